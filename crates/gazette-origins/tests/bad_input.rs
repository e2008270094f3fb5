//! Input that is meant to break things: work and memory stay bounded, and nothing false comes of it.

use gazette_origins::credits::Gazetteer;
use gazette_origins::origins::{Index, Line, Text, settle};
use gazette_origins::stories::{self, Stories, Told, gather, stream};
use jiff::Timestamp;

fn time(second: i64) -> Option<Timestamp> {
    Timestamp::from_second(second).ok()
}

fn own_words(n: u64, count: u64) -> String {
    (0..count).map(|k| format!("w{} ", (n * 7919 + k).wrapping_mul(2_654_435_761) % 1_000_003)).collect()
}

fn told(key: u64, text: &str) -> Told<'_> {
    Told { key, text, title: None, published: time(1_700_000_000 + key as i64), language: None, outlet: None }
}

/// A million are given back from their records, as at a restart: reading a text costs the same each time, and what may
/// grow is what is done with it.
#[test]
fn the_same_text_a_million_times_is_one_origin() {
    const TIMES: u64 = 1_000_000;
    let text = own_words(1, 40);
    let mut index = Index::default();
    let mut record = index.add(Text { published: time(1_700_000_000), ..Text::new(0, &text) }).record;
    for key in 1..TIMES {
        record[1..9].copy_from_slice(&key.to_le_bytes());
        record[17..25].copy_from_slice(&(1_700_000_000 + key as i64 * 200).to_le_bytes());
        index.restore(&record).expect("a record");
    }
    assert_eq!(index.len() as u64, TIMES);
    for key in [1, 50_000, TIMES - 1] {
        assert_eq!(index.tie(key).map(|tie| *tie.origin()), Some(0), "all of them are copies of the first");
    }
    assert!(index.bytes() as u64 / TIMES < 2_048);
    let again = index.add(Text { published: time(1_999_999_999), ..Text::new(TIMES, &text) });
    assert!(again.revised.len() < 200, "one more copy changes little");
    let all = Timestamp::from_second(2_000_000_000).expect("in range");
    assert_eq!(index.expire(all).len() as u64, TIMES + 1, "and they leave together");
    assert!(index.is_empty());
}

#[test]
fn a_text_that_comes_again_and_again_is_one_story_of_bounded_work() {
    let text = own_words(2, 300);
    let mut stories = Stories::new();
    for key in 0..3_000u64 {
        let joined = stories.add(told(key, &text));
        assert_eq!(joined.story, 1, "{key}");
        assert!(joined.merged.is_empty());
    }
    // One telling, and of each copy what it takes to move it.
    assert!(stories.bytes() / 3_000 < 1_024, "{}", stories.bytes() / 3_000);
    let mut versions = Stories::new();
    for _ in 0..3_000 {
        versions.add(told(7, &text));
    }
    assert_eq!(
        (versions.len(), versions.stories().len()),
        (1, 1),
        "versions of one dispatch are one dispatch"
    );
}

fn story_line(id: u64, text: String, second: i64) -> stories::Line {
    stories::Line {
        id: id.to_string(),
        text,
        title: None,
        published: time(second),
        language: "en".parse().ok(),
        outlet: None,
    }
}

fn count_of(places: &[stories::Place]) -> usize {
    let stories: std::collections::HashSet<&str> = places.iter().map(|place| place.story.as_str()).collect();
    stories.len()
}

/// All lines at once, as `gazette stories` has them: the same text, with a line of each outlet's own or without one, is
/// one story among others however often it comes.
#[test]
fn a_text_said_a_thousand_times_is_one_story_when_all_are_at_hand() {
    let said: String = (0..160).map(|k| format!("said{} ", k * 7919 % 1_009)).collect();
    for signs_off in [false, true] {
        let line = |n: u64| {
            let own = if signs_off { format!("\n\nread more in outlet{n}") } else { String::new() };
            story_line(n, format!("{said}{own}"), 1_700_000_000 + n as i64 * 60)
        };
        let others = (0..30).map(|n| story_line(10_000 + n, own_words(n, 120), 1_700_000_000 + n as i64));
        let lines: Vec<stories::Line> = (0..3_000).map(line).chain(others).collect();
        let places = gather(&lines);
        assert_eq!(count_of(&places[..3_000]), 1, "{signs_off}");
        assert!(count_of(&places) >= 25, "others are none of it");
    }
}

/// The dead of a day, told in the same words each day, are forty stories and no copies of each other.
#[test]
fn bulletins_of_one_form_are_no_story_and_no_copies() {
    let form = |n: u64| {
        let (dead, hurt) = (17 + n * 29 % 83, 120 + n * 53 % 431);
        format!(
            "QASRIN (Harrow Wire) - The health ministry of Qasrin said in its daily report that {dead} dead and {hurt} \
             wounded were brought to hospitals in the past day, which brings the toll since the fighting began in March \
             to {} dead and {} wounded. The ministry said that many were still under the rubble and on the roads, where \
             ambulances and civil defence crews could not reach them.",
            3_400 + n * 61,
            9_800 + n * 217,
        )
    };
    let second = |n: u64| 1_700_000_000 + n as i64 * 86_400;
    let lines: Vec<stories::Line> = (0..40).map(|n| story_line(n, form(n), second(n))).collect();
    assert!(count_of(&gather(&lines)) >= 36);
    assert!(count_of(&stream(&lines)) >= 36);
    let lines: Vec<Line> = (0..40)
        .map(|n| Line {
            id: n.to_string(),
            text: form(n),
            outlet: Some(if n % 2 == 0 { "Harrow Wire" } else { "Daily Spool" }.into()),
            published: time(second(n)),
            title: None,
            owner: None,
            credit: None,
            agency: None,
        })
        .collect();
    assert!(settle(&lines, Gazetteer::new()).iter().all(|tie| tie.origin == tie.id));
}

#[test]
fn near_empty_texts_tie_to_nothing() {
    let mut index = Index::default();
    let mut stories = Stories::new();
    for (key, text) in ["", " ", "\n\n", "a", "...", "Goal!", "2-1", "«»", "\u{200f}"].iter().enumerate() {
        let added = index.add(Text::new(key as u64, text));
        assert!(added.reprint.copied_from().is_none(), "{text:?}");
        assert!(stories.add(told(key as u64, text)).opened, "{text:?}");
    }
}

/// "Watch" under a headline of a name: the name is rare, and what it tells of the place is not known.
#[test]
fn a_text_of_few_words_joins_no_story_on_one_rare_word() {
    let mut stories = Stories::new();
    let dam = "The Tellin dam above Orsby collapsed at dawn and flooded the lower town, the civil protection service said. \
               Buses took people from Orsby to schools in the hills.";
    let titled = |key, title, text| Told { title: Some(title), ..told(key, text) };
    let story = stories.add(titled(1, "Dam above Orsby collapses", dam)).story;
    for (key, title, text) in
        [(2, "Orsby", "Watch."), (3, "Orsby", ""), (4, "Live from Orsby", "More soon."), (5, "", "Orsby!")]
    {
        assert!(stories.add(titled(key, title, text)).opened, "{title:?} {text:?}");
    }
    let told = stories.add(titled(6, "Orsby dam collapses", "More soon."));
    assert_eq!(told.story, story, "three words of the headline tell it");
}

#[test]
fn one_word_repeated_ties_to_its_like_alone() {
    let mut index = Index::default();
    for (key, word) in ["dam ", "rate ", "سد ", "x"].iter().enumerate() {
        let added = index.add(Text::new(key as u64, &word.repeat(20_000)));
        assert!(added.reprint.copied_from().is_none(), "{word}");
    }
    assert!(index.bytes() < 100_000);
}

#[test]
fn one_word_repeated_is_a_story_of_its_like_alone() {
    let mut stories = Stories::new();
    let words = ["dam ", "rate ", "سد ", "نرخ ", "27 ", "x"];
    let numbers: Vec<u64> =
        words.iter().zip(0..).map(|(word, key)| stories.add(told(key, &word.repeat(20_000))).story).collect();
    let own: std::collections::HashSet<u64> = numbers.iter().copied().collect();
    assert_eq!(own.len(), words.len(), "{numbers:?}");
    let dam = "The Tellin dam above Orsby collapsed at dawn and flooded the lower town, the civil protection service said.";
    assert!(stories.add(told(90, dam)).opened, "a report of a dam is no heap of the word");
    assert!(stories.bytes() < 1_000_000);
}

/// A notice that is filled in five times an hour for a month: no more than two or three that say nearly the same are one
/// story, what is held is bounded, and what comes after is told as before.
#[test]
fn a_form_filled_in_thousands_of_times_is_no_runaway_story() {
    let mut stories = Stories::new();
    let count = 3_600u64;
    for key in 0..count {
        let (place, degrees, wind) = (key % 5, 8 + key * 7_919 % 27, 3 + key * 104_729 % 40);
        let text = format!(
            "The weather station in Harbour {place} reads {degrees} degrees and a wind of {wind} knots; fishermen are asked \
             to call before they put out."
        );
        let title = format!("Harbour {place}: {degrees} degrees");
        let published = time(1_700_000_000 + key as i64 * 720);
        stories.add(Told { title: Some(&title), published, outlet: Some("Harrow Wire"), ..told(key, &text) });
    }
    let largest = stories.stories().iter().map(|story| stories.dispatches(*story).len()).max().unwrap_or(0);
    assert!(largest <= 3, "a story of {largest}");
    assert!(stories.bytes() as u64 / count < 4_096, "{}", stories.bytes() as u64 / count);
    let dam = "The Tellin dam above Orsby collapsed at dawn and flooded the lower town, the civil protection service said.";
    let now = |key| Told { published: time(1_703_000_000 + key as i64), ..told(key, dam) };
    let story = stories.add(now(9_001)).story;
    assert_eq!(stories.add(now(9_002)).story, story);
}

#[test]
fn a_template_alone_makes_no_reprints() {
    let template = own_words(3, 120);
    let lines: Vec<Line> = (0..60)
        .map(|n| Line {
            id: format!("p{n}"),
            text: format!("{} {template}", own_words(100 + n, 90)),
            outlet: Some("site.example".into()),
            published: time(1_700_000_000 + n as i64 * 600),
            title: None,
            owner: None,
            credit: None,
            agency: None,
        })
        .collect();
    let ties = settle(&lines, Gazetteer::new());
    let tied = ties.iter().filter(|t| t.copied_from.is_some()).count();
    assert!(tied <= 2, "{tied} of 60 pages that share a template and nothing else are taken for copies");
}

#[test]
fn clocks_that_lie_make_no_circle() {
    let text = own_words(5, 200);
    let mut index = Index::default();
    // One says it is from the year 9000, one from 1800, one re-dates itself; all were received in order.
    for (key, published) in [(1, 221_000_000_000), (2, -5_364_662_400), (3, 1_700_000_500), (4, i64::MAX)] {
        index.add(Text {
            published: Timestamp::from_second(published).ok(),
            received: time(1_700_000_000 + key as i64 * 600),
            ..Text::new(key, &text)
        });
    }
    let origins: Vec<u64> = (1..=4).filter_map(|k| index.tie(k).map(|t| *t.origin())).collect();
    assert!(origins.iter().all(|o| *o == origins[0]), "{origins:?}");
    let own = index.tie(origins[0]).expect("held");
    assert!(own.copied_from().is_none());
}

#[test]
fn dates_of_the_far_past_and_future_place_a_story_nowhere_else() {
    let mut stories = Stories::new();
    let text = own_words(9, 120);
    let first = stories.add(told(1, &text)).story;
    for (key, second) in [(2, i64::MIN / 1_000_000_000), (3, -60_000_000_000), (4, 250_000_000_000)] {
        let at = Timestamp::from_second(second.clamp(-377_705_023_201, 253_402_207_200)).ok();
        let joined = stories.add(Told { published: at, ..told(key, &text) });
        assert!(joined.likeness.is_finite());
    }
    assert_eq!(stories.add(told(5, &text)).story, first, "those who tell the time go together");
    stories.expire(Timestamp::from_second(1_800_000_000).expect("in range"));
    assert!(stories.len() <= 1, "what claims to be of the year 9892 may stay, all else is old");
}

#[test]
fn texts_crafted_to_share_terms_are_compared_with_few() {
    // Each shares half of its words with all that came before, and each pair of halves is new.
    let mut stories = Stories::new();
    let halves: Vec<String> = (0..40).map(|n| own_words(5_000 + n, 60)).collect();
    for key in 0..1_600u64 {
        let (a, b) = (key % 40, key / 40);
        let joined = stories.add(told(key, &format!("{} {}", halves[a as usize], halves[b as usize])));
        assert!(joined.merged.len() < 40);
    }
    assert!(stories.bytes() / 1_600 < 4_096);
}

#[test]
fn a_credit_to_everybody_is_bounded() {
    let names: String = (0..500).map(|n| format!("Outlet{n} Wire, ")).collect();
    let mut index = Index::default();
    for n in 0..500 {
        index.add(Text { outlet: Some(&format!("Outlet{n} Wire")), ..Text::new(n, &own_words(n, 60)) });
    }
    let text = format!("(Agency) - {} as reported by {names} {}", own_words(900, 100), names.repeat(20));
    let added = index.add(Text { outlet: Some("Echo"), ..Text::new(1_000, &text) });
    assert!(added.credits.len() <= 40, "{}", added.credits.len());
}

#[test]
fn an_old_text_with_a_new_date_is_known_by_its_sketch() {
    use gazette_origins::origins::{is_likely_of, sketch};
    let text = own_words(6, 300);
    let mut index = Index::default();
    let old = sketch(&index.add(Text { received: time(1_600_000_000), ..Text::new(1, &text) }).record)
        .expect("a record");
    assert_eq!(index.expire(Timestamp::from_second(1_650_000_000).expect("in range")), [1]);
    assert!(index.is_empty());
    let again = index.add(Text { received: time(1_700_000_000), ..Text::new(2, &format!("{text} More.")) });
    assert!(is_likely_of(&old, &sketch(&again.record).expect("a record")));
    let other = index.add(Text::new(3, &own_words(7, 300)));
    assert!(!is_likely_of(&old, &sketch(&other.record).expect("a record")));
}

/// An outlet puts a new date on what it said three weeks ago, and again the week after: all of it is one text, and whoever
/// copied it in between copied the first.
#[test]
fn an_outlet_that_dates_its_text_anew_is_no_new_origin() {
    let text = own_words(11, 240);
    let mut index = Index::default();
    let day = |n: i64| time(1_700_000_000 + n * 86_400);
    for (key, outlet, at) in
        [(1, "Harrow Wire", 0), (2, "Daily Spool", 1), (3, "Harrow Wire", 20), (4, "Harrow Wire", 27)]
    {
        index.add(Text {
            outlet: Some(outlet),
            published: day(at),
            received: day(at),
            ..Text::new(key, &text)
        });
    }
    for key in 2..=4 {
        assert_eq!(index.tie(key).map(|tie| *tie.origin()), Some(1), "{key}");
    }
    let own = index.tie(1).expect("held");
    assert!(own.copied_from().is_none());
}

#[test]
fn a_crowd_of_passages_does_not_slow_what_comes_after() {
    // Every text holds the same forty passages in another order: each fingerprint stands in all of them.
    let passages: Vec<String> = (0..40).map(|n| own_words(1_000 + n, 16)).collect();
    let mut index = Index::default();
    for key in 0..2_000u64 {
        let text: String =
            (0..40).map(|n| passages[((n * (2 * key + 1) + key) % 40) as usize].as_str()).collect();
        index.add(Text::new(key, &text));
    }
    assert!(index.bytes() / 2_000 < 4_096);
}

#[test]
fn no_runaway_story() {
    let mut stories = Stories::new();
    // One word in common, all else different.
    for key in 0..3_000u64 {
        stories.add(told(key, &format!("minister {}", own_words(key, 80))));
    }
    let largest = stories.stories().iter().map(|s| stories.dispatches(*s).len()).max().unwrap_or(0);
    assert!(largest < 30, "a story of {largest} dispatches that share one word");
}

#[test]
fn records_rebuild_the_index_without_the_texts() {
    let (text, copy) = (own_words(8, 250), own_words(8, 180));
    let mut index = Index::default();
    let first =
        index.add(Text { outlet: Some("asp"), published: time(1_700_000_000), ..Text::new(1, &text) });
    let second = index.add(Text { published: time(1_700_009_000), ..Text::new(2, &copy) });
    let mut rebuilt = Index::default();
    for record in [&first.record, &second.record] {
        rebuilt.restore(record).expect("a record");
    }
    assert_eq!(rebuilt.tie(2), index.tie(2));
    assert_eq!(index.tie(2).expect("held").copied_from(), Some(&1));
    assert!(rebuilt.restore(&first.record[..20]).is_err());
    assert!(rebuilt.restore(b"").is_err());
}
