//! Mail that was passed on: a note, a block of headers, and the message itself. What was passed on is the news, and the
//! note is for whoever got it. In a reply it is the other way round.

use crate::furniture::fold;

/// A text that holds another message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Forwarded {
    /// What whoever passed it on wrote above.
    pub note: String,
    pub from: Option<String>,
    pub date: Option<String>,
    pub subject: Option<String>,
    pub body: String,
}

/// A header of the block above a message passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    From,
    Date,
    Subject,
    Other,
}

/// Lines that the block may take.
const BLOCK: usize = 14;

/// The message passed on in a text; where messages are passed on inside it, the innermost.
pub(super) fn innermost(text: &str) -> Option<Forwarded> {
    let mut found = split(text)?;
    for _ in 0..4 {
        let Some(inner) = split(&found.body) else { break };
        found = Forwarded { note: std::mem::take(&mut found.note), ..inner };
    }
    Some(found)
}

fn split(text: &str) -> Option<Forwarded> {
    let lines: Vec<&str> = text.lines().collect();
    if let Some(quoted) = quoted(&lines) {
        return Some(quoted);
    }
    let (from, to) = (0..lines.len()).find_map(|at| block(&lines, at).map(|to| (at, to)))?;
    let mark = (0..from).rev().find(|at| !bare(lines[*at]).is_empty()).filter(|at| is_mark(lines[*at]));
    let note = lines[..mark.unwrap_or(from)].join("\n").trim().to_owned();
    let body = unquoted(&lines[to..]);
    let is_forwarded = mark.is_some_and(|at| says_forwarded(lines[at]));
    if body.trim().is_empty() || (!is_forwarded && note.chars().count() > body.chars().count()) {
        return None;
    }
    let value = |wanted: Name| {
        let headers = lines[from..to].iter().filter_map(|line| header(line));
        headers.filter(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned()).next()
    };
    Some(Forwarded {
        note,
        from: value(Name::From),
        date: value(Name::Date),
        subject: value(Name::Subject),
        body,
    })
}

/// A text of which nearly all is quoted, under the line that programs set above what is answered: it is passed on.
fn quoted(lines: &[&str]) -> Option<Forwarded> {
    let at = quoted_below(lines).filter(|at| said(lines, *at) < SAID)?;
    let body = unquoted(&lines[at + 1..]);
    let note = lines[..at].join("\n").trim().to_owned();
    let is_unquoted = !body.lines().any(|line| line.starts_with('>'));
    is_unquoted.then_some(Forwarded { note, from: None, date: None, subject: None, body })
}

/// The line "On Friday, Desk wrote:" with quoted lines below.
fn quoted_below(lines: &[&str]) -> Option<usize> {
    let is_quoted = |at: usize| lines.get(at).is_some_and(|line| line.trim_start().starts_with('>'));
    let follows =
        |at: usize| (at + 1..at + 4).find(|below| lines.get(*below).is_some_and(|l| !l.trim().is_empty()));
    (0..lines.len()).find(|at| is_opening(lines[*at]) && follows(*at).is_some_and(is_quoted))
}

/// The characters of the lines above one.
fn said(lines: &[&str], to: usize) -> usize {
    lines[..to].iter().map(|line| line.trim().chars().count()).sum()
}

/// Where a block of headers that begins at a line ends: it names the sender and two things more.
fn block(lines: &[&str], at: usize) -> Option<usize> {
    if header(lines[at])?.0 != Name::From {
        return None;
    }
    let mut names = Vec::new();
    let mut end = at;
    for (offset, line) in lines[at..].iter().take(BLOCK).enumerate() {
        match header(line) {
            Some((name, _)) => {
                names.push(name);
                end = at + offset + 1;
            }
            // Long addresses go on in the next line, and some programs set blank lines between headers.
            None if names.len() >= 3 && bare(line).is_empty() => break,
            None if names.len() >= 3 && !line.starts_with([' ', '\t', '<']) => break,
            None => {}
        }
    }
    let is_whole = names.len() >= 3 && (names.contains(&Name::Subject) || names.contains(&Name::Date));
    is_whole.then_some(end)
}

/// A line without the marks of quoting and of bold type.
fn bare(line: &str) -> &str {
    let begins = |c: char| c.is_whitespace() || matches!(c, '>' | '*' | '\u{200e}' | '\u{200f}');
    line.trim_start_matches(begins).trim_end()
}

#[rustfmt::skip]
fn header(line: &str) -> Option<(Name, &str)> {
    let (name, value) = bare(line).split_once(':')?;
    let value = value.trim_matches(|c: char| c.is_whitespace() || c == '*');
    if name.len() > 40 || value.is_empty() {
        return None;
    }
    let name = match fold(name).trim().trim_matches('*') {
        "from" | "من" | "المرسل" | "از" | "فرستنده" => Name::From,
        "date" | "sent" | "التاریخ" | "تاریخ الارسال" | "تاریخ" | "ارسل" => Name::Date,
        "subject" | "الموضوع" | "موضوع" => Name::Subject,
        "to" | "cc" | "bcc" | "reply-to" | "الی" | "نسخه" | "نسخه الی" | "به" | "گیرنده" | "رونوشت" => Name::Other,
        _ => return None,
    };
    Some((name, value))
}

/// A rule, or the words that programs set above what is passed on.
fn is_mark(line: &str) -> bool {
    let bare = bare(line);
    let strokes = bare.chars().filter(|c| matches!(c, '-' | '_' | '=' | '–' | '—')).count();
    (strokes >= 4 && bare.len() <= 120) || says_forwarded(line)
}

fn says_forwarded(line: &str) -> bool {
    let folded = fold(line);
    [
        "forwarded message",
        "begin forwarded",
        "معاد توجیهها",
        "اعاده توجیه",
        "پیام هدایت",
        "پیام بازارسال",
        "پیام ارسال شده مجدد",
    ]
    .iter()
    .any(|words| folded.contains(words))
}

/// Lines without the marks of quoting, where all of them have one.
fn unquoted(lines: &[&str]) -> String {
    let mut said = lines.iter().filter(|line| !line.trim().is_empty()).peekable();
    if said.peek().is_some() && said.all(|line| line.trim_start().starts_with('>')) {
        let strip = |line: &&str| {
            let line = line.trim_start();
            let line = line.strip_prefix('>').unwrap_or(line);
            line.strip_prefix(' ').unwrap_or(line).to_owned()
        };
        return lines.iter().map(strip).collect::<Vec<_>>().join("\n");
    }
    lines.join("\n")
}

/// A text without the message it answers: "On Friday, Desk wrote:" and quoted lines, or a block of headers and what
/// they head.
pub(super) fn without_quoted(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let headed = (1..lines.len()).find(|at| block(&lines, *at).is_some());
    let Some(mut at) = quoted_below(&lines).or(headed) else { return text.to_owned() };
    if said(&lines, at) < SAID {
        return text.to_owned();
    }
    while at > 0
        && (lines[at - 1].trim().is_empty() || is_mark(lines[at - 1]) || is_opening_begun(lines[at - 1]))
    {
        at -= 1;
    }
    lines[..at].join("\n")
}

/// Characters that make an answer, and not only a greeting above what is passed on.
const SAID: usize = 40;

/// "On Friday, Desk <desk@outlet.example> wrote:", perhaps its second line.
fn is_opening(line: &str) -> bool {
    let folded = fold(line.trim());
    let bare = folded.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ':');
    bare.len() <= 300
        && ["wrote:", "کتب:", "کتبت:", "نوشت:", "نوشته:"].iter().any(|word| bare.ends_with(word))
}

fn is_opening_begun(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("On ") && line.len() <= 120 && !line.ends_with('.') && line.contains([',', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSED_ON: &str = "From: Harbour Office <press@harbour.example>\nDate: Fri, 27 Nov 2026 at 09:00\nSubject: Lock opens\nTo: <omid@courier.example>\n\nFor immediate release\n\nThe Minister of Ports opened the lock on Thursday.\n";

    #[test]
    fn what_is_passed_on_is_parted_from_the_note_above() {
        let quoted = PASSED_ON.lines().map(|line| format!("> {line}\n")).collect::<String>();
        let arabic = PASSED_ON
            .replace("From:", "من:")
            .replace("Date:", "التاريخ:")
            .replace("Subject:", "الموضوع:")
            .replace("To:", "إلى:");
        for text in [
            format!("For you.\n\nOmid\n\n---------- Forwarded message ---------\n{PASSED_ON}"),
            format!("For you.\n\nOmid\n\nBegin forwarded message:\n\n{quoted}"),
            format!("For you.\n\nOmid\n\n________________________________\n{PASSED_ON}"),
            format!("For you.\n\nOmid\n\n---------- رسالة مُعاد توجيهها ---------\n{arabic}"),
        ] {
            let found = innermost(&text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.note, "For you.\n\nOmid", "{text}");
            assert_eq!(found.subject.as_deref(), Some("Lock opens"));
            assert_eq!(found.from.as_deref(), Some("Harbour Office <press@harbour.example>"));
            assert!(found.body.trim().starts_with("For immediate release"), "{}", found.body);
            assert!(found.body.trim().ends_with("on Thursday."), "{}", found.body);
        }
        assert_eq!(innermost("From: here to there\n\nThe road is long."), None);
    }

    #[test]
    fn what_is_answered_is_no_part_of_the_answer() {
        let answer = "The lock opened at noon and not at ten, as our first report had it.";
        for quoted in [
            "On Fri, 27 Nov 2026 at 10:00, Desk <desk@courier.example> wrote:\n> The lock opened at ten."
                .to_owned(),
            format!("-----Original Message-----\n{}", PASSED_ON.replace("Thursday", "Friday")),
        ] {
            assert_eq!(without_quoted(&format!("{answer}\n\n{quoted}\n")).trim(), answer, "{quoted}");
        }
        let plain = "The lock wrote history, he wrote:\nit opened.";
        assert_eq!(without_quoted(plain), plain);
    }
}
