//! `cargo xtask soak`: one promise many times over: in real browsers, see `tests/e2e/src/soak/`, or with
//! made-up lives of laptops, see `tests/journal.rs`.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use xtask::browser::Browser;
use xtask::machine::{command, say};

use crate::{fresh, setup};

pub const USAGE: &str =
    "cargo xtask soak properties [--rounds N] | crash | loads | tabs | walk [--rounds N] [--browser NAME]";

const LAWS: [&str; 4] = [
    "merging_is_commutative_associative_and_idempotent",
    "the_fold_does_not_depend_on_the_order_of_arrival",
    "undoing_and_redoing_leaves_everything_as_it_was",
    "every_entry_reads_back_as_it_was_written",
];
/// Made-up cases for each property of the journal that is a law; there are four of them.
const CASES: &str = "250000";

pub fn run(args: &[String]) -> Result<ExitCode> {
    let (name, flags) = args.split_first().with_context(|| format!("usage: {USAGE}"))?;
    if name == "properties" {
        return properties(flags);
    }
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

/// The laws of the journal: merging is commutative, associative and idempotent, the fold does not depend
/// on the order of arrival, undoing and redoing changes nothing, what is written is what is read.
fn properties(flags: &[String]) -> Result<ExitCode> {
    let cases = match flags {
        [] => CASES,
        [flag, number] if flag == "--rounds" => number,
        _ => bail!("usage: {USAGE}"),
    };
    say(&format!("{cases} made-up cases for each law (a million in all take two minutes)"));
    let started = Instant::now();
    let mut tests = command("cargo");
    tests.env("PARK_ATLAS_CASES", cases).args(["test", "--release", "--no-default-features", "--test", "journal"]);
    let status = tests.arg("--").args(LAWS).status()?;
    println!("{} laws, {cases} cases each, {} s", LAWS.len(), started.elapsed().as_secs());
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
