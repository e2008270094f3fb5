//! Where the dateline of a report ends: "PORT LUME, June 2 (Harrow Wire) -", «تل الورد (السنبلة) -».
//!
//! What stands in it says where a report was filed, by whom and when, and stands in every other report from there.

/// Bytes of a text within which its dateline ends.
const REACH: usize = 150;
/// Words of the longest dateline.
const LONGEST: usize = 10;
/// Words of the longest place.
const PLACE: usize = 4;

/// The byte after the dateline; 0 where there is none.
pub(crate) fn end(text: &str) -> usize {
    let head = text[..text.floor_char_boundary(REACH)].lines().next().unwrap_or_default();
    let ends =
        [" - ", " – ", " — ", ")- ", ") "].iter().filter_map(|mark| Some(head.find(mark)? + mark.len()));
    ends.filter(|end| is_dateline(&head[..*end])).max().unwrap_or(0)
}

fn is_dateline(head: &str) -> bool {
    let (place, rest) = head.split_once(['(', '-', '–', '—', ',', '،']).unwrap_or((head, ""));
    let words = place.split_whitespace();
    // In Arabic letters nothing tells a name from other words but that it stands alone.
    let is_name = |word: &str| !word.starts_with(char::is_lowercase);
    let is_sentence = head.contains(['?', '!', '؟', '«', '“', '"']);
    head.split_whitespace().count() <= LONGEST
        && words.clone().count() <= PLACE
        && words.clone().all(is_name)
        && !is_sentence
        && !rest.split_whitespace().any(|word| word.starts_with(|c: char| c.is_lowercase()) && word.len() > 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_end_and_sentences_have_none() {
        for dateline in [
            "PORT LUME, June 2 (Harrow Wire) - ",
            "WASHINGTON — ",
            "Kedra, Norsal (Amber Press) ",
            "تل الورد (السنبلة) - ",
            "مهرگان - ",
        ] {
            assert_eq!(end(&format!("{dateline}Thieves stole an oven.")), dateline.len(), "{dateline}");
        }
        for text in [
            "The minister - who resigned - left.",
            "Shares (of which there are many) fell.",
            "Rain fell on Astow all day and all night, and nobody was there - not even the mayor.",
            "",
        ] {
            assert_eq!(end(text), 0, "{text}");
        }
    }
}
