//! What is asked of the stories: which a dispatch tells, what a story holds, which headline tells it best.

use gazette_news::Language;

use super::Stories;
use super::telling::Telling;

impl Stories {
    /// The story of a dispatch.
    pub fn story(&self, key: u64) -> Option<u64> {
        self.told.get(&key).map(|s| s.story)
    }

    /// The dispatches of a story, in order of time.
    pub fn dispatches(&self, story: u64) -> Vec<u64> {
        let Some(telling) = self.telling(story) else { return Vec::new() };
        let mut keys = telling.members.clone();
        keys.sort_by_key(|k| (self.told.get(k).map_or(i64::MAX, |s| s.kept.time_or_last()), *k));
        keys
    }

    /// The numbers of all stories, in order.
    pub fn stories(&self) -> Vec<u64> {
        let mut all: Vec<u64> = self.by_number.keys().copied().collect();
        all.sort_unstable();
        all
    }

    /// The dispatch whose headline tells the story best: the one most like all the others, in `language` where the
    /// story is told in it.
    pub fn title(&self, story: u64, language: Option<Language>) -> Option<u64> {
        let telling = self.telling(story)?;
        let seat = |k: &u64| self.told.get(k);
        let in_language: Vec<u64> = telling
            .members
            .iter()
            .copied()
            .filter(|k| language.is_some() && seat(k).is_some_and(|s| s.kept.language == language))
            .collect();
        let among = if in_language.is_empty() { &telling.members } else { &in_language };
        among
            .iter()
            .filter_map(|k| {
                let reading = seat(k)?.kept.reading();
                let weighed = reading.weighed(&self.rarity, &self.setting);
                let alike = telling
                    .likeness(&Telling::of(*k, &reading, &weighed, &self.setting), &self.setting)
                    .most();
                Some((*k, alike))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(k, _)| k)
    }
}
