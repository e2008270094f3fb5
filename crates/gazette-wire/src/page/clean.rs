//! From the blocks of the chosen element to the paragraphs of the copy.

use super::choose::{TEASER, Weighed, is_consent, is_prose};
use super::hints::Hint;
use super::outline::{Block, Outline, place};
use super::tag::Tag;
use crate::dates;
use crate::furniture::{fold, is_blurb, names_agency, names_in_line};

/// The headline as known, and the heading of the page that gives it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading<'a> {
    pub text: &'a str,
    pub node: Option<u32>,
}

/// One paragraph of the copy and the block it came from.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub text: String,
    pub block: usize,
    heading: bool,
    /// Not copy, but where it may end.
    border: bool,
}

/// Where a block stands in the copy: above its first sentences, among them, or below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Above,
    Among,
    Below,
}

/// The paragraphs of the copy inside `root`, in order.
pub(super) fn paragraphs(outline: &Outline, root: u32, weighed: &Weighed, heading: Heading<'_>) -> Vec<Kept> {
    let inside: Vec<usize> = inside(outline, root, weighed, heading);
    let is_sentence = |at: &usize| weighed.blocks[*at] > 40.0;
    let first = inside.iter().position(is_sentence).unwrap_or(0);
    let last = inside.iter().rposition(is_sentence).unwrap_or(inside.len());
    let trusted = outline.nodes.get(root as usize).is_some_and(|n| n.hint == Hint::Copy);
    let title = bare(heading.text);
    let mut kept = Vec::new();
    for (index, at) in inside.iter().copied().enumerate() {
        let block = &outline.blocks[at];
        let tag = outline.nodes[block.node as usize].tag;
        let zone = if index < first {
            Zone::Above
        } else if index > last {
            Zone::Below
        } else {
            Zone::Among
        };
        let teaser =
            zone == Zone::Below && weighed.blocks[at] == TEASER && follows_a_linked_heading(outline, at);
        let heads = tag.is_heading() && heads_copy(outline, weighed, &inside[index + 1..]);
        let wanted = is_wanted(tag, block, zone, trusted, heads) && !repeats_title(&block.text, &title, tag);
        // A line that offers other pages shows where the copy ends, even where it is no copy itself.
        let border = !wanted && zone != Zone::Above && block.chars <= 40 && offers_others(&block.text);
        if (wanted && !teaser) || border {
            kept.push(Kept { text: block.text.clone(), block: at, heading: tag.is_heading(), border });
        }
    }
    stop_at_the_headline_again(outline, root, heading, &mut kept);
    stop_at_further_reading(outline, weighed, &mut kept);
    kept.retain(|k| !k.border);
    stop_at_a_wall(&mut kept);
    drop_offers(outline, &mut kept);
    kept.retain(|k| !is_notice(&k.text));
    drop_link_lists(outline, &mut kept);
    drop_repeats(outline, &mut kept);
    drop_pull_quotes(outline, &mut kept);
    drop_tail(outline, &mut kept);
    kept
}

/// The blocks of the element, without those left out and those above the headline.
fn inside(outline: &Outline, root: u32, weighed: &Weighed, heading: Heading<'_>) -> Vec<usize> {
    let of_root = |b: &Block| outline.holds(root, b.node) && !weighed.out[b.node as usize];
    let all: Vec<usize> =
        outline.blocks.iter().enumerate().filter(|(_, b)| of_root(b)).map(|(at, _)| at).collect();
    let Some(title) = heading.node.filter(|t| outline.holds(root, *t)) else { return all };
    let after: Vec<usize> = all.iter().copied().filter(|at| outline.blocks[*at].node >= title).collect();
    let mass = |list: &[usize]| list.iter().map(|at| weighed.blocks[*at].max(0.0)).sum::<f32>();
    if mass(&after) * 1.25 >= mass(&all) { after } else { all }
}

/// Whether text stands below a linked heading, as in a list of events; a list of headings heads nothing.
fn heads_copy(outline: &Outline, weighed: &Weighed, below: &[usize]) -> bool {
    let is_heading = |at: &&usize| outline.nodes[outline.blocks[**at].node as usize].tag.is_heading();
    below.iter().take(2).take_while(|at| !is_heading(at)).any(|at| weighed.blocks[*at] > 20.0)
}

fn is_wanted(tag: Tag, block: &Block, zone: Zone, trusted: bool, heads: bool) -> bool {
    let links = block.link_share();
    if !block.text.chars().any(char::is_alphanumeric) || tag == Tag::Figcaption {
        return false;
    }
    if block.places & place::FIGURE != 0
        && block.places & place::QUOTE == 0
        && !matches!(tag, Tag::Cell | Tag::Pre | Tag::Quote | Tag::Li)
    {
        return false;
    }
    if (block.about_chars * 10 > block.chars * 7 && block.chars < 200) || is_code_for_machines(&block.text) {
        return false;
    }
    if tag.is_heading() {
        return (links < 0.8 || (zone == Zone::Among && (heads || trusted)))
            && block.chars <= 250
            && (zone != Zone::Above || tag != Tag::H1);
    }
    if (zone == Zone::Above && is_label(&block.text)) || (zone == Zone::Below && is_stamp(&block.text)) {
        return false;
    }
    let short = block.chars < 25 && !is_prose(&block.text);
    match tag {
        Tag::P | Tag::Quote | Tag::Pre => {
            (links < 0.8 || (links < 0.95 && block.chars > 120))
                && (zone != Zone::Above || trusted || block.chars > 30)
        }
        Tag::Li | Tag::Cell => links < 0.85 || block.chars > 80,
        _ if zone == Zone::Among => links < 0.6 && (!short || trusted),
        _ => links < 0.5 && !short && (trusted || zone == Zone::Below || is_prose(&block.text)),
    }
}

/// JSON, markup, bare addresses and timestamps that a page shows by mistake.
fn is_code_for_machines(text: &str) -> bool {
    let start = text.trim_start();
    let json = (start.starts_with('{') || start.starts_with('[')) && text.contains("\":");
    let markup = ["<img ", "<iframe ", "<script", "<div "].iter().any(|tag| start.starts_with(tag));
    let lone = !text.contains(char::is_whitespace)
        && text.len() > 18
        && (text.contains("://") || text.as_bytes().get(10) == Some(&b'T') && dates::read(text).is_some());
    json || markup || lone
}

/// A teaser's text stands right below the heading that links to its page.
fn follows_a_linked_heading(outline: &Outline, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &outline.blocks[before]);
    before.is_some_and(|b| b.link_share() > 0.5 && outline.nodes[b.node as usize].tag.is_heading())
}

/// A date, a name or an agency standing alone above the copy.
fn is_label(text: &str) -> bool {
    if text.chars().count() > 90 {
        return false;
    }
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (digits >= 4 && dates::read(text).is_some())
        || names_in_line(text).is_some()
        || (text.split_whitespace().count() <= 5 && names_agency(text))
}

/// "Last updated: 4 November 2026", alone below the copy.
fn is_stamp(text: &str) -> bool {
    text.len() < 80 && dates::read(text).is_some() && {
        let folded = fold(text);
        ["updated", "published", "posted", "reviewed", "modified", "تحدیث", "نشر", "انتشار", "به روز"]
            .iter()
            .any(|word| folded.contains(word))
    }
}

/// Letters and digits only, folded: for comparing.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn repeats_title(text: &str, title: &str, tag: Tag) -> bool {
    if title.is_empty() || text.len() > title.len() * 3 + 60 {
        return false;
    }
    let own = bare(text);
    own == *title || (tag == Tag::H1 && (title.contains(&own) || own.contains(title)))
}

/// Lines that belong to the page and not to the copy, folded; compared from their beginning.
#[rustfmt::skip]
const NOTICES: &[&str] = &[

    "advertisement", "read more", "read also", "also read", "see also", "related:", "related article", "related stories", "share this", "share on", "follow us", "sign up for", "subscribe to",
    "click here to", "photo:", "image:", "image source", "photo credit", "watch:", "story continues below", "article continues below", "continue reading", "skip to", "loading", "more:", "listen:",
    "scroll to continue", "recommended", "trending", "don't miss", "you may also", "you might also", "comments", "leave a comment", "leave a reply", "print", "email", "copy link", "save", "tags:", "topics:",
    "اقرا ایضا", "اقرا المزید", "شاهد ایضا", "اعلان", "مواضیع ذات صله", "بیشتر بخوانید", "همچنین بخوانید", "مطالب مرتبط", "اخبار مرتبط", "تبلیغات", "برچسب", "لینک کوتاه",
    ];

/// Labels of what is no copy, folded, where they stand alone.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "table of contents", "contents", "on this page", "in this article", "in this story", "jump to", "quick links", "advert",
    "ad", "sponsored", "sponsored content", "المحتویات", "فهرست", "فهرست مطالب", "آگهی",
];

fn is_notice(text: &str) -> bool {
    if is_consent(text) {
        return true;
    }
    if text.len() > 240 {
        return false;
    }
    let folded = fold(text);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
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

/// "Sign up for our newsletter.", in whatever words.
fn invites(folded: &str) -> bool {
    const ASKS: &[&str] = &["sign up", "subscribe", "register for", "get our", "join our", "اشترک", "عضو"];
    const OFFERS: &[&str] =
        &["newsletter", "inbox", "email list", "mailing list", "نشرتنا", "النشره البریدیه", "خبرنامه"];
    let offers = OFFERS.iter().any(|o| folded.contains(o));
    (offers && ASKS.iter().any(|a| folded.starts_with(a)))
        || (folded.len() < 120
            && ["subscribe to ", "sign up for ", "sign up to "].iter().any(|a| folded.starts_with(a)))
}

/// The names of the places where a page can be shared, and nothing else.
#[rustfmt::skip]
const CHANNELS: &[&str] = &[
    "facebook", "twitter", "x", "email", "e", "mail", "sms", "whatsapp", "telegram", "linkedin", "reddit", "pinterest",
    "tumblr", "flipboard", "messenger", "bluesky", "mastodon", "threads", "instagram", "youtube", "tiktok", "viber",
    "share", "tweet", "pin", "print", "copy", "link", "on", "via", "this", "article", "story", "save", "url",
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
    "پربازدیدترین", "پربازدیدها", "نظرات", "ارسال نظر", "دیدگاه ها", "دیدگاهها", "نظر شما", "برچسب ها",
    "برچسبها", "مطالب پیشنهادی", "اخبار پیشنهادی", "آخرین اخبار", "اخرین اخبار",
];

/// Some pages hold the whole article twice, for another of their own scripts: the second begins with the headline.
fn stop_at_the_headline_again(outline: &Outline, root: u32, heading: Heading<'_>, kept: &mut Vec<Kept>) {
    let Some(title) = heading.node.filter(|t| outline.holds(root, *t)) else { return };
    let tag = outline.nodes[title as usize].tag;
    let bare_title = bare(heading.text);
    let again = outline.blocks.iter().position(|b| {
        b.node > title && outline.nodes[b.node as usize].tag == tag && bare(&b.text) == bare_title
    });
    let Some(again) = again else { return };
    let before: usize = kept.iter().filter(|k| k.block < again).map(|k| k.text.len()).sum();
    if before > 400 {
        kept.retain(|k| k.block < again);
    }
}

/// Cuts the copy at a heading that offers other pages, if most of the copy stands above it.
fn stop_at_further_reading(outline: &Outline, weighed: &Weighed, kept: &mut Vec<Kept>) {
    let total: usize = kept.iter().map(|k| k.text.len()).sum();
    let mut before = 0;
    for at in 0..kept.len() {
        let short = kept[at].text.len() <= 90;
        if short
            && before * 2 > total
            && (kept[at].heading || (kept[at].text.len() <= 40 && !is_notice(&kept[at].text)))
            && offers_others(&kept[at].text)
        {
            match goes_on(outline, weighed, kept, at) {
                Some(on) => drop(kept.drain(at..on)),
                None => kept.truncate(at),
            }
            return;
        }
        before += kept[at].text.len();
    }
}

/// Where the copy goes on below a line (not a heading) that offers other pages: at a paragraph that stands beside those
/// above it and is too long for a teaser.
fn goes_on(outline: &Outline, weighed: &Weighed, kept: &[Kept], at: usize) -> Option<usize> {
    if kept[at].heading {
        return None;
    }
    let parent = |k: &Kept| outline.nodes[outline.blocks[k.block].node as usize].parent;
    let is_paragraph = |k: &Kept| {
        weighed.blocks[k.block] > 200.0 && outline.nodes[outline.blocks[k.block].node as usize].tag == Tag::P
    };
    let beside: Vec<u32> = kept[..at].iter().filter(|k| is_paragraph(k)).map(parent).collect();
    (at + 1..kept.len()).find(|on| is_paragraph(&kept[*on]) && beside.contains(&parent(&kept[*on])))
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
pub(super) fn is_wall(text: &str) -> bool {
    if text.len() > 320 {
        return false;
    }
    let folded = fold(text);
    let exclusive = folded.contains("exclusive to") && folded.contains("subscribers");
    exclusive || WALLS.iter().any(|wall| folded.contains(wall))
}

/// Below a wall stand prices and promises.
fn stop_at_a_wall(kept: &mut Vec<Kept>) {
    let total: usize = kept.iter().map(|k| k.text.len()).sum();
    let mut before = 0;
    for at in 0..kept.len() {
        if before * 2 > total && is_wall(&kept[at].text) {
            kept.truncate(at);
            return;
        }
        before += kept[at].text.len();
    }
}

fn offers_others(text: &str) -> bool {
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

/// Links right below a line that offers other pages ("More:") go with it.
fn drop_offers(outline: &Outline, kept: &mut Vec<Kept>) {
    let mut offered = false;
    kept.retain(|k| {
        let offers = k.text.len() <= 60 && (is_notice(&k.text) || offers_others(&k.text));
        offered = offers || (offered && outline.blocks[k.block].link_share() > 0.7);
        offers || !offered
    });
}

/// Lists in which nearly every line is a link are tables of contents or further reading.
fn drop_link_lists(outline: &Outline, kept: &mut Vec<Kept>) {
    let is_link_line = |k: &Kept| {
        let block = &outline.blocks[k.block];
        !k.heading && (block.link_share() > 0.7 || block.leads_within())
    };
    let in_list = |k: &Kept| outline.blocks[k.block].places & (place::LIST | place::TABLE) != 0;
    let mut dropped = vec![false; kept.len()];
    let mut from = 0;
    while from < kept.len() {
        if !in_list(&kept[from]) {
            from += 1;
            continue;
        }
        let to = (from..kept.len()).find(|i| !in_list(&kept[*i])).unwrap_or(kept.len());
        let links = kept[from..to].iter().filter(|k| is_link_line(k)).count();
        dropped[from..to].fill(links * 2 > to - from);
        from = to;
    }
    let mut dropped = dropped.into_iter();
    kept.retain(|_| !dropped.next().unwrap_or(false));
}

/// The same long paragraph in two places is a pull quote or a hidden double.
fn drop_repeats(outline: &Outline, kept: &mut Vec<Kept>) {
    let mut seen: std::collections::HashMap<String, u32> = std::collections::HashMap::new();
    kept.retain(|k| {
        let parent = outline.nodes[outline.blocks[k.block].node as usize].parent;
        k.text.len() < 60 || *seen.entry(k.text.clone()).or_insert(parent) == parent
    });
}

/// A sentence of the copy set again between its paragraphs, to catch the eye.
fn drop_pull_quotes(outline: &Outline, kept: &mut Vec<Kept>) {
    let is_set_apart = |k: &Kept| {
        let tag = outline.nodes[outline.blocks[k.block].node as usize].tag;
        !k.heading
            && (40..400).contains(&k.text.chars().count())
            && (tag == Tag::Quote
                || outline.blocks[k.block].places & place::QUOTE != 0
                || k.text.starts_with(['“', '"', '«', '‘']))
    };
    if !kept.iter().any(is_set_apart) {
        return;
    }
    let bare_texts: Vec<String> = kept.iter().map(|k| bare(&k.text)).collect();
    let again: Vec<bool> = (0..kept.len())
        .map(|at| {
            is_set_apart(&kept[at])
                && bare_texts.iter().enumerate().any(|(other, text)| {
                    other != at && text.len() > bare_texts[at].len() && text.contains(&bare_texts[at])
                })
        })
        .collect();
    let mut again = again.into_iter();
    kept.retain(|_| !again.next().unwrap_or(false));
}

/// A heading at the end heads nothing; a blurb there is the outlet's own, and a box about the author is no copy.
fn drop_tail(outline: &Outline, kept: &mut Vec<Kept>) {
    let Some(half) = kept.get(kept.len() / 2).map(|k| outline.blocks[k.block].node) else { return };
    let is_about = |k: &Kept| {
        let mut at = outline.blocks[k.block].node;
        std::iter::from_fn(|| {
            // A box that begins in the upper half is around the copy, not below it.
            let inside = at > half;
            let node = &outline.nodes[at as usize];
            at = node.parent;
            inside.then_some(node.hint)
        })
        .take(4)
        .any(|hint| hint == Hint::About)
    };
    while kept.len() > 1 && kept.last().is_some_and(|k| k.heading || is_blurb(&k.text) || is_about(k)) {
        kept.pop();
    }
}
