//! Constructions in which the nearest name is not that of whoever speaks, and words that were not said at all.

use gazette_news::{Anonymity, Language, Polarity, Statement};
use gazette_statements::{Model, read};

const EN: Language = Language::ENGLISH;
const AR: Language = Language::ARABIC;
const FA: Language = Language::PERSIAN;

fn told(language: Language, text: &str) -> Vec<Statement> {
    read(Model::shipped(), text, Some(language)).statements
}

/// The words of a statement that some spans hold.
fn words(text: &str, spans: &gazette_news::Spans) -> String {
    spans.pieces().iter().filter_map(|piece| piece.of(text)).collect::<Vec<_>>().join(" … ")
}

fn name(statement: &Statement) -> Option<&str> {
    statement.speaker.as_ref().and_then(|speaker| speaker.name())
}

#[test]
fn sources_are_unnamed_whoever_they_are_close_to() {
    for (language, text, role) in [
        (
            EN,
            "Sources close to Governor Ines Marlow said she would step down in May.",
            "Sources close to Governor Ines Marlow",
        ),
        (
            EN,
            "A source in the office of Justice Minister Paul Renn said the bill was dead.",
            "source in the office of Justice Minister Paul Renn",
        ),
        (
            AR,
            "قالت مصادر مقربة من الحاكمة إيناس مرلو إنها ستتنحى في مايو.",
            "مصادر مقربة من الحاكمة إيناس مرلو",
        ),
        (AR, "وقال مصدر في مكتب وزير العدل باسل رمضان إن المشروع سقط.", "مصدر في مكتب وزير العدل باسل رمضان"),
        (
            FA,
            "منابع نزدیک به استاندار، مریم کاوه، گفتند که او کنار می‌رود.",
            "منابع نزدیک به استاندار، مریم کاوه",
        ),
        (
            FA,
            "یک منبع در دفتر وزیر دادگستری، بهرام رادان، گفت که لایحه رد شد.",
            "منبع در دفتر وزیر دادگستری، بهرام رادان",
        ),
    ] {
        let told = told(language, text);
        let first = told.first().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(name(first), None, "{text}: {first:?}");
        assert!(
            matches!(first.anonymity, Anonymity::Unnamed | Anonymity::UnnamedPlural),
            "{text}: {first:?}"
        );
        assert_eq!(first.speaker.as_ref().and_then(|speaker| speaker.role()), Some(role), "{text}");
    }
}

#[test]
fn who_speaks_for_somebody_is_somebody_else() {
    for (language, text) in [
        (EN, "A spokeswoman for Governor Ines Marlow said the road was open."),
        (EN, "A lawyer for Paul Renn said his client was innocent."),
        (EN, "The wife of Justice Minister Paul Renn said he was ill."),
        (AR, "قال الناطق باسم رئيسة الحكومة ليلى رمضان إن الطريق مفتوح."),
        (AR, "قال محامي الوزير السابق باسل رمضان إن موكله بريء."),
        (FA, "همسر وزیر، بهرام رادان، گفت که او بیمار است."),
        (FA, "سخنگوی شهردار بهرام رادان گفت که راه باز است."),
    ] {
        let told = told(language, text);
        assert_eq!(told.first().map(name), Some(None), "{text}: {told:?}");
    }
    // In apposition, and after a body, the name is the spokesman's own.
    for (language, text, own) in [
        (EN, "A spokesman for the ministry, Paul Renn, said the road was open.", "Paul Renn"),
        (AR, "قال المتحدث باسم الأمين العام للأمم المتحدة كريم حداد إن المنظمة قلقة.", "كريم حداد"),
        (FA, "سخنگوی وزارت بهداشت، بهرام رادان، گفت که بیمارستان باز است.", "بهرام رادان"),
    ] {
        let told = told(language, text);
        assert_eq!(told.first().and_then(name), Some(own), "{text}: {told:?}");
    }
}

#[test]
fn what_was_not_said_or_taken_back_is_not_affirmed() {
    for (language, text) in [
        (EN, "Contrary to what Governor Ines Marlow said, the road was not open."),
        (EN, "The road was shut, contrary to what Governor Ines Marlow had said."),
        (EN, "Governor Ines Marlow withdrew her claim that the road was open."),
        (EN, "Governor Ines Marlow apologised for saying that the road was open."),
        (EN, "Governor Ines Marlow warned against believing that the road was open."),
        (EN, "Governor Ines Marlow failed to mention that the road was shut."),
        (EN, "No official has said that the road is open."),
        (EN, "Engineer Paul Renn doubted that the road was open."),
        (AR, "خلافا لما قالته الحاكمة إيناس مرلو، لم يكن الطريق مفتوحا."),
        (AR, "اعتذرت الحاكمة إيناس مرلو عن قولها إن الطريق مفتوح."),
        (AR, "حذرت الحاكمة إيناس مرلو من الاعتقاد بأن الطريق مفتوح."),
        (AR, "من المتوقع أن تعلن الحاكمة إيناس مرلو الخميس أن الطريق مفتوح."),
        (AR, "شكك المهندس باسل رمضان في أن يكون الطريق مفتوحا."),
        (AR, "سخرت الحاكمة إيناس مرلو من القول إن الطريق مغلق."),
        (FA, "برخلاف آنچه استاندار مریم کاوه گفت، راه باز نبود."),
        (FA, "قرار است استاندار مریم کاوه پنجشنبه اعلام کند که راه باز است."),
        (FA, "مهندس بهرام رادان در باز بودن راه تردید کرد."),
        (FA, "رئیس بانک مرکزی افزایش نرخ بهره را منتفی دانست."),
    ] {
        let told = told(language, text);
        assert!(told.iter().all(|s| s.polarity != Polarity::Affirmed), "{text}: {told:?}");
    }
    for (language, text) in [
        (EN, "Contrary to reports, Governor Ines Marlow said the road was open."),
        (EN, "Governor Ines Marlow withdrew from the talks, saying the road was shut."),
        (AR, "سحب الوزير باسل رمضان قواته وقال إن الحرب انتهت."),
        (FA, "استاندار مریم کاوه گفت که ارتش شهر را پس گرفت."),
    ] {
        let told = told(language, text);
        assert!(told.iter().any(|s| s.polarity == Polarity::Affirmed), "{text}: {told:?}");
    }
}

#[test]
fn who_would_neither_confirm_nor_deny_has_declined() {
    for (language, text) in [
        (EN, "Governor Ines Marlow would neither confirm nor deny the report."),
        (FA, "سخنگوی دولت از تأیید یا تکذیب این خبر خودداری کرد."),
    ] {
        let told = told(language, text);
        assert_eq!(told.len(), 1, "{text}: {told:?}");
        assert_eq!(told[0].polarity, Polarity::Declined, "{text}: {told:?}");
    }
}

#[test]
fn the_construction_tells_who_speaks() {
    for (language, text, content, source) in [
        (
            EN,
            "Governor Ines Marlow was told by the chief engineer, Paul Renn, that the road was open.",
            "that the road was open",
            "the chief engineer, Paul Renn",
        ),
        (
            EN,
            "Governor Ines Marlow said the road was open, contradicting her own engineer, who had said it was flooded.",
            "it was flooded",
            "her own engineer",
        ),
        (AR, "واتهم المحافظ شركة الطرق بالغش في العقد.", "شركة الطرق بالغش في العقد", "المحافظ"),
        (AR, "اتهمت الحكومة الشركة بالغش.", "الشركة بالغش", "الحكومة"),
    ] {
        let told = told(language, text);
        let found = told.iter().find(|s| words(text, &s.content) == content);
        assert_eq!(found.map(|s| words(text, &s.source)).as_deref(), Some(source), "{text}: {told:?}");
    }
}

#[test]
fn each_line_of_a_transcript_is_said_by_whoever_it_begins_with() {
    let text = "Marlow: Did you see the car?\nRenn: No.\nMarlow: Did you hear a crash?\nRenn: I heard two.";
    let told = told(EN, text);
    let lines: Vec<(String, Polarity)> = told.iter().map(|s| (words(text, &s.source), s.polarity)).collect();
    let expected = [
        ("Marlow", Polarity::Asked),
        ("Renn", Polarity::Affirmed),
        ("Marlow", Polarity::Asked),
        ("Renn", Polarity::Affirmed),
    ];
    assert_eq!(lines, expected.map(|(who, polarity)| (who.to_owned(), polarity)));
    assert!(told.iter().all(|s| s.inside.is_none()), "{told:?}");
}

#[test]
fn labels_and_datelines_say_nothing() {
    let caption = "Picture: Crews on the road at Orsby. Photo: Nils Adair/Port Wire. Governor Ines Marlow said 12 cars were missing.";
    let said: Vec<String> = told(EN, caption).iter().map(|s| words(caption, &s.source)).collect();
    assert_eq!(said, ["Governor Ines Marlow"]);
    let dateline = "اورسبی – موج: استاندار اورسبی، مریم کاوه، روز جمعه گفت راه باز است.";
    let told = told(FA, dateline);
    assert!(!told.is_empty() && told.iter().all(|s| name(s) == Some("مریم کاوه")), "{told:?}");
}

#[test]
fn an_outlet_that_cites_somebody_unnamed_has_an_unnamed_source() {
    for (language, text) in [
        (EN, "The Port Wire news agency, citing a senior official, reported that the road was shut."),
        (AR, "ذكرت وكالة الموج نقلا عن مسؤول رفيع أن الطريق مغلق."),
        (FA, "خبرگزاری موج به نقل از یک مقام ارشد نوشت که راه بسته شده است."),
    ] {
        let told = told(language, text);
        assert!(
            !told.is_empty() && told.iter().all(|s| s.anonymity == Anonymity::Unnamed),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn the_kind_of_anonymity_is_told_by_the_phrase() {
    use Anonymity::{Body, Document, Unnamed, UnnamedPlural};
    let english = [
        ("A senior official", Unnamed),
        ("One of the sources", Unnamed),
        ("Two senior officials", UnnamedPlural),
        ("Sources familiar with the talks", UnnamedPlural),
        ("They", UnnamedPlural),
        ("Police", Body),
        ("The army", Body),
        ("The ministry", Body),
        ("A report by the bank", Document),
        ("A UN report", Document),
    ]
    .map(|(source, kind)| (Language::ENGLISH, format!("{source} said the dam was full."), kind));
    let arabic = [
        ("مصدر مطلع", Unnamed),
        ("أحد المصادر", Unnamed),
        ("مصدران مطلعان", UnnamedPlural),
        ("مسؤولون", UnnamedPlural),
        ("الوزارة", Body),
    ]
    .map(|(source, kind)| (Language::ARABIC, format!("قال {source} إن السد امتلأ."), kind));
    let persian = [
        ("یک منبع آگاه", Unnamed),
        ("یکی از منابع", Unnamed),
        ("دو منبع آگاه", UnnamedPlural),
        ("ارتش", Body),
        ("این گزارش", Document),
    ]
    .map(|(source, kind)| (Language::PERSIAN, format!("{source} گفت که سد پر شده است."), kind));
    for (language, text, kind) in english.into_iter().chain(arabic).chain(persian) {
        let told = read(Model::shipped(), &text, Some(language)).statements;
        let kinds: Vec<Anonymity> = told.iter().map(|s| s.anonymity).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn a_headline_in_capitals_is_nobodys_name() {
    for headline in
        ["Rita Falk Slams Karl Vogt", "Rita Falk Wins Quayton Vote", "Rita Falk Calls Out Karl Vogt Over Dam"]
    {
        let text = format!(
            "{headline}\n\nMayor Rita Falk said the dam was full.\n\nFalk added that the gates would be opened."
        );
        for said in told(EN, &text).iter().filter(|s| s.cue.hull().is_some_and(|h| h.start() > 40)) {
            assert_eq!(name(said), Some("Rita Falk"), "{headline}");
        }
    }
}

#[test]
fn the_place_before_a_lead_says_nothing() {
    for (language, text) in [
        (EN, "KARACHI: Three people were killed in a blast near the port on Friday."),
        (EN, "Kuala Lumpur: The court has put off the hearing of the case until next month."),
        (FA, "تهران: سه نفر در انفجار نزدیک بندر در روز جمعه کشته شدند."),
        (AR, "بغداد: قتل ثلاثة أشخاص في انفجار قرب الميناء يوم الجمعة الماضي."),
    ] {
        assert!(told(language, text).is_empty(), "{text}");
    }
    let answer = told(
        EN,
        "Falk: We shall open the gates of the dam on Friday.\n\nMayor Rita Falk said the dam was full.",
    );
    assert_eq!(name(&answer[0]), Some("Rita Falk"));
}

#[test]
fn who_speaks_with_her_is_no_office_of_hers() {
    let text = "Mayor Rita Falk met Governor Tom Rye on Friday.\n\nFalk and Rye said the dam was full.\n\n“We are ready,” Falk said.";
    let told = told(EN, text);
    let last = told.last().and_then(|said| said.speaker.as_ref()).expect("somebody");
    assert_eq!((last.name(), last.role()), (Some("Rita Falk"), Some("Mayor")));
}

#[test]
fn a_participle_that_has_the_source_of_a_statement_stands_beside_it() {
    for (text, content) in [
        (
            "Condemning the League's broken promises regarding the Strait Accord, al-Qandil reiterated Marjan's decisive support for the agreement, believing that every littoral state should benefit from it.",
            "Marjan's decisive support for the agreement",
        ),
        // The minister believed it.
        (
            "Rita Falk said that the minister had left the hall early, believing that the vote was lost.",
            "that the minister had left the hall early, believing that the vote was lost",
        ),
    ] {
        let told = told(EN, text);
        assert!(told.iter().any(|s| words(text, &s.content) == content), "{text}: {told:?}");
    }
}
