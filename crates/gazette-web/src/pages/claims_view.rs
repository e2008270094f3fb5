//! The claims of a story, in the order an editor wants to see them.

use std::collections::{BTreeSet, HashMap};

use gazette_news::{ClaimId, Rating, Standing, Verdict};
use gazette_store::{KeptClaim, KeptStatement, KeptVerdict};

use crate::frame::{dir_of, standing_class};

/// A claim's line.
pub(super) struct ClaimLine {
    pub(super) id: ClaimId,
    pub(super) text: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) standing: Standing,
    pub(super) class: &'static str,
    pub(super) speakers: Vec<String>,
    pub(super) rating: Option<Rating>,
    /// Somebody proposed a verdict that nobody has seconded.
    pub(super) open: bool,
}

/// The claims of a story, those an editor should see first on top: contradicted ones, those with a verdict or one under
/// way, those that several owners stand behind, those that many carry.
pub(super) fn claim_lines(
    claims: Vec<KeptClaim>,
    statements: &[KeptStatement],
    verdicts: &[KeptVerdict],
) -> Vec<ClaimLine> {
    let mut speakers: HashMap<ClaimId, BTreeSet<&str>> = HashMap::new();
    for statement in statements {
        if let (Some(claim), Some(speaker)) = (statement.claim, &statement.speaker) {
            speakers.entry(claim).or_default().insert(speaker);
        }
    }
    let nobody = BTreeSet::new();
    let line = |claim: KeptClaim| {
        let speakers = speakers.get(&claim.id).unwrap_or(&nobody);
        (claim.tally.dispatches, claim_line(claim, speakers, verdicts))
    };
    let mut lines: Vec<(u32, ClaimLine)> = claims.into_iter().map(line).collect();
    lines.sort_by_key(|(carried_by, line)| {
        let judged = line.rating.is_none() && !line.open;
        (line.standing != Standing::Conflicting, judged, rank(&line.standing), std::cmp::Reverse(*carried_by))
    });
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The more owners stand behind it, the earlier.
fn rank(standing: &Standing) -> std::cmp::Reverse<u32> {
    std::cmp::Reverse(match standing {
        Standing::Conflicting => u32::MAX,
        Standing::Corroborated { owners } => *owners,
        Standing::OneOrigin { .. } | Standing::OneSpeaker { .. } => 1,
        Standing::OneParty | Standing::NotKnown => 0,
    })
}

fn claim_line(claim: KeptClaim, speakers: &BTreeSet<&str>, verdicts: &[KeptVerdict]) -> ClaimLine {
    let own = |verdict: &&KeptVerdict| verdict.claim == claim.id && verdict.withdrawn.is_none();
    let standing = Standing::of(&claim.tally);
    ClaimLine {
        id: claim.id,
        dir: dir_of(&claim.language),
        standing,
        class: standing_class(&standing),
        speakers: speakers.iter().map(|name| (*name).to_owned()).collect(),
        rating: verdicts
            .iter()
            .filter(own)
            // A verdict says nothing of words that its editors have not read.
            .filter(|v| v.words == claim.text)
            .filter_map(|v| v.in_force())
            .map(|v: Verdict| v.rating())
            .next_back(),
        open: verdicts.iter().filter(own).any(|verdict| verdict.seconded.is_none()),
        text: claim.text,
        language: claim.language,
    }
}
