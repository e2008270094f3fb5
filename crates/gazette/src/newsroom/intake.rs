//! From a delivery to dispatches in their stories.
//!
//! Each step is kept before the next begins, and each can be repeated: a capture is safe once [`Newsroom::receive`]
//! returns, and the job that reads it runs again if the process dies in the middle.

use anyhow::Result;
use gazette_news::{Capture, Digest, Dispatch, DispatchId, OutletId, StoryId};
use gazette_store::{Arrival, Arrived, Job, READ_CAPTURE, READ_WORDS, RECOUNT, ReadCapture, ReadWords};
use gazette_web::{Delivery, News};
use gazette_wire::Input;
use jiff::{SignedDuration, Timestamp};

use super::upstream::{SenderAct, is_held};
use super::{Newsroom, digest, findings};
use crate::unbroken::unbroken;

/// How long a worker may take for one capture before another may take it up.
const LEASE: SignedDuration = SignedDuration::from_secs(120);

impl Newsroom {
    /// Keeps a delivery. When it returns the bytes are safe. Whether they are new.
    ///
    /// # Errors
    /// If the wire is not known or the store cannot be written.
    pub async fn receive(&self, delivery: &Delivery, now: Timestamp) -> Result<bool, gazette_store::Error> {
        self.store.wire(&delivery.wire).await?;
        let capture = Capture {
            digest: digest(&delivery.bytes),
            wire: delivery.wire.clone(),
            url: delivery.url.clone(),
            content_type: delivery.content_type.clone(),
            received: now,
            len: delivery.bytes.len() as u64,
        };
        Ok(self.store.keep_capture(&capture, &delivery.bytes).await?.is_some())
    }

    /// Does the next job, if one is due. Whether there was one.
    ///
    /// # Errors
    /// Only if the queue itself cannot be used; a job that fails is tried again and then quarantined.
    pub async fn work(&self, now: Timestamp) -> Result<bool, gazette_store::Error> {
        if self.alone.is_lost() {
            return Ok(false);
        }
        let Some(job) = self.store.claim_job(now, LEASE).await? else { return Ok(false) };
        match unbroken(self.run(&job, now)).await {
            Ok(()) => self.store.finish_job(job.id).await?,
            Err(error) => {
                let wait = SignedDuration::from_secs(5 << job.tries.min(8));
                let quarantined = self.store.fail_job(&job, &format!("{error:#}"), now + wait).await?;
                tracing::warn!(job = job.id, kind = job.kind, tries = job.tries, quarantined, "{error:#}");
            }
        }
        Ok(true)
    }

    /// Does all jobs that are due.
    ///
    /// # Errors
    /// As [`Newsroom::work`].
    pub async fn work_off(&self, now: Timestamp) -> Result<(), gazette_store::Error> {
        while self.work(now).await? {}
        Ok(())
    }

    async fn run(&self, job: &Job, now: Timestamp) -> Result<()> {
        match job.kind.as_str() {
            READ_CAPTURE => {
                let task: ReadCapture = serde_json::from_str(&job.payload)?;
                self.read_capture(task.capture, now).await
            }
            RECOUNT => {
                let story = StoryId(job.payload.parse()?);
                self.recount(story, now).await?;
                self.tell(News::Story(story));
                Ok(())
            }
            READ_WORDS => {
                let what: ReadWords = serde_json::from_str(&job.payload)?;
                Ok(self.store.read_words_by_jobs(what, now).await?)
            }
            other => anyhow::bail!("nobody here knows how to do {other:?}"),
        }
    }

    /// Reads a capture into dispatches and each of them into its story.
    async fn read_capture(&self, id: i64, now: Timestamp) -> Result<()> {
        let kept = self.store.capture(id).await?;
        let capture = kept.capture;
        let bytes = self.store.bytes(&capture.digest.to_string()).await?;
        let mut reading = read_aside(bytes, capture.url.clone(), capture.content_type.clone()).await?;
        let wire = self.store.wire(&capture.wire).await?.wire;
        let count = reading.dispatches.len();
        for dispatch in reading.dispatches {
            let dispatch = clocks::believed(dispatch, now);
            let (dispatch, guid) = self.told_apart(dispatch, &wire.outlet).await?;
            if let Some(why) = self.torso(&dispatch, &guid, &wire.outlet).await? {
                reading.faults.push(why);
                continue;
            }
            let dispatch = &dispatch;
            let arrival = Arrival { guid, ..arrival_of(dispatch, &wire.outlet, now)? };
            let arrived = self.store.take_in(id, &arrival, now).await?;
            if let Some(arrived) = self.to_be_settled(arrived, id).await? {
                self.settle(arrived.dispatch(), dispatch, arrived, now).await?;
            }
        }
        self.store.capture_read(id, count, &reading.faults, now).await?;
        self.tell(News::Wire(capture.wire));
        Ok(())
    }

    /// New and changed dispatches are settled; so is one that an interrupted run of this very job took in before, as
    /// what it was then: what its sender did with it is not lost.
    async fn to_be_settled(&self, arrived: Arrived, capture: i64) -> Result<Option<Arrived>> {
        let Arrived::Same(id) = arrived else { return Ok(Some(arrived)) };
        let newest = self.store.newest_version(id).await?;
        let as_at_first = if newest.version > 1 { Arrived::Changed(id) } else { Arrived::New(id) };
        Ok((newest.capture == capture).then_some(as_at_first))
    }

    /// Finds what a dispatch says, whose copy it is, and which story it belongs to.
    async fn settle(
        &self,
        id: DispatchId,
        dispatch: &Dispatch,
        arrived: Arrived,
        now: Timestamp,
    ) -> Result<()> {
        let found = findings::find_aside(dispatch.clone(), id).await?;
        let story = if dispatch.is_killed() {
            self.settle_killed(id, dispatch, found, now).await?
        } else {
            self.settle_in(id, dispatch, found, now).await?
        };
        let stands_killed = self.store.dispatch(id).await?.killed;
        let act = SenderAct::of(dispatch, arrived, stands_killed, now);
        let mut deeds = Vec::new();
        if let Some(act) = act {
            deeds.push(self.sender_deed(act, (id, dispatch), story, now).await?);
        }
        self.story_changed(story, deeds, now).await?;
        if let Some(act) = act {
            self.heed_sender(act, (id, dispatch), now).await?;
        }
        self.tell(News::Story(story));
        Ok(())
    }
}

/// Reading costs CPU: it is done beside the threads that answer readers.
async fn read_aside(
    bytes: Vec<u8>,
    url: Option<String>,
    content_type: Option<String>,
) -> Result<gazette_wire::Reading> {
    let read = move || {
        let input =
            Input { bytes: &bytes, url: url.as_deref(), content_type: content_type.as_deref(), format: None };
        gazette_wire::read(&input)
    };
    Ok(tokio::task::spawn_blocking(read).await?)
}

fn arrival_of(dispatch: &Dispatch, outlet: &OutletId, now: Timestamp) -> Result<Arrival> {
    Ok(Arrival {
        outlet: outlet.clone(),
        guid: dispatch.guid.clone(),
        revision: dispatch.version.as_deref().and_then(|number| number.parse().ok()),
        content: content_digest(dispatch),
        headline: dispatch.headline_line(),
        language: dispatch.language.to_string(),
        published: dispatch.published,
        embargo: dispatch.embargo,
        killed: dispatch.is_killed(),
        held: is_held(dispatch, now),
        parts: serde_json::to_string(dispatch)?,
        faults: dispatch.faults.clone(),
    })
}

/// The digest of what a reader or an editor would notice. A new date alone is no new version.
fn content_digest(dispatch: &Dispatch) -> Digest {
    let noticed = serde_json::json!([
        dispatch.headline,
        dispatch.headline_attribution,
        dispatch.text(),
        if dispatch.text().is_empty() { dispatch.summary.as_deref() } else { None },
        dispatch.status,
        dispatch.signal,
        dispatch.embargo,
        dispatch.version,
    ]);
    digest(noticed.to_string().as_bytes())
}

mod clocks;
mod reused;
#[cfg(test)]
mod tests;
mod torso;
