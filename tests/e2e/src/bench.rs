//! A place where one browser visits the site: its driver and a server of its own, both started when
//! first needed.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};
use xtask::browser::{Browser, Driver};
use xtask::machine::{dist, root};
use xtask::site::{Running, Site};

use crate::visit::Visit;

/// The site must work in any folder of any host.
const BASE: &str = "offices/shizhu/";

/// Notes everything that goes wrong in a page from its first line on.
const WATCH: &str = include_str!("watch.js");

pub struct Bench {
    browser: Browser,
    place: Mutex<Option<Place>>,
}

/// A running driver and a running server.
pub struct Place {
    pub driver: Driver,
    pub site: Running,
}

impl Bench {
    pub fn new(browser: Browser) -> Self {
        Self { browser, place: Mutex::new(None) }
    }

    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Runs one visit alone in this browser; on failure what was to be seen is kept as a picture.
    pub fn visit<T>(&self, name: &str, run: impl Fn(&mut Visit<'_>) -> Result<T>) -> Result<T> {
        // A scenario that panicked leaves nothing behind that the next could stumble over.
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        let place = match &mut *place {
            Some(place) => place,
            empty => empty.insert(Place::prepare(self.browser)?),
        };
        // What an earlier failure left.
        place.site.failed();
        let mut visit = Visit::begin(place, name)?;
        let result = run(&mut visit);
        if result.is_err()
            && let Ok(picture) = visit.screenshot()
        {
            fs::create_dir_all(pictures())?;
            fs::write(pictures().join(name).with_extension("png"), picture)?;
        }
        result
    }

    /// Ends driver and server; nothing else would before the program does.
    pub fn end(&self) {
        self.place.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

impl Place {
    fn prepare(browser: Browser) -> Result<Self> {
        if !dist().join("index.html").is_file() {
            bail!("there is no site in dist/ yet: `cargo xtask dist` makes it");
        }
        let site = Site::new(dist())
            .below(BASE)
            .with_head(&format!("<script>{WATCH}</script>"))
            .with_file("narrow.html", root().join("tests/e2e/src/narrow.html"))
            .with_file("axe.js", root().join("tests/e2e/node_modules/axe-core/axe.min.js"))
            // Only the first page of the site, nothing that it loads; and the site as where Node.js cannot be had.
            .with_copy("cut-off", |name| name == "index.html")
            .with_copy("no-charts", |name| name != "charts.js");
        Ok(Self { driver: Driver::start(browser)?, site: site.serve(0)? })
    }
}

/// Where pictures of failures are put.
pub fn pictures() -> PathBuf {
    root().join("target/e2e")
}
