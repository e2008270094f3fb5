//! What reads who said what: the model that ships, or one that the newsroom trained.

use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use gazette_statements::Model;

/// One process works in one newsroom, and reads with one model until it ends.
static OWN: OnceLock<(String, Model)> = OnceLock::new();

/// The model all copy is read with.
pub(super) fn model() -> &'static Model {
    OWN.get().map_or_else(|| Model::shipped(), |(_, model)| model)
}

/// Takes the model of a file in the newsroom's directory, or anywhere by its whole path.
///
/// # Errors
/// If there is no such file, it is no model, or another one is in use.
pub(super) fn adopt(dir: &Path, file: &str) -> Result<()> {
    let path = dir.join(file);
    let named = || format!("the model of [statements] in gazette.toml, {}", path.display());
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", named()))?;
    let model = Model::load(&bytes).with_context(|| format!("{} is not a model", named()))?;
    let (own, _) = OWN.get_or_init(|| (file.to_owned(), model));
    if own != file {
        bail!("{own} is in use: a process reads with one model");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_model_is_named_and_not_taken() {
        let dir = tempfile::tempdir().expect("a directory");
        let missing = format!("{:#}", adopt(dir.path(), "our.model").expect_err("not there"));
        assert!(missing.contains("gazette.toml") && missing.contains("our.model"), "{missing}");
        std::fs::write(dir.path().join("our.model"), b"nonsense").expect("written");
        let wrong = format!("{:#}", adopt(dir.path(), "our.model").expect_err("no model"));
        assert!(wrong.contains("is not a model"), "{wrong}");
        assert!(std::ptr::eq(model(), Model::shipped()), "the one that ships reads on");
    }
}
