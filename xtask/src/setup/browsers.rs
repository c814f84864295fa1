//! Browsers and their drivers for the tests. On Debian they are installed; elsewhere what is there is
//! used, and what is not is named.

use anyhow::Result;

use super::cargo_tools;
use crate::machine::{apt_install, has, say};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

impl Browser {
    pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::WebKit => "webkit",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &["chromium", "chromium-driver", "fonts-noto-cjk"],
            Browser::Firefox => &["firefox-esr", "fonts-noto-cjk"],
            Browser::WebKit => &["webkit2gtk-driver", "xvfb", "xauth", "fonts-noto-cjk"],
        }
    }

    fn install(self) -> Result<()> {
        apt_install(self.packages())?;
        match self {
            Browser::Firefox => cargo_tools::geckodriver(),
            Browser::Chromium | Browser::WebKit => Ok(()),
        }
    }

    /// The driver can be started.
    fn is_there(self) -> bool {
        match self {
            Browser::Chromium => has("chromedriver"),
            Browser::Firefox => has("geckodriver"),
            Browser::WebKit => has("WebKitWebDriver"),
        }
    }
}

/// The browsers that can be had here; says loudly which cannot.
pub fn browsers() -> Vec<Browser> {
    let (there, missing): (Vec<_>, Vec<_>) = Browser::ALL.into_iter().partition(|browser| {
        if let Err(error) = browser.install() {
            say(&format!("{}: {error:#}", browser.name()));
        }
        browser.is_there()
    });
    for browser in missing {
        eprintln!("\n!!! {} cannot be had on this machine: its tests are LEFT OUT\n", browser.name());
    }
    there
}
