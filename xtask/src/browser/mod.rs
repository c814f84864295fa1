//! The browsers the site is tested in, each driven through its WebDriver.

mod driver;
mod window;
mod wire;

use std::fmt;

use crate::machine::find;

pub use driver::{Driver, Profile};
pub use window::{HEIGHT, WIDTH, Window};

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

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// Names with commas, as the browser tests are told.
    pub fn list(browsers: &[Self]) -> String {
        browsers.iter().map(|browser| browser.name()).collect::<Vec<_>>().join(",")
    }

    /// Browser and driver are on this machine.
    pub fn is_there(self) -> bool {
        let programs: &[&str] = match self {
            Browser::Chromium => &["chromium", "chromedriver"],
            Browser::Firefox => &["firefox-esr", "geckodriver"],
            Browser::WebKit => &["WebKitWebDriver", "Xvfb"],
        };
        programs.iter().all(|program| find(program).is_some())
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
