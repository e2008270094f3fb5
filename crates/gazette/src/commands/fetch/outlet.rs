//! Writes what addresses gave: what is short before what is long, and what is long in parts.
//!
//! One feed of ten thousand postings is many megabytes, and whoever reads our output takes its time over them. News of
//! others does not wait that long: between two parts of a long text what came in meanwhile has its turn.

use std::io::{self, Write};

use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Bytes of a part, or a line more.
const PART: usize = 32 << 10;

/// Texts in hand at once.
const IN_HAND: usize = 16;

/// Whole lines of which some may be written.
struct Waiting {
    lines: Vec<u8>,
    written: usize,
}

impl Waiting {
    fn left(&self) -> &[u8] {
        &self.lines[self.written..]
    }

    /// What is written next: whole lines.
    fn part(&self) -> &[u8] {
        let left = self.left();
        let after = left.get(PART..).unwrap_or_default();
        let len = after.iter().position(|b| *b == b'\n').map_or(left.len(), |at| PART + at + 1);
        &left[..len]
    }
}

/// Starts a thread that writes; it ends when the sender is dropped and all is written, or when it cannot write.
pub fn start(out: impl Write + Send + 'static) -> (mpsc::Sender<Vec<u8>>, JoinHandle<io::Result<()>>) {
    let (sender, receiver) = mpsc::channel(IN_HAND);
    (sender, tokio::task::spawn_blocking(|| write(out, receiver)))
}

fn write(mut out: impl Write, mut incoming: mpsc::Receiver<Vec<u8>>) -> io::Result<()> {
    let mut waiting: Vec<Waiting> = Vec::new();
    loop {
        if waiting.is_empty() {
            let Some(lines) = incoming.blocking_recv() else { return Ok(()) };
            waiting.push(Waiting { lines, written: 0 });
        }
        while waiting.len() < IN_HAND
            && let Ok(lines) = incoming.try_recv()
        {
            waiting.push(Waiting { lines, written: 0 });
        }
        let shortest = (0..waiting.len()).min_by_key(|at| waiting[*at].left().len()).unwrap_or(0);
        let text = &mut waiting[shortest];
        let part = text.part();
        out.write_all(part)?;
        out.flush()?;
        text.written += part.len();
        if text.left().is_empty() {
            waiting.remove(shortest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps what is written, and has more to say as soon as the first part is.
    struct Reader {
        seen: std::sync::mpsc::Sender<Vec<u8>>,
        then: Option<(mpsc::Sender<Vec<u8>>, Vec<u8>)>,
    }

    impl Write for Reader {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.seen.send(bytes.to_vec()).map_err(io::Error::other)?;
            if let Some((out, lines)) = self.then.take() {
                out.blocking_send(lines).map_err(io::Error::other)?;
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn what_is_short_is_written_between_two_parts_of_what_is_long() {
        let (seen, parts) = std::sync::mpsc::channel();
        let line = format!("{}\n", "x".repeat(999));
        let long = line.repeat(2 * PART / line.len() + 1);
        let (incoming, receiver) = mpsc::channel(IN_HAND);
        incoming.send(long.clone().into_bytes()).await.expect("room");
        let reader = Reader { seen, then: Some((incoming, b"short\n".to_vec())) };
        tokio::task::spawn_blocking(|| write(reader, receiver)).await.expect("no panic").expect("written");
        let parts: Vec<Vec<u8>> = parts.iter().collect();
        assert_eq!(parts[1], b"short\n");
        assert!(parts.iter().all(|part| part.ends_with(b"\n")), "lines stay whole");
        let rest: Vec<u8> =
            parts.iter().enumerate().filter(|(at, _)| *at != 1).flat_map(|(_, p)| p.clone()).collect();
        assert_eq!(rest, long.as_bytes());
    }

    #[tokio::test]
    async fn a_reader_that_has_gone_ends_it() {
        struct Gone;
        impl Write for Gone {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let (out, writer) = start(Gone);
        out.send(b"line\n".to_vec()).await.expect("room");
        let error = writer.await.expect("no panic").expect_err("nobody reads");
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
