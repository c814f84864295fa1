//! `cargo xtask`: the only place that knows tools and machines.

mod bench;
mod check;
mod deny;
mod dist;
mod first_view;
mod fresh;
mod licences;
mod pack;
mod pinyin;
mod plan_folder;
mod serve;
mod setup;
mod shots;
mod soak;
mod split;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]      build in release and serve on a local address
cargo xtask test [host | e2e] …   everything CI runs; a part of it; e2e takes a filter and --browser NAME
cargo xtask dist                  write the static site to dist/ and weigh it
cargo xtask pack                  write plan, style sheet and chart library to target/pack/
cargo xtask soak crash|loads|tabs|walk
                                  a promise a hundred times over: --rounds N, --browser NAME
cargo xtask soak properties       a million made-up cases for the laws of the journal: --rounds N
cargo xtask shots [ADDRESS…]      pictures of pages such as #/parks: light, dark, phone, print (target/shots/)
cargo xtask bench [NAME]          measure: startup, journal, layout (beside others), frames (of large maps), lighthouse
cargo xtask check FOLDER [--json] [--en]
                                  read a plan folder as the app does and say what is wrong with it
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    // A failed step is a sentence, not a backtrace.
    run(&args).unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(args: &[String]) -> anyhow::Result<ExitCode> {
    let (command, args) = args.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    match command {
        "serve" => serve::run(args),
        "test" => test::run(args),
        "dist" => dist::run(),
        "pack" => pack::run(),
        "bench" => bench::run(args),
        "soak" => soak::run(args),
        "shots" => shots::run(args),
        "check" => check::run(args),
        _ => {
            print!("{HELP}");
            Ok(if command == "help" { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_everything_that_can_be_asked() {
        let usages = [check::USAGE, soak::USAGE].into_iter().flat_map(|usage| usage.split([' ', '[', ']', '|']));
        let asked = usages.filter(|word| !word.is_empty() && !word.starts_with('<')).chain(bench::names());
        let missing: Vec<_> = asked.filter(|word| !HELP.contains(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
