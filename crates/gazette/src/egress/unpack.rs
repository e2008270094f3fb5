//! Content codings undone as the bytes come in, with a limit on what comes out of every layer.

use gazette_news::Met;
use std::fmt;
use std::io::{self, Write};

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::write::MultiGzDecoder;

use super::refused::Refused;

/// Layers of coding that are undone. Two are seen in the wild, where a cache packs what was packed.
const LAYERS: usize = 2;

/// What we say we can undo.
pub const ACCEPTED: &str = "gzip, br";

/// Undoes the codings of one answer.
pub struct Unpacker {
    layers: Box<dyn Layer>,
    coding: &'static str,
    limit: usize,
}

/// One layer: takes packed bytes and hands what comes out to the layer inside it.
trait Layer: Write + Send {
    /// How many bytes have come out at the innermost.
    fn unpacked(&self) -> usize;

    /// The bytes that came out at the innermost, if every layer ended where it should.
    fn end(self: Box<Self>) -> io::Result<Vec<u8>>;
}

impl Unpacker {
    /// For an answer with these `Content-Encoding` lines joined by commas, of at most `limit` bytes.
    ///
    /// # Errors
    /// If a coding is not one we asked for, or there are too many.
    pub fn new(codings: &str, limit: usize) -> Result<Unpacker, Refused> {
        let mut layers: Box<dyn Layer> = Box::new(Bounded { bytes: Vec::new(), limit });
        let mut coding = "nothing";
        let named = codings
            .split(',')
            .map(str::trim)
            .filter(|c| !c.is_empty() && !c.eq_ignore_ascii_case("identity"));
        for (at, name) in named.enumerate() {
            if at >= LAYERS {
                return Err(Refused::Coding(codings.chars().take(80).collect()));
            }
            // The first named is the innermost (RFC 9110, section 8.4).
            let inner = Limited::new(layers, limit);
            (layers, coding) = match name.to_ascii_lowercase().as_str() {
                "gzip" | "x-gzip" => (Box::new(Gzip(MultiGzDecoder::new(inner))) as Box<dyn Layer>, "gzip"),
                "br" => (Box::new(Brotli::new(inner)) as Box<dyn Layer>, "brotli"),
                _ => return Err(Refused::Coding(name.chars().take(80).collect())),
            };
        }
        Ok(Unpacker { layers, coding, limit })
    }

    /// Whether bytes cost more than copying.
    pub fn is_packed(&self) -> bool {
        self.coding != "nothing"
    }

    /// How many bytes have come out so far.
    pub fn unpacked(&self) -> usize {
        self.layers.unpacked()
    }

    /// Takes the next bytes of the answer.
    ///
    /// # Errors
    /// If more comes out than allowed, or the bytes are not what they are said to be.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        self.layers.write_all(bytes).map_err(|error| self.refusal(&error))
    }

    /// The whole answer.
    ///
    /// # Errors
    /// If a layer is cut short.
    pub fn end(self) -> Result<Vec<u8>, Refused> {
        let (coding, limit) = (self.coding, self.limit);
        self.layers.end().map_err(|error| refusal(&error, coding, limit))
    }

    fn refusal(&self, error: &io::Error) -> Refused {
        refusal(error, self.coding, self.limit)
    }
}

fn refusal(error: &io::Error, coding: &'static str, limit: usize) -> Refused {
    match error.get_ref() {
        Some(inner) if inner.is::<TooMuch>() => Refused::TooLarge { what: Met::TheAnswer, limit },
        _ => Refused::Packing(coding),
    }
}

/// More came out of a layer than allowed.
#[derive(Debug)]
struct TooMuch;

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("more bytes than allowed")
    }
}

impl std::error::Error for TooMuch {}

/// The innermost: keeps the bytes.
struct Bounded {
    bytes: Vec<u8>,
    limit: usize,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.limit - self.bytes.len() {
            return Err(io::Error::other(TooMuch));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Layer for Bounded {
    fn unpacked(&self) -> usize {
        self.bytes.len()
    }

    fn end(self: Box<Self>) -> io::Result<Vec<u8>> {
        Ok(self.bytes)
    }
}

/// Counts what goes into a layer from the one around it: a bomb in two layers must not work in between either.
struct Limited {
    inner: Box<dyn Layer>,
    left: usize,
}

impl Limited {
    fn new(inner: Box<dyn Layer>, limit: usize) -> Limited {
        Limited { inner, left: limit }
    }
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self.left.checked_sub(bytes.len()).ok_or_else(|| io::Error::other(TooMuch))?;
        self.inner.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// gzip (RFC 1952), of one member or several.
struct Gzip(MultiGzDecoder<Limited>);

impl Write for Gzip {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Layer for Gzip {
    fn unpacked(&self) -> usize {
        self.0.get_ref().inner.unpacked()
    }

    fn end(self: Box<Self>) -> io::Result<Vec<u8>> {
        self.0.finish()?.inner.end()
    }
}

/// Brotli (RFC 7932), without the large windows that the RFC does not know.
struct Brotli {
    state: Box<BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>>,
    out: Limited,
    room: Vec<u8>,
    total: usize,
    is_done: bool,
}

impl Brotli {
    fn new(out: Limited) -> Brotli {
        let alloc = StandardAlloc::default;
        let state = Box::new(BrotliState::new_strict(alloc(), alloc(), alloc()));
        Brotli { state, out, room: vec![0; 1 << 15], total: 0, is_done: false }
    }

    /// Decodes all of `bytes`; tells how many were taken, which is fewer only when the stream has ended.
    fn decode(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (mut left, mut taken) = (bytes.len(), 0);
        loop {
            let (mut room, mut written) = (self.room.len(), 0);
            let result = BrotliDecompressStream(
                &mut left,
                &mut taken,
                bytes,
                &mut room,
                &mut written,
                &mut self.room,
                &mut self.total,
                &mut self.state,
            );
            self.out.write_all(&self.room[..written])?;
            match result {
                BrotliResult::NeedsMoreOutput => {}
                BrotliResult::NeedsMoreInput => return Ok(taken),
                BrotliResult::ResultSuccess => {
                    self.is_done = true;
                    return Ok(taken);
                }
                BrotliResult::ResultFailure => return Err(io::ErrorKind::InvalidData.into()),
            }
        }
    }
}

impl Write for Brotli {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        if self.is_done {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.decode(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Layer for Brotli {
    fn unpacked(&self) -> usize {
        self.out.inner.unpacked()
    }

    fn end(mut self: Box<Self>) -> io::Result<Vec<u8>> {
        if !self.is_done {
            self.decode(&[])?;
        }
        if self.is_done { self.out.inner.end() } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

#[cfg(test)]
mod tests {
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
}
