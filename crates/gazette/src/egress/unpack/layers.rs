//! One coding each, and what bounds it.

use std::fmt;
use std::io::{self, Write};

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::write::MultiGzDecoder;

/// One layer: takes packed bytes and hands what comes out to the layer inside it.
pub(super) trait Layer: Write + Send {
    /// Sets how many bytes may have come out of it, and of every layer inside it, from now on.
    fn allow(&mut self, most: usize);

    /// How many bytes have come out at the innermost.
    fn unpacked(&self) -> usize;

    /// The bytes that came out at the innermost, if every layer ended where it should.
    fn end(self: Box<Self>) -> io::Result<Vec<u8>>;
}

/// More came out of a layer than allowed.
#[derive(Debug)]
pub(super) struct TooMuch;

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("more bytes than allowed")
    }
}

impl std::error::Error for TooMuch {}

/// Bytes of a piece that is kept.
const PIECE: usize = 64 << 10;

/// The innermost: keeps the bytes, in pieces. A single buffer that grows is copied as it does, megabytes at a time, while the
/// allocator holds a lock that threads with news of others wait for.
pub(super) struct Bounded {
    pieces: Vec<Vec<u8>>,
    len: usize,
    most: usize,
}

impl Bounded {
    pub(super) fn new(most: usize) -> Bounded {
        Bounded { pieces: Vec::new(), len: 0, most }
    }

    /// What is left in the last piece, or in a new one.
    fn room(&mut self) -> &mut Vec<u8> {
        if self.pieces.last().is_none_or(|piece| piece.len() == PIECE) {
            self.pieces.push(Vec::with_capacity(if self.pieces.is_empty() { 0 } else { PIECE }));
        }
        self.pieces.last_mut().expect("one was pushed where there was none")
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.len + bytes.len() > self.most {
            return Err(io::Error::other(TooMuch));
        }
        let room = self.room();
        let (now, _) = bytes.split_at(bytes.len().min(PIECE - room.len()));
        room.extend_from_slice(now);
        self.len += now.len();
        Ok(now.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Layer for Bounded {
    fn allow(&mut self, most: usize) {
        self.most = most;
    }

    fn unpacked(&self) -> usize {
        self.len
    }

    fn end(self: Box<Self>) -> io::Result<Vec<u8>> {
        let Bounded { pieces, len, .. } = *self;
        let mut bytes = Vec::with_capacity(len);
        // Each piece is let go as soon as it is copied: what is held at once is the answer and a piece.
        pieces.into_iter().for_each(|piece| bytes.extend_from_slice(&piece));
        Ok(bytes)
    }
}

/// Counts what goes into a layer from the one around it: a bomb in two layers must not work in between either.
pub(super) struct Limited {
    inner: Box<dyn Layer>,
    seen: usize,
    most: usize,
}

impl Limited {
    pub(super) fn new(inner: Box<dyn Layer>, most: usize) -> Limited {
        Limited { inner, seen: 0, most }
    }

    fn allow(&mut self, most: usize) {
        self.most = most;
        self.inner.allow(most);
    }
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.seen += bytes.len();
        if self.seen > self.most {
            return Err(io::Error::other(TooMuch));
        }
        self.inner.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// gzip (RFC 1952), of one member or several.
pub(super) struct Gzip(MultiGzDecoder<Limited>);

impl Gzip {
    pub(super) fn new(out: Limited) -> Gzip {
        Gzip(MultiGzDecoder::new(out))
    }
}

impl Write for Gzip {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Layer for Gzip {
    fn allow(&mut self, most: usize) {
        self.0.get_mut().allow(most);
    }

    fn unpacked(&self) -> usize {
        self.0.get_ref().inner.unpacked()
    }

    fn end(self: Box<Self>) -> io::Result<Vec<u8>> {
        self.0.finish()?.inner.end()
    }
}

/// Brotli (RFC 7932), without the large windows that the RFC does not know.
pub(super) struct Brotli {
    state: Box<BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>>,
    out: Limited,
    room: Vec<u8>,
    total: usize,
    is_done: bool,
}

impl Brotli {
    pub(super) fn new(out: Limited) -> Brotli {
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
    fn allow(&mut self, most: usize) {
        self.out.allow(most);
    }

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
