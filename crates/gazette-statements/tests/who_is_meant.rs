//! Whom a surname that two share means, and an office or a body by a part of its name; people and bodies are invented.

use gazette_news::{Language, Speaker};
use gazette_statements::{Model, read};

/// The speaker of the last statement of a text, and the body she speaks for.
fn last_speaker(language: Language, text: &str) -> (String, String) {
    let told = read(Model::shipped(), text, Some(language));
    let speaker = told.statements.last().and_then(|s| s.speaker.clone());
    let of = |part: Option<&str>| part.unwrap_or_default().to_owned();
    let name = of(speaker.as_ref().and_then(Speaker::name));
    (name, of(speaker.as_ref().and_then(Speaker::affiliation)))
}

#[test]
fn a_title_tells_which_of_two_a_surname_means() {
    let (name, _) = last_speaker(
        Language::PERSIAN,
        "یدالله کوه‌پیما، وزیر نیروی رودستان، گفت که سد پر است.\n\nمعصومه کوه‌پیما، نماینده مردم شوراب در مجلس، گفت که آب کم \
         است.\n\nبه گفته خانم کوه‌پیما، چاه‌ها خشک شده‌اند.",
    );
    assert_eq!(name, "معصومه کوه‌پیما");
}

#[test]
fn an_office_is_the_same_with_the_letter_that_ties_it_to_its_place() {
    let (name, _) = last_speaker(
        Language::PERSIAN,
        "یدالله کوه‌پیما، وزیر نیروی رودستان، گفت که سد پر است.\n\nفرشته سپیدرود، مدیرکل محیط زیست استان، گفت که تالاب خشک است.\n\nوزیر نیرو \
         تأکید کرد که آب هست.",
    );
    assert_eq!(name, "یدالله کوه‌پیما");
}

#[test]
fn whoever_speaks_for_the_ministry_speaks_for_it_by_its_name() {
    let (name, body) = last_speaker(
        Language::ARABIC,
        "أعلنت وزارة الصحة والسكان أن المستشفى مفتوح.\n\nوقال المتحدث باسم الوزارة سامي الحداد إن الأدوية وصلت.",
    );
    assert_eq!((&name[..], &body[..]), ("سامي الحداد", "وزارة الصحة والسكان"));
}

#[test]
fn an_acronym_in_brackets_parts_no_name_from_its_office() {
    let (name, _) = last_speaker(
        Language::ENGLISH,
        "Secretary General of the Inland Ports Council (IPC) Tariq bin Salem Al-Rashidi said the ports were open.",
    );
    assert_eq!(name, "Tariq bin Salem Al-Rashidi");
}

#[test]
fn the_place_an_office_is_held_in_is_no_part_of_the_name() {
    for (language, text, name) in [
        (
            Language::ARABIC,
            "قال محافظ حلب محمد حداد إن الكهرباء عادت.\n\nوتابع حداد أن المياه ستعود.",
            "محمد حداد",
        ),
        (
            Language::ARABIC,
            "أعلن وزير خارجية فرنسا جان نويل دوران أن السفارة فتحت.\n\nوأضاف دوران أن العمل بدأ.",
            "جان نويل دوران",
        ),
        (
            Language::PERSIAN,
            "شهردار تهران علیرضا کوه‌پیما گفت پل باز است.\n\nکوه‌پیما افزود کار تمام شد.",
            "علیرضا کوه‌پیما",
        ),
        (
            Language::ARABIC,
            "قال الوزير تركي علي سالم إن السد ممتلئ.\n\nوأضاف سالم أن العمل بدأ.",
            "تركي علي سالم",
        ),
    ] {
        assert_eq!(last_speaker(language, text).0, name);
    }
}

#[test]
fn what_stands_beside_a_name_means_its_owner_later() {
    for (language, text, name) in [
        (
            Language::ARABIC,
            "قال الدراج الكستاني نايرسون فالديرا، وصيف بطل الطواف، إن الطريق كان زلقا.\n\nوأكد الدراج أنه سيعود في الربيع.",
            "نايرسون فالديرا",
        ),
        (
            Language::ARABIC,
            "قالت الخبيرة الكستانية لورا مورينو إن السد آمن.\n\nوقال مدير الميناء سامي الحداد إن الرصيف مغلق.\n\nوأضافت الخبيرة أن الماء نقي.",
            "لورا مورينو",
        ),
        (
            Language::PERSIAN,
            "آزاده رودبارکی، یخ‌شناس دانشگاه سپیدرود، گفت که یخ نازک شده است.\n\nاین یخ‌شناس افزود که زمستان گرم بود.",
            "آزاده رودبارکی",
        ),
        // Somebody else, and nobody the text names.
        (
            Language::ARABIC,
            "قال الدراج الكستاني نايرسون فالديرا إن الطريق كان زلقا.\n\nوقال شاهد طلب عدم ذكر اسمه إن المطر بدأ فجأة.\n\nوأضاف الشاهد أن السيارة توقفت.",
            "",
        ),
        (
            Language::PERSIAN,
            "وزیر خارجه، بهرام رودبارکی، گفت که مذاکرات ادامه دارد.\n\nیک دیپلمات غربی گفت که پیشرفتی نبود.\n\nاین دیپلمات افزود که نشست کوتاه بود.",
            "",
        ),
    ] {
        assert_eq!(last_speaker(language, text).0, name, "{text}");
    }
}

#[test]
fn a_persian_name_begins_at_the_given_name_after_an_office() {
    for (text, name) in [
        ("سرپرستار بخش قلب ژاله رودبارکی گفت تخت‌ها پر است.", "ژاله رودبارکی"),
        ("به گفته فرزین سلطانی‌کوه کارشناس بازار ارز، قیمت‌ها پایین می‌آید.", "فرزین سلطانی‌کوه"),
        ("این استاد سینما گفت که فیلم خوب بود.", ""),
    ] {
        assert_eq!(last_speaker(Language::PERSIAN, text).0, name, "{text}");
    }
}
