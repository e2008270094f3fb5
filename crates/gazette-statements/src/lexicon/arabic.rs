//! The Arabic lists. Keys are folded: أ إ آ are ا, ى is ي, ة is ه.

use super::{Class, Table, add};

/// Every list of Arabic words with its class.
pub(super) fn table() -> Table {
    let mut table = Table::new();
    for (class, words) in CLOSED {
        add(&mut table, *class, words);
    }
    for (finite, participle, verbs) in VERBS {
        for forms in verbs.split_whitespace() {
            let mut forms = forms.split('/');
            let past = forms.next().unwrap_or_default();
            let present = forms.next().unwrap_or_default();
            let active = forms.next().unwrap_or_default();
            inflect(&mut table, past, present, *finite);
            if !active.is_empty() {
                for ending in ["ا", "ه", "ين", "ون", "", "ات", "تين", "ان"] {
                    add(&mut table, *participle, &format!("{active}{ending}"));
                }
            }
        }
    }
    for (class, words) in NOUNS {
        for word in words.split_whitespace() {
            add(&mut table, *class, word);
            add(&mut table, *class, &format!("ال{word}"));
            add(&mut table, *class, &format!("{word}ه"));
            add(&mut table, *class, &format!("ال{word}ه"));
        }
    }
    table
}

/// Past in the third person, then present: he, she, they, passive where written alike.
fn inflect(table: &mut Table, past: &str, present: &str, class: Class) {
    let weak = past.ends_with('ى') || past.ends_with('ا');
    let stem: String =
        if weak { past.chars().take(past.chars().count() - 1).collect() } else { past.to_owned() };
    for ending in ["ت", "وا", "تا", "ا", "نا", "ن"] {
        add(table, class, &format!("{stem}{ending}"));
    }
    add(table, class, past);
    if present.is_empty() {
        return;
    }
    let rest: String = present.chars().skip(1).collect();
    for (first, ending) in [("ي", ""), ("ت", ""), ("ن", ""), ("ي", "ون"), ("ت", "ون"), ("ي", "ان"), ("ا", "")]
    {
        add(table, class, &format!("{first}{rest}{ending}"));
    }
}

const CLOSED: &[(Class, &str)] = &[
    (Class::Particle, "بن ابن بنت أبو أبي عبد آل أم ولد الدين"),
    (
        Class::Complementiser,
        "إن أن إنه أنه إنها أنها إنهم أنهم إننا أننا إني أني أنني إنني بأن بأنه بأنها بأنهم بأننا كون أنهما إنهما",
    ),
    (Class::Pronoun, "هو هي هم هما هن"),
    (Class::Participant, "أنا نحن أنت أنتم"),
    (Class::Relative, "الذي التي الذين اللذان اللتان اللذين اللواتي ممن"),
    (Class::Question, "هل ماذا لماذا كيف أين متى كم أي لم_لا ما_إذا"),
    (Class::Negation, "لا لم لن ليس ليست لسنا ليسوا دون بدون عدم غير"),
    (
        Class::Auxiliary,
        "كان كانت كانوا يكون تكون يكونوا سيكون ستكون قد وقد فقد سوف ظل بات أصبح أصبحت صار ما_زال",
    ),
    (Class::Conjunction, "و أو أم ثم لكن ولكن بل كما حيث إذ بينما فيما"),
    (Class::Subordinator, "إذا لو لأن لأنه لأنها كي لكي حتى عندما بعدما قبل بعد منذ طالما حين عند لدى رغم"),
    (
        Class::Preposition,
        "في من على إلى عن مع خلال حول بين ضد عبر تحت فوق أمام وراء نحو بشأن إزاء تجاه ضمن لدى به بها له لها فيه فيها عليه عليها منه منها لهم بهم عنه عنها إليه إليها",
    ),
    (Class::Determiner, "هذا هذه ذلك تلك هؤلاء أولئك كل بعض جميع أي سائر معظم عدة عدد أحد إحدى"),
    (
        Class::Time,
        "أمس اليوم غدا الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد صباح مساء الماضي الجاري المقبل العام الشهر الأسبوع يوم ليل ظهر فجر",
    ),
    (Class::Adverb, "أيضا كذلك فقط جدا حاليا سابقا لاحقا أخيرا مجددا تماما هنا هناك الآن"),
    (Class::According, "وفق وفقا بحسب حسب حسبما طبقا لما_قاله بقول نقلا استنادا على_حد"),
    (
        Class::Title,
        "الركن السيد السيدة الدكتور الدكتورة المهندس المهندسة اللواء العميد العقيد الفريق المشير الشيخ الأستاذ الأستاذة الحاج البروفيسور النقيب الرائد المقدم",
    ),
];

/// Past/present/active participle without its case ending.
const VERBS: &[(Class, Class, &str)] = &[
    (
        Class::Say,
        Class::SayParticiple,
        "قال/يقول/قائل أضاف/يضيف/مضيف أكد/يؤكد/مؤكد أوضح/يوضح/موضح أشار/يشير/مشير لفت/يلفت/لافت ذكر/يذكر/ذاكر أعلن/يعلن/معلن صرح/يصرح/مصرح بين/يبين/مبين \
         تابع/يتابع/متابع شدد/يشدد/مشدد نوه/ينوه/منوه اعتبر/يعتبر/معتبر رأى/يرى/ كشف/يكشف/كاشف أفاد/يفيد/مفيد أبدى/يبدي/مبدي كتب/يكتب/كاتب نشر/ينشر/ناشر غرد/يغرد/ \
         استطرد/يستطرد/مستطرد أردف/يردف/مردف واصل/يواصل/مواصل ختم/يختم/خاتم اختتم/يختتم/مختتم زعم/يزعم/زاعم ادعى/يدعي/مدعي أقر/يقر/مقر اعترف/يعترف/معترف أجاب/يجيب/مجيب \
         رد/يرد/راد علق/يعلق/معلق وعد/يعد/واعد تعهد/يتعهد/متعهد هدد/يهدد/مهدد توعد/يتوعد/متوعد اقترح/يقترح/مقترح جدد/يجدد/مجدد كرر/يكرر/مكرر شرح/يشرح/شارح روى/يروي/ \
         أبلغ/يبلغ/مبلغ أخبر/يخبر/مخبر طمأن/يطمئن/ حذر/يحذر/محذر نبه/ينبه/منبه ذكّر/يذكر/مذكر أثبت/يثبت/ بدأ/يبدأ/ استدرك/يستدرك/مستدرك خلص/يخلص/ نقل/ينقل/ناقل أورد/يورد/ \
         استشهد/يستشهد/مستشهد عزا/يعزو/عازي قدر/يقدر/مقدر رجح/يرجح/مرجح تحدث/يتحدث/متحدث أعرب/يعرب/معرب عبر/يعبر/معبر أظهر/يظهر/مظهر نص/ينص/ أوصى/يوصي/موصي أبان/يبين/ تنبأ/يتنبأ/ \
         أبرز/يبرز/مبرز جزم/يجزم/جازم أقسم/يقسم/ همس/يهمس/ صرخ/يصرخ/ سخر/يسخر/ساخر مازح/يمازح/مازح تساءل/يتساءل/متسائل سأل/يسأل/سائل استفسر/يستفسر/مستفسر لمح/يلمح/ملمح ألمح/يلمح/ملمح",
    ),
    (
        Class::Judge,
        Class::JudgeParticiple,
        "أدان/يدين/مدين ندد/يندد/مندد استنكر/يستنكر/مستنكر شجب/يشجب/شاجب انتقد/ينتقد/منتقد اتهم/يتهم/متهم حمّل/يحمل/محمل أشاد/يشيد/مشيد ثمن/يثمن/مثمن رحب/يرحب/مرحب شكر/يشكر/شاكر هنأ/يهنئ/مهنئ \
         أثنى/يثني/مثني أيد/يؤيد/مؤيد دعم/يدعم/داعم عارض/يعارض/معارض هاجم/يهاجم/مهاجم استغرب/يستغرب/مستغرب أسف/يأسف/آسف اشتكى/يشتكي/ شكا/يشكو/ احتج/يحتج/محتج دافع/يدافع/مدافع",
    ),
    (
        Class::Describe,
        Class::DescribeParticiple,
        "وصف/يصف/واصف سمى/يسمي/ نعت/ينعت/ شبه/يشبه/مشبه عد/يعد/ صنف/يصنف/",
    ),
    (
        Class::Urge,
        Class::UrgeParticiple,
        "دعا/يدعو/داعي طالب/يطالب/مطالب حث/يحث/حاث ناشد/يناشد/مناشد طلب/يطلب/طالب أمر/يأمر/ نصح/ينصح/ناصح أهاب/يهيب/مهيب",
    ),
    (
        Class::Think,
        Class::ThinkParticiple,
        "اعتقد/يعتقد/معتقد توقع/يتوقع/متوقع أمل/يأمل/آمل رغب/يرغب/راغب خشي/يخشى/خاشي ظن/يظن/ أراد/يريد/ اعتزم/يعتزم/معتزم نوى/ينوي/ تمنى/يتمنى/متمني شكك/يشكك/مشكك فضل/يفضل/ خطط/يخطط/",
    ),
    (
        Class::Deny,
        Class::DenyParticiple,
        "نفى/ينفي/نافي رفض/يرفض/رافض أنكر/ينكر/منكر استبعد/يستبعد/مستبعد فند/يفند/مفند كذب/يكذب/مكذب دحض/يدحض/ نفت",
    ),
    (Class::Decline, Class::DenyParticiple, "امتنع/يمتنع/ممتنع أحجم/يحجم/"),
    (
        Class::Verb,
        Class::Participle,
        "التقى/يلتقي/ بحث/يبحث/ وقع/يوقع/ شارك/يشارك/ حضر/يحضر/ زار/يزور/ افتتح/يفتتح/ عقد/يعقد/ استقبل/يستقبل/ ناقش/يناقش/ وصل/يصل/ بلغ/يبلغ/ شهد/يشهد/ تم/يتم/ جرى/يجري/ قام/يقوم/ عمل/يعمل/ أدى/يؤدي/ قرر/يقرر/ وافق/يوافق/ غادر/يغادر/ قتل/يقتل/ أصيب/يصاب/ جاء/يأتي/",
    ),
];

const NOUNS: &[(Class, &str)] = &[
    (
        Class::Role,
        "وزير رئيس مدير نائب محافظ متحدث ناطق مسؤول قائد سفير مبعوث أمين عضو مستشار قاض قاضي محام محامي نقيب خبير محلل باحث أستاذ طبيب مدرب لاعب حارس مهاجم مصدر مصادر \
         شاهد شهود مواطن سكان أهالي ناشط عامل عمال مزارع مزارعون تاجر تجار معلم طالب طلاب سائق مراقب مراقبون مسؤولون محللون خبراء نواب وزراء أطباء ملك أمير سلطان مفتي شيخ \
         عميد لواء عقيد مفوض منسق ممثل مندوب كاتب صحفي صحافي مراسل معلق مؤسس مالك صاحب موظف موظفون مهندس مقاول دبلوماسي زعيم مرشح مدعي مدع وكيل حاكم رئيسة والد والدة شقيق ابن زوجة جار جيران",
    ),
    (
        Class::Body,
        "وزارة حكومة مجلس لجنة هيئة برلمان محكمة حزب نقابة شركة بنك مصرف وكالة مديرية مكتب سلطة سلطات جيش شرطة معارضة جماعة منظمة جمعية اتحاد ائتلاف جامعة معهد مستشفى صحيفة إذاعة قناة نادي فريق قيادة رئاسة أمانة سفارة بعثة وفد حركة كتلة مؤسسة نيابة",
    ),
    (
        Class::Document,
        "بيان تقرير رسالة وثيقة مذكرة دراسة مسح بلاغ تغريدة منشور مقال كتاب خطاب كلمة حديث مقابلة حوار تصريح تصريحات مؤتمر لائحة إحصاء إحصاءات بيانات أرقام محضر",
    ),
    (
        Class::SayingNoun,
        "قول قوله قولها قولهم تأكيد نفي دعوة تحذير اتهام اتهامات انتقاد انتقادات مطالبة إعلان وعد تعهد زعم مزاعم أمل أمله أملها قلق قلقه رغبة استعداد استعداده ارتياح ارتياحه أسف أسفه إدانة رفض رفضه موقف رأي سؤال شكوى",
    ),
];

/// The class of a word on no list: its proclitics off, then its shape.
pub(super) fn guess(key: &str, table: &Table) -> Class {
    if key.starts_with(|c: char| c.is_ascii_digit()) {
        return Class::Number;
    }
    for proclitic in ["و", "ف", "س", "وس", "ل", "ب", "وب", "ول", "لل", "بال", "وال", "ك"]
    {
        if let Some(rest) = key.strip_prefix(proclitic).filter(|r| r.chars().count() >= 3) {
            let whole = if proclitic.ends_with("ل") && proclitic.len() > 2 && proclitic != "ول" {
                format!("ال{rest}")
            } else {
                rest.to_owned()
            };
            match table.get(&whole) {
                Some(class) if matches!(proclitic, "و" | "ف" | "س" | "وس") => return *class,
                Some(
                    class @ (Class::Role | Class::Body | Class::Document | Class::SayingNoun | Class::Time),
                ) => return *class,
                _ => {}
            }
        }
    }
    let long = key.chars().count() >= 4;
    match key {
        _ if key.starts_with("ال") => Class::Other,
        _ if long && (key.starts_with('ي') || key.starts_with("سي") || key.starts_with("ست")) => {
            Class::Verb
        }
        _ if long && key.starts_with('م') && key.ends_with('ا') => Class::Participle,
        _ => Class::Other,
    }
}
