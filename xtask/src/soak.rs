//! `cargo xtask soak`: one promise many times over: in real browsers, see `tests/e2e/src/soak/`, or with
//! made-up lives of laptops, see `tests/journal`.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use xtask::browser::Browser;
use xtask::machine::{command, say};

use crate::{fresh, setup};

pub const USAGE: &str =
    "cargo xtask soak properties [--rounds N] | crash | loads | tabs | walk [--rounds N] [--browser NAME]";

const LAWS: [&str; 8] = [
    "merging_is_commutative_associative_and_idempotent",
    "the_fold_does_not_depend_on_the_order_of_arrival",
    "undoing_and_redoing_leaves_everything_as_it_was",
    "what_comes_in_between_undoing_and_redoing_changes_neither",
    "what_was_taken_in_and_undone_leaves_ones_own_work_as_it_was",
    "nothing_that_is_here_is_ever_replaced",
    "every_entry_reads_back_as_it_was_written",
    "every_backup_reads_back_as_it_was_written",
];
/// Made-up cases for each law.
const CASES: &str = "1000000";
/// Rounds of a soak in browsers; of the tabs it is edits, as many as are promised.
const ROUNDS: &str = "100";
const EDITS: &str = "10000";

pub fn run(args: &[String]) -> Result<ExitCode> {
    let (name, flags) = args.split_first().with_context(|| format!("usage: {USAGE}"))?;
    if name == "properties" {
        return properties(flags);
    }
    // Under automation WebKit keeps nothing that could outlive it.
    let rounds = if name == "tabs" { EDITS } else { ROUNDS };
    let (mut rounds, mut browsers) = (rounds.to_owned(), vec![Browser::Chromium, Browser::Firefox]);
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
    say(&format!("{name}, {rounds} rounds in each browser (a hundred, or ten thousand edits, take about ten minutes)"));
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
    say(&format!("{cases} made-up cases for each of {} laws", LAWS.len()));
    let tests = |more: &[&str]| {
        let mut tests = command("cargo");
        tests.env("PARK_ATLAS_CASES", cases).args(["test", "--release", "--no-default-features", "--test", "journal"]);
        tests.args(["--", "--exact"]).args(more).args(LAWS);
        tests
    };
    // A law that was renamed would be left out without a word.
    let listed = String::from_utf8(tests(&["--list"]).output()?.stdout)?;
    let missing: Vec<_> = LAWS.iter().filter(|law| !listed.contains(&format!("{law}: test"))).collect();
    if !missing.is_empty() {
        bail!("there are no such tests in tests/journal/main.rs: {missing:?}");
    }
    let started = Instant::now();
    let status = tests(&[]).status()?;
    println!("{} laws, {cases} cases each, {} s", LAWS.len(), started.elapsed().as_secs());
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
