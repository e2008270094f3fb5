//! Bodies of English copy: what names them, what takes them up again, and which are only furniture.

use gazette_news::Language;

use super::{name_in, speakers};

fn of(text: &str, marks: &[(&str, &str)]) -> Vec<String> {
    speakers(Language::ENGLISH, text, marks)
}

#[test]
fn a_body_that_a_word_tells_from_others_is_called_by_what_it_is() {
    for (source, name) in [
        ("the state weather bureau", "state weather bureau"),
        ("State television", "State television"),
        ("The Coast Guard", "Coast Guard"),
        ("Iceland's fisheries ministry", "fisheries ministry"),
        ("The boat owners' federation", "boat owners' federation"),
        ("its foreign ministry", "foreign ministry"),
        ("The central bank of Kavela", "central bank of Kavela"),
        ("the prime minister's office", "prime minister's office"),
        ("LIESCO", "LIESCO"),
        ("the national news agency, ANK", "ANK"),
        // These are whoever was named in full, or nobody's name.
        ("the ministry", ""),
        ("The largest union", ""),
        ("the Norwegian federation", ""),
        ("a weather bureau", ""),
        ("the government", ""),
        ("The police", ""),
        ("the Toronto-listed company", ""),
        ("his office", ""),
        ("the CEO", ""),
        ("a security guard", ""),
        ("The ruling party", ""),
    ] {
        let text = format!("It was late. {source} said no.");
        assert_eq!(name_in(Language::ENGLISH, &text, source, ""), name, "{source}");
    }
}

#[test]
fn a_body_is_named_by_all_its_capitals_and_not_by_its_trade_and_owner() {
    for (source, name) in [
        ("Frigorífico Río Pardo SA", "Frigorífico Río Pardo SA"),
        ("Insurer Meuse & Lys Mutuelle", "Meuse & Lys Mutuelle"),
        ("the rebels' Valley Liberation Council", "Valley Liberation Council"),
        ("Doctors of the Delta", "Doctors of the Delta"),
        ("PT Pasir Emas Lestari", "PT Pasir Emas Lestari"),
        ("Banco Marítimo do Tejo", "Banco Marítimo do Tejo"),
    ] {
        assert_eq!(
            name_in(Language::ENGLISH, &format!("It was late. {source} said no."), source, ""),
            name,
            "{source}"
        );
    }
    // Somebody of a body is not that body.
    let source = "Ann Foss of the Rift Crops Institute";
    let text = format!("It was late. {source} said no.");
    assert_eq!(name_in(Language::ENGLISH, &text, source, "Ann Foss"), "Ann Foss");
    for (source, guess) in [
        ("the Rural Alliance man", "Rural Alliance"),
        ("a Ministry of Learning official", "Ministry of Learning"),
        ("the wali of Mers El Ksar", "Mers El Ksar"),
        ("The Swiss drugmaker", "Swiss drugmaker"),
    ] {
        assert_eq!(
            name_in(Language::ENGLISH, &format!("It was late. {source} said no."), source, guess),
            "",
            "{source}"
        );
    }
    for source in
        ["A spokesman for the operator, Ksar Tramways", "a spokesman for the trade union PublicVoice"]
    {
        let guess = if source.contains("Ksar") { "Ksar Tramways" } else { "PublicVoice" };
        assert_eq!(
            name_in(Language::ENGLISH, &format!("It was late. {source} said no."), source, guess),
            "",
            "{source}"
        );
    }
}

#[test]
fn a_trade_takes_up_the_company_whose_name_tells_it() {
    let text = "Jalmar Air cancelled 38 flights. Ann Foss, of the Harbour Bank, said no. The carrier blamed the fog, and the bank the carrier.";
    let marks = [("Ann Foss", "said no"), ("The carrier", "blamed"), ("the bank", "blamed")];
    assert_eq!(of(text, &marks)[1..], ["Jalmar Air", "Harbour Bank"]);
    let text =
        "The Lower Indus Electric Supply Company said yes. LIESCO blamed the software. The utility said no.";
    let marks = [
        ("The Lower Indus Electric Supply Company", "said yes"),
        ("LIESCO", "blamed"),
        ("The utility", "said no"),
    ];
    assert_eq!(of(text, &marks), ["Lower Indus Electric Supply Company"; 3]);
    // A body told of in passing, by what it is.
    let text = "Tom Rye accused the national federation of delay. The federation denied it.";
    assert_eq!(of(text, &[("Tom Rye", "accused"), ("The federation", "denied")])[1], "national federation");
}

#[test]
fn who_speaks_for_the_company_speaks_for_the_one_there_is() {
    let of = |text: &str, source: &str| {
        super::resolved(
            Language::ENGLISH,
            text,
            &[("Kestrel Copper Corp", "said yes"), (source, "said no")],
            |s| s.affiliation(),
        )
    };
    let source = "The company's finance chief, Desmond Holt";
    let text = format!("Kestrel Copper Corp said yes. {source}, said no.");
    assert_eq!(of(&text, source)[1], "Kestrel Copper Corp");
    // Of two it may be either.
    let text = format!(
        "Kestrel Copper Corp said yes. Jalmar Air Ltd laughed. {source}, said no, and the carrier left."
    );
    assert_ne!(of(&text, source)[1], "Jalmar Air Ltd");
}

#[test]
fn nobody_is_meant_by_a_name_that_stands_in_a_byline_a_dateline_or_a_tag() {
    for (head, foot) in [
        ("By Rosalind Peake, North Border News", ""),
        ("Rosalind Peake | 17.04.2026", ""),
        ("", "(Reporting by Rosalind Peake; Editing by Saleh Kotuni)"),
        ("", "-- NUSANTARA NEWS"),
    ] {
        let text = format!(
            "Clerk tells court\n\n{head}\n\nThe title was never moved, a land clerk told the court.\n\nIt rained.\n\n{foot}"
        );
        assert_eq!(of(text.trim(), &[("a land clerk", "told")]), [""], "{head} {foot}");
    }
    let text = "MELAKA, Oct 9 (Nusantara Ledger) -- The title was never moved, a land clerk told the court.\n\nIt rained.";
    assert_eq!(of(text, &[("a land clerk", "told")]), [""]);
    // Whoever speaks first in a story is no byline.
    let text = "Harbour stays shut\n\nBy Monday Rosalind Peake had left. The clerk was tired, she added.";
    assert_eq!(of(text, &[("she", "added")]), ["Rosalind Peake"]);
}
