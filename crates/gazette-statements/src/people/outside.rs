//! Names outside the sources: they may be fuller there, or belong to whoever "he" is.

use gazette_news::Language;

use super::{Phrase, Sex, demonyms, edges, kinds, nouns};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

mod bodies;
mod companies;
mod roles;

pub(super) use bodies::bodies;
pub(super) use companies::{are_asked_for, companies, is_told, name_in};
use roles::plain;

/// The phrases outside `sources` that name somebody with certainty enough; `read` takes one apart.
pub(super) fn phrases(
    page: &Page<'_>,
    sources: &[Stretch],
    read: impl Fn(Stretch, Option<Stretch>) -> Phrase,
    rare: &dyn Fn(usize) -> bool,
) -> Vec<Phrase> {
    let mut out = Vec::new();
    let mut named = vec![false; page.words.len()];
    sources.iter().for_each(|s| named[s.0..=s.1].fill(true));
    let mut k = 0;
    while k < page.words.len() {
        let Some(run) = (!named[k]).then(|| run_at(page, k, rare)).flatten() else {
            k += 1;
            continue;
        };
        let cut =
            |name: Option<Stretch>| without_object(page, foreign(page, run, read(run, name), rare), rare);
        let mut phrase = plain(page, cut(None));
        let built = by_build(page, run);
        if let Some(name) = built.filter(|_| phrase.name.is_none()) {
            phrase = plain(page, cut(Some(name)));
        }
        // "… Stane and Nether Stane, the official said": whoever speaks is told of by no name before her comma.
        let sourced = |role: &Stretch| named[role.0];
        if phrase.roles.iter().any(sourced) && phrase.name.is_some_and(|n| !page.is_forename(n.0)) {
            phrase.roles.retain(|role| !sourced(role));
            phrase.role_head = phrase.role_head.filter(|k| !named[*k]);
        }
        let names = |n: Stretch| {
            let titles = (run.0..n.0).filter(|&k| edges::is_title(page, k)).count();
            let titled =
                page.language != Language::ENGLISH && titles > 1 && n.0 - run.0 == titles && rare(n.0);
            let sure =
                (n.1 > n.0 || titled) && !holds_purpose(page, n) && is_sure(page, &phrase, run, n, rare);
            let thing = page.language == Language::ENGLISH && nouns::is_thing(page, n);
            (sure || built.is_some() || is_addressed(page, run, n)) && !is_dateline(page, n) && !thing
        };
        if phrase.name.is_some_and(names) {
            out.push(phrase);
        }
        k = run.1 + 1;
    }
    out
}

/// «مرضية للطرفين»: no Arabic person's name has a word that begins with «لل».
fn holds_purpose(page: &Page<'_>, (first, last): Stretch) -> bool {
    let purpose = |k: usize| page.key(k).starts_with("لل") && page.key(k).chars().count() > 4;
    page.language == Language::ARABIC && !edges::is_body(page, first) && (first..=last).any(purpose)
}

/// «وسيطة الأمم المتحدة بريت سولهايم أكثر»: words at the end of an Arabic run that no other text has, after an office, where no name was
/// found.
fn foreign(page: &Page<'_>, run: Stretch, phrase: Phrase, rare: &dyn Fn(usize) -> bool) -> Phrase {
    let office = page.class(run.0) == Class::Role || edges::is_acting(page, run.0);
    let acting = edges::is_acting(page, run.0) && phrase.name.is_none_or(|(first, _)| first == run.0 + 1);
    if phrase.name.is_some() && !acting || page.language != Language::ARABIC || !office {
        return phrase;
    }
    let part = |k: usize| {
        (rare(k) || page.is_forename(k) || edges::is_tie(page.key(k)) || page.class(k) == Class::Particle)
            && edges::may_stand_in_name(page, k)
            && !edges::is_definite(page, k)
            && (!page.key(k).starts_with(['ل', 'ب', 'و', 'ك', 'ف']) || page.is_forename(k))
    };
    let Some(last) = (run.0 + 2..=run.1).rev().find(|&k| part(k)) else { return phrase };
    let Some(first) = (run.0 + 2..=last).rev().take_while(|&k| part(k)).last() else { return phrase };
    // Only after a word that an office can end in.
    let bound = edges::is_definite(page, first - 1)
        || page.class(first - 1) == Class::Adjective
        || demonyms::is_place(page.key(first - 1), page.language);
    if last == first || !bound || last > first + 4 || (first..=last).filter(|&k| rare(k)).count() == 0 {
        return phrase;
    }
    Phrase { name: Some((first, last)), roles: vec![(run.0, first - 1)], ..phrase }
}

/// «محافظ حلب زهير حاج قدور المحطة»: an Arabic name without the object of the sentence's verb.
fn without_object(page: &Page<'_>, mut phrase: Phrase, rare: &dyn Fn(usize) -> bool) -> Phrase {
    let Some((first, last)) = phrase.name else { return phrase };
    let object = |k: usize| {
        edges::is_definite(page, k) && page.printed(k).ends_with('ة') && !rare(k) && !page.is_forename(k)
    };
    if page.language == Language::ARABIC && last > first + 1 && object(last) && !edges::is_body(page, first) {
        phrase.name = Some((first, last - 1));
    }
    phrase
}

/// "The state secretary, Tan Sri Lim Chee Hock, walked": the capitals of English copy that the tagger of names took for none, after a
/// title, or in apposition to what somebody is.
fn by_build(page: &Page<'_>, run: Stretch) -> Option<Stretch> {
    const LONGEST: usize = 5;
    if page.language != Language::ENGLISH {
        return None;
    }
    let light = |k: usize| {
        edges::is_title(page, k)
            || page.class(k) == Class::Stop && !page.words[k].spaced
            || matches!(page.key(k), "sri" | "tan")
    };
    let first = (run.0..=run.1).find(|&k| !light(k))?;
    if is_capitalised(page, first) && !is_told_below(page, (first, run.1)) {
        return None;
    }
    let part = |k: usize| {
        page.words[k].shape == 1
            && (matches!(page.class(k), Class::Proper | Class::Given | Class::Other)
                || page.class(k).is_verbal() && k > run.0)
            && !given::precedes_name(page.key(k))
            && !given::is_body_noun(page.key(k))
            && kinds::told_by(page.key(k)) == 0
            || page.class(k) == Class::Particle && k < run.1
    };
    let whole = run.1 > first && run.1 - first < LONGEST && (first..=run.1).all(part);
    let (begin, end) = page.sentence_of(first);
    let title = first > run.0 && page.class(run.0) == Class::Title;
    let comma = |k: usize| k > begin && k < end && page.class(k) == Class::Comma;
    let person = |k: usize| page.words[k].shape == 0 && nouns::kind(page, k) == nouns::Kind::Person;
    let before = run.0 > begin + 1
        && comma(run.0 - 1)
        && (begin.max(run.0.saturating_sub(8))..run.0 - 1).any(person)
        && (comma(run.1 + 1) || run.1 + 1 >= end);
    let after = comma(run.1 + 1)
        && matches!(page.key(run.1 + 2), "a" | "an" | "the" | "who" | "whose" | "its" | "his" | "her")
        && (run.1 + 3..=end.min(run.1 + 7)).any(|k| person(k) || page.key(run.1 + 2).starts_with("who"));
    let given = given::is_forename(page.key(first));
    (whole && (title || before || after && first == begin || given)).then_some((first, run.1))
}

/// Whether a name of several words in a run is somebody's for certain enough.
fn is_sure(
    page: &Page<'_>,
    phrase: &Phrase,
    run: Stretch,
    name: Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> bool {
    let (first, last) = name;
    // "Engr. Kazi Mostaque Ahmed".
    let before = (run.0..first).rev().find(|&k| page.class(k) != Class::Stop || page.words[k].spaced);
    let after = |class: Class| before.is_some_and(|k| page.class(k) == class);
    let capital = page.words[first].shape != 0 && page.words[first].shape < 3;
    // "Deputy Prime Minister Receives Phone Call": a headline that gives all words capitals tells none by them.
    if page.language == Language::ENGLISH && is_capitalised(page, first) {
        return is_told_below(page, name);
    }
    let told =
        phrase.role_head.is_some() || phrase.sex != Sex::Unknown || phrase.personal && is_subject(page, name);
    // «المحامية ماري بلوم»: words that no other text has after an office with its article.
    let unheard = |k: usize| rare(k) || page.is_forename(k);
    let office = after(Class::Role) && edges::is_definite(page, first - 1) && (first..=last).all(unheard);
    // «نيافة الأنبا مرقوريوس», «سفيرة هولندا يانيكه فان در فين».
    let unicameral = page.language != Language::ENGLISH;
    let addressed = unicameral
        && first > run.0
        && edges::is_title(page, first - 1)
        && page.class(first - 1) != Class::Role;
    let tied = |k: usize| edges::is_tie(page.key(k)) || page.class(k) == Class::Particle;
    let strange = unicameral
        && phrase.role_head.is_some_and(|role| role < first)
        && (first..=last).all(|k| unheard(k) || tied(k));
    capital && told
        || strange
        || addressed && unheard(last)
        || after(Class::Title)
        || office
        || page.is_forename(first)
        || page.language != Language::ENGLISH
            && phrase.role_head.is_some()
            && page.printed(last).contains('-')
}

/// Whether the text has every word of a headline's name again with a capital: "Rita Falk Slams Karl Vogt" is no name, though
/// all of it might be one. For a given name with a surname the surname is enough.
fn is_told_below(page: &Page<'_>, (first, last): Stretch) -> bool {
    let again = |word: usize| {
        edges::near(page, word).any(|k| {
            let same = page.words[k].key == page.words[word].key && page.words[k].shape != 0;
            same && page.words[k].sentence != page.words[word].sentence
        })
    };
    let acts = |k: usize| page.class(k).is_verbal();
    let whole = page.is_forename(first) && last == first + 1 && again(last);
    whole || (first..=last).all(|k| again(k) && !acts(k))
}

/// Whether all longer words of a word's sentence, the first of its paragraph, begin with a capital.
fn is_capitalised(page: &Page<'_>, k: usize) -> bool {
    let (first, last) = page.sentence_of(k);
    let long = |j: &usize| page.printed(*j).chars().count() > 4 && !page.class(*j).is_mark();
    page.words[k].paragraph == 0
        && last > first + 3
        && (first..=last).filter(long).all(|j| page.words[j].shape != 0)
}

/// "Tesfaye Adugna won": a subject, an apposition, or a surname that comes again.
fn is_subject(page: &Page<'_>, (first, last): Stretch) -> bool {
    let comma = |k: usize| page.words.get(k).is_some_and(|w| w.class == Class::Comma);
    let acts = page.words.get(last + 1).is_some_and(|w| w.class.is_verbal() || w.class == Class::Relative);
    page.words[last].habit & 1 != 0
        || first < page.sentence_of(first).0 + 6
        || first > 0 && comma(first - 1) && (comma(last + 1) || last + 1 == page.sentence_of(last).1)
        || acts
}

/// "Ms. Vance will", "President Oates does": one name is enough beside a title.
fn is_addressed(page: &Page<'_>, run: Stretch, (first, _): Stretch) -> bool {
    let title = |k: usize| matches!(page.class(k), Class::Title | Class::Role) && page.words[k].shape == 1;
    page.language == Language::ENGLISH
        && first > run.0
        && title(first - 1)
        && page.words[first].shape == 1
        && matches!(page.class(first), Class::Proper | Class::Given)
}

/// "CEDAR PLAIN, Nov 17 -": a dateline is nobody.
fn is_dateline(page: &Page<'_>, (first, last): Stretch) -> bool {
    let (begin, end) = page.paragraph_of(first);
    // "(ASNA) - VATICAN CITY, NOV 16 -"
    let dash = |k: usize| page.class(k) == Class::Dash;
    let dated = first < begin + 6
        && (last + 1..=end.min(last + 5)).any(dash)
        && page.words[last + 1].class == Class::Comma;
    // "TEHRAN (Tabnak-e Varzesh) –"
    let bracket = |k: usize| page.words.get(k).is_some_and(|w| w.class == Class::Bracket);
    let agency = first > begin
        && first < begin + 6
        && bracket(first - 1)
        && bracket(last + 1)
        && page.words.get(last + 2).is_some_and(|w| w.class == Class::Dash);
    agency || (first == begin || dated) && (first..=last).all(|k| page.words[k].shape == 2)
}

/// How many words before and after a surname may belong to its phrase.
const BEFORE: usize = 7;
const AFTER: usize = 4;
/// The most places of one surname that are looked at.
const PLACES: usize = 6;

/// The fuller names that end in one of `surnames`, wherever they stand: whoever speaks as "Osman" may be introduced in
/// a sentence that reports nothing.
pub(super) fn fuller(
    page: &Page<'_>,
    surnames: &[Stretch],
    read: impl Fn(Stretch, usize) -> Phrase,
    rare: &dyn Fn(usize) -> bool,
) -> Vec<Phrase> {
    let mut left: std::collections::HashMap<u32, usize> =
        surnames.iter().map(|(_, last)| (page.words[*last].key, PLACES)).collect();
    let mut out = Vec::new();
    for k in 0..page.words.len() {
        let Some(left) = left.get_mut(&page.words[k].key).filter(|left| **left > 0) else { continue };
        *left -= 1;
        let (from, to) = around(page, k);
        // «بسام الدغيم مع نظيره الكاستاني إيليا فورونيتش»: from the second on it is the second's.
        let from = (from..k).rev().find(|&j| super::is_counterpart(page.key(j))).unwrap_or(from);
        let place = (from, to);
        let mut phrase = read(place, k);
        let led = |name| edges::led(page, place, name, rare);
        phrase.name = phrase.name.map(led).map(|name| unspoilt(page, k, name, rare));
        phrase.name = phrase.name.map(|name| super::phrase::without_seat(page, place, name));
        phrase.name = phrase.name.map(|name| super::ahead::without(page, place, name));
        phrase.name = phrase.name.map(|name| edges::without_next(page, name, true));
        // «فرد أبو هشيمة»: a verb with "so" before it begins no name.
        let deed = |k: usize| {
            page.language == Language::ARABIC
                && page.key(k).starts_with('ف')
                && page.class(k).reports()
                && !given::is_forename(page.key(k))
        };
        phrase.name = phrase.name.map(|(f, l)| if f < l && f < k && deed(f) { (f + 1, l) } else { (f, l) });
        let phrase = plain(page, phrase);
        // «الشيخ ثامر» was «الشيخ ثامر صباح الجابري» before.
        let titled = k > place.0 && page.class(k - 1) == Class::Title && page.is_forename(k);
        let headline = page.language == Language::ENGLISH && is_capitalised(page, k);
        if headline && phrase.name.is_some_and(|name| !is_told_below(page, name)) {
            continue;
        }
        // «يرلان» was «يرلان نورتازين» elsewhere.
        let opens = page.language != Language::ENGLISH
            && !edges::is_definite(page, k)
            && phrase.name.is_some_and(|(_, last)| (k..=last).all(|j| rare(j) || page.is_forename(j)));
        let titled = titled || opens;
        if phrase.name.is_some_and(|(first, last)| first < k && k <= last || titled && first == k && k < last)
        {
            out.push(phrase);
        }
    }
    out
}

/// «فيشال كريشنان استعان بجهاز»: an Arabic name up to the words after its surname that many texts have.
fn unspoilt(
    page: &Page<'_>,
    surname: usize,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Stretch {
    let part = |k: &usize| {
        rare(*k)
            || page.is_forename(*k)
            || page.class(*k) == Class::Particle
            || super::is_particle(page.key(*k))
            || edges::is_definite(page, *k)
            || super::is_particle(page.key(*k - 1))
            || page.key(*k - 1) == "عبد"
    };
    // «ويتوقع باكه انفراجا».
    let object = |k: &usize| !(page.key(*k).ends_with('ا') && !page.is_forename(*k) && *k > surname);
    let end = (surname + 1..=last).take_while(|k| part(k) && object(k)).last().unwrap_or(surname);
    if page.language == Language::ARABIC && surname >= first { (first, end.min(last)) } else { (first, last) }
}

/// The words around a name that may belong to its phrase: up to a mark that ends one, a verb or a clause.
pub(crate) fn around(page: &Page<'_>, k: usize) -> Stretch {
    let (first, last) = page.sentence_of(k);
    let ends = |j: &usize| {
        let class = page.class(*j);
        let initial = class == Class::Stop && !page.words[*j].spaced;
        (class.is_mark() && !initial)
            || class.is_verbal() && page.words[*j].shape != 1
            || matches!(class, Class::Complementiser | Class::Relative | Class::Pronoun | Class::Negation)
    };
    let from = (first.max(k.saturating_sub(BEFORE))..k)
        .rev()
        .find(ends)
        .map_or(first.max(k.saturating_sub(BEFORE)), |j| j + 1);
    let to = (k + 1..=last.min(k + AFTER)).find(ends).map_or(last.min(k + AFTER), |j| j - 1);
    (from, to)
}

/// A run of words that looks like a role with a name, outside any source.
fn run_at(page: &Page<'_>, k: usize, rare: &dyn Fn(usize) -> bool) -> Option<Stretch> {
    let sentence = page.sentence_of(k).1;
    let unicameral = page.language == Language::ARABIC || page.language == Language::PERSIAN;
    let class = |j: usize| page.class(j);
    if unicameral {
        let address = (edges::is_title(page, k) || edges::is_acting(page, k)) && !class(k).is_verbal();
        if !matches!(class(k), Class::Role | Class::Title) && !address && !page.is_forename(k) {
            return None;
        }
        // «للصحافيين», «على هامش»
        let purpose = page.language == Language::ARABIC
            && (page.key(k).starts_with("لل")
                || class(k) == Class::Preposition && page.printed(k).ends_with('ى'));
        if purpose {
            return None;
        }
        let reach = sentence.min(k + 10);
        // «أنيس عوض باحميد»: a given name that is a preposition too.
        let within = |j: usize| page.is_forename(j) && page.is_forename(j - 1) && page.key(j) != "علي";
        let breaks = |j: &usize| *j > k && breaks_phrase(class(*j)) && !within(*j);
        let end = (k..=reach).find(breaks).map_or(reach, |j| j - 1);
        // «وزيرة الخارجية آنا رييس | الرئيس كارل دورن»: a second office after a name is somebody else's.
        let office = |j: usize| matches!(class(j), Class::Role | Class::Title) && !page.is_forename(j);
        let strange = |i: usize| i > k + 1 && rare(i) && rare(i - 1) && !edges::is_definite(page, i);
        let named = |j: usize| (k + 1..j).any(|i| page.is_forename(i) && !office(i) || strange(i));
        // «تهاني | الزعيم»: an office with its article right after a given name is a surname.
        // «أنور شهدي الجندي.»: nor is one that nothing of an office or name follows.
        let closes = |j: usize| j == sentence || breaks_phrase(class(j + 1)) || class(j + 1) == Class::Time;
        let surname = |j: usize| {
            (page.is_forename(j - 1) || closes(j)) && edges::is_definite(page, j)
                || edges::is_tie(page.key(j - 1))
                || edges::is_tie(page.key(j)) && j < sentence
        };
        let second = |j: &usize| office(*j) && !office(*j - 1) && !surname(*j) && named(*j);
        let end = (k + 3..=end).find(second).map_or(end, |j| j - 1);
        return Some((k, end));
    }
    let starts = matches!(class(k), Class::Proper | Class::Given)
        || matches!(class(k), Class::Role | Class::Title)
        || (page.words[k].shape == 1 && given::is_given(page.key(k)));
    if !starts {
        return None;
    }
    let mut end = k;
    while end < sentence && end < k + 14 {
        let next = end + 1;
        let joins =
            matches!(class(next), Class::Proper | Class::Given | Class::Role | Class::Title | Class::Body)
                || (page.words[next].shape == 1 && class(next) != Class::Pronoun)
                || page.key(next) == "of"
                || (page.key(next) == "."
                    && next < sentence
                    && (page.words[end].end - page.words[end].start == 1 || class(end) == Class::Title)
                    && !page.words[next].spaced)
                || (gazette_text::names::is_particle(page.printed(next))
                    && next < sentence
                    && page.words[next + 1].shape == 1);
        // "Festus “Gazza” Nangolo".
        let nickname = next + 2 < sentence
            && page.class(next) == Class::Open
            && page.words[next + 1].shape == 1
            && page.class(next + 2) == Class::Close
            && page.words[next + 3].shape == 1;
        if !joins && !nickname {
            break;
        }
        end = if joins { next } else { next + 3 };
    }
    while end > k
        && !matches!(class(end), Class::Proper | Class::Given | Class::Role | Class::Body | Class::Other)
    {
        end -= 1;
    }
    Some((k, end))
}

fn breaks_phrase(class: Class) -> bool {
    class.is_mark()
        || class.is_verbal()
        || matches!(
            class,
            Class::Complementiser
                | Class::Conjunction
                | Class::Preposition
                | Class::Relative
                | Class::Pronoun
                | Class::Negation
                | Class::According
                | Class::LightNoun
        )
}
