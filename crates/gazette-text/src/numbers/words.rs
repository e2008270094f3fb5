//! The number words of three languages, folded as [`crate::fold::key`] folds them.

use gazette_news::Language;

use super::Part;

/// Scale words of a language, folded: "million", «ألف», «هزار».
pub fn scale(key: &str, language: Language) -> Option<f64> {
    scales(language).iter().find(|(word, _)| *word == key).map(|(_, value)| *value)
}

/// Words for numbers that add up, folded: "seven", «عشرون», «دویست».
pub(super) fn unit(key: &str, language: Language) -> Option<f64> {
    units(language).iter().find(|(word, _)| *word == key).map(|(_, value)| *value)
}

/// Every number word of a language, folded, with what it does: for callers that look words up by the thousand.
pub fn vocabulary(language: Language) -> impl Iterator<Item = (&'static str, Part)> {
    let units = units(language).iter().map(|(word, value)| (*word, Part::Unit(*value)));
    units.chain(scales(language).iter().map(|(word, value)| (*word, Part::Scale(*value))))
}

fn units(language: Language) -> &'static [(&'static str, f64)] {
    match language {
        Language::ARABIC => ARABIC,
        Language::PERSIAN => PERSIAN,
        _ => ENGLISH,
    }
}

fn scales(language: Language) -> &'static [(&'static str, f64)] {
    match language {
        Language::ARABIC => ARABIC_SCALES,
        Language::PERSIAN => PERSIAN_SCALES,
        _ => ENGLISH_SCALES,
    }
}

const ENGLISH: &[(&str, f64)] = &[
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];
const ARABIC: &[(&str, f64)] = &[
    ("واحد", 1.0),
    ("واحده", 1.0),
    ("احد", 1.0),
    ("احدي", 1.0),
    ("اثنان", 2.0),
    ("اثنين", 2.0),
    ("اثنتان", 2.0),
    ("اثنتين", 2.0),
    ("اثنتا", 2.0),
    ("اثنتي", 2.0),
    ("اثنا", 2.0),
    ("اثني", 2.0),
    ("ثلاثه", 3.0),
    ("ثلاث", 3.0),
    ("اربعه", 4.0),
    ("اربع", 4.0),
    ("خمسه", 5.0),
    ("خمس", 5.0),
    ("سته", 6.0),
    ("ست", 6.0),
    ("سبعه", 7.0),
    ("سبع", 7.0),
    ("ثمانيه", 8.0),
    ("ثماني", 8.0),
    ("ثمان", 8.0),
    ("تسعه", 9.0),
    ("تسع", 9.0),
    ("عشره", 10.0),
    ("عشر", 10.0),
    ("عشرون", 20.0),
    ("عشرين", 20.0),
    ("ثلاثون", 30.0),
    ("ثلاثين", 30.0),
    ("اربعون", 40.0),
    ("اربعين", 40.0),
    ("خمسون", 50.0),
    ("خمسين", 50.0),
    ("ستون", 60.0),
    ("ستين", 60.0),
    ("سبعون", 70.0),
    ("سبعين", 70.0),
    ("ثمانون", 80.0),
    ("ثمانين", 80.0),
    ("تسعون", 90.0),
    ("تسعين", 90.0),
    ("مئتان", 200.0),
    ("مئتا", 200.0),
    ("مائتا", 200.0),
    ("مئتين", 200.0),
    ("مائتان", 200.0),
    ("مائتين", 200.0),
    ("ميتان", 200.0),
    ("ميتين", 200.0),
    ("مئتي", 200.0),
    ("ميتي", 200.0),
    ("مائتي", 200.0),
    ("الفان", 2000.0),
    ("الفي", 2000.0),
    ("الفين", 2000.0),
    ("مليوني", 2e6),
    ("مليونين", 2e6),
    ("مليونان", 2e6),
    ("ملياري", 2e9),
    ("مليارين", 2e9),
    ("ملياران", 2e9),
    ("ثلاثميه", 300.0),
    ("ثلاثمائه", 300.0),
    ("اربعميه", 400.0),
    ("اربعمائه", 400.0),
    ("خمسميه", 500.0),
    ("خمسمائه", 500.0),
    ("ستميه", 600.0),
    ("ستمائه", 600.0),
    ("سبعمائه", 700.0),
    ("سبعميه", 700.0),
    ("ثمانمائه", 800.0),
    ("ثمانميه", 800.0),
    ("تسعمائه", 900.0),
    ("تسعميه", 900.0),
];
const PERSIAN: &[(&str, f64)] = &[
    ("يك", 1.0),
    ("دو", 2.0),
    ("سه", 3.0),
    ("چهار", 4.0),
    ("پنج", 5.0),
    ("شش", 6.0),
    ("هفت", 7.0),
    ("هشت", 8.0),
    ("نه", 9.0),
    ("ده", 10.0),
    ("يازده", 11.0),
    ("دوازده", 12.0),
    ("سيزده", 13.0),
    ("چهارده", 14.0),
    ("پانزده", 15.0),
    ("شانزده", 16.0),
    ("هفده", 17.0),
    ("هجده", 18.0),
    ("نوزده", 19.0),
    ("بيست", 20.0),
    ("سي", 30.0),
    ("چهل", 40.0),
    ("پنجاه", 50.0),
    ("شصت", 60.0),
    ("هفتاد", 70.0),
    ("هشتاد", 80.0),
    ("نود", 90.0),
    ("دويست", 200.0),
    ("سيصد", 300.0),
    ("چهارصد", 400.0),
    ("پانصد", 500.0),
    ("ششصد", 600.0),
    ("هفتصد", 700.0),
    ("هشتصد", 800.0),
    ("نهصد", 900.0),
];

const ENGLISH_SCALES: &[(&str, f64)] = &[
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("m", 1e6),
    ("bn", 1e9),
    ("mn", 1e6),
    ("dozen", 12.0),
    ("hundreds", 100.0),
    ("thousands", 1e3),
    ("millions", 1e6),
];
const ARABIC_SCALES: &[(&str, f64)] = &[
    ("مئه", 100.0),
    ("مائه", 100.0),
    ("ميه", 100.0),
    ("الف", 1e3),
    ("الفا", 1e3),
    ("الاف", 1e3),
    ("مليون", 1e6),
    ("مليونا", 1e6),
    ("ملايين", 1e6),
    ("مليار", 1e9),
    ("مليارا", 1e9),
    ("مليارات", 1e9),
    ("تريليون", 1e12),
    ("بليون", 1e9),
];
const PERSIAN_SCALES: &[(&str, f64)] =
    &[("صد", 100.0), ("هزار", 1e3), ("ميليون", 1e6), ("ميليارد", 1e9), ("تريليون", 1e12)];
