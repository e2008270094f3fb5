//! The words for kinds of things: one word for each.

use gazette_desk::Role;
use gazette_news::{
    Anonymity, ArticleState, Basis, Change, Language, Measure, PartyKind, Polarity, Precedence, Rating, Voice,
};
use gazette_store::DoubtKind;

use super::Words;

impl Words {
    pub(crate) fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Reporter => self.reporter,
            Role::Editor => self.editor,
            Role::Chief => self.chief,
        }
    }

    pub(crate) fn measure(&self, measure: &Measure) -> &'static str {
        match measure {
            Measure::Deaths => self.measure_deaths,
            Measure::Injured => self.measure_injured,
            Measure::Missing => self.measure_missing,
            Measure::Displaced => self.measure_displaced,
            Measure::Detained => self.measure_detained,
            Measure::Money => self.measure_money,
            Measure::Percent => self.measure_percent,
            Measure::Count => self.measure_count,
            Measure::Date => self.measure_date,
        }
    }

    pub(crate) fn basis(&self, basis: &Basis) -> &'static str {
        match basis {
            Basis::Credit => self.basis_credit,
            Basis::Text => self.basis_text,
            Basis::Both => self.basis_both,
            Basis::None => self.basis_none,
        }
    }

    pub(crate) fn precedence(&self, direction: &Precedence) -> &'static str {
        match direction {
            Precedence::Credit => self.precedence_credit,
            Precedence::Time => self.precedence_time,
            Precedence::Unknown => self.precedence_unknown,
        }
    }

    pub(crate) fn voice(&self, voice: &Voice) -> &'static str {
        match voice {
            Voice::Direct => self.voice_direct,
            Voice::Indirect => self.voice_indirect,
            Voice::Mixed => self.voice_mixed,
        }
    }

    pub(crate) fn polarity(&self, polarity: &Polarity) -> &'static str {
        match polarity {
            Polarity::Affirmed => self.polarity_affirmed,
            Polarity::Denied => self.polarity_denied,
            Polarity::Asked => self.polarity_asked,
            Polarity::Declined => self.polarity_declined,
        }
    }

    pub(crate) fn party_kind(&self, kind: &PartyKind) -> &'static str {
        match kind {
            PartyKind::Person => self.party_person,
            PartyKind::Body => self.party_body,
            PartyKind::Group => self.party_group,
            PartyKind::Document => self.party_document,
        }
    }

    pub(crate) fn anonymity(&self, kind: &Anonymity) -> &'static str {
        match kind {
            Anonymity::Named => "",
            Anonymity::Unnamed => self.unnamed,
            Anonymity::UnnamedPlural => self.unnamed_plural,
            Anonymity::Body => self.body_by_kind,
            Anonymity::Document => self.document,
            Anonymity::Missing => self.missing_source,
        }
    }

    /// How a source is hidden, as an editor chooses it.
    pub(crate) fn hidden_source(&self, kind: &Anonymity) -> &'static str {
        match kind {
            Anonymity::Named => self.somebody_named,
            hidden => self.anonymity(hidden),
        }
    }

    /// The value of a form for a way to hide a source; the word that JSON has for it.
    pub(crate) fn anonymity_key(&self, kind: &Anonymity) -> &'static str {
        match kind {
            Anonymity::Named => "named",
            Anonymity::Unnamed => "unnamed",
            Anonymity::UnnamedPlural => "unnamed-plural",
            Anonymity::Body => "body",
            Anonymity::Document => "document",
            Anonymity::Missing => "missing",
        }
    }

    /// The value of a form for a polarity; the word that JSON has for it.
    pub(crate) fn polarity_key(&self, polarity: &Polarity) -> &'static str {
        match polarity {
            Polarity::Affirmed => "affirmed",
            Polarity::Denied => "denied",
            Polarity::Asked => "asked",
            Polarity::Declined => "declined",
        }
    }

    pub(crate) fn rating(&self, rating: &Rating) -> &'static str {
        match rating {
            Rating::False => self.rating_false,
            Rating::Misleading => self.rating_misleading,
            Rating::Unproven => self.rating_unproven,
            Rating::MostlyTrue => self.rating_mostly_true,
            Rating::True => self.rating_true,
        }
    }

    pub(crate) fn article_state(&self, state: &ArticleState) -> &'static str {
        match state {
            ArticleState::Draft => self.state_draft,
            ArticleState::Scheduled => self.state_scheduled,
            ArticleState::Spiked => self.state_spiked,
            ArticleState::Published => self.state_published,
            ArticleState::Withheld => self.state_withheld,
            ArticleState::Withdrawn => self.state_withdrawn,
        }
    }

    pub(crate) fn change_word(&self, change: &Change) -> &'static str {
        match change {
            Change::First => self.change_first,
            Change::Update { .. } => self.change_update,
            Change::Correction { .. } => self.change_correction,
            Change::Clarification { .. } => self.change_clarification,
            Change::Refile { .. } => self.change_refile,
            Change::Hold { .. } => self.change_hold,
            Change::Release { .. } => self.change_release,
            Change::Withdrawal { .. } => self.change_withdrawal,
        }
    }

    /// Why an article is doubted.
    pub(crate) fn doubt(&self, kind: DoubtKind) -> &'static str {
        match kind {
            DoubtKind::Label => self.doubt_label,
            DoubtKind::Verdict => self.doubt_verdict,
            DoubtKind::Kill => self.doubt_kill,
            DoubtKind::Hold => self.doubt_hold,
            DoubtKind::Correction => self.doubt_correction,
            DoubtKind::Update => self.doubt_update,
            DoubtKind::SilentChange => self.doubt_silent,
            DoubtKind::Usable => self.doubt_usable,
            DoubtKind::ScheduleRefused | DoubtKind::ScheduleFailed => self.doubt_schedule,
        }
    }

    /// What a kind of job does; its own word where it is not listed.
    pub(crate) fn job<'k>(&self, kind: &'k str) -> &'k str {
        match kind {
            gazette_store::READ_CAPTURE => self.job_read,
            gazette_store::RECOUNT => self.job_count,
            gazette_store::READ_WORDS => self.job_words,
            other => other,
        }
    }

    pub(crate) fn channel(&self, kind: &str) -> &'static str {
        match kind {
            "feed" => self.feed,
            "page" => self.page,
            "folder" => self.folder,
            _ => self.push,
        }
    }

    /// The name of a working language in itself; its code otherwise.
    pub(crate) fn language_name(&self, language: &Language) -> String {
        match *language {
            Language::ENGLISH => "English".to_owned(),
            Language::ARABIC => "العربية".to_owned(),
            Language::PERSIAN => "فارسی".to_owned(),
            other => other.to_string(),
        }
    }
}
