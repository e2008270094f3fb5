//! Work that must not end what works on: a panic becomes an error like any other.
//!
//! No input is known to make this code panic. If one does, it costs that input its place in the queue, and never the
//! worker: the news behind it is read.

use std::any::Any;
use std::panic::AssertUnwindSafe;

use anyhow::{Result, anyhow};
use futures_util::FutureExt;

/// Does work, and turns a panic in it into an error that says what was wrong.
///
/// # Errors
/// Those of the work, and one for a panic.
pub async fn unbroken<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    match AssertUnwindSafe(work).catch_unwind().await {
        Ok(done) => done,
        Err(panic) => Err(anyhow!("the program itself is at fault: {}", words(&*panic))),
    }
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let literal = panic.downcast_ref::<&str>().copied();
    literal.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("it does not say how")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_an_error_and_says_what_was_wrong() {
        let number = 3;
        let error =
            unbroken::<()>(async move { panic!("no place {number}") }).await.expect_err("it panicked");
        assert!(error.to_string().ends_with("no place 3"), "{error}");
        assert_eq!(unbroken(async { Ok(1) }).await.expect("done"), 1);
    }
}
