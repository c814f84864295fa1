//! `cargo xtask test`: everything CI runs, from a machine that has only Rust.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::{deny, dist, pack, setup};
use xtask::browser::Browser;
use xtask::machine::{command, exec, output, say};

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
    clippy_for_the_browser()?;
    deny::check()?;
    say("tests on this machine");
    exec(command("cargo").args(["test", "--quiet", "--workspace", "--exclude", "e2e"]))
}

/// What the interface does in a browser cannot be compiled for this machine.
fn clippy_for_the_browser() -> Result<()> {
    let toolchain = setup::toolchain()?;
    let cargo = || {
        let mut cargo = command("cargo");
        toolchain.apply(&mut cargo);
        cargo
    };
    if output(cargo().args(["clippy", "--version"])).is_none() {
        eprintln!("\n!!! Debian's compiler comes without clippy: for the browser it is LEFT OUT\n");
        return Ok(());
    }
    say("clippy for the browser");
    exec(cargo().args(["clippy", "--quiet", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))
}

/// The real site in real browsers.
fn browsers(args: &[String]) -> Result<()> {
    let (wanted, filter) = match args {
        [flag, name, rest @ ..] if flag == "--browser" => {
            (vec![Browser::from_name(name).with_context(|| format!("{name} is no browser known here"))?], rest)
        }
        rest => (Browser::ALL.to_vec(), rest),
    };
    let found = setup::browsers(&wanted);
    if found.is_empty() {
        bail!("there is no browser to test in");
    }
    setup::packages(Path::new(E2E))?;
    dist::build()?;
    let names = found.iter().map(|browser| browser.name()).collect::<Vec<_>>().join(",");
    say(&format!("tests in {names}"));
    let mut tests = command("cargo");
    exec(tests.env("PARK_ATLAS_BROWSERS", names).args(["run", "--quiet", "--package", "e2e", "--"]).args(filter))
}
