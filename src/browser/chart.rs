//! ECharts on the page: loaded when the first chart is wanted, shown in an element, gone with its owner.

use js_sys::{JSON, Promise, Reflect};
use leptos::prelude::{WindowListenerHandle, document, window_event_listener_untyped};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

const LIBRARY: &str = "charts.js";
/// How wide charts are on paper: A4 without margins, in CSS pixels.
const PAPER: f64 = 660.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = "import", catch)]
    fn import(address: &str) -> Result<Promise, JsValue>;

    type Library;
    #[wasm_bindgen(method, catch)]
    fn init(this: &Library, element: &Element, theme: &JsValue, options: &JsValue) -> Result<Handle, JsValue>;

    #[derive(Clone)]
    type Handle;
    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Handle, option: &JsValue, not_merge: bool) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn on(this: &Handle, event: &str, heard: &JsValue);
    #[wasm_bindgen(method)]
    fn resize(this: &Handle, size: &JsValue);
    #[wasm_bindgen(method)]
    fn dispose(this: &Handle);
    #[wasm_bindgen(method, js_name = getWidth)]
    fn width(this: &Handle) -> f64;
    #[wasm_bindgen(method, js_name = getHeight)]
    fn height(this: &Handle) -> f64;
    #[wasm_bindgen(method, catch, js_name = renderToSVGString)]
    fn render_to_svg(this: &Handle) -> Result<String, JsValue>;
}

/// A chart in an element. Dropping it takes it off the page.
pub struct Drawing {
    handle: Handle,
    print: Vec<WindowListenerHandle>,
    _picked: Closure<dyn Fn(JsValue)>,
}

impl Drawing {
    /// Loads the library if need be. `picked` is told the id of what was clicked.
    pub async fn open(element: Element, picked: impl Fn(String) + 'static) -> Result<Self, JsValue> {
        let library: Library = JsFuture::from(import(&library_address()?)?).await?.unchecked_into();
        let options = object("renderer", &"svg".into())?;
        let handle = library.init(&element, &JsValue::NULL, &options)?;
        let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let item = Reflect::get(&event, &"data".into()).unwrap_or_default();
            if let Some(id) = Reflect::get(&item, &"id".into()).ok().and_then(|id| id.as_string()) {
                picked(id);
            }
        });
        handle.on("click", heard.as_ref());
        Ok(Self { print: fit_to_paper(&handle), handle, _picked: heard })
    }

    /// Shows an option given as JSON in place of what was shown.
    pub fn show(&self, option: &str) -> Result<(), JsValue> {
        self.handle.set_option(&JSON::parse(option)?, true)
    }

    /// Fills its element again.
    pub fn fit(&self) {
        self.handle.resize(&JsValue::UNDEFINED);
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        (self.handle.width(), self.handle.height())
    }

    /// What is shown, as an SVG element; colours are names of the style sheet's tokens.
    pub fn svg(&self) -> Result<String, JsValue> {
        self.handle.render_to_svg()
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        self.print.drain(..).for_each(WindowListenerHandle::remove);
        self.handle.dispose();
    }
}

/// Beside the page, wherever the site lies.
fn library_address() -> Result<String, JsValue> {
    let base = document().base_uri()?.unwrap_or_default();
    Ok(web_sys::Url::new_with_base(LIBRARY, &base)?.href())
}

fn fit_to_paper(handle: &Handle) -> Vec<WindowListenerHandle> {
    let listen = |(event, width): (&str, Option<f64>)| {
        let handle = handle.clone();
        window_event_listener_untyped(event, move |_| {
            let size = width.and_then(|width| object("width", &width.into()).ok());
            handle.resize(&size.unwrap_or(JsValue::UNDEFINED));
        })
    };
    [("beforeprint", Some(PAPER)), ("afterprint", None)].map(listen).into()
}

fn object(key: &str, value: &JsValue) -> Result<JsValue, JsValue> {
    let object = js_sys::Object::new();
    Reflect::set(&object, &key.into(), value)?;
    Ok(object.into())
}

/// What a token of the style sheet such as `--ink` is in light, as pictures are.
pub fn light_color(token: &str) -> String {
    let probe = || -> Result<String, JsValue> {
        let element = document().create_element("span")?;
        let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
        style.set_property("color-scheme", "light")?;
        style.set_property("color", &format!("var({token})"))?;
        let body = document().body().ok_or("no page")?;
        body.append_child(&element)?;
        let color = leptos::prelude::window().get_computed_style(&element)?.ok_or("no style")?;
        let color = color.get_property_value("color");
        element.remove();
        color
    };
    probe().unwrap_or_else(|_| "#000000".to_owned())
}
