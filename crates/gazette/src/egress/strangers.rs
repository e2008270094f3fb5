//! A thread for hosts that have not behaved yet, or not the last time.
//!
//! Whoever sends without end keeps busy who listens, up to the limits. This thread gives way to all others: what it has
//! to do waits while there is news of hosts that behave, and not the other way round. Look-ups for it give way too.

use std::io;

use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

use crate::patient::give_way;

/// The thread, which ends with this.
#[derive(Debug)]
pub struct Strangers {
    /// Taken only to be shut down.
    runtime: Option<Runtime>,
}

impl Strangers {
    /// Starts it.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn start() -> io::Result<Strangers> {
        let mut builder = Builder::new_multi_thread();
        let runtime =
            builder.worker_threads(1).thread_name("strangers").on_thread_start(give_way).enable_all();
        Ok(Strangers { runtime: Some(runtime.build()?) })
    }

    /// Does work there. It ends when nobody waits for it any more. `None` if it panicked.
    pub async fn does<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> Option<T> {
        let mut set = JoinSet::new();
        set.spawn_on(work, self.runtime.as_ref()?.handle());
        set.join_next().await?.ok()
    }
}

impl Drop for Strangers {
    fn drop(&mut self) {
        // Nothing waits for what is still under way there, and waiting is not allowed among tasks.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn work_for_strangers_ends_when_nobody_waits_for_it() {
        let strangers = Strangers::start().expect("a thread");
        let (told, dropped) = tokio::sync::oneshot::channel::<()>();
        let work = async move {
            std::future::pending::<()>().await;
            drop(told);
        };
        assert!(tokio::time::timeout(Duration::from_millis(5), strangers.does(work)).await.is_err());
        assert!(dropped.await.is_err(), "what it held is let go");
        assert_eq!(strangers.does(async { 1 }).await, Some(1));
        assert_eq!(strangers.does(async { panic!("on purpose") }).await, None::<u8>);
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn it_gives_way_and_so_do_its_look_ups() {
        let niceness = || rustix::process::getpriority_process(None).expect("known");
        let before = niceness();
        let strangers = Strangers::start().expect("a thread");
        let there =
            strangers.does(async move { (niceness(), tokio::task::spawn_blocking(niceness).await) }).await;
        let (worker, look_up) = there.expect("no panic");
        // Whoever runs the tests may give way already.
        assert!(worker >= before.max(1) && look_up.expect("no panic") >= before.max(1));
    }
}
