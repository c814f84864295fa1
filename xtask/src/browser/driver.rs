//! A browser's driver: started once, opens as many windows as needed, one after the other.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::wire::Wire;
use super::{Browser, HEIGHT, WIDTH, Window};
use crate::machine::{command, is_root, root};

const START: Duration = Duration::from_secs(20);
/// Some scripts turn every page of the plan, which takes a busy machine long.
const SCRIPT: Duration = Duration::from_secs(80);

/// Ends with its browser windows when it is dropped.
pub struct Driver {
    browser: Browser,
    wire: Wire,
    processes: Vec<Child>,
    /// What its browsers leave goes with it. In the system's own place: a socket's path must be short.
    _leavings: TempDir,
}

/// Where a browser keeps its data.
#[derive(Clone, Copy)]
pub enum Profile<'a> {
    /// As on the first day, forgotten when the window is closed.
    Fresh,
    /// Kept in this folder, as on somebody's own machine.
    Kept(&'a Path),
}

impl Driver {
    pub fn start(browser: Browser) -> Result<Self> {
        let port = free_port()?;
        let (mut processes, leavings) = (Vec::new(), TempDir::with_prefix("park-atlas-")?);
        let mut driver = match browser {
            Browser::Chromium => command("chromedriver"),
            Browser::Firefox => command("geckodriver"),
            Browser::WebKit => command("WebKitWebDriver"),
        };
        driver.arg(format!("--port={port}")).env("TMPDIR", leavings.path());
        if browser == Browser::WebKit {
            let (screen, display) = start_screen()?;
            processes.push(screen);
            // Without a graphics card both are needed to see anything.
            driver.env("DISPLAY", display).env("LIBGL_ALWAYS_SOFTWARE", "1");
            driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        let child = driver.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        processes.push(child.with_context(|| format!("cannot start the driver of {browser}"))?);
        let wire = Wire::new(format!("http://127.0.0.1:{port}"));
        let driver = Self { browser, wire, processes, _leavings: leavings };
        driver.wait_until_ready()?;
        Ok(driver)
    }

    /// Opens the browser.
    pub fn open(&self, profile: Profile<'_>) -> Result<Window> {
        let mut capabilities = self.capabilities(profile)?;
        if let Some(capabilities) = capabilities.as_object_mut() {
            capabilities.insert("timeouts".to_owned(), json!({ "script": SCRIPT.as_millis() as u64 }));
        }
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = self.wire.post("session", &wanted)?;
        let id = answer.get("sessionId").and_then(Value::as_str).context("the driver opened no session")?;
        Ok(Window::new(self.wire.below("session").below(id)))
    }

    fn wait_until_ready(&self) -> Result<()> {
        let started = Instant::now();
        loop {
            match self.wire.get("status") {
                Ok(status) if status.get("ready") != Some(&Value::Bool(false)) => return Ok(()),
                answer if started.elapsed() > START => bail!("the driver of {} is not ready: {answer:?}", self.browser),
                _ => thread::sleep(Duration::from_millis(50)),
            }
        }
    }

    fn capabilities(&self, profile: Profile<'_>) -> Result<Value> {
        Ok(match self.browser {
            Browser::Chromium => json!({ "goog:chromeOptions": { "args": chromium_args(profile) } }),
            Browser::Firefox => json!({ "moz:firefoxOptions": {
                "binary": crate::machine::find("firefox-esr").context("firefox-esr is not here")?,
                "args": firefox_args(profile),
            } }),
            Browser::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            }),
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            // It may have ended by itself.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

fn chromium_args(profile: Profile<'_>) -> Vec<String> {
    let mut args: Vec<_> = [
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    .map(str::to_owned)
    .into();
    args.push(format!("--window-size={WIDTH},{HEIGHT}"));
    if is_root() {
        args.push("--no-sandbox".to_owned());
    }
    if let Profile::Kept(folder) = profile {
        args.push(format!("--user-data-dir={}", folder.display()));
    }
    args
}

fn firefox_args(profile: Profile<'_>) -> Vec<String> {
    let mut args = vec!["-headless".to_owned(), format!("--width={WIDTH}"), format!("--height={HEIGHT}")];
    if let Profile::Kept(folder) = profile {
        args.extend(["-profile".to_owned(), folder.display().to_string()]);
    }
    args
}

/// MiniBrowser is no program for everybody, so it lies among the libraries.
fn mini_browser() -> Result<PathBuf> {
    let below = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let places = [Path::new("/usr/libexec"), Path::new("/usr/lib"), Path::new("/usr/lib64")];
    let folders = places.into_iter().flat_map(below).collect::<Vec<_>>();
    let deeper = folders.iter().flat_map(|folder| below(folder));
    folders
        .iter()
        .cloned()
        .chain(deeper)
        .filter(|folder| folder.ends_with("webkit2gtk-4.1"))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
        .context("MiniBrowser of webkit2gtk-4.1 is not here")
}

/// A screen in memory, and the name under which it is found.
fn start_screen() -> Result<(Child, String)> {
    let mut xvfb = Command::new("Xvfb");
    xvfb.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]).current_dir(root());
    let mut screen = xvfb.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("cannot start Xvfb")?;
    let mut number = String::new();
    let printed = screen.stdout.take().context("Xvfb says nothing")?;
    BufReader::new(printed).read_line(&mut number)?;
    Ok((screen, format!(":{}", number.trim())))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
