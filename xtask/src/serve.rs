//! `cargo xtask serve`: builds the site and serves it on this machine.

use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use xtask::machine::dist;
use xtask::site::Site;

use crate::fresh;

const PORT: u16 = 8080;

pub fn run(args: &[String]) -> Result<ExitCode> {
    let started = Instant::now();
    let port = match args {
        [] => PORT,
        [flag, port] if flag == "--port" => port.parse().context("--port takes a number")?,
        _ => anyhow::bail!("usage: cargo xtask serve [--port N]"),
    };
    fresh::site()?;
    let site = Site::new(dist());
    // The usual port may be taken; then any other will do.
    let running = site.clone().serve(port).or_else(|_| site.serve(0))?;
    let took = started.elapsed().as_secs_f32();
    println!("\n  Park Atlas · 园区规划图册\n  {}\n\n  Ready after {took:.1} s. Ctrl+C ends it.\n", running.url());
    loop {
        thread::sleep(Duration::from_secs(1));
        running.failed().iter().for_each(|request| eprintln!("  {request}"));
    }
}
