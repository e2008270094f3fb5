//! "EMBARGOED UNTIL 06:00 GMT, 1 DECEMBER 2027", «محظور النشر حتى …», «تا ساعت … منتشر نشود».

use gazette_news::{Fault, FaultKind, Met};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan};

use crate::dates::{self, Precision};
use crate::furniture::fold;

/// Longer lines are copy.
const LONGEST: usize = 240;

/// When an embargo ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Until {
    /// Then; with a fault where the line leaves open which moment it means, and the latest was taken.
    Moment {
        /// The first moment at which it may be used.
        moment: Timestamp,
        /// What the line left open.
        fault: Option<Fault>,
    },
    /// The line speaks of an embargo, and its time cannot be read.
    Unread,
    /// The line says that it has ended.
    Over,
}

/// A line, or the part of one, that speaks of an embargo, and what else stands in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct EmbargoLine<'a> {
    /// When it ends.
    pub until: Until,
    /// The words that say so.
    pub line: &'a str,
    /// What stands behind them: a headline, the first sentence.
    pub rest: &'a str,
}

/// Openings that are an embargo whatever follows. Folded.
#[rustfmt::skip]
const ALWAYS: &[&str] = &[
    "embargoed until", "embargoed till", "embargoed to", "embargoed for release", "embargoed for publication", "embargo until",
    "embargo till", "embargo ends", "embargo expires", "under embargo until", "under embargo till",
    "under strict embargo", "under embargo to", "not for publication", "not for release", "not for broadcast",
    "not to be published before", "not to be published until", "not to be released before",
    "not to be released until", "not to be used before", "not to be used until", "hold for release until",
    // Arabic
    "محظور النشر حتی", "محظور النشر قبل", "محظور النشر لغایه", "محظور نشره", "محظور للنشر حتی", "محظور للنشر قبل",
    "حظر نشر حتی", "حظر النشر حتی", "حظر نشر لغایه", "حظر النشر لغایه", "حظر النشر قبل", "یحظر النشر حتی",
    "یحظر النشر قبل", "ممنوع النشر حتی", "ممنوع النشر قبل", "یمنع النشر حتی", "یمنع النشر قبل", "غیر مخصص للنشر قبل",
    "غیر مخصص للنشر حتی", "غیر قابل للنشر قبل", "غیر قابل للنشر حتی", "لیس للنشر قبل", "لا ینشر قبل", "لا ینشر حتی",
    "تحت حظر النشر حتی",
    // Persian
    "ممنوع انتشار تا", "ممنوع از انتشار تا", "ممنوع الانتشار تا", "ممنوعیت انتشار تا", "انتشار ممنوع تا",
    "غیر قابل انتشار تا", "غیرقابل انتشار تا", "ممنوع انتشار پیش از", "ممنوع انتشار قبل از", "امبارگو تا",
    "تحت امبارگو تا",
];

/// Openings that are an embargo only in the form of one: alone on their line, or before a time. Folded.
#[rustfmt::skip]
const PERHAPS: &[&str] = &[
    "embargoed", "embargo", "under embargo", "for release at", "for release on", "for release after",
    "for release not before", "hold for release", "hold for publication", "do not publish before", "do not publish until", "do not release before",
    "do not release until", "do not broadcast before", "do not broadcast until", "محظور النشر", "حظر النشر",
    "حظر نشر", "ممنوع النشر", "تحت حظر النشر", "للنشر بعد", "ممنوع انتشار", "ممنوع از انتشار", "ممنوع الانتشار",
    "ممنوعیت انتشار", "انتشار ممنوع", "امبارگو",
];

/// Words before the opening. Folded.
const BEFORE: &[&str] = &[
    "strictly ",
    "strict ",
    "news ",
    "press ",
    "media ",
    "please note: ",
    "note: ",
    "attention: ",
    "الخبر ",
    "هذا الخبر ",
    "خبر ",
];

/// Lines that end an embargo. Folded.
#[rustfmt::skip]
const OVER: &[&str] = &[
    "embargo lifted", "embargo is lifted", "embargo now lifted", "embargo expired", "embargo has expired",
    "رفع حظر النشر", "رفع الحظر عن النشر", "انتهی حظر النشر", "ممنوعیت انتشار برداشته شد", "امبارگو برداشته شد",
];

/// What a line says of an embargo; `None` for a line that speaks of none.
pub(crate) fn in_line(line: &str) -> Option<EmbargoLine<'_>> {
    let line = line.trim();
    let opening = opening(line);
    if OVER.contains(&opening.trim_end_matches(|c: char| !c.is_alphanumeric())) {
        return Some(EmbargoLine { until: Until::Over, line, rest: "" });
    }
    let asks_at_the_end = asks_in_persian(&opening);
    let always = asks_at_the_end || ALWAYS.iter().any(|cue| begins(&opening, cue));
    let perhaps = || PERHAPS.iter().filter(|cue| begins(&opening, cue)).max_by_key(|cue| cue.len());
    let cue = if always { None } else { Some(*perhaps()?) };
    let end = end_of_order(line, asks_at_the_end);
    let order = line[..end].trim_end();
    if order.chars().count() > LONGEST {
        // It is run together with the copy: that stays whole.
        let begin = &order[..order.floor_char_boundary(LONGEST / 2)];
        return cue.is_none().then_some(EmbargoLine { until: Until::Unread, line: begin, rest: line });
    }
    let until = latest(order);
    let after = cue.map_or("", |cue| opening[cue.len()..].trim_start());
    let is_one = match (cue, &until) {
        (None, _) => true,
        (Some(_), Until::Unread) => is_in_form(order, after),
        (Some(cue), _) => cue.starts_with("for ") || !after.starts_with("on "),
    };
    let rest = line[end..].trim_start_matches(|c: char| c.is_whitespace() || "]):|-–—.*".contains(c));
    is_one.then_some(EmbargoLine { until, line: order, rest })
}

/// "Prize goes to Marr (EMBARGOED UNTIL …)".
pub(super) fn in_brackets_at_the_end(title: &str) -> Option<EmbargoLine<'_>> {
    let inner = title.trim_end().strip_suffix([')', ']'])?;
    let open = inner.rfind(['(', '['])?;
    let found = in_line(&inner[open + 1..]).filter(|found| found.rest.is_empty())?;
    Some(EmbargoLine { rest: title[..open].trim_end(), ..found })
}

/// The time that a line gives. Where it names no zone, or no time of the day, the latest that it can mean.
pub(crate) fn latest(line: &str) -> Until {
    let written = plain_times(line);
    let Some(dated) = dates::read(&written).filter(|dated| dated.precision >= Precision::Day) else {
        return Until::Unread;
    };
    let is_day = dated.precision == Precision::Day;
    let civil = if is_day { dated.civil.checked_add(1.day()).ok() } else { Some(dated.civil) };
    // Nowhere is it later than twelve hours behind UTC.
    let zone = dated.offset.unwrap_or(Offset::constant(-12));
    let Some(moment) = civil.and_then(|civil| zone.to_timestamp(civil).ok()) else { return Until::Unread };
    let kind = if dated.offset.is_none() { FaultKind::ZoneAssumed } else { FaultKind::BadDate };
    let fault = (dated.offset.is_none() || is_day)
        .then(|| Fault::new(kind, Met::EmbargoLatest.with([format!("{line:?}"), moment.to_string()])));
    Until::Moment { moment, fault }
}

/// The first words of a line as they are compared; empty for what is too long to be one.
fn opening(line: &str) -> String {
    let begin: String = line.chars().take(LONGEST).collect();
    let folded = fold(&begin);
    let mut rest = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    while let Some(after) = BEFORE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    rest.to_owned()
}

fn begins(opening: &str, cue: &str) -> bool {
    opening.strip_prefix(cue).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// «تا ساعت ۶ روز سه‌شنبه منتشر نشود»: the order stands at the end.
fn asks_in_persian(opening: &str) -> bool {
    let begins = [
        "تا ",
        "لطفا تا ",
        "قبل از ",
        "پیش از ",
        "لطفا قبل از ",
        "لطفا پیش از ",
        "انتشار تا ",
        "انتشار قبل از ",
        "انتشار پیش از ",
        "انتشار این خبر تا ",
        "انتشار این خبر پیش از ",
        "انتشار این خبر قبل از ",
    ];
    let asks = [
        "منتشر نشود",
        "منتشر نکنید",
        "منتشر نگردد",
        "منتشر نفرمایید",
        "ممنوع است",
        "ممنوع می باشد",
        "مجاز نیست",
    ];
    let sentence = opening.split(['.', ':']).next().unwrap_or_default();
    let sentence = if sentence.len() < 12 { opening } else { sentence };
    begins.iter().any(|word| opening.starts_with(word))
        && (asks.iter().any(|word| sentence.contains(word))
            || asks.iter().any(|word| opening.trim_end().ends_with(word)))
}

/// Whether an order without a time that can be read has the form of one: the word alone, in capitals, or before
/// something like a time. "Embargo: what it means for farmers" is a headline.
fn is_in_form(order: &str, after: &str) -> bool {
    let letters = || order.chars().filter(|c| c.is_alphabetic());
    let in_capitals = letters().any(char::is_uppercase) && !letters().any(char::is_lowercase);
    let is_parted = after.starts_with([':', '-']) || after.starts_with(char::is_numeric);
    let is_like_a_time = || {
        let words = || after.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words().count() <= 6 && (words().any(|word| WEEKDAYS.contains(&word)) || words().all(dates::is_part))
    };
    let is_bare = after.chars().all(|c| !c.is_alphanumeric());
    is_bare || in_capitals && (is_parted || is_like_a_time()) || is_parted && is_like_a_time()
}

/// Days of the week, which a date here is not read by. Folded.
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun", "tomorrow", "tonight", "noon", "midnight", "الاثنین", "الثلاثاء", "الاربعاء", "الخمیس", "الجمعه", "السبت",
    "الاحد", "غدا", "شنبه", "یکشنبه", "دوشنبه", "سه", "چهارشنبه", "پنجشنبه", "جمعه", "فردا",
];

/// What else may stand inside a time. Folded.
#[rustfmt::skip]
const GLUE: &[&str] = &[
    "at", "on", "hours", "hrs", "local", "time", "noon", "midnight", "and", "الساعه", "یوم", "بتوقیت", "توقیت", "ساعت", "روز",
    "به", "وقت", "در", "of", "the", "من", "ماه", "شهر", "سال", "عام",
];

/// Where the order ends: at the first mark behind which no more of its time stands, or behind its time where a headline
/// or a sentence follows that without a mark.
fn end_of_order(line: &str, asks_at_the_end: bool) -> usize {
    let mut cuts = cuts(line).chain([line.len()]).skip_while(|cut| is_bare_cue(&line[..*cut])).peekable();
    let mut end = cuts.next().unwrap_or(line.len());
    while let Some(next) = cuts.peek().copied().filter(|next| is_time(&line[end..*next])) {
        end = next;
        cuts.next();
    }
    match end_of_time(&line[..end]) {
        Some(time) if !asks_at_the_end && line[time..end].split_whitespace().count() >= 4 => time,
        _ => end,
    }
}

/// Where the first time of a line ends: the run of words from its first number on that are parts of one.
fn end_of_time(line: &str) -> Option<usize> {
    let words = line.split_whitespace().map(|word| (offset_in(line, word) + word.len(), fold(word)));
    let from_number = words.skip_while(|(_, word)| !word.chars().any(char::is_numeric));
    let run = from_number.take_while(|(_, word)| is_time_word(word));
    run.filter(|(_, word)| !GLUE.contains(&trimmed(word))).last().map(|(end, _)| end)
}

fn offset_in(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

/// Places of ": ", " - ", ". ", "|" and "]" in a line, outside of "a.m." and "Dec. 3".
fn cuts(line: &str) -> impl Iterator<Item = usize> {
    line.char_indices().filter_map(move |(at, c)| {
        let mut after = line[at + c.len_utf8()..].chars();
        let next = after.next();
        let before = line[..at].chars().next_back();
        let spaced = next.is_none_or(char::is_whitespace);
        let is_cut = match c {
            ':' | '：' => spaced,
            '|' | ']' | ')' => at > 0,
            '-' | '–' | '—' => spaced && before.is_some_and(char::is_whitespace),
            '.' => {
                let word = line[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
                let number_follows = after.next().is_some_and(char::is_numeric);
                spaced && !word.contains('.') && !number_follows
            }
            _ => false,
        };
        is_cut.then_some(at)
    })
}

/// "EMBARGO", "Embargoed until": the mark behind it parts it from its time.
fn is_bare_cue(before: &str) -> bool {
    let opening = opening(before);
    let bare = opening.trim_end_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty()
        || ALWAYS.contains(&bare)
        || PERHAPS.contains(&bare)
        || bare == "note"
        || bare == "attention"
}

/// Whether words are nothing but a part of a time.
fn is_time(words: &str) -> bool {
    let folded = fold(words);
    folded.chars().any(char::is_numeric) && folded.split_whitespace().all(is_time_word)
}

fn is_time_word(word: &str) -> bool {
    let bare = trimmed(word);
    bare.is_empty() || GLUE.contains(&bare) || WEEKDAYS.contains(&bare) || dates::is_part(bare)
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Times of the day in the forms of orders, so that a date's reader knows them: "0600 GMT", "06.00", "noon", «ساعت ۶».
fn plain_times(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let folded = fold(line);
    let mut words =
        folded.split_whitespace().map(|word| word.trim_matches(|c: char| "[](),؛;*".contains(c))).peekable();
    let mut before = "";
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or_default();
        out.push_str(&clock(word, before, next).unwrap_or_else(|| word.to_owned()));
        out.push(' ');
        before = word;
    }
    out
}

fn clock(word: &str, before: &str, next: &str) -> Option<String> {
    let word = word.strip_suffix("hrs").filter(|time| time.contains(['.', ':'])).unwrap_or(word);
    let digits = word.chars().take_while(|c| c.is_numeric()).count();
    let is_number = digits > 0 && digits == word.chars().count();
    match word {
        "noon" | "midday" => return Some("12:00".to_owned()),
        "midnight" => return Some("24:00".to_owned()),
        _ => {}
    }
    if is_number && digits <= 2 && matches!(before, "ساعت" | "الساعه") {
        return Some(format!("{word}:00"));
    }
    let tail = word.get(digits..).filter(|_| word.is_ascii())?;
    let is_zone = |word: &str| {
        matches!(
            word,
            "gmt" | "utc" | "z" | "hours" | "hrs" | "h" | "bst" | "cet" | "cest" | "et" | "est" | "edt"
        )
    };
    let hour_first = word.starts_with(['0', '1', '2'])
        && word[..digits].parse::<u32>().is_ok_and(|n| n < 2400 && n % 100 < 60);
    let is_year = is_number && word.starts_with("20") && dates::is_part(before) && !before.is_empty();
    if digits == 4 && hour_first && (is_zone(tail) || tail.is_empty() && is_zone(next) && !is_year) {
        let tail = if matches!(tail, "hours" | "hrs" | "h") { "" } else { tail };
        return Some(format!("{}:{} {tail}", &word[..2], &word[2..4]));
    }
    let (hour, minute) = word.split_once('.')?;
    let is_clock = hour.parse::<u8>().is_ok_and(|h| h < 24)
        && minute.len() == 2
        && minute.parse::<u8>().is_ok_and(|m| m < 60);
    is_clock.then(|| format!("{hour}:{minute}"))
}
