//! The sentences in English.

use gazette_news::Language;

use super::Refusal;

impl Refusal {
    pub(super) fn english(&self) -> String {
        match self {
            Refusal::Role { role, .. } => {
                format!("This is not for a {}. Ask somebody with a higher role.", role.as_str())
            }
            Refusal::State { act, state } => format!("One cannot {act} an article that is {state}."),
            Refusal::Embargoed { until } => format!("Embargoed until {until}: nothing is shown before."),
            Refusal::Past { at } => format!("{at} has passed. Choose a later time, or publish now."),
            Refusal::Unsourced { words } => {
                format!(
                    "“{words}” has no source. Attribute it, mark it as own reporting, or waive it with a reason."
                )
            }
            Refusal::FigureNowhere { figure, words } => format!(
                "No dispatch ticked for “{words}” tells {figure}. Tick the one that does, mend the figure, or say how else it is known."
            ),
            Refusal::NameNowhere { name, words } => format!(
                "No dispatch ticked for “{words}” names {name}. Tick the one that does, mend the name, or say how else it is known."
            ),
            Refusal::NoCredit { agency } => format!("The copy is from {agency}: keep its credit."),
            Refusal::Killed { headline } => {
                format!("“{headline}” was killed by its sender and must not be used. Take it out first.")
            }
            Refusal::NoPolicy { page, language } => format!(
                "The site does not have its page “{}” yet, and nothing is published before it does. It says: {} A chief editor writes it at /desk/policies.",
                page.title(*language),
                page.asks(Language::ENGLISH)
            ),
            Refusal::Missing { words } => format!(
                "Say “{}”: readers must learn exactly what and why.",
                words.called(Language::ENGLISH)
            ),
            Refusal::Euphemism { word } => {
                format!("“{word}” hides a correction. Say what was wrong and what is right.")
            }
            Refusal::MeaningChanged { word } => format!(
                "“{word}” came or went: that is more than a slip. Publish it as a correction, an update or a clarification."
            ),
            Refusal::TakenBack { word } => format!(
                "“{word}” came or went: a clarification adds to what was said and takes nothing of it back. Publish it as a correction."
            ),
            Refusal::Untold { word } => format!(
                "“{word}” came or went, and the correction does not tell readers of it. Quote the whole of what was wrong, and the whole of what is right."
            ),
            Refusal::NotPrinted { words } => format!(
                "“{words}” does not stand in the article. Quote what the edition before said, and what the new one says, in their own words."
            ),
            Refusal::NumberChanged { was, is } => {
                format!("{was} became {is}: a changed number is a correction. Publish it as one.")
            }
            Refusal::NothingChanged { act } => {
                format!(
                    "Readers would see nothing new: there is nothing to {act}. Change the draft first, or leave the article as it is."
                )
            }
            Refusal::NumberNew { number } => {
                format!(
                    "{number} is new to readers: a refile adds no number. Publish an update or a correction."
                )
            }
            Refusal::NeedsApproval { words } => {
                format!(
                    "“{words}” is an allegation on a single unnamed source. Another editor must accept it."
                )
            }
            Refusal::NoReply { words } => {
                format!("“{words}” accuses somebody. Seek a reply and say when and how, or say why not.")
            }
            Refusal::OwnAllegation => {
                "You marked this allegation yourself; somebody else must accept it.".into()
            }
            Refusal::NotVouchedFor { words } => format!(
                "“{words}” rests on a source who is not named. Tick all four points, and write down who it is: it is sealed."
            ),
            Refusal::SourceNotAccepted { words } => {
                format!(
                    "“{words}” rests on a source who is not named. Another editor must know who it is and accept it."
                )
            }
            Refusal::OwnSource => "You brought this source yourself; somebody else must accept it.".into(),
            Refusal::OwnVerdict => "A verdict needs a second editor: somebody else must second it.".into(),
            Refusal::VerdictWithout { what } => format!("A verdict needs {what}."),
            Refusal::VerdictClosed => "This verdict is not open any more.".into(),
            Refusal::AccountClosed => {
                "The account of whoever scheduled it is closed. Schedule it again.".into()
            }
            Refusal::NeedsSecond => {
                "Taking down needs two people: one proposes it, another who may publish agrees. Until then you can hold the article.".into()
            }
            Refusal::ReasonTooShort => "Give readers a reason of at least three words.".into(),
            Refusal::LastChief => "A newsroom needs a chief editor: make somebody else one first.".into(),
        }
    }
}
