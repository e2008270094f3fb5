//! Subjects of Arabic verbs that the taggers took for a part of the cue or of what was said: «وأجاب | الفليحات |
//! بالقول», «وورد في | التقرير | أن …», «وناشد | الطبيب | المنظمات إرسال أكياس دم».

use std::collections::HashSet;

use gazette_news::Language;

use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of a subject that stands inside a cue.
const LONGEST: usize = 6;

/// Gives each verb without a source the subject that follows it, where it can be nothing else.
pub(super) fn tell(page: &Page<'_>, hits: &mut [Hit]) {
    if page.language != Language::ARABIC {
        return;
    }
    let known = surnames(page, hits);
    for hit in hits.iter_mut().filter(|hit| hit.found.source.is_empty()) {
        in_cue(page, hit);
        if hit.found.source.is_empty() {
            in_content(page, hit, &known);
        }
    }
}

/// The last words of the sources that name a person: what she is called by later.
fn surnames(page: &Page<'_>, hits: &[Hit]) -> HashSet<u32> {
    let named = |(first, last): &Stretch| {
        let person = (*first..=*last).any(|k| given::is_forename(page.key(k)) && k < *last);
        let word =
            matches!(page.class(*last), Class::Other | Class::Given | Class::Proper | Class::Adjective);
        (person || first == last && page.class(*last) != Class::Adjective) && word
    };
    let sources = hits.iter().flat_map(|hit| &hit.found.source);
    sources.filter(|source| named(source)).map(|(_, last)| page.words[*last].key).collect()
}

/// «وأجاب | الفليحات | بالقول», «وورد في | التقرير |»: what stands between the verb and the rest of its cue, or after
/// its preposition.
fn in_cue(page: &Page<'_>, hit: &mut Hit) {
    let (first, last) = hit.cue;
    if last < first + 2 {
        return;
    }
    // What stands in a report says it; "said in a speech" is all cue.
    let stands = matches!(page.key(first), "ورد" | "وورد" | "جاء" | "وجاء");
    let document = page.class(last) == Class::Document && last == first + 2 && stands;
    if document && page.key(first + 1) == "في" {
        hit.cue.1 = last - 1;
        hit.found.source = vec![(last, last)];
        return;
    }
    let plain = |k: usize| !page.class(k).is_mark() && !page.class(k).is_verbal();
    let by_saying = matches!(page.key(last), "بالقول" | "بقوله" | "بقولها" | "قايلا" | "قايله");
    let reports = page.class(first).reports();
    if by_saying && reports && last - first <= LONGEST && (first + 1..last).all(plain) {
        hit.found.source = vec![(first + 1, last - 1)];
        hit.found.cue.push((last, last));
        hit.cue.1 = first;
    }
}

/// «ووصف | ود البشير | الأرقام بأنها …»: a surname the text has named or an office, before a noun that is what the verb
/// takes.
fn in_content(page: &Page<'_>, hit: &mut Hit, known: &HashSet<u32>) {
    let (verb, last) = hit.cue;
    let Some(piece) = hit.found.content.first_mut().filter(|piece| piece.0 == last + 1) else { return };
    if verb != last || !takes_things(page.class(verb)) {
        return;
    }
    let from = piece.0;
    let Some(to) = subject(page, *piece, known) else { return };
    let time = |k: &usize| page.class(*k) == Class::Time;
    let object = (to + 1..=piece.1).find(|k| !time(k)).filter(|&k| is_object(page, k));
    let Some(object) = object.filter(|_| agrees(page, verb, from)) else { return };
    piece.0 = object;
    hit.found.source = vec![(from, to)];
}

/// The end of the surname or bare office that a content begins with.
fn subject(page: &Page<'_>, (first, last): Stretch, known: &HashSet<u32>) -> Option<usize> {
    let tie = matches!(page.class(first), Class::Particle) && first < last;
    let name = first + usize::from(tie);
    let surname = known.contains(&page.words[name].key) && page.class(name) != Class::Role;
    let office = !tie && page.class(first) == Class::Role && page.key(first).starts_with("ال");
    (surname || office).then_some(name)
}

/// Verbs that take a thing or a person as their object.
fn takes_things(class: Class) -> bool {
    matches!(class, Class::Judge | Class::Describe | Class::Urge | Class::Deny | Class::Tell | Class::Say)
}

/// A noun with its article that can only be the object after a subject that is whole.
fn is_object(page: &Page<'_>, k: usize) -> bool {
    let noun = matches!(
        page.class(k),
        Class::Other | Class::Body | Class::Role | Class::Document | Class::SayingNoun
    );
    noun && page.key(k).starts_with("ال") && page.words[k].quote == 0
}

/// Whether a verb and its subject are of one sex, as far as the office tells.
fn agrees(page: &Page<'_>, verb: usize, subject: usize) -> bool {
    let office = page.class(subject) == Class::Role;
    let hers = page.key(verb).ends_with('ت');
    !office || page.key(subject).ends_with('ه') == hers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spans::Found;

    fn place(page: &Page<'_>, part: &str) -> Stretch {
        let from = page.text.find(part).expect("in the text");
        let first = page.words.iter().position(|w| w.from as usize >= from).expect("begins with a word");
        let last = page.words.iter().rposition(|w| w.to as usize <= from + part.len());
        (first, last.expect("ends with one"))
    }

    /// Source and cue of a statement without a source, in a text that names `known` as another's.
    fn told(text: &str, known: &str, [cue, content]: [&str; 2]) -> (String, Vec<String>) {
        let page = Page::new(text, Language::ARABIC);
        let hit = |source: Vec<Stretch>, cue, content| Hit {
            cue,
            found: Found { source, content: vec![content], ..Found::default() },
            confidence: 1.0,
        };
        let other = hit(vec![place(&page, known)], (0, 0), (1, 1));
        let mut hits = [other, hit(Vec::new(), place(&page, cue), place(&page, content))];
        tell(&page, &mut hits);
        let printed = |(first, last): &Stretch| page.slice((*first, *last)).to_owned();
        let found = &hits[1].found;
        let source = found.source.first().map(printed).unwrap_or_default();
        (source, std::iter::once(&hits[1].cue).chain(&found.cue).chain(&found.content).map(printed).collect())
    }

    const NAMED: &str = "قال النائب سامي الحداد إن السد ممتلئ. ";

    #[test]
    fn who_stands_between_a_verb_and_its_saying_is_the_source() {
        let text = format!("{NAMED}وأجاب الوزير بالقول إن الجواب قديم.");
        let (source, rest) = told(&text, "سامي الحداد", ["وأجاب الوزير بالقول", "إن الجواب قديم"]);
        assert_eq!((&source[..], &rest[0][..], &rest[1][..]), ("الوزير", "وأجاب", "بالقول"));
    }

    #[test]
    fn a_report_says_what_stands_in_it_and_a_speech_does_not() {
        let text = "وورد في التقرير أن الجسر آمن.";
        let (source, rest) = told(text, "الجسر", ["وورد في التقرير", "أن الجسر آمن"]);
        assert_eq!((&source[..], &rest[0][..]), ("التقرير", "وورد في"));
        let text = "وقال في كلمة إن الجسر آمن.";
        assert_eq!(told(text, "الجسر", ["وقال في كلمة", "إن الجسر آمن"]).0, "");
    }

    #[test]
    fn a_surname_before_the_object_is_the_subject() {
        let text = format!("{NAMED}ووصف الحداد الأربعاء الأرقام بأنها قديمة.");
        let (source, rest) = told(&text, "سامي الحداد", ["ووصف", "الحداد الأربعاء الأرقام بأنها قديمة"]);
        assert_eq!((&source[..], &rest[1][..]), ("الحداد", "الأرقام بأنها قديمة"));
        // Whoever is only praised has not spoken.
        let text = format!("{NAMED}وامتدح الحداد بشدة.");
        assert_eq!(told(&text, "سامي الحداد", ["وامتدح", "الحداد بشدة"]).0, "");
    }
}
