//! `cargo xtask serve`: builds the site and serves it on this machine.

use std::process::ExitCode;

use anyhow::{Context, Result};
use xtask::machine::dist;
use xtask::site::Site;

const PORT: u16 = 8080;

pub fn run(args: &[String]) -> Result<ExitCode> {
    let port = match args {
        [] => PORT,
        [flag, port] if flag == "--port" => port.parse().context("--port takes a number")?,
        _ => anyhow::bail!("usage: cargo xtask serve [--port N]"),
    };
    crate::dist::build()?;
    let site = Site::new(dist());
    // The usual port may be taken; then any other will do.
    let running = site.clone().serve(port).or_else(|_| site.serve(0))?;
    println!("\n  Park Atlas · 园区规划图册\n  {}\n\n  Ctrl+C ends it.", running.url());
    loop {
        std::thread::park();
    }
}
