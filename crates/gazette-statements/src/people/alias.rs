//! A name that the text gives somebody besides: «المنظمة الدولية …، المعروفة اختصارا باسم "مدى"», «سازمان … (ساتا)».

use gazette_news::Language;

use super::{Choice, People, edges};
use crate::lexicon::Class;

/// The most words of such a name, and words that may stand between it and what tells that it is one.
const LONGEST: usize = 3;
const BEFORE: usize = 3;

impl People<'_, '_> {
    /// Whose other name the words of a source are.
    pub(super) fn by_alias(&self, n: usize) -> Option<Choice> {
        let page = self.page;
        let phrase = self.phrases[n]
            .as_ref()
            .filter(|p| !p.pronoun && p.name.is_none_or(|name| name.0 + 1 >= p.place.0))?;
        let place = phrase.name.unwrap_or(phrase.place);
        let words: Vec<u32> =
            (place.0..=place.1).filter(|&k| !page.class(k).is_mark()).map(|k| page.words[k].key).collect();
        if page.language == Language::ENGLISH || words.is_empty() || words.len() > LONGEST {
            return None;
        }
        let same = |at: usize| {
            let end = at + words.len();
            end <= page.words.len() && (at..end).all(|k| page.words[k].key == words[k - at])
        };
        let mut told =
            edges::near(page, place.0).filter(|&at| at > 0 && same(at) && !(place.0..=place.1).contains(&at));
        told.find_map(|at| self.called_besides(at)).map(Choice::Party)
    }

    /// The party whose other name begins at a word: after «باسم» or «به نام», or in brackets right behind it.
    fn called_besides(&self, at: usize) -> Option<usize> {
        let page = self.page;
        let (first, _) = page.sentence_of(at);
        let before = (first..at).rev().take(BEFORE + 2);
        let known = before.clone().any(|k| {
            matches!(
                page.key(k),
                "المعروف"
                    | "المعروفه"
                    | "تعرف"
                    | "يعرف"
                    | "اختصارا"
                    | "واختصارها"
                    | "واختصاره"
                    | "المسماه"
                    | "المسمي"
                    | "موسوم"
                    | "معروف"
                    | "مخفف"
                    | "اختصار"
            )
        });
        let bracket = page.class(at - 1) == Class::Bracket || at > 1 && page.class(at - 2) == Class::Bracket;
        let from = self.mentions.partition_point(|(place, _)| *place < first);
        let inside = self.mentions[from..].iter().take_while(|(place, _)| *place < at);
        let (place, index) = inside.copied().filter(|(_, i)| self.known[*i].body).last()?;
        let near = at - place <= self.known[index].words.len() + BEFORE + 4;
        ((known || bracket) && near).then_some(index)
    }
}
