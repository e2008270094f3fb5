//! What is written as ninjs or NewsML-G2 is read again as what was written.
#![no_main]

use gazette_wire::{Input, exchange, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for dispatch in read(&Input { bytes, ..Input::default() }).dispatches {
        let json = exchange::to_ninjs(&dispatch).to_string();
        let again = read(&Input { bytes: json.as_bytes(), ..Input::default() });
        assert_eq!(again.dispatches.len(), 1);
        let xml = exchange::to_newsml_g2(&dispatch, jiff::Timestamp::UNIX_EPOCH);
        let again = read(&Input { bytes: xml.as_bytes(), ..Input::default() });
        assert_eq!(again.dispatches.len(), 1);
        assert_eq!(again.dispatches[0].status, dispatch.status);
    }
});
