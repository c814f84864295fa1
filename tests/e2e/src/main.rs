//! The finished site in real browsers: each scenario runs in each of them.
//!
//! `PARK_ATLAS_BROWSERS` names the browsers that are there (`cargo xtask test` sets it).

mod bench;
mod scenarios;
mod soak;
mod visit;

use std::env;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};
use libtest_mimic::{Arguments, Failed, Trial};
use xtask::browser::Browser;

use bench::Bench;
use scenarios::Scenario;
use visit::Visit;

fn main() -> Result<ExitCode> {
    let browsers = browsers()?;
    let args: Vec<_> = env::args().skip(1).collect();
    if let Some((first, rest)) = args.split_first()
        && first == "soak"
    {
        return Ok(if soak::run(rest, &browsers)? { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let mut args = Arguments::from_args();
    // One scenario at a time in each browser, and one more waiting.
    args.test_threads.get_or_insert(2 * browsers.len());
    let benches = browsers.into_iter().map(|browser| Arc::new(Bench::new(browser))).collect::<Vec<_>>();
    // Scenario by scenario, so that no browser waits for another to finish all of them.
    let trials = scenarios::all()
        .flat_map(|scenario| benches.iter().map(move |bench| (scenario, bench)))
        .filter(|(scenario, bench)| scenario.runs_in(bench.browser()))
        .map(|(scenario, bench)| trial(scenario, Arc::clone(bench)))
        .collect();
    let conclusion = libtest_mimic::run(&args, trials);
    benches.iter().for_each(|bench| bench.end());
    Ok(conclusion.exit_code())
}

fn browsers() -> Result<Vec<Browser>> {
    let Ok(names) = env::var("PARK_ATLAS_BROWSERS") else { return Ok(Browser::ALL.into()) };
    let named = |name: &str| Browser::from_name(name).with_context(|| format!("{name} is no browser known here"));
    names.split(',').map(named).collect()
}

fn trial(scenario: Scenario, bench: Arc<Bench>) -> Trial {
    let name = format!("{}::{}", bench.browser(), scenario.name);
    let picture = name.replace("::", "-");
    Trial::test(name, move || {
        let run = |visit: &mut Visit<'_>| {
            (scenario.run)(visit)?;
            visit.check_quiet()
        };
        bench.visit(&picture, run).map_err(|error| Failed::from(format!("{error:#}")))
    })
}
