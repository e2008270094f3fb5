//! Orders of senders in plain copy, in feeds and in e-mail, in three languages.

use gazette_news::{Dispatch, FaultKind, PubStatus, Signal};

use super::embargo::in_line;
use super::{Until, in_headline};
use crate::{Input, read};

const COPY: &str = "QUELL (Harrow Wire) - The Lantern prize for books on the sea goes to Odile Marr, its jury said on Monday. \
                    She will be given it in March.";

fn first(bytes: &str) -> Dispatch {
    let reading = read(&Input { bytes: bytes.as_bytes(), ..Input::default() });
    reading.dispatches.into_iter().next().unwrap_or_else(|| panic!("{bytes}: {:?}", reading.faults))
}

fn plain(line: &str) -> Dispatch {
    first(&format!("{line}\n\nLantern prize goes to Odile Marr\n\n{COPY}\n"))
}

fn until(dispatch: &Dispatch) -> Option<String> {
    dispatch.embargo.map(|until| until.to_string())
}

#[test]
fn plain_copy_is_under_the_embargo_that_stands_above_it() {
    for (line, moment) in [
        ("EMBARGOED UNTIL 06:00 GMT, 1 DECEMBER 2027", "2027-12-01T06:00:00Z"),
        ("EMBARGO: 1 December 2026 06:00 GMT", "2026-12-01T06:00:00Z"),
        ("Embargoed until 2026-12-01T06:00:00Z", "2026-12-01T06:00:00Z"),
        ("*** STRICTLY EMBARGOED UNTIL 0600 GMT ON TUESDAY 1 DECEMBER 2026 ***", "2026-12-01T06:00:00Z"),
        ("NOT FOR PUBLICATION BEFORE 06.00 GMT, 1 DECEMBER 2026.", "2026-12-01T06:00:00Z"),
        ("Under embargo until 1 December 2026, 8 am CET", "2026-12-01T07:00:00Z"),
        ("Not for release or broadcast until noon GMT on 1 December 2026", "2026-12-01T12:00:00Z"),
        ("محظور النشر حتى الساعة 06:00 بتوقيت غرينتش، 1 ديسمبر 2026", "2026-12-01T06:00:00Z"),
        ("حظر نشر حتى 1 ديسمبر 2026 الساعة 9 صباحا +03:00", "2026-12-01T06:00:00Z"),
        ("ممنوع انتشار تا ساعت ۶ به وقت گرینویچ، ۱۰ آذر ۱۴۰۵", "2026-12-01T06:00:00Z"),
        ("تا ساعت ۰۶:۰۰ گرینویچ ۱۰ آذر ۱۴۰۵ منتشر نشود", "2026-12-01T06:00:00Z"),
    ] {
        let dispatch = plain(line);
        assert_eq!(until(&dispatch).as_deref(), Some(moment), "{line}: {:?}", dispatch.faults);
        assert_eq!((dispatch.published, dispatch.status), (None, PubStatus::Usable), "{line}");
        assert_eq!(dispatch.headline.as_deref(), Some("Lantern prize goes to Odile Marr"), "{line}");
        assert_eq!((dispatch.text(), dispatch.summary.as_deref()), (COPY, None), "{line}");
        assert!(dispatch.ed_note.is_some(), "{line}");
        assert!(!dispatch.faults.iter().any(|f| f.kind == FaultKind::ZoneAssumed), "{line}");
    }
}

#[test]
fn an_order_that_leaves_its_time_open_holds_for_the_latest_it_can_mean() {
    for (line, moment) in [
        ("EMBARGOED UNTIL 06:00, 1 DECEMBER 2026", "2026-12-01T18:00:00Z"),
        ("Embargoed until 1 December 2026", "2026-12-02T12:00:00Z"),
        ("محظور النشر حتى 1 ديسمبر 2026", "2026-12-02T12:00:00Z"),
        ("ممنوع انتشار تا ساعت ۶ صبح ۱۰ آذر ۱۴۰۵", "2026-12-01T18:00:00Z"),
    ] {
        let dispatch = plain(line);
        assert_eq!(until(&dispatch).as_deref(), Some(moment), "{line}");
        assert!(dispatch.faults.iter().any(|f| f.kind == FaultKind::ZoneAssumed), "{line}");
    }
}

#[test]
fn an_embargo_whose_time_cannot_be_read_has_no_end() {
    for line in [
        "EMBARGOED UNTIL 1 DEC",
        "EMBARGO: TUESDAY",
        "EMBARGOED",
        "Not for publication",
        "Under embargo until the minister has spoken",
        "محظور النشر حتى كلمة الوزير",
        "ممنوع انتشار تا پایان نشست",
        "لطفا تا پایان نشست منتشر نشود",
    ] {
        let dispatch = plain(line);
        assert_eq!((dispatch.status, dispatch.signal), (PubStatus::Withheld, Some(Signal::Hold)), "{line}");
        assert!(dispatch.faults.iter().any(|f| f.note.text().contains("embargoed until")), "{line}");
        assert_eq!(dispatch.faults.iter().filter(|f| f.kind == FaultKind::BadDate).count(), 1, "{line}");
        assert_eq!(dispatch.headline.as_deref(), Some("Lantern prize goes to Odile Marr"), "{line}");
        assert_eq!(dispatch.text(), COPY, "{line}");
    }
}

#[test]
fn what_only_tells_of_an_embargo_is_news() {
    for line in [
        "Embargo: what it means for the farmers of Quell",
        "Embargo on Nawras oil lifted after nine years",
        "Embargoed arms found in the port of Quell",
        "Do not use tap water before Friday, Quell says",
        "حظر النشر في قضية السد يثير الجدل",
        "ممنوعیت انتشار تصاویر سد لغو شد",
        "تا ساعت ۶ صبح پل بسته است",
        "Not for the first time, minister resigns",
    ] {
        assert_eq!(in_line(line), None, "{line}");
    }
    let over = plain("EMBARGO LIFTED");
    assert_eq!(
        (over.headline.as_deref(), over.embargo, over.signal),
        (Some("Lantern prize goes to Odile Marr"), None, None)
    );
}

#[test]
fn a_title_keeps_its_words_and_loses_the_order() {
    for (title, headline) in [
        ("EMBARGOED UNTIL 06:00 GMT 1 DEC 2026: Lantern prize goes to Marr", "Lantern prize goes to Marr"),
        ("[EMBARGOED UNTIL 1 DEC 2026, 06:00 GMT] Lantern prize goes to Marr", "Lantern prize goes to Marr"),
        ("EMBARGO: 1 December 2026 - 06:00 GMT - Lantern prize goes to Marr", "Lantern prize goes to Marr"),
        ("Lantern prize goes to Marr (embargoed until 06:00 GMT, 1 Dec 2026)", "Lantern prize goes to Marr"),
        (
            "Embargoed until 06:00 GMT 1 December 2026 Lantern prize goes to Marr",
            "Lantern prize goes to Marr",
        ),
        ("محظور النشر حتى 06:00 غرينتش 1 ديسمبر 2026: جائزة الفنار لأوديل مار", "جائزة الفنار لأوديل مار"),
        ("ممنوع انتشار تا ۰۶:۰۰ گرینویچ ۱۰ آذر ۱۴۰۵: جایزهٔ فانوس به مار رسید", "جایزهٔ فانوس به مار رسید"),
    ] {
        let rss = format!(
            "<rss version='2.0'><channel><title>Harrow Wire</title><item><guid>g</guid><title>{title}</title>\
             <pubDate>Fri, 27 Nov 2026 06:00:00 GMT</pubDate><description>{COPY}</description></item></channel></rss>"
        );
        let dispatch = first(&rss);
        assert_eq!(dispatch.headline.as_deref(), Some(headline));
        assert_eq!(until(&dispatch).as_deref(), Some("2026-12-01T06:00:00Z"), "{title}");
        assert_eq!(dispatch.published.map(|t| t.to_string()).as_deref(), Some("2026-11-27T06:00:00Z"));
    }
    let open = first(&format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>g</id><title>EMBARGOED UNTIL 1 DEC: Lantern prize goes to Marr\
         </title><updated>2026-11-27T06:00:00Z</updated><content>{COPY}</content></entry></feed>"
    ));
    assert_eq!(
        (open.headline.as_deref(), open.signal),
        (Some("Lantern prize goes to Marr"), Some(Signal::Hold))
    );
}

#[test]
fn the_body_of_a_message_is_heeded() {
    for line in
        ["EMBARGOED UNTIL 06:00 GMT, 1 DECEMBER 2026\n\n", "Embargoed until 06:00 GMT, 1 December 2026\n"]
    {
        let mail = format!(
            "From: desk@harrow.example\nTo: all@harrow.example\nMessage-ID: <1@harrow.example>\nSubject: Lantern prize\n\
             Date: Fri, 27 Nov 2026 06:00:00 +0000\n\n{line}{COPY}\n"
        );
        let dispatch = first(&mail);
        assert_eq!(until(&dispatch).as_deref(), Some("2026-12-01T06:00:00Z"), "{line}");
        assert_eq!(dispatch.text(), COPY);
    }
}

#[test]
fn the_wires_words_for_a_kill_and_a_correction_are_heeded_everywhere() {
    let kill = "KILL. A kill is mandatory. Make certain the story is not used.";
    for (headline, copy, signal) in [
        ("KILL: Lantern prize goes to Odile Marr", COPY, Signal::Kill),
        ("KILL", kill, Signal::Kill),
        ("Kill: Lantern prize", kill, Signal::Kill),
        ("Lantern prize goes to Odile Marr", kill, Signal::Kill),
        ("WITHDRAWN: Lantern prize goes to Odile Marr", COPY, Signal::Kill),
        ("CORRECTED: Lantern prize goes to Odile Marr", COPY, Signal::Correction),
        ("Correction: Lantern prize goes to Odile Marr", COPY, Signal::Correction),
        ("HOLD: Lantern prize goes to Odile Marr", COPY, Signal::Hold),
        ("سحب: جائزة الفنار لأوديل مار", COPY, Signal::Kill),
        ("إلغاء خبر: جائزة الفنار لأوديل مار", COPY, Signal::Kill),
        ("تصحيح: جائزة الفنار لأوديل مار", COPY, Signal::Correction),
        ("لغو: جایزهٔ فانوس به مار رسید", COPY, Signal::Kill),
        ("اصلاح: جایزهٔ فانوس به مار رسید", COPY, Signal::Correction),
        ("اصلاحیه: جایزهٔ فانوس به مار رسید", COPY, Signal::Correction),
    ] {
        let rss = format!(
            "<rss version='2.0'><channel><title>Harrow Wire</title><item><guid>g</guid><title>{headline}</title>\
             <description>{copy}</description></item></channel></rss>"
        );
        for dispatch in [first(&format!("{headline}\n\n{copy}\n")), first(&rss)] {
            assert_eq!(dispatch.signal, Some(signal), "{headline} ({:?})", dispatch.format);
            assert_eq!(dispatch.is_killed(), signal == Signal::Kill, "{headline}");
        }
    }
}

#[test]
fn headlines_that_only_begin_with_the_word_are_headlines() {
    for headline in [
        "Kill Bill returns to the cinemas of Quell",
        "Withdrawn troops arrive in Quell",
        "Kill: a film for long nights",
        "Hold: the art of waiting",
        "Correction of the record demanded",
        "Killed: twelve in mill fire",
        "KILLER WHALE SEEN OFF QUELL",
        "إلغاء رحلات جوية بسبب العاصفة",
        "سحب الثقة من الوزير: ماذا بعد؟",
        "لغو سفر وزیر به نوراس",
        "اصلاح قانون آب تصویب شد",
    ] {
        assert_eq!(in_headline(headline, || false), None, "{headline}");
    }
}

#[test]
fn a_line_gives_the_rest_of_its_words_back() {
    let found = in_line("Under embargo until 06:00 GMT on 1 December 2026. The prize goes to Odile Marr.");
    let found = found.expect("it speaks of an embargo");
    assert_eq!(found.rest, "The prize goes to Odile Marr.");
    assert!(matches!(found.until, Until::Moment { fault: None, .. }), "{found:?}");
}
