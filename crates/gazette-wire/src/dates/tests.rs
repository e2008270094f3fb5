use super::*;

fn shown(text: &str) -> String {
    parse(text).map_or_else(|| "none".to_owned(), |t| t.to_string())
}

fn check(pairs: &[(&str, &str)]) {
    for (text, expected) in pairs {
        assert_eq!(shown(text), *expected, "{text}");
    }
}

#[test]
fn mail_dates_and_their_broken_forms() {
    check(&[
        ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        ("01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        ("Thu, 01 Jan 2004 19:48 +0200", "2004-01-01T17:48:00Z"),
        ("Thu, 5 Apr 2012 23:47:10 +0100 GMT", "2012-04-05T22:47:10Z"),
        ("Sun, 31 Dec 1999 24:00:00 GMT", "2000-01-01T00:00:00Z"),
        ("Thu, Jan 1, 2004 19:48:21 EST", "2004-01-02T00:48:21Z"),
        ("Thursday, 1 January 2004", "2004-01-01T00:00:00Z"),
        ("Wed, 19 Aug 2009 18:28:00Etc/GMT", "2009-08-19T18:28:00Z"),
        ("Sat, 01 Jan 2000 00:00:60 GMT", "2000-01-01T00:00:59Z"),
    ]);
}

#[test]
fn iso_dates_and_their_broken_forms() {
    check(&[
        ("2004-01-01T19:48:21Z", "2004-01-01T19:48:21Z"),
        ("2004-01-01T19:48:21.25+02:00", "2004-01-01T17:48:21.25Z"),
        ("2004-01-01 19:48:21 -0500", "2004-01-02T00:48:21Z"),
        ("2004-01-01T10:00Z", "2004-01-01T10:00:00Z"),
        ("20040101T194821Z", "2004-01-01T19:48:21Z"),
        ("20040101", "2004-01-01T00:00:00Z"),
        ("2004-032", "2004-02-01T00:00:00Z"),
        ("2004-02", "2004-02-01T00:00:00Z"),
        ("2004", "2004-01-01T00:00:00Z"),
        ("20040101T194821+0100", "2004-01-01T18:48:21Z"),
    ]);
    assert_eq!(read("2004-02").map(|d| d.precision), Some(Precision::Month));
    assert_eq!(read("2004-02-03").map(|d| d.precision), Some(Precision::Day));
    assert_eq!(read("2004-02-03T10:00").map(|d| (d.precision, d.offset)), Some((Precision::Minute, None)));
}

#[test]
fn other_systems_and_languages() {
    check(&[
        ("Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z"),
        ("Sun Jan 04 16:29:06 2004", "2004-01-04T16:29:06Z"),
        ("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"),
        ("2004-07-08 23:56:58.5", "2004-07-08T23:56:58.5Z"),
        ("2004년 05월 28일 오후 11:31:25", "2004-05-28T23:31:25Z"),
        ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"),
        ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
        ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
        ("1/31/2004 3:04:05 PM", "2004-01-31T15:04:05Z"),
        ("31.01.2004, 15:04 Uhr", "2004-01-31T15:04:00Z"),
        ("March 3, 2024 at 12:05 a.m. GMT+3", "2024-03-02T21:05:00Z"),
        ("1700000000", "2023-11-14T22:13:20Z"),
    ]);
}

#[test]
fn arabic_dates() {
    check(&[
        ("الأربعاء 12 مارس 2025 - 10:30", "2025-03-12T10:30:00Z"),
        ("١٢ آذار ٢٠٢٥", "2025-03-12T00:00:00Z"),
        ("5 كانون الثاني 2024", "2024-01-05T00:00:00Z"),
        ("14 تشرين الثاني/نوفمبر 2023", "2023-11-14T00:00:00Z"),
        ("1 رمضان 1446 هـ", "2025-03-01T00:00:00Z"),
        ("1 رمضان 1446 هـ الموافق 1 مارس 2025 م", "2025-03-01T00:00:00Z"),
        ("الثلاثاء، 3 جمادى الأولى 1446", "2024-11-05T00:00:00Z"),
        ("2024/05/07 04:15 م", "2024-05-07T16:15:00Z"),
        ("7 أيار 2024 الساعة 4:15 صباحا", "2024-05-07T04:15:00Z"),
        // The half of the day in Arabic: the day comes first; in English: the month.
        ("4/5/2026 1:02:33 م", "2026-05-04T13:02:33Z"),
        ("04/05/2026 09:02:33 صباحا", "2026-05-04T09:02:33Z"),
        ("4/5/2026 1:02:33 PM", "2026-04-05T13:02:33Z"),
        ("15 فيفري 2024", "2024-02-15T00:00:00Z"),
    ]);
}

#[test]
fn persian_dates() {
    check(&[
        ("سه‌شنبه ۲۸ فروردین ۱۴۰۳ - ۱۰:۳۰", "2024-04-16T10:30:00Z"),
        ("۱۴۰۳/۰۱/۲۸", "2024-04-16T00:00:00Z"),
        ("چهارشنبه 5 دی ماه 1403 ساعت 18:05", "2024-12-25T18:05:00Z"),
        ("۱۲ ژوئیهٔ ۲۰۲۳", "2023-07-12T00:00:00Z"),
        ("۹ سنبله ۱۴۰۲", "2023-08-31T00:00:00Z"),
        ("1403-10-05 20:11:00", "2024-12-25T20:11:00Z"),
    ]);
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "yesterday",
        "10:30",
        "12 March",
        "99/99/2004",
        "Thu, 32 Jan 2004 19:48:21 GMT",
        "v2.0.1",
        "call 555-1234",
        "Mon, 30 Nov -0001 00:00:00 +0000",
        "0000-00-00T00:00:00Z",
    ] {
        assert_eq!(shown(text), "none", "{text}");
    }
}

#[test]
fn no_text_makes_it_panic() {
    for text in [
        "99999999999999999999",
        "00000000",
        "2004-366T24:60:61+9999",
        "1 محرم 9999",
        "۱۴۰۳/۱۲/۳۱",
        "−−−",
        "1h",
        "T1",
        "م",
    ] {
        let _ = read(text);
    }
}

#[test]
fn a_time_without_a_zone_is_noted_unless_its_page_or_feed_names_one() {
    let faults = |dispatch: &gazette_news::Dispatch| {
        dispatch.faults.iter().filter(|f| f.kind == gazette_news::FaultKind::ZoneAssumed).count()
    };
    let first = |bytes: &str| {
        let reading = crate::read(&crate::Input { bytes: bytes.as_bytes(), ..crate::Input::default() });
        reading.dispatches.into_iter().next().unwrap_or_else(|| panic!("{:?}", reading.faults))
    };
    let copy = "The ferry to Vessen will not sail before Thursday, the harbour master said on Monday evening. Nobody \
                knows when the wind will turn, she said, and the islanders have bread for four days.";
    let feed = |head: &str, date: &str| {
        first(&format!(
            "<rss version='2.0'><channel><title>A</title>{head}<item><guid>g</guid><title>Ferry late</title>\
             <pubDate>{date}</pubDate><description>{copy}</description></item></channel></rss>"
        ))
    };
    let build = "<lastBuildDate>Fri, 20 Nov 2026 18:00:00 +0330</lastBuildDate>";
    for (dispatch, published, noted) in [
        (feed("", "2026-11-20 14:30:00"), "2026-11-20T14:30:00Z", 1),
        (feed(build, "2026-11-20 14:30:00"), "2026-11-20T11:00:00Z", 0),
        (feed("", "20 Nov 2026"), "2026-11-20T00:00:00Z", 0),
        (first(&format!("۲۹ آبان ۱۴۰۵ - ۱۴:۳۰\n\nFerry late again\n\n{copy}\n")), "2026-11-20T14:30:00Z", 1),
        (first(&format!("20 نوفمبر 2026 14:30\n\nFerry late again\n\n{copy}\n")), "2026-11-20T14:30:00Z", 1),
        (
            first(&format!(
                "<html><head><title>Ferry late</title><meta property='article:modified_time' \
                 content='2026-11-21T09:00:00+03:30'></head><body><article><h1>Ferry late</h1>\
                 <time datetime='2026-11-20 14:30'>Friday</time><p>{copy}</p><p>{copy}</p></article></body></html>"
            )),
            "2026-11-20T11:00:00Z",
            0,
        ),
    ] {
        assert_eq!(dispatch.published.map(|t| t.to_string()).as_deref(), Some(published));
        assert_eq!(faults(&dispatch), noted, "{published}: {:?}", dispatch.faults);
    }
}

#[test]
fn a_lunar_day_yields_to_the_gregorian_one_and_to_the_day_of_the_week_beside_it() {
    check(&[
        ("1448/6/16 هـ الموافق 2026/11/27 م", "2026-11-27T00:00:00Z"),
        ("١٤ جمادى الآخرة ١٤٤٨هـ", "2026-11-24T00:00:00Z"),
        ("١٦ جمادى الآخرة ١٤٤٨هـ - 2026/11/27", "2026-11-27T00:00:00Z"),
        ("الجمعة 17 جمادى الثانية 1448", "2026-11-27T00:00:00Z"),
        ("الجمعة 16 جمادى الثانية 1448", "2026-11-27T00:00:00Z"),
        ("1 رمضان 1447", "2026-02-18T00:00:00Z"),
        ("جمادی‌الثانی ۱۶, ۱۴۴۸", "2026-11-26T00:00:00Z"),
        ("27 تشرين2 2026", "2026-11-27T00:00:00Z"),
        ("26 تشرين2/نوفمبر 2026", "2026-11-26T00:00:00Z"),
        ("27 كانون1 2026", "2026-12-27T00:00:00Z"),
        ("27 Nov 2026 10.15 GMT", "2026-11-27T10:15:00Z"),
    ]);
}
