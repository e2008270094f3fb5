//! A thread that works while nobody else wants the core.

use std::sync::mpsc;

use tokio::sync::oneshot;

type Work = Box<dyn FnOnce() + Send>;

/// How much less such a thread asks for than others, as `nice` counts: a tenth of a core where somebody else wants it, and
/// it gives way at once.
const NICENESS: i32 = 10;

/// The way to such a thread. It ends when this is dropped and its work is done.
#[derive(Debug, Clone)]
pub struct Patient(mpsc::Sender<Work>);

impl Patient {
    /// Starts a thread. Where the system has no such priorities it works like any other.
    ///
    /// # Panics
    /// If the system gives no thread.
    pub fn start(name: &str) -> Patient {
        let (sender, receiver) = mpsc::channel::<Work>();
        let work_off = move || {
            give_way();
            receiver.iter().for_each(|work| work());
        };
        std::thread::Builder::new().name(name.to_owned()).spawn(work_off).expect("the system gives a thread");
        Patient(sender)
    }

    /// Does work there, after what came before it. `None` if it panicked.
    pub async fn does<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (told, done) = oneshot::channel();
        let guarded = move || {
            // A panic drops `told`, which tells enough; the thread goes on with what comes next.
            let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
            result.ok().map(|result| told.send(result).ok());
        };
        self.0.send(Box::new(guarded)).ok()?;
        done.await.ok()
    }
}

/// Lets the thread this is called on ask for less. On Linux priorities are those of threads, and no process means the one that asks.
pub fn give_way() {
    #[cfg(target_os = "linux")]
    if rustix::process::getpriority_process(None).is_ok_and(|niceness| niceness < NICENESS) {
        rustix::process::setpriority_process(None, NICENESS).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_is_done_in_turn_and_a_panic_costs_only_itself() {
        let patient = Patient::start("test");
        assert_eq!(patient.does(|| 1).await, Some(1));
        assert_eq!(patient.does(|| -> u8 { panic!("on purpose") }).await, None);
        assert_eq!(
            patient.does(|| std::thread::current().name().map(str::to_owned)).await,
            Some(Some("test".into()))
        );
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn it_gives_way_and_others_do_not() {
        let niceness = || rustix::process::getpriority_process(None).expect("known");
        let before = niceness();
        assert_eq!(Patient::start("test").does(niceness).await, Some(before.max(NICENESS)));
        assert_eq!(niceness(), before);
    }
}
