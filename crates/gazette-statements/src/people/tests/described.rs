//! Descriptions that share no word with how their owners were introduced.

use gazette_news::Language;

use super::speakers;

#[test]
fn a_description_is_whoever_spoke_last_and_can_be_called_so() {
    // Weights that know nothing take whoever comes first.
    for (source, name) in [
        ("The lawyer", "Peter Holt"),
        ("The defendant", "Ann Foss"),
        ("The 58-year-old baker", "Ann Foss"),
        ("The mother of three", "Ann Foss"),
        ("The top diplomat", "Ann Foss"),
        ("The Melandian official", "Ann Foss"),
    ] {
        let text = format!(
            "Lawyer Peter Holt said yes. In Melandia envoy Ann Foss said no. {source} warned of a delay."
        );
        let marks = [("Lawyer Peter Holt", "said yes"), ("envoy Ann Foss", "said no"), (source, "warned")];
        assert_eq!(speakers(Language::ENGLISH, &text, &marks)[2], name, "{source}");
    }
}

#[test]
fn a_counterpart_holds_no_office_of_this_place() {
    let text = "Torland's foreign minister said no. Beside his counterpart Lucien Barraud, Matej Hribov warned of a delay.";
    let marks = [("Torland's foreign minister", "said"), ("Matej Hribov", "warned")];
    assert_eq!(speakers(Language::ENGLISH, text, &marks)[0], "Matej Hribov");
}

#[test]
fn the_office_that_a_persian_story_opens_with_is_whoever_it_names_without_one() {
    let text = "رئیس سازمان دارو گفت: دارو می‌رسد. به گزارش خبرنگار ما، بازار آرام است. \
                دکتر رضا نیک‌اختر افزود: قیمت ثابت است.";
    let marks = [("رئیس سازمان دارو", "گفت"), ("خبرنگار ما", "به گزارش"), ("دکتر رضا نیک‌اختر", "افزود")];
    assert_eq!(speakers(Language::PERSIAN, text, &marks)[0], "رضا نیک‌اختر");
}
