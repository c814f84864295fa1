//! Messages between the tabs of one browser in which the app is open.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// Open as long as the page is.
#[derive(Clone)]
pub struct Tabs {
    /// None where the browser has no such thing.
    channel: Option<BroadcastChannel>,
}

impl Tabs {
    /// Calls back with the lines that other tabs tell.
    pub fn listen(name: &str, mut told: impl FnMut(Vec<String>) + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                told(Array::from(&event.data()).iter().filter_map(|line| line.as_string()).collect());
            });
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
            hear.forget();
        }
        Self { channel }
    }

    pub fn tell<'a>(&self, lines: impl Iterator<Item = &'a str>) {
        if let Some(channel) = &self.channel {
            let lines: Array = lines.map(JsValue::from_str).collect();
            // A closed channel has nobody to tell.
            let _ = channel.post_message(&lines);
        }
    }
}
