//! `cargo xtask soak`: one promise many times over in real browsers; see `tests/e2e/src/soak/`.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::browser::Browser;
use xtask::machine::{command, say};

use crate::{fresh, setup};

pub const USAGE: &str = "cargo xtask soak crash | loads | walk [--rounds N] [--browser NAME]";

pub fn run(args: &[String]) -> Result<ExitCode> {
    let (name, flags) = args.split_first().with_context(|| format!("usage: {USAGE}"))?;
    // Under automation WebKit keeps nothing that could outlive it.
    let (mut rounds, mut browsers) = ("100".to_owned(), vec![Browser::Chromium, Browser::Firefox]);
    for flag in flags.chunks(2) {
        match flag {
            [flag, number] if flag == "--rounds" => number.clone_into(&mut rounds),
            [flag, name] if flag == "--browser" => {
                browsers = vec![Browser::from_name(name).with_context(|| format!("{name} is no browser known here"))?];
            }
            _ => bail!("usage: {USAGE}"),
        }
    }
    let there = setup::browsers(&browsers);
    if there.is_empty() {
        bail!("there is no browser to try it in");
    }
    fresh::site()?;
    say(&format!("{name}, {rounds} rounds in each browser (a hundred take ten minutes)"));
    let mut soak = command("cargo");
    soak.env("PARK_ATLAS_BROWSERS", Browser::list(&there));
    let status = soak.args(["run", "--quiet", "--package", "e2e", "--", "soak", name, &rounds]).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
