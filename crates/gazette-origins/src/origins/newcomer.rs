//! A text that comes in, while its words are at hand: of what is held, sketches alone are kept.

use super::held::{Held, NONE};
use crate::known::{self, LEAD};
use crate::retelling::content::Content;
use crate::retelling::sequence::Sequence;
use crate::tokens::Tokens;

/// What is read of it.
#[derive(Debug)]
pub(super) struct Newcomer<'t> {
    title: &'t str,
    tokens: &'t Tokens<'t>,
    /// What it says.
    pub content: Content,
    /// Whether it thanks another outlet for a part of it: what stands in both is then that part.
    pub is_helped: bool,
}

/// A passage of it that stands in another text: the words from which and up to which it reaches, and the part of it
/// that is quoted speech.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage {
    pub from: f32,
    pub to: f32,
    pub quoted: f32,
}

/// Words of the reporter's own in a row that nobody writes by chance.
const LIFTED: f32 = 14.0;
/// As that, in a text that names the other's outlet.
const LIFTED_NAMED: f32 = 10.0;
/// As that, of those beside speech in one passage, where the text is about something else: a column.
const LIFTED_WITH_SPEECH: f32 = 6.0;
/// Words with which a text says what it is about,
const OPENING: u32 = 25;
/// and things of these that two tell by chance.
const BY_CHANCE: usize = 1;
/// Seconds after which a passage is no news any more, even in a round-up of the week.
const FRESH: i64 = 8 * 86_400;
/// The head of a report, that tells its news, ends before this part of it,
const HEAD: f32 = 0.25;
/// and its foot begins before this part.
const FOOT: f32 = 0.5;
/// Words behind the last paragraph that may be a line of credit,
const CREDIT_LINE: f32 = 6.0;
/// and the part of a text that may be what an outlet signs off with.
const SIGN_OFF: f32 = 0.2;
/// The share of either text from which two tell the same news, wherever it stands.
const SAME_NEWS: f32 = 0.6;
/// As that, for two outlets of one owner.
const SAME_NEWS_OF_OWNER: f32 = 0.9;
/// The share of both that background has: what stands in a part of one text alone may be quoted from there.
const BACKGROUND: f32 = 0.3;

impl<'t> Newcomer<'t> {
    pub fn read(title: &'t str, tokens: &'t Tokens<'t>, is_helped: bool) -> Newcomer<'t> {
        Newcomer { title, tokens, content: Content::read(tokens), is_helped }
    }

    /// Whether it holds an excerpt of an earlier text: a passage in the reporter's words, since speech anybody may have
    /// heard where the other is not named, that is neither background nor a paragraph at its foot, with which a report is filled up.
    pub fn is_excerpt(&self, me: &Held, other: &Held, passages: &[Passage]) -> bool {
        let names = me.names(other.outlet);
        let own = |p: &Passage| (p.to - p.from) * if names { 1.0 } else { 1.0 - p.quoted };
        let is_lifted = passages.iter().any(|p| own(p) >= if names { LIFTED_NAMED } else { LIFTED })
            || passages.iter().any(|p| p.to - p.from >= LIFTED && own(p) >= LIFTED_WITH_SPEECH)
                && self.opens_otherwise(other, passages);
        let may_be = me.outlet != NONE && other.outlet != NONE && me.outlet != other.outlet;
        let gap = me.time().zip(other.time()).map(|(mine, theirs)| mine - theirs);
        is_lifted
            && may_be
            && !self.is_helped
            && !is_of_one_owner(me, other)
            && !me.is_of_form(other)
            && other.is_before(me)
            && gap.is_some_and(|gap| gap <= FRESH)
            && !is_foot(me, passages, CREDIT_LINE)
            && !self.closes_both(me, other, passages)
    }

    /// Whether what stands in both texts is background that closes each of them: the news before it is not the same.
    /// `shares` are the shares of the two.
    pub fn is_background(
        &self,
        me: &Held,
        other: &Held,
        passages: &[Passage],
        (mine, theirs): (f32, f32),
    ) -> bool {
        let is_in_both = match is_of_one_owner(me, other) {
            true => mine.max(theirs) < SAME_NEWS_OF_OWNER,
            false => mine.max(theirs) < SAME_NEWS && mine.min(theirs) >= BACKGROUND,
        };
        is_in_both && me.outlet != other.outlet && self.closes_both(me, other, passages)
    }

    /// Whether it opens with something else than what another one tells, but for the passages.
    fn opens_otherwise(&self, other: &Held, passages: &[Passage]) -> bool {
        let is_inside = |at: u32| passages.iter().any(|p| (p.from..p.to).contains(&(at as f32)));
        let title = Tokens::in_tongue(self.title, self.tokens.tongue());
        let body = self.tokens.known(LEAD);
        let opening = body.iter().filter(|(at, _)| *at < OPENING && !is_inside(*at));
        let terms = known::terms(&title, opening, 1.0, OPENING as usize);
        terms.iter().filter(|(term, _)| other.known.has(*term)).count() <= BY_CHANCE
    }

    /// Whether the passages stand at the foot of both.
    fn closes_both(&self, me: &Held, other: &Held, passages: &[Passage]) -> bool {
        if !is_foot(me, passages, SIGN_OFF * f32::from(me.words)) {
            return false;
        }
        let is_inside = |at: usize| passages.iter().any(|p| (p.from..p.to).contains(&(at as f32)));
        let passage = Sequence::of_part(self.tokens, is_inside);
        other.told.place_of(&passage).is_none_or(|place| place >= FOOT)
    }
}

/// Whether passages are no more than the foot of a text, but for so many words behind them.
fn is_foot(me: &Held, passages: &[Passage], behind: f32) -> bool {
    let words = f32::from(me.words);
    let (Some(first), Some(last)) = (passages.first(), passages.last()) else { return false };
    let shared: f32 = passages.iter().map(|p| p.to - p.from).sum();
    let middle = passages.iter().map(|p| (p.from + p.to) / 2.0 * (p.to - p.from)).sum::<f32>() / shared;
    first.from >= HEAD * words && middle >= FOOT * words && last.to + behind >= words
}

/// Whether two outlets are known to have one owner.
fn is_of_one_owner(one: &Held, other: &Held) -> bool {
    one.owner != NONE && one.owner == other.owner
}
