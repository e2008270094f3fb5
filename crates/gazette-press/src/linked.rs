//! Structured data in schema.org's words, as JSON-LD.
//!
//! Source: schema.org 30.0 – NewsArticle, ReportageNewsArticle, CorrectionComment, NewsMediaOrganization, ClaimReview,
//! Rating, BreadcrumbList.

use gazette_news::{Language, Rating};
use serde_json::{Value, json};

use crate::address::encode;
use crate::author::Authors;
use crate::changes::notes;
use crate::headline::headline_line;
use crate::plan::{TextLine, VerdictLine};
use crate::press::{Press, policy_path};
use crate::record::web_address;
use crate::shelf::Shelved;
use crate::words::Fill;

const CONTEXT: &str = "https://schema.org";

/// Which property of schema.org a policy answers, by its short name.
const POLICY_PROPERTIES: [(&str, &str); 8] = [
    ("corrections", "correctionsPolicy"),
    ("ethics", "ethicsPolicy"),
    ("fact-checking", "verificationFactCheckingPolicy"),
    ("feedback", "actionableFeedbackPolicy"),
    ("masthead", "masthead"),
    ("ownership-funding", "ownershipFundingInfo"),
    ("sourcing", "publishingPrinciples"),
    ("unnamed-sources", "unnamedSourcesPolicy"),
];

/// The site as a publisher, with its policies.
pub(crate) fn publisher(press: &Press<'_>, language: Language) -> Value {
    let site = press.tongue(language).site;
    let mut publisher = json!({
        "@type": "NewsMediaOrganization",
        "@id": format!("{}/#publisher", press.plan.site.home),
        "name": site.name,
        "url": press.url(&press.home(language)),
        "logo": { "@type": "ImageObject", "url": press.url(&press.icon.path) },
    });
    for policy in press.policies(language) {
        if let Some((_, property)) = POLICY_PROPERTIES.iter().find(|(id, _)| *id == policy.id) {
            publisher[*property] = json!(press.url(&policy_path(policy)));
        }
    }
    publisher
}

/// An article. Copy of our own is a ReportageNewsArticle; copy that rests on others is a NewsArticle that names them.
pub(crate) fn article(press: &Press<'_>, article: &Shelved<'_>) -> Value {
    let edition = article.newest();
    let text = edition.text();
    let url = press.url(&article.path);
    let record = &article.plan.record;
    let authors = Authors::of(article);
    let is_own = text.credits.is_empty() && !record.texts.iter().any(|line| line.used);
    let mut linked = json!({
        "@context": CONTEXT,
        "@type": if is_own { "ReportageNewsArticle" } else { "NewsArticle" },
        "@id": url,
        "mainEntityOfPage": url,
        "url": url,
        "headline": headline_line(edition),
        "inLanguage": article.language.as_str(),
        "articleSection": article.section,
        "datePublished": article.published().to_string(),
        "dateModified": article.modified().to_string(),
        "version": edition.number(),
        "isAccessibleForFree": true,
        "publisher": publisher(press, article.language),
        "author": author(press, article, &authors),
    });
    let credits: Vec<&str> = text.credits.iter().map(|credit| credit.text.as_str()).collect();
    let based_on: Vec<Value> = record.texts.iter().filter(|line| line.used).map(based_on).collect();
    let optional = [
        ("description", text.standfirst.as_ref().map(|standfirst| json!(standfirst))),
        ("dateline", text.dateline.as_ref().map(|dateline| json!(dateline))),
        ("creditText", (!credits.is_empty()).then(|| json!(credits.join("; ")))),
        ("isBasedOn", (!based_on.is_empty()).then(|| json!(based_on))),
        ("sourceOrganization", source_organizations(&authors)),
        ("correction", corrections(press, article)),
    ];
    for (property, value) in optional {
        if let Some(value) = value {
            linked[property] = value;
        }
    }
    linked
}

/// A text that an article rests on: by its address, or by what it is called where agency copy has none.
fn based_on(line: &TextLine) -> Value {
    match line.url.as_deref().and_then(web_address) {
        Some(address) => json!(address),
        None => json!({
            "@type": "CreativeWork",
            "name": line.headline,
            "inLanguage": line.language.as_str(),
            "publisher": { "@type": "Organization", "name": line.outlet.name },
        }),
    }
}

/// Whoever wrote it: the reporter, with whom she wrote it for; the outlets whose text it is; we ourselves where it is
/// nobody else's.
fn author(press: &Press<'_>, article: &Shelved<'_>, authors: &Authors<'_>) -> Value {
    let mut all = Vec::new();
    if let Some(name) = authors.person {
        let mut person = json!({ "@type": "Person", "name": name });
        if let Some(outlet) = authors.writes_for {
            person["affiliation"] = organization(outlet);
        }
        all.push(person);
    } else {
        all.extend(authors.writes_for.map(organization));
    }
    all.extend(authors.text_of.iter().map(|name| organization(name)));
    match all.len() {
        0 => organization(&press.tongue(article.language).site.name),
        1 => all.remove(0),
        _ => json!(all),
    }
}

fn organization(name: &str) -> Value {
    json!({ "@type": "NewsMediaOrganization", "name": name })
}

/// The outlets on whose behalf the words were written, where that is not us.
fn source_organizations(authors: &Authors<'_>) -> Option<Value> {
    let outlets: Vec<Value> = authors.outlets().map(organization).collect();
    (!outlets.is_empty()).then(|| json!(outlets))
}

fn corrections(press: &Press<'_>, article: &Shelved<'_>) -> Option<Value> {
    let words = &press.tongue(article.language).words;
    let comments: Vec<Value> = notes(article, article.newest().number())
        .into_iter()
        .filter_map(|note| {
            let text = match (&note.was, &note.is, &note.note) {
                (Some(was), Some(is), _) => {
                    let fills = [("was", Fill::Html(was.clone())), ("is", Fill::Html(is.clone()))];
                    words.text("correction_says", &fills).ok()?
                }
                (.., note) => note.clone()?,
            };
            Some(json!({ "@type": "CorrectionComment", "text": text, "datePublished": note.at.to_string() }))
        })
        .collect();
    (!comments.is_empty()).then(|| json!(comments))
}

/// Where an article stands.
pub(crate) fn breadcrumbs(press: &Press<'_>, article: &Shelved<'_>) -> Value {
    let site = press.tongue(article.language).site;
    let steps = [
        (site.name.clone(), press.home(article.language)),
        (article.section.to_owned(), article.section_path.clone()),
        (article.newest().text().headline.clone(), article.path.clone()),
    ];
    let steps: Vec<Value> = steps
        .into_iter()
        .enumerate()
        .map(|(at, (name, path))| {
            json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": press.url(&path) })
        })
        .collect();
    json!({ "@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps })
}

/// The site on its front pages.
pub(crate) fn site(press: &Press<'_>, language: Language) -> Value {
    let mut publisher = publisher(press, language);
    publisher["@context"] = json!(CONTEXT);
    publisher
}

/// The review of a claim. None where nobody is known to have made it: a claim without an origin cannot be reviewed for
/// search engines (rule 28).
pub(crate) fn claim_review(
    press: &Press<'_>,
    path: &str,
    verdict: &VerdictLine,
    rating: &str,
    language: Language,
) -> Option<Value> {
    let speaker = verdict.speaker.as_ref()?;
    let evidence: Vec<String> = verdict.evidence.iter().filter_map(|(url, _)| web_address(url)).collect();
    let appearance = format!("{}{}", press.plan.site.home, encode(path));
    let mut reviewed = json!({ "@type": "Claim", "text": verdict.claim });
    match &verdict.denial {
        // Whoever denies a claim did not make it.
        Some(denial) => reviewed["description"] = json!(denial),
        None => reviewed["author"] = json!({ "name": speaker }),
    }
    Some(json!({
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "url": appearance,
        "inLanguage": language.as_str(),
        "datePublished": verdict.since.to_string(),
        "author": publisher(press, language),
        "claimReviewed": verdict.claim,
        "itemReviewed": reviewed,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": verdict.rating.value(),
            "worstRating": Rating::False.value(),
            "bestRating": Rating::True.value(),
            "alternateName": rating,
        },
        "citation": evidence,
    }))
}
