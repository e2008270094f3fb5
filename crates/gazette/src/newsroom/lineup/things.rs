//! What mere counts count, as far as a newsroom often counts it: one thing in three languages, however it is inflected.
//!
//! A thing that is not listed is shown as its dispatch prints it.

use gazette_news::Language;

/// A thing that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::newsroom) struct Thing(usize);

impl Thing {
    /// The thing of a word as printed; `None` where it is not listed.
    pub(in crate::newsroom) fn of(word: &str) -> Option<Thing> {
        let word = word.to_lowercase();
        THINGS
            .iter()
            .position(|[en, ar, fa]| [en, ar, fa].into_iter().any(|forms| forms.contains(&&*word)))
            .map(Thing)
    }

    /// What it is lined up with: whom one counts as patients another counts as people who fell ill.
    pub(in crate::newsroom) fn in_line(self) -> Thing {
        let [en, ..] = THINGS[self.0];
        if en[0] == "patients" { Thing(0) } else { self }
    }

    /// What a language calls so many of it.
    pub(in crate::newsroom) fn counted(self, count: f64, language: Language) -> &'static str {
        let [_, ar, _] = THINGS[self.0];
        let rest = count.rem_euclid(100.0);
        let one = ar.get(1).copied().unwrap_or(ar[0]);
        match language {
            Language::ARABIC if (3.0..=10.0).contains(&rest) => ar[0],
            // Eleven to ninety-nine take the singular in the accusative, where it is written otherwise.
            Language::ARABIC if rest > 10.0 => {
                ar.get(2).copied().filter(|form| form.ends_with('ا')).unwrap_or(one)
            }
            Language::ARABIC => one,
            _ => self.name(language),
        }
    }

    /// What a language calls several of it.
    pub(in crate::newsroom) fn name(self, language: Language) -> &'static str {
        let [en, ar, fa] = THINGS[self.0];
        match language {
            Language::ARABIC => ar[0],
            Language::PERSIAN => fa[0],
            _ => en[0],
        }
    }
}

type Forms = &'static [&'static str];

/// Each thing's forms in English, Arabic and Persian, its name first.
const THINGS: &[[Forms; 3]] = &[
    // People
    [&["people", "person", "persons"], &["أشخاص", "شخص", "شخصا", "شخصًا", "شخصاً"], &["نفر", "تن", "شخص"]],
    [
        &["passengers", "passenger"],
        &["ركاب", "راكب", "راكبا", "راكبًا", "راكباً"],
        &["مسافر", "سرنشین", "مسافران"],
    ],
    [&["workers", "worker"], &["عمال", "عامل", "عاملا", "عاملًا", "عاملاً"], &["کارگر", "کارگران"]],
    [
        &["employees", "employee", "staff", "jobs", "job"],
        &["موظفين", "موظف", "موظفا", "موظفًا", "وظيفة", "وظائف"],
        &["کارمند", "کارمندان", "شغل"],
    ],
    [&["soldiers", "soldier", "troops"], &["جنود", "جندي", "جنديا", "جنديًا"], &["سرباز", "سربازان", "نظامی"]],
    [
        &["police officers", "officers", "officer", "policemen"],
        &["أفراد شرطة", "شرطي", "شرطيا", "شرطيًا"],
        &["مأمور پلیس", "مأمور", "پلیس"],
    ],
    [&["children", "child"], &["أطفال", "طفل", "طفلا", "طفلًا"], &["کودک", "کودکان"]],
    [&["women", "woman"], &["نساء", "امرأة"], &["زن", "زنان"]],
    [&["men", "man"], &["رجال", "رجل", "رجلا"], &["مرد", "مردان"]],
    [
        &["families", "family", "households", "household"],
        &["أسر", "أسرة", "عائلة", "عائلات"],
        &["خانواده", "خانوار"],
    ],
    [&["residents", "resident", "inhabitants"], &["سكان", "ساكن", "نسمة"], &["ساکن", "ساکنان"]],
    [
        &["students", "student", "pupils", "pupil"],
        &["طلاب", "طالب", "طالبا", "طالبًا", "تلميذ", "تلميذا"],
        &["دانش‌آموز", "دانشجو"],
    ],
    [&["patients", "patient"], &["مرضى", "مريض", "مريضا", "مريضًا"], &["بیمار", "بیماران"]],
    [&["members", "member"], &["أعضاء", "عضو", "عضوا", "عضوًا"], &["عضو", "اعضا"]],
    [
        &["delegates", "delegate", "delegations", "delegation"],
        &["مندوبين", "مندوب", "وفد", "وفدا", "وفود"],
        &["نماینده", "هیئت", "هیأت"],
    ],
    [
        &["migrants", "migrant", "refugees", "refugee"],
        &["مهاجرين", "مهاجر", "مهاجرا", "لاجئ", "لاجئا"],
        &["مهاجر", "پناهجو", "پناهنده"],
    ],
    [&["rescuers", "rescuer"], &["مسعفين", "منقذ", "مسعف", "مسعفا"], &["امدادگر", "امدادگران"]],
    [&["sailors", "sailor", "crew"], &["بحارة", "بحار", "بحارا", "بحارًا"], &["ملوان", "دریانورد", "خدمه"]],
    [&["witnesses", "witness"], &["شهود", "شاهد", "شاهدا"], &["شاهد", "شاهدان"]],
    [&["bodies", "body"], &["جثث", "جثة"], &["جسد", "پیکر"]],
    // Elections
    [&["votes", "vote"], &["أصوات", "صوت", "صوتا", "صوتًا", "صوتاً"], &["رأی", "آرا", "آراء"]],
    [&["ballots", "ballot"], &["أوراق اقتراع", "ورقة", "أوراق", "بطاقة"], &["برگه رأی", "برگه", "برگهٔ"]],
    [&["voters", "voter"], &["ناخبين", "ناخب", "ناخبا", "ناخبًا"], &["رأی‌دهنده", "رأی‌دهندگان"]],
    [&["seats", "seat"], &["مقاعد", "مقعد", "مقعدا", "مقعدًا"], &["کرسی", "صندلی"]],
    [&["districts", "district", "constituencies"], &["دوائر", "دائرة", "منطقة", "مناطق"], &["حوزه", "منطقه"]],
    [&["candidates", "candidate"], &["مرشحين", "مرشح", "مرشحا", "مرشحًا"], &["نامزد", "نامزدها"]],
    [&["signatures", "signature"], &["تواقيع", "توقيع", "توقيعا"], &["امضا", "امضاء"]],
    // Places and things
    [
        &["homes", "home", "houses", "house"],
        &["منازل", "منزل", "منزلا", "منزلًا", "بيت", "بيتا", "بيوت"],
        &["خانه", "منزل"],
    ],
    [&["buildings", "building"], &["مبان", "مبنى", "مباني"], &["ساختمان", "ساختمان‌ها"]],
    [&["schools", "school"], &["مدارس", "مدرسة"], &["مدرسه", "مدارس"]],
    [&["hospitals", "hospital"], &["مستشفيات", "مستشفى"], &["بیمارستان", "بیمارستان‌ها"]],
    [&["beds", "bed"], &["أسرة مستشفى", "سرير", "سريرا"], &["تخت", "تخت‌ها"]],
    [&["villages", "village"], &["قرى", "قرية"], &["روستا", "روستاها"]],
    [&["towns", "town", "cities", "city"], &["مدن", "مدينة", "بلدة"], &["شهر", "شهرها"]],
    [&["countries", "country"], &["دول", "دولة", "بلد", "بلدا"], &["کشور", "کشورها"]],
    [&["companies", "company", "firms", "firm"], &["شركات", "شركة"], &["شرکت", "شرکت‌ها"]],
    [
        &["boats", "boat", "ships", "ship", "vessels", "vessel", "trawlers"],
        &["سفن", "سفينة", "قارب", "قاربا", "قوارب", "زورق"],
        &["کشتی", "قایق", "شناور"],
    ],
    [
        &["sailings", "sailing", "voyages", "crossings"],
        &["رحلات بحرية", "رحلة", "رحلات"],
        &["سفر دریایی", "سفر"],
    ],
    [&["flights", "flight"], &["رحلات جوية"], &["پرواز", "پروازها"]],
    [&["aircraft", "planes", "plane"], &["طائرات", "طائرة"], &["هواپیما", "هواپیماها"]],
    [&["vehicles", "vehicle", "cars", "car"], &["مركبات", "مركبة", "سيارة", "سيارات"], &["خودرو", "خودروها"]],
    [&["buses", "bus"], &["حافلات", "حافلة"], &["اتوبوس", "اتوبوس‌ها"]],
    [&["trains", "train"], &["قطارات", "قطار", "قطارا"], &["قطار", "قطارها"]],
    [&["shops", "shop", "stores", "store"], &["متاجر", "متجر", "متجرا"], &["مغازه", "فروشگاه"]],
    [&["newspapers", "newspaper"], &["صحف", "صحيفة"], &["روزنامه", "روزنامه‌ها"]],
    [&["paintings", "painting"], &["لوحات", "لوحة"], &["تابلو", "نقاشی"]],
    [&["cases", "case"], &["حالات", "حالة"], &["مورد", "موارد"]],
    [&["complaints", "complaint"], &["شكاوى", "شكوى"], &["شکایت", "شکایت‌ها"]],
    [&["doses", "dose"], &["جرعات", "جرعة"], &["دوز"]],
    [&["shares", "share"], &["أسهم", "سهم", "سهما"], &["سهم", "سهام"]],
    [&["goals", "goal"], &["أهداف", "هدف", "هدفا"], &["گل", "گل‌ها"]],
    [&["points", "point"], &["نقاط", "نقطة"], &["امتیاز"]],
    [&["missiles", "missile", "rockets", "rocket"], &["صواريخ", "صاروخ", "صاروخا"], &["موشک", "راکت"]],
    [&["attacks", "attack"], &["هجمات", "هجوم", "هجوما", "غارة", "غارات"], &["حمله", "حمله‌ها"]],
    [&["litres", "litre", "liters"], &["لترات", "لتر", "لترا"], &["لیتر", "لیترها"]],
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_thing_is_called_something_in_each_script_and_each_word_is_of_one_thing() {
        let mut seen = BTreeSet::new();
        for [en, ar, fa] in THINGS {
            let is_latin = |name: &&str| name.chars().any(|c| c.is_ascii_alphabetic());
            assert!(en.iter().all(is_latin) && !ar.iter().chain(*fa).any(is_latin), "{en:?}");
            assert!(!ar.iter().any(|name| name.contains(['ی', 'ک', 'پ', 'چ', 'گ'])), "{ar:?}");
            assert!(!fa.iter().any(|name| name.contains(['ي', 'ك', 'ة'])), "{fa:?}");
            // Arabic and Persian share words: within one thing that is no harm, across two it would be.
            let own: BTreeSet<&str> = en.iter().chain(*ar).chain(*fa).copied().collect();
            for word in own {
                assert!(seen.insert(word), "{word} is two things");
            }
        }
    }

    #[test]
    fn a_thing_is_one_in_three_languages() {
        assert_eq!(Thing::of("Votes"), Thing::of("صوتا"));
        assert_eq!(Thing::of("vote").map(|thing| thing.name(Language::PERSIAN)), Some("رأی"));
        assert_eq!(Thing::of("gondolas"), None);
        let told = |count| Thing::of("passengers").map(|thing| thing.counted(count, Language::ARABIC));
        assert_eq!([told(5.0), told(40.0), told(4_300.0)], [Some("ركاب"), Some("راكبا"), Some("راكب")]);
    }
}
