use crate::common::{credit, plan};
use crate::reader::{Reader, attributes};

const EVIL: &str = "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover=\"x' <!-- ]]> \u{0}\u{1b}";

/// A plan in which every text that a stranger may have written is hostile.
fn hostile() -> gazette_press::plan::Plan {
    let mut plan = plan();
    for article in &mut plan.articles {
        article.slug = EVIL.into();
        for line in &mut article.record.texts {
            line.headline = EVIL.into();
            line.owner = Some(EVIL.into());
            line.url = Some(format!("javascript:alert(1)//{EVIL}"));
            line.outlet.name = EVIL.into();
        }
        for figure in &mut article.record.figures {
            (figure.printed, figure.speaker, figure.outlet) = (EVIL.into(), Some(EVIL.into()), EVIL.into());
        }
        for verdict in &mut article.record.verdicts {
            (verdict.claim, verdict.method) = (EVIL.replace('\u{0}', ""), EVIL.into());
            verdict.claim = verdict.claim.replace('\u{1b}', "");
            verdict.evidence = vec![("data:text/html,<script>".into(), EVIL.into())];
        }
        article.record.folds.push(EVIL.into());
        for pressed in &mut article.editions {
            let mut text = pressed.edition.text().clone();
            text.headline = EVIL.into();
            text.headline_attribution = Some(EVIL.into());
            text.standfirst = Some(EVIL.into());
            text.byline = Some(EVIL.into());
            text.dateline = Some(EVIL.into());
            text.credits = vec![credit(EVIL)];
            text.section = EVIL.into();
            text.body = format!("{}\n\n{EVIL}", text.body);
            let labels = pressed.edition.labels().to_vec();
            let (id, number) = (pressed.edition.article(), pressed.edition.number());
            let (time, change) = (pressed.edition.published(), pressed.edition.change().clone());
            pressed.edition =
                gazette_news::Edition::new(id, number, time, change, text, labels).expect("a sound edition");
        }
    }
    plan.site.policies[0].body = vec![EVIL.into()];
    plan
}

#[test]
fn nothing_in_a_text_becomes_markup() {
    let reader = Reader::of(&hostile());
    for (path, source) in reader.html() {
        assert!(!source.contains("<script>") && !source.contains("<img src=x"), "{path}");
        assert!(!source.contains('\u{0}') && !source.contains('\u{1b}'), "{path}");
        let scripts = source.matches("<script").count();
        assert_eq!(scripts, source.matches("<script type=\"application/ld+json\">").count(), "{path}");
        assert_eq!(scripts, source.matches("</script>").count(), "{path}: structured data was broken out of");
        assert!(attributes(&source, "onmouseover").is_empty(), "{path}");
        reader.linked(path);
    }
}

#[test]
fn only_addresses_of_the_web_become_links() {
    let reader = Reader::of(&hostile());
    for (path, source) in reader.html() {
        for href in attributes(&source, "href") {
            let is_fine =
                ["/", "#", "https://", "http://", "mailto:"].iter().any(|start| href.starts_with(start));
            assert!(is_fine, "{path} links to {href:?}");
        }
    }
}

#[test]
fn pages_run_nothing_and_load_nothing_from_elsewhere() {
    let reader = Reader::of(&plan());
    for (path, source) in reader.html() {
        assert!(source.contains("default-src 'none'; style-src 'self'; img-src 'self'"), "{path}");
        assert!(
            attributes(&source, "style").is_empty() && !source.contains("<style"),
            "{path}: style in the page"
        );
        for loaded in attributes(&source, "src") {
            assert!(loaded.starts_with('/'), "{path} loads {loaded}");
        }
    }
    let css = reader.paths().find(|path| path.ends_with(".css")).expect("a stylesheet").to_owned();
    let css = reader.source(&css);
    assert!(!css.contains("url(") && !css.contains("@import"));
}
