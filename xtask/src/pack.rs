//! `cargo xtask pack`: what the site carries besides the program, written to `target/pack/`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use park_atlas::insight::audit::{self, Severity};
use park_atlas::insight::search::Pinyin;
use park_atlas::plan::{Found, Packed, pack};

use crate::{pinyin, plan_folder, setup};
use xtask::machine::{command, exec, root, say};

const PLAN: &str = "seeds/shizhu-2023-2027";
const BUNDLED: &str = "public/bundled";
/// Scripts made of npm packages.
const BUNDLES: [&str; 2] = ["charts", "one-file"];
/// Style sheets of the first view, in this order; the others come with the pages, by name.
const FIRST: [&str; 8] = ["tokens", "base", "components", "charts", "journal", "overview", "parks", "search"];
const LAST: &str = "print";

pub fn run_all() -> Result<()> {
    let target = root().join("target/pack");
    fs::create_dir_all(&target)?;
    write(&target.join("plan.bin"), &plan()?.to_bytes())?;
    write(&target.join("app.css"), joined(FIRST.map(str::to_owned))?.as_bytes())?;
    write(&target.join("pages.css"), joined(later_styles()?)?.as_bytes())?;
    bundles(&target)
}

pub fn run() -> Result<ExitCode> {
    run_all()?;
    Ok(ExitCode::SUCCESS)
}

/// Leaves a file alone that is right already, so that nothing is built again.
fn write(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// What cannot be read is left out; `cargo xtask check` says what and why.
fn plan() -> Result<Packed> {
    let files = plan_folder::read(&root().join(PLAN))?;
    let (plan, problems) = pack::read(&files);
    if !problems.is_empty() {
        say(&format!("{} PROBLEMS in {PLAN}; `cargo xtask check {PLAN}` names them", problems.len()));
    }
    let pinyin = pinyin::table(files.values());
    let findings = audit::findings(&plan, &Pinyin::parse(&pinyin));
    let contradictions = audit::count(&findings, Severity::Error);
    let found = Found { contradictions: u32::try_from(contradictions)?, all: u32::try_from(findings.len())? };
    Ok(Packed { plan, pinyin, found })
}

fn later_styles() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join("public/css"))? {
        let path = entry?.path();
        names.extend(path.file_stem().and_then(|name| name.to_str()).map(str::to_owned));
    }
    names.retain(|name| !FIRST.contains(&name.as_str()));
    names.sort_by_key(|name| (name == LAST, name.clone()));
    Ok(names)
}

fn joined(names: impl IntoIterator<Item = String>) -> Result<String> {
    let read = |name| Ok(fs::read_to_string(root().join("public/css").join(name).with_extension("css"))?);
    Ok(names.into_iter().map(read).collect::<Result<Vec<_>>>()?.join("\n"))
}

/// Without Node.js the site is built all the same.
fn bundles(target: &Path) -> Result<()> {
    let built =
        setup::packages(Path::new(BUNDLED)).and_then(|()| BUNDLES.iter().try_for_each(|name| bundle(name, target)));
    if let Err(error) = built {
        say(&format!("NO CHARTS AND NO EDITION IN ONE FILE: {error:#}. Charts are shown as their tables."));
        for name in BUNDLES {
            write(&target.join(name).with_extension("js"), b"")?;
        }
    }
    Ok(())
}

/// Once for what its sources say; a copy of them lies beside the bundle.
fn bundle(name: &str, target: &Path) -> Result<()> {
    let folder = root().join(BUNDLED);
    let read =
        |file: &str| fs::read_to_string(folder.join(file)).with_context(|| format!("cannot read {BUNDLED}/{file}"));
    let sources = read("package.json")? + &read("package-lock.json")? + &read(&format!("{name}.js"))?;
    let bundle = target.join(name).with_extension("js");
    let stamp = bundle.with_extension("sources");
    let is_there = bundle.metadata().is_ok_and(|file| file.len() > 0);
    if is_there && fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        return Ok(());
    }
    let outfile = format!("--outfile={}", bundle.display());
    exec(command("npm").current_dir(&folder).args(["run", "--silent", name, "--"]).arg(outfile))?;
    Ok(fs::write(stamp, sources)?)
}
