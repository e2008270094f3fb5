//! What was done, across languages: common verbs of the news and their nouns in English, Arabic and Persian.
//!
//! Names and figures alone do not make two contents one claim: "insulted" and «دزدیدند» may have the same people in
//! them.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use gazette_news::Language;
use gazette_text::fold;

/// A deed in each language: beginnings of English words, and letters that Arabic and Persian words of it hold.
const DEEDS: &[[&str; 3]] = &[
    [
        "kill die died dead death murder slain shot",
        "قتل قتيل قتلى مقتل مصرع توفي وفاة استشهد",
        "کشت جان‌باخت باختند باخته قتل مرگ",
    ],
    ["injur wound hurt", "أصيب إصاب جرح جريح", "زخمی مصدوم مجروح"],
    ["kidnap abduct hostage", "ختطف خطف رهائن", "ربود دزدید گروگان آدم‌ربا"],
    ["arrest detain custod held", "عتقل أوقف توقيف قبض حتجز", "بازداشت دستگیر"],
    ["seiz captur impound confiscat", "حتجز ستول صادر ضبط سيطر", "توقیف ضبط تصرف"],
    ["insult abus mock slander", "شتم أهان إهان سخر", "توهین دشنام ناسزا اهانت"],
    [
        "attack raid strik struck storm bomb shell rocket",
        "هاجم هجوم قصف غار ضرب ستهدف",
        "حمله بمباران هدف موشک",
    ],
    [
        "evacuat mov flee fled leav left displac",
        "أجل إجلاء نزح غادر نقل فر خلاء",
        "تخلیه ترک گریخت منتقل خارج آواره",
    ],
    ["strand stuck wait", "عالق علق نتظر", "سرگردان منتظر گرفتار معطل"],
    ["miss disappear", "مفقود فقد ختف", "ناپدید مفقود گم"],
    ["rescu sav surviv", "أنقذ إنقاذ نجا", "نجات"],
    ["free releas", "أفرج إفراج أطلق سراح", "آزاد"],
    ["jail imprison sentenc convict", "سجن حكم أدان إدانة", "زندان محکوم حبس"],
    ["accus charg blam", "تهم وجه", "متهم اتهام"],
    ["arriv reach came come", "وصل بلغ وصول", "رسید وارد آمد"],
    ["meet met talk negotiat", "لتق جتمع لقاء محادث فاوض", "دیدار نشست مذاکر گفت‌وگو"],
    ["sign agree deal accord", "وقع تفق", "امضا توافق"],
    ["won win victor defeat beat", "فاز فوز هزم", "پیروز برنده برد شکست"],
    ["lost lose", "خسر فقد", "باخت از‌دست"],
    ["vot elect ballot", "صوت نتخب قترع", "رأی رای انتخاب"],
    ["resign quit", "ستقال ستقيل ستقالة", "استعفا کناره"],
    ["dismiss sack", "أقال إقالة عزل", "برکنار عزل اخراج"],
    ["hir employ recruit appoint", "وظف عين تعيين", "استخدام منصوب گمار"],
    ["pay paid cost spend spent", "دفع سدد كلف أنفق", "پرداخت هزینه خرج"],
    ["buy bought purchas", "شتر شراء", "خرید"],
    ["sell sold sale", "باع بيع", "فروخت فروش"],
    ["steal stole rob theft", "سرق نهب", "دزدید سرقت ربود"],
    ["build built construct", "بنى بناء شيد", "ساخت احداث"],
    ["open", "فتح", "باز گشود افتتاح"],
    ["clos shut", "غلق", "بست تعطیل"],
    ["destroy demolish damag ruin", "دمر تدمير تضرر هدم", "ویران تخریب آسیب نابود"],
    ["burn fire blaz", "حريق حترق حرق", "سوخت آتش"],
    ["sink sank capsiz drown", "غرق", "غرق"],
    ["collaps", "نهار نهيار", "فروریخت ریزش فرو"],
    ["crash collid derail overturn", "صطدم تحطم نقلب نقلاب تصادم", "سقوط تصادف برخورد واژگون"],
    ["explod explos blast", "نفجار نفجر", "انفجار منفجر"],
    ["ris rose increas grew grow up", "رتفع رتفاع زاد زيادة", "افزایش بالا رشد"],
    ["fall fell drop declin cut", "نخفض تراجع هبط خفض", "کاهش پایین افت"],
    ["giv gave grant donat", "منح عطى قدم تبرع", "داد اهدا بخشید کمک"],
    ["send sent deploy dispatch", "رسل نشر بعث", "فرستاد اعزام مستقر"],
    ["strik walk", "ضراب ضرب", "اعتصاب"],
    ["protest demonstrat march", "حتج تظاهر مسيرة", "اعتراض تظاهرات راه‌پیمایی"],
    ["ban forbid prohibit", "حظر منع", "ممنوع منع"],
    ["approv pass adopt ratif", "أقر وافق صادق", "تصویب موافقت تأیید"],
    ["reject refus", "رفض", "رد نپذیرفت مخالفت"],
    ["begin began start launch", "بدأ نطلق أطلق", "آغاز شروع"],
    ["end finish stop", "نتهى نتهت أنهى توقف وقف", "پایان متوقف تمام"],
    ["cross enter", "عبر دخل", "عبور وارد گذشت"],
    ["poison", "تسمم سمم", "مسموم"],
    ["treat admit hospital", "عالج نقل ستقبل مستشف", "درمان بستری بیمارستان"],
];

/// The deeds that a word tells of, by its folded key.
pub(super) fn of(key: &str, language: Language) -> Vec<usize> {
    static ENGLISH: LazyLock<Forms> = LazyLock::new(|| Forms::of(0));
    static ARABIC: LazyLock<Forms> = LazyLock::new(|| Forms::of(1));
    static PERSIAN: LazyLock<Forms> = LazyLock::new(|| Forms::of(2));
    match language {
        Language::ARABIC => ARABIC.inside(key),
        Language::PERSIAN => PERSIAN.inside(key),
        _ => ENGLISH.beginning(key),
    }
}

/// The forms of one language, folded, and the deeds they tell of.
struct Forms(HashMap<String, Vec<usize>>);

impl Forms {
    fn of(column: usize) -> Forms {
        let mut forms: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, deed) in DEEDS.iter().enumerate() {
            for form in deed[column].split(' ') {
                forms.entry(fold::key(form)).or_default().push(at);
            }
        }
        Forms(forms)
    }

    /// Forms that the word begins with: short ones, with an ending of theirs alone.
    fn beginning(&self, key: &str) -> Vec<usize> {
        let ends = key.char_indices().map(|(at, c)| at + c.len_utf8());
        let fits = |end: &usize| *end >= 4 || ENDINGS.contains(&&key[*end..]);
        ends.filter(fits).filter_map(|end| self.0.get(&key[..end])).flatten().copied().collect()
    }

    /// Forms that the word holds with a few letters around them.
    fn inside(&self, key: &str) -> Vec<usize> {
        let at: Vec<usize> = key.char_indices().map(|(at, _)| at).chain([key.len()]).collect();
        let last = at.len() - 1;
        let cuts = (0..=AROUND.min(last)).flat_map(|from| (0..=AROUND - from).map(move |off| (from, off)));
        let held =
            cuts.filter(|(from, off)| from + off < last).map(|(from, off)| &key[at[from]..at[last - off]]);
        held.filter_map(|form| self.0.get(form)).flatten().copied().collect()
    }
}

/// Endings of short English words.
const ENDINGS: &[&str] = &["", "s", "d", "ed", "ing", "es", "ped", "ping"];

/// Letters that a form of Arabic or Persian may have around it: "and he will", "they".
const AROUND: usize = 4;

/// Whether two contents tell of one deed; `None` where one of them tells of none that is known.
pub(super) fn meet(a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> Option<bool> {
    (!a.is_empty() && !b.is_empty()).then(|| !a.is_disjoint(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deeds(words: &str, language: Language) -> BTreeSet<usize> {
        words.split(' ').flat_map(|word| of(&fold::key(word), language)).collect()
    }

    #[test]
    fn a_deed_is_known_in_each_language() {
        for (english, arabic, persian) in [
            ("kidnapped", "اختطفوا", "دزدیدند"),
            ("insulted", "شتموا", "توهین"),
            ("arrested", "اعتقلت", "بازداشت"),
            ("stranded", "عالقون", "سرگردان"),
            ("died", "قتلوا", "کشته"),
            ("paid", "دفعت", "پرداخت"),
        ] {
            let all =
                [(english, Language::ENGLISH), (arabic, Language::ARABIC), (persian, Language::PERSIAN)];
            let [english, arabic, persian] = all.map(|(word, language)| deeds(word, language));
            assert_eq!(meet(&english, &arabic), Some(true), "{all:?}");
            assert_eq!(meet(&english, &persian), Some(true), "{all:?}");
            assert_eq!(meet(&arabic, &persian), Some(true), "{all:?}");
        }
        let (insulted, kidnapped) = (deeds("شتموا", Language::ARABIC), deeds("دزدیدند", Language::PERSIAN));
        assert_eq!(meet(&insulted, &kidnapped), Some(false));
        assert_eq!(meet(&insulted, &deeds("guests", Language::ENGLISH)), None);
    }
}
