//! A labelled choice among thousands of things. They are listed when somebody is about to choose, since whoever
//! walks over the map with the arrow keys would wait for the list of every box.

use leptos::prelude::*;

use crate::app::{live, use_lang};
use crate::i18n::Text;

#[component]
pub(super) fn LongPick(
    /// What is chosen.
    label: Text,
    /// What choosing nothing is called.
    none: Text,
    /// Gives value and name of each choice.
    options: Callback<(), Vec<(String, String)>>,
    /// What is shown as chosen whenever it is told, whatever was picked.
    value: Signal<String>,
    on_pick: Callback<String>,
    #[prop(optional)] unready: Option<Signal<bool>>,
) -> impl IntoView {
    let lang = use_lang();
    let listed = Memo::new(move |_| value.get());
    let wanted = RwSignal::new(false);
    let want = move || {
        if !wanted.get_untracked() {
            wanted.set(true);
        }
    };
    let list = live(move || {
        let value = listed.get();
        if !wanted.get() && value.is_empty() {
            return ().into_any();
        }
        let option = |(id, name): (String, String)| {
            let chosen = id == value;
            view! { <option value=id selected=chosen>{name}</option> }.into_any()
        };
        options.run(()).into_iter().map(option).collect_view().into_any()
    });
    view! {
        <label class="field">
            <span class="field__label">{lang.t(label)}</span>
            <select class="select" prop:value=value disabled=move || unready.is_some_and(|unready| unready.get())
                on:focus=move |_| want() on:pointerdown=move |_| want()
                on:change=move |event| on_pick.run(event_target_value(&event))>
                <option value="">{lang.t(none)}</option>
                {list}
            </select>
        </label>
    }
}
