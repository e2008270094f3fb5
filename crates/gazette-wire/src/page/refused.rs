//! Pages that a site sends in the place of the one asked for: that there is none, that it is being mended, that it
//! wants to know whether a person asks. They are no dispatches, and no new version of one.

use gazette_news::Met;

use super::kept::bare;
use crate::furniture::fold;

/// Characters up to which such a page says no more than that.
const LONGEST: usize = 900;

/// What their headlines and titles are or begin with, letters and digits only, folded.
#[rustfmt::skip]
const ERRORS: &[&str] = &[
    "404", "403", "500", "502", "503", "504", "error404", "error", "pagenotfound", "notfound", "404notfound", "403forbidden", "accessdenied",
    "forbidden", "pageunavailable", "serviceunavailable", "badgateway", "gatewaytimeout", "internalservererror",
    "sitemaintenance", "undermaintenance", "maintenancemode", "wellbebacksoon", "sitecannotbereached", "thispagecouldnotbefound",
    "thispagedoesntexist", "wecantfindthatpage", "wecouldntfindthatpage", "oopspagenotfound", "sorrypagenotfound",
];

/// Words of Arabic and Persian pages of this kind, folded.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "الصفحه غیر موجوده", "الصفحه المطلوبه غیر موجوده", "الصفحه التی تبحث عنها", "لم یتم العثور علی الصفحه", "خطا 404", "الموقع تحت الصیانه",
    "الموقع قید الصیانه", "صفحه یافت نشد", "صفحه مورد نظر یافت نشد", "صفحه پیدا نشد", "صفحه مورد نظر پیدا نشد", "خطای 404", "خطای ۴۰۴",
    "سایت در دست تعمیر", "سایت در حال به روز رسانی", "در دست تعمیر است", "page not found", "page you were looking for", "page cannot be found",
    "page could not be found", "down for maintenance", "under maintenance",
];

/// What those pages say that let nobody in before it is known that a person asks, folded.
#[rustfmt::skip]
const CHALLENGES: &[&str] = &[
    "just a moment", "attention required", "verify you are human", "verifying you are human", "checking your browser",
    "review the security of your connection", "are you a robot", "ddos protection by", "please enable cookies", "التحقق من انک لست",
    "انا لست برنامج روبوت", "من ربات نیستم",
];

/// What a page is that was sent in the place of the one asked for. Its headline or its title must say so, and its text
/// be short: a report of a fault is none.
pub(super) fn refusal(headline: Option<&str>, title: Option<&str>, copy: &str) -> Option<Met> {
    if copy.chars().nth(LONGEST).is_some() {
        return None;
    }
    let heads: Vec<&str> = [headline, title].into_iter().flatten().collect();
    let says =
        |words: &[&str]| heads.iter().any(|head| words.iter().any(|word| begins_or_is(&fold(head), word)));
    if says(CHALLENGES) {
        return Some(Met::AChallenge);
    }
    let is_code = heads.iter().any(|head| {
        let head = head.split(['|', '–', '—']).next().unwrap_or(head);
        ERRORS.contains(&&*bare(head))
    });
    (is_code || says(PHRASES)).then_some(Met::AnErrorPage)
}

/// Whether a head begins with the words, but for a word of apology.
fn begins_or_is(head: &str, words: &str) -> bool {
    head.find(words).is_some_and(|at| {
        head[..at].chars().count() <= 14 && head.chars().count() <= words.chars().count() + 40
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_told_from_a_report() {
        for (headline, title, met) in [
            ("404", "Page not found | Harbour News", Met::AnErrorPage),
            ("عذرا، الصفحة غير موجودة", "المرفأ", Met::AnErrorPage),
            ("سایت در دست تعمیر است", "خطا", Met::AnErrorPage),
            ("harbour.example", "Just a moment...", Met::AChallenge),
        ] {
            assert_eq!(refusal(Some(headline), Some(title), "Try again later."), Some(met), "{headline}");
        }
        for headline in
            ["Error in the ferry's log cost a life", "500 walk for the harbour", "The moment the lock opened"]
        {
            assert_eq!(refusal(Some(headline), Some(headline), "It was late."), None, "{headline}");
        }
    }
}
