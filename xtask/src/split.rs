//! Cuts the program in `dist/` into what the first page needs and what comes with other pages, so that
//! the first load stays small. Where it may be cut is said in `src/app/lazy.rs`.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::RawSection;
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload};
use xtask::machine::{command, exec, root};
use xtask::slim;

/// What the compiler must be told: cut here, and leave what the cutting needs to know.
pub const FLAGS: &str = "--cfg erase_components --cfg split -Clink-arg=--emit-relocs";
/// Begins the name of the folder with the parts; the rest changes with the program, as names of
/// bundled files do, so that no browser mixes two versions.
pub const FOLDER: &str = "parts-";
const LINK: &str = "parts.js";
/// Parts that are smaller come together in one file: asking for each costs more than it weighs.
const SMALL: usize = 4 * 1024;
const TOGETHER: &str = "small.bin";
const WHOLE: &str = "target/wasm32-unknown-unknown/release/park-atlas.wasm";

/// Puts the cut program in place of the whole one that Trunk wrote.
pub fn cut(dist: &Path) -> Result<()> {
    let name = program_name(dist)?;
    let whole = fs::read(root().join(WHOLE)).context("the program was not built")?;
    let folder = format!("{FOLDER}{}", name.rsplit('-').next().unwrap_or_default());
    let parts = dist.join(&folder);
    fs::create_dir_all(&parts)?;
    let first = root().join("target/pack/first.wasm");
    let link = format!("./{folder}/{LINK}");
    let main = format!("../{name}.js");
    let mut options = Options::new(&whole);
    options.output_dir = dist;
    options.main_out_path = &first;
    options.link_name = &link;
    options.main_module = &main;
    let cut = transform(options).map_err(|error| anyhow!("the program cannot be cut: {error:?}"))?;
    let places = lay_down(&parts, &cut.split_modules)?;
    let link_file = parts.join(LINK);
    let loader = fs::read_to_string(&link_file)?;
    fs::write(link_file, ask_together(&take_any_type(&loader)?, &places)?)?;
    start_early(&dist.join("index.html"), &name, &link)?;
    let mut bindgen = command("wasm-bindgen");
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--remove-name-section",
        "--remove-producers-section",
    ]);
    exec(bindgen.arg("--out-dir").arg(dist).args(["--out-name", &name]).arg(&first))?;
    slim::program(&dist.join(format!("{name}_bg.wasm")))
}

/// `park-atlas-` and a hash, as Trunk has named it.
fn program_name(dist: &Path) -> Result<String> {
    let names = fs::read_dir(dist)?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names = names.filter_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned));
    names.next().with_context(|| format!("no program in {}", dist.display()))
}

/// A small part, and where it lies in the file of all of them.
type Place = (String, Range<usize>);

/// Moves the parts to where they are asked for, without what only a debugger reads.
fn lay_down(folder: &Path, parts: &[PathBuf]) -> Result<Vec<Place>> {
    let (mut together, mut places) = (Vec::new(), Vec::new());
    for part in parts {
        let bare = without_names(&fs::read(part)?)?;
        let name = part.file_name().and_then(|name| name.to_str()).context("a part without a name")?;
        if bare.len() < SMALL {
            places.push((name.to_owned(), together.len()..together.len() + bare.len()));
            together.extend(bare);
        } else {
            let place = folder.join(name);
            fs::write(&place, bare)?;
            slim::program(&place)?;
        }
        fs::remove_file(part)?;
    }
    fs::write(folder.join(TOGETHER), together)?;
    Ok(places)
}

/// Hosts that do not know WebAssembly send it as any bytes; browsers stream only what is named rightly.
fn take_any_type(loader: &str) -> Result<String> {
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    let any = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    ensure!(loader.contains(streamed), "the loader of the parts is written otherwise than expected");
    Ok(loader.replace(streamed, any))
}

/// Has the loader take the small parts from the file they lie in together, each from its place.
fn ask_together(loader: &str, places: &[Place]) -> Result<String> {
    let mut loader = loader.to_owned();
    for (name, place) in places {
        let alone = format!("fetch(new URL(\"./{name}\", import.meta.url))");
        ensure!(loader.matches(&alone).count() == 1, "{name} is asked for otherwise than expected");
        loader = loader.replace(&alone, &format!("together({}, {})", place.start, place.end));
    }
    Ok(loader + include_str!("together.js"))
}

/// The program imports the loader of the parts, which the browser would only learn when it has read the
/// program; and the page has begun to compile the program before Trunk's script runs.
fn start_early(page: &Path, name: &str, link: &str) -> Result<()> {
    let html = fs::read_to_string(page)?;
    let (head, body) = html.split_once("</head>").context("the page has no head")?;
    let program = format!("module_or_path: './{name}_bg.wasm'");
    ensure!(head.contains(&program), "the program is started otherwise than expected");
    let head = head.replace(&program, "module_or_path: window.parkAtlasProgram");
    // It need not wait for the style sheet.
    let head = head.replace("<script type=\"module\">", "<script type=\"module\" async>");
    Ok(fs::write(page, format!("{head}  <link rel=\"modulepreload\" href=\"{link}\">\n  </head>{body}"))?)
}

/// A module without its custom sections, which hold names for debugging.
fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut slim = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let (false, Some((id, range))) = (matches!(payload, Payload::CustomSection(_)), payload.as_section()) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = module.get(range).context("a section lies outside of its module")?;
            slim.section(&RawSection { id, data });
        }
    }
    Ok(slim.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "const one = fetch(new URL(\"./chunk_1.wasm\", import.meta.url)); \
                          const ten = fetch(new URL(\"./chunk_10.wasm\", import.meta.url));\n";

    #[test]
    fn small_parts_are_asked_for_by_their_place() {
        let loader = ask_together(LOADER, &[("chunk_1.wasm".to_owned(), 7..12)]).unwrap();
        assert!(loader.starts_with("const one = together(7, 12); const ten = fetch("), "{loader}");
        assert!(loader.contains("function together(from, to)") && loader.contains(TOGETHER));
    }

    #[test]
    fn a_loader_that_asks_otherwise_is_refused() {
        assert!(ask_together(LOADER, &[("chunk_2.wasm".to_owned(), 0..1)]).is_err());
    }
}
