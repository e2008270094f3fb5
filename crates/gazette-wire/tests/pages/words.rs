//! What pages print around their copy, in Arabic and in Persian.

/// The words of one language's pages.
pub struct Words {
    pub language: &'static str,
    pub site: &'static str,
    pub menu: &'static [&'static str],
    pub home: &'static str,
    pub written_by: &'static str,
    pub published: &'static str,
    pub share: &'static [&'static str],
    pub related: &'static str,
    pub most_read: &'static str,
    pub read_more: &'static str,
    pub tags: &'static str,
    pub tag_list: &'static [&'static str],
    pub caption: &'static str,
    pub photographer: &'static str,
    pub cookies: &'static str,
    pub accept: &'static str,
    pub newsletter: &'static str,
    pub comments: &'static str,
    pub comment: &'static str,
    pub rights: &'static str,
    pub about: &'static str,
    pub short_link: &'static str,
    pub print: &'static str,
    pub credit: &'static str,
    pub end: &'static str,
    pub dateline: &'static str,
    pub advertisement: &'static str,
    pub follow: &'static str,
    /// What a sponsor has to say, in whole sentences.
    pub sponsor: &'static str,
    pub date: fn(u32, usize) -> String,
    /// The day in the country's own calendar and digits, and in no other.
    pub calendar: fn(u32) -> String,
}

pub const ARABIC: Words = Words {
    language: "ar",
    site: "صحيفة المرسى",
    menu: &["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "صحة", "رأي", "فيديو", "اتصل بنا"],
    home: "الرئيسية",
    written_by: "كتب:",
    published: "نُشر في",
    share: &["فيسبوك", "تويتر", "واتساب", "تلغرام", "نسخ الرابط", "شارك الخبر"],
    related: "أخبار ذات صلة",
    most_read: "الأكثر قراءة",
    read_more: "اقرأ أيضا:",
    tags: "كلمات مفتاحية",
    tag_list: &["نورس", "بحر العنبر", "مرجان", "أخبار اليوم"],
    caption: "مشهد عام من ميناء نورس كما بدا صباح أمس من برج المراقبة",
    photographer: "تصوير: جميل الحداد",
    cookies: "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك، وباستمرارك في التصفح فإنك توافق على سياسة الخصوصية الخاصة بنا.",
    accept: "موافق",
    newsletter: "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح على بريدك.",
    comments: "التعليقات",
    comment: "شكرا على هذا الخبر، وأتمنى أن تتابعوا الموضوع في الأيام القادمة لأنه يهمنا جميعا نحن سكان الساحل.",
    rights: "جميع الحقوق محفوظة © 2026 صحيفة المرسى",
    about: "المرسى صحيفة يومية مستقلة تصدر في نورس منذ سنة 1931 وتعنى بأخبار الساحل والبحر.",
    short_link: "رابط مختصر:",
    print: "طباعة",
    credit: "المصدر: وكالة بحر العنبر للصحافة",
    end: "انتهى",
    dateline: "نورس - (وكالة بحر العنبر) - ",
    advertisement: "إعلان",
    follow: "تابعونا على قناتنا في تلغرام لمعرفة آخر الأخبار",
    sponsor: "نوافذ الريح تحفظ بيتكم دافئا في الشتاء، وتصلكم خلال أسبوع واحد. اطلبوا عرضا مجانيا اليوم.",
    date: arabic_date,
    calendar: hijri_date,
};

pub const PERSIAN: Words = Words {
    language: "fa",
    site: "روزنامه کرانه",
    menu: &["صفحه نخست", "سیاست", "اقتصاد", "ورزش", "فرهنگ", "سلامت", "یادداشت", "ویدئو", "تماس با ما"],
    home: "صفحه نخست",
    written_by: "نویسنده:",
    published: "تاریخ انتشار:",
    share: &["فیسبوک", "توییتر", "واتساپ", "تلگرام", "کپی لینک", "اشتراک‌گذاری"],
    related: "مطالب مرتبط",
    most_read: "پربازدیدترین‌ها",
    read_more: "بیشتر بخوانید:",
    tags: "برچسب‌ها",
    tag_list: &["سپیدکران", "دریای عنبر", "مهوار", "خبر روز"],
    caption: "نمایی از بندر مهوار در سپیده‌دم دیروز از بالای برج دیده‌بانی",
    photographer: "عکس: جمیل حداد",
    cookies: "این سایت برای بهتر شدن تجربه شما از کوکی استفاده می‌کند و با ادامه بازدید، سیاست حریم خصوصی ما را می‌پذیرید.",
    accept: "می‌پذیرم",
    newsletter: "برای دریافت مهم‌ترین خبرها در هر بامداد، در خبرنامه ما عضو شوید.",
    comments: "نظرات",
    comment: "از این گزارش سپاسگزارم. امیدوارم در روزهای آینده نیز این موضوع را دنبال کنید، چون برای همه ما ساحل‌نشینان مهم است.",
    rights: "کلیه حقوق برای روزنامه کرانه محفوظ است © ۱۴۰۵",
    about: "کرانه روزنامه‌ای مستقل است که از سال ۱۳۱۰ در سپیدکران منتشر می‌شود و به خبرهای ساحل و دریا می‌پردازد.",
    short_link: "لینک کوتاه:",
    print: "چاپ",
    credit: "منبع: خبرگزاری دریای عنبر",
    end: "انتهای پیام/",
    dateline: "سپیدکران- آوند- ",
    advertisement: "تبلیغات",
    follow: "ما را در کانال تلگرام کرانه دنبال کنید",
    sponsor: "پنجره‌های باد خانه شما را در زمستان گرم نگه می‌دارد و یک‌هفته‌ای می‌رسد. همین امروز رایگان قیمت بگیرید.",
    date: persian_date,
    calendar: |day| persian_date(day, 4),
};

pub const ENGLISH: Words = Words {
    language: "en",
    site: "The Ellery Courier",
    menu: &["Home", "Politics", "Business", "Sport", "Culture", "Health", "Opinion", "Video", "Contact"],
    home: "Home",
    written_by: "By",
    published: "Published:",
    share: &["Facebook", "Twitter", "WhatsApp", "Telegram", "Copy link", "Share this"],
    related: "Related stories",
    most_read: "Most read",
    read_more: "Read more:",
    tags: "Tags",
    tag_list: &["Port Ellery", "Amber Sea", "Marjan", "News of the day"],
    caption: "The port of Ellery early yesterday as seen from the pilots' tower",
    photographer: "Photo: Jamil Haddad",
    cookies: "This website uses cookies to improve your experience. By continuing to browse you accept our privacy policy.",
    accept: "Accept",
    newsletter: "Sign up for our newsletter and get the news of the coast in your inbox every morning.",
    comments: "Comments",
    comment: "Thank you for this piece. I hope you will follow it up in the coming days, as it concerns all of us who live on the coast.",
    rights: "Copyright 2026 The Ellery Courier. All rights reserved.",
    about: "The Ellery Courier is an independent daily newspaper that has been printed in Port Ellery since 1931.",
    short_link: "Short link:",
    print: "Print",
    credit: "Source: Amber Sea Press",
    end: "ENDS",
    dateline: "PORT ELLERY (ASP) - ",
    advertisement: "Advertisement",
    follow: "Follow us on Telegram for the latest news",
    sponsor: "Windward windows keep your home warm all winter, and we deliver within a week. Ask for a free offer today.",
    date: english_date,
    calendar: |day| english_date(day, 0),
};

fn english_date(day: u32, form: usize) -> String {
    const DAYS: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
    let weekday = DAYS[(day % 7) as usize];
    match form % 6 {
        0 => format!("{weekday}, May {day}, 2026"),
        1 => format!("{day} May 2026, 14:30"),
        2 => format!("May {day}, 2026 at 2:30 p.m."),
        3 => format!("2026-05-{day:02} 14:30"),
        4 => format!("{day} May 2026"),
        _ => format!("{weekday} {day} May 2026"),
    }
}

const EASTERN: [char; 10] = ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'];
const PERSIAN_DIGITS: [char; 10] = ['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹'];

fn with_digits(text: &str, digits: [char; 10]) -> String {
    text.chars().map(|c| c.to_digit(10).map_or(c, |d| digits[d as usize])).collect()
}

/// 1 May 2026 was a Friday.
fn arabic_date(day: u32, form: usize) -> String {
    const DAYS: [&str; 7] = ["الخميس", "الجمعة", "السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء"];
    let weekday = DAYS[(day % 7) as usize];
    match form % 6 {
        0 => format!("{weekday} {day} مايو 2026"),
        1 => with_digits(&format!("{day} أيار 2026 - 14:30"), EASTERN),
        2 => format!("{day:02}/05/2026"),
        3 => format!("2026-05-{day:02} 14:30"),
        // 1 May 2026 is 14 Dhu al-Qa'da 1447 by the calendar of Umm al-Qura.
        4 if day <= 16 => format!("{weekday} {} ذو القعدة 1447 هـ - {day} مايو 2026 م", day + 13),
        _ => format!("{weekday}، {day} أيار/مايو 2026"),
    }
}

/// By the calendar of Umm al-Qura: 1 May 2026 is 14 Dhu al-Qa'da 1447, and 18 May the first of Dhu al-Hijja.
fn hijri_date(day: u32) -> String {
    let text = match day {
        ..=17 => format!("{} ذو القعدة 1447 هـ", day + 13),
        _ => format!("{} ذو الحجة 1447 هـ", day - 17),
    };
    with_digits(&text, EASTERN)
}

/// 1 May 2026 is 11 Ordibehesht 1405.
fn persian_date(day: u32, form: usize) -> String {
    const DAYS: [&str; 7] = ["پنجشنبه", "جمعه", "شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه"];
    let (weekday, jalali) = (DAYS[(day % 7) as usize], day + 10);
    let text = match form % 6 {
        0 => format!("{weekday} {jalali} اردیبهشت 1405"),
        1 => format!("1405/02/{jalali:02} - 14:30"),
        2 => format!("{jalali} اردیبهشت 1405 ساعت 10:15"),
        3 => return format!("1405/2/{jalali}"),
        4 => format!("{weekday}، {jalali} اردیبهشت 1405، 09:05"),
        _ => format!("{jalali} اردیبهشت‌ماه 1405"),
    };
    with_digits(&text, PERSIAN_DIGITS)
}
