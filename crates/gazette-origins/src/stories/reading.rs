//! What is kept of a dispatch to place it.

use gazette_news::Language;

use super::Told;
use super::figures::Figures;
use super::headline;
use super::names::Names;
use super::own_name::OwnName;
use super::setting::Setting;
use super::speech::Speech;
use crate::dateline;
use crate::known;
use crate::numerals::Numeral;
use crate::rarity::Rarity;
use crate::terms::Tongue;
use crate::tokens::Tokens;
use crate::vector::{self, Terms, Vector};
use crate::words::{CAPITAL, NUMBER, OPENS, Word, Words, hash_bytes};

/// A dispatch's terms with the weight their places give them, not yet their rarity.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// Its words.
    pub words: Vector,
    /// What of it is known in other languages too: names, numbers, places, words of the bilingual table.
    pub known: Vector,
    /// What speakers are quoted with.
    pub speech: Speech,
    /// The numbers it tells.
    pub figures: Figures,
    /// Who and what it names.
    pub names: Names,
    pub time: Option<i64>,
    pub language: Option<Language>,
    pub tongue: u8,
    /// Whether it has a headline beside its copy.
    pub is_titled: bool,
    /// A number for who put it out; 0 where nobody says.
    pub outlet: u32,
    /// How surely it is a bulletin, from 0 to 1: a form that its outlet has filled in before.
    pub bulletin: f32,
    /// Words read of headline and copy; of a word said over and over only what a text may have of it.
    pub length: u16,
    /// How often each day of the week is named.
    pub days: [u8; 7],
    /// How like it is to stories it does not tell, see [`super::setting::Setting::crowd`].
    pub crowd: Crowd,
}

/// How like a dispatch is, on average, to the stories nearest to it that it does not tell: much where many stories are
/// of one subject. Likeness tells something only where it stands out from this.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Crowd {
    pub words: f32,
    pub known: f32,
}

/// A reading with the rarity of its terms in it.
#[derive(Debug, Default)]
pub(super) struct Weighed {
    pub words: Vector,
    pub known: Vector,
}

/// Words of a dispatch that stay in memory once it is placed.
const KEPT_WORDS: usize = 20;
/// Terms known across languages that do.
const KEPT_KNOWN: usize = 10;
/// Runs of quoted words that do.
const KEPT_SPEECH: usize = 8;
/// Figures that do.
const KEPT_FIGURES: usize = 6;
/// Names that do.
const KEPT_NAMES: usize = 8;
/// Words from which a text tells its language.
const SHORT: usize = 6;
/// How many words a text has for each different one, at most: a word said a thousand times is no long text.
const REPEATED: usize = 5;
const VERSION: u8 = 6;
const HEAD: usize = 1 + 8 + 3 + 1 + 2 + 7 + 2 + 1 + 2 + 1 + 1 + 1 + 4 + 1;

impl Reading {
    /// The head of a text, of which it is read.
    pub fn head<'t>(text: &'t str, setting: &Setting) -> &'t str {
        head(text, setting.lead)
    }

    /// Reads a dispatch; `copy` are the tokens of its text or of the head of it.
    pub fn of(told: &Told<'_>, copy: &Tokens<'_>, setting: &Setting) -> Reading {
        let head = Reading::head(told.text, setting);
        // Of a long text the other engine reads more.
        let short = (copy.text.len() != head.len()).then(|| Tokens::of(head, told.language));
        let body = short.as_ref().unwrap_or(copy);
        let title = headline::own(told.title.unwrap_or_default(), body.words());
        // A line is too little to tell the language by, which the headline then does.
        let tongue = match body.words().len() {
            ..SHORT => Tongue::of(told.language, &Words::read(title)),
            _ => body.tongue(),
        };
        let title = Tokens::in_tongue(title, tongue);
        let other = (tongue != body.tongue()).then(|| Tokens::in_tongue(head, tongue));
        let body = other.as_ref().unwrap_or(body);
        let own_name = OwnName::find(told.outlet, body.words());
        let mut reader = Reader::new(body.words(), dateline::end(head), setting);
        reader.read(&title, |_, _| setting.title);
        let of_event = |place: usize| if own_name.has(place as u32) { 0.0 } else { 1.0 };
        reader.read(body, |word, place| of_event(place) * weight(word, place, setting));
        let words = reader.words();
        let dateline = reader.filed.len() as u32;
        let known = body.known(setting.known_lead);
        let known = known.iter().filter(|(at, _)| !own_name.has(*at));
        let names = known.clone().filter(|(at, _)| *at >= dateline).map(|(_, thing)| *thing);
        let names = Names::of(names);
        let known = known::terms(&title, known, setting.title, setting.known_lead);
        let length = (title.words().len() + body.words().len()).min(setting.lead);
        Reading {
            words: Vector::pack(&words),
            known: Vector::pack(&known),
            speech: Speech::of(body.words()),
            figures: Figures::of(reader.numerals.into_iter()),
            names,
            time: told.published.map(|t| t.as_second()),
            language: told.language,
            tongue: tongue as u8,
            is_titled: title.words().len() > 0 && body.words().len() > 0,
            outlet: number_of(told.outlet),
            bulletin: 0.0,
            length: length.min(words.len() * REPEATED) as u16,
            days: reader.days,
            crowd: Crowd::default(),
        }
    }

    /// Its different terms, and the names that are too short to be known across languages.
    pub fn terms(&self) -> impl Iterator<Item = u32> + '_ {
        let short = self.names.terms().filter(|name| !self.known.has(*name));
        self.words.terms().chain(self.known.terms()).map(|(term, _)| term).chain(short)
    }

    /// Keeps of the terms those that weigh most: enough to liken the dispatch again, and to move it.
    pub fn thin(&mut self, weighed: &Weighed) {
        self.words = only(&self.words, &weighed.words.heaviest(KEPT_WORDS));
        self.known = only(&self.known, &weighed.known.heaviest(KEPT_KNOWN));
        self.speech.thin(KEPT_SPEECH);
        self.figures.thin(KEPT_FIGURES);
        self.names.thin(KEPT_NAMES);
    }

    pub fn weighed(&self, rarity: &Rarity, setting: &Setting) -> Weighed {
        let mut words: Terms = self.words.terms().map(|(t, w)| (t, w * rarity.of(t, self.tongue))).collect();
        vector::trim(&mut words, setting.kept);
        let mut known: Terms = self.known.terms().map(|(t, w)| (t, w * rarity.of_known(t))).collect();
        vector::trim(&mut known, setting.known_kept);
        Weighed { words: Vector::unit(&words), known: Vector::unit(&known) }
    }

    /// Layout, little endian: the byte 6; time (8); language (3); tongue (1); words read (2); the days of the week (7);
    /// the crowd of its words and of what is known across languages (1 each, in 255ths); whether it has a headline (1);
    /// the number of words (2), of runs of quoted words, of figures and of names (1 each); the outlet (4) and how surely it is a bulletin (1, in 255ths); then each term's number and
    /// weight (4), words first, the runs, the figures and the names (4 each).
    pub fn record(&self) -> Vec<u8> {
        let mut out =
            Vec::with_capacity(HEAD + 4 * (self.words.as_slice().len() + self.known.as_slice().len() + 80));
        out.push(VERSION);
        out.extend(self.time.unwrap_or(i64::MIN).to_le_bytes());
        let mut tag = [0u8; 3];
        let name = self.language.as_ref().map_or("", |l| l.as_str());
        tag[..name.len().min(3)].copy_from_slice(&name.as_bytes()[..name.len().min(3)]);
        out.extend(tag);
        out.push(self.tongue);
        out.extend(self.length.to_le_bytes());
        out.extend(self.days);
        out.extend([self.crowd.words, self.crowd.known].map(in_255ths));
        out.push(u8::from(self.is_titled));
        out.extend((self.words.as_slice().len() as u16).to_le_bytes());
        out.push(self.speech.as_slice().len() as u8);
        out.push(self.figures.as_slice().len() as u8);
        out.push(self.names.terms().len() as u8);
        out.extend(self.outlet.to_le_bytes());
        out.push(in_255ths(self.bulletin));
        let terms = self.words.as_slice().iter().chain(self.known.as_slice());
        for term in terms.chain(self.speech.as_slice()).chain(self.figures.as_slice()) {
            out.extend(term.to_le_bytes());
        }
        self.names.terms().for_each(|name| out.extend(name.to_le_bytes()));
        out
    }

    pub fn restore(bytes: &[u8]) -> Option<Reading> {
        if bytes.len() < HEAD
            || bytes[0] != VERSION
            || !(bytes.len() - HEAD).is_multiple_of(4)
            || bytes[12] > 2
        {
            return None;
        }
        let time = i64::from_le_bytes(bytes[1..9].try_into().ok()?);
        let tag = std::str::from_utf8(&bytes[9..12]).ok()?.trim_end_matches('\0');
        let words = usize::from(u16::from_le_bytes([bytes[25], bytes[26]]));
        let mut terms: Vec<u32> =
            bytes[HEAD..].chunks_exact(4).map(|t| u32::from_le_bytes([t[0], t[1], t[2], t[3]])).collect();
        let [runs, figures, names] = [27, 28, 29].map(|at: usize| usize::from(bytes[at]));
        if words + runs + figures + names > terms.len() {
            return None;
        }
        let names = Names::from_kept(terms.split_off(terms.len() - names))?;
        let figures = Figures::from_kept(terms.split_off(terms.len() - figures))?;
        let speech = Speech::from_kept(terms.split_off(terms.len() - runs))?;
        let known = terms.split_off(words);
        Some(Reading {
            words: Vector::from_kept(terms)?,
            known: Vector::from_kept(known)?,
            speech,
            figures,
            names,
            time: (time != i64::MIN).then_some(time),
            language: tag.parse().ok(),
            tongue: bytes[12],
            length: u16::from_le_bytes([bytes[13], bytes[14]]),
            is_titled: bytes[24] != 0,
            bulletin: f32::from(bytes[34]) / 255.0,
            outlet: u32::from_le_bytes(bytes[30..34].try_into().ok()?),
            days: bytes[15..22].try_into().ok()?,
            crowd: Crowd { words: f32::from(bytes[22]) / 255.0, known: f32::from(bytes[23]) / 255.0 },
        })
    }
}

fn in_255ths(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// A number for an outlet by its name.
fn number_of(outlet: Option<&str>) -> u32 {
    match outlet.map(str::trim) {
        None | Some("") => 0,
        Some(name) => (hash_bytes(gazette_text::fold::key(name).as_bytes()) >> 32) as u32 | 1,
    }
}

/// What is gathered of a headline and a text as they are read.
struct Reader<'s> {
    setting: &'s Setting,
    terms: Terms,
    days: [u8; 7],
    numerals: Vec<Numeral>,
    /// The words of the dateline.
    filed: Vec<u64>,
}

impl Reader<'_> {
    fn new<'s>(body: &Words, dateline: usize, setting: &'s Setting) -> Reader<'s> {
        let filed = body.all().iter().take_while(|word| (word.at as usize) < dateline);
        Reader {
            setting,
            terms: Terms::with_capacity(setting.lead),
            days: [0; 7],
            numerals: Vec::new(),
            filed: filed.map(|word| word.hash).collect(),
        }
    }

    fn read(&mut self, text: &Tokens<'_>, weight: impl Fn(&Word, usize) -> f32) {
        let (words, tongue) = (text.words(), text.tongue());
        let mut at = 0;
        while let Some((word, lexeme)) = text.get(at).filter(|_| at < self.setting.lead) {
            let of_dateline = if self.filed.contains(&word.hash) { self.setting.filed } else { 1.0 };
            let numeral = lexeme.may_count().then(|| Numeral::at(words, at, tongue)).flatten();
            if let Some(numeral) = numeral {
                let term = (numeral.hash() >> (64 - vector::TERM_BITS)) as u32;
                self.terms.push((term, of_dateline * weight(word, at)));
                self.numerals.push(numeral);
                at += numeral.words;
                continue;
            }
            if lexeme.is_stop() {
                if let Some(day) = super::days::day(word) {
                    self.days[day] = self.days[day].saturating_add(1);
                }
            } else if words.key(word).chars().nth(1).is_some() || word.is(NUMBER) {
                self.terms.push((lexeme.term(tongue), of_dateline * weight(word, at)));
            }
            at += 1;
        }
    }

    fn words(&mut self) -> Terms {
        let mut terms = std::mem::take(&mut self.terms);
        terms.retain(|term| term.1 > 0.0);
        vector::gather(&mut terms);
        terms.iter_mut().for_each(|t| t.1 = t.1.powf(self.setting.often));
        terms
    }
}

/// What a word of the copy weighs by what it is and where it stands.
fn weight(word: &Word, place: usize, setting: &Setting) -> f32 {
    let opening = if place < setting.opening_words { setting.opening } else { 1.0 };
    // Inside a sentence a capital is a name: names and numbers tell events apart better than other words.
    let own = if word.is(CAPITAL) && !word.is(OPENS) {
        setting.name
    } else if word.is(NUMBER) {
        setting.number
    } else {
        1.0
    };
    own * opening
}

/// Those of the terms that are among `kept`, with their own weights.
fn only(vector: &Vector, kept: &[(u32, f32)]) -> Vector {
    let mut wanted: Vec<u32> = kept.iter().map(|t| t.0).collect();
    wanted.sort_unstable();
    let terms: Terms = vector.terms().filter(|t| wanted.binary_search(&t.0).is_ok()).collect();
    Vector::pack(&terms)
}

/// The head of a text that surely holds `words` words.
fn head(text: &str, words: usize) -> &str {
    let most = words * 14;
    if text.len() <= most {
        return text;
    }
    match text.char_indices().nth(most) {
        Some((at, _)) => &text[..at],
        None => text,
    }
}
