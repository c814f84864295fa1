//! `cargo xtask dist`: the static site in `dist/`, and what it weighs.

use std::process::ExitCode;

use anyhow::Result;

use crate::{first_view, licences, pack, setup, split};
use xtask::machine::{command, dist, exec, say};
use xtask::{site_files, slim};

/// Everything needed to use the app except charts, in bytes as a good host sends them.
const FIRST_LOAD: usize = 300_000;
const CHARTS: usize = 220_000;
/// Everything, with nobody's data in it; as it is, because nobody sends it.
const ONE_FILE: usize = 1_500_000;
/// Asked for when the page stands, if at all.
const LATER: [&str; 5] = [".png", ".webmanifest", "worker.js", "park-atlas.html", "licences.txt"];

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
    first_view::write(&dist())?;
    licences::write(&dist())?;
    site_files::write_one_file(&dist())?;
    slim::slim(&dist())?;
    site_files::finish(&dist())
}

/// Prints the size of every file; whether all budgets are kept.
fn weigh() -> Result<bool> {
    let (mut first_load, mut pages, mut charts, mut one_file) = (0, 0, 0, 0);
    println!("{:>10} {:>10}  file", "bytes", "sent");
    for site_files::Weight { name, bytes, sent } in site_files::weights(&dist())? {
        println!("{bytes:>10} {sent:>10}  {name}");
        one_file += if name == "park-atlas.html" { bytes } else { 0 };
        match name.split_once('/') {
            None if LATER.iter().any(|end| name.ends_with(end)) => {}
            None if name.starts_with("charts") => charts += sent,
            Some((_, part)) if !part.ends_with(".js") => pages += sent,
            _ => first_load += sent,
        }
    }
    println!("first load {first_load} of {FIRST_LOAD} bytes");
    println!("chart library, when the first chart is seen, {charts} of {CHARTS}");
    println!("all other pages together, as they are opened, {pages}");
    println!("the edition in one file {one_file} of {ONE_FILE} bytes");
    Ok(first_load <= FIRST_LOAD && charts <= CHARTS && one_file <= ONE_FILE)
}
