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
        ("STRICTLY EMBARGOED: 06.00hrs GMT Tuesday 1st December 2026", "2026-12-01T06:00:00Z"),
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
        "EMBARGOED TO 0001 MONDAY 30 NOVEMBER",
        "HOLD FOR RELEASE MONDAY 30 NOVEMBER",
        "الخبر محظور نشره قبل التاسعة من صباح الاثنين 30 نوفمبر",
        "(انتشار پیش از ساعت ۹ صبح دوشنبه ممنوع است)",
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
        ("سحب خبر: جائزة الفنار لأوديل مار", COPY, Signal::Kill),
        ("سحب: جائزة الفنار لأوديل مار", COPY, Signal::Hold),
        ("إلغاء خبر: جائزة الفنار لأوديل مار", COPY, Signal::Kill),
        ("تصحيح: جائزة الفنار لأوديل مار", COPY, Signal::Correction),
        ("لغو خبر: جایزهٔ فانوس به مار رسید", COPY, Signal::Kill),
        ("لغو: جایزهٔ فانوس به مار رسید", COPY, Signal::Hold),
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
        "اصلاح: قانون آب در مجلس",
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

#[test]
fn orders_in_whole_sentences_are_heeded() {
    for (headline, copy) in [
        (
            "STORY REMOVED: BC-Rensk leak",
            "The story headlined \"Eleven die at Rensk\" has been withdrawn. There will be no substitute.",
        ),
        (
            "Eleven die in gas leak at Rensk - KILL",
            "It was based on a hoax, the governor's office told Harrow Wire.",
        ),
        (
            "Eleven die in gas leak at Rensk",
            "EDITORS: Please kill our story sent at 07:10 GMT. It was based on a hoax.",
        ),
        (
            "ATTENTION EDITORS - PLEASE WITHDRAW OUR STORY \"Eleven die at Rensk\"",
            "The story is wrong, and none takes its place.",
        ),
        (
            "نورس/ رينسك",
            "يرجى من السادة المشتركين عدم استخدام خبرنا المعنون «تسعة قتلى في حادث رينسك» لعدم صحته.",
        ),
        ("الرجاء إلغاء الخبر السابق رقم 14", "وكالة نورس للأنباء تلغي خبرها رقم 14 عن رينسك."),
        ("لطفا خبر شمارهٔ ۱۴ منتشر نشود", "خبر شمارهٔ ۱۴ موج دربارهٔ رنسک نادرست بود و از خروجی حذف شد."),
    ] {
        let dispatch = first(&format!("{headline}\n\n{copy}\n"));
        assert!(dispatch.is_killed(), "{headline}: {:?}", dispatch.signal);
    }
    for (headline, copy) in [
        (
            "Editor tells of the day she would not kill the story",
            "The minister asked Ida Roe to kill the story, she said on Monday.",
        ),
        ("Bank withdraws old notes", "Please withdraw the notes by Friday, the central bank said on Monday."),
        ("إلغاء حفل المغنية ليلى عون", "أعلنت البلدية إلغاء الحفل، وقالت إن الرياح شديدة."),
        ("پروازهای بندر سهند لغو شد", "فرودگاه گفت هوا مه‌آلود است و پروازی انجام نمی‌شود."),
    ] {
        let dispatch = first(&format!("{headline}\n\n{copy}\n"));
        assert_eq!((dispatch.signal, dispatch.status), (None, PubStatus::Usable), "{headline}");
    }
}

#[test]
fn marks_of_a_version_go_into_the_note_to_editors() {
    for (marks, note, signal) in [
        ("CORRECTED-UPDATE 1-", "(Corrects paragraph 2 to nine dead from eleven)", Signal::Correction),
        ("UPDATE 3-", "(Adds governor, background)", Signal::Update),
        ("REFILE-", "(Refiles to fix typo in dateline)", Signal::Update),
        ("", "(Corrects name of the prize)", Signal::Correction),
    ] {
        let dispatch = first(&format!("{marks}Lantern prize goes to Odile Marr\n\n{note}\n\n{COPY}\n"));
        assert_eq!(dispatch.headline.as_deref(), Some("Lantern prize goes to Odile Marr"), "{marks}");
        assert_eq!((dispatch.text(), dispatch.summary.as_deref()), (COPY, None), "{marks}");
        assert_eq!((dispatch.signal, dispatch.status), (Some(signal), PubStatus::Usable), "{marks}");
        let told = dispatch.ed_note.as_deref().unwrap_or_default();
        assert!(
            told.contains(note.trim_matches(['(', ')'])) && told.contains(marks.trim_end_matches('-')),
            "{told}"
        );
    }
    let plain = first(&format!("EU-UN talks on the Long Bank end\n\n{COPY}\n"));
    assert_eq!((plain.headline.as_deref(), plain.signal), (Some("EU-UN talks on the Long Bank end"), None));
}

#[test]
fn kills_in_agencies_own_forms_are_kills() {
    for text in [
        "ATTENTION: KILL KILL KILL\n\nPlease disregard HWN0123 on the Lantern prize. A new version follows.\n",
        "URGENT: KILL\n\nDo not use HWN0412 on the Lantern prize.\n",
        "تنويه هام إلى المحررين\n\nالرجاء عدم نشر خبر «الجائزة لأوديل مار» رقم 0412 وإلغاؤه.\n",
    ] {
        let dispatch = first(text);
        assert_eq!((dispatch.signal, dispatch.status), (Some(Signal::Kill), PubStatus::Canceled), "{text}");
    }
    let copy = "Police: do not use 40-year-old bridge\n\nThe bridge of Quell is old, police said on Monday, and shut.\n";
    assert_eq!(first(copy).signal, None);
}

#[test]
fn a_headline_that_is_nothing_but_correction_is_one() {
    for word in ["CORRECTION", "تصويب", "اصلاحیه"] {
        assert_eq!(in_headline(word, || false), Some(Signal::Correction), "{word}");
    }
    assert_eq!(in_headline("Correction", || false), None);
}
