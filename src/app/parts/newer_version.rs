//! A newer version of the atlas is ready: the person says when it is switched to.

use leptos::prelude::*;

use crate::app::offline::{Newer, Obstacle};
use crate::app::{Reading, live_if, use_lang, use_offline, use_work};
use crate::i18n::words::offline;
use crate::i18n::{Lang, Text};
use crate::report::{Refusal, refusal};
use crate::route::Page;

/// Not there unless there is something to say. Also begins to keep the copy.
pub fn newer_version() -> AnyView {
    let (lang, kept, work) = (use_lang(), use_offline(), use_work());
    kept.start();
    // Drafts are kept while they are typed; a reload waits only for what is on its way to the disk.
    Effect::new(move |_| kept.switch_when_saved(work.outbox()));
    let offer = live_if(move || {
        let (words, button) = match kept.newer().get() {
            Newer::None | Newer::Later => return None,
            Newer::Waiting(obstacle) => (obstacle.map_or(offline::NEWER, hindered), Some(offline::SWITCH)),
            Newer::Chosen => (offline::SWITCHING, None),
            Newer::Elsewhere => (offline::SWITCHED_ELSEWHERE, Some(offline::RELOAD)),
            Newer::Differs => (offline::COPY_DIFFERS, Some(offline::RELOAD)),
        };
        let button = button.map(|words| {
            view! {
                <button class="button button--primary" type="button" on:click=move |_| kept.choose()>
                    {lang.t(words)}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| kept.put_off()>
                    {lang.t(offline::LATER)}
                </button>
            }
        });
        Some(view! { <div class="newer-version" role="status"><p>{lang.t(words)}</p>{button}</div> }.into_any())
    });
    view! { {offer} {carried()} }.into_any()
}

fn hindered(obstacle: Obstacle) -> Text {
    match obstacle {
        Obstacle::NotSaved => offline::NOT_SAVED,
        Obstacle::NotReady => offline::NOT_READY,
    }
}

/// The edition in one file may bring work from another computer.
fn carried() -> AnyView {
    let (lang, work) = (use_lang(), use_work());
    let closed = RwSignal::new(false);
    live_if(move || {
        if work.reading().get() != Reading::Done {
            return None;
        }
        let backup = match work.carried_backup()? {
            Ok(backup) => backup,
            Err(_) if closed.get() => return None,
            Err(why) => return Some(unreadable(lang, why, closed)),
        };
        // Looked at again when it has been merged.
        (work.news(backup) > 0).then_some(())?;
        let words = lang.t(offline::CARRIED);
        let link = view! { <a class="button" href=Page::Data.href()>{lang.t(offline::SEE_CARRIED)}</a> };
        Some(view! { <div class="newer-version" role="status"><p>{words}</p>{link}</div> }.into_any())
    })
}

fn unreadable(lang: Lang, why: &Refusal, closed: RwSignal<bool>) -> AnyView {
    let sentence = offline::not_carried(lang, &refusal::sentence(lang, why));
    view! {
        <div class="newer-version" role="alert">
            <p>{sentence}</p>
            <button class="button" type="button" on:click=move |_| closed.set(true)>{lang.t(offline::CLOSE)}</button>
        </div>
    }
    .into_any()
}
