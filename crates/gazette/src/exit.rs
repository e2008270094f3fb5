//! How a command ended, as the shell sees it.

use std::io;
use std::process::ExitCode;

/// The three ways a command ends (docs/contract.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// All done: 0.
    Done,
    /// Done, but some input gave faults that left it without a dispatch, or something did not verify: 1.
    WithFaults,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> ExitCode {
        match ended {
            Ended::Done => ExitCode::SUCCESS,
            Ended::WithFaults => ExitCode::from(1),
        }
    }
}

/// The command could not run: usage or environment.
pub const COULD_NOT_RUN: u8 = 2;

/// Whether an error is only that whoever read our output has gone, as `head` does. No reason to complain.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}
