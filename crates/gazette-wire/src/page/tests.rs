//! Pages that are no pages, and pages made to cost much.

use gazette_news::FaultKind;

use crate::{Input, Reading};

fn page(html: &str) -> Reading {
    super::read(&Input { bytes: html.as_bytes(), ..Input::default() })
}

fn kinds(reading: &Reading) -> Vec<FaultKind> {
    let of_dispatches = reading.dispatches.iter().flat_map(|d| d.faults.iter());
    reading.faults.iter().chain(of_dispatches).map(|f| f.kind).collect()
}

#[test]
fn what_is_no_page_is_named() {
    for (input, kind) in [
        ("%PDF-1.7 ...", FaultKind::WrongFormat),
        ("<?xml version='1.0'?><rss version='2.0'><channel/></rss>", FaultKind::WrongFormat),
        (" \n ", FaultKind::Empty),
        ("<title>Ferry</title><img src=a.jpg>", FaultKind::NoText),
        (
            "<title>Sign in</title><form><input name=u><input type=password></form><p>Please sign in.</p>",
            FaultKind::Walled,
        ),
    ] {
        assert!(kinds(&page(input)).contains(&kind), "{input}: {:?}", kinds(&page(input)));
    }
}

/// Three paragraphs of copy, each long enough to be no teaser.
const COPY: &str = "<p>The ferry was late again on Monday, the harbour master said, and nobody on the quay could say why it had not sailed.</p>\
    <p>Passengers waited for two hours in the rain, and a second boat was sent from Corrow when the first gave up at noon.</p>\
    <p>The company blamed a pump, which it had promised to replace in the spring, and offered to pay for the lost time.</p>";

#[test]
fn a_page_that_breaks_off_says_so() {
    let whole = format!(
        "<html><head><title>Ferry late</title></head><body><article><h1>Ferry late</h1>{COPY}</article></BODY></html>"
    );
    assert!(!kinds(&page(&whole)).contains(&FaultKind::Truncated));
    let cut = &whole[..whole.len() - 60];
    assert!(kinds(&page(cut)).contains(&FaultKind::Truncated));
    // What never opened its body need not close it.
    assert!(!kinds(&page(COPY)).contains(&FaultKind::Truncated));
}

#[test]
fn counted_comments_are_no_copy_though_they_outweigh_it() {
    let comments = "<div class=x><p>I was on that boat, and nobody from the crew did anything for ten whole minutes, which is a disgrace.</p></div>".repeat(9);
    for heading in ["47 replies", "Comments (12)", "12 تعليقاً", "۱۲ دیدگاه"] {
        let html = format!(
            "<body><h1>Ferry late in the rain</h1><div>{COPY}</div><div><h3>{heading}</h3>{comments}</div></body>"
        );
        let reading = page(&html);
        assert!(
            !reading.dispatches[0].text().contains("that boat"),
            "{heading}: {}",
            reading.dispatches[0].text()
        );
    }
}

/// A brief: two paragraphs, far lighter than what strangers write below it.
const BRIEF: &str = "<p>A heron closed Pier Road for an hour on Friday.</p><p>Police said that it had left “of its own accord”.</p>";

const STRANGER: &str = "I have walked along Pier Road for thirty years and have never seen a heron do such a thing, whatever the police may say, and I blame the council.";

#[test]
fn comments_never_become_the_copy_of_a_brief() {
    let many = |open: &str, close: &str| format!("{open}<p>{STRANGER}</p>{close}").repeat(9);
    let item = many("<li class='comment' id='comment-1'><article class='comment-body'>", "</article></li>");
    for comments in [
        format!("<section id='comments'><h2>What you say</h2>{}</section>", many("<div>", "</div>")),
        format!("<div class='comments-area'><ol class='comment-list'>{item}</ol></div>"),
        format!("<div><h3>التعليقات</h3>{}</div>", many("<div class='x'>", "</div>")),
        format!("<h3>نظرات کاربران</h3>{}", many("<div class='x'>", "</div>")),
        format!("<div class='post-comment-box'>{}</div>", many("<div>", "</div>")),
        format!("<h2>Leave a reply</h2><div>{}</div>", many("", "")),
    ] {
        for page in [
            format!("<main><article><h1>A heron closes Pier Road</h1>{BRIEF}{comments}</article></main>"),
            format!(
                "<main><article><h1>A heron closes Pier Road</h1><div class=body>{BRIEF}</div></article>{comments}</main>"
            ),
        ] {
            let kept = read(&page);
            assert_eq!(kept.len(), 2, "{page}: {kept:?}");
            assert!(kept[0].starts_with("A heron closed"), "{kept:?}");
        }
    }
}

#[test]
fn a_page_that_is_nothing_but_comments_keeps_them() {
    let page = format!("<body><h1>What you say of herons</h1><div id=comments><p>{STRANGER}</p></div>");
    assert!(read(&page)[0].contains("thirty years"));
}

#[test]
fn the_furniture_around_a_brief_is_no_copy_though_it_outweighs_it() {
    let words = "Every morning we send you the best of our stories, with a word from the editor and the tides for the day.";
    for class in ["related-posts", "newsletter-box", "sidebar", "author-bio", "advert"] {
        let box_ = format!("<div class='{class}'><h3>More</h3><p>{words}</p><p>{words} Twice.</p></div>");
        for body in [
            format!(
                "<main><article><h1>A heron closes Pier Road</h1><div class='entry-content'>{BRIEF}</div></article>{box_}</main>"
            ),
            format!(
                "{box_}<main><h1>A heron closes Pier Road</h1><div class='entry-content'>{BRIEF}</div></main>"
            ),
        ] {
            assert_eq!(read(&body).len(), 2, "{class}: {:?}", read(&body));
        }
    }
}

#[test]
fn notes_below_a_release_are_no_copy_and_a_template_gives_no_headline() {
    let html = format!(
        "<title>Print version</title><body><div>{COPY}<h2>Notes to editors</h2><p>The quay was built in 1961, and last renewed in 1988.</p></div></body>"
    );
    let reading = page(&html);
    let dispatch = &reading.dispatches[0];
    assert!(!dispatch.text().contains("1961"), "{}", dispatch.text());
    assert_eq!(dispatch.headline, None);
}

/// The paragraphs read from a page with this body.
fn read(body: &str) -> Vec<String> {
    let reading = page(&format!("<title>Ferry late again off Corrow</title><body>{body}"));
    reading.dispatches[0].copy.iter().map(str::to_owned).collect()
}

#[test]
fn what_stands_around_the_copy_is_left_out() {
    let alone = read(COPY);
    assert_eq!(alone.len(), 3);
    let h1 = "<h1>Ferry late again off Corrow</h1>";
    let contents = "<ul><li><a href='#a'>The wait</a></li><li><a href='#b'>The pump</a></li></ul>";
    let wall =
        "<p>To read the rest of this story subscribe.</p><p>$39 a month, and the first one is free.</p>";
    let offers = "<div>More Harbour stories</div><ul><li>A <a href=/1>gull</a> was seen on the quay</li><li>A <a href=/2>net</a> was lost</li></ul>";
    let share = "<div><span>Facebook</span> <span>Telegram</span> <span>Copy link</span></div>";
    for body in [
        format!("{h1}{contents}{COPY}"),
        format!("{h1}{COPY}{wall}"),
        format!("{h1}{COPY}{offers}"),
        format!("{h1}{COPY}{share}"),
        format!("{h1}{COPY}{h1}{COPY}"),
        format!("{h1}<div>{COPY}</div><p>Last updated: 4 May 2026</p>"),
        format!(
            "{h1}<div>{COPY}<div class='author-box'><p>Sara Haddad writes of ports, boats and rain, and of those who wait for them.</p></div></div>"
        ),
    ] {
        assert_eq!(read(&body), alone, "{body}");
    }
}

#[test]
fn a_line_of_figures_ends_no_text() {
    let body = format!("<h1>Ferry late again off Corrow</h1>{COPY}<p>30%</p>{COPY}");
    assert_eq!(read(&body.replacen("again on Monday", "on Sunday", 1)).last(), read(COPY).last());
}

#[test]
fn copy_spread_over_widgets_is_copy() {
    let widgets: String = COPY
        .split_inclusive("</p>")
        .map(|p| format!("<div class='elementor-widget'><div>{p}</div></div>"))
        .collect();
    assert_eq!(
        read(&format!("<main>{widgets}</main><div class='widget'><a href=/1>Tides</a></div>")),
        read(COPY)
    );
}

#[test]
fn streamed_parts_are_read_in_their_place() {
    let (first, rest) = COPY.split_at(COPY.find("</p>").expect("a paragraph") + 4);
    let body = format!(
        "<main><h1>Ferry late again off Corrow</h1>{first}<template id=\"B:0\"></template></main><footer>Harbour News</footer><div hidden id=\"S:0\">{rest}</div>"
    );
    assert_eq!(read(&body), read(COPY));
}

#[test]
fn a_quotation_in_a_box_is_kept_and_a_pull_quote_is_not() {
    let posting = "<div class='social-embed'><blockquote><p>We waited for two hours, and nobody came, not even the gulls.</p></blockquote></div>";
    let pulled = "<blockquote>Passengers waited for two hours in the rain</blockquote>";
    let read = read(&format!("<div class='article-body'>{COPY}{posting}{pulled}</div>"));
    assert_eq!(read.len(), 4, "{read:?}");
    assert!(read[3].starts_with("We waited"));
}

#[test]
fn quotations_below_a_cue_are_marked_and_tables_keep_their_rows() {
    let quoted = "<p>Her opponent, Piers Collard, wrote on X at noon:</p><blockquote class='twitter-tweet'><p lang='en'>The ferry \
                  is late and the mayor knew. <a href='https://t.co/a'>pic.twitter.com/abc</a></p>&mdash; Piers Collard \
                  (@pcollard) <a href='https://twitter.com/p/1'>November 26, 2026</a></blockquote><p>The mayor, Rita Falk, \
                  replied within the hour:</p><blockquote><p>Mr Collard has never been on a ferry.</p></blockquote>";
    let table = "<table><thead><tr><th>Year</th><th>Late</th></tr></thead><tbody><tr><td>2024</td><td>12</td></tr>\
                 <tr><td>2025</td><td></td></tr></tbody></table>";
    let read = read(&format!(
        "<div class='article-body'>{COPY}{quoted}{table}<p>The harbour master counts on.</p></div>"
    ));
    let tail = &read[read.len() - 6..];
    assert_eq!(
        tail,
        [
            "Her opponent, Piers Collard, wrote on X at noon:",
            "“The ferry is late and the mayor knew.”",
            "The mayor, Rita Falk, replied within the hour:",
            "“Mr Collard has never been on a ferry.”",
            "Year | Late\n2024 | 12\n2025",
            "The harbour master counts on."
        ]
    );
}

#[test]
fn costly_markup_is_bounded_and_its_text_kept() {
    let copy =
        "<p>The ferry was late again on Monday, the harbour master said, and nobody was hurt.</p>".repeat(8);
    let deep = format!("{}{copy}{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
    let reading = page(&deep);
    assert!(kinds(&reading).contains(&FaultKind::TooDeep));
    assert!(reading.dispatches[0].text().contains("harbour master"));
    let open = format!("{copy}{}", "<b class=a><p>x, y.".repeat(40_000));
    assert!(page(&open).dispatches[0].text().contains("harbour master"));
    let long = format!("<p>{}</p>", "a".repeat(3 << 20));
    let reading = page(&long);
    assert!(kinds(&reading).contains(&FaultKind::TooLarge));
    assert!(reading.dispatches[0].text().len() <= super::outline::TEXT_BYTES);
}

#[test]
fn broken_markup_never_panics() {
    let pieces = [
        "<div",
        "<p>",
        "</p>",
        "</div>",
        "<a href='",
        "'>",
        "<time datetime=2026-05-",
        "<!--",
        "-->",
        "&amp",
        "&#x0;",
        "<table><td>",
        "قال، ",
        "<h1>",
        "word ",
        "\u{0}",
        "<script>",
        "</script",
        "<br><br>",
        "\u{200c}",
    ];
    let mut seed = 7usize;
    for _ in 0..400 {
        let mut html = String::new();
        for _ in 0..60 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            html.push_str(pieces[(seed >> 33) % pieces.len()]);
        }
        let reading = page(&html);
        assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{html}");
    }
}

const STORY: [&str; 3] = [
    "The council of Port Halen said on Monday that the harbour would stay open through the winter, despite the storm.",
    "Mayor Ina Dahl told reporters that repairs would begin in March and cost four million crowns.",
    "Ferry operators welcomed the decision, but fishermen said that they had not been asked and would protest.",
];

#[test]
fn copy_that_scripts_would_show_is_found_where_it_stands() {
    let marked: String = STORY.iter().map(|p| format!("<p>{p}</p>")).collect();
    let data = |body: &str, free: bool| {
        let told = serde_json::json!({"@type": "NewsArticle", "headline": "Harbour stays open", "articleBody": body,
                                      "isAccessibleForFree": free});
        format!(
            "<title>Harbour stays open</title><script type='application/ld+json'>{told}</script>\
                 <div id=app>Loading</div><p>Please switch scripts on.</p>"
        )
    };
    let plain = STORY.join("\n\n");
    let behind = format!(
        "<title>Harbour stays open</title><div id=app></div><NOSCRIPT><main>{marked}</main></NOSCRIPT>"
    );
    for html in [data(&plain, true), data(&marked, true), behind] {
        let reading = page(&html);
        let [dispatch] = &reading.dispatches[..] else { panic!("{html}: {reading:?}") };
        assert_eq!(dispatch.text(), plain, "{html}");
    }
    let walled = page(&data(&plain, false));
    assert!(
        walled.dispatches.iter().all(|d| !d.text().contains("Mayor")),
        "what is to be paid for is left alone"
    );
}

#[test]
fn a_page_without_a_text_gives_what_it_says_it_is_about() {
    let html = format!(
        "<title>Harbour stays open</title><meta name=description content='{}'><div id=app></div>",
        STORY[0]
    );
    let reading = page(&html);
    let [dispatch] = &reading.dispatches[..] else { panic!("{reading:?}") };
    assert_eq!((dispatch.headline.as_deref(), dispatch.text()), (Some("Harbour stays open"), STORY[0]));
    assert!(dispatch.faults.iter().any(|fault| fault.kind == FaultKind::SummaryOnly));
}

#[test]
fn an_empty_address_costs_no_page_its_text() {
    let html = "<html><body><h1>Ferry late</h1><p>The ferry was late again on Monday, the third time in a week, and nobody told the passengers why.</p></body></html>";
    let reading = crate::read(&Input { bytes: html.as_bytes(), url: Some(" "), ..Input::default() });
    assert!(reading.dispatches[0].text().starts_with("The ferry"), "{:?}", reading.faults);
    assert!(reading.dispatches[0].guid.starts_with("sha256:"));
}

#[test]
fn the_copy_goes_on_below_a_box_of_offers() {
    let short = [
        "The council voted on Friday to close the east dock for nine months.",
        "“We have waited long enough,” its chair told the meeting.",
        "The dockers had not been asked.",
        "Their union will meet on Monday, its secretary said.",
        "The last repair was in 1987.",
        "A ferry will use the west dock until the work is done.",
    ];
    let offers = [
        "<div class=box><h3>Related</h3><a href=/b>Ten docks you can swim in</a></div>",
        "<div class=rel><strong>Read more</strong><ul><li><a href=/b>Ten docks</a></li><li><a href=/c>Nine docks</a></li></ul></div>",
        "<h4>Related stories</h4><ul><li><a href=/b>Ten docks you can swim in</a></li></ul>",
        "<blockquote class=related><h3>مواضيع ذات صلة</h3><a href=/b>عشرة أرصفة</a></blockquote>",
    ];
    let framed: [fn(&str) -> String; 3] = [
        |p| format!("<p>{p}</p>"),
        |p| format!("<div><p>{p}</p></div>"),
        |p| format!("<section><div>{p}</div></section>"),
    ];
    for offer in offers {
        for at in [1, 3, 5] {
            for frame in framed {
                let mut pieces: Vec<String> = short.iter().map(|p| frame(p)).collect();
                pieces.insert(at, offer.to_owned());
                let page =
                    format!("<article><h1>Ferry late again off Corrow</h1>{}</article>", pieces.concat());
                let kept = read(&page).join("\n\n");
                for paragraph in short {
                    assert!(kept.contains(paragraph), "{offer} at {at}: {page}\n{kept}");
                }
                assert!(!kept.contains("Ten docks") && !kept.contains("أرصفة"), "{kept}");
            }
        }
    }
}

#[test]
fn teasers_inside_the_article_leave_a_short_article_whole() {
    let teaser = "<li><a href=/1><img src=x.jpg alt=''><h3>Ten docks that you can swim in</h3><p>Nobody does, and here is why not.</p></a></li>".repeat(8);
    let two = &COPY[..COPY.match_indices("</p>").nth(1).expect("two paragraphs").0 + 4];
    let kept = read(&format!(
        "<article><h1>Ferry late again off Corrow</h1>{two}<div class=more><ul>{teaser}</ul></div></article>"
    ));
    assert_eq!(kept.len(), 2, "{kept:?}");
    let next = "<article><h2>Ten docks that you can swim in</h2><p>Nobody does, and here is why they do not, said the harbour master on Friday.</p></article>";
    let kept =
        read(&format!("<div><article><h1>Ferry late again off Corrow</h1>{two}</article>{next}</div>"));
    assert_eq!(kept.len(), 2, "{kept:?}");
}

#[test]
fn a_brief_in_the_data_is_the_copy_beside_a_plea_for_scripts() {
    let body = "Scientists counted 41,000 eels in the estuary this autumn. “They are going,” said the head of the institute.";
    let told =
        serde_json::json!({"@type": "NewsArticle", "headline": "Eel count falls", "articleBody": body});
    for shown in [
        "",
        "<p>Loading…</p>",
        "<p>You need to enable JavaScript to run this app.</p>",
        "<h1>Eel count falls</h1>",
    ] {
        let reading = page(&format!(
            "<title>Eel count falls</title><script type='application/ld+json'>{told}</script><body><div id=root>{shown}</div></body>"
        ));
        let [dispatch] = &reading.dispatches[..] else { panic!("{shown}: {reading:?}") };
        assert_eq!(dispatch.text(), body, "{shown}");
        assert_eq!(dispatch.headline.as_deref(), Some("Eel count falls"), "{shown}");
    }
}

#[test]
fn a_line_of_author_and_times_is_read_and_is_no_copy() {
    let html = "<title>Ferry late again off Corrow</title><body><div>الجمعة 27 نوفمبر 2026</div><div class=article><h1>Ferry late again off Corrow</h1>\
        <div class=info><span class=author>كتب: سامر حداد</span> <span class=date>نشر في: الخميس ٢٦ تشرين الثاني ٢٠٢٦ - ٠٨:٤٥ م</span> \
        <span>آخر تحديث: ٢٧ تشرين الثاني ٢٠٢٦ - ١٠:١٠ م</span> <span class=views>1234 مشاهدة</span></div>";
    let reading = page(&format!("{html}{COPY}</div></body>"));
    let dispatch = &reading.dispatches[0];
    assert!(dispatch.text().starts_with("The ferry was late"), "{}", dispatch.text());
    let times = (dispatch.published.map(|t| t.to_string()), dispatch.updated.map(|t| t.to_string()));
    assert_eq!(times, (Some("2026-11-26T20:45:00Z".to_owned()), Some("2026-11-27T22:10:00Z".to_owned())));
}

#[test]
fn authors_are_told_apart_and_once_and_pictures_come_with_their_captions() {
    let html = format!(
        "<body><article><h1>Ferry late again off Corrow</h1><div class=author-card><span>Sara Haddad</span><span>Port Editor</span></div>{COPY}\
         <figure><img src=/1.jpg><figcaption>The quay. Photo: Omid Rast</figcaption></figure><figure><img src=/2.jpg><figcaption>The pump.</figcaption></figure>\
         </article></body>"
    );
    let reading = super::read(&Input {
        bytes: html.as_bytes(),
        url: Some("https://courier.example/1"),
        ..Input::default()
    });
    let dispatch = &reading.dispatches[0];
    assert_eq!(dispatch.byline.as_ref().map(|b| b.names.clone()), Some(vec!["Sara Haddad".to_owned()]));
    let captions: Vec<_> = dispatch.media.iter().filter_map(|m| m.caption.as_deref()).collect();
    assert_eq!(captions, ["The quay.", "The pump."]);
    assert_eq!(dispatch.media[0].credit.as_deref(), Some("Omid Rast"));
}

#[test]
fn a_page_of_one_sentence_is_that_sentence() {
    let body =
        |text: &str| format!("<h1>Ferry late again off Corrow</h1><p>27 November 2026</p><p>{text}</p>");
    assert_eq!(read(&body("The quay is shut.")), ["The quay is shut."]);
    let nothing = page(&format!("<title>Ferry late again off Corrow</title><body>{}</body>", body("")));
    assert!(nothing.dispatches.is_empty(), "{nothing:?}");
    assert!(kinds(&nothing).contains(&FaultKind::NoText));
}

#[test]
fn a_page_sent_in_the_place_of_another_is_no_dispatch() {
    for html in [
        "<title>Page not found | Ellery Courier</title><body><h1>404</h1><p>Sorry, the page you were looking for could not be found.</p></body>",
        "<title>Just a moment...</title><body><h1>courier.example</h1><p>courier.example needs to review the security of your connection before proceeding.</p></body>",
    ] {
        let reading = page(html);
        assert!(reading.dispatches.is_empty(), "{html}");
        assert_eq!(kinds(&reading), [FaultKind::WrongFormat]);
    }
}
