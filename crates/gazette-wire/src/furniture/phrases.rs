//! Phrases that pages and feeds print around copy: notices, offers of other pages, walls, consent banners, share bars.
//! In English, Arabic and Persian, compared folded.

use super::words::fold;

/// Lines that belong to the page and not to the copy, folded; compared from their beginning.
#[rustfmt::skip]
const NOTICES: &[&str] = &[

    "advertisement", "read more", "read also", "also read", "see also", "related:", "related article", "related stories", "share this", "share on", "follow us", "sign up for", "subscribe to",
    "click here to", "photo:", "image:", "image source", "photo credit", "watch:", "story continues below", "article continues below", "continue reading", "skip to", "loading", "more:", "listen:",
    "scroll to continue", "recommended", "trending", "don't miss", "you may also", "you might also", "comments", "leave a comment", "leave a reply", "print", "email", "copy link", "save", "tags:", "topics:",
    "اقرا ایضا", "اقرا المزید", "شاهد ایضا", "اعلان", "مواضیع ذات صله", "بیشتر بخوانید", "همچنین بخوانید", "مطالب مرتبط", "اخبار مرتبط", "تبلیغات", "برچسب", "لینک کوتاه", "رابط مختصر", "الرابط المختصر", "short link", "shortlink",
    ];

/// Labels of what is no copy, folded, where they stand alone.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "table of contents", "contents", "on this page", "in this article", "in this story", "jump to", "quick links", "advert",
    "ad", "sponsored", "sponsored content", "المحتویات", "فهرست", "فهرست مطالب", "آگهی",
];

pub(crate) fn is_notice(text: &str) -> bool {
    if is_consent(text) {
        return true;
    }
    if text.len() > 240 {
        return false;
    }
    let folded = fold(text);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.starts_with("loading") && bare.len() < 40 && bare.ends_with(['.', '…']) {
        return true;
    }
    NOTICES.iter().any(|notice| {
        bare.strip_prefix(notice).is_some_and(|rest| {
            let rest = rest.trim();
            let short = rest.chars().count() <= 2 || notice.ends_with(':');
            short || (notice.contains(' ') && !bare.ends_with('.'))
        })
    }) || invites(bare)
        || names_channels_only(bare)
        || LABELS.contains(&bare.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// "Sign up for our newsletter.", "Follow us on Telegram.", in whatever words.
fn invites(folded: &str) -> bool {
    const OFFERS: &[&str] = &["newsletter", "inbox", "email list", "mailing list"];
    const ASKS: &[&str] = &["sign up", "subscribe", "register for", "get our", "join our"];
    // In Arabic and Persian the asking stands at either end of the sentence.
    const OURS: &[&str] = &[
        "قناتنا",
        "صفحتنا",
        "حسابنا",
        "نشرتنا",
        "النشره البریدیه",
        "مجموعتنا",
        "تطبیقنا",
        "کانال",
        "خبرنامه",
        "صفحه ما",
    ];
    const CALLS: &[&str] = &[
        "تابعونا",
        "تابعنا",
        "تابعوا",
        "اشترک",
        "انضم",
        "حملوا",
        "دنبال کنید",
        "عضو شوید",
        "بپیوندید",
        "مشترک شوید",
        "عضویت",
    ];
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let begins = |asks: &[&str]| asks.iter().any(|ask| folded.starts_with(ask));
    (begins(ASKS) && has(folded, OFFERS))
        || (folded.len() < 120 && begins(&["subscribe to ", "sign up for ", "sign up to "]))
        || (has(folded, OURS) && has(folded, CALLS))
}

/// The names of the places where a page can be shared, and nothing else.
#[rustfmt::skip]
const CHANNELS: &[&str] = &[
    "facebook", "twitter", "x", "email", "e", "mail", "sms", "whatsapp", "telegram", "linkedin", "reddit", "pinterest",
    "tumblr", "flipboard", "messenger", "bluesky", "mastodon", "threads", "instagram", "youtube", "tiktok", "viber",
    "share", "tweet", "pin", "print", "copy", "link", "on", "via", "this", "article", "story", "save", "url", "خبر", "الخبر", "المقال", "مطلب",
    "فیسبوک", "تویتر", "واتساب", "تلغرام", "تیلیغرام", "لینکد", "این", "طباعه", "شارک", "مشارکه", "نسخ", "الرابط",
    "البرید", "الالکترونی", "توییتر", "واتساپ", "تلگرام", "اینستاگرام", "چاپ", "ایمیل", "کپی", "لینک", "اشتراک", "گذاری",
    "ایتا", "سروش", "بله", "روبیکا",
];

fn names_channels_only(folded: &str) -> bool {
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).peekable();
    folded.len() < 160
        && words.peek().is_some()
        && words.clone().count() >= 2
        && words.all(|w| CHANNELS.contains(&w))
}
/// Headings below which other pages are offered, folded.
#[rustfmt::skip]
const FURTHER: &[&str] = &[
    "related", "related articles", "related stories", "related news", "related posts", "related content",
    "related topics", "related products", "related links", "more from", "more stories", "more news",
    "more on this", "more like this", "read next", "read more", "up next", "you may also like",
    "you might also like", "you may like", "you might like", "recommended", "recommended reading",
    "recommended for you", "recent posts", "latest posts", "latest news", "latest stories", "popular posts",
    "most popular", "most read", "trending", "trending now", "other posts", "other articles", "comments",
    "leave a comment", "leave a reply", "post a comment", "join the conversation", "about the author",
    "about the authors", "share this", "share this article", "share this post", "share", "sign up",
    "newsletter", "subscribe", "get in touch", "follow us", "tags", "topics", "keep reading",
    "further reading", "editor's picks", "top stories", "don't miss", "also read", "مواضیع ذات صله",
    "اخبار ذات صله", "اقرا ایضا", "المزید من", "الاکثر قراءه", "قد یعجبک ایضا", "التعلیقات", "تعلیقات", "شارک",
    "مقالات ذات صله", "مقالات مشابهه", "شارک الخبر", "مطالب مرتبط", "اخبار مرتبط", "بیشتر بخوانید",
    "پربازدیدترین", "پربازدیدترین ها", "پربازدیدها", "پربازدید ها", "نظرات", "ارسال نظر", "دیدگاه ها", "دیدگاهها", "نظر شما", "برچسب ها",
    "برچسبها", "مطالب پیشنهادی", "اخبار پیشنهادی", "آخرین اخبار", "اخرین اخبار",
    // What ministries and companies print below a release.
    "notes to editors", "note to editors", "notes for editors", "media contact", "media contacts", "press contact",
    "press contacts", "media enquiries", "media inquiries", "press enquiries", "press inquiries", "ملاحظات للمحررین",
    "ملاحظه للمحررین", "للتواصل الاعلامی", "جهه الاتصال الاعلامیه", "للاستفسارات الاعلامیه", "تماس رسانه ای", "تماس برای رسانه ها",
];

/// What readers' comments are called where they are counted, folded.
#[rustfmt::skip]
const COMMENTS: &[&str] = &[
    "comment", "comments", "reply", "replies", "response", "responses", "تعلیق", "التعلیقات", "تعلیقا",
    "تعلیقات", "رد", "ردا", "ردود", "نظر", "نظرات", "دیدگاه", "دیدگاه ها",
];

/// "47 replies", "Comments (3)", «۱۲ دیدگاه»: the comments begin below.
pub(crate) fn counts_comments(text: &str) -> bool {
    let folded = fold(text);
    let is_digit = |c: char| c.is_numeric();
    let name = folded.trim_matches(|c: char| !c.is_alphabetic());
    folded.len() <= 60 && folded.contains(is_digit) && COMMENTS.contains(&name)
}

/// Headings above readers' comments that do not count them, folded.
#[rustfmt::skip]
const ABOVE_COMMENTS: &[&str] = &[
    "comments", "comment", "readers' comments", "reader comments", "reader's comments", "user comments", "your comments",
    "comments section", "leave a comment", "leave a reply", "post a comment", "add a comment", "write a comment",
    "join the conversation", "have your say", "what readers say",
    "التعلیقات", "تعلیقات", "تعلیقات القراء", "تعلیقات الزوار", "تعلیقات المستخدمین", "التعلیقات علی الخبر", "اضف تعلیق",
    "اضف تعلیقا", "اضف تعلیقک", "اترک تعلیق", "اترک تعلیقا", "اترک تعلیقک", "اترک ردا", "شارک برایک", "اراء القراء", "ردود القراء",
    "نظرات", "نظرات کاربران", "نظرات شما", "نظرات مخاطبان", "نظرات خوانندگان", "نظرات بینندگان", "نظر شما", "نظر شما چیست", "نظر کاربران",
    "دیدگاه ها", "دیدگاهها", "دیدگاه کاربران", "دیدگاه های کاربران", "دیدگاه شما", "دیدگاه خوانندگان", "دیدگاه مخاطبان",
    "ارسال نظر", "ارسال دیدگاه", "ثبت نظر", "دیدگاهتان را بنویسید", "نظر بدهید", "نظرتان را بنویسید",
];

/// "Comments", «التعليقات», «نظرات کاربران» standing alone: the comments begin below.
pub(crate) fn heads_comments(text: &str) -> bool {
    let folded = fold(text);
    ABOVE_COMMENTS.contains(&folded.trim_matches(|c: char| !c.is_alphanumeric()))
}

pub(crate) fn offers_others(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let offers = ["more", "recent", "latest", "related", "popular", "similar", "other", "featured", "top"];
    let others = [
        "stories",
        "news",
        "posts",
        "articles",
        "headlines",
        "coverage",
        "blogs",
        "reads",
        "insights",
        "videos",
    ];
    let mut words = bare.split_whitespace();
    let more = words.next().is_some_and(|first| offers.contains(&first))
        && words.clone().count() <= 4
        && words.next_back().is_some_and(|last| others.contains(&last));
    more || FURTHER.iter().any(|f| {
        bare == *f
            || (f.contains(' ')
                && bare.strip_prefix(f).is_some_and(|rest| rest.starts_with(' ') && rest.len() < 40))
    })
}

/// What a page prints where it keeps the rest of the copy from those who have not paid, folded.
#[rustfmt::skip]
const WALLS: &[&str] = &[
    "is exclusive to subscribers", "subscribers only", "for subscribers only", "to continue reading",
    "to read the rest of", "to read the full", "to unlock this", "unlock this article", "unlock this story",
    "unlock the rest", "this post is for paid subscribers", "this post is for paying subscribers",
    "become a paid subscriber", "subscribe to keep reading", "subscribe to continue", "sign in to continue",
    "register to continue", "log in to continue", "already a subscriber",
    "للمشترکین فقط", "لمتابعه القراءه اشترک", "سجل الدخول لمتابعه", "مخصوص مشترکان", "مخصوص مشترکین", "برای خواندن ادامه",
];

/// Whether a short paragraph asks the reader to pay or sign in for the rest.
pub(crate) fn is_wall(text: &str) -> bool {
    if text.len() > 320 {
        return false;
    }
    let folded = fold(text);
    let exclusive = folded.contains("exclusive to") && folded.contains("subscribers");
    exclusive || WALLS.iter().any(|wall| folded.contains(wall))
}

/// The words of a consent banner.
pub(crate) fn is_consent(text: &str) -> bool {
    if text.len() > 1_600 {
        return false;
    }
    if let Some(at) = text.find("cookie") {
        let lower = text.to_ascii_lowercase();
        let speaks = [
            "this website",
            "our website",
            "this site",
            "our site",
            "we use",
            "we and our",
            "necessary cookies",
            "your consent",
            "your browser",
            "your experience",
            "by continuing",
            "accept all",
            "cookie policy",
            "the website",
        ];
        return at < 400 && speaks.iter().any(|s| lower.contains(s));
    }
    text.contains("ملفات تعريف الارتباط")
        || (text.contains("کوکی") && (text.contains("سایت") || text.contains("مرورگر")))
}
