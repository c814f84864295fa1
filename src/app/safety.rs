//! The file outside of the browser that is kept up to date, as a signal: which one, and how it is with it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Work;
use crate::browser::kept_file::{self, Answer, Handle, Reason};

/// Get it at the top of a component with [`use_safety`].
#[derive(Clone, Copy, Default)]
pub struct Safety {
    file: RwSignal<KeptFile>,
}

/// Named as the file is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum KeptFile {
    /// None was chosen.
    #[default]
    None,
    /// The browser wants the person to allow it once more.
    Asking(String),
    /// With so many changes in it.
    Kept(String, usize),
    Failed(String, Reason),
}

impl Safety {
    pub fn file(self) -> Signal<KeptFile> {
        self.file.into()
    }

    /// Goes on with the file of an earlier visit.
    pub fn start(self, work: Work) {
        if !kept_file::is_possible() || self.file.get_untracked() != KeptFile::None {
            return;
        }
        spawn_local(async move {
            let Some(handle) = work.kept_handle().await else { return };
            if kept_file::is_allowed(&handle).await {
                self.file.set(KeptFile::Kept(handle.name(), 0));
            } else {
                self.file.set(KeptFile::Asking(handle.name()));
            }
        });
    }

    /// Has the person choose a file and writes it. In answer to a click.
    pub fn choose(self, work: Work) {
        spawn_local(async move {
            match kept_file::choose(&work.kept_file_name()).await {
                Answer::Declined => {}
                Answer::Refused(reason) => self.file.set(KeptFile::Failed(work.kept_file_name(), reason)),
                Answer::Given(handle) => match work.keep_handle(Some(&handle)).await {
                    Ok(()) => self.fill(work, &handle).await,
                    Err(_) => self.file.set(KeptFile::Failed(handle.name(), Reason::Other)),
                },
            }
        });
    }

    /// Has the person allow the file of an earlier visit. In answer to a click.
    pub fn allow(self, work: Work) {
        spawn_local(async move {
            let Some(handle) = work.kept_handle().await else { return };
            if kept_file::ask(&handle).await {
                self.fill(work, &handle).await;
            } else {
                self.file.set(KeptFile::Failed(handle.name(), Reason::NotAllowed));
            }
        });
    }

    /// Brings the file up to date.
    pub fn write(self, work: Work) {
        spawn_local(async move {
            match work.kept_handle().await {
                Some(handle) => self.fill(work, &handle).await,
                // Cleared with the rest of the site's data.
                None => self.file.set(KeptFile::None),
            }
        });
    }

    /// Leaves the file as it is from now on.
    pub fn stop(self, work: Work) {
        self.file.set(KeptFile::None);
        spawn_local(async move { drop(work.keep_handle(None).await) });
    }

    async fn fill(self, work: Work, handle: &Handle) {
        let name = handle.name();
        let state = match work.back_up_into(handle).await {
            Ok(changes) => KeptFile::Kept(name, changes),
            Err(reason) => KeptFile::Failed(name, reason),
        };
        if self.file.get_untracked() != state {
            self.file.set(state);
        }
    }
}

/// The file that is kept up to date. Components under the root always have it.
pub fn use_safety() -> Safety {
    expect_context()
}
