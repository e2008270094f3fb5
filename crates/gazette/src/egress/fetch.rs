//! One fetch: hop after hop, each judged, until an answer or a refusal.

use gazette_news::Met;
use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::hop::Hop;
use super::refused::Refused;
use super::target::Target;
use super::{Answer, Egress, Kind, Request};

/// Redirects followed.
const REDIRECTS: u8 = 5;

/// How far a fetch has come.
struct Way {
    /// Where the next hop leads.
    target: Target,
    /// Redirects followed so far, and whether all of them were for good.
    hops: u8,
    all_permanent: bool,
    /// What is left of the whole time.
    left: Duration,
}

impl Egress {
    /// Fetches, following redirects; waits for a turn at each host. A page is fetched only if the `robots.txt` of its
    /// site lets it be read, and so is every page that a redirect leads to.
    ///
    /// # Errors
    /// If the address or any on the way may not be asked, nobody answers, or what comes is not an answer.
    pub async fn fetch(&self, request: &Request) -> Result<Answer, Refused> {
        let mut way = self.set_out(request)?;
        loop {
            if request.kind == Kind::Page {
                self.robots.may_read(self, &way.target).await?;
            }
            if let Some(answer) = self.step(&mut way, request).await? {
                return Ok(answer);
            }
        }
    }

    /// Fetches without asking for leave.
    pub(super) async fn fetch_unasked(&self, request: &Request) -> Result<Answer, Refused> {
        let mut way = self.set_out(request)?;
        loop {
            if let Some(answer) = self.step(&mut way, request).await? {
                return Ok(answer);
            }
        }
    }

    fn set_out(&self, request: &Request) -> Result<Way, Refused> {
        Ok(Way { target: Target::parse(&request.url)?, hops: 0, all_permanent: true, left: self.whole })
    }

    /// One hop on the way: the answer at its end, or nothing yet.
    async fn step(&self, way: &mut Way, request: &Request) -> Result<Option<Answer>, Refused> {
        match self.timed_hop(way, request).await? {
            Hop::Answer(mut answer) => {
                answer.hops = way.hops;
                answer.permanent = (way.hops > 0 && way.all_permanent).then(|| answer.url.clone());
                Ok(Some(*answer))
            }
            Hop::Redirect { is_see_other: true, .. } if request.form.is_some() => {
                Err(Refused::Nowhere(Met::FormToQuestion))
            }
            Hop::Redirect { .. } if way.hops == REDIRECTS => Err(Refused::Redirects(REDIRECTS)),
            Hop::Redirect { to, is_permanent, .. } => {
                way.target = to;
                way.hops += 1;
                way.all_permanent &= is_permanent;
                Ok(None)
            }
        }
    }

    /// A hop within what is left of the whole time. Waiting for a turn does not count: a host's queue is not its fault.
    async fn timed_hop(&self, way: &mut Way, request: &Request) -> Result<Hop, Refused> {
        let turn = self.turns.at(way.target.host()).await;
        let is_known = turn.is_known();
        let _place = self.places[usize::from(!is_known)].acquire().await.expect("places are never closed");
        let start = Instant::now();
        let mut hop = timeout(way.left, self.hop(is_known, &way.target, request)).await;
        way.left = way.left.saturating_sub(start.elapsed());
        if let Ok(Ok(Hop::Answer(answer))) = &mut hop {
            answer.of_stranger = !is_known;
        }
        turn.learn(matches!(&hop, Ok(Ok(hop)) if hop.is_light()));
        hop.unwrap_or(Err(Refused::TimedOut { what: Met::TheWholeAnswer, seconds: self.whole.as_secs() }))
    }

    /// A host that last behaved is asked here; any other where its answer can keep nobody waiting.
    async fn hop(&self, is_known: bool, target: &Target, request: &Request) -> Result<Hop, Refused> {
        if is_known {
            return self.asker.hop(target, request).await;
        }
        let (asker, target, request) = (self.asker.clone(), target.clone(), request.clone());
        let asked = self.strangers.does(async move { asker.hop(&target, &request).await }).await;
        asked.unwrap_or_else(|| Err(Refused::BrokeOff("the fetcher stopped".to_owned())))
    }
}
