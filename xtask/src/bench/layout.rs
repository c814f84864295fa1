//! How good and how quick the layout of the chain map is, beside dagre and ELK on the same graphs, all
//! three in Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use park_atlas::plan::{LinkId, Packed, pack};
use serde_json::{Value, json};
use xtask::browser::{Browser, Driver, Profile, Window};
use xtask::machine::{command, exec, root, say};
use xtask::site::Site;

use super::generate::{self, connections};
use crate::{plan_folder, setup};

/// Links, connections, seed, and the milliseconds that ours may take.
const GRAPHS: [(usize, usize, u64, f64); 7] = [
    (100, 150, 1, 20.0),
    (100, 150, 2, 20.0),
    (100, 150, 3, 20.0),
    (1_000, 1_500, 1, 20.0),
    (1_000, 1_500, 2, 20.0),
    (1_000, 1_500, 3, 20.0),
    (10_000, 15_000, 1, 200.0),
];
/// Beyond this many links the others take minutes.
const MOST_FOR_OTHERS: usize = 1_000;
const ROUNDS: usize = 9;
const OTHERS: [&str; 2] = ["dagre", "ELK"];
const PAGE: &str = include_str!("layout.html");

/// Links and connections of whole plans, and the milliseconds from the plan to the finished map.
const PLANS: [(usize, usize, f64); 3] = [(1_000, 1_500, 20.0), (3_000, 4_500, 60.0), (10_000, 15_000, 200.0)];
/// What is done with a whole plan, and whether the promise is about that.
const PARTS: [(&str, bool); 4] = [("map", true), ("arrange", false), ("present", false), ("table", false)];

struct Found {
    crossings: u64,
    ms: f64,
}

pub fn run() -> Result<bool> {
    if setup::browsers(&[Browser::Chromium]).is_empty() {
        bail!("layouts are measured in Chromium");
    }
    let site = Site::new(build()?).serve(0)?;
    let driver = Driver::start(Browser::Chromium)?;
    let window = driver.open(Profile::Fresh)?;
    window.go(&site.url())?;
    window.wait("'ready' in document.body.dataset")?;
    say("laying out the same graphs three times over (a minute or two)");
    println!("{:>7} {:>12} {:>5}  {:>22} {:>22} {:>22}", "links", "connections", "seed", "ours", "dagre", "ELK");
    let mut holds = true;
    let shipped = shipped()?;
    let shipped = [(shipped.0, shipped.1.len(), 0, 20.0, shipped.1)];
    let made =
        GRAPHS.map(|(links, count, seed, allowed)| (links, count, seed, allowed, connections(links, count, seed)));
    for (links, count, seed, allowed, edges) in shipped.into_iter().chain(made) {
        let ours = measure(&window, "ours", links, &edges, ROUNDS)?;
        let others = OTHERS.iter().filter(|_| links <= MOST_FOR_OTHERS);
        let others = others.map(|name| measure(&window, name, links, &edges, 1)).collect::<Result<Vec<_>>>()?;
        holds &= ours.ms <= allowed && others.iter().all(|other| ours.crossings <= other.crossings);
        let cells: Vec<_> = [&ours].into_iter().chain(&others).map(cell).collect();
        println!("{links:>7} {count:>12} {seed:>5}  {}", cells.join(" "));
    }
    println!("seed 0 is the plan that is shipped");
    println!("promised: no more crossings than the others, 20 ms up to 1,000 links, 200 ms for 10,000");
    Ok(holds & whole(&window)?)
}

/// Not the layout alone but all that happens to a plan with projects, products and firms.
fn whole(window: &Window) -> Result<bool> {
    say("making whole maps of generated plans");
    println!(
        "{:>7} {:>12}  {:>12} {:>12} {:>12} {:>12}",
        "links", "connections", "map", "arranged", "present", "table"
    );
    let mut holds = true;
    for (links, count, allowed) in PLANS {
        let mut cells = Vec::new();
        for (part, promised) in PARTS {
            let args = [json!(part), json!(plan_file(links)), json!(ROUNDS)];
            let found = window.run("return window.whole(...args)", &args)?;
            let ms = found.get("ms").and_then(Value::as_f64).context("nothing was measured")?;
            holds &= !promised || ms <= allowed;
            cells.push(format!("{ms:>9.1} ms"));
        }
        println!("{links:>7} {count:>12}  {}", cells.join(" "));
    }
    println!("promised: from the plan to the map 20 ms up to 1,000 links, 200 ms for 10,000");
    Ok(holds)
}

fn plan_file(links: usize) -> String {
    format!("plan-{links}.bin")
}

/// How many links the plan that is shipped has, and its connections as a graph without chains.
fn shipped() -> Result<(usize, Vec<(usize, usize)>)> {
    let plan = pack::read(&plan_folder::read(&root().join("seeds/shizhu-2023-2027"))?).0;
    let number = |id: &LinkId| plan.links.iter().position(|link| link.id == *id);
    let ends = plan.connections.iter().filter_map(|line| Some((number(&line.from)?, number(&line.to)?)));
    Ok((plan.links.len(), ends.collect()))
}

fn cell(found: &Found) -> String {
    format!("{:>8} × {:>8.1} ms", found.crossings, found.ms)
}

fn measure(window: &Window, name: &str, links: usize, edges: &[(usize, usize)], rounds: usize) -> Result<Found> {
    let args = [json!(name), json!(links), json!(edges), json!(rounds)];
    let found = window.run("return window.measure(...args)", &args)?;
    let number = |part: &str| found.get(part).and_then(Value::as_f64).context("nothing was measured");
    Ok(Found { crossings: number("crossings")? as u64, ms: number("ms")? })
}

/// A page with all three; returns the folder it lies in.
fn build() -> Result<PathBuf> {
    setup::packages(Path::new("tests/e2e"))?;
    setup::wasm_bindgen()?;
    let toolchain = setup::toolchain()?;
    say("building the layout for the browser (a minute the first time)");
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "layout-bench", "--target", "wasm32-unknown-unknown"]);
    exec(toolchain.apply(&mut cargo))?;
    let folder = root().join("target/bench/layout");
    fs::create_dir_all(&folder)?;
    let wasm = root().join("target/wasm32-unknown-unknown/release/layout_bench.wasm");
    let mut bindgen = command("wasm-bindgen");
    exec(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(wasm))?;
    let packages = root().join("tests/e2e/node_modules");
    fs::copy(packages.join("@dagrejs/dagre/dist/dagre.min.js"), folder.join("dagre.min.js"))?;
    fs::copy(packages.join("elkjs/lib/elk.bundled.js"), folder.join("elk.bundled.js"))?;
    for (links, count, _) in PLANS {
        let packed = Packed { plan: generate::plan(links, count), ..Packed::default() };
        fs::write(folder.join(plan_file(links)), packed.to_bytes())?;
    }
    fs::write(folder.join("index.html"), PAGE)?;
    Ok(folder)
}
