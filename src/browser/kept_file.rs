//! A file of the reader's own disk that the page may write to, where the browser has such a thing
//! (File System Access: Chromium and its kin).

use js_sys::{Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File};

const PICKER: &str = "showSaveFilePicker";

#[wasm_bindgen]
extern "C" {
    type Disk;
    #[wasm_bindgen(method, catch, js_name = showSaveFilePicker)]
    fn pick(this: &Disk, options: &JsValue) -> Result<Promise, JsValue>;

    /// Names a file; browsers let it be kept beside other data, but ask the person anew in each visit.
    #[derive(Clone)]
    pub type Handle;
    #[wasm_bindgen(method, getter)]
    pub fn name(this: &Handle) -> String;
    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    fn query(this: &Handle, mode: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request(this: &Handle, mode: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn open(this: &Handle) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn file(this: &Handle) -> Result<Promise, JsValue>;

    type Writing;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Writing, text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn close(this: &Writing) -> Result<Promise, JsValue>;
}

/// What became of a question to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    Given(T),
    /// The window was closed without a choice.
    Declined,
    /// The browser does not even ask, and this is why.
    Refused(Reason),
}

/// Why a file was not written, as far as a person can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Moved, renamed or deleted, or on a stick that is not in.
    Gone,
    NotAllowed,
    Full,
    /// The browser does not keep, or does not tell, which file it is.
    Forgotten,
    Other,
}

pub fn is_possible() -> bool {
    Reflect::get(&window(), &PICKER.into()).is_ok_and(|picker| picker.is_function())
}

/// Has the person say which file. Only in answer to a click.
pub async fn choose(name: &str) -> Answer<Handle> {
    let options = Object::new();
    // Setting a field of an object of our own cannot fail.
    let _ = Reflect::set(&options, &"suggestedName".into(), &name.into());
    let asked = async { JsFuture::from(window().unchecked_into::<Disk>().pick(&options)?).await };
    match asked.await {
        Ok(handle) => Answer::Given(handle.unchecked_into()),
        Err(error) if named(&error, "AbortError") => Answer::Declined,
        Err(error) => Answer::Refused(reason(&error)),
    }
}

/// Whether the page may write to it without asking.
pub async fn is_allowed(handle: &Handle) -> bool {
    granted(handle.query(&for_writing())).await
}

/// Asks the person. Only in answer to a click.
pub async fn ask(handle: &Handle) -> bool {
    granted(handle.request(&for_writing())).await
}

/// What it holds now.
pub async fn read(handle: &Handle) -> Result<File, Reason> {
    let read = async { JsFuture::from(handle.file()?).await };
    read.await.map(JsCast::unchecked_into).map_err(|error| reason(&error))
}

/// Puts a text in place of what the file held. The browser writes beside it and swaps at the end, so
/// that the file is never half.
pub async fn write(handle: &Handle, text: &str) -> Result<(), Reason> {
    let written = async {
        let writing: Writing = JsFuture::from(handle.open()?).await?.unchecked_into();
        JsFuture::from(writing.write(text)?).await?;
        JsFuture::from(writing.close()?).await
    };
    written.await.map(drop).map_err(|error| reason(&error))
}

fn for_writing() -> JsValue {
    let mode = Object::new();
    // Setting a field of an object of our own cannot fail.
    let _ = Reflect::set(&mode, &"mode".into(), &"readwrite".into());
    mode.into()
}

async fn granted(asked: Result<Promise, JsValue>) -> bool {
    let Ok(asked) = asked else { return false };
    JsFuture::from(asked).await.is_ok_and(|answer| answer == "granted")
}

fn reason(error: &JsValue) -> Reason {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("NotFoundError") => Reason::Gone,
        Some("NotAllowedError" | "SecurityError" | "NoModificationAllowedError") => Reason::NotAllowed,
        Some("QuotaExceededError") => Reason::Full,
        _ => Reason::Other,
    }
}

fn named(error: &JsValue, name: &str) -> bool {
    error.dyn_ref::<DomException>().is_some_and(|error| error.name() == name)
}
