//! What a finished build needs beyond its files: done once, after everything in `dist/` is there.
//! Each step walks the folder, so none of them knows how the build cuts the program into files.

mod dense;
pub(crate) mod hash;
mod one_file;
mod policy;
mod style;
mod twins;
mod version;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub use version::stamp;

const PAGE: &str = "index.html";

/// Writes the edition in one file. It is put together from scripts as the tools wrote them, so before
/// anything makes them shorter.
pub fn write_one_file(folder: &Path) -> Result<()> {
    one_file::write(folder, &read_page(folder)?)
}

/// Makes a site out of the files of a build.
pub fn finish(folder: &Path) -> Result<()> {
    let page = style::place(folder, &read_page(folder)?)?;
    let scripts = names(folder)?.into_iter().filter(|name| name.ends_with(".js"));
    let integrity = |name: &str| Ok(hash::integrity(&fs::read(folder.join(name))?));
    let page = policy::protect(&page, scripts, integrity)?;
    write_page(folder, &page)?;
    // GitHub Pages would leave out some files without it.
    fs::write(folder.join(".nojekyll"), "")?;
    stamp(folder)?;
    twins::write(folder)
}

/// A file, and how many bytes a host that knows the twins sends for it.
pub struct Weight {
    pub name: String,
    pub bytes: usize,
    pub sent: usize,
}

/// What each file of the site weighs, by name.
pub fn weights(folder: &Path) -> Result<Vec<Weight>> {
    let files = names(folder)?.into_iter().filter(|name| !twins::is_twin(name));
    files.map(|name| weight(folder, name)).collect()
}

fn weight(folder: &Path, name: String) -> Result<Weight> {
    let size = |name: &str| Ok::<_, anyhow::Error>(usize::try_from(fs::metadata(folder.join(name))?.len())?);
    let bytes = size(&name)?;
    Ok(Weight { sent: size(&format!("{name}.br")).unwrap_or(bytes), name, bytes })
}

fn read_page(folder: &Path) -> Result<String> {
    fs::read_to_string(folder.join(PAGE)).with_context(|| format!("{} has no {PAGE}", folder.display()))
}

fn write_page(folder: &Path, page: &str) -> Result<()> {
    Ok(fs::write(folder.join(PAGE), page)?)
}

/// Every file of the folder, with `/` between the parts of its name, in order.
fn names(folder: &Path) -> Result<Vec<String>> {
    let (mut found, mut folders) = (Vec::new(), vec![String::new()]);
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            match entry.file_type()?.is_dir() {
                true => folders.push(format!("{name}/")),
                false => found.push(name),
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}
