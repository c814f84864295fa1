//! `cargo xtask`: the only place that knows tools and machines.

mod check;
mod plan_folder;

use std::process::ExitCode;

fn main() -> anyhow::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((command, args)) if command == "check" => check::run(args),
        _ => anyhow::bail!("usage: {}", check::USAGE),
    }
}
