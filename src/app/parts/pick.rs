//! A labelled choice among named values; the first one is "no choice".

use leptos::prelude::*;

use crate::app::use_lang;
use crate::i18n::Text;

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
            <select class="select" on:change=move |event| on_pick.run(event_target_value(&event))>
                <option value="" selected=move || value.with(String::is_empty)>{lang.t(none)}</option>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
