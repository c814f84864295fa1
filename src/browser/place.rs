//! Where the device is, if the person lets the page know.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Geolocation, PositionOptions};

/// In degrees and metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fix {
    pub north: f64,
    pub east: f64,
    pub accuracy: f64,
}

/// Why there is no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFix {
    /// By the person, a policy, or because the page did not come over a secure connection.
    Denied,
    /// Not found in time.
    NotFound,
}

/// A satellite receiver that was off needs half a minute.
const PATIENCE_MS: u32 = 30_000;

pub async fn locate() -> Result<Fix, NoFix> {
    let receiver = receiver().ok_or(NoFix::Denied)?;
    let options = PositionOptions::new();
    options.set_enable_high_accuracy(true);
    options.set_timeout(PATIENCE_MS);
    let asked = Promise::new(&mut |found, failed| {
        let found = told(found);
        let failed = told(failed);
        let (found, failed): (&Function, &Function) = (found.unchecked_ref(), failed.unchecked_ref());
        // An old browser without it has no receiver either.
        let _ = receiver.get_current_position_with_error_callback_and_options(found, Some(failed), &options);
    });
    match JsFuture::from(asked).await {
        Ok(position) => fix(&position).ok_or(NoFix::NotFound),
        Err(error) => Err(reason(&error)),
    }
}

/// Calls on with what it is told.
fn told(on: Function) -> JsValue {
    Closure::once_into_js(move |what: JsValue| {
        // Calling a promise's own functions does not throw.
        let _ = on.call1(&JsValue::NULL, &what);
    })
}

/// web-sys has positions only behind an unstable flag, so this reads by name.
fn fix(position: &JsValue) -> Option<Fix> {
    let at = Reflect::get(position, &"coords".into()).ok()?;
    let number = |name: &str| Reflect::get(&at, &name.into()).ok()?.as_f64();
    Some(Fix { north: number("latitude")?, east: number("longitude")?, accuracy: number("accuracy")? })
}

fn reason(error: &JsValue) -> NoFix {
    const PERMISSION_DENIED: f64 = 1.0;
    let code = Reflect::get(error, &"code".into()).ok().and_then(|code| code.as_f64());
    if code == Some(PERMISSION_DENIED) { NoFix::Denied } else { NoFix::NotFound }
}

/// Missing in pages that are neither secure nor local.
fn receiver() -> Option<Geolocation> {
    let found = Reflect::get(&window().navigator(), &"geolocation".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}
