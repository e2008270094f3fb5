//! Word classes: a part-of-speech layer of our own, shallow and tuned to reported speech.
//!
//! Every word gets one [`Class`] from lists written for this project (folded as by [`gazette_text::fold::key`]),
//! or from its shape and ending. Verbs that report carry what they take (a clause, a person, a thing) and how they
//! feel about it; that is what lets weights learnt on one verb serve its whole kind.

use std::sync::OnceLock;

use gazette_news::Language;

use crate::given;
use crate::hash::List;

mod arabic;
mod english;
mod persian;

/// What kind of word this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Class {
    /// Nothing is known: mostly nouns and adjectives.
    Other,
    /// Begins with a capital and is on no list.
    Proper,
    /// A given name.
    Given,
    /// bin, al, van, عبد, أبو: inside names.
    Particle,
    /// A number.
    Number,
    /// Article or demonstrative.
    Determiner,
    /// Third person pronoun as subject: he, they, هو, وی.
    Pronoun,
    /// First or second person pronoun.
    Participant,
    /// Possessive or object pronoun.
    Possessive,
    /// Preposition.
    Preposition,
    /// and, but, or.
    Conjunction,
    /// Begins a clause that says what was said: that, whether, إن, أن, که.
    Complementiser,
    /// if, because, while, after.
    Subordinator,
    /// who, which, الذي.
    Relative,
    /// Question words.
    Question,
    /// be, have, do, كان, است.
    Auxiliary,
    /// would, could, should.
    Modal,
    /// not, never, لم.
    Negation,
    /// Adverb.
    Adverb,
    /// An Arabic adjective, which follows its noun: الخارجي, السابقة.
    Adjective,
    /// Days, months, "yesterday".
    Time,
    /// "to".
    To,
    /// The possessive clitic 's.
    Clitic,
    /// A person by work or office: minister, spokesman, residents.
    Role,
    /// A body of people: ministry, council, company.
    Body,
    /// A text that says something: statement, report, letter.
    Document,
    /// A noun that names an act of saying: claim, warning, call.
    SayingNoun,
    /// Title or form of address before a name.
    Title,
    /// The noun or adjective of a compound verb of saying: «تأکید» of «تأکید کرد».
    LightNoun,
    /// The verb of a compound: کرد, داشت.
    LightVerb,
    /// "according", «به گفته», «بحسب».
    According,
    /// Participle of another verb in -ing, or an Arabic one in -ا.
    Participle,
    /// Past form of another verb.
    Past,
    /// Another verb.
    Verb,
    /// say, add, note: takes a clause or a quotation.
    Say,
    /// says.
    SayPresent,
    /// saying.
    SayParticiple,
    /// tell, inform, warn: takes a person, then a clause.
    Tell,
    /// telling.
    TellParticiple,
    /// accuse, praise, condemn: takes a thing or person.
    Judge,
    /// accusing.
    JudgeParticiple,
    /// call, describe, brand.
    Describe,
    /// describing.
    DescribeParticiple,
    /// urge, demand, ask.
    Urge,
    /// urging.
    UrgeParticiple,
    /// believe, expect, want, plan.
    Think,
    /// believing.
    ThinkParticiple,
    /// deny, reject, dismiss.
    Deny,
    /// denying.
    DenyParticiple,
    /// ask, wonder, inquire.
    Ask,
    /// show, find, suggest: what documents do.
    Show,
    /// decline, refuse.
    Decline,
    /// seem, appear.
    Seem,
    /// express, voice: with a noun they make a verb of saying.
    Express,
    /// expressing.
    ExpressParticiple,
    /// A comma.
    Comma,
    /// A full stop, question or exclamation mark.
    Stop,
    /// A colon.
    Colon,
    /// A semicolon.
    Semicolon,
    /// A dash.
    Dash,
    /// An opening quotation mark.
    Open,
    /// A closing quotation mark.
    Close,
    /// Brackets.
    Bracket,
    /// Any other mark.
    Mark,
}

impl Class {
    /// Whether it is a verb that may report.
    pub fn reports(self) -> bool {
        self as u8 >= Class::Say as u8 && self as u8 <= Class::ExpressParticiple as u8
    }

    /// Whether it can be the verb of a clause.
    pub fn is_verbal(self) -> bool {
        self.reports()
            || matches!(
                self,
                Class::Verb
                    | Class::Past
                    | Class::Auxiliary
                    | Class::Modal
                    | Class::LightVerb
                    | Class::Participle
            )
    }

    /// Whether it ties what follows to what stands before: prepositions, conjunctions, words that begin a clause.
    pub fn ties(self) -> bool {
        matches!(
            self,
            Class::Preposition
                | Class::To
                | Class::According
                | Class::Conjunction
                | Class::Relative
                | Class::Subordinator
                | Class::Question
        )
    }

    /// Whether it only helps other words to say what they say: articles, pronouns, auxiliaries.
    pub fn helps(self) -> bool {
        matches!(
            self,
            Class::Determiner
                | Class::Pronoun
                | Class::Participant
                | Class::Possessive
                | Class::Complementiser
                | Class::Auxiliary
                | Class::Modal
                | Class::Clitic
                | Class::LightVerb
        )
    }

    /// Whether it is a mark of punctuation.
    pub fn is_mark(self) -> bool {
        self as u8 >= Class::Comma as u8
    }
}

type Table = List<String, Class>;

/// The class of a folded word; `capital` says whether it was printed with one, `starts` whether it opens a sentence.
pub fn class(key: &str, capital: bool, starts: bool, language: Language) -> Class {
    let found = table(language).get(key).copied();
    // «تامر», «نادية», «سعيد»: inside a sentence a given name that is spelt as a verb, a body or an adjective is a name.
    let is_doubtful = |class: Class| class.reports() || matches!(class, Class::Body | Class::Adjective);
    if language == Language::ARABIC && !starts && found.is_some_and(is_doubtful) && given::is_given(key) {
        return Class::Given;
    }
    if let Some(class) = found {
        // "May said", "Will Bell": a capital inside a sentence makes a name of most words, but not of little ones.
        let firm = !matches!(
            class,
            Class::Modal | Class::Say | Class::Other | Class::Past | Class::Verb | Class::Judge | Class::Show
        );
        if !capital || starts || firm {
            return class;
        }
        return Class::Proper;
    }
    if given::is_given(key) && (capital || language == Language::ARABIC || language == Language::PERSIAN) {
        return Class::Given;
    }
    match language {
        Language::ARABIC => arabic::guess(key, table(language)),
        Language::PERSIAN => persian::guess(key, table(language)),
        _ if capital && !starts => Class::Proper,
        _ => english::guess(key, capital),
    }
}

fn table(language: Language) -> &'static Table {
    static TABLES: OnceLock<[Table; 3]> = OnceLock::new();
    let tables = TABLES.get_or_init(|| [english::table(), arabic::table(), persian::table()]);
    match language {
        Language::ARABIC => &tables[1],
        Language::PERSIAN => &tables[2],
        _ => &tables[0],
    }
}

/// Adds words to a table; a word keeps the first class it was given.
fn add(table: &mut Table, class: Class, words: &str) {
    for word in words.split_whitespace() {
        table.entry(gazette_text::fold::key(word).replace('_', " ")).or_insert(class);
    }
}
