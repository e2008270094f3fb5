//! Short stories are given the topic that an editor would give them.

use gazette_news::Language;
use gazette_origins::topics;

/// The top-level topic proposed first for a story, by its two digits.
fn first(language: Language, headline: &str, copy: &str) -> String {
    let proposed = topics::propose(Some(headline), copy, Some(language));
    let topic = proposed.first().map(|proposal| proposal.topic);
    topic.map_or("none", |topic| &topic.parent.unwrap_or(topic.code)[..2]).to_owned()
}

#[test]
fn short_stories_of_every_topic_are_told_in_each_language() {
    let mut wrong = Vec::new();
    for line in include_str!("topics.txt").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('|').collect();
        let [wanted, language, headline, copy] = fields[..] else { panic!("{line}") };
        let told = first(language.parse().expect("a language"), headline, copy);
        if told != wanted {
            wrong.push(format!("{language} {wanted}, not {told}: {headline}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
