//! The press itself: what all pages share, and how one page is printed.

use std::collections::BTreeMap;
use std::sync::Arc;

use gazette_news::Language;
use minijinja::{Environment, Value, context};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::PressError;
use crate::address::encode;
use crate::feeds::formats::feed_links;
use crate::head::Head;
use crate::markup::script_json;
use crate::plan::{Page, Plan, Policy, SiteLanguage};
use crate::shelf::{Shelved, shelve};
use crate::theme::{Theme, shown};
use crate::words::Words;

/// The media type of a page.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// One language of the site: its name, its words, its templates.
pub(crate) struct Tongue<'a> {
    pub site: &'a SiteLanguage,
    pub words: Arc<Words>,
    pub env: Environment<'static>,
    /// What every page of the language shows around its own content. Nothing in it changes with each publication: a page
    /// whose article has not changed keeps its bytes, and readers' caches their copy.
    frame: Value,
}

/// A plan being pressed.
pub(crate) struct Press<'a> {
    pub plan: &'a Plan,
    pub shelf: Vec<Shelved<'a>>,
    pub tongues: BTreeMap<Language, Tongue<'a>>,
    /// The stylesheet, named by its content.
    pub style: Page,
    /// The icon, likewise.
    pub icon: Page,
}

#[derive(Serialize)]
struct Alternate {
    lang: String,
    url: String,
}

#[derive(Serialize)]
struct Switch {
    lang: Language,
    dir: &'static str,
    name: String,
    href: String,
    here: bool,
}

impl<'a> Press<'a> {
    /// Makes ready: articles to their places, words and templates read.
    pub fn new(plan: &'a Plan, theme: &Theme) -> Result<Press<'a>, PressError> {
        if plan.site.languages.is_empty() {
            return Err(PressError::NoLanguage);
        }
        let shelf = shelve(plan)?;
        let style = named_by_content("style", "css", "text/css; charset=utf-8", theme.style());
        let icon = theme.icon().map_or_else(|| letter_of(&plan.site.languages[0].name), str::to_owned);
        let icon = named_by_content("icon", "svg", "image/svg+xml", &icon);
        let mut press = Press { plan, shelf, tongues: BTreeMap::new(), style, icon };
        for site in &plan.site.languages {
            let words = Arc::new(theme.words(site.language)?);
            let env = theme.environment(&words)?;
            let frame = press.frame(site, &words)?;
            press.tongues.insert(site.language, Tongue { site, words, env, frame });
        }
        Ok(press)
    }

    /// The language of the front page at `/`.
    pub fn first(&self) -> Language {
        self.plan.site.languages[0].language
    }

    /// The languages, in the site's order.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.plan.site.languages.iter().map(|site| site.language)
    }

    /// One language of the site. Only those of the plan are ever asked for.
    pub fn tongue(&self, language: Language) -> &Tongue<'a> {
        self.tongues.get(&language).expect("shelved articles and pages are in the site's languages")
    }

    /// The front page's path in a language.
    pub fn home(&self, language: Language) -> String {
        if language == self.first() { "/".to_owned() } else { format!("/{language}/") }
    }

    /// A decoded path as a whole address.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}", self.plan.site.home, encode(path))
    }

    /// The articles of one language, those that brought news last first.
    pub fn of(&self, language: Language) -> Vec<&Shelved<'a>> {
        let mut articles: Vec<_> = self.shelf.iter().filter(|article| article.language == language).collect();
        articles.sort_by_key(|article| std::cmp::Reverse((article.brought_news(), article.plan.id)));
        articles
    }

    /// The policies of a language.
    pub fn policies(&self, language: Language) -> impl Iterator<Item = &'a Policy> {
        self.plan.site.policies.iter().filter(move |policy| policy.language == language)
    }

    /// The same page in all languages.
    pub fn everywhere(&self, path: impl Fn(Language) -> String) -> Vec<(Language, String)> {
        self.languages().map(|language| (language, path(language))).collect()
    }

    fn frame(&self, site: &SiteLanguage, words: &Words) -> Result<Value, PressError> {
        let lang = site.language;
        let policies: Vec<Value> = self
            .policies(lang)
            .map(|policy| context! { href => encode(&policy_path(policy)), title => policy.title.clone() })
            .collect();
        let contact = self.plan.site.contact.clone();
        Ok(context! {
            lang => lang.as_str(),
            dir => lang.direction().as_str(),
            name => site.name.clone(),
            tagline => site.tagline.clone(),
            home => self.home(lang),
            sections => self.sections(lang),
            corrections => format!("/{lang}/corrections/"),
            archive => format!("/{lang}/archive/"),
            log => format!("/{lang}/log/"),
            policies => policies,
            feeds => feed_links(site, words)?,
            contact_href => contact.as_deref().and_then(contact_link),
            contact => contact,
            style => self.style.path.clone(),
            icon => self.icon.path.clone(),
        })
    }

    /// The sections of a language, in the order in which they were first published in: the bar keeps still from day to day.
    fn sections(&self, language: Language) -> Vec<Value> {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for article in self.of(language) {
            if !seen.iter().any(|(path, _)| *path == article.section_path) {
                seen.push((&article.section_path, article.section));
            }
        }
        seen.sort_by_key(|(path, _)| {
            self.shelf.iter().position(|article| article.section_path == *path).unwrap_or(usize::MAX)
        });
        seen.into_iter().map(|(path, name)| context! { href => encode(path), name => name }).collect()
    }

    /// Prints one page.
    pub fn page(
        &self,
        language: Language,
        template: &str,
        head: Head,
        extra: Value,
    ) -> Result<Page, PressError> {
        let tongue = self.tongue(language);
        let page = self.head_value(language, &head)?;
        let whole = context! { site => tongue.frame.clone(), page => page, ..extra };
        let printed = tongue
            .env
            .get_template(template)
            .and_then(|template| template.render(whole))
            .map_err(|error| PressError::template(template, &error))?;
        Ok(Page { path: head.path, content_type: HTML, status: head.status, bytes: printed.into_bytes() })
    }

    fn head_value(&self, language: Language, head: &Head) -> Result<Value, PressError> {
        let linked: Vec<String> = head.linked.iter().map(script_json).collect();
        let canonical = head.canonical.as_ref().map(|path| self.url(path));
        Ok(context! {
            path => encode(&head.path),
            url => self.url(&head.path),
            title => head.title.clone(),
            heading => head.heading.clone(),
            description => head.description.clone(),
            canonical => canonical,
            indexed => head.indexed,
            alternates => shown(self.alternates(head)),
            switch => shown(self.switch(language, head)?),
            within => head.within.as_deref().map(encode),
            kind => if head.article.is_some() { "article" } else { "website" },
            published => head.article.as_ref().map(|(published, ..)| published.to_string()),
            modified => head.article.as_ref().map(|(_, modified, _)| modified.to_string()),
            section => head.article.as_ref().map(|(.., section)| section.clone()),
            class => head.class,
            linked => linked,
        })
    }

    fn alternates(&self, head: &Head) -> Vec<Alternate> {
        let mut alternates: Vec<Alternate> = head
            .alternates
            .iter()
            .map(|(language, path)| Alternate { lang: language.to_string(), url: self.url(path) })
            .collect();
        if let Some((_, path)) = head.alternates.iter().find(|(language, _)| *language == self.first()) {
            alternates.push(Alternate { lang: "x-default".into(), url: self.url(path) });
        }
        alternates
    }

    fn switch(&self, here: Language, head: &Head) -> Result<Vec<Switch>, PressError> {
        let line = |language: Language| {
            let same = head.alternates.iter().find(|(other, _)| *other == language);
            let path = same.map_or_else(|| self.home(language), |(_, path)| path.clone());
            let path = if language == here { head.path.clone() } else { path };
            // A page for something missing has no address of its own to point at.
            let path = if head.canonical.is_none() { self.home(language) } else { path };
            let words = self.tongues.get(&language).map(|tongue| Arc::clone(&tongue.words));
            let name =
                words.map_or_else(|| Ok(language.to_string()), |words| words.plain("language_name"))?;
            let dir = language.direction().as_str();
            Ok(Switch { lang: language, dir, name, href: encode(&path), here: language == here })
        };
        self.languages().map(line).collect()
    }
}

/// The path of a policy page.
pub(crate) fn policy_path(policy: &Policy) -> String {
    let id = crate::address::slug(&policy.id).unwrap_or_else(|| "policy".to_owned());
    if id == "about" {
        format!("/{}/about/", policy.language)
    } else {
        format!("/{}/policy/{id}/", policy.language)
    }
}

/// A contact as a link: a page of the web, or an address for mail.
pub(crate) fn contact_link(contact: &str) -> Option<String> {
    gazette_news::contact_address(contact)
}

fn named_by_content(name: &str, extension: &str, content_type: &'static str, text: &str) -> Page {
    let path = format!("/assets/{name}-{}.{extension}", short_hash(text.as_bytes()));
    Page { path, content_type, status: 200, bytes: text.as_bytes().to_vec() }
}

/// The first 16 hexadecimal digits of the SHA-256: a name for content.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// An icon for a site without one of its own: the first letter of its name.
fn letter_of(name: &str) -> String {
    let word = name.strip_prefix("The ").unwrap_or(name);
    let letter: String = word.chars().find(|c| c.is_alphanumeric()).map(String::from).unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" rx=\"10\" \
         fill=\"#12343b\"/><text x=\"32\" y=\"46\" font-family=\"Georgia, 'Noto Naskh Arabic', serif\" font-size=\"42\" \
         text-anchor=\"middle\" fill=\"#fff\">{letter}</text></svg>\n"
    )
}
