//! A quiet bar: offers a backup when one is due, and speaks of the file that is kept up to date where
//! that needs a person.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::safety::{KeptFile, use_safety};
use crate::app::{Reading, live_if, use_lang, use_work};
use crate::browser::kept_file::Reason;
use crate::i18n::Text;
use crate::i18n::words::safety;
use crate::journal::Journal;
use crate::route::Page;
use crate::storage::{Outbox, Saving};

/// Several changes in a row are written at once.
const QUIET: Duration = Duration::from_secs(2);

/// Not there while nothing is to be said. Comes with the copy of the site, after the first paint.
pub fn safety_offer() -> AnyView {
    let (lang, work, safety) = (use_lang(), use_work(), use_safety());
    safety.start(work);
    keep_up();
    let later = RwSignal::new(KeptFile::None);
    live_if(move || {
        let file = safety.file().get();
        if file != KeptFile::None && later.get() == file {
            return None;
        }
        let back_up = move |_| work.back_up();
        let put_off = move |_| match safety.file().get_untracked() {
            KeptFile::None if work.cleared().get_untracked() => work.cleared().set(false),
            KeptFile::None => work.decline_copy(),
            file => later.set(file),
        };
        let (words, button) = match &file {
            KeptFile::Kept(..) => return None,
            KeptFile::Asking(name) => {
                let button = button(lang.t(safety::ALLOW), move |_| safety.allow(work));
                (safety::asking(lang, name), button)
            }
            KeptFile::Holding(name, changes) => (safety::holding(lang, name, *changes), look(lang.t(safety::LOOK))),
            KeptFile::Strange(name) => {
                let button = button(lang.t(safety::CHOOSE_AGAIN), move |_| safety.choose(work));
                (safety::strange(lang, name), button)
            }
            KeptFile::Failed(name, reason) => {
                let button = button(lang.t(safety::CHOOSE_AGAIN), move |_| safety.choose(work));
                (safety::failed(lang, name, why(*reason)), button)
            }
            KeptFile::None if work.cleared().get() => {
                (lang.t(safety::CLEARED).to_owned(), button(lang.t(safety::BACK_UP), back_up))
            }
            KeptFile::None => {
                let is_due = work.reading().get() == Reading::Done && work.is_copy_due();
                let changes = Some(work.since_backup().changes).filter(|_| is_due)?;
                (safety::due(lang, changes), button(lang.t(safety::BACK_UP), back_up))
            }
        };
        let view = view! {
            <div class="newer-version safety-offer" role="status">
                <p>{words}</p>
                {button}
                <button class="button button--quiet" type="button" on:click=put_off>{lang.t(safety::LATER)}</button>
            </div>
        };
        Some(view.into_any())
    })
}

fn button(words: &'static str, act: impl Fn(leptos::ev::MouseEvent) + 'static) -> AnyView {
    view! { <button class="button button--primary" type="button" on:click=act>{words}</button> }.into_any()
}

/// What a file holds is looked at on the page of what is kept.
fn look(words: &'static str) -> AnyView {
    view! { <a class="button button--primary" href=Page::Data.href()>{words}</a> }.into_any()
}

/// What can be said of why a file was not written.
pub fn why(reason: Reason) -> Text {
    match reason {
        Reason::Gone => safety::GONE,
        Reason::NotAllowed => safety::NOT_ALLOWED,
        Reason::Full => safety::DISK_FULL,
        Reason::Forgotten => safety::FORGOTTEN,
        Reason::Other => safety::OTHER,
    }
}

/// Writes the chosen file when what was changed is saved and the person pauses. One that failed is
/// tried again with the next change: its stick may be in by then.
fn keep_up() {
    let (work, safety) = (use_work(), use_safety());
    Effect::new(move |waiting: Option<Option<TimeoutHandle>>| {
        if let Some(waiting) = waiting.flatten() {
            waiting.clear();
        }
        let is_saved = work.outbox().with(Outbox::state) == Saving::Saved && work.reading().get() == Reading::Done;
        let changes = work.with_journal(Journal::len);
        let is_behind = match safety.file().get() {
            KeptFile::None | KeptFile::Asking(_) | KeptFile::Strange(_) => false,
            KeptFile::Kept(_, written) => written < changes,
            // What it holds may have been taken in by now.
            KeptFile::Failed(..) | KeptFile::Holding(..) => true,
        };
        let write = move || safety.write(work);
        (is_saved && is_behind).then(|| set_timeout_with_handle(write, QUIET).ok()).flatten()
    });
}
