//! One table of people and bodies from those of a text's pieces.

use gazette_news::{Called, Language, Party, Speaker, Statement};

use crate::people::{Name, same_name, words_of};

/// The people and bodies of the pieces so far. Who has a name in two pieces is one; whoever has none stays apart.
pub(crate) struct Table {
    language: Language,
    met: Vec<Met>,
}

/// Somebody that a piece told of.
struct Met {
    party: Party,
    /// Without words for who has no name.
    name: Name,
    /// Whether more pieces than one tell of it.
    again: bool,
}

impl Table {
    pub fn new(language: Language) -> Table {
        Table { language, met: Vec::new() }
    }

    /// Adds the parties of the next piece, with places and numbers of the whole text.
    pub fn add(&mut self, parties: impl IntoIterator<Item = Party>) {
        // Those of one piece have been told apart already.
        let earlier = self.met.len();
        for party in parties {
            let name = party.name.as_deref().map_or_else(Name::default, |name| words_of(name, self.language));
            match self.owner(&name, earlier) {
                Some(index) => self.join(index, party, name),
                None => self.met.push(Met { party, name, again: false }),
            }
        }
    }

    /// Whose name this is: who has it whole, else the one party of which it is a form.
    fn owner(&self, name: &Name, earlier: usize) -> Option<usize> {
        let met = &self.met[..earlier];
        let whole = met.iter().position(|other| other.name == *name && !name.is_empty());
        let mut forms = met.iter().enumerate().filter(|(_, other)| same_name(&other.name, name));
        let form = || forms.next().filter(|_| forms.next().is_none()).map(|(index, _)| index);
        whole.or_else(form)
    }

    fn join(&mut self, index: usize, party: Party, name: Name) {
        let met = &mut self.met[index];
        met.again = true;
        let own = &mut met.party;
        let shorter = if name.len() > met.name.len() {
            met.name = name;
            let form = std::mem::replace(&mut own.name, party.name);
            Some((form, std::mem::replace(&mut own.at, party.at)))
        } else if name == met.name {
            own.at.extend(party.at);
            None
        } else {
            Some((party.name, party.at))
        };
        let shorter = shorter.and_then(|(form, at)| Some(Called { form: form?, at }));
        call(&mut own.aliases, shorter.into_iter().chain(party.aliases));
        call(&mut own.pronouns, party.pronouns);
        each_once(&mut own.roles, party.roles);
        each_once(&mut own.affiliations, party.affiliations);
        own.statements.extend(party.statements);
    }

    /// Tells each speaker by the fullest name, and by a role and a body where her own piece gives none.
    pub fn complete(&self, statements: &mut [Statement]) {
        for Met { party, .. } in self.met.iter().filter(|met| met.again) {
            for number in &party.statements {
                let Some(statement) = statements.get_mut(*number) else { continue };
                let Some(speaker) = statement.speaker.as_ref().filter(|speaker| speaker.name().is_some())
                else {
                    continue;
                };
                let role = speaker.role().or(party.roles.first().map(String::as_str));
                let body = speaker.affiliation().or(party.affiliations.first().map(String::as_str));
                let speaker = Speaker::new(party.name.as_deref(), role, body);
                let mut parts = statement.clone().into_parts();
                parts.speaker = speaker;
                if let Ok(told) = Statement::new(parts) {
                    *statement = told;
                }
            }
        }
    }

    /// The parties in order of first mention.
    pub fn finish(self) -> Vec<Party> {
        self.met.into_iter().map(|met| met.party).collect()
    }
}

/// Adds what a party is called, each form once.
fn call(list: &mut Vec<Called>, more: impl IntoIterator<Item = Called>) {
    for called in more {
        match list.iter_mut().find(|other| other.form == called.form) {
            Some(other) => {
                other.at.extend(called.at);
                other.at.sort_unstable();
            }
            None => list.push(called),
        }
    }
}

fn each_once(list: &mut Vec<String>, more: Vec<String>) {
    for text in more {
        if !list.contains(&text) {
            list.push(text);
        }
    }
}
