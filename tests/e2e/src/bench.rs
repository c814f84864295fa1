//! Places where one browser visits the site. As many visits as there are at a time, so many browsers
//! are started; each goes on to the next visit.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use xtask::browser::{Browser, Driver, Window};
use xtask::machine::root;
use xtask::site::{Running, Site};

use crate::visit::Visit;
use crate::watched;

/// The site must work in any folder of any host.
pub const BASE: &str = "offices/shizhu/";

pub struct Bench {
    browser: Browser,
    idle: Mutex<Vec<Place>>,
}

/// A running driver and what earlier visits left.
struct Place {
    /// Closed before the driver ends: a browser without a driver would run on for ever.
    window: Option<Window>,
    driver: Driver,
    /// Never an address twice: under each the browser keeps data, and a visit is to find none.
    sites: Vec<Running>,
}

impl Bench {
    pub fn new(browser: Browser) -> Self {
        Self { browser, idle: Mutex::default() }
    }

    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Runs one visit; on failure what was to be seen is kept as a picture.
    pub fn visit<T>(&self, name: &str, run: impl Fn(&mut Visit<'_>) -> Result<T>) -> Result<T> {
        let idle = self.idle().pop();
        let mut place = idle.map_or_else(|| Place::prepare(self.browser), Ok)?;
        let site = site()?;
        let mut visit = Visit::begin(&place.driver, &site, place.window.take(), name)?;
        let result = run(&mut visit);
        match &result {
            Ok(_) => place.window = visit.end(),
            Err(_) => {
                if let Ok(picture) = visit.screenshot() {
                    fs::create_dir_all(pictures())?;
                    fs::write(pictures().join(name).with_extension("png"), picture)?;
                }
                drop(visit);
            }
        }
        place.sites.push(site);
        self.idle().push(place);
        result
    }

    /// Ends drivers and servers; nothing else would before the program does.
    pub fn end(&self) {
        self.idle().clear();
    }

    /// A scenario that panicked has taken its place with it.
    fn idle(&self) -> MutexGuard<'_, Vec<Place>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    fn prepare(browser: Browser) -> Result<Self> {
        Ok(Self { window: None, driver: Driver::start(browser)?, sites: Vec::new() })
    }
}

fn site() -> Result<Running> {
    Site::new(watched::folder())
        .below(BASE)
        .with_file("narrow.html", root().join("tests/e2e/src/narrow.html"))
        .with_file("axe.js", root().join("tests/e2e/node_modules/axe-core/axe.min.js"))
        // Only the first page of the site, nothing that it loads; and the site as where Node.js cannot be had.
        .with_copy("cut-off", |name| name == "index.html")
        .with_copy("no-charts", |name| name != "charts.js")
        .serve(0)
}

/// Where pictures of failures are put.
pub fn pictures() -> PathBuf {
    root().join("target/e2e")
}
