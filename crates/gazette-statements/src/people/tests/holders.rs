//! Whom an English description means that stands with nothing but its article: whoever alone holds just that office.

use gazette_news::Language;

use super::{name_in, speakers};

fn last(text: &str, marks: &[(&str, &str)]) -> String {
    speakers(Language::ENGLISH, text, marks).pop().unwrap_or_default()
}

#[test]
fn a_bare_office_is_whoever_alone_holds_it() {
    let text = "Eng. Tarik Osman, Minister of Maritime Affairs, received Ann Foss, Federal Secretary for Ports. The minister said yes.";
    assert_eq!(last(text, &[("The minister", "said yes")]), "Tarik Osman");
    let text = "Cross-examined by counsel Peter Holt, Ann Foss said no. The lawyer asked for a break.";
    assert_eq!(last(text, &[("Ann Foss", "said no"), ("The lawyer", "asked")]), "Peter Holt");
    let text = "The state secretary, Tan Sri Lim Chee Hock, walked the jetty with Ann Foss, the mayor. It rained. The secretary said no.";
    assert_eq!(last(text, &[("The secretary", "said no")]), "Lim Chee Hock");
    // A field tells another apart.
    let text = "Corporation Chairman Peter Holt said no. The HARCO chair asked who had signed.";
    assert_ne!(
        last(text, &[("Corporation Chairman Peter Holt", "said no"), ("The HARCO chair", "asked")]),
        "Peter Holt"
    );
    let text = "Transport minister Peter Holt said no. The trade minister said yes.";
    assert_ne!(
        last(text, &[("Transport minister Peter Holt", "said no"), ("The trade minister", "said yes")]),
        "Peter Holt"
    );
}

#[test]
fn whoever_leads_by_a_verb_is_the_leader() {
    let text = "The committee met under the chairmanship of MP Rita Falk. Bank chairman Peter Holt said no. The committee chair disagreed.";
    assert_eq!(
        last(text, &[("Bank chairman Peter Holt", "said no"), ("The committee chair", "disagreed")]),
        "Rita Falk"
    );
}

#[test]
fn a_description_is_whoever_the_next_source_names_with_nothing_beside_the_name() {
    let text = "Dam to open in May: minister\n\nTorland's transport minister said the dam was full.\n\nIt had rained for weeks, Ingrid Vik told reporters. \
                Engineer Tom Rye disagreed.";
    let marks = [("Torland's transport minister", "said"), ("Ingrid Vik", "told")];
    assert_eq!(speakers(Language::ENGLISH, text, &marks)[0], "Ingrid Vik");
    // Who has an office of her own is another.
    let text = "Dam to open in May: minister\n\nTorland's transport minister said the dam was full.\n\nIt had rained for weeks, mayor Ingrid Vik told reporters.";
    let marks = [("Torland's transport minister", "said"), ("mayor Ingrid Vik", "told")];
    assert_ne!(speakers(Language::ENGLISH, text, &marks)[0], "Ingrid Vik");
}

#[test]
fn a_labour_councillor_is_no_conservative() {
    let text = "Rita Falk, who leads the council, said no. Opposite her sat Councillor Peter Holt of the Conservatives. The Labour councillor said yes.";
    assert_ne!(last(text, &[("Rita Falk", "said no"), ("The Labour councillor", "said yes")]), "Peter Holt");
}

#[test]
fn forms_of_address_of_all_the_world_belong_to_no_name() {
    for (source, guess, name) in [
        (
            "Sayyida Thuraya bint Said Al Maamari",
            "Sayyida Thuraya bint Said Al Maamari",
            "Thuraya bint Said Al Maamari",
        ),
        ("U Kyaw Zaw Myint", "U Kyaw Zaw Myint", "Kyaw Zaw Myint"),
        ("Daw Khin Thandar Oo", "Daw Khin Thandar Oo", "Khin Thandar Oo"),
        ("Minister Ato Tesfalem Gebreyesus", "Ato Tesfalem Gebreyesus", "Tesfalem Gebreyesus"),
        ("Datuk Seri Norhayati Abdul Ghafar", "Abdul Ghafar", "Norhayati Abdul Ghafar"),
        ("Norhayati Abdul Ghafar, 44", "Abdul Ghafar", "Norhayati Abdul Ghafar"),
        ("Dr. Saw Htoo Eh", "Htoo Eh", "Saw Htoo Eh"),
        ("Adv. P. K. Sreedharan Nambiar", "P. K. Sreedharan", "P. K. Sreedharan Nambiar"),
        ("Siti Zaleha binti Haji Awang Besar", "Siti Zaleha", "Siti Zaleha binti Haji Awang Besar"),
        // These are names.
        ("U. N. Mehta", "U. N. Mehta", "U. N. Mehta"),
        ("Nana Yaw Sarpong", "Nana Yaw Sarpong", "Nana Yaw Sarpong"),
    ] {
        let text = format!("On Monday {source} said no.");
        assert_eq!(name_in(Language::ENGLISH, &text, source, guess), name, "{source}");
    }
}

#[test]
fn a_dam_is_nobody_and_a_place_that_is_a_given_name_stays_with_the_office() {
    let text = "The Tellin Dam collapsed before dawn, the director, Tomas Brandreth, said. \"We are looking,\" Brandreth told reporters. \
                He said 12,000 people had been moved.";
    let marks =
        [("the director, Tomas Brandreth", "said"), ("Brandreth", "told reporters"), ("He", "said 12,000")];
    assert_eq!(last(text, &marks), "Tomas Brandreth");
    for (source, guess, name) in [
        ("National Security Adviser of Marjan Samir al-Qandil", "Marjan Samir al-Qandil", "Samir al-Qandil"),
        ("Chairman of the Board Marjan Salehi", "Marjan Salehi", "Marjan Salehi"),
    ] {
        let text = format!("On Monday {source} said no.");
        assert_eq!(name_in(Language::ENGLISH, &text, source, guess), name, "{source}");
    }
}
