//! Which form of a phrase goes with a number.

/// The plural category of a whole number.
///
/// Source: Unicode CLDR, *Language Plural Rules*, cardinals of integers, for ar, fa and en; other languages take
/// English's rule until a theme needs another.
pub(crate) fn category(language: &str, n: u64) -> &'static str {
    match language {
        "ar" => match (n, n % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
        "fa" if n <= 1 => "one",
        _ if n == 1 => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_counts_in_six_ways() {
        let forms = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(|n| category("ar", n));
        let expected = ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many"];
        assert_eq!(forms, expected);
        assert_eq!([0, 1, 2].map(|n| category("fa", n)), ["one", "one", "other"]);
        assert_eq!([0, 1, 2].map(|n| category("en", n)), ["other", "one", "other"]);
    }
}
