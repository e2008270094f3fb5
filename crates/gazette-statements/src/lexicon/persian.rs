//! The Persian lists. Keys are folded: ی is ي, ک is ك, ZWNJ is gone.

use super::{Class, Table, add};

/// Every list of Persian words with its class.
pub(super) fn table() -> Table {
    let mut table = Table::new();
    for (class, words) in CLOSED {
        add(&mut table, *class, words);
    }
    for (class, words) in VERBS {
        for word in words.split_whitespace() {
            for form in forms(word) {
                add(&mut table, *class, &form);
            }
        }
    }
    for (class, words) in NOUNS {
        for word in words.split_whitespace() {
            for ending in ["", "ی", "ان", "ها", "های", "یان"] {
                add(&mut table, *class, &format!("{word}{ending}"));
            }
        }
    }
    table
}

/// Past/present stem forms of a simple verb: «گفت/گوی» and their persons, perfect and durative.
fn forms(pair: &str) -> Vec<String> {
    let mut stems = pair.split('/');
    let past = stems.next().unwrap_or_default();
    let present = stems.next().unwrap_or_default();
    let mut out = Vec::new();
    for ending in ["", "ند", "م", "یم", "ه", "ه‌اند", "ه‌است", "ه‌ام"] {
        for lead in ["", "ن", "می‌", "نمی‌"] {
            out.push(format!("{lead}{past}{ending}"));
        }
    }
    if !present.is_empty() {
        for ending in ["د", "ند", "م", "یم", "ید"] {
            for lead in ["می‌", "نمی‌", "ب", ""] {
                out.push(format!("{lead}{present}{ending}"));
            }
        }
    }
    out
}

const CLOSED: &[(Class, &str)] = &[
    (Class::Complementiser, "که اینکه آنکه"),
    (Class::Pronoun, "وی او آنها آنان ایشان آن‌ها"),
    (Class::Participant, "من ما شما تو"),
    (Class::Question, "چرا چگونه چه کجا کی آیا چطور"),
    (Class::Negation, "نه نیست نیستند هیچ بدون عدم"),
    (Class::Auxiliary, "است بود بودند هست هستند باشد باشند خواهد خواهند خواهیم می‌باشد نبود"),
    (Class::Modal, "باید نباید شاید می‌تواند می‌توانند نمی‌تواند بتواند می‌توان"),
    (Class::Conjunction, "و یا اما ولی بلکه نیز هم همچنین"),
    (Class::Subordinator, "اگر زیرا چون تا وقتی هنگامی گرچه ضمن پس پیش چنانچه"),
    (Class::Preposition, "در به از با بر برای درباره علیه میان بین طی طبق بدون روی زیر نزد سوی مورد توسط"),
    (Class::Determiner, "این آن همه هر برخی بعضی چند یک همین همان چنین دیگر"),
    (
        Class::Time,
        "امروز دیروز فردا شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه صبح عصر شب سال ماه هفته روز گذشته جاری آینده",
    ),
    (Class::Adverb, "همچنان اکنون هنوز بسیار فقط تنها البته حتی همواره دوباره سپس قبلا بعدا"),
    (Class::Other, "را"),
    (Class::According, "گفته گفتهٔ نقل گزارش بنابر براساس طبق اعتقاد باور"),
    (
        Class::Title,
        "دکتر مهندس سردار سرهنگ سرتیپ سرلشکر امیر سرگرد آقای خانم آیت‌الله حجت‌الاسلام استاد سید پروفسور حاج شیخ دریادار دریاسالار سپهبد ارتشبد سرلشکر والمسلمین المسلمین مولوی ملا ملک ننه ناخدا کاپیتان حاجی آقا بانو دوشیزه ژنرال کلنل کشیش ناوسروان ستوان سروان",
    ),
    (
        Class::LightNoun,
        "تأکید تاکید اعلام اظهار بیان تصریح خاطرنشان عنوان ابراز اشاره تشریح توضیح اضافه ادامه یادآور یادآوری هشدار خبر پاسخ گزارش متذکر اذعان اعتراف ادعا تکذیب رد محکوم انتقاد استقبال \
         تقدیر تشکر قدردانی درخواست دعوت خواستار وعده تهدید پیشنهاد توصیه مطرح مدعی معتقد امیدوار نگران متهم توصیف ارزیابی قلمداد تلقی پیش‌بینی برآورد تصور سؤال پرسش افشا فاش اقرار تعهد قول سوگند \
         ستایش تمجید تحسین تبریک تسلیت گلایه شکایت ابلاغ مخالفت موافقت حمایت تردید آرزو قصد تصمیم جویا خودداری امتناع بیانیه صحه یادآورى گوشزد نقد توجیه تأیید تایید نفی استناد",
    ),
    (Class::LightVerb, "شد شده شدند می‌شود شود شوند می‌شوند"),
];

const VERBS: &[(Class, &str)] = &[
    (Class::Say, "گفت/گوی گفت/گو افزود/افزای نوشت/نویس سرود/ دانست/دان شمرد/شمار خواند/خوان نامید/نام"),
    (Class::Ask, "پرسید/پرس"),
    (Class::Urge, "خواست/خواه طلبید/طلب"),
    (Class::Think, "پنداشت/پندار انگاشت/انگار ترسید/ترس"),
    (Class::LightVerb, "کرد/کن داشت/دار نمود/نمای ساخت/ساز داد/ده گرفت/گیر زد/زن گذاشت/گذار بخشید/ برد/"),
    (
        Class::Verb,
        "رفت/رو آمد/آی رسید/رس دید/بین ماند/مان آورد/آور یافت/یاب پرداخت/پرداز گشت/گرد پذیرفت/پذیر آغازید/ کشید/کش",
    ),
];

const NOUNS: &[(Class, &str)] = &[
    (
        Class::Role,
        "وزیر رئیس مدیر معاون سخنگو سخنگوی فرمانده نماینده نمایندگان استاندار فرماندار شهردار دبیر سفیر مشاور مقام مسئول مسئول کارشناس تحلیلگر استاد پزشک مربی سرمربی بازیکن قاضی دادستان وکیل شاهد \
         شهروند ساکن اهالی کارگر کشاورز معلم دانشجو راننده منبع منابع عضو اعضا رهبر نخست‌وزیر رئیس‌جمهور رییس‌جمهور رییس کاپیتان دروازه‌بان مهاجم نامزد دیپلمات روزنامه‌نگار نویسنده پژوهشگر اقتصاددان \
         فعال مدیرعامل مدیرکل سرپرست بازرس جانشین پادشاه امیر شاهزاده هافبک مدافع پدر مادر برادر همسر پسر دختر فروشنده بازرگان تاجر کارمند پرستار امدادگر خلبان",
    ),
    (
        Class::Body,
        "وزارت دولت مجلس شورا شورای کمیسیون کمیته دادگاه حزب اتحادیه شرکت بانک خبرگزاری سازمان اداره ستاد ارتش پلیس نیروی سپاه دانشگاه بیمارستان روزنامه شبکه باشگاه تیم فدراسیون هیئت سفارت شهرداری استانداری فرمانداری گروه جمعیت انجمن دفتر بنیاد دادستانی قوه",
    ),
    (
        Class::Document,
        "بیانیه گزارش نامه سند پیام اطلاعیه توییت یادداشت مقاله کتاب سخنرانی گفت‌وگو مصاحبه نشست آمار ارقام قطعنامه دادنامه کیفرخواست مطالعه بررسی نظرسنجی",
    ),
    (
        Class::SayingNoun,
        "ادعا اتهام سخن سخنان اظهارات اظهارنظر درخواست وعده هشدار نظر عقیده پرسش سؤال پاسخ شایعه انتقاد",
    ),
];

/// The class of a word on no list.
pub(super) fn guess(key: &str, table: &Table) -> Class {
    if key.starts_with(|c: char| c.is_ascii_digit()) {
        return Class::Number;
    }
    let durative = key.strip_prefix("نمي").or_else(|| key.strip_prefix("مي"));
    if durative.is_some_and(|rest| rest.chars().count() >= 3) {
        return Class::Verb;
    }
    if let Some(rest) = key.strip_suffix("ي").filter(|r| r.chars().count() >= 3)
        && let Some(class @ (Class::Role | Class::Body | Class::Document)) = table.get(rest)
    {
        return *class;
    }
    Class::Other
}
