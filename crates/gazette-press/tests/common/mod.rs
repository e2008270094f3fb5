//! A small newspaper of our own invention, in three languages.
#![allow(dead_code, reason = "each test and the example use a part of it")]

use gazette_news::{
    ArticleId, ArticleText, Basis, Change, CreditLine, Edition, Figure, Hedge, Label, Language, Measure,
    Outlet, Precedence, Rating, Removal, Span, Standing, StateControl,
};
use gazette_press::plan::{
    ArticlePlan, FigureLine, Plan, Policy, PressedEdition, Record, Site, SiteLanguage, TextLine, VerdictLine,
};
use jiff::Timestamp;

pub fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}

/// The whole newspaper.
pub fn plan() -> Plan {
    Plan { site: site(), articles: vec![dam(), corrow(), ferry(), shellfish(), talks(), cup(), harbour()] }
}

pub fn site() -> Site {
    let name = |language, name: &str, tagline: &str| SiteLanguage {
        language,
        name: name.into(),
        tagline: Some(tagline.into()),
    };
    Site {
        home: "https://lantern.example".into(),
        editions: vec![
            name(Language::ENGLISH, "The Sea Lantern", "News of the Amber Sea, and who says so"),
            name(Language::ARABIC, "فنار البحر", "أخبار بحر العنبر، ومن قالها"),
            name(Language::PERSIAN, "فانوس دریا", "خبرهای دریای عنبر، و این‌که چه کسی گفته است"),
        ],
        policies: policies(),
        contact: Some("desk@lantern.example".into()),
        log_key: "lantern.example/log+5c1f2a9e+AVq0Yc3X8nq0PzZ0qVb8k0lq3mJpXQ1wB7f5mZt2cR4u".into(),
        log_origin: "lantern.example/log".into(),
    }
}

fn policies() -> Vec<Policy> {
    let policy = |id: &str, language, title: &str, body: &[&str]| Policy {
        id: id.into(),
        language,
        title: title.into(),
        body: body.iter().map(|paragraph| (*paragraph).to_owned()).collect(),
    };
    let (en, ar, fa) = (Language::ENGLISH, Language::ARABIC, Language::PERSIAN);
    vec![
        policy(
            "about",
            en,
            "About The Sea Lantern",
            &[
                "The Sea Lantern reports on the countries of the Amber Sea in three languages.",
                "Write to us: desk@lantern.example.",
            ],
        ),
        policy(
            "about",
            ar,
            "عن فنار البحر",
            &["يغطي فنار البحر أخبار بحر العنبر بثلاث لغات. راسلونا: desk@lantern.example."],
        ),
        policy(
            "about",
            fa,
            "دربارهٔ فانوس دریا",
            &["فانوس دریا خبرهای دریای عنبر را به سه زبان می‌نویسد. نشانی ما: desk@lantern.example."],
        ),
        policy("corrections", en, "How we correct", &["A correction is always called a correction."]),
        policy("corrections", ar, "كيف نصحح", &["نسمي التصحيح تصحيحا."]),
        policy("corrections", fa, "چگونه تصحیح می‌کنیم", &["تصحیح همیشه «تصحیح» نام دارد."]),
        policy("sourcing", en, "Sourcing", &["Every assertion is attributed, or it is our own reporting."]),
        policy(
            "ownership-funding",
            en,
            "Ownership and funding",
            &["A readers' co-operative owns the paper."],
        ),
        policy(
            "fact-checking",
            en,
            "Fact-checking",
            &["One scale for every claim, and two editors for every verdict."],
        ),
    ]
}

/// A label on the first place where `words` stand in `body`.
pub fn label(body: &str, words: &str, who: Option<&str>, standing: Standing) -> Label {
    let byte = body.find(words).expect("the words stand in the body");
    let start = body[..byte].chars().count() as u32;
    Label {
        span: Span::new(start, start + words.chars().count() as u32).expect("forwards"),
        attribution: who.map(str::to_owned),
        standing,
        rating: None,
        state_control: None,
    }
}

pub fn credit(text: &str) -> CreditLine {
    CreditLine { text: text.into(), agency: None, abbreviation: None, seen: None }
}

pub fn text(language: Language, section: &str, headline: &str, body: &str) -> ArticleText {
    ArticleText {
        language,
        section: section.into(),
        headline: headline.into(),
        headline_attribution: None,
        standfirst: None,
        dateline: None,
        byline: None,
        credits: vec![],
        body: body.into(),
    }
}

pub fn edition(
    article: i64,
    number: u32,
    time: &str,
    change: Change,
    text: &ArticleText,
    labels: Vec<Label>,
    leaf: u64,
) -> PressedEdition {
    let edition = Edition::new(ArticleId(article), number, at(time), change, text.clone(), labels);
    PressedEdition { edition: edition.expect("a sound edition"), leaf }
}

pub fn outlet(id: &str, name: &str, agency: bool) -> Outlet {
    Outlet {
        id: id.parse().expect("a short name"),
        owner: None,
        name: name.into(),
        abbreviation: None,
        also: vec![],
        home: None,
        languages: vec![],
        agency,
        state_control: None,
    }
}

/// Amber Sea Press, the agency.
pub fn asp() -> Outlet {
    Outlet { abbreviation: Some("ASP".into()), ..outlet("asp", "Amber Sea Press", true) }
}

/// A state agency, with its label and the label's basis.
pub fn sepna() -> Outlet {
    Outlet {
        state_control: Some(StateControl {
            label: "state-controlled".into(),
            basis: "Its director is appointed and dismissed by the government under Decree 118.".into(),
            since: "2026-02-02".parse().expect("a day"),
            appeal: "https://lantern.example/en/about/".into(),
        }),
        ..outlet("sepna", "Sepandar National News Agency", true)
    }
}

pub fn line(
    outlet: Outlet,
    owner: Option<&str>,
    language: Language,
    headline: &str,
    published: &str,
    copied_from: Option<(&str, Basis, Precedence)>,
) -> TextLine {
    TextLine {
        url: Some(format!("https://{}.example/{}", outlet.id, published.replace(':', "-"))),
        used: copied_from.is_none(),
        owner: owner.map(str::to_owned),
        headline: headline.into(),
        language,
        published: Some(at(published)),
        copied_from: copied_from.map(|(name, basis, precedence)| (name.to_owned(), basis, precedence)),
        outlet,
    }
}

pub fn figure(
    measure: Measure,
    value: f64,
    printed: &str,
    speaker: Option<&str>,
    outlet: &str,
    published: &str,
) -> FigureLine {
    let span = Span::new(0, 1).expect("forwards");
    FigureLine {
        figure: Figure { measure, value, upto: None, hedge: Hedge::Exactly, unit: None, counted: None, span },
        printed: printed.into(),
        speaker: speaker.map(str::to_owned),
        outlet: outlet.into(),
        published: Some(at(published)),
        conflicts: true,
    }
}

const DAM: &str = "The collapse of the Tellin Dam above the Halvane town of Orsby killed 27 people, the director of the \
Civil Protection Service, Tomas Brandreth, said on Tuesday, according to Amber Sea Press (ASP). Two other authorities gave \
higher counts.\n\nA spokesman for the health ministry, Peter Lomax, said hospitals in the valley had received 31 bodies by \
noon, nine of them of children, the Marjani daily Al-Mirsat reported.\n\nThe rescue coordinator for Orsby county, Ingrid \
Sallow, said at least 40 people had died. “My crews have counted forty and there are places we have not reached,” she told \
Coastline Television.\n\nBrandreth said 12,000 people had been moved to schools and a sports hall and that 64 were \
unaccounted for, ASP reported.\n\nThe mayor of Orsby, Piers Collard, accused the Tellin Water Company of ignoring residents \
who had reported wet ground below the dam. The company rejected the accusation, saying that every call had been logged and \
followed up, Coastline Television reported.\n\nThe dam was built in 1961 and held the water of two rivers.";

/// The dam: three tolls, one corrected figure, a later update, a checked claim.
pub fn dam() -> ArticlePlan {
    let first = ArticleText {
        headline_attribution: Some("Officials".into()),
        standfirst: Some(
            "Three authorities have given three tolls for the collapse above Orsby. None of them could be confirmed.".into(),
        ),
        dateline: Some("Port Ellery".into()),
        byline: Some("Imogen Tarrant".into()),
        credits: vec![credit("Source: Amber Sea Press - ASP; Coastline Television; Al-Mirsat")],
        ..text(Language::ENGLISH, "Halvane", "Tellin Dam: counts of the dead differ, from 27 to at least 40", DAM)
    };
    let corrected = ArticleText { body: DAM.replace("12,000", "1,200"), ..first.clone() };
    let updated = ArticleText {
        body: format!(
            "{}\n\nSchools in Orsby will stay closed until Monday, the county said.",
            corrected.body
        ),
        ..first.clone()
    };
    let labels = |body: &str| {
        let moved = if body.contains("12,000") {
            "12,000 people had been moved"
        } else {
            "1,200 people had been moved"
        };
        let ignoring = "ignoring residents who had reported wet ground below the dam";
        vec![
            label(body, "killed 27 people", Some("Civil Protection Service"), Standing::Conflicting),
            label(body, "received 31 bodies", Some("Health ministry"), Standing::Conflicting),
            label(body, "at least 40 people had died", Some("Rescue coordinator"), Standing::Conflicting),
            label(body, moved, Some("Civil Protection Service"), Standing::OneOrigin { carried_by: 12 }),
            Label {
                rating: Some(Rating::Misleading),
                ..label(body, ignoring, Some("Mayor of Orsby"), Standing::OneParty)
            },
            label(body, "held the water of two rivers", None, Standing::Corroborated { owners: 3 }),
        ]
    };
    let correction = Change::Correction {
        was: "12,000 people had been moved".into(),
        is: "1,200 people had been moved".into(),
    };
    let update = Change::Update { advisory: "Adds the closing of the schools in paragraph 7.".into() };
    ArticlePlan {
        id: ArticleId(1),
        slug: "tellin-dam-tolls".into(),
        editions: vec![
            edition(1, 1, "2026-11-17T13:00:00Z", Change::First, &first, labels(&first.body), 0),
            edition(1, 2, "2026-11-17T15:10:00Z", correction, &corrected, labels(&corrected.body), 4),
            edition(1, 3, "2026-11-18T07:30:00Z", update, &updated, labels(&updated.body), 6),
        ],
        record: dam_record(),
    }
}

fn dam_record() -> Record {
    let (en, ar) = (Language::ENGLISH, Language::ARABIC);
    let coast = Some("Coastline Media Holdings");
    let nawras = Some("Dar al-Nawras Publishing");
    let from = |name, basis, precedence| Some((name, basis, precedence));
    let mut texts = vec![
        line(
            asp(),
            Some("Amber Sea Press Co-operative"),
            en,
            "Dam collapse in Halvane kills 27",
            "2026-11-17T06:40:00Z",
            None,
        ),
        line(
            outlet("coastline-tv", "Coastline Television", false),
            coast,
            en,
            "At least 40 dead at Tellin Dam",
            "2026-11-17T09:15:00Z",
            None,
        ),
        line(
            outlet("al-mirsat", "المرساة", false),
            nawras,
            ar,
            "مستشفيات الوادي تستقبل 31 جثة",
            "2026-11-17T12:10:00Z",
            None,
        ),
        line(
            outlet("ellery-courier", "The Ellery Courier", false),
            coast,
            en,
            "27 die as dam collapses above Orsby",
            "2026-11-17T07:06:00Z",
            from("Amber Sea Press", Basis::Both, Precedence::Credit),
        ),
        line(
            outlet("southshore-times", "South Shore Times", false),
            coast,
            en,
            "Dam collapse in Halvane kills 27",
            "2026-11-17T07:50:00Z",
            from("Amber Sea Press", Basis::Text, Precedence::Time),
        ),
        line(
            outlet("ambernow", "AmberNow", false),
            Some("Clickwell Ltd"),
            en,
            "27 dead!! Dam bursts",
            "2026-11-17T09:54:00Z",
            from("The Ellery Courier", Basis::Text, Precedence::Unknown),
        ),
    ];
    texts.push(TextLine {
        url: None,
        published: None,
        owner: None,
        ..line(
            outlet("valley-radio", "Valley Radio", false),
            None,
            en,
            "Bodies brought to Orsby hospital",
            "2026-11-17T12:30:00Z",
            from("Orsby Wire", Basis::Credit, Precedence::Credit),
        )
    });
    Record {
        dispatches: 17,
        origins: 4,
        owners: 3,
        folds: vec![
            "The Ellery Courier, South Shore Times and Coastline Television have one owner, Coastline Media Holdings, and count once.".into(),
            "Eleven texts carry the copy of Amber Sea Press and count once, under it.".into(),
        ],
        texts,
        figures: vec![
            figure(Measure::Deaths, 27.0, "27 people", Some("Tomas Brandreth, Civil Protection Service"), "Amber Sea Press", "2026-11-17T06:40:00Z"),
            figure(Measure::Deaths, 27.0, "27", Some("Tomas Brandreth, Civil Protection Service"), "The Ellery Courier", "2026-11-17T07:06:00Z"),
            figure(Measure::Deaths, 31.0, "31 bodies", Some("Peter Lomax, health ministry"), "المرساة", "2026-11-17T12:10:00Z"),
            figure(Measure::Deaths, 40.0, "at least 40 people", Some("Ingrid Sallow, rescue coordinator"), "Coastline Television", "2026-11-17T09:15:00Z"),
            figure(Measure::Displaced, 1200.0, "1,200 people", Some("Tomas Brandreth"), "Amber Sea Press", "2026-11-17T14:30:00Z"),
            figure(Measure::Displaced, 12000.0, "12,000 people", None, "AmberNow", "2026-11-17T09:54:00Z"),
        ],
        verdicts: vec![VerdictLine {
            claim: "The company ignored residents who had reported wet ground below the dam.".into(),
            speaker: Some("Piers Collard".into()),
            rating: Rating::Misleading,
            method: "We compared the county's list of calls with the company's log of the same eleven days.".into(),
            evidence: vec![
                ("https://orsby.example/calls".into(), "The county lists 14 calls.".into()),
                ("https://tellinwater.example/log".into(), "The company's log holds 14 calls, three without an answer.".into()),
            ],
            since: at("2026-11-18T06:00:00Z"),
        }],
        copy_tree: Some(TREE.into()),
    }
}

const TREE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"150\" viewBox=\"0 0 640 150\">\
<rect width=\"640\" height=\"150\" fill=\"#fff\"/><g font-family=\"sans-serif\" font-size=\"14\" fill=\"#222\">\
<path d=\"M180 40h80m-40 0v70h40\" fill=\"none\" stroke=\"#777\"/><text x=\"20\" y=\"45\">Amber Sea Press</text>\
<text x=\"270\" y=\"45\">The Ellery Courier</text><text x=\"270\" y=\"115\">South Shore Times</text></g></svg>";

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
        },
    }
}

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
        },
    }
}

/// Talks told in two ways, one of them by a state agency.
pub fn talks() -> ArticlePlan {
    let body = "Marjan and Sepandar gave contradictory accounts on Thursday of talks in Nawras over the northern bank, a shoal \
that both claim, Amber Sea Press (ASP) reported.\n\nSepandar's foreign minister, Dariush Mehravar, said the two countries had \
reached an agreement in principle to share the bank, according to SEPNA.\n\nThe foreign minister of Marjan, Nadia al-Bahhar, \
denied it. “We listened, we explained our position and we will meet again,” she told reporters.";
    let text = ArticleText {
        headline_attribution: Some("Ministers".into()),
        standfirst: Some(
            "The two foreign ministers left the same room with different accounts of what was agreed.".into(),
        ),
        byline: Some("Imogen Tarrant".into()),
        credits: vec![credit("Source: Amber Sea Press - ASP; Sepandar National News Agency - SEPNA")],
        ..text(
            Language::ENGLISH,
            "Amber Sea",
            "Marjan denies that a fishing deal with Sepandar was reached",
            body,
        )
    };
    let labels = vec![
        Label {
            state_control: Some("state-controlled".into()),
            ..label(
                body,
                "reached an agreement in principle",
                Some("Dariush Mehravar"),
                Standing::Conflicting,
            )
        },
        label(
            body,
            "We listened, we explained our position",
            Some("Nadia al-Bahhar"),
            Standing::Corroborated { owners: 2 },
        ),
    ];
    let owner = Some("State Information Organisation of Sepandar");
    ArticlePlan {
        id: ArticleId(5),
        slug: "northern-bank-talks".into(),
        editions: vec![edition(5, 1, "2026-11-19T20:30:00Z", Change::First, &text, labels, 11)],
        record: Record {
            dispatches: 8,
            origins: 3,
            owners: 3,
            texts: vec![
                line(
                    asp(),
                    Some("Amber Sea Press Co-operative"),
                    Language::ENGLISH,
                    "Two accounts of one room",
                    "2026-11-19T17:00:00Z",
                    None,
                ),
                line(
                    sepna(),
                    owner,
                    Language::ENGLISH,
                    "Agreement in principle reached on the bank",
                    "2026-11-19T16:20:00Z",
                    None,
                ),
            ],
            ..Record::default()
        },
    }
}

/// Sport, in one paragraph.
pub fn cup() -> ArticlePlan {
    let body = "Orsby won the Amber Cup for the first time on Saturday, beating Nawras 2–1 in Port Ellery.\n\nThe referee added \
nine minutes.";
    let text = ArticleText {
        byline: Some("Jonah Vickery".into()),
        ..text(Language::ENGLISH, "Sport", "Orsby wins the Amber Cup in the ninth minute of added time", body)
    };
    let labels = vec![label(body, "beating Nawras 2–1", None, Standing::Corroborated { owners: 4 })];
    ArticlePlan {
        id: ArticleId(6),
        slug: "amber-cup".into(),
        editions: vec![edition(6, 1, "2026-11-18T21:10:00Z", Change::First, &text, labels, 10)],
        record: Record::default(),
    }
}

/// Our own reporting, clarified once.
pub fn harbour() -> ArticlePlan {
    let body = "The clock on the harbour tower of Port Ellery was running again on Wednesday after eleven years. Our reporter \
heard it strike eight.";
    let text = ArticleText {
        dateline: Some("Port Ellery".into()),
        byline: Some("Imogen Tarrant".into()),
        standfirst: Some("The tower has struck the hour for the first time since 2015.".into()),
        ..text(Language::ENGLISH, "Halvane", "The harbour clock runs again", body)
    };
    let clarification = Change::Clarification {
        note: "The clock stood still for eleven years; the bells were rung by hand.".into(),
    };
    ArticlePlan {
        id: ArticleId(7),
        slug: "harbour-clock".into(),
        editions: vec![
            edition(7, 1, "2026-11-17T20:00:00Z", Change::First, &text, vec![], 5),
            edition(7, 2, "2026-11-20T09:00:00Z", clarification, &text, vec![], 12),
        ],
        record: Record::default(),
    }
}
