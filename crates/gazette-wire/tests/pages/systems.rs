//! More systems: what builders, newsletters and content platforms print around the copy and within it.

use std::fmt::Write as _;

use super::Page;
use super::shapes::{Shape, headlines, links, paragraphs, teasers};

/// Every shape, by the system it is modelled on.
pub const ALL: &[Shape] = &[
    ("newsletter platform", newsletter_platform),
    ("composed page", composed_page),
    ("drupal of old", drupal_of_old),
    ("joomla with modules", joomla_with_modules),
    ("site builder", site_builder),
    ("intranet news", intranet_news),
    ("photo essay", photo_essay),
    ("agency portal", agency_portal),
    ("see also in the text", see_also_in_text),
    ("sponsored boxes", sponsored_boxes),
    ("teasers in paragraphs", teasers_in_paragraphs),
    ("sign-up between paragraphs", sign_up_between),
    ("pull quotes", pull_quotes),
    ("cards between paragraphs", cards_between),
    ("reader of a phone", reader_of_a_phone),
];

fn head(page: &Page<'_>, more: &str) -> String {
    let w = page.words;
    let direction = if w.language == "en" { "ltr" } else { "rtl" };
    format!(
        "<!DOCTYPE html><html dir=\"{direction}\" lang=\"{}\"><head><meta charset=\"utf-8\"><title>{} - {}</title>{more}</head>",
        w.language, page.story.headline, w.site
    )
}

fn published(page: &Page<'_>) -> String {
    format!(
        "<meta property=\"og:type\" content=\"article\"><meta property=\"article:published_time\" content=\"{}T06:20:00Z\"><meta name=\"author\" content=\"{}\">",
        page.iso(),
        page.story.author
    )
}

/// The paragraphs with something after each but the last.
fn between(page: &Page<'_>, open: &str, close: &str, what: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    let count = page.story.paragraphs.len();
    for (at, paragraph) in page.story.paragraphs.iter().enumerate() {
        let _ = write!(out, "{open}{paragraph}{close}");
        if at + 1 < count {
            out.push_str(&what(at));
        }
    }
    out
}

fn other<'a>(page: &'a Page<'_>, at: usize) -> &'a str {
    &page.others[at % page.others.len()].headline
}

fn newsletter_platform(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let card = |at: usize| match at {
        0 => format!(
            "<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" href=\"/x\"><div class=\"kg-bookmark-content\"><div class=\"kg-bookmark-title\">{}</div><div class=\"kg-bookmark-description\">{}…</div><div class=\"kg-bookmark-metadata\"><span>{}</span></div></div></a></figure>",
            other(page, 0),
            page.others[0].teaser(),
            w.site
        ),
        1 => format!(
            "<div class=\"kg-card kg-signup-card\"><h2 class=\"kg-signup-card-heading\">{}</h2><p class=\"kg-signup-card-subheading\">{}</p><form><input type=\"email\"><button>{}</button></form><p class=\"kg-signup-card-disclaimer\">{}</p></div>",
            w.site, w.newsletter, w.accept, w.rights
        ),
        2 => format!(
            "<div class=\"kg-card kg-cta-card\"><p>{}</p><a href=\"/s\">{}</a></div>",
            w.about, w.accept
        ),
        _ => String::new(),
    };
    format!(
        "{}<body class=\"post-template\"><div class=\"gh-viewport\"><header class=\"gh-navigation\"><nav><ul>{}</ul></nav></header><main class=\"gh-main\"><article class=\"gh-article post\"><header class=\"gh-article-header gh-canvas\"><a class=\"gh-article-tag\" href=\"/t\">{}</a><h1 class=\"gh-article-title is-title\">{}</h1><p class=\"gh-article-excerpt is-body\">{}…</p><div class=\"gh-article-meta\"><h4 class=\"gh-article-author-name\"><a href=\"/author/a\" rel=\"author\">{}</a></h4><div class=\"gh-article-meta-content\"><time datetime=\"{}\">{}</time> <span>4 min</span></div></div></header><section class=\"gh-content gh-canvas is-body\">{}</section></article><div class=\"gh-comments\"><h2>{}</h2></div></main><section class=\"gh-container is-grid\"><h2>{}</h2><div class=\"gh-feed\">{}</div></section><footer class=\"gh-footer\"><form>{}</form>{}</footer></div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.section,
        s.headline,
        s.teaser(),
        s.author,
        page.iso(),
        page.shown(0),
        between(page, "<p>", "</p>", card),
        w.comments,
        w.read_more,
        teasers(page),
        w.newsletter,
        w.rights
    )
}

fn composed_page(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let part = |at: usize| match at % 3 {
        0 => format!(
            "<p class=\"c-paragraph interstitial-link b-article-body__interstitial\"><i>[ <a href=\"/n/2\">{}</a> ]</i></p>",
            other(page, at)
        ),
        1 => format!(
            "<div class=\"c-ad b-ads-block\"><span>{}</span></div><div class=\"inline-story-card\"><h3><a href=\"/n/3\">{}</a></h3></div>",
            w.advertisement,
            other(page, at)
        ),
        _ => format!("<div class=\"b-newsletter-inline\"><h4>{}</h4><p>{}</p></div>", w.site, w.newsletter),
    };
    format!(
        "{}<body><div id=\"fusion-app\" class=\"fusion-app\"><div class=\"b-header-nav-chain\"><ul>{}</ul></div><main class=\"b-right-rail__main\"><div class=\"c-stack b-right-rail__full-width-1\"><a class=\"c-overline\" href=\"/c\">{}</a><h1 class=\"c-heading b-headline\">{}</h1><h2 class=\"c-heading b-subheadline\">{}</h2></div><div class=\"c-attribution b-byline\"><span class=\"b-byline__names\">{} <a rel=\"author\" href=\"/author/x\">{}</a></span><time class=\"c-date b-date\" datetime=\"{}T06:20:00Z\">{}</time></div><figure class=\"c-media-item\"><img src=\"/p.jpg\" alt=\"\"><figcaption>{} ({})</figcaption></figure><article class=\"b-article-body\">{}</article><div class=\"b-author-bio\"><p>{}</p></div></main><aside class=\"b-right-rail__rail\"><h2>{}</h2><ul>{}</ul></aside><footer class=\"b-footer\">{}</footer></div><script id=\"fusion-metadata\">window.Fusion={{}}</script></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.section,
        s.headline,
        s.teaser(),
        w.written_by,
        s.author,
        page.iso(),
        page.shown(1),
        w.caption,
        w.photographer,
        between(page, "<p class=\"c-paragraph\">", "</p>", part),
        w.about,
        w.most_read,
        headlines(page),
        w.rights
    )
}

fn drupal_of_old(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body class=\"html not-front node-type-news\"><div id=\"page-wrapper\"><div id=\"header\"><ul class=\"menu\">{}</ul></div><div id=\"main\" class=\"clearfix\"><div id=\"breadcrumb\"><a href=\"/\">{}</a> » {}</div><div id=\"content\"><h1 class=\"title\" id=\"page-title\">{}</h1><div class=\"tabs\"></div><div id=\"node-41\" class=\"node node-news clearfix\"><div class=\"meta submitted\">{} <span class=\"username\">{}</span> | {}</div><div class=\"content clearfix\"><div class=\"field field-name-field-image field-type-image\"><div class=\"field-items\"><img src=\"/i.jpg\"><blockquote class=\"image-field-caption\"><p>{}</p></blockquote></div></div><div class=\"field field-name-body field-type-text-with-summary field-label-hidden\"><div class=\"field-items\"><div class=\"field-item even\" property=\"content:encoded\">{}</div></div></div><div class=\"field field-name-field-related\"><div class=\"field-label\">{}</div><div class=\"field-items\"><ul>{}</ul></div></div></div><div class=\"link-wrapper\"><ul class=\"links inline\"><li><a href=\"/print\">{}</a></li></ul></div></div></div><div id=\"sidebar-second\"><div class=\"block block-views\"><h2>{}</h2>{}</div></div></div><div id=\"footer\">{}</div></div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        w.home,
        s.section,
        s.headline,
        w.published,
        s.author,
        page.shown(0),
        w.caption,
        paragraphs(s),
        w.related,
        headlines(page),
        w.print,
        w.most_read,
        teasers(page),
        w.rights
    )
}

fn joomla_with_modules(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let module = |at: usize| {
        if at == 1 {
            format!(
                "<div class=\"moduletable\"><h3>{}</h3><ul class=\"category-module mod-list\"><li><a class=\"mod-articles-category-title\" href=\"/1\">{}</a><p class=\"mod-articles-category-introtext\">{}…</p></li><li><a href=\"/2\">{}</a><p>{}…</p></li></ul></div>",
                w.most_read,
                other(page, 1),
                page.others[1].teaser(),
                other(page, 2),
                page.others[2].teaser()
            )
        } else {
            String::new()
        }
    };
    format!(
        "{}<body class=\"site com_content view-article\"><div class=\"body\"><nav class=\"navigation\"><ul class=\"nav menu\">{}</ul></nav><main id=\"content\" role=\"main\"><div class=\"item-page\" itemscope itemtype=\"https://schema.org/Article\"><div class=\"page-header\"><h2 itemprop=\"headline\">{}</h2></div><div class=\"icons\"><ul><li><a href=\"#\">{}</a></li></ul></div><dl class=\"article-info muted\"><dt class=\"article-info-term\">{}</dt><dd class=\"createdby\" itemprop=\"author\" itemscope><span itemprop=\"name\">{}</span></dd><dd class=\"published\"><time datetime=\"{}T09:00:00+00:00\" itemprop=\"datePublished\">{}</time></dd><dd class=\"hits\">311</dd></dl><div itemprop=\"articleBody\">{}</div><ul class=\"tags inline\">{}</ul><ul class=\"pager pagenav\"><li class=\"previous\"><a href=\"/a\">{}</a></li><li class=\"next\"><a href=\"/b\">{}</a></li></ul></div></main><div id=\"aside\"><div class=\"well\"><h3>{}</h3>{}</div></div></div><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        w.print,
        w.about,
        s.author,
        page.iso(),
        page.shown(2),
        between(page, "<p>", "</p>", module),
        links(w.tag_list),
        other(page, 3),
        other(page, 4),
        w.newsletter,
        teasers(page),
        w.rights
    )
}

/// Class names are made by machine; each paragraph is a box with spans.
fn site_builder(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let body: String = s
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, p)| {
            let (first, rest) = p.split_at(p.find(' ').unwrap_or(0));
            format!("<div type=\"paragraph\" data-hook=\"rcv-block{at}\"></div><div type=\"empty-line\"></div><p class=\"xY2k0 _3fZ\" dir=\"auto\"><span class=\"p9Qd\"><span>{first}</span>{rest}</span></p>")
        })
        .collect();
    format!(
        "{}<body><div id=\"SITE_CONTAINER\"><header id=\"SITE_HEADER\"><nav><ul class=\"KcpHeO\">{}</ul></nav></header><div id=\"PAGES_CONTAINER\"><div class=\"TPASection\"><div data-hook=\"post-page\"><article class=\"ZB-rt\"><div class=\"_0aQ\"><ul><li data-hook=\"user-name\"><span title=\"{author}\" class=\"tQ0 user-name\">{author}</span></li><li><span title=\"{shown}\" data-hook=\"time-ago\" class=\"post-metadata__date time-ago\">{shown}</span></li><li><span data-hook=\"time-to-read\">2 min</span></li></ul></div><h1 data-hook=\"post-title\" class=\"UZa2\"><span>{}</span></h1><section data-hook=\"post-description\"><div class=\"DgQo\"><div data-rce-version=\"9\"><div class=\"ql8d\">{body}</div></div></div></section><div data-hook=\"post-main-actions__social\">{}</div><div data-hook=\"post-footer\"><span>17</span><span>{}</span></div></article><section data-hook=\"recent-posts\" class=\"b4xR\"><h2>{}</h2>{}</section></div></div></div><footer id=\"SITE_FOOTER\"><p>{}</p></footer></div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        links(w.share),
        w.comments,
        w.related,
        teasers(page),
        w.rights,
        author = s.author,
        shown = page.shown(0),
    )
}

fn intranet_news(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><div class=\"SPPageChrome\"><div role=\"navigation\" class=\"ms-HorizontalNav\">{}</div><div class=\"Canvas\"><div data-automation-id=\"pageHeader\" class=\"i_b\"><div data-automation-id=\"TitleTextId\" role=\"heading\" aria-level=\"1\">{}</div><div class=\"authorByline\"><div data-automation-id=\"author\" class=\"authorName\">{}</div><span data-automation-id=\"publishDate\">{} {}</span></div></div><div class=\"CanvasZone\"><div class=\"CanvasSection\"><div data-automation-id=\"CanvasControl\" class=\"ControlZone\"><div class=\"ControlZone--control\"><div data-sp-feature-tag=\"Rich Text Editor\" class=\"cke_editable rteEmphasis\">{}</div></div></div><div class=\"ControlZone\"><div data-sp-feature-tag=\"Image\"><img src=\"/i.png\"><div class=\"imageCaption\">{}</div></div></div><div class=\"ControlZone\"><div data-sp-feature-tag=\"News\"><h2>{}</h2>{}</div></div></div></div><div data-automation-id=\"CommentsWrapper\"><h2>{}</h2><p>{}</p></div></div></div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        s.author,
        w.published,
        page.shown(0),
        paragraphs(s),
        w.caption,
        w.most_read,
        teasers(page),
        w.comments,
        w.comment
    )
}

fn photo_essay(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let slide = |at: usize| {
        format!(
            "<div class=\"slide\"><div class=\"slide-img\"><img src=\"/{at}.jpg\" alt=\"{}\"></div><div class=\"slide-text\"><span class=\"num\">{} / 9</span><p>{}. {}</p></div></div>",
            w.caption,
            at + 1,
            w.caption,
            w.photographer
        )
    };
    format!(
        "{}<body><div class=\"nav\"><ul>{}</ul></div><div class=\"story\"><h1>{}</h1><p class=\"signature\">{} <b class=\"author\">{}</b> <span class=\"stamp\">{}</span></p><div class=\"essay\">{}</div><div class=\"bottom-line\">{}</div></div><div class=\"foot\">{}</div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        page.shown(5),
        between(page, "<p>", "</p>", slide),
        w.follow,
        w.rights
    )
}

/// Tags as links in the text, its lines broken; code of the news, short link, list of others and end mark below.
fn agency_portal(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let tagged = |p: &str| {
        let mut words: Vec<String> = p.split(' ').map(str::to_owned).collect();
        for at in [3, 9] {
            if let Some(word) = words.get_mut(at) {
                *word = format!("<a href=\"/tag/{at}\" class=\"saba-backlink\">{word}</a>");
            }
        }
        words.join(" ")
    };
    let body: String = s
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, p)| {
            let more = if at == 1 {
                format!(
                    "<div class=\"item-related\"><p><strong>{}</strong></p><ul><li><a href=\"/n/1\">{}</a></li><li><a href=\"/n/2\">{}</a></li></ul></div>",
                    w.read_more,
                    other(page, 1),
                    other(page, 2)
                )
            } else {
                String::new()
            };
            format!("<p style=\"text-align:justify\">{}</p>{more}", tagged(p))
        })
        .collect();
    format!(
        "{}<body><header id=\"masthead\"><ul>{}</ul></header><section id=\"mainbody\"><article id=\"item\" class=\"item news\"><div class=\"item-header\"><ul class=\"item-nav\"><li>{}</li><li>{}</li></ul><div class=\"item-title\"><h1 class=\"title\"><a href=\"/n/7\">{}</a></h1></div><p class=\"summary introtext\" itemprop=\"description\">{}</p></div><div class=\"item-body\"><div class=\"item-text\" itemprop=\"articleBody\">{body}<p>{}</p></div></div><div class=\"item-code\"><span>{}</span> <input value=\"a.example/x7\"></div><section class=\"box tags\"><header><h2>{}</h2></header><ul>{}</ul></section><section class=\"box related\"><h2>{}</h2><ul>{}</ul></section></article></section><footer>{}</footer></body></html>",
        head(page, &published(page)),
        links(w.menu),
        page.shown(4),
        s.section,
        s.headline,
        w.about,
        w.end,
        w.short_link,
        w.tags,
        links(w.tag_list),
        w.related,
        headlines(page),
        w.rights
    )
}

fn see_also_in_text(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let see = |at: usize| match at % 3 {
        0 => format!(
            "<p><span style=\"color:#c00\"><strong>{} </strong></span><a href=\"/1\">{}</a></p>",
            w.read_more,
            other(page, at)
        ),
        1 => format!("<p>{}</p><p><a href=\"/2\">{}</a></p>", w.read_more, other(page, at)),
        _ => format!(
            "<h3>{}</h3><p><a href=\"/3\">{}</a></p><p><a href=\"/4\">{}</a></p>",
            w.read_more,
            other(page, at),
            other(page, at + 1)
        ),
    };
    format!(
        "{}<body><div class=\"hd\"><ul>{}</ul></div><div class=\"single\"><h1 class=\"single-title\">{}</h1><div class=\"single-by\"><span class=\"writer-name author\">{}</span><span class=\"single-time\">{}</span></div><div class=\"single-body\">{}</div><div class=\"srcs\">{}</div></div><div class=\"ft\">{}</div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(1),
        between(page, "<p>", "</p>", see),
        links(w.tag_list),
        w.rights
    )
}

/// The boxes have no names; the sponsor's text runs in sentences.
fn sponsored_boxes(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let sponsored = |at: usize| match at {
        1 => format!(
            "<div class=\"q7\"><small>{}</small><a href=\"https://shop.example/a\" rel=\"sponsored nofollow\"><img src=\"/ad.jpg\"></a><p><a href=\"https://shop.example/a\" rel=\"sponsored\">{}</a></p></div>",
            w.advertisement, w.sponsor
        ),
        2 => format!("<aside><p>{}</p><p>{}</p></aside>", w.advertisement, w.sponsor),
        _ => String::new(),
    };
    format!(
        "{}<body><div class=\"a1\"><ul>{}</ul></div><div class=\"b2\"><h1>{}</h1><div class=\"c3\"><a rel=\"author\" href=\"/w\">{}</a> {}</div><div class=\"d4\">{}</div></div><div class=\"e5\"><b>{}</b>{}</div><div class=\"f6\">{}</div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(0),
        between(page, "<p>", "</p>", sponsored),
        w.advertisement,
        teasers(page),
        w.rights
    )
}

fn teasers_in_paragraphs(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let body: String = s
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, p)| match at {
            0 | 2 => format!(
                "<p>{p}<br><br><b>{}</b> <a href=\"/n/{at}\">{}</a></p>",
                w.read_more,
                other(page, at)
            ),
            _ => format!("<p>{p}</p>"),
        })
        .collect();
    format!(
        "{}<body><nav><ul>{}</ul></nav><main><h1>{}</h1><p class=\"meta\">{} <span class=\"author\">{}</span>, {}</p><div class=\"rte\">{body}</div><div class=\"shares\">{}</div></main><footer>{}</footer></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        page.shown(0),
        links(w.share),
        w.rights
    )
}

fn sign_up_between(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let sign_up = |at: usize| {
        if at != 1 {
            return String::new();
        }
        format!(
            "<div class=\"css-1q9\"><div class=\"css-8xk\"><h2>{}</h2><p>{}</p><p>{}</p><form><label>{}<input type=\"email\"></label><button>{}</button></form></div></div>",
            w.site, w.newsletter, w.cookies, w.newsletter, w.accept
        )
    };
    format!(
        "{}<body><div class=\"css-0a\"><ul>{}</ul></div><article class=\"css-b1\"><header class=\"css-c2\"><h1 class=\"css-d3\">{}</h1><div class=\"css-e4\"><span itemprop=\"author\" class=\"css-f5\">{}</span><time class=\"css-g6\" datetime=\"{}\">{}</time></div></header><section name=\"body\" class=\"css-h7\">{}</section></article><div class=\"css-i8\"><h3>{}</h3>{}</div><div class=\"css-j9\">{}</div></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.iso(),
        page.shown(0),
        between(page, "<p class=\"css-k0\">", "</p>", sign_up),
        w.most_read,
        teasers(page),
        w.rights
    )
}

fn pull_quotes(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let quote = |at: usize| {
        let words: Vec<&str> = s.paragraphs[at].split(' ').collect();
        let part = words[..words.len().min(12)].join(" ");
        match at % 3 {
            0 => format!("<aside class=\"pq\"><p>{part}</p></aside>"),
            1 => format!("<div class=\"css-pull\"><span>«</span><p>{part}</p><p>{}</p></div>", s.author),
            _ => format!("<blockquote class=\"x2\">{part}</blockquote>"),
        }
    };
    format!(
        "{}<body><nav><ul>{}</ul></nav><article><h1>{}</h1><address><a rel=\"author\" href=\"/p\">{}</a></address><time datetime=\"{}\">{}</time><div class=\"prose\">{}</div></article><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.iso(),
        page.shown(0),
        between(page, "<p>", "</p>", quote),
        w.rights
    )
}

/// Cards with a headline and some lines each, in boxes without a name, inside the copy.
fn cards_between(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let cards = |at: usize| {
        if at != 1 {
            return String::new();
        }
        let card = |o: &&super::Story| {
            format!(
                "<div class=\"u\"><a href=\"/n\"><img src=\"/t.jpg\"><h4>{}</h4></a><p>{}…</p></div>",
                o.headline,
                o.teaser()
            )
        };
        format!(
            "<div class=\"t\"><h3>{}</h3>{}</div>",
            w.related,
            page.others.iter().take(3).map(card).collect::<String>()
        )
    };
    format!(
        "{}<body><div class=\"n\"><ul>{}</ul></div><div class=\"m\"><h1>{}</h1><div class=\"k\"><span class=\"author\">{}</span> {}</div><div class=\"l\">{}</div></div><div class=\"z\">{}</div></body></html>",
        head(page, &published(page)),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(0),
        between(page, "<p>", "</p>", cards),
        w.rights
    )
}

/// A page for phones: an app's banner, a bar that sticks, buttons, the rest of the day's news below in full.
fn reader_of_a_phone(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let next = page.others[0];
    format!(
        "{}<body><div class=\"smart-app\"><p>{}</p><a href=\"/app\">{}</a></div><amp-sidebar id=\"s\"><ul>{}</ul></amp-sidebar><main><article><h1>{}</h1><div class=\"amp-author\"><span class=\"amp-author-name author\">{}</span></div><div class=\"amp-date\">{}</div><amp-img src=\"/a.jpg\" alt=\"\"></amp-img><p class=\"amp-caption\">{}</p><div class=\"amp-body\">{}</div><amp-social-share type=\"x\"></amp-social-share></article><div class=\"next-up\"><h2>{}</h2><article><h2><a href=\"/n/1\">{}</a></h2><p>{}</p><p>{}</p></article></div></main><div class=\"sticky\">{}</div></body></html>",
        head(page, &published(page)),
        w.follow,
        w.accept,
        links(w.menu),
        s.headline,
        s.author,
        page.shown(0),
        w.caption,
        paragraphs(s),
        w.related,
        next.headline,
        next.paragraphs[0],
        next.paragraphs[1],
        w.newsletter
    )
}
