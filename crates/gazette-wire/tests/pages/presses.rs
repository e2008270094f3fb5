//! Still other pages: ministries, wikis, mail campaigns, components, pages that go on with the next story.

use std::fmt::Write as _;

use super::Page;
use super::shapes::{Shape, head, headlines, links, paragraphs, teasers};

/// Every shape, by the system it is modelled on.
pub const ALL: &[Shape] = &[
    ("components", components),
    ("a ministry's form", ministry),
    ("pages of a page", paged),
    ("two languages", two_languages),
    ("the next story below", next_below),
    ("lines in one box", lines_in_one_box),
    ("initials set apart", initials),
    ("a shell with data", shell),
    ("posted back", posted_back),
    ("mail campaign", mail_campaign),
    ("wiki", wiki),
    ("player and plea", player_and_plea),
    ("scrolled scenes", scenes),
];

/// One of three texts, by the language of the page.
fn by_language<'t>(page: &Page<'_>, [en, ar, fa]: [&'t str; 3]) -> &'t str {
    match page.words.language {
        "ar" => ar,
        "fa" => fa,
        _ => en,
    }
}

/// Elements of the site's own, the frame of each in a template for its shadow.
fn components(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let blocks: String =
        s.paragraphs.iter().map(|p| format!("<text-block slot=\"body\"><p>{p}</p></text-block>")).collect();
    format!(
        "{}<body><site-shell><template shadowrootmode=\"open\"><style>:host{{display:block}}</style><nav><ul>{}</ul></nav><slot></slot></template>\
        <news-story><template shadowrootmode=\"open\"><slot name=\"head\"></slot><slot name=\"body\"></slot></template>\
        <story-head slot=\"head\"><h1>{}</h1><story-author>{} <a rel=\"author\" href=\"/a\">{}</a></story-author><time datetime=\"{}T08:00:00Z\">{}</time></story-head>{blocks}</news-story>\
        <story-rail><h2>{}</h2>{}</story-rail><site-foot>{}</site-foot></site-shell></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        page.iso(),
        page.shown(0),
        w.related,
        teasers(page),
        w.rights
    )
}

/// Label and value, as an office's records are shown; the date in the country's calendar only.
fn ministry(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let label = |texts| by_language(page, texts);
    format!(
        "{}<body><div id=\"s4-workspace\"><div class=\"ms-nav\"><ul>{}</ul></div><div class=\"news-details\"><dl><dt>{}</dt><dd><h2>{}</h2></dd><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>4471</dd></dl>\
        <div class=\"ms-rtestate-field\"><div class=\"ExternalClass9A\">{}</div></div><div class=\"rate\"><span>{}</span> <a href=\"#\">1</a><a href=\"#\">2</a></div></div><div class=\"ms-foot\">{}</div></div></body></html>",
        head(page, ""),
        links(w.menu),
        label(["Title", "العنوان", "عنوان"]),
        s.headline,
        label(["Date", "التاريخ", "تاریخ"]),
        (w.calendar)(page.day),
        label(["Prepared by", "إعداد", "تهیه"]),
        s.author,
        label(["Number", "الرقم", "شماره"]),
        s.paragraphs
            .iter()
            .map(|p| format!("<p style=\"text-align:justify\"><span>{p}</span></p>"))
            .collect::<String>(),
        label(["Rate this page", "قيّم هذه الصفحة", "به این صفحه امتیاز دهید"]),
        w.rights
    )
}

/// The copy is on two pages that are both there, with the numbers of pages under each.
fn paged(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let half = s.paragraphs.len() / 2;
    let part = |from: usize, to: usize| -> String {
        s.paragraphs[from..to].iter().map(|p| format!("<p>{p}</p>")).collect()
    };
    let numbers =
        "<ul class=\"page-links\"><li><a href=\"?p=1\">1</a></li><li><a href=\"?p=2\">2</a></li></ul>";
    format!(
        "{}<body><header><ul>{}</ul></header><main><h1>{}</h1><p class=\"meta\">{} {} | {}</p><div class=\"story\"><section id=\"page-1\" class=\"story-page\">{}</section>{numbers}<section id=\"page-2\" class=\"story-page\">{}</section>{numbers}</div>\
        <aside><h3>{}</h3><ol>{}</ol></aside></main><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        w.written_by,
        s.author,
        page.shown(1),
        part(0, half),
        part(half, s.paragraphs.len()),
        w.most_read,
        headlines(page),
        w.rights
    )
}

/// The menu and a column of headlines are in another language than the copy.
fn two_languages(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let other = [
        "Port workers return after talks",
        "Museum finds a lost map",
        "Ferry timetable for the summer",
        "Rain expected on the coast",
    ];
    let brief = "The authority said in a statement that the service would be restored within the week.";
    let column: String = other
        .iter()
        .map(|o| format!("<div dir=\"ltr\"><h4><a href=\"/en/n\">{o}</a></h4><p>{brief}</p></div>"))
        .collect();
    format!(
        "{}<body><div class=\"langs\"><a href=\"/en\">English</a> <a href=\"/ar\">العربية</a> <a href=\"/fa\">فارسی</a></div><ul class=\"menu\">{}</ul><table class=\"frame\"><tr><td class=\"main\"><div class=\"title\"><h1>{}</h1></div><div class=\"info\"><span class=\"writer\">{}</span> <span class=\"stamp\">{}</span></div><div class=\"txt\">{}</div></td><td class=\"en\" lang=\"en\"><h3>In English</h3>{column}</td></tr></table><div>{}</div></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(4),
        paragraphs(s),
        w.rights
    )
}

/// A reader who scrolls on finds the whole of the next story below this one.
fn next_below(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let story = |s: &super::Story, iso: &str, shown: &str| {
        format!(
            "<article class=\"story\" data-url=\"/n/{}\"><h1>{}</h1><div class=\"by\"><span class=\"author\">{}</span> <time datetime=\"{iso}T09:00:00Z\">{shown}</time></div><div class=\"body\">{}</div></article>",
            s.paragraphs.len(),
            s.headline,
            s.author,
            paragraphs(s)
        )
    };
    format!(
        "{}<body><header><ul>{}</ul></header><div id=\"stream\">{}<div class=\"ad\">{}</div>{}</div><footer>{}</footer></body></html>",
        head(page, &format!("<meta property=\"og:title\" content=\"{}\">", s.headline)),
        links(w.menu),
        story(s, &page.iso(), &page.shown(0)),
        w.advertisement,
        story(page.others[0], "2026-04-02", ""),
        w.rights
    )
}

/// No paragraph is marked: a style keeps the lines of the text as they were typed.
fn lines_in_one_box(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><div class=\"top\"><ul>{}</ul></div><div class=\"post\"><h2 class=\"post-name\">{}</h2><div class=\"post-info\">{} · {}</div><div class=\"post-text\" style=\"white-space: pre-line\">\n{}\n</div><div class=\"post-tags\">{}</div></div><div class=\"side\"><b>{}</b><ul>{}</ul></div><div class=\"foot\">{}</div></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.shown(1),
        s.paragraphs.join("\n\n"),
        links(w.tag_list),
        w.most_read,
        headlines(page),
        w.rights
    )
}

/// The first letter of each paragraph is a box of its own, and words are marked within.
fn initials(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let set = |p: &String| {
        let first = p.chars().next().map_or(0, char::len_utf8);
        let (initial, rest) = p.split_at(first);
        let mut words: Vec<String> = rest.split(' ').map(str::to_owned).collect();
        if let Some(word) = words.get_mut(3) {
            *word = format!("<strong><a href=\"/t\">{word}</a></strong>");
        }
        format!("<p><span class=\"dropcap\">{initial}</span>{}</p>", words.join(" "))
    };
    format!(
        "{}<body><nav>{}</nav><main><header><p class=\"kicker\">{}</p><h1>{}</h1><p class=\"signed\">{} <b class=\"author\">{}</b></p><p class=\"day\">{}</p></header><div class=\"prose\">{}</div></main><aside><h2>{}</h2>{}</aside><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.section,
        s.headline,
        w.written_by,
        s.author,
        page.shown(0),
        s.paragraphs.iter().map(set).collect::<String>(),
        w.related,
        teasers(page),
        w.rights
    )
}

/// Nothing but a frame is drawn without scripts; the copy stands in the page's data.
fn shell(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let data = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": s.headline,
        "datePublished": format!("{}T06:00:00Z", page.iso()),
        "author": [{ "@type": "Person", "name": s.author }],
        "articleBody": s.paragraphs.join("\n\n"),
    });
    let data = format!("<script type=\"application/ld+json\">{data}</script>");
    format!(
        "{}<body><div id=\"app\"><header><ul>{}</ul></header><div class=\"skeleton\"><span></span><span></span></div></div><noscript>{}</noscript><footer>{}</footer></body></html>",
        head(page, &data),
        links(w.menu),
        by_language(
            page,
            [
                "You need to enable JavaScript to run this app.",
                "يجب تفعيل جافاسكريبت لعرض هذه الصفحة.",
                "برای دیدن این صفحه جاوااسکریپت را فعال کنید."
            ]
        ),
        w.rights
    )
}

/// One form around everything, labels for fields, lines parted by breaks; the date in the country's calendar.
fn posted_back(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    format!(
        "{}<body><form method=\"post\" action=\"./Details.aspx?id=90211\" id=\"form1\"><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"/wEPDwUKMTY1NDU2MTA1MmRk\" /><div id=\"ctl00_menu\"><table><tr>{}</tr></table></div>\
        <div id=\"ctl00_ContentPlaceHolder1_pnl\"><span id=\"ctl00_ContentPlaceHolder1_lblTitle\" class=\"title\">{}</span><br /><span id=\"ctl00_ContentPlaceHolder1_lblDate\">{} {}</span><br /><img id=\"ctl00_ContentPlaceHolder1_img\" src=\"up/1.jpg\" /><br /><span id=\"ctl00_ContentPlaceHolder1_lblDetails\">{}</span><br /><a id=\"ctl00_ContentPlaceHolder1_lnkPrint\" href=\"javascript:__doPostBack()\">{}</a></div>\
        <div id=\"ctl00_left\"><span>{}</span><table>{}</table></div><div id=\"ctl00_foot\">{}</div></form></body></html>",
        head(page, ""),
        w.menu.iter().map(|m| format!("<td><a href=\"#\">{m}</a></td>")).collect::<String>(),
        s.headline,
        w.published,
        (w.calendar)(page.day),
        s.paragraphs.join("<br /><br />"),
        w.print,
        w.most_read,
        page.others
            .iter()
            .map(|o| format!("<tr><td><a href=\"#\">{}</a></td></tr>", o.headline))
            .collect::<String>(),
        w.rights
    )
}

/// A message as its campaign shows it on the web: tables in tables, every cell styled.
fn mail_campaign(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let cells: String = s
        .paragraphs
        .iter()
        .map(|p| {
            format!(
                "<tr><td class=\"mcnTextContent\" style=\"padding:9px 18px;font-size:16px;\">{p}</td></tr>"
            )
        })
        .collect();
    let leave = by_language(
        page,
        [
            "You are receiving this email because you signed up at our office. Unsubscribe from this list or update your preferences.",
            "وصلتك هذه الرسالة لأنك مشترك في قائمتنا. يمكنك إلغاء الاشتراك أو تعديل تفضيلاتك.",
            "این نامه را دریافت کرده‌اید چون عضو فهرست ما هستید. می‌توانید لغو عضویت کنید یا تنظیمات خود را تغییر دهید.",
        ],
    );
    let view = by_language(
        page,
        ["View this email in your browser", "اعرض هذه الرسالة في المتصفح", "این نامه را در مرورگر ببینید"],
    );
    format!(
        "{}<body><center><table id=\"bodyTable\" width=\"100%\"><tr><td><table class=\"preheader\"><tr><td><a href=\"#\">{view}</a></td></tr></table><table class=\"templateHeader\"><tr><td><img src=\"logo.png\" alt=\"{}\"></td></tr></table>\
        <table class=\"templateBody\"><tr><td><h1 style=\"margin:0\">{}</h1></td></tr><tr><td style=\"color:#999\">{} {} – {}</td></tr>{cells}</table>\
        <table class=\"templateFooter\"><tr><td><em>{}</em><br>{leave}</td></tr></table></td></tr></table></center></body></html>",
        head(page, ""),
        w.site,
        s.headline,
        w.written_by,
        s.author,
        page.shown(0),
        w.rights
    )
}

/// A wiki of news: the date opens the text, sources and boxes close it.
fn wiki(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let (edit, sources) =
        (by_language(page, ["edit", "عدّل", "ویرایش"]), by_language(page, ["Sources", "المصادر", "منابع"]));
    format!(
        "{}<body class=\"mediawiki ltr ns-0\"><div id=\"content\" class=\"mw-body\"><h1 id=\"firstHeading\" class=\"firstHeading\">{}</h1><div id=\"bodyContent\"><div id=\"siteSub\">{}</div><div id=\"mw-content-text\"><div class=\"mw-parser-output\"><p><b id=\"publishDate\">{}</b></p>{}\
        <h2><span class=\"mw-headline\">{sources}</span><span class=\"mw-editsection\">[<a href=\"?action=edit\">{edit}</a>]</span></h2><ul>{}</ul><table class=\"noprint\"><tr><td>{}</td><td>{}</td></tr></table></div></div><div class=\"printfooter\">https://wiki.example/?oldid=5</div><div id=\"catlinks\"><ul>{}</ul></div></div></div>\
        <div id=\"mw-navigation\"><div id=\"p-navigation\"><ul>{}</ul></div></div><div id=\"footer\"><ul><li>{}</li></ul></div></body></html>",
        head(page, ""),
        s.headline,
        w.site,
        page.shown(0),
        paragraphs(s),
        page.others
            .iter()
            .take(3)
            .map(|o| format!(
                "<li>“<a href=\"https://a.example\">{}</a>”. <i>{}</i></li>",
                o.headline, w.site
            ))
            .collect::<String>(),
        w.share[0],
        w.share[1],
        links(w.tag_list),
        links(w.menu),
        w.rights
    )
}

/// A player before the copy, a plea for money within, and small print below.
fn player_and_plea(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let plea = by_language(
        page,
        [
            "If you value our reporting, please consider supporting us today. Every contribution, big or small, makes our work possible.",
            "إذا كنت تقدر عملنا الصحفي فادعمنا اليوم. كل مساهمة مهما صغرت تساعدنا على الاستمرار.",
            "اگر کار ما برایتان ارزشمند است، امروز از ما حمایت کنید. هر کمکی، کوچک یا بزرگ، کار ما را ممکن می‌کند.",
        ],
    );
    let listen = by_language(
        page,
        ["Listen to this article · 4 min", "استمع إلى المقال · 4 دقائق", "به این مطلب گوش دهید · ۴ دقیقه"],
    );
    let mut body = String::new();
    for (at, paragraph) in s.paragraphs.iter().enumerate() {
        let _ = write!(body, "<p>{paragraph}</p>");
        if at == 1 {
            let _ = write!(
                body,
                "<div class=\"support-message\" role=\"complementary\"><h4>{}</h4><p>{plea}</p><a class=\"button\" href=\"/give\">{}</a></div>",
                w.site, w.accept
            );
        }
    }
    format!(
        "{}<body><header><ul>{}</ul></header><main><article><h1>{}</h1><address class=\"contributor\"><a rel=\"author\" href=\"/p\">{}</a></address><div class=\"dateline\"><time datetime=\"{}T05:30:00Z\">{}</time></div><div class=\"tools\"><button>A-</button><button>A+</button></div><div class=\"audio-player\"><p>{listen}</p></div><div class=\"article-body-commercial-selector\">{body}</div><div class=\"submeta\"><span>{}</span><ul>{}</ul></div></article></main><footer>{}</footer></body></html>",
        head(page, ""),
        links(w.menu),
        s.headline,
        s.author,
        page.iso(),
        page.shown(5),
        w.tags,
        links(w.tag_list),
        w.rights
    )
}

/// Each paragraph is a card on a picture of its own.
fn scenes(page: &Page<'_>) -> String {
    let (s, w) = (page.story, page.words);
    let scenes: String = s
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, p)| {
            format!("<section class=\"scene\" id=\"scene-{at}\"><div class=\"backdrop\"><img src=\"/s{at}.jpg\" alt=\"\"><span class=\"cap\">{} – {}</span></div><div class=\"step\"><div class=\"card-text\"><p>{p}</p></div></div></section>", w.caption, w.photographer)
        })
        .collect();
    format!(
        "{}<body><div class=\"cover\"><h1>{}</h1><p class=\"credits\">{} <span class=\"author\">{}</span></p><p class=\"date\">{}</p></div><div class=\"scenes\">{scenes}</div><div class=\"outro\"><h3>{}</h3>{}</div><footer>{}</footer></body></html>",
        head(page, ""),
        s.headline,
        w.written_by,
        s.author,
        page.shown(0),
        w.related,
        teasers(page),
        w.rights
    )
}
