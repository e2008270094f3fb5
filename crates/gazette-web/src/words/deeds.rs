//! What the record's deeds, and what they were done to, are called.

use gazette_news::Language;

/// A deed in words. One that is not listed is told by the word it is kept under.
pub(crate) fn deed(act: &str, language: Language) -> &str {
    word(DEEDS, act, language)
}

/// The kind of thing a deed was done to: `"article"`.
pub(crate) fn kind(kind: &str, language: Language) -> &str {
    word(KINDS, kind, language)
}

/// What a deed's detail says, where it is one of our own words or names a thing by its number: `"chief"`, `"→ story 3"`.
pub(crate) fn detail(detail: &str, language: Language) -> String {
    let told = word(DETAILS, detail, language);
    if told != detail {
        return told.to_owned();
    }
    let words = detail.split(' ').map(|part| word(KINDS, part, language));
    let is_reference = detail.split(' ').all(|part| {
        part == "→" || part.bytes().all(|b| b.is_ascii_digit()) || KINDS.iter().any(|row| row[0] == part)
    });
    if is_reference { words.collect::<Vec<_>>().join(" ") } else { detail.to_owned() }
}

fn word<'w>(table: &'static [[&'static str; 4]], kept: &'w str, language: Language) -> &'w str {
    let Some([_, en, ar, fa]) = table.iter().find(|row| row[0] == kept) else { return kept };
    match language {
        Language::ARABIC => ar,
        Language::PERSIAN => fa,
        _ => en,
    }
}

/// As the record keeps it; in English, Arabic and Persian.
const DEEDS: &[[&str; 4]] = &[
    // Articles
    ["first", "published", "نشر", "منتشر کرد"],
    ["update", "updated", "حدّث", "روزآمد کرد"],
    ["correction", "corrected", "صحّح", "اصلاح کرد"],
    ["clarification", "clarified", "أوضح", "روشن کرد"],
    ["refile", "refiled", "أعاد الإرسال", "بازفرستاد"],
    ["hold", "held", "علّق", "نگه داشت"],
    ["release", "released", "أعاد النشر", "بازنشر کرد"],
    ["withdrawal", "withdrew", "سحب", "پس گرفت"],
    ["propose-takedown", "proposed to take down", "اقترح إنزال", "برداشتن را پیشنهاد کرد"],
    [
        "take-back-takedown",
        "took back a proposed takedown",
        "تراجع عن اقتراح إنزال",
        "پیشنهاد برداشتن را پس گرفت",
    ],
    ["schedule", "scheduled", "جدول", "زمان‌بندی کرد"],
    ["unschedule", "took off the schedule", "أزال من الجدول", "از زمان‌بندی برداشت"],
    ["schedule-refused", "refused to publish at its time", "رفض النشر في وقته", "در زمانش منتشر نکرد"],
    ["spike", "spiked", "استبعد", "کنار گذاشت"],
    ["unspike", "took up again", "أعاد", "بازگرداند"],
    ["reopen", "took up again", "استأنف العمل", "از سر گرفت"],
    ["embargo", "set an embargo", "فرض حظر نشر", "ممنوعیت گذاشت"],
    ["lift-embargo", "lifted the embargo", "رفع حظر النشر", "ممنوعیت را برداشت"],
    ["approve-allegation", "accepted an allegation", "قبل اتهاما", "اتهامی را پذیرفت"],
    ["learn-source", "read who a source is", "قرأ من هو مصدر", "خواند که منبعی کیست"],
    ["accept-source", "accepted a source who is not named", "قبل مصدرا لا نسميه", "منبعی بی‌نام را پذیرفت"],
    ["part", "parted from a dispatch", "فصل عن برقية", "از خبری جدا کرد"],
    ["look", "looked at the doubts", "اطّلع على الشكوك", "تردیدها را دید"],
    // What senders did
    ["upstream-kill", "sender killed a dispatch", "ألغى المرسل برقية", "فرستنده خبری را لغو کرد"],
    ["upstream-hold", "sender held a dispatch", "علّق المرسل برقية", "فرستنده خبری را نگه داشت"],
    ["upstream-correction", "sender corrected a dispatch", "صحّح المرسل برقية", "فرستنده خبری را اصلاح کرد"],
    ["upstream-update", "sender updated a dispatch", "حدّث المرسل برقية", "فرستنده خبری را روزآمد کرد"],
    ["upstream-usable", "sender lifted a kill", "رفع المرسل إلغاء", "فرستنده لغوی را برداشت"],
    [
        "use-again",
        "lets a killed dispatch be used again",
        "أعاد استخدام برقية ملغاة",
        "خبر لغوشده‌ای را دوباره به کار گرفت",
    ],
    ["upstream-silent-change", "dispatch changed in silence", "غُيّرت برقية في صمت", "خبری بی‌صدا تغییر کرد"],
    // Stories, statements and verdicts
    ["rename", "renamed", "غيّر الاسم", "نام را تغییر داد"],
    ["topics", "set topics", "حدّد الموضوعات", "موضوع‌ها را تعیین کرد"],
    ["merge", "merged", "دمج", "ادغام کرد"],
    ["move", "moved dispatches", "نقل برقيات", "خبرها را جابه‌جا کرد"],
    ["split", "split off dispatches", "فصل برقيات", "خبرها را جدا کرد"],
    ["mark-statement", "corrected a reading", "صحّح قراءة", "خوانشی را اصلاح کرد"],
    ["take-back-marking", "took back a correction", "تراجع عن تصحيح", "اصلاحی را پس گرفت"],
    ["propose-verdict", "proposed a verdict", "اقترح حكما", "رأیی پیشنهاد کرد"],
    ["second-verdict", "seconded a verdict", "أيّد حكما", "رأیی را تأیید کرد"],
    ["withdraw-verdict", "took back a verdict", "سحب حكما", "رأیی را پس گرفت"],
    // The house
    ["add-wire", "added a wire", "أضاف خطا", "خطی افزود"],
    ["pause-wire", "paused a wire", "أوقف خطا", "خطی را نگه داشت"],
    ["resume-wire", "resumed a wire", "استأنف خطا", "خطی را از سر گرفت"],
    ["address-wire", "changed a wire's address", "غيّر عنوان خط", "نشانی خطی را تغییر داد"],
    [
        "move-wire",
        "followed a wire to its new address",
        "تبع خطا إلى عنوانه الجديد",
        "نشانی تازهٔ خطی را دنبال کرد",
    ],
    ["token-wire", "made a new push address", "أنشأ عنوان استقبال جديدا", "نشانی ارسال تازه‌ای ساخت"],
    ["remove-wire", "removed a wire", "أزال خطا", "خطی را برداشت"],
    ["poll-wire", "asked a wire", "سأل خطا", "از خطی پرسید"],
    ["read-wire", "read a page", "قرأ صفحة", "صفحه‌ای خواند"],
    ["add-outlet", "added an outlet", "أضاف وسيلة", "رسانه‌ای افزود"],
    ["sell-outlet", "gave an outlet another owner", "غيّر مالك وسيلة", "مالک رسانه‌ای را تغییر داد"],
    ["keep-outlet", "changed an outlet", "غيّر وسيلة", "رسانه‌ای را تغییر داد"],
    ["label-outlet", "labelled an outlet", "وسم وسيلة", "بر رسانه‌ای برچسب گذاشت"],
    ["add-owner", "added an owner", "أضاف مالكا", "مالکی افزود"],
    ["keep-owner", "changed an owner", "غيّر مالكا", "مالکی را تغییر داد"],
    ["rename-outlet", "renamed an outlet", "غيّر اسم وسيلة", "نام رسانه‌ای را تغییر داد"],
    ["remove-outlet", "removed an outlet", "أزال وسيلة", "رسانه‌ای را برداشت"],
    ["rename-owner", "renamed an owner", "غيّر اسم مالك", "نام مالکی را تغییر داد"],
    ["remove-owner", "removed an owner", "أزال مالكا", "مالکی را برداشت"],
    ["write-policy", "wrote a policy page", "كتب صفحة سياسة", "صفحهٔ خط‌مشی نوشت"],
    ["join", "joined", "انضم", "پیوست"],
    ["invite-back", "invited somebody back", "دعا أحدا للعودة", "کسی را به بازگشت دعوت کرد"],
    ["come-back", "came back", "عاد", "بازگشت"],
    ["end-session", "ended a session", "أنهى جلسة", "نشستی را پایان داد"],
    ["end-sessions", "ended sessions", "أنهى جلسات", "نشست‌ها را پایان داد"],
    ["invite", "invited", "دعا", "دعوت کرد"],
    ["revoke-invitation", "voided an invitation", "أبطل دعوة", "دعوتی را باطل کرد"],
    ["role", "gave a role", "منح دورا", "نقشی داد"],
    ["close-account", "closed an account", "أغلق حسابا", "حسابی را بست"],
    ["retry-job", "let a job run again", "أعاد تشغيل مهمة", "کاری را دوباره اجرا کرد"],
];

/// Roles, kinds of wires and ratings.
const DETAILS: &[[&str; 4]] = &[
    ["reporter", "reporter", "مراسل", "خبرنگار"],
    ["editor", "editor", "محرر", "ویراستار"],
    ["chief", "chief editor", "رئيس تحرير", "سردبیر"],
    ["feed", "feed", "خلاصة", "خوراک"],
    ["page", "page", "صفحة", "صفحه"],
    ["folder", "folder", "مجلد", "پوشه"],
    ["push", "push", "استقبال", "ارسال"],
    ["false", "false", "خطأ", "نادرست"],
    ["misleading", "misleading", "مضلل", "گمراه‌کننده"],
    ["unproven", "unproven", "غير مثبت", "ثابت‌نشده"],
    ["mostly-true", "mostly true", "صحيح في مجمله", "بیشتر درست"],
    ["true", "true", "صحيح", "درست"],
];

const KINDS: &[[&str; 4]] = &[
    ["article", "article", "مقال", "مطلب"],
    ["story", "story", "حدث", "رویداد"],
    ["claim", "claim", "ادعاء", "ادعا"],
    ["wire", "wire", "خط", "خط"],
    ["outlet", "outlet", "وسيلة", "رسانه"],
    ["owner", "owner", "مالك", "مالک"],
    ["dispatch", "dispatch", "برقية", "خبر"],
    ["editor", "editor", "محرر", "ویراستار"],
    ["job", "job", "مهمة", "کار"],
    ["people", "people", "الأشخاص", "همکاران"],
    ["policy", "policy", "سياسة", "خط‌مشی"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_deed_is_told_in_each_script() {
        for [kept, en, ar, fa] in DEEDS.iter().chain(KINDS).chain(DETAILS) {
            let is_latin = |name: &str| name.chars().any(|c| c.is_ascii_alphabetic());
            assert!(is_latin(en) && !is_latin(ar) && !is_latin(fa), "{kept}");
            assert!(!ar.contains(['ی', 'ک', 'پ', 'چ', 'گ']) && !fa.contains(['ي', 'ك', 'ة']), "{kept}");
        }
        assert_eq!(deed("embargo", Language::PERSIAN), "ممنوعیت گذاشت");
        assert_eq!(deed("juggle", Language::PERSIAN), "juggle", "nothing is made up");
        assert_eq!(detail("chief", Language::ARABIC), "رئيس تحرير");
        assert_eq!(detail("2 → story 3", Language::PERSIAN), "2 → رویداد 3");
        assert_eq!(
            detail("A story of boats", Language::PERSIAN),
            "A story of boats",
            "a title stays as it is"
        );
    }
}
