//! The table of a text's people and bodies: their names, roles, pronouns and other forms, with all their places.

use gazette_news::{Called, Language, Party, PartyKind, Speaker, Statement, StatementParts};
use gazette_statements::{Model, parties, read};

fn table(text: &str) -> Vec<Party> {
    read(Model::shipped(), text, None).parties
}

fn named<'p>(parties: &'p [Party], name: &str) -> &'p Party {
    let found = parties.iter().find(|party| party.name.as_deref() == Some(name));
    found.unwrap_or_else(|| panic!("{name} is in {parties:#?}"))
}

/// What the text has at the places of a form.
fn forms<'t>(text: &'t str, called: &[Called]) -> Vec<Vec<&'t str>> {
    let words = |called: &Called| called.at.iter().map(|span| span.of(text).expect("in the text")).collect();
    called.iter().map(words).collect()
}

const ENGLISH: &str = "QUAYTON — Water Minister Tarik Osman said on Sunday that the dam was full.\n\n\
    He added that Osman's own house was dry. “We are ready,” the minister told reporters.\n\n\
    The Quayton Water Board said the gates would stay shut. Two officials briefed on the talks said they had failed.";

#[test]
fn a_person_has_her_name_role_pronoun_and_aliases_each_with_its_places() {
    let parties = table(ENGLISH);
    let osman = named(&parties, "Tarik Osman");
    assert_eq!((osman.kind, &osman.roles.join("; ")[..]), (PartyKind::Person, "Water Minister; minister"));
    assert_eq!(osman.at.iter().map(|span| span.of(ENGLISH)).collect::<Vec<_>>(), [Some("Tarik Osman")]);
    assert_eq!(forms(ENGLISH, &osman.aliases), [["Osman"], ["the minister"]]);
    assert_eq!(
        osman.aliases.iter().map(|called| &called.form[..]).collect::<Vec<_>>(),
        ["Osman", "the minister"]
    );
    assert_eq!((&osman.pronouns[0].form[..], forms(ENGLISH, &osman.pronouns)), ("he", vec![vec!["He"]]));
    assert_eq!(osman.statements, [0, 1, 2]);
}

#[test]
fn bodies_and_people_without_a_name_are_told_apart() {
    let parties = table(ENGLISH);
    let board = named(&parties, "Quayton Water Board");
    assert_eq!((board.kind, &board.statements[..]), (PartyKind::Body, &[3][..]));
    let officials = parties.iter().find(|party| party.name.is_none()).expect("the officials");
    assert_eq!((officials.kind, officials.shown()), (PartyKind::Group, "two officials briefed on the talks"));
    assert_eq!(officials.statements, [4]);
    let order: Vec<&str> = parties.iter().map(Party::shown).collect();
    assert_eq!(order, ["Tarik Osman", "Quayton Water Board", "two officials briefed on the talks"]);
}

#[test]
fn an_earlier_version_of_a_text_is_a_document() {
    for (text, words) in [
        (
            "The dam is full.\n\nAn earlier version of this dispatch said that 12,000 people had been moved.",
            "version",
        ),
        ("امتلأ السد يوم الأحد.\n\nوقالت نسخة سابقة من هذا الخبر إن 12 ألف شخص نقلوا من بيوتهم.", "نسخة"),
        ("سد روز یکشنبه پر شد.\n\nبه نوشته نسخه پیشین این خبر، ۱۲ هزار نفر جابه‌جا شده‌اند.", "نسخه"),
    ] {
        let parties = table(text);
        let version = parties.iter().find(|party| party.shown().contains(words));
        assert_eq!(version.map(|party| party.kind), Some(PartyKind::Document), "{parties:#?}");
    }
}

#[test]
fn arabic_and_persian_copy_has_the_same_table() {
    let arabic = "نورس - قال وزير النقل كريم حداد إن الجسر سيفتح غدا.\n\nوأضاف حداد أن العمل انتهى. وهو أكد أن الكلفة لم ترتفع.";
    let parties = table(arabic);
    let haddad = named(&parties, "كريم حداد");
    assert_eq!((haddad.kind, haddad.roles[0].as_str()), (PartyKind::Person, "وزير النقل"));
    assert_eq!(forms(arabic, &haddad.aliases), [["حداد"]]);
    let persian = "به گزارش سپنا، کریم حداد، وزیر راه، گفت که پل فردا باز می‌شود.\n\nوی افزود که کار تمام شده است. حداد هزینه را تأیید نکرد.";
    let parties = table(persian);
    let haddad = named(&parties, "کریم حداد");
    assert_eq!((haddad.kind, haddad.roles[0].as_str()), (PartyKind::Person, "وزیر راه"));
    assert_eq!(forms(persian, &haddad.pronouns), [["وی"]]);
    assert!(forms(persian, &haddad.aliases).contains(&vec!["حداد"]), "{:?}", haddad.aliases);
    assert_eq!(named(&parties, "سپنا").kind, PartyKind::Body);
}

#[test]
fn two_statements_are_two_parties_where_two_speak() {
    let text = "Mayor Rita Falk said the dam was full. Fire chief Tom Rye said it was not.";
    let told = read(Model::shipped(), text, Some(Language::ENGLISH));
    let owner = |n: usize| told.parties.iter().filter(|party| party.statements.contains(&n)).count();
    assert!(!told.statements.is_empty());
    assert!((0..told.statements.len()).all(|n| owner(n) == 1), "{:#?}", told.parties);
}

#[test]
fn what_an_editor_gives_another_is_hers_in_the_table_too() {
    let told = read(Model::shipped(), ENGLISH, Some(Language::ENGLISH));
    let given: Vec<Statement> = told
        .statements
        .into_iter()
        .enumerate()
        .map(|(n, statement)| match n {
            2 => {
                let speaker = Speaker::new(Some("Rita Falk"), Some("minister"), None);
                Statement::new(StatementParts { speaker, ..statement.into_parts() }).expect("whole")
            }
            _ => statement,
        })
        .collect();
    let parties = parties(Model::shipped(), ENGLISH, Some(Language::ENGLISH), &given);
    let falk = named(&parties, "Rita Falk");
    assert_eq!((&falk.statements[..], falk.roles[0].as_str()), (&[2][..], "minister"));
    let osman = named(&parties, "Tarik Osman");
    assert_eq!(osman.statements, [0, 1]);
    assert_eq!(forms(ENGLISH, &osman.aliases), [["Osman"]], "the minister is she");
}

#[test]
fn the_table_of_given_statements_is_the_one_that_was_read() {
    let both = format!(
        "{ENGLISH}\n\nقال وزير النقل كريم حداد إن الجسر سيفتح غدا وإن العمل انتهى.\n\nHe left on Monday."
    );
    for text in [ENGLISH, &both] {
        let told = read(Model::shipped(), text, Some(Language::ENGLISH));
        assert_eq!(parties(Model::shipped(), text, Some(Language::ENGLISH), &told.statements), told.parties);
    }
    let parties = table(&both);
    let haddad = named(&parties, "كريم حداد");
    assert_eq!(haddad.at[0].of(&both), Some("كريم حداد"), "in code points of the whole text");
    assert_eq!(haddad.statements.len(), 1);
}

#[test]
fn statements_of_another_text_have_no_table_here() {
    let told = read(Model::shipped(), ENGLISH, Some(Language::ENGLISH));
    assert_eq!(parties(Model::shipped(), "Short.", Some(Language::ENGLISH), &told.statements), []);
    assert_eq!(parties(Model::shipped(), ENGLISH, Some("fr".parse().expect("French")), &told.statements), []);
}
