//! The look of the site: what a newsroom put into its `theme` folder, in place of what ships.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use gazette_news::Language;
use gazette_press::Theme;
use gazette_press::plan::Plan;
use jiff::Timestamp;

use super::Newsroom;

/// The folder of a newsroom's directory with its own files of the theme.
pub const FOLDER: &str = "theme";

/// The theme of a newsroom's directory: the one that ships where it has no files of its own.
///
/// # Errors
/// If a file cannot be read, is no text, or would be used by no page.
pub(super) fn in_directory(dir: &Path) -> Result<Theme> {
    let folder = dir.join(FOLDER);
    let mut own = Vec::new();
    for (name, file) in files_of(&folder, "")? {
        ensure!(
            Theme::has_place_for(&name),
            "{}: no page would use it; `gazette theme` lists what can be replaced",
            file.display()
        );
        ensure!(
            !is_of_another_language(&name),
            "{}: a site can be in en, ar and fa, and its words with it",
            file.display()
        );
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        own.push((name, text));
    }
    Ok(Theme::with(own))
}

/// Whether a file has the words of a language in which no newsroom publishes.
fn is_of_another_language(name: &str) -> bool {
    let language = name.strip_prefix("words/").and_then(|name| name.strip_suffix(".toml"));
    language.and_then(|it| it.parse::<Language>().ok()).is_some_and(|language| !language.is_working())
}

impl Newsroom {
    /// Prints a site without articles, so that a theme with a fault is told of at the start and not at a publication.
    pub(super) async fn try_theme(&self) -> Result<()> {
        if self.theme == Theme::default() {
            return Ok(());
        }
        let empty = Plan { at: Timestamp::UNIX_EPOCH, site: self.site().await?, articles: Vec::new() };
        gazette_press::press_with(&empty, &self.theme)
            .map(drop)
            .with_context(|| format!("the theme in {} cannot be used", self.dir.join(FOLDER).display()))
    }
}

/// The files of a folder and of the folders in it, under their names in the theme. Those of editors and systems
/// (`.DS_Store`, `style.css~`) are left out.
fn files_of(folder: &Path, before: &str) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry.with_context(|| format!("cannot read {}", folder.display()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let name = format!("{before}{name}");
        if path.is_dir() {
            files.extend(files_of(&path, &format!("{name}/"))?);
        } else {
            files.push((name, path));
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme_with(name: &str, text: &[u8]) -> Result<Theme> {
        let dir = tempfile::tempdir().expect("a directory");
        let file = dir.path().join(FOLDER).join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
        in_directory(dir.path())
    }

    #[test]
    fn a_newsroom_without_files_of_its_own_has_the_theme_that_ships() {
        let dir = tempfile::tempdir().expect("a directory");
        assert_eq!(in_directory(dir.path()).expect("a theme"), Theme::default());
        assert_eq!(theme_with(".DS_Store", &[0, 1]).expect("a theme"), Theme::default());
    }

    #[test]
    fn its_own_files_take_the_place_of_those() {
        assert_eq!(theme_with("style.css", b"body{}").expect("a theme").get("style.css"), Some("body{}"));
        assert_eq!(theme_with("words/ar.toml", b"").expect("a theme").get("words/ar.toml"), Some(""));
    }

    #[test]
    fn a_misspelt_file_and_one_that_is_no_text_are_named() {
        let error = |name: &str, text: &[u8]| format!("{:#}", theme_with(name, text).expect_err("refused"));
        assert!(error("artical.html", b"").contains("artical.html: no page would use it"));
        assert!(error("words/tr.toml", b"").contains("a site can be in en, ar and fa"));
        assert!(error("style.css", &[0xff]).contains("style.css"));
    }
}
