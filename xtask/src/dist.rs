//! `cargo xtask dist`: the static site in `dist/`, and what it weighs.

use std::fs;
use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;

use crate::{pack, setup};
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
    exec(toolchain.apply(&mut trunk).env("NO_COLOR", "true").args(["build", "--release", "--quiet"]))?;
    site_files::finish(&dist())
}

/// Prints the size of every file; whether both budgets are kept.
fn weigh() -> Result<bool> {
    let mut files: Vec<_> = fs::read_dir(dist())?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let (mut first_load, mut charts) = (0, 0);
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for path in files.iter().filter(|path| path.is_file()) {
        let content = fs::read(path)?;
        let small = brotli(&content)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        println!("{:>10} {small:>10}  {name}", content.len());
        match name.starts_with("charts") {
            true => charts += small,
            false => first_load += small,
        }
    }
    println!("first load {first_load} of {FIRST_LOAD} bytes (brotli); charts, when first seen, {charts} of {CHARTS}");
    Ok(first_load <= FIRST_LOAD && charts <= CHARTS)
}

/// Size after brotli at its best, as a host would send it.
fn brotli(content: &[u8]) -> Result<usize> {
    let mut out = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    out.write_all(content)?;
    Ok(out.into_inner().len())
}
