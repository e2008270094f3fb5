//! The newspaper itself and its policies.

use gazette_news::Language;
use gazette_press::plan::{Policy, Site, SiteLanguage};

pub fn site() -> Site {
    let name = |language, name: &str, tagline: &str| SiteLanguage {
        language,
        name: name.into(),
        tagline: Some(tagline.into()),
    };
    Site {
        home: "https://lantern.example".into(),
        languages: vec![
            name(Language::ENGLISH, "The Sea Lantern", "News of the Amber Sea, and who says so"),
            name(Language::ARABIC, "فنار البحر", "أخبار بحر العنبر، ومن قالها"),
            name(Language::PERSIAN, "فانوس دریا", "خبرهای دریای عنبر، و این‌که چه کسی گفته است"),
        ],
        policies: policies(),
        contact: Some("desk@lantern.example".into()),
        log_key: "lantern.example/log+5c1f2a9e+AVq0Yc3X8nq0PzZ0qVb8k0lq3mJpXQ1wB7f5mZt2cR4u".into(),
        log_origin: "lantern.example/log".into(),
    }
}

fn policies() -> Vec<Policy> {
    let policy = |id: &str, language, title: &str, body: &[&str]| Policy {
        id: id.into(),
        language,
        title: title.into(),
        body: body.iter().map(|paragraph| (*paragraph).to_owned()).collect(),
    };
    let (en, ar, fa) = (Language::ENGLISH, Language::ARABIC, Language::PERSIAN);
    vec![
        policy(
            "about",
            en,
            "About The Sea Lantern",
            &[
                "The Sea Lantern reports on the countries of the Amber Sea in three languages.",
                "Write to us: desk@lantern.example.",
            ],
        ),
        policy(
            "about",
            ar,
            "عن فنار البحر",
            &["يغطي فنار البحر أخبار بحر العنبر بثلاث لغات. راسلونا: desk@lantern.example."],
        ),
        policy(
            "about",
            fa,
            "دربارهٔ فانوس دریا",
            &["فانوس دریا خبرهای دریای عنبر را به سه زبان می‌نویسد. نشانی ما: desk@lantern.example."],
        ),
        policy("corrections", en, "How we correct", &["A correction is always called a correction."]),
        policy("corrections", ar, "كيف نصحح", &["نسمي التصحيح تصحيحا."]),
        policy("corrections", fa, "چگونه تصحیح می‌کنیم", &["تصحیح همیشه «تصحیح» نام دارد."]),
        policy("sourcing", en, "Sourcing", &["Every assertion is attributed, or it is our own reporting."]),
        policy(
            "ownership-funding",
            en,
            "Ownership and funding",
            &["A readers' co-operative owns the paper."],
        ),
        policy(
            "fact-checking",
            en,
            "Fact-checking",
            &["One scale for every claim, and two editors for every verdict."],
        ),
    ]
}
