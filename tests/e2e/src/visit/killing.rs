//! A browser's sudden end.

use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use super::Visit;

/// Under way, or still to come.
pub struct Killing {
    begun: Arc<AtomicBool>,
    thread: JoinHandle<Result<()>>,
}

impl Killing {
    /// Of the browser that works in this folder.
    pub(super) fn after(time: Duration, folder: String) -> Self {
        let begun = Arc::new(AtomicBool::new(false));
        let begins = begun.clone();
        let thread = thread::spawn(move || {
            thread::sleep(time);
            begins.store(true, Ordering::SeqCst);
            kill(&folder)
        });
        Self { begun, thread }
    }

    /// If not, the browser has troubles of its own.
    pub fn has_begun(&self) -> bool {
        self.begun.load(Ordering::SeqCst)
    }

    /// Waits until no trace of the browser is left.
    pub fn end(self, visit: &mut Visit<'_>) -> Result<()> {
        let killed = self.thread.join().unwrap_or_else(|_| bail!("the browser could not be killed"));
        visit.window = None;
        killed
    }
}

fn kill(folder: &str) -> Result<()> {
    let processes = processes_naming(folder)?;
    ensure!(!processes.is_empty(), "no browser runs in {folder}");
    // One that ended together with another is no error.
    Command::new("kill").arg("-KILL").args(&processes).output()?;
    let started = Instant::now();
    while !processes_naming(folder)?.is_empty() {
        ensure!(started.elapsed() < Duration::from_secs(10), "the browser outlives being killed");
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Ids of running processes that have the text in their command line.
fn processes_naming(text: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        // Processes come and go while the list is read.
        let command = fs::read(format!("/proc/{name}/cmdline")).unwrap_or_default();
        if name.bytes().all(|byte| byte.is_ascii_digit()) && String::from_utf8_lossy(&command).contains(text) {
            found.push(name);
        }
    }
    Ok(found)
}
