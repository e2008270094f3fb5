//! Every quotation is given once, whole, to who said it.

use gazette_news::Language;
use gazette_statements::{Model, read};

/// Speaker and content of each statement of an English text.
fn said(text: &str) -> Vec<(Option<String>, Vec<&str>)> {
    let told = read(Model::shipped(), text, Some(Language::ENGLISH));
    let content =
        |s: &gazette_news::Statement| s.content.pieces().iter().filter_map(|p| p.of(text)).collect();
    let name = |s: &gazette_news::Statement| s.speaker.as_ref().map(|s| s.shown().to_owned());
    told.statements.iter().map(|s| (name(s), content(s))).collect()
}

fn only(text: &str) -> (Option<String>, Vec<&str>) {
    let mut all = said(text);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[test]
fn a_second_verb_takes_the_second_quotation() {
    let all = said("Aden, March 3. “We cannot pay,” Tarik Osman said, adding, “The fund is empty.”");
    let contents: Vec<_> = all.into_iter().map(|(_, content)| content).collect();
    assert_eq!(contents, [["“We cannot pay,”"], ["“The fund is empty.”"]]);
}

#[test]
fn what_goes_on_after_a_broken_quotation_is_not_said_by_the_next_person() {
    let (who, content) = only(
        "Aden, March 3.\n\n\"It was dark,\" recalled Joan Vale, 52. \"Then it was not.\" Her son Peter, 12, nodded.",
    );
    assert_eq!(who.as_deref(), Some("Joan Vale"));
    assert_eq!(content, ["\"It was dark,\"", "\"Then it was not.\""]);
}

#[test]
fn a_question_with_its_speaker_is_told_whatever_it_asks() {
    let all = said(
        "Osman urged the council to act.\n\n“Does anybody know what the plan of this council is?” Osman asked. “Neither do I.”",
    );
    let asked = ["“Does anybody know what the plan of this council is?”", "“Neither do I.”"];
    assert!(all.iter().any(|(_, content)| content[..] == asked), "{all:?}");
}

#[test]
fn a_dash_and_a_name_sign_a_quotation() {
    let all = said(
        "Readers wrote to us.\n\n“The bridge is a disgrace. Fix it now.” — Rana Aziz, 34\n\n“I drive it every day and it shakes.” ― Tarik B. Osman",
    );
    let contents: Vec<_> = all.iter().map(|(_, content)| content[0]).collect();
    assert_eq!(
        contents,
        ["“The bridge is a disgrace. Fix it now.”", "“I drive it every day and it shakes.”"]
    );
    assert_eq!(all[0].0.as_deref(), Some("Rana Aziz"));
}

#[test]
fn a_colon_leads_into_the_next_paragraph() {
    let (_, content) = only(
        "The committee met on Monday. In the letter, Osman said:\n\n“We have done what we could. The dam is full.”\n\nParliament meets on Friday.",
    );
    assert_eq!(content, ["“We have done what we could. The dam is full.”"]);
}

#[test]
fn a_quotation_goes_on_over_paragraphs() {
    let (_, open) = only(
        "Aden, March 3.\n\n\"The dam is safe,\" said Tarik Osman. \"Nobody died.\n\n\"Nobody will die.\"\n\nThe engineer left.",
    );
    assert_eq!(open, ["\"The dam is safe,\"", "\"Nobody died.", "\"Nobody will die.\""]);
    let (_, alone) = only(
        "Aden, March 3.\n\n“The dam is full,” Osman said on Monday.\n\n“We are waiting for the rain to stop.”\n\nThe engineers left.",
    );
    assert_eq!(alone, ["“The dam is full,”", "“We are waiting for the rain to stop.”"]);
}

#[test]
fn a_quotation_left_open_ends_where_the_next_has_a_speaker_of_its_own() {
    let all = said(
        "Osman said: “The dam is full.\n\n“The fund is empty,” added Rana Aziz, a lawyer. “We have to pay.”",
    );
    let by_aziz: Vec<_> = all.iter().filter(|(who, _)| who.as_deref() == Some("Rana Aziz")).collect();
    assert_eq!(by_aziz.len(), 1, "{all:?}");
    assert_eq!(by_aziz[0].1, ["“The fund is empty,”", "“We have to pay.”"]);
    assert!(
        all.iter().filter(|(_, content)| content.contains(&"“The fund is empty,”")).count() == 1,
        "{all:?}"
    );
}

#[test]
fn a_sentence_broken_in_the_middle_is_said_whole() {
    let all = said(
        "Aden, March 3.\n\n“Every time you say that,” Osman said, pointing at the wall, “you give them hope.”",
    );
    let whole = ["“Every time you say that,”", "“you give them hope.”"];
    assert!(all.iter().any(|(_, content)| content[..] == whole), "{all:?}");
}

#[test]
fn what_surrounds_a_quotation_is_not_said() {
    let (_, content) = only(
        "Aden, March 3.\n\n“The dam is full,” Osman told reporters after the vote on the budget, which passed by a wide margin.",
    );
    assert_eq!(content, ["“The dam is full,”"]);
}

#[test]
fn nothing_is_told_of_an_i_that_nobody_is() {
    let all = said(
        "The paper printed a letter on Monday. “I think the mayor is wrong and I hope she goes.”\n\nNobody signed it.",
    );
    assert_eq!(all, []);
}

#[test]
fn a_nul_is_read_past() {
    let all = said("Mayor Rita Falk said\0 the dam was safe.");
    assert_eq!(all, [(Some("Rita Falk".to_owned()), vec!["the dam was safe"])]);
}

#[test]
fn what_somebody_is_hopeful_of_is_told() {
    let all =
        said("Tarik Osman opened the talks on Monday. Osman remains hopeful that the talks will succeed.");
    let hope = (Some("Tarik Osman".to_owned()), vec!["that the talks will succeed"]);
    assert!(all.contains(&hope), "{all:?}");
}

#[test]
fn a_participle_has_the_last_quotation_of_its_sentence() {
    let all = said(
        "Aden, March 3.\n\n“We cannot afford to do this anymore,” Osman said, adding later, “It is costing us a fortune.”",
    );
    let contents: Vec<_> = all.into_iter().map(|(_, content)| content).collect();
    assert_eq!(contents, [["“We cannot afford to do this anymore,”"], ["“It is costing us a fortune.”"]]);
}
