//! One visit to the site: a browser as on the first day, and what one does and sees in it.

mod killing;

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use park_atlas::i18n::Lang;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::browser::{Driver, HEIGHT, Profile, WIDTH, Window};
use xtask::machine::root;
use xtask::site::{Running, Site};

use crate::bench::BASE;
use crate::watched;

pub use killing::Killing;

/// What a scenario says when a page did not open at all.
#[derive(Clone, Copy, Debug)]
pub struct NotOpened;

impl Display for NotOpened {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the page did not open")
    }
}

pub struct Visit<'a> {
    driver: &'a Driver,
    site: &'a Running,
    /// In place of that one, if the visit needs a site that changes.
    own_site: Option<Running>,
    /// In place of any site.
    file: Option<String>,
    /// Closed before the folder goes.
    window: Option<Window>,
    /// Of this visit alone; goes with it.
    folder: TempDir,
    /// Whether the visit goes on after the browser has ended.
    keeps: bool,
}

const READY: &str = "document.body.hasAttribute('data-ready') && document.querySelector('main h1')";

/// Turns to a page of the running app and waits until it is drawn.
const TURN: &str = "
    const turn = async (view, hash) => {
        if (view.location.hash === hash) return;
        const changed = new Promise(resolve => view.addEventListener('hashchange', resolve, { once: true }));
        view.location.hash = hash;
        await changed;
        await new Promise(resolve => view.setTimeout(resolve, 0));
        const frame = () => new Promise(resolve => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
        do await frame(); while (view.document.querySelector('main[aria-busy=true]'));
    };";

impl<'a> Visit<'a> {
    /// `window` may have been used before, under another address.
    pub fn begin(driver: &'a Driver, site: &'a Running, window: Option<Window>, name: &str) -> Result<Self> {
        let visits = root().join("target/e2e/visits");
        fs::create_dir_all(&visits)?;
        let folder = TempDir::with_prefix_in(name, visits)?;
        Ok(Self { driver, site, own_site: None, file: None, window, folder, keeps: false })
    }

    /// The window for another visit, if it can serve one. All files share what a browser keeps, so a
    /// window that has shown one cannot.
    pub fn end(self) -> Option<Window> {
        let window = self.window.filter(|_| !self.keeps && self.file.is_none())?;
        let ready = window.go("about:blank").and_then(|()| window.resize(WIDTH, HEIGHT));
        ready.is_ok().then_some(window)
    }

    /// From now on the browser keeps its data on disk, as on somebody's own machine.
    pub fn keep_profile(&mut self) -> Result<()> {
        self.window = None;
        fs::create_dir_all(self.profile())?;
        self.keeps = true;
        Ok(())
    }

    /// Where the browser keeps its data; not there unless it is kept.
    pub fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    /// For a file or a folder that the visit needs; there is nothing yet.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// From now on the visit is to a site of its own below this folder, which may change and stop.
    pub fn found_site(&mut self) -> Result<PathBuf> {
        let folder = self.path("site");
        watched::lay_out(&folder)?;
        self.go_to_site(Site::new(folder.clone()).below(BASE))?;
        Ok(folder)
    }

    /// From now on the visit is to another site.
    pub fn go_to_site(&mut self, site: Site) -> Result<()> {
        self.own_site = Some(site.serve(0)?);
        Ok(())
    }

    /// From now on the visit is to a file, as opened by double click.
    pub fn go_to_file(&mut self, file: &Path) {
        self.file = Some(format!("file://{}", file.display()));
    }

    fn address(&self) -> String {
        self.file.clone().unwrap_or_else(|| self.site().url())
    }

    pub fn site(&self) -> &Running {
        self.own_site.as_ref().unwrap_or(self.site)
    }

    pub fn window(&mut self) -> Result<&Window> {
        if self.window.is_none() {
            let kept = self.profile();
            let profile = if self.keeps { Profile::Kept(&kept) } else { Profile::Fresh };
            self.window = Some(self.driver.open(profile)?);
        }
        match &self.window {
            Some(window) => Ok(window),
            None => bail!("no window could be opened"),
        }
    }

    /// Loads the site at an address such as `#/projects?park=xialu` and waits until it can be used.
    pub fn open(&mut self, hash: &str) -> Result<()> {
        let url = format!("{}{hash}", self.address());
        let window = self.window()?;
        // From the same page only the hash would change.
        window.go("about:blank")?;
        window.go(&url)?;
        window.wait(READY).context(NotOpened)
    }

    /// Loads a file that lies beside the site.
    pub fn open_beside(&mut self, file: &str) -> Result<()> {
        let url = format!("{}{file}", self.site().url());
        self.window()?.go(&url)
    }

    pub fn reload(&mut self) -> Result<()> {
        self.check_quiet()?;
        let window = self.window()?;
        window.reload()?;
        window.wait(READY).context(NotOpened)
    }

    /// As chosen in an earlier visit.
    pub fn prefer(&mut self, lang: Lang, theme: &str) -> Result<()> {
        self.open("")?;
        let script = "
            localStorage.setItem('park-atlas.language', JSON.stringify(args[0]));
            localStorage.setItem('park-atlas.theme', JSON.stringify(args[1]));";
        self.run(script, &[json!(lang.tag()), json!(theme)])?;
        self.reload()
    }

    /// Runs a function's body in the page; see [`Window::run`]. `await turn(window, hash)` turns to a page.
    pub fn run(&mut self, script: &str, args: &[Value]) -> Result<Value> {
        self.window()?.run(&format!("{TURN}{script}"), args)
    }

    /// Turns to a page as a click on a link would.
    pub fn turn_to(&mut self, hash: &str) -> Result<()> {
        self.run("await turn(window, args[0])", &[json!(hash)]).map(drop)
    }

    pub fn text(&mut self, css: &str) -> Result<String> {
        let script = "return document.querySelector(args[0])?.textContent.trim() ?? ''";
        let text = self.run(script, &[json!(css)])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Nothing in red in the console, nothing asked of another host, nothing asked for in vain.
    pub fn check_quiet(&mut self) -> Result<()> {
        let origin = self.site().url();
        if self.window.is_none() {
            return Ok(());
        }
        let script = "
            const own = /^(data|blob):/;
            const asked = performance.getEntriesByType('resource');
            const foreign = asked.filter(({ name }) => !name.startsWith(args[0]) && !own.test(name));
            // Not every browser tells.
            const vain = asked.filter(({ responseStatus }) => responseStatus >= 400);
            return [...(window.wrong ?? []), ...foreign.map(({ name }) => `asked elsewhere: ${name}`),
                ...vain.map(({ name }) => `asked in vain: ${name}`)]";
        let wrong = self.run(script, &[json!(origin)])?;
        ensure!(wrong.as_array().is_some_and(Vec::is_empty), "the page complains: {wrong:#}");
        let failed = self.site().failed();
        ensure!(failed.is_empty(), "asked for in vain: {failed:?}");
        Ok(())
    }

    pub fn screenshot(&mut self) -> Result<Vec<u8>> {
        self.window()?.screenshot()
    }

    /// Ends the browser as a dead battery would: without a chance to write anything.
    pub fn kill_browser(&mut self) -> Result<()> {
        self.kill_after(Duration::ZERO)?.end(self)
    }

    /// The same after some time, whatever the browser is doing then.
    pub fn kill_after(&self, time: Duration) -> Result<Killing> {
        ensure!(self.keeps, "only a kept profile outlives its browser");
        Ok(Killing::after(time, self.profile().display().to_string()))
    }

    /// Leaves the page, whatever it complained about.
    pub fn leave(&mut self) -> Result<()> {
        self.window()?.go("about:blank")?;
        self.site().failed();
        Ok(())
    }

    /// Closes the browser properly; the next step starts it again.
    pub fn quit_browser(&mut self) -> Result<()> {
        self.check_quiet()?;
        self.window = None;
        Ok(())
    }
}
