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
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use libtest_mimic::{Arguments, Completion, Conclusion, Failed, Trial};
use xtask::browser::Browser;

use bench::Bench;
use scenarios::Scenario;
use visit::{NotOpened, Visit};

/// What nobody may overlook: what went well the second time only. What is not tried is said before.
type Remarks = Arc<Mutex<Vec<String>>>;

/// What WebKit's driver says when it has no answer of a script.
const LOST: &str = "Could not parse script result";

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
    let (remarks, args, started) = (Remarks::default(), Arguments::from_args(), Instant::now());
    say_what_is_left_out(&args, &benches);
    // Scenario by scenario, so that no browser waits for another to finish all of them.
    let trials = scenarios::all()
        .flat_map(|scenario| benches.iter().map(move |bench| (scenario, bench)))
        .map(|(scenario, bench)| trial(scenario, Arc::clone(bench), remarks.clone()))
        .collect();
    let conclusion = libtest_mimic::run(&args, trials);
    benches.iter().for_each(|bench| bench.end());
    let remarks = remarks.lock().unwrap_or_else(PoisonError::into_inner);
    remarks.iter().for_each(|line| println!("!!! {line}"));
    if !remarks.is_empty() {
        // The result stays the last line.
        println!("\n{}", result(&conclusion, started.elapsed()));
    }
    Ok(conclusion.exit_code())
}

/// In front of everything, so that the runner's own result is the last that is said.
fn say_what_is_left_out(args: &Arguments, benches: &[Arc<Bench>]) {
    for (scenario, bench) in scenarios::all().flat_map(|scenario| benches.iter().map(move |bench| (scenario, bench))) {
        let name = name(scenario, bench);
        let is_asked_for = args.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()));
        if let Some(why) = scenario.why_not_in(bench.browser()).filter(|_| is_asked_for) {
            println!("!!! LEFT OUT: {name}, because {why}");
        }
    }
}

/// As the runner writes it.
fn result(conclusion: &Conclusion, time: Duration) -> String {
    let Conclusion { num_passed, num_failed, num_ignored, num_measured, num_filtered_out } = conclusion;
    let word = if *num_failed > 0 { "FAILED" } else { "ok" };
    format!(
        "test result: {word}. {num_passed} passed; {num_failed} failed; {num_ignored} ignored; \
         {num_measured} measured; {num_filtered_out} filtered out; finished in {:.2}s",
        time.as_secs_f64()
    )
}

fn name(scenario: Scenario, bench: &Bench) -> String {
    format!("{}::{}", bench.browser(), scenario.name)
}

fn browsers() -> Result<Vec<Browser>> {
    let Ok(names) = env::var("PARK_ATLAS_BROWSERS") else { return Ok(Browser::ALL.into()) };
    let named = |name: &str| Browser::from_name(name).with_context(|| format!("{name} is no browser known here"));
    names.split(',').map(named).collect()
}

fn trial(scenario: Scenario, bench: Arc<Bench>, remarks: Remarks) -> Trial {
    let name = name(scenario, &bench);
    Trial::ignorable_test(name.clone(), move || {
        if let Some(why) = scenario.why_not_in(bench.browser()) {
            return Ok(Completion::ignored_with(why));
        }
        let run = |visit: &mut Visit<'_>| {
            (scenario.run)(visit)?;
            visit.check_quiet()
        };
        let picture = name.replace("::", "-");
        let Err(first) = bench.visit(&picture, run) else { return Ok(Completion::Completed) };
        // WebKit at times opens no page under load, or its driver loses an answer; that says nothing about the scenario.
        let is_lost = first.is::<NotOpened>() || format!("{first:#}").contains(LOST);
        let is_excused = bench.browser() == Browser::WebKit && is_lost;
        if scenario.is_steady && !is_excused {
            return Err(Failed::from(format!("{first:#}")));
        }
        // On a busy machine a driver or a page can be late. Said loudly, so that nobody takes it for steady.
        bench.visit(&picture, run).map_err(|second| Failed::from(format!("{first:#}\nand again: {second:#}")))?;
        remark(&remarks, format!("UNSTEADY: {name} went well the second time only; the first time: {first:#}"));
        Ok(Completion::Completed)
    })
}

fn remark(remarks: &Remarks, line: String) {
    remarks.lock().unwrap_or_else(PoisonError::into_inner).push(line);
}
