//! What is missed, for whoever mends rules: `cargo test -p gazette-origins --test events missed -- --ignored --nocapture`.

use std::collections::HashMap;

use gazette_origins::origins::Tie;

use crate::{Event, Report, bcubed, events_in, first_of, pairs_f1, story_lines, ties_of, witnesses};
use gazette_origins::stories;

const FOLDERS: [&str; 6] = ["events", "held-back", "shapes", "twins", "briefs", "unread"];

/// Nothing is held to a measure here: each file's figures are printed, with every tie that is missed or false.
#[test]
#[ignore = "prints and asserts nothing"]
fn what_is_missed_is_listed() {
    for folder in FOLDERS {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(folder);
        let Ok(files) = std::fs::read_dir(path) else { continue };
        let mut names: Vec<String> =
            files.map(|file| file.expect("there").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        for name in names {
            list(&format!("{folder}/{name}"), &events_in(folder, |file| file == name));
        }
    }
}

fn list(name: &str, events: &[Event]) {
    let reports: Vec<&Report> = events.iter().flat_map(|event| &event.reports).collect();
    let ties = ties_of(&reports);
    let found: HashMap<&str, &Tie> = ties.iter().map(|tie| (tie.id.as_str(), tie)).collect();
    let copies = reports.iter().filter(|report| report.copy_of.is_some());
    let is_right = |report: &&&Report| found[report.id.as_str()].copied_from == report.copy_of;
    let (all, exact) = (copies.clone().count(), copies.clone().filter(is_right).count());
    let told = witnesses(events);
    let (_, _, gathered) = bcubed(events, &stories::gather(&story_lines(events)));
    let (_, _, streamed) = bcubed(events, &stories::stream(&story_lines(events)));
    println!(
        "{name}: pairs {:.3}, exact parent {exact} of {all}, {} of {} own reports count, stories {gathered:.3} {streamed:.3}",
        pairs_f1(&reports, &ties),
        told.counted,
        told.reports,
    );
    for report in &reports {
        let tie = found[report.id.as_str()];
        let (meant, first) = (report.copy_of.as_deref(), first_of(report, &reports));
        let what = match meant {
            None if tie.origin != report.id => "FALSE",
            Some(_) if tie.origin == report.id => "missed",
            Some(_) if tie.origin != first => "other origin",
            Some(_) if tie.copied_from.as_deref() != meant => "other parent",
            _ => continue,
        };
        println!(
            "  {what}: {} {} {} {} words, of {meant:?}, found {:?} {:?} {:.2}",
            report.id,
            report.kind.as_deref().or(report.shape.as_deref()).unwrap_or_default(),
            report.lang,
            report.text.split_whitespace().count(),
            tie.copied_from,
            tie.basis,
            tie.share,
        );
    }
    println!("  copies that count: {:?}", told.copies);
    println!("  not told apart: {:?}", told.not_told_apart);
}
