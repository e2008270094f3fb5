use super::*;
use gazette_news::{Direction, Language};
use proptest::prelude::*;

const ORIGIN: &str = "The dam above Orsby broke at dawn. Police said 27 people were killed, and Tomas Brandreth of the civil \
                      protection service said that 1,200 had been moved.";
const COPY: &str = "The dam above Orsby broke at dawn. Police said at least 40 people were killed, and Tobias Brandreth of the \
                    civil protection service said that 1,200 had been moved. More follows.";

#[test]
fn figures_come_first_then_names() {
    let changes = Changes::between(ORIGIN, COPY, Some(Language::ENGLISH));
    let seen: Vec<_> = changes.altered.iter().map(|a| (a.what, a.was.as_str(), a.is.as_str())).collect();
    assert_eq!(seen, [(Altered::Figure, "27", "at least 40"), (Altered::Name, "Tomas", "Tobias")]);
    assert_eq!((changes.cut, changes.added), (2, 6));
}

#[test]
fn a_figure_keeps_the_words_that_hedge_it() {
    let (was, is) = Changes::between(ORIGIN, COPY, Some(Language::ENGLISH)).figure.expect("27 and 40");
    assert_eq!((was.hedged.as_str(), is.hedged.as_str(), is.number.as_str()), ("27", "at least 40", "40"));
    let changes = Changes::between(
        "أعلنت الوزارة مقتل 27 شخصا",
        "أعلنت الوزارة مقتل ما لا يقل عن 40 شخصا",
        Some(Language::ARABIC),
    );
    let (_, is) = changes.figure.expect("27 and 40");
    assert_eq!((is.hedged.as_str(), is.number.as_str()), ("ما لا يقل عن 40", "40"));
}

#[test]
fn a_name_is_one_in_letters_without_capitals_too() {
    for (old, new, language) in [
        ("قال السيد كريم حداد إن السد امتلأ", "قال السيد كريم جلال إن السد امتلأ", Language::ARABIC),
        ("آقای کریم حداد گفت سد پر شد", "آقای کریم جلالی گفت سد پر شد", Language::PERSIAN),
    ] {
        let changes = Changes::between(old, new, Some(language));
        assert_eq!(changes.altered.iter().map(|a| a.what).collect::<Vec<_>>(), [Altered::Name], "{new}");
    }
    for (old, new, language) in [
        ("امتلأ السد ليلا", "امتلأ السد صباحا", Language::ARABIC),
        ("They say it may rain", "We know it may rain", Language::ENGLISH),
        ("He will testify soon", "He faces eight years soon", Language::ENGLISH),
        ("Police said Ann Foss left", "Police said she left", Language::ENGLISH),
    ] {
        assert_eq!(Changes::between(old, new, Some(language)).altered[0].what, Altered::Wording, "{new}");
    }
}

#[test]
fn a_figure_put_another_way_is_no_other_figure() {
    for (old, new, language) in [
        ("Some 18,000 hectares", "Some 18 thousand hectares", Language::ENGLISH),
        ("Police held 16 men", "Police held sixteen men", Language::ENGLISH),
        ("أصابت 18,000 هكتار", "أصابت 18 ألف هكتار", Language::ARABIC),
        ("اعتقال 16 رجلا", "اعتقال ستة عشر رجلا", Language::ARABIC),
        ("حدود ۱۸٬۰۰۰ هکتار", "حدود هجده هزار هکتار", Language::PERSIAN),
    ] {
        let changes = Changes::between(old, new, Some(language));
        let seen: Vec<Altered> = changes.altered.iter().map(|a| a.what).collect();
        assert_eq!(seen, [Altered::Wording], "{new}");
    }
    let more = Changes::between("some 18 thousand hectares", "some 20,000 hectares", Some(Language::ENGLISH));
    assert_eq!(more.altered[0].what, Altered::Figure);
}

#[test]
fn what_is_not_cut_is_the_second_text() {
    let pieces = diff(ORIGIN, COPY);
    let second: String = pieces.iter().filter(|p| p.kind != Kind::Cut).map(|p| p.text.as_str()).collect();
    assert_eq!(second, COPY);
}

fn leaves<'t>(reprints: &'t [Reprint<u64>]) -> Vec<Leaf<'t>> {
    let leaf = |key: u64, label, text, reprint| Leaf {
        key,
        label,
        text,
        former: &[],
        reprint,
        agency: None,
        published: Timestamp::from_second(1_700_000_000 + key as i64 * 60).ok(),
        language: Some(Language::ENGLISH),
    };
    let mut all = vec![
        leaf(1, "Amber Sea Press", ORIGIN, &reprints[0]),
        leaf(2, "AmberNow <b>", COPY, &reprints[1]),
        leaf(3, "صوت المرافئ", COPY, &reprints[2]),
    ];
    all[2].agency = Some("Northern Cable Service");
    all
}

fn reprints() -> Vec<Reprint<u64>> {
    vec![
        Reprint::none(1),
        Reprint::tie(1, Some(1), 0.83, Basis::Text, Precedence::Unknown),
        Reprint::tie(3, None, 0.0, Basis::Credit, Precedence::Credit),
    ]
}

#[test]
fn an_agency_known_by_credit_alone_gets_a_box() {
    let reprints = reprints();
    let tree = tree(&leaves(&reprints));
    let shape: Vec<_> = tree.nodes.iter().map(|n| (n.label.as_str(), n.depth)).collect();
    assert_eq!(
        shape,
        [("Amber Sea Press", 0), ("AmberNow <b>", 1), ("Northern Cable Service", 0), ("صوت المرافئ", 1)]
    );
}

#[test]
fn a_copy_is_compared_with_the_version_it_was_made_of() {
    let reprints = reprints();
    let former = [COPY.to_owned()];
    let mut all = leaves(&reprints);
    // The agency put its figure right when others had copied the wrong one.
    all[0].former = &former;
    let tree = tree(&all);
    let changes = tree.branches[0].changes.as_ref().expect("both are English");
    assert_eq!((changes.cut, changes.added, &changes.figure), (0, 0, &None));
}

#[test]
fn the_picture_is_the_same_each_time_and_safe() {
    let reprints = reprints();
    let tree = tree(&leaves(&reprints));
    let look = Look {
        id: "s1",
        title: "Who copied whom",
        desc: "Three dispatches & two origins",
        direction: Direction::Rtl,
        language: Language::ENGLISH,
        moment: |at, _| at.strftime("%d.%m. %H:%M").to_string(),
        digits: |text, _| text.replace('2', "٢"),
        unknown: "direction unknown",
        credit: "by credit",
    };
    let picture = svg(&tree, &look);
    assert_eq!(picture, svg(&tree, &look));
    assert!(picture.contains("AmberNow &lt;b&gt;") && picture.contains("two origins</desc>"));
    assert!(picture.contains("83 %") && picture.contains("direction=\"rtl\"") && !picture.contains("<b>"));
    assert!(picture.contains("٢7 → at least 40") && picture.contains("by credit"));
    assert!(picture.contains("Tomas → Tobias"), "a changed name stands under the figure");
    assert!(picture.contains("83 %  −٢ +6"), "how much was cut and added: {picture}");
    let ltr = svg(&tree, &Look { direction: Direction::Ltr, ..look });
    assert_ne!(ltr, picture);
}

#[test]
fn a_circle_of_copies_still_ends() {
    let reprints = vec![
        Reprint::tie(2, Some(2), 0.9, Basis::Text, Precedence::Time),
        Reprint::tie(1, Some(1), 0.9, Basis::Text, Precedence::Time),
        Reprint::tie(2, Some(2), 0.9, Basis::Text, Precedence::Time),
    ];
    assert_eq!(tree(&leaves(&reprints)).nodes.iter().filter(|n| n.key.is_some()).count(), 3);
}

proptest! {
    #[test]
    fn pieces_always_give_back_both_texts(a in "[ab ]{0,60}", b in "[abc ]{0,60}") {
        let pieces = diff(&a, &b);
        let of = |not: Kind| -> String { pieces.iter().filter(|p| p.kind != not).map(|p| p.text.as_str()).collect() };
        let bare = |t: &str| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let second = of(Kind::Cut);
        prop_assert_eq!(bare(&second), bare(&b));
        let first: Vec<String> = pieces.iter().filter(|p| p.kind != Kind::Added).flat_map(|p| bare(&p.text)).collect();
        prop_assert_eq!(first, bare(&a));
    }
}
