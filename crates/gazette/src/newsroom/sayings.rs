//! What the rules on naming sources and places ask of an article's own copy: whose words stand where, and whose
//! dateline it prints.

use gazette_desk::Saying;
use gazette_news::{ArticleText, Dispatch, DispatchId, Outlet, Span, Speaker, Statement, Voice};
use gazette_text::{fold, sentences};

use super::Newsroom;
use super::own_words::told_in;
use super::written::WrittenFrom;

/// Words by which somebody's words are shown in a message.
const FIRST_WORDS: usize = 6;

/// Everything that is said in an article's body, in the order in which the words begin.
pub(super) fn sayings_of(text: &ArticleText) -> Vec<Saying> {
    let told = told_in(&text.body, text.language);
    let sentences = sentences::sentences(&text.body);
    let mut sayings: Vec<(u32, Saying)> =
        told.statements.iter().filter_map(|statement| saying(statement, &text.body, &sentences)).collect();
    sayings.sort_by_key(|(begins, _)| *begins);
    sayings.into_iter().map(|(_, saying)| saying).collect()
}

/// A statement as the rules see it. What is quoted inside a quotation is its speaker's affair.
fn saying(statement: &Statement, body: &str, sentences: &[Span]) -> Option<(u32, Saying)> {
    let content = statement.content.hull().filter(|_| statement.inside.is_none())?;
    let places = [statement.cue.hull(), statement.source.hull()];
    let named = places.into_iter().flatten().map(Span::start).min()?;
    let sentence_at = |place: u32| sentences.partition_point(|sentence| sentence.end() <= place);
    let before: String = body.chars().take(content.start() as usize).collect();
    let words = content.of(body)?.trim_matches(['"', '“', '”', '«', '»', ' ']);
    Some((
        content.start(),
        Saying {
            words: words.split_whitespace().take(FIRST_WORDS).collect::<Vec<_>>().join(" "),
            speaker: statement.speaker.as_ref().map(Speaker::shown).map(str::to_owned),
            quoted: matches!(statement.voice, Voice::Direct | Voice::Mixed),
            paragraph: before.matches("\n\n").count(),
            begins: sentence_at(content.start()),
            named: sentence_at(named),
        },
    ))
}

impl Newsroom {
    /// What the outlet or agency is called whose dispatch an article has its dateline from; empty if this dispatch has
    /// another one.
    pub(super) async fn names_behind_dateline(
        &self,
        id: DispatchId,
        outlet: &Outlet,
        (text, from): (&ArticleText, &WrittenFrom),
    ) -> Result<Vec<String>, gazette_store::Error> {
        let dispatch = self.dispatch_as_used(id, from).await?;
        let own = text.dateline.as_deref().map(fold::key).unwrap_or_default();
        let theirs = dispatch.dateline.as_ref();
        let place = theirs.map(|dateline| dateline.place.as_deref().unwrap_or(&dateline.text));
        let is_theirs = place.map(fold::key).is_some_and(|place| !place.is_empty() && own.contains(&place));
        Ok(if is_theirs { names_of(&dispatch, outlet) } else { Vec::new() })
    }
}

/// What whoever wrote a dispatch is called, the usual name first: the agency it credits, else its outlet.
pub(super) fn names_of(dispatch: &Dispatch, outlet: &Outlet) -> Vec<String> {
    let credit = dispatch.credit.as_ref();
    let credited = credit.and_then(|credit| credit.agency.clone());
    let abbreviated = credit.and_then(|credit| credit.abbreviation.clone());
    let own = [Some(outlet.name.clone()), outlet.abbreviation.clone()];
    let all = [credited, abbreviated].into_iter().chain(own).flatten().chain(outlet.also.iter().cloned());
    all.filter(|name| !name.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use gazette_desk::{Finding, check_sayings};
    use gazette_news::Language;

    use super::*;

    fn findings(language: Language, body: &str) -> Vec<Finding> {
        let text = ArticleText::bare(language, "", body);
        check_sayings(&sayings_of(&text))
    }

    #[test]
    fn a_source_named_after_three_sentences_is_pointed_out() {
        let late =
            "“The wall is cracked. It was cracked in March. Nobody came. Nobody wrote,” Tarik Osman said.";
        let found = findings(Language::ENGLISH, late);
        assert!(
            matches!(found.as_slice(), [Finding::LateSource { words }] if words.starts_with("The wall")),
            "{found:?}"
        );
        let early = "“The wall is cracked,” Tarik Osman said. “It was cracked in March. Nobody came.”";
        assert_eq!(findings(Language::ENGLISH, early), []);
    }

    #[test]
    fn two_people_quoted_in_one_paragraph_are_pointed_out_in_each_language() {
        for (language, together, first, second) in [
            (
                Language::ENGLISH,
                "“The wall is cracked,” Tarik Osman said. “The wall is sound,” Clara Wynn said.",
                "Tarik Osman",
                "Clara Wynn",
            ),
            (
                Language::ARABIC,
                "قال طارق عثمان: «الجدار متصدع». وقالت نادية البحار: «الجدار سليم».",
                "طارق عثمان",
                "نادية البحار",
            ),
            (
                Language::PERSIAN,
                "طارق عثمانی گفت: «دیوار ترک دارد.» کلارا مهرآور گفت: «دیوار سالم است.»",
                "طارق عثمانی",
                "کلارا مهرآور",
            ),
        ] {
            let wanted = Finding::TwoSpeakers { first: first.into(), second: second.into() };
            assert_eq!(findings(language, together), [wanted]);
            let apart = together.replacen(". ", ".\n\n", 1).replacen(".» ", ".»\n\n", 1);
            assert_eq!(findings(language, &apart), [], "{apart}");
        }
    }
}
