//! Whose words they are, by the build of the sentence: in chains of agencies, behind "who", behind the verb, where
//! another denies them; and what nobody has said.

use gazette_news::{Anonymity, Language, Polarity, Spans, Statement};
use gazette_statements::{Model, read};

const EN: Language = Language::ENGLISH;
const AR: Language = Language::ARABIC;
const FA: Language = Language::PERSIAN;

fn told(language: Language, text: &str) -> Vec<Statement> {
    read(Model::shipped(), text, Some(language)).statements
}

fn words(text: &str, spans: &Spans) -> String {
    spans.pieces().iter().filter_map(|piece| piece.of(text)).collect::<Vec<_>>().join(" … ")
}

/// The name of whoever speaks, or the role where she has none; empty where nobody is known.
fn who(statement: &Statement) -> String {
    let speaker = statement.speaker.as_ref();
    speaker.and_then(|s| s.name().or(s.role())).unwrap_or_default().to_owned()
}

/// Who says what in a text, in order of the cues.
fn said(language: Language, text: &str) -> Vec<(String, String)> {
    told(language, text).iter().map(|s| (who(s), words(text, &s.content))).collect()
}

#[track_caller]
fn check(language: Language, cases: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in cases {
        let said = said(language, text);
        let said: Vec<(&str, &str)> = said.iter().map(|(who, what)| (&who[..], &what[..])).collect();
        assert_eq!(said, *expected, "{text}");
    }
}

#[test]
fn chains_of_agencies_in_english() {
    check(
        EN,
        &[
            (
                "The Port News Agency quoted Minister Karim Haddad as saying that the governor had told residents that the water would fall.",
                &[
                    ("Karim Haddad", "that the governor had told residents that the water would fall"),
                    ("governor", "that the water would fall"),
                ],
            ),
            ("PNA quoted Mayor Nina Holt as saying the dam was full.", &[("Nina Holt", "the dam was full")]),
            (
                "“The bridge is gone,” the Kestrel Times quoted engineer Nina Holt as saying.",
                &[("Nina Holt", "“The bridge is gone,”")],
            ),
            (
                "Schools will stay shut until May, Education Minister Paul Varga was quoted as saying by Radio Delta.",
                &[("Paul Varga", "Schools will stay shut until May")],
            ),
            (
                "The strike is over, Delta News Agency reported late on Friday, citing two union officials.",
                &[("Delta News Agency", "The strike is over"), ("two union officials", "The strike is over")],
            ),
        ],
    );
}

#[test]
fn who_is_the_one_right_before_it() {
    check(
        EN,
        &[
            (
                "Ivo Brandt interviewed Nina Holt, who said the fund was empty.",
                &[("Nina Holt", "the fund was empty")],
            ),
            (
                "Ivo Brandt sat beside Nina Holt, the novelist, who warned that books were dying.",
                &[("Nina Holt", "that books were dying")],
            ),
            (
                "The court released Paul Varga, who said he had been beaten.",
                &[("Paul Varga", "he had been beaten")],
            ),
            (
                "Ivo Brandt, who beat Paul Varga in May, said the fund was empty.",
                &[("Ivo Brandt", "the fund was empty")],
            ),
        ],
    );
    check(
        AR,
        &[
            (
                "رد وزير المالية فادي كرم على النائب نبيل شاهين الذي قال إن الصندوق فارغ.",
                &[("نبيل شاهين", "إن الصندوق فارغ")],
            ),
            (
                "استقبل الرئيس سامي الحداد السفيرة ليلى نصار التي أكدت أن بلادها ستساعد.",
                &[("ليلى نصار", "أن بلادها ستساعد")],
            ),
        ],
    );
}

#[test]
fn the_one_behind_the_verb_speaks() {
    check(
        EN,
        &[
            (
                "Nina Holt lost the vote, said party chairman Ivo Brandt.",
                &[("Ivo Brandt", "Nina Holt lost the vote")],
            ),
            ("Nina Holt will not run again, said the mayor.", &[("mayor", "Nina Holt will not run again")]),
            ("The well was dry, it was reported on Tuesday.", &[("", "The well was dry")]),
            (
                "The mine will reopen, said a manager who was not authorised to speak to the media.",
                &[("manager", "The mine will reopen")],
            ),
        ],
    );
    check(FA, &[("پل بسته است، علی باقری گفت.", &[("علی باقری", "پل بسته است")])]);
}

#[test]
fn what_another_denies_is_told_of_both() {
    let cases = [
        (
            EN,
            "Ivo Brandt said the harbour was closed, a claim Nina Holt rejected.",
            "Nina Holt",
            "the harbour was closed",
        ),
        (AR, "قال الوزير إن السد آمن، وهو ما نفته النقابة.", "النقابة", "إن السد آمن"),
    ];
    for (language, text, denies, what) in cases {
        let told = told(language, text);
        let [first, second] = &told[..] else { panic!("{text}: {told:?}") };
        assert_eq!(
            (first.polarity, words(text, &first.content).as_str()),
            (Polarity::Affirmed, what),
            "{text}"
        );
        assert_eq!(
            (second.polarity, words(text, &second.content).as_str()),
            (Polarity::Denied, what),
            "{text}"
        );
        assert_eq!(who(second), denies, "{text}");
    }
    let text = "Finance Minister Ivo Brandt rejected allegations by auditor Nina Holt that the books had been cooked.";
    let told = told(EN, text);
    let inner = told.iter().find(|s| who(s) == "Nina Holt").unwrap_or_else(|| panic!("{told:?}"));
    assert_eq!(words(text, &inner.content), "that the books had been cooked");
}

#[test]
fn chains_in_arabic_and_persian() {
    check(
        AR,
        &[
            (
                "ونقلت صحيفة المرفأ عن أربعة دبلوماسيين قولهم إن المفاوضات فشلت.",
                &[("أربعة دبلوماسيين", "إن المفاوضات فشلت")],
            ),
            (
                "نقلت وكالة دلتا عن القائد قوله إن الرئيس أبلغ الضباط أن الحرب ستنتهي.",
                &[("القائد", "إن الرئيس أبلغ الضباط أن الحرب ستنتهي"), ("الرئيس", "أن الحرب ستنتهي")],
            ),
        ],
    );
    check(
        FA,
        &[
            (
                "روزنامه موج از قول وزیر راه نوشت که پل بسته است.",
                &[("وزیر راه", "که پل بسته است"), ("روزنامه موج", "که پل بسته است")],
            ),
            (
                "شبکه پرنیان به نقل از پیمان رستگار، فرمانده پلیس، اعلام کرد که جاده باز شد.",
                &[("پیمان رستگار", "که جاده باز شد"), ("شبکه پرنیان", "که جاده باز شد")],
            ),
        ],
    );
}

#[test]
fn each_speaks_for_himself_in_arabic_and_persian() {
    check(
        AR,
        &[
            (
                "قال الوزير إن القتلى عشرة، بينما أكدت نقابة الأطباء أن العدد أكبر.",
                &[("الوزير", "إن القتلى عشرة"), ("نقابة الأطباء", "أن العدد أكبر")],
            ),
            (
                "اتهمت النائبة هدى سالم رئيس البلدية طارق بدر بسرقة المال العام.",
                &[("هدى سالم", "رئيس البلدية طارق بدر بسرقة المال العام")],
            ),
            ("أكدت الوزيرة رنا عزيز لنبيل شاهين أن المال محفوظ.", &[("رنا عزيز", "أن المال محفوظ")]),
        ],
    );
    check(
        FA,
        &[
            (
                "زهرا امینی گفت که صندوق خالی است، اما پیمان رستگار، رئیس بانک، گفت که پول هست.",
                &[("زهرا امینی", "که صندوق خالی است"), ("پیمان رستگار", "که پول هست")],
            ),
            (
                "زهرا امینی در گفت‌وگوی تلفنی با علی باقری، وزیر راه، تأکید کرد که پل امن است.",
                &[("زهرا امینی", "که پل امن است")],
            ),
            ("زهرا امینی علی باقری را به دروغ متهم کرد.", &[("زهرا امینی", "علی باقری را به دروغ")]),
        ],
    );
    let text = "سخنگوی علی باقری گفت که او استعفا نمی‌دهد.";
    let told = told(FA, text);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((who(&told[0]).as_str(), told[0].anonymity), ("سخنگوی علی باقری", Anonymity::Unnamed));
}

#[test]
fn what_nobody_said_is_no_statement() {
    for (language, text) in [
        (EN, "If Paul Varga says the dam is safe, nobody will believe him."),
        (EN, "The minister might say that taxes will rise."),
        (AR, "لو قال الوزير إن السد آمن لما صدقه أحد."),
        (FA, "اگر وزیر بگوید سد امن است، کسی باور نمی‌کند."),
    ] {
        assert_eq!(told(language, text), [], "{text}");
    }
    let text = "Police denied reports that a suspect had escaped.";
    // The reports are nobody's whom the text names.
    let mut said = said(EN, text);
    said.retain(|(who, _)| !who.is_empty());
    assert_eq!(said, [("police".to_owned(), "reports that a suspect had escaped".to_owned())]);
}

#[test]
fn headlines_have_their_speaker_before_or_after_a_dash() {
    for (language, text, speaker, what) in [
        (
            EN,
            "‘We were lied to’ – Holt\n\nNina Holt told a rally that miners had been lied to.",
            "Nina Holt",
            "‘We were lied to’",
        ),
        (
            AR,
            "المحادثات فشلت - شاهين\n\nقال النائب نبيل شاهين إن المحادثات فشلت.",
            "نبيل شاهين",
            "المحادثات فشلت",
        ),
    ] {
        let said = said(language, text);
        assert_eq!(said[0], (speaker.to_owned(), what.to_owned()), "{text}");
    }
}
