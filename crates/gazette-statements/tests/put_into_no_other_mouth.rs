//! Words stay with who said them, whoever else is named beside: in a clause put in, as the one told, as the day of the
//! week.

use gazette_news::{Language, Statement};
use gazette_statements::{Model, read};

const EN: Language = Language::ENGLISH;
const AR: Language = Language::ARABIC;
const FA: Language = Language::PERSIAN;

fn told(language: Language, text: &str) -> Vec<Statement> {
    read(Model::shipped(), text, Some(language)).statements
}

fn name(statement: &Statement) -> Option<&str> {
    statement.speaker.as_ref().and_then(|speaker| speaker.name())
}

fn names(language: Language, text: &str) -> Vec<Option<String>> {
    told(language, text).iter().map(|statement| name(statement).map(str::to_owned)).collect()
}

#[track_caller]
fn only(language: Language, text: &str, speaker: &str) {
    assert_eq!(names(language, text), [Some(speaker.to_owned())], "{text}");
}

#[test]
fn a_clause_between_commas_takes_no_words_of_its_subject() {
    for text in [
        "Harbour chief Ivo Brandt, who succeeded Peter Lund in June, said the pier was sound.",
        "Nina Holt, whose predecessor was Paul Varga, said the pier was sound.",
        "Nina Holt, standing beside Paul Varga, said the pier was sound.",
        "Nina Holt, after a call with Paul Varga, said the pier was sound.",
        "Nina Holt, whom Minister Paul Varga had accused of waste, said the pier was sound.",
        "Nina Holt (who defeated Paul Varga) said the pier was sound.",
        "Nina Holt, a day after Paul Varga resigned, said the pier was sound.",
        "“The pier is sound and will stay so,” said Nina Holt, who followed Paul Varga in May.",
        "Nina Holt met Paul Varga on Friday and said the pier was sound.",
        "Unlike Paul Varga, Nina Holt said the pier was sound.",
    ] {
        let speaker = if text.contains("Brandt") { "Ivo Brandt" } else { "Nina Holt" };
        only(EN, text, speaker);
        let told = told(EN, text);
        let role = told[0].speaker.as_ref().and_then(|speaker| speaker.role());
        assert!(
            !role.is_some_and(|role| role.contains("Varga") || role.contains("Lund")),
            "{text}: {role:?}"
        );
    }
}

#[test]
fn two_who_speak_together_are_both_named() {
    only(
        EN,
        "Nina Holt and Paul Varga said in a joint statement that the pier was sound.",
        "Nina Holt and Paul Varga",
    );
    let text = "Mayor Nina Holt and Governor Paul Varga said the pier was sound.\n\nVarga said it would open in May.";
    assert_eq!(names(EN, text), [Some("Nina Holt and Paul Varga".to_owned()), Some("Paul Varga".to_owned())]);
}

#[test]
fn who_is_told_says_nothing() {
    for text in [
        "The spokesman told AFP: “We have nothing to add.”",
        "The company told the BBC: “We are sorry for it.”",
        "Nina Holt told parliament: “The pier is sound.”",
        "Holt told Varga: “You knew of it.”",
    ] {
        let told = told(EN, text);
        assert_eq!(told.len(), 1, "{text}: {told:?}");
        let name = name(&told[0]).unwrap_or_default();
        assert!(!["AFP", "BBC", "Varga"].contains(&name), "{text}: {name}");
    }
}

#[test]
fn the_day_is_no_surname() {
    only(EN, "Nina Holt Thursday told reporters the pier was sound.", "Nina Holt");
    for day in ["الخميس", "الجمعة", "الليلة", "مؤخرا"] {
        only(AR, &format!("أكد وزير النقل كريم منصور {day} أن الجسر آمن."), "كريم منصور");
    }
    for day in ["جمعه", "پنج‌شنبه", "اخیرا", "رسما"] {
        only(FA, &format!("بهرام کاوه {day} گفت که پل ایمن است."), "بهرام کاوه");
    }
}

#[test]
fn a_role_is_nobodys_who_holds_another() {
    for (language, text) in [
        (EN, "Opposition leader Nina Holt said it was late.\n\nThe judge said the brakes had failed."),
        (EN, "Bishop Nina Holt said it was late.\n\nThe sheriff said the brakes had failed."),
        (EN, "Mayor Nina Holt said it was late.\n\nThe governor said the brakes had failed."),
        (AR, "قال زعيم المعارضة كريم منصور إن ذلك متأخر.\n\nوقال الخبير إن الفرامل تعطلت."),
        (FA, "رهبر مخالفان، بهرام کاوه، گفت دیر شده است.\n\nپزشک گفت ترمز نگرفت."),
    ] {
        let told = told(language, text);
        assert_eq!(told.last().and_then(name), None, "{text}");
    }
}

#[test]
fn who_surrounds_somebody_is_not_he() {
    for (language, text) in [
        (EN, "Someone close to Nina Holt said the pier had failed."),
        (EN, "A former official under Mayor Nina Holt said the pier had failed."),
        (EN, "Prime Minister Nina Holt's office said the pier had failed."),
        (EN, "The office of Prime Minister Nina Holt said the pier had failed."),
        (AR, "قال مسؤولان طلبا عدم كشف هويتهما إن السد انهار."),
        (AR, "قال مسؤولون طلبوا عدم كشف هوياتهم إن السد انهار."),
        (AR, "قال مكتب رئيس الوزراء كريم منصور إن السد انهار."),
        (FA, "دفتر نخست‌وزیر بهرام کاوه گفت سد فرو ریخت."),
    ] {
        assert_eq!(names(language, text), [None], "{text}");
    }
}

#[test]
fn a_persian_name_follows_its_office_without_a_comma() {
    for (office, speaker) in [
        ("رئیس‌جمهور", "مسعود پرتوی"),
        ("وزیر", "نادر کاوه"),
        ("سخنگو", "امیرخان ستوده"),
        ("وزیر امور خارجه", "سراج‌الدین کاوه"),
    ] {
        only(FA, &format!("{office} {speaker} گفت سد کهنه است."), speaker);
    }
    // A place is no name.
    assert_eq!(names(FA, "شهردار علی‌آباد بالا گفت سد کهنه است."), [None]);
}

#[test]
fn a_quotation_alone_goes_on_with_the_speaker_before() {
    for (language, text, quotation) in [
        (
            EN,
            "“The pier is sound,” Mayor Nina Holt said.\n\n“I walked on it myself.”",
            "“I walked on it myself.”",
        ),
        (
            AR,
            "قالت رئيسة البلدية ريتا هلال: «السد آمن».\n\n«لقد فحصته اليوم بنفسي».",
            "«لقد فحصته اليوم بنفسي»",
        ),
        (
            FA,
            "شهردار، ریتا کاوه، گفت: «سد ایمن است.»\n\n«خودم آن را دیروز دیدم.»",
            "«خودم آن را دیروز دیدم.»",
        ),
    ] {
        let told = told(language, text);
        let pieces = |statement: &Statement| {
            statement.content.pieces().iter().filter_map(|piece| piece.of(text)).collect::<Vec<_>>().join(" ")
        };
        assert!(told.len() == 1 && pieces(&told[0]).ends_with(quotation), "{text}: {told:?}");
    }
}

#[test]
fn the_field_of_an_office_and_an_honour_are_no_part_of_a_name() {
    for (text, speaker) in [
        (
            "Deputy Foreign Minister for Economic and Social Affairs Ramin Tavakol said the road was open.",
            "Ramin Tavakol",
        ),
        ("Deputy Minister for Economic Diplomacy Ramin Tavakol said the road was open.", "Ramin Tavakol"),
        (
            "Federal Minister for Power Sardar Nazir Ahmad Lashari said the road was open.",
            "Nazir Ahmad Lashari",
        ),
        ("The resident, Malam Bello Danjuma, said the road was open.", "Bello Danjuma"),
        ("Secretary of State Juan Carlos Ortega said the road was open.", "Juan Carlos Ortega"),
    ] {
        only(EN, text, speaker);
    }
    let again = "Deputy Foreign Minister for Economic Diplomacy Ramin Tavakol said the road was open.\n\nTavakol said trade would grow.";
    assert_eq!(names(EN, again), [Some("Ramin Tavakol".to_owned()), Some("Ramin Tavakol".to_owned())]);
}

#[test]
fn what_kind_of_dispatch_it_is_says_nothing() {
    for (language, text) in [
        (AR, "عاجل: سقوط قذيفة قرب ميناء الرصافة"),
        (AR, "تصحيح: عدد الجرحى 12 لا 21"),
        (AR, "خبر عاجل: سقوط قذيفة قرب ميناء الرصافة"),
        (FA, "فوری: انفجار در بندر سپیدرود"),
        (FA, "اصلاحیه: شمار زخمی‌ها ۱۲ نفر است"),
        (EN, "URGENT: Shell lands near the port of Rasafa"),
    ] {
        let copy = format!("{text}\n\n{text}.");
        assert!(
            told(language, &copy).iter().all(|s| s.speaker.is_none() || s.source.pieces().is_empty()),
            "{text}"
        );
    }
    // A ministry's clarification says what is in it.
    only(AR, "قالت وزيرة النقل سلمى عيد إن الجسر آمن.", "سلمى عيد");
}
