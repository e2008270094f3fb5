//! Who may do what.

use serde::{Deserialize, Serialize};

/// What an editor is in the newsroom. Each may do all that those before her may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads wires, writes drafts, proposes verdicts.
    Reporter,
    /// Publishes, corrects, seconds verdicts, runs wires.
    Editor,
    /// Withdraws, waives rules by name, keeps accounts and outlets.
    Chief,
}

/// Something that only some may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// Write and change drafts.
    Write,
    /// Propose a verdict on a claim.
    Propose,
    /// Second somebody else's verdict.
    Second,
    /// Publish, update, correct, clarify and refile.
    Publish,
    /// Take a published article away (rule 16: senior staff only).
    Withdraw,
    /// Let a rule that would refuse pass, by name and with a reason.
    Waive,
    /// Add, change and stop wires.
    RunWires,
    /// Invite people, keep owners, outlets and their labels (rule 24: editors set labels).
    KeepHouse,
}

impl Role {
    /// All roles, from least to most.
    pub const ALL: [Role; 3] = [Role::Reporter, Role::Editor, Role::Chief];

    /// Whether this role has a permission.
    pub fn may(self, permission: Permission) -> bool {
        let least = match permission {
            Permission::Write | Permission::Propose => Role::Reporter,
            Permission::Second | Permission::Publish | Permission::RunWires => Role::Editor,
            Permission::Withdraw | Permission::Waive | Permission::KeepHouse => Role::Chief,
        };
        self >= least
    }

    /// The word it has in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Reporter => "reporter",
            Role::Editor => "editor",
            Role::Chief => "chief",
        }
    }

    /// The role of a word.
    pub fn of(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_what_those_before_it_may() {
        assert!(!Role::Reporter.may(Permission::Publish));
        assert!(Role::Editor.may(Permission::Publish) && Role::Chief.may(Permission::Publish));
        assert!(!Role::Editor.may(Permission::Withdraw) && Role::Chief.may(Permission::Withdraw));
    }

    #[test]
    fn roles_are_found_by_their_words() {
        for role in Role::ALL {
            assert_eq!(Role::of(role.as_str()), Some(role));
        }
        assert_eq!(Role::of("owner"), None);
    }
}
