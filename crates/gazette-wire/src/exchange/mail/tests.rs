use super::*;
use gazette_news::Signal;

fn only(message: &str) -> gazette_news::Dispatch {
    let mut reading = read(message.as_bytes(), 0);
    assert_eq!(reading.dispatches.len(), 1, "{reading:?}");
    reading.dispatches.remove(0)
}

#[test]
fn the_plain_part_and_the_headers_make_a_dispatch() {
    let dispatch = only(
        "From: =?utf-8?Q?Press_Office_of_Port_Halen?= <press@halen.example>\r\nSubject: =?utf-8?B?2LPYryDYrtin2YTbjNix?=\r\n =?utf-8?B?INio2KfYsiDYtNiv?=\r\n\
         Message-ID: <a1@halen.example>\r\nDate: Mon, 12 Jan 2026 14:30:00 +0330\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/alternative; boundary=\"b 1\"\r\n\r\npreamble\r\n--b 1\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n=D8=B3=D8=AF =D8=AE=D8=A7=D9=84=DB=8C=D8=B1 =D8=A8=D8=A7=D8=B2 =\r\n=D8=B4=D8=AF.\r\n-- \r\nOffice\r\n\
         --b 1\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b 1--\r\nafter",
    );
    assert_eq!(dispatch.guid, "a1@halen.example");
    assert_eq!(dispatch.headline.as_deref(), Some("سد خالیر باز شد"));
    assert_eq!(dispatch.outlet.as_deref(), Some("Press Office of Port Halen"));
    assert_eq!(dispatch.text(), "سد خالیر باز شد.");
    assert_eq!(dispatch.published.map(|t| t.to_string()).as_deref(), Some("2026-01-12T11:00:00Z"));
}

#[test]
fn html_alone_is_read_and_words_of_the_subject_are_signals() {
    let dispatch = only(
        "From: desk@kbna.example\nSubject: Re: CORRECTION: Khalir dam\nContent-Type: text/html; charset=windows-1252\n\
         Content-Transfer-Encoding: base64\n\nPHA+T25lLjwvcD48cD5Ud28uPC9w\nPg",
    );
    assert_eq!(dispatch.signal, Some(Signal::Correction));
    assert_eq!(dispatch.copy.iter().collect::<Vec<_>>(), ["One.", "Two."]);
}

#[test]
fn attached_news_is_read_as_what_it_is() {
    let message = "From: desk@kbna.example\nSubject: Feed\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\
        Content-Type: application/json\n\n{\"uri\":\"urn:kbna:1\",\"headlines\":[{\"value\":\"Dam opens\"}],\"pubStatus\":\"usable\"}\n--x--\n";
    assert_eq!(only(message).guid, "urn:kbna:1");
}

#[test]
fn broken_messages_end_as_faults_or_dispatches() {
    for message in [
        "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x",
        "From: a@b.example\nContent-Type: multipart/mixed\n\n",
        "From: =?utf-8?B?\nSubject: =?x?Q?=?=\n\n=",
        "From: a@b.example\nSubject: y\nContent-Transfer-Encoding: base64\n\nA",
    ] {
        let reading = read(message.as_bytes(), 0);
        assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{message}");
    }
}

/// Parts that declare their charsets are what they say; only one that does not has its charset guessed.
#[test]
fn a_charset_is_odd_only_where_none_is_declared() {
    let (text, _, _) =
        encoding_rs::WINDOWS_1256.encode("انهار السد فجر الاثنين، وفق ما قاله المسؤولون في الولاية.");
    for (declared, is_odd) in [("; charset=windows-1256", false), ("", true)] {
        let head = format!(
            "From: desk@harrow.example\r\nSubject: Dam\r\nDate: Mon, 4 May 2026 10:00:00 +0300\r\nMessage-ID: <1@h>\r\n\
             MIME-Version: 1.0\r\nContent-Type: text/plain{declared}\r\n\r\n"
        );
        let bytes = [head.as_bytes(), &text].concat();
        let reading = crate::read(&crate::Input { bytes: &bytes, ..crate::Input::default() });
        let dispatch = &reading.dispatches[0];
        assert!(dispatch.text().starts_with("انهار السد"), "{}", dispatch.text());
        let odd =
            reading.faults.iter().chain(&dispatch.faults).filter(|fault| fault.kind == FaultKind::Charset);
        assert_eq!(odd.count() > 0, is_odd, "{reading:?}");
    }
}

const ATTACHED: &str = "From: desk@kbna.example\nSubject: KBNA-Port-Reopens\nDate: Fri, 27 Nov 2026 10:00:00 +0000\nMessage-ID: <3@kbna.example>\n\
    Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee attached.\n--x\nContent-Type: text/plain; charset=utf-8; name=\"port.txt\"\n\
    Content-Disposition: attachment; filename=\"port.txt\"\n\nPort reopens after strike\n\nBy Sara Haddad\n\nHALEN (KBNA) - The port reopened on Friday, the union said.\n\n\
    \"It works,\" said the harbour master.\n--x--\n";

#[test]
fn copy_in_a_file_of_text_is_the_dispatch_and_the_note_is_none() {
    let dispatch = only(ATTACHED);
    assert_eq!(dispatch.headline.as_deref(), Some("Port reopens after strike"));
    assert!(dispatch.text().starts_with("HALEN (KBNA) - The port reopened"), "{}", dispatch.text());
    assert_eq!(dispatch.dateline.as_ref().and_then(|d| d.place.as_deref()), Some("HALEN"));
    assert_eq!(dispatch.guid, "3@kbna.example/port.txt");
    assert!(dispatch.published.is_some(), "the message tells when");
    let empty = only(&ATTACHED.replace("See attached.", ""));
    assert_eq!(empty.text(), dispatch.text());
    // A file that says less than the message is a list's footer.
    let long = ATTACHED.replace(
        "See attached.",
        &"The port reopened on Friday, said the union, and ships came in at once. ".repeat(9),
    );
    assert!(only(&long).text().starts_with("The port reopened on Friday, said"));
}

#[test]
fn a_message_passed_on_is_its_senders_and_the_note_is_for_editors() {
    let message = "From: Omid Rast <omid@courier.example>\nSubject: Fwd: Lock opens\nDate: Fri, 27 Nov 2026 10:00:00 +0000\nMessage-ID: <2@courier.example>\n\n\
        Please use.\n\nOmid\n\n---------- Forwarded message ---------\nFrom: Harbour Office <press@harbour.example>\nDate: Fri, 27 Nov 2026 at 09:00\n\
        Subject: Lock opens\nTo: <omid@courier.example>\n\nThe Minister of Ports opened the lock at Halen on Thursday.\n\n\"It took nine years,\" she said.\n";
    let dispatch = only(message);
    assert!(dispatch.text().starts_with("The Minister of Ports"), "{}", dispatch.text());
    assert!(!dispatch.text().contains('@'));
    assert_eq!(dispatch.outlet.as_deref(), Some("Harbour Office"));
    assert!(dispatch.ed_note.as_deref().is_some_and(|note| note.contains("Please use.")));
    assert_eq!(dispatch.published.map(|t| t.to_string()).as_deref(), Some("2026-11-27T09:00:00Z"));
}

#[test]
fn agency_copy_in_a_message_is_read_as_copy() {
    let dispatch = only(
        "From: desk@kbna.example\nSubject: KBNA Port\n\nPort reopens after strike\n\nHALEN (KBNA) - The port reopened on Friday, the union said.\n\n\"It works,\" said the harbour master.\n",
    );
    assert_eq!(dispatch.headline.as_deref(), Some("Port reopens after strike"));
    assert_eq!(dispatch.slugline.as_deref(), Some("KBNA Port"));
    assert!(dispatch.text().starts_with("HALEN (KBNA)"));
    assert_eq!(dispatch.credit.as_ref().map(|c| c.text.as_str()), Some("KBNA"));
}

#[test]
fn a_message_without_a_text_is_a_fault() {
    let reading = read(b"From: a@b.example\nSubject: Hello there\n\n", 0);
    assert!(reading.dispatches.is_empty(), "{reading:?}");
    assert!(reading.faults.iter().any(|fault| fault.kind == FaultKind::NoText));
}
