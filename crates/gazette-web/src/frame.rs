//! What all pages of the desk have around them, and how they write times, numbers and names.

use std::ops::Deref;

use gazette_desk::{Permission, Role};
use gazette_news::{FaultKind, Language, Note, Standing, Unit};
use gazette_store::{Editor, Waiting};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::room::Room;
use crate::words::{Words, count, deeds, digits, faults, met, month};

/// Which part of the desk a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// The inbox, stories and dispatches.
    Inbox,
    /// Articles.
    Articles,
    /// Verdicts.
    Verdicts,
    /// Wires.
    Wires,
    /// Outlets and owners.
    Outlets,
    /// People.
    People,
    /// The pages in which the newsroom says who it is.
    Policies,
    /// Deeds and jobs.
    Records,
    /// None of these.
    None,
}

impl Tab {
    /// The word it has in the templates.
    fn as_str(self) -> &'static str {
        match self {
            Tab::Inbox => "inbox",
            Tab::Articles => "articles",
            Tab::Verdicts => "verdicts",
            Tab::Wires => "wires",
            Tab::Outlets => "outlets",
            Tab::People => "people",
            Tab::Policies => "policies",
            Tab::Records => "records",
            Tab::None => "none",
        }
    }
}

/// The frame of a page; it speaks the reader's language, so a template asks it for every word.
pub(crate) struct Frame {
    words: &'static Words,
    pub(crate) site: String,
    pub(crate) me: Option<String>,
    role: Option<Role>,
    pub(crate) tab: Tab,
    /// What waits for somebody: told beside the tabs.
    pub(crate) waiting: Waiting,
    pub(crate) style: String,
    pub(crate) script: String,
    now: Timestamp,
}

impl Deref for Frame {
    type Target = Words;
    fn deref(&self) -> &Words {
        self.words
    }
}

impl Frame {
    pub(crate) fn new(room: &Room, words: &'static Words, editor: Option<&Editor>, tab: Tab) -> Frame {
        Frame {
            words,
            site: room.site_name.clone(),
            me: editor.map(|editor| editor.name.clone()),
            role: editor.and_then(|editor| Role::of(&editor.role)),
            tab,
            waiting: Waiting::default(),
            style: room.assets.style.clone(),
            script: room.assets.script.clone(),
            now: room.house.now(),
        }
    }

    /// The frame with what waits for somebody told beside its tabs.
    pub(crate) fn telling(self, waiting: Waiting) -> Frame {
        Frame { waiting, ..self }
    }

    pub(crate) fn lang(&self) -> &'static str {
        self.words.language.as_str()
    }

    pub(crate) fn dir(&self) -> &'static str {
        self.language.direction().as_str()
    }

    pub(crate) fn is(&self, tab: &str) -> bool {
        self.tab.as_str() == tab
    }

    pub(crate) fn may_publish(&self) -> bool {
        self.may(Permission::Publish)
    }

    pub(crate) fn may_withdraw(&self) -> bool {
        self.may(Permission::Withdraw)
    }

    pub(crate) fn may_run_wires(&self) -> bool {
        self.may(Permission::RunWires)
    }

    pub(crate) fn may_keep_house(&self) -> bool {
        self.may(Permission::KeepHouse)
    }

    fn may(&self, permission: Permission) -> bool {
        self.role.is_some_and(|role| role.may(permission))
    }

    /// A number in the digits of the page's language.
    pub(crate) fn number(&self, n: impl std::fmt::Display) -> String {
        digits(self.language, &n.to_string())
    }

    pub(crate) fn n_dispatches(&self, n: &(impl TryInto<i64> + Copy)) -> String {
        count::dispatches(self.language, (*n).try_into().unwrap_or(i64::MAX))
    }

    pub(crate) fn n_origins(&self, n: &(impl TryInto<i64> + Copy)) -> String {
        count::origins(self.language, (*n).try_into().unwrap_or(i64::MAX))
    }

    pub(crate) fn n_conflicts(&self, n: &(impl TryInto<i64> + Copy)) -> String {
        count::conflicts(self.language, (*n).try_into().unwrap_or(i64::MAX))
    }

    /// Whether a time has not come yet.
    pub(crate) fn is_ahead(&self, at: &Timestamp) -> bool {
        *at > self.now
    }

    /// A time for people: the hour today, the day as well before, the year as well in other years. UTC.
    pub(crate) fn time(&self, at: &Timestamp) -> String {
        let (then, now) = (at.to_zoned(TimeZone::UTC), self.now.to_zoned(TimeZone::UTC));
        let hour = format!("{:02}:{:02}", then.hour(), then.minute());
        let shown = if then.date() == now.date() {
            hour
        } else if then.year() == now.year() {
            format!("{} {}{} {hour}", then.day(), month(self.language, then.month()), self.comma)
        } else {
            format!(
                "{} {} {}{} {hour}",
                then.day(),
                month(self.language, then.month()),
                then.year(),
                self.comma
            )
        };
        digits(self.language, &shown)
    }

    /// A time of today to the second. UTC.
    pub(crate) fn second(&self, at: &Timestamp) -> String {
        let at = at.to_zoned(TimeZone::UTC);
        digits(self.language, &format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second()))
    }

    /// What the record shows, in words.
    pub(crate) fn standing(&self, standing: &Standing) -> String {
        match standing {
            Standing::NotKnown => self.standing_not_known.to_owned(),
            Standing::OneParty => self.standing_one_party.to_owned(),
            Standing::OneSpeaker { owners } => count::one_speaker(self.language, i64::from(*owners)),
            Standing::OneOrigin { carried_by } => count::one_origin(self.language, i64::from(*carried_by)),
            Standing::Corroborated { owners } => count::corroborated(self.language, i64::from(*owners)),
            Standing::Conflicting => self.standing_conflicting.to_owned(),
        }
    }

    /// The class that colours a standing.
    pub(crate) fn class_of(&self, standing: &Standing) -> &'static str {
        standing_class(standing)
    }

    /// A share of a hundred.
    pub(crate) fn percent(&self, n: impl std::fmt::Display) -> String {
        format!("{}{}", self.number(n), Unit::Percent.name(self.language))
    }

    /// What a language is called in the page's language, by its code; the code itself of one that the desk does not
    /// speak.
    pub(crate) fn language_called<'l>(&self, code: &'l str) -> &'l str {
        match code {
            "en" => self.in_english,
            "ar" => self.in_arabic,
            "fa" => self.in_persian,
            "und" => self.not_known,
            other => other,
        }
    }

    /// What a kind of fault is called, by the word it is kept under.
    pub(crate) fn fault<'f>(&self, kind: &'f str) -> &'f str {
        faults::name_of(kind, self.language)
    }

    /// What was met, in the page's language.
    pub(crate) fn told(&self, note: &Note) -> String {
        met::told(note, self.language)
    }

    /// What a kind of fault is called.
    pub(crate) fn fault_kind(&self, kind: &FaultKind) -> &'static str {
        faults::name(*kind, self.language)
    }

    /// What was done, by the word it is kept under.
    pub(crate) fn deed<'d>(&self, act: &'d str) -> &'d str {
        deeds::deed(act, self.language)
    }

    /// What a unit is called.
    pub(crate) fn unit(&self, unit: &Unit) -> &'static str {
        unit.name(self.language)
    }
}

/// The class that colours a standing.
pub(crate) fn standing_class(standing: &Standing) -> &'static str {
    match standing {
        Standing::NotKnown => "unknown",
        Standing::OneParty | Standing::OneSpeaker { .. } => "one-party",
        Standing::OneOrigin { .. } => "one-origin",
        Standing::Corroborated { .. } => "corroborated",
        Standing::Conflicting => "conflicting",
    }
}

/// The direction of a text by its language code; `auto` where the language is not known.
pub(crate) fn dir_of(code: &str) -> &'static str {
    match code.parse::<Language>() {
        Ok(Language::UNDETERMINED) | Err(_) => "auto",
        Ok(language) => language.direction().as_str(),
    }
}
