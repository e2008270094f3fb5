//! What is pointed out before publication and does not stop it, in the editor's language.

use gazette_news::{Language, isolated};

/// Something to point out (the rules marked W). An editor mends it, or publishes all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The lead paragraph names no source (rule 3).
    LeadWithoutSource,
    /// "Sources" in the plural with only one behind them (rule 4).
    PluralOfOne {
        /// Its words.
        words: String,
    },
    /// Only one independent owner stands behind the whole article (rule 5).
    SingleSource,
    /// Words that are put down to dispatches and that none of them bears out (rule 1).
    NotBorneOut {
        /// The words.
        words: String,
    },
    /// A paragraph in another language than the article, as it was carried over from a dispatch.
    OtherLanguage {
        /// How it begins.
        words: String,
    },
    /// Somebody's words run on for more than a sentence before it is said whose they are (rule 2).
    LateSource {
        /// How they begin.
        words: String,
    },
    /// Words of two people are quoted after each other in one paragraph (rule 2).
    TwoSpeakers {
        /// Whose are quoted first.
        first: String,
        /// Whose next.
        second: String,
    },
    /// A number of the headline that stands there as if it were settled, though dispatches tell others (rule 25).
    HeadlineFigure {
        /// The number, as the headline says it.
        told: String,
        /// What dispatches tell.
        others: String,
    },
    /// A dateline of ours that nobody has vouched for (rule 13).
    DatelineUnvouched {
        /// The dateline.
        dateline: String,
    },
    /// The dateline of republished copy without the name of the agency that was there (rule 13).
    DatelineWithoutAgency {
        /// The dateline.
        dateline: String,
        /// Whose it is.
        agency: String,
    },
}

impl Finding {
    /// The sentence to show: what is pointed out and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::ARABIC => self.isolated().sentences()[1].clone(),
            Language::PERSIAN => self.isolated().sentences()[2].clone(),
            _ => self.sentences()[0].clone(),
        }
    }

    /// What is filled in may run in another direction than a sentence that runs from right to left.
    fn isolated(&self) -> Finding {
        let own = |text: &String| isolated(text);
        match self {
            Finding::LeadWithoutSource | Finding::SingleSource => self.clone(),
            Finding::PluralOfOne { words } => Finding::PluralOfOne { words: own(words) },
            Finding::NotBorneOut { words } => Finding::NotBorneOut { words: own(words) },
            Finding::OtherLanguage { words } => Finding::OtherLanguage { words: own(words) },
            Finding::LateSource { words } => Finding::LateSource { words: own(words) },
            Finding::TwoSpeakers { first, second } => {
                Finding::TwoSpeakers { first: own(first), second: own(second) }
            }
            Finding::HeadlineFigure { told, others } => {
                Finding::HeadlineFigure { told: own(told), others: own(others) }
            }
            Finding::DatelineUnvouched { dateline } => Finding::DatelineUnvouched { dateline: own(dateline) },
            Finding::DatelineWithoutAgency { dateline, agency } => {
                Finding::DatelineWithoutAgency { dateline: own(dateline), agency: own(agency) }
            }
        }
    }

    fn sentences(&self) -> [String; 3] {
        match self {
            Finding::LeadWithoutSource => [
                "The lead names no source.".to_owned(),
                "لا تذكر المقدمة مصدرا.".to_owned(),
                "بند نخست منبعی ندارد.".to_owned(),
            ],
            Finding::PluralOfOne { words } => [
                format!("“{words}” speaks of several sources; only one stands behind it."),
                format!("«{words}» تتحدث عن مصادر عدة وليس وراءها إلا مصدر واحد."),
                format!("«{words}» از چند منبع سخن می‌گوید ولی تنها یکی پشت آن است."),
            ],
            Finding::SingleSource => [
                "Only one independent source stands behind this article.".to_owned(),
                "وراء هذا المقال مصدر مستقل واحد فقط.".to_owned(),
                "تنها یک منبع مستقل پشت این مطلب است.".to_owned(),
            ],
            Finding::NotBorneOut { words } => [
                format!(
                    "No dispatch ticked for “{words}” says so, and readers are told that nothing bears it out. Tick the dispatch that says it, or mend the words."
                ),
                format!(
                    "لا تقول ذلك أي برقية اختيرت لـ«{words}»، ويقال للقراء إن لا شيء يسنده. اختر البرقية التي تقوله أو أصلح العبارة."
                ),
                format!(
                    "هیچ خبری که برای «{words}» برگزیده شده چنین نمی‌گوید و به خوانندگان گفته می‌شود که پشتوانه‌ای ندارد. خبری را که می‌گوید برگزینید یا واژه‌ها را درست کنید."
                ),
            ],
            Finding::OtherLanguage { words } => [
                format!("“{words} …” is in another language than the article. Translate it, or take it out."),
                format!("«{words} …» بلغة غير لغة المقال. ترجمه أو أخرجه."),
                format!("«{words} …» به زبانی جز زبان مطلب است. ترجمه‌اش کنید یا بردارید."),
            ],
            Finding::LateSource { words } => [
                format!(
                    "“{words} …” runs on for more than a sentence before its source is named. Name it earlier."
                ),
                format!("«{words} …» يمتد أكثر من جملة قبل ذكر قائله. اذكر القائل قبل ذلك."),
                format!(
                    "«{words} …» بیش از یک جمله ادامه دارد تا گوینده‌اش نام برده شود. او را زودتر نام ببرید."
                ),
            ],
            Finding::TwoSpeakers { first, second } => [
                format!(
                    "{first} and {second} are quoted after each other in one paragraph. Give each a paragraph."
                ),
                format!("يتوالى اقتباسا {first} و{second} في فقرة واحدة. أفرد لكل منهما فقرة."),
                format!(
                    "نقل‌قول {first} و {second} در یک بند پشت سر هم آمده است. برای هر یک بندی جدا بگذارید."
                ),
            ],
            Finding::HeadlineFigure { told, others } => [
                format!(
                    "The headline says {told}; dispatches tell {others}. Say “at least”, or name who says so in the headline."
                ),
                format!(
                    "يقول العنوان {told}، وتذكر البرقيات {others}. اكتب «على الأقل» أو سمّ القائل في العنوان."
                ),
                format!(
                    "تیتر {told} می‌گوید و خبرها {others}. بنویسید «دست‌کم» یا گوینده را در تیتر نام ببرید."
                ),
            ],
            Finding::DatelineUnvouched { dateline } => [
                format!(
                    "“{dateline}” says that a reporter of ours was there. Tick that this is so, or take it out."
                ),
                format!("يقول «{dateline}» إن مراسلا لنا كان هناك. علّم أن الأمر كذلك أو احذفه."),
                format!(
                    "«{dateline}» می‌گوید خبرنگار ما آنجا بوده است. علامت بزنید که چنین است یا آن را بردارید."
                ),
            ],
            Finding::DatelineWithoutAgency { dateline, agency } => [
                format!(
                    "“{dateline}” is the dateline of {agency}: name the agency beside it or in the byline."
                ),
                format!("«{dateline}» سطر مكان {agency}: اذكر اسم الوكالة بجانبه أو في سطر الكاتب."),
                format!(
                    "«{dateline}» سطر مکان {agency} است: نام خبرگزاری را کنار آن یا در نام نویسنده بیاورید."
                ),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_speaks_three_languages() {
        let x = || "x".to_owned();
        let findings = [
            Finding::LeadWithoutSource,
            Finding::PluralOfOne { words: x() },
            Finding::SingleSource,
            Finding::NotBorneOut { words: x() },
            Finding::LateSource { words: x() },
            Finding::TwoSpeakers { first: x(), second: x() },
            Finding::HeadlineFigure { told: x(), others: x() },
            Finding::DatelineUnvouched { dateline: x() },
            Finding::DatelineWithoutAgency { dateline: x(), agency: x() },
        ];
        for finding in &findings {
            let said = Language::WORKING.map(|language| finding.sentence(language));
            let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            assert!(!arabic(&said[0]) && arabic(&said[1]) && arabic(&said[2]), "{said:?}");
            assert!(said[1] != said[2] && !said[2].contains(['ي', 'ك', 'ة']), "{said:?}");
        }
    }
}
