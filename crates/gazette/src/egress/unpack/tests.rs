use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::*;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

fn unpack(codings: &str, packed: &[u8], limit: usize, step: usize) -> Result<Vec<u8>, Refused> {
    let mut unpacker = Unpacker::new(codings, limit)?;
    packed.chunks(step.max(1)).try_for_each(|piece| unpacker.push(piece))?;
    unpacker.end()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packer = brotli::CompressorWriter::new(Vec::new(), 4096, 3, 18);
    packer.write_all(bytes).expect("memory");
    packer.into_inner()
}

#[test]
fn a_coding_we_did_not_ask_for_is_refused() {
    for codings in ["snappy", "deflate", "zstd", "gzip, compress", "gzip, gzip, gzip"] {
        assert!(matches!(Unpacker::new(codings, 10), Err(Refused::Coding(_))), "{codings}");
    }
    assert!(!Unpacker::new(" , identity", 10).expect("nothing to undo").is_packed());
}

#[test]
fn a_stream_cut_anywhere_is_refused() {
    let packed = gzip(b"news news news");
    for cut in 0..packed.len() {
        assert_eq!(unpack("gzip", &packed[..cut], 100, 7), Err(Refused::Packing("gzip")), "cut at {cut}");
    }
}

#[test]
fn text_that_says_it_is_packed_is_refused() {
    assert_eq!(unpack("gzip", b"<rss/>", 100, 100), Err(Refused::Packing("gzip")));
    assert_eq!(unpack("br", b"<rss version='2.0'></rss>", 100, 100), Err(Refused::Packing("brotli")));
}

#[test]
fn a_bomb_ends_at_the_limit_in_every_layer() {
    let bomb = gzip(&vec![0; 1 << 20]);
    let limit = Refused::TooLarge { what: Met::TheAnswer, limit: 1 << 16 };
    assert_eq!(unpack("gzip", &bomb, 1 << 16, 500), Err(limit.clone()));
    assert_eq!(unpack("gzip, gzip", &gzip(&bomb), 1 << 16, 500), Err(limit));
}

#[test]
fn several_members_are_one_answer() {
    let packed = [gzip(b"one "), gzip(b"two")].concat();
    assert_eq!(unpack("x-gzip", &packed, 100, 3).expect("sound"), b"one two");
}

proptest! {
    #[test]
    fn packing_and_unpacking_gives_the_same(bytes in proptest::collection::vec(any::<u8>(), 0..3000), step in 1usize..600) {
        prop_assert_eq!(&unpack("gzip", &gzip(&bytes), 3000, step).expect("sound"), &bytes);
        prop_assert_eq!(&unpack("gzip,gzip", &gzip(&gzip(&bytes)), 4000, step).expect("sound"), &bytes);
        prop_assert_eq!(&unpack("br", &brotli(&bytes), 3000, step).expect("sound"), &bytes);
        prop_assert_eq!(&unpack("", &bytes, 3000, step).expect("sound"), &bytes);
    }

    #[test]
    fn any_bytes_said_to_be_packed_end_in_bytes_or_a_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for coding in ["gzip", "br", "br, gzip"] {
            if let Ok(unpacked) = unpack(coding, &bytes, 1000, 50) {
                prop_assert!(unpacked.len() <= 1000);
            }
        }
    }
}

#[test]
fn brotli_cut_anywhere_is_refused_and_its_bombs_end_at_the_limit() {
    let packed = brotli(b"news news news, and no news");
    for cut in 0..packed.len() {
        assert_eq!(unpack("br", &packed[..cut], 100, 5), Err(Refused::Packing("brotli")), "cut at {cut}");
    }
    let bomb = brotli(&vec![0; 1 << 20]);
    assert!(bomb.len() < 200, "{}", bomb.len());
    assert!(matches!(unpack("br", &bomb, 1 << 16, 500), Err(Refused::TooLarge { .. })));
    assert!(matches!(unpack("br, gzip", &gzip(&bomb), 1 << 16, 500), Err(Refused::TooLarge { .. })));
}

#[test]
fn a_bomb_is_put_out_long_before_the_limit() {
    let zeros = vec![0; 8 << 20];
    for (coding, bomb) in
        [("gzip", gzip(&zeros)), ("br", brotli(&zeros)), ("gzip, br", brotli(&gzip(&zeros)))]
    {
        let mut unpacker = Unpacker::new(coding, 10 << 20).expect("known codings");
        let refused = bomb.chunks(100).find_map(|piece| unpacker.push(piece).err());
        assert_eq!(refused, Some(Refused::TooDense(MOST_TIMES)), "{coding}");
        assert!(unpacker.unpacked() <= 1 << 20, "{coding}: {}", unpacker.unpacked());
    }
}

#[test]
fn tables_and_menus_pack_well_and_are_no_bombs() {
    let row = |n: usize| format!("<tr><td class=\"result\">{n}</td><td class=\"result\">0</td></tr>\n");
    let table: String = (0..40_000).map(row).collect();
    let packed = gzip(table.as_bytes());
    assert!(table.len() > 2 << 20 && packed.len() * 8 < table.len(), "{} to {}", table.len(), packed.len());
    assert_eq!(unpack("gzip", &packed, 10 << 20, 512).map(|bytes| bytes.len()), Ok(table.len()));
    let blank = vec![b' '; 200 << 10];
    assert_eq!(unpack("gzip", &gzip(&blank), 10 << 20, 512).map(|bytes| bytes.len()), Ok(blank.len()));
}
