//! The edition in one file, `park-atlas.html`: the page, with all it would ask its host for inside.
//! `public/bundled/one-file.js` reads it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, json};

use super::{dense, names, policy, style};
use crate::machine::root;
use crate::slim;

pub const NAME: &str = "park-atlas.html";
const OPENER: &str = "target/pack/one-file.js";
const CHARTS: &str = "charts.js";
const LINK: &str = "parts.js";
const PROGRAM: &str = "program.js";
const PAGES: &str = "pages.css";
const LICENCES: &str = "licences.txt";

/// Writes the file beside the site it is made of. `page` is the page as the build left it.
pub fn write(folder: &Path, page: &str) -> Result<()> {
    let opener = fs::read_to_string(root().join(OPENER))?;
    // Said when it was packed.
    if opener.is_empty() {
        return Ok(());
    }
    let names = names(folder)?;
    let name_of = |end: &str| names.iter().find(|name| name.ends_with(end)).with_context(|| format!("no {end}"));
    let text = |name: &str| fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name}"));
    let wasm = name_of("_bg.wasm")?;
    let program = program(&text(&wasm.replace("_bg.wasm", ".js"))?, &text(name_of(LINK)?)?, wasm)?;
    let program = slim::shorter(&program, "js")?;
    let charts = charts(&text(CHARTS)?);
    let carried = names.iter().filter(|name| name.ends_with(".wasm") || name.ends_with(".bin"));
    let mut files = carried.map(|name| Ok((base(name), fs::read(folder.join(name))?))).collect::<Result<Vec<_>>>()?;
    files.push((CHARTS, charts.clone().into_bytes()));
    files.push((PROGRAM, program.clone().into_bytes()));
    let [style, pages] = style::both(folder)?;
    files.push((PAGES, pages.clone().into_bytes()));
    // Whoever gets the file gets them with it, as the licences want.
    files.push((LICENCES, fs::read(folder.join(LICENCES)).context("the licences are to be written first")?));
    let icon = BASE64_STANDARD.encode(fs::read(folder.join("icon.svg"))?);
    let head = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n    <style>{style}</style>\n    <script>{}</script>",
        opener
    );
    let data = format!("<script type=\"text/plain\" id=\"files\">{}</script>\n  </body>", pack(files)?);
    let page = without_requests(page)?.replacen("</body>", &data, 1);
    let page = policy::protect_one_file(&page, &head, [&style, &pages], &[&program, &charts])?;
    Ok(fs::write(folder.join(NAME), page)?)
}

/// Program and linker of its parts as one module that starts itself.
fn program(program: &str, link: &str, wasm: &str) -> Result<String> {
    let (program, link) = (Module::read(program), Module::read(link));
    let named = |name: &str| program.exports.iter().find(|(outside, _)| outside == name);
    let (_, start) = named("default").context("the program cannot be started")?;
    let (_, init) = named("initSync").context("the program offers nothing to its parts")?;
    ensure!(!link.exports.is_empty(), "the linker of the parts offers nothing");
    ensure!(program.code.matches("import(").count() == 1, "the program imports otherwise than expected");
    // `{ initSync }` or `{initSync as x}`.
    let lent = link.imports.iter().map(|import| inside(import.trim_matches(['{', '}', ' '])).1);
    let lent: String = lent.map(|name| format!("const {name} = init;\n")).collect();
    let parts: Vec<_> = link.exports.iter().map(|(outside, inside)| format!("{outside}: {inside}")).collect();
    let names = program.imports.iter().filter_map(|import| import.split_whitespace().last());
    let names: String = names.map(|name| format!("const {name} = parts;\n")).collect();
    Ok(format!(
        "const parts = ((init) => {{\n{lent}{}\nreturn {{ {} }};\n}})((...given) => {init}(...given));\n{names}{}\n\
         await {start}({{ module_or_path: fetch(\"{}\") }});\n",
        link.code,
        parts.join(", "),
        program.code.replace("import(", "window.parkAtlasImport("),
        base(wasm)
    ))
}

/// A module taken apart, whether a bundler has made it small or not.
struct Module {
    /// What stands between `import` and `from`.
    imports: Vec<String>,
    code: String,
    /// Names for others, and what they are called inside.
    exports: Vec<(String, String)>,
}

impl Module {
    fn read(text: &str) -> Self {
        let (mut imports, mut rest) = (Vec::new(), text.trim_start());
        while let Some((clause, after)) = rest.strip_prefix("import").and_then(|rest| rest.split_once("from")) {
            if !clause.starts_with(['*', '{', ' ']) {
                break;
            }
            imports.push(clause.trim().to_owned());
            let after = after.splitn(3, '"').nth(2).unwrap_or_default();
            rest = after.trim_start_matches(';').trim_start();
        }
        let (code, list) = rest
            .rsplit_once("export {")
            .or_else(|| rest.rsplit_once("export{"))
            .map_or((rest, ""), |(code, list)| (code, list.split('}').next().unwrap_or_default()));
        let mut exports: Vec<_> = list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(inside).collect();
        exports = exports.into_iter().map(|(inside, outside)| (outside, inside)).collect();
        exports.extend(words_after(code, "export const ").map(|name| (name.to_owned(), name.to_owned())));
        let lines: Vec<_> = code.lines().map(|line| line.strip_prefix("export ").unwrap_or(line)).collect();
        Self { imports, code: lines.join("\n"), exports }
    }
}

/// `a as b` is `a` on one side and `b` on the other; a name alone is the same on both.
fn inside(pair: &str) -> (String, String) {
    let (first, second) = pair.split_once(" as ").unwrap_or((pair, pair));
    (first.trim().to_owned(), second.trim().to_owned())
}

/// The chart library hands itself over instead of being imported; empty where it could not be built.
fn charts(library: &str) -> String {
    let Some((code, exports)) = library.rsplit_once("export{") else { return String::new() };
    let Some((names, notices)) = exports.split_once('}') else { return String::new() };
    let names = names.split(',').filter_map(|pair| pair.split_once(" as "));
    let names: Vec<_> = names.map(|(inside, outside)| format!("{outside}:{inside}")).collect();
    format!("{code}window.parkAtlasImported({{{}}}){notices}", names.join(","))
}

/// The highest level: a second for what is packed once and opened often.
const TIGHTEST: i32 = 22;

/// One line with the place of every file, one with all of them.
fn pack(files: Vec<(&str, Vec<u8>)>) -> Result<String> {
    let (mut index, mut whole) = (Map::new(), Vec::new());
    for (name, content) in files {
        index.insert(name.to_owned(), json!([whole.len(), content.len()]));
        whole.extend(content);
    }
    let packed = zstd::bulk::compress(&whole, TIGHTEST)?;
    Ok(format!("{}\n{}", json!([packed.len(), index]), dense::encode(&packed)))
}

/// A page that asks for nothing: no links, and no script that starts the program from its files.
fn without_requests(page: &str) -> Result<String> {
    let (before, rest) = page.split_once("<script type=\"module\"").context("the page starts no program")?;
    let (_, after) = rest.split_once("</script>").context("a script without an end")?;
    let mut done = String::new();
    for (index, part) in format!("{before}{after}").split("<link").enumerate() {
        let kept = if index == 0 { part } else { part.split_once('>').context("a link without an end")?.1 };
        done.push_str(kept);
    }
    Ok(done)
}

fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn words_after<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    text.split(mark).skip(1).filter_map(move |rest| rest.split(|c| !is_word(c)).next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_hands_over_what_it_exports() {
        let library = "const a=1;export{a as init,b as use};\n/*! notice */";
        assert_eq!(charts(library), "const a=1;window.parkAtlasImported({init:a,use:b});\n/*! notice */");
        assert_eq!(charts(""), "");
    }

    #[test]
    fn program_and_parts_become_one_module() {
        let link = "import { initSync } from \"../p.js\";\nexport const __wasm_split_load_x = 1;";
        let main =
            "import * as import1 from \"./parts.js\"\nexport class A {}\nimport(x)\nexport { initSync, a as default };";
        let one = program(main, link, "p_bg.wasm").unwrap();
        assert!(!one.contains("export") && !one.contains("from \""), "{one}");
        assert!(
            one.contains("__wasm_split_load_x: __wasm_split_load_x") && one.contains("const import1 = parts;"),
            "{one}"
        );
        assert!(
            one.contains("const initSync = init;") && one.contains("await a({ module_or_path: fetch(\"p_bg.wasm\")"),
            "{one}"
        );
        assert!(one.contains("window.parkAtlasImport(x)"), "{one}");
    }

    #[test]
    fn it_may_be_made_small_before() {
        let link = "import{initSync as o}from\"../p.js\";let b;const c=1;export{c as __wasm_split_load_x};";
        let main = "import*as F from\"./parts.js\";import*as L from\"./parts.js\";class A{}import(x);export{i as initSync,d as default};";
        let one = program(main, link, "p_bg.wasm").unwrap();
        assert!(one.contains("const o = init;") && one.contains("__wasm_split_load_x: c"), "{one}");
        assert!(one.contains("const F = parts;\nconst L = parts;") && one.contains("await d({"), "{one}");
        assert!(one.contains("=> i(...given)") && !one.contains("export{"), "{one}");
    }

    #[test]
    fn the_page_asks_for_nothing() {
        let page =
            "<head><link rel=\"icon\" href=\"a\"><script type=\"module\">import</script><script>b</script></head>";
        assert_eq!(without_requests(page).unwrap(), "<head><script>b</script></head>");
    }
}
