//! Words of time beside a name: agencies tell the day right after it («أكد الوزير وائل منصور الخميس أن …», "Ann Foss
//! Friday told reporters"), and no surname is one.

use gazette_news::Language;

use super::edges;
use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};

static ENGLISH: Words =
    Words::new("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow");
static ENGLISH_BEFORE: Words = Words::new("late early last this next earlier later on");
/// Days with their article: «خميس» and «جمعة» without one are given names.
static ARABIC: Words = Words::new(
    "السبت الاحد الاثنين الاثنان الثلاثاء الاربعاء الخميس الجمعه اليوم امس الليله الان غدا صباحا مساء مساءا ظهرا ليلا \
     فجرا عصرا البارحه بدوره بدورها ايضا كذلك مجددا مؤخرا موخرا اخيرا سابقا لاحقا رسميا علنا صراحه حاليا",
);
static PERSIAN: Words = Words::new(
    "شنبه يكشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه امروز ديروز امشب ديشب فردا اخيرا رسما نيز همچنين صراحتا مجددا \
     چنديقبل چنديپيش قبلا بعدا علنا اكنون دوباره سپس روز",
);

/// Whether a word that closes a name is one of time and no surname.
fn is_time(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.language {
        Language::ENGLISH => {
            let span = matches!(key, "week" | "month" | "year" | "night") && page.words[k].shape == 0;
            // "USA Today" is a paper.
            let today =
                matches!(key, "today" | "yesterday" | "tonight" | "tomorrow") && page.words[k].shape != 0;
            ENGLISH.hold(key) && !today || span && k > 0 && ENGLISH_BEFORE.hold(page.key(k - 1))
        }
        Language::ARABIC => ARABIC.hold(key),
        // «بامداد شنبه»: a given name, but for a day after it.
        Language::PERSIAN => {
            let part = matches!(key, "بامداد" | "شامگاه" | "صبح" | "عصر" | "شب" | "ظهر");
            let day = |k: usize| page.words.get(k).is_some_and(|w| w.class == Class::Time);
            PERSIAN.hold(key) || part && day(k + 1)
        }
        _ => false,
    }
}

/// A phrase without the words of time that close it; one word always stays.
pub(super) fn without(page: &Page<'_>, (first, mut last): Stretch) -> Stretch {
    // «المصري اليوم», «خبرگزاری امت و امروز»: papers are called so.
    let paper = page.language != Language::ENGLISH && (first..last).any(|k| edges::is_body(page, k));
    let titled = |k: usize| {
        matches!(page.key(k), "اليوم" | "امروز") && paper || page.class(k - 1) == Class::Conjunction
    };
    let timed = |k: usize| page.words[k].quote == page.words[first].quote && is_time(page, k) && !titled(k);
    while last > first && timed(last) {
        last -= 1;
        let leads = |k: usize| page.words[k].shape == 0 && ENGLISH_BEFORE.hold(page.key(k));
        while page.language == Language::ENGLISH && last > first && leads(last) {
            last -= 1;
        }
    }
    (first, last)
}
