//! A sender takes back what it sent: within the poll that brings it, readers see a notice and the desk knows why.

use std::path::PathBuf;

use crate::actors::{Editor, Newsroom, Operator, Page, hidden, link, posts, reads, with_push_wire};

const TOKEN: &str = "a-token-for-tests-only";

const STRANGER: &str = "another-token-for-tests";

/// A text of the agency as NewsML-G2.
fn item(guid: &str, version: u32, status: &str, headline: &str, text: &str) -> String {
    let signal = if status == "hold" { "<signal qcode=\"sig:hold\"/>" } else { "" };
    let status = if status == "hold" { "usable" } else { status };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Coast Agency</name></provider><versionCreated>2026-11-17T14:0{version}:00Z</versionCreated><pubStatus qcode="stat:{status}"/>{signal}</itemMeta>
<contentMeta><language tag="en"/><headline>{headline}</headline><creditline>Coast Agency</creditline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{text}</p></body></html></inlineXML></contentSet>
</newsItem>"#
    )
}

struct Scene {
    newsroom: Newsroom,
    room: PathBuf,
    _dir: tempfile::TempDir,
}

impl Scene {
    fn opens() -> Scene {
        let dir = tempfile::tempdir().expect("a directory");
        let room = dir.path().join("room");
        with_push_wire(&room, TOKEN);
        Scene { newsroom: Newsroom::opens(&room), room, _dir: dir }
    }

    /// As [`Scene::opens`], with another outlet that delivers too.
    fn opens_with_a_stranger() -> Scene {
        let dir = tempfile::tempdir().expect("a directory");
        let room = dir.path().join("room");
        with_push_wire(&room.join("stranger"), STRANGER);
        with_push_wire(&room, TOKEN);
        let file =
            |dir: &std::path::Path| std::fs::read_to_string(dir.join("gazette.toml")).expect("written");
        let stranger =
            file(&room.join("stranger")).replace("coast", "echo").replace("Coast Agency", "Velmora Echo");
        std::fs::write(room.join("gazette.toml"), file(&room) + "\n" + &stranger).expect("written");
        Scene { newsroom: Newsroom::opens(&room), room, _dir: dir }
    }

    fn arrives(&self, item: &str) {
        self.arrives_at(TOKEN, item);
    }

    fn arrives_at(&self, token: &str, item: &str) {
        let answer = posts(&self.newsroom, &format!("/push/{token}"), item.as_bytes()).expect("answers");
        assert_eq!(answer.status, 202, "{}", answer.body);
    }

    /// Publishes an article written from the newest story. Its page at the desk, and its path on the site.
    fn publishes(&self, sara: &Editor<'_>, headline: &str) -> (String, String) {
        let inbox = sara.waits_for("/desk", headline);
        let story = link(&inbox, "/desk/stories/");
        let page = sara.opens(&story);
        let dispatch = link(&page, "/desk/dispatches/");
        let number = dispatch.rsplit('/').next().expect("a number");
        let begun = sara.sends(&format!("{story}/dispatches"), &[("dispatch", number), ("write", "1")]);
        let article =
            begun.head.lines().find_map(|line| line.strip_prefix("location: ")).expect("sent on").to_owned();
        let page = sara.opens(&article);
        let sent = sara
            .sends(&format!("{article}/press"), &[("act", "publish"), ("number", &hidden(&page, "number"))]);
        assert_eq!(sent.status, 303, "{}", sent.body);
        let front = reads(&self.newsroom, "/").body;
        let slug = headline.split(' ').next().expect("a word").to_lowercase();
        let mut links = front.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let path = links.find(|link| link.starts_with("/en/") && link.contains(&format!("/{slug}-")));
        let path = path.unwrap_or_else(|| panic!("not on the front page: {front}"));
        (article, path.to_owned())
    }
}

/// Saves other words of an article, of which some are marked as those of somebody in its dispatch. The form as it comes
/// back.
fn saves(
    sara: &Editor<'_>,
    article: &str,
    (body, (words, attribution)): (&str, (&str, &str)),
    answers: &[(&str, &str)],
) -> Page {
    let page = sara.opens(article);
    let (number, dispatch) = (hidden(&page, "number"), link(&page, "/desk/dispatches/"));
    let mut fields = vec![
        ("number", number.as_str()),
        ("headline", HEADLINE),
        ("section", "News"),
        ("credits", "Coast Agency"),
        ("body", body),
        ("marks", "1"),
        ("mark-0-words", words),
        ("mark-0-by", "dispatches"),
        ("mark-0-dispatch", dispatch.rsplit('/').next().expect("a number")),
        ("mark-0-attribution", attribution),
    ];
    fields.extend(answers);
    let saved = sara.sends(article, &fields);
    assert_eq!(saved.status, 200, "{}", saved.body);
    saved
}

fn verifies(room: &std::path::Path) {
    let verified = Operator::runs(&["verify", room.to_str().expect("plain")]);
    assert_eq!(verified.status.code(), Some(0), "{}", crate::actors::said(&verified));
}

const HEADLINE: &str = "Three villages below Corrow told to leave";
const TEXT: &str = "People in three villages were told to leave, harbour master Tarik Osman said on Tuesday.";

#[test]
fn a_kill_leaves_a_notice_and_tells_everybody() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:1", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    assert!(reads(&scene.newsroom, &path).body.contains("three villages"));

    scene.arrives(&item("urn:coast:1", 2, "canceled", HEADLINE, "KILL. It was an exercise."));
    sara.waits_for(&article, "killed a dispatch it rests on");
    let notice = reads(&scene.newsroom, &path);
    assert_eq!(notice.status, 410);
    assert!(notice.body.contains("Coast Agency has killed the dispatch"), "{}", notice.body);
    assert!(!notice.body.contains("harbour master"), "its words are gone: {}", notice.body);
    for feed in ["/en/rss.xml", "/en/atom.xml", "/en/feed.json", "/en/corrections/atom.xml"] {
        assert!(
            reads(&scene.newsroom, feed).body.contains("Withdrawn: Three villages"),
            "{feed} does not tell"
        );
    }
    let list = sara.opens("/desk/articles").body;
    assert!(list.contains("To be looked at again"), "{list}");
    // It cannot be used again, and the log tells of both editions.
    let page = sara.opens(&article);
    let again = sara
        .sends(&format!("{article}/press"), &[("act", "publish"), ("number", &hidden_or(&page, "number"))]);
    assert_eq!(again.status, 409, "{}", again.body);
    let Scene { newsroom, room, _dir } = scene;
    newsroom.kill();
    verifies(&room);
}

/// The number of the draft, which the page of a withdrawn article no longer shows.
fn hidden_or(page: &crate::actors::Page, name: &str) -> String {
    if page.body.contains(&format!("name=\"{name}\"")) { hidden(page, name) } else { "1".to_owned() }
}

#[test]
fn a_kill_reaches_what_readers_see_though_the_draft_has_parted_from_the_dispatch() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:6", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    let dispatch = link(&sara.opens(&article), "/desk/dispatches/");
    let number = dispatch.rsplit('/').next().expect("a number");
    let parted = sara.sends(&format!("{article}/part"), &[("dispatch", number)]);
    assert_eq!(parted.status, 303, "{}", parted.body);
    assert!(reads(&scene.newsroom, &path).body.contains("three villages"), "readers still see its words");

    scene.arrives(&item("urn:coast:6", 2, "canceled", HEADLINE, "KILL. It was an exercise."));
    sara.waits_for(&article, "killed a dispatch it rests on");
    assert_eq!(reads(&scene.newsroom, &path).status, 410);
    let again = sara.sends(&format!("{article}/part"), &[("dispatch", number)]);
    assert_eq!(again.status, 409, "nothing of it changes any more: {}", again.body);
}

/// Long enough that a copy of it is known as one.
const LONG: &str = "People in three villages below the Corrow dam were told to leave their houses on Tuesday evening, harbour master \
    Tarik Osman said. Buses took about four hundred people to two schools in Port Ellery, where beds had been set up by the \
    town's fire brigade. Osman said that engineers had found a crack in the eastern wall and wanted to look at it by daylight. \
    The road along the river stays closed until the water has been let down by two metres, he added.";

#[test]
fn nobody_takes_down_what_was_written_from_anothers_copy() {
    let scene = Scene::opens_with_a_stranger();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:1", 1, "usable", HEADLINE, LONG));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    // The same words under a date long ago: whoever believes the date takes the agency for the copyist.
    let theirs = |version, status, text| {
        let item = item("urn:echo:1", version, status, HEADLINE, text);
        item.replace("2026-11-17", "2020-01-01").replace("Coast Agency", "Velmora Echo")
    };
    scene.arrives_at(STRANGER, &theirs(1, "usable", LONG));
    sara.waits_for("/desk", "2 dispatches");
    scene.arrives_at(STRANGER, &theirs(2, "hold", LONG));
    sara.waits_for("/desk", "On hold");
    scene.arrives_at(STRANGER, &theirs(3, "canceled", "KILL. The editor is in somebody's pay."));
    sara.waits_for("/desk", "Killed");
    let page = reads(&scene.newsroom, &path);
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("three villages") && !page.body.contains("somebody's pay"), "{}", page.body);
    assert!(
        sara.opens(&article).body.contains("state-published"),
        "an editor is told, and nothing else happens"
    );
    // The agency's own kill is heard.
    scene.arrives(&item("urn:coast:1", 2, "canceled", HEADLINE, "KILL. A note to desks."));
    sara.waits_for(&article, "state-withdrawn");
    let notice = reads(&scene.newsroom, &path);
    assert_eq!((notice.status, notice.body.contains("A note to desks")), (410, false), "{}", notice.body);
}

#[test]
fn a_hold_can_be_released_and_corrected() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:2", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);

    scene.arrives(&item("urn:coast:2", 2, "hold", HEADLINE, TEXT));
    sara.waits_for(&article, "holds back a dispatch it rests on");
    let notice = reads(&scene.newsroom, &path);
    assert_eq!(notice.status, 200, "it may come back");
    assert!(notice.body.contains("This article is being checked"), "{}", notice.body);
    assert!(!notice.body.contains("harbour master"), "{}", notice.body);
    assert!(reads(&scene.newsroom, "/en/rss.xml").body.contains("Held: Three villages"));
    assert!(!reads(&scene.newsroom, "/sitemap.xml").body.contains("corrow"));

    let released =
        sara.sends(&format!("{article}/press"), &[("act", "release"), ("note", "The agency stands by it.")]);
    assert_eq!(released.status, 303, "{}", released.body);
    let shown = reads(&scene.newsroom, &path).body;
    assert!(shown.contains("harbour master") && shown.contains("The agency stands by it."), "{shown}");

    // Held by the editors themselves, and mended.
    let held = sara
        .sends(&format!("{article}/press"), &[("act", "hold"), ("reason", "A reader doubts the number.")]);
    assert_eq!(held.status, 303, "{}", held.body);
    assert!(reads(&scene.newsroom, &path).body.contains("A reader doubts the number."));
    let mark = ("People in two villages were told to leave", "harbour master Tarik Osman");
    let saved = saves(&sara, &article, (&TEXT.replace("three", "two"), mark), &[]);
    let number = hidden(&saved, "number");
    let corrected = sara.sends(
        &format!("{article}/press"),
        &[("act", "correct"), ("was", "three villages"), ("is", "two villages"), ("number", &number)],
    );
    assert_eq!(corrected.status, 303, "{}", corrected.body);
    assert!(reads(&scene.newsroom, &path).body.contains("It should have said"));
    let Scene { newsroom, room, _dir } = scene;
    newsroom.kill();
    verifies(&room);
}

#[test]
fn a_figure_that_an_editor_adds_needs_a_source_or_somebody_who_answers_for_it() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:7", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    let added = "President Omar Darwish stole 5 million marks, and at least 900 people died.";
    let body = format!("{TEXT}\n\n{added}");
    let mark = ("People in three villages were told to leave", "harbour master Tarik Osman");
    let update = |page: &Page| {
        let number = hidden(page, "number");
        let order = [("act", "update"), ("advisory", "Adds the toll"), ("number", number.as_str())];
        sara.sends(&format!("{article}/press"), &order)
    };
    let saved = saves(&sara, &article, (&body, mark), &[]);
    assert!(saved.body.contains(&format!("name=\"mark-known\" value=\"{added}\"")), "{}", saved.body);
    let refused = update(&saved);
    assert!(refused.status == 409 && refused.body.contains("has no source"), "{}", refused.body);
    assert!(!reads(&scene.newsroom, &path).body.contains("Darwish"));
    // Somebody answers for it, on the record.
    let answered = update(&saves(&sara, &article, (&body, mark), &[("mark-known", added)]));
    assert_eq!(answered.status, 303, "{}", answered.body);
    assert!(reads(&scene.newsroom, &path).body.contains("Darwish"));
}

#[test]
fn a_silent_change_asks_for_a_look_and_changes_nothing() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:3", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    let before = reads(&scene.newsroom, &path).body;
    scene.arrives(&item("urn:coast:3", 2, "usable", HEADLINE, "People in nine villages were told to leave."));
    sara.waits_for(&article, "changed in silence");
    assert_eq!(reads(&scene.newsroom, &path).body, before, "readers see what was published");
    let looked = sara.sends(&format!("{article}/looked"), &[]);
    assert_eq!(looked.status, 303);
    assert!(!sara.opens("/desk/articles").body.contains("To be looked at again"));
}

#[test]
fn a_new_version_is_told_in_its_words_and_locks_nothing() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:8", 1, "usable", HEADLINE, LONG));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    let later = LONG.replace("four hundred", "nine hundred").replace("two metres", "three metres");
    scene.arrives(&item("urn:coast:8", 2, "usable", HEADLINE, &later));
    let desk = sara.waits_for(&article, "these words differ").body;
    assert!(desk.contains("four") && desk.contains("nine"), "{desk}");
    assert!(!desk.contains("A label is not what the record shows now"), "no label is blamed: {desk}");
    // The article can be published again as it was written.
    let body = format!("{LONG}\n\nThe gates stay shut.");
    let mark = ("engineers had found a crack in the eastern wall", "Tarik Osman");
    let saved = saves(&sara, &article, (&body, mark), &[]);
    let number = hidden(&saved, "number");
    let order =
        [("act", "update"), ("advisory", "Adds that the gates stay shut"), ("number", number.as_str())];
    let updated = sara.sends(&format!("{article}/press"), &order);
    assert_eq!(updated.status, 303, "what the first version says is still known: {}", updated.body);
    let shown = reads(&scene.newsroom, &path).body;
    assert!(shown.contains("four hundred") && !shown.contains("Not in the record"), "{shown}");
}

#[test]
fn two_kills_in_the_same_words_both_reach_what_was_written_from_reprints() {
    let scene = Scene::opens_with_a_stranger();
    let sara = Editor::joins(&scene.newsroom);
    let ferry = "Lanterns for the ferry";
    let other = "The ferry Lorna will be lit by eighty lanterns from Sunday, her captain, Lee Orr, said in Quayton on Tuesday. The \
        lanterns were made by pupils of the town's four schools and burn rapeseed oil. Orr said that passengers had asked for \
        them since the harbour lights failed in the spring, and that the crew would carry buckets of sand.";
    let reprint = |number: u32, headline, text| {
        let item = item(&format!("urn:echo:{number}"), 1, "usable", headline, text);
        item.replace("14:01", "16:01").replace("Coast Agency", "Velmora Echo")
    };
    let mut articles = Vec::new();
    for (number, headline, text) in [(1, HEADLINE, LONG), (2, ferry, other)] {
        scene.arrives(&item(&format!("urn:coast:{number}"), 1, "usable", headline, text));
        sara.waits_for("/desk", headline);
        scene.arrives_at(STRANGER, &reprint(number, headline, text));
        sara.waits_for("/desk", "2 dispatches");
        let story = link(&sara.opens("/desk"), "/desk/stories/");
        let page = sara.waits_for(&story, "Velmora Echo").body;
        // The last dispatch of the page is the reprint.
        let last = page.rsplit("name=\"dispatch\" value=\"").next().expect("a dispatch");
        let last: String = last.chars().take_while(char::is_ascii_digit).collect();
        let begun = sara.sends(&format!("{story}/dispatches"), &[("dispatch", &last), ("write", "1")]);
        let article =
            begun.head.lines().find_map(|line| line.strip_prefix("location: ")).expect("begun").to_owned();
        let draft = sara.opens(&article);
        assert!(draft.body.contains("Velmora Echo</textarea>"), "it is the reprint's credit: {}", draft.body);
        let order = [("act", "publish"), ("number", &hidden(&draft, "number"))];
        let sent = sara.sends(&format!("{article}/press"), &order);
        assert_eq!(sent.status, 303, "{}", sent.body);
        articles.push(article);
    }
    let notice = "EDITORS: A mandatory kill. Make certain that the story is not used. It is wrong.";
    for (number, article) in (1..).zip(&articles) {
        scene.arrives(&item(&format!("urn:coast:{number}"), 2, "canceled", "KILL", notice));
        sara.waits_for(article, "state-withdrawn");
    }
}

#[test]
fn what_is_under_embargo_is_in_no_record() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:4", 1, "usable", HEADLINE, TEXT));
    let until = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(2)).to_string();
    let secret = item("urn:coast:5", 1, "withheld", "Prefect resigns over Corrow", TEXT)
        .replace("<pubStatus", &format!("<embargoed>{until}</embargoed><pubStatus"));
    scene.arrives(&secret);
    let inbox = sara.waits_for("/desk", "2 dispatches").body;
    assert!(inbox.contains("Embargoed until <time") && !inbox.contains("On hold"), "{inbox}");
    let (article, path) = scene.publishes(&sara, HEADLINE);
    let page = reads(&scene.newsroom, &path).body;
    assert!(page.contains("How we know") && page.contains("<b>1</b> dispatch<"), "{page}");
    let editions = sara.opens(&article).body;
    assert!(editions.contains("Edition 1"));
    for path in [path.as_str(), "/", "/en/rss.xml", "/sitemap.xml", "/.well-known/gazette/pages.json"] {
        let seen = reads(&scene.newsroom, path).body;
        assert!(!seen.contains("Prefect") && !seen.contains("prefect"), "{path} tells of it: {seen}");
    }
    // An article that rests on it waits.
    let inbox = sara.opens("/desk");
    let story = link(&inbox, "/desk/stories/");
    let numbers: Vec<String> = sara
        .opens(&story)
        .body
        .split("name=\"dispatch\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    assert_eq!(numbers.len(), 2);
    let fields: Vec<(&str, &str)> =
        numbers.iter().map(|number| ("dispatch", number.as_str())).chain([("write", "1")]).collect();
    let begun = sara.sends(&format!("{story}/dispatches"), &fields);
    let early =
        begun.head.lines().find_map(|line| line.strip_prefix("location: ")).expect("sent on").to_owned();
    let number = hidden(&sara.opens(&early), "number");
    let refused = sara.sends(&format!("{early}/press"), &[("act", "publish"), ("number", &number)]);
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("Embargoed until"), "{}", refused.body);
}

#[test]
fn a_kill_in_plain_copy_asks_for_a_look_at_the_article_and_takes_nothing_off() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:9", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    scene.arrives(&format!(
        "KILL: {HEADLINE}\n\nKILL. A kill is mandatory. Make certain the story is not used.\n"
    ));
    sara.waits_for(&article, "killed a dispatch it rests on");
    assert_eq!(reads(&scene.newsroom, &path).status, 200, "an editor decides");
}

#[test]
fn a_kill_that_is_lifted_waits_for_an_editor() {
    let scene = Scene::opens();
    let sara = Editor::joins(&scene.newsroom);
    scene.arrives(&item("urn:coast:1", 1, "usable", HEADLINE, TEXT));
    let (article, path) = scene.publishes(&sara, HEADLINE);
    let story = link(&sara.opens("/desk"), "/desk/stories/");
    let dispatch = link(&sara.opens(&story), "/desk/dispatches/");
    scene.arrives(&item("urn:coast:1", 2, "canceled", HEADLINE, "KILL. It was an exercise."));
    sara.waits_for(&article, "killed a dispatch it rests on");
    scene.arrives(&item("urn:coast:1", 3, "usable", HEADLINE, TEXT));
    sara.waits_for(&article, "may be used again");
    let page = sara.opens(&dispatch).body;
    assert!(page.contains("Use it again") && page.contains("sent again as usable"), "{page}");
    assert!(sara.opens(&story).body.contains("0 independent origins"), "its sender's word is not enough");
    assert_eq!(sara.sends(&format!("{dispatch}/use-again"), &[]).status, 303);
    sara.waits_for(&story, "1 independent origin");
    assert!(!sara.opens(&dispatch).body.contains("Use it again"));
    assert_eq!(reads(&scene.newsroom, &path).status, 410, "what was withdrawn stays withdrawn");
}
