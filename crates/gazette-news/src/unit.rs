//! What an amount is counted in: currencies and units of measure.

use serde::{Deserialize, Serialize};

use crate::Language;

macro_rules! units {
    ($($unit:ident = $code:literal: $en:literal, $ar:literal, $fa:literal;)+) => {
        /// A currency or a unit of measure, as far as figures are read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Unit {
            $(#[doc = $en] #[serde(rename = $code)] $unit,)+
        }

        impl Unit {
            /// All of them.
            pub const ALL: &[Unit] = &[$(Unit::$unit),+];

            /// Its code: of ISO 4217 for a currency where it has one, else the usual sign.
            pub fn code(self) -> &'static str {
                match self {
                    $(Unit::$unit => $code,)+
                }
            }

            /// What a newsroom calls it behind a number, in a working language; in English for any other.
            pub fn name(self, language: Language) -> &'static str {
                let [en, ar, fa] = match self {
                    $(Unit::$unit => [$en, $ar, $fa],)+
                };
                match language {
                    Language::ARABIC => ar,
                    Language::PERSIAN => fa,
                    _ => en,
                }
            }
        }
    };
}

units! {
    // Currencies. A dinar or a lira is of several countries, and the text seldom says of which.
    Dollar = "USD": "dollars", "دولار", "دلار";
    Euro = "EUR": "euros", "يورو", "یورو";
    Pound = "GBP": "pounds", "جنيه إسترليني", "پوند";
    Yen = "JPY": "yen", "ين", "ین";
    Rial = "IRR": "rials", "ريال", "ریال";
    Toman = "IRT": "tomans", "تومان", "تومان";
    Dinar = "DIN": "dinars", "دينار", "دینار";
    Dirham = "AED": "dirhams", "درهم", "درهم";
    Riyal = "SAR": "riyals", "ريال", "ریال";
    Lira = "LIR": "lira", "ليرة", "لیره";
    Rouble = "RUB": "roubles", "روبل", "روبل";
    Yuan = "CNY": "yuan", "يوان", "یوان";
    // Shares
    Percent = "%": "%", "٪", "٪";
    // Measures
    Kilometre = "km": "km", "كيلومتر", "کیلومتر";
    Metre = "m": "metres", "متر", "متر";
    Mile = "mi": "miles", "ميل", "مایل";
    Tonne = "t": "tonnes", "طن", "تن";
    Kilogram = "kg": "kg", "كيلوغرام", "کیلوگرم";
    Hectare = "ha": "hectares", "هكتار", "هکتار";
    Barrel = "bbl": "barrels", "برميل", "بشکه";
    Megawatt = "MW": "megawatts", "ميغاواط", "مگاوات";
}

impl Unit {
    /// Whether it is a currency.
    pub fn is_money(self) -> bool {
        self < Unit::Percent
    }

    /// The unit of a code.
    pub fn of(code: &str) -> Option<Unit> {
        Unit::ALL.iter().copied().find(|unit| unit.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_a_name_in_each_script_and_is_kept_by_its_code() {
        for unit in Unit::ALL {
            let [en, ar, fa] = Language::WORKING.map(|language| unit.name(language));
            let is_latin = |name: &str| name.chars().any(|c| c.is_ascii_alphabetic());
            assert!(en.is_ascii() && !is_latin(ar) && !is_latin(fa), "{unit:?}: {en}, {ar}, {fa}");
            assert!(!ar.contains(['ی', 'ک', 'پ', 'چ', 'گ']) && !fa.contains(['ي', 'ك', 'ة']), "{ar}, {fa}");
            assert_eq!(Unit::of(unit.code()), Some(*unit));
            let kept = serde_json::to_value(unit).expect("a word");
            assert_eq!(kept, serde_json::json!(unit.code()));
        }
    }

    #[test]
    fn money_is_told_from_measures() {
        assert!(Unit::Dollar.is_money() && Unit::Yuan.is_money());
        assert!(!Unit::Percent.is_money() && !Unit::Tonne.is_money());
    }
}
