//! What the atlas is built from: licences, bans, sources, known weaknesses (`deny.toml`).

use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::setup;
use xtask::machine::{command, ends_well_within, exec, say};

/// The database of weaknesses is small; a network that swallows requests is not waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// Returns what could not be checked.
pub fn check() -> Result<Option<String>> {
    setup::cargo_deny()?;
    say("licences, bans and sources of every library");
    exec(&mut deny(&["check", "licenses", "bans", "sources"]))?;
    if !ends_well_within(PATIENCE, &mut deny(&["fetch", "db"])) {
        return Ok(Some("known weaknesses of libraries, because their database cannot be reached".to_owned()));
    }
    say("known weaknesses of every library");
    exec(&mut deny(&["check", "--disable-fetch", "advisories"]))?;
    Ok(None)
}

fn deny(args: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["deny", "--log-level", "error"]).args(args);
    cargo
}
