//! Whom Arabic and Persian copy means: by the subject of the sentence before, by where somebody is from, by a name that comes later.

use gazette_news::Language;

use super::{as_shipped as speakers, name_in, same_name, words_of};

const ARABIC: Language = Language::ARABIC;
const PERSIAN: Language = Language::PERSIAN;

/// Whom the last of these statements is by.
fn last(language: Language, text: &str, marks: &[(&str, &str)]) -> String {
    speakers(language, text, marks).pop().unwrap_or_default()
}

#[test]
fn a_verb_without_subject_goes_on_with_the_sentence_before() {
    let opening = "قال وزير الصحة سامر الدغيم نعم. وقالت نقيبة الممرضات ريما عساف لا.";
    for (sentence, cue, name) in [
        ("ثم صعد الوزير إلى المنصة. ووعد بالدفع", "ووعد", "سامر الدغيم"),
        ("ورد عليها الوزير مساء. وسأل عن العدد", "وسأل", "سامر الدغيم"),
        // A woman is not he.
        ("ثم صعد الوزير إلى المنصة. ووعدت بالدفع", "ووعدت", "ريما عساف"),
    ] {
        let text = format!("{opening}\n\n{sentence}.");
        let marks = [("وزير الصحة سامر الدغيم", "قال"), ("نقيبة الممرضات ريما عساف", "وقالت"), ("", cue)];
        assert_eq!(last(ARABIC, &text, &marks), name, "{sentence}");
    }
}

#[test]
fn the_latter_is_whoever_was_named_last_and_can_be_it() {
    let text = "قال كمال الحداد نعم. وقالت ليلى عون لا. والتقى الوزير سامر الدغيم. وأضافت الأخيرة ذلك.";
    let marks = [("كمال الحداد", "قال"), ("ليلى عون", "وقالت"), ("الأخيرة", "وأضافت")];
    assert_eq!(last(ARABIC, text, &marks), "ليلى عون");
}

#[test]
fn where_somebody_is_from_tells_whose_office_is_meant() {
    for (description, name) in [
        ("الدبلوماسي الإيراني", "كمال الحداد"),
        ("الدبلوماسي الهولندي", "سامر الدغيم"),
        // Nobody of the text is from there.
        ("الدبلوماسي السويسري", ""),
    ] {
        let text = format!(
            "قال المتحدث باسم الخارجية الإيرانية كمال الحداد نعم. وأضاف السفير الهولندي سامر الدغيم لا. وصرح \
             {description} بذلك."
        );
        let marks = [
            ("المتحدث باسم الخارجية الإيرانية كمال الحداد", "قال"),
            ("السفير الهولندي سامر الدغيم", "وأضاف"),
            (description, "وصرح"),
        ];
        assert_eq!(last(ARABIC, &text, &marks), name, "{description}");
    }
}

#[test]
fn an_office_told_first_is_whoever_is_named_next_with_a_title_that_goes_with_it() {
    for (office, named, name) in [
        ("رئيس الجلسة", "القاضي سامر عيد", "سامر عيد"),
        ("معالي وزير النقل", "المهندس سامر عيد", "سامر عيد"),
        ("عضو مجلس النواب", "النائب سامر عيد", "سامر عيد"),
        ("قائد القوة", "الأميرال سامر عيد", "سامر عيد"),
        // A judge is no minister.
        ("وزير النقل", "القاضي سامر عيد", ""),
    ] {
        let text = format!("وقال {office} إن السد آمن. وأضاف {named} أن السد ممتلئ.");
        assert_eq!(speakers(ARABIC, &text, &[(office, "وقال"), (named, "وأضاف")])[0], name, "{office}");
    }
}

#[test]
fn an_adjective_of_a_country_and_the_sex_keep_one_minister_from_another() {
    let text = "قالت وزيرة الهجرة اليونانية ليلى عون نعم بعد محادثات مع نظيرها عماد الدين أبوبكر التاورغي. وشدد الوزير الليبي على ذلك.";
    let marks = [("وزيرة الهجرة اليونانية ليلى عون", "قالت"), ("الوزير الليبي", "وشدد")];
    assert_eq!(last(ARABIC, text, &marks), "عماد الدين أبوبكر التاورغي");
}

#[test]
fn a_middle_part_and_half_of_a_double_surname_are_the_same_name() {
    let same = |a: &str, b: &str| same_name(&words_of(a, ARABIC), &words_of(b, ARABIC));
    assert!(same("تية جقود", "كوكو تية جقود عبد الرحمن"));
    assert!(same("بيليتش", "زدرافكو بيليتش-ماتوفينا"));
    assert!(same("المصرف المركزي", "مصرف ليبيا المركزي"));
    assert!(!same("المصرف المركزي", "مصرف ليبيا التجاري"));
    assert!(!same("جقود كوكو", "كوكو تية جقود عبد الرحمن"));
}

#[test]
fn a_company_is_meant_by_its_trade_and_a_body_by_its_other_name() {
    let text = "قالت شركة طيران السديم لا. وأضافت الناقلة نعم.";
    let marks = [("شركة طيران السديم", "قالت"), ("الناقلة", "وأضافت")];
    assert_eq!(last(ARABIC, text, &marks), "شركة طيران السديم");
    let text = "وأبدت المنظمة الدولية لحقوق المهاجرين، المعروفة اختصارا باسم \"مدى\"، حذرا. وقالت «مدى» لا.";
    let marks = [("المنظمة الدولية لحقوق المهاجرين", "وأبدت"), ("«مدى»", "وقالت")];
    assert_eq!(last(ARABIC, text, &marks).as_str(), "المنظمة الدولية لحقوق المهاجرين");
}

#[test]
fn a_name_given_in_passing_ends_where_grammar_ends_it() {
    for (passing, source, name) in [
        // A surname that looks like an office, and the next office after "and".
        ("بحضور مخرجته ليلى عون ورئيس المهرجان الناقد أنور شهدي الجندي", "رئيس المهرجان", "أنور شهدي الجندي"),
        (
            "رفقة وزيرة الثقافة خديجة بنت محمد محمود ولد الطالب",
            "وزيرة الثقافة",
            "خديجة بنت محمد محمود ولد الطالب",
        ),
        ("وكان في استقباله وزير الصحة بروفيسور هيثم الطيب", "وزير الصحة", "هيثم الطيب"),
        ("رفقة الرئيس المدير العام لمجمع \"صحراغاز\" السيد فوزي حمودة", "رئيسه المدير العام", "فوزي حمودة"),
    ] {
        let text = format!("أقيم الحفل أمس {passing}. وتابع {source} أن السد آمن.");
        assert_eq!(last(ARABIC, &text, &[(source, "وتابع")]), name, "{passing}");
    }
}

#[test]
fn a_pronoun_at_an_office_and_a_preposition_at_its_body_are_no_part_of_either() {
    let text = "أقيم الحفل أمس بحضور بطله خالد عنتر. وتابع بطل الفيلم أن السد آمن.";
    assert_eq!(last(ARABIC, text, &[("بطل الفيلم", "وتابع")]), "خالد عنتر");
    let text = "قال عضو المكتب السياسي لحزب التجدد سامر عيد لا. ورفض القيادي في حزب التجدد ذلك.";
    let marks = [("عضو المكتب السياسي لحزب التجدد سامر عيد", "قال"), ("القيادي في حزب التجدد", "ورفض")];
    assert_eq!(last(ARABIC, text, &marks), "سامر عيد");
    let text = text.replace("القيادي في حزب التجدد", "القيادي في حزب النماء");
    let marks = [("عضو المكتب السياسي لحزب التجدد سامر عيد", "قال"), ("القيادي في حزب النماء", "ورفض")];
    assert_eq!(last(ARABIC, &text, &marks), "");
}

#[test]
fn a_capital_that_speaks_is_a_name_and_a_body_ends_before_what_it_is_in() {
    for (language, text, source, name) in [
        (ARABIC, "قالت بغداد إن السد آمن", "بغداد", "بغداد"),
        (PERSIAN, "کابل گفت سد پر است", "کابل", "کابل"),
        (
            ARABIC,
            "قالت شعبة الدواجن بالغرفة التجارية إن السعر ثابت",
            "شعبة الدواجن بالغرفة التجارية",
            "شعبة الدواجن",
        ),
    ] {
        assert_eq!(name_in(language, text, source, ""), name, "{source}");
    }
}

#[test]
fn the_sex_of_a_compound_name_is_that_of_the_whole() {
    let text = "وقال القاضي صفاء الدين البياتي نعم. وقالت المحامية ليلى عون لا. وأضاف ذلك.";
    let marks = [("القاضي صفاء الدين البياتي", "وقال"), ("المحامية ليلى عون", "وقالت"), ("", "وأضاف")];
    assert_eq!(last(ARABIC, text, &marks), "صفاء الدين البياتي");
}

#[test]
fn what_only_goes_on_is_of_whoever_has_just_spoken() {
    for (text, marks, name) in [
        (
            "قال سامر الدغيم نعم. وأردف لاعب الوسط الدولي السابق لا.",
            vec![("سامر الدغيم", "قال"), ("لاعب الوسط الدولي السابق", "وأردف")],
            "سامر الدغيم",
        ),
        (
            "قالت المتحدثة ليلى عون نعم. وقال سامر الدغيم لا. وأضافت ذات المتحدثة ذلك.",
            vec![("المتحدثة ليلى عون", "قالت"), ("سامر الدغيم", "وقال"), ("ذات المتحدثة", "وأضافت")],
            "ليلى عون",
        ),
        // A woman is no «لاعب», and a minister is somebody else.
        (
            "قالت ليلى عون نعم. وأردف لاعب الوسط الدولي السابق لا.",
            vec![("ليلى عون", "قالت"), ("لاعب الوسط الدولي السابق", "وأردف")],
            "",
        ),
    ] {
        assert_eq!(last(ARABIC, text, &marks), name, "{text}");
    }
    let text = "شهردار مهرگان، نادر بهرامی گفت نه. مدیرعامل شرکت قطار شهری، کاوه ملک‌افضلی افزود بله. این مدیر شهری \
                تأکید کرد آری.";
    let marks = [
        ("شهردار مهرگان، نادر بهرامی", "گفت"),
        ("مدیرعامل شرکت قطار شهری، کاوه ملک‌افضلی", "افزود"),
        ("این مدیر شهری", "تأکید کرد"),
    ];
    assert_eq!(last(PERSIAN, text, &marks), "کاوه ملک‌افضلی");
}

#[test]
fn a_persian_office_told_alone_and_a_judge_are_introduced_later() {
    let text = "استاندار گفت سد پر است. به گفته رحیم ارجمندی‌پور راه باز است.";
    assert_eq!(
        speakers(PERSIAN, text, &[("استاندار", "گفت"), ("رحیم ارجمندی‌پور", "به گفته")])[0],
        "رحیم ارجمندی‌پور"
    );
    let text = "رئیس دادگاه گفت نه. قاضی احسان صادقی‌نژاد افزود بله.";
    let marks = [("رئیس دادگاه", "گفت"), ("قاضی احسان صادقی‌نژاد", "افزود")];
    assert_eq!(speakers(PERSIAN, text, &marks)[0], "احسان صادقی‌نژاد");
    let text = "وزیر نیرو گفت نه. قاضی احسان صادقی‌نژاد افزود بله.";
    let marks = [("وزیر نیرو", "گفت"), ("قاضی احسان صادقی‌نژاد", "افزود")];
    assert_eq!(speakers(PERSIAN, text, &marks)[0], "");
}

#[test]
fn a_body_that_somebody_works_in_is_not_who_speaks() {
    for (language, text, source, guess, name) in [
        (
            ARABIC,
            "قال الرئيس التنفيذي للشركة بندر المقيطيب لا",
            "الرئيس التنفيذي للشركة بندر المقيطيب",
            "للشركة بندر المقيطيب",
            "بندر المقيطيب",
        ),
        (
            ARABIC,
            "قالت المحللة لدى \"سندس كابيتال\" ريم باحشوان لا",
            "المحللة لدى \"سندس كابيتال\" ريم باحشوان",
            "سندس كابيتال",
            "ريم باحشوان",
        ),
        (
            ARABIC,
            "قال مدير إدارة التوزيع بصفران خالد الغويري لا",
            "مدير إدارة التوزيع بصفران خالد الغويري",
            "بصفران خالد الغويري",
            "خالد الغويري",
        ),
        (ARABIC, "قال الباحث بوعلام خالد لا", "الباحث بوعلام خالد", "بوعلام خالد", "بوعلام خالد"),
        (
            ARABIC,
            "قال الوالي اللواء ركن معاش محمد حاج بشير لا",
            "الوالي اللواء ركن معاش محمد حاج بشير",
            "معاش محمد حاج بشير",
            "محمد حاج بشير",
        ),
        (
            ARABIC,
            "وتابع ابن السابعة والخمسين أن السد آمن",
            "ابن السابعة والخمسين",
            "ابن السابعة والخمسين",
            "",
        ),
        (PERSIAN, "سرمربی تیم فوتبال شاهین بوشهر گفت نه", "سرمربی تیم فوتبال شاهین بوشهر", "", ""),
        (PERSIAN, "خبرگزاری آلمانی نوردپست نوشت نه", "خبرگزاری آلمانی نوردپست", "", "نوردپست"),
        (
            PERSIAN,
            "اتحادیه سراسری رانندگان کامیون گفت نه",
            "اتحادیه سراسری رانندگان کامیون",
            "",
            "اتحادیه سراسری رانندگان کامیون",
        ),
    ] {
        assert_eq!(name_in(language, text, source, guess), name, "{source}");
    }
}
