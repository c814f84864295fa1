//! Pictures out of drawings: SVG drawn on a canvas and handed over as PNG.

use js_sys::{Array, Promise};
use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// The longest side a canvas may have in every browser.
const LONGEST: f64 = 16_000.0;

/// Draws an SVG of the given size, `scale` times as large, smaller if the browser could not hold it.
pub async fn png(svg: &str, (width, height): (f64, f64), scale: f64) -> Result<Blob, JsValue> {
    let scale = scale.min(LONGEST / width.max(height).max(1.0));
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let source = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)?;
    let url = Url::create_object_url_with_blob(&source)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let loaded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    loaded?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let context = canvas.get_context("2d")?.ok_or("no canvas")?.dyn_into::<CanvasRenderingContext2d>()?;
    let (wide, high) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high)?;
    to_blob(&canvas, "image/png").await
}

/// How good a photo must stay; formats that lose nothing do not look at it.
const QUALITY: f64 = 0.85;

/// What a canvas shows, as a file of the given kind.
pub(super) async fn to_blob(canvas: &HtmlCanvasElement, kind: &str) -> Result<Blob, JsValue> {
    let drawn = Promise::new(&mut |done, failed| {
        let told = Closure::once_into_js(move |blob: JsValue| {
            // Calling a promise's own functions does not throw.
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        let told = told.unchecked_ref();
        if let Err(error) = canvas.to_blob_with_type_and_encoder_options(told, kind, &QUALITY.into()) {
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(drawn).await?.dyn_into()
}
