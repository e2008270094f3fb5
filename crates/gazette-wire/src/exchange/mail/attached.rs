//! Files attached to a message: news in a format of its own, and copy in a file of text.

use gazette_news::{Dispatch, DispatchParts, Fault, FaultKind, Format, Met};

use super::part::Part;
use super::{FORWARDED, read};
use crate::{Input, Reading};

/// Characters of a text that may be news; a list's footer is shorter.
const LEAST: usize = 80;

/// Characters up to which the text of a message that brings news in files is the note that goes with them.
const NOTE: usize = 400;

/// News in a format of its own, sent as an attachment, is read as what it is.
pub(super) fn news(leaf: &Part<'_>, depth: usize, reading: &mut Reading) {
    let bytes = leaf.decoded();
    let inner = if leaf.media_type() == "message/rfc822" {
        if depth >= FORWARDED {
            reading.faults.push(Fault::new(FaultKind::TooDeep, Met::MailForwarded));
            return;
        }
        read(&bytes, depth + 1)
    } else {
        let content_type = leaf.header("content-type");
        crate::read(&Input { bytes: &bytes, content_type: content_type.as_deref(), ..Input::default() })
    };
    reading.dispatches.extend(inner.dispatches);
    reading.faults.extend(inner.faults);
}

/// The copy in a file of text, with what the message around it tells; none where there is no news in it.
pub(super) fn copy(leaf: &Part<'_>, message: &DispatchParts) -> Vec<Dispatch> {
    let mut faults = Vec::new();
    let text = leaf.text(&mut faults);
    let format = leaf.is_html().then_some(Format::Html);
    let input =
        Input { bytes: text.as_bytes(), content_type: Some("text/plain; charset=utf-8"), url: None, format };
    let said = message.copy.text().chars().count();
    let inner = crate::read(&input).dispatches.into_iter().filter(|dispatch| {
        let count = dispatch.text().chars().count();
        count >= LEAST.min(said.max(1)) && (count > said || count >= 2 * NOTE)
    });
    let name = leaf.file_name();
    inner
        .filter_map(|dispatch| Dispatch::new(with_message(dispatch.into_parts(), message, &name)).ok())
        .collect()
}

/// What a file does not tell of itself, its message does.
fn with_message(mut parts: DispatchParts, message: &DispatchParts, name: &str) -> DispatchParts {
    if parts.guid.starts_with("sha256:") {
        parts.guid = format!("{}/{name}", message.guid);
        parts.faults.retain(|fault| fault.kind != FaultKind::NoGuid);
    }
    if parts.headline.is_none() {
        parts.headline.clone_from(&message.headline);
        parts.faults.retain(|fault| fault.kind != FaultKind::NoHeadline);
    }
    if parts.published.is_none() {
        parts.published = message.published;
        parts.faults.retain(|fault| fault.kind != FaultKind::Undated);
    }
    parts.outlet = parts.outlet.or_else(|| message.outlet.clone());
    if parts.signal.is_none() {
        parts.signal = message.signal;
    }
    parts.embargo = parts.embargo.max(message.embargo);
    parts.urgency = parts.urgency.or(message.urgency);
    parts
}

/// Whether the text of a message is no more than the note that goes with its files.
pub(super) fn is_note(message: &DispatchParts, attached: &[Dispatch]) -> bool {
    let said = message.copy.text().chars().count();
    let sent: usize = attached.iter().map(|dispatch| dispatch.text().chars().count()).sum();
    !attached.is_empty()
        && said <= NOTE
        && (said < sent.max(LEAST) || attached.iter().any(Dispatch::is_killed))
}
