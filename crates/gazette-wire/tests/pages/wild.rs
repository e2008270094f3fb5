//! Page shapes as hard as the wild: what surrounds the copy stands inside it, weighs more than it, or says wrong things.

use std::fmt::Write as _;

use super::shapes::{Shape, head, headlines, links, paragraphs, teasers};
use super::{Page, Story};

/// Every hard shape, by what is hard in it.
pub const ALL: &[Shape] = &[
    ("teasers inside the copy", teasers_inside),
    ("wrong data", wrong_data),
    ("calendar in the text only", calendar_only),
    ("comments outweigh", comments_outweigh),
    ("a live blog", live_blog),
    ("lines broken by hand", broken_lines),
    ("captions and galleries", captions),
    ("nested tables", nested_tables),
    ("widgets of a builder", widgets),
    ("amp with everything", amp),
    ("nameless boxes", nameless),
    ("streamed out of place", streamed),
];

/// What a page prints between two paragraphs, another thing after each.
fn interruption(page: &Page<'_>, at: usize) -> String {
    let w = page.words;
    let other = page.others[at % page.others.len()];
    match at % 6 {
        0 => format!("<p><strong>{} <a href=\"/n/{at}\">{}</a></strong></p>", w.read_more, other.headline),
        1 => format!("<div class=\"adv\"><span>{}</span><ins></ins></div>", w.advertisement),
        2 => format!(
            "<div class=\"see-also\"><h4>{}</h4><ul><li><a href=\"/n/1\">{}</a></li><li><a href=\"/n/2\">{}</a></li></ul></div>",
            w.related,
            other.headline,
            page.others[(at + 1) % page.others.len()].headline
        ),
        3 => format!("<p>{}</p>", w.follow),
        4 => format!("<div class=\"nl-box\"><p>{}</p><button>{}</button></div>", w.newsletter, w.accept),
        _ => format!("<blockquote>{}</blockquote>", page.story.teaser()),
    }
}

fn interrupted(page: &Page<'_>, open: &str, close: &str) -> String {
    let mut body = String::new();
    for (at, paragraph) in page.story.paragraphs.iter().enumerate() {
        let _ = write!(body, "{open}{paragraph}{close}");
        if at + 1 < page.story.paragraphs.len() {
            body.push_str(&interruption(page, at + page.day as usize));
        }
    }
    body
}

fn share(page: &Page<'_>) -> String {
    let links: String =
        page.words.share.iter().map(|s| format!("<a href=\"#\" title=\"{s}\">{s}</a> ")).collect();
    format!("<div>{links}</div>")
}

fn teasers_inside(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><header><nav><ul>{}</ul></nav></header><div class=\"wrap\"><div class=\"post\"><h1>{}</h1><div class=\"info\"><span>{}</span> | <span>{}</span></div>{}<div class=\"txt\">{}</div>{}<div>{}</div></div><div class=\"side\"><h3>{}</h3>{}</div></div><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(0),
        share(page),
        interrupted(page, "<p>", "</p>"),
        share(page),
        w.about,
        w.most_read,
        teasers(page),
        w.rights
    )
}

/// The page's data name the site, the template's day and its administrator; a list of other stories comes first.
fn wrong_data(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let list: Vec<String> = page
        .others
        .iter()
        .map(|o| format!("{{\"@type\":\"ListItem\",\"name\":\"{}\",\"url\":\"/n/3\"}}", o.headline))
        .collect();
    let data = format!(
        "<meta property=\"og:title\" content=\"{site}\"><meta property=\"og:site_name\" content=\"{site}\"><meta name=\"author\" content=\"admin\"><meta name=\"date\" content=\"2019-01-01T00:00:00Z\"><script type=\"application/ld+json\">{{\"@type\":\"ItemList\",\"itemListElement\":[{}]}}</script><script type=\"application/ld+json\">{{\"@type\":\"WebSite\",\"name\":\"{site}\"}}</script>",
        list.join(","),
        site = w.site
    );
    format!(
        "{}<body><div class=\"top\"><a href=\"/\">{}</a><ul>{}</ul></div><div class=\"news\"><h1>{}</h1><div class=\"date\">{} {}</div><div class=\"writer\">{} {}</div><div class=\"text\">{}</div><div class=\"code\">{} https://a.example/x</div></div><div class=\"more\"><h2>{}</h2>{}</div><div class=\"bottom\">{}</div></body></html>",
        head(page, &data),
        w.site,
        links(w.menu),
        s.headline,
        w.published,
        page.shown(1),
        w.written_by,
        s.author,
        paragraphs(s),
        w.short_link,
        w.related,
        teasers(page),
        w.rights
    )
}

/// No data at all; the date stands once, in the calendar of the country and its digits.
fn calendar_only(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><div id=\"head\"><ul>{}</ul><div id=\"clock\"></div></div><div id=\"main\"><h1>{}</h1><div class=\"line\">{} | {} | {}</div><div id=\"body\">{}</div><div>{}</div><ul>{}</ul></div><div id=\"foot\">{}</div></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        (w.calendar)(page.day),
        s.section,
        w.print,
        paragraphs(s),
        w.credit,
        links(w.tag_list),
        w.rights
    )
}

fn comments_outweigh(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let comments: String = (0..14)
        .map(|at| {
            format!(
                "<li class=\"comment depth-1\"><div class=\"name\">{}</div><time>{}</time><p>{}</p><a href=\"#r\">{}</a></li>",
                page.others[at % page.others.len()].author,
                page.shown(at),
                w.comment,
                w.share[5]
            )
        })
        .collect();
    format!(
        "{}<body><nav><ul>{}</ul></nav><main><h1>{}</h1><div class=\"meta\"><span class=\"author\">{}</span> <time datetime=\"{}\">{}</time></div><div class=\"body\">{}</div><section id=\"comments\"><h3>{}</h3><ol class=\"comment-list\">{comments}</ol></section></main><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.iso(),
        page.shown(2),
        paragraphs(s),
        w.comments,
        w.rights
    )
}

fn live_blog(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let posts: String = s
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, p)| {
            format!(
                "<article class=\"live-post\"><time datetime=\"{}T{:02}:10:00Z\">{:02}:10</time><p>{p}</p>{}</article>",
                page.iso(),
                18 - at,
                18 - at,
                share(page)
            )
        })
        .collect();
    format!(
        "{}<body><nav><ul>{}</ul></nav><main><h1>{}</h1><p class=\"by\">{} <span class=\"author\">{}</span></p><div class=\"live\">{posts}</div></main><aside><h3>{}</h3><ul>{}</ul></aside><footer><p>{}</p></footer></body></html>",
        head(
            page,
            &format!("<meta property=\"article:published_time\" content=\"{}T06:00:00Z\">", page.iso())
        ),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        w.most_read,
        headlines(page),
        w.rights
    )
}

fn broken_lines(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><center><a href=\"/\">{}</a></center><div><ul>{}</ul></div><div><b><font size=\"5\">{}</font></b><br><font color=\"gray\">{} - {}</font><br><br>{}<br><br>{}<br>{}<br></div><div><b>{}</b><br>{}</div><div>{}</div></body></html>",
        head(page, ""),
        w.site,
        links(w.menu),
        s.headline,
        s.author,
        page.shown(3),
        s.paragraphs.join(" <br />\n&nbsp;<br />\n"),
        w.credit,
        w.follow,
        w.related,
        page.others.iter().map(|o| format!("<a href=\"/n/5\">{}</a><br>", o.headline)).collect::<String>(),
        w.rights
    )
}

fn captions(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let picture = |at: usize| {
        format!(
            "<div class=\"image-wrap\"><img src=\"/{at}.jpg\"><div class=\"image-caption\">{}</div><span class=\"credit\">{}</span></div>",
            w.caption, w.photographer
        )
    };
    let mut body = String::new();
    for (at, paragraph) in s.paragraphs.iter().enumerate() {
        let _ = write!(body, "<p>{paragraph}</p>");
        if at % 2 == 0 {
            body.push_str(&picture(at));
        }
    }
    let gallery: String =
        (0..8).map(|at| format!("<li><img src=\"/g{at}.jpg\"><p>{}</p></li>", w.caption)).collect();
    format!(
        "{}<body><nav><ul>{}</ul></nav><article><h1>{}</h1><p class=\"byline\">{} <a rel=\"author\" href=\"/a\">{}</a></p><time datetime=\"{}T08:00:00+03:00\">{}</time><figure><img src=\"/lead.jpg\"><figcaption>{} {}</figcaption></figure>{body}<ul class=\"gallery\">{gallery}</ul></article><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        page.iso(),
        page.shown(5),
        w.caption,
        w.photographer,
        w.rights
    )
}

fn nested_tables(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let rows: String =
        s.paragraphs.iter().map(|p| format!("<tr><td><font face=\"Tahoma\">{p}</font></td></tr>")).collect();
    let side: String = page
        .others
        .iter()
        .map(|o| {
            format!(
                "<tr><td><a href=\"/n/4\">{}</a></td></tr><tr><td><small>{}…</small></td></tr>",
                o.headline,
                o.teaser()
            )
        })
        .collect();
    format!(
        "{}<body><table><tr><td colspan=2>{}</td></tr><tr><td><table>{side}</table></td><td><table><tr><td><h2>{}</h2></td></tr><tr><td>{}</td></tr></table><table>{rows}</table><table><tr><td><a href=\"/p\">{}</a></td><td><a href=\"/s\">{}</a></td></tr></table></td></tr><tr><td colspan=2>{}</td></tr></table></body></html>",
        head(page, ""),
        w.menu.iter().map(|m| format!("<a href=\"/m\">{m}</a> | ")).collect::<String>(),
        s.headline,
        page.shown(2),
        w.print,
        w.share[5],
        w.rights
    )
}

fn widgets(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let widget = |kind: &str, inner: &str| {
        format!(
            "<div class=\"elementor-element elementor-widget elementor-widget-{kind}\"><div class=\"elementor-widget-container\">{inner}</div></div>"
        )
    };
    let body: String = s.paragraphs.iter().map(|p| widget("text-editor", &format!("<p>{p}</p>"))).collect();
    format!(
        "{}<body><header>{}</header><main>{}{}{}{body}{}</main><footer>{}</footer></body></html>",
        head(
            page,
            &format!("<meta property=\"article:published_time\" content=\"{}T06:00:00Z\">", page.iso())
        ),
        widget("nav-menu", &format!("<ul>{}</ul>", links(w.menu))),
        widget("heading", &format!("<h1>{}</h1>", s.headline)),
        widget(
            "post-info",
            &format!("<span class=\"author\">{}</span> <span>{}</span>", s.author, page.shown(0))
        ),
        widget("share-buttons", &share(page)),
        widget("posts", &teasers(page)),
        widget("text-editor", &format!("<p>{}</p>", w.rights))
    )
}

fn amp(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><amp-consent id=\"c\"><div><p>{}</p><button>{}</button></div></amp-consent><amp-sidebar><ul>{}</ul></amp-sidebar><main><article><h1>{}</h1><p class=\"meta\">{} <b class=\"author\">{}</b></p><p class=\"meta\">{}</p><amp-img src=\"/l.jpg\"></amp-img><p class=\"caption\">{}</p>{}<amp-list><div>{}</div></amp-list></article></main><amp-ad></amp-ad><p class=\"legal\">{}</p></body></html>",
        head(page, ""),
        w.cookies,
        w.accept,
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        page.shown(1),
        w.caption,
        interrupted(page, "<p>", "</p>"),
        teasers(page),
        w.rights
    )
}

/// Boxes without a name, a cookie text above everything, and a paragraph in every second span.
fn nameless(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let body: String = s
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, p)| {
            if at % 2 == 0 {
                format!("<div><span>{p}</span></div>")
            } else {
                format!("<div><div><div>{p}</div></div></div>")
            }
        })
        .collect();
    format!(
        "{}<body><div><div>{}</div><div>{}</div></div><div><div><ul>{}</ul></div></div><div><div><h1>{}</h1><div><div>{}</div><div>{}</div></div>{body}{}</div><div><div>{}</div>{}</div></div><div>{}</div></body></html>",
        head(page, ""),
        w.cookies,
        w.accept,
        links(w.menu),
        s.headline,
        s.author,
        page.shown(0),
        share(page),
        w.most_read,
        teasers(page),
        w.rights
    )
}

/// The second half of the copy stands hidden at the end, for a script to put in its place.
fn streamed(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let halves = |range: &[String]| {
        paragraphs(&Story {
            paragraphs: range.to_vec(),
            headline: String::new(),
            author: String::new(),
            section: String::new(),
        })
    };
    let middle = s.paragraphs.len() / 2;
    format!(
        "{}<body><nav><ul>{}</ul></nav><main><h1>{}</h1><div class=\"author\">{}</div><div>{}</div><div>{}<!--$?--><template id=\"B:0\"></template><!--/$--></div></main><footer>{}</footer><div hidden id=\"S:0\">{}</div><script>$RC('B:0','S:0')</script></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(4),
        halves(&s.paragraphs[..middle]),
        w.rights,
        halves(&s.paragraphs[middle..])
    )
}
