//! Bodies that the text names only in passing: «الوزارة» of the «وزيرة الصحة», and whose president "its president" is.

use gazette_news::Language;
use gazette_text::fold;

use super::{Known, Name, People, Phrase, bare, edges, kinds, leading};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// How many places of names a pronoun with a role looks back over.
const NEAR: usize = 12;

impl People<'_, '_> {
    /// The named bodies that a noun with its article can stand for: their names begin with it, or in English have it.
    pub(super) fn bodies(&self, noun: &str) -> Vec<usize> {
        let begins = |known: &Known| {
            let first = known.words.first().map(|w| bare(w, self.page.language));
            let latin = self.page.language == Language::ENGLISH && !known.person;
            // «شركة «تكامل»»: what it is stands before its name.
            let kind = |role: &Vec<String>| matches!(&role[..], [word] if word == noun);
            let apart = !latin && known.body && known.role_lists.iter().any(kind);
            known.named
                && (apart
                    || (known.words.len() > 1 || known.body && latin)
                        && (first == Some(noun) || latin && known.words.iter().any(|w| w == noun)))
        };
        self.known.iter().enumerate().filter(|(_, k)| begins(k)).map(|(index, _)| index).take(64).collect()
    }

    /// Enters the bodies that sources mean by a bare noun and that the text tells only as what somebody speaks for.
    pub(super) fn enter_bodies(&mut self) {
        let noun = |p: &Phrase| Some((p.place.0, leading::body_noun(self.page, p)?.to_owned()));
        let mut nouns: Vec<(usize, String)> = Vec::new();
        for (place, noun) in self.phrases.iter().flatten().filter_map(noun) {
            if !nouns.iter().any(|(_, known)| *known == noun) {
                nouns.push((place, noun));
            }
        }
        self.enter_short_bodies();
        for (place, noun) in nouns {
            if self.known.len() >= super::MOST_PARTIES || !self.bodies(&noun).is_empty() {
                continue;
            }
            let led = |k: &&Known| {
                k.first < place && k.party.affiliation.as_deref().is_some_and(|a| self.is_of(a, &noun))
            };
            let holder = self.known.iter().filter(led).max_by_key(|k| k.first);
            // "…accused the national federation of … The federation denied it."
            let described = || {
                let told = (0..place).rev().filter(|&k| self.page.key(k) == noun);
                let whole = told.filter_map(|k| super::phrase::described_body(self.page, k)).next()?;
                Some((whole.0, self.page.slice(whole).to_owned()))
            };
            let held = holder.and_then(|k| Some((place, k.party.affiliation.clone()?)));
            let Some((at, name)) = held.or_else(described) else { continue };
            let words = name.split_whitespace().map(fold::key).collect();
            self.known.push(Known::body(name, words, at));
        }
    }

    /// «التعليم تنفي …»: a headline's word of a body that the copy tells only as what its spokesman speaks for.
    fn enter_short_bodies(&mut self) {
        let definite = |k: usize| {
            let noun = !matches!(self.page.class(k), Class::Body | Class::Role);
            edges::is_definite(self.page, k) && noun || self.page.class(k).is_mark()
        };
        let short = |p: &&Phrase| {
            let (first, last) = p.place;
            p.name.is_none()
                && p.role_head.is_none()
                && last < first + 4
                && (first..=last).all(definite)
                && self.is_heading(self.page.words[first].paragraph as usize)
        };
        let word = |k: usize| bare(self.page.key(k), self.page.language);
        let mut found: Vec<(String, usize)> = Vec::new();
        for (first, last) in self.phrases.iter().flatten().filter(short).map(|p| p.place) {
            let words: Vec<&str> =
                (first..=last).filter(|&k| !self.page.class(k).is_mark()).map(word).collect();
            let whole = |name: &String| {
                let own: Vec<String> = name.split_whitespace().map(fold::key).collect();
                own.len() > words.len()
                    && words.iter().all(|w| own.iter().any(|o| bare(o, self.page.language) == *w))
            };
            let mut told = self.known.iter().filter_map(|k| k.party.affiliation.as_ref());
            found.extend(told.find(|name| whole(name)).map(|name| (name.clone(), first)));
        }
        for (name, place) in found {
            let words: Name = name.split_whitespace().map(fold::key).collect();
            if self.known.len() < super::MOST_PARTIES && !self.known.iter().any(|k| k.words == words) {
                self.known.push(Known::body(name, words, place));
            }
        }
    }

    /// Gives bodies the fuller names by which the text tells who speaks for them: «سازمان دارو» is «سازمان دارو و
    /// تجهیزات پزشکی».
    pub(super) fn complete_bodies(&mut self) {
        let folded = |name: &str| name.split_whitespace().map(fold::key).collect::<Vec<_>>();
        let told: Vec<(Vec<String>, &str)> = self
            .known
            .iter()
            .filter_map(|k| k.party.affiliation.as_deref())
            .map(|a| (folded(a), a))
            .collect();
        let mut fuller: Vec<(usize, String)> = Vec::new();
        for (index, body) in self.known.iter().enumerate().filter(|(_, k)| k.body && k.words.len() > 1) {
            let longer = |(words, _): &&(Vec<String>, &str)| {
                words.len() > body.words.len() && words.len() < 9 && words.starts_with(&body.words)
            };
            fuller.extend(told.iter().find(longer).map(|(_, name)| (index, (*name).to_owned())));
        }
        for (index, name) in fuller.into_iter().filter(|_| self.page.language != Language::ENGLISH) {
            let known = &mut self.known[index];
            known.words = name.split_whitespace().map(fold::key).collect();
            known.party.name = name;
        }
    }

    /// Gives who speaks for «الوزارة» or "the Authority" the name by which the text tells that body; a noun alone that
    /// means none tells nothing in Arabic and Persian.
    pub(super) fn complete_affiliations(&mut self) {
        (0..self.known.len()).for_each(|index| self.complete_affiliation(index));
    }

    /// The same for one party.
    pub(super) fn complete_affiliation(&mut self, index: usize) {
        let Some(told) = self.known[index].party.affiliation.clone() else { return };
        let words: Vec<String> = told.split_whitespace().map(fold::key).collect();
        let [word] = &words[..] else { return };
        let noun = bare(word, self.page.language);
        let whole = self
            .named_body(noun, self.known[index].first, index)
            .or_else(|| self.only_body_called(noun, index));
        let alone = self.page.language == Language::ENGLISH || is_sole(word);
        self.known[index].party.affiliation = whole.or_else(|| alone.then_some(told));
    }

    /// "The company's finance chief" where the text names one company: the only body that a noun of English copy can take up.
    fn only_body_called(&self, noun: &str, speaker: usize) -> Option<String> {
        let called = kinds::called(noun);
        let told = |known: &Known| known.words.iter().fold(0, |all, word| all | kinds::told_by(word));
        let mut held = self
            .known
            .iter()
            .enumerate()
            .filter(|(i, k)| *i != speaker && k.named && k.body && told(k) & called != 0)
            .map(|(_, k)| &k.party.name);
        let first = held.next().filter(|_| self.page.language == Language::ENGLISH)?;
        held.next().is_none().then(|| first.clone())
    }

    /// The full name of a body of this kind: of those named before a place the last, else the first.
    fn named_body(&self, noun: &str, place: usize, speaker: usize) -> Option<String> {
        let named = self.bodies(noun).into_iter().map(|i| (self.known[i].first, &self.known[i].party.name));
        let of_others = self.known.iter().enumerate().filter(|(i, _)| *i != speaker);
        let held = of_others.filter_map(|(_, k)| Some((k.first, k.party.affiliation.as_ref()?)));
        let held = held.filter(|(_, name)| self.is_of(name, noun));
        let all: Vec<(usize, &String)> = named.chain(held).filter(|(_, name)| name.contains(' ')).collect();
        let before = all.iter().filter(|(at, _)| *at <= place).max_by_key(|(at, _)| *at);
        before.or_else(|| all.iter().min_by_key(|(at, _)| *at)).map(|(_, name)| (*name).clone())
    }

    /// Whether a body's name of several words is of this kind.
    fn is_of(&self, name: &str, noun: &str) -> bool {
        let words: Vec<String> = name.split_whitespace().map(fold::key).collect();
        let own = |word: &String| bare(word, self.page.language) == noun;
        let latin = self.page.language == Language::ENGLISH && name.starts_with(char::is_uppercase);
        words.len() > 1 && (words.first().is_some_and(own) || latin && words.iter().any(own))
    }

    /// "The Cabinet", "the Palace": a bare noun that English copy gives a capital inside its sentences is the body's
    /// name.
    pub(super) fn proper_body(&self, phrase: &Phrase) -> Option<Known> {
        let noun = (phrase.place.0..=phrase.place.1).find(|&k| self.page.class(k) != Class::Determiner)?;
        let capital = |k: usize| self.page.words[k].shape == 1;
        let inside = |k: usize| {
            let article = k > 0 && self.page.class(k - 1) == Class::Determiner;
            capital(k) && k > self.page.sentence_of(k).0 && article
        };
        let same = |k: usize| self.page.words[k].key == self.page.words[noun].key;
        let proper =
            inside(noun) || capital(noun) && edges::near(self.page, noun).any(|k| same(k) && inside(k));
        leading::body_noun(self.page, phrase)
            .filter(|_| proper && self.page.language == Language::ENGLISH)?;
        let name = self.page.printed(noun).to_owned();
        Some(Known::body(name, vec![self.page.key(noun).to_owned()].into(), phrase.place.0))
    }

    /// "Its president", «رئيستها», «رئیس آن»: she speaks for the body that was named last.
    pub(super) fn learn_owners(&mut self) {
        for n in 0..self.phrases.len() {
            let Some(phrase) = self.phrases[n].as_ref() else { continue };
            let Some((name, role)) = phrase.name.zip(phrase.roles.first().copied()) else { continue };
            if role.0 > name.0 || !is_held(self.page, phrase.place, role) {
                continue;
            }
            let before = self.mentions.partition_point(|(at, _)| *at < phrase.place.0);
            let at = self.mentions.partition_point(|(at, _)| *at < name.0);
            let Some((_, index)) = self.mentions.get(at).copied().filter(|(at, _)| *at == name.0) else {
                continue;
            };
            let mut latest = self.mentions[..before].iter().rev().take(NEAR).map(|(_, index)| *index);
            let Some(owner) = latest.find(|i| self.known[*i].body && *i != index) else { continue };
            let body = self.known[owner].party.name.clone();
            let known = &mut self.known[index];
            if known.party.affiliation.is_none() {
                known.party.affiliation = Some(body.clone());
                if self.page.language == Language::ARABIC && role.0 == role.1 {
                    for told in known.party.roles.iter_mut().filter(|r| !r.contains(' ')) {
                        *told = format!("{} {body}", without_owner(told));
                    }
                }
            }
        }
    }
}

/// «رئيستها» as «رئيسة», «كاتبها» as «كاتب».
fn without_owner(role: &str) -> String {
    let stem = ["هما", "ها", "هم", "ه"].iter().find_map(|pronoun| role.strip_suffix(pronoun)).unwrap_or(role);
    stem.strip_suffix('ت').map_or_else(|| stem.to_owned(), |stem| format!("{stem}ة"))
}

/// The few bodies that a noun with its article names for good.
pub(super) fn is_sole(key: &str) -> bool {
    matches!(
        key,
        "الحكومه"
            | "الجيش"
            | "الرياسه"
            | "البرلمان"
            | "المعارضه"
            | "مجلس"
            | "دولت"
            | "ارتش"
            | "گمرك"
            | "پليس"
    )
}

/// Whether a role is held in a body by its pronoun: "its head", «رئيسها», not «زوجته» and "her husband".
fn is_held(page: &Page<'_>, place: Stretch, role: Stretch) -> bool {
    let key = page.key(role.0);
    match page.language {
        Language::ENGLISH => {
            let owner = page.key(place.0);
            matches!(owner, "its" | "their") && page.class(place.0) == Class::Possessive
        }
        Language::ARABIC => {
            #[rustfmt::skip]
            const OFFICES: &[&str] = &[
                "رييس", "مدير", "امين", "متحدث", "ناطق", "زعيم", "ممثل", "منسق", "قايد", "نقيب", "عميد",
                "محافظ", "مستشار", "كاتب", "وكيل", "مدرب", "نايب",
            ];
            let owned = ["ها", "ه", "هم"].iter().filter_map(|pronoun| key.strip_suffix(pronoun));
            let mut stems = owned.map(|stem| stem.strip_suffix('ت').unwrap_or(stem));
            !given::is_forename(key)
                && !page.printed(role.0).ends_with('ة')
                && !edges::is_definite(page, role.0)
                && stems.any(|stem| OFFICES.contains(&stem))
        }
        // «مدیر حقوقی آن»
        _ => page.key(role.1) == "ان" && role.1 > role.0,
    }
}
