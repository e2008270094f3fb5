//! Accounts, sessions, invitations, the record of what editors did, and settings.

use gazette_news::{EditorId, Outlet};
use gazette_store::{Deed, Error, NewSession, Newcomer};

use crate::room::{at, deed, outlet_of};

fn newcomer(name: &str) -> Newcomer {
    let email = format!("{name}@desk.example");
    Newcomer { name: name.to_owned(), email, password: "$argon2id$…".to_owned(), language: "en".to_owned() }
}

fn session(token_digest: &str, editor: EditorId) -> NewSession<'_> {
    NewSession { token_digest, editor, opened: at(1), expires: at(100), browser: "Lantern/7 (Harbour OS)" }
}

on_both_engines! {
    async fn an_address_has_one_account_whatever_its_case(room) {
        let sara = room.store.add_editor("سارة", "Sara@Desk.example", "$argon2id$", "chief", "ar", at(1)).await.unwrap();
        let again = room.store.add_editor("S", "sara@desk.EXAMPLE", "x", "editor", "en", at(2)).await;
        assert!(matches!(&again, Err(Error::Conflict(why)) if why == "there is an account with this address already"), "{again:?}");
        let kept = room.store.editor_by_email("SARA@desk.example").await.unwrap();
        assert_eq!((kept.id, kept.name.as_str(), kept.email.as_str(), kept.role.as_str(), kept.language.as_str()),
            (sara, "سارة", "sara@desk.example", "chief", "ar"));
        assert_eq!(room.store.editor(sara).await.unwrap(), kept);
        room.store.set_editor_language(sara, "fa").await.unwrap();
        room.store.add_editor("m", "m@desk.example", "x", "chief", "en", at(3)).await.unwrap();
        room.store.set_editor_role(sara, "editor", &deed(50, "role")).await.unwrap();
        let kept = room.store.editor(sara).await.unwrap();
        assert_eq!((kept.role.as_str(), kept.language.as_str()), ("editor", "fa"));
        assert!(matches!(room.store.editor(EditorId(99)).await, Err(Error::NotFound("editor"))));
        assert!(matches!(room.store.editor_by_email("x").await, Err(Error::NotFound("editor"))));
    }

    async fn a_session_lasts_until_it_runs_out_or_is_closed(room) {
        let sara = room.editor("sara").await;
        room.store.open_session(&session("d1", sara)).await.unwrap();
        room.store.open_session(&session("d2", sara)).await.unwrap();
        assert_eq!(room.store.session("d1", at(99)).await.unwrap().id, sara);
        assert!(matches!(room.store.session("d1", at(100)).await, Err(Error::NotFound("session"))));
        room.store.close_session("d1").await.unwrap();
        assert!(room.store.session("d1", at(1)).await.is_err());
        assert!(room.store.session("d2", at(1)).await.is_ok());
        assert!(matches!(room.store.open_session(&session("d2", sara)).await, Err(Error::Conflict(_))));
        assert!(matches!(room.store.open_session(&session("d3", EditorId(9))).await, Err(Error::NotFound(_))));
    }

    async fn a_closed_account_is_out_at_once_and_stays_on_the_record(room) {
        let (sara, omid) = (room.editor("sara").await, room.editor("omid").await);
        room.store.open_session(&session("d1", sara)).await.unwrap();
        room.store.close_account(sara, &deed(50, "close-account")).await.unwrap();
        assert!(room.store.session("d1", at(1)).await.is_err());
        assert!(room.store.editor(sara).await.is_err());
        assert!(room.store.editor_by_email("sara@desk.example").await.is_err());
        let open: Vec<_> = room.store.editors().await.unwrap().into_iter().map(|editor| editor.id).collect();
        assert_eq!(open, [omid]);
        let mut names = room.store.editor_names().await.unwrap();
        names.sort();
        assert_eq!(names, [(sara, "sara".to_owned()), (omid, "omid".to_owned())]);
    }

    async fn whoever_has_an_account_sees_her_sessions_and_ends_them(room) {
        let (sara, omid) = (room.editor("sara").await, room.editor("omid").await);
        for (digest, editor) in [("d1", sara), ("d2", sara), ("d3", omid)] {
            room.store.open_session(&session(digest, editor)).await.unwrap();
        }
        let seen = room.store.sessions_of(sara, at(50)).await.unwrap();
        assert_eq!(seen.iter().map(|open| open.token_digest.as_str()).collect::<Vec<_>>(), ["d1", "d2"]);
        assert_eq!((seen[0].opened, seen[0].browser.as_str()), (at(1), "Lantern/7 (Harbour OS)"));
        assert_eq!(room.store.session_counts(at(50)).await.unwrap(), [(sara, 2), (omid, 1)]);
        let foreign = room.store.end_session(sara, "d3", &deed(51, "end-session")).await;
        assert!(matches!(foreign, Err(Error::NotFound("session"))), "{foreign:?}");
        room.store.end_session(sara, "d1", &deed(51, "end-session")).await.unwrap();
        assert!(room.store.session("d1", at(52)).await.is_err());
        room.store.open_session(&session("d4", sara)).await.unwrap();
        room.store.end_sessions(sara, "d4", &deed(53, "end-sessions")).await.unwrap();
        assert!(room.store.session("d2", at(54)).await.is_err() && room.store.session("d4", at(54)).await.is_ok());
        assert!(room.store.session("d3", at(54)).await.is_ok(), "another's stand");
        assert_eq!(room.count("deed").await, 2);
    }

    async fn a_closed_account_comes_back_by_its_own_link_only(room) {
        let (sara, _) = (room.editor("sara").await, room.editor("omid").await);
        assert!(room.store.invite_back("t0", sara, at(100), &deed(49, "invite-back")).await.is_err(), "it is open");
        room.store.close_account(sara, &deed(50, "close-account")).await.unwrap();
        assert_eq!(room.store.closed_accounts().await.unwrap().len(), 1);
        room.store.invite_back("t1", sara, at(100), &deed(51, "invite-back")).await.unwrap();
        room.store.invite_back("t2", sara, at(100), &deed(51, "invite-back")).await.unwrap();
        let invitation = room.store.invitation("t1", at(60)).await.unwrap();
        assert_eq!(invitation.back.map(|back| back.id), Some(sara));
        let other = room.store.join("t1", &newcomer("mallory"), at(60)).await;
        assert!(matches!(other, Err(Error::NotFound("invitation"))), "another address: {other:?}");
        assert_eq!(room.store.join("t1", &newcomer("sara"), at(61)).await.unwrap(), sara);
        assert_eq!(room.store.editor(sara).await.unwrap().password, "$argon2id$…");
        assert!(room.store.invitation("t2", at(62)).await.is_err(), "the other link is void");
        assert!(room.store.closed_accounts().await.unwrap().is_empty());
    }

    async fn an_invitation_is_used_once_and_in_time(room) {
        room.store.invite("t1", "chief", at(100)).await.unwrap();
        room.store.invite("t2", "editor", at(200)).await.unwrap();
        assert_eq!(room.store.invitation("t1", at(50)).await.unwrap().role, "chief");
        let open = room.store.open_invitations(at(50)).await.unwrap();
        assert_eq!(open.iter().map(|open| open.role.as_str()).collect::<Vec<_>>(), ["editor", "chief"]);
        assert!(room.store.join("t1", &newcomer("late"), at(100)).await.is_err(), "too late");
        let mut guests = tokio::task::JoinSet::new();
        for guest in 0..4 {
            let store = room.store.clone();
            guests.spawn(async move { store.join("t2", &newcomer(&format!("guest{guest}")), at(60)).await });
        }
        assert_eq!(guests.join_all().await.iter().filter(|used| used.is_ok()).count(), 1);
        assert!(matches!(room.store.invitation("t2", at(60)).await, Err(Error::NotFound("invitation"))));
        let none = room.store.join("none", &newcomer("nobody"), at(60)).await;
        assert!(matches!(none, Err(Error::NotFound("invitation"))));
    }

    async fn an_address_that_is_taken_does_not_use_up_the_invitation(room) {
        let sara = room.editor("sara").await;
        room.store.add_editor("omid", "omid@desk.example", "…", "chief", "fa", at(1)).await.unwrap();
        room.store.close_account(sara, &deed(50, "close-account")).await.unwrap();
        room.store.invite("t1", "editor", at(100)).await.unwrap();
        let again = room.store.join("t1", &newcomer("sara"), at(50)).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "a closed account keeps its address: {again:?}");
        let id = room.store.join("t1", &newcomer("leila"), at(50)).await.unwrap();
        assert_eq!(room.store.editor(id).await.unwrap().role, "editor");
        assert_eq!(room.store.deeds(&format!("editor {}", id.0), 9).await.unwrap().len(), 1);
    }

    async fn the_first_account_voids_the_other_links(room) {
        for (token, first) in [("t1", true), ("t2", true), ("t3", false)] {
            if first {
                room.store.invite_first(token, "chief", at(100)).await.unwrap();
            } else {
                room.store.invite(token, "chief", at(100)).await.unwrap();
            }
        }
        assert!(room.store.invitation("t1", at(50)).await.is_err(), "another took its place");
        room.store.join("t2", &newcomer("sara"), at(50)).await.unwrap();
        assert!(room.store.invitation("t3", at(50)).await.is_err(), "void");
        room.store.invite("t4", "editor", at(100)).await.unwrap();
        room.store.invite("t5", "editor", at(100)).await.unwrap();
        room.store.join("t4", &newcomer("omid"), at(50)).await.unwrap();
        assert!(room.store.invitation("t5", at(50)).await.is_ok(), "later ones stand");
        let deed = Deed { at: at(51), editor: None, act: "revoke-invitation".into(), subject: "people".into(), detail: "null".into() };
        room.store.revoke_invitation("t5", &deed).await.unwrap();
        assert!(room.store.invitation("t5", at(52)).await.is_err());
        assert!(room.store.revoke_invitation("t5", &deed).await.is_err());
    }

    async fn of_two_chiefs_who_demote_each_other_one_stays(room) {
        for round in 0..8 {
            let chief = async |name: &str| {
                let email = format!("{name}{round}@desk.example");
                room.store.add_editor(name, &email, "…", "chief", "en", at(1)).await.unwrap()
            };
            let (one, two) = (chief("one").await, chief("two").await);
            let (role, close) = (deed(50, "role"), deed(50, "close-account"));
            let (a, b) = tokio::join!(
                room.store.set_editor_role(one, "editor", &role),
                room.store.close_account(two, &close)
            );
            let editors = room.store.editors().await.unwrap();
            assert_eq!(editors.iter().filter(|editor| editor.role == "chief").count(), 1, "{a:?} {b:?}");
            assert!(matches!(a.and(b), Err(Error::Conflict(_))));
            // The next two begin without a third.
            room.raw("update editor set disabled = 1").await;
        }
    }

    async fn a_change_and_its_deed_are_kept_together_or_not_at_all(room) {
        let sara = room.store.add_editor("Sara", "sara@desk.example", "…", "chief", "en", at(1)).await.unwrap();
        assert!(room.store.set_editor_role(sara, "editor", &deed(2, "role")).await.is_err(), "the last chief");
        assert!(room.store.close_account(sara, &deed(3, "close-account")).await.is_err());
        assert_eq!(room.count("deed").await, 0);
        room.store.set_editor_role(sara, "chief", &deed(4, "role")).await.unwrap();
        assert_eq!(room.count("deed").await, 1);
        // A deed that cannot be written down takes what it tells of with it.
        let outlet = Outlet { owner: None, ..outlet_of("kna") };
        room.raw("alter table deed rename to elsewhere").await;
        assert!(room.store.change_outlet(&outlet, &deed(5, "keep-outlet")).await.is_err());
        room.raw("alter table elsewhere rename to deed").await;
        assert!(room.store.outlets().await.unwrap().is_empty());
        room.store.change_outlet(&outlet, &deed(5, "keep-outlet")).await.unwrap();
        assert_eq!((room.store.outlets().await.unwrap().len(), room.count("deed").await), (1, 2));
    }

    async fn deeds_are_listed_newest_first_by_subject_or_all(room) {
        let sara = room.editor("sara").await;
        let deed = |second, editor, subject: &str| Deed {
            at: at(second), editor, act: "publish".into(), subject: subject.into(), detail: "{\"a\":null}".into(),
        };
        let deeds = [deed(1, Some(sara), "article 1"), deed(2, None, "article 2"), deed(3, Some(sara), "article 1")];
        for deed in &deeds {
            room.store.record(deed).await.unwrap();
        }
        assert_eq!(room.store.deeds("article 1", 10).await.unwrap(), [deeds[2].clone(), deeds[0].clone()]);
        assert_eq!(room.store.deeds("", 2).await.unwrap(), [deeds[2].clone(), deeds[1].clone()]);
        assert_eq!(room.store.deeds("article", 10).await.unwrap(), []);
    }

    async fn a_setting_is_what_it_was_last_set_to(room) {
        assert_eq!(room.store.setting("name").await.unwrap(), None);
        room.store.set("name", "one").await.unwrap();
        room.store.set("name", "").await.unwrap();
        assert_eq!(room.store.setting("name").await.unwrap().as_deref(), Some(""));
    }
}
