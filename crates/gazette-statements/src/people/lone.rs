//! A surname alone that opens an English sentence, where every word has a capital: "Falk said Rye knew everything".

use gazette_news::Language;

use super::{callings, kinds};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The source, if it is one word that no other text has and that is no plural.
pub(super) fn name(page: &Page<'_>, (first, last): Stretch, rare: &dyn Fn(usize) -> bool) -> Option<Stretch> {
    let key = page.key(first);
    let word = page.language == Language::ENGLISH
        && first == last
        && page.words[first].shape == 1
        && matches!(page.class(first), Class::Other | Class::Proper | Class::Given)
        && !given::is_body_noun(key)
        && !given::precedes_name(key);
    let plural = key.ends_with('s') && !key.ends_with("ss");
    // "Co-pilot", "Ex-miner".
    let work = ["co-", "ex-", "vice-", "non-"].iter().any(|begin| key.starts_with(begin));
    // "Drugmaker says", "Lender sees".
    let trade = kinds::called(key) != 0 || callings::families(key) != 0;
    (word && !work && !plural && !trade && rare(first)).then_some((first, last))
}
