use super::*;

fn told(key: u64, text: &str) -> Told<'_> {
    Told { key, text, title: None, published: None, language: Some(Language::ENGLISH), outlet: None }
}

const DAM: &str = "The Tellin dam above Orsby collapsed at dawn and flooded the lower town, the civil protection service said.";
const DAM_AGAIN: &str =
    "Rescuers searched Orsby for survivors after the collapse of the Tellin dam flooded the town.";
const RATE: &str =
    "The central bank of Marjan raised its key interest rate to 6.75 per cent to slow inflation.";

#[test]
fn two_tellings_of_one_event_are_one_story() {
    let mut stories = Stories::new();
    let dam = stories.add(told(1, DAM)).story;
    let rate = stories.add(told(2, RATE)).story;
    let again = stories.add(told(3, DAM_AGAIN));
    assert_ne!(dam, rate);
    assert_eq!((again.story, again.opened), (dam, false));
    assert_eq!(stories.dispatches(dam), [1, 3]);
}

#[test]
fn what_an_editor_took_apart_stays_apart() {
    let mut stories = Stories::new();
    let dam = stories.add(told(1, DAM)).story;
    stories.add(told(2, DAM_AGAIN));
    let own = stories.split(&[2]).expect("held");
    assert_ne!(own, dam);
    assert_eq!(
        stories.add(told(2, DAM_AGAIN)).story,
        own,
        "a new version of it stays where the editor put it"
    );
    assert_eq!(stories.merge(own, dam), Ok(()));
    assert_eq!(stories.dispatches(dam), [1, 2]);
    assert_eq!(stories.hold(1, 99), Err(NoStory(99)));
}

#[test]
fn records_bring_the_stories_back() {
    let mut stories = Stories::new();
    let first = stories.add(told(1, DAM));
    let mut again = Stories::new();
    again.restore(1, first.story, false, &first.record).expect("a record");
    assert_eq!(again.add(told(2, DAM_AGAIN)).story, first.story);
    assert!(again.add(told(3, RATE)).opened);
    assert!(again.restore(4, 1, false, b"nonsense").is_err());
}
