use gazette_news::{Dispatch, FaultKind, Format, Language};

use crate::{Input, Reading, read};

fn reading(text: &str) -> Reading {
    read(&Input { bytes: text.as_bytes(), url: Some("https://observer.example/feed/"), ..Input::default() })
}

fn kinds(dispatch: &Dispatch) -> Vec<FaultKind> {
    dispatch.faults.iter().map(|fault| fault.kind).collect()
}

#[test]
fn whole_articles_become_paragraphs_and_summaries_stay_beside_them() {
    let reading = reading(
        r#"<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Port Halen Observer</title><ttl>30</ttl><skipHours><hour>24</hour><hour>3</hour></skipHours>
        <link rel="hub" href="https://hub.example/"/><link>https://observer.example/</link>
        <item><title>Harbour stays open &amp;amp; ferries run</title><link>/harbour?a=1&b=2</link><guid isPermaLink="false">o-1</guid>
        <dc:creator>Sara Haddad</dc:creator><pubDate>Mon, 12 Jan 2026 14:30:00 GMT</pubDate><category>Coast</category>
        <description>The harbour stays open.</description>
        <content:encoded><![CDATA[<p>The harbour of Port Halen stays open, the council said.</p><p>Ferries run.</p><img src="a.jpg">]]></content:encoded>
        </item></channel></rss>"#,
    );
    let head = reading.feed.as_ref().expect("a feed has a head");
    assert_eq!((head.manners.ttl, &head.manners.skip_hours[..]), (Some(30), &[0, 3][..]));
    assert_eq!(head.hubs, ["https://hub.example/"]);
    let [dispatch] = &reading.dispatches[..] else { panic!("{reading:?}") };
    assert_eq!(dispatch.headline.as_deref(), Some("Harbour stays open & ferries run"));
    assert_eq!(dispatch.url.as_deref(), Some("https://observer.example/harbour?a=1&b=2"));
    assert_eq!((dispatch.guid.as_str(), dispatch.format), ("o-1", Format::Rss));
    assert_eq!(dispatch.outlet.as_deref(), Some("Port Halen Observer"));
    assert_eq!(dispatch.text(), "The harbour of Port Halen stays open, the council said.\n\nFerries run.");
    assert_eq!(dispatch.summary.as_deref(), Some("The harbour stays open."));
    assert_eq!(dispatch.media[0].url, "https://observer.example/feed/a.jpg");
    assert_eq!(dispatch.byline.as_ref().map(|b| b.names.clone()), Some(vec!["Sara Haddad".to_owned()]));
    assert!(kinds(dispatch).is_empty(), "{:?}", dispatch.faults);
}

#[test]
fn the_link_of_rss_is_the_page_whatever_stands_above_it() {
    let reading = reading(
        r#"<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Port Halen Observer</title>
        <item><title>Ferry late</title><atom:link href="https://observer.example/ferry.amp"/>
        <link>https://observer.example/ferry</link><description>The ferry was late again.</description></item></channel></rss>"#,
    );
    assert_eq!(reading.dispatches[0].url.as_deref(), Some("https://observer.example/ferry"));
}

#[test]
fn content_is_the_copy_even_where_the_summary_is_longer() {
    let reading = reading(
        r#"<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Port Halen Observer</title>
        <item><title>Ferry late</title><guid>o-2</guid>
        <description><![CDATA[<p>The ferry was late again on Monday, and nobody knows when it will come. [&#8230;]</p>
        <p>The post <a href="/2">Ferry late</a> appeared first on <a href="/">Port Halen Observer</a>.</p>]]></description>
        <content:encoded><![CDATA[<p>The ferry was late again on Monday, the harbour master said.</p>]]></content:encoded></item>
        <item><title>Tides</title><guid>o-3</guid><description>High water is at six in the morning and at seven in the evening.</description>
        <content:encoded>Tides today</content:encoded></item></channel></rss>"#,
    );
    let [ferry, tides] = &reading.dispatches[..] else { panic!("{reading:?}") };
    assert_eq!(ferry.text(), "The ferry was late again on Monday, the harbour master said.");
    assert_eq!(
        ferry.summary.as_deref(),
        Some("The ferry was late again on Monday, and nobody knows when it will come. […]")
    );
    assert_eq!(tides.text(), "High water is at six in the morning and at seven in the evening.");
}

#[test]
fn a_title_escaped_once_too_often_is_read_as_it_was_meant() {
    let reading = reading(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><entry><id>1</id>\
         <title type='text'>Ferries &amp;amp; fog</title><content>Fog.</content></entry></feed>",
    );
    assert_eq!(reading.dispatches[0].headline.as_deref(), Some("Ferries & fog"));
}

#[test]
fn old_atom_and_rss_without_a_version_are_not_lost() {
    let atom = reading(
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>x</title><entry><title>Dam opens</title>\
         <link rel='alternate' type='text/html' href='/dam'/><id>tag:1</id><issued>2004-01-01T10:00:00Z</issued>\
         <content type='text/html' mode='escaped'>&lt;p&gt;The dam opens.&lt;/p&gt;</content></entry></feed>",
    );
    assert_eq!(atom.dispatches.first().map(Dispatch::text), Some("The dam opens."));
    let rss = reading("<rss><channel><item><title>Dam opens</title></item></channel></rss>");
    assert_eq!(rss.dispatches.first().and_then(|d| d.headline.as_deref()), Some("Dam opens"));
}

#[test]
fn summaries_missing_and_doubled_identifiers_and_dates_are_named() {
    let reading = reading(
        "<rss version='2.0'><channel><title>x</title><item><title>One</title><description>Short.</description><pubDate>soon</pubDate></item>\
         <item><guid>g</guid><title>Two</title></item><item><guid>g</guid><title>Three</title></item><item></item></channel></rss>",
    );
    let [one, two, three] = &reading.dispatches[..] else { panic!("{reading:?}") };
    assert_eq!(
        kinds(one),
        [FaultKind::SummaryOnly, FaultKind::NoGuid, FaultKind::BadDate, FaultKind::Undated]
    );
    assert!(one.guid.starts_with("sha256:"));
    for both in [two, three] {
        assert!(kinds(both).contains(&FaultKind::DuplicateGuid), "{:?}", both.faults);
    }
    assert!(reading.faults.iter().any(|fault| fault.kind == FaultKind::NoText), "the empty posting is named");
}

#[test]
fn the_text_tells_the_language_where_the_feed_is_wrong() {
    let reading = reading(
        "<rss version='2.0'><channel><title>x</title><language>en-us</language><item><title>سد خالیر گشوده شد</title>\
         <description>وزیر نیرو گفت که سد خالیر روز دوشنبه گشوده شد و آب به دشت می‌رسد.</description></item></channel></rss>",
    );
    assert_eq!(reading.dispatches.first().map(|d| d.language), Some(Language::PERSIAN));
}

#[test]
fn a_feed_cut_in_the_middle_gives_what_it_holds() {
    let reading = reading(
        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two &undefined; and",
    );
    assert_eq!(reading.dispatches.len(), 2);
    let kinds: Vec<FaultKind> = reading.faults.iter().map(|fault| fault.kind).collect();
    assert!(kinds.contains(&FaultKind::Malformed) && kinds.contains(&FaultKind::Entity), "{kinds:?}");
}

#[test]
fn json_feeds_and_feeds_without_postings() {
    let json = reading(
        r#"{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":7,"title":"Dam","content_html":"<p>Opens.</p>","url":"/7"}]}"#,
    );
    let [dispatch] = &json.dispatches[..] else { panic!("{json:?}") };
    assert_eq!((dispatch.guid.as_str(), dispatch.text()), ("7", "Opens."));
    let empty = reading("<rss version='2.0'><channel><title>x</title></channel></rss>");
    assert!(empty.dispatches.is_empty() && empty.faults.iter().any(|fault| fault.kind == FaultKind::Empty));
}

#[test]
fn postings_are_found_where_elements_were_never_closed() {
    let reading = reading(
        "<rss version='2.0'><channel><title>x</title><description>All the news of the coast\
         <item><title>One</title><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</item>\
         <item><title>Two</title><description>Dam opens.</description>\
         <item><title>Three</title></item></channel></rss>",
    );
    let headlines: Vec<_> = reading.dispatches.iter().filter_map(|d| d.headline.as_deref()).collect();
    assert_eq!(headlines, ["One", "Two", "Three"]);
}

#[test]
fn addresses_keep_their_sender_s_spelling_and_are_made_whole() {
    let link = |link: &str| {
        let text = format!(
            "<rss version='2.0'><channel><title>x</title><link>https://sahel.example/fa/</link>\
             <item><title>Dam</title><link>{link}</link></item></channel></rss>"
        );
        let reading = read(&Input { bytes: text.as_bytes(), ..Input::default() });
        reading.dispatches.first().and_then(|d| d.url.clone())
    };
    assert_eq!(link("https://sahel.example/خبر/1").as_deref(), Some("https://sahel.example/خبر/1"));
    assert_eq!(link("https://sahel.example").as_deref(), Some("https://sahel.example"));
    assert_eq!(link("https://sahel.example/a b").as_deref(), Some("https://sahel.example/a%20b"));
    assert_eq!(link("//sahel.example/2").as_deref(), Some("https://sahel.example/2"));
    assert_eq!(link("/news/3").as_deref(), Some("https://sahel.example/news/3"));
    assert_eq!(link("number 4"), None);
}

#[test]
fn a_film_s_description_is_the_text_of_a_posting_without_one() {
    let media = "<media:group><media:title>Council</media:title><media:content url='https://tube.example/v/1'/>\
                 <media:description>Watch the council.</media:description></media:group>";
    let text = |own: &str| {
        let feed = format!(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><title>x</title>\
             <entry><id>1</id><title>Council</title>{media}{own}</entry></feed>"
        );
        reading(&feed).dispatches.first().map(|d| d.text().to_owned())
    };
    assert_eq!(text("").as_deref(), Some("Watch the council."));
    assert_eq!(text("<summary>The council met.</summary>").as_deref(), Some("The council met."));
}

#[test]
fn the_posting_s_own_identifier_goes_before_that_of_the_work() {
    let rdf = |about: &str| {
        let text = format!(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' \
             xmlns:dc='http://purl.org/dc/elements/1.1/'><item{about}><title>Tides</title>\
             <dc:identifier>doi:10.1000/1</dc:identifier></item></rdf:RDF>"
        );
        reading(&text).dispatches.first().map(|d| d.guid.clone())
    };
    assert_eq!(rdf(" rdf:about='https://journal.example/1'").as_deref(), Some("https://journal.example/1"));
    assert_eq!(rdf("").as_deref(), Some("doi:10.1000/1"));
}

#[test]
fn tags_are_terms_unless_those_say_nothing() {
    let reading = reading(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><title>x</title>\
         <entry><id>1</id><title>Tides</title><category term='sea' label='The Sea'/><category term='https://x.example/9' label='Ports'/>\
         <category term='17' label='Halen'/><itunes:keywords>harbour law, tugs,</itunes:keywords></entry></feed>",
    );
    assert_eq!(reading.dispatches[0].tags, ["sea", "Ports", "Halen", "harbour law", "tugs"]);
}
