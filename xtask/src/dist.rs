//! `cargo xtask dist`: the static site in `dist/`, and what it weighs.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use crate::{pack, setup, slim, split};
use xtask::machine::{command, dist, exec, say};
use xtask::site_files;

/// Everything needed to use the app except charts, in brotli bytes.
const FIRST_LOAD: usize = 300_000;
const CHARTS: usize = 220_000;

pub fn run() -> Result<ExitCode> {
    build()?;
    Ok(if weigh()? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds `dist/` in release; quick when nothing has changed.
pub fn build() -> Result<()> {
    let toolchain = setup::toolchain()?;
    setup::wasm_bindgen()?;
    setup::trunk()?;
    pack::run_all()?;
    say("building the site (two minutes the first time)");
    let mut trunk = command("trunk");
    trunk.env("NO_COLOR", "true").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", split::FLAGS);
    exec(toolchain.apply(&mut trunk).args(["build", "--release", "--quiet"]))?;
    split::cut(&dist())?;
    slim::slim(&dist())?;
    site_files::finish(&dist())
}

/// Prints the size of every file; whether both budgets are kept.
fn weigh() -> Result<bool> {
    let (mut first_load, mut pages, mut charts) = (0, 0, 0);
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for path in files(&dist())? {
        let content = fs::read(&path)?;
        let small = brotli(&content)?;
        let name = path.strip_prefix(dist())?.display().to_string();
        println!("{:>10} {small:>10}  {name}", content.len());
        match name.split_once(['/', '\\']) {
            None if name.starts_with("charts") => charts += small,
            Some((_, part)) if part.ends_with(".wasm") => pages += small,
            _ => first_load += small,
        }
    }
    println!("first load {first_load} of {FIRST_LOAD} bytes (brotli)");
    println!("chart library, when the first chart is seen, {charts} of {CHARTS}");
    println!("all other pages together, as they are opened, {pages}");
    Ok(first_load <= FIRST_LOAD && charts <= CHARTS)
}

/// Every file below a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => found.extend(files(&path)?),
            false => found.push(path),
        }
    }
    found.sort();
    Ok(found)
}

/// Size after brotli at its best, as a host would send it.
fn brotli(content: &[u8]) -> Result<usize> {
    let mut out = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    out.write_all(content)?;
    Ok(out.into_inner().len())
}
