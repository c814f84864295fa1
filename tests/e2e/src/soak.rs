//! `cargo xtask soak`: the same promise over and over, to find what fails once in a hundred times.

mod crash;
mod loads;
mod tabs;
mod walk;

use std::thread;

use anyhow::{Context, Result, bail};
use xtask::browser::Browser;

use crate::bench::Bench;
use crate::visit::Visit;

pub use crash::crash;

/// What happened in all rounds, in a sentence, and whether the promise was kept each time.
pub struct Outcome {
    pub said: String,
    pub kept: bool,
}

type Soak = fn(&mut Visit<'_>, usize) -> Result<Outcome>;

const ALL: [(&str, Soak); 4] = [("crash", crash), ("loads", loads::loads), ("tabs", tabs::tabs), ("walk", walk::walk)];

/// Runs `NAME ROUNDS` in each browser at the same time; whether the promise was kept everywhere.
pub fn run(args: &[String], browsers: &[Browser]) -> Result<bool> {
    let [name, rounds] = args else { bail!("a soak has a name and a number of rounds") };
    let (name, soak) = ALL.into_iter().find(|(known, _)| known == name).with_context(|| format!("no soak {name}"))?;
    let rounds = rounds.parse().context("rounds are a number")?;
    let runs: Vec<_> =
        browsers.iter().map(|browser| (*browser, thread::spawn(start(*browser, name, soak, rounds)))).collect();
    let mut kept = true;
    for (browser, run) in runs {
        let outcome = run.join().unwrap_or_else(|_| bail!("the soak itself failed"));
        kept &= outcome.as_ref().is_ok_and(|outcome| outcome.kept);
        println!("{browser}: {}", outcome.map_or_else(|error| format!("{error:#}"), |outcome| outcome.said));
    }
    Ok(kept)
}

fn start(browser: Browser, name: &'static str, soak: Soak, rounds: usize) -> impl FnOnce() -> Result<Outcome> {
    move || {
        let bench = Bench::new(browser);
        let outcome = bench.visit(&format!("soak-{name}-{browser}"), |visit| soak(visit, rounds));
        bench.end();
        outcome
    }
}
