//! The namespaces of news, by their addresses and, where a document forgot to declare one, by their usual prefixes.

/// Whose element or attribute it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Space {
    /// RSS, Atom, CDF and elements without a namespace.
    Core,
    /// RSS 1.0 `content`.
    Content,
    /// Dublin Core elements and terms.
    Dublin,
    /// Media RSS.
    Media,
    /// Apple's podcast elements.
    Itunes,
    /// GeoRSS, W3C geo and GML.
    Geo,
    /// XHTML.
    Xhtml,
    /// RDF itself.
    Rdf,
    /// Creative Commons.
    Licence,
    /// Syndication hints (RSS 1.0 `sy`).
    Syndication,
    /// FeedBurner's own elements.
    Feedburner,
    /// Comment addresses (`wfw`) and threads (`thr`).
    Comments,
    /// `xml:lang` and `xml:base`.
    Xml,
    /// IPTC NewsML-G2.
    NewsmlG2,
    /// IPTC NITF.
    Nitf,
    /// Anything else.
    Other,
}

impl Space {
    /// By the address a document declares. Case, `https`, and signs at the end do not matter.
    pub(crate) fn of_address(address: &str) -> Space {
        let address = address.trim().trim_end_matches(['/', '#']);
        let address = address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or(address);
        let lower = address.to_ascii_lowercase();
        let known = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
        match lower.as_str() {
            "" => Space::Core,
            "purl.org/rss/1.0/modules/content" | "backend.userland.com/rss2/content" => Space::Content,
            "www.w3.org/1999/xhtml" => Space::Xhtml,
            "www.w3.org/1999/02/22-rdf-syntax-ns" => Space::Rdf,
            "www.w3.org/xml/1998/namespace" => Space::Xml,
            "purl.org/rss/1.0/modules/syndication" => Space::Syndication,
            "wellformedweb.org/commentapi" | "purl.org/syndication/thread/1.0" => Space::Comments,
            "iptc.org/std/nar/2006-10-01" => Space::NewsmlG2,
            _ if known(&["purl.org/dc/", "purl.org/rss/1.0/modules/dcterms"]) => Space::Dublin,
            _ if known(&["search.yahoo.com/mrss", "video.search.yahoo.com/mrss"]) => Space::Media,
            _ if known(&["www.itunes.com/", "example.com/dtds/podcast"]) => Space::Itunes,
            _ if known(&["www.georss.org", "www.w3.org/2003/01/geo", "www.opengis.net/gml"]) => Space::Geo,
            _ if known(&[
                "creativecommons.org",
                "web.resource.org/cc",
                "backend.userland.com/creativecommonsrss",
            ]) =>
            {
                Space::Licence
            }
            _ if known(&["rssnamespace.org/feedburner"]) => Space::Feedburner,
            _ if known(&["iptc.org/std/nitf"]) => Space::Nitf,
            _ if known(&[
                "www.w3.org/2005/atom",
                "purl.org/atom",
                "purl.org/rss/1.0",
                "backend.userland.com/rss",
                "blogs.law.harvard.edu/tech/rss",
                "my.netscape.com/rdf/simple",
                "channel.netscape.com/rdf/simple",
                "my.netscape.com/publish/formats",
                "purl.org/net/rss",
            ]) =>
            {
                Space::Core
            }
            _ => Space::Other,
        }
    }

    /// By the prefix that the field uses for it, for documents that do not declare it.
    pub(crate) fn of_prefix(prefix: &str) -> Space {
        match prefix.to_ascii_lowercase().as_str() {
            "" | "rss" | "atom" | "atom03" | "atom10" | "a10" => Space::Core,
            "content" => Space::Content,
            "dc" | "dcterms" | "dcterm" | "dct" => Space::Dublin,
            "media" => Space::Media,
            "itunes" => Space::Itunes,
            "georss" | "geo" | "gml" => Space::Geo,
            "xhtml" | "html" => Space::Xhtml,
            "rdf" => Space::Rdf,
            "cc" | "creativecommons" => Space::Licence,
            "sy" => Space::Syndication,
            "feedburner" => Space::Feedburner,
            "wfw" | "thr" => Space::Comments,
            "xml" => Space::Xml,
            _ => Space::Other,
        }
    }
}
