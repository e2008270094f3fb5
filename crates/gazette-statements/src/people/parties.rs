//! The parties of a text while it is read: people and bodies, with all that the text tells of them.

use gazette_news::{Anonymity, Language, Speaker};

use super::names::printed;
use super::{Name, Phrase, Sex, bare, callings, edges, joint, kinds, outside, phrase, sex, wording};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most roles, and words of roles, that are kept of one party: a text that gives more is no news.
const MOST_ROLES: usize = 64;
const MOST_ROLE_WORDS: usize = 512;

/// What the text tells of a party.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Described {
    /// The fullest form of the name in the text.
    pub name: String,
    /// What the text calls it besides its name: "Minister of Water Resources".
    pub roles: Vec<String>,
    /// The body it speaks for, where the text tells.
    pub affiliation: Option<String>,
    /// Other bodies that the text gives it, or the same one in other words.
    pub affiliations: Vec<String>,
}

/// A party while the text is read.
pub(crate) struct Known {
    pub party: Described,
    /// Whether the text names it; else it is a role only: "a senior official".
    pub named: bool,
    /// Folded words of the name.
    pub words: Name,
    /// Folded words of the roles.
    pub role_words: Vec<String>,
    /// What callings those words are of.
    pub callings: callings::Families,
    /// In how many places the text names it.
    pub mentioned: usize,
    /// How many statements it made so far.
    pub spoke: usize,
    /// What words stand beside the name in Arabic and Persian copy, of whatever kind.
    pub beside: Vec<String>,
    /// The folded words of each role that stood beside the name.
    pub role_lists: Vec<Vec<String>>,
    pub sex: Sex,
    /// What its titles and given name alone tell.
    pub sex_by_name: Sex,
    /// First place it is named.
    pub first: usize,
    /// The words that describe it first, where it has no name.
    pub place: Stretch,
    /// A person for certain; perhaps one.
    pub person: bool,
    pub personal: bool,
    /// A ministry, a company, a paper: its name has the noun of one.
    pub body: bool,
    pub anonymity: Anonymity,
}

impl Known {
    pub fn new(page: &Page<'_>, phrase: &Phrase, name: Stretch, words: &Name) -> Known {
        // «شركة «تكامل»»
        let kind = |role: &Stretch| role.0 == role.1 && role.1 < name.0 && edges::is_body(page, role.0);
        let of_kind = phrase.roles.iter().any(kind);
        let latin = page.language == Language::ENGLISH && !phrase.person;
        Known {
            person: phrase.person && !of_kind,
            personal: phrase.personal && !of_kind,
            body: of_kind
                || latin && is_company(page, phrase, name)
                || (name.0..=name.1).any(|k| {
                    page.class(k) == Class::Body
                        || latin && phrase::is_noun_of_body(page.key(k))
                        || edges::is_body(page, k)
                        || given::is_body_noun(page.key(k))
                }),
            ..Known::called(printed(page.slice(name)).to_owned(), words.clone(), phrase.place.0)
        }
    }

    /// A body that somebody speaks for, by its name.
    pub fn body(name: String, words: Name, first: usize) -> Known {
        Known { body: true, ..Known::called(name, words, first) }
    }

    /// A party that only its statements tell of.
    pub fn told(speaker: &Speaker, words: Name, anonymity: Anonymity, first: usize) -> Known {
        let mut known = Known::called(speaker.name().unwrap_or_default().to_owned(), words, first);
        known.named = speaker.name().is_some();
        known.anonymity = anonymity;
        known.party.roles.extend(speaker.role().map(str::to_owned));
        known.party.affiliation = speaker.affiliation().map(str::to_owned);
        known
    }

    pub fn unnamed(page: &Page<'_>, phrase: &Phrase) -> Known {
        if let Some(people) = &phrase.joint {
            let name = joint::printed(page, people);
            let known = Known::called(name, Name::default(), phrase.place.0);
            return Known { named: false, place: phrase.place, ..known };
        }
        let told = wording::of(page, phrase);
        let mut known = Known {
            party: Described { affiliation: told.affiliation, ..Described::default() },
            place: phrase.place,
            named: false,
            sex: phrase.sex,
            person: phrase.person,
            personal: phrase.personal,
            anonymity: phrase.anonymity,
            ..Known::called(String::new(), Name::default(), phrase.place.0)
        };
        told.roles.into_iter().for_each(|role| push_new(&mut known.party.roles, role));
        known.hold(role_words(page, phrase));
        known
    }

    /// A party of which no more is known yet than its name and where that stands first.
    fn called(name: String, words: Name, first: usize) -> Known {
        Known {
            party: Described { name, ..Described::default() },
            place: (first, first),
            named: true,
            words,
            role_words: Vec::new(),
            callings: 0,
            mentioned: 0,
            spoke: 0,
            beside: Vec::new(),
            role_lists: Vec::new(),
            sex: Sex::Unknown,
            sex_by_name: Sex::Unknown,
            first,
            person: false,
            personal: false,
            body: false,
            anonymity: Anonymity::Named,
        }
    }

    /// Adds what a phrase tells of a party it names.
    pub fn add(&mut self, page: &Page<'_>, phrase: &Phrase, name: Stretch, words: Name) {
        let printed = printed(page.slice(name)).to_owned();
        self.first = self.first.min(phrase.place.0);
        self.person |= phrase.person;
        self.personal |= phrase.personal;
        let english = page.language == Language::ENGLISH;
        self.body |=
            english && !self.person && words.len() > self.words.len() && is_company(page, phrase, name);
        if self.sex == Sex::Unknown {
            self.sex = phrase.sex;
        }
        if self.sex == Sex::Unknown {
            self.sex = sex::of_description(page, name);
        }
        if self.sex == Sex::Unknown && words.len() > 1 {
            self.sex = sex::of_name(&words);
        }
        self.sex_by_name = self.sex;
        if words.len() > self.words.len() && !(phrase.loose && self.is_run_on(&words)) {
            self.party.name = printed;
            self.words = words;
        } else if !phrase.loose && self.runs_on_to_a_clause(&words) {
            // «رلى غصن وحشد»: what a guess took for more of the name is "and" with another word.
            self.party.name = printed;
            self.words = words;
        } else if words == self.words && shouts(&self.party.name) {
            self.party.name = printed;
        }
        let told = wording::of(page, phrase);
        told.roles.into_iter().for_each(|role| push_new(&mut self.party.roles, role));
        self.hold(role_words(page, phrase));
        phrase.roles.iter().for_each(|role| self.list(words_of_role(page, *role)));
        // "Gov. Jacinta Olmedo" is "the state's governor".
        let titles = titles_before(page, name.0)..name.0;
        let office = |k: usize| {
            let own = (page.class(k) == Class::Role).then_some(page.key(k));
            callings::in_full(page.key(k)).or(own)
        };
        let offices = titles.filter_map(office).map(|office| vec![office.to_owned()]);
        offices.for_each(|office| self.list(office));
        // «مستشار رئيس المجلس، المتحدث الرسمي» holds two offices.
        // «عضو کابینه»
        let minister = self.role_lists.iter().any(|list| list.first().is_some_and(|word| word == "وزير"));
        if minister && page.language == Language::PERSIAN {
            self.list(vec!["عضو".to_owned(), "كابينه".to_owned()]);
        }
        let offices = phrase.roles.iter().flat_map(|role| offices_of(page, *role));
        offices.for_each(|role| self.list(words_of_role(page, role)));
        self.speaks_for(told.affiliation);
    }

    /// Adds a body it speaks for; the first one told is the one it is known by.
    fn speaks_for(&mut self, body: Option<String>) {
        let Some(body) = body else { return };
        if self.party.affiliation.is_some() && self.party.affiliations.len() < MOST_ROLES {
            push_new(&mut self.party.affiliations, body);
        } else {
            self.party.affiliation.get_or_insert(body);
        }
    }

    /// The bodies it speaks for, each once.
    pub fn affiliations(&self) -> Vec<String> {
        let mut all: Vec<String> = self.party.affiliation.iter().cloned().collect();
        self.party.affiliations.iter().for_each(|body| push_new(&mut all, body.clone()));
        all
    }

    /// Adds the words of a role.
    pub fn hold(&mut self, words: Vec<String>) {
        self.callings |= words.iter().fold(0, |all, word| all | callings::families(word));
        for word in words {
            if self.role_words.len() < MOST_ROLE_WORDS && !self.role_words.contains(&word) {
                self.role_words.push(word);
            }
        }
    }

    /// Adds a role that stood beside the name, each once.
    fn list(&mut self, role: Vec<String>) {
        if self.role_lists.len() < MOST_ROLES && !self.role_lists.contains(&role) {
            self.role_lists.push(role);
        }
    }

    /// Whether a name only adds words after this one: outside a source they are mostly those of the sentence.
    fn is_run_on(&self, words: &[String]) -> bool {
        let definite = |word: &String| word.starts_with("ال");
        let whole = self.words.len() > 1 || self.words.first().is_some_and(definite);
        let more = words.strip_prefix(&self.words[..]).filter(|_| whole);
        let unicameral = |word: &String| word.chars().next().is_some_and(|c| c >= '\u{600}');
        // «خليفة بن ذياب | بن مايد آل ظفير»
        let tied = |more: &[String]| {
            more.first().is_some_and(|word| edges::is_tie(word) || word == "آل" || word == "ال")
        };
        more.is_some_and(|more| {
            !tied(more) && more.iter().any(|word| unicameral(word) && !word.ends_with('ي'))
        })
    }

    /// Whether this name is another with one word more that begins with "and".
    fn runs_on_to_a_clause(&self, words: &[String]) -> bool {
        let more = self.words.strip_prefix(words).filter(|_| words.len() > 1);
        more.is_some_and(|more| matches!(more, [and] if and.starts_with('و') && !given::is_forename(and)))
    }

    /// Adds the role by which a source meant a party that has a name.
    pub fn add_role(&mut self, page: &Page<'_>, phrase: &Phrase) {
        let personal = self.person || self.personal;
        // A role that the text gave already, with what a source cut too long has after it, tells nothing new.
        let words = words_of_role(page, phrase.described());
        let known = self.role_lists.iter().any(|role| role.len() > 1 && words.starts_with(role));
        if known {
            return;
        }
        if self.named && personal && phrase.role_head.is_some() && !phrase.indefinite {
            self.list(words);
        }
        if self.named && personal && phrase.role_head.is_some() && !phrase.indefinite {
            let told = wording::of(page, phrase);
            told.roles.into_iter().for_each(|role| push_new(&mut self.party.roles, role));
            self.speaks_for(told.affiliation);
        }
    }

    /// The party as a speaker.
    pub fn speaker(&self) -> Option<Speaker> {
        // The first role of several words tells more than a bare "minister" before it.
        let full = self.party.roles.iter().find(|r| r.contains(' '));
        let role = full.or(self.party.roles.first()).map(String::as_str);
        // "Health Minister" of the headline is "Minister of Health and Labor" in full.
        let words = |role: &str| role.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let role = role.map(|role| {
            let short = words(role);
            let fuller = |longer: &&String| {
                let long = words(longer);
                long.len() > short.len() && long.len() <= 14 && short.iter().all(|w| long.contains(w))
            };
            self.party.roles.iter().find(fuller).map_or(role, String::as_str)
        });
        Speaker::new(Some(&self.party.name), role, self.party.affiliation.as_deref())
    }
}

/// Whether a word of a name in Latin letters, or what the text says it is, tells that it is a body's.
fn is_company(page: &Page<'_>, phrase: &Phrase, (first, last): Stretch) -> bool {
    let beside = |role: &&Stretch| role.1 < first || role.0 > last;
    let traded = phrase.roles.iter().filter(beside).any(|role| kinds::is_trade(page.key(role.1)));
    outside::is_told(page, (first, last)) || traded && !phrase.personal
}

/// What copy and headlines call the holders of an office besides: all words of the office, then the other names.
const CALLED: &[(&[&str], &[&str])] = &[
    (&["minister", "prime"], &["pm", "premier", "leader"]),
    (&["minister", "foreign"], &["fm", "diplomat"]),
    (&["ambassador"], &["envoy", "diplomat"]),
    (&["rep"], &["congressman", "congresswoman", "lawmaker"]),
    (&["representative"], &["congressman", "congresswoman", "lawmaker"]),
    (&["congressman"], &["representative", "lawmaker"]),
    (&["congresswoman"], &["representative", "lawmaker"]),
    (&["senator"], &["lawmaker"]),
    (&["president"], &["leader", "state"]),
    (&["king"], &["monarch"]),
    (&["commander"], &["general", "chief"]),
    (&["spokesman", "commission"], &["lawmaker", "legislator"]),
    (&["spokesman", "committee"], &["lawmaker", "legislator"]),
    (&["chairman", "commission"], &["lawmaker", "legislator"]),
    (&["chief", "executive"], &["ceo", "boss"]),
    (&["ceo"], &["boss", "chief", "executive"]),
    (&["justice"], &["judge"]),
    (&["justices"], &["judge"]),
    (&["magistrate"], &["judge"]),
    (&["archbishop"], &["prelate", "bishop"]),
    (&["bishop"], &["prelate"]),
    (&["nuncio"], &["prelate", "envoy"]),
    (&["patriarch"], &["prelate"]),
    (&["hojatoleslam"], &["cleric"]),
    (&["ayatollah"], &["cleric"]),
    (&["head"], &["chief"]),
    (&["chief"], &["head"]),
    (&["سفير"], &["دبلوماسي", "مبعوث", "ديپلمات"]),
    (&["مندوب"], &["سفير", "دبلوماسي"]),
    (&["نماينده", "دايم"], &["سفير", "ديپلمات"]),
    (&["وزير", "خارجه"], &["ديپلمات"]),
    (&["ملك"], &["عاهل"]),
    (&["نايب"], &["برلماني"]),
    (&["رييس", "وزراء"], &["حكوم"]),
];

pub(super) fn role_words(page: &Page<'_>, phrase: &Phrase) -> Vec<String> {
    let words = phrase.roles.iter().flat_map(|(f, l)| *f..=*l).filter(|&k| !page.class(k).is_mark());
    // "Capt Garba-Lawali" is "the captain" later.
    let titles = phrase.name.map_or(0..0, |(first, _)| titles_before(page, first)..first);
    let titles = titles.filter(|&k| !page.class(k).is_mark());
    let mut words: Vec<String> = words.chain(titles).map(|k| role_word(page, k).to_owned()).collect();
    words.extend(words.iter().filter_map(|w| callings::in_full(w)).map(str::to_owned).collect::<Vec<_>>());
    let has = |word: &str| words.iter().any(|w| w == word);
    let called = CALLED.iter().filter(|(office, _)| office.iter().all(|word| has(word)));
    let called: Vec<String> = called.flat_map(|(_, names)| names.iter().map(|n| (*n).to_owned())).collect();
    words.extend(called);
    words
}

/// The noun of a role: in English the last before what it is of ("federal minister for power"), else the first.
pub(super) fn head_of(role: &[String], language: Language) -> Option<&String> {
    if language != Language::ENGLISH {
        return role.first();
    }
    let link = |word: &String| {
        matches!(&word[..], "of" | "for" | "to" | "in" | "at" | "on" | "and" | "with" | "from")
    };
    let before = role.iter().position(link).unwrap_or(role.len());
    before.checked_sub(1).map(|last| &role[last])
}

/// Where the titles right before a name begin.
fn titles_before(page: &Page<'_>, name: usize) -> usize {
    let title = |k: &usize| {
        page.class(*k) == Class::Title
            || wording::is_rank(page, *k)
            || wording::is_office_title(page.key(*k)) && page.words[*k].shape != 0
            || page.class(*k) == Class::Stop && !page.words[*k].spaced
            // "Senator the Hon. Lisle Dookeran".
            || page.key(*k) == "the" && *k > 0 && page.class(*k - 1) == Class::Role && page.words[*k - 1].shape != 0
    };
    (page.sentence_of(name).0.max(name.saturating_sub(4))..name)
        .rev()
        .take_while(title)
        .last()
        .unwrap_or(name)
}

/// The offices after the first of a role that names several between commas.
fn offices_of(page: &Page<'_>, (first, last): Stretch) -> Vec<Stretch> {
    let begins = |k: &usize| page.class(*k - 1) == Class::Comma && page.class(*k) == Class::Role;
    // "Trade chief, former president of the lawyers' guild" is no president.
    let unicameral = page.language != Language::ENGLISH;
    (first + 1..=last).filter(|k| unicameral && begins(k)).map(|k| (k, last)).collect()
}

/// The folded words of a role, without marks and articles, and without whose it is: "the governor's former husband".
pub(super) fn words_of_role(page: &Page<'_>, (first, last): Stretch) -> Vec<String> {
    let word = |k: &usize| {
        !page.class(*k).is_mark()
            && !matches!(page.key(*k), "the" | "a" | "an" | "ان" | "اين" | "كشورمان" | "h.e." | "he")
    };
    let owner = |k: &usize| page.class(*k) == Class::Clitic && page.language == Language::ENGLISH;
    let first = (first..last).rev().find(owner).map_or(first, |k| k + 1);
    (first..=last).filter(word).map(|k| role_word(page, k).to_owned()).collect()
}

/// A word of a role without article, and in Arabic without the pronoun that says whose it is: «بطله», «مخرجته».
fn role_word<'p>(page: &'p Page<'_>, k: usize) -> &'p str {
    let key = page.key(k);
    let owned = page.language == Language::ARABIC
        && page.class(k) == Class::Role
        && !page.printed(k).ends_with('ة')
        && !edges::is_definite(page, k);
    let stem =
        ["هما", "هم", "ها", "ه"].iter().find_map(|pronoun| key.strip_suffix(pronoun)).filter(|_| owned);
    let stem = stem.filter(|stem| {
        let man = stem.strip_suffix('ت').unwrap_or(stem);
        crate::lexicon::class(man, false, false, Language::ARABIC) == Class::Role
    });
    let stem = stem.map(|stem| stem.strip_suffix('ت').unwrap_or(stem));
    // «عضو المكتب السياسي لحزب التجدد»
    let open = key
        .strip_prefix(['ل', 'ب'])
        .filter(|rest| page.language == Language::ARABIC && edges::is_body_noun(rest));
    bare(stem.or(open).unwrap_or(key), page.language)
}

/// Printed all in capitals, as broadcasters' scripts do.
fn shouts(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

fn push_new(list: &mut Vec<String>, text: String) {
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}
