//! The finished site in real browsers: each scenario runs in each of them.
//!
//! `PARK_ATLAS_BROWSERS` names the browsers that are there (`cargo xtask test` sets it).

mod bench;
mod scenarios;
mod soak;
mod visit;
mod watched;

use std::env;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use xtask::browser::Browser;

use bench::Bench;
use scenarios::Scenario;
use visit::Visit;

/// What was not tried, and why.
type LeftOut = Arc<Mutex<Vec<String>>>;

fn main() -> Result<ExitCode> {
    let browsers = browsers()?;
    watched::lay_out(&watched::folder())?;
    let args: Vec<_> = env::args().skip(1).collect();
    if let Some((first, rest)) = args.split_first()
        && first == "soak"
    {
        return Ok(if soak::run(rest, &browsers)? { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let benches: Vec<_> = browsers.into_iter().map(|browser| Arc::new(Bench::new(browser))).collect();
    let left_out = LeftOut::default();
    // Scenario by scenario, so that no browser waits for another to finish all of them.
    let trials = scenarios::all()
        .flat_map(|scenario| benches.iter().map(move |bench| (scenario, bench)))
        .map(|(scenario, bench)| trial(scenario, Arc::clone(bench), left_out.clone()))
        .collect();
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
    benches.iter().for_each(|bench| bench.end());
    for line in left_out.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        println!("!!! LEFT OUT: {line}");
    }
    Ok(conclusion.exit_code())
}

fn browsers() -> Result<Vec<Browser>> {
    let Ok(names) = env::var("PARK_ATLAS_BROWSERS") else { return Ok(Browser::ALL.into()) };
    let named = |name: &str| Browser::from_name(name).with_context(|| format!("{name} is no browser known here"));
    names.split(',').map(named).collect()
}

fn trial(scenario: Scenario, bench: Arc<Bench>, left_out: LeftOut) -> Trial {
    let name = format!("{}::{}", bench.browser(), scenario.name);
    Trial::ignorable_test(name.clone(), move || {
        if let Some(why) = scenario.why_not_in(bench.browser()) {
            left_out.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{name}, because {why}"));
            return Ok(Completion::ignored_with(why));
        }
        let run = |visit: &mut Visit<'_>| {
            (scenario.run)(visit)?;
            visit.check_quiet()
        };
        let picture = name.replace("::", "-");
        bench.visit(&picture, run).map_err(|error| Failed::from(format!("{error:#}")))?;
        Ok(Completion::Completed)
    })
}
