//! `cargo xtask dist`: the static site in `dist/`, and what it weighs.

use std::process::ExitCode;

use anyhow::Result;

use crate::{first_view, licences, pack, setup, split};
use xtask::machine::{command, dist, exec, say};
use xtask::site_files::{self, Weight};
use xtask::slim;

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
    say("building the site (four minutes the first time)");
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

/// What the site weighs, in bytes as a good host sends them.
#[derive(Default)]
struct Load {
    first: usize,
    pages: usize,
    charts: usize,
    one_file: usize,
}

impl Load {
    fn of(weights: &[Weight]) -> Self {
        let mut load = Self::default();
        for Weight { name, bytes, sent } in weights {
            load.one_file += if name == "park-atlas.html" { *bytes } else { 0 };
            match name.split_once('/') {
                None if LATER.iter().any(|end| name.ends_with(end)) => {}
                None if name.starts_with("charts") => load.charts += sent,
                Some((_, part)) if !part.ends_with(".js") => load.pages += sent,
                _ => load.first += sent,
            }
        }
        load
    }

    fn keeps_budgets(&self) -> bool {
        self.first <= FIRST_LOAD && self.charts <= CHARTS && self.one_file <= ONE_FILE
    }
}

/// Whether the site in `dist/` is as light as promised.
pub fn is_light() -> Result<bool> {
    Ok(Load::of(&site_files::weights(&dist())?).keeps_budgets())
}

/// Prints the size of every file; whether all budgets are kept.
fn weigh() -> Result<bool> {
    let weights = site_files::weights(&dist())?;
    println!("{:>10} {:>10}  file", "bytes", "sent");
    for Weight { name, bytes, sent } in &weights {
        println!("{bytes:>10} {sent:>10}  {name}");
    }
    let load = Load::of(&weights);
    println!("first load {} of {FIRST_LOAD} bytes", load.first);
    println!("chart library, when the first chart is seen, {} of {CHARTS}", load.charts);
    println!("all other pages together, as they are opened, {}", load.pages);
    println!("the edition in one file {} of {ONE_FILE} bytes", load.one_file);
    Ok(load.keeps_budgets())
}
