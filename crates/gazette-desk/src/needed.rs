//! The words that an act must be told in.

use gazette_news::Language;

/// Words that readers, or other editors, must be given with an act (rules 15, 18, 20 and 23).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// An update's advisory: what is new and where.
    WhatIsNew,
    /// A correction's first half.
    WhatWasWrong,
    /// A correction's second half.
    WhatIsRight,
    /// A clarification's note.
    WhatIsClearedUp,
    /// A refile's note.
    WhatWasMended,
    /// Why an article is held or withdrawn.
    Reason,
    /// What checking an article on hold has shown.
    WhatWasFound,
}

impl Needed {
    /// All of them.
    pub const ALL: [Needed; 7] = [
        Needed::WhatIsNew,
        Needed::WhatWasWrong,
        Needed::WhatIsRight,
        Needed::WhatIsClearedUp,
        Needed::WhatWasMended,
        Needed::Reason,
        Needed::WhatWasFound,
    ];

    /// What an editor calls them.
    pub fn called(self, language: Language) -> &'static str {
        let [english, arabic, persian] = match self {
            Needed::WhatIsNew => ["what is new", "ما الجديد", "چه چیز تازه است"],
            Needed::WhatWasWrong => ["what was wrong", "ما كان خطأ", "چه نادرست بود"],
            Needed::WhatIsRight => ["what is right", "ما هو الصواب", "درست چیست"],
            Needed::WhatIsClearedUp => ["what is cleared up", "ما الذي يتضح", "چه چیز روشن می‌شود"],
            Needed::WhatWasMended => ["what was mended", "ما الذي أُصلح", "چه چیز درست شد"],
            Needed::Reason => ["the reason", "السبب", "دلیل"],
            Needed::WhatWasFound => ["what was found", "ما الذي تبيّن", "چه معلوم شد"],
        };
        match language {
            Language::ARABIC => arabic,
            Language::PERSIAN => persian,
            _ => english,
        }
    }
}
