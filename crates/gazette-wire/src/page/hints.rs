//! What class names and ids tell of an element.

use std::collections::HashMap;

/// What an element's class, id, role or property says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hint {
    /// Nothing.
    None,
    /// The copy itself: `articleBody`, `entry-content`.
    Copy,
    /// Words about the copy: date, author, section, tags.
    About,
    /// Around a picture.
    Picture,
    /// A box of the page's builder: a widget may be a piece of the copy, or offer other pages.
    Widget,
    /// The line below a picture.
    Caption,
    /// Not the copy: navigation, teasers, share bars, notices.
    Out,
    /// Readers' comments.
    Comments,
}

/// What a class attribute tells of its element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub hint: Hint,
    /// No reader of the page sees the element as a part of its text.
    pub unseen: bool,
    /// It names an author.
    pub author: bool,
    /// It gives a date.
    pub date: bool,
}

/// What the class attributes of a page tell: a page repeats its few over and over.
#[derive(Debug, Default)]
pub(super) struct Classes {
    known: HashMap<Box<str>, Told>,
}

/// Class attributes kept, and the length of the longest that is.
const CLASSES: usize = 4_096;
const CLASS_BYTES: usize = 256;

impl Classes {
    /// What a class attribute tells.
    pub(super) fn told(&mut self, class: &str) -> Told {
        if class.is_empty() {
            return Told { hint: Hint::None, unseen: false, author: false, date: false };
        }
        if let Some(told) = self.known.get(class) {
            return *told;
        }
        let told = Told {
            hint: of(class, ""),
            unseen: is_unseen(class),
            author: names_an_author(class),
            date: names_a_date(class),
        };
        if self.known.len() < CLASSES && class.len() <= CLASS_BYTES {
            self.known.insert(class.into(), told);
        }
        told
    }
}

fn names_a_date(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    ["date", "time", "publish"].iter().any(|name| lower.contains(name))
}

fn names_an_author(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    ["author", "byline", "field--name-uid", "username"].iter().any(|name| lower.contains(name))
}

/// Reads class and id; the strongest word wins.
pub(super) fn of(class: &str, id: &str) -> Hint {
    let mut hint = Hint::None;
    for attribute in [class, id] {
        for word in attribute.split_ascii_whitespace().take(12) {
            hint = hint.max(of_word(word));
            if hint == Hint::Comments {
                return hint;
            }
        }
    }
    hint
}

/// Names of what no reader of the page sees as a part of its text: tooltips, texts for screen readers.
fn is_unseen(class: &str) -> bool {
    class.split_ascii_whitespace().take(12).any(|word| {
        matches!(
            word,
            "sr-only"
                | "screen-reader-text"
                | "visually-hidden"
                | "visuallyhidden"
                | "mw-editsection"
                | "tooltiptext"
                | "rollover-people-block"
                | "noprint"
                | "element-invisible"
                | "offscreen"
        ) || word.contains("tooltip")
            || word.contains("Tooltip")
            || word.contains("popover")
            || word.contains("rollover")
    })
}

/// One class name or id, whole first and then by its parts.
fn of_word(word: &str) -> Hint {
    if word.len() > 80 {
        return Hint::None;
    }
    let mut lower = [0u8; 80];
    let lower = lowered(word, &mut lower);
    if let Some(hint) = whole(lower) {
        return hint;
    }
    let mut hint = Hint::None;
    let mut before = "";
    let mut holder = false;
    let mut parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty()).peekable();
    while let Some(part) = parts.next() {
        // "has-sidebar", "no-comments", "sidebar-enabled" speak of the page around them.
        let of_page = matches!(
            before,
            "has" | "no" | "with" | "without" | "is" | "hide" | "not" | "page" | "single" | "show" | "js"
        ) || parts.peek().is_some_and(|next| {
            matches!(*next, "enabled" | "disabled" | "none" | "false" | "true" | "off" | "hidden")
        });
        if !of_page {
            if holder && matches!(part, "body" | "content" | "text" | "copy") {
                hint = hint.max(Hint::Copy);
            }
            hint = hint.max(part_of(part));
        }
        holder = matches!(
            part,
            "article"
                | "story"
                | "post"
                | "entry"
                | "blog"
                | "news"
                | "rich"
                | "single"
                | "detail"
                | "details"
                | "content"
        );
        before = part;
    }
    hint
}

/// Lower case, with a stroke put between the humps of camelCase.
fn lowered<'a>(word: &str, buffer: &'a mut [u8; 80]) -> &'a str {
    let mut len = 0;
    let mut small_before = false;
    for b in word.bytes() {
        if b.is_ascii_uppercase() && small_before && len < 79 {
            buffer[len] = b'-';
            len += 1;
        }
        if len < 80 {
            buffer[len] = if b.is_ascii() { b.to_ascii_lowercase() } else { b'-' };
            len += 1;
        }
        small_before = b.is_ascii_lowercase();
    }
    std::str::from_utf8(&buffer[..len]).expect("only ASCII was written")
}

fn whole(word: &str) -> Option<Hint> {
    Some(match word {
        "article-body"
        | "articlebody"
        | "article-content"
        | "articlecontent"
        | "article-text"
        | "articletext"
        | "article__body"
        | "article__content"
        | "entry-content"
        | "post-content"
        | "post-body"
        | "postbody"
        | "postcontent"
        | "story-body"
        | "storybody"
        | "story-content"
        | "story-text"
        | "news-content"
        | "news-body"
        | "newsbody"
        | "news-text"
        | "newstext"
        | "item-text"
        | "itemfulltext"
        | "field-name-body"
        | "field--name-body"
        | "content-body"
        | "body-content"
        | "main-content-body"
        | "td-post-content"
        | "wysiwyg"
        | "rich-text"
        | "richtext"
        | "article__text"
        | "story__body"
        | "c-article-content"
        | "the-content"
        | "single-content"
        | "post-text"
        | "article-main"
        | "text-content"
        | "articlebody-content"
        | "article-body-content"
        | "post-entry"
        | "entry-body"
        | "matn"
        | "echo-detail" => Hint::Copy,
        "sr-only"
        | "screen-reader-text"
        | "visually-hidden"
        | "visuallyhidden"
        | "read-more"
        | "readmore"
        | "read-next"
        | "most-read"
        | "mostread"
        | "more-stories"
        | "more-from"
        | "see-also"
        | "also-read"
        | "skip-link"
        | "back-to-top"
        | "author-bio"
        | "author-box"
        | "authorbox"
        | "about-author"
        | "author-info"
        | "post-navigation"
        | "posts-navigation"
        | "nav-links"
        | "post-nav"
        | "toc"
        | "ez-toc-container"
        | "table-of-contents"
        | "wp-block-latest-posts"
        | "jp-relatedposts"
        | "sharedaddy"
        | "addtoany"
        | "addtoany-share"
        | "heateor-sss-sharing-container"
        | "wp-block-file"
        | "mw-editsection"
        | "navbox"
        | "catlinks"
        | "printfooter"
        | "references-small"
        | "references"
        | "reference-list"
        | "ref-list"
        | "reflist"
        | "hatnote" => Hint::Out,
        "wp-caption-text" | "wp-caption-dd" | "image-caption" | "photo-caption" | "caption"
        | "img-caption" => Hint::Caption,
        "comment" | "comments" | "comment-list" | "commentlist" | "disqus-thread" | "disqus_thread"
        | "respond" | "comments-area" | "comment-respond" | "fb-comments" => Hint::Comments,
        "article-header" | "content-header" | "content-area" | "content-wrapper" | "widget-content" => {
            Hint::None
        }
        _ => return None,
    })
}

fn part_of(part: &str) -> Hint {
    match part {
        "disqus" | "comentarios" | "kommentare" | "livefyre" => Hint::Comments,
        // Not commentaries, nor commentators.
        _ if part.starts_with("comment") && !part[7..].starts_with("at") && !part[7..].starts_with("ary") => {
            Hint::Comments
        }
        "nav" | "navbar" | "navi" | "navigation" | "menu" | "menus" | "submenu" | "breadcrumb"
        | "breadcrumbs" | "crumb" | "crumbs" | "sidebar" | "sidebars" | "sidenav" | "rail" | "footer"
        | "foot" | "related" | "relatedposts" | "relateds" | "recommended" | "recommend"
        | "recommendation" | "recommendations" | "recirc" | "recirculation" | "share" | "sharing"
        | "shares" | "sharebar" | "sharetools" | "social" | "socials" | "socialmedia" | "addthis"
        | "sharethis" | "newsletter" | "newsletters" | "subscribe" | "subscription" | "subscriptions"
        | "signup" | "promo" | "promos" | "promotion" | "promoted" | "advert" | "adverts"
        | "advertisement" | "advertisements" | "advertising" | "ads" | "ad" | "adsense" | "adsbygoogle"
        | "adslot" | "adunit" | "adbox" | "dfp" | "sponsor" | "sponsors" | "sponsored" | "outbrain"
        | "taboola" | "cookie" | "cookies" | "consent" | "gdpr" | "popup" | "popups" | "modal" | "modals"
        | "overlay" | "lightbox" | "toolbar" | "pagination" | "pager" | "paginator" | "tagcloud"
        | "taglist" | "teaser" | "teasers" | "trending" | "breaking" | "popular" | "login" | "masthead"
        | "topbar" | "banner" | "banners" | "bottombar" | "slideshow" | "upsell" | "cta" | "dropdown"
        | "megamenu" | "flyout" | "offcanvas" | "sitemap" | "copyright" | "disclaimer" | "donate"
        | "donation" | "poll" | "rating" | "ratings" | "interstitial" | "paywall" | "regwall"
        | "shoppable" | "whatsapp" | "telegram" | "follow" | "followus" | "embedly" | "noprint"
        | "printonly" | "infobox" | "reviewbox" | "zergnet" | "revcontent" | "mgid" | "searchform"
        | "weather" | "footnotes" | "endnotes" | "bibliography" | "testimonial" | "testimonials"
        | "horoscope" | "prevnext" | "nextprev" | "ticker" | "newsticker" => Hint::Out,
        "widget" | "widgets" => Hint::Widget,
        "caption" | "captions" | "cutline" | "photocredit" | "imagecredit" => Hint::Caption,
        "image" | "images" | "img" | "photo" | "photos" | "picture" | "pictures" | "thumb" | "thumbnail"
        | "gallery" | "figure" | "videoplayer" => Hint::Picture,
        "byline" | "bylines" | "author" | "authors" | "dateline" | "timestamp" | "meta" | "metadata"
        | "postmeta" | "pubdate" | "published" | "date" | "tags" | "tag" | "categories" | "kicker"
        | "eyebrow" | "readtime" | "bio" | "credit" | "credits" | "views" | "counter" => Hint::About,
        "articlebody" | "storybody" | "fulltext" => Hint::Copy,
        _ => Hint::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_by_their_parts() {
        assert_eq!(of("post-related-links", ""), Hint::Out);
        assert_eq!(of("shareBar", ""), Hint::Out);
        assert_eq!(of("layout has-sidebar", ""), Hint::None);
        assert_eq!(of("td-post-content", ""), Hint::Copy);
        assert_eq!(of("", "comments"), Hint::Comments);
        assert_eq!(of("wp-caption-text", ""), Hint::Caption);
    }
}
