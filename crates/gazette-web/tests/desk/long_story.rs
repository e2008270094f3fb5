//! A story that hundreds of dispatches tell.

use super::*;

#[tokio::test]
async fn a_long_story_is_a_short_page_and_shows_all_when_asked() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let (story, _) = newsroom.story("Dam is full").await;
    let lines = async |path: &str| {
        let page = sara.opens(path).await.body;
        (page.matches(r#"name="dispatch""#).count(), page)
    };
    let path = format!("/desk/stories/{}", story.0);
    let (few, page) = lines(&path).await;
    assert!(few > 0 && !page.contains("Not shown here:"), "{page}");

    for number in 0..305 {
        let headline: &'static str = format!("Dam report {number}").leak();
        let body: &'static str = format!("The dam is full, says report {number}.").leak();
        let told = Told::new("northlight", Language::ENGLISH, headline, body);
        take_in(&newsroom.house, story, &Told { ago: number + 5, ..told }).await;
    }
    let (shown, page) = lines(&path).await;
    assert_eq!(shown, 300);
    let more = format!(r#"<a href="{path}?all=1#dispatches">Show all</a>"#);
    assert!(
        page.contains(&format!("Not shown here: {} dispatches", few + 5)) && page.contains(&more),
        "{page}"
    );
    assert_eq!(lines(&format!("{path}?all=1")).await.0, few + 305);
}
