//! Leading a source back to a party where no weighing is needed: by its name, by a role worded as before, by a body's
//! noun.

use gazette_news::{Anonymity, Language};

use super::honours::is_honour;
use super::names::is_acronym;
use super::{
    Choice, Known, Name, People, Phrase, Sex, bare, callings, demonyms, edges, folded, is_counterpart,
    parties, same_name, sex,
};
use crate::given;
use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};

/// The most owners of one surname that are weighed.
const SHARED: usize = 16;

/// How many places of names an honour is led back over.
const NEAR: usize = 200;

impl People<'_, '_> {
    /// Whom the words of statement `n`'s source mean for certain, if anybody.
    pub(super) fn by_words(&self, n: usize) -> Option<Choice> {
        let english = self.page.language == Language::ENGLISH;
        if self.phrases[n].as_ref().is_some_and(|phrase| phrase.of_another) {
            let introduced = if english { None } else { self.by_introduction(n) };
            return introduced.or(Some(Choice::New));
        }
        let alias = if english { None } else { self.by_alias(n) };
        let named = alias
            .or_else(|| self.by_name(n))
            .or_else(|| self.by_part_of_name(n))
            .or_else(|| self.by_honour(n));
        if named.is_some() || english {
            return named;
        }
        self.by_subject(n)
            .or_else(|| self.by_latter(n))
            .or_else(|| self.by_last_unnamed(n))
            .or_else(|| self.by_pointing(n))
            .or_else(|| self.by_role(n))
            .or_else(|| self.by_body(n))
            .or_else(|| self.by_country(n))
            .or_else(|| self.by_short_introduction(n))
            .or_else(|| self.by_head(n))
            .or_else(|| self.by_introduction(n))
            .or_else(|| self.by_house(n))
            .or_else(|| self.by_what_stands_beside(n))
            .or_else(|| self.by_description(n))
    }

    /// «المدرب الفائز» is whoever the next sentence introduces, before he is the only coach with an office of the text.
    fn by_short_introduction(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.place.1 == p.place.0 + 1 && p.name.is_none())?;
        let adjective =
            edges::is_definite(self.page, phrase.place.0) && edges::is_definite(self.page, phrase.place.1);
        if !adjective || self.page.language != Language::ARABIC { None } else { self.by_introduction(n) }
    }

    /// «القيادي في حزب التجدد»: the one person named before whose office has all words of that body.
    fn by_house(&self, n: usize) -> Option<Choice> {
        let page = self.page;
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun && !p.indefinite)?;
        let (first, last) = phrase.place;
        let link = (first + 1..last).find(|&k| page.class(k) == Class::Preposition)?;
        let definite = (first..link).all(|k| edges::is_definite(page, k));
        let one =
            matches!(phrase.anonymity, Anonymity::Unnamed | Anonymity::Body) && !edges::is_body(page, first);
        if page.language != Language::ARABIC || !definite || !one {
            return None;
        }
        let house = parties::words_of_role(page, (link + 1, last));
        let noun = bare(page.key(first), page.language);
        let wide = callings::wider(noun) | callings::families(noun);
        let called = |k: &Known| !k.named && k.role_words.iter().any(|word| word == noun);
        if wide == 0 || self.known.iter().any(called) {
            return None;
        }
        let of_it = |known: &Known| {
            let person = known.named && !known.body && known.first < first;
            person && known.callings & wide != 0 && house.iter().all(|word| known.role_words.contains(word))
        };
        let mut held =
            self.known.iter().enumerate().filter(|(_, k)| of_it(k) && !self.is_told_apart(n, phrase, k));
        let (index, _) = held.next().filter(|_| house.len() > 1 || page.key(link) != "في")?;
        held.next().is_none().then_some(Choice::Party(index))
    }

    /// Whom each of the rules takes a description of English copy to mean; there all of them are weighed.
    pub(super) fn ruled(&self, n: usize) -> [Option<Choice>; 5] {
        [self.by_role(n), self.by_body(n), self.by_introduction(n), self.by_description(n), self.by_lead(n)]
    }

    /// «معاليه», «سموه»: whoever was named last of those whose office has that honour.
    fn by_honour(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.pronoun)?;
        let offices = honours_of(self.page, phrase.place)?;
        let before = self.mentions.partition_point(|(at, _)| *at < phrase.place.0);
        let holds = |index: usize| {
            let known = &self.known[index];
            let clash = matches!(
                (phrase.sex, known.sex_by_name),
                (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male)
            );
            known.named && !clash && offices.iter().any(|o| known.role_words.iter().any(|w| w == o))
        };
        let mut latest = self.mentions[..before].iter().rev().take(NEAR).map(|(_, index)| *index);
        latest.find(|index| holds(*index)).map(Choice::Party)
    }

    /// «الدراج» of «الدراج الكولومبي نايرسون كاسترييون»: the one person named before beside whose name the noun stands, if nobody
    /// unnamed is called so.
    fn by_what_stands_beside(&self, n: usize) -> Option<Choice> {
        let phrase =
            self.phrases[n].as_ref().filter(|p| p.anonymity == Anonymity::Unnamed && !p.indefinite)?;
        let words = self.describing(phrase);
        let noun = words.first()?;
        let pointed = match self.page.language {
            Language::ARABIC => edges::is_definite(self.page, phrase.place.0),
            _ => self.page.class(phrase.place.0) == Class::Determiner,
        };
        let told = match phrase.sex {
            Sex::Unknown => sex::of_cue(self.page, self.asked[n].cue),
            sex => sex,
        };
        let called =
            |k: &Known| !k.named && k.first < phrase.place.0 && k.role_words.iter().any(|word| word == noun);
        if !pointed || self.known.iter().any(called) {
            return None;
        }
        let fits = |index: &usize| {
            let known = &self.known[*index];
            let own = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
            let clash = matches!((told, own), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
            let person =
                known.named && !known.body && (known.person || known.personal) && known.words.len() > 1;
            let beside = self.beside(&words, *index);
            person && !clash && known.first < phrase.place.0 && beside.noun == 2 && beside.rest != 1
        };
        let mut held = (0..self.known.len()).filter(fits);
        held.next().filter(|_| held.next().is_none()).map(Choice::Party)
    }

    /// «این دیپلمات», «الدبلوماسي» after «یک دیپلمات»: whoever was called so last, if nobody named was since.
    fn by_last_unnamed(&self, n: usize) -> Option<Choice> {
        const PARAGRAPHS: u32 = 2;
        let phrase =
            self.phrases[n].as_ref().filter(|p| p.anonymity == Anonymity::Unnamed && !p.indefinite)?;
        let words = self.describing(phrase);
        let noun = words.first()?;
        let place = phrase.place.0;
        let pointed = self.page.class(place) == Class::Determiner || edges::is_definite(self.page, place);
        let paragraph = self.page.words[place].paragraph;
        let before = self.spoken.partition_point(|(at, _)| *at < place);
        let lately = self.spoken[..before].iter().rev();
        let mut near = lately.take_while(|(at, _)| self.page.words[*at].paragraph + PARAGRAPHS >= paragraph);
        let wide = callings::wider(noun);
        let called = |known: &Known| {
            known.role_words.iter().chain(&known.beside).any(|word| word == noun)
                || wide & known.callings != 0 && !known.body
        };
        let (_, index) = near.find(|(_, index)| called(&self.known[*index])).filter(|_| pointed)?;
        let known = &self.known[*index];
        let one = !known.named && known.anonymity == Anonymity::Unnamed;
        let told = |word: &String| known.role_words.iter().any(|told| told == word);
        let whole = words[1..].iter().all(told) || wide & known.callings != 0;
        (one && whole).then_some(Choice::Party(*index))
    }

    /// The order to settle the statements in: a headline's last, since the copy tells whom its "minister" means.
    pub fn order(&self) -> Vec<usize> {
        let heads = |n: &usize| self.is_heading(self.page.words[self.asked[*n].cue.0].paragraph as usize);
        let (heads, copy): (Vec<usize>, Vec<usize>) = (0..self.asked.len()).partition(heads);
        copy.into_iter().chain(heads).collect()
    }

    fn by_name(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref()?;
        let words = Name::from(folded(self.page, phrase.name?));
        let told = match phrase.sex {
            Sex::Unknown => sex::of_cue(self.page, self.asked[n].cue),
            sex => sex,
        };
        let mut owners = self.owners(&words, told);
        // "Dr. Sankoh" of two is who was called so before.
        let mut titles = parties::role_words(self.page, phrase);
        titles.retain(|word| {
            let courtesy = matches!(&word[..], "mr" | "mrs" | "ms" | "miss");
            self.page.language == Language::ENGLISH && !courtesy
        });
        let titled = |index: &usize| self.known[*index].role_words.iter().any(|word| titles.contains(word));
        if owners.iter().any(titled) {
            owners.retain(titled);
        }
        // «الفواز» of two is whoever speaks.
        let place = phrase.place.0;
        let before = self.spoken.partition_point(|(at, _)| *at < place);
        let mut spoke = self.spoken[..before].iter().rev().take(NEAR).map(|(_, index)| *index);
        let lately = spoke.find(|index| owners.contains(index)).filter(|_| owners.len() > 1);
        lately.or(owners.first().copied()).map(Choice::Party)
    }

    /// Whose name some words may be: of several who share a surname those who have it whole, or who can be meant by
    /// sex.
    pub(super) fn owners(&self, words: &Name, told: Sex) -> Vec<usize> {
        let mut owners: Vec<usize> = (0..self.known.len())
            .filter(|&index| same_name(&self.known[index].words, words))
            .take(SHARED)
            .collect();
        if let Some(whole) = owners.iter().copied().find(|&index| self.known[index].words == *words) {
            return vec![whole];
        }
        // "LIESCO" is the Lower Indus Electric Supply Company.
        if let [letters] = &words[..]
            && self.page.language == Language::ENGLISH
            && owners.is_empty()
        {
            let spells = |k: &Known| k.named && k.body && is_acronym(letters, &k.words);
            return self.known.iter().position(spells).into_iter().collect();
        }
        // "Speedskater Wiersma-Cole" is Tess Wiersma-Cole.
        if let [work, surname] = &words[..]
            && self.page.language == Language::ENGLISH
            && owners.is_empty()
            && is_work(work)
        {
            let has = |k: &Known| k.person && k.words.len() > 1 && k.words.last() == Some(surname);
            let mut held = self.known.iter().enumerate().filter(|(_, k)| has(k)).map(|(index, _)| index);
            return held.next().filter(|_| held.next().is_none()).into_iter().collect();
        }
        let clashes = |index: &usize| {
            let pair = (told, self.known[*index].sex_by_name);
            matches!(pair, (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male))
        };
        if !owners.iter().all(clashes) {
            owners.retain(|index| !clashes(index));
        }
        // «مكتب الشهابي» is no Shihabi.
        let first = owners.first().copied();
        let person = |index: &usize| self.known[*index].person && self.known[*index].words.len() > 1;
        owners.retain(|index| Some(*index) == first || first.is_some_and(|f| person(&f)) && person(index));
        owners
    }

    /// A source in which no name was found, but whose words are the last ones of a name in the text: «البيسار»,
    /// «وكامبالي».
    fn by_part_of_name(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun)?;
        let words = folded(self.page, phrase.place);
        let of = |word: &str| {
            let bare = word.strip_prefix('و').filter(|rest| rest.chars().count() > 2);
            let ends = |known: &Known, word: &str| {
                known.named && known.words.len() > 1 && known.words.last().is_some_and(|w| w == word)
            };
            let by = |word: &str| {
                let mut owners = self.known.iter().enumerate().filter(|(_, k)| ends(k, word));
                let (index, _) = owners.next()?;
                owners.next().is_none().then_some(index)
            };
            // «للحجري»
            let open = word
                .strip_prefix("لل")
                .filter(|rest| rest.chars().count() > 2)
                .map(|rest| format!("ال{rest}"));
            by(word).or_else(|| bare.and_then(by)).or_else(|| by(&open?))
        };
        let [word] = &words[..] else { return None };
        of(word).map(Choice::Party)
    }

    /// The one party whose role the source words as the text did before, with or without what follows it.
    fn by_role(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun && !p.indefinite)?;
        phrase.role_head?;
        let words = parties::words_of_role(self.page, phrase.described());
        // «وزیر خارجه» is «وزیر امور خارجه» before he is «وزیر خارجه تورانشهر».
        let whole = |role: &Vec<String>| {
            words.len() > 1
                && role.first() == words.first()
                && role.last() == words.last()
                && words.iter().all(|word| role.contains(word))
        };
        let same = |role: &Vec<String>| {
            words.len() > 1 && (role.starts_with(&words) || role.len() > 2 && words.starts_with(role))
        };
        self.only(&whole).or_else(|| self.only(&same)).or_else(|| self.by_part_of_role(phrase))
    }

    /// The one party whose role has all the words of a shorter one: «الوزير» of «وزير التجارة».
    fn by_part_of_role(&self, phrase: &Phrase) -> Option<Choice> {
        // «اللاعب» is not «اللاعبة الدولية السابقة».
        let man = !self.page.key(phrase.role_head?).ends_with('ه') && self.page.language == Language::ARABIC;
        let woman = |index: usize| {
            let role = self.known[index].party.roles.first();
            role.and_then(|role| role.split(' ').next()).is_some_and(|word| word.ends_with('ة'))
        };
        match self.holders(phrase)[..] {
            [index] if !(man && woman(index)) => Some(Choice::Party(index)),
            _ => None,
        }
    }

    /// «الناطق العسكري»: the one person named before who holds an office of that name, of whatever it is.
    fn by_head(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun && !p.indefinite)?;
        let head = phrase.role_head?;
        let (first, last) = phrase.described();
        let whole = match self.page.language {
            Language::ARABIC => {
                last <= head + 1
                    && (first..=last).all(|k| edges::is_definite(self.page, k))
                    && !(last > head && is_nation(self.page, last))
            }
            // «سخنگو», which no ending ties to anything.
            Language::PERSIAN => {
                last == head && phrase.place.0 == head && !self.page.key(head).ends_with('ي')
            }
            _ => false,
        };
        let whole = whole && first == head;
        let noun = bare(self.page.key(head), self.page.language);
        if !whole || given::is_general_role(noun) || phrase.anonymity == Anonymity::UnnamedPlural {
            return None;
        }
        let holds = |known: &Known| {
            let unnamed = !known.named && known.role_words.first().is_some_and(|w| w == noun);
            let first = |role: &Vec<String>| role.first().is_some_and(|w| w == noun);
            known.first < phrase.place.0
                && (unnamed || (known.person || known.personal) && known.role_lists.iter().any(first))
                && !self.is_told_apart(n, phrase, known)
        };
        let mut held = self.known.iter().enumerate().filter(|(_, k)| holds(k));
        let (index, _) = held.next().filter(|(_, known)| known.named)?;
        held.next().is_none().then_some(Choice::Party(index))
    }

    /// «الوزير», «وأكدت السفيرة»: whether the noun of an Arabic office or its verb tells another sex than the party's.
    fn is_told_apart(&self, n: usize, phrase: &Phrase, known: &Known) -> bool {
        let told = match phrase.sex {
            Sex::Unknown => sex::of_cue(self.page, self.asked[n].cue),
            sex => sex,
        };
        let own = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
        let clash = matches!((told, own), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        clash && self.page.language == Language::ARABIC
    }

    /// The named parties whose roles have all the words of the role in a phrase.
    pub(super) fn holders(&self, phrase: &Phrase) -> Vec<usize> {
        let Some(head) = phrase.role_head.filter(|_| phrase.name.is_none() && !phrase.indefinite) else {
            return Vec::new();
        };
        let word = |k: usize| bare(self.page.key(k), self.page.language);
        let (first, last) = phrase.described();
        let little = |k: usize| {
            self.page.class(k).is_mark()
                || matches!(self.page.class(k), Class::Title | Class::Determiner | Class::Preposition)
                || is_honour(self.page.key(k))
                || matches!(
                    self.page.key(k),
                    "سياده" | "جناب" | "كشورمان" | "top" | "senior" | "veteran" | "outgoing"
                )
        };
        // «وزیر راه در مجلس»: where somebody speaks is no part of the office.
        let place = |k: &usize| self.page.language == Language::PERSIAN && self.page.key(*k) == "در";
        let last = (head + 1..=last).find(place).map_or(last, |k| k - 1);
        let words: Vec<&str> = (first..=last).filter(|&k| !little(k)).map(word).collect();
        let head = word(head);
        let holds = |role: &Vec<String>| {
            // «السائق» is not the holder of «محامي السائق».
            parties::head_of(role, self.page.language).is_some_and(|w| w == head)
                && words.iter().all(|word| role.iter().any(|w| w == word))
        };
        let held = self.known.iter().enumerate().filter(|(_, k)| k.named && k.role_lists.iter().any(holds));
        let held: Vec<usize> = held.map(|(index, _)| index).take(64).collect();
        // "The minister" is the minister before he is her deputy, and not her counterpart from elsewhere.
        let whole = |index: &usize| {
            let lesser = |word: &String| is_lesser(word) && !words.contains(&word.as_str());
            let mut roles = self.known[*index].role_lists.iter().filter(|role| holds(role));
            roles.any(|role| !role.iter().any(lesser))
        };
        let wholes: Vec<usize> = held.iter().copied().filter(whole).collect();
        if wholes.is_empty() && self.page.language != Language::ENGLISH { held } else { wholes }
    }

    /// The one named party with such a role.
    fn only(&self, role: &dyn Fn(&Vec<String>) -> bool) -> Option<Choice> {
        let mut held =
            self.known.iter().enumerate().filter(|(_, k)| k.named && k.role_lists.iter().any(role));
        let (index, _) = held.next()?;
        held.next().is_none().then_some(Choice::Party(index))
    }

    /// A headline's "Official" whom no office of the text tells: who speaks first in the copy below it.
    pub(super) fn by_lead(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun)?;
        let paragraph = self.page.words[self.asked[n].cue.0].paragraph as usize;
        if !self.is_heading(paragraph) {
            return self.by_heading(phrase, paragraph);
        }
        // "Oil company chief"
        let chief = matches!(self.page.key(phrase.place.1), "chief" | "boss");
        // «قيادي كردي»
        let chief = chief || callings::wider(bare(self.page.key(phrase.place.0), self.page.language)) != 0;
        if phrase.role_head.is_none() && !chief {
            return self.by_short_body(phrase);
        }
        // Of several who hold the office it is whoever speaks first.
        let holders = self.holders(phrase);
        if !holders.is_empty() {
            let (_, first) = self.spoken.iter().find(|(_, index)| holders.contains(index))?;
            return Some(Choice::Party(*first));
        }
        let (_, first) = self.spoken.first()?;
        let known = &self.known[*first];
        (known.named && (known.person || known.personal)).then_some(Choice::Party(*first))
    }

    /// The office that copy opens with under a headline by somebody it names without one: whoever that is.
    fn by_heading(&self, phrase: &Phrase, paragraph: usize) -> Option<Choice> {
        let opens = paragraph > 0 && self.is_heading(paragraph - 1) && !phrase.indefinite;
        let lead = self.page.paragraphs[paragraph].0 == self.page.sentence_of(phrase.place.0).0;
        let one = phrase.anonymity != Anonymity::UnnamedPlural && self.holders(phrase).is_empty();
        phrase.role_head.filter(|_| opens && lead && one)?;
        let above = |p: &&Phrase| p.place.0 < self.page.paragraphs[paragraph].0;
        let speaks = self.phrases.iter().flatten().filter(above).find_map(|p| p.name)?;
        let index = *self.owners(&folded(self.page, speaks).into(), Sex::Unknown).first()?;
        let known = &self.known[index];
        let person = known.named && !known.body && known.role_lists.is_empty() && known.words.len() > 1;
        person.then_some(Choice::Party(index))
    }

    /// «التعليم تنفي …», "Irrigation ministry": a headline's few words of a body's name.
    fn by_short_body(&self, phrase: &Phrase) -> Option<Choice> {
        let (first, last) = phrase.place;
        let word = |k: usize| bare(self.page.key(k), self.page.language);
        let words: Vec<&str> = (first..=last).filter(|&k| !self.page.class(k).is_mark()).map(word).collect();
        let latin = self.page.language == Language::ENGLISH;
        let noun = self.page.class(last) == Class::Body || given::is_body_noun(self.page.key(last));
        let bound = if latin {
            words.len() > 1 && noun
        } else {
            edges::is_definite(self.page, last) || words.len() > 1 || self.page.language == Language::PERSIAN
        };
        let of = |known: &Known| {
            let has = |word: &&str| known.words.iter().any(|w| bare(w, self.page.language) == *word);
            known.named && known.body && known.words.len() > words.len() && words.iter().all(has)
        };
        // «الحكومة» is some government.
        let general = |k: usize| matches!(self.page.class(k), Class::Body | Class::Role);
        let bound = bound && words.len() < 5 && (latin || !(first..=last).any(general));
        let held = self.known.iter().enumerate().filter(|(_, known)| bound && of(known));
        held.min_by_key(|(_, known)| known.first).map(|(index, _)| Choice::Party(index))
    }

    /// The body that «این شورا», «الشركة», "the union" can be; of several the one that was named last.
    fn by_body(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref()?;
        let held = self.bodies(body_noun(self.page, phrase)?);
        if let [index] = held[..] {
            return Some(Choice::Party(index));
        }
        let before = self.mentions.partition_point(|(at, _)| *at < phrase.place.0);
        let mut latest = self.mentions[..before].iter().rev().take(NEAR).map(|(_, index)| *index);
        latest.find(|index| held.contains(index)).map(Choice::Party)
    }
}

/// Whether an English word is for somebody's work, by its ending, and no given name.
fn is_work(key: &str) -> bool {
    // "Ebenezer" ends like a worker.
    let ending = ["skater", "maker", "keeper", "player", "driver", "writer", "ologist", "woman"];
    let work = callings::families(key) != 0 || ending.iter().any(|end| key.ends_with(end));
    work && !given::is_forename(key)
}

/// A word that makes an office another one.
pub(super) fn is_lesser(key: &str) -> bool {
    static LESSER: Words = Words::new(
        "deputy vice assistant former ex shadow acting associate junior spokesman spokeswoman adviser advisor \
         نايب مساعد سابق سابق السابق معاون قايم پيشين سابق اسبق مستشار",
    );
    is_counterpart(key) || LESSER.hold(key)
}

/// The offices whose holders an honour with a pronoun is said of, without articles.
pub(super) fn honoured(key: &str) -> Option<&'static [&'static str]> {
    Some(match key {
        "معاليه" | "معاليها" => &["وزير", "امين", "محافظ", "مستشار", "رييس"],
        "سموه" | "سموها" => &["سمو", "امير", "ولي", "شيخ"],
        "قداسته" => &["بابا", "قداس", "بطريرك"],
        "غبطته" => &["بطريرك", "غبط"],
        "نيافته" => &["مطران", "انبا", "اسقف", "كاردينال", "نياف"],
        "سعادته" | "سعادتها" => &["سفير", "وكيل", "رييس", "مدير", "عضو", "امين", "نايب"],
        "جلالته" | "جلالتها" => &["ملك", "جلال", "عاهل", "سلطان"],
        "فخامته" | "دولته" | "سيادته" | "سيادتها" => &["رييس"],
        "سماحته" | "فضيلته" => &["مفتي", "شيخ", "امام", "خطيب"],
        _ => return None,
    })
}

/// «الليبي», and «الأورالي» where the text names «أورال»: an adjective of a country, which tells one holder of an office from
/// another.
fn is_nation(page: &Page<'_>, k: usize) -> bool {
    if demonyms::is_demonym(page.key(k), Language::ARABIC) {
        return true;
    }
    let word = bare(page.key(k), Language::ARABIC);
    let stem = word.trim_end_matches('ي');
    let long = stem.chars().count() > 2 && stem != word;
    let names = |key: &str| {
        let other = key.strip_prefix("ال").unwrap_or(key);
        other == stem || other.strip_prefix(stem).is_some_and(|end| matches!(end, "يا" | "ا" | "ه" | "ستان"))
    };
    long && edges::near(page, k).any(|j| j != k && names(page.key(j)))
}

/// The offices whose holders a source may honour: «معاليه», "His Excellency".
pub(super) fn honours_of(page: &Page<'_>, (first, last): Stretch) -> Option<&'static [&'static str]> {
    if page.language != Language::ENGLISH {
        return honoured(page.key(first)).filter(|_| first == last);
    }
    let owned = last == first + 1 && matches!(page.key(first), "his" | "her" | "their");
    Some(match page.key(last) {
        _ if !owned => return None,
        "excellency" => {
            &["minister", "president", "ambassador", "secretary", "chairman", "governor", "premier"]
        }
        "highness" => &["prince", "princess", "emir", "sheikh", "sheikha", "ruler", "highness"],
        "majesty" => &["king", "queen", "sultan", "emperor", "majesty"],
        _ => return None,
    })
}

/// The noun of a body that stands for its name, without article or "this".
pub(super) fn body_noun<'p>(page: &'p Page<'_>, phrase: &Phrase) -> Option<&'p str> {
    let (first, last) = phrase.place;
    let points = |k: usize| {
        page.class(k) == Class::Determiner || matches!(page.key(k), "نفسه" | "نفسها" | "ذاتها" | "ذاته")
    };
    let mut nouns = (first..=last).filter(|&k| !points(k) && !page.class(k).is_mark());
    let latin = page.language == Language::ENGLISH;
    let body = |k: usize| {
        let listed = latin && given::is_body_noun(page.key(k));
        let ministry = page.key(k) == "وزارتخانه";
        page.class(k) == Class::Body
            || listed
            || ministry
            || page.language == Language::ARABIC && edges::is_body(page, k) && page.class(k) == Class::Other
    };
    // «الناقلة»: a company by its trade.
    if page.language == Language::ARABIC
        && first == last
        && is_trade(page.key(first))
        && phrase.name.is_none()
    {
        return Some("شرك");
    }
    let noun = nouns.next().filter(|&k| body(k))?;
    // «الشركة المشغلة»
    let trade = |k: usize| page.language == Language::ARABIC && is_trade(page.key(k));
    let whole = phrase.name.is_none() && nouns.find(|&k| !trade(k)).is_none();
    let definite = match page.language {
        Language::ENGLISH => {
            let bare = first == noun && page.words[noun].shape == 1;
            bare || page.class(first) == Class::Determiner && !phrase.indefinite
        }
        Language::PERSIAN => true,
        _ => edges::is_definite(page, noun),
    };
    (whole && definite).then(|| bare(page.key(noun), page.language))
}

/// What an Arabic company does, where that stands for it: «الناقلة», «المشغلة».
pub(super) fn is_trade(key: &str) -> bool {
    static TRADES: Words = Words::new(
        "الناقله المشغله المالكه المنتجه المصنعه المجهزه المطوره المزوده المورده المنفذه المستورده المصدره المسوقه الموزعه",
    );
    TRADES.hold(key)
}
