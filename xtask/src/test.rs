//! `cargo xtask test`: everything CI runs, from a machine that has only Rust. Its last lines are those of
//! the runner of the browser tests.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};

use crate::{deny, dist, fresh, pack, setup};
use xtask::browser::Browser;
use xtask::machine::{command, exec, output, say};

const E2E: &str = "tests/e2e";

pub fn run(args: &[String]) -> Result<ExitCode> {
    let mut left_out = Vec::new();
    match args.split_first() {
        None => host(&mut left_out).and_then(|()| browsers(&[], &mut left_out)),
        Some((part, [])) if part == "host" => host(&mut left_out),
        Some((part, rest)) if part == "e2e" => browsers(rest, &mut left_out),
        _ => bail!("usage: cargo xtask test [host | e2e [--browser NAME] [FILTER]]"),
    }?;
    Ok(ExitCode::SUCCESS)
}

/// Before a runner starts, so that its own result is the last that is said; once more before the next one.
fn say_what_is_left_out(left_out: &[String]) {
    left_out.iter().for_each(|what| eprintln!("!!! LEFT OUT: {what}"));
}

/// What needs no browser. What cannot be checked on this machine is added to `left_out`.
fn host(left_out: &mut Vec<String>) -> Result<()> {
    say("formatting");
    exec(command("cargo").args(["fmt", "--all", "--check"]))?;
    say("clippy for this machine");
    pack::run_all()?;
    exec(command("cargo").args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    left_out.extend(clippy_for_the_browser()?);
    left_out.extend(deny::check()?);
    say_what_is_left_out(left_out);
    say("tests on this machine");
    exec(command("cargo").args(["test", "--quiet", "--workspace", "--exclude", "e2e"]))
}

/// What the interface does in a browser cannot be compiled for this machine. Returns what is left out.
fn clippy_for_the_browser() -> Result<Option<String>> {
    let toolchain = setup::toolchain()?;
    let cargo = || {
        let mut cargo = command("cargo");
        toolchain.apply(&mut cargo);
        cargo
    };
    if output(cargo().args(["clippy", "--version"])).is_none() {
        return Ok(Some("clippy for the browser, because Debian's compiler comes without it".to_owned()));
    }
    say("clippy for the browser");
    exec(cargo().args(["clippy", "--quiet", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))?;
    Ok(None)
}

/// The real site in real browsers.
fn browsers(args: &[String], left_out: &mut Vec<String>) -> Result<()> {
    let (wanted, filter) = match args {
        [flag, name, rest @ ..] if flag == "--browser" => {
            (vec![Browser::from_name(name).with_context(|| format!("{name} is no browser known here"))?], rest)
        }
        rest => (Browser::ALL.to_vec(), rest),
    };
    let found = setup::browsers(&wanted);
    let missing = wanted.iter().filter(|browser| !found.contains(browser));
    left_out.extend(missing.map(|browser| format!("all tests in {browser}, because it cannot be had on this machine")));
    if found.is_empty() {
        bail!("there is no browser to test in");
    }
    setup::packages(Path::new(E2E))?;
    fresh::site()?;
    ensure!(dist::is_light()?, "the site is heavier than promised; `cargo xtask dist` says where");
    let names = Browser::list(&found);
    say_what_is_left_out(left_out);
    say(&format!("tests in {names}"));
    let mut tests = command("cargo");
    exec(tests.env("PARK_ATLAS_BROWSERS", names).args(["run", "--quiet", "--package", "e2e", "--"]).args(filter))
}
