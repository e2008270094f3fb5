//! A takedown waits for a second person, once, until it is taken back.

use gazette_news::{ArticleText, Language};
use gazette_store::{Draft, Error, Takedown};

use crate::room::{at, deed};

on_both_engines! {
    async fn one_waits_at_a_time_and_can_be_taken_back(room) {
        let sara = room.editor("sara").await;
        let text = ArticleText::bare(Language::ENGLISH, "Dam", "The dam will open.");
        let draft = Draft { text, marks: vec![], reporter_there: false };
        let id = room.store.begin_article(None, "dam", &draft, &[], None, at(1)).await.unwrap();
        assert_eq!(room.store.takedown(id).await.unwrap(), None);
        let first = Takedown { reason: "A court ordered it.".into(), by: sara, at: at(5) };
        room.store.propose_takedown(id, &first, &deed(5, "propose-takedown")).await.unwrap();
        let other = Takedown { reason: "The owner wants it.".into(), ..first.clone() };
        let refused = room.store.propose_takedown(id, &other, &deed(6, "propose-takedown")).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        assert_eq!(room.reopened().await.takedown(id).await.unwrap(), Some(first));
        room.store.drop_takedown(id, &deed(7, "take-back-takedown")).await.unwrap();
        let refused = room.store.drop_takedown(id, &deed(8, "take-back-takedown")).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        assert_eq!(room.store.takedown(id).await.unwrap(), None);
        let acts: Vec<String> = room.store.deeds("house", 9).await.unwrap().into_iter().map(|deed| deed.act).collect();
        assert_eq!(acts, ["take-back-takedown", "propose-takedown"], "what was refused is no deed");
    }
}
