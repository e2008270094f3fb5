//! Bodies that copy names by what they are: "state television", "the boat owners' federation", "Iceland's fisheries ministry". A body
//! that one word tells from others of its kind is called by that, where the text has no fuller name for it.

use gazette_news::Language;

use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};
use crate::people::{edges, kinds, nations};

/// The most words of such a name.
const LONGEST: usize = 7;

/// Nouns of bodies of which a country or a town has one for each field.
static NOUNS: Words = Words::new(
    "ministry department directorate secretariat bureau agency authority office commission council committee board service services inspectorate \
     administration treasury exchequer parliament senate assembly court tribunal navy army military gendarmerie militia bank institute observatory academy \
     museum archive archives library university faculty hospital diocese archdiocese patriarchate synod church mosque \
     union federation confederation association society guild syndicate chamber conference cooperative league alliance coalition movement \
     television tv radio broadcaster railway railways airline airport port exchange corporation fund foundation brigade guard \
     laboratory clinic embassy consulate presidency cabinet watchdog regulator ombudsman utility club",
);
/// Nouns that are as often those of whoever was named in full: "the Portuguese regulator", "the appeals court".
static WEAK: Words = Words::new(
    "watchdog regulator utility club broadcaster airline airport port corporation guard hospital clinic church mosque \
     museum library cabinet ombudsman court tribunal bank fund university movement alliance coalition league",
);
/// What tells a weak noun from others of its kind for good.
static FIRM: Words = Words::new(
    "central coast border presidential republican revolutionary civil royal state public national supreme constitutional high appeals appeal \
     federal reserve development military riot traffic transit harbour harbor port airport securities stock sovereign pension opposition \
     football cycling athletics rugby cricket swimming rowing sailing weightlifting chess",
);
/// What stands before such a noun and tells nobody from others.
static WIDE: Words = Words::new(
    "same other another own new old former current first second third fourth local main largest biggest smallest oldest leading rival small \
     big large private powerful embattled troubled influential country's nation's whole entire respective relevant competent outgoing \
     interim previous next last joint independent only sole ruling said latter concerned various several many governing sister parent press media information public-relations",
);

/// Whether a noun is one of a body that is named by what it is.
pub(in crate::people) fn is_noun(key: &str) -> bool {
    NOUNS.hold(key)
}

/// The name in a phrase that nothing else names: the noun with what tells it from others, without whose it is.
pub(super) fn name(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    if page.language != Language::ENGLISH {
        return None;
    }
    if let Some(name) = acronym(page, (first, last)) {
        return Some(name);
    }
    let noun = noun(page, (first, last))?;
    let from = begin(page, (first, noun))?;
    let telling = (from..noun).any(|k| tells(page, k, noun));
    let weak = WEAK.hold(page.key(noun)) && !(from..noun).any(|k| FIRM.hold(page.key(k)));
    let end = realm(page, noun, last)?;
    let sound = (from..noun).all(|k| may_stand(page, k));
    let told = !weak && (telling || end > noun);
    (sound && told && end - from < LONGEST).then_some((from, end))
}

/// "LIESCO", "the SCCS", "the national news agency, ANK": letters alone that stand for a body.
fn acronym(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    const OFFICES: &str =
        "gp vc mc dj rn kc qc phd pm fm dm cs mp mps md ceo cfo coo cto gm vp q a i tv dg sg";
    let letters = |k: usize| {
        let printed = page.printed(k);
        page.words[k].shape == 2
            && printed.chars().count() > 1
            && printed.chars().filter(|c| c.is_uppercase()).count() > 1
            && !OFFICES.split(' ').any(|office| office == page.key(k))
    };
    let alone = first == last || first + 1 == last && page.key(first) == "the";
    let apposed = last > first + 1
        && page.class(last - 1) == Class::Comma
        && (first..last - 1).all(|k| !page.class(k).is_mark() && page.words[k].shape == 0 || k == first)
        && (NOUNS.hold(page.key(last - 2)) || kinds::called(page.key(last - 2)) != 0);
    let (begin, end) = page.sentence_of(last);
    let shouted = end > begin + 1 && (begin..=end).all(|k| page.words[k].shape != 0);
    (letters(last) && (alone || apposed) && !shouted).then_some((last, last))
}

/// The name of a body in the middle of a sentence that ends in the noun at a word: "the national federation".
pub(in crate::people) fn described_body(page: &Page<'_>, noun: usize) -> Option<Stretch> {
    let (begin, _) = page.sentence_of(noun);
    let from = (begin.max(noun.saturating_sub(5))..noun).rev().find(|&k| page.key(k) == "the")?;
    name(page, (from, noun)).filter(|name| name.1 == noun && name.1 > name.0)
}

/// The noun of the body, which ends the phrase or stands before what it is of.
fn noun(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let of = (first + 1..=last).find(|&k| page.key(k) == "of");
    let noun = of.map_or(last, |k| k - 1);
    let held = NOUNS.hold(page.key(noun)) && (noun > first || of.is_some());
    held.then_some(noun)
}

/// Where the name begins: after an article and after whose it is. Farmers' unions are farmers'.
fn begin(page: &Page<'_>, (first, noun): Stretch) -> Option<usize> {
    let owner = (first + 1..noun).rev().find(|&k| page.class(k) == Class::Clitic && !is_of_many(page, k));
    // "The prime minister's office" is called so.
    let office = matches!(page.key(noun), "office" | "cabinet");
    let article = match page.key(first) {
        "the" => 1,
        "a" | "an" | "this" | "that" | "these" | "those" | "another" | "one" => return None,
        _ if matches!(page.class(first), Class::Possessive | Class::Participant) => {
            // "Its foreign ministry" is a body's, "his office" a person's.
            if matches!(page.key(first), "its") { 1 } else { return None }
        }
        _ if page.class(first) == Class::Determiner || page.class(first) == Class::Number => return None,
        _ => 0,
    };
    match owner {
        // "Darwazi's office" is a person's.
        Some(at) if office => (page.words[at - 1].shape == 0).then_some(first + article),
        Some(at) => Some(at + 1),
        None => Some(first + article),
    }
}

/// "Boat owners'", "women's": whose it is tells what kind of body that is.
fn is_of_many(page: &Page<'_>, clitic: usize) -> bool {
    let owner = page.key(clitic - 1);
    let many = owner.ends_with('s') && !owner.ends_with("ss")
        || owner.ends_with("men")
        || matches!(owner, "children" | "people");
    many && page.words[clitic - 1].shape == 0
}

/// Whether a word tells a body from others of its kind.
fn tells(page: &Page<'_>, k: usize, noun: usize) -> bool {
    let key = page.key(k);
    let class = page.class(k);
    // "The Norwegian federation" may be anybody named in full, the Norwegian army is that.
    let nation = page.words[k].shape == 1 && (nations::is_denizen(key) || nations::is_from_somewhere(key));
    let sole = matches!(
        page.key(noun),
        "army" | "navy" | "military" | "parliament" | "embassy" | "senate" | "presidency"
    );
    let based = ["-based", "-listed", "-owned", "-backed", "-led", "-run", "-year-old"]
        .iter()
        .any(|end| key.ends_with(end));
    !class.is_mark() && class != Class::Clitic && !WIDE.hold(key) && !based && (!nation || sole)
}

/// Whether a word may stand in such a name.
fn may_stand(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    let dash = class.is_mark()
        && !matches!(class, Class::Comma | Class::Stop | Class::Colon | Class::Bracket | Class::Semicolon);
    let little = matches!(
        class,
        Class::Preposition
            | Class::Determiner
            | Class::Pronoun
            | Class::Relative
            | Class::Complementiser
            | Class::Modal
            | Class::Auxiliary
            | Class::Number
            | Class::Subordinator
            | Class::Question
    );
    (dash || !class.is_mark()) && !little
}

/// The end of the name: the noun, or the place it is of ("central bank of Kavela"); nothing where more follows.
fn realm(page: &Page<'_>, noun: usize, last: usize) -> Option<usize> {
    if noun == last {
        return Some(last);
    }
    let capital = |k: usize| page.words[k].shape == 1 && page.class(k) != Class::Role;
    let of = noun + 1;
    let from = (of + 1..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let place = (from..=last).all(|k| capital(k) || page.class(k) == Class::Particle);
    (place && last - of < 4).then_some(last)
}

/// Whether a fuller name of the same body stands in the text: capitals that hold the noun and what tells it from others.
pub(super) fn is_told_in_full(page: &Page<'_>, (first, last): Stretch) -> bool {
    let noun = page.words[last].key;
    edges::near(page, last).any(|k| {
        let same = page.words[k].key == noun && page.words[k].shape == 1 && (k < first || k > last);
        same && (first..last).any(|j| page.words[j].shape == 0)
            && edges::near(page, k).any(|at| {
                at.abs_diff(k) < 5
                    && page.words[at].shape == 1
                    && (first..last).any(|j| page.words[j].key == page.words[at].key)
            })
    })
}
