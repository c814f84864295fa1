//! A labelled choice among named values; the first one is "no choice". A value that is none of them is
//! shown as such, so that a list never says "all" while the page is asked for something else.

use leptos::prelude::*;

use crate::app::{live_if, use_lang};
use crate::i18n::Text;
use crate::i18n::words::choices;

#[component]
pub fn Pick(
    /// What is chosen.
    label: Text,
    /// What choosing nothing is called.
    none: Text,
    /// Value and name of each choice.
    options: Vec<(String, String)>,
    #[prop(into)] value: Signal<String>,
    on_pick: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let known: Vec<String> = options.iter().map(|(id, _)| id.clone()).collect();
    let unknown =
        Memo::new(move |_| value.with(|value| (!value.is_empty() && !known.contains(value)).then(|| value.clone())));
    let unknown = live_if(move || {
        let value = unknown.get()?;
        let name = choices::unknown(lang, &value);
        Some(view! { <option value=value selected=true>{name}</option> }.into_any())
    });
    let option = move |(id, name): (String, String)| {
        let chosen = {
            let id = id.clone();
            move || value.get() == id
        };
        view! { <option value=id selected=chosen>{name}</option> }.into_any()
    };
    view! {
        <label class="field">
            <span class="field__label">{lang.t(label)}</span>
            <select class="select" prop:value=value on:change=move |event| on_pick.run(event_target_value(&event))>
                <option value="" selected=move || value.with(String::is_empty)>{lang.t(none)}</option>
                {options.into_iter().map(option).collect_view()}
                {unknown}
            </select>
        </label>
    }
}
