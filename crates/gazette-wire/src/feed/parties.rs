//! Names and addresses of people as feeds write them.

use super::model::Party;
use super::scope::Scope;
use crate::xml::Element;

/// A person construct with children (Atom), or a person in one line (RSS).
pub(super) fn party(element: Element<'_, '_>, scope: &Scope) -> Option<Party> {
    if !element.has_elements() {
        return party_of_text(&element.text());
    }
    let scope = scope.within(element);
    let mut found = Party::default();
    for part in element.elements() {
        let text = part.text();
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        match part.name().to_ascii_lowercase().as_str() {
            "name" => found.name = Some(text.to_owned()),
            "email" => found.email = Some(text.to_owned()),
            "uri" | "url" | "homepage" => found.url = scope.within(part).resolve(text),
            _ => {}
        }
    }
    if found == Party::default() { party_of_text(&element.text()) } else { Some(found) }
}

/// "me@outlet.example (Sara Haddad)", "Sara Haddad <me@outlet.example>", or either part alone.
pub(super) fn party_of_text(text: &str) -> Option<Party> {
    let text = text.trim().trim_start_matches("mailto:");
    if text.is_empty() {
        return None;
    }
    let is_email =
        |word: &str| word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    let strip = |word: &'_ str| {
        word.trim_matches(|c: char| matches!(c, '(' | ')' | '<' | '>' | ',' | ';' | '"')).to_owned()
    };
    let email = text
        .split_whitespace()
        .map(|word| strip(word.trim_start_matches("<mailto:")))
        .find(|word| is_email(word));
    let Some(email) = email else {
        return Some(Party { name: Some(text.to_owned()), ..Party::default() });
    };
    let rest: String = text.replacen(&email, " ", 1);
    let name = rest.replace("()", " ").replace("<>", " ");
    let name = name.split_whitespace().map(strip).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
    Some(Party { name: Some(name).filter(|n| !n.is_empty()), email: Some(email), url: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<String>, Option<String>) {
        let party = party_of_text(text).unwrap_or_default();
        (party.name, party.email)
    }

    #[test]
    fn names_and_addresses_are_told_apart() {
        let both = (Some("Sara Haddad".to_owned()), Some("sara@outlet.example".to_owned()));
        for text in [
            "sara@outlet.example (Sara Haddad)",
            "Sara Haddad <sara@outlet.example>",
            "Sara Haddad (sara@outlet.example)",
        ] {
            assert_eq!(parts(text), both, "{text}");
        }
        assert_eq!(parts("sara@outlet.example"), (None, Some("sara@outlet.example".to_owned())));
        assert_eq!(parts("The desk @ noon"), (Some("The desk @ noon".to_owned()), None));
        assert_eq!(parts(" "), (None, None));
    }
}
