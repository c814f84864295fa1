//! A newer version of the atlas is ready: the person says when it is switched to.

use leptos::prelude::*;

use crate::app::offline::Newer;
use crate::app::{Reading, live_if, use_lang, use_offline, use_work};
use crate::browser;
use crate::i18n::words::offline;
use crate::route::Page;
use crate::storage::{Outbox, Saving};

/// Not there unless there is something to say. Also begins to keep the copy.
pub fn newer_version() -> AnyView {
    let (lang, kept, work) = (use_lang(), use_offline(), use_work());
    kept.start();
    // Drafts are kept while they are typed; a reload waits only for what is on its way to the disk.
    Effect::new(move |_| {
        if kept.newer().get() == Newer::Chosen && work.outbox().with(Outbox::state) == Saving::Saved {
            kept.switch();
        }
    });
    let offer = live_if(move || {
        let (words, button) = match kept.newer().get() {
            Newer::None | Newer::Later => return None,
            Newer::Waiting => (offline::NEWER, Some(offline::SWITCH)),
            Newer::Chosen => (offline::SWITCHING, None),
            Newer::Elsewhere => (offline::SWITCHED_ELSEWHERE, Some(offline::RELOAD)),
        };
        let chosen = move |_| match kept.newer().get_untracked() {
            Newer::Elsewhere => browser::offline::reload(),
            _ => kept.choose(),
        };
        let button = button.map(|words| {
            view! {
                <button class="button button--primary" type="button" on:click=chosen>{lang.t(words)}</button>
                <button class="button button--quiet" type="button" on:click=move |_| kept.put_off()>
                    {lang.t(offline::LATER)}
                </button>
            }
        });
        Some(view! { <div class="newer-version" role="status"><p>{lang.t(words)}</p>{button}</div> }.into_any())
    });
    view! { {offer} {carried()} }.into_any()
}

/// The edition in one file may bring work from another computer.
fn carried() -> AnyView {
    let (lang, work) = (use_lang(), use_work());
    live_if(move || {
        let text = work.carried().filter(|_| work.reading().get() == Reading::Done)?;
        // Looked at again when it has been merged.
        work.with_journal(|_| ());
        work.preview(&text).ok().filter(|(_, found)| !found.is_empty())?;
        let words = lang.t(offline::CARRIED);
        let link = view! { <a class="button" href=Page::Data.href()>{lang.t(offline::SEE_CARRIED)}</a> };
        Some(view! { <div class="newer-version" role="status"><p>{words}</p>{link}</div> }.into_any())
    })
}
