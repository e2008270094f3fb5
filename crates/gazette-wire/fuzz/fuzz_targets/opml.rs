//! A list that was read is written and read again without a change.
#![no_main]

use gazette_wire::feed::opml;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (mut list, _) = opml::read(bytes);
    list.sort_by(|a, b| a.folders.cmp(&b.folders));
    let (again, _) = opml::read(opml::write("list", &list).as_bytes());
    assert_eq!(again.len(), list.len());
});
