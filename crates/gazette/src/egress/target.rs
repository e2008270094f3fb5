//! Where a request goes: an address that has been read once, by the one reader of addresses (WHATWG URL), and judged.
//!
//! Every spelling of an address ends here in the same shape: decimal, octal and hexadecimal IPv4, full-width digits,
//! percent signs in the host, soft hyphens, back-slashes. The host that is judged is the host that is dialled.

use gazette_news::Met;
use std::net::IpAddr;

use url::{Host, Url};

use super::refused::Refused;

/// Longer addresses are not followed.
const LONGEST: usize = 8 << 10;

/// Longest host name (RFC 1035, section 2.3.4).
const LONGEST_NAME: usize = 253;

/// Ports from 1024 up that belong to other services: databases, queues and control panels, which answer strangers, and
/// those of the Fetch standard's "bad ports".
const BAD_PORTS: [u16; 50] = [
    1433, 1434, 1521, 1719, 1720, 1723, 2049, 2181, 2375, 2376, 2377, 2379, 2380, 3306, 3389, 3659, 4045,
    4190, 4369, 5060, 5061, 5432, 5672, 5900, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668, 6669,
    6679, 6697, 7001, 7077, 8500, 9042, 9092, 9200, 9300, 10080, 10250, 11211, 15672, 27017, 27018, 50070,
];

/// Ends of names that no site on the public internet has, and what they are.
const LOCAL_ENDS: [(&str, Met); 16] = [
    ("localhost", Met::NameOfMachine),
    ("localdomain", Met::NameOfMachine),
    ("local", Met::NameOfMdns),
    ("internal", Met::NameOfPrivateNetwork),
    ("intranet", Met::NameOfPrivateNetwork),
    ("private", Met::NameOfPrivateNetwork),
    ("corp", Met::NameOfPrivateNetwork),
    ("home", Met::NameOfHomeNetwork),
    ("lan", Met::NameOfLocalNetwork),
    ("home.arpa", Met::NameOfHomenet),
    ("svc", Met::NameInCluster),
    ("onion", Met::HiddenService),
    ("alt", Met::OutsideDns),
    ("invalid", Met::NoNameAtAll),
    ("in-addr.arpa", Met::NameOfAddress),
    ("ip6.arpa", Met::NameOfAddress),
];

/// A web address that may be asked, as far as its spelling tells; its name is still to be resolved and judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    url: Url,
    host: String,
    literal: Option<IpAddr>,
    port: u16,
}

impl Target {
    /// Reads an address and judges its spelling: scheme, credentials, port, name.
    ///
    /// # Errors
    /// Why it may not be fetched.
    pub fn parse(address: &str) -> Result<Target, Refused> {
        Target::of(read(address, None)?)
    }

    /// The address that a redirect from here leads to, judged like any other.
    ///
    /// # Errors
    /// Why it may not be fetched.
    pub fn join(&self, location: &str) -> Result<Target, Refused> {
        Target::of(read(location, Some(&self.url))?)
    }

    fn of(mut url: Url) -> Result<Target, Refused> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Refused::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::Credentials);
        }
        let port = url.port_or_known_default().unwrap_or(0);
        let (host, literal) = match url.host() {
            Some(Host::Ipv4(address)) => (address.to_string(), Some(IpAddr::V4(address))),
            Some(Host::Ipv6(address)) => (format!("[{address}]"), Some(IpAddr::V6(address))),
            Some(Host::Domain(name)) => (public_name(name)?, None),
            None => return Err(Refused::NotAnAddress("it names no host".to_owned())),
        };
        if !(matches!(port, 80 | 443) || port >= 1024) || BAD_PORTS.contains(&port) {
            return Err(Refused::Port(port));
        }
        url.set_fragment(None);
        Ok(Target { url, host, literal, port })
    }

    /// The whole address, without its fragment.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The host as it stands in addresses: a name in lower case without a dot at its end, or an address.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address that stands in place of a name, if one does.
    pub fn literal(&self) -> Option<IpAddr> {
        self.literal
    }

    /// The port to be dialled.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether the connection is to be encrypted.
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// What stands in the `Host` line.
    pub fn authority(&self) -> String {
        match self.url.port() {
            Some(port) => format!("{}:{port}", self.host),
            None => self.host.clone(),
        }
    }

    /// What stands in the request line (RFC 9112, section 3.2.1).
    pub fn path_and_query(&self) -> String {
        match self.url.query() {
            Some(query) => format!("{}?{query}", self.url.path()),
            None => self.url.path().to_owned(),
        }
    }
}

fn read(address: &str, base: Option<&Url>) -> Result<Url, Refused> {
    if address.len() > LONGEST {
        return Err(Refused::TooLarge { what: Met::TheAddress, limit: LONGEST });
    }
    let read = Url::options().base_url(base).parse(address);
    read.map_err(|error| Refused::NotAnAddress(error.to_string()))
}

/// Judges a host name by its spelling, and strips the dot that may stand at its end.
fn public_name(name: &str) -> Result<String, Refused> {
    let bare = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let refuse = |why| Err(Refused::Name { name: bare.clone(), why });
    if bare.is_empty()
        || bare.len() > LONGEST_NAME
        || bare.split('.').any(|label| label.is_empty() || label.len() > 63)
    {
        return refuse(Met::NoHostName);
    }
    for (end, why) in LOCAL_ENDS {
        if bare.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')) {
            return refuse(why);
        }
    }
    if !bare.contains('.') {
        return refuse(Met::NameOfLocalNetwork);
    }
    Ok(bare)
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use proptest::prelude::*;

    use super::*;

    fn literal(address: &str) -> Option<IpAddr> {
        Target::parse(address).ok()?.literal()
    }

    #[test]
    fn every_spelling_of_an_address_is_that_address() {
        let spellings = [
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://017700000001/",
            "http://0177.0.0.01/",
            "http://0x7f.1/",
            "http://127.1/",
            "http://127.0.0.1./",
            "http://%31%32%37.0.0.1/",
            "http://１２７.０.０.１/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://1\u{ad}27.0.0.1/",
            "HTTP://127.0.0.1/",
            "http:\\\\127.0.0.1\\",
            "http:127.0.0.1/",
            "ht\ttp://127.0.\n0.1/",
            "  http://127.0.0.1",
        ];
        for spelling in spellings {
            assert_eq!(literal(spelling), Some(IpAddr::V4(Ipv4Addr::LOCALHOST)), "{spelling:?}");
        }
        assert_eq!(
            literal("http://[0:0:0:0:0:ffff:7f00:0001]/"),
            Some(Ipv4Addr::LOCALHOST.to_ipv6_mapped().into())
        );
    }

    #[test]
    fn what_is_no_web_address_is_refused_by_its_kind() {
        let kind = |address: &str| Target::parse(address).expect_err(address).kind().as_str();
        for address in
            ["", "news", "//news.example/", "http://", "http://[::1%25lo]/", "http://1.2.3.4.5.6:99999/"]
        {
            assert_eq!(kind(address), "bad-url", "{address}");
        }
        for address in [
            "file:///etc/passwd",
            "gopher://news.example/",
            "feed:http://news.example/",
            "javascript:alert(1)",
            "http://user@news.example/",
            "http://news.example@127.0.0.1/",
            "http://:pw@news.example/",
            "http://news.example:22/",
            "http://news.example:0/",
            "http://news.example:6379/",
            "https://news.example:9200/",
            "http://localhost/",
            "http://LocalHost./",
            "http://desk.localhost/",
            "http://printer.local/",
            "http://metadata/",
            "http://metadata.google.internal/",
            "http://kubernetes.default.svc/",
            "http://x.onion/",
            "http://router.home.arpa/",
            "http://a..example/",
        ] {
            assert_eq!(kind(address), "refused", "{address}");
        }
    }

    #[test]
    fn a_public_name_keeps_its_spelling_but_for_case_and_dot() {
        let target = Target::parse("https://News.Example.:8443/a?b#c").expect("public");
        assert_eq!(target.authority(), "news.example:8443");
        assert_eq!((target.path_and_query().as_str(), target.port()), ("/a?b", 8443));
        assert!(target.is_https());
        assert!(Target::parse("http://mylocalhost.example/").is_ok(), "only whole labels count");
    }

    #[test]
    fn a_redirect_is_read_like_a_browser_and_judged_again() {
        let from = Target::parse("http://news.example/feeds/a").expect("public");
        assert_eq!(from.join("../b?c").expect("relative").url().as_str(), "http://news.example/b?c");
        assert_eq!(from.join("//other.example/").expect("relative").host(), "other.example");
        assert!(matches!(from.join("file:///etc/passwd"), Err(Refused::Scheme(_))));
        assert_eq!(
            from.join("//127.1/").expect("judged when dialled").literal(),
            Some(Ipv4Addr::LOCALHOST.into())
        );
    }

    proptest! {
        #[test]
        fn numbers_as_hosts_never_become_names(number in any::<u32>()) {
            for spelling in [format!("http://{number}/"), format!("http://0x{number:x}/"), format!("http://0{number:o}/")] {
                prop_assert_eq!(literal(&spelling), Some(IpAddr::V4(Ipv4Addr::from(number))));
            }
        }

        #[test]
        fn any_ipv6_literal_is_that_address(bits in any::<u128>()) {
            let address = Ipv6Addr::from(bits);
            let spelling = format!("http://[{address}]/");
            prop_assert_eq!(literal(&spelling), Some(IpAddr::V6(address)));
        }

        #[test]
        fn reading_an_address_never_panics(address in "\\PC{0,60}") {
            if let Ok(target) = Target::parse(&address) {
                prop_assert!(target.literal().is_some() || target.host().contains('.'));
            }
        }
    }
}
