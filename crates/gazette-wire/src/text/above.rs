//! What a crawler leaves above the headline: where the page stands on its site, menus, share bars, captions, and the
//! line that gives author and times.

use gazette_news::{Byline, DispatchParts};

use super::head::{date_alone, take_date};
use crate::furniture::phrases::is_notice;
use crate::furniture::{agency_in, credit_of, fold, names_in_line, names_of};

/// What parts the steps of a path: "Home > World > Middle East".
const STEPS: &[&str] = &[" > ", " » ", " › ", " / ", " \\ ", " → "];

/// The names of a site's first page, folded.
const HOMES: &[&str] =
    &["home", "homepage", "front page", "الرییسیه", "الرئیسیه", "خانه", "صفحه اصلی", "صفحه نخست"];

/// The last step of a path through a site, which is the section.
pub(super) fn section_of_path(line: &str) -> Option<&str> {
    if line.chars().count() > 120 {
        return None;
    }
    STEPS.iter().find_map(|step| {
        let steps: Vec<&str> = line.split(step).map(str::trim).collect();
        let are_short = steps.iter().all(|s| !s.is_empty() && s.split_whitespace().count() <= 4);
        let begins_at_home = HOMES.contains(&fold(steps[0]).trim());
        let last = *steps.last()?;
        let is_path =
            are_short && (steps.len() >= 3 || (steps.len() == 2 && (begins_at_home || *step == " > ")));
        is_path.then_some(last)
    })
}

/// Words that stand before or after a picture, folded.
const CAPTIONS: &[&str] =
    &["photo:", "photos:", "picture:", "image:", "file photo", "تصویر:", "عکس:", "الصوره:", "صوره:"];
const CREDITS: &[&str] = &["(photo:", "(photo by", "(تصویر:", "(عکس:", "(عدسه:", "/photo)"];

/// What pages count and offer above their copy, folded.
#[rustfmt::skip]
const OFFERS: &[&str] = &[
    "listen to this article", "listen to article", "listen", "min read", "minute read", "minutes read",
    "مده القراءه", "دقائق قراءه", "عدد المشاهدات", "عدد القراءات", "حجم الخط", "استمع", "زمان مطالعه",
    "تعداد بازدید", "اندازه متن", "گوش کنید",
];

/// Whether a line above the copy is no word of the outlet's about it.
pub(super) fn is_furniture(line: &str) -> bool {
    let folded = fold(line);
    let bare = folded.trim();
    let is_caption = CAPTIONS.iter().any(|c| bare.starts_with(c)) || CREDITS.iter().any(|c| bare.contains(c));
    let short = bare.chars().count() <= 60;
    is_caption
        || (short && OFFERS.iter().any(|o| bare.starts_with(o) || bare.ends_with(o)))
        || (short && is_notice(line))
}

/// Takes a line of several parts that give author and times: "By: Staff | Published: 27 Nov 2026 | Updated: …".
pub(super) fn take_signature(parts: &mut DispatchParts, line: &str) -> bool {
    let pieces: Vec<&str> = line.split(['|', '•', '·']).map(str::trim).filter(|p| !p.is_empty()).collect();
    if pieces.len() < 2 || line.chars().count() > 240 {
        return false;
    }
    let is_told = |piece: &&str| date_alone(piece).is_some() || names_in_line(piece).is_some();
    if !pieces.iter().any(is_told) || pieces.iter().any(|p| p.split_whitespace().count() > 9) {
        return false;
    }
    let agency = pieces.iter().find_map(|piece| agency_in(names_in_line(piece).unwrap_or(piece)));
    parts.credit = parts.credit.take().or_else(|| agency.map(|agency| credit_of(line, agency, None)));
    for piece in pieces {
        if let Some(dated) = date_alone(piece) {
            match says_update(piece) {
                true => parts.updated = parts.updated.or(Some(dated.timestamp())),
                false => take_date(parts, dated),
            }
        } else if let Some(names) = names_in_line(piece)
            && parts.byline.is_none()
            && !names_of(names).is_empty()
        {
            parts.byline = Some(Byline { names: names_of(names), text: names.to_owned(), seen: None });
        }
    }
    true
}

fn says_update(text: &str) -> bool {
    let folded = fold(text);
    ["updated", "modified", "تحدیث", "به روز", "بروزرسانی"].iter().any(|word| folded.contains(word))
}

/// Labels without a menu above them: two and more of a word or two each, above one of more words.
pub(super) fn without_menu<T>(mut labels: Vec<T>, text: impl Fn(&T) -> &str) -> Vec<T> {
    let is_item = |label: &T| text(label).split_whitespace().count() <= 2;
    let items = labels.iter().take_while(|label| is_item(label)).count();
    if items >= 2 && items < labels.len() {
        labels.drain(..items);
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_from_a_headline() {
        assert_eq!(section_of_path("Home > World > Islands"), Some("Islands"));
        assert_eq!(section_of_path("الرئيسية / اقتصاد / موانئ"), Some("موانئ"));
        assert_eq!(section_of_path("خانه » اقتصاد"), Some("اقتصاد"));
        for headline in
            ["Ferry late / pump blamed", "Ferry late again off Corrow", "Corrow - Vessen ferry late"]
        {
            assert_eq!(section_of_path(headline), None, "{headline}");
        }
    }
}
