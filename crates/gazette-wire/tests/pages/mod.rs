//! Pages whose copy is known because we made them: our own stories poured into the page shapes of common systems.
#![allow(clippy::disallowed_methods, reason = "the stories are read from files")]

pub mod presses;
pub mod shapes;
pub mod systems;
pub mod wild;
pub mod words;

use std::path::Path;

use words::Words;

/// One of our own stories: `tests/pages/{ar,en,fa}/*.txt`, a line each for headline, author and section, then the copy.
pub struct Story {
    pub headline: String,
    pub author: String,
    pub section: String,
    pub paragraphs: Vec<String>,
}

impl Story {
    /// The first sentence, as teasers print it.
    pub fn teaser(&self) -> &str {
        let first = &self.paragraphs[0];
        let end = first.char_indices().nth(110).map_or(first.len(), |(at, _)| at);
        &first[..first[..end].rfind(' ').unwrap_or(end)]
    }
}

/// The stories of a language, in order of their file names.
pub fn stories(language: &str) -> Vec<Story> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(language);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the stories are part of the repository")
        .filter_map(|e| Some(e.ok()?.path()))
        .collect();
    files.sort();
    files.iter().map(|path| story(&std::fs::read_to_string(path).expect("a story can be read"))).collect()
}

fn story(text: &str) -> Story {
    let mut lines = text.lines().map(str::to_owned);
    let mut next = || lines.next().expect("a story has a headline, an author and a section");
    let (headline, author, section) = (next(), next(), next());
    Story { headline, author, section, paragraphs: lines.filter(|l| !l.is_empty()).collect() }
}

/// A story with everything that a page prints around it.
pub struct Page<'a> {
    pub story: &'a Story,
    /// Other stories, for teasers.
    pub others: Vec<&'a Story>,
    pub words: &'a Words,
    /// The day of May 2026 it was published on, 1 to 21.
    pub day: u32,
}

impl Page<'_> {
    /// The day in ISO form, which is the gold.
    pub fn iso(&self) -> String {
        format!("2026-05-{:02}", self.day)
    }

    /// The day as the page prints it.
    pub fn shown(&self, form: usize) -> String {
        (self.words.date)(self.day, form)
    }
}

/// Each story in each shape: the name of the shape, the page and what stands on it.
pub fn pages<'a>(
    stories: &'a [Story],
    words: &'a Words,
    shapes: &[shapes::Shape],
) -> Vec<(&'static str, String, Page<'a>)> {
    let mut out = Vec::new();
    for (shape, (name, pour)) in shapes.iter().enumerate() {
        for (at, story) in stories.iter().enumerate() {
            let others = (1..7)
                .map(|step| &stories[(at + step + shape) % stories.len()])
                .filter(|other| other.headline != story.headline)
                .collect();
            let page = Page { story, others, words, day: 1 + ((at * 7 + shape * 5) % 21) as u32 };
            out.push((*name, pour(&page), page));
        }
    }
    out
}
