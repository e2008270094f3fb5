//! Who is from where in Arabic and Persian copy: «الدبلوماسي الإيراني» is the one whose office is Iran's, «المسؤولة الأممية» holds hers
//! at the United Nations.

use std::sync::OnceLock;

use gazette_news::Language;
use gazette_text::fold;

use crate::hash::{List, ListSet};

/// States and bodies by the words that tell them: the adjective first, then names of the place, its capital, its seat.
const ARABIC: &str = "أمريكي أميركي أمريكا أميركا الولايات واشنطن البنتاغون;بريطاني بريطانيا لندن المملكة_المتحدة;فرنسي فرنسا باريس الإليزيه;ألماني ألمانيا برلين;\
     إيطالي إيطاليا روما;إسباني إسبانيا مدريد;برتغالي البرتغال لشبونة;هولندي هولندا لاهاي;بلجيكي بلجيكا بروكسل;سويسري سويسرا برن;نمساوي النمسا فيينا;سويدي السويد ستوكهولم;\
     نرويجي النرويج أوسلو;دنماركي الدنمارك الدانمارك كوبنهاغن;دانماركي الدنمارك الدانمارك كوبنهاغن;فنلندي فنلندا هلسنكي;آيسلندي آيسلندا ريكيافيك;إيرلندي أيرلندي إيرلندا أيرلندا دبلن;بولندي بولندا وارسو;تشيكي التشيك براغ;\
     سلوفاكي سلوفاكيا;مجري هنغاري المجر هنغاريا بودابست;روماني رومانيا بوخارست;بلغاري بلغاريا صوفيا;يوناني اليونان أثينا;قبرصي قبرص نيقوسيا;مالطي مالطا;صربي صربيا بلغراد;كرواتي كرواتيا زغرب;\
     بوسني البوسنة سراييفو;ألباني ألبانيا تيرانا;كوسوفي كوسوفو;روسي روسيا موسكو الكرملين;أوكراني أوكرانيا كييف;بيلاروسي بيلاروس مينسك;مولدوفي مولدوفا;جورجي جورجيا تبليسي;أرميني أرمينيا يريفان;\
     أذربيجاني أذري أذربيجان باكو;كازاخستاني كازاخي كازاخستان أستانا;أوزبكي أوزبكستاني أوزبكستان طشقند;قرغيزي قرغيزستاني قرغيزستان بيشكك;طاجيكي طاجيكستاني طاجيكستان دوشنبه;تركماني تركمانستاني تركمانستان عشق_آباد;\
     تركي تركيا أنقرة;إيراني إيران طهران;عراقي العراق بغداد;كردي كردستاني كردستان أربيل;سوري سوريا سورية دمشق;لبناني لبنان بيروت;أردني الأردن عمان;فلسطيني فلسطين رام_الله;إسرائيلي إسرائيل تل_أبيب;\
     سعودي السعودية الرياض;إماراتي الإمارات أبوظبي;قطري قطر الدوحة;كويتي الكويت;بحريني البحرين المنامة;عماني عمان عُمان مسقط;يمني اليمن صنعاء عدن;حوثي الحوثي الحوثيين;مصري مصر القاهرة;سوداني السودان الخرطوم;\
     ليبي ليبيا طرابلس;تونسي تونس;جزائري الجزائر;مغربي المغرب الرباط;موريتاني موريتانيا نواكشوط;صومالي الصومال مقديشو;جيبوتي جيبوتي;إريتري إريتريا أسمرة;إثيوبي إثيوبيا أديس;كيني كينيا نيروبي;\
     أوغندي أوغندا كمبالا;تنزاني تنزانيا;رواندي رواندا كيغالي;بوروندي بوروندي;كونغولي الكونغو كينشاسا;نيجيري نيجيريا أبوجا;غاني غانا أكرا;سنغالي السنغال دكار;مالي مالي باماكو;نيجري النيجر نيامي;\
     تشادي تشاد نجامينا;بوركيني بوركينا واغادوغو;غيني غينيا كوناكري;غامبي غامبيا بانجول;عاجي إيفواري العاج أبيدجان;كاميروني الكاميرون ياوندي;توغولي توغو;بنيني بنين;غابوني الغابون;أنغولي أنغولا لواندا;\
     موزمبيقي موزمبيق;زامبي زامبيا;زيمبابوي زيمبابوي;ملاوي ملاوي;مدغشقري مدغشقر;باكستاني باكستان إسلام_آباد;أفغاني أفغانستان كابول;هندي الهند نيودلهي;بنغلاديشي بنغلاديش بنغلادش دكا;سريلانكي سريلانكا كولومبو;\
     نيبالي نيبال;صيني الصين بكين;ياباني اليابان طوكيو;كوري كوريا سيول سول بيونغيانغ;تايواني تايوان تايبيه;فيتنامي فيتنام هانوي;تايلاندي تايلاند بانكوك;ماليزي ماليزيا كوالالمبور;إندونيسي إندونيسيا جاكرتا;\
     فلبيني الفلبين الفيليبين مانيلا;فيليبيني الفلبين الفيليبين مانيلا;سنغافوري سنغافورة;ميانماري ميانمار;كمبودي كمبوديا;أسترالي أستراليا كانبيرا;نيوزيلندي نيوزيلندا;كندي كندا أوتاوا;مكسيكي المكسيك;برازيلي البرازيل برازيليا;أرجنتيني الأرجنتين;\
     تشيلي تشيلي سانتياغو;كولومبي كولومبيا بوغوتا;فنزويلي فنزويلا كراكاس;بيروفي البيرو بيرو ليما;بوليفي بوليفيا;إكوادوري الإكوادور;كوبي كوبا هافانا;هايتي هايتي;أوروغواياني الأوروغواي;باراغواياني الباراغواي;\
     أممي الأمم المتحدة الأممية;أوروبي أوروبا الأوروبي بروكسل;أفريقي إفريقي أفريقيا إفريقيا;عربي العرب العربية;خليجي الخليج;أطلسي الأطلسي الناتو";

/// The same for Persian copy, which names the state where Arabic has an adjective.
const PERSIAN: &str = "آمریکایی آمریکا امریکا واشنگتن;امریکایی آمریکا امریکا واشنگتن;انگلیسی بریتانیایی بریتانیا انگلیس لندن;فرانسوی فرانسه پاریس;آلمانی آلمان برلین;ایتالیایی ایتالیا رم;اسپانیایی اسپانیا;هلندی هلند لاهه;بلژیکی بلژیک بروکسل;\
     سوئیسی سوئیس برن;اتریشی اتریش وین;سوئدی سوئد;نروژی نروژ اسلو;دانمارکی دانمارک;فنلاندی فنلاند;لهستانی لهستان ورشو;یونانی یونان آتن;روس روسی روسیه مسکو کرملین;اوکراینی اوکراین کی‌یف;گرجی گرجستان تفلیس;\
     ارمنی ارمنستانی ارمنستان ایروان;آذربایجانی آذری آذربایجان باکو;قزاق قزاقستانی قزاقستان آستانه;ازبک ازبکستانی ازبکستان تاشکند;قرقیز قرقیزستانی قرقیزستان;تاجیک تاجیکستانی تاجیکستان دوشنبه;ترکمن ترکمنستانی ترکمنستان عشق‌آباد;ترک ترکیه‌ای ترکیه آنکارا;\
     ایرانی ایران تهران کشورمان;عراقی عراق بغداد;سوری سوریه دمشق;لبنانی لبنان بیروت;اردنی اردن امان;فلسطینی فلسطین;اسرائیلی اسرائیل;سعودی عربستان سعودی ریاض;اماراتی امارات;قطری قطر دوحه;کویتی کویت;بحرینی بحرین;عمانی عمان مسقط;یمنی یمن صنعا;مصری مصر قاهره;\
     افغان افغانستانی افغانستان کابل;پاکستانی پاکستان اسلام‌آباد;هندی هند دهلی;چینی چین پکن;ژاپنی ژاپن توکیو;کره‌ای کره سئول;اندونزیایی اندونزی;مالزیایی مالزی;ونزوئلایی ونزوئلا;برزیلی برزیل;کوبایی کوبا;کانادایی کانادا;استرالیایی استرالیا;اروپایی اروپا بروکسل;\
     آفریقایی آفریقا;نیجریه‌ای نیجریه;سودانی سودان";

/// For each adjective the words that tell of its place, without articles.
fn places(language: Language) -> &'static List<String, Vec<String>> {
    static BOTH: [OnceLock<List<String, Vec<String>>>; 2] = [OnceLock::new(), OnceLock::new()];
    let (n, table) = if language == Language::PERSIAN { (1, PERSIAN) } else { (0, ARABIC) };
    BOTH[n].get_or_init(|| {
        let mut places = List::default();
        for line in table.split(';') {
            let words: Vec<String> =
                line.split_whitespace().map(|word| bare(&fold::key(word)).to_owned()).collect();
            let adjectives =
                words.iter().enumerate().take(2).filter(|(n, word)| *n == 0 || word.ends_with('ي'));
            for (_, adjective) in adjectives {
                places.entry(adjective.clone()).or_insert_with(|| words.clone());
            }
        }
        places
    })
}

/// A word without article and the ending of the feminine.
fn bare(key: &str) -> &str {
    let open = key.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(key);
    open.strip_suffix('ه').filter(|rest| rest.ends_with('ي')).unwrap_or(open)
}

/// Whether a folded word says where somebody is from: «الإيراني», «النرويجية», «قزاق».
pub(super) fn is_demonym(key: &str, language: Language) -> bool {
    language != Language::ENGLISH && places(language).contains_key(bare(key))
}

/// Whether an adjective is of many states together.
pub(super) fn is_of_many(key: &str) -> bool {
    matches!(
        bare(key),
        "اممي"
            | "اوروبي"
            | "افريقي"
            | "عربي"
            | "خليجي"
            | "اطلسي"
            | "اروپايي"
            | "افريقايي"
            | "دولي"
    )
}

/// Whether a folded word is the name of a state or capital.
pub(super) fn is_place(key: &str, language: Language) -> bool {
    static BOTH: [OnceLock<ListSet<String>>; 2] = [OnceLock::new(), OnceLock::new()];
    if language == Language::ENGLISH {
        return false;
    }
    let n = usize::from(language == Language::PERSIAN);
    let names = BOTH[n].get_or_init(|| {
        let all = places(language);
        let seats =
            ["امم", "متحده", "امميه", "عرب", "خليج", "ولايات", "مملكه", "كشورمان", "تل", "رام", "عشق", "اديس"];
        let name = |word: &&String| {
            !all.contains_key(*word) && !seats.contains(&word.as_str()) && !word.ends_with('ي')
        };
        all.values().flatten().filter(name).cloned().collect()
    });
    names.contains(bare(key))
}

/// Whether a word tells of the place that a demonym is of: «الإيراني» and «طهران», «الأممية» and «الأمم».
pub(super) fn is_of(demonym: &str, word: &str, language: Language) -> bool {
    let (demonym, word) = (bare(demonym), bare(word));
    let open = word.strip_prefix(['ب', 'ل', 'و']).unwrap_or(word);
    let told = |word: &str| {
        places(language).get(demonym).is_some_and(|all| all.iter().any(|other| other == bare(word)))
    };
    demonym == word || told(word) || told(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demonym_goes_with_its_place_and_no_other() {
        let of = |demonym: &str, word: &str| is_of(&fold::key(demonym), &fold::key(word), Language::ARABIC);
        assert!(of("الإيراني", "الإيرانية"));
        assert!(of("الهولندية", "هولندا"));
        assert!(of("الأممي", "الأمم"));
        assert!(of("القطري", "الدوحة"));
        assert!(!of("الإيراني", "العراق"));
        assert!(is_of(&fold::key("قزاق"), &fold::key("قزاقستان"), Language::PERSIAN));
        assert!(!is_demonym(&fold::key("الخارجية"), Language::ARABIC));
    }
}
