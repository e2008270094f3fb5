//! Names across scripts: skeletons of consonants in which «شمخاني» and *Shamkhani* meet.
//!
//! Vowels are written freely in Latin letters and hardly at all in Arabic ones, so they go; consonants that
//! transliterations confuse (ق غ گ q gh g, ت ط ث t th, د ذ ض ظ ز d dh z …) become one. The table is our own, made from
//! what news agencies write.

use crate::fold;
use crate::letters::is_letter_or_digit;

/// The skeleton of one word or name of any script; empty where nothing but vowels is there.
pub fn skeleton(name: &str) -> String {
    skeleton_with(name, 'f')
}

/// Whether two names may be the same one, in any script. Skeletons of fewer than two consonants never meet.
pub fn meets(a: &str, b: &str) -> bool {
    let (full_a, full_b) = (skeleton(a), skeleton(b));
    if full_a.chars().count() < 2 || full_b.chars().count() < 2 {
        return false;
    }
    // Persian writes v as و, which Arabic reads as a vowel: such a v may be missing from one of the two.
    full_a == full_b || skeleton_with(a, ' ') == full_b || full_a == skeleton_with(b, ' ')
}

/// Whether two skeletons sound alike as freely as newsrooms write foreign names: «كوايتون» and *Quayton*, «فوگت» and «فوغت», a
/// name and its adjective (*Lorrian*, «لوري»). For names that something else puts together already.
pub fn sound_alike(a: &str, b: &str) -> bool {
    // What ends with a ch or a j is no adjective: «عراقچی» is no «عراقي».
    let may_end = ![a, b].iter().any(|name| name.ends_with("tS") || name.ends_with('j'));
    let (a, b) = (free(a), free(b));
    if a == b {
        return true;
    }
    let (long, short) = if a.len() >= b.len() { (&a, &b) } else { (&b, &a) };
    let is_adjective =
        may_end && short.len() >= 2 && matches!(long.strip_prefix(short.as_str()), Some("n" | "s" | "sn"));
    // A v that was read as a vowel.
    let has_lost_v = long.len() == short.len() + 1 && short.len() >= 2 && long.replacen('f', "", 1) == *short;
    is_adjective || has_lost_v
}

/// A skeleton in which sounds that stand for each other in foreign names are one: Arabic writes the ch of «عراقچی» as
/// «ج», «تش» or «ش».
pub fn free(skeleton: &str) -> String {
    let next = skeleton.chars().skip(1).map(Some).chain([None]);
    let letters = skeleton.chars().zip(next).filter_map(|(c, next)| match c {
        't' if next == Some('S') => None,
        'g' | 'x' => Some('k'),
        'S' | 'j' => Some('s'),
        'y' | 'h' => None,
        c => Some(c),
    });
    letters.collect()
}

fn skeleton_with(name: &str, v: char) -> String {
    let key = fold::key(name);
    let mut out = String::with_capacity(key.len());
    for word in key.split(|c: char| !is_letter_or_digit(c) && c != '\'').filter(|w| !w.is_empty()) {
        if ["al", "el", "ال"].contains(&word) {
            continue;
        }
        let letters: Vec<char> = word.chars().filter(|c| *c != '\'').collect();
        match letters.first() {
            Some('\u{600}'..='\u{6FF}') => arabic(&letters, &mut out),
            _ => latin(&letters, v, &mut out),
        }
    }
    out
}

fn arabic(letters: &[char], out: &mut String) {
    let letters = match letters {
        ['ا', 'ل', rest @ ..] if rest.len() >= 3 => rest,
        all => all,
    };
    for (at, &c) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        let sound: &str = match c {
            'ب' | 'پ' => "b",
            'ت' | 'ط' | 'ث' => "t",
            'ج' | 'ژ' => "j",
            'چ' => "tS",
            'ح' | 'ه' if next.is_some() => "h",
            'خ' => "x",
            'د' | 'ذ' | 'ض' | 'ظ' | 'ز' => "d",
            'ر' => "r",
            'س' | 'ص' => "s",
            'ش' => "S",
            'غ' | 'ق' | 'گ' => "g",
            'ف' | 'ڤ' => "f",
            'ك' => "k",
            'ل' => "l",
            'م' => "m",
            'ن' => "n",
            'و' if at == 0 => "f",
            'ي' if at == 0 => "y",
            _ => "",
        };
        out.push_str(sound);
    }
}

fn latin(letters: &[char], v: char, out: &mut String) {
    let mut at = 0;
    while at < letters.len() {
        let c = letters[at];
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        if c == next && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') {
            at += 1;
            continue;
        }
        let pair = match (c, next) {
            ('k', 'h') => Some("x"),
            ('s', 'h') => Some("S"),
            ('c', 'h') => Some("tS"),
            ('g', 'h') => Some("g"),
            ('t', 'h') => Some("t"),
            ('d', 'h') => Some("d"),
            ('d', 't') => Some("t"),
            ('p', 'h') => Some("f"),
            ('d', 'j') | ('z', 'h') => Some("j"),
            ('c', 'k') => Some("k"),
            _ => None,
        };
        if let Some(sound) = pair {
            out.push_str(sound);
            at += 2;
            continue;
        }
        match c {
            'b' | 'p' => out.push('b'),
            't' => out.push('t'),
            'j' => out.push('j'),
            'h' if next.is_alphabetic() => out.push('h'),
            'd' | 'z' => out.push('d'),
            'c' if matches!(next, 'e' | 'i' | 'y') => out.push('s'),
            'k' | 'c' => out.push('k'),
            'x' => out.push_str("ks"),
            'g' | 'q' => out.push('g'),
            'f' => out.push('f'),
            'v' if at == 0 => out.push('f'),
            'v' if v != ' ' => out.push(v),
            'w' if at == 0 => out.push('f'),
            'y' if at == 0 => out.push('y'),
            'l' | 'm' | 'n' | 'r' | 's' => out.push(c),
            _ => {}
        }
        at += 1;
    }
}

/// A folded Latin word without its vowels, apostrophes and doubled letters, which reporters hear differently: "razihi" and
/// "razehi" are "rzh". Words of other scripts come back as they are.
pub fn consonants(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    let mut out: String =
        word.chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | '\'')).collect();
    let mut before = None;
    out.retain(|c| before.replace(c) != Some(c));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_meet_across_scripts() {
        for (a, b) in [
            ("شمخاني", "Shamkhani"),
            ("شمخانی", "Shamkhani"),
            ("طارق عثمان", "Tariq Othman"),
            ("باتروشيف", "Patrushev"),
            ("پاتروشف", "Patrushev"),
            ("قالیباف", "Ghalibaf"),
            ("محمد", "Mohammed"),
            ("الحداد", "al-Haddad"),
            ("يسري", "Yusri"),
            ("جواد", "Javad"),
        ] {
            assert!(meets(a, b), "{a} {b}: {} {}", skeleton(a), skeleton(b));
        }
    }

    #[test]
    fn foreign_names_are_written_freely() {
        let alike = |a: &str, b: &str| sound_alike(&skeleton(a), &skeleton(b));
        for (a, b) in [
            ("Quayton", "كوايتون"),
            ("Vogt", "فوگت"),
            ("Tom Rye", "تام رای"),
            ("Lorrian", "لوري"),
            ("عراقچی", "عراقجي"),
            ("عراقچی", "عراقتشي"),
            ("Araghchi", "عراقجي"),
        ] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("Tom Rye", "Ann Foss"), ("عراقچی", "عراقي"), ("Natasha", "Nasta")] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }

    #[test]
    fn different_names_stay_apart() {
        for (a, b) in [("شمخاني", "Shaheen"), ("سامي", "Sara"), ("عماد", "Omar"), ("", "A")] {
            assert!(!meets(a, b), "{a} {b}");
        }
    }

    #[test]
    fn consonants_are_heard_alike() {
        assert_eq!(consonants("razihi"), consonants("razehi"));
        assert_eq!(consonants("muhammad"), consonants("mohamed"));
        assert_ne!(consonants("mansur"), consonants("masri"));
        assert_eq!(consonants("سعيد"), "سعيد");
    }
}
