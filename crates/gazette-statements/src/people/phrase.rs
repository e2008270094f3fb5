//! One phrase that names somebody: which part is the name, which the role, which the body spoken for.

use gazette_news::{Anonymity, Language};

use super::{
    Sex, after_office, ahead, another, apposed, before_office, demonyms, edges, joint, leading, lone, outlet,
    outside, sex, times,
};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

mod anonymity;
mod around;
mod bounds;
mod capitals;
mod descriptive;

pub(super) use around::without_seat;
use around::{
    after_body_of_office, after_owner, after_small_work, after_work, honoured, is_described, is_kin,
    is_postnominal, is_qualifier, latin_prefix, to_the_end, whole_latin, without_brackets,
};
use capitals::{capitals, holds_body};
pub(super) use descriptive::{described_body, is_noun as is_noun_of_body};

/// Words after the first of a phrase about sources that tells more of them than a role does.
const LONG: usize = 4;

/// A phrase taken apart. Places are words of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Phrase {
    pub place: Stretch,
    pub name: Option<Stretch>,
    pub roles: Vec<Stretch>,
    /// The noun of the role: "minister".
    pub role_head: Option<usize>,
    pub pronoun: bool,
    /// The name in it is somebody else's: "sources close to Mayor Rita Falk".
    pub of_another: bool,
    /// Two people who speak together, each with the name in it.
    pub joint: Option<[(Stretch, Stretch); 2]>,
    /// Cut out of a sentence by guess, not a source.
    pub loose: bool,
    /// A person by title, office or given name.
    pub person: bool,
    /// Two or three words that may be a person's name.
    pub personal: bool,
    pub indefinite: bool,
    pub sex: Sex,
    pub anonymity: Anonymity,
}

impl Phrase {
    /// The phrase without its article.
    pub fn described(&self) -> Stretch {
        self.roles.first().copied().unwrap_or(self.place)
    }

    /// Takes the words that were held for a name for a description.
    pub fn take_name(&mut self, page: &Page<'_>) {
        let words = || self.place.0..=self.place.1;
        self.name = None;
        self.roles = roles(page, self.place, None);
        let office = words().find(|&k| page.class(k) == Class::Role);
        self.role_head = office.or_else(|| bounds::title_alone(page, self.place));
        self.person = self.role_head.is_some() || words().any(|k| page.class(k) == Class::Title);
        self.personal = false;
        let body = words().any(|k| page.class(k) == Class::Body) && self.role_head.is_none();
        self.anonymity = anonymity::of(page, self, body);
    }
}

/// Takes a phrase apart; `names` finds the names in one, and `rare` tells the words that no other text has. A `loose`
/// phrase is cut out of a sentence by guess; `doubt` tells how little the tagger believes in a name.
pub(super) fn read(
    page: &Page<'_>,
    place: Stretch,
    loose: bool,
    names: impl Fn(Stretch) -> Vec<Stretch>,
    doubt: &dyn Fn(Stretch, Stretch) -> f32,
    rare: &dyn Fn(usize) -> bool,
) -> Phrase {
    let place = times::without(page, trim(page, place));
    let class = |k: usize| page.class(k);
    let words = place.0..=place.1;
    let pronoun = place.0 == place.1 && is_pronoun(page, place.0)
        || page.language == Language::ENGLISH && leading::honours_of(page, place).is_some();
    let joint = joint::people(page, place).filter(|_| !loose);
    let naming = without_brackets(page, place);
    let guesses = if pronoun || joint.is_some() { Vec::new() } else { names(naming) };
    let name = if pronoun || joint.is_some() { None } else { named(page, naming, &guesses, loose, rare) };
    let name = name.map(|name| if loose { name } else { believed(page, place, name, &guesses, doubt, rare) });
    let name =
        name.map(
            |name| {
                if loose { name } else { bounds::persian(page, place, bounds::without_origin(page, name)) }
            },
        );
    let name = name.filter(|name| !bounds::is_no_name(page, place, *name));
    let of_another = name.is_some_and(|name| another::is_of_another(page, place, name))
        || joint.is_some()
        || name.is_none() && place.1 - place.0 >= LONG && another::is_sources(page, place);
    let name = name.filter(|name| !of_another && !is_kin(page, *name));
    let unnamed = name.is_none() && !pronoun && !of_another && !loose;
    let described =
        || descriptive::name(page, place).filter(|name| !descriptive::is_told_in_full(page, *name));
    let name = if unnamed { described() } else { name };
    let role_head =
        words.clone().find(|&k| class(k) == Class::Role && name.is_none_or(|(f, l)| k < f || k > l));
    let acting = words.clone().find(|&k| edges::is_acting(page, k));
    let role_head = role_head.filter(|head| acting.is_none_or(|k| *head < k)).or(acting);
    let role_head = role_head.or_else(|| bounds::title_alone(page, place).filter(|_| name.is_none()));
    let body = words.clone().any(|k| class(k) == Class::Body) && role_head.is_none();
    let indefinite =
        matches!(page.key(place.0), "a" | "an" | "one" | "another" | "some" | "يك" | "يكي" | "احد" | "احدي")
            || (page.language == Language::ARABIC
                && name.is_none()
                && role_head == Some(place.1)
                && !edges::is_definite(page, place.1));
    let mut phrase = Phrase {
        place,
        name,
        roles: roles(page, place, name),
        role_head,
        pronoun,
        of_another,
        joint,
        loose,
        person: role_head.is_some()
            || words.clone().any(|k| class(k) == Class::Title)
            || name.is_some_and(|n| given::is_forename(page.key(n.0))),
        personal: name.is_some_and(|n| looks_personal(page, n)),
        indefinite,
        sex: sex::of_phrase(page, place, pronoun, loose),
        anonymity: Anonymity::Unnamed,
    };
    phrase.anonymity = anonymity::of(page, &phrase, body);
    phrase
}

/// How much the tagger of names may doubt a name of Arabic or Persian copy that rules have found.
const MOST_DOUBT: f32 = 3.0;

/// A name that rules found, or the one the tagger found where it is all but certain that it is another.
fn believed(
    page: &Page<'_>,
    place: Stretch,
    name: Stretch,
    guesses: &[Stretch],
    doubt: &dyn Fn(Stretch, Stretch) -> f32,
    rare: &dyn Fn(usize) -> bool,
) -> Stretch {
    let longest = guesses.iter().copied().rev().max_by_key(|guess| guess.1 - guess.0);
    let Some(guess) = longest.filter(|guess| *guess != name && page.language != Language::ENGLISH) else {
        return name;
    };
    // Titles and what a quoted body is are none of the name, whatever the tagger takes in.
    let title = |k: usize| {
        edges::is_title(page, k)
            || page.class(k).is_mark()
            || matches!(page.class(k), Class::Title)
            || page.printed(k).chars().count() == 1
    };
    let titled = guess.1 == name.1 && guess.0 < name.0 && (guess.0..name.0).all(title);
    let quoted = guess.0 < name.0 && name.1 < guess.1 && page.words[name.0].quote != 0;
    // What no other text has, between a title and the rest of the name, is of the name.
    let strange = guess.1 == name.1
        && name.0 < guess.0
        && name.0 > place.0
        && (edges::is_title(page, name.0 - 1) || edges::is_definite(page, name.0 - 1))
        && (name.0..guess.0).all(|k| rare(k) || given::is_forename(page.key(k)));
    let body = edges::is_body(page, place.0);
    if !titled && !quoted && !strange && !body && doubt(place, name) > MOST_DOUBT { guess } else { name }
}

/// The name in a phrase: without what stands before one in English copy ("Eleven-year-old Tobias", "President-elect
/// Josephine").
fn named(
    page: &Page<'_>,
    place: Stretch,
    names: &[Stretch],
    loose: bool,
    rare: &dyn Fn(usize) -> bool,
) -> Option<Stretch> {
    let found = before_office::name(page, place)
        .filter(|_| !loose)
        .or_else(|| found(page, place, names, loose, rare));
    let otherwise = || {
        after_office::name(page, place)
            .or_else(|| honoured(page, place))
            .or_else(|| lone::name(page, place, rare))
            .or_else(|| outlet::name(page, place))
            .or_else(|| {
                (place.0 == place.1 && demonyms::is_place(page.key(place.0), page.language)).then_some(place)
            })
    };
    let (mut first, mut last) = found.or_else(|| otherwise().filter(|_| !loose))?;
    if page.language == Language::ENGLISH {
        while first < last && latin_prefix(page, first) {
            first += 1;
        }
        if is_described(page, place, (first, last)) || is_qualifier(page, place, (first, last)) && !loose {
            return None;
        }
        // "Menteri Besar" is an office.
        if page.key(first) == "menteri" {
            return None;
        }
        // "The Swiss drugmaker" is called by no name.
        if !loose
            && last > first
            && page.words[last].shape == 0
            && page.key(place.0) == "the"
            && page.class(last) != Class::Particle
        {
            return None;
        }
        first = ahead::without(page, place, (first, last)).0;
        last = to_the_end(page, place, (first, last));
        first = after_work(page, place, (first, last), rare);
        // "Ngozi Featherstone KC".
        while last > first && is_postnominal(page.printed(last)) {
            last -= 1;
        }
        first = after_small_work(page, (first, last));
        first = after_owner(page, (first, last));
        first = after_body_of_office(page, place, (first, last));
        // "The Seismic Bureau in Lindau".
        let place = (first + 2..last).find(|&k| page.words[k].shape == 0 && page.key(k) == "in");
        last = place.filter(|_| holds_body(page, (first, last))).map_or(last, |k| k - 1);
        // "Peter Holt of Sepandar": a person ends before where she is from.
        let of = (first + 2..last).find(|&k| page.key(k) == "of");
        let person = given::is_forename(page.key(first)) && !holds_body(page, (first, last));
        last = of.filter(|_| person).map_or(last, |k| k - 1);
        // "Public Security Chief" is an office and nobody's name.
        let office = last > first && page.class(last) == Class::Role && !holds_body(page, (first, last));
        let person = (first..=last)
            .any(|k| given::is_forename(page.key(k)) || matches!(page.key(k), "of" | "without"));
        // "Chairperson of the Public Health Authority" is one too.
        let held = page.class(first) == Class::Role
            && !page.key(first).ends_with('s')
            && page.key(first + 1) == "of";
        if office && !person || held && last > first + 1 {
            return None;
        }
    }
    // «الرئيس التنفيذي للشركة بندر المقيطيب»: what an office is held in begins no name.
    let purpose = |k: usize| {
        page.language == Language::ARABIC && page.key(k).starts_with("لل") && !given::is_forename(page.key(k))
    };
    while first < last && purpose(first) {
        first += 1;
    }
    if let Some(after) = after_quote(page, place, (first, last), rare).filter(|_| !loose) {
        (first, last) = after;
    }
    // «زينبا عبدالله محمات»: a source of nothing but a name begins with it.
    let strange = |k: usize| {
        page.language == Language::ARABIC
            && rare(k)
            && edges::may_stand_in_name(page, k)
            && page.class(k) == Class::Other
            && !edges::is_definite(page, k)
            && !page.key(k).starts_with(['و', 'ل', 'ب', 'ف'])
    };
    if !loose
        && first == place.0 + 1
        && last == place.1
        && given::is_forename(page.key(first))
        && strange(place.0)
    {
        first = place.0;
    }
    let (first, last) = times::without(page, without_seat(page, place, (first, last)));
    let name =
        if page.language == Language::ENGLISH { whole_latin(page, (first, last)) } else { (first, last) };
    Some(edges::without_next(page, name, loose))
}

/// «المحللة لدى "سندس كابيتال" ريم باحشوان»: who works where a quoted body is named, instead of that body.
fn after_quote(
    page: &Page<'_>,
    place: Stretch,
    found: Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Option<Stretch> {
    let quote = page.words[found.0].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let held = quote.first > place.0
        && (page.class(quote.first - 1) == Class::Preposition
            || page.key(quote.first - 1) == "لدي"
            || edges::is_body(page, quote.first - 1)
                && (place.0..quote.first - 1).any(|k| page.class(k) == Class::Role));
    let name = (quote.last + 1, place.1);
    let part = |k: usize| edges::may_stand_in_name(page, k) || rare(k);
    let sound = name.1 > name.0 && name.1 - name.0 < 5 && (name.0..=name.1).all(part);
    (page.language == Language::ARABIC && quote.closed && held && quote.last < place.1 && sound)
        .then_some(name)
}

/// The longest name, the first of several as long; without titles before it, and none that is a bare role.
fn found(
    page: &Page<'_>,
    place: Stretch,
    names: &[Stretch],
    loose: bool,
    rare: &dyn Fn(usize) -> bool,
) -> Option<Stretch> {
    let body = |(f, l): Stretch| (f..=l).any(|k| matches!(page.class(k), Class::Body | Class::Document));
    let latin = page.language == Language::ENGLISH;
    let worth = |n: &Stretch| (latin && given::is_forename(page.key(n.0)), latin && !body(*n), n.1 - n.0);
    let best = names.iter().copied().rev().max_by_key(worth);
    // "Achta Mahamat Saleh": capitals that can be nothing else are all of the name.
    let alone = |k: usize| {
        matches!(page.class(k), Class::Proper | Class::Given)
            && page.words[k].shape == 1
            && !given::precedes_name(page.key(k))
            && !given::is_body_noun(page.key(k))
    };
    let again = |k: usize| k != page.sentence_of(k).0 && page.words[k].key == page.words[place.0].key;
    let firm = place.0 > page.sentence_of(place.0).0
        || given::is_forename(page.key(place.0))
        || edges::near(page, place.0).any(again);
    if latin
        && !loose
        && firm
        && best.is_some()
        && place.1 > place.0
        && place.1 - place.0 < 4
        && (place.0..=place.1).all(alone)
    {
        return Some(place);
    }
    if let Some(name) = outside::name_in(page, place).filter(|_| !loose) {
        return Some(name);
    }
    if let Some(name) = apposed::name(page, place, names, best, rare).filter(|_| !loose) {
        return Some(name);
    }
    if let Some(name) = fuller_body(page, place, best).filter(|_| latin && !loose) {
        return Some(name);
    }
    // What the tagger took for more of the name mostly is; «… أحمد ولد سيدي ونظيره داورن» are two.
    let and = |k: usize| page.key(k).starts_with('و');
    let fuller = |(first, last): Stretch| {
        best.is_none_or(|(f, l)| first < f && f <= last || l < first && !(l + 1..first).any(and))
    };
    if let Some(name) = edges::closing(page, place, rare).filter(|n| !loose && fuller(*n)) {
        return Some(name);
    }
    if let Some(name) = edges::body(page, place).filter(|_| !loose) {
        return Some(name);
    }
    let Some((mut first, mut last)) = best else {
        return capitals(page, place)
            .or_else(|| edges::unheard(page, place, rare).filter(|_| !loose))
            .or_else(|| {
                edges::trailing(page, place).filter(|n| !loose && !edges::is_of_office(page, place, *n))
            })
            .or_else(|| edges::after_role(page, place).filter(|(f, l)| latin && l > f));
    };
    // "Dariush Mehravar of Sepandar": a person's name ends before where she is from.
    let from = (first..=last).find(|&k| page.class(k) == Class::Preposition && page.words[k].shape == 0);
    if let Some(from) = from.filter(|&k| k >= first + 2 && latin && !body((first, last))) {
        last = from - 1;
    }
    let single = |k: usize| page.class(k) != Class::Close && page.printed(k).chars().count() < 2;
    while last > first && (page.class(last) == Class::Preposition || single(last)) {
        last -= 1;
    }
    (first, last) = edges::mended(page, place, (first, last), loose);
    let small = page.words[first].shape == 0 || page.words[first].shape > 4;
    let common =
        first == last && small && matches!(page.class(first), Class::Role | Class::Body | Class::Document);
    // "Soukar's information minister" is not Soukar.
    let owner = last < place.1
        && page.class(last + 1) == Class::Clitic
        && (last + 1..=place.1).any(|k| page.class(k) == Class::Role);
    if owner && latin {
        return edges::after_role(page, (last + 2, place.1));
    }
    if let Some(name) = owned(page, (last, place.1)).filter(|_| latin) {
        return Some(name);
    }
    // «نقيب الصيادين في نورس سعيد الخطاف»: where somebody is, and then who.
    if edges::is_governed(page, place, first) && last > first + 1 && given::is_forename(page.key(first + 1)) {
        first += 1;
    }
    let held = edges::is_of_office(page, place, (first, last)) || edges::is_governed(page, place, first);
    (!common && !held).then_some((first, last))
}

/// "New Zealand's lock Tama Whakaruru": the two capitals or more that end a phrase, after whose he is and small words.
fn owned(page: &Page<'_>, (owner, last): Stretch) -> Option<Stretch> {
    let small = |k: usize| {
        page.words[k].shape == 0 && !page.class(k).is_mark() && !matches!(page.class(k), Class::Preposition)
    };
    let capital = |k: &usize| {
        page.words[*k].shape == 1 || gazette_text::names::is_particle(page.printed(*k)) && *k < last
    };
    let from = (owner + 1..=last).rev().take_while(capital).last()?;
    let clitic = page.class(owner + 1) == Class::Clitic;
    let name = last > from && page.words[from].shape == 1 && !holds_body(page, (from, last));
    (clitic && name && from > owner + 2 && (owner + 2..from).all(small)).then_some((from, last))
}

/// "The Ministry of Irrigation and Land Reclamation": a phrase that is a body's name as a whole, of which a part was
/// found.
fn fuller_body(page: &Page<'_>, place: Stretch, found: Option<Stretch>) -> Option<Stretch> {
    let (first, last) = found.filter(|name| holds_body(page, *name))?;
    let joined = (last + 1..=place.1).any(|k| matches!(page.key(k), "and" | "for"));
    let office = |k: usize| {
        page.class(k) == Class::Role && !page.key(k).ends_with('s') || page.class(k) == Class::Title
    };
    let whole = capitals(page, place).filter(|(f, l)| *f <= first && last < *l && joined);
    whole.filter(|(f, l)| !(*f..=*l).any(office))
}

/// Two words or more, none of which is a body or a word of many.
fn looks_personal(page: &Page<'_>, (first, last): Stretch) -> bool {
    let other = |k: usize| {
        matches!(
            page.class(k),
            Class::Body | Class::Document | Class::Preposition | Class::Conjunction | Class::Clitic
        )
    };
    last > first && last - first <= 4 && !(first..=last).any(other)
}

fn trim(page: &Page<'_>, (mut first, mut last): Stretch) -> Stretch {
    // "the minister himself", «الوزير نفسه».
    let own = |k: usize| {
        matches!(
            page.key(k),
            "himself" | "herself" | "itself" | "themselves" | "نفسه" | "نفسها" | "نفسهم" | "ذاته" | "ذاتها"
        )
    };
    while last > first
        && (page.class(last).is_mark() && page.words[last].quote == 0
            || page.class(last) == Class::Clitic
            || own(last))
    {
        last -= 1;
    }
    // «خود او», «خود وزیر».
    // «او که نسبتی با مدیرعامل ندارد»
    let clause = |k: usize| matches!(page.class(k), Class::Complementiser | Class::Relative);
    if page.class(first) == Class::Pronoun && first < last && clause(first + 1) {
        return (first, first);
    }
    let before = |k: usize| {
        matches!(page.class(k), Class::Comma | Class::Dash | Class::Conjunction)
            || page.language == Language::PERSIAN && page.key(k) == "خود"
    };
    while first < last && before(first) {
        first += 1;
    }
    (first, last)
}

fn is_pronoun(page: &Page<'_>, k: usize) -> bool {
    matches!(page.class(k), Class::Pronoun | Class::Participant | Class::Possessive | Class::Relative)
        || matches!(page.key(k), "himself" | "herself" | "نامبرده" | "مشاراليه" | "موصوف")
        // "A:" in an interview is whoever answers.
        || matches!(page.key(k), "a" | "q" | "س" | "ج")
            && page.words.get(k + 1).is_some_and(|w| w.class == Class::Colon)
        // «معاليه»: honours with a pronoun.
        || matches!(page.key(k), "معاليه" | "معاليها" | "سعادته" | "سعادتها" | "سموه" | "فضيلته" | "جلالته" | "فخامته" | "سماحته" | "سيادته" | "دولته" | "سموها" | "قداسته" | "نيافته" | "غبطته" | "سيادتها")
}

/// The role: what stands before or after the name, without articles and titles.
fn roles(page: &Page<'_>, place: Stretch, name: Option<Stretch>) -> Vec<Stretch> {
    let clean = |(mut f, mut l): Stretch| -> Option<Stretch> {
        while f < l
            && matches!(page.class(f), Class::Determiner | Class::Comma | Class::Dash | Class::Bracket)
            && page.key(f) != "all"
        {
            f += 1;
        }
        let title = |k: usize| {
            page.class(k) == Class::Title && !edges::is_team(page, k) || page.class(k) == Class::Clitic
        };
        while l > f && (page.class(l).is_mark() || title(l)) {
            l -= 1;
        }
        let lone = f == l && matches!(page.class(f), Class::Title | Class::Determiner | Class::Clitic);
        // "Falk and Rye": whoever is named beside her is no office of hers.
        let joined = page.class(f) == Class::Conjunction || matches!(page.key(f), "with" | "as well");
        (!lone && !joined && !page.class(f).is_mark()).then_some((f, l))
    };
    match name {
        None => clean(place).into_iter().collect(),
        Some((first, last)) => {
            let before = (first > place.0).then(|| (place.0, first - 1));
            let after = (last < place.1).then(|| (last + 1, place.1));
            before.into_iter().chain(after).filter_map(clean).collect()
        }
    }
}
