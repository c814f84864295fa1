//! How soon the atlas can be used, against TiddlyWiki's empty notebook: both over http in Chromium, in
//! turns, each time with a browser that has never seen the page.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xtask::browser::{Browser, Driver, Profile};
use xtask::machine::{command, dist, exec, root, say};
use xtask::site::{Running, Site};

use crate::setup;

const ROUNDS: usize = 11;
const SETTLED: Duration = Duration::from_secs(1);
/// How many times sooner the atlas has to be there.
const PROMISE: f64 = 3.0;
/// Notes in the page when its first view is drawn and when it has answered a typed letter.
const PROBE: &str = include_str!("startup.js");

struct Candidate {
    name: &'static str,
    site: Running,
    page: &'static str,
    runs: Vec<Run>,
}

/// Milliseconds since the address was entered.
struct Run {
    drawn: f64,
    answered: f64,
}

pub fn run() -> Result<bool> {
    if setup::browsers(&[Browser::Chromium]).is_empty() {
        bail!("start-up is measured with Chromium");
    }
    let notebook = tiddlywiki()?;
    crate::dist::build()?;
    let mut atlas = Candidate::new("Park Atlas", Site::new(dist()), "", ["main h1", "#search", "main h1"])?;
    let mut notebook = Candidate::new(
        "TiddlyWiki 5.4.1 empty.html",
        Site::new(notebook),
        "empty.html",
        [".tc-title", ".tc-search input", ".tc-search-results"],
    )?;
    say(&format!("opening both {ROUNDS} times in turns (half a minute)"));
    let driver = Driver::start(Browser::Chromium)?;
    for _ in 0..ROUNDS {
        atlas.measure(&driver)?;
        notebook.measure(&driver)?;
    }
    Ok(report(&atlas, &notebook))
}

impl Candidate {
    /// `marks` are what the first view shows, where one types, and what the answer shows.
    fn new(name: &'static str, site: Site, page: &'static str, marks: [&str; 3]) -> Result<Self> {
        let marks = Value::from(marks.to_vec());
        // Nothing travels far here, so nothing is gained by packing it.
        let site =
            site.uncompressed().with_head(&format!("<script>const marks = {marks};{PROBE}</script>")).serve(0)?;
        Ok(Self { name, site, page, runs: Vec::new() })
    }

    fn measure(&mut self, driver: &Driver) -> Result<()> {
        let window = driver.open(Profile::Fresh)?;
        // A browser that was just started is busy with itself.
        thread::sleep(SETTLED);
        window.go(&format!("{}{}", self.site.url(), self.page))?;
        window.wait("window.measured?.answered")?;
        let measured = window.run("return window.measured", &[])?;
        let moment = |name: &str| measured.get(name).and_then(Value::as_f64).context("the page was not measured");
        self.runs.push(Run { drawn: moment("drawn")?, answered: moment("answered")? });
        Ok(())
    }

    fn median(&self, moment: fn(&Run) -> f64) -> f64 {
        super::median(self.runs.iter().map(moment))
    }
}

fn report(atlas: &Candidate, notebook: &Candidate) -> bool {
    let medians = |candidate: &Candidate| [candidate.median(|run| run.drawn), candidate.median(|run| run.answered)];
    println!("{:30} {:>10} {:>10}", "median ms of first visits", "drawn", "answered");
    for candidate in [atlas, notebook] {
        let [drawn, answered] = medians(candidate);
        println!("{:30} {drawn:>10.0} {answered:>10.0}", candidate.name);
    }
    let ([drawn, answered], [their_drawn, their_answered]) = (medians(atlas), medians(notebook));
    let (drawn, answered) = (their_drawn / drawn, their_answered / answered);
    println!("{:30} {drawn:>9.1}× {answered:>9.1}×   promised: {PROMISE}×", "sooner");
    drawn >= PROMISE && answered >= PROMISE
}

/// Has TiddlyWiki write its empty notebook; returns the folder it lies in.
fn tiddlywiki() -> Result<PathBuf> {
    setup::packages(Path::new("tests/e2e"))?;
    let package = root().join("tests/e2e/node_modules/tiddlywiki");
    let folder = root().join("target/bench/tiddlywiki");
    let mut node = command("node");
    node.arg(package.join("tiddlywiki.js")).arg(package.join("editions/empty"));
    exec(node.arg("--output").arg(&folder).args(["--build", "empty"]))?;
    Ok(folder)
}
