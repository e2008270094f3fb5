use super::*;
use gazette_news::Outlet;

fn gazetteer() -> Gazetteer {
    let outlet = Outlet {
        abbreviation: Some("ASP".into()),
        also: vec!["وكالة بحر العنبر للصحافة".into(), "خبرگزاری دریای عنبر".into()],
        home: Some("https://asp.example".into()),
        agency: true,
        ..Outlet::new("asp".parse().expect("short"), "Amber Sea Press")
    };
    Gazetteer::with_outlets([&outlet])
}

fn strongest(text: &str) -> Option<(String, Evidence)> {
    gazetteer().credits(text, None, None, None).into_iter().next().map(|c| (c.name, c.evidence))
}

#[test]
fn every_way_of_crediting_is_read() {
    let body = "The dam above Orsby broke at dawn and water ran through the lower town. ".repeat(4);
    for (text, name, evidence) in [
        (format!("ORSBY (Reuters) - {body}"), "Reuters", Evidence::Tag),
        (format!("ORSBY (ASP) — {body}"), "asp", Evidence::Tag),
        (format!("{body}\nSource: Amber Sea Press"), "asp", Evidence::CreditLine),
        (format!("{body}\n(ASP)"), "asp", Evidence::CreditLine),
        (format!("The dam broke, Amber Sea Press reported on Tuesday. {body}"), "asp", Evidence::Lead),
        (format!("انهار السد فجرا، نقلا عن وكالة بحر العنبر للصحافة. {body}"), "asp", Evidence::Lead),
        (format!("به گزارش خبرگزاری دریای عنبر، سد شکست. {body}"), "asp", Evidence::Lead),
        (format!("The dam was cracked, records seen by Amber Sea Press show. {body}"), "asp", Evidence::Lead),
        (format!("The dam was cracked, Amber Sea Press has learned. {body}"), "asp", Evidence::Lead),
        (format!("كشفت وكالة بحر العنبر للصحافة أن السد متصدع. {body}"), "asp", Evidence::Lead),
        (format!("خبرگزاری دریای عنبر فاش کرد که سد ترک دارد. {body}"), "asp", Evidence::Lead),
        (format!("سد شکست. {body}\nمنبع: ایسنا"), "ISNA", Evidence::CreditLine),
        (
            format!("{body}{body} The police chief was wounded, as reported by Reuters."),
            "Reuters",
            Evidence::Mention,
        ),
        (format!("دبي في 27 نوفمبر/ وام / انهار السد فجرا. {body}"), "WAM", Evidence::Tag),
        (format!("رام الله 27-11-2026 وفا- انهار السد فجرا. {body}"), "WAFA", Evidence::Tag),
        (format!("دمشق-سانا انهار السد فجرا. {body}"), "SANA", Evidence::Tag),
        (format!("CITY (Agency) - {body}"), "agency", Evidence::Tag),
        (format!("{body}\nSource: News Agency. All rights reserved."), "News Agency", Evidence::CreditLine),
    ] {
        assert_eq!(strongest(&text), Some((name.to_owned(), evidence)), "{text}");
    }
}

/// As outlets print it in the lead. What stands around the copy is read off by gazette-wire, and comes with the text.
#[test]
fn credits_are_read_in_the_forms_of_three_languages() {
    let en = "the dam above Orsby broke at dawn and water ran through the lower town.";
    let ar = "انهار السد فوق أورسبي فجرا وغمرت المياه البلدة السفلى.";
    let fa = "سد بالای اورسبی سپیده‌دم شکست و آب به پایین شهر رسید.";
    let more = |sentence: &str| format!("{sentence} {sentence}\n\n{sentence} {sentence} {sentence}");
    let english = [("[AFP] ", "AFP"), ("Reuters reported that ", "Reuters"), ("According to AFP, ", "AFP")];
    let arabic = [
        ("ذكرت وكالة الأنباء السعودية أن ", "SPA"),
        ("أفادت وكالة الأناضول بأن ", "Anadolu"),
        ("قالت وكالة رويترز إن ", "Reuters"),
        ("أوردت رويترز أن ", "Reuters"),
        ("نقلت رويترز عن مصدر أن ", "Reuters"),
        ("وفقا لرويترز، ", "Reuters"),
        ("وفقاً لما ذكرته رويترز، ", "Reuters"),
        ("بحسب رويترز، ", "Reuters"),
        ("وكتبت رويترز: ", "Reuters"),
    ];
    let persian = [
        ("به نوشته رویترز، ", "Reuters"),
        ("ایسنا خبر داد که ", "ISNA"),
        ("ایسنا اعلام کرد که ", "ISNA"),
        ("خبرگزاری رویترز به نقل از یک مقام آگاه گفت که ", "Reuters"),
    ];
    for (forms, sentence) in [(&english[..], en), (&arabic, ar), (&persian, fa)] {
        for (head, name) in forms {
            let found = strongest(&format!("{head}{}", more(sentence)));
            assert_eq!(found.as_ref().map(|(name, _)| &**name), Some(*name), "{head} {found:?}");
            assert!(found.is_some_and(|(_, evidence)| evidence <= Evidence::Lead), "{head}");
        }
    }
}

#[test]
fn a_byline_that_holds_an_agency_names_it() {
    let gazetteer = gazetteer();
    for (byline, agency) in [
        ("Reuters", Some("Reuters")),
        ("Nell Park | AFP", Some("AFP")),
        ("NELL PARK, Amber Sea Press", Some("Amber Sea Press")),
        ("Nell Park and Tom Rye", None),
    ] {
        assert_eq!(gazetteer.agency_in(byline), agency, "{byline}");
    }
}

#[test]
fn names_that_are_words_too_credit_nobody() {
    for text in [
        "Hotels in Petra reported a rise in bookings on Monday.",
        "The spa reported a loss for the third year.",
        "The tap reported by residents was mended.",
        "Ani reported her brother missing on Sunday.",
        "Tass Rowe, 14, reported the fire to the police.",
        "The teacher was quoting the girl's guardian when the judge came in.",
        "According to the Guardian of the Seal, the seal is lost.",
        "Interfax House reported a blaze on its third floor.",
        "كشفت بترا عون أن السد متصدع.",
        "نقلا عن جدها، قالت سونا العلي إن السد متصدع.",
        "بانک مرکزی در گزارش تازه خود وام مسکن را گران کرد.",
        "گزارش تسنیم رضایی، دختر ۱۲ ساله، برنده شد.",
        "TELL RUMANA (Iraq) - A lorry burned on Monday.",
        "تل رمانة (العراق) - احترق صهريج الاثنين.",
    ] {
        let found = strongest(text).filter(|(_, evidence)| *evidence <= Evidence::Lead);
        assert_eq!(found, None, "{text}");
    }
}

#[test]
fn an_agency_does_not_credit_itself() {
    let gazetteer = gazetteer();
    let own = gazetteer.find("ASP");
    assert!(own.is_some());
    assert_eq!(gazetteer.credits("ORSBY (ASP) - The dam broke.", None, None, own), []);
}

#[test]
fn a_name_in_passing_is_no_credit() {
    assert_eq!(strongest("The bank said that Reuters was wrong about its chairman and would sue."), None);
    assert_eq!(strongest("Walkers used the map and the guardian of the gate waved."), None);
}

#[test]
fn a_name_in_another_script_is_known_by_its_sound_in_datelines_and_credit_lines() {
    let outlet = Outlet { agency: true, ..Outlet::new("harrow".parse().expect("short"), "Harrow Wire") };
    let gazetteer = Gazetteer::with_outlets([&outlet]);
    let found = gazetteer.credits("قال قائد الدفاع المدني إن الحريق أخمد.", None, Some("هارو واير"), None);
    assert_eq!(found.first().and_then(|credit| credit.who), gazetteer.find("harrow"), "{found:?}");
    let line = CreditLine {
        text: "المصدر: وكالة هارو واير".into(),
        agency: Some("وكالة هارو واير".into()),
        abbreviation: None,
        seen: None,
    };
    let found = gazetteer.credits("قال قائد الدفاع المدني إن الحريق أخمد.", Some(&line), None, None);
    assert_eq!(found.first().and_then(|credit| credit.who), gazetteer.find("harrow"), "{found:?}");
    let other = gazetteer.credits("قال قائد الدفاع المدني إن الحريق أخمد.", None, Some("المدينة"), None);
    assert_eq!(other.first().and_then(|credit| credit.who), None, "{other:?}");
}

#[test]
fn a_common_word_that_sounds_like_a_name_credits_nobody() {
    let outlet = Outlet {
        agency: true,
        ..Outlet::new("arghavan".parse().expect("short"), "خبرگزاری ارغوان")
    };
    let gazetteer = Gazetteer::with_outlets([&outlet]);
    let told = "Two neighbours will open consulates again, their foreign ministers said on Monday.";
    assert_eq!(gazetteer.credits(told, None, None, None), []);
    let credited = "The consulates will open again, Arghavan reported on Monday.";
    let found = gazetteer.credits(credited, None, None, None);
    assert_eq!(found.first().and_then(|credit| credit.who), gazetteer.find("arghavan"), "{found:?}");
}

#[test]
fn whoever_is_thanked_for_a_part_is_given_no_more() {
    let mut gazetteer = gazetteer();
    gazetteer.number("المرسى");
    let body = "The dam above Orsby broke at dawn and water ran through the lower town. ".repeat(4);
    for (text, is_help) in [
        (format!("{body}\n\nAdditional reporting by Amber Sea Press"), true),
        (format!("{body}\n\nAmber Sea Press contributed to this report."), true),
        (format!("{body}\n\n(با ایسنا)"), true),
        (format!("{body}\n\nالمرسى + وكالة بحر العنبر للصحافة"), true),
        (format!("{body}\n\nSource: Amber Sea Press"), false),
        (format!("ORSBY (ASP) - {body}\n\nAdditional reporting by Amber Sea Press"), false),
    ] {
        let found = gazetteer.credits(&text, None, None, gazetteer.find("المرسى"));
        let strongest = found.first().map(|credit| credit.evidence);
        assert_eq!(strongest == Some(Evidence::Help), is_help, "{text} {found:?}");
    }
    let line = CreditLine {
        text: "Additional reporting by Amber Sea Press".into(),
        agency: Some("Amber Sea Press".into()),
        abbreviation: None,
        seen: None,
    };
    let found = gazetteer.credits(&body, Some(&line), None, None);
    assert_eq!(found.first().map(|credit| credit.evidence), Some(Evidence::Help), "{found:?}");
}

#[test]
fn an_agency_of_several_words_signs_with_their_initials() {
    let mut gazetteer = Gazetteer::new();
    let agency = gazetteer.number("Corvane Press Agency");
    let paper = gazetteer.number("Morning Valley Post");
    let body = "The dam broke at dawn and water ran through the lower town.";
    let credited = gazetteer.credits(&format!("ORSBY (CPA) - {body}"), None, None, Some(paper));
    assert_eq!(credited.first().and_then(|credit| credit.who), Some(agency));
    assert_eq!(gazetteer.credits(&format!("ORSBY (CPA) - {body}"), None, None, Some(agency)), []);
    let other = gazetteer.credits(&format!("{body} He was the match's MVP."), None, None, None);
    assert_eq!(other, []);
}
