//! Asks for a name after a first change that was made where no form asked for it: once, below what was
//! changed, and without taking the focus. The change is kept either way.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::{live_if, use_lang, use_work};
use crate::i18n::words::journal;
use crate::journal::{Entry, Journal};

/// To stand where the last change is named.
pub fn sign_request() -> AnyView {
    let (lang, work) = (use_lang(), use_work());
    let typed = RwSignal::new(String::new());
    let sign = move |event: SubmitEvent| {
        event.prevent_default();
        work.sign_as(&typed.get_untracked());
    };
    live_if(move || {
        let is_wanted = work.author().with(Option::is_none) && is_last_unsigned();
        is_wanted.then(|| {
            view! {
                <form class="sign-request" on:submit=sign>
                    <label class="field sign-request__name">
                        {lang.t(journal::ASK_NAME)}
                        <input class="input" type="text" autocomplete="name" maxlength="40" bind:value=typed />
                    </label>
                    <button class="button" type="submit">{lang.t(journal::SIGN)}</button>
                    <button class="button button--quiet" type="button" on:click=move |_| work.sign_as("")>
                        {lang.t(journal::STAY_UNSIGNED)}
                    </button>
                </form>
            }
            .into_any()
        })
    })
}

/// Whether the last change in this tab has no name; one that came with a file may have.
fn is_last_unsigned() -> bool {
    let work = use_work();
    let last = work.steps().with(|steps| steps.latest().first().cloned());
    last.is_some_and(|id| {
        let is_unsigned =
            |journal: &Journal| journal.get(&id).and_then(Entry::revision).map(|last| last.author.is_empty());
        work.with_journal_untracked(is_unsigned) == Some(true)
    })
}
