//! `dist/licences.txt`: whose work the site is made of, and under which licences.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xtask::machine::{command, output, root};

const BUNDLED: &str = "public/bundled/node_modules";
const LINE: &str = "\n----------------------------------------------------------------------\n";

/// A crate or a package.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Work {
    name: String,
    version: String,
    /// As it says itself, such as `MIT OR Apache-2.0`.
    licence: String,
    home: String,
    folder: PathBuf,
}

pub fn write(dist: &Path) -> Result<()> {
    let works: BTreeSet<Work> = crates()?.into_iter().chain(packages()?).collect();
    let mut list = String::from(
        "园区规划图册使用了下列软件；各许可文本附后。\n\
         Park Atlas is made with the following works; the texts of their licences stand below.\n\n",
    );
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for work in &works {
        list.push_str(&format!("{} {}  {}  {}\n", work.name, work.version, work.licence, work.home));
        for text in texts_in(&work.folder)? {
            texts.entry(text).or_default().push(&work.name);
        }
    }
    for (text, names) in texts {
        list.push_str(&format!("{LINE}{}{LINE}\n{text}\n", names.join(", ")));
    }
    Ok(fs::write(dist.join("licences.txt"), list)?)
}

/// Everything the program is built from, that which only works at build time included.
fn crates() -> Result<Vec<Work>> {
    let mut cargo = command("cargo");
    cargo.args(["metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"]);
    let metadata: Value = serde_json::from_str(&output(&mut cargo).context("cargo does not tell what it builds")?)?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let nodes = list(at(&metadata, "/resolve/nodes"));
    let (mut found, mut wanted) = (BTreeSet::new(), vec![at(&metadata, "/resolve/root").clone()]);
    while let Some(id) = wanted.pop() {
        if !found.insert(id.to_string()) {
            continue;
        }
        let needs = nodes.iter().filter(|node| *at(node, "/id") == id).flat_map(|node| list(at(node, "/deps")));
        let in_program = |need: &Value| list(at(need, "/dep_kinds")).iter().any(|kind| at(kind, "/kind").is_null());
        wanted.extend(needs.filter(in_program).map(|need| at(&need, "/pkg").clone()));
    }
    let packages = list(at(&metadata, "/packages")).into_iter();
    // The program itself has no source.
    let others =
        packages.filter(|package| found.contains(&at(package, "/id").to_string()) && !at(package, "/source").is_null());
    Ok(others.map(|package| work(&package, Path::new(word(at(&package, "/manifest_path"))))).collect())
}

/// What the bundles are made of; nothing where they could not be built.
fn packages() -> Result<Vec<Work>> {
    let paths =
        ["echarts", "zrender", "tslib", "fzstd"].map(|name| root().join(BUNDLED).join(name).join("package.json"));
    let there = paths.iter().filter(|path| path.is_file());
    there.map(|path| Ok(work(&serde_json::from_str(&fs::read_to_string(path)?)?, path))).collect()
}

fn work(package: &Value, manifest: &Path) -> Work {
    let text = |name: &str| word(at(package, &format!("/{name}"))).to_owned();
    let home = [at(package, "/repository"), at(package, "/repository/url"), at(package, "/homepage")].map(word);
    Work {
        name: text("name"),
        version: text("version"),
        licence: text("license"),
        home: home.into_iter().find(|home| !home.is_empty()).unwrap_or_default().to_owned(),
        folder: manifest.parent().map(Path::to_owned).unwrap_or_default(),
    }
}

fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    value.pointer(path).unwrap_or(&Value::Null)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The licence files of a work; some bring none, and are listed with what they say of themselves.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let is_licence = ["LICEN", "COPYING", "NOTICE"].iter().any(|begin| name.starts_with(begin));
        if is_licence && entry.file_type()?.is_file() {
            texts.push(fs::read_to_string(entry.path())?.trim().replace("\r\n", "\n"));
        }
    }
    Ok(texts)
}
