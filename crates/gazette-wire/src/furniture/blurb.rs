//! End marks, and what an outlet prints under its copy about itself.

use std::borrow::Cow;
use std::sync::LazyLock;

use gazette_news::CreditLine;
use memchr::memmem::Finder;

use super::words::fold;
use super::{Sent, closing, credit};

/// Whether the paragraph only says that the copy ends: "ENDS", "-30-", "###", «انتهى», «انتهای پیام/».
pub(crate) fn is_end_mark(paragraph: &str) -> bool {
    if paragraph.len() > 120 {
        return false;
    }
    let folded = fold(paragraph);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '#');
    if bare.is_empty() {
        return false;
    }
    let bare = bare.split('/').next().unwrap_or(bare).trim();
    let decorated = paragraph.trim().chars().count() > bare.chars().count();
    match bare {
        "ends"
        | "endit"
        | "###"
        | "##"
        | "#"
        | "enditem"
        | "انتهی"
        | "النهایه"
        | "انتهای پیام"
        | "انتهی الخبر"
        | "پایان پیام"
        | "انتهای خبر" => decorated || !paragraph.trim().starts_with(char::is_lowercase),
        // "-30-" and "— END —", but neither "30%" nor "End."
        "end" | "more" | "30" | "پایان" => decorated && is_struck(paragraph.trim()),
        _ => false,
    }
}

/// Whether a mark stands between strokes, as typists set it.
fn is_struck(mark: &str) -> bool {
    const STROKES: &[char] = &['-', '–', '—', '*', '_', '#', '=', '~', '/', '<', '>', '[', ']'];
    let (first, last) = (mark.chars().next(), mark.chars().next_back());
    let inner = mark.trim_matches(|c: char| STROKES.contains(&c) || c.is_whitespace());
    let is_paired = first.is_some_and(|c| STROKES.contains(&c)) && last.is_some_and(|c| STROKES.contains(&c));
    is_paired && inner.chars().all(char::is_alphanumeric)
}

/// Phrases an outlet's own blurb begins with, folded.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "about the author", "about us", "copyright", "(c) ", "©", "all rights reserved", "subscribe", "sign up",
    "follow us", "like us on", "join our", "join us on", "download our", "get our", "for more news",
    "for more information, visit", "click here", "read more", "read also", "related:", "related stories",
    "related articles", "also read", "see also", "share this", "the views expressed", "views expressed",
    "disclaimer", "this article was originally published", "this story was originally published",
    "this article first appeared", "this story has been published from", "this story has not been edited",
    "this article is published under", "published by", "to unsubscribe", "you are receiving this",
    "you received this", "unsubscribe", "manage your subscription", "support our journalism",
    "support independent", "become a member", "already a subscriber", "log in to", "register to", "advertisement",
    "sponsored", "visit our website", "stay up to date", "stay informed", "stay tuned", "sent from my",
    "this e-mail", "this email", "notes to editors", "note to editors", "for further information", "media contact",
    "press contact", "for media inquiries", "for media enquiries", "contact us", "have a tip", "got a tip", "do you have a tip",
    "do you have a story", "have a story", "got a story", "do you know more", "send us",
    "write to us", "get in touch", "our standards", "image credit", "photo credit", "featured image", "tags:",
    "topics:", "filed under", "posted in", "leave a comment", "print this", "email this", "don't miss",
    "you may also like", "more on this", "most read", "recommended for you", "sign up for", "enjoy reading",
    // Arabic
    "تابعنا", "تابعونا", "جمیع الحقوق محفوظه", "حقوق النشر", "اشترک", "للاشتراک", "اقرا ایضا", "اقرا المزید",
    "اقرا", "لقراءه المزید", "شاهد ایضا", "مواضیع ذات صله", "اخبار ذات صله", "للمزید", "انضم الی", "حمل تطبیق",
    "المقال یعبر عن رای", "الاراء الوارده", "هذا المقال لا یعبر", "شارک", "لمتابعه", "وسوم", "الکلمات المفتاحیه",
    "کلمات دلالیه", "اضغط هنا", "النشره البریدیه", "طالع ایضا", "قد یهمک", "الوسوم", "هل لدیک خبر", "هل لدیک قصه", "راسلونا علی",
    // Persian
    "ما را در", "ما را دنبال", "کلیه حقوق", "تمامی حقوق", "تمام حقوق", "همه حقوق", "حق نشر", "عضویت در",
    "به کانال", "در کانال", "کانال تلگرام", "مطالب مرتبط", "اخبار مرتبط", "بیشتر بخوانید", "بخوانید",
    "همچنین بخوانید", "برچسب", "کلیدواژه", "کلید واژه", "لینک کوتاه", "ارسال نظر", "نظر شما", "استفاده از مطالب",
    "بازنشر", "نقل مطالب", "مطالب پیشنهادی", "پربازدید", "اشتراک گذاری", "خبرنامه", "نرم افزار موبایل", "خبر خود را برای ما",
];

/// Phrases that give a blurb away wherever they stand, folded.
#[rustfmt::skip]
const ANYWHERE: &[&str] = &[
    "all rights reserved", "may not be published, broadcast, rewritten", "is mainly concerned with",
    "its main objective is", "our newsletter", "subscribe to our", "follow us on", "our telegram channel",
    "our whatsapp", "our youtube channel", "is a news website", "is a digital news", "is an online news",
    "is an independent news", "is a daily newspaper", "editorially independent", "reader-supported",
    "the opinions expressed", "unsubscribe", "is not responsible for the content",
    "without prior written permission", "without the written permission", "terms of use", "privacy policy",
    "جمیع الحقوق محفوظه", "قناتنا علی", "صفحتنا علی", "نشرتنا البریدیه", "تابعونا علی", "لا تتحمل ای مسوولیه",
    "لا یعبر بالضروره", "لا تعبر بالضروره", "عن رای صاحبه", "با ذکر منبع", "ذکر منبع بلامانع", "کلیه حقوق",
    "تمامی حقوق", "در تلگرام دنبال", "در اینستاگرام دنبال", "عضو کانال",
];

/// Whether one of the phrases stands in it that give a blurb away.
fn gives_away(folded: &[u8]) -> bool {
    static FINDERS: LazyLock<Vec<Finder<'static>>> =
        LazyLock::new(|| ANYWHERE.iter().map(Finder::new).collect());
    FINDERS.iter().any(|finder| finder.find(folded).is_some())
}

/// Whether the paragraph is the outlet speaking of itself, its rights or its channels, not copy.
pub(crate) fn is_blurb(paragraph: &str) -> bool {
    let count = paragraph.chars().count();
    if count > 700 {
        return false;
    }
    let folded = fold(paragraph);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(');
    let begins = BEGINNINGS.iter().any(|b| {
        bare.strip_prefix(b).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || b.ends_with(' '))
    });
    // A long paragraph that merely begins like a blurb may be copy: "Subscribe to the fund, he said, …".
    (begins && count <= 220) || gives_away(folded.as_bytes()) || closing::speaks_of_itself(bare)
}

/// The line that WordPress sets under each text of its feeds, in the words of its translations, folded: where it
/// begins, and what follows the title.
const SYNDICATION: [(&str, &str); 3] =
    [("the post ", " appeared first on "), ("ظهرت المقاله ", " اولا علی "), ("نوشته ", " اولین بار در ")];

/// Whether the paragraph says no more than where the posting appeared first, or by whom it was handed in there.
pub(crate) fn is_syndication_line(paragraph: &str) -> bool {
    let folded = fold(paragraph);
    if folded.starts_with("submitted by ") && folded.ends_with("[comments]") {
        return true;
    }
    SYNDICATION.iter().any(|(begins, then)| folded.starts_with(begins) && folded.contains(then))
}

/// What feeds that give the beginning of a text set under it, folded.
const GOES_ON: [&str; 8] = [
    "continue reading",
    "read more",
    "read the full story",
    "read full article",
    "اقرا المزيد",
    "متابعه القراءه",
    "ادامه مطلب",
    "بیشتر بخوانید",
];

/// Whether the paragraph says no more than that the text goes on elsewhere.
pub(crate) fn says_it_goes_on(paragraph: &str) -> bool {
    let folded = fold(paragraph);
    let bare = folded.trim_matches(|c: char| c.is_whitespace() || ".…»«[]()<>→←:".contains(c));
    GOES_ON.iter().any(|words| fold(words) == bare)
}

/// How many paragraphs under the copy may be the outlet's own.
const BLURBS: usize = 12;

/// Cuts the copy at its end mark and takes blurbs off its end. What they say of whose copy it is is kept: "Copyright
/// 2026 Amber Sea Press", «انتهای پیام/ ایسنا».
pub(super) fn take_off(sent: &mut Vec<Sent<'_>>) -> Option<CreditLine> {
    if sent.len() > 1 {
        sent.retain(|p| !closing::is_contact(&p.text));
    }
    cut_at_end_line(sent);
    let mut taken: Vec<Sent<'_>> = Vec::new();
    if let Some(end) = end_mark(sent) {
        taken.extend(sent.drain(end..));
    }
    for _ in 0..BLURBS {
        let is_blurb = |last: &Sent<'_>| is_blurb(&last.text) || closing::is_closing_line(&last.text);
        if sent.len() < 2 || !sent.last().is_some_and(is_blurb) {
            break;
        }
        taken.splice(0..0, sent.pop());
    }
    taken.iter().take(BLURBS).find_map(credit::of_taken)
}

/// Cuts a paragraph of several lines at the line that says the copy ends, where it stands below most of the copy.
fn cut_at_end_line(sent: &mut Vec<Sent<'_>>) {
    let bytes = |of: &[Sent<'_>]| of.iter().map(|p| p.text.len()).sum::<usize>();
    for at in (0..sent.len()).filter(|at| sent[*at].text.contains('\n')) {
        let text = &sent[at].text;
        let lines = text.match_indices('\n').map(|(end, _)| end);
        let marked = |end: &usize| is_end_mark(text[end + 1..].lines().next().unwrap_or_default());
        let Some(end) = lines.into_iter().find(marked) else { continue };
        if bytes(&sent[..at]) + end >= text.len() - end + bytes(&sent[at + 1..]) {
            let above = text[..end].trim_end().len();
            match &mut sent[at].text {
                Cow::Borrowed(text) => *text = &text[..above],
                Cow::Owned(text) => text.truncate(above),
            }
            sent.truncate(at + 1);
            return;
        }
    }
}

/// The paragraph that says the copy ends: it stands below most of it.
fn end_mark(sent: &[Sent<'_>]) -> Option<usize> {
    let chars = |of: &[Sent<'_>]| of.iter().map(|p| p.text.len()).sum::<usize>();
    let marks = (1..sent.len()).filter(|at| is_end_mark(&sent[*at].text));
    marks.into_iter().find(|at| chars(&sent[..*at]) >= chars(&sent[*at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn end_marks_in_three_languages() {
        for mark in
            ["ENDS", "- ends -", "-30-", "###", "انتهى", "انتهای پیام/", "انتهای پیام/ع ۴۰۱", "/انتهى/"]
        {
            assert!(is_end_mark(mark), "{mark}");
        }
        for copy in [
            "30",
            "30%",
            "(30)%",
            "End.",
            "More:",
            "It ends.",
            "انتهى الاجتماع أمس",
            "The meeting ends on Monday",
        ] {
            assert!(!is_end_mark(copy), "{copy}");
        }
    }

    #[test]
    fn where_a_posting_appeared_first_is_no_copy() {
        for line in [
            "The post Ferry late appeared first on Harbour News.",
            "ظهرت المقالة العبّارة تتأخر أولاً على أخبار المرفأ.",
            "نوشته لنج‌ها در راه‌اند اولین بار در خبر بندر. پدیدار شد.",
        ] {
            assert!(is_syndication_line(line), "{line}");
        }
        assert!(!is_syndication_line("The post office appeared to be closed, she said."));
    }

    #[test]
    fn an_outlet_speaking_of_itself_is_no_copy() {
        for blurb in [
            "Copyright 2026 Amber Sea Press. All rights reserved.",
            "The Sedra Courier is mainly concerned with the ports of the Amber Sea.",
            "تابعونا على قناتنا في تلغرام",
            "استفاده از مطالب با ذکر منبع بلامانع است",
        ] {
            assert!(is_blurb(blurb), "{blurb}");
        }
        for copy in [
            "He said the copyright law would be changed.",
            "Follow-up talks are due in May.",
            "وتابع الوزير حديثه عن السد.",
        ] {
            assert!(!is_blurb(copy), "{copy}");
        }
    }
}
