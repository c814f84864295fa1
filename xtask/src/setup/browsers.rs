//! Browsers and their drivers for the tests. On Debian they are installed; elsewhere what is there is
//! used, and what is not is named.

use anyhow::Result;
use xtask::browser::Browser;
use xtask::machine::{apt_install, say};

use super::cargo_tools;

/// Those of the browsers that can be had here; says loudly which cannot.
pub fn browsers(wanted: &[Browser]) -> Vec<Browser> {
    let (there, missing): (Vec<_>, Vec<_>) = wanted.iter().copied().partition(|browser| {
        if let Err(error) = install(*browser) {
            say(&format!("{browser}: {error:#}"));
        }
        browser.is_there()
    });
    for browser in missing {
        eprintln!("\n!!! {browser} cannot be had on this machine: its tests are LEFT OUT\n");
    }
    there
}

fn install(browser: Browser) -> Result<()> {
    apt_install(match browser {
        Browser::Chromium => &["chromium", "chromium-driver", "fonts-noto-cjk"],
        Browser::Firefox => &["firefox-esr", "fonts-noto-cjk"],
        Browser::WebKit => &["webkit2gtk-driver", "xvfb", "fonts-noto-cjk"],
    })?;
    match browser {
        Browser::Firefox => cargo_tools::geckodriver(),
        Browser::Chromium | Browser::WebKit => Ok(()),
    }
}
