//! The version of a site: its name follows from its files. The page carries it, and the service worker
//! keeps exactly these files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::{PAGE, hash, names, one_file, read_page, twins, write_page};
use crate::machine::root;

const WORKER: &str = "worker.js";
const MARK: &str = " data-version=\"";

/// Names the version in the page and writes the worker. To be done again whenever a file has changed.
pub fn stamp(folder: &Path) -> Result<()> {
    let page = without_version(&read_page(folder)?);
    let mut files = Map::new();
    let mut bytes = 0;
    for name in names(folder)?.into_iter().filter(|name| is_kept(name)) {
        let content = if name == PAGE { page.clone().into_bytes() } else { fs::read(folder.join(&name))? };
        bytes += content.len();
        files.insert(name, Value::String(hash::hex(&content)));
    }
    let worker = fs::read_to_string(root().join("public").join(WORKER))?;
    let version = name(&files, &worker);
    let page = with_version(&page, &version)?;
    files.insert(PAGE.to_owned(), Value::String(hash::hex(page.as_bytes())));
    write_page(folder, &page)?;
    twins::drop_of(&folder.join(PAGE))?;
    twins::drop_of(&folder.join(WORKER))?;
    let site = json!({ "version": version, "bytes": bytes, "files": files });
    Ok(fs::write(folder.join(WORKER), format!("const SITE = {site};\n\n{worker}"))?)
}

/// Another worker is another version too: browsers keep what it has taken in under this name.
fn name(files: &Map<String, Value>, worker: &str) -> String {
    hash::hex(format!("{}{worker}", json!(files)).as_bytes()).chars().take(12).collect()
}

/// Not kept: the worker, which browsers keep by themselves; files for hosts; the edition in one file.
fn is_kept(name: &str) -> bool {
    !name.starts_with('.') && name != WORKER && name != one_file::NAME && !twins::is_twin(name)
}

fn with_version(page: &str, version: &str) -> Result<String> {
    let (before, after) = page.split_once("<html").context("the page has no <html>")?;
    Ok(format!("{before}<html{MARK}{version}\"{after}"))
}

fn without_version(page: &str) -> String {
    let Some((before, rest)) = page.split_once(MARK) else { return page.to_owned() };
    let after = rest.split_once('"').map_or(rest, |(_, after)| after);
    format!("{before}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html lang=\"zh-CN\">\n";

    #[test]
    fn a_page_carries_one_version() {
        let first = with_version(PAGE, "one").unwrap();
        assert!(first.contains("<html data-version=\"one\" lang=\"zh-CN\">"), "{first}");
        assert_eq!(without_version(&first), PAGE);
        assert_eq!(without_version(PAGE), PAGE);
    }

    #[test]
    fn whatever_changes_makes_another_version() {
        let files = |print: &str| Map::from_iter([("a.js".to_owned(), json!(print))]);
        let first = name(&files("1"), "worker");
        assert_eq!(first, name(&files("1"), "worker"));
        assert_ne!(first, name(&files("2"), "worker"));
        assert_ne!(first, name(&files("1"), "another worker"));
    }

    #[test]
    fn files_for_hosts_are_not_kept() {
        let kept = ["index.html", "parts-1/split.wasm", "plan.json"].iter().all(|name| is_kept(name));
        let left = ["worker.js", "plan.json.br", "index.html.gz", "park-atlas.html", ".nojekyll"];
        let left = left.iter().any(|name| is_kept(name));
        assert!(kept && !left);
    }
}
