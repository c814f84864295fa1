//! A browser window: what a person could do in it, and a look behind the page.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::wire::Wire;

/// How long a page may take to come to what is expected of it.
const PATIENCE: Duration = Duration::from_secs(30);

/// As large as a laptop's.
pub const WIDTH: u32 = 1280;
pub const HEIGHT: u32 = 900;

/// What WebDriver calls an element on the wire.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Closed when it is dropped.
pub struct Window {
    session: Wire,
}

impl Window {
    pub(super) fn new(session: Wire) -> Self {
        Self { session }
    }

    pub fn go(&self, url: &str) -> Result<()> {
        self.session.post("url", &json!({ "url": url })).map(drop)
    }

    pub fn reload(&self) -> Result<()> {
        self.session.post("refresh", &json!({})).map(drop)
    }

    pub fn back(&self) -> Result<()> {
        self.session.post("back", &json!({})).map(drop)
    }

    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.session.post("window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// The tab that is shown.
    pub fn tab(&self) -> Result<String> {
        Ok(self.session.get("window")?.as_str().context("the window has no name")?.to_owned())
    }

    /// Opens another tab and shows it.
    pub fn open_tab(&self) -> Result<String> {
        let opened = self.session.post("window/new", &json!({ "type": "tab" }))?;
        let tab = opened.get("handle").and_then(Value::as_str).context("the tab has no name")?;
        self.show_tab(tab)?;
        Ok(tab.to_owned())
    }

    pub fn show_tab(&self, tab: &str) -> Result<()> {
        self.session.post("window", &json!({ "handle": tab })).map(drop)
    }

    /// Closes the tab that is shown; another has to be shown next.
    pub fn close_tab(&self) -> Result<()> {
        self.session.below("window").delete().map(drop)
    }

    /// From now on everything is done and looked at inside a frame, until the window goes elsewhere.
    pub fn enter_frame(&self, css: &str) -> Result<()> {
        let frame = json!({ ELEMENT: self.element_id(css)? });
        self.session.post("frame", &json!({ "id": frame })).map(drop).with_context(|| format!("enter {css}"))
    }

    /// Back to the page around all frames.
    pub fn leave_frames(&self) -> Result<()> {
        self.session.post("frame", &json!({ "id": null })).map(drop)
    }

    /// Runs a function's body in the page, which may `return` something or a promise of it.
    pub fn run(&self, script: &str, args: &[Value]) -> Result<Value> {
        self.answer_to(script, args).with_context(|| format!("run {}", last_words(script)))
    }

    fn answer_to(&self, script: &str, args: &[Value]) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1); \
             (async () => {{ {script} }})().then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let answer = self.session.post("execute/async", &json!({ "script": script, "args": args }))?;
        if let Some(error) = answer.get("error") {
            bail!("{error} in the script");
        }
        Ok(answer.get("value").cloned().unwrap_or_default())
    }

    /// Waits until an expression is true in the page.
    pub fn wait(&self, expression: &str) -> Result<()> {
        self.wait_at_most(PATIENCE, expression)
    }

    /// The same, with less or more patience.
    pub fn wait_at_most(&self, patience: Duration, expression: &str) -> Result<()> {
        let started = Instant::now();
        loop {
            if self.run(&format!("return Boolean({expression})"), &[]).is_ok_and(|value| value == true) {
                return Ok(());
            }
            if started.elapsed() > patience {
                bail!("waited {} s in vain for {expression}", patience.as_secs());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Clicks as a person does, who first scrolls there; fails where something lies on top.
    pub fn click(&self, css: &str) -> Result<()> {
        // What comes late may push the element away between scrolling and clicking; people try again.
        self.scroll_and_click(css).or_else(|_| self.scroll_and_click(css))
    }

    fn scroll_and_click(&self, css: &str) -> Result<()> {
        let element = self.element(css)?;
        self.scroll_to(css)?;
        element.post("click", &json!({})).map(drop).with_context(|| format!("click {css}"))
    }

    fn scroll_to(&self, css: &str) -> Result<()> {
        let scroll = "
            document.querySelector(args[0])?.scrollIntoView({ block: 'center', behavior: 'instant' });
            await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))";
        self.run(scroll, &[json!(css)]).map(drop)
    }

    /// Points with the mouse at the middle of an element.
    pub fn point_at(&self, css: &str) -> Result<()> {
        let origin = json!({ ELEMENT: self.element_id(css)? });
        self.scroll_to(css)?;
        let to = |x: i32| json!({ "type": "pointerMove", "duration": 50, "origin": origin, "x": x, "y": 0 });
        let mouse = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [to(-5), to(0)],
        });
        self.session
            .post("actions", &json!({ "actions": [mouse] }))
            .map(drop)
            .with_context(|| format!("point at {css}"))
    }

    /// Types into a field, after what stands there.
    pub fn write(&self, css: &str, text: &str) -> Result<()> {
        self.element(css)?.post("value", &json!({ "text": text })).map(drop).with_context(|| format!("write {css}"))
    }

    /// Presses a key wherever the focus is.
    pub fn press(&self, key: char) -> Result<()> {
        let step = |kind: &str| json!({ "type": kind, "value": key });
        let keys = json!({ "type": "key", "id": "keyboard", "actions": [step("keyDown"), step("keyUp")] });
        self.session.post("actions", &json!({ "actions": [keys] })).map(drop)
    }

    /// Holds keys while another is pressed.
    pub fn press_with(&self, held: &[char], key: char) -> Result<()> {
        let step = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let down = held.iter().chain([&key]).map(|key| step("keyDown", key));
        let up = [&key].into_iter().chain(held).map(|key| step("keyUp", key));
        let steps: Vec<_> = down.chain(up).collect();
        let keys = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.session.post("actions", &json!({ "actions": [keys] })).map(drop)
    }

    /// Drags the mouse from the middle of an element by so many pixels.
    pub fn drag(&self, css: &str, (right, down): (i32, i32)) -> Result<()> {
        let origin = json!({ ELEMENT: self.element_id(css)? });
        let to = |x: i32, y: i32| json!({ "type": "pointerMove", "duration": 50, "origin": origin, "x": x, "y": y });
        let steps = json!([
            to(0, 0), { "type": "pointerDown", "button": 0 }, to(right / 2, down / 2), to(right, down),
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps });
        self.session.post("actions", &json!({ "actions": [mouse] })).map(drop).with_context(|| format!("drag {css}"))
    }

    /// Turns the wheel with the pointer in the middle of an element, by so many pixels to the right and down.
    pub fn turn_wheel(&self, css: &str, (right, down): (i32, i32)) -> Result<()> {
        let origin = json!({ ELEMENT: self.element_id(css)? });
        let step = json!({
            "type": "scroll", "origin": origin, "x": 0, "y": 0, "deltaX": right, "deltaY": down, "duration": 0,
        });
        let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [step] });
        self.session.post("actions", &json!({ "actions": [wheel] })).map(drop).with_context(|| format!("wheel {css}"))
    }

    /// Puts two fingers left and right of the middle of an element, so many pixels apart, and moves them until
    /// they are so many apart.
    pub fn pinch(&self, css: &str, from: i32, to: i32) -> Result<()> {
        let origin = json!({ ELEMENT: self.element_id(css)? });
        let finger = |id: &str, side: i32| {
            let at = |apart: i32, duration: u32| json!({ "type": "pointerMove", "duration": duration, "origin": origin, "x": side * apart / 2, "y": 0 });
            let steps = json!([
                at(from, 0), { "type": "pointerDown", "button": 0 }, at((from + to) / 2, 50), at(to, 50),
                { "type": "pointerUp", "button": 0 },
            ]);
            json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": steps })
        };
        let fingers = [finger("left", -1), finger("right", 1)];
        self.session.post("actions", &json!({ "actions": fingers })).map(drop).with_context(|| format!("pinch {css}"))
    }

    /// Presses the mouse in the middle of an element, moves it by so many pixels and, before letting go of it,
    /// presses a key.
    pub fn drag_and_press(&self, css: &str, (right, down): (i32, i32), key: char) -> Result<()> {
        let origin = json!({ ELEMENT: self.element_id(css)? });
        let to = |x: i32, y: i32| json!({ "type": "pointerMove", "duration": 50, "origin": origin, "x": x, "y": y });
        let pause = json!({ "type": "pause", "duration": 0 });
        let steps = json!([
            to(0, 0), { "type": "pointerDown", "button": 0 }, to(right / 2, down / 2), to(right, down), pause, pause,
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps });
        let press = |kind: &str| json!({ "type": kind, "value": key });
        let keys = json!([pause, pause, pause, pause, press("keyDown"), press("keyUp"), pause]);
        let keys = json!({ "type": "key", "id": "keyboard", "actions": keys });
        let actions = json!({ "actions": [mouse, keys] });
        self.session.post("actions", &actions).map(drop).with_context(|| format!("drag {css} and press"))
    }

    /// What is to be seen, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        png(&self.session.get("screenshot")?)
    }

    /// A command of Chromium's developer tools.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        self.session.post("goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// The whole page, also what lies below the fold, as PNG. Chromium only.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let answer = self.devtools("Page.captureScreenshot", &json!({ "captureBeyondViewport": true }))?;
        png(answer.get("data").unwrap_or(&Value::Null))
    }

    fn element(&self, css: &str) -> Result<Wire> {
        Ok(self.session.below("element").below(&self.element_id(css)?))
    }

    fn element_id(&self, css: &str) -> Result<String> {
        self.wait(&format!("document.querySelector({})", json!(css)))?;
        let found = self.session.post("element", &json!({ "using": "css selector", "value": css }))?;
        Ok(found.get(ELEMENT).and_then(Value::as_str).with_context(|| format!("{css} is no element"))?.to_owned())
    }
}

/// Enough of a script to find it by; many begin alike.
fn last_words(script: &str) -> String {
    let words = script.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().skip(words.chars().count().saturating_sub(80)).collect()
}

impl Drop for Window {
    fn drop(&mut self) {
        // The browser may be gone already.
        let _ = self.session.delete();
    }
}

fn png(encoded: &Value) -> Result<Vec<u8>> {
    Ok(BASE64_STANDARD.decode(encoded.as_str().context("the driver sent no picture")?)?)
}
