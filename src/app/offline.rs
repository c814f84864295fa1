//! The copy of the site in this browser, as signals: what is kept, and whether a newer version waits.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::offline::{self, News};
use crate::storage::local::{self, Key};

/// What the preference says where no copy is wanted.
const UNWANTED: &str = "no";

/// Get it at the top of a component with [`use_offline`].
#[derive(Clone, Copy, Default)]
pub struct Offline {
    copy: RwSignal<CopyState>,
    newer: RwSignal<Newer>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum CopyState {
    /// The browser or the address does not allow it.
    #[default]
    Impossible,
    /// Removed by a person, and not to come again by itself.
    Unwanted,
    /// Being taken in.
    Coming,
    Failed,
    Kept {
        version: String,
        files: u32,
        bytes: u64,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newer {
    #[default]
    None,
    /// Kept whole, waits for the person.
    Waiting,
    /// The person said: not now. Offered again with the next visit.
    Later,
    /// Chosen in this tab; the page will load anew when everything is saved.
    Chosen,
    /// Chosen in another tab.
    Elsewhere,
}

impl Offline {
    /// Begins to keep a copy, once, unless that is impossible or unwanted.
    pub fn start(self) {
        if !offline::is_possible() || self.copy.get_untracked() != CopyState::Impossible {
            return;
        }
        match local::read(Key::Offline).as_deref() {
            Some(UNWANTED) => self.copy.set(CopyState::Unwanted),
            _ => self.keep(),
        }
    }

    /// Lets the newer version take over.
    pub fn switch(self) {
        spawn_local(async { drop(offline::switch().await) });
    }

    /// Takes the site in, now and on every visit from now on.
    pub fn want(self) {
        local::write(Key::Offline, "");
        self.keep();
    }

    /// Removes the copy for good.
    pub fn remove(self) {
        local::write(Key::Offline, UNWANTED);
        spawn_local(async { drop(offline::remove().await) });
    }

    pub fn choose(self) {
        self.newer.set(Newer::Chosen);
    }

    pub fn put_off(self) {
        self.newer.set(Newer::Later);
    }

    pub fn copy(self) -> Signal<CopyState> {
        self.copy.into()
    }

    pub fn newer(self) -> Signal<Newer> {
        self.newer.into()
    }

    fn keep(self) {
        self.copy.set(CopyState::Coming);
        spawn_local(async move {
            if offline::keep(move |news| self.hear(news)).await.is_err() {
                self.copy.set(CopyState::Failed);
            }
            // A host that does not answer is the usual case in the field.
            offline::look_for_newer().await;
        });
    }

    fn hear(self, news: News) {
        match news {
            News::Kept { version, files, bytes } => self.copy.set(CopyState::Kept { version, files, bytes }),
            News::Waiting => self.newer.set(Newer::Waiting),
            News::Switched if self.newer.get_untracked() == Newer::Chosen => offline::reload(),
            News::Switched => self.newer.set(Newer::Elsewhere),
            News::Failed => self.copy.set(CopyState::Failed),
            News::Removed => self.copy.set(CopyState::Unwanted),
        }
    }
}

/// The copy of the site. Components under the root always have it.
pub fn use_offline() -> Offline {
    expect_context()
}
