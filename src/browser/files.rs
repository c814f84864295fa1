//! Files out of the page and into it.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a download. The browser does not say whether the person kept it.
pub fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    offer_blob(name, &Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?)
}

/// A text too large for the program's memory, put together piece by piece.
#[derive(Default)]
pub struct Pieces(Array);

impl Pieces {
    /// The browser takes the piece over at once.
    pub fn add(&mut self, text: &str) -> Result<(), JsValue> {
        self.0.push(&Blob::new_with_str_sequence(&Array::of1(&text.into()))?.into());
        Ok(())
    }

    pub fn offer(&self, name: &str, kind: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        offer_blob(name, &Blob::new_with_blob_sequence_and_options(&self.0, &options)?)
    }
}

/// Offers bytes, such as a picture, as a download.
pub fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Safari and old Firefox read the address after the click; let go of it when they surely have.
    set_timeout(move || drop(Url::revoke_object_url(&url)), Duration::from_secs(60));
    Ok(())
}

/// The file chosen in an input, which then is empty again so that the same file can be chosen twice.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// All files chosen in an input, which then is empty again.
pub fn all_chosen(input: &HtmlInputElement) -> Vec<File> {
    let list = input.files();
    let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at))).collect();
    input.set_value("");
    files
}

/// The whole file as text; bytes that are no text become `U+FFFD`.
pub async fn text(file: &File) -> Result<String, JsValue> {
    Ok(JsFuture::from(file.text()).await?.as_string().unwrap_or_default())
}
