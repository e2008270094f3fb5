//! Presses a small newspaper of our own invention into a folder, to be looked at:
//! `cargo run -p gazette-press --example sample -- OUT && python3 -m http.server --directory OUT`.

use std::path::PathBuf;

#[path = "../tests/common/mod.rs"]
mod common;

#[expect(clippy::disallowed_methods, reason = "an example writes files; the press does not")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("say where to: sample OUT")?);
    let pages = gazette_press::press(&common::plan())?;
    for page in &pages {
        let mut file = out.join(page.path.trim_start_matches('/'));
        if page.path.ends_with('/') {
            file.push("index.html");
        }
        std::fs::create_dir_all(file.parent().ok_or("no folder")?)?;
        std::fs::write(file, &page.bytes)?;
    }
    println!("{} files in {}", pages.len(), out.display());
    Ok(())
}
