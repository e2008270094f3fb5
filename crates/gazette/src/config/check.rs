//! What a configuration must hold beyond its form. Whatever is refused is named with the line it begins in.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use anyhow::{Result, bail};
use gazette_news::{Channel, Owner, OwnerId, Wire};

use super::{Config, Intake, Server, Site};

/// Checks a configuration that was read from `text`.
///
/// # Errors
/// Names what is wrong, and its line.
pub(super) fn check(config: &Config, text: &str) -> Result<()> {
    check_site(&config.site)?;
    check_numbers(&config.server, &config.intake)?;
    let lines = Lines { text };
    let ids = |table, ids: Vec<&str>| check_ids(&lines, table, &ids);
    ids("owner", config.owners.iter().map(|owner| owner.id.as_str()).collect())?;
    ids("outlet", config.outlets.iter().map(|outlet| outlet.id.as_str()).collect())?;
    ids("wire", config.wires.iter().map(|wire| wire.id.as_str()).collect())?;
    check_owners(&config.owners, &lines)?;
    check_wires(config, &lines)?;
    check_folders(&config.wires, &lines)
}

/// Where the entries of a file begin.
struct Lines<'t> {
    text: &'t str,
}

impl Lines<'_> {
    /// "line 12: ", where the entry of that number begins; nothing where the file writes its entries another way.
    fn of(&self, table: &str, nth: usize) -> String {
        let is_head = |line: &str| {
            let inner = line.trim().strip_prefix("[[").and_then(|line| line.split_once("]]"));
            inner.is_some_and(|(name, _)| name.trim() == table)
        };
        let line = self.text.lines().enumerate().filter(|(_, line)| is_head(line)).nth(nth);
        line.map_or_else(String::new, |(at, _)| format!("line {}: ", at + 1))
    }
}

fn check_site(site: &Site) -> Result<()> {
    if site.languages.is_empty() {
        bail!("[site] languages is empty: name at least one language");
    }
    if let Some(other) = site.languages.iter().find(|l| !l.language.is_working()) {
        bail!("[site] languages has {:?}: a site can be in en, ar and fa", other.language.as_str());
    }
    let Some(home) = &site.home else { return Ok(()) };
    if !is_web_address(home) || home.ends_with('/') {
        bail!("[site] home must begin with https:// or http:// and must not end in a slash, not {home:?}");
    }
    Ok(())
}

fn check_numbers(server: &Server, intake: &Intake) -> Result<()> {
    if !(1..=64).contains(&server.workers) {
        bail!("[server] workers must be 1 to 64, not {}", server.workers);
    }
    if !(1..=10_080).contains(&intake.every_minutes) {
        bail!("[intake] every_minutes must be 1 to 10080 (a week), not {}", intake.every_minutes);
    }
    Ok(())
}

fn is_web_address(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Of two entries with one id the second would quietly take the place of the first.
fn check_ids(lines: &Lines<'_>, table: &str, ids: &[&str]) -> Result<()> {
    let mut seen = BTreeMap::new();
    for (at, id) in ids.iter().enumerate() {
        if let Some(before) = seen.insert(id, at) {
            bail!(
                "{}this [[{table}]] has the id {id:?} of another ({}): give each its own",
                lines.of(table, at),
                lines.of(table, before).trim_end_matches(": "),
            );
        }
    }
    Ok(())
}

fn check_wires(config: &Config, lines: &Lines<'_>) -> Result<()> {
    for (at, wire) in config.wires.iter().enumerate() {
        let (line, id) = (lines.of("wire", at), wire.id.as_str());
        if !config.outlets.iter().any(|outlet| outlet.id == wire.outlet) {
            bail!(
                "{line}the wire {id:?} is of the outlet {:?}, which no [[outlet]] names",
                wire.outlet.as_str()
            );
        }
        let (Channel::Feed(address) | Channel::Page(address)) = &wire.channel else { continue };
        // Everybody at the desk may see a wire's address: a password in it would be everybody's.
        if gazette_news::has_credentials(address) {
            bail!(
                "{line}the wire {id:?} has a name or password in its address: take it out, as everybody at the desk may \
                 see the address; ask the sender for an address with a token of its own, or let the copy be pushed"
            );
        }
        if !is_web_address(address) {
            bail!(
                "{line}the address of the wire {id:?} must begin with https:// or http://, not {address:?}"
            );
        }
    }
    Ok(())
}

/// A file dropped into a folder is one wire's: of two, either might take it. A folder named from the newsroom's own
/// directory stays inside it; one elsewhere is named by its whole path.
fn check_folders(wires: &[Wire], lines: &Lines<'_>) -> Result<()> {
    let mut seen = BTreeMap::new();
    for (at, wire) in wires.iter().enumerate() {
        let Channel::Folder(folder) = &wire.channel else { continue };
        let line = lines.of("wire", at);
        let plain: PathBuf = Path::new(folder).components().collect();
        if plain.components().any(|part| part == Component::ParentDir) {
            bail!(
                "{line}the folder {folder:?} of the wire {:?} leads out of the newsroom's directory: name it by its whole \
                 path",
                wire.id.as_str()
            );
        }
        if let Some(other) = seen.insert(plain, &wire.id) {
            bail!(
                "{line}the wires {:?} and {:?} have one folder, {folder:?}",
                other.as_str(),
                wire.id.as_str()
            );
        }
    }
    Ok(())
}

/// Groups are owners of the file too, and no owner is part of itself.
fn check_owners(owners: &[Owner], lines: &Lines<'_>) -> Result<()> {
    let by_id = |id: &OwnerId| owners.iter().find(|owner| owner.id == *id);
    for (at, owner) in owners.iter().enumerate() {
        let (line, id) = (lines.of("owner", at), owner.id.as_str());
        let mut group = owner.group.as_ref();
        for _ in 0..=owners.len() {
            let Some(above) = group else { break };
            let Some(above) = by_id(above) else {
                bail!("{line}the owner {id:?} belongs to {:?}, which no [[owner]] names", above.as_str());
            };
            if above.id == owner.id {
                bail!("{line}the owner {id:?} belongs to itself, by way of its group");
            }
            group = above.group.as_ref();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a configuration that is refused.
    fn said(text: &str) -> String {
        Config::parse(text).map_or_else(|error| format!("{error:#}"), |_| "right".to_owned())
    }

    const OUTLET: &str = "[[outlet]]\nid = \"a\"\nname = \"A\"\n";

    fn wire(id: &str, channel: &str) -> String {
        format!("[[wire]]\nid = {id:?}\noutlet = \"a\"\n{channel}\n")
    }

    #[test]
    fn an_id_is_given_once() {
        let outlets = format!("{OUTLET}\n{OUTLET}");
        assert_eq!(
            said(&outlets),
            "line 5: this [[outlet]] has the id \"a\" of another (line 1): give each its own"
        );
        let owners = "[[owner]]\nid = \"p\"\nname = \"P\"\n[[owner]]\nid = \"p\"\nname = \"Q\"\n";
        assert!(said(owners).starts_with("line 4: this [[owner]]"), "{}", said(owners));
        let wires =
            wire("x", "feed = \"https://a.example/1\"") + &wire("x", "feed = \"https://a.example/2\"");
        assert!(said(&(OUTLET.to_owned() + &wires)).starts_with("line 8: this [[wire]]"));
    }

    #[test]
    fn a_wire_has_an_outlet_and_an_address_of_the_web() {
        let with = |channel: &str| said(&(OUTLET.to_owned() + &wire("x", channel)));
        assert_eq!(with("feed = \"https://a.example/rss\""), "right");
        for address in ["file:///etc/passwd", "htp:/x"] {
            assert!(
                with(&format!("feed = {address:?}")).starts_with("line 4: the address of the wire \"x\"")
            );
        }
        let nobody = wire("x", "feed = \"https://a.example/rss\"");
        assert!(said(&nobody).starts_with("line 1: the wire \"x\" is of the outlet \"a\", which no"));
    }

    #[test]
    fn an_address_with_a_password_is_refused_without_repeating_it() {
        let said = said(&(OUTLET.to_owned() + &wire("x", "feed = \"https://me:hush@coast.example/rss\"")));
        assert!(said.contains("\"x\"") && !said.contains("hush"), "{said}");
    }

    #[test]
    fn a_folder_is_one_wires_and_inside_the_newsroom_unless_its_whole_path_is_given() {
        let of = |folder: &str| {
            let (one, other) = ("folder = \"inbox/a\"", format!("folder = {folder:?}"));
            said(&(OUTLET.to_owned() + &wire("x", one) + &wire("y", &other)))
        };
        assert_eq!(of("inbox/b"), "right");
        assert_eq!(of("/srv/drop"), "right");
        assert!(of("inbox//./a/").contains("\"x\" and \"y\" have one folder"));
        assert!(of("../../outside").contains("leads out of the newsroom's directory"));
    }

    #[test]
    fn owners_belong_to_known_groups_and_never_to_themselves() {
        let owner =
            |id: &str, group: &str| format!("[[owner]]\nid = {id:?}\nname = \"x\"\ngroup = {group:?}\n");
        assert!(said(&owner("a", "b")).contains("which no [[owner]] names"));
        assert!(said(&format!("{}{}", owner("a", "b"), owner("b", "a"))).contains("belongs to itself"));
        // Above a circle, but not part of it: the circle itself is what is refused.
        let above = format!("{}{}{}", owner("a", "b"), owner("b", "c"), owner("c", "b"));
        assert!(said(&above).starts_with("line 5: the owner \"b\" belongs to itself"), "{}", said(&above));
    }
}
