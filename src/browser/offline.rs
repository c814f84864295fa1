//! The copy of the site that the browser keeps, through its service worker (`public/worker.js`).
//! Only a finished build has one, and only where the browser allows it: not in a file opened by double
//! click, not without https, not in some private windows.

use std::cell::Cell;

use js_sys::{Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, MessageEvent, RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache, VisibilityState,
};

const WORKER: &str = "worker.js";

/// What the browser tells of the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A whole version is kept, and this page is served from it.
    Kept { version: String, files: u32, bytes: u64 },
    /// A newer version is kept whole and waits to be switched to.
    Waiting,
    /// The newer version has taken over; this page still is the one before.
    Switched,
    /// In some tab the person has said: not now.
    PutOff,
    /// A version could not be taken in whole.
    Failed,
    /// The copy is gone.
    Removed,
}

/// The version of this page; none in builds that are not finished.
pub fn version() -> Option<String> {
    document().document_element()?.get_attribute("data-version")
}

/// Whether a copy can be kept here.
pub fn is_possible() -> bool {
    version().is_some() && container().is_some()
}

/// Has the copy kept and tells what becomes of it, as long as the page lives.
pub async fn keep(told: impl Fn(News) + Clone + 'static) -> Result<(), JsValue> {
    let container = container().ok_or("no service worker")?;
    listen(&container, told.clone());
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registered = JsFuture::from(container.register_with_options(WORKER, &options)).await?;
    let registration: ServiceWorkerRegistration = registered.dyn_into()?;
    if registration.waiting().is_some() {
        told(News::Waiting);
    }
    watch(&registration, told);
    let ready: ServiceWorkerRegistration = JsFuture::from(container.ready()?).await?.dyn_into()?;
    ask(ready.active(), "hello")
}

/// Looks whether the host has a newer version; tells through [`keep`] if so. False if the host did not answer.
pub async fn look_for_newer() -> bool {
    // Without a network there is nobody to ask, and asking would be an error in the browser's log.
    if !window().navigator().on_line() {
        return false;
    }
    let Ok(registration) = registration().await else { return false };
    match registration.update() {
        Ok(update) => JsFuture::from(update).await.is_ok(),
        Err(_) => false,
    }
}

/// Lets the newer version take over; [`News::Switched`] follows.
pub async fn switch() -> Result<(), JsValue> {
    ask(registration().await?.waiting(), "switch")
}

/// Tells all tabs that the newer version is not wanted now; [`News::PutOff`] follows.
pub async fn put_off() -> Result<(), JsValue> {
    ask(registration().await?.active(), "later")
}

/// Calls back when the network comes back and when somebody turns to this tab again.
pub fn on_return(back: impl Fn() + Clone + 'static) {
    let seen = back.clone();
    on(&window(), "online", move |_: JsValue| back());
    on(&document(), "visibilitychange", move |_: JsValue| {
        if document().visibility_state() == VisibilityState::Visible {
            seen();
        }
    });
}

/// Has the copy and the worker removed; [`News::Removed`] follows.
pub async fn remove() -> Result<(), JsValue> {
    ask(registration().await?.active(), "remove")
}

/// Loads the page anew.
pub fn reload() {
    // Refused only where scripts may not navigate at all.
    let _ = window().location().reload();
}

fn container() -> Option<ServiceWorkerContainer> {
    // Missing on pages that are neither secure nor local.
    Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}

async fn registration() -> Result<ServiceWorkerRegistration, JsValue> {
    let container = container().ok_or("no service worker")?;
    JsFuture::from(container.get_registration()).await?.dyn_into()
}

fn ask(worker: Option<ServiceWorker>, what: &str) -> Result<(), JsValue> {
    let question = Object::new();
    Reflect::set(&question, &"ask".into(), &what.into())?;
    Reflect::set(&question, &"version".into(), &version().into())?;
    worker.ok_or("no worker")?.post_message(&question)
}

/// Hears what workers say, and when another one takes over.
fn listen(container: &ServiceWorkerContainer, told: impl Fn(News) + Clone + 'static) {
    let had_worker = Cell::new(container.controller().is_some());
    let heard = told.clone();
    on(container, "message", move |event: MessageEvent| {
        if let Some(news) = read_news(&event.data()) {
            heard(news);
        }
    });
    on(container, "controllerchange", move |_: JsValue| {
        // The first worker takes over a page of its own version.
        if had_worker.replace(true) {
            told(News::Switched);
        }
    });
}

fn read_news(data: &JsValue) -> Option<News> {
    let field = |name: &str| Reflect::get(data, &name.into()).ok();
    if field("removed")?.is_truthy() {
        return Some(News::Removed);
    }
    if field("later")?.is_truthy() {
        return Some(News::PutOff);
    }
    if field("failed")?.is_truthy() {
        return Some(News::Failed);
    }
    Some(News::Kept {
        version: field("version")?.as_string()?,
        files: field("files")?.as_f64()? as u32,
        bytes: field("bytes")?.as_f64()? as u64,
    })
}

/// Follows versions that are being taken in.
fn watch(registration: &ServiceWorkerRegistration, told: impl Fn(News) + Clone + 'static) {
    let follow = move |registration: &ServiceWorkerRegistration| {
        let Some(worker) = registration.installing() else { return };
        let (registration, worker_then, told) = (registration.clone(), worker.clone(), told.clone());
        on(&worker, "statechange", move |_: JsValue| match worker_then.state() {
            ServiceWorkerState::Installed if registration.active().is_some() => told(News::Waiting),
            ServiceWorkerState::Redundant if registration.active().is_none() => told(News::Failed),
            _ => {}
        });
    };
    follow(registration);
    let same = registration.clone();
    on(registration, "updatefound", move |_: JsValue| follow(&same));
}

/// Listens as long as the page lives.
fn on<E: wasm_bindgen::convert::FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &str,
    heard: impl FnMut(E) + 'static,
) {
    let heard = Closure::<dyn FnMut(E)>::new(heard);
    // Only a listener that is no function is refused.
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}
