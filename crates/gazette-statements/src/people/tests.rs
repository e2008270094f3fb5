//! Phrases taken apart, with what a tagger of names might have guessed; the people and bodies are invented.

use gazette_news::{Language, Speaker};

use super::phrase::{self, Phrase};
use super::{Asked, People, Ranker, Resolved, rank, same_name, wording, words_of};
use crate::model::{Model, language_index};
use crate::naming;
use crate::page::{Page, Stretch};
use crate::weights::Rows;

mod arabic;
mod bodies;
mod bounds;
mod described;
mod holders;

/// The words of a page that are printed as `part`.
fn place(page: &Page<'_>, part: &str) -> Stretch {
    let from = page.text.find(part).expect("in the text");
    let to = from + part.len();
    let first = page.words.iter().position(|w| w.from as usize >= from).expect("begins with a word");
    let last = page.words.iter().rposition(|w| w.to as usize <= to).expect("ends with a word");
    (first, last)
}

/// Takes the phrase `source` of a text apart, of which `guess` was taken for a name.
fn read(page: &Page<'_>, source: &str, guess: &str) -> Phrase {
    let names: Vec<Stretch> = (!guess.is_empty()).then(|| place(page, guess)).into_iter().collect();
    phrase::read(page, place(page, source), false, |_| names.clone(), &|_, _| 0.0, &|_| false)
}

fn name_in(language: Language, text: &str, source: &str, guess: &str) -> String {
    let page = Page::new(text, language);
    read(&page, source, guess).name.map_or_else(String::new, |n| page.slice(n).to_owned())
}

#[test]
fn titles_and_ranks_belong_to_no_name_and_what_follows_them_does() {
    for (source, guess, name) in [
        ("العقيد الركن محجوب الدغيم", "الركن محجوب الدغيم", "محجوب الدغيم"),
        ("الأمين العام للرابطة السفير مهيب حمود الجنيد", "حمود الجنيد", "مهيب حمود الجنيد"),
        ("وزير الإعلام الدكتور سلطان نايف القنديل", "نايف القنديل", "سلطان نايف القنديل"),
        ("النائب البريطاني سايمون ليس", "البريطاني سايمون ليس", "سايمون ليس"),
        ("المتحدث باسمها، المحامي كريم وهبي", "", "كريم وهبي"),
        ("الناطق الرسمي باسم الوزارة سامي الحداد", "سامي الحداد", "سامي الحداد"),
        ("وزير الداخلية السيد البشير الورغي", "البشير الورغي", "البشير الورغي"),
        ("وزير المالية ألبرتو سيفوينتيس", "ألبرتو سيفوينتيس", "ألبرتو سيفوينتيس"),
        ("وزيرة خارجية نوردلاند سيغريد هولمكفيست باك", "نوردلاند سيغريد هولمكفيست باك", "سيغريد هولمكفيست باك"),
        ("سعادة كوفي أتا مينساه", "سعادة كوفي أتا مينساه", "كوفي أتا مينساه"),
        ("مستشار الرئيس للشؤون المالية وصفي الدباس", "", "وصفي الدباس"),
        ("وزيرة الدولة أمينة موسى القنديل", "أمينة موسى القنديل", "أمينة موسى القنديل"),
    ] {
        assert_eq!(name_in(Language::ARABIC, &format!("قال {source} إن السد امتلأ"), source, guess), name);
    }
    for (source, guess, name) in [
        ("ناخدا دوم نادر بهرامی", "دوم نادر بهرامی", "نادر بهرامی"),
        ("مهندس سید جلال میرزایی", "جلال میرزایی", "سید جلال میرزایی"),
        ("دکتر رضا جهان‌آرا کاشمری", "رضا جهان‌آرا", "رضا جهان‌آرا کاشمری"),
    ] {
        assert_eq!(name_in(Language::PERSIAN, &format!("{source} گفت که سد پر است."), source, guess), name);
    }
}

#[test]
fn what_qualifies_an_office_ends_before_an_english_name() {
    for (source, guess, name) in [
        ("Governor of Lake Basin Darya Melnik", "Basin Darya Melnik", "Darya Melnik"),
        ("Secretary of State Marvin Oakes", "State Marvin Oakes", "Marvin Oakes"),
        (
            "Head of Sepandar Lantern Society Gholam Parvaneh",
            "Sepandar Lantern Society Gholam Parvaneh",
            "Gholam Parvaneh",
        ),
        ("the bishop, Anselmo Ruiz de la Torre", "Anselmo Ruiz", "Anselmo Ruiz de la Torre"),
        ("the National Institute of Dams", "National Institute", "National Institute of Dams"),
        ("the Federation of Building Workers", "", "Federation of Building Workers"),
        ("Minister Tarik Osman", "", "Tarik Osman"),
    ] {
        assert_eq!(
            name_in(Language::ENGLISH, &format!("On Monday {source} said no."), source, guess),
            name,
            "{source}"
        );
    }
}

#[test]
fn a_comma_or_a_word_for_named_tells_the_name() {
    for (language, source, guess, name) in [
        (Language::ENGLISH, "his mother, Jolene, who drives a bus", "", "Jolene"),
        (Language::ENGLISH, "a group calling itself the Brigades of the Dawn", "", "Brigades of the Dawn"),
        (Language::ENGLISH, "a man who gave his name as Patriot", "", "Patriot"),
        (Language::ARABIC, "أرملة تدعى كرجية", "", "كرجية"),
        (Language::ARABIC, "لمياء، وهي أم لثلاثة أطفال", "", "لمياء"),
        (Language::ARABIC, "خبير طلب عدم ذكر اسمه لحساسية الملف", "", ""),
        (Language::ARABIC, "صحيفة «المضيق» الصادرة في العاصمة", "", "صحيفة «المضيق»"),
        (Language::PERSIAN, "یکی از شاطرها، بهنام تنورچی", "", "بهنام تنورچی"),
        (
            Language::ARABIC,
            "رئيس اللجنة، الجنرال المتقاعد رستم حيدري",
            "الجنرال المتقاعد رستم حيدري",
            "رستم حيدري",
        ),
        (Language::PERSIAN, "منتقد هفته‌نامه، حسین پاکدل", "منتقد هفته‌نامه", "حسین پاکدل"),
        (Language::PERSIAN, "پناهجویی به نام یوسف", "", "یوسف"),
    ] {
        assert_eq!(name_in(language, source, source, guess), name, "{source}");
    }
}

#[test]
fn neither_a_possessor_nor_the_place_of_an_office_is_the_speaker() {
    for (language, source, guess) in [
        (Language::ENGLISH, "Velmora's information minister", "Velmora"),
        (Language::ARABIC, "محافظ عين الرحى", "عين الرحى"),
        (Language::PERSIAN, "وزیر جهاد کشاورزی", "جهاد کشاورزی"),
    ] {
        assert_eq!(name_in(language, source, source, guess), "", "{source}");
    }
}

#[test]
fn a_body_is_named_by_its_whole_phrase() {
    for (language, source, guess, name) in [
        (Language::PERSIAN, "اتحادیه صنایع نساجی", "", "اتحادیه صنایع نساجی"),
        (Language::ARABIC, "المؤسسة العامة للطباعة", "العامة للطباعة", "المؤسسة العامة للطباعة"),
        (Language::ARABIC, "مكتب الرئيس", "", ""),
        (Language::PERSIAN, "نهاد آموزشی «قلم سبز»", "نهاد آموزشی «قلم سبز»", "نهاد آموزشی «قلم سبز»"),
    ] {
        assert_eq!(name_in(language, source, source, guess), name, "{source}");
    }
}

/// The roles that a phrase gives, and the body.
fn told(language: Language, source: &str, guess: &str) -> (String, String) {
    let text = match language {
        Language::ENGLISH => format!("The dam is full. {source} said no."),
        _ => source.to_owned(),
    };
    let page = Page::new(&text, language);
    let told = wording::of(&page, &read(&page, source, guess));
    (told.roles.join(" + "), told.affiliation.unwrap_or_default())
}

#[test]
fn english_roles_are_told_without_possessor_article_and_clause() {
    for (source, guess, role, body) in [
        ("The party’s treasurer, Lord Ellery", "Ellery", "treasurer, Lord", "party"),
        (
            "A spokesman for the Harbour Ministry",
            "",
            "spokesman for the Harbour Ministry",
            "Harbour Ministry",
        ),
        (
            "White House legislative director Rana Aziz",
            "Rana Aziz",
            "White House legislative director",
            "White House",
        ),
        ("Two officials who took part in the talks", "", "two officials", ""),
        ("Minister of Energy Dr. Rana Aziz", "Rana Aziz", "Minister of Energy, Dr.", ""),
        ("Gov. Rana Aziz", "Rana Aziz", "Gov.", ""),
        ("Deputy Sergeant Rana Aziz", "Rana Aziz", "Deputy Sergeant", ""),
        ("Vice Admiral Rana Aziz", "Rana Aziz", "Vice Admiral", ""),
        (
            "Chairman of the Relief Society Ambassador Rana Aziz",
            "Rana Aziz",
            "Chairman of the Relief Society, Ambassador",
            "Relief Society",
        ),
        ("Her owner, shipping tycoon Rana Aziz", "Rana Aziz", "owner, shipping tycoon", ""),
    ] {
        assert_eq!(told(Language::ENGLISH, source, guess), (role.to_owned(), body.to_owned()), "{source}");
    }
}

#[test]
fn arabic_and_persian_roles_are_told_as_they_would_stand_alone() {
    for (source, guess, role) in [
        ("معالي وزير الطاقة في مملكة ريدان سامي الحداد", "سامي الحداد", "وزير الطاقة في مملكة ريدان"),
        ("الناقد السينمائي سامي الحداد", "سامي الحداد", "الناقد السينمائي"),
        ("المدير العام سامي الحداد", "سامي الحداد", "المدير العام"),
        ("رئيس اللجنة الدكتور سامي الحداد", "سامي الحداد", "رئيس اللجنة، دكتور"),
        ("دبلوماسيا غربيا", "", "دبلوماسي غربي"),
        ("خبير زراعي طلب عدم نشر اسمه", "", "خبير زراعي"),
    ] {
        assert_eq!(told(Language::ARABIC, source, guess).0, role, "{source}");
    }
    for (source, guess, role) in [
        ("یک مدیر ارشد که نخواست نامش بیاید", "", "یک مدیر ارشد"),
        ("شهردار کلارود، مهندس نادر بهرامی", "نادر بهرامی", "شهردار کلارود، مهندس"),
        ("رئیس گمرک، دکتر نادر بهرامی", "نادر بهرامی", "رئیس گمرک، دکتر"),
    ] {
        assert_eq!(told(Language::PERSIAN, source, guess).0, role, "{source}");
    }
}

/// Weights that know nothing.
struct Blank;

impl Rows<{ naming::WIDTH }> for Blank {
    fn asked(&self, _: &[u32]) -> [f32; naming::WIDTH] {
        let mut scores = [0.0; naming::WIDTH];
        scores[crate::cues::OUT] = 1.0;
        scores
    }
}

/// The speakers' names of statements with these sources and cues, by certain rules alone.
fn speakers(language: Language, text: &str, marks: &[(&str, &str)]) -> Vec<String> {
    resolved(language, text, marks, Speaker::name)
}

/// Their roles, in the same way.
fn roles_of(language: Language, text: &str, marks: &[(&str, &str)]) -> Vec<String> {
    resolved(language, text, marks, Speaker::role)
}

fn asked(page: &Page<'_>, marks: &[(&str, &str)]) -> Vec<Asked> {
    let asked = |(source, cue): &(&str, &str)| Asked {
        // None where the subject is left out.
        source: (!source.is_empty()).then(|| place(page, source)),
        cue: place(page, cue),
        outer: None,
    };
    marks.iter().map(asked).collect()
}

/// The speakers' names as the shipped weights find them.
fn as_shipped(language: Language, text: &str, marks: &[(&str, &str)]) -> Vec<String> {
    let page = Page::new(text, language);
    let (asked, model) = (asked(&page, marks), Model::shipped());
    let own = &model.by_language[language_index(language)];
    let mut people = People::new(&page, &asked, &model.names, &own.name_moves, &model.vocabulary);
    let name = |r: Resolved| r.speaker.as_ref().and_then(Speaker::name).unwrap_or_default().to_owned();
    people.resolve(&model.ranker).into_iter().map(name).collect()
}

fn resolved(
    language: Language,
    text: &str,
    marks: &[(&str, &str)],
    told: fn(&Speaker) -> Option<&str>,
) -> Vec<String> {
    let page = Page::new(text, language);
    let asked = asked(&page, marks);
    let mut people = People::new(&page, &asked, &Blank, &Default::default(), &Default::default());
    // English descriptions are weighed whatever the rules say.
    let blank = || Ranker { weights: vec![0.0; 1 << rank::RANK_BITS] };
    let ranker = if language == Language::ENGLISH { Model::shipped().ranker.clone() } else { blank() };
    let name = |r: Resolved| r.speaker.as_ref().and_then(told).unwrap_or_default().to_owned();
    people.resolve(&ranker).into_iter().map(name).collect()
}

#[test]
fn a_role_worded_as_before_is_its_holder_also_where_the_source_runs_on() {
    let text = "رئیس گمرک کلارود، نادر بهرامی گفت سد پر است. حسین پاکدل، شهردار دلارود، افزود راه باز است. \
                رئیس گمرک کلارود بار دیروز را زیاد خواند.";
    let marks = [
        ("رئیس گمرک کلارود، نادر بهرامی", "گفت"),
        ("حسین پاکدل، شهردار دلارود", "افزود"),
        ("رئیس گمرک کلارود بار دیروز", "خواند"),
    ];
    assert_eq!(speakers(Language::PERSIAN, text, &marks), ["نادر بهرامی", "حسین پاکدل", "نادر بهرامی"]);
}

#[test]
fn the_noun_of_a_body_is_the_body_that_begins_with_it() {
    let text = "شورای صنفی دانشجویان هشدار داد. این شورا خواستار گفت‌وگو شد و نادر بهرامی رفت.";
    let marks = [("شورای صنفی دانشجویان", "هشدار داد"), ("این شورا", "خواستار")];
    assert_eq!(speakers(Language::PERSIAN, text, &marks), ["شورای صنفی دانشجویان", "شورای صنفی دانشجویان"]);
}

#[test]
fn a_surname_is_the_one_whose_name_holds_it() {
    assert!(same_name(
        &words_of("رستگار", Language::PERSIAN),
        &words_of("رضا رستگار زیدآبادی", Language::PERSIAN)
    ));
    assert!(same_name(&words_of("فارس بن جلوي", Language::ARABIC), &words_of("ابن جلوي", Language::ARABIC)));
    assert!(!same_name(&words_of("Rana Omar Aziz", Language::ENGLISH), &words_of("Omar", Language::ENGLISH)));
}

#[test]
fn a_source_speaks_for_the_body_it_sits_in_and_not_for_one_it_is_close_to() {
    for (language, source, body) in [
        (Language::ARABIC, "مصدر في مستشفى النور", "مستشفى النور"),
        (Language::ARABIC, "مصدر مسؤول بالوزارة", ""),
        (Language::ARABIC, "مصدر مقرب من وزارة المياه", ""),
        (Language::ARABIC, "متحدث باسم جبهة الهضاب", "جبهة الهضاب"),
        (Language::PERSIAN, "منبعی در وزارت نیرو", "وزارت نیرو"),
    ] {
        let (_, told) = told(language, source, "");
        assert_eq!(told, body, "{source}");
    }
}
