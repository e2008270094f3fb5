//! What goes into a statement and what comes out of a row, the same on both engines.

use crate::{Error, Result};

/// One bound value. Each kind carries its own null, since PostgreSQL wants nulls typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `bigint`; ids, counts, flags (0 and 1) and times (microseconds since 1970).
    Int(Option<i64>),
    /// `double precision`.
    Real(Option<f64>),
    /// `text`; also JSON.
    Text(Option<String>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

macro_rules! into_value {
    ($($from:ty => $kind:ident($convert:expr),)+) => {
        $(
            impl From<$from> for Value {
                fn from(value: $from) -> Value {
                    let convert: fn($from) -> _ = $convert;
                    Value::$kind(Some(convert(value)))
                }
            }
            impl From<Option<$from>> for Value {
                fn from(value: Option<$from>) -> Value {
                    let convert: fn($from) -> _ = $convert;
                    Value::$kind(value.map(convert))
                }
            }
        )+
    };
}

into_value! {
    i64 => Int(|v| v),
    u32 => Int(i64::from),
    bool => Int(i64::from),
    f64 => Real(|v| v),
    String => Text(|v| v),
    &str => Text(str::to_owned),
    &String => Text(String::clone),
    Vec<u8> => Bytes(|v| v),
    &[u8] => Bytes(<[u8]>::to_vec),
    jiff::Timestamp => Int(|v| v.as_microsecond()),
}

/// The values of a statement, in the order of its `$1`, `$2`, ….
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*] };
}

/// One row, by column position.
#[derive(Debug, Clone)]
pub struct Row(pub(crate) Vec<Value>);

impl Row {
    fn at(&self, column: usize) -> Result<&Value> {
        self.0.get(column).ok_or_else(|| Error::Corrupt(format!("a row without column {column}")))
    }

    fn wrong(&self, column: usize, wanted: &str) -> Error {
        Error::Corrupt(format!("column {column} is not {wanted}: {:?}", self.0.get(column)))
    }

    /// An integer that may be null.
    pub fn int_or_null(&self, column: usize) -> Result<Option<i64>> {
        match self.at(column)? {
            Value::Int(value) => Ok(*value),
            Value::Text(None) | Value::Real(None) | Value::Bytes(None) => Ok(None),
            _ => Err(self.wrong(column, "an integer")),
        }
    }

    /// An integer.
    pub fn int(&self, column: usize) -> Result<i64> {
        self.int_or_null(column)?.ok_or_else(|| self.wrong(column, "an integer"))
    }

    /// A flag, stored as 0 or 1.
    pub fn flag(&self, column: usize) -> Result<bool> {
        Ok(self.int(column)? != 0)
    }

    /// A number.
    pub fn real(&self, column: usize) -> Result<f64> {
        match self.at(column)? {
            Value::Real(Some(value)) => Ok(*value),
            Value::Int(Some(value)) => Ok(*value as f64),
            _ => Err(self.wrong(column, "a number")),
        }
    }

    /// A text that may be null.
    pub fn text_or_null(&self, column: usize) -> Result<Option<String>> {
        match self.at(column)? {
            Value::Text(value) => Ok(value.clone()),
            Value::Int(None) | Value::Real(None) | Value::Bytes(None) => Ok(None),
            _ => Err(self.wrong(column, "a text")),
        }
    }

    /// A text.
    pub fn text(&self, column: usize) -> Result<String> {
        self.text_or_null(column)?.ok_or_else(|| self.wrong(column, "a text"))
    }

    /// Bytes.
    pub fn bytes(&self, column: usize) -> Result<Vec<u8>> {
        match self.at(column)? {
            Value::Bytes(Some(value)) => Ok(value.clone()),
            _ => Err(self.wrong(column, "bytes")),
        }
    }

    /// A time that may be null.
    pub fn time_or_null(&self, column: usize) -> Result<Option<jiff::Timestamp>> {
        self.int_or_null(column)?
            .map(|us| jiff::Timestamp::from_microsecond(us).map_err(|_| self.wrong(column, "a time")))
            .transpose()
    }

    /// A time.
    pub fn time(&self, column: usize) -> Result<jiff::Timestamp> {
        self.time_or_null(column)?.ok_or_else(|| self.wrong(column, "a time"))
    }

    /// A JSON value.
    pub fn json<T: serde::de::DeserializeOwned>(&self, column: usize) -> Result<T> {
        Ok(serde_json::from_str(&self.text(column)?)?)
    }
}
