//! This machine: where the project lies, which programs there are, how to run one.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The finished static site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where tools of the project's own are installed, so that nothing else on the machine changes.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// A program to be run in the project's folder, the project's own tools found first.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    if let Ok(path) = std::env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    command
}

fn search_path() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::iter::once(tools().join("bin")).chain(std::env::split_paths(&path)).collect()
}

/// Runs to the end, showing what the program prints.
pub fn exec(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", line(command));
    }
    Ok(())
}

/// Runs a program that may wait for a server that never answers; whether it ended well in time.
pub fn ends_well_within(patience: Duration, command: &mut Command) -> bool {
    let Ok(mut child) = command.spawn() else {
        return false;
    };
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if started.elapsed() < patience => thread::sleep(Duration::from_millis(200)),
            _ => {
                // It may have ended by itself in the meantime.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// What a program prints, if it ends well.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Where a program lies, the project's own tools first.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    search_path().into_iter().map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// Whether there is a program of this name.
pub fn has(program: &str) -> bool {
    find(program).is_some()
}

/// Whether this user may change the system.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Says what is being done and how long it may take.
pub fn say(what: &str) {
    eprintln!("── {what}");
}

/// Installs Debian packages that are missing. An error where this is no Debian or nobody may.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let installed = |package: &&&str| {
        output(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]))
            .is_some_and(|s| s.ends_with("ok installed"))
    };
    if packages.iter().all(|package| installed(&package)) {
        return Ok(());
    }
    if !has("apt-get") {
        bail!("this is not Debian; please install: {}", packages.join(", "));
    }
    let root = is_root();
    if !root && !has("sudo") {
        bail!("please install as root: {}", packages.join(", "));
    }
    let apt = |args: &[&str]| {
        let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            command.arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(args).stdout(Stdio::null());
        exec(&mut command)
    };
    say(&format!("installing {} (a minute or two)", packages.join(", ")));
    apt(&["update", "-q"])?;
    apt(&[&["install", "-y", "-q", "--no-install-recommends"], packages].concat())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let args = command.get_args().map(|arg| arg.to_string_lossy());
    std::iter::once(command.get_program().to_string_lossy()).chain(args).collect::<Vec<_>>().join(" ")
}
