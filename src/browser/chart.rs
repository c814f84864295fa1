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
    #[wasm_bindgen(method, js_name = getZr)]
    fn painter(this: &Handle) -> Painter;
    #[wasm_bindgen(method, js_name = getWidth)]
    fn width(this: &Handle) -> f64;
    #[wasm_bindgen(method, js_name = getHeight)]
    fn height(this: &Handle) -> f64;
    #[wasm_bindgen(method, catch, js_name = renderToSVGString)]
    fn render_to_svg(this: &Handle) -> Result<String, JsValue>;

    type Painter;
    #[wasm_bindgen(method)]
    fn flush(this: &Painter);
}

/// A chart in an element. Dropping it takes it off the page.
pub struct Drawing {
    canvas: Canvas,
    print: Vec<WindowListenerHandle>,
    _picked: Closure<dyn Fn(JsValue)>,
}

/// The library's chart and the element it fills.
#[derive(Clone)]
struct Canvas {
    handle: Handle,
    element: Element,
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
        let canvas = Canvas { handle, element };
        Ok(Self { print: fit_to_paper(&canvas), canvas, _picked: heard })
    }

    /// Shows an option given as JSON in place of what was shown.
    pub fn show(&self, option: &str) -> Result<(), JsValue> {
        self.canvas.handle.set_option(&JSON::parse(option)?, true)?;
        self.canvas.keep_proportions();
        Ok(())
    }

    /// Fills its element again.
    pub fn fit(&self) {
        self.canvas.resize(None);
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        self.canvas.size()
    }

    /// What is shown, as an SVG element; colours are names of the style sheet's tokens.
    pub fn svg(&self) -> Result<String, JsValue> {
        self.canvas.handle.render_to_svg()
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        self.print.drain(..).for_each(WindowListenerHandle::remove);
        self.canvas.handle.dispose();
    }
}

impl Canvas {
    fn size(&self) -> (f64, f64) {
        (self.handle.width(), self.handle.height())
    }

    /// To this width, or to that of the element.
    fn resize(&self, width: Option<f64>) {
        let width = width.map_or("auto".into(), JsValue::from);
        if let Ok(size) = object("width", &width) {
            self.handle.resize(&size);
            // Now: paper does not wait for the next frame.
            self.handle.painter().flush();
        }
        self.keep_proportions();
    }

    /// Lets the style sheet scale the drawing on paper, where nobody draws it again in time.
    fn keep_proportions(&self) {
        if let Ok(Some(svg)) = self.element.query_selector("svg") {
            let (width, height) = self.size();
            // Only an invalid attribute name could fail.
            let _ = svg.set_attribute("viewBox", &format!("0 0 {width} {height}"));
        }
    }
}

/// Beside the page, wherever the site lies.
fn library_address() -> Result<String, JsValue> {
    let base = document().base_uri()?.unwrap_or_default();
    Ok(web_sys::Url::new_with_base(LIBRARY, &base)?.href())
}

fn fit_to_paper(canvas: &Canvas) -> Vec<WindowListenerHandle> {
    let listen = |(event, width)| {
        let canvas = canvas.clone();
        window_event_listener_untyped(event, move |_| canvas.resize(width))
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
