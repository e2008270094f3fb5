//! What a story is about: who speaks in it, where its dispatches are from, and its topics.

use std::collections::BTreeMap;

use gazette_news::{DispatchId, Language, StoryId};
use gazette_origins::topics;
use gazette_text::fold;
use gazette_web::{About, PersonIn, PlaceIn, TopicOf};

use super::Newsroom;
use super::speakers::is_one_person;

/// People and places listed of a story.
const MOST: usize = 12;

/// Dispatches read for proposing topics: the first tell what a story is about.
const READ: usize = 6;

impl Newsroom {
    /// What a story is about, its topics called as the language calls them.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn about(&self, story: StoryId, language: Language) -> Result<About, gazette_store::Error> {
        let ids: Vec<DispatchId> =
            self.store.dispatches_of(story).await?.iter().map(|dispatch| dispatch.id).collect();
        Ok(About {
            people: self.people_in(story).await?,
            places: self.places_in(&ids).await?,
            topics: self.topics_of(story, &ids, language).await?,
        })
    }

    /// Everybody who is cited by name, those cited in most dispatches first; one line for a name in several scripts.
    async fn people_in(&self, story: StoryId) -> Result<Vec<PersonIn>, gazette_store::Error> {
        let mut people: Vec<(PersonIn, Vec<DispatchId>)> = Vec::new();
        for statement in self.store.statements_of(story).await? {
            let Some(speaker) = statement.read()?.into_parts().speaker else { continue };
            let Some(name) = speaker.name().map(str::to_owned) else { continue };
            let at = people.iter().position(|(person, _)| {
                person.names.contains(&name) || person.names.iter().any(|known| is_one_abroad(known, &name))
            });
            let at = at.unwrap_or_else(|| {
                people.push((PersonIn { names: Vec::new(), role: None, dispatches: 0 }, Vec::new()));
                people.len() - 1
            });
            let (person, cited) = &mut people[at];
            if !person.names.contains(&name) {
                person.names.push(name);
            }
            person.role = person.role.take().or_else(|| speaker.role().map(str::to_owned));
            if !cited.contains(&statement.dispatch) {
                cited.push(statement.dispatch);
                person.dispatches += 1;
            }
        }
        let mut people: Vec<PersonIn> = people.into_iter().map(|(person, _)| person).collect();
        people.sort_by_key(|person| std::cmp::Reverse(person.dispatches));
        people.truncate(MOST);
        Ok(people)
    }

    /// Where the dispatches are from, by their datelines.
    async fn places_in(&self, ids: &[DispatchId]) -> Result<Vec<PlaceIn>, gazette_store::Error> {
        let mut places: BTreeMap<String, PlaceIn> = BTreeMap::new();
        for id in ids {
            let dispatch = self.dispatch_now(*id).await?;
            let Some(place) = dispatch.dateline.as_ref().and_then(|dateline| dateline.place.clone()) else {
                continue;
            };
            let held = places.entry(fold::key(&place)).or_insert(PlaceIn { name: place, dispatches: 0 });
            held.dispatches += 1;
        }
        let mut places: Vec<PlaceIn> = places.into_values().collect();
        places.sort_by_key(|place| std::cmp::Reverse(place.dispatches));
        places.truncate(MOST);
        Ok(places)
    }

    /// The topics an editor set; those proposed where nobody has.
    async fn topics_of(
        &self,
        story: StoryId,
        ids: &[DispatchId],
        language: Language,
    ) -> Result<Vec<TopicOf>, gazette_store::Error> {
        let set = self.store.topics_of(story).await?;
        if let Some(set) = set {
            let known = set.iter().filter_map(|code| topics::topic(code));
            return Ok(known.map(|topic| topic_of(&topic, language, true)).collect());
        }
        let mut weights: BTreeMap<&'static str, f32> = BTreeMap::new();
        for id in ids.iter().take(READ) {
            let dispatch = self.dispatch_now(*id).await?;
            let found =
                topics::propose(dispatch.headline.as_deref(), dispatch.text(), Some(dispatch.language));
            for proposal in found {
                *weights.entry(proposal.topic.code).or_default() += proposal.weight;
            }
        }
        let mut weights: Vec<(&str, f32)> = weights.into_iter().collect();
        weights.sort_by(|a, b| b.1.total_cmp(&a.1));
        let strongest = weights.into_iter().take(3).filter_map(|(code, _)| topics::topic(code));
        Ok(strongest.map(|topic| topic_of(&topic, language, false)).collect())
    }

    /// The section that a story's topics belong to, in a language.
    pub(super) async fn section_of(
        &self,
        story: StoryId,
        language: Language,
    ) -> Result<Option<&'static str>, gazette_store::Error> {
        let ids: Vec<DispatchId> =
            self.store.dispatches_of(story).await?.iter().map(|dispatch| dispatch.id).collect();
        let first = self.topics_of(story, &ids, language).await?.into_iter().next();
        Ok(first.and_then(|topic| section_name(&topic.section, language)))
    }
}

/// All topics a story can be given, as a language calls them.
pub fn all_topics(language: Language) -> Vec<TopicOf> {
    let named = topics::all().iter().filter(|topic| !topic.code.is_empty());
    named.map(|topic| topic_of(topic, language, false)).collect()
}

fn topic_of(topic: &topics::Topic, language: Language, is_set: bool) -> TopicOf {
    TopicOf {
        code: topic.code.to_owned(),
        name: topic.name_in(language).to_owned(),
        section: topic.section.to_owned(),
        is_top: topic.parent.is_none(),
        is_set,
    }
}

/// Whether two names in different scripts, or one in Arabic letters and one in Persian ones, are one person's. In one
/// script, the full names decide.
fn is_one_abroad(a: &str, b: &str) -> bool {
    let is_latin = |name: &str| name.chars().any(|c| c.is_ascii_alphabetic());
    let is_persian = |name: &str| name.contains(['ی', 'ک', 'گ', 'پ', 'چ', 'ژ']);
    let is_abroad = is_latin(a) != is_latin(b) || is_persian(a) != is_persian(b);
    is_abroad && (fold::key(a) == fold::key(b) || is_one_person(a, b))
}

/// What a section is called.
fn section_name(section: &str, language: Language) -> Option<&'static str> {
    let [en, ar, fa] = match section {
        "culture" => ["Culture", "ثقافة", "فرهنگ"],
        "disaster" => ["Disasters", "كوارث", "حوادث"],
        "economy" => ["Economy", "اقتصاد", "اقتصاد"],
        "education" => ["Education", "تعليم", "آموزش"],
        "environment" => ["Environment", "بيئة", "محیط زیست"],
        "health" => ["Health", "صحة", "سلامت"],
        "law" => ["Law", "قضاء", "حقوقی"],
        "lifestyle" => ["Life", "حياة", "زندگی"],
        "people" => ["People", "ناس", "چهره‌ها"],
        "politics" => ["Politics", "سياسة", "سیاست"],
        "religion" => ["Religion", "دين", "دین"],
        "science" => ["Science", "علوم", "دانش"],
        "society" => ["Society", "مجتمع", "جامعه"],
        "sport" => ["Sport", "رياضة", "ورزش"],
        "weather" => ["Weather", "طقس", "هوا"],
        "world" => ["World", "العالم", "جهان"],
        _ => return None,
    };
    Some(match language {
        Language::ARABIC => ar,
        Language::PERSIAN => fa,
        _ => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_topics_has_a_name() {
        for topic in all_topics(Language::PERSIAN) {
            assert!(section_name(&topic.section, Language::PERSIAN).is_some(), "{}", topic.section);
        }
    }
}
