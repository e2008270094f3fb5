//! Headlines that tell who says so: the copy under them tells who that is.

use gazette_news::{Language, Span, Statement};
use gazette_statements::{Model, headline};

fn told(line: &str, text: &str, language: Language) -> Vec<(Option<String>, String)> {
    let shown = |statement: &Statement| {
        let speaker = statement.speaker.as_ref().map(|speaker| speaker.shown().to_owned());
        let content = statement.content.hull().and_then(|span: Span| span.of(line)).unwrap_or_default();
        (speaker, content.to_owned())
    };
    headline(Model::shipped(), line, text, Some(language)).iter().map(shown).collect()
}

#[test]
fn who_says_so_in_a_headline_is_whom_the_copy_names() {
    let english = "QUAYTON - Water Minister Tarik Osman said on Sunday that rain would come.";
    let found = told("Dam is full: Minister", english, Language::ENGLISH);
    assert_eq!(found, [(Some("Tarik Osman".to_owned()), "Dam is full".to_owned())]);
    let arabic = "نورس - قال وزير المياه طارق عثمان يوم الأحد إن المطر قادم.";
    let found = told("الوزير: السد امتلأ", arabic, Language::ARABIC);
    assert_eq!(found, [(Some("طارق عثمان".to_owned()), "السد امتلأ".to_owned())]);
}

#[test]
fn a_headline_by_nobody_and_the_copy_itself_give_nothing() {
    let copy = "Water Minister Tarik Osman said on Sunday that rain would come.";
    assert_eq!(told("Rain expected in Quayton", copy, Language::ENGLISH), []);
    assert_eq!(told("", copy, Language::ENGLISH), []);
}
