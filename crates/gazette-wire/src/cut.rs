//! Copy that is longer than any news text is cut, and says so.

use gazette_news::{Copytext, Dispatch, Fault, FaultKind, Met};

use crate::limits;

/// The dispatch with no more copy than [`limits::COPY_BYTES`] and [`limits::PARAGRAPHS`] allow.
pub(crate) fn within_limits(dispatch: Dispatch) -> Dispatch {
    let fits =
        dispatch.text().len() <= limits::COPY_BYTES && dispatch.copy.paragraphs().len() <= limits::PARAGRAPHS;
    if fits {
        return dispatch;
    }
    let whole = dispatch.text();
    let kept = &whole[..whole.floor_char_boundary(limits::COPY_BYTES)];
    let copy = Copytext::from_paragraphs(kept.split(Copytext::BREAK).take(limits::PARAGRAPHS));
    let note = Met::CopyTooLong.with([whole.len(), copy.text().len()]);
    let mut parts = dispatch.clone().into_parts();
    parts.copy = copy;
    parts.faults.push(Fault::new(FaultKind::TooLarge, note));
    // It says as much as before but for its end: it is a dispatch still.
    Dispatch::new(parts).unwrap_or(dispatch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, read};

    #[test]
    fn copy_beyond_the_limit_is_left_unread_and_named() {
        let long = "The harbour master said the ferry was late.\n\n".repeat(60_000);
        for text in [long, "The ferry is late, he said. ".repeat(90_000)] {
            let reading = read(&Input { bytes: text.as_bytes(), ..Input::default() });
            let dispatch = &reading.dispatches[0];
            assert!(dispatch.text().len() <= limits::COPY_BYTES, "{}", dispatch.text().len());
            let faults = dispatch.faults.iter().chain(&reading.faults);
            assert!(
                faults.clone().any(|fault| fault.kind == FaultKind::TooLarge),
                "{:?}",
                faults.collect::<Vec<_>>()
            );
        }
    }
}
