//! Makes what was built smaller: scripts and style sheets lose comments and spaces, the program what can be said
//! shorter. Where Node.js cannot be had all stays as it is, some kilobytes larger.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::machine::{command, exec, root};
use crate::site_files::hash;

/// Where the npm packages of the site put their programs.
const TOOLS: &str = "public/bundled/node_modules/.bin";
const TOOLS_LOCK: &str = "public/bundled/package-lock.json";
const OPTIMISED: &str = "target/pack/optimised";
/// What the compiler uses of WebAssembly. The optimiser may use no more: a browser would refuse the program.
const FEATURES: [&str; 6] =
    ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/// One text of a kind, `js` or `css`.
pub fn shorter(text: &str, kind: &str) -> Result<String> {
    let Some(esbuild) = esbuild() else { return Ok(text.to_owned()) };
    let mut esbuild = command(esbuild);
    esbuild.args(["--minify", "--format=esm", "--log-level=error", &format!("--loader={kind}")]);
    let mut running = esbuild.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("esbuild does not run")?;
    running.stdin.take().context("esbuild does not listen")?.write_all(text.as_bytes())?;
    let output = running.wait_with_output()?;
    ensure!(output.status.success(), "a text of kind {kind} cannot be made shorter");
    Ok(String::from_utf8(output.stdout)?)
}

/// Everything in `dist/`.
pub fn slim(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    fs::write(&page, without_comments(&fs::read_to_string(&page)?))?;
    let Some(esbuild) = esbuild() else { return Ok(()) };
    let mut esbuild = command(esbuild);
    esbuild.args(["--minify", "--format=esm", "--log-level=error", "--allow-overwrite"]);
    esbuild.arg(format!("--outdir={}", dist.display())).arg(format!("--outbase={}", dist.display()));
    exec(esbuild.args(wordy(dist)?))
}

/// The program or a part of it: with fewer functions, which a browser compiles one by one as they are called.
pub fn program(wasm: &Path) -> Result<()> {
    let Some(wasm_opt) = tool("wasm-opt") else { return Ok(()) };
    let options = ["-Oz".to_owned()].into_iter().chain(FEATURES.map(|feature| format!("--enable-{feature}")));
    let options: Vec<String> = options.collect();
    // All parts together take a minute; what has not changed since is taken from last time.
    let made_of = [fs::read(root().join(TOOLS_LOCK))?, options.concat().into_bytes(), fs::read(wasm)?].concat();
    let kept = root().join(OPTIMISED).join(hash::hex(&made_of)).with_extension("wasm");
    if !kept.is_file() {
        fs::create_dir_all(root().join(OPTIMISED))?;
        let unfinished = kept.with_extension("unfinished");
        exec(command(wasm_opt).args(options).arg(wasm).arg("--output").arg(&unfinished))?;
        fs::rename(unfinished, &kept)?;
    }
    fs::copy(kept, wasm)?;
    Ok(())
}

/// The page's own script is old JavaScript on purpose, and esbuild might make it new: only comments that are
/// lines of their own go.
fn without_comments(page: &str) -> String {
    page.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

fn esbuild() -> Option<PathBuf> {
    tool("esbuild")
}

fn tool(name: &str) -> Option<PathBuf> {
    Some(root().join(TOOLS).join(name)).filter(|path| path.is_file())
}

/// What tools wrote to be read; the chart library is short already.
fn wordy(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let end = path.extension().and_then(OsStr::to_str);
        if path.is_dir() {
            found.extend(wordy(&path)?);
        } else if matches!(end, Some("js" | "css")) && path.file_stem() != Some(OsStr::new("charts")) {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_the_page_go_and_addresses_stay() {
        let page = "<script>\n  // why\n  open(\"http://a\"); // stays\n</script>\n";
        assert_eq!(without_comments(page), "<script>\n  open(\"http://a\"); // stays\n</script>\n");
    }
}
