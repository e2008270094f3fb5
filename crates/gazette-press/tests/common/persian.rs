//! An article in Persian, with figures and a state agency.

use gazette_news::{ArticleId, ArticleText, Change, Label, Language, Measure, Standing};
use gazette_press::plan::{ArticlePlan, Record};

use super::{asp, credit, edition, figure, label, line, outlet, sepna, text};

/// A Persian article.
pub fn shellfish() -> ArticlePlan {
    let body = "دست‌کم ۱۱۲ نفر پس از خوردن صدف در بندر مهوار بیمار شده‌اند؛ این را نسرین دبیری، مدیر بهداشت استان، چهارشنبه به گزارش \
خبرگزاری دریای عنبر (ASP) گفت.\n\nمنصور ادیبی، معاون وزیر بهداشت سپندار، به گزارش سپنا شمار بستری‌ها را ۸۶ نفر اعلام کرد و گفت که وضعیت \
زیر کنترل است.\n\nکاوه راستان، رئیس بیمارستان ساحلی، به روزنامهٔ کرانه گفت که این بیمارستان ۱۴۰ بیمار پذیرفته است و هفت نفر در بخش \
مراقبت‌های ویژه‌اند.";
    let text = ArticleText {
        headline_attribution: Some("مسئولان بهداشت".into()),
        standfirst: Some("وزارت بهداشت، ادارهٔ بهداشت استان و رئیس بیمارستان سه رقم متفاوت داده‌اند.".into()),
        byline: Some("شیرین بندری".into()),
        credits: vec![credit("منبع: خبرگزاری دریای عنبر - ASP؛ خبرگزاری ملی سپندار - سپنا؛ کرانه")],
        ..text(Language::PERSIAN, "سلامت", "مسمومیت با صدف در بندر مهوار: از ۸۶ تا ۱۴۰ بیمار", body)
    };
    let labels = vec![
        label(body, "دست‌کم ۱۱۲ نفر", Some("مدیر بهداشت استان"), Standing::Conflicting),
        Label {
            state_control: Some("state-controlled".into()),
            ..label(body, "۸۶ نفر", Some("معاون وزیر بهداشت"), Standing::Conflicting)
        },
        label(body, "۱۴۰ بیمار پذیرفته است", Some("رئیس بیمارستان ساحلی"), Standing::OneParty),
        label(body, "هفت نفر در بخش مراقبت‌های ویژه‌اند", None, Standing::Corroborated { owners: 2 }),
    ];
    let fa = Language::PERSIAN;
    ArticlePlan {
        id: ArticleId(4),
        slug: "مسمومیت-با-صدف".into(),
        editions: vec![edition(4, 1, "2026-11-18T17:00:00Z", Change::First, &text, labels, 9)],
        record: Record {
            text_of: vec![],
            dispatches: 9,
            origins: 3,
            owners: 3,
            folds: vec![],
            texts: vec![
                line(
                    asp(),
                    Some("Amber Sea Press Co-operative"),
                    Language::ENGLISH,
                    "Shellfish poisoning in Mahvar",
                    "2026-11-18T06:00:00Z",
                    None,
                ),
                line(
                    sepna(),
                    Some("State Information Organisation of Sepandar"),
                    fa,
                    "معاون وزیر: وضعیت زیر کنترل است",
                    "2026-11-18T09:00:00Z",
                    None,
                ),
                line(
                    outlet("karaneh", "کرانه", false),
                    Some("Karaneh Foundation"),
                    fa,
                    "بیمارستان ساحلی ۱۴۰ بیمار پذیرفت",
                    "2026-11-18T11:34:00Z",
                    None,
                ),
            ],
            figures: vec![
                figure(
                    Measure::Injured,
                    112.0,
                    "دست‌کم ۱۱۲ نفر",
                    Some("نسرین دبیری"),
                    "Amber Sea Press",
                    "2026-11-18T06:00:00Z",
                ),
                figure(Measure::Injured, 86.0, "۸۶ نفر", Some("منصور ادیبی"), "سپنا", "2026-11-18T09:00:00Z"),
            ],
            verdicts: vec![],
            copy_tree: None,
            allegations: vec![],
            unnamed_sources: vec![],
        },
    }
}
