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

/// What an error is told as. That the disk is full to which the output goes is said by the system without saying where.
pub fn told(error: &anyhow::Error) -> String {
    // The error itself, not what stands behind a message that says where.
    let outermost: &(dyn std::error::Error + 'static) = error.as_ref();
    let io = outermost.downcast_ref::<io::Error>().map(io::Error::kind);
    let json = outermost.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    match io.or(json) {
        Some(io::ErrorKind::StorageFull) => {
            "cannot write the output: the disk that it goes to is full; make room, or send it elsewhere"
                .to_owned()
        }
        _ => format!("{error:#}"),
    }
}

/// Whether an error is only that whoever read our output has gone, as `head` does. No reason to complain.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn a_full_disk_under_the_output_is_named_as_that() {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        assert!(told(&full().into()).starts_with("cannot write the output"));
        let elsewhere = Err::<(), _>(full()).context("cannot write newsroom/gazette.toml").expect_err("full");
        assert!(told(&elsewhere).starts_with("cannot write newsroom/gazette.toml"));
    }
}
