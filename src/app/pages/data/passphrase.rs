//! The passphrase of a backup: chosen when it is made, asked for when it is read.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{follow, use_lang};
use crate::browser::clock;
use crate::i18n::Text;
use crate::i18n::words::sealed;
use crate::report::sealed::{Closed, unseal};

/// What was typed for a backup that is going to be made, twice, because nobody can read it.
#[derive(Clone, Copy, Default)]
pub(super) struct Chosen {
    first: RwSignal<String>,
    again: RwSignal<String>,
}

impl Chosen {
    /// Empty where none is wanted.
    pub fn get(self) -> Result<String, Text> {
        let first = self.first.get_untracked();
        self.again.with_untracked(|again| *again == first).then_some(first).ok_or(sealed::NOT_THE_SAME)
    }

    pub fn forget(self) {
        // The person may have left the page in the meantime.
        self.first.try_set(String::new());
        self.again.try_set(String::new());
    }
}

#[component]
pub(super) fn ChoosePassphrase(chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let field = |id: &'static str, label: Text, typed: RwSignal<String>| {
        view! {
            <label class="field">
                <span class="field__label">{lang.t(label)}</span>
                <input id=id class="input" type="password" autocomplete="new-password" bind:value=typed />
            </label>
        }
    };
    view! {
        <details class="passphrase">
            <summary>{lang.t(sealed::WITH_PASSPHRASE)}</summary>
            <p class="page__note">{lang.t(sealed::HINT)}</p>
            <div class="toolbar">
                {field("passphrase", sealed::PASSPHRASE, chosen.first)}
                {field("passphrase-again", sealed::AGAIN, chosen.again)}
            </div>
        </details>
    }
}

/// Asks for the passphrase of a file until it opens.
#[component]
pub(super) fn Unlock(
    /// The sealed file.
    text: String,
    /// Called with what was inside.
    opened: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new(sealed::NEEDS_PASSPHRASE);
    let text = StoredValue::new(text);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        said.set(sealed::OPENING);
        spawn_local(async move {
            clock::idle().await;
            // The person may have left the page in the meantime.
            let Some(typed) = typed.try_get_untracked() else { return };
            match text.try_with_value(|text| unseal(text, &typed)) {
                Some(Ok(inside)) => opened.run(inside),
                Some(Err(closed)) => said.set(why(closed)),
                None => {}
            }
        });
    };
    view! {
        <form class="passphrase" on:submit=open>
            <p role="alert">{follow(move || lang.t(said.get()))}</p>
            <div class="toolbar">
                <label class="field">
                    <span class="field__label">{lang.t(sealed::PASSPHRASE)}</span>
                    <input id="passphrase-of-file" class="input" type="password" autocomplete="off" bind:value=typed />
                </label>
                <button class="button button--primary">{lang.t(sealed::OPEN)}</button>
            </div>
        </form>
    }
}

fn why(closed: Closed) -> Text {
    match closed {
        Closed::Wrong => sealed::WRONG,
        Closed::Newer(_) => sealed::NEWER,
        Closed::Damaged => sealed::DAMAGED,
    }
}
