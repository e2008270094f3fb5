//! «الأخير», «الأخيرة»: in Arabic whoever was named last.

use gazette_news::Language;

use super::{Choice, People, Sex};

/// How many places of names are looked back over.
const BACK: usize = 8;

impl People<'_, '_> {
    /// Whoever was named last before such a source and can be meant by its sex.
    pub(super) fn by_latter(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none())?;
        let (first, last) = phrase.place;
        let told = match self.page.key(first) {
            "الاخير" => Sex::Male,
            "الاخيره" => Sex::Female,
            _ => return None,
        };
        if self.page.language != Language::ARABIC || first != last {
            return None;
        }
        let before = self.mentions.partition_point(|(at, _)| *at < first);
        let fits = |index: &usize| {
            let known = &self.known[*index];
            let own = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
            let clash = matches!((told, own), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
            let body =
                known.body && known.words.first().is_some_and(|w| w.ends_with('ه')) != (told == Sex::Female);
            known.named && !clash && !body
        };
        let mut latest = self.mentions[..before].iter().rev().take(BACK).map(|(_, index)| *index);
        latest.find(|index| fits(index)).map(Choice::Party)
    }
}
