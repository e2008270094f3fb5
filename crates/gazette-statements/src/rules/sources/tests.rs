//! Sources as a tagger might take them, and where they end; the people and bodies are invented.

use super::*;
use crate::spans::Found;

fn place(page: &Page<'_>, part: &str) -> Stretch {
    let from = page.text.find(part).expect("in the text");
    let first = page.words.iter().position(|w| w.from as usize >= from).expect("begins with a word");
    let last = page.words.iter().rposition(|w| w.to as usize <= from + part.len()).expect("ends with one");
    (first, last)
}

/// The source of a statement with this cue, content and source as taken, and its content, after the cut.
fn cut_to(language: Language, text: &str, [source, cue, content]: [&str; 3]) -> (String, String) {
    let page = Page::new(text, language);
    let found = Found {
        source: vec![place(&page, source)],
        content: vec![place(&page, content)],
        ..Found::default()
    };
    let mut hit = Hit { cue: place(&page, cue), found, confidence: 1.0 };
    cut(&page, &mut hit);
    let printed = |(first, last): Stretch| page.slice((first, last)).to_owned();
    (printed(hit.found.source[0]), printed(hit.found.content[0]))
}

#[test]
fn an_arabic_source_ends_before_whoever_is_met_or_spoken_to() {
    for (text, taken, source) in [
        (
            "أكد رئيس المجلس علي مراد خلال لقائه نظيره سامي عون أن السد آمن.",
            "رئيس المجلس علي مراد خلال لقائه نظيره سامي عون",
            "رئيس المجلس علي مراد",
        ),
        ("أكد شهود عيان لوكالة هارو واير أن السد آمن.", "شهود عيان لوكالة هارو واير", "شهود عيان"),
        ("أكد الوزير لصحيفة المرسى أن السد آمن.", "الوزير لصحيفة المرسى", "الوزير"),
        (
            "أكد وزير النقل سامي نور لنظيره كارل دورن أن السد آمن.",
            "وزير النقل سامي نور لنظيره كارل دورن",
            "وزير النقل سامي نور",
        ),
        (
            "أكد الرئيس علي مراد وزير الدفاع ياسر فاضل أن السد آمن.",
            "الرئيس علي مراد وزير الدفاع ياسر فاضل",
            "الرئيس علي مراد",
        ),
        (
            "أكد وزير العلاقات مع البرلمان سامي نور أن السد آمن.",
            "وزير العلاقات مع البرلمان سامي نور",
            "وزير العلاقات مع البرلمان سامي نور",
        ),
        ("أكد المدرب طارق برهوم للصحفيين أن السد آمن.", "المدرب طارق برهوم للصحفيين", "المدرب طارق برهوم"),
        ("أكد المدرب طارق برهوم في مكالمة أن السد آمن.", "المدرب طارق برهوم في مكالمة", "المدرب طارق برهوم"),
        ("أكد الوزير عبد الهادي مصيلحي أن السد آمن.", "الوزير عبد الهادي", "الوزير عبد الهادي مصيلحي"),
        ("أكد الوزير أمس أن السد آمن.", "الوزير", "الوزير"),
    ] {
        assert_eq!(cut_to(Language::ARABIC, text, [taken, "أكد", "أن السد آمن"]).0, source, "{text}");
    }
}

#[test]
fn a_persian_source_ends_before_its_occasion_and_begins_after_the_dateline() {
    for (text, taken, source) in [
        (
            "رئیس مجلس در دیدار با همتای مرجانی خود گفت سد پر است.",
            "رئیس مجلس در دیدار با همتای مرجانی خود",
            "رئیس مجلس",
        ),
        ("سخنگوی شورا به خبرگزاری مهتاب گفت سد پر است.", "سخنگوی شورا به خبرگزاری مهتاب", "سخنگوی شورا"),
        (
            "کلارود، خبرگزاری مهتاب- نادر بهرامی گفت سد پر است.",
            "کلارود، خبرگزاری مهتاب- نادر بهرامی",
            "نادر بهرامی",
        ),
        (
            "راننده‌ای که مجاز به گفت‌وگو با خبرگزاری نیست گفت سد پر است.",
            "راننده‌ای که مجاز به گفت‌وگو با خبرگزاری نیست",
            "راننده‌ای که مجاز به گفت‌وگو با خبرگزاری نیست",
        ),
    ] {
        assert_eq!(cut_to(Language::PERSIAN, text, [taken, "گفت سد", "سد پر است"]).0, source, "{text}");
    }
}

#[test]
fn an_object_goes_to_the_content_and_a_name_to_its_office() {
    let text = "این کارشناس صنفی سامانه تازه را ناکارآمد خواند.";
    let taken = ["این کارشناس صنفی سامانه", "خواند", "تازه را ناکارآمد"];
    let told = ("این کارشناس صنفی".to_owned(), "سامانه تازه را ناکارآمد".to_owned());
    assert_eq!(cut_to(Language::PERSIAN, text, taken), told);
    let text = "دعت نقيبة أصحاب الشاحنات مريم العودات إلى إضراب.";
    let taken = ["نقيبة أصحاب الشاحنات", "دعت", "إلى إضراب"];
    assert_eq!(cut_to(Language::ARABIC, text, taken).0, "نقيبة أصحاب الشاحنات مريم العودات");
}

#[test]
fn an_agency_that_quotes_is_not_who_says_it() {
    let text = "نقلت وكالة هارو واير عن وزير المياه طارق برهوم قوله إن السد آمن.";
    let taken = ["وكالة هارو واير عن وزير المياه طارق برهوم", "نقلت", "إن السد آمن"];
    assert_eq!(cut_to(Language::ARABIC, text, taken).0, "وزير المياه طارق برهوم");
}

#[test]
fn whom_an_arabic_verb_is_said_to_is_no_part_of_its_subject() {
    let named = "قال القاضي سامي دسوقي إن الجلسة مفتوحة. ";
    for (text, [taken, cue, content], source) in [
        (
            "وسأل دسوقي ممثل النيابة عن سبب التأخير.",
            ["دسوقي ممثل النيابة", "وسأل", "عن سبب التأخير"],
            "دسوقي",
        ),
        (
            "وحذرت اللجنة المنظمة المشجعين من الشغب.",
            ["اللجنة المنظمة المشجعين", "وحذرت", "من الشغب"],
            "اللجنة المنظمة",
        ),
        (
            "وقالت أوساط رئيس الحكومة إن القرار قريب.",
            ["أوساط رئيس الحكومة", "وقالت", "إن القرار قريب"],
            "أوساط رئيس الحكومة",
        ),
    ] {
        let text = format!("{named}{text}");
        assert_eq!(cut_to(Language::ARABIC, &text, [taken, cue, content]).0, source);
    }
}

#[test]
fn a_persian_rank_goes_on_with_the_name_after_it() {
    let text = "سردار بازنشسته نادعلی کمربسته گفت که نامه نوشت.";
    let (source, _) = cut_to(Language::PERSIAN, text, ["سردار", "گفت", "که نامه نوشت"]);
    assert_eq!(source, "سردار بازنشسته نادعلی کمربسته");
}
