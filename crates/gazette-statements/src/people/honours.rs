//! Forms of address before a name or an office: «معالي الوزير», «سمو الأمير», "Sayyida Thuraya", "U Kyaw Zaw Myint".

use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::Page;

/// Whether a word, as folded for comparison, is a form of address that goes with an office or a name.
pub(in crate::people) fn is_honour(key: &str) -> bool {
    matches!(key, "معالي" | "سعاده" | "فخامه" | "سمو" | "فضيله" | "سماحه" | "جلاله" | "دوله" | "اقاي")
}

/// English copy's forms of address and ranks beside those of the word classes: words that are something else too where they
/// do not stand with a capital before a name.
static LATIN: Words = Words::new(
    "ato daw dato dato' datuk datin tun encik puan cik tuan ustaz ibu bapak kyai kiai shri smt kumari \
     advocate counsel barrister engineer architect \
     apostle prophet evangelist pastor abbot abbess lama rinpoche venerable \
     mzee bwana mwalimu kgosi oba nii togbe osagyefo \
     maître maitre monsignor doña dona \
     herr frau dott avv lic \
     havildar subedar sepoy constable sergeant corporal trooper sapper gunner \
     honourable honorable excellency highness",
);

/// Whether a word with a capital right before a name in Latin letters addresses or ranks its owner.
pub(in crate::people) fn is_before_name(page: &Page<'_>, k: usize) -> bool {
    let next = page.words.get(k + 1).filter(|word| word.shape == 1);
    let capital = page.words[k].shape == 1;
    // "U Kyaw Zaw Myint".
    let burmese = matches!(page.printed(k), "U" | "Daw");
    capital && next.is_some() && (burmese || LATIN.hold(page.key(k)) || page.class(k) == Class::Title)
}
