//! Two more articles in English: one that was killed, one that rests on many texts.

use gazette_news::{
    ArticleId, ArticleText, Basis, Change, Label, Language, Measure, Precedence, Removal, Standing,
};
use gazette_press::plan::{ArticlePlan, Record};

use super::{asp, credit, edition, figure, label, line, outlet, text};

/// A kill: the agency took its dispatch back.
pub fn corrow() -> ArticlePlan {
    let body = "People in three villages below the Corrow Dam were ordered to leave on Tuesday, an official told Amber Sea \
Press.\n\nThe water stood 40 cm below the crest, the official said.";
    let text = ArticleText {
        headline_attribution: Some("Official".into()),
        byline: Some("Jonah Vickery".into()),
        credits: vec![credit("Source: Amber Sea Press - ASP")],
        ..text(Language::ENGLISH, "Halvane", "Three villages below second Halvane dam told to leave", body)
    };
    let kill = Change::Withdrawal {
        removal: Removal::Kill,
        reason: "Amber Sea Press has killed the dispatch on which this article was based: the message it reported belonged \
to an exercise. No order to leave was given and the dam is not damaged."
            .into(),
    };
    let labels = vec![label(body, "ordered to leave", Some("Official"), Standing::OneParty)];
    ArticlePlan {
        id: ArticleId(2),
        slug: "corrow-dam-evacuation".into(),
        editions: vec![
            edition(2, 1, "2026-11-17T13:45:00Z", Change::First, &text, labels, 1),
            edition(2, 2, "2026-11-17T14:07:00Z", kill, &text, vec![], 3),
        ],
        record: Record::default(),
    }
}

/// An Arabic article.
pub fn ferry() -> ArticlePlan {
    let body = "توقفت العبّارات التسع بين بورت إيليري ونورس عن العمل، الأربعاء، بسبب خلاف على ساعات العمل، ما ترك 4300 مسافر \
بلا رحلة بحسب شركة ميرو لاينز، وفق ما نقلت وكالة بحر العنبر للصحافة (ASP).\n\nوقدرت شرطة ميناء بورت إيليري العدد بنحو 6000 على \
أرصفة المدينة وحدها، بحسب تلفزيون «كوستلاين»، فيما قال مدير المحطة البحرية في نورس ياسين المجداف لـ«صوت المرافئ» إن نحو خمسة آلاف \
ينتظرون في الجانب المرجاني.\n\nووصف الرئيس التنفيذي للشركة ماركوس دراي الإضراب بأنه «كمين»، واتهم النقابة بقطع المحادثات من دون كلمة.";
    let text = ArticleText {
        headline_attribution: Some("الشركة والشرطة".into()),
        standfirst: Some("ثلاث جهات على ضفتي البحر أعطت ثلاثة أعداد للمسافرين العالقين.".into()),
        dateline: Some("نورس".into()),
        byline: Some("نبيل السفينة".into()),
        credits: vec![credit("المصدر: وكالة بحر العنبر للصحافة - ASP؛ تلفزيون كوستلاين؛ صوت المرافئ")],
        ..text(Language::ARABIC, "محليات", "إضراب العبّارات: بين 4300 و6000 مسافر بلا رحلة", body)
    };
    let labels = vec![
        label(body, "العبّارات التسع", None, Standing::Corroborated { owners: 3 }),
        label(body, "4300 مسافر", Some("شركة ميرو لاينز"), Standing::Conflicting),
        label(body, "بنحو 6000", Some("شرطة الميناء"), Standing::Conflicting),
        label(body, "نحو خمسة آلاف ينتظرون", Some("مدير المحطة البحرية"), Standing::OneParty),
        label(
            body,
            "بقطع المحادثات من دون كلمة",
            Some("الرئيس التنفيذي"),
            Standing::OneOrigin { carried_by: 4 },
        ),
    ];
    let corrected =
        ArticleText { body: body.replace("الأربعاء", "صباح الأربعاء"), ..text.clone() };
    let moved: Vec<Label> = labels
        .iter()
        .map(|held| {
            let words = held.span.of(body).expect("inside");
            Label { span: label(&corrected.body, words, None, Standing::OneParty).span, ..held.clone() }
        })
        .collect();
    let correction = Change::Correction {
        was: "توقفت الأربعاء".into(), is: "توقفت صباح الأربعاء".into()
    };
    let (en, ar) = (Language::ENGLISH, Language::ARABIC);
    ArticlePlan {
        id: ArticleId(3),
        slug: "إضراب-العبارات-بين-4300-و6000".into(),
        editions: vec![
            edition(3, 1, "2026-11-18T15:00:00Z", Change::First, &text, labels, 7),
            edition(3, 2, "2026-11-18T16:20:00Z", correction, &corrected, moved, 8),
        ],
        record: Record {
            text_of: vec![],
            dispatches: 11,
            origins: 3,
            owners: 3,
            folds: vec![],
            texts: vec![
                line(
                    asp(),
                    Some("Amber Sea Press Co-operative"),
                    en,
                    "Ferry strike strands 4,300",
                    "2026-11-18T08:00:00Z",
                    None,
                ),
                line(
                    outlet("sawt-al-marafi", "صوت المرافئ", false),
                    Some("Dar al-Nawras Publishing"),
                    ar,
                    "إضراب العبّارات يشل الميناء",
                    "2026-11-18T10:30:00Z",
                    None,
                ),
                line(
                    outlet("nawras-business", "Nawras Business", false),
                    Some("Dar al-Nawras Publishing"),
                    en,
                    "Ferry strike strands 4,300",
                    "2026-11-18T13:04:00Z",
                    Some(("ASP", Basis::Credit, Precedence::Credit)),
                ),
            ],
            figures: vec![
                figure(
                    Measure::Count,
                    4300.0,
                    "4,300 passengers",
                    Some("Miro Lines"),
                    "Amber Sea Press",
                    "2026-11-18T08:00:00Z",
                ),
                figure(
                    Measure::Count,
                    5000.0,
                    "نحو خمسة آلاف",
                    Some("ياسين المجداف"),
                    "صوت المرافئ",
                    "2026-11-18T10:30:00Z",
                ),
            ],
            verdicts: vec![],
            copy_tree: None,
            allegations: vec![],
            unnamed_sources: vec![],
        },
    }
}
