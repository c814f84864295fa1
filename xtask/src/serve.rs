//! `cargo xtask serve`: builds the site and serves it on this machine.

use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use xtask::site::Site;

use crate::dist;
use crate::machine::root;

const PORT: u16 = 8080;

pub fn run(args: &[String]) -> Result<ExitCode> {
    let port = match args {
        [] => PORT,
        [flag, port] if flag == "--port" => port.parse().context("--port takes a number")?,
        _ => anyhow::bail!("usage: cargo xtask serve [--port N]"),
    };
    dist::build()?;
    let folder = root().join("dist");
    // The usual port may be taken; then any other will do.
    let site = Site::start(folder.clone(), port).or_else(|_| Site::start(folder, 0)).map_err(|error| anyhow!(error))?;
    println!("\n  Park Atlas · 园区规划图册\n  {}\n\n  Ctrl+C ends it.", site.url());
    loop {
        std::thread::park();
    }
}
