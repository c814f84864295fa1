//! `cargo xtask test`: everything CI runs, from a machine that has only Rust.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::machine::{command, exec, say};
use crate::setup::{self, Browser};
use crate::{dist, pack};

const E2E: &str = "tests/e2e";

pub fn run(args: &[String]) -> Result<ExitCode> {
    match args.split_first() {
        None => {
            host()?;
            browsers(&[])?;
        }
        Some((part, [])) if part == "host" => host()?,
        Some((part, rest)) if part == "e2e" => browsers(rest)?,
        _ => bail!("usage: cargo xtask test [host | e2e [--browser NAME] [FILTER]]"),
    }
    Ok(ExitCode::SUCCESS)
}

/// What needs no browser.
fn host() -> Result<()> {
    say("formatting");
    exec(command("cargo").args(["fmt", "--all", "--check"]))?;
    say("clippy for this machine");
    pack::run_all()?;
    exec(command("cargo").args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    say("clippy for the browser");
    let mut clippy = command("cargo");
    setup::toolchain()?.apply(&mut clippy);
    exec(clippy.args(["clippy", "--quiet", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))?;
    say("tests on this machine");
    exec(command("cargo").args(["test", "--quiet", "--workspace", "--exclude", "e2e"]))
}

/// The real site in real browsers.
fn browsers(args: &[String]) -> Result<()> {
    let (wanted, filter) = match args {
        [flag, name, rest @ ..] if flag == "--browser" => (Some(name), rest),
        rest => (None, rest),
    };
    let mut found: Vec<Browser> = setup::browsers();
    found.retain(|browser| wanted.is_none_or(|name| name == browser.name()));
    if found.is_empty() {
        bail!("there is no browser to test in");
    }
    setup::packages(Path::new(E2E))?;
    dist::build()?;
    let names: Vec<&str> = found.iter().map(|browser| browser.name()).collect();
    say(&format!("tests in {}", names.join(", ")));
    let mut cargo = command("cargo");
    cargo.env("PARK_ATLAS_BROWSERS", names.join(","));
    exec(cargo.args(["test", "--quiet", "--package", "e2e", "--"]).args(filter))
}
