//! What a long-used journal costs: at the start, at each edit, and when two laptops meet. In Chromium.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xtask::browser::{Browser, Driver, Profile, Window};
use xtask::machine::{command, dist, exec, root, say};
use xtask::site::Site;

use super::median;
use crate::{fresh, setup};

const REVISIONS: usize = 10_000;
const EACH: usize = 5_000;
const STARTS: usize = 9;
const EDITS: usize = 200;
const MERGES: usize = 15;
const PROBE: &str = include_str!("journal.js");
const PAGE: &str = include_str!("journal.html");
const DATABASE: &str = "park-atlas.shizhu-2023-2027.journal";
const PROJECT: &str = "#/projects/";
const FILL: &str = "await window.fill(...args)";

/// What was promised, in milliseconds.
const START: f64 = 100.0;
const FRAME: f64 = 16.0;
const WRITE: f64 = 5.0;
const MERGE: f64 = 10.0;

pub fn run() -> Result<bool> {
    if setup::browsers(&[Browser::Chromium]).is_empty() {
        bail!("the journal is measured in Chromium");
    }
    fresh::site()?;
    let merging = build()?;
    say("starting, editing, merging (a minute)");
    let driver = Driver::start(Browser::Chromium)?;
    println!("{:46} {:>8} {:>9}", "milliseconds", "measured", "promised");
    let holds = [kept(&driver)?, merge(&driver, merging)?];
    Ok(holds.into_iter().all(|holds| holds))
}

/// Starts without and with a long journal, then edits on top of it.
fn kept(driver: &Driver) -> Result<bool> {
    let site = Site::new(dist()).with_head(&format!("<script>{PROBE}</script>")).serve(0)?;
    let window = driver.open(Profile::Fresh)?;
    // The first visit also takes in the copy for days without a network.
    start(&window, &site.url())?;
    let empty = starts(&window, &site.url())?;
    let records: Vec<_> = journal_bench::entries("old", REVISIONS)
        .iter()
        .map(|entry| (entry.id().to_string(), entry.to_line()))
        .collect();
    window.run(FILL, &[json!(DATABASE), json!(records)])?;
    let full = starts(&window, &site.url())?;
    let [ready, read] = [0, 1].map(|at| column(&full, at) - column(&empty, at));
    let edits = edits(&window)?;
    let heard = late(&window.run("return window.writes", &[])?);
    println!("{:46} {heard:>8.1}", "until a page that is drawing hears so, p95");
    let written = late(&window.run("return await window.write(...args)", &[json!(DATABASE), json!(EDITS)])?);
    println!("{:46} {read:>8.1}", "until all of them are on screen");
    Ok([
        line(&format!("start until usable, {REVISIONS} changes more"), ready, START),
        line("an edit until it is shown, median", column(&edits, 0), FRAME),
        line("until it is stored and the app says so, median", column(&edits, 1), FRAME),
        line("its write to the storage, p95", written, WRITE),
    ]
    .into_iter()
    .all(|holds| holds))
}

/// What 95 of 100 stay below.
fn late(times: &Value) -> f64 {
    let mut times: Vec<_> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() * 95 / 100).copied().unwrap_or(f64::NAN)
}

fn start(window: &Window, url: &str) -> Result<[f64; 2]> {
    window.go("about:blank")?;
    window.go(url)?;
    window.wait("window.moments?.read")?;
    pair(&window.run("return [window.moments.ready, window.moments.read]", &[])?)
}

fn starts(window: &Window, url: &str) -> Result<Vec<[f64; 2]>> {
    (0..STARTS).map(|_| start(window, url)).collect()
}

fn edits(window: &Window) -> Result<Vec<[f64; 2]>> {
    let turn =
        format!("location.hash = [...document.querySelectorAll('a')].find(a => a.hash.startsWith('{PROJECT}'))?.hash");
    window.run("location.hash = '#/projects'", &[])?;
    window.wait("[...document.querySelectorAll('main a')].some(a => a.hash.startsWith('#/projects/'))")?;
    window.run(&turn, &[])?;
    window.wait("document.querySelector('[data-slot=person] .tracked__change:not([disabled])')")?;
    let edit = |number| pair(&window.run("return window.edit('person', args[0])", &[json!(format!("第{number}人"))])?);
    (0..EDITS).map(edit).collect()
}

fn merge(driver: &Driver, folder: PathBuf) -> Result<bool> {
    let site = Site::new(folder).serve(0)?;
    let window = driver.open(Profile::Fresh)?;
    window.go(&site.url())?;
    window.wait("'ready' in document.body.dataset")?;
    let times = window.run("return window.measure(...args)", &[json!(EACH), json!(MERGES)])?;
    let times = times.as_array().into_iter().flatten().filter_map(Value::as_f64);
    Ok(line(&format!("merging 2 × {EACH} changes, median"), median(times), MERGE))
}

fn line(what: &str, measured: f64, promised: f64) -> bool {
    println!("{what:46} {measured:>8.1} {promised:>9.1}");
    measured <= promised
}

fn column(rows: &[[f64; 2]], at: usize) -> f64 {
    median(rows.iter().filter_map(|row| row.get(at).copied()))
}

fn pair(value: &Value) -> Result<[f64; 2]> {
    let number = |at: usize| value.get(at).and_then(Value::as_f64).context("nothing was measured");
    Ok([number(0)?, number(1)?])
}

/// A page that merges; returns the folder it lies in.
fn build() -> Result<PathBuf> {
    setup::wasm_bindgen()?;
    let toolchain = setup::toolchain()?;
    say("building the journal for the browser (half a minute the first time)");
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "journal-bench", "--target", "wasm32-unknown-unknown"]);
    exec(toolchain.apply(&mut cargo))?;
    let folder = root().join("target/bench/journal");
    fs::create_dir_all(&folder)?;
    let wasm = root().join("target/wasm32-unknown-unknown/release/journal_bench.wasm");
    let mut bindgen = command("wasm-bindgen");
    exec(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(wasm))?;
    fs::write(folder.join("index.html"), PAGE)?;
    Ok(folder)
}
