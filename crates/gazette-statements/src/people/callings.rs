//! Callings that copy exchanges for each other: who was introduced as "Capt" is "the captain", a senator is "the lawmaker".
//!
//! Every word of a role is of some families; two roles that share one may be one person's. How much that tells is learnt.

use std::sync::OnceLock;

use gazette_text::fold;

use crate::hash::List;

/// The families of a word, or of all the words of a role, as bits.
pub(super) type Families = u32;

/// The families that a folded word of a role, without its article, belongs to.
pub(super) fn families(key: &str) -> Families {
    static WORDS: OnceLock<List<String, Families>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words = List::default();
        for (n, family) in FAMILIES.iter().enumerate() {
            for word in family.split_whitespace() {
                *words.entry(fold::key(word)).or_insert(0) |= 1 << n;
            }
        }
        words
    });
    words.get(key).copied().unwrap_or(0)
}

/// The families whose members an Arabic or Persian word of wide meaning may be said of: a minister is an official, an envoy a diplomat.
pub(super) fn wider(key: &str) -> Families {
    static WIDE: OnceLock<List<String, Families>> = OnceLock::new();
    let wide = WIDE.get_or_init(|| {
        let mut wide: List<String, Families> = List::default();
        for (words, members) in WIDER {
            let members = members.split_whitespace().fold(0, |all, word| all | families(&fold::key(word)));
            words.split_whitespace().for_each(|word| *wide.entry(fold::key(word)).or_insert(0) |= members);
        }
        wide
    });
    wide.get(key).copied().unwrap_or(0)
}

/// Words of wide meaning, Arabic ones without article and feminine ending, and one word of each family they reach.
const WIDER: &[(&str, &str)] = &[
    (
        "مسؤول مقام مسئول",
        "متحدث وزیر أمير محافظ استاندار لواء سرهنگ پلیس مدع دادستان سفير مدير مدیر مستشار مشاور نماینده",
    ),
    ("قيادي مدیر رهبر", "رئيس مدیر زعيم مرشح مسؤول نائب"),
    ("دبلوماسي دیپلمات", "سفير وزیر متحدث"),
    ("باحث خبير مختص أكاديمي کارشناس پژوهشگر محقق استاد دانشمند متخصص", "أستاذ طبيب دكتور مدير معلم"),
    ("عسكري ضابط نظامی فرمانده افسر", "لواء ضابط سرهنگ پلیس"),
    ("برلماني نماینده عضو", "نائب نماینده سياسي"),
    ("سياسي سیاستمدار", "نائب وزیر رئيس زعيم مرشح"),
    ("قانوني حقوقي حقوقدان", "محام قاض مدع أستاذ"),
    ("روحانی", "إمام مفت"),
    ("رياضي ورزشکار", "لاعب مدرب"),
    ("فنان هنرمند", "ممثل مخرج كاتب"),
];

/// The word that an abbreviated rank or office stands for.
pub(super) fn in_full(key: &str) -> Option<&'static str> {
    Some(match key {
        "capt" => "captain",
        "col" => "colonel",
        "gen" => "general",
        "brig" => "brigadier",
        "maj" => "major",
        "lt" => "lieutenant",
        "adm" => "admiral",
        "sgt" => "sergeant",
        "insp" => "inspector",
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "prof" => "professor",
        "dr" => "doctor",
        "mp" => "lawmaker",
        "rev" | "revd" => "reverend",
        "eng" | "engr" => "engineer",
        "adv" => "advocate",
        "barr" => "barrister",
        "atty" => "attorney",
        "cmdr" | "cdr" => "commander",
        "amb" => "ambassador",
        "fr" => "father",
        "supt" => "superintendent",
        "det" => "detective",
        "cllr" => "councillor",
        "pres" => "president",
        "sec" => "secretary",
        "cpl" => "corporal",
        "msgr" => "monsignor",
        "atty-gen" => "attorney-general",
        _ => return None,
    })
}

/// Nouns of English copy for one office or one kind of work: whoever is introduced by one of them is called by the others.
const ALIKE: &[&str] = &[
    "lawyer attorney counsel solicitor barrister advocate pleader litigator",
    "chair chairman chairwoman chairperson",
    "spokesman spokeswoman spokesperson",
    "judge justice magistrate",
    "chief head",
    "ceo executive",
    "cfo treasurer",
    "premier pm",
    "lawmaker legislator mp parliamentarian deputy",
    "king monarch ruler",
    "bishop prelate",
    "priest clergyman cleric reverend pastor vicar",
    "doctor physician medic",
    "professor academic",
    "envoy emissary",
    "policeman policewoman constable",
    "author writer novelist",
    "founder co-founder",
];

/// Whether two nouns are for one office or one kind of work.
pub(super) fn are_alike(a: &str, b: &str) -> bool {
    static GROUPS: OnceLock<List<&str, u64>> = OnceLock::new();
    let groups = || {
        let mut groups = List::default();
        for (n, group) in ALIKE.iter().enumerate() {
            group.split_whitespace().for_each(|word| *groups.entry(word).or_insert(0) |= 1 << n);
        }
        groups
    };
    let of = |key: &str| GROUPS.get_or_init(groups).get(key).copied().unwrap_or(0);
    a == b || of(a) & of(b) != 0
}

/// The families, each with its words in the three languages; Arabic ones without the ending of the feminine.
const FAMILIES: &[&str] = &[
    "spokesman spokeswoman spokesperson متحدث ناطق سخنگوی سخنگو",
    "minister premier secretary chancellor وزیر نخست‌وزیر",
    "president king emir sultan monarch queen leader head ملك عاهل سلطان أمير رییس‌جمهور رئیس‌جمهور پادشاه رهبر",
    "senator representative congressman congresswoman lawmaker legislator deputy member councillor councilor \
     assemblyman assemblywoman parliamentarian speaker whip mp sen rep backbencher نائب برلماني عضو سيناتور نماینده سناتور وکیل",
    "governor mayor prefect commissioner supervisor محافظ والي عمدة استاندار شهردار فرماندار والی شاروال بخشدار ولسوال",
    "general colonel captain major admiral brigadier lieutenant commander sergeant officer soldier marshal gen col capt maj lt \
     لواء عميد عقيد مقدم رائد نقيب فريق ضابط قائد جندي جنرال مشير سرهنگ سرتیپ سرلشکر سروان فرمانده افسر سردار ژنرال امیر ستوان ناخدا دگرمن دگروال",
    "detective inspector superintendent sheriff constable chief trooper deputy officer captain lieutenant sergeant \
     policeman policewoman ضابط شرطي مفوض افسر پلیس قوماندان",
    "judge justice magistrate قاض قاضي دادرس بازپرس",
    "lawyer attorney counsel solicitor barrister advocate محام محامي وكيل وکیل",
    "prosecutor attorney مدع مدعي نيابة دادستان",
    "ambassador envoy consul diplomat attache representative mediator commissioner سفير مبعوث قنصل دبلوماسي مندوب ممثل وسيط \
     فرستاده دیپلمات کنسول نماینده میانجی سفیر",
    "professor researcher scientist scholar historian lecturer economist analyst expert academic sociologist epidemiologist \
     biologist political geologist engineer أستاذ باحث عالم محلل خبير أكاديمي مؤرخ استاد پژوهشگر کارشناس تحلیلگر اقتصاددان",
    "doctor surgeon nurse physician pediatrician paediatrician medic dr طبيب جراح ممرض دكتور پزشک جراح پرستار دکتر متخصص",
    "executive ceo chairman chairwoman chair founder owner boss manager director head chief magnate tycoon entrepreneur \
     رئيس مدير مؤسس صاحب مالك رجل مدیر مدیرعامل مؤسس رئیس کارآفرین",
    "coach player striker midfielder defender goalkeeper manager champion runner skipper captain لاعب مهاجم حارس \
     مدافع ظهير جناح بازیکن دروازه‌بان کاپیتان مهاجم هافبک",
    // Copy exchanges no coach for a player in Arabic and Persian.
    "مدرب مربی سرمربی",
    "bishop imam cleric ayatollah priest pastor mufti rabbi sheikh archbishop cardinal reverend father إمام مفت مفتي شيخ خطيب \
     كاهن أسقف امام آیت‌الله حجت‌الاسلام روحانی مولوی",
    "mother father wife husband son daughter brother sister widow widower grandmother grandfather parent cousin uncle aunt \
     والد والدة أم أب زوج زوجة ابن ابنة شقيق شقيقة أرمل مادر پدر همسر پسر دختر برادر خواهر",
    "candidate nominee politician contender challenger leader incumbent rival opponent whip مرشح سياسي زعيم قيادي منافس نامزد \
     سیاستمدار رهبر",
    "official aide adviser advisor assistant undersecretary secretary مسؤول مستشار مساعد وكيل أمين مقام مشاور معاون دبیر مسئول مسوول",
    "teacher principal headteacher headmaster student pupil معلم مدير طالب تلميذ آموزگار معلم دانشجو دانش‌آموز",
    "journalist editor author writer novelist poet reporter columnist correspondent صحفي محرر كاتب شاعر مراسل روزنامه‌نگار \
     سردبیر نویسنده شاعر خبرنگار",
    "actor actress director singer musician artist film-maker producer composer star ممثل مخرج مغن فنان نجم بازیگر کارگردان \
     خواننده هنرمند ستاره",
    "farmer fisherman driver baker shopkeeper worker miner grocer trader merchant butcher rancher shepherd مزارع صياد سائق خباز \
     تاجر عامل راع کشاورز صیاد راننده نانوا تاجر کارگر چوپان",
    "defendant accused suspect convict plaintiff witness victim متهم مدان شاهد ضحي متهم شاهد شاکی",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_word_reaches_the_callings_it_may_be_said_of() {
        let wide = |word: &str| wider(&fold::key(word));
        let of = |word: &str| families(&fold::key(word));
        assert_ne!(wide("مقام") & of("سخنگوی"), 0);
        assert_ne!(wide("دبلوماسي") & of("سفير"), 0);
        assert_eq!(wide("دبلوماسي") & of("لاعب"), 0);
        assert_eq!(wide("minister"), 0);
    }

    #[test]
    fn nouns_for_one_office_are_alike() {
        assert!(
            are_alike("lawyer", "counsel")
                && are_alike("chair", "chairman")
                && are_alike("minister", "minister")
        );
        assert!(!are_alike("lawyer", "judge") && !are_alike("minister", "secretary"));
    }

    #[test]
    fn callings_share_a_family_across_words() {
        assert_ne!(families("senator") & families("lawmaker"), 0);
        assert_ne!(families(&fold::key("سفیر")) & families(&fold::key("دیپلمات")), 0);
        assert_eq!(families("senator") & families("baker"), 0);
        assert_eq!(families("table"), 0);
    }
}
