//! The pictures of a page's article: the lead, and those that have a caption; whose they are.

use gazette_news::Media;
use url::Url;

use super::facts::{absolute, meta};
use super::hints::Hint;
use super::json_ld::Told;
use super::outline::{Outline, Picture};
use super::tag::Tag;

/// Pictures of one page.
const PICTURES: usize = 40;

/// The lead picture, and below it those of the article that have a caption.
pub(super) fn pictures(outline: &Outline, told: &Told, root: u32, base: Option<&Url>) -> Vec<Media> {
    let mut media: Vec<Media> = lead_image(outline, told, root, base).into_iter().collect();
    let article = article_around(outline, root);
    let captioned = outline
        .figures
        .iter()
        .filter(|f| outline.holds(article, f.node) && is_of_copy(outline, f.node, article));
    for figure in captioned.take(PICTURES) {
        let Some(url) = absolute(&figure.src, base) else { continue };
        let Some(caption) = caption_of(outline, figure) else { continue };
        if media.iter().any(|known| file_name(&known.url) == file_name(&url)) {
            continue;
        }
        let (caption, credit) = split_credit(caption);
        media.push(Media { url, caption, credit, alt: figure.alt.clone(), content_type: None });
    }
    media
}

/// The article around the copy; the copy's own element where there is none.
fn article_around(outline: &Outline, root: u32) -> u32 {
    let mut at = root;
    while at != 0 {
        let node = &outline.nodes[at as usize];
        if node.tag == Tag::Article {
            return at;
        }
        at = node.parent;
    }
    root
}

/// Whether a picture stands in nothing that offers other pages.
fn is_of_copy(outline: &Outline, picture: u32, article: u32) -> bool {
    let mut at = picture;
    while at != article && at != 0 {
        let node = &outline.nodes[at as usize];
        if matches!(node.hint, Hint::Out | Hint::Comments)
            || matches!(node.tag, Tag::Aside | Tag::Nav | Tag::Footer)
        {
            return false;
        }
        at = node.parent;
    }
    true
}

fn caption_of(outline: &Outline, figure: &Picture) -> Option<String> {
    let caption = figure.caption.map(|c| outline.text_of(c));
    caption.filter(|c| !c.is_empty() && c.chars().count() <= 1_000)
}

fn lead_image(outline: &Outline, told: &Told, root: u32, base: Option<&Url>) -> Option<Media> {
    let address = meta(outline, &["og:image", "og:image:url", "og:image:secure_url", "twitter:image"])
        .or_else(|| told.image.clone())
        .and_then(|i| absolute(&i, base));
    let figure = outline.figures.iter().find(|f| {
        let named = address.as_deref().is_some_and(|a| file_name(a) == file_name(&f.src));
        named || (address.is_none() && outline.holds(root, f.node) && f.caption.is_some())
    });
    let caption = figure.and_then(|figure| caption_of(outline, figure));
    let url = address.or_else(|| figure.and_then(|f| absolute(&f.src, base)))?;
    let (caption, credit) = caption.map_or((told.image_caption.clone(), None), split_credit);
    Some(Media {
        url,
        caption,
        credit: credit.or_else(|| told.image_credit.clone()),
        alt: figure
            .and_then(|f| f.alt.clone())
            .or_else(|| meta(outline, &["og:image:alt", "twitter:image:alt"])),
        content_type: None,
    })
}

fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path)
}

/// "The dam on Monday. Photo: Sara Haddad/ASP" → caption and credit.
fn split_credit(caption: String) -> (Option<String>, Option<String>) {
    #[rustfmt::skip]
    const CUES: &[&str] = &[
        "Photo by ", "Photo: ", "Photograph: ", "Photograph by ", "Credit: ", "Image: ", "Picture: ",
        "Photo credit: ", "Image source, ", "(Photo", "© ", "تصوير: ", "المصدر: ", "عکس: ", "عکاس: ",
        "منبع: ",
    ];
    let found = CUES.iter().filter_map(|cue| caption.rfind(cue).map(|at| (at, cue.len()))).min();
    let Some((at, len)) = found else { return (Some(caption), None) };
    let credit = caption[at + len..].trim().trim_matches([')', '(', '.', ':', ' ']).to_owned();
    let rest = caption[..at].trim().trim_end_matches(['(', '|', '-', '–', ' ']).to_owned();
    (Some(rest).filter(|r| !r.is_empty()), Some(credit).filter(|c| !c.is_empty() && c.chars().count() <= 120))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_lose_their_credit() {
        let (caption, credit) = split_credit("The dam on Monday. Photo: Sara Haddad/ASP".to_owned());
        assert_eq!(
            (caption.as_deref(), credit.as_deref()),
            (Some("The dam on Monday."), Some("Sara Haddad/ASP"))
        );
    }
}
