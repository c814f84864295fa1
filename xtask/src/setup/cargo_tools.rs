//! Tools that come as crates, in exactly the version the project is known to work with.

use anyhow::Result;

use xtask::machine::{self, command, output, say, tools};

/// Bundles the site. Newer versions need a newer compiler.
pub fn trunk() -> Result<()> {
    install("trunk", "0.21.14", &["--locked"], "about five minutes")
}

/// Must be equal to the crate's version in `Cargo.toml`. Its own lock file does not build.
pub fn wasm_bindgen() -> Result<()> {
    install("wasm-bindgen-cli", "0.2.130", &[], "about a minute")
}

/// Speaks to Firefox in the browser tests.
pub fn geckodriver() -> Result<()> {
    install("geckodriver", "0.37.1", &["--locked"], "about a minute")
}

/// Checks licences, bans, sources and known weaknesses of what is built in.
pub fn cargo_deny() -> Result<()> {
    install("cargo-deny", "0.20.2", &["--locked"], "about four minutes")
}

fn install(package: &str, version: &str, flags: &[&str], long: &str) -> Result<()> {
    let program = tools().join("bin").join(package.trim_end_matches("-cli"));
    let found = output(command(&program).arg("--version"));
    if found.is_some_and(|printed| printed.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    say(&format!("building {package} {version} ({long}, once)"));
    let root = tools();
    let mut cargo = command("cargo");
    cargo.args(["install", "--quiet", package, "--version", version, "--force", "--root"]).arg(root).args(flags);
    machine::exec(&mut cargo)
}
