use gazette_news::Language;

use super::*;

const MILL: &str = "The mill burned down on Wednesday, Transport Minister Jan Holm said. Nine people were hurt. \
                    It had been inspected twice this year.";

fn lost(before: &str, after: &str) -> Vec<String> {
    headed(("Mill burns down", before), ("Mill burns down", after))
}

fn headed(before: (&str, &str), after: (&str, &str)) -> Vec<String> {
    let text = |(headline, body)| ArticleText::bare(Language::ENGLISH, headline, body);
    overwritten(&text(before), &text(after)).into_iter().map(|word| word.to_lowercase()).collect()
}

#[test]
fn an_update_that_changes_what_was_printed_names_the_words() {
    for (words, by, named) in [
        ("Wednesday", "Monday", "wednesday"),
        ("Transport", "Prime", "transport"),
        ("Jan Holm", "Ivo Brandt", "jan"),
        ("had been inspected", "had never been inspected", "never"),
        ("Nine", "Eleven", "nine"),
        (" It had been inspected twice this year.", "", "inspected"),
        ("twice", "once", "twice"),
    ] {
        let after = MILL.replace(words, by);
        assert!(lost(MILL, &after).contains(&named.to_owned()), "{by}: {:?}", lost(MILL, &after));
        let more = format!("{after}\n\nThe mayor thanked the firemen.");
        assert!(lost(MILL, &more).contains(&named.to_owned()), "{by}, and something is added");
    }
    for (before, after, named) in [
        ("نفى الوزير سامر عيد احتجاز السفينة.", "أكد الوزير سامر عيد احتجاز السفينة.", "نفى"),
        ("قال الوزير إن السد آمن.", "قال الوزير إن السد غير آمن.", "غير"),
        ("وزیر راه روز شنبه گفت پل ایمن است.", "وزیر راه روز دوشنبه گفت پل ایمن است.", "شنبه"),
        ("وزیر گفت پل ایمن است.", "وزیر گفت پل ایمن نیست.", "نیست"),
    ] {
        assert!(lost(before, after).contains(&named.to_owned()), "{after}: {:?}", lost(before, after));
    }
}

#[test]
fn what_only_adds_mends_a_slip_or_moves_passes() {
    for after in [
        format!("{MILL} The mayor thanked the firemen, and would not say more."),
        format!("The mayor thanked the firemen.\n\n{MILL}"),
        MILL.replace(
            "Nine people were hurt.",
            "Nine people, two of them children, were hurt, and none has died.",
        ),
        MILL.replace("Nine people were hurt.", "Eleven people were hurt, up from nine."),
        MILL.replace("Nine people were hurt.", "Eleven people were hurt. Police had earlier told of nine."),
        MILL.replace("inspected", "inspectted"),
        MILL.replace(
            ", Transport Minister Jan Holm said. Nine",
            ". Transport Minister Jan Holm said so. Nine",
        ),
        MILL.replace("Transport Minister Jan Holm said", "said Jan Holm, the Transport Minister"),
    ] {
        assert_eq!(lost(MILL, &after), [""; 0], "{after}");
    }
    for (before, after) in [
        (
            "قال الوزير سامر عيد إن السد آمن.",
            "قال الوزير سامر عيد إن السد آمن، ولم يذكر تفاصيل. وحضر المحافظ.",
        ),
        ("وزیر گفت پل ایمن است.", "وزیر گفت پل ایمن است. او به پرسش‌ها پاسخ نداد."),
    ] {
        assert_eq!(lost(before, after), [""; 0], "{after}");
    }
}

#[test]
fn a_headline_is_told_anew_from_what_the_article_says() {
    let more = format!("{MILL} The owner had been warned, the fire chief said.");
    let told = |headline: &str| headed(("Nine hurt as mill burns down", MILL), (headline, &more));
    assert_eq!(told("Owner of burned mill had been warned"), [""; 0]);
    assert_eq!(told("Mill burns down"), [""; 0]);
    let risen = MILL.replace("Nine people were hurt.", "Eleven people were hurt, up from nine.");
    assert_eq!(
        headed(("Nine hurt as mill burns down", MILL), ("Eleven hurt as mill burns down", &risen)),
        [""; 0]
    );
    let turned = headed(
        ("Minister: dam is safe", "The dam is safe."),
        ("Minister: dam is not safe", "The dam is safe."),
    );
    assert_eq!(turned, ["not"]);
}
