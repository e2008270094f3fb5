//! No text breaks the reader of dates, and what it gives is read again from its own print.
#![no_main]

use gazette_wire::dates;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(dated) = dates::read(text) {
        let moment = dated.timestamp();
        if moment.as_second() > 0 {
            assert_eq!(dates::parse(&moment.to_string()), Some(moment), "{text:?}");
        }
    }
});
