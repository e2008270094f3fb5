//! Who said what; the same claim in other words; conflicting figures.
