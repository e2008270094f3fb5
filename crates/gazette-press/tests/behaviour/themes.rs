use gazette_news::Language;
use gazette_press::plan::SiteLanguage;
use gazette_press::{PressError, Theme};

use crate::common::plan;

#[test]
fn an_outlet_may_put_its_own_files_in_place_of_ours() {
    let own = [("missing.html".to_owned(), "{{ t(\"missing\") }} – {{ site.name }} & Co".to_owned())];
    let pages = gazette_press::press_with(&plan(), &Theme::with(own)).expect("pressed");
    let missing = pages.iter().find(|page| page.path == "/404.html").expect("a page for missing ones");
    assert_eq!(missing.bytes, "There is no such page – The Sea Lantern & Co".as_bytes());
}

#[test]
fn a_broken_theme_is_refused_with_file_and_reason() {
    let press = |name: &str, text: &str| {
        let theme = Theme::with([(name.to_owned(), text.to_owned())]);
        gazette_press::press_with(&plan(), &theme).expect_err("refused").to_string()
    };
    assert!(press("article.html", "{% if %}").starts_with("article.html: "));
    assert!(
        press("front.html", "{{ t(\"no_such_word\") }}").contains("words/en.toml: there is no no_such_word")
    );
    assert!(press("words/fa.toml", "skip = [").starts_with("words/fa.toml: "));
}

#[test]
fn a_site_can_be_published_in_any_language_that_the_theme_has_words_for() {
    let mut plan = plan();
    let turkish = "tr".parse::<Language>().expect("a language");
    plan.site.languages.push(SiteLanguage { language: turkish, name: "Deniz Feneri".into(), tagline: None });
    let error = gazette_press::press(&plan).expect_err("no words");
    assert!(matches!(error, PressError::NoWords(language) if language == turkish));
    let words = include_str!("../../theme/words/en.toml").replace("\"English\"", "\"Türkçe\"");
    let pages = gazette_press::press_with(&plan, &Theme::with([("words/tr.toml".to_owned(), words)]))
        .expect("pressed");
    assert!(pages.iter().any(|page| page.path == "/tr/"));
}

#[test]
fn an_outlet_may_have_its_own_icon() {
    let own = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let theme = Theme::with([("icon.svg".to_owned(), own.to_owned())]);
    let pages = gazette_press::press_with(&plan(), &theme).expect("pressed");
    let icon = pages.iter().find(|page| page.path.starts_with("/assets/icon-")).expect("an icon");
    assert_eq!(icon.bytes, own.as_bytes());
}

#[test]
fn a_file_that_no_page_would_use_has_no_place_in_a_theme() {
    for name in ["style.css", "icon.svg", "words/tr.toml", "article.html", "_banner.html"] {
        assert!(Theme::has_place_for(name), "{name}");
    }
    for name in
        ["artical.html", "style.scss", "words/turkish language.toml", "logo.png", "a/_b.html", "words/en"]
    {
        assert!(!Theme::has_place_for(name), "{name}");
    }
}
