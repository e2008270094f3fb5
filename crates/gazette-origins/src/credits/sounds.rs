//! Names as they sound: «هارو واير» credits Harrow Wire, and "Sanbala" «وكالة السنبلة».

use gazette_text::transliterate;

use crate::words::Words;

/// Words that say what an outlet is, and are translated or left out where it is credited.
pub(super) const KINDS: &[&str] = &[
    "agency",
    "news",
    "press",
    "newspaper",
    "daily",
    "the",
    "tv",
    "television",
    "radio",
    "website",
    "site",
    "wire",
    "service",
    "وكاله",
    "انباء",
    "الانباء",
    "للانباء",
    "اخبار",
    "الاخبار",
    "للاخبار",
    "صحيفه",
    "جريده",
    "قناه",
    "موقع",
    "تلفزيون",
    "اذاعه",
    "للصحافه",
    "خبرگزاري",
    "روزنامه",
    "سايت",
    "شبكه",
    "تلويزيون",
    "راديو",
    "پايگاه",
    "خبري",
    "للاعلام",
    "الاخباريه",
    "الصحفيه",
];
/// Consonants that a name needs: fewer are in too many words.
const LEAST: usize = 3;

/// The sounds under which a name is found: with the words for its kind and without, with its v and without.
pub(super) fn of_name(words: &Words) -> Vec<String> {
    let keys: Vec<&str> = words.all().iter().map(|w| words.key(w)).collect();
    let core: Vec<&str> = keys.iter().copied().filter(|k| !KINDS.contains(k)).collect();
    let mut out = Vec::new();
    for name in [keys.join(" "), core.join(" ")] {
        let sound = transliterate::skeleton(&name);
        for sound in [sound.replace('f', ""), sound] {
            if sound.chars().count() >= LEAST && !out.contains(&sound) {
                out.push(sound);
            }
        }
    }
    out
}

/// The sounds of `len` words from the one at `at`.
pub(super) fn of(words: &Words, at: usize, len: usize) -> impl Iterator<Item = String> + use<> {
    let keys: Vec<&str> = words.all()[at..at + len].iter().map(|w| words.key(w)).collect();
    let sound = transliterate::skeleton(&keys.join(" "));
    let without_v = sound.replace('f', "");
    [sound, without_v].into_iter().filter(|s| s.chars().count() >= LEAST)
}
