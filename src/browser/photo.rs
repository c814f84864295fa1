//! Photos on their way in: decoded by the browser, drawn smaller, and so freed of everything a
//! camera writes into them. And copies on their way out, with a stamp.

use js_sys::Uint8Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::Blob;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::picture::to_blob;

const KIND: &str = "image/jpeg";
/// A stamp stays readable when the photo is printed as wide as a column.
const LINES_IN_HEIGHT: f64 = 28.0;

/// A picture as it is kept.
pub struct Scaled {
    pub blob: Blob,
    pub width: u16,
    pub height: u16,
}

/// Draws a picture so that its longer side has at most `longest` pixels. Fails if the file is no
/// picture this browser knows.
pub async fn scaled(file: &Blob, longest: f64) -> Result<Scaled, JsValue> {
    let image = decoded(file).await?;
    let (wide, high) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let scale = (longest / wide.max(high)).min(1.0);
    let (canvas, _) = drawn(&image, ((wide * scale).round(), (high * scale).round()))?;
    let (width, height) = (canvas.width() as u16, canvas.height() as u16);
    Ok(Scaled { blob: to_blob(&canvas, KIND).await?, width, height })
}

/// A copy with lines of text on a strip along its lower edge.
pub async fn stamped(photo: &Blob, lines: &[String]) -> Result<Blob, JsValue> {
    let image = decoded(photo).await?;
    let (wide, high) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let (canvas, context) = drawn(&image, (wide, high))?;
    let line = (wide.max(high) / LINES_IN_HEIGHT).max(14.0);
    let strip = line * (lines.len() as f64 + 0.6);
    context.set_fill_style_str("rgba(0, 0, 0, 0.55)");
    context.fill_rect(0.0, high - strip, wide, strip);
    context.set_fill_style_str("white");
    context.set_font(&format!("{}px system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif", line * 0.72));
    for (number, words) in lines.iter().enumerate() {
        let foot = high - strip + line * (number as f64 + 1.0);
        context.fill_text_with_max_width(words, line * 0.5, foot, wide - line)?;
    }
    to_blob(&canvas, KIND).await
}

/// Whether this browser can show it.
pub async fn is_picture(file: &Blob) -> bool {
    decoded(file).await.is_ok()
}

/// The first bytes of a file, or all of it.
pub async fn bytes(file: &Blob, most: Option<u32>) -> Result<Vec<u8>, JsValue> {
    let part = match most {
        Some(most) => file.slice_with_f64_and_f64(0.0, f64::from(most))?,
        None => file.clone(),
    };
    Ok(Uint8Array::new(&JsFuture::from(part.array_buffer()).await?).to_vec())
}

/// An address under which the page can show a picture, until it is let go.
pub fn address(picture: &Blob) -> Option<String> {
    Url::create_object_url_with_blob(picture).ok()
}

pub fn let_go(address: &str) {
    // Fails only on addresses that were none.
    let _ = Url::revoke_object_url(address);
}

async fn decoded(file: &Blob) -> Result<HtmlImageElement, JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let ready = JsFuture::from(image.decode()).await;
    let_go(&address);
    ready?;
    // A drawing may have no size of its own.
    if image.natural_width() == 0 || image.natural_height() == 0 { Err("no size".into()) } else { Ok(image) }
}

fn drawn(image: &HtmlImageElement, size: (f64, f64)) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(size.0.max(1.0) as u32);
    canvas.set_height(size.1.max(1.0) as u32);
    let context = canvas.get_context("2d")?.ok_or("no canvas")?.dyn_into::<CanvasRenderingContext2d>()?;
    let (wide, high) = (f64::from(canvas.width()), f64::from(canvas.height()));
    // What is transparent would become black.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, wide, high);
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high)?;
    Ok((canvas, context))
}
