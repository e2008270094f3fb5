//! One phrase that names somebody: which part is the name, which the role, which the body spoken for.

use gazette_news::{Anonymity, Language};

use super::{Sex, given};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// A phrase taken apart. Places are words of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Phrase {
    pub place: Stretch,
    pub name: Option<Stretch>,
    pub roles: Vec<Stretch>,
    /// The noun of the role: "minister".
    pub role_head: Option<usize>,
    pub affiliation: Option<Stretch>,
    pub pronoun: bool,
    pub person: bool,
    pub indefinite: bool,
    pub sex: Sex,
    pub anonymity: Anonymity,
}

impl Phrase {
    /// The phrase without its article.
    pub fn described(&self) -> Stretch {
        self.roles.first().copied().unwrap_or(self.place)
    }
}

/// Takes a source apart.
pub(crate) fn read(page: &Page<'_>, place: Stretch) -> Phrase {
    let place = trim(page, place);
    let class = |k: usize| page.class(k);
    let words = place.0..=place.1;
    let pronoun = place.0 == place.1 && is_pronoun(page, place.0);
    let name = if pronoun { None } else { name_in(page, place) };
    let role_head =
        words.clone().find(|&k| class(k) == Class::Role && name.is_none_or(|(f, l)| k < f || k > l));
    let body = words.clone().any(|k| class(k) == Class::Body) && role_head.is_none();
    let indefinite =
        matches!(page.key(place.0), "a" | "an" | "one" | "another" | "some" | "يك" | "يكي" | "احد" | "احدي")
            || (page.language == Language::ARABIC && name.is_none() && role_head == Some(place.1));
    let mut phrase = Phrase {
        place,
        name,
        roles: roles(page, place, name),
        role_head,
        affiliation: affiliation(page, place, name),
        pronoun,
        person: role_head.is_some()
            || words.clone().any(|k| class(k) == Class::Title)
            || name.is_some_and(|n| given::begins_with_given(page, n) || looks_personal(page, n)),
        indefinite,
        sex: sex(page, place, pronoun),
        anonymity: Anonymity::Unnamed,
    };
    phrase.anonymity = anonymity(page, &phrase, body);
    phrase
}

/// Two words or more, none of which is a body or a word of many.
fn looks_personal(page: &Page<'_>, (first, last): Stretch) -> bool {
    let other = |k: usize| {
        matches!(
            page.class(k),
            Class::Body | Class::Document | Class::Preposition | Class::Conjunction | Class::Clitic
        )
    };
    last > first && last - first <= 3 && !(first..=last).any(other)
}

/// Names that stand outside the sources but may be fuller there, or belong to whoever "he" is.
pub(crate) fn names_of(page: &Page<'_>, sources: &[Stretch]) -> Vec<Phrase> {
    let mut out = Vec::new();
    let mut named = vec![false; page.words.len()];
    sources.iter().for_each(|s| named[s.0..=s.1].fill(true));
    let mut k = 0;
    while k < page.words.len() {
        if named[k] {
            k += 1;
            continue;
        }
        match run_at(page, k) {
            Some(run) => {
                let phrase = read(page, run);
                if phrase.name.is_some_and(|n| {
                    n.1 > n.0
                        && (phrase.role_head.is_some()
                            || phrase.sex != Sex::Unknown
                            || given::begins_with_given(page, n))
                }) {
                    out.push(phrase);
                }
                k = run.1 + 1;
            }
            None => k += 1,
        }
    }
    out
}

/// A run of words that looks like a role with a name, outside any source.
fn run_at(page: &Page<'_>, k: usize) -> Option<Stretch> {
    let sentence = page.sentence_of(k).1;
    let unicameral = page.language == Language::ARABIC || page.language == Language::PERSIAN;
    let class = |j: usize| page.class(j);
    if unicameral {
        if !matches!(class(k), Class::Role | Class::Title) && !given::is_given(page.key(k)) {
            return None;
        }
        let reach = sentence.min(k + 10);
        let end = (k..=reach).find(|&j| j > k && breaks_phrase(class(j))).map_or(reach, |j| j - 1);
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
                    && page.words[end].end - page.words[end].start == 1
                    && !page.words[next].spaced)
                || (gazette_text::names::is_particle(page.printed(next))
                    && next < sentence
                    && page.words[next + 1].shape == 1);
        if !joins {
            break;
        }
        end = next;
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

fn trim(page: &Page<'_>, (mut first, mut last): Stretch) -> Stretch {
    while last > first && (page.class(last).is_mark() || page.class(last) == Class::Clitic) {
        last -= 1;
    }
    while first < last
        && (matches!(page.class(first), Class::Comma | Class::Dash | Class::Open | Class::Conjunction))
    {
        first += 1;
    }
    (first, last)
}

fn is_pronoun(page: &Page<'_>, k: usize) -> bool {
    matches!(page.class(k), Class::Pronoun | Class::Participant | Class::Possessive | Class::Relative)
        || matches!(page.key(k), "himself" | "herself")
}

/// The name in a phrase, if there is one.
fn name_in(page: &Page<'_>, place: Stretch) -> Option<Stretch> {
    if page.language == Language::ARABIC || page.language == Language::PERSIAN {
        return bare_script_name(page, place);
    }
    let capital = |k: usize| page.words[k].shape == 1 || page.words[k].shape == 2;
    let part = |k: usize| {
        capital(k)
            && !matches!(
                page.class(k),
                Class::Role
                    | Class::Title
                    | Class::Body
                    | Class::Determiner
                    | Class::Time
                    | Class::Document
                    | Class::Pronoun
                    | Class::Participant
            )
    };
    let mut best: Option<(u32, Stretch)> = None;
    let mut k = place.0;
    while k <= place.1 {
        if !part(k) {
            k += 1;
            continue;
        }
        let mut end = k;
        while end < place.1 {
            let next = end + 1;
            let particle = gazette_text::names::is_particle(page.printed(next))
                && page.key(next) != "of"
                && next < place.1
                && part(next + 1);
            let initial = page.key(next) == "."
                && !page.words[next].spaced
                && page.words[end].end - page.words[end].start == 1
                && next < place.1;
            if part(next) || particle || initial {
                end = next;
            } else {
                break;
            }
        }
        while end > k && page.class(end).is_mark() {
            end -= 1;
        }
        if let Some((worth, run)) = weigh_latin(page, place, (k, end))
            && best.is_none_or(|(w, _)| worth > w)
        {
            best = Some((worth, run));
        }
        k = end + 1;
    }
    best.map(|(_, run)| run).or_else(|| body_name(page, place))
}

/// How much a capitalised run looks like the name of whoever the phrase means, and the run without what is role.
fn weigh_latin(page: &Page<'_>, place: Stretch, run: Stretch) -> Option<(u32, Stretch)> {
    let before = (run.0 > place.0).then(|| page.key(run.0 - 1));
    let after = (run.1 < place.1).then(|| page.key(run.1 + 1));
    let (mut first, last) = run;
    // "Minister of Water Resources Tarik Osman": after "of" the name is what is left when the field of office is off.
    let of = before.is_some_and(|b| {
        matches!(b, "of" | "for" | "from" | "in" | "at" | "to" | "with" | "on" | "the" | "'s")
    });
    let closes = matches!(after, None | Some("," | "(" | "-" | "–" | "—" | "'s" | "who"));
    let field_end = (first..=last).rev().find(|&k| given::is_field(page.key(k)));
    if let Some(field) = field_end {
        if field == last {
            return None;
        }
        first = field + 1;
    } else if of {
        let given = (first..=last).find(|&k| given::is_given(page.key(k)));
        let long = last - first >= 2;
        match given {
            Some(k) if k > first || last > first => first = k,
            _ if long => first = last - 1,
            _ => return None,
        }
    }
    if !closes && of {
        return None;
    }
    // "the Marhani official": an adjective before a role is no name.
    let before_role = after.is_some()
        && matches!(
            page.class(run.1 + 1),
            Class::Role | Class::Body | Class::Document | Class::Other | Class::SayingNoun
        )
        && before.is_none_or(|b| matches!(b, "the" | "a" | "an"));
    if before_role && !given::is_given(page.key(first)) {
        return None;
    }
    if page.class(last) == Class::Clitic || page.words[last].end - page.words[last].start < 2 {
        return None;
    }
    let known = u32::from(given::is_given(page.key(first)));
    let worth = 1 + 4 * known + u32::from(last > first) * 2 + u32::from(closes) + u32::from(!of);
    Some((worth, (first, last)))
}

/// "The Harbor Workers' Union", "Bank of Lorvia": a body whose words are capitalised is its own name.
fn body_name(page: &Page<'_>, place: Stretch) -> Option<Stretch> {
    let first = (place.0..=place.1).find(|&k| page.class(k) != Class::Determiner)?;
    let body = (first..=place.1).any(|k| page.class(k) == Class::Body && page.words[k].shape == 1);
    let role = (first..=place.1).any(|k| matches!(page.class(k), Class::Role | Class::Document));
    let capital = (first..=place.1).all(|k| {
        page.words[k].shape != 0
            || matches!(page.key(k), "of" | "for" | "and" | "the" | "'s" | "on" | "in" | "'")
    });
    (body && !role && capital && place.1 > first).then_some((first, place.1))
}

/// Arabic and Persian print no capitals: titles, given names, the article and what is no name tell.
fn bare_script_name(page: &Page<'_>, place: Stretch) -> Option<Stretch> {
    // An organisation is its own name: «شركت معدنی برنزکوه», «المديرية العامة للأرصاد».
    let whole =
        (place.0..=place.1).take_while(|&k| !page.class(k).is_mark() || page.words[k].quote != 0).last()?;
    let office =
        (place.0..=whole).any(|k| matches!(page.class(k), Class::Role | Class::Title | Class::Given));
    if page.class(place.0) == Class::Body && whole > place.0 && !office {
        return Some((place.0, whole));
    }
    let class = |k: usize| page.class(k);
    let end = (place.0..=place.1).find(|&k| k > place.0 && class(k).is_mark());
    let parts: Vec<Stretch> = match end {
        Some(mark) if mark < place.1 => vec![(place.0, mark - 1), (mark + 1, place.1)],
        Some(mark) => vec![(place.0, mark - 1)],
        None => vec![place],
    };
    parts
        .iter()
        .find_map(|part| titled(page, *part).or_else(|| by_given(page, *part)))
        .or_else(|| parts.iter().find_map(|p| by_tail(page, *p)))
}

fn can_be_name(page: &Page<'_>, k: usize) -> bool {
    // «للصحفيين», «بالأمس»: with preposition and article no word goes on a name.
    let governed = matches!(page.words[k].shape, 7 | 8);
    let class = page.class(k);
    let open = matches!(
        class,
        Class::Other
            | Class::Given
            | Class::Particle
            | Class::Proper
            | Class::Participle
            | Class::Verb
            | Class::LightNoun
            | Class::Title
    );
    !governed && (open || given::is_given(page.key(k)))
}

fn titled(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let title = (first..=last).rev().find(|&k| page.class(k) == Class::Title)?;
    let end = (title + 1..=last).take_while(|&k| can_be_name(page, k)).last()?;
    Some((title + 1, end.min(title + 4)))
}

fn by_given(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let mut start = (first..=last).find(|&k| given::is_given(page.key(k)))?;
    // «فتيحة بن يحيى»: what stands before a particle of names is the name's beginning.
    if start >= first + 2 && page.class(start - 1) == Class::Particle && can_be_name(page, start - 2) {
        start -= 2;
    }
    let end = (start..=last).take_while(|&k| can_be_name(page, k)).last()?;
    (end > start || first == last).then_some((start, end.min(start + 3)))
}

/// Without a given name on the list: a phrase that is nothing but two or three unknown words, or ends in two after a
/// word that cannot be part of a name.
fn by_tail(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let article = |k: usize| page.language == Language::ARABIC && page.key(k).starts_with("ال");
    let plain = |k: usize| {
        matches!(page.class(k), Class::Other | Class::Given | Class::Particle)
            && !given::is_field(page.key(k))
    };
    if !(first..=last).any(|k| page.class(k) == Class::Role) {
        let plural = |k: usize| match page.language {
            Language::ARABIC => given::is_arabic_plural(page.key(k)) || page.key(k).ends_with("ات"),
            _ => page.key(k).ends_with("ان") || page.key(k).ends_with("ها"),
        };
        let lone = first == last && plural(first);
        let all =
            (first..=last).all(plain) && last - first <= 2 && !(first < last && article(first)) && !lone;
        return all.then_some((first, last));
    }
    let start = last.checked_sub(1).filter(|&k| k > first)?;
    let tail = plain(start) && plain(last) && !article(start);
    let parted =
        page.class(start - 1) == Class::Role || article(start - 1) || given::is_field(page.key(start - 1));
    (tail && parted && page.language == Language::ARABIC && (article(last) || article(start - 1)))
        .then_some((start, last))
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
        while l > f && (page.class(l).is_mark() || matches!(page.class(l), Class::Title | Class::Clitic)) {
            l -= 1;
        }
        let lone = f == l && matches!(page.class(f), Class::Title | Class::Determiner | Class::Clitic);
        (!lone && !page.class(f).is_mark()).then_some((f, l))
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

/// "… of the Ministry of Health": from the body's name on, within the role.
fn affiliation(page: &Page<'_>, place: Stretch, name: Option<Stretch>) -> Option<Stretch> {
    let outside = |k: usize| name.is_none_or(|(f, l)| k < f || k > l);
    let role = (place.0..=place.1).find(|&k| page.class(k) == Class::Role && outside(k))?;
    let body = (role + 1..=place.1).find(|&k| page.class(k) == Class::Body && outside(k))?;
    let latin = page.language == Language::ENGLISH;
    let first = if latin {
        let from = (role + 1..=body)
            .rev()
            .find(|&k| matches!(page.class(k), Class::Preposition | Class::Determiner))
            .map_or(body, |k| k + 1);
        from.min(body)
    } else {
        body
    };
    let last = (body..=place.1)
        .take_while(|&k| {
            outside(k)
                && !page.class(k).is_mark()
                && !(latin && matches!(page.class(k), Class::Relative | Class::Conjunction))
        })
        .last()?;
    Some((first, last))
}

fn sex(page: &Page<'_>, (first, last): Stretch, pronoun: bool) -> Sex {
    if pronoun {
        return match page.key(first) {
            "he" | "him" | "his" | "himself" | "هو" => Sex::Male,
            "she" | "her" | "herself" | "هي" => Sex::Female,
            "they" | "their" | "them" | "هم" | "هما" | "انان" | "انها" | "ايشان" => {
                Sex::Many
            }
            _ => Sex::Unknown,
        };
    }
    let any = |test: &dyn Fn(&str) -> bool| (first..=last).any(|k| test(page.key(k)));
    if any(&|k| {
        k.ends_with("woman")
            || matches!(
                k,
                "mrs"
                    | "ms"
                    | "miss"
                    | "mother"
                    | "wife"
                    | "daughter"
                    | "sister"
                    | "queen"
                    | "خانم"
                    | "السيده"
                    | "الدكتوره"
                    | "المهندسه"
                    | "النائبه"
            )
    }) {
        Sex::Female
    } else if any(&|k| {
        matches!(
            k,
            "mr" | "sir"
                | "spokesman"
                | "chairman"
                | "father"
                | "husband"
                | "son"
                | "brother"
                | "king"
                | "السيد"
                | "اقاي"
                | "سردار"
                | "الشيخ"
        )
    }) {
        Sex::Male
    } else {
        Sex::Unknown
    }
}

fn anonymity(page: &Page<'_>, phrase: &Phrase, body: bool) -> Anonymity {
    if phrase.name.is_some() {
        return Anonymity::Named;
    }
    let (first, last) = phrase.place;
    let head = phrase.role_head.unwrap_or(last);
    let document =
        (first..=last).find(|&k| matches!(page.class(k), Class::Document | Class::Role | Class::Body));
    if document.is_some_and(|k| page.class(k) == Class::Document) {
        return Anonymity::Document;
    }
    let key = page.key(head);
    let plural = match page.language {
        Language::ARABIC => given::is_arabic_plural(key),
        Language::PERSIAN => {
            key.ends_with("ان") && phrase.role_head.is_some()
                || key.ends_with("ها")
                || key.ends_with("هاي")
                || key == "منابع"
        }
        _ => {
            (key.ends_with('s') && !key.ends_with("ss"))
                || matches!(key, "people" | "men" | "women" | "police")
        }
    };
    if plural && !body { Anonymity::UnnamedPlural } else { Anonymity::Unnamed }
}
