//! What Lighthouse says of the served site, as on a phone and as on a desk, in Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xtask::browser::Browser;
use xtask::machine::{command, dist, exec, find, is_root, root, say};
use xtask::site::Site;

use super::median;
use crate::{fresh, setup};

const PACKAGES: &str = "tests/lighthouse";
const ROUNDS: usize = 3;
const CATEGORIES: [&str; 3] = ["performance", "accessibility", "best-practices"];
const PROMISE: f64 = 95.0;
/// What Lighthouse calls them; a phone is what it takes where nothing is said.
const SCREENS: [(&str, &[&str]); 2] = [("phone", &[]), ("desktop", &["--preset=desktop"])];

pub fn run() -> Result<bool> {
    if setup::browsers(&[Browser::Chromium]).is_empty() {
        bail!("Lighthouse looks at the site in Chromium");
    }
    setup::packages(Path::new(PACKAGES))?;
    fresh::site()?;
    let site = Site::new(dist()).serve(0)?;
    let folder = root().join("target/bench/lighthouse");
    fs::create_dir_all(&folder)?;
    say(&format!("Lighthouse, {ROUNDS} rounds for each screen (two minutes)"));
    println!("{:44} {:>8} {:>9}", "median of 100 points", "measured", "promised");
    let mut holds = true;
    for (screen, flags) in SCREENS {
        let reports =
            (0..ROUNDS).map(|round| report(&site.url(), &folder.join(format!("{screen}-{round}.json")), flags));
        let reports = reports.collect::<Result<Vec<_>>>()?;
        for category in CATEGORIES {
            let points = median(reports.iter().map(|report| points(report, category)));
            println!("{:44} {points:>8.0} {PROMISE:>9.0}", format!("{screen}, {category}"));
            holds &= points >= PROMISE;
        }
        for title in reports.first().into_iter().flat_map(found_wanting) {
            println!("  {screen}, less than all: {title}");
        }
    }
    println!("whole reports: {}", folder.display());
    Ok(holds)
}

/// Each in a browser of its own, as Lighthouse does it.
fn report(url: &str, file: &PathBuf, flags: &[&str]) -> Result<Value> {
    let mut lighthouse = command("node");
    lighthouse.arg(root().join(PACKAGES).join("node_modules/lighthouse/cli/index.js")).arg(url).args(flags);
    let chromium = find(Browser::Chromium.name()).context("Chromium is not here")?;
    lighthouse.env("CHROME_PATH", chromium).arg(format!("--chrome-flags={}", chromium_flags()));
    lighthouse.arg(format!("--only-categories={}", CATEGORIES.join(",")));
    lighthouse.args(["--quiet", "--no-enable-error-reporting", "--output=json"]).arg("--output-path").arg(file);
    exec(&mut lighthouse)?;
    Ok(serde_json::from_slice(&fs::read(file)?)?)
}

fn chromium_flags() -> &'static str {
    if is_root() { "--headless --disable-gpu --no-sandbox" } else { "--headless --disable-gpu" }
}

fn points(report: &Value, category: &str) -> f64 {
    let score = report.pointer(&format!("/categories/{category}/score")).and_then(Value::as_f64);
    score.map_or(f64::NAN, |score| score * 100.0)
}

/// Titles of what an auditor would ask about: everything that counts and did not get all its points.
fn found_wanting(report: &Value) -> Vec<String> {
    let audits = report.get("audits").and_then(Value::as_object).into_iter().flat_map(|audits| audits.values());
    let wanting = audits.filter(|audit| audit.get("scoreDisplayMode").and_then(Value::as_str) == Some("binary"));
    let wanting = wanting.filter(|audit| audit.get("score").and_then(Value::as_f64) == Some(0.0));
    wanting.filter_map(|audit| audit.get("title")?.as_str().map(str::to_owned)).collect()
}
