//! What a tab needs to write: its own sequence of revisions, a place to keep them, a line to the
//! other tabs.

use std::rc::Rc;

use super::Work;
use crate::browser::random;
use crate::browser::tabs::Tabs;
use crate::desk::Album;
use crate::journal::{Writer, WriterId};
use crate::storage::Backend;
use crate::storage::indexed::Indexed;
use crate::storage::local::{self, Key};
use crate::storage::photos::Blob;

pub struct Tools {
    pub writer: Writer,
    pub backend: Rc<dyn Backend>,
    /// A file is a handle, and photos are blobs: no texts.
    pub things: Rc<Indexed>,
    pub album: Rc<Album<Blob, Indexed>>,
    /// How photos are kept again; `None` until one was seen, so that the first load goes without it.
    pub keep_seen: Option<fn(Work)>,
    /// Revisions that are not known to be on disk, and the drafts they were written from.
    pub written: Vec<(String, String)>,
    /// Drafts that were thrown away: what was on its way to them has nowhere to go.
    pub thrown: Vec<String>,
    /// How it is heard that another tab made a backup; comes with the bars.
    pub hear_of_backup: Option<fn(Work, &str)>,
    /// `None` until the work listens.
    pub tabs: Option<Tabs>,
}

impl Tools {
    pub fn new(plan: &str) -> Self {
        let things = Rc::new(Indexed::new(plan));
        Self {
            writer: Writer::new(writer()),
            backend: Rc::new(Indexed::new(plan)),
            album: Rc::new(Album::new(things.clone())),
            things,
            keep_seen: None,
            written: Vec::new(),
            thrown: Vec::new(),
            hear_of_backup: None,
            tabs: None,
        }
    }
}

/// The device is named once for each browser profile, the tab anew each time it is opened, so that
/// no two tabs ever write the same name.
fn writer() -> WriterId {
    let tab = random::name(8);
    let device = local::read(Key::Device).unwrap_or_else(|| {
        let device = random::name(10);
        local::write(Key::Device, &device);
        device
    });
    WriterId::new(&device, &tab)
}
