//! The finished site as the tests visit it: the same files, and a script in the page that notes what goes
//! wrong. It is a version of its own, so the browser can keep it as it keeps any other.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xtask::machine::{dist, root};
use xtask::site_files;

/// Notes everything that goes wrong in a page from its first line on.
pub const WATCH: &str = include_str!("watch.js");
const PAGE: &str = "index.html";

/// What most visits are to; laid out once for all of them.
pub fn folder() -> PathBuf {
    root().join("target/e2e/site")
}

/// Puts the site into a folder that has nothing else.
pub fn lay_out(folder: &Path) -> Result<()> {
    ensure!(dist().join(PAGE).is_file(), "there is no site in dist/ yet: `cargo xtask dist` makes it");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    copy(&dist(), folder)?;
    fs::write(folder.join("watch.js"), WATCH)?;
    change_page(folder, "<script", "<script src=\"watch.js\"></script><script")
}

/// Makes another version of the site by putting `new` in place of the first `old` of its page.
pub fn change_page(folder: &Path, old: &str, new: &str) -> Result<()> {
    let page = fs::read_to_string(folder.join(PAGE))?;
    let (before, after) = page.split_once(old).with_context(|| format!("{old} is not in the page"))?;
    fs::write(folder.join(PAGE), format!("{before}{new}{after}"))?;
    site_files::stamp(folder)
}

/// Puts other content into a file, as an upload in progress would: the version does not know of it.
pub fn overwrite(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    for end in ["", ".br", ".gz"] {
        let file = folder.join(format!("{name}{end}"));
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(fs::write(folder.join(name), content)?)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &target)?,
            false => drop(fs::copy(entry.path(), target)?),
        }
    }
    Ok(())
}
