//! Whether a text bears out words put down to it, and what of them it does not have, in each language and across them.

use gazette_news::Language;
use gazette_statements::claims::{Bearing, Copy, Missing, missing};

const ENGLISH: &str = "A mill burned down in Orsby on Friday, and three people were hurt, fire chief Ned Orr said. Mayor Rita Falk \
    denied that the mill had been unsafe. The next round of talks would be held in Kestrel in January, Foreign Minister Ada Marl \
    said. The central bank would raise rates in May. The dam is safe and will not be emptied.";
const ARABIC: &str = "قال وزير الخارجية سعيد الخطاف إن الجولة المقبلة من المحادثات ستعقد في كسترل في يناير. وقال إن ثلاثة أشخاص أصيبوا \
    في الحريق.";
const PERSIAN: &str = "سعید خطافی، وزیر خارجه، گفت دور بعدی گفت‌وگوها در ژانویه در کسترل برگزار خواهد شد. او گفت سه نفر در \
    آتش‌سوزی زخمی شدند.";

fn copies() -> [Copy; 3] {
    [(ENGLISH, Language::ENGLISH), (ARABIC, Language::ARABIC), (PERSIAN, Language::PERSIAN)]
        .map(|(text, language)| Copy::new(text, &[], language))
}

#[test]
fn the_same_words_and_near_ones_are_borne_out_and_others_are_not() {
    let [english, arabic, persian] = copies();
    let (en, ar, fa) = (Language::ENGLISH, Language::ARABIC, Language::PERSIAN);
    for (copy, language, words, wanted) in [
        (&english, en, "three people were hurt", Bearing::Fully),
        (&english, en, "that the mill had been unsafe", Bearing::Fully),
        (&english, en, "the dam is safe", Bearing::Fully),
        (&english, en, "the central bank would raise rates in May", Bearing::Fully),
        (&english, en, "a fire destroyed the mill in Orsby", Bearing::Loosely),
        (&english, en, "Mayor Rita Falk poisoned the well", Bearing::Not),
        (&english, en, "the next round of talks would not be held in Kestrel in January", Bearing::Not),
        (&english, en, "the next round of talks would be held in Kestrel in March", Bearing::Not),
        (&english, en, "the central bank would cut rates in May", Bearing::Not),
        (&english, en, "the mill had not been unsafe", Bearing::Not),
        (&english, en, "the dam will be emptied", Bearing::Not),
        (&arabic, ar, "الجولة المقبلة من المحادثات ستعقد في كسترل في يناير", Bearing::Fully),
        (&arabic, ar, "أصيب ثلاثة أشخاص في الحريق", Bearing::Loosely),
        (&arabic, ar, "الجولة المقبلة من المحادثات لن تعقد في كسترل في يناير", Bearing::Not),
        (&arabic, ar, "الجولة المقبلة من المحادثات ستعقد في كسترل في مارس", Bearing::Not),
        (&arabic, ar, "سمم رئيس البلدية البئر", Bearing::Not),
        (&persian, fa, "سه نفر در آتش‌سوزی زخمی شدند", Bearing::Fully),
        (&persian, fa, "دور بعدی گفت‌وگوها در ژانویه در کسترل برگزار خواهد شد", Bearing::Fully),
        (&persian, fa, "دور بعدی گفت‌وگوها در ژانویه در کسترل برگزار نخواهد شد", Bearing::Not),
        (&persian, fa, "دور بعدی گفت‌وگوها در مارس در کسترل برگزار خواهد شد", Bearing::Not),
        (&persian, fa, "شهردار چاه را مسموم کرد", Bearing::Not),
        // A translation is judged by its numbers and names.
        (&arabic, en, "three people were hurt in the fire", Bearing::Loosely),
        (&arabic, en, "40 people died in the fire", Bearing::Not),
    ] {
        assert_eq!(copy.bears_out(words, language), wanted, "{words}");
    }
}

#[test]
fn a_figure_or_a_name_that_stands_nowhere_is_named() {
    let [english, arabic, persian] = copies();
    let (en, ar, fa) = (Language::ENGLISH, Language::ARABIC, Language::PERSIAN);
    let figure = |printed: &str| Some(Missing::Figure(printed.to_owned()));
    let name = |printed: &str| Some(Missing::Name(printed.to_owned()));
    for (copy, language, words, wanted) in [
        (&english, en, "Forty people died of it", figure("Forty")),
        (&english, en, "nine next rounds of talks would be held", figure("nine")),
        (&english, en, "Foreign Minister Bo Tarn said talks would be held", name("Foreign Minister Bo Tarn")),
        (&english, en, "3 people were injured in the mill, Ned Orr said", None),
        (&arabic, ar, "وقتل أربعون شخصا في الحريق", figure("أربعون")),
        (&arabic, ar, "قال وزير الخارجية طارق عثمان إن الجولة ستعقد في كسترل", name("طارق عثمان")),
        (&persian, fa, "چهل نفر در آتش‌سوزی کشته شدند", figure("چهل")),
        (&arabic, en, "40 people died in the fire", figure("40")),
        (&arabic, en, "Foreign Minister Bo Tarn said talks would be held", name("Foreign Minister Bo Tarn")),
        (&arabic, en, "Foreign Minister Saeed Khattaf said talks would be held", None),
    ] {
        assert_eq!(missing(words, language, &[copy]), wanted, "{words}");
    }
}
