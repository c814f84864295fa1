//! The first view of the plan, drawn here and put into the page, so that it can be read while the
//! program is still on its way.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask::machine::{command, root};

const PLACE: &str = "<div id=\"first-view\" class=\"first-view\">";
/// Where Leptos would find its places again; nobody does.
const MARK: &str = "<!>";

pub fn write(dist: &Path) -> Result<()> {
    let view = draw()?.replace(MARK, "");
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page)?;
    let (before, after) = html.split_once(PLACE).context("the page has no place for the first view")?;
    Ok(fs::write(page, format!("{before}{PLACE}{view}{after}"))?)
}

fn draw() -> Result<String> {
    let mut draw = command("cargo");
    draw.args(["run", "--quiet", "--bin", "park-atlas", "--"]).arg(root().join("target/pack/plan.bin"));
    let drawn = draw.output().context("cargo does not run")?;
    ensure!(drawn.status.success(), "the first view cannot be drawn: {}", String::from_utf8_lossy(&drawn.stderr));
    Ok(String::from_utf8(drawn.stdout)?)
}
