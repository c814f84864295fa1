//! A compiler that can build for the browser: rustup's target, or Debian's compiler where rustup's
//! server does not answer.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use xtask::machine::{apt_install, command, ends_well_within, exec, is_root, output, root, say};

const TARGET: &str = "wasm32-unknown-unknown";
/// Name under which rustup knows Debian's compiler.
const DEBIAN: &str = "park-atlas-debian";
const PATIENCE: Duration = Duration::from_secs(120);

/// What a build for the browser needs in its environment.
#[derive(Clone, Debug, Default)]
pub struct Toolchain(Vec<(&'static str, String)>);

impl Toolchain {
    pub fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.envs(self.0.iter().map(|(name, value)| (name, value)))
    }

    fn debian() -> Self {
        let linker = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";
        Self(vec![("RUSTUP_TOOLCHAIN", DEBIAN.to_owned()), (linker, "wasm-ld-19".to_owned())])
    }
}

/// Finds or installs a compiler for the browser.
pub fn toolchain() -> Result<Toolchain> {
    if has_target(&Toolchain::default()) {
        return Ok(Toolchain::default());
    }
    if has_target(&Toolchain::debian()) {
        return Ok(Toolchain::debian());
    }
    say("adding the wasm target with rustup (seconds; two minutes at most)");
    if rustup_answers() && has_target(&Toolchain::default()) {
        return Ok(Toolchain::default());
    }
    say("rustup's server does not answer; taking Debian's compiler instead (about five minutes, once)");
    build_debian_toolchain().context("no compiler for the browser could be set up")?;
    Ok(Toolchain::debian())
}

/// Whether the compiler has the standard library for the browser.
fn has_target(toolchain: &Toolchain) -> bool {
    let mut rustc = command("rustc");
    let libdir = output(toolchain.apply(&mut rustc).args(["--print", "target-libdir", "--target", TARGET]));
    libdir.is_some_and(|path| has_std(Path::new(path.trim())))
}

fn has_std(folder: &Path) -> bool {
    let is_std = |name: &str| name.starts_with("libstd-") && name.ends_with(".rlib");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|name| name.to_str().is_some_and(is_std))
}

fn rustup_answers() -> bool {
    ends_well_within(PATIENCE, command("rustup").args(["target", "add", TARGET]))
}

/// Debian's compiler comes without the standard library for the browser, so that is built from its
/// source. Without bitcode in it the release build cannot optimise across crates.
fn build_debian_toolchain() -> Result<()> {
    apt_install(&["rustc-web", "cargo-web", "rust-web-src", "lld-19"])?;
    let empty = root().join("target/setup/empty");
    fs::create_dir_all(empty.join("src"))?;
    fs::write(empty.join("src/lib.rs"), "")?;
    fs::write(empty.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2021\"\n[workspace]\n")?;
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo.current_dir(&empty).env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
    cargo.env("RUSTFLAGS", "-Cembed-bitcode=yes").env("CARGO_TARGET_DIR", empty.join("target"));
    cargo.args(["build", "--release", "-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test", "--target", TARGET]);
    exec(&mut cargo)?;
    install_std(&empty.join("target").join(TARGET).join("release/deps"))?;
    exec(command("rustup").args(["toolchain", "link", DEBIAN, "/usr"]))
}

fn install_std(built: &Path) -> Result<()> {
    let folder = Path::new("/usr/lib/rustlib").join(TARGET).join("lib");
    exec(privileged("mkdir").arg("-p").arg(&folder))?;
    let libraries = fs::read_dir(built)?.flatten().map(|entry| entry.path());
    let libraries: Vec<_> = libraries.filter(|path| path.extension().is_some_and(|end| end == "rlib")).collect();
    if libraries.is_empty() {
        bail!("building the standard library left nothing in {}", built.display());
    }
    exec(privileged("cp").args(libraries).arg(&folder))
}

fn privileged(program: &str) -> Command {
    if is_root() {
        return Command::new(program);
    }
    let mut sudo = Command::new("sudo");
    sudo.arg(program);
    sudo
}
