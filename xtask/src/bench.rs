//! `cargo xtask bench`: measurements that compare, taken side by side in one run.

mod frames;
mod generate;
mod journal;
mod layout;
mod lighthouse;
mod startup;

use std::process::ExitCode;

use anyhow::{Result, bail};

/// A measurement by its name; says whether what was promised holds.
type Bench = (&'static str, fn() -> Result<bool>);

const ALL: [Bench; 5] = [
    ("startup", startup::run),
    ("journal", journal::run),
    ("layout", layout::run),
    ("frames", frames::run),
    ("lighthouse", lighthouse::run),
];

/// What can be measured.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.into_iter().map(|(name, _)| name)
}

/// The middle one of some measurements.
fn median(times: impl Iterator<Item = f64>) -> f64 {
    let mut times: Vec<_> = times.collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

pub fn run(args: &[String]) -> Result<ExitCode> {
    if args.iter().any(|arg| !names().any(|name| name == arg)) {
        bail!("usage: cargo xtask bench [{}] …", names().collect::<Vec<_>>().join(" | "));
    }
    let wanted = ALL.into_iter().filter(|(name, _)| args.is_empty() || args.iter().any(|arg| arg == name));
    let mut holds = true;
    for (_, bench) in wanted {
        holds &= bench()?;
    }
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
