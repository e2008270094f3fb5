//! The house itself: what readers are told of it, and who works in it.

use anyhow::Result;
use gazette_desk::{POLICY_PAGES, Permission, PolicyPage, Role};
use gazette_news::{Language, contact_address};
use gazette_store::Store;

use super::{Finding, Patient};
use crate::config::Config;
use crate::newsroom::policies_of;

/// Whether readers can reach the site, and the newsroom (rules 29 and 32).
pub(super) fn configuration(config: &Config) -> Vec<Finding> {
    const CHECK: &str = "configuration";
    let mut findings = Vec::new();
    match config.site.home.as_deref() {
        Some(home) if home.starts_with("https://") => {
            findings.push(Finding::ok(CHECK, format!("the site is {home}")))
        }
        Some(home) => findings.push(Finding::to_do(
            CHECK,
            format!("the site is {home}: readers reach it without encryption"),
            "give it a certificate, in a reverse proxy, and put https:// into [site] home",
        )),
        None => findings.push(Finding::to_do(
            CHECK,
            "no address for readers is named: links and feeds name this machine's",
            "put the site's address into gazette.toml: [site] home = \"https://…\"",
        )),
    }
    findings.push(match config.site.contact.as_deref() {
        Some(contact) if contact_address(contact).is_some() => {
            Finding::ok(CHECK, format!("readers write to {contact}"))
        }
        Some(contact) => Finding::wrong(
            CHECK,
            format!("the contact {contact:?} is neither a page nor a mail address: readers cannot follow it"),
            "put a mail address or a page into gazette.toml: [site] contact",
        ),
        None => Finding::to_do(
            CHECK,
            "readers are not told how to reach the newsroom: no news sitemap and no security.txt is made",
            "put a mail address or a page into gazette.toml: [site] contact",
        ),
    });
    findings
}

/// Which of the pages that readers look for are written, in each language of the site (rules 27, 29 and 31).
pub(super) async fn policies(patient: &Patient<'_>) -> Result<Vec<Finding>> {
    const CHECK: &str = "policies";
    let written = policies_of(patient.dir, patient.store).await?;
    let languages: Vec<Language> = patient.config.site.languages.iter().map(|site| site.language).collect();
    let is_missing = |page: &PolicyPage, language: &Language| {
        !written.iter().any(|policy| policy.language == *language && policy.id == page.id)
    };
    let mut findings = Vec::new();
    for page in &POLICY_PAGES {
        let missing = languages.iter().filter(|language| is_missing(page, language));
        let missing: Vec<&str> = missing.map(Language::as_str).collect();
        if missing.is_empty() {
            continue;
        }
        let title = page.title(Language::ENGLISH);
        let told = format!("no page “{title}” ({}) in {}", page.id, missing.join(", "));
        let advice = format!("write it at the desk, under Policies: {}", page.asks(Language::ENGLISH));
        findings.push(match page.is_needed {
            true => Finding::wrong(CHECK, format!("{told}: nothing is published there"), advice),
            false => Finding::to_do(CHECK, told, advice),
        });
    }
    if findings.is_empty() {
        let all = POLICY_PAGES.len();
        findings.push(Finding::ok(CHECK, format!("all {all} pages are written in every language")));
    }
    Ok(findings)
}

/// Whether there are enough people for the rules that ask for two.
pub(super) async fn accounts(store: &Store) -> Result<Vec<Finding>> {
    const CHECK: &str = "accounts";
    let editors = store.editors().await?;
    let may = |permission| {
        editors
            .iter()
            .filter(|editor| Role::of(&editor.role).is_some_and(|role| role.may(permission)))
            .count()
    };
    let (publishing, chiefs) = (may(Permission::Publish), may(Permission::KeepHouse));
    Ok(vec![match (publishing, chiefs) {
        (0, _) => Finding::to_do(
            CHECK,
            "nobody has an account that may publish",
            "use the link that `gazette serve` prints, or `gazette invite`",
        ),
        (1, _) => Finding::to_do(
            CHECK,
            "one person may publish: what takes two (allegations, unnamed sources, verdicts, takedowns) cannot be done",
            "invite a second editor",
        ),
        (_, 1) => Finding::to_do(
            CHECK,
            "there is one chief editor: while she is away nobody withdraws an article",
            "give a second person that role",
        ),
        _ => Finding::ok(CHECK, format!("{publishing} people may publish, {chiefs} of them chief editors")),
    }])
}

/// Whether what must stay secret can be read by other users of the machine.
#[cfg(unix)]
pub(super) fn secrets(patient: &Patient<'_>) -> Vec<Finding> {
    use std::os::unix::fs::PermissionsExt as _;
    const CHECK: &str = "secrets";
    let mut open = Vec::new();
    for name in ["log.key", "sources.key", "newsroom.db"] {
        let mode = std::fs::metadata(patient.dir.join(name)).map(|meta| meta.permissions().mode());
        if mode.is_ok_and(|mode| mode & 0o077 != 0) {
            open.push(name);
        }
    }
    let directory = std::fs::metadata(patient.dir).map(|meta| meta.permissions().mode());
    let is_closed = directory.is_ok_and(|mode| mode & 0o077 == 0);
    vec![match open.as_slice() {
        [] => Finding::ok(CHECK, "keys and database are readable to their owner alone"),
        _ if is_closed => Finding::ok(CHECK, "the directory is readable to its owner alone"),
        open => Finding::wrong(
            CHECK,
            format!("other users of this machine can read {}", open.join(", ")),
            format!("chmod 600 {} in {}", open.join(" "), patient.dir.display()),
        ),
    }]
}

#[cfg(not(unix))]
pub(super) fn secrets(_: &Patient<'_>) -> Vec<Finding> {
    Vec::new()
}
