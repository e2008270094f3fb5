//! What a noun of English copy stands for: a person, a body. Lists and endings of our own.

use super::{callings, kinds};
use crate::given;
use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::Page;

/// People that no ending tells.
static PEOPLE: Words = Words::new(
    "mother father grandmother grandfather gran granny grandad mum dad widow widower bride groom prelate nuncio critic cleric \
     pollster retiree grandson granddaughter villager survivor evacuee host hostess guest heir heiress chef cook monk nun friar abbot \
     abbess novice hermit native veteran teen teenager youth pupil schoolboy schoolgirl champion runner-up winner left-hander \
     right-hander virtuoso middleweight heavyweight lightweight elder warlord nurse midwife medic vet dentist architect athlete cyclist \
     gymnast acrobat captain skipper pilot tycoon magnate mogul star hero heroine ace grandee peer lord knight consul envoy diplomat \
     premier mayor chief head leader chair official aide judge justice magistrate marshal general colonel guard cop agent rebel dissident \
     student graduate apprentice trainee candidate hopeful incumbent debutant rookie laureate recluse orphan twin sibling cousin uncle aunt \
     nephew niece clerk steward warden butler maid nanny valet seamstress waitress actress countess duchess duke earl baron pope pontiff \
     king queen prince princess monarch emir sultan sheikh imam rabbi mezzo soprano tenor baritone bass cellist oncologist cabbie trucker \
     boss ombudsman spokesperson chairperson man woman boy girl lawyer expert specialist professional academic scholar native resident \
     globetrotter billionaire millionaire philanthropist entrepreneur playwright cartoonist psychiatrist veterinarian captain-general \
     plaintiff defendant delegate accused suspect convict inmate detainee hostage captive witness juror client tenant landlord landlady",
);

/// What ends like a person and is none.
static THINGS: Words = Words::new(
    "letter order center centre tower number border offer water power paper newspaper chapter register counter \
     computer river winter summer weather matter member tender charter sector factor motor quarter other another carrier broadcaster \
     carmaker automaker refiner lender retailer maker manufacturer operator contractor developer supplier producer chipmaker regulator \
     publisher insurer airliner freighter container user theatre theater chamber cover computer commissioner's committee coffee fee",
);

/// What a name in capitals ends in that is a place or a thing, though some of these are surnames as well.
static NAMED_THINGS: Words = Words::new(
    "dam bridge tunnel canal river lake sea bay gulf strait cape island islands peninsula valley mountain mountains mount hill hills \
     peak pass plain desert forest delta falls glacier volcano street road avenue lane square park garden gardens highway motorway \
     railway line station airport airfield port harbour harbor pier quay terminal refinery mine plant pipeline field camp prison jail \
     barracks base fort castle palace tower towers house hall hospital clinic school stadium arena theatre theater museum gallery \
     cathedral mosque church temple shrine monastery cemetery market bazaar mall hotel district province county region zone coast \
     storm cyclone hurricane typhoon earthquake war day week festival cup prize award accord agreement treaty act plan",
);

/// Whether a name in capitals is a place's or a thing's by its last word: "The Tellin Dam", "Ellery Park" and no "Laura Park".
pub(super) fn is_thing(page: &Page<'_>, (first, last): (usize, usize)) -> bool {
    let article = first > 0 && page.class(first - 1) == Class::Determiner;
    NAMED_THINGS.hold(page.key(last)) && (article || !given::is_forename(page.key(first)))
}

/// Whether a noun is for a person, by the lists or by its ending.
pub(super) fn is_person(key: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "er", "or", "ist", "ian", "man", "woman", "eer", "ress", "mistress", "ogist", "ee", "-old", "boy",
        "girl", "wright", "smith",
    ];
    let ending = ENDINGS.iter().any(|end| key.ends_with(end));
    PEOPLE.hold(key) || key.len() > 4 && ending && !THINGS.hold(key) && key.is_ascii()
}

/// What the noun of a description stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Person = 1,
    People,
    Body,
    Document,
    Other,
}

/// What the noun at `k` stands for.
pub(super) fn kind(page: &Page<'_>, k: usize) -> Kind {
    let key = page.key(k);
    let plural = key.ends_with('s') && !key.ends_with("ss");
    let single = key.strip_suffix('s').unwrap_or(key);
    match page.class(k) {
        Class::Document => Kind::Document,
        Class::Body => Kind::Body,
        _ if super::described::TRADES.hold(key) || given::is_body_noun(key) => Kind::Body,
        // "The chipmaker", "the foundry": what is nobody's work is a trade.
        _ if kinds::is_trade(key) && callings::families(key) == 0 && !PEOPLE.hold(key) => Kind::Body,
        _ if matches!(key, "people" | "men" | "women" | "police" | "children" | "boys" | "girls") => {
            Kind::People
        }
        Class::Role if plural => Kind::People,
        Class::Role => Kind::Person,
        _ if callings::families(key) != 0 || is_person(key) => Kind::Person,
        _ if plural && (callings::families(single) != 0 || is_person(single)) => Kind::People,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_is_for_a_person_by_list_or_ending() {
        for key in
            ["glaciologist", "widow", "drummer", "52-year-old", "plumber", "seamstress", "yorkshireman"]
        {
            assert!(is_person(key), "{key}");
        }
        for key in ["carmaker", "committee", "tower", "letter", "village"] {
            assert!(!is_person(key), "{key}");
        }
    }
}
