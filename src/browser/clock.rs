//! The clock on the wall, in the reader's own time zone.

use std::fmt;
use std::time::Duration;

use js_sys::{Array, Date, Promise};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::IdleRequestOptions;

/// A moment as the reader's calendar and clock show it. Months and days count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
}

/// The same in both languages: `2026-11-23 18:40`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}:{:02}", self.date(), self.hour, self.minute)
    }
}

impl Moment {
    /// As date fields want it: `2026-11-23`.
    pub fn date(self) -> String {
        let Self { year, month, day, .. } = self;
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// For the name of a file: `20261123-1840`.
    pub fn for_file(self) -> String {
        let Self { year, month, day, hour, minute } = self;
        format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}")
    }
}

/// Milliseconds since 1970-01-01 00:00 UTC.
pub fn now() -> u64 {
    Date::now() as u64
}

pub fn moment(millis: u64) -> Moment {
    let date = Date::new(&JsValue::from_f64(millis as f64));
    Moment {
        year: date.get_full_year() as u16,
        month: date.get_month() as u8 + 1,
        day: date.get_date() as u8,
        hour: date.get_hours() as u8,
        minute: date.get_minutes() as u8,
    }
}

/// When a day given as `2026-11-23` begins here; nothing if it is no day.
pub fn midnight(day: &str) -> Option<u64> {
    // With a time the reader's own zone is meant, without one it would be Greenwich's.
    let millis = Date::parse(&format!("{day}T00:00"));
    (millis >= 0.0).then_some(millis as u64)
}

/// Today's date as date fields want it. The first view is of no day: empty.
pub fn today() -> String {
    if super::HERE { moment(now()).date() } else { String::new() }
}

/// Calls back when the page has painted and answered.
pub fn when_idle(call: impl FnOnce() + 'static) {
    /// Milliseconds after which it must not wait any longer.
    const PATIENCE: u32 = 300;
    /// For browsers that cannot tell: two frames.
    const TWO_FRAMES: i32 = 40;
    let call = Closure::once_into_js(call);
    let call = call.unchecked_ref();
    let options = IdleRequestOptions::new();
    options.set_timeout(PATIENCE);
    let window = window();
    // Refused where there is no such thing, as in Safari.
    if window.request_idle_callback_with_options(call, &options).is_err() {
        // A timer cannot fail.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call, TWO_FRAMES);
    }
}

/// Waits until the page has painted and answered, before work during which it cannot.
pub async fn idle() {
    let painted = Promise::new(&mut |resolve, _| {
        when_idle(move || {
            // Calling a promise's own function does not throw.
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    // It is always resolved.
    let _ = JsFuture::from(painted).await;
}

/// Waits until what was changed is painted.
pub async fn painted() {
    /// A hidden page paints nothing.
    const PATIENCE: Duration = Duration::from_millis(200);
    wait_at_most(PATIENCE, async {
        let frame = Promise::new(&mut |resolve, _| {
            // Without frames there is nothing to wait for.
            if window().request_animation_frame(&resolve).is_err() {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        // It is always resolved.
        let _ = JsFuture::from(frame).await;
        breathe().await;
    })
    .await;
}

/// Waits for work that goes on in any case, but no longer than this; says whether it is done.
pub async fn wait_at_most(patience: Duration, work: impl Future<Output = ()> + 'static) -> bool {
    let done = future_to_promise(async move {
        work.await;
        Ok(JsValue::TRUE)
    });
    let late = Promise::new(&mut |resolve, _| {
        let millis = i32::try_from(patience.as_millis()).unwrap_or(i32::MAX);
        // A timer cannot fail. It says nothing when its time has come.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
    });
    let first = JsFuture::from(Promise::race(&Array::of2(&done, &late))).await;
    first.is_ok_and(|said| said.is_truthy())
}

/// Lets the page paint and answer before long work goes on.
pub async fn breathe() {
    let soon = Promise::new(&mut |resolve, _| {
        // Without a timer there is nothing to wait for.
        if window().set_timeout_with_callback(&resolve).is_err() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    // A timer cannot fail.
    let _ = JsFuture::from(soon).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_with_leading_zeros() {
        let moment = Moment { year: 2026, month: 1, day: 2, hour: 3, minute: 4 };
        assert_eq!(moment.to_string(), "2026-01-02 03:04");
        assert_eq!(moment.for_file(), "20260102-0304");
    }
}
