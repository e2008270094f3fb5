//! The furniture of wire copy: what stands around the text and says where it comes from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Span;

/// Where, and sometimes when, the copy was written: "Tehran", "MOSCOW, Monday (Agency)".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// As printed, without the dash or comma that follows it.
    pub text: String,
    /// The place alone, as printed.
    pub place: Option<String>,
    /// The day, where the dateline tells it.
    pub date: Option<Date>,
    /// The agency named in the dateline, as "(Reuters)" is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub agency: Option<String>,
    /// Where it stood in the plain text before the furniture was taken off; `None` when it came as a field.
    #[serde(skip)]
    pub seen: Option<Span>,
}

/// Who wrote it, as printed: "By Sara Haddad and Omid Rastin".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// As printed, without the leading "By".
    pub text: String,
    /// The names in it, in order.
    pub names: Vec<String>,
    /// Where it stood in the plain text before the furniture was taken off; `None` when it came as a field.
    #[serde(skip)]
    pub seen: Option<Span>,
}

/// Whose copy it says it is: "Source: Islamic Republic News Agency - IRNA".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditLine {
    /// As printed.
    pub text: String,
    /// The agency's name, as printed.
    pub agency: Option<String>,
    /// Its abbreviation, as printed.
    pub abbreviation: Option<String>,
    /// Where it stood in the plain text before the furniture was taken off; `None` when it came as a field.
    #[serde(skip)]
    pub seen: Option<Span>,
}
