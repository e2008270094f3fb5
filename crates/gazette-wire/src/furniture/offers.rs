//! Offers of other pages in the text that was sent: "Read also: …" between two paragraphs, "You may also like" below them.

use super::Sent;
use super::phrases::{is_notice, offers_others};
use super::words::fold;

/// Characters up to which a line may be the label of an offer.
const LABEL: usize = 60;

/// Characters up to which a line may be the headline of another page.
const HEADLINE: usize = 160;

/// What must stand above offers for them to be taken for some, in bytes: a text of nothing but links is made that way.
const ENOUGH: usize = 150;

/// The paragraphs of a text with markup without the offers among them. `linked` tells how much of each is a link, in
/// hundredths.
pub(crate) fn without_offers(paragraphs: Vec<String>, linked: &[u8]) -> Vec<String> {
    let share = |at: usize| linked.get(at).copied().unwrap_or(0);
    if linked.iter().all(|share| *share == 0) {
        return paragraphs;
    }
    let mut offered = false;
    let (mut above, mut list) = (0, paragraphs.len());
    let is_kept: Vec<bool> = (0..paragraphs.len())
        .map(|at| {
            let text = &paragraphs[at];
            let is_label = is_label(text) && (share(at) > 50 || share(at + 1) > 90);
            let is_beside = share(at) > 30 && is_notice(text);
            offered = is_label || (offered && share(at) > 90);
            let is_kept = !(offered || is_beside);
            above += if is_kept { text.len() } else { 0 };
            if share(at) <= 90 {
                list = at + 1;
            }
            is_kept
        })
        .collect();
    if above < ENOUGH {
        return paragraphs;
    }
    // Two links and more below everything are a list of other pages, whatever stands above them.
    let list = if paragraphs.len() - list >= 2 { list } else { paragraphs.len() };
    paragraphs
        .into_iter()
        .enumerate()
        .filter(|(at, _)| is_kept[*at] && *at < list)
        .map(|(_, text)| text)
        .collect()
}

fn is_label(text: &str) -> bool {
    text.chars().nth(LABEL).is_none() && (is_notice(text) || offers_others(text))
}

/// Takes offers off a text whose links are not known: lines that say they are one, and a list of headlines at the end
/// below a line that offers it.
pub(super) fn take_off(sent: &mut Vec<Sent<'_>>) {
    if let Some(list) = list_below(sent) {
        sent.truncate(list);
    }
    if sent.len() > 1 && sent.iter().any(|p| is_offer(&p.text)) {
        sent.retain(|p| !is_offer(&p.text));
    }
}

/// Where below the better part of the text a line offers others and nothing but headlines follow.
fn list_below(sent: &[Sent<'_>]) -> Option<usize> {
    let headlines = sent.iter().rev().take_while(|p| is_headline(&p.text)).count();
    let first = sent.len() - headlines;
    let bytes = |of: &[Sent<'_>]| of.iter().map(|p| p.text.len()).sum::<usize>();
    let label = (first.max(1)..sent.len()).find(|at| is_label(&sent[*at].text))?;
    let above = bytes(&sent[..label]);
    (above >= ENOUGH && above >= bytes(&sent[label..])).then_some(label)
}

/// A line that may be a headline: short, and no sentence.
fn is_headline(text: &str) -> bool {
    text.chars().nth(HEADLINE).is_none() && !text.ends_with(['.', '۔', '"', '”', '»'])
}

/// "Read also: Ferries late again", on a line of its own.
fn is_offer(text: &str) -> bool {
    #[rustfmt::skip]
    const OFFERS: &[&str] = &[
        "read more", "read also", "also read", "see also", "read next", "related", "more on this", "more on this story",
        "اقرا ایضا", "اقرا المزید", "اقرا", "طالع ایضا", "شاهد ایضا", "للمزید", "بیشتر بخوانید", "همچنین بخوانید", "بخوانید",
        "مطالب مرتبط", "اخبار مرتبط",
    ];
    if text.chars().nth(HEADLINE + LABEL).is_some() || text.ends_with(['.', '۔']) {
        return false;
    }
    let Some((label, _)) = text.split_once([':', '：', '|', '»']) else { return false };
    let folded = fold(label);
    OFFERS.contains(&folded.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COPY: &str = "The harbour master said on Monday that the north pier would stay closed until the spring, and that the ferries would land at the old fish quay.";

    fn sent(lines: &[&str]) -> Vec<String> {
        let mut sent: Vec<Sent<'_>> = lines.iter().map(|line| Sent { text: (*line).into(), at: 0 }).collect();
        take_off(&mut sent);
        sent.into_iter().map(|p| p.text.into_owned()).collect()
    }

    #[test]
    fn a_list_of_other_pages_below_the_text_is_no_copy() {
        let more =
            ["You may also like", "Ten harbours you can swim in", "He has not left his island in 31 years"];
        assert_eq!(sent(&[COPY, COPY, more[0], more[1], more[2]]), [COPY, COPY]);
        let kept = [COPY, "Related news", "The pier was built in 1931 and has been closed twice before."];
        assert_eq!(sent(&kept), kept, "sentences follow");
    }

    #[test]
    fn a_line_that_says_it_is_an_offer_is_no_copy() {
        for line in [
            "Read also: Ferries late again",
            "اقرأ أيضا: العبّارات تتأخر مجددا",
            "بیشتر بخوانید: لنج‌ها باز هم دیر رسیدند",
        ] {
            assert_eq!(sent(&[COPY, line, COPY]), [COPY, COPY], "{line}");
        }
        for line in
            ["See also that the quay is swept, he told them: it was not.", "Read the terms: nobody had."]
        {
            assert_eq!(sent(&[COPY, line, COPY]), [COPY, line, COPY]);
        }
    }

    #[test]
    fn links_tell_offers_from_copy() {
        let given = |lines: &[(&str, u8)]| {
            let linked: Vec<u8> = lines.iter().map(|(_, share)| *share).collect();
            without_offers(lines.iter().map(|(line, _)| (*line).to_owned()).collect(), &linked)
        };
        let other = ("Ten harbours you can swim in", 100);
        assert_eq!(given(&[(COPY, 0), ("You may also like", 0), other, (COPY, 10)]), [COPY, COPY]);
        assert_eq!(given(&[(COPY, 0), other, other]), [COPY], "a list without a label");
        assert_eq!(given(&[(COPY, 0), ("Read also: Ten harbours", 60), (COPY, 0)]), [COPY, COPY]);
        let alone = [(COPY, 0), ("The report in full", 100), (COPY, 0)];
        assert_eq!(given(&alone).len(), 3, "one link among paragraphs may be anything");
        assert_eq!(given(&[other, other, other]).len(), 3, "a text of links is made that way");
    }
}
