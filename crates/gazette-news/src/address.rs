//! Addresses: those of other people's pages, and the short names in our own.

/// The longest short name in an address, in bytes. Percent-encoded it is three times as long, and readers' software cuts
/// long addresses.
pub const LONGEST_SLUG: usize = 120;

/// The longest short name made of a headline, in bytes: room is left for numbers that keep two articles apart.
pub const HEADLINE_SLUG: usize = 96;

/// An address that a reader's browser opens as a page, trimmed: `http` or `https`, and a host. Others – `javascript:`,
/// `data:` – are no address of a page and must not become a link.
pub fn web_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let has_host = rest.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '[');
    let is_one_word = !text.contains(|c: char| c.is_whitespace() || c.is_control());
    (is_web && has_host && is_one_word && !has_credentials(text)).then_some(text)
}

/// Whether an address has a name or a password before its host (RFC 3986, section 3.2.1), as in `https://me:secret@host/`.
/// Whoever may see the address would see the secret; RFC 9110, section 4.2.4, asks to treat it as an error.
pub fn has_credentials(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    authority.contains('@')
}

/// Where a reader can turn to, as a link: a page, or a mail address with `mailto:` before it.
pub fn contact_address(text: &str) -> Option<String> {
    if let Some(page) = web_address(text) {
        return Some(page.to_owned());
    }
    let mail = text.trim();
    let mail = mail.strip_prefix("mailto:").unwrap_or(mail);
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
    let (name, host) = mail.split_once('@')?;
    let fits = |part: &str| !part.is_empty() && part.chars().all(is_plain);
    (fits(name) && fits(host)).then(|| format!("mailto:{mail}"))
}

/// A short name for addresses of at most `longest` bytes: letters and digits of any script in small letters, everything
/// else a hyphen. `None` where nothing is left.
///
/// Arabic and Persian letters stay letters: an address that a reader cannot read is no address.
pub fn slug(text: &str, longest: usize) -> Option<String> {
    let mut slug = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word: String = word.chars().flat_map(char::to_lowercase).collect();
        let fits = slug.len() + word.len() < longest;
        match (slug.is_empty(), fits) {
            (true, true) => slug = word,
            (true, false) => slug = word.chars().take(longest / 4).collect(),
            (false, true) => slug.extend(["-", &word]),
            (false, false) => break,
        }
    }
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_addresses_of_pages() {
        assert_eq!(web_address(" https://coast.example/a?b#c "), Some("https://coast.example/a?b#c"));
        assert_eq!(web_address("HTTP://[::1]:8080"), Some("HTTP://[::1]:8080"));
        for bad in [
            "javascript:alert(1)",
            "http://",
            "https:///etc",
            "javascript://x",
            "mailto:a@b",
            "http://a b",
            "https://me:secret@coast.example/rss",
            "",
        ] {
            assert_eq!(web_address(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_secret_in_an_address_is_seen() {
        for told in
            ["https://me:secret@coast.example/rss", "http://token@coast.example", "me:secret@coast.example"]
        {
            assert!(has_credentials(told), "{told}");
        }
        for plain in
            ["https://coast.example/@desk/rss", "https://coast.example?mail=a@b.example", "inbox/coast"]
        {
            assert!(!has_credentials(plain), "{plain}");
        }
    }

    #[test]
    fn a_reader_turns_to_a_page_or_a_mail_address() {
        assert_eq!(contact_address("a@x.example").as_deref(), Some("mailto:a@x.example"));
        assert_eq!(contact_address("mailto:a@x.example").as_deref(), Some("mailto:a@x.example"));
        assert_eq!(contact_address("https://x.example/appeal").as_deref(), Some("https://x.example/appeal"));
        for bad in ["javascript:alert('@')", "@", "a@b@c", "write to us"] {
            assert_eq!(contact_address(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn short_names_keep_the_letters_of_every_script() {
        assert_eq!(slug("Dam gives way: 27 dead!", 96).as_deref(), Some("dam-gives-way-27-dead"));
        assert_eq!(slug("انهيار السد في «الوادي»", 96).as_deref(), Some("انهيار-السد-في-الوادي"));
        assert_eq!(slug("…", 96), None);
        assert!(slug(&"سد ".repeat(400), HEADLINE_SLUG).is_some_and(|slug| slug.len() <= HEADLINE_SLUG));
    }
}
