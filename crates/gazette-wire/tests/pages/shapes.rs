//! Page shapes: how common systems lay a story out, with what they print around it.

use std::fmt::Write as _;

use super::{Page, Story};

/// The name of a shape, and what pours a page into it.
pub type Shape = (&'static str, fn(&Page<'_>) -> String);

/// Every shape, by the system it is modelled on.
pub const ALL: &[Shape] = &[
    ("wordpress", wordpress),
    ("drupal", drupal),
    ("blogger", blogger),
    ("joomla", joomla),
    ("agency", agency),
    ("amp", amp),
    ("div soup", div_soup),
    ("tables", tables),
    ("hashed classes", hashed),
    ("portal", portal),
    ("magazine", magazine),
    ("old portal", old_portal),
];

pub fn paragraphs(story: &Story) -> String {
    story.paragraphs.iter().map(|p| format!("<p>{p}</p>\n")).collect()
}

pub fn links(items: &[&str]) -> String {
    items.iter().enumerate().map(|(at, item)| format!("<li><a href=\"/c/{at}\">{item}</a></li>")).collect()
}

pub fn teasers(page: &Page<'_>) -> String {
    let card = |s: &&Story| {
        format!(
            "<div class=\"card\"><a href=\"/n/9\"><img src=\"/t.jpg\"></a><h3><a href=\"/n/9\">{}</a></h3><p>{}…</p></div>",
            s.headline,
            s.teaser()
        )
    };
    page.others.iter().map(card).collect()
}

pub fn headlines(page: &Page<'_>) -> String {
    page.others.iter().map(|s| format!("<li><a href=\"/n/8\">{}</a></li>", s.headline)).collect()
}

pub fn head(page: &Page<'_>, more: &str) -> String {
    let (lang, title, site) = (page.words.language, &page.story.headline, page.words.site);
    format!(
        "<!DOCTYPE html><html dir=\"rtl\" lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title} | {site}</title>{more}<script>var a = '<div>';</script></head>"
    )
}

fn json_ld(page: &Page<'_>) -> String {
    format!(
        "<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{}\",\"datePublished\":\"{}T09:30:00+03:00\",\"author\":{{\"@type\":\"Person\",\"name\":\"{}\"}},\"publisher\":{{\"@type\":\"Organization\",\"name\":\"{}\"}}}}</script>",
        page.story.headline,
        page.iso(),
        page.story.author,
        page.words.site
    )
}

fn wordpress(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body class=\"rtl post-template-default single single-post has-sidebar\"><header class=\"site-header\"><nav class=\"main-navigation\"><ul>{}</ul></nav></header>\
        <div id=\"content\" class=\"site-content\"><main><article id=\"post-71\" class=\"post-71 post type-post status-publish hentry category-news\">\
        <header class=\"entry-header\"><h1 class=\"entry-title\">{}</h1><div class=\"entry-meta\"><span class=\"posted-on\">{} <time class=\"entry-date published\" datetime=\"{}T07:00:00+00:00\">{}</time></span> <span class=\"byline\"><span class=\"author vcard\"><a href=\"/author/1\">{}</a></span></span></div></header>\
        <figure class=\"wp-block-image\"><img src=\"/wp-content/uploads/port.jpg\" alt=\"\"><figcaption>{} — {}</figcaption></figure>\
        <div class=\"entry-content\">{}<div class=\"sharedaddy sd-sharing-enabled\"><h3>{}</h3><ul>{}</ul></div><div id=\"jp-relatedposts\" class=\"jp-relatedposts\"><h3>{}</h3>{}</div></div>\
        <footer class=\"entry-footer\"><span class=\"tags-links\">{}: {}</span></footer></article>\
        <div id=\"comments\" class=\"comments-area\"><h2>{}</h2><ol class=\"comment-list\"><li class=\"comment\"><p>{}</p></li><li class=\"comment\"><p>{}</p></li></ol></div></main>\
        <aside class=\"widget-area\"><section class=\"widget\"><h2>{}</h2><ul>{}</ul></section></aside></div><footer class=\"site-footer\"><p>{}</p></footer></body></html>",
        head(page, &json_ld(page)),
        links(w.menu),
        s.headline,
        w.published,
        page.iso(),
        page.shown(0),
        s.author,
        w.caption,
        w.photographer,
        paragraphs(s),
        w.share[5],
        links(w.share),
        w.related,
        teasers(page),
        w.tags,
        links(w.tag_list),
        w.comments,
        w.comment,
        w.comment,
        w.most_read,
        headlines(page),
        w.rights
    )
}

fn drupal(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><div class=\"layout-container\"><header role=\"banner\"><div class=\"region region-header\"><ul class=\"menu\">{}</ul></div></header><nav class=\"breadcrumb\"><ol><li><a href=\"/\">{}</a></li><li>{}</li></ol></nav>\
        <main role=\"main\"><h1 class=\"page-title\"><span class=\"field field--name-title\">{}</span></h1><article class=\"node node--type-article\"><footer class=\"node__meta\"><div class=\"node__submitted\">{} <span class=\"field--name-uid\">{}</span> {}</div></footer>\
        <div class=\"node__content\"><div class=\"field field--name-field-image\"><img src=\"/files/port.jpg\"><div class=\"image-caption\">{}</div></div><div class=\"clearfix text-formatted field field--name-body field--type-text-with-summary\">{}</div>\
        <div class=\"field field--name-field-tags\"><div class=\"field__label\">{}</div>{}</div></div></article><div class=\"views-element-container block block-views\"><h2>{}</h2>{}</div></main>\
        <div class=\"region region-sidebar-second\">{}<ul>{}</ul></div><footer role=\"contentinfo\">{}<p>{}</p></footer></div></body></html>",
        head(
            page,
            &format!(
                "<meta property=\"article:published_time\" content=\"{}T10:00:00+0300\"><meta property=\"og:site_name\" content=\"{}\">",
                page.iso(),
                w.site
            )
        ),
        links(w.menu),
        w.home,
        s.section,
        s.headline,
        w.written_by,
        s.author,
        page.shown(1),
        w.caption,
        paragraphs(s),
        w.tags,
        links(w.tag_list),
        w.related,
        teasers(page),
        w.most_read,
        headlines(page),
        w.rights,
        w.about
    )
}

fn blogger(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><div id=\"header\"><div class=\"titlewrapper\"><h1 class=\"title\"><a href=\"/\">{}</a></h1></div></div><div class=\"main section\"><div class=\"date-outer\"><h2 class=\"date-header\"><span>{}</span></h2>\
        <div class=\"post hentry\"><h3 class=\"post-title entry-title\">{}</h3><div class=\"post-body entry-content\" id=\"post-body-1\"><div class=\"separator\"><a href=\"/port.jpg\"><img src=\"/port.jpg\"></a></div>{}</div>\
        <div class=\"post-footer\"><div class=\"post-footer-line\"><span class=\"post-author vcard\"><span class=\"fn\">{}</span></span> <span class=\"post-labels\">{} {}</span></div><div class=\"post-share-buttons\">{}</div></div></div></div>\
        <div class=\"comments\" id=\"comments\"><h4>{}</h4><p>{}</p></div></div><div class=\"sidebar section\"><div class=\"widget PopularPosts\"><h2>{}</h2><ul>{}</ul></div></div><p>{}</p></body></html>",
        head(page, ""),
        w.site,
        page.shown(0),
        s.headline,
        s.paragraphs.join("<br/><br/>"),
        s.author,
        w.tags,
        links(w.tag_list),
        links(w.share),
        w.comments,
        w.comment,
        w.most_read,
        headlines(page),
        w.rights
    )
}

fn joomla(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body class=\"site com_content view-article\"><div class=\"moduletable_menu\"><ul class=\"nav menu\">{}</ul></div><div class=\"item-page\" itemscope itemtype=\"https://schema.org/Article\"><div class=\"page-header\"><h2 itemprop=\"headline\">{}</h2></div>\
        <dl class=\"article-info muted\"><dd class=\"createdby\" itemprop=\"author\">{} <span itemprop=\"name\">{}</span></dd><dd class=\"published\">{} <time datetime=\"{}T06:00:00+03:00\" itemprop=\"datePublished\">{}</time></dd><dd class=\"hits\">347</dd></dl>\
        <div itemprop=\"articleBody\">{}</div><ul class=\"pager pagenav\"><li class=\"previous\"><a href=\"/n/4\">{}</a></li></ul></div><div class=\"tm-sidebar\"><h3>{}</h3>{}</div><div class=\"custom\"><p>{}</p><p>{}</p></div></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        w.published,
        page.iso(),
        page.shown(2),
        paragraphs(s),
        page.others[0].headline,
        w.most_read,
        teasers(page),
        w.newsletter,
        w.rights
    )
}

fn agency(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let mut body = String::new();
    for (at, paragraph) in s.paragraphs.iter().enumerate() {
        let _ = write!(body, "<p>{}{paragraph}</p>", if at == 0 { w.dateline } else { "" });
    }
    format!(
        "{}<body><div class=\"top-menu\"><ul>{}</ul></div><div class=\"news-page\"><div class=\"news-nav\">{} | {} : 118204</div><div class=\"rutitr\">{}</div><h1 class=\"title\">{}</h1>\
        <div class=\"news-toolbar\"><a href=\"/print\">{}</a>{}</div><div class=\"lead-photo\"><img src=\"/photo/4.jpg\"></div><div class=\"news-body\">{body}<p>{}</p></div><div>{} https://asp.example/x4</div><div class=\"news-tags\">{} {}</div></div>\
        <div class=\"left-column\"><div class=\"box-title\">{}</div><ul>{}</ul></div><div class=\"copyright\">{}</div></body></html>",
        head(page, ""),
        links(w.menu),
        page.shown(0),
        page.shown(0).len(),
        s.section,
        s.headline,
        w.print,
        links(w.share),
        w.credit,
        w.short_link,
        w.tags,
        links(w.tag_list),
        w.most_read,
        headlines(page),
        w.rights
    )
}

fn amp(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><amp-sidebar id=\"menu\" layout=\"nodisplay\"><ul>{}</ul></amp-sidebar><amp-user-notification id=\"c\" layout=\"nodisplay\">{} <button>{}</button></amp-user-notification>\
        <article class=\"amp-wp-article\"><header class=\"amp-wp-article-header\"><h1 class=\"amp-wp-title\">{}</h1><div class=\"amp-wp-meta amp-wp-byline\"><span class=\"amp-wp-author author vcard\">{}</span></div><div class=\"amp-wp-meta amp-wp-posted-on\"><time datetime=\"{}T05:00:00+00:00\">{}</time></div></header>\
        <figure class=\"amp-wp-article-featured-image wp-caption\"><amp-img src=\"/p.jpg\" width=\"640\" height=\"400\"></amp-img><p class=\"wp-caption-text\">{}</p></figure><div class=\"amp-wp-article-content\">{}</div><footer><div class=\"amp-wp-meta amp-wp-tax-tag\">{}: {}</div></footer></article>\
        <footer class=\"amp-wp-footer\"><h2>{}</h2><p>{}</p><a href=\"#top\" class=\"back-to-top\">^</a></footer></body></html>",
        head(page, &json_ld(page)),
        links(w.menu),
        w.cookies,
        w.accept,
        s.headline,
        s.author,
        page.iso(),
        page.shown(4),
        w.caption,
        paragraphs(s),
        w.tags,
        links(w.tag_list),
        w.site,
        w.rights
    )
}

fn div_soup(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let others: String = page
        .others
        .iter()
        .map(|o| {
            format!("<div><div><a href=\"/n/3\">{}</a></div><div>{}</div></div>", o.headline, o.teaser())
        })
        .collect();
    format!(
        "{}<body><div><div><div>{}</div></div><div><div><div><h1>{}</h1></div><div><div>{}</div><div>{}</div></div><div><img src=\"/a.jpg\"></div><div>{}</div><div><div>{}</div></div></div>\
        <div><div>{}</div><div>{others}</div></div></div><div><div>{}</div><div>{}</div></div></div></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        page.shown(1),
        s.section,
        s.paragraphs.join("<br><br>"),
        links(w.share),
        w.related,
        w.newsletter,
        w.rights
    )
}

fn tables(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let menu: String =
        w.menu.iter().map(|m| format!("<td><a href=\"/m\"><font size=2>{m}</font></a></td>")).collect();
    format!(
        "{}<body bgcolor=white><table width=900 align=center><tr>{menu}</tr></table><table width=900><tr><td width=180 valign=top><table>{}</table></td><td valign=top><table><tr><td><font size=5 color=navy><b>{}</b></font></td></tr>\
        <tr><td><font size=2>{}</font></td></tr><tr><td><font size=4>{}</font></td></tr><tr><td align=center><a href=\"/print\">{}</a> <a href=\"/back\">{}</a></td></tr></table></td></tr></table><table width=900><tr><td align=center><font size=1>{}</font></td></tr></table></body></html>",
        head(page, ""),
        page.others
            .iter()
            .map(|o| format!("<tr><td><a href=\"/n/2\">{}</a></td></tr>", o.headline))
            .collect::<String>(),
        s.headline,
        page.shown(2),
        paragraphs(s),
        w.print,
        w.home,
        w.rights
    )
}

fn hashed(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let blocks: String = s
        .paragraphs
        .iter()
        .map(|p| {
            format!(
                "<div class=\"sc-1x2y3z\" data-component=\"text-block\"><p class=\"sc-9k8j7h\">{p}</p></div>"
            )
        })
        .collect();
    format!(
        "{}<body><div id=\"__next\"><div class=\"css-1q2w3e\" role=\"dialog\"><p class=\"css-0a\">{}</p><button>{}</button></div><header class=\"css-aa11\"><nav><ul>{}</ul></nav></header><main class=\"css-bb22\"><article class=\"css-cc33\"><h1 class=\"css-dd44\">{}</h1>\
        <div class=\"css-ee55\"><span>{}</span><time datetime=\"{}T11:00:00.000Z\">{}</time></div><figure><picture><img src=\"/i.webp\" alt=\"{}\"></picture><figcaption>{}</figcaption></figure>{blocks}<div class=\"css-ff66\" data-component=\"ad-slot\">{}</div>\
        <section data-component=\"links-block\"><h2>{}</h2>{}</section></article></main><footer class=\"css-gg77\"><p>{}</p><p>{}</p></footer></div></body></html>",
        head(page, &json_ld(page)),
        w.cookies,
        w.accept,
        links(w.menu),
        s.headline,
        s.author,
        page.iso(),
        page.shown(5),
        w.caption,
        w.caption,
        w.advertisement,
        w.related,
        teasers(page),
        w.about,
        w.rights
    )
}

fn portal(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let mut body = String::new();
    for (at, paragraph) in s.paragraphs.iter().enumerate() {
        let _ = write!(body, "<p>{paragraph}</p>");
        if at == 1 {
            let _ = write!(
                body,
                "<div class=\"inline-related\"><strong>{}</strong> <a href=\"/n/1\">{}</a></div>",
                w.read_more, page.others[0].headline
            );
        }
        if at == 2 {
            let _ = write!(
                body,
                "<div class=\"ad-slot\">{}</div><p><strong>{} <a href=\"/n/5\">{}</a></strong></p>",
                w.advertisement, w.read_more, page.others[1].headline
            );
        }
    }
    format!(
        "{}<body><div class=\"cookie-bar\">{} <a href=\"#\">{}</a></div><header><div class=\"logo\">{}</div><ul class=\"main-menu\">{}</ul></header><div class=\"container\"><div class=\"row\"><div class=\"col-md-8\"><div class=\"article-header\"><a class=\"section-label\" href=\"/s\">{}</a><h1>{}</h1>\
        <div class=\"article-meta\"><span class=\"author-name\">{}</span> <span class=\"date\">{}</span></div><div class=\"social-share\"><ul>{}</ul></div></div><div class=\"main-image\"><img src=\"/big.jpg\"><span class=\"img-caption\">{} - {}</span></div>\
        <div class=\"article-body\">{body}</div><div class=\"follow-box\">{}</div><div class=\"related-news\"><h3>{}</h3>{}</div><div class=\"comments-section\"><h3>{}</h3><p>{}</p></div></div><div class=\"col-md-4 sidebar\"><h4>{}</h4><ul>{}</ul></div></div></div><footer class=\"footer\">{}</footer></body></html>",
        head(
            page,
            &format!(
                "<meta property=\"og:title\" content=\"{}\"><meta property=\"article:section\" content=\"{}\">",
                s.headline, s.section
            )
        ),
        w.cookies,
        w.accept,
        w.site,
        links(w.menu),
        s.section,
        s.headline,
        s.author,
        page.shown(3),
        links(w.share),
        w.caption,
        w.photographer,
        w.follow,
        w.related,
        teasers(page),
        w.comments,
        w.comment,
        w.most_read,
        headlines(page),
        w.rights
    )
}

fn magazine(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let mut body = String::new();
    for (at, paragraph) in s.paragraphs.iter().enumerate() {
        let _ = write!(body, "<p class=\"paragraph\">{paragraph}</p>");
        if at == 2 {
            let _ = write!(body, "<aside class=\"pullquote\"><p>{}</p></aside>", s.teaser());
        }
    }
    format!(
        "{}<body><header><nav><ul>{}</ul></nav></header><main><section class=\"hero\"><span class=\"kicker\">{}</span><h1 class=\"headline\">{}</h1><p class=\"byline\">{} <a rel=\"author\" href=\"/a/4\">{}</a></p><p class=\"dateline\">{}</p></section>\
        <section class=\"story-body\">{body}<p class=\"endmark\">{}</p></section><section class=\"author-bio\"><h4>{}</h4><p>{}</p></section><section class=\"newsletter-signup\"><p>{}</p></section><section class=\"more-stories\"><h2>{}</h2>{}</section></main><footer><p>{}</p></footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.section,
        s.headline,
        w.written_by,
        s.author,
        page.shown(0),
        w.end,
        s.author,
        w.about,
        w.newsletter,
        w.related,
        teasers(page),
        w.rights
    )
}

fn old_portal(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><div id=\"wrapper\"><div id=\"top\"><ul>{}</ul></div><div id=\"right\"><div class=\"block\"><div class=\"block-title\">{}</div>{}</div></div><div id=\"center\"><div class=\"news\"><div class=\"date\">{}</div><h2>{}</h2><img class=\"img\" src=\"/1.jpg\"><div class=\"text\">{}<div class=\"source\">{}</div></div>\
        <div class=\"options\"><a href=\"/p\">{}</a> | <a href=\"/s\">{}</a></div></div></div><div id=\"footer\">{}<br>{}</div></div></body></html>",
        head(page, ""),
        links(w.menu),
        w.most_read,
        teasers(page),
        page.shown(5),
        s.headline,
        s.paragraphs
            .iter()
            .map(|p| format!("<div dir=\"rtl\" align=\"justify\">{p}</div>"))
            .collect::<String>(),
        w.credit,
        w.print,
        w.share[5],
        w.rights,
        w.about
    )
}
