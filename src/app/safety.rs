//! The file outside of the browser that is kept up to date, as a signal: which one, and how it is with it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Work;
use crate::browser::files;
use crate::browser::kept_file::{self, Answer, Handle, Reason};
use crate::report::check_size;

/// Get it at the top of a component with [`use_safety`].
#[derive(Clone, Copy, Default)]
pub struct Safety {
    file: RwSignal<KeptFile>,
    /// What stands in the file and is to be looked at before anything is written over it.
    found: RwSignal<Option<String>>,
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
    /// So many changes in it are not here: they would be lost if it were written.
    Holding(String, usize),
    /// It holds something else than a backup of this plan.
    Strange(String),
}

impl Safety {
    pub fn file(self) -> Signal<KeptFile> {
        self.file.into()
    }

    /// What is to be looked at; whoever takes it leaves nothing behind.
    pub fn found(self) -> RwSignal<Option<String>> {
        self.found
    }

    /// Goes on with the file of an earlier visit.
    pub fn start(self, work: Work) {
        if !kept_file::is_possible() || self.file.get_untracked() != KeptFile::None {
            return;
        }
        spawn_local(async move {
            let Ok(Some(handle)) = work.kept_handle().await else { return };
            if kept_file::is_allowed(&handle).await {
                self.file.set(KeptFile::Kept(handle.name(), 0));
            } else {
                self.file.set(KeptFile::Asking(handle.name()));
            }
        });
    }

    /// Has the person choose a file and writes it, unless it holds what is not here. In answer to a click.
    pub fn choose(self, work: Work) {
        spawn_local(async move {
            match kept_file::choose(&work.kept_file_name()).await {
                Answer::Declined => {}
                Answer::Refused(reason) => self.file.set(KeptFile::Failed(work.kept_file_name(), reason)),
                Answer::Given(handle) => match work.keep_handle(Some(&handle)).await {
                    Ok(()) => self.begin(work, &handle).await,
                    Err(_) => self.file.set(KeptFile::Failed(handle.name(), Reason::Forgotten)),
                },
            }
        });
    }

    /// Has the person allow the file of an earlier visit. In answer to a click.
    pub fn allow(self, work: Work) {
        spawn_local(async move {
            let Some(handle) = self.handle(work).await else { return };
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
            if let Some(handle) = self.handle(work).await {
                self.fill(work, &handle).await;
            }
        });
    }

    /// Leaves the file as it is from now on.
    pub fn stop(self, work: Work) {
        spawn_local(async move {
            // What the browser did not forget would go on with the next visit, so it goes on being shown.
            if work.keep_handle(None).await.is_ok() {
                self.file.set(KeptFile::None);
            }
        });
    }

    /// Gives what the file holds to whoever shows it.
    pub fn look(self, work: Work) {
        spawn_local(async move {
            let Some(handle) = self.handle(work).await else { return };
            match text(&handle).await {
                Ok(text) => self.found.set(Some(text)),
                Err(reason) => self.file.set(KeptFile::Failed(handle.name(), reason)),
            }
        });
    }

    /// Writes the file although it holds something else. In answer to a click that says so.
    pub fn replace(self, work: Work) {
        spawn_local(async move {
            if let Some(handle) = self.handle(work).await {
                self.write_over(work, &handle).await;
            }
        });
    }

    /// The file, or on the screen why there is none.
    async fn handle(self, work: Work) -> Option<Handle> {
        match work.kept_handle().await {
            Ok(Some(handle)) => return Some(handle),
            // Cleared with the rest of the site's data.
            Ok(None) => self.show(KeptFile::None),
            Err(_) => self.show(KeptFile::Failed(self.name(work), Reason::Forgotten)),
        }
        None
    }

    /// As what the file is shown, or would be.
    fn name(self, work: Work) -> String {
        match self.file.get_untracked() {
            KeptFile::None => work.kept_file_name(),
            KeptFile::Asking(name)
            | KeptFile::Kept(name, _)
            | KeptFile::Failed(name, _)
            | KeptFile::Holding(name, _)
            | KeptFile::Strange(name) => name,
        }
    }

    async fn fill(self, work: Work, handle: &Handle) {
        match self.file.with_untracked(|file| matches!(file, KeptFile::Kept(_, written) if *written > 0)) {
            true => self.write_over(work, handle).await,
            false => self.begin(work, handle).await,
        }
    }

    /// Before the first writing of a visit, and after each that failed, the file is read: it may have been
    /// another laptop's in the meantime.
    async fn begin(self, work: Work, handle: &Handle) {
        match in_the_way(work, handle).await {
            Some(state) => self.show(state),
            None => self.write_over(work, handle).await,
        }
    }

    async fn write_over(self, work: Work, handle: &Handle) {
        let name = handle.name();
        self.show(match work.back_up_into(handle).await {
            Ok(changes) => KeptFile::Kept(name, changes),
            Err(reason) => KeptFile::Failed(name, reason),
        });
    }

    fn show(self, state: KeptFile) {
        if self.file.get_untracked() != state {
            self.file.set(state);
        }
    }
}

async fn text(handle: &Handle) -> Result<String, Reason> {
    let file = kept_file::read(handle).await?;
    files::text(&file).await.map_err(|_| Reason::Other)
}

/// Why the file is not written for now.
async fn in_the_way(work: Work, handle: &Handle) -> Option<KeptFile> {
    let name = handle.name();
    let text = match kept_file::read(handle).await {
        Ok(file) if check_size(file.size() as u64).is_err() => return Some(KeptFile::Strange(name)),
        Ok(file) => files::text(&file).await.map_err(|_| Reason::Other),
        Err(reason) => Err(reason),
    };
    match text {
        Err(reason) => Some(KeptFile::Failed(name, reason)),
        Ok(text) if text.trim().is_empty() => None,
        Ok(text) => match work.only_in(&text) {
            Err(_) => Some(KeptFile::Strange(name)),
            Ok(0) => None,
            Ok(news) => Some(KeptFile::Holding(name, news)),
        },
    }
}

/// The file that is kept up to date. Components under the root always have it.
pub fn use_safety() -> Safety {
    expect_context()
}
