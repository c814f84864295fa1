//! The rules of the repository, read from its files: who may know whom, and what no file may hold.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A module, and everything outside the standard library that it may name.
struct Rule {
    /// A file or a folder below `src/`; the first rule that fits a file counts.
    module: &'static str,
    modules: &'static [&'static str],
    crates: &'static [&'static str],
}

/// ARCHITECTURE.md says the same in words.
const RULES: [Rule; 16] = [
    Rule { module: "plan", modules: &["plan"], crates: CORE },
    Rule { module: "journal", modules: &["journal", "plan"], crates: CORE },
    Rule { module: "route", modules: &["plan", "route"], crates: CORE },
    Rule { module: "insight", modules: &["insight", "journal", "plan", "route"], crates: CORE },
    Rule { module: "i18n", modules: &["i18n", "insight", "journal", "plan"], crates: CORE },
    Rule { module: "report/sealed", modules: &["report"], crates: SEALED },
    Rule { module: "report", modules: &["i18n", "insight", "journal", "plan", "report", "route"], crates: CORE },
    Rule { module: "charts", modules: &["charts", "i18n", "insight", "journal", "plan"], crates: CHARTS },
    Rule { module: "storage/indexed", modules: &["storage"], crates: MACHINE },
    Rule { module: "storage/photos", modules: &["storage"], crates: MACHINE },
    Rule { module: "storage/handle", modules: &["storage"], crates: MACHINE },
    // Only to ask whether there is a browser at all.
    Rule { module: "storage/local", modules: &["browser", "storage"], crates: MACHINE },
    Rule { module: "storage", modules: &["storage"], crates: CORE },
    Rule { module: "desk", modules: &["desk", "journal", "storage"], crates: CORE },
    Rule { module: "browser", modules: &["browser"], crates: MACHINE },
    Rule {
        module: "app",
        modules: &[
            "app", "browser", "charts", "desk", "i18n", "insight", "journal", "plan", "report", "route", "storage",
        ],
        crates: &["leptos", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    },
];

const CORE: &[&str] = &["borsh", "rust_decimal", "serde", "serde_json", "thiserror"];
const CHARTS: &[&str] = &["charming", "rust_decimal", "serde", "serde_json"];
/// The published ciphers; what they seal is bytes and nothing of ours.
const SEALED: &[&str] = &["aead_stream", "argon2", "chacha20poly1305", "serde", "serde_json", "thiserror"];
/// Leptos only for its `window()` and `document()`.
const MACHINE: &[&str] = &[
    "gloo_storage",
    "js_sys",
    "leptos",
    "send_wrapper",
    "serde",
    "thiserror",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// Every crate the app depends on; a new one has to be put here and where it may be used.
const CRATES: [&str; 17] = [
    "aead_stream",
    "argon2",
    "borsh",
    "chacha20poly1305",
    "charming",
    "console_error_panic_hook",
    "gloo_storage",
    "js_sys",
    "leptos",
    "rust_decimal",
    "send_wrapper",
    "serde",
    "serde_json",
    "thiserror",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

const LONGEST: usize = 350;

/// Characters in a line of the interface: what stands in `view!` is not broken by the formatter.
const WIDEST: usize = 130;

#[test]
fn modules_know_only_whom_they_may() {
    let wrong: BTreeSet<_> = files("src", "rs").iter().flat_map(|file| strangers(file)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a file names although its rule does not say so.
fn strangers(file: &Path) -> Vec<String> {
    let name = file.strip_prefix(root().join("src")).unwrap().with_extension("").display().to_string();
    let Some(rule) = RULES.iter().find(|rule| name == rule.module || name.starts_with(&format!("{}/", rule.module)))
    else {
        let known = matches!(name.as_str(), "lib" | "main");
        return if known { Vec::new() } else { vec![format!("src/{name}.rs belongs to no module of the table")] };
    };
    let text = code(file);
    let modules = paths_after(&text, "crate::").into_iter().filter(|module| !rule.modules.contains(&module.as_str()));
    let crates = CRATES.iter().filter(|krate| names(&text, krate) && !rule.crates.contains(krate));
    let events = paths_after(&text, "web_sys::").into_iter().filter(|it| rule.module == "app" && !is_event(it));
    let modules = modules.map(|module| format!("src/{name}.rs knows crate::{module}"));
    let crates = crates.map(|krate| format!("src/{name}.rs knows {krate}"));
    modules.chain(crates).chain(events.map(|it| format!("src/{name}.rs knows web_sys::{it}"))).collect()
}

/// The interface may name what a handler is given, and what it was given by.
fn is_event(name: &str) -> bool {
    name.ends_with("Event") || name.ends_with("Element") || name == "EventTarget"
}

#[test]
fn a_crate_of_the_app_is_in_the_table() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("\n[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let named = dependencies.lines().filter_map(|line| Some(line.split_once(" = ")?.0.trim().replace('-', "_")));
    let unknown: Vec<_> = named.filter(|name| !name.starts_with('#') && !CRATES.contains(&name.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<_> = rust_files().into_iter().filter(|file| !read(file).starts_with("//! ")).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn no_file_has_outgrown_its_noun() {
    let long: Vec<_> = files("src", "rs").into_iter().filter(|file| read(file).lines().count() > LONGEST).collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn no_line_of_the_interface_runs_out_of_the_window() {
    let wide = |file: PathBuf| {
        let lines: Vec<_> = read(&file).lines().enumerate().map(|(at, line)| (at + 1, line.chars().count())).collect();
        let wide = lines.into_iter().filter(|(_, width)| *width > WIDEST);
        wide.map(move |(at, width)| format!("{}:{at} has {width} characters", file.display())).collect::<Vec<_>>()
    };
    let found: Vec<_> = files("src/app", "rs").into_iter().flat_map(wide).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!("), concat!("unimple", "mented!(")];
    let unfinished = |file: &PathBuf| marks.iter().any(|mark| read(file).contains(mark));
    let found: Vec<_> = rust_files().into_iter().filter(unfinished).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn colours_stand_only_among_the_tokens() {
    for file in files("public/css", "css").iter().filter(|file| !file.ends_with("tokens.css")) {
        let declarations = without_css_comments(&read(file));
        for value in declarations.lines().filter_map(|line| Some(line.split_once(':')?.1.to_owned())) {
            let hex =
                value.split('#').skip(1).any(|rest| rest.chars().take(3).filter(char::is_ascii_hexdigit).count() == 3);
            let function = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch("].iter().any(|name| value.contains(name));
            assert!(!hex && !function, "{}: {value}", file.display());
        }
    }
}

#[test]
fn the_page_asks_nothing_of_other_hosts() {
    let mut pages = vec![root().join("index.html")];
    pages.extend(files("public/css", "css"));
    pages.extend(files("public", "svg"));
    pages.extend(files("public", "webmanifest"));
    for page in pages {
        // Names of vocabularies are never fetched.
        let text = read(&page).replace("http://www.w3.org/", "");
        let foreign =
            ["http://", "https://", "url(//", "src=\"//", "href=\"//"].iter().find(|mark| text.contains(**mark));
        assert!(foreign.is_none(), "{}: {foreign:?}", page.display());
    }
}

#[test]
fn the_tools_have_the_version_of_their_crates() {
    let version = |file: &str, before: &str| {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let rest = text.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in {file}")).to_owned();
        rest.chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || *c == '.')
            .collect::<String>()
    };
    let krate = version("Cargo.toml", "\nwasm-bindgen = ");
    assert_eq!(krate, version("Trunk.toml", "wasm_bindgen = "));
    assert_eq!(krate, version("xtask/src/setup/cargo_tools.rs", "\"wasm-bindgen-cli\", "));
}

#[test]
fn ci_runs_what_the_readme_says() {
    let script = read(&root().join(".ci/run"));
    let commands: Vec<_> = script.lines().filter(|line| line.contains("cargo")).collect();
    assert_eq!(commands, ["exec cargo xtask test"]);
    assert!(read(&root().join("README.md")).contains("cargo xtask test"));
    assert!(root().join("CHANGELOG.md").is_file());
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap()
}

/// Our own files of a kind below a folder.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == extension) {
                found.push(path);
            }
        }
    }
    found
}

fn rust_files() -> Vec<PathBuf> {
    ["src", "tests", "xtask/src"].into_iter().flat_map(|folder| files(folder, "rs")).collect()
}

/// A file's text without comments.
fn code(file: &Path) -> String {
    let text = read(file);
    let lines: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

fn without_css_comments(text: &str) -> String {
    text.split("/*")
        .enumerate()
        .map(|(i, part)| if i == 0 { part } else { part.split_once("*/").map_or("", |p| p.1) })
        .collect()
}

/// The first names after each `prefix`, also within `{…}`.
fn paths_after(text: &str, prefix: &str) -> BTreeSet<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        // Not the end of a longer word, such as `my_crate::`.
        if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &text[at + prefix.len()..];
        match rest.strip_prefix('{') {
            None => found.extend([name(rest)]),
            Some(list) => found.extend(top_level(list).into_iter().map(|part| name(part.trim()))),
        }
    }
    found.remove("");
    found
}

/// The parts of `a, b::{c, d}, e}` that are separated by commas outside of braces.
fn top_level(list: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts
}

fn names(text: &str, krate: &str) -> bool {
    let path = format!("{krate}::");
    text.match_indices(&path)
        .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
}

#[test]
fn braces_in_paths_are_understood() {
    let found = paths_after("use crate::{plan::{Plan, Park}, i18n}; my_crate::x; crate::route::Page", "crate::");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["i18n", "plan", "route"]);
    assert!(names("use web_sys::Window;", "web_sys") && !names("my_web_sys::x", "web_sys"));
}
