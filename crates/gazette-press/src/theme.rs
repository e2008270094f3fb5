//! The theme: templates, the stylesheet and the tables of words, which an outlet may put its own in place of.

use std::collections::BTreeMap;
use std::sync::Arc;

use gazette_news::Language;
use jiff::Timestamp;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};

use crate::markup::escape;
use crate::words::{Fill, Words};
use crate::{PressError, turned};

/// The files of the theme that ships with Gazette.
const OWN: &[(&str, &str)] = &[
    ("archive.html", include_str!("../theme/archive.html")),
    ("article.html", include_str!("../theme/article.html")),
    ("base.html", include_str!("../theme/base.html")),
    ("check.html", include_str!("../theme/check.html")),
    ("corrections.html", include_str!("../theme/corrections.html")),
    ("edition.html", include_str!("../theme/edition.html")),
    ("feed.html", include_str!("../theme/feed.html")),
    ("front.html", include_str!("../theme/front.html")),
    ("log.html", include_str!("../theme/log.html")),
    ("missing.html", include_str!("../theme/missing.html")),
    ("parts.html", include_str!("../theme/parts.html")),
    ("policy.html", include_str!("../theme/policy.html")),
    ("record.html", include_str!("../theme/record.html")),
    ("section.html", include_str!("../theme/section.html")),
    ("style.css", include_str!("../theme/style.css")),
    ("withdrawn.html", include_str!("../theme/withdrawn.html")),
    ("words/ar.toml", include_str!("../theme/words/ar.toml")),
    ("words/en.toml", include_str!("../theme/words/en.toml")),
    ("words/fa.toml", include_str!("../theme/words/fa.toml")),
];

/// The icon of the site. The theme that ships has none: an outlet without one gets the first letter of its name.
const ICON: &str = "icon.svg";

/// A set of named texts: `*.html` templates (minijinja, escaped by themselves), `style.css`, `icon.svg`, and
/// `words/<language>.toml`.
///
/// [`Theme::default`] is the one that ships with Gazette. An outlet's own files take the place of those of the same
/// name; a table of words for another language makes the site able to publish in it, and a template whose name begins
/// with an underscore is one that its other templates may include.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    files: BTreeMap<String, String>,
}

impl Default for Theme {
    fn default() -> Theme {
        let files = OWN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Theme { files: files.collect() }
    }
}

impl Theme {
    /// The theme that ships with Gazette, with these files in place of its own.
    pub fn with(files: impl IntoIterator<Item = (String, String)>) -> Theme {
        let mut theme = Theme::default();
        theme.files.extend(files);
        theme
    }

    /// The names of its files, in order: what there is to replace.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether a file of this name would be used by any page: one of [`Theme::names`] of the theme that ships, an icon,
    /// words for a language, or a template that others include.
    pub fn has_place_for(name: &str) -> bool {
        let is_ours = OWN.iter().any(|(ours, _)| *ours == name);
        let language = name.strip_prefix("words/").and_then(|name| name.strip_suffix(".toml"));
        let is_included = name.starts_with('_') && name.ends_with(".html") && !name.contains('/');
        is_ours || name == ICON || is_included || language.is_some_and(|it| it.parse::<Language>().is_ok())
    }

    /// One file as text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(String::as_str)
    }

    /// The icon, where an outlet has its own.
    pub(crate) fn icon(&self) -> Option<&str> {
        self.get(ICON)
    }

    /// The stylesheet.
    pub(crate) fn style(&self) -> &str {
        self.get("style.css").unwrap_or_default()
    }

    /// The table of words of a language.
    pub(crate) fn words(&self, language: Language) -> Result<Words, PressError> {
        let toml = self.files.get(&format!("words/{language}.toml"));
        Words::read(language, toml.ok_or(PressError::NoWords(language))?)
    }

    /// The templates, speaking one language.
    pub(crate) fn environment(&self, words: &Arc<Words>) -> Result<Environment<'static>, PressError> {
        let mut env = Environment::new();
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_syntax(
            SyntaxConfig::builder()
                .trim_blocks(true)
                .lstrip_blocks(true)
                .build()
                .expect("the marks are minijinja's own"),
        );
        env.set_formatter(print_value);
        for (name, text) in self.files.iter().filter(|(name, _)| name.ends_with(".html")) {
            env.add_template_owned(name.clone(), text.clone())
                .map_err(|error| PressError::template(name, &error))?;
        }
        add_words(&mut env, words);
        Ok(env)
    }
}

/// Anything as a template sees it.
pub(crate) fn shown(thing: impl serde::Serialize) -> Value {
    Value::from(Serde(thing))
}

/// What templates may call: `t` (a phrase as HTML), `tp` (a phrase as plain text, for attributes), `num`, `day`,
/// `moment` and `month` (numbers and dates as the language writes them), `turned` (the attributes of a paragraph in the
/// other script), `rows` (the rows of a paragraph that is a table, each as its cells).
fn add_words(env: &mut Environment<'static>, words: &Arc<Words>) {
    let w = Arc::clone(words);
    env.add_function("t", move |key: &str, kwargs: Kwargs| {
        let html = with_fills(&kwargs, |fills| w.html(key, fills))?;
        Ok::<_, minijinja::Error>(Value::from_safe_string(html))
    });
    let w = Arc::clone(words);
    env.add_function("tp", move |key: &str, kwargs: Kwargs| with_fills(&kwargs, |fills| w.text(key, fills)));
    let w = Arc::clone(words);
    env.add_function("has", move |key: &str| w.has(key));
    let w = Arc::clone(words);
    env.add_function("num", move |n: u64| w.number(n));
    env.add_function("rows", |paragraph: Value| {
        let Ok(piece) = paragraph.get_item_by_index(0) else { return Ok(Value::from(())) };
        let text = piece.get_attr("text")?.to_string();
        let is_bare = paragraph.len() == Some(1) && !piece.get_attr("mark")?.is_true();
        let rows = gazette_news::table_rows(&text).filter(|_| is_bare);
        let cells = |row: Vec<&str>| row.into_iter().map(str::to_owned).collect::<Vec<_>>();
        let rows = rows.map(|rows| rows.into_iter().map(cells).collect::<Vec<_>>());
        Ok::<_, minijinja::Error>(rows.map_or(Value::from(()), Value::from))
    });
    let w = Arc::clone(words);
    env.add_function("turned", move |paragraph: Value| {
        let pieces = paragraph.try_iter()?.map(|piece| piece.get_attr("text"));
        let text: String =
            pieces.map(|text| Ok(text?.to_string())).collect::<Result<_, minijinja::Error>>()?;
        Ok::<_, minijinja::Error>(Value::from_safe_string(turned::attributes(&text, w.language()).to_owned()))
    });
    let w = Arc::clone(words);
    env.add_function("day", move |at: &str| time_tag(at, |at| w.day(at)));
    let w = Arc::clone(words);
    env.add_function("moment", move |at: &str| time_tag(at, |at| w.moment(at)));
    let w = Arc::clone(words);
    env.add_function("month", move |at: &str| parse(at).and_then(|at| w.month(at).map_err(refused)));
}

fn with_fills(
    kwargs: &Kwargs,
    say: impl FnOnce(&[(&str, Fill)]) -> Result<String, PressError>,
) -> Result<String, minijinja::Error> {
    let mut fills = Vec::new();
    for name in kwargs.args() {
        fills.push((name, Fill::from(&kwargs.get::<Value>(name)?)));
    }
    say(&fills).map_err(refused)
}

fn refused(error: PressError) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, error.to_string())
}

fn parse(at: &str) -> Result<Timestamp, minijinja::Error> {
    at.parse()
        .map_err(|_| minijinja::Error::new(ErrorKind::InvalidOperation, format!("{at:?} is not a time")))
}

fn time_tag(
    at: &str,
    show: impl FnOnce(Timestamp) -> Result<String, PressError>,
) -> Result<Value, minijinja::Error> {
    let shown = show(parse(at)?).map_err(refused)?;
    Ok(Value::from_safe_string(format!("<time datetime=\"{}\">{}</time>", escape(at), escape(&shown))))
}

/// Prints a value: nothing for none, text escaped wherever a template is HTML.
fn print_value(
    out: &mut minijinja::Output<'_>,
    state: &mut minijinja::State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    if value.is_none() {
        return Ok(());
    }
    match value.as_str() {
        Some(text) if !value.is_safe() && matches!(state.auto_escape(), AutoEscape::Html) => {
            out.write_str(&escape(text)).map_err(minijinja::Error::from)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}
