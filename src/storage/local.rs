//! Preferences and drafts in localStorage: only what may be lost (browsers write it late).
//! A browser that blocks storage is no error; the preference then lasts as long as the page.

use gloo_storage::{LocalStorage, Storage};

use crate::browser::HERE;

const PREFIX: &str = "park-atlas";

/// Every key ever used; retired ones stay listed so that they are not used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Language,
    Theme,
    /// The name a person signs with.
    Author,
    /// Random name of this browser profile.
    Device,
    /// How much the last backup held and when it was made; one for each plan.
    LastBackup,
    /// The same for when a backup was offered and declined.
    Declined,
    /// Which changes came with files, and when; one for each plan.
    Arrivals,
    /// Whether a copy of the site is not wanted; one for each folder of a host.
    Offline,
    /// How the map of the chains was folded last; one for each plan.
    ChainFolds,
    /// A note being typed; one for each plan and subject.
    Draft,
    /// A field being changed; one for each plan, subject and field.
    Typing,
    /// The name of a record being added; one for each plan and kind.
    NewRecord,
}

impl Key {
    fn name(self, scope: &str) -> String {
        let name = match self {
            Key::Language => "language",
            Key::Theme => "theme",
            Key::Author => "author",
            Key::Device => "device",
            Key::Offline => "offline",
            Key::LastBackup => "last-backup",
            Key::Declined => "backup-declined",
            Key::ChainFolds => "chain-folds",
            Key::Arrivals => "arrivals",
            Key::Draft => "draft",
            Key::Typing => "typing",
            Key::NewRecord => "new-record",
        };
        if scope.is_empty() { format!("{PREFIX}.{name}") } else { format!("{PREFIX}.{name}.{scope}") }
    }
}

pub fn read(key: Key) -> Option<String> {
    read_of(key, "")
}

pub fn write(key: Key, value: &str) {
    write_of(key, "", value);
}

/// A value of which there is one for each scope: a plan, a subject.
pub fn read_of(key: Key, scope: &str) -> Option<String> {
    if !available() {
        return None;
    }
    LocalStorage::get(key.name(scope)).ok()
}

pub fn write_of(key: Key, scope: &str, value: &str) {
    if available() {
        // Full or blocked: a preference is not worth a message.
        let _ = LocalStorage::set(key.name(scope), value);
    }
}

/// Every scope for which a value is kept, in order.
pub fn scopes(key: Key) -> Vec<String> {
    if !available() {
        return Vec::new();
    }
    let (storage, before) = (LocalStorage::raw(), key.name("") + ".");
    let names = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
    let mut scopes: Vec<String> = names.filter_map(|name| Some(name.strip_prefix(&before)?.to_owned())).collect();
    scopes.sort_unstable();
    scopes
}

pub fn forget(key: Key, scope: &str) {
    if available() {
        LocalStorage::delete(key.name(scope));
    }
}

/// gloo-storage panics where the browser blocks storage, so ask first.
fn available() -> bool {
    HERE && leptos::prelude::window().local_storage().is_ok_and(|storage| storage.is_some())
}
