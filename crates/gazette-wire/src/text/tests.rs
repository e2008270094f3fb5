//! Corpus pairs: each `corpus/text/*.txt` is read and compared with the `.expect` beside it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use gazette_news::Dispatch;

use crate::Input;

/// A dispatch as a `.expect` file writes it: one line a field, then the paragraphs.
fn written(dispatch: &Dispatch) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(out, "{name}: {value}");
        }
    };
    line("section", dispatch.section.as_deref());
    line("headline", dispatch.headline.as_deref());
    line("headline_attribution", dispatch.headline_attribution.as_deref());
    line("summary", dispatch.summary.as_deref());
    if let Some(dateline) = &dispatch.dateline {
        line("dateline", Some(&dateline.text));
        line("dateline.place", dateline.place.as_deref());
        line("dateline.date", dateline.date.map(|d| d.to_string()).as_deref());
        line("dateline.agency", dateline.agency.as_deref());
    }
    if let Some(byline) = &dispatch.byline {
        line("byline", Some(&byline.names.join(" | ")));
    }
    if let Some(credit) = &dispatch.credit {
        line("credit", Some(&credit.text));
        line("credit.agency", credit.agency.as_deref());
        line("credit.abbreviation", credit.abbreviation.as_deref());
    }
    line("language", Some(dispatch.language.as_str()));
    line("published", dispatch.published.map(|t| t.to_string()).as_deref());
    let faults: Vec<&str> = dispatch.faults.iter().map(|f| f.kind.as_str()).collect();
    line("faults", Some(&faults.join(" ")));
    let _ = write!(out, "\n{}\n", dispatch.text());
    out
}

fn read_one(text: &str) -> Dispatch {
    let reading = super::read(&Input { bytes: text.as_bytes(), ..Input::default() });
    reading.dispatches.into_iter().next().expect("plain text with words gives a dispatch")
}

#[expect(clippy::disallowed_methods, reason = "a test reads its corpus")]
fn file(path: &Path) -> Option<String> {
    std::fs::read_to_string(path).ok()
}

/// `UPDATE_EXPECT=1 cargo test` writes the `.expect` files anew; look at the difference before keeping it.
#[expect(clippy::disallowed_methods, reason = "a test renews its corpus when asked to")]
fn update(input: &Path, dispatch: &Dispatch) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(input.with_extension("expect"), written(dispatch)).expect("the corpus can be written");
    }
}

/// Where a dispatch's furniture was seen, it stands in the plain text as printed.
fn furniture_stands_where_it_was_seen(dispatch: &Dispatch, text: &str) {
    if let Some((dateline, seen)) = dispatch.dateline.as_ref().and_then(|d| d.seen.map(|s| (d, s))) {
        assert_eq!(seen.of(text), Some(dateline.text.as_str()));
    }
    if let Some((credit, seen)) = dispatch.credit.as_ref().and_then(|c| c.seen.map(|s| (c, s))) {
        assert_eq!(seen.of(text), Some(credit.text.as_str()));
    }
}

#[test]
fn the_corpus_of_plain_text_is_read_as_expected() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/text");
    let mut inputs: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the corpus is part of the repository")
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    inputs.sort();
    assert!(inputs.len() >= 12, "the corpus has shrunk to {}", inputs.len());
    let mut wrong = Vec::new();
    for input in inputs {
        let text = file(&input).expect("an input can be read");
        let dispatch = read_one(&text);
        furniture_stands_where_it_was_seen(&dispatch, &text);
        update(&input, &dispatch);
        let (got, expected) = (written(&dispatch), file(&input.with_extension("expect")).unwrap_or_default());
        if got != expected {
            wrong.push(format!("=== {}\n--- expected\n{expected}\n--- got\n{got}", input.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_story_wrapped_reads_the_same() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/text");
    let plain = read_one(&file(&folder.join("en-port-strike.txt")).expect("an input can be read"));
    let text = plain.text().to_owned();
    let wrapped: String = text.split("\n\n").map(|p| wrap(p, 66)).collect::<Vec<_>>().join("\n\n");
    assert_eq!(read_one(&wrapped).text(), text);
}

fn wrap(paragraph: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in paragraph.split(' ') {
        if column > 0 && column + word.len() >= width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
        }
        out.push_str(word);
        column += word.chars().count() + 1;
    }
    out
}

/// The seed of the house, read where it is at hand.
#[test]
fn the_seed_gives_exactly_its_furniture() {
    let shared = std::env::var_os("GAZETTE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let Some(text) = file(&shared.join("seed/000_b8f9b767c9199548.txt")) else {
        println!("skipped: no seed beside the repository");
        return;
    };
    let dispatch = read_one(&text);
    furniture_stands_where_it_was_seen(&dispatch, &text);
    assert_eq!(dispatch.section.as_deref(), Some("Legal Matters"));
    assert_eq!(dispatch.headline.as_deref(), Some("Certain countries presence in Syria illegitimate"));
    assert_eq!(dispatch.headline_attribution.as_deref(), Some("Official"));
    assert_eq!(dispatch.dateline.as_ref().and_then(|d| d.place.as_deref()), Some("Tehran"));
    let credit = dispatch.credit.as_ref().expect("the seed has a credit line");
    assert_eq!(credit.agency.as_deref(), Some("Islamic Republic News Agency"));
    assert_eq!(credit.abbreviation.as_deref(), Some("IRNA"));
    assert_eq!(dispatch.copy.paragraphs().len(), 12);
    assert!(
        dispatch.text().starts_with("Tehran, Secretary of Supreme")
            && dispatch.text().ends_with("without limitations.")
    );
}

#[test]
fn a_credit_above_the_copy_is_no_label() {
    let copy =
        "The ferry to Vessen will not sail before Thursday, the harbour master said on Monday evening.";
    let english = read_one(&format!("Source: Coast News Agency\n\nFerry to Vessen held up\n\n{copy}\n"));
    assert_eq!(english.headline.as_deref(), Some("Ferry to Vessen held up"));
    assert_eq!((english.section.as_deref(), english.text()), (None, copy));
    assert_eq!(english.credit.as_ref().and_then(|c| c.agency.as_deref()), Some("Coast News Agency"));

    let copy = "قال مدير الميناء إن العبّارة لن تبحر قبل يوم الخميس بسبب الرياح الشديدة في المضيق.";
    let arabic = read_one(&format!("مصدر: وكالة الساحل\n\nتأخر العبّارة إلى الجزيرة\n\n{copy}\n"));
    assert_eq!(arabic.headline.as_deref(), Some("تأخر العبّارة إلى الجزيرة"));
    assert_eq!(arabic.credit.as_ref().and_then(|c| c.agency.as_deref()), Some("وكالة الساحل"));
    assert_eq!(arabic.text(), copy);
}

#[test]
fn a_headline_of_sources_is_no_credit() {
    for (line, headline) in [
        ("Sources: minister to resign", "minister to resign"),
        ("Source: minister to resign within hours", "minister to resign within hours"),
        ("مصدر: الوزير سيستقيل خلال ساعات", "الوزير سيستقيل خلال ساعات"),
        ("المصدر: الوزير سيستقيل", "الوزير سيستقيل"),
        ("منبع: وزیر استعفا می‌دهد", "وزیر استعفا می‌دهد"),
    ] {
        let dispatch = read_one(&format!(
            "{line}\n\nThe minister for water has told friends that he will go, on Monday.\n"
        ));
        assert_eq!(dispatch.headline.as_deref(), Some(headline), "{line}");
        assert!(dispatch.headline_attribution.is_some(), "{line}");
        assert_eq!(dispatch.credit, None, "{line}");
    }
}

#[test]
fn a_short_first_take_is_copy() {
    for (text, headline, first) in [
        (
            "Port reopens\n\nHALEN (KBNA) - The port reopened on Friday.\n\n“It works,” said the harbour master.\n\nKBNA writer Omid Rast in Corrow contributed to this report.\n",
            "Port reopens",
            "HALEN (KBNA) - The port reopened on Friday.",
        ),
        (
            "Port reopens\n\nThe port is open.\n\nThe minister, who had promised it, told reporters so.\n",
            "Port reopens",
            "The port is open.",
        ),
        (
            "الميناء يعود\n\nمرفأ (وكالة الساحل) - عاد الميناء.\n\nقال المدير ذلك.\n",
            "الميناء يعود",
            "مرفأ (وكالة الساحل) - عاد الميناء.",
        ),
    ] {
        let dispatch = read_one(text);
        assert_eq!(dispatch.headline.as_deref(), Some(headline), "{text}");
        assert!(dispatch.text().starts_with(first), "{}", dispatch.text());
    }
}

#[test]
fn headers_of_newsrooms_are_read_and_no_copy() {
    let copy = "HALEN, Nov. 27 (KBNA) -- The port reopened on Friday after nine days, the union said.";
    let english = read_one(&format!(
        "Slug: PORT-REOPENS\nEmbargo: none\nDate: 27 Nov 2026\nByline: Sara Haddad\n\nPORT REOPENS\n\n{copy}\n\n###\n"
    ));
    assert_eq!(english.headline.as_deref(), Some("PORT REOPENS"));
    assert_eq!(english.byline.as_ref().map(|b| b.names.join(" ")).as_deref(), Some("Sara Haddad"));
    assert_eq!(
        (english.slugline.as_deref(), english.section.as_deref(), english.embargo),
        (Some("PORT-REOPENS"), None, None)
    );
    assert_eq!(english.text(), copy);

    let persian = read_one(
        "کد خبر: 8601\nسرویس: اقتصادی\nتیتر: اسکلهٔ تازه آماده می‌شود\nتاریخ: ۶ آذر ۱۴۰۵\n\nوزیر بندر گفت اسکلهٔ تازه تا پایان سال آماده می‌شود و هفتاد درصد کار انجام شده است.\nانتهای پیام\n",
    );
    assert_eq!(persian.headline.as_deref(), Some("اسکلهٔ تازه آماده می‌شود"));
    assert_eq!(persian.section.as_deref(), Some("اقتصادی"));
    assert!(persian.published.is_some() && persian.text().starts_with("وزیر بندر"), "{}", persian.text());
}

#[test]
fn what_a_crawler_leaves_above_takes_no_headlines_place() {
    let copy =
        "HALEN (KBNA) - The port of Halen reopened on Friday after a strike of nine days, its union said.";
    for above in [
        "Home > World > Ports",
        "Home\nNews\nSport",
        "Share\nTweet\nPrint",
        "Photo: The port on Friday. (Omid Rast/KBNA)",
    ] {
        let dispatch = read_one(&format!("{above}\n\nPort reopens after nine-day strike\n\n{copy}\n"));
        assert_eq!(dispatch.headline.as_deref(), Some("Port reopens after nine-day strike"), "{above}");
        assert_eq!(dispatch.text(), copy, "{above}");
    }
    let signed = format!(
        "Port reopens after strike\n\nBy: Sara Haddad | Published: 27 Nov 2026 10:15 GMT | Updated: 27 Nov 2026 11:00 GMT\n\n{copy}\n"
    );
    let dispatch = read_one(&signed);
    assert_eq!(dispatch.published.map(|t| t.to_string()).as_deref(), Some("2026-11-27T10:15:00Z"));
    assert_eq!(dispatch.updated.map(|t| t.to_string()).as_deref(), Some("2026-11-27T11:00:00Z"));
    assert_eq!(dispatch.byline.as_ref().map(|b| b.names.join(" ")).as_deref(), Some("Sara Haddad"));
}
