//! The months, by all the names that copy in English, Arabic and Persian has for them.

/// Names of the months of our calendar, folded; an underscore joins the words of one.
const OURS: [&str; 12] = [
    "january jan يناير ژانويه كانون_الثاني",
    "february feb فبراير فوريه شباط",
    "march mar مارس اذار",
    "april apr ابريل اوريل نيسان",
    "may مايو مه ايار",
    "june jun يونيو ژوين حزيران",
    "july jul يوليو ژوييه تموز جولاي",
    "august aug اغسطس اوت اب",
    "september sept sep سبتمبر سپتامبر ايلول",
    "october oct اكتوبر اكتبر تشرين_الاول",
    "november nov نوفمبر نوامبر تشرين_الثاني",
    "december dec ديسمبر دسامبر كانون_الاول",
];

/// Names of the months of the Persian calendar, folded.
const PERSIAN: [&str; 12] =
    ["فروردين", "ارديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "ابان", "اذر", "دي", "بهمن", "اسفند"];

/// The month of our calendar, from 1, that a folded word names. Some names are words of other senses too: «مه» is fog, "may"
/// a verb.
pub fn ours(word: &str) -> Option<u8> {
    number(OURS.iter().position(|names| names.split(' ').any(|name| name == word)))
}

/// As [`ours`], for a word with the one after it: «كانون الأول».
pub fn ours_of_two(word: &str, next: &str) -> Option<u8> {
    let is_name = |name: &str| name.split_once('_') == Some((word, next));
    number(OURS.iter().position(|names| names.split(' ').any(is_name)))
}

/// The month of the Persian calendar, from 1, that a folded word names.
pub fn persian(word: &str) -> Option<u8> {
    number(PERSIAN.iter().position(|name| *name == word))
}

fn number(at: Option<usize>) -> Option<u8> {
    at.map(|at| at as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn a_month_has_many_names() {
        let of = |word: &str| ours(&fold::key(word));
        assert_eq!(["Sept", "أيلول", "سپتامبر"].map(of), [Some(9); 3]);
        assert_eq!(ours_of_two(&fold::key("كانون"), &fold::key("الأول")), Some(12));
        assert_eq!([ours("كانون"), ours("الاول"), ours("dam"), ours("")], [None; 4]);
        assert_eq!(persian(&fold::key("آذر")), Some(9));
    }

    #[test]
    fn names_are_kept_folded_and_each_once() {
        let mut names: Vec<&str> =
            OURS.iter().flat_map(|names| names.split([' ', '_'])).chain(PERSIAN).collect();
        assert!(names.iter().all(|name| fold::key(name) == *name), "{names:?}");
        names.retain(|name| !["كانون", "تشرين", "الاول", "الثاني"].contains(name));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
