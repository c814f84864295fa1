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

/// What nobody may overlook: what was not tried and why, and what went well the second time only.
type Remarks = Arc<Mutex<Vec<String>>>;

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
    let remarks = Remarks::default();
    // Scenario by scenario, so that no browser waits for another to finish all of them.
    let trials = scenarios::all()
        .flat_map(|scenario| benches.iter().map(move |bench| (scenario, bench)))
        .map(|(scenario, bench)| trial(scenario, Arc::clone(bench), remarks.clone()))
        .collect();
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
    benches.iter().for_each(|bench| bench.end());
    for line in remarks.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        println!("!!! {line}");
    }
    Ok(conclusion.exit_code())
}

fn browsers() -> Result<Vec<Browser>> {
    let Ok(names) = env::var("PARK_ATLAS_BROWSERS") else { return Ok(Browser::ALL.into()) };
    let named = |name: &str| Browser::from_name(name).with_context(|| format!("{name} is no browser known here"));
    names.split(',').map(named).collect()
}

fn trial(scenario: Scenario, bench: Arc<Bench>, remarks: Remarks) -> Trial {
    let name = format!("{}::{}", bench.browser(), scenario.name);
    Trial::ignorable_test(name.clone(), move || {
        if let Some(why) = scenario.why_not_in(bench.browser()) {
            remark(&remarks, format!("LEFT OUT: {name}, because {why}"));
            return Ok(Completion::ignored_with(why));
        }
        let run = |visit: &mut Visit<'_>| {
            (scenario.run)(visit)?;
            visit.check_quiet()
        };
        let picture = name.replace("::", "-");
        let Err(first) = bench.visit(&picture, run) else { return Ok(Completion::Completed) };
        // On a busy machine a driver or a page can be late. Said loudly, so that nobody takes it for steady.
        bench.visit(&picture, run).map_err(|second| Failed::from(format!("{first:#}\nand again: {second:#}")))?;
        remark(&remarks, format!("UNSTEADY: {name} went well the second time only; the first time: {first:#}"));
        Ok(Completion::Completed)
    })
}

fn remark(remarks: &Remarks, line: String) {
    remarks.lock().unwrap_or_else(PoisonError::into_inner).push(line);
}
