//! The copy of the site in this browser, as signals: what is kept, and whether a newer version waits.

mod newer;

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::offline::{self, News};
use crate::browser::{address, clock};
use crate::storage::local::{self, Key};
use crate::storage::{Outbox, Saving};
use newer::{Deed, Event};
pub use newer::{Newer, Obstacle};

/// What the preference says where no copy is wanted.
const UNWANTED: &str = "no";
/// So long a version may take to take over.
const PATIENCE: Duration = Duration::from_secs(20);
/// Milliseconds between two looks for a newer version that nobody asked for.
const HOUR: u64 = 3_600_000;

/// When it was last looked for a newer version. Nobody follows it, so it is no signal.
static LOOKED: AtomicU64 = AtomicU64::new(0);

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

impl Offline {
    /// Begins to keep a copy, once, unless that is impossible or unwanted.
    pub fn start(self) {
        if !offline::is_possible() || self.copy.get_untracked() != CopyState::Impossible {
            return;
        }
        offline::on_return(move || self.look_again());
        // Of two atlases on one host each has its own copy.
        match local::read_of(Key::Offline, &address::folder()).as_deref() {
            Some(UNWANTED) => self.copy.set(CopyState::Unwanted),
            _ => self.keep(),
        }
    }

    /// Lets the newer version take over as soon as everything is saved; to be called from an effect.
    pub fn switch_when_saved(self, outbox: Signal<Outbox>) {
        if self.newer.get() != Newer::Chosen {
            return;
        }
        match outbox.with(Outbox::state) {
            Saving::Saved => self.switch(),
            Saving::Under(_) => {}
            Saving::Failed(..) => self.know(Event::Hindered(Obstacle::NotSaved)),
        }
    }

    /// Takes the site in, now and on every visit from now on.
    pub fn want(self) {
        local::write_of(Key::Offline, &address::folder(), "");
        self.keep();
    }

    /// Removes the copy for good.
    pub fn remove(self) {
        local::write_of(Key::Offline, &address::folder(), UNWANTED);
        spawn_local(async { drop(offline::remove().await) });
    }

    /// What the button of the offer does.
    pub fn choose(self) {
        self.know(Event::Wanted);
        let overdue = move || self.know(Event::Hindered(Obstacle::NotReady));
        set_timeout(overdue, PATIENCE);
    }

    pub fn put_off(self) {
        if matches!(self.newer.get_untracked(), Newer::Waiting(_)) {
            // Without a worker there is no other tab that could be told.
            spawn_local(async { drop(offline::put_off().await) });
        }
        self.know(Event::PutOff);
    }

    pub fn copy(self) -> Signal<CopyState> {
        self.copy.into()
    }

    pub fn newer(self) -> Signal<Newer> {
        self.newer.into()
    }

    /// Looks for a newer version. False if the host did not answer, which is the usual case in the field.
    pub async fn look(self) -> bool {
        LOOKED.store(clock::now(), Relaxed);
        offline::look_for_newer().await
    }

    fn look_again(self) {
        // Noted at once: several reasons to look may come together.
        let is_kept = matches!(self.copy.get_untracked(), CopyState::Kept { .. });
        if is_kept && clock::now().saturating_sub(LOOKED.load(Relaxed)) >= HOUR {
            LOOKED.store(clock::now(), Relaxed);
            spawn_local(async move {
                self.look().await;
            });
        }
    }

    fn switch(self) {
        spawn_local(async move {
            if offline::switch().await.is_err() {
                self.know(Event::Hindered(Obstacle::NotReady));
            }
        });
    }

    fn keep(self) {
        self.copy.set(CopyState::Coming);
        spawn_local(async move {
            if offline::keep(move |news| self.hear(news)).await.is_err() {
                self.copy.set(CopyState::Failed);
            }
            self.look().await;
        });
    }

    fn hear(self, news: News) {
        match news {
            News::Kept { version, files, bytes } => {
                if offline::version().is_some_and(|own| own != version) {
                    self.know(Event::CopyDiffers);
                }
                self.copy.set(CopyState::Kept { version, files, bytes });
            }
            News::Waiting => self.know(Event::Came),
            News::Switched => self.know(Event::TookOver),
            News::PutOff => self.know(Event::PutOffElsewhere),
            News::Failed => self.copy.set(CopyState::Failed),
            News::Removed => {
                self.copy.set(CopyState::Unwanted);
                self.know(Event::CopyRemoved);
            }
        }
    }

    fn know(self, event: Event) {
        let (next, deed) = self.newer.get_untracked().after(event);
        self.newer.set(next);
        if deed == Deed::Reload {
            offline::reload();
        }
    }
}

/// The copy of the site. Components under the root always have it.
pub fn use_offline() -> Offline {
    expect_context()
}
