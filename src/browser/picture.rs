//! Pictures out of drawings: SVG drawn on a canvas and handed over as PNG.

use js_sys::{Array, Promise};
use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// The longest side and the largest area that a canvas may have in the browsers of today. What a browser
/// holds depends on the machine as well, so it is looked at afterwards.
const LONGEST: f64 = 16_000.0;
const LARGEST: f64 = 64_000_000.0;
/// How much smaller a picture is tried that turned out blank, and how often.
const LESS: f64 = 0.7;
const TRIES: usize = 6;

/// How many times as large as wanted the first picture may be that is tried.
fn bearable((width, height): (f64, f64), wanted: f64) -> f64 {
    let longest = LONGEST / width.max(height).max(1.0);
    wanted.min(longest).min((LARGEST / (width * height).max(1.0)).sqrt())
}

/// Draws an SVG of the given size, `scale` times as large, or smaller if the browser could
/// not hold it; says how many times it became.
pub async fn png(svg: &str, size: (f64, f64), scale: f64) -> Result<(Blob, f64), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let source = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)?;
    let url = Url::create_object_url_with_blob(&source)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let loaded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    loaded?;
    let mut made = bearable(size, scale);
    for _ in 0..TRIES {
        let canvas = canvas(((size.0 * made) as u32, (size.1 * made) as u32))?;
        if holds(&canvas)? {
            let (wide, high) = (f64::from(canvas.width()), f64::from(canvas.height()));
            context(&canvas)?.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high)?;
            return Ok((to_blob(&canvas, "image/png").await?, made));
        }
        made *= LESS;
    }
    Err("no canvas is large enough".into())
}

fn canvas((width, height): (u32, u32)) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    Ok(canvas)
}

/// Whether what is drawn in the far corner is there. A canvas that is too large stays blank, and browsers do
/// not say so themselves.
fn holds(drawn: &HtmlCanvasElement) -> Result<bool, JsValue> {
    let (x, y) = (f64::from(drawn.width()) - 1.0, f64::from(drawn.height()) - 1.0);
    let probe = canvas((1, 1))?;
    let (context, copy, blank) = (context(drawn)?, context(&probe)?, probe.to_data_url()?);
    context.fill_rect(x, y, 1.0, 1.0);
    let copied = copy.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        drawn, x, y, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0,
    );
    context.clear_rect(x, y, 1.0, 1.0);
    Ok(copied.is_ok() && probe.to_data_url()? != blank)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    Ok(canvas.get_context("2d")?.ok_or("no canvas")?.dyn_into::<CanvasRenderingContext2d>()?)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_within_what_canvases_hold() {
        assert_eq!(bearable((1000.0, 1000.0), 4.0), 4.0);
        assert_eq!(bearable((1000.0, 8000.0), 4.0), 2.0);
        let (wide, high) = (4000.0, 4000.0);
        assert_eq!(bearable((wide, high), 4.0), 2.0);
    }
}
