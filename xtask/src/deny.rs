//! What the atlas is built from: licences, bans, sources, known weaknesses (`deny.toml`).

use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::setup;
use xtask::machine::{command, ends_well_within, exec, say};

/// The database of weaknesses is small; a network that swallows requests is not waited for.
const PATIENCE: Duration = Duration::from_secs(60);

pub fn check() -> Result<()> {
    setup::cargo_deny()?;
    say("licences, bans and sources of every library");
    exec(&mut deny(&["check", "licenses", "bans", "sources"]))?;
    if !ends_well_within(PATIENCE, &mut deny(&["fetch", "db"])) {
        eprintln!("\n!!! the database of known weaknesses cannot be reached: libraries are NOT CHECKED for them\n");
        return Ok(());
    }
    say("known weaknesses of every library");
    exec(&mut deny(&["check", "--disable-fetch", "advisories"]))
}

fn deny(args: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["deny", "--log-level", "error"]).args(args);
    cargo
}
