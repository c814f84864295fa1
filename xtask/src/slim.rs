//! Takes comments and spaces out of the scripts and the style sheet in `dist/`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use xtask::machine::{command, exec, root};

/// Comes with the chart library's bundler.
const ESBUILD: &str = "public/charts/node_modules/.bin/esbuild";

/// Where Node.js cannot be had they stay as they are, 3 kB larger.
pub fn slim(dist: &Path) -> Result<()> {
    let esbuild = root().join(ESBUILD);
    if !esbuild.is_file() {
        return Ok(());
    }
    let mut esbuild = command(esbuild);
    esbuild.args(["--minify", "--format=esm", "--log-level=error", "--allow-overwrite"]);
    esbuild.arg(format!("--outdir={}", dist.display())).arg(format!("--outbase={}", dist.display()));
    exec(esbuild.args(wordy(dist)?))
}

/// What tools wrote to be read; the chart library is short already.
fn wordy(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let end = path.extension().and_then(OsStr::to_str);
        if path.is_dir() {
            found.extend(wordy(&path)?);
        } else if matches!(end, Some("js" | "css")) && path.file_stem() != Some(OsStr::new("charts")) {
            found.push(path);
        }
    }
    Ok(found)
}
