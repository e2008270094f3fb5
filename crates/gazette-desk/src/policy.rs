//! The pages in which a newsroom says who it is and how it works (rules 27, 29 and 31).
//!
//! Which pages there are follows the Journalism Trust Initiative (CWA 17493:2019), whose clauses ask for identity,
//! ownership, management, location, contacts, revenue, accuracy, sources, accountability and a published self-assessment,
//! and the criteria by which NewsGuard weighs a site. What a page has to say is the newsroom's; that it is there is held.

use gazette_news::Language;

use crate::Refusal;

/// A page that readers look for beside the news.
#[derive(Debug, PartialEq, Eq)]
pub struct PolicyPage {
    /// Its short name in addresses: `"about"`.
    pub id: &'static str,
    /// Whether nothing is published in a language that does not have it (rule 27).
    pub is_needed: bool,
    /// In English, Arabic and Persian.
    title: [&'static str; 3],
    asks: [&'static str; 3],
}

impl PolicyPage {
    /// What it is called.
    pub fn title(&self, language: Language) -> &'static str {
        self.title[place(language)]
    }

    /// What it has to say.
    pub fn asks(&self, language: Language) -> &'static str {
        self.asks[place(language)]
    }

    /// The page of a short name, if it is one that readers look for.
    pub fn of(id: &str) -> Option<&'static PolicyPage> {
        POLICY_PAGES.iter().find(|page| page.id == id)
    }
}

fn place(language: Language) -> usize {
    Language::WORKING.iter().position(|working| *working == language).unwrap_or_default()
}

/// All of them, those that are needed first.
pub static POLICY_PAGES: [PolicyPage; 10] = [
    PolicyPage {
        id: "about",
        is_needed: true,
        title: ["About us", "من نحن", "دربارهٔ ما"],
        asks: [
            "Who you are, what you report on, where you work and how readers reach you.",
            "من أنتم، وماذا تغطون، وأين تعملون، وكيف يصل إليكم القراء.",
            "چه کسانی هستید، از چه می‌نویسید، کجا کار می‌کنید و خوانندگان چگونه به شما می‌رسند.",
        ],
    },
    PolicyPage {
        id: "corrections",
        is_needed: true,
        title: ["Corrections", "التصحيحات", "تصحیح‌ها"],
        asks: [
            "How you correct what was wrong, and where readers report an error.",
            "كيف تصححون الخطأ، وأين يبلغ القراء عنه.",
            "خطا را چگونه اصلاح می‌کنید و خوانندگان آن را کجا خبر می‌دهند.",
        ],
    },
    PolicyPage {
        id: "masthead",
        is_needed: false,
        title: ["Who is in charge", "المسؤولون", "مسئولان"],
        asks: [
            "Who answers for what is published, and who leads the newsroom, by name.",
            "من يُسأل عما يُنشر ومن يقود غرفة الأخبار، بالاسم.",
            "چه کسی پاسخ‌گوی مطالب است و تحریریه را چه کسی می‌گرداند، با نام.",
        ],
    },
    PolicyPage {
        id: "ownership-funding",
        is_needed: false,
        title: ["Ownership and funding", "الملكية والتمويل", "مالکیت و درآمد"],
        asks: [
            "Who owns you, what you live on, and what is advertising.",
            "من يملككم، ومم تعيشون، وما هو إعلان.",
            "مالک شما کیست، درآمدتان از کجاست و چه چیز آگهی است.",
        ],
    },
    PolicyPage {
        id: "sourcing",
        is_needed: false,
        title: ["How we source", "كيف ننسب الأخبار", "شیوهٔ منبع‌دهی ما"],
        asks: [
            "How you choose and name sources, and whose copy you print.",
            "كيف تختارون المصادر وتسمونها، ونصوص من تنشرون.",
            "منبع را چگونه برمی‌گزینید و نام می‌برید و متن چه کسانی را چاپ می‌کنید.",
        ],
    },
    PolicyPage {
        id: "unnamed-sources",
        is_needed: false,
        title: ["Sources we do not name", "المصادر التي لا نسميها", "منبع‌هایی که نام نمی‌بریم"],
        asks: [
            "When a source is not named, and who decides it.",
            "متى لا يُسمى المصدر، ومن يقرر ذلك.",
            "چه وقت منبع نام برده نمی‌شود و چه کسی تصمیم می‌گیرد.",
        ],
    },
    PolicyPage {
        id: "fact-checking",
        is_needed: false,
        title: ["How we check", "كيف نتحقق", "چگونه راستی‌آزمایی می‌کنیم"],
        asks: [
            "How you check claims, by which scale, and who signs a verdict.",
            "كيف تتحققون من الادعاءات، وبأي سلّم، ومن يوقّع الحكم.",
            "ادعاها را چگونه می‌سنجید، با چه مقیاسی، و رأی را چه کسی امضا می‌کند.",
        ],
    },
    PolicyPage {
        id: "ethics",
        is_needed: false,
        title: ["Ethics", "أخلاقيات العمل", "اخلاق حرفه‌ای"],
        asks: [
            "Your code: conflicts of interest, gifts, and how opinion is told from news.",
            "ميثاقكم: تضارب المصالح والهدايا، وكيف يُفصل الرأي عن الخبر.",
            "آیین شما: تعارض منافع، هدیه، و جدا بودن نظر از خبر.",
        ],
    },
    PolicyPage {
        id: "feedback",
        is_needed: false,
        title: ["Complaints", "الشكاوى", "شکایت‌ها"],
        asks: [
            "How a complaint is made, who decides it, and to whom readers turn after that.",
            "كيف تُقدَّم الشكوى، ومن يبت فيها، وإلى من يلجأ القراء بعد ذلك.",
            "شکایت را چگونه می‌کنند، چه کسی رسیدگی می‌کند و پس از آن به کجا می‌توان رفت.",
        ],
    },
    PolicyPage {
        id: "self-assessment",
        is_needed: false,
        title: ["Self-assessment", "تقييمنا لأنفسنا", "ارزیابی ما از خود"],
        asks: [
            "Which standard you hold yourselves to, what you found, when, and who looked at it.",
            "أي معيار تلتزمون، وماذا وجدتم، ومتى، ومن راجعه.",
            "به کدام معیار پایبندید، چه یافتید، چه وقت، و چه کسی آن را وارسی کرده است.",
        ],
    },
];

/// Checks that a site has the pages it must have in a language; `written` are the ids of those it has.
///
/// # Errors
/// [`Refusal::NoPolicy`] names the first that is missing.
pub fn check_policies(language: Language, written: &[&str]) -> Result<(), Refusal> {
    let is_missing = |page: &&PolicyPage| page.is_needed && !written.contains(&page.id);
    match POLICY_PAGES.iter().find(is_missing) {
        Some(page) => Err(Refusal::NoPolicy { page, language }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_without_its_policies_does_not_publish() {
        let without = check_policies(Language::ARABIC, &["about", "sourcing"]);
        let page = PolicyPage::of("corrections").expect("there is one");
        assert_eq!(without, Err(Refusal::NoPolicy { page, language: Language::ARABIC }));
        assert_eq!(check_policies(Language::ARABIC, &["corrections", "about"]), Ok(()));
    }

    #[test]
    fn every_page_says_in_each_language_what_it_is_for() {
        for page in &POLICY_PAGES {
            for told in [&page.title, &page.asks] {
                let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
                assert!(!arabic(told[0]) && arabic(told[1]) && arabic(told[2]), "{}", page.id);
                assert!(!told[1].contains(['ی', 'ک', 'پ', 'چ', 'گ']), "{}", told[1]);
                assert!(!told[2].contains(['ي', 'ك', 'ة']), "{}", told[2]);
            }
        }
    }

    #[test]
    fn the_refusal_says_what_to_write_and_where() {
        let refused = check_policies(Language::PERSIAN, &[]).expect_err("there is nothing");
        for language in Language::WORKING {
            let said = refused.sentence(language);
            let page = &POLICY_PAGES[0];
            assert!(
                said.contains(page.title(Language::PERSIAN)) && said.contains(page.asks(language)),
                "{said}"
            );
            assert!(said.contains("/desk/policies"), "{said}");
        }
    }
}
