//! Whatever comes in: no panic, and every place stands on code points inside the text.

use gazette_news::{Language, Polarity, Statement};
use gazette_statements::{BadModel, Model, claims, parties, read};
use proptest::prelude::*;

fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("“".to_owned()),
        Just("”".to_owned()),
        Just("\" ".to_owned()),
        Just("'s ".to_owned()),
        Just("«".to_owned()),
        Just("»".to_owned()),
        Just("\n\n".to_owned()),
        Just(". ".to_owned()),
        Just("\u{200C}\u{202E}\0".to_owned()),
        Just("Minister Tarik Osman said that ".to_owned()),
        Just("he said, adding that ".to_owned()),
        Just("declined to comment ".to_owned()),
        Just("قال الوزير سامي الحداد إن ".to_owned()),
        Just("مضيفا أن ".to_owned()),
        Just("وی گفت: ".to_owned()),
        Just("به گزارش خبرگزاری ".to_owned()),
        "\\PC{0,6}",
        "[A-Za-z .,:'-]{0,12}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn places_are_inside_the_text(text in odd_text()) {
        for language in [None, Some(Language::ENGLISH), Some(Language::ARABIC), Some(Language::PERSIAN)] {
            let told = read(Model::shipped(), &text, language);
            for (at, statement) in told.statements.iter().enumerate() {
                for spans in [&statement.source, &statement.cue, &statement.content] {
                    prop_assert!(spans.pieces().iter().all(|s| s.of(&text).is_some()));
                }
                prop_assert!(statement.inside.is_none_or(|outer| outer < told.statements.len() && outer != at));
                prop_assert!(!statement.content.is_empty() || statement.polarity == Polarity::Declined);
            }
        }
    }

    #[test]
    fn grouping_puts_every_content_in_one_group(said in proptest::collection::vec(odd_text(), 0..12)) {
        let mut places: Vec<usize> = claims::group(&said).concat();
        places.sort_unstable();
        prop_assert_eq!(places, (0..said.len()).collect::<Vec<_>>());
    }

    #[test]
    fn damaged_models_are_refused(cut in 0usize..4096, flip in 0usize..4096) {
        let bytes = Model::shipped().to_bytes();
        prop_assert_eq!(Model::load(&bytes[..cut.min(bytes.len() - 1)]).err().is_some(), true);
        let mut other = bytes;
        let at = flip % other.len();
        other[at] ^= 0x55;
        // Another weight is another model; anything that changes the shape is refused. Neither may panic.
        if let Ok(model) = Model::load(&other) {
            read(&model, "He said that it was so.", Some(Language::ENGLISH));
        }
    }
}

#[test]
fn other_languages_are_named_and_left_alone() {
    let told = read(Model::shipped(), "Der Minister sagte, die Talsperre werde im Frühjahr geöffnet.", None);
    assert_eq!((told.language.as_str(), told.statements.len()), ("de", 0));
}

#[test]
fn each_part_of_a_text_in_two_languages_is_read_in_its_own() {
    let english = "The dam is full, Water Minister Tarik Osman said on Monday.";
    let arabic = "وقال الوزير سامي الحداد إن البوابات ستفتح في الربيع. وأضاف أن المياه تكفي المدينة.";
    let text = format!("{english}\n\n{arabic}\n\nOsman denied that anyone was in a hurry.");
    let told = read(Model::shipped(), &text, None);
    assert_eq!(told.language, Language::ENGLISH);
    let names: Vec<&str> = told.statements.iter().filter_map(|s| s.speaker.as_ref()?.name()).collect();
    assert_eq!(names, ["Tarik Osman", "سامي الحداد", "سامي الحداد", "Tarik Osman"]);
    let content = told.statements[1].content.hull().and_then(|hull| hull.of(&text));
    assert_eq!(content, Some("إن البوابات ستفتح في الربيع"));
    let alone = read(Model::shipped(), arabic, None);
    assert_eq!(alone.statements.len(), 2);
}

#[test]
fn languages_that_alternate_from_line_to_line_are_read_in_bounded_work() {
    let lines =
        "Tarik Osman said that the dam was full.\nقال الوزير سامي الحداد إن البوابات ستفتح في الربيع.\n";
    let told = read(Model::shipped(), &lines.repeat(2_000), None);
    assert!(told.statements.len() > 3_000, "{} statements", told.statements.len());
}

#[test]
fn a_model_of_another_version_is_refused_by_name() {
    let mut bytes = Model::shipped().to_bytes();
    bytes[4] = 99;
    assert_eq!(Model::load(&bytes).err(), Some(BadModel::Format(99)));
    assert_eq!(Model::load(b"nonsense").err(), Some(BadModel::Magic));
}

#[test]
fn a_megabyte_without_a_space_is_read() {
    let text = "a".repeat(1_000_000) + &"“".repeat(10_000) + &".".repeat(10_000);
    assert_eq!(read(Model::shipped(), &text, Some(Language::ENGLISH)).statements.len(), 0);
}

#[test]
fn ten_megabytes_are_read_to_the_end() {
    let copy = "Minister Tarik Osman said on Sunday that the dam was full, adding that it would grow. He denied it.\n\n";
    // Mostly paragraphs that cost nothing: what is tested is where the reading ends.
    let text = copy.repeat(20) + &"\n".repeat(10_000_000) + &copy.repeat(20);
    let told = read(Model::shipped(), &text, Some(Language::ENGLISH));
    let [begins, ends] = [&told.statements[..60], &told.statements[60..]];
    assert_eq!((begins.len(), ends.len()), (60, 60));
    let cue = |s: &Statement| s.cue.hull().and_then(|hull| hull.of(&text)).map(str::to_owned);
    assert!(begins.iter().map(cue).eq(ends.iter().map(cue)), "the same words at the end as at the begin");
    assert!(told.statements.iter().all(|s| s.speaker.as_ref().and_then(|s| s.name()) == Some("Tarik Osman")));
    assert_eq!(told.parties.len(), 1, "one man speaks");
    assert_eq!(told.parties[0].statements.len(), 120);
    let again = parties(Model::shipped(), &text, Some(Language::ENGLISH), &told.statements);
    assert_eq!(again[0].places(), told.parties[0].places());
}

#[test]
fn a_sentence_that_is_all_cues_is_read_up_to_a_bound() {
    let text = format!("{}.", "he said ".repeat(2_000));
    let told = read(Model::shipped(), &text, Some(Language::ENGLISH));
    assert!((1..=48).contains(&told.statements.len()), "{} statements", told.statements.len());
}
