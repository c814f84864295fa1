//! Whether `dist/` is what the sources say, so that nothing is built for nothing.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use xtask::machine::{dist, root, say};

/// Everything that the site is made of and from.
const SOURCES: [&str; 11] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "seeds",
    "src",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// Builds the site in release unless it stands there already.
pub fn site() -> Result<()> {
    let (stamp, started) = (root().join("target/pack/site-stamp"), Instant::now());
    // Somebody may write while it is built, which takes minutes.
    let sources = sources()?;
    let state = || built().map(|built| format!("{sources:016x} {built:016x}"));
    if fs::read_to_string(&stamp).is_ok_and(|known| state().is_ok_and(|now| known == now)) {
        say("nothing has changed since the site was built");
        return Ok(());
    }
    crate::dist::build()?;
    say(&format!("the site is built, after {} s", started.elapsed().as_secs()));
    Ok(fs::write(stamp, state()?)?)
}

/// What the sources say.
fn sources() -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        for path in files(&root().join(source))? {
            path.hash(&mut hasher);
            fs::read(path)?.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// Which files the site has; when they were written, since others may write there too.
fn built() -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in files(&dist())? {
        let file = path.metadata()?;
        (path, file.len(), file.modified()?).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// A file itself, or all files below a folder, in order; packages from elsewhere are named by a lock file.
fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name() != "node_modules" {
            found.extend(files(&entry.path())?);
        }
    }
    found.sort_unstable();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_site_is_made_from_is_there_with_its_manifest() {
        for source in SOURCES {
            assert!(root().join(source).exists(), "{source}");
            let manifest = Path::new(source).with_file_name("Cargo.toml");
            let crate_of_its_own = source.ends_with("src");
            assert!(!crate_of_its_own || SOURCES.iter().any(|other| Path::new(other) == manifest), "{source}");
        }
    }
}
