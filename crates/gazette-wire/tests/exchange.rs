//! IPTC's own examples and test suites, where they are at hand: nothing lost on the way through, right and wrong told apart.

#![allow(clippy::disallowed_methods, reason = "inputs are read from files")]

mod support;

use gazette_news::{FaultKind, PubStatus, Signal};
use gazette_wire::{Input, Reading, exchange, read};
use serde_json::Value;

fn read_file(path: &std::path::Path) -> (Vec<u8>, Reading) {
    let bytes = std::fs::read(path).expect("a file");
    let reading = read(&Input { bytes: &bytes, ..Input::default() });
    (bytes, reading)
}

#[test]
fn ninjs_examples_come_out_as_they_went_in() {
    let Some(folder) = support::shared("data/exchange/ninjs/examples") else { return };
    let mut count = 0;
    for path in support::files(&folder).iter().filter(|p| p.extension().is_some_and(|e| e == "json")) {
        let (bytes, reading) = read_file(path);
        let sent: Value = serde_json::from_slice(&bytes).expect("an example is JSON");
        let sent = match sent {
            Value::Array(items) => items,
            one => vec![one],
        };
        if path.to_string_lossy().contains("schema-extension")
            || sent.iter().all(|item| item.get("$schema").is_some())
        {
            continue;
        }
        let written: Vec<Value> = reading.dispatches.iter().map(exchange::to_ninjs).collect();
        assert_eq!(written, sent, "{}: {:?}", path.display(), reading.faults);
        count += 1;
    }
    println!("{count} ninjs examples came out as they went in");
    assert!(count >= 18);
}

#[test]
fn ninjs_test_suites_are_told_apart() {
    let Some(folder) = support::shared("data/exchange/ninjs/validation/test_suite") else { return };
    let (mut right, mut wrong) = (0, Vec::new());
    for path in support::files(&folder) {
        let name = path.display().to_string();
        let expected = if name.contains("should_pass") {
            true
        } else if name.contains("should_fail") {
            false
        } else {
            continue;
        };
        let (bytes, mut reading) = read_file(&path);
        if reading.format.is_none() {
            reading =
                read(&Input { bytes: &bytes, format: Some(gazette_news::Format::Ninjs), ..Input::default() });
        }
        // Each file is meant for its own version, which its folder names and few files do.
        let version = path.parent().and_then(|p| p.parent()).and_then(|p| p.file_name());
        let version = version.map(|name| name.to_string_lossy().into_owned());
        let object = serde_json::from_slice::<Value>(&bytes).ok();
        let of_version = object
            .as_ref()
            .and_then(Value::as_object)
            .map(|object| exchange::ninjs_oddities(object, version.as_deref()))
            .unwrap_or_default();
        reading.faults.retain(|fault| fault.kind != FaultKind::NotUnderstood);
        reading.faults.extend(of_version);
        let faults = reading.faults.iter();
        let odd: Vec<_> = faults
            .filter(|f| {
                matches!(f.kind, FaultKind::NotUnderstood | FaultKind::Malformed | FaultKind::WrongFormat)
            })
            .collect();
        if odd.is_empty() == expected {
            right += 1;
        } else {
            wrong.push(format!("{name}: {odd:?}"));
        }
    }
    println!("{right} files of the suites told rightly, {} wrongly:\n{}", wrong.len(), wrong.join("\n"));
    assert!(wrong.is_empty() && right >= 228, "{right} told rightly");
}

#[test]
fn newsml_g2_examples_come_out_as_they_went_in() {
    let Some(folder) = support::shared("data/exchange/newsml-g2/examples") else { return };
    let mut count = 0;
    for path in support::files(&folder).iter().filter(|p| p.extension().is_some_and(|e| e == "xml")) {
        let (_, reading) = read_file(path);
        assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{}", path.display());
        for dispatch in &reading.dispatches {
            let written = exchange::to_newsml_g2(dispatch, jiff::Timestamp::UNIX_EPOCH);
            let again = read(&Input { bytes: written.as_bytes(), ..Input::default() });
            let parts = |d: &gazette_news::Dispatch| {
                let mut parts = d.clone().into_parts();
                parts.faults.clear();
                parts
            };
            assert_eq!(again.dispatches.first().map(parts), Some(parts(dispatch)), "{}", path.display());
            count += 1;
        }
    }
    println!("{count} items of NewsML-G2 came out as they went in");
}

#[test]
fn what_is_written_from_the_nouns_alone_says_the_same() {
    let Some(folder) = support::shared("data/exchange/ninjs/examples/3.0") else { return };
    for path in support::files(&folder).iter().filter(|p| p.extension().is_some_and(|e| e == "json")) {
        for dispatch in read_file(path).1.dispatches {
            let mut parts = dispatch.into_parts();
            parts.record = None;
            let Ok(dispatch) = gazette_news::Dispatch::new(parts) else { continue };
            let written = exchange::to_newsml_g2(&dispatch, jiff::Timestamp::UNIX_EPOCH);
            let again = read(&Input { bytes: written.as_bytes(), ..Input::default() });
            let [again] = &again.dispatches[..] else { panic!("{}: {:?}", path.display(), again.faults) };
            assert_eq!(again.guid, dispatch.guid);
            assert_eq!(again.headline, dispatch.headline, "{}", path.display());
            assert_eq!(again.text(), dispatch.text(), "{}", path.display());
            assert_eq!(
                (again.status, again.signal, again.urgency),
                (dispatch.status, dispatch.signal, dispatch.urgency)
            );
            if !dispatch.info_sources.is_empty() {
                assert_eq!(again.info_sources.len(), dispatch.info_sources.len(), "{}", path.display());
            }
        }
    }
}

#[test]
fn an_embargo_that_cannot_be_read_is_an_embargo() {
    let g2 = |embargoed: &str| {
        format!(
            "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='1' standard='NewsML-G2' \
             standardversion='2.35'><itemMeta><itemClass qcode='ninat:text'/>{embargoed}</itemMeta><contentMeta>\
             <headline>Ferry fares rise</headline></contentMeta></newsItem>"
        )
    };
    let ninjs = r#"{"uri": "urn:x:2", "type": "text", "embargoedUntil": "soon", "headlines": [{"value": "Fares rise"}]}"#;
    let sent = [
        (g2("<embargoed/>"), true),
        (g2("<embargoed>not a date</embargoed>"), true),
        (g2("<embargoed>2031-03-03T12:00:00Z</embargoed>"), false),
        (g2(""), false),
        (ninjs.to_owned(), true),
    ];
    for (text, is_held) in sent {
        let reading = read(&Input { bytes: text.as_bytes(), ..Input::default() });
        let dispatch = &reading.dispatches[0];
        assert_eq!(dispatch.status == PubStatus::Withheld, is_held, "{text}");
        assert_eq!(dispatch.signal == Some(Signal::Hold), is_held, "{text}");
        assert_eq!(dispatch.faults.iter().any(|fault| fault.kind == FaultKind::BadDate), is_held, "{text}");
    }
}

#[test]
fn a_time_without_a_zone_says_that_one_was_assumed() {
    let g2 = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='1' standard='NewsML-G2' \
              standardversion='2.35'><itemMeta><itemClass qcode='ninat:text'/><versionCreated>TIME</versionCreated>\
              <firstCreated>TIME</firstCreated></itemMeta><contentMeta><headline>Ferry fares rise</headline></contentMeta></newsItem>";
    let nitf = "<nitf><head><title>Ferry fares rise</title><docdata><doc-id id-string='x1'/><date.issue norm='TIME'/></docdata>\
                </head><body><body.content><p>Fares rise on Monday, the line said.</p></body.content></body></nitf>";
    let ninjs = r#"{"uri": "urn:x:2", "type": "text", "versioncreated": "TIME", "headlines": [{"value": "Fares rise"}]}"#;
    let mail = "From: Desk <desk@agency.example>\r\nSubject: Ferry fares rise\r\nDate: TIME\r\n\r\nFares rise on Monday, the line said.\r\n";
    for copy in [g2, nitf, ninjs, mail] {
        for (time, assumed) in [("2026-05-04T09:30:00", 1), ("2026-05-04T09:30:00+03:00", 0)] {
            let text = copy.replace("TIME", time);
            let reading = read(&Input { bytes: text.as_bytes(), ..Input::default() });
            let dispatch = &reading.dispatches[0];
            assert!(dispatch.published.is_some(), "{text}");
            let told = dispatch.faults.iter().filter(|fault| fault.kind == FaultKind::ZoneAssumed).count();
            assert_eq!(told, assumed, "{text}");
        }
    }
}

#[test]
fn what_is_undated_is_undated_in_newsml_g2_too() {
    let text = "Ferry fares rise\n\nThe line said on Monday that fares would rise by a tenth, and gave no reason for it.\n";
    let reading = read(&Input { bytes: text.as_bytes(), ..Input::default() });
    let made = jiff::Timestamp::new(1_700_000_000, 123_456_789).expect("a moment");
    let written = exchange::to_newsml_g2(&reading.dispatches[0], made);
    assert!(written.contains("<versionCreated>2023-11-14T22:13:20Z</versionCreated>"), "{written}");
    let again = &read(&Input { bytes: written.as_bytes(), ..Input::default() }).dispatches[0];
    assert_eq!((again.published, again.updated), (None, None));
    assert!(again.faults.iter().any(|fault| fault.kind == FaultKind::Undated));
}
