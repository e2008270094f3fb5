//! Agencies that are in no table and that the lead gives the report to: "Port News Agency reported", «ذكرت وكالة نورس
//! للأنباء», «به گزارش خبرگزاری موج».

use gazette_text::agency;

use super::site::Site;
use crate::words::{ARABIC, Words};

/// Words that English names of agencies hold, folded.
const NOUNS: &[&str] = &["agency", "wire", "newswire", "press", "presse", "service", "agencia", "agence"];

/// Words for an agency in Arabic and Persian, with the «ل» of «وفقا لوكالة» and without.
const ARABIC_NOUNS: &[&str] = &["وكاله", "الوكاله", "لوكاله", "خبرگزاري"];

/// The name of such an agency among the first `lead` words.
pub(super) fn read(text: &str, words: &Words, lead: usize) -> Option<String> {
    let site = |at: usize| Site { text, words, at, len: 1 };
    let lead = lead.min(words.len());
    let in_lead = (0..lead).find_map(|at| match words.all()[at].is(ARABIC) {
        true => arabic(site(at)),
        false => english(site(at), true),
    });
    // "That is according to …" stands behind the lead, and "… first reported by …" at the end.
    let below = (lead..words.len()).filter(|at| at - lead < BELOW || words.len() - at < BELOW);
    in_lead.or_else(|| below.into_iter().find_map(|at| english(site(at), false)))
}

/// Words behind the lead, and at the end, that may give all of the copy to an agency.
const BELOW: usize = 60;

/// Words that a sentence opens with and no name.
const OPENERS: &[&str] =
    &["citing", "quoting", "via", "as", "in", "on", "at", "by", "the", "and", "but", "while", "when"];

fn arabic(noun: Site<'_>) -> Option<String> {
    let key = noun.key(noun.at);
    if !ARABIC_NOUNS.contains(&key) {
        return None;
    }
    let from = noun.all()[noun.at].at as usize;
    let is_to = key == "لوكاله";
    let printed = noun.text.get(from..)?;
    let printed = if is_to { printed.trim_start_matches(['ل', '\u{640}']) } else { printed };
    let name = agency::named_at(printed)?;
    let site = Site { len: Words::read(name).len(), ..noun };
    let is_given =
        is_to && is_according(noun.key_before(noun.at, 1)) || site.is_cued() || site.has_reported();
    is_given.then(|| name.to_owned())
}

/// «وفقا», «طبقا»: what «لـ» follows.
pub(super) fn is_according(key: &str) -> bool {
    let key = key.strip_prefix('و').filter(|key| key.chars().count() > 3).unwrap_or(key);
    matches!(key, "وفقا" | "فقا" | "طبقا" | "تبعا" | "استنادا")
}

fn english(noun: Site<'_>, is_in_lead: bool) -> Option<String> {
    if !NOUNS.contains(&noun.key(noun.at)) {
        return None;
    }
    if let Some(site) = introduced(noun).filter(|_| is_in_lead) {
        let is_given = site.is_cued() || site.has_reported();
        return is_given.then(|| site.printed().to_owned());
    }
    if !noun.is_capital(noun.at) {
        return None;
    }
    let is_small = |at: usize| matches!(noun.key(at), "of" | "for" | "and");
    let is_joined = |at: usize| noun.gap(at) == " ";
    let mut from = noun.at;
    while from > 0
        && noun.at - from < 5
        && is_joined(from)
        && noun.is_capital(from - 1)
        && !OPENERS.contains(&noun.key(from - 1))
    {
        from -= 1;
    }
    let mut to = noun.at + 1;
    while to < noun.all().len() && to - noun.at < 5 && is_joined(to) {
        if noun.is_capital(to) {
            to += 1;
        } else if is_small(to) && noun.key(to) == "of" && is_joined(to + 1) && noun.is_capital(to + 1) {
            to += 2;
        } else {
            break;
        }
    }
    let site = Site { at: from, len: to - from, ..noun };
    let in_lead = || site.is_cued() || site.has_reported() || site.opens_and_says();
    let is_given = || is_in_lead && in_lead() || site.is_whole_sentence();
    (agency::is_agency(site.printed()) && is_given()).then(|| site.printed().to_owned())
}

/// "the news agency PNA": the name behind its noun.
fn introduced(noun: Site<'_>) -> Option<Site<'_>> {
    let from = noun.at + 1;
    let is_noun =
        noun.key(noun.at) == "agency" && matches!(noun.key_before(noun.at, 1), "news" | "press" | "wire");
    let is_part = |at: usize| noun.gap(at) == " " && noun.is_capital(at);
    let len = (from..from + 4).take_while(|at| is_part(*at)).count();
    (is_noun && len > 0).then_some(Site { at: from, len, ..noun })
}
