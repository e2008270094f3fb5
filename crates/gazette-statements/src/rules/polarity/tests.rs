//! Every way of not affirming, in three languages, beside affirmed sentences that look like it.

use gazette_news::{Language, Polarity};

use crate::model::Model;
use crate::read::read;

const EN: Language = Language::ENGLISH;
const AR: Language = Language::ARABIC;
const FA: Language = Language::PERSIAN;

/// The statements of a text: polarity and content.
fn told(language: Language, text: &str) -> Vec<(Polarity, String)> {
    let told = read(Model::shipped(), text, Some(language));
    let content = |s: &gazette_news::Statement| {
        s.content.pieces().iter().filter_map(|p| p.of(text)).collect::<Vec<_>>().join(" … ")
    };
    told.statements.iter().map(|s| (s.polarity, content(s))).collect()
}

/// Whether anything in the text is affirmed.
fn affirmed(language: Language, text: &str) -> Vec<String> {
    told(language, text).into_iter().filter(|(p, _)| *p == Polarity::Affirmed).map(|(_, c)| c).collect()
}

#[test]
fn a_denial_is_denied() {
    for (language, text) in [
        (EN, "Mayor Dana Rook denied that she had sold the quay."),
        (EN, "The ministry rejected the accusation on Monday."),
        (EN, "Harbour chief Omar Lund ruled out a strike in May."),
        (AR, "نفت رئيسة البلدية ريم الراوي أن تكون قد باعت الرصيف."),
        (AR, "نفى الوزير كريم عادل اتهامات المعارضة يوم الاثنين."),
        (AR, "أنكر مدير الميناء عمر اللبان أنه دفع رشوة."),
        (FA, "شهردار دانا راد تکذیب کرد که اسکله را فروخته است."),
        (FA, "وزارت آب این اتهام را رد کرد."),
        (FA, "مدیر بندر عمر لنگری انکار کرد که رشوه داده است."),
        (FA, "سخنگوی دولت خبر استعفای وزیر را تکذیب کرد."),
    ] {
        let told = told(language, text);
        assert!(told.iter().any(|(p, _)| *p == Polarity::Denied), "{text}: {told:?}");
        assert_eq!(affirmed(language, text), [""; 0], "{text}");
    }
}

#[test]
fn what_stands_inside_a_denial_is_not_affirmed() {
    for (language, text) in [
        (EN, "Mayor Dana Rook denied that she had admitted taking the money."),
        (EN, "Minister Karim Adel denied having said that the war was over."),
        (AR, "نفت رئيسة البلدية ريم الراوي أن تكون قد اعترفت بأخذ المال."),
        (AR, "نفى الوزير كريم عادل أن يكون قال إن الحرب انتهت."),
        (FA, "شهردار دانا راد تکذیب کرد که گفته است جنگ تمام شده است."),
        (FA, "وزیر کریم عادلی انکار کرد که اعتراف کرده پول گرفته است."),
    ] {
        assert_eq!(affirmed(language, text), [""; 0], "{text}");
    }
}

#[test]
fn what_was_not_said_is_not_affirmed() {
    for (language, text) in [
        (EN, "Defence Minister Ivan Moro did not say that the army had left."),
        (EN, "Minister Ivan Moro never promised a vote."),
        (AR, "لم يقل وزير الدفاع إيفان مورو إن الجيش انسحب."),
        (AR, "لم يعد الوزير إيفان مورو بإجراء انتخابات."),
        (FA, "وزیر دفاع ایوان مورو نگفت که ارتش عقب‌نشینی کرده است."),
        (FA, "وزیر ایوان مورو قول نداد که انتخابات برگزار شود."),
    ] {
        assert_eq!(affirmed(language, text), [""; 0], "{text}");
    }
    // What somebody says was not said: only the saying of that is affirmed.
    let told = told(EN, "Dorn said he had never said that the war was lost.");
    let inner = told.iter().filter(|(_, content)| content == "that the war was lost");
    assert!(inner.into_iter().all(|(polarity, _)| *polarity != Polarity::Affirmed), "{told:?}");
}

#[test]
fn a_question_affirms_nothing_of_what_it_asks() {
    for (language, text) in [
        (EN, "Reporters asked whether the mayor had admitted taking the money."),
        (EN, "It is not known whether Osman said that the dam was safe."),
        (AR, "تساءل النائب سامي الراوي عما إذا كان الوزير قد قال إن السد آمن."),
        (AR, "ولا يعرف ما إذا كان عثمان قد قال إن السد آمن."),
        (FA, "نماینده سامی راد پرسید که آیا وزیر گفته است سد امن است."),
        (FA, "اگر وزیر بگوید که سد امن است، مردم برمی‌گردند."),
    ] {
        assert_eq!(affirmed(language, text), [""; 0], "{text}");
    }
}

#[test]
fn who_would_not_comment_has_declined_without_content() {
    for (language, text, source) in [
        (EN, "Lena Haddad-Qureshi declined to comment.", "Lena Haddad-Qureshi"),
        (EN, "A spokesman for the palace would not comment on the report.", "A spokesman for the palace"),
        (EN, "The company did not respond to requests for comment.", "The company"),
        (EN, "It declined to comment on earlier reports.", "It"),
        (AR, "رفض المتحدث باسم القصر التعليق.", "المتحدث باسم القصر"),
        (AR, "امتنعت الوزارة عن التعليق.", "الوزارة"),
        (AR, "ولم ترد الشركة على طلب للتعليق.", "الشركة"),
        (FA, "سخنگوی قصر از اظهارنظر خودداری کرد.", "سخنگوی قصر"),
        (FA, "شرکت برانت به درخواست ما برای اظهارنظر پاسخ نداد.", "شرکت برانت"),
        (FA, "وزیر حاضر به اظهارنظر نشد.", "وزیر"),
    ] {
        let read = read(Model::shipped(), text, Some(language));
        let declined: Vec<_> = read.statements.iter().filter(|s| s.polarity == Polarity::Declined).collect();
        assert_eq!(declined.len(), 1, "{text}: {:?}", read.statements);
        assert!(declined[0].content.is_empty(), "{text}: {:?}", declined[0].content);
        let found: Vec<&str> = declined[0].source.pieces().iter().filter_map(|p| p.of(text)).collect();
        assert_eq!(found, [source], "{text}");
        assert_eq!(read.statements.len(), 1, "{text}: {:?}", read.statements);
    }
}

#[test]
fn who_said_nothing_made_no_statement() {
    for (language, text) in [
        (EN, "He said nothing on Friday."),
        (AR, "لم يقل الوزير شيئا يوم الجمعة."),
        (FA, "وزیر روز جمعه چیزی نگفت."),
        (EN, "The patient did not respond to treatment."),
        (AR, "لم يرد ذكر السد في التقرير."),
        (FA, "بیمار به درمان پاسخ نداد."),
    ] {
        assert_eq!(told(language, text), [], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_denial_is_affirmed() {
    for (language, text, content) in [
        (EN, "Osman did not only say that the dam was safe.", "the dam was safe"),
        (
            EN,
            "Mayor Dana Rook denied taking money but admitted that she had met the firm.",
            "she had met the firm",
        ),
        (EN, "Harbour chief Omar Lund did not rule out a strike.", "a strike"),
        (EN, "He said nothing had been decided.", "nothing had been decided"),
        (
            EN,
            "Bahhar accused the trawlers of cutting nets, which Mehravar rejected.",
            "the trawlers of cutting nets",
        ),
        (EN, "Osman said that the dam was not full.", "the dam was not full"),
        (AR, "قال عثمان إن السد لم يمتلئ.", "السد لم يمتلئ"),
        (AR, "ولم يستبعد مدير الميناء عمر اللبان تنظيم إضراب.", "إضراب"),
        (AR, "نفت رئيسة البلدية ريم الراوي أخذ المال لكنها أقرت بأنها التقت الشركة.", "التقت الشركة"),
        (FA, "عثمانی گفت که سد پر نشده است.", "سد پر نشده است"),
        (FA, "مدیر بندر عمر لنگری احتمال اعتصاب را رد نکرد.", "احتمال اعتصاب"),
        (
            FA,
            "شهردار دانا راد گرفتن پول را تکذیب کرد اما اعتراف کرد که با شرکت دیدار کرده است.",
            "با شرکت دیدار کرده است",
        ),
    ] {
        let found = affirmed(language, text);
        assert!(found.iter().any(|said| said.contains(content)), "{text}: {:?}", told(language, text));
    }
}

#[expect(clippy::disallowed_methods, reason = "the corpus is read from its files")]
fn text_of(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).expect("a text")
}

/// How often the rules say what the corpus says, for statements whose places are given: of all, and of those that do not
/// affirm.
fn agreement(language: Language, folder: &str) -> (f64, f64) {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(folder).join("train");
    let (mut all, mut turned) = ((0, 0), (0, 0));
    for file in std::fs::read_dir(dir).expect("a corpus") {
        let path = file.expect("a file").path();
        let text = text_of(&path);
        let gold = crate::gold::inline(&path.to_string_lossy(), &text, language).expect("well marked");
        let page = crate::page::Page::new(&gold.text, language);
        let places = |spans: &gazette_news::Spans| -> Vec<_> {
            spans.pieces().iter().filter_map(|s| page.words_in(*s)).collect()
        };
        for said in &gold.statements {
            let mut cue = places(&said.cue).into_iter();
            let Some(first) = cue.next() else { continue };
            let (source, content) = (places(&said.source), places(&said.content));
            let found = crate::spans::Found { source, cue: cue.collect(), content, ..Default::default() };
            let hit = crate::hit::Hit { cue: first, found, confidence: 1.0 };
            let is_right = super::polarity(&page, &hit) == said.polarity;
            all = (all.0 + usize::from(is_right), all.1 + 1);
            if said.polarity != Polarity::Affirmed {
                turned = (turned.0 + usize::from(is_right), turned.1 + 1);
            }
        }
    }
    (
        f64::from(all.0 as u32) / f64::from(all.1 as u32),
        f64::from(turned.0 as u32) / f64::from(turned.1 as u32),
    )
}

#[test]
fn the_corpus_is_read_as_it_is_marked() {
    for (language, folder) in [(EN, "en"), (AR, "ar"), (FA, "fa")] {
        let (all, turned) = agreement(language, folder);
        println!(
            "{folder}: {:.1} % of all, {:.1} % of those that do not affirm",
            all * 100.0,
            turned * 100.0
        );
        assert!(all > 0.97 && turned > 0.88, "{folder}: {all:.3} {turned:.3}");
    }
}
