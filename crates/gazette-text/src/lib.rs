//! Scripts and sentences: what can be known about a text before anybody asks what it says.
//!
//! All offsets are Unicode code points of the text given, as in [`gazette_news::Span`]; everything runs in time
//! linear in the text and panics on no input. The modules know English, Arabic and Persian; other languages are
//! named by [`language`] and otherwise left alone.
//!
//! ```
//! use gazette_text::{figures, fold, transliterate};
//!
//! assert_eq!(fold::key("إعــلامي"), fold::key("اعلامی"));
//! assert!(transliterate::meets("شمخاني", "Shamkhani"));
//! let told = figures::figures("At least 40 people were killed.", gazette_news::Language::ENGLISH);
//! assert_eq!((told[0].value, told[0].counted.as_deref()), (40.0, Some("people")));
//! ```

pub mod agency;
pub mod figures;
pub mod fold;
pub mod language;
pub mod letters;
pub mod marks;
pub mod months;
pub mod names;
pub mod numbers;
pub mod search;
pub mod sentences;
pub mod tokens;
pub mod transliterate;
