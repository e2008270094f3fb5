//! The furniture of wire copy.
