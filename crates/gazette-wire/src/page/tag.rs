//! What an element is for, as far as finding the copy goes.

use dom_query::{LocalName, local_name};

/// The elements that matter; everything else is [`Tag::Inline`] or [`Tag::Block`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Html,
    Head,
    Body,
    Title,
    Meta,
    Link,
    Script,
    /// Never holds copy: style, svg, form fields, embedded things.
    Skip,
    Article,
    Main,
    Section,
    Nav,
    Aside,
    Header,
    Footer,
    Form,
    Figure,
    Figcaption,
    H1,
    H2,
    H3,
    Heading,
    P,
    Div,
    List,
    Li,
    Quote,
    Pre,
    Table,
    Row,
    Cell,
    Block,
    A,
    Br,
    Img,
    Time,
    Bold,
    Inline,
}

impl Tag {
    pub(super) fn of(name: &LocalName) -> Tag {
        match *name {
            local_name!("html") => Tag::Html,
            local_name!("head") => Tag::Head,
            local_name!("body") => Tag::Body,
            local_name!("title") => Tag::Title,
            local_name!("meta") => Tag::Meta,
            local_name!("link") => Tag::Link,
            local_name!("script") => Tag::Script,
            local_name!("style")
            | local_name!("noscript")
            | local_name!("template")
            | local_name!("svg")
            | local_name!("math")
            | local_name!("iframe")
            | local_name!("object")
            | local_name!("embed")
            | local_name!("applet")
            | local_name!("canvas")
            | local_name!("video")
            | local_name!("audio")
            | local_name!("map")
            | local_name!("select")
            | local_name!("option")
            | local_name!("datalist")
            | local_name!("textarea")
            | local_name!("input")
            | local_name!("button")
            | local_name!("dialog")
            | local_name!("base")
            | local_name!("frameset") => Tag::Skip,
            local_name!("article") => Tag::Article,
            local_name!("main") => Tag::Main,
            local_name!("section") => Tag::Section,
            local_name!("nav") | local_name!("menu") => Tag::Nav,
            local_name!("aside") => Tag::Aside,
            local_name!("header") | local_name!("hgroup") => Tag::Header,
            local_name!("footer") => Tag::Footer,
            local_name!("form") | local_name!("fieldset") => Tag::Form,
            local_name!("figure") => Tag::Figure,
            local_name!("figcaption") | local_name!("caption") => Tag::Figcaption,
            local_name!("h1") => Tag::H1,
            local_name!("h2") => Tag::H2,
            local_name!("h3") => Tag::H3,
            local_name!("h4") | local_name!("h5") | local_name!("h6") => Tag::Heading,
            local_name!("p") => Tag::P,
            local_name!("div") => Tag::Div,
            local_name!("ul") | local_name!("ol") | local_name!("dl") => Tag::List,
            local_name!("li") | local_name!("dt") | local_name!("dd") => Tag::Li,
            local_name!("blockquote") => Tag::Quote,
            local_name!("pre") => Tag::Pre,
            local_name!("table") => Tag::Table,
            local_name!("tr") => Tag::Row,
            local_name!("td") | local_name!("th") => Tag::Cell,
            local_name!("tbody")
            | local_name!("thead")
            | local_name!("tfoot")
            | local_name!("address")
            | local_name!("center")
            | local_name!("details")
            | local_name!("summary")
            | local_name!("hr")
            | local_name!("legend") => Tag::Block,
            local_name!("a") => Tag::A,
            local_name!("br") => Tag::Br,
            local_name!("img") => Tag::Img,
            local_name!("time") => Tag::Time,
            local_name!("b") | local_name!("strong") => Tag::Bold,
            _ => other(name),
        }
    }

    /// Whether text before and after it stands on lines of its own.
    pub(super) fn is_block(self) -> bool {
        !matches!(
            self,
            Tag::A | Tag::Br | Tag::Img | Tag::Time | Tag::Bold | Tag::Inline | Tag::Skip | Tag::Script
        )
    }

    /// Whether the element heads what follows it.
    pub(super) fn is_heading(self) -> bool {
        matches!(self, Tag::H1 | Tag::H2 | Tag::H3 | Tag::Heading)
    }
}

/// Names that are not in the HTML standard any more, or never were.
fn other(name: &LocalName) -> Tag {
    match &**name {
        "amp-img" => Tag::Img,
        "amp-sidebar"
        | "amp-ad"
        | "amp-iframe"
        | "amp-consent"
        | "amp-user-notification"
        | "amp-video"
        | "amp-social-share" => Tag::Skip,
        custom if custom.contains('-') => Tag::Div,
        _ => Tag::Inline,
    }
}
