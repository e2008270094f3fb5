//! What the fields of the desk's forms are called where one cannot be understood: as their labels beside them are.

use super::Words;

impl Words {
    /// The label of a field, by its name in the form; `None` for one that nobody fills in by hand.
    pub(crate) fn field(&self, name: &str) -> Option<&'static str> {
        Some(match name {
            "at" | "until" => self.when,
            "appeal" => self.appeal,
            "basis" => self.basis_word,
            "body" => self.policy_text,
            "dispatch" => self.dispatches_word,
            "group" => self.part_of,
            "headline" => self.headline,
            "home" => self.home_page,
            "id" => self.short_name,
            "into" | "to" => self.into_story,
            "language" => self.language_choice,
            "name" => self.name,
            "outlet" => self.outlet,
            "owner" => self.owner,
            "rating" => self.rating_word,
            "role" => self.role_word,
            "since" => self.since,
            "title" => self.title,
            _ => return None,
        })
    }
}
