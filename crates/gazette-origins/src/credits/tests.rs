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
