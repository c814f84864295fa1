//! Preferences and drafts in localStorage: only what may be lost (browsers write it late).
//! A browser that blocks storage is no error; the preference then lasts as long as the page.

use gloo_storage::{LocalStorage, Storage};

const PREFIX: &str = "park-atlas";

/// Every key ever used; retired ones stay listed so that they are not used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Language,
    Theme,
}

impl Key {
    fn name(self) -> String {
        let name = match self {
            Key::Language => "language",
            Key::Theme => "theme",
        };
        format!("{PREFIX}.{name}")
    }
}

pub fn read(key: Key) -> Option<String> {
    if !available() {
        return None;
    }
    LocalStorage::get(key.name()).ok()
}

pub fn write(key: Key, value: &str) {
    if available() {
        // Full or blocked: a preference is not worth a message.
        let _ = LocalStorage::set(key.name(), value);
    }
}

/// gloo-storage panics where the browser blocks storage, so ask first.
fn available() -> bool {
    leptos::prelude::window().local_storage().is_ok_and(|storage| storage.is_some())
}
