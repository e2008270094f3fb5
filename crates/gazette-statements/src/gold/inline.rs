//! The corpus' inline form: see `corpus/GUIDE.md`.

use std::collections::BTreeMap;

use gazette_news::{Language, Polarity, Span, Spans, Speaker, StatementKind};

use super::{BadGold, Gold, GoldStatement};

/// Reads a file of the corpus: header, text with `<s1>`, `<c1>`, `<t1>` tags, `---`, speaker lines.
///
/// # Errors
/// [`BadGold`] names the first line or tag that does not hold.
pub fn inline(id: &str, file: &str, language: Language) -> Result<Gold, BadGold> {
    let file = file.replace("\r\n", "\n");
    let (_, body) =
        file.split_once("\n\n").ok_or_else(|| BadGold::new(id, "no blank line after the header"))?;
    let (marked, foot) =
        body.rsplit_once("\n---").ok_or_else(|| BadGold::new(id, "no line --- before the speakers"))?;
    let (text, roles) = tags(id, marked.trim_end())?;
    let lines = speaker_lines(id, foot)?;
    let mut statements = Vec::new();
    for number in numbers(&roles) {
        let spans = |role: char| Spans::new(roles.get(&(role, number)).cloned().unwrap_or_default());
        let line =
            lines.get(&number).ok_or_else(|| BadGold::new(id, format!("no speaker line for {number}")))?;
        statements.push(GoldStatement {
            source: spans('s'),
            cue: spans('c'),
            content: spans('t'),
            speaker: resolve(&lines, number),
            speaker_told: true,
            polarity: line.polarity,
            kind: line.kind,
        });
    }
    Ok(Gold { id: id.to_owned(), text, language: Some(language), statements })
}

type Roles = BTreeMap<(char, u32), Vec<Span>>;

fn numbers(roles: &Roles) -> Vec<u32> {
    let mut numbers: Vec<u32> = roles.keys().map(|(_, n)| *n).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Takes the tags out of a marked text and says what they covered.
fn tags(id: &str, marked: &str) -> Result<(String, Roles), BadGold> {
    let mut text = String::with_capacity(marked.len());
    let mut at = 0u32;
    let mut open: BTreeMap<(char, u32), u32> = BTreeMap::new();
    let mut roles = Roles::new();
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        if c != '<' {
            text.push(c);
            at += 1;
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (tag, after) = rest[1..].split_once('>').ok_or_else(|| BadGold::new(id, "a < without its >"))?;
        rest = after;
        let (closing, name) = tag.strip_prefix('/').map_or((false, tag), |name| (true, name));
        let key = tag_key(name).ok_or_else(|| BadGold::new(id, format!("no such tag: <{tag}>")))?;
        if !closing {
            if open.insert(key, at).is_some() {
                return Err(BadGold::new(id, format!("<{tag}> opened twice")));
            }
            continue;
        }
        let start = open.remove(&key).ok_or_else(|| BadGold::new(id, format!("<{tag}> closes nothing")))?;
        let span = Span::new(start, at).map_err(|_| BadGold::new(id, format!("<{tag}> covers nothing")))?;
        roles.entry(key).or_default().push(span);
    }
    match open.keys().next() {
        Some((role, number)) => Err(BadGold::new(id, format!("<{role}{number}> is never closed"))),
        None => Ok((text, roles)),
    }
}

fn tag_key(name: &str) -> Option<(char, u32)> {
    let role = name.chars().next().filter(|c| matches!(c, 's' | 'c' | 't'))?;
    Some((role, name[1..].parse().ok()?))
}

enum Who {
    Same(u32),
    Known(Option<Speaker>),
}

struct SpeakerLine {
    who: Who,
    polarity: Polarity,
    kind: StatementKind,
}

fn speaker_lines(id: &str, foot: &str) -> Result<BTreeMap<u32, SpeakerLine>, BadGold> {
    let mut lines = BTreeMap::new();
    for line in foot.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let bad = || BadGold::new(id, format!("bad speaker line: {line}"));
        let (number, rest) = line.split_once(':').ok_or_else(bad)?;
        let mut parts = rest.split(';').map(str::trim);
        let who = parts.next().unwrap_or_default();
        let mut read = SpeakerLine {
            who: who_is(who).ok_or_else(bad)?,
            polarity: Polarity::Affirmed,
            kind: StatementKind::Speech,
        };
        for flag in parts {
            match flag {
                "denied" => read.polarity = Polarity::Denied,
                "asked" => read.polarity = Polarity::Asked,
                "declined" => read.polarity = Polarity::Declined,
                "attitude" => read.kind = StatementKind::Attitude,
                _ => return Err(bad()),
            }
        }
        lines.insert(number.trim().parse().map_err(|_| bad())?, read);
    }
    Ok(lines)
}

fn who_is(who: &str) -> Option<Who> {
    if who == "-" {
        return Some(Who::Known(None));
    }
    if let Some(other) = who.strip_prefix('=') {
        return other.trim().parse().ok().map(Who::Same);
    }
    let mut parts = who.split('|');
    let (name, role, affiliation) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Who::Known(Speaker::new(Some(name), Some(role), Some(affiliation))))
}

/// Follows "= M"; a circle of them leads to nobody.
fn resolve(lines: &BTreeMap<u32, SpeakerLine>, mut number: u32) -> Option<Speaker> {
    for _ in 0..lines.len().min(64) {
        match &lines.get(&number)?.who {
            Who::Known(speaker) => return speaker.clone(),
            Who::Same(other) => number = *other,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_speakers_and_flags_are_read() {
        let file = "register: agency\n\n<s1>قال</s1> <c1>x</c1> <t1>y <c2>z</c2></t1><t2>w</t2>\n---\n1: Rana Aziz | lawyer |\n2: = 1 ; denied\n";
        let gold = inline("a", file, Language::ENGLISH).expect("well formed");
        assert_eq!(gold.text, "قال x y zw");
        assert_eq!(gold.statements[0].source.pieces()[0].of(&gold.text), Some("قال"));
        assert_eq!(gold.statements[0].content.pieces()[0].of(&gold.text), Some("y z"));
        assert_eq!(gold.statements[1].speaker, gold.statements[0].speaker);
        assert_eq!(gold.statements[1].polarity, Polarity::Denied);
    }

    #[test]
    fn what_does_not_hold_is_named() {
        for (file, what) in [
            ("r: x\n\n<s1>a\n---\n", "never closed"),
            ("r: x\n\n<s1>a</s1>\n---\n", "no speaker line"),
            ("r: x\n\n<q1>a</q1>\n---\n", "no such tag"),
        ] {
            let error = inline("a", file, Language::ENGLISH).expect_err("bad").to_string();
            assert!(error.contains(what), "{error}");
        }
    }
}
