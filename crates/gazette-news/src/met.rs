//! Everything a fault, or a fetch that was refused, can say: each with a name by which the desk tells it in its
//! reader's language, and how it reads in English.

macro_rules! met {
    ($($name:ident $word:literal = $english:literal;)+) => {
        /// What was met. Its English has a place, `{0}` and so on, for each of its values.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Met {
            $(#[doc = $english] $name,)+
        }

        impl Met {
            /// All of them, in the order of this page.
            pub const ALL: &'static [Met] = &[$(Met::$name,)+];

            /// The name it has in JSON: `"page-empty"`.
            pub fn as_str(self) -> &'static str {
                match self { $(Met::$name => $word,)+ }
            }

            /// How it reads in English, its places unfilled.
            pub fn english(self) -> &'static str {
                match self { $(Met::$name => $english,)+ }
            }
        }
    };
}

impl Met {
    /// The one of a name; `None` for one that this build does not know.
    pub fn of(name: &str) -> Option<Met> {
        Met::ALL.iter().copied().find(|met| met.as_str() == name)
    }

    /// How many values it has.
    pub fn places(self) -> usize {
        (0..).take_while(|at| self.english().contains(&format!("{{{at}}}"))).count()
    }
}

met! {
    // Any input
    InputTooLarge "input-too-large" = "it is larger than {0} MiB, which is the most that is read";
    InputEmpty "input-empty" = "there is nothing in it, or only white space";
    NotText "not-text" = "this is {0}, not text";
    NoDispatch "no-dispatch" = "nothing was found that could be a dispatch";
    CopyTooLong "copy-too-long" = "the copy is {0} bytes long; what comes after the first {1} is left unread";
    UnknownXml "unknown-xml" = "an XML document of {0} is none of the formats read here";
    UnknownJson "unknown-json" = "this JSON is neither a JSON Feed nor ninjs";
    FormatNotRead "format-not-read" = "{0} is not read here";
    NeedsGuid "needs-guid" = "a dispatch needs an identifier";
    SaysNothing "says-nothing" = "a dispatch needs copy, a headline or a summary, unless it is a kill, a hold or a sender's record";
    BadUrgency "bad-urgency" = "urgency runs from 1 to 9";
    LineBroken "line-broken" = "{0}";
    Base64Broken "base64-broken" = "the base64 of this line is broken: {0}";

    // What is plainly something else
    APdf "a-pdf" = "a PDF document";
    AnErrorPage "an-error-page" = "the site's word that there is no such page, or that it cannot be shown";
    AChallenge "a-challenge" = "a check whether a person asks";
    AZip "a-zip" = "a ZIP archive or an office document";
    APng "a-png" = "a PNG picture";
    AJpeg "a-jpeg" = "a JPEG picture";
    AGif "a-gif" = "a GIF picture";
    AWebp "a-webp" = "a WebP picture or a sound";
    AGzip "a-gzip" = "gzip-compressed bytes";
    AnRtf "an-rtf" = "an RTF document";
    AnMp3 "an-mp3" = "an MP3 sound";
    AProgram "a-program" = "a program";
    AnOfficeDocument "an-office-document" = "an office document";
    AZstd "a-zstd" = "zstd-compressed bytes";
    Noise "noise" = "a stretch of bytes that stand for no letters";
    SomeJson "some-json" = "JSON";
    AFeed "a-feed" = "a feed";
    AgencyXml "agency-xml" = "an agency's XML";

    // Pages
    PageEmpty "page-empty" = "the page holds nothing";
    NotAPage "not-a-page" = "this is {0}, not a page";
    PageNoHeadline "page-no-headline" = "neither the page nor its data give a headline";
    PageLogin "page-login" = "the page asks for a login and shows little else";
    PageNotFree "page-not-free" = "the page's data say that the copy is not free to read; what it shows was read";
    PageNoText "page-no-text" = "the page shows no text that could be copy";
    PageTooLong "page-too-long" = "the page has more than {0} bytes of text; the rest was left unread";
    PageLanguageUnknown "page-language-unknown" = "the language of the page could not be told";
    PageDatesDiffer "page-dates-differ" = "the page's data say it was published on {0}, the page shows {1}";
    PageUndated "page-undated" = "neither the page nor its data tell when it was published";
    PageTooDeep "page-too-deep" = "elements are nested deeper than {0}; the tags beyond were left out";
    TagTooWide "tag-too-wide" = "a tag has more than {0} attributes; they were left out";
    PageTooManyTags "page-too-many-tags" = "the page has more than {0} tags; what follows was left unread";

    // XML and JSON
    XmlCut "xml-cut" = "the XML ends in the middle of its markup";
    XmlMended "xml-mended" = "tags or attributes of the XML are broken and were guessed at";
    XmlCrossed "xml-crossed" = "elements of the XML cross or are never closed";
    EntityUnknown "entity-unknown" = "entities without a definition were left as they are";
    EntityOfDocument "entity-of-document" = "entities defined in the document itself are not expanded";
    XmlTooDeep "xml-too-deep" = "elements are nested deeper than 256; deeper ones were made flat";
    XmlTooMuch "xml-too-much" = "more than {0} elements and texts; read up to byte {1}";
    JsonTooMuch "json-too-much" = "more than {0} values in one JSON text";
    JsonBroken "json-broken" = "the JSON cannot be read: {0}";

    // Charsets and letters
    ControlsForLetters "controls-for-letters" = "control characters stood for windows-1252 letters and signs";
    EncodedTwice "encoded-twice" = "some of it was encoded as UTF-8 twice, and was decoded twice";
    CharsetUnknown "charset-unknown" = "the declared charset {0} is not known";
    CharsetIsUtf8 "charset-is-utf8" = "the bytes are UTF-8, though labelled {0}";
    NotUtf8 "not-utf8" = "some bytes are not UTF-8 and were replaced";
    CharsetGuessed "charset-guessed" = "no charset is declared under which the bytes are valid; read as {0}";
    BytesNoCharacter "bytes-no-character" = "some bytes stand for no character and were replaced";
    FewBytes "few-bytes" = "these few bytes are words in no charset";
    OrderTurned "order-turned" = "marks that turn the order of letters (U+202D, U+202E) were taken out";

    // Plain text
    TextEmpty "text-empty" = "the input holds nothing but white space";
    TextNoWords "text-no-words" = "there are no words in it";
    TextUndated "text-undated" = "plain text without a date";
    TextNoGuid "text-no-guid" = "no identifier was sent; one was made from the text";
    TextLanguageUnknown "text-language-unknown" = "the text is in none of the languages that can be told";
    TextTableUneven "text-table-uneven" = "rows of a table have different numbers of cells; they are kept as they stand";
    TextNoHeadline "text-no-headline" = "the text opens without a headline";

    // What ends too early
    ItemCut "item-cut" = "it ends before it is closed; its text may be cut short";
    CutUnnamed "cut-unnamed" = "{0} came cut short, before its identifier; it is taken once it comes whole";
    HeldWhole "held-whole" = "{0} came cut short; what is held of it whole stays until it comes whole again";

    // Files
    FileUnread "file-unread" = "{0}";

    // E-mail
    MailTooDeep "mail-too-deep" = "the message's parts are nested too deep; the deepest were left unread";
    MailForwarded "mail-forwarded" = "messages are forwarded inside each other too often";
    MailAttachments "mail-attachments" = "{0} attached files hold no news that can be read; they were left";
    MailNoGuid "mail-no-guid" = "the message has no Message-ID; an identifier was made from its content";
    MailBadDate "mail-bad-date" = "the message's Date cannot be read";

    // Agencies' formats
    MessagesLeft "messages-left" = "the messages beyond the first {0} were left unread";
    NoStx "no-stx" = "the message has no STX; everything after its first line is taken for text";
    NoEtx "no-etx" = "the message has no ETX; it may have been cut";
    NoServiceAndNumber "no-service-and-number" = "the header names no service and number; an identifier was made from the content";
    NoNitf "no-nitf" = "there is no nitf element in this XML";
    NoDocId "no-doc-id" = "the item has no doc-id; an identifier was made from its content";
    RecordTooLarge "record-too-large" = "the item is larger than 2 MiB; it is not kept beside what was read of it";
    ItemNoHeadline "item-no-headline" = "the item has no headline";
    ItemNoText "item-no-text" = "the item holds no text";
    ItemUndated "item-undated" = "the item has no date";
    EmbargoWithoutTime "embargo-without-time" = "embargoed, and no time is given";
    EmbargoUnread "embargo-unread" = "embargoed until {0}, which is no time that can be read";
    EmbargoLatest "embargo-latest" = "{0} leaves the time or its zone open; it is under embargo until the latest that it can mean, {1}";
    ZoneAssumed "zone-assumed" = "the time {0} names no zone; it is taken for UTC";
    GuidReused "guid-reused" = "the identifier {0} was that of another text at another address; this one is kept as a dispatch of its own";
    NoItem "no-item" = "there is no item in it: neither newsItem, packageItem nor another item of NewsML-G2";
    ItemsLeft "items-left" = "{0} items beyond the first {1} were left unread";
    ItemHoldsNoText "item-holds-no-text" = "a {0} holds no text for readers; its name is read and the rest is kept as sent";
    PackageOfItems "package-of-items" = "a package that names {0} items and holds no text of theirs";
    ItemNoGuid "item-no-guid" = "the item has no guid; an identifier was made from its content";
    FieldBadDate "field-bad-date" = "{0} cannot be read: {1}";
    StatusUnknown "status-unknown" = "the status {0} is none of IPTC's";
    ContentAsSent "content-as-sent" = "content in {0} is kept as sent; its text is not read";
    InlineData "inline-data" = "inline data that is no text is kept as sent";
    NinjsNoObject "ninjs-no-object" = "a ninjs item is an object; this is not one";
    NinjsNoUri "ninjs-no-uri" = "the item has no uri; an identifier was made from its content";
    NinjsOdd "ninjs-odd" = "{0}";

    // Lists of feeds
    NoOpml "no-opml" = "this is no OPML: there is no opml element";
    ListEmpty "list-empty" = "the list names no feed";
    ListTooLong "list-too-long" = "the list holds more than {0} feeds; the rest was left unread";
    NoWebAddress "no-web-address" = "{0} is no web address";

    // Feeds
    NoFeed "no-feed" = "there is no feed in this XML: neither rss, feed, RDF nor channel";
    FeedEmpty "feed-empty" = "the feed has no postings";
    JsonFeedNoObject "json-feed-no-object" = "a JSON Feed is an object; this is not one";
    PostingsLeft "postings-left" = "{0} postings beyond the first {1} were left unread";
    PostingEmpty "posting-empty" = "posting {0} has neither title nor text";
    GuidTwice "guid-twice" = "postings {0} and {1} of the feed carry the identifier {2}";
    TitleTooLong "title-too-long" = "the title is longer than 16 KiB; the rest was left out";
    PostingNoTitle "posting-no-title" = "the posting has no title";
    PostingTooLong "posting-too-long" = "the posting's text is longer than 2 MiB; the rest was left unread";
    PostingSummary "posting-summary" = "the feed gives only a summary of this posting";
    PageSummary "page-summary" = "the page shows no text but what it says it is about";
    PageCut "page-cut" = "the page ends before it is closed; its copy may be cut short";
    PostingCut "posting-cut" = "the feed ends in the middle of this posting; its text may be cut short";
    PostingNoText "posting-no-text" = "the feed gives no text for this posting";
    PostingNoGuid "posting-no-guid" = "the posting has no identifier; its address stands for one";
    PostingNoAddress "posting-no-address" = "the posting has neither identifier nor address; an identifier was made from its content";
    LinkNoAddress "link-no-address" = "the posting's link {0} is no web address";
    DateUnread "date-unread" = "the date {0} cannot be read";
    PostingUndated "posting-undated" = "the feed gives no date for this posting";
    DatedAhead "dated-ahead" = "it is dated {0}, after it came";
    DatedWithoutClock "dated-without-clock" = "it is dated {0}, when no clock was set";

    // Wires
    AnsweredNothing "answered-nothing" = "the server answered with nothing; it is tried again later";
    NoFeedCame "no-feed-came" = "{0} came where a feed was to come; open the address in a browser to see what it says";
    AWebPage "a-web-page" = "a web page";
    ABareText "a-bare-text" = "a bare text";
    FolderTrouble "folder-trouble" = "{0}";
    FolderPassedOver "folder-passed-over" = "{0} is {1}, which is not taken; put the files themselves into the folder";
    ASubfolder "a-subfolder" = "a folder";
    ALink "a-link" = "a link";
    SomethingElse "something-else" = "something that is no feed";
    MovedForGood "moved-for-good" = "moved for good from {0} to {1}; the new address is used from now on";

    // Answers without news
    StatusWalled "status-walled" = "status {0}: the outlet lets only some in; ask it for access";
    StatusForbidden "status-forbidden" = "status {0}: the outlet forbids it; ask it for leave";
    StatusNotThere "status-not-there" = "status {0}: there is nothing at this address; look for its new one";
    StatusGone "status-gone" = "status {0}: it is gone for good; look for its new address";
    StatusTooOften "status-too-often" = "status {0}: it is asked too often; it is asked again when it allows";
    StatusWithoutText "status-without-text" = "status {0}: an answer without a text";
    StatusServerFault "status-server-fault" = "status {0}: the outlet's server has a fault; it is asked again later";
    StatusOdd "status-odd" = "status {0}: this is no answer to a simple question; tell the outlet";

    // Fetches that were refused or failed
    NotAnAddress "not-an-address" = "this is not a web address ({0}); copy it again from the outlet's site";
    SchemeNotFetched "scheme-not-fetched" = "addresses beginning with {0}: are not fetched; only http and https are";
    Credentials "credentials" = "the address carries a user name or password; give the address without it";
    PortNotServed "port-not-served" = "port {0} is not one where news is served; use 80, 443 or another web port from 1024 up";
    NameNotPublic "name-not-public" = "{0} is {1}, not a site on the public internet; put local copy into a folder wire instead";
    AddressNotPublic "address-not-public" = "{0}: {1} is {2} ({3}), not on the public internet; put local copy into a folder wire instead";
    NoDialLine "no-dial-line" = "{0} has no line in the file of --test-dial, so it is not dialled";
    HostNotFound "host-not-found" = "{0} cannot be found ({1}); check the spelling, or ask whether the outlet has moved";
    NoConnection "no-connection" = "{0} does not answer ({1}); it is tried again later";
    CertificateBad "certificate-bad" = "{0} cannot prove that it is {0} ({1}); its operator must mend its certificate";
    TookTooLong "took-too-long" = "{0} took longer than {1} seconds; it is tried again later";
    BrokeOff "broke-off" = "the answer broke off ({0}); it is tried again later";
    HttpUnsound "http-unsound" = "the answer is not sound HTTP ({0}); tell the outlet";
    TooManyRedirects "too-many-redirects" = "more than {0} redirects; ask the outlet for the address it ends at";
    RedirectNowhere "redirect-nowhere" = "a redirect that leads nowhere ({0}); tell the outlet";
    FetchTooLarge "fetch-too-large" = "{0} is larger than {1} bytes and was not read; ask the outlet for a smaller one";
    TooDense "too-dense" = "the answer unpacks to more than {0} times its size, as no news does; tell the outlet";
    CodingUnasked "coding-unasked" = "the answer is packed as {0}, which was not asked for; tell the outlet";
    CodingBroken "coding-broken" = "the answer is said to be packed as {0} and is not, or is cut short; tell the outlet";
    RobotsForbid "robots-forbid" = "{0} asks in its robots.txt not to be read at this address; take its feed, or ask for leave";
    RobotsUnread "robots-unread" = "the robots.txt of {0} cannot be had ({1}), so its pages are not read for now; they are tried later";

    // What took too long, or was too large
    TheAnswer "the-answer" = "the answer";
    TheWholeAnswer "the-whole-answer" = "the whole answer";
    TheAddress "the-address" = "the address";
    LookingUp "looking-up" = "looking up the name";
    Encrypting "encrypting" = "agreeing on encryption";

    // Why a redirect leads nowhere
    NoLocation "no-location" = "it has no Location";
    TwoLocations "two-locations" = "it has two Locations";
    LocationEmpty "location-empty" = "its Location is empty";
    FormToQuestion "form-to-question" = "it would turn a form into a question";

    // What addresses are that are not public
    ThisHost "this-host" = "this host on this network";
    PrivateNetwork "private-network" = "a private network";
    CarrierShared "carrier-shared" = "shared by a carrier's customers";
    ThisMachine "this-machine" = "this very machine";
    CloudService "cloud-service" = "a cloud's own service to its machines";
    LinkLocalSecrets "link-local-secrets" = "link-local, where clouds keep their secrets";
    ForProtocols "for-protocols" = "set aside for protocols";
    ForDocumentation "for-documentation" = "for documentation";
    LookUpSink "look-up-sink" = "a sink for stray look-ups";
    MulticastRelay "multicast-relay" = "a relay of multicast";
    SixToFourRelay "six-to-four-relay" = "a relay of 6to4, deprecated";
    ForBenchmarks "for-benchmarks" = "for benchmarks of networks";
    Multicast "multicast" = "multicast";
    Broadcast "broadcast" = "broadcast";
    Reserved "reserved" = "reserved";
    NoAddressAtAll "no-address-at-all" = "no address at all";
    MappedIpv4 "mapped-ipv4" = "an IPv4 address in disguise (mapped)";
    TranslatedIpv4 "translated-ipv4" = "an IPv4 address in disguise (translated)";
    CompatibleIpv4 "compatible-ipv4" = "an IPv4 address in disguise (compatible)";
    OwnTranslator "own-translator" = "a translator of one's own network (NAT64)";
    Discarded "discarded" = "thrown away on arrival";
    Placeholder "placeholder" = "a placeholder";
    TeredoTunnel "teredo-tunnel" = "a tunnel to an IPv4 address (Teredo)";
    SixToFourTunnel "six-to-four-tunnel" = "a tunnel to an IPv4 address (6to4)";
    EndedExperiment "ended-experiment" = "of an experiment that has ended (6bone)";
    RouteSegments "route-segments" = "for segments of routes";
    LinkLocal "link-local" = "link-local";
    OldPrivateNetwork "old-private-network" = "a private network, deprecated";
    NotGivenOut "not-given-out" = "not given out for use on the internet";

    // What names are that no public site has
    NoHostName "no-host-name" = "no proper host name";
    NameOfMachine "name-of-machine" = "a name for this machine";
    NameOfLocalNetwork "name-of-local-network" = "a name of the local network";
    NameOfMdns "name-of-mdns" = "a name of the local network (RFC 6762)";
    NameOfPrivateNetwork "name-of-private-network" = "a name of a private network";
    NameOfHomeNetwork "name-of-home-network" = "a name of the home network";
    NameOfHomenet "name-of-homenet" = "a name of the home network (RFC 8375)";
    NameInCluster "name-in-cluster" = "a name inside a cluster";
    HiddenService "hidden-service" = "a hidden service (RFC 7686)";
    OutsideDns "outside-dns" = "a name outside the DNS (RFC 9476)";
    NoNameAtAll "no-name-at-all" = "no name at all (RFC 6761)";
    NameOfAddress "name-of-address" = "a name of an address";

    // Why a host was not reached
    HasNoAddress "has-no-address" = "it has no address";
    TooManyAddresses "too-many-addresses" = "it has too many addresses";
    NothingWithin "nothing-within" = "nothing within {0} seconds";
    StatusOnly "status-only" = "status {0}";
    InCrumbs "in-crumbs" = "it comes in crumbs";
    UnaskedUnchanged "unasked-unchanged" = "status 304, though nothing said what we have";
    TheFirstLine "the-first-line" = "the first line";
    TheNextBytes "the-next-bytes" = "the next bytes";
}
