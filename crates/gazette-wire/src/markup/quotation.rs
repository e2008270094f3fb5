//! The web's own way of quoting: words in a `blockquote` below a cue that ends in a colon, and postings of social
//! networks, which sign below. They become copy as print sets it: in quotation marks, with whoever signs named.

use gazette_text::fold;

/// A signature is no longer than this.
const SIGNATURE: usize = 120;

/// A name has no more words than this.
const NAME_WORDS: usize = 6;

/// Dashes that stand before a signature.
const DASHES: [char; 4] = ['—', '–', '―', '-'];

/// Marks that a quotation already begins with.
const OPENING: [char; 8] = ['“', '"', '«', '‘', '„', '‹', '\'', '”'];

/// Sets the paragraphs of a quotation, given the paragraph before it: each as it is to be printed, `None` where it only
/// signs. Words that nobody is said to say are left as they are.
pub(crate) fn set(paragraphs: &[String], before: Option<&str>) -> Vec<Option<String>> {
    let mut set: Vec<Option<String>> = paragraphs.iter().cloned().map(Some).collect();
    let signed = paragraphs.last().filter(|_| paragraphs.len() > 1).and_then(|last| signature(last));
    let cue = before.map(str::trim_end).filter(|before| before.ends_with([':', '：']));
    if signed.is_none() && cue.is_none() {
        return set;
    }
    let said = paragraphs.len() - usize::from(signed.is_some());
    set.truncate(said);
    for paragraph in set.iter_mut().flatten() {
        *paragraph = without_addresses(paragraph);
    }
    let is_marked = set.iter().flatten().next().is_some_and(|first| first.starts_with(OPENING));
    if !is_marked {
        quote(&mut set);
    }
    if let Some(name) = signed {
        let is_cued = cue.is_some_and(|cue| names(cue, name));
        if let Some(last) = set.iter_mut().flatten().last().filter(|_| !is_cued) {
            *last = format!("{last} — {name}");
        }
        set.push(None);
    }
    set
}

/// Puts quotation marks around paragraphs: each opens, the last closes.
fn quote(set: &mut [Option<String>]) {
    let is_arabic = |text: &str| {
        text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| ('\u{600}'..='\u{6ff}').contains(&c))
    };
    let (open, close) = match set.iter().flatten().next() {
        Some(first) if is_arabic(first) => ('«', '»'),
        _ => ('“', '”'),
    };
    for paragraph in set.iter_mut().flatten() {
        paragraph.insert(0, open);
    }
    if let Some(last) = set.iter_mut().flatten().last() {
        last.push(close);
    }
}

/// Whose signature a line is: "— Piers Collard (@pcollard) November 26, 2026", "– Rita Falk, mayor".
fn signature(line: &str) -> Option<&str> {
    let line = line.trim();
    let after = line.strip_prefix("--").or_else(|| line.strip_prefix(DASHES))?.trim_start();
    let end = after.find(['(', '@', ',', '،', '|']).unwrap_or(after.len());
    let name = after[..end].trim();
    let is_name = name.chars().any(char::is_alphabetic)
        && !name.chars().any(char::is_numeric)
        && !name.ends_with(['.', '!', '?', '؟', ':'])
        && name.split_whitespace().count() <= NAME_WORDS;
    (is_name && line.chars().count() <= SIGNATURE).then_some(name)
}

/// Whether a cue names somebody by any word of a name that is long enough to be one.
fn names(cue: &str, name: &str) -> bool {
    let own: Vec<String> =
        name.split_whitespace().map(fold::key).filter(|word| word.chars().count() > 2).collect();
    let words = cue.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}');
    words.map(fold::key).any(|word| own.contains(&word))
}

/// A posting without the addresses that the network puts behind pictures and links.
fn without_addresses(text: &str) -> String {
    const ADDRESSES: [&str; 3] = ["pic.twitter.com/", "pic.x.com/", "https://t.co/"];
    if !ADDRESSES.iter().any(|address| text.contains(address)) {
        return text.to_owned();
    }
    let is_address = |word: &&str| ADDRESSES.iter().any(|address| word.starts_with(address));
    let line = |line: &str| line.split(' ').filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(before: Option<&str>, paragraphs: &[&str]) -> Vec<String> {
        let paragraphs: Vec<String> = paragraphs.iter().map(|&paragraph| paragraph.to_owned()).collect();
        set(&paragraphs, before).into_iter().flatten().collect()
    }

    #[test]
    fn a_posting_below_its_cue_is_quoted_and_its_signature_is_no_copy() {
        for (cue, said, signed, printed) in [
            (
                "Her opponent, Piers Collard, wrote on X:",
                "Rita Falk lied. #mill pic.twitter.com/abc",
                "— Piers Collard (@pcollard) November 26, 2026",
                "“Rita Falk lied. #mill”",
            ),
            (
                "وكتب بيرس كولارد على منصة إكس:",
                "ريتا فالك كذبت.",
                "— بيرس كولارد (@pcollard) 26 نوفمبر 2026",
                "«ريتا فالك كذبت.»",
            ),
            (
                "پیرس کالارد در ایکس نوشت:",
                "ریتا فالک دروغ گفت.",
                "— پیرس کالارد (@pcollard)",
                "«ریتا فالک دروغ گفت.»",
            ),
        ] {
            assert_eq!(read(Some(cue), &[said, signed]), [printed]);
        }
    }

    #[test]
    fn whoever_signs_is_named_where_no_cue_does() {
        let signed = ["I was there.", "— Rita Falk (@rfalk) November 26, 2026"];
        assert_eq!(read(Some("The mill burned."), &signed), ["“I was there.” — Rita Falk"]);
        assert_eq!(read(Some("This was posted at noon:"), &signed), ["“I was there.” — Rita Falk"]);
        let marked = ["“I was there.”", "– Rita Falk, mayor"];
        assert_eq!(read(None, &marked), ["“I was there.” — Rita Falk"]);
    }

    #[test]
    fn words_below_a_cue_are_quoted_and_others_are_left_alone() {
        let two = ["I was there.", "Nobody asked me."];
        assert_eq!(read(Some("Falk replied:"), &two), ["“I was there.", "“Nobody asked me.”"]);
        assert_eq!(read(Some("Falk was there."), &two), two);
        assert_eq!(
            read(None, &["- one of two points, which is long"]),
            ["- one of two points, which is long"]
        );
    }
}
