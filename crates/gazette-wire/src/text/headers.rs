//! Headers: the lines `Name: value` above mail, old wire copy and what newsrooms' systems print.

use gazette_news::{Byline, DispatchParts};

use super::head::take_date;
use crate::dates;
use crate::furniture::{Sent, fold, is_credit_line, names_of};

/// What a header's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    Headline,
    Summary,
    Section,
    Author,
    Slugline,
    Tags,
    Address,
    Date,
    Guid,
    /// An order about the time of publishing that is no embargo in the trade's words.
    Release,
    /// For mail programs and desks.
    Other,
}

/// Lines that may be headers.
const LINES: usize = 14;

/// The header of a folded name.
#[rustfmt::skip]
fn of_name(name: &str) -> Option<Header> {
    Some(match name {
        "subject" | "headline" | "title" | "hed" | "head" | "العنوان" | "عنوان" | "الموضوع" | "موضوع" | "تیتر" | "عنوان خبر"
            | "العنوان الرئیسی" | "عنوان الخبر" => Header::Headline,
        "subhead" | "subheadline" | "subtitle" | "standfirst" | "dek" | "summary" | "abstract" | "زیرتیتر" | "زیر تیتر" | "خلاصه"
            | "خلاصه خبر" | "العنوان الفرعی" | "عنوان فرعی" | "الملخص" | "ملخص" => Header::Summary,
        "section" | "category" | "desk" | "channel" | "القسم" | "قسم" | "الخدمه" | "التصنیف" | "سرویس" | "گروه" | "حوزه"
            | "بخش" | "دسته" => Header::Section,
        "author" | "byline" | "by" | "reporter" | "correspondent" | "writer" | "الکاتب" | "المحرر" | "المراسل" | "بقلم" | "خبرنگار"
            | "نویسنده" | "گزارشگر" => Header::Author,
        "slug" | "slugline" => Header::Slugline,
        "keywords" | "tags" | "الکلمات المفتاحیه" | "کلمات مفتاحیه" | "الوسوم" | "کلیدواژه" | "کلیدواژه ها" | "برچسب ها" => Header::Tags,
        "url" | "link" | "الرابط" | "لینک" => Header::Address,
        "date" | "sent" | "published" | "publication date" | "dateline date" | "التاریخ" | "تاریخ" | "تاریخ النشر" | "تاریخ انتشار"
            | "تاریخ خبر" | "زمان انتشار" => Header::Date,
        "message-id" => Header::Guid,
        "embargo" | "release" | "embargoed" | "حظر النشر" | "الحظر" => Header::Release,
        "from" | "to" | "cc" | "bcc" | "reply-to" | "content-type" | "mime-version" | "return-path" | "received" | "x-mailer"
            | "importance" | "list-id" | "list-unsubscribe" | "priority" | "urgency" | "version" | "id" | "story id" | "words"
            | "word count" | "status" | "کد خبر" | "شناسه خبر" | "شماره خبر" | "کد مطلب" | "رمز الخبر" | "رقم الخبر" | "الرقم"
            | "الاولویه" | "عدد الکلمات" | "روتیتر" | "رو تیتر" | "اولویت" => Header::Other,
        _ => return None,
    })
}

/// A header line: what its value is, and the value.
pub(super) fn header(line: &str) -> Option<(Header, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    if name.len() > 40 || value.starts_with("//") {
        return None;
    }
    let folded = fold(name.trim().trim_start_matches(['*', '|', '#']));
    let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    of_name(&folded).map(|header| (header, value.trim().trim_end_matches('|').trim()))
}

/// Whether a line looks like a header of a name that nobody here knows.
fn is_like_one(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, value)| {
        !value.starts_with("//")
            && name.split_whitespace().count() <= 3
            && name.len() <= 40
            && line.len() <= 200
    })
}

/// Takes the headers off the top and heeds them; a header that nobody knows goes where one that is known follows it. A
/// credit among them stays.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    let run = sent.iter().take(LINES).take_while(|p| header(&p.text).is_some() || is_like_one(&p.text));
    let known = run.map(|p| header(&p.text).is_some()).collect::<Vec<_>>();
    let Some(last) = known.iter().rposition(|is_known| *is_known).filter(|_| known[0]) else { return };
    let mut credits = Vec::new();
    for line in sent.drain(..=last) {
        match header(&line.text) {
            Some((what, value)) if !value.is_empty() => {
                let value = value.to_owned();
                heed(parts, what, value, &line);
            }
            Some(_) => {}
            None if is_credit_line(&line.text) => credits.push(line),
            None => {}
        }
    }
    sent.splice(..0, credits);
}

fn heed(parts: &mut DispatchParts, what: Header, value: String, line: &Sent<'_>) {
    match what {
        Header::Headline => {
            parts.headline = parts.headline.take().or(Some(without_reply_marks(&value)));
        }
        Header::Summary => parts.summary = parts.summary.take().or(Some(value)),
        Header::Section => parts.section = Some(value),
        Header::Author => {
            parts.byline = Some(Byline { names: names_of(&value), text: value, seen: line.span() });
        }
        Header::Slugline => parts.slugline = Some(value),
        Header::Tags => {
            let tags = value.split([',', '،', ';']).map(|t| t.trim().to_owned());
            parts.tags = tags.filter(|t| !t.is_empty()).collect();
        }
        Header::Address => parts.url = parts.url.take().or(Some(value)),
        Header::Date => {
            if let Some(dated) = dates::read(&value) {
                take_date(parts, dated);
            }
        }
        Header::Guid => value.trim_matches(['<', '>']).clone_into(&mut parts.guid),
        Header::Release if is_none(&value) => {}
        Header::Release => {
            let note = parts.ed_note.get_or_insert_default();
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(line.text.trim());
        }
        Header::Other => {}
    }
}

/// "Embargo: none".
fn is_none(value: &str) -> bool {
    let folded = fold(value);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(bare, "" | "none" | "no" | "n/a" | "nil" | "immediate" | "لا" | "لا یوجد" | "ندارد" | "بدون")
}

/// A subject without "Re:", "Fwd:" and the name of a list in brackets.
fn without_reply_marks(subject: &str) -> String {
    let mut rest = subject.trim();
    loop {
        let lower = rest.to_ascii_lowercase();
        let mark = ["re:", "fwd:", "fw:"].iter().find(|m| lower.starts_with(**m));
        match mark {
            Some(mark) => rest = rest[mark.len()..].trim_start(),
            None => break,
        }
    }
    match rest.strip_prefix('[').and_then(|r| r.split_once(']')) {
        Some((_, after)) if !after.trim().is_empty() => after.trim().to_owned(),
        _ => rest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_their_reply_marks() {
        assert_eq!(without_reply_marks("Fwd: Re: [press] Ferry late again"), "Ferry late again");
    }

    #[test]
    fn addresses_are_no_headers() {
        assert_eq!(header("https://asp.example/1"), None);
        assert_eq!(header("Subject: Ferry late"), Some((Header::Headline, "Ferry late")));
        assert_eq!(header("The minister said: go"), None);
    }
}
