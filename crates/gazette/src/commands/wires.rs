//! `gazette wires`: lists of feeds in and out (OPML), and the feeds of a site.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use gazette_news::{Channel, Fault, Outlet, OutletId, Wire, has_credentials};
use gazette_wire::feed::discovery::{self, Hint};
use gazette_wire::feed::opml::{self, Subscription};
use gazette_wire::{Input, Reading};
use serde::Serialize;
use url::Url;

use crate::cli::{self, WiresAct};
use crate::egress::{Egress, EgressConfig, Kind, Request};
use crate::exit::Ended;
use crate::input;
use crate::newsroom::{Newsroom, Opening};

/// Leads of a page that are tried.
const TRIED: usize = 16;

/// Runs the command.
///
/// # Errors
/// If the newsroom or a file cannot be read or written. What is odd about a list or a site is printed and gives exit
/// code 1.
pub fn run(args: &cli::Wires) -> Result<Ended> {
    super::runtime()?.block_on(async {
        match &args.act {
            WiresAct::Import { newsroom, file } => import(&open(newsroom).await?, file).await,
            WiresAct::Export { newsroom } => {
                crate::newsroom::must_be_one(&newsroom.dir)?;
                export(&open(newsroom).await?).await
            }
            WiresAct::Find(found) => find(found).await,
        }
    })
}

async fn open(at: &cli::AtNewsroom) -> Result<Newsroom> {
    Opening::of(&at.dir).database(at.database.as_deref()).for_reading().await
}

/// Adds the feeds of a list that no wire has yet, each with an outlet named after its site.
async fn import(newsroom: &Newsroom, file: &Path) -> Result<Ended> {
    let (list, faults) = opml::read(&input::read(file)?.bytes);
    for fault in &faults {
        eprintln!("{}: {}", file.display(), fault.note);
    }
    let wires = newsroom.store.wires().await?;
    let known = wires.iter().filter_map(|w| address(&w.wire.channel));
    let mut known: BTreeSet<String> = known.map(|url| same_feed(&url)).collect();
    let mut taken: BTreeSet<String> = wires.iter().map(|w| w.wire.id.as_str().to_owned()).collect();
    let mut outlets: Vec<Outlet> = newsroom.store.outlets().await?;
    let every_s = i64::from(newsroom.config.intake.every_minutes) * 60;
    let (mut added, mut refused) = (0, 0);
    for subscription in &list {
        if has_credentials(&subscription.url) {
            refused += 1;
            let title = subscription.title.as_deref().unwrap_or("a feed");
            eprintln!(
                "{}: {title} has a name or password in its address, which everybody at the desk may see: not added",
                file.display()
            );
            continue;
        }
        if !known.insert(same_feed(&subscription.url)) {
            continue;
        }
        let outlet = outlet_of(subscription, &outlets)?;
        if !outlets.iter().any(|known| known.id == outlet.id) {
            newsroom.store.keep_outlet(&outlet).await?;
            outlets.push(outlet.clone());
        }
        let id = free_name(&short_name(&format!("{} feed", outlet.id.as_str())), &taken);
        taken.insert(id.clone());
        let channel = Channel::Feed(subscription.url.clone());
        newsroom.store.keep_wire(&Wire { id: id.parse()?, outlet: outlet.id, channel }, every_s).await?;
        added += 1;
    }
    writeln!(std::io::stdout(), "{added} wires added, {} known before", list.len() - added - refused)?;
    Ok(if faults.is_empty() && refused == 0 { Ended::Done } else { Ended::WithFaults })
}

fn address(channel: &Channel) -> Option<String> {
    match channel {
        Channel::Feed(url) | Channel::Page(url) => Some(url.clone()),
        Channel::Folder(_) | Channel::Push(_) => None,
    }
}

/// What all spellings of an address have in common: its host in small letters, without the port that goes without
/// saying and without a place within what it leads to (RFC 3986, section 6.2).
fn same_feed(url: &str) -> String {
    let Ok(mut url) = Url::parse(url) else { return url.to_owned() };
    url.set_fragment(None);
    url.into()
}

/// The outlet a feed belongs to: a known one with the same site, else a new one named after the site's host.
fn outlet_of(subscription: &Subscription, known: &[Outlet]) -> Result<Outlet> {
    let host = |url: &str| {
        let host = Url::parse(url).ok()?.host_str()?.to_owned();
        Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
    };
    let site = subscription.site.as_deref().and_then(host).or_else(|| host(&subscription.url));
    let site = site.with_context(|| format!("{} has no host", subscription.url))?;
    let is_its = |outlet: &&Outlet| outlet.home.as_deref().and_then(host).is_some_and(|own| own == site);
    if let Some(outlet) = known.iter().find(is_its) {
        return Ok(outlet.clone());
    }
    let id: OutletId = short_name(&site).parse()?;
    if let Some(outlet) = known.iter().find(|outlet| outlet.id == id) {
        return Ok(outlet.clone());
    }
    Ok(Outlet {
        home: subscription.site.clone(),
        languages: subscription.language.iter().filter_map(|language| language.parse().ok()).collect(),
        ..Outlet::new(id, subscription.title.clone().unwrap_or_else(|| site.clone()))
    })
}

/// Small letters, digits and hyphens, as short names are.
fn short_name(text: &str) -> String {
    let bare: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let parts: Vec<&str> = bare.split('-').filter(|part| !part.is_empty()).collect();
    let name = parts.join("-");
    let name = name[..name.len().min(48)].trim_end_matches('-');
    if name.is_empty() { "outlet".to_owned() } else { name.to_owned() }
}

fn free_name(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// Prints the feeds of a newsroom as a list, in folders by owner.
async fn export(newsroom: &Newsroom) -> Result<Ended> {
    let outlets = newsroom.store.outlets().await?;
    let owners = newsroom.store.owners().await?;
    let wires = newsroom.store.wires().await?;
    let subscription = |wire: &Wire| {
        let Channel::Feed(url) = &wire.channel else { return None };
        let outlet = outlets.iter().find(|outlet| outlet.id == wire.outlet);
        let owner = outlet.and_then(|outlet| outlet.owner.as_ref());
        let owner = owner.and_then(|id| owners.iter().find(|owner| owner.id == *id));
        Some(Subscription {
            url: url.clone(),
            title: outlet.map(|outlet| outlet.name.clone()),
            site: outlet.and_then(|outlet| outlet.home.clone()),
            language: outlet.and_then(|outlet| outlet.languages.first()).map(ToString::to_string),
            folders: owner.iter().map(|owner| owner.name.clone()).collect(),
        })
    };
    let list: Vec<Subscription> = wires.iter().filter_map(|health| subscription(&health.wire)).collect();
    std::io::stdout().write_all(opml::write(&newsroom.config.site.languages[0].name, &list).as_bytes())?;
    Ok(Ended::Done)
}

/// A feed of a site.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Found {
    url: String,
    title: Option<String>,
    found: &'static str,
    postings: usize,
}

/// Prints the feeds of a site, a JSON line for each: those its page names, those it links to, those in usual places.
async fn find(args: &cli::FindFeeds) -> Result<Ended> {
    let config = EgressConfig { per_host: 2, ..EgressConfig::default() };
    #[cfg(feature = "test-egress")]
    let config = config.with_test(&args.test)?;
    let found = match feeds_of(&Egress::new(config)?, &args.url).await {
        Ok(found) => found,
        Err(fault) => {
            writeln!(std::io::stdout(), "{}", serde_json::json!({"url": args.url, "faults": [fault]}))?;
            return Ok(Ended::WithFaults);
        }
    };
    let mut out = std::io::stdout().lock();
    for feed in &found {
        serde_json::to_writer(&mut out, feed)?;
        out.write_all(b"\n")?;
    }
    if found.is_empty() {
        eprintln!("{}: no feed is named or linked there, and none is in a usual place", args.url);
        return Ok(Ended::WithFaults);
    }
    Ok(Ended::Done)
}

/// The feeds an address leads to: itself, if it is one. Usual places are tried only where the page names none.
async fn feeds_of(egress: &Egress, url: &str) -> Result<Vec<Found>, Fault> {
    let answer = egress.fetch(&Request::get(url, Kind::Any)).await.map_err(|refused| refused.fault())?;
    if let Some(fault) = answer.fault() {
        return Err(fault);
    }
    let input = Input {
        bytes: &answer.body,
        url: Some(&answer.url),
        content_type: answer.content_type.as_deref(),
        format: None,
    };
    if let Some(feed) = as_feed(&answer.url, "itself", &gazette_wire::read(&input)) {
        return Ok(vec![feed]);
    }
    let mut found: Vec<Found> = Vec::new();
    for lead in discovery::discover(&input).into_iter().take(TRIED) {
        let how = match lead.hint {
            Hint::Named => "named",
            Hint::Linked => "linked",
            Hint::Usual if !found.is_empty() => break,
            Hint::Usual => "usual place",
        };
        let Ok(answer) = egress.fetch(&Request::get(&lead.url, Kind::Feed)).await else { continue };
        let reading = gazette_wire::read(&Input {
            bytes: &answer.body,
            url: Some(&answer.url),
            content_type: answer.content_type.as_deref(),
            format: None,
        });
        if let Some(feed) = as_feed(&answer.url, how, &reading)
            && !found.iter().any(|known| known.url == feed.url)
        {
            found.push(Found { title: feed.title.or(lead.title), ..feed });
        }
    }
    Ok(found)
}

fn as_feed(url: &str, found: &'static str, reading: &Reading) -> Option<Found> {
    let head = reading.feed.as_ref()?;
    Some(Found { url: url.to_owned(), title: head.title.clone(), found, postings: head.postings })
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::WireId;

    use crate::config::Config;
    use crate::egress::origin::{Act, Origin, answer};

    async fn newsroom(dir: &Path) -> Newsroom {
        let config = Config::parse("").expect("an empty configuration is one");
        Opening::of(dir).config(config).for_reading().await.expect("a fresh newsroom")
    }

    #[tokio::test]
    async fn a_list_goes_in_once_and_comes_out_again() {
        let dir = tempfile::tempdir().expect("a directory");
        let newsroom = newsroom(dir.path()).await;
        let file = dir.path().join("list.opml");
        let list = "<opml version='2.0'><body><outline text='Coast'>\
            <outline type='rss' text='Harbour' xmlUrl='https://harbour.example/feed' htmlUrl='https://www.harbour.example/'/>\
            <outline type='rss' text='Harbour sport' xmlUrl='https://harbour.example/sport' htmlUrl='https://www.harbour.example/'/>\
            </outline><outline type='rss' text='کرانه' xmlUrl='https://karaneh.example/rss'/></body></opml>";
        std::fs::write(&file, list).expect("written");
        assert_eq!(import(&newsroom, &file).await.expect("read"), Ended::Done);
        assert_eq!(import(&newsroom, &file).await.expect("read"), Ended::Done);
        let wires = newsroom.store.wires().await.expect("read");
        let names: Vec<&str> = wires.iter().map(|w| w.wire.id.as_str()).collect();
        assert_eq!(names, ["harbour-example-feed", "harbour-example-feed-2", "karaneh-example-feed"]);
        assert_eq!(newsroom.store.outlets().await.expect("read").len(), 2);
        let again = "<opml version='2.0'><body>\
            <outline type='rss' text='Harbour' xmlUrl='HTTPS://Harbour.example:443/feed'/></body></opml>";
        std::fs::write(&file, again).expect("written");
        assert_eq!(import(&newsroom, &file).await.expect("read"), Ended::Done);
        let secret = "<opml version='2.0'><body>\
            <outline type='rss' text='Coast' xmlUrl='https://me:hush@coast.example/rss'/></body></opml>";
        std::fs::write(&file, secret).expect("written");
        assert_eq!(import(&newsroom, &file).await.expect("read"), Ended::WithFaults);
        assert_eq!(
            newsroom.store.wires().await.expect("read").len(),
            3,
            "neither another spelling nor a secret"
        );
        std::fs::write(&file, "<rss/>").expect("written");
        assert_eq!(import(&newsroom, &file).await.expect("read"), Ended::WithFaults);
    }

    const FEED: &str = "<rss version='2.0'><channel><title>Harbour</title>\
        <item><title>Ferry late</title><link>http://news.test/1</link></item></channel></rss>";

    async fn found(at: Vec<(&str, String)>) -> Result<Vec<String>, Fault> {
        let acts = at.iter().map(|(path, body)| (*path, Act::Send(answer("200 OK", "", body)))).collect();
        let origin = Origin::start(acts).await;
        let feeds = feeds_of(&origin.egress(), "http://news.test/").await?;
        Ok(feeds.iter().map(|f| format!("{} {} {}", f.found, f.url, f.postings)).collect())
    }

    #[tokio::test]
    async fn a_site_names_its_feeds_or_links_to_them_or_has_them_in_usual_places() {
        let page = "<html><head><link rel='alternate' type='application/rss+xml' href='/news.xml'>\
            <link rel='alternate' type='application/rss+xml' href='/gone.xml'>\
            <link rel='alternate' type='application/rss+xml' href='/a-page'></head>\
            <body><p>Harbour news</p><a href='/sport/rss'>RSS</a></body></html>";
        let site = vec![
            ("/", page.to_owned()),
            ("/news.xml", FEED.to_owned()),
            ("/sport/rss", FEED.to_owned()),
            ("/a-page", page.to_owned()),
            ("/feed", FEED.to_owned()),
        ];
        let named = ["named http://news.test/news.xml 1", "linked http://news.test/sport/rss 1"];
        assert_eq!(found(site).await.expect("heard"), named);
        let silent = "<html><body><p>Harbour news</p></body></html>".to_owned();
        let usual = found(vec![("/", silent.clone()), ("/feed", FEED.to_owned())]).await.expect("heard");
        assert_eq!(usual, ["usual place http://news.test/feed 1"]);
        assert_eq!(found(vec![("/", silent)]).await.expect("heard"), [""; 0]);
    }

    #[tokio::test]
    async fn an_address_that_is_a_feed_is_its_own_and_one_that_is_nothing_is_a_fault() {
        let itself = found(vec![("/", FEED.to_owned())]).await.expect("heard");
        assert_eq!(itself, ["itself http://news.test/ 1"]);
        assert!(found(vec![("/elsewhere", FEED.to_owned())]).await.is_err(), "404 is no site");
    }

    #[test]
    fn short_names_are_made_of_anything() {
        assert_eq!(short_name("News.Example.COM"), "news-example-com");
        assert_eq!(short_name("کرانه"), "outlet");
        assert!(short_name(&"a.".repeat(200)).parse::<WireId>().is_ok());
        let taken = BTreeSet::from(["a".to_owned(), "a-2".to_owned()]);
        assert_eq!(free_name("a", &taken), "a-3");
    }
}
