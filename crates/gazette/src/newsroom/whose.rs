//! Whose words an article prints: the agency beside its reporter's name, and the outlets whose sentences stand in the
//! article word for word (rules 8, 11 and 12).

use gazette_desk::BylineCase;
use gazette_news::{ArticleText, Dispatch, DispatchId, Language, Outlet};
use gazette_text::{fold, sentences};

use super::Newsroom;
use super::ledger::Ledger;
use super::plan::copied_from;
use super::sayings::names_of;
use super::written::WrittenFrom;

/// Sentences of fewer words are anybody's.
const FEWEST_WORDS: usize = 5;

/// An article is somebody's text from this part of its words on, in hundredths.
const TAKEN: usize = 50;

/// The least part of an article's words, in hundredths, by which one outlet among several is named.
const NAMED: usize = 20;

impl Newsroom {
    /// What whoever wrote a dispatch is called, the usual name first: the agency it credits, the outlet it was copied
    /// from, else its own outlet.
    pub(super) async fn names_behind(
        &self,
        id: DispatchId,
        dispatch: &Dispatch,
        outlet: &Outlet,
    ) -> Result<Vec<String>, gazette_store::Error> {
        let own = names_of(dispatch, outlet);
        if dispatch.credit.as_ref().is_some_and(|credit| credit.agency.is_some()) {
            return Ok(own);
        }
        let from = match self.store.reprint(id).await {
            Ok(reprint) => reprint.tie.copied_from().copied(),
            Err(gazette_store::Error::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
        let Some(from) = from else { return Ok(own) };
        let origin = self.store.outlet(&self.store.dispatch(from).await?.outlet).await?;
        let names = [Some(origin.name), origin.abbreviation].into_iter().flatten().chain(origin.also);
        Ok(names.chain(own).collect())
    }

    /// A byline that is a reporter's of one of these dispatches, with what her outlet is called.
    pub(super) async fn byline_case<'t>(
        &self,
        text: &'t ArticleText,
        (used, from): (&[DispatchId], &WrittenFrom),
    ) -> Result<Option<BylineCase<'t>>, gazette_store::Error> {
        let Some(byline) = text.byline.as_deref().filter(|byline| !byline.trim().is_empty()) else {
            return Ok(None);
        };
        let printed = plain(byline);
        let is_printed = |dispatch: &&Dispatch| {
            let theirs = dispatch.byline.iter().flat_map(|theirs| theirs.names.iter().chain([&theirs.text]));
            theirs.map(|name| plain(name)).any(|name| name.len() > 2 && printed.contains(&name))
        };
        for id in used {
            let versions = self.dispatches_that_bear(*id, from).await?;
            let Some(dispatch) = versions.iter().find(is_printed) else { continue };
            let outlet = self.store.outlet(&self.store.dispatch(*id).await?.outlet).await?;
            let names = self.names_behind(*id, dispatch, &outlet).await?;
            return Ok(Some(BylineCase { byline, names }));
        }
        Ok(None)
    }

    /// Whose text an article is: the outlets whose sentences make up half of it or more, word for word, whoever takes
    /// most first. Empty for one that is mostly told in words of its own.
    pub(super) async fn text_of(
        &self,
        text: &ArticleText,
        (used, from): (&[DispatchId], &WrittenFrom),
        ledger: &Ledger,
    ) -> Result<Vec<String>, gazette_store::Error> {
        let mut copies = Vec::new();
        for id in used {
            let origin = copied_from(*id, ledger).map(|(name, ..)| name);
            let is_copy = origin.is_some();
            let outlet = match origin {
                Some(name) => name,
                None => self.store.outlet(&self.store.dispatch(*id).await?.outlet).await?.name,
            };
            let versions = self.dispatches_that_bear(*id, from).await?;
            copies.push((is_copy, outlet, versions.iter().map(|dispatch| plain(dispatch.text())).collect()));
        }
        // What stands in a text and in its copy is the text's.
        copies.sort_by_key(|(is_copy, ..)| *is_copy);
        let copies: Vec<(String, String)> = copies.into_iter().map(|(_, name, copy)| (name, copy)).collect();
        Ok(takers(&text.body, &copies))
    }
}

/// The byline of republished copy, with whoever the reporter wrote it for: "Dana Whitlock, Harrow Wire".
pub(super) fn byline_with_outlet(byline: &str, names: &[String], language: Language) -> String {
    let is_named = names.iter().any(|name| plain(byline).contains(&plain(name)));
    match names.first() {
        Some(name) if !is_named => format!("{}{} {name}", byline.trim(), comma(language)),
        _ => byline.to_owned(),
    }
}

fn comma(language: Language) -> char {
    if matches!(language, Language::ARABIC | Language::PERSIAN) { '،' } else { ',' }
}

/// Whoever's copies, given with their names, hold half of a body's words or more in whole sentences.
fn takers(body: &str, copies: &[(String, String)]) -> Vec<String> {
    let mut taken: Vec<(&str, usize)> = Vec::new();
    let mut all = 0;
    for sentence in sentences::sentences(body) {
        let words = plain(sentence.of(body).unwrap_or_default());
        let weight = words.split_whitespace().count();
        if weight < FEWEST_WORDS {
            continue;
        }
        all += weight;
        let Some((name, _)) = copies.iter().find(|(_, copy)| copy.contains(&words)) else { continue };
        match taken.iter_mut().find(|(held, _)| held == name) {
            Some((_, sum)) => *sum += weight,
            None => taken.push((name, weight)),
        }
    }
    let part = |of: usize, least: usize| of * 100 >= all * least;
    if taken.is_empty() || !part(taken.iter().map(|(_, sum)| sum).sum(), TAKEN) {
        return Vec::new();
    }
    taken.retain(|(_, sum)| part(*sum, NAMED));
    taken.sort_by_key(|(_, sum)| std::cmp::Reverse(*sum));
    taken.into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// The words of a text, however they are capitalised and pointed, each between spaces.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}').filter(|word| !word.is_empty());
    let mut plain = String::from(" ");
    for word in words {
        plain.push_str(&fold::key(word));
        plain.push(' ');
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reporter_is_named_with_her_agency_in_each_language() {
        for (language, byline, agency, printed) in [
            (Language::ENGLISH, "Dana Whitlock", "Harrow Wire", "Dana Whitlock, Harrow Wire"),
            (Language::ARABIC, "دانة وهبة", "وكالة نورس", "دانة وهبة، وكالة نورس"),
            (Language::PERSIAN, "دانا مهرآور", "خبرگزاری موج", "دانا مهرآور، خبرگزاری موج"),
        ] {
            let names = [agency.to_owned()];
            assert_eq!(byline_with_outlet(byline, &names, language), printed);
            assert_eq!(byline_with_outlet(printed, &names, language), printed, "once is enough");
        }
        let names = ["Harrow Wire".to_owned(), "HW".to_owned()];
        assert_eq!(byline_with_outlet("Dana Whitlock (HW)", &names, Language::ENGLISH), "Dana Whitlock (HW)");
    }

    #[test]
    fn a_text_taken_word_for_word_is_its_agencys_and_one_told_anew_is_not() {
        let copy = "The mill burned down on Friday night. Three people were hurt, fire chief Ned Orr said. \
                    Nobody knows yet how it began.";
        let copies = [("Harrow Wire".to_owned(), plain(copy)), ("Velmora Echo".to_owned(), plain(copy))];
        assert_eq!(takers(copy, &copies), ["Harrow Wire"]);
        let mended = copy.replace("Nobody knows yet how it began.", "We asked the owner about its doors.");
        assert_eq!(takers(&mended, &copies), ["Harrow Wire"]);
        let own = "We went to see what is left of the mill. Ned Orr told us of three who were hurt in it.";
        assert_eq!(takers(own, &copies), [""; 0]);
        assert_eq!(takers("", &copies), [""; 0]);
        let words = ("وكالة نورس".to_owned(), plain("احترقت المطحنة ليل الجمعة في أورسبي القديمة."));
        assert_eq!(takers("احترقت المطحنة ليل الجمعة في أورسبي القديمة.", &[words]), ["وكالة نورس"]);
    }
}
