//! Devices whose clocks are off, as far as their work is here.

use leptos::prelude::*;

use crate::app::{live_if, use_lang, use_work};
use crate::i18n::words::clocks;
use crate::report::drift;

/// Not there while all clocks agree.
#[component]
pub fn Clocks() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let drifts = Memo::new(move |_| work.drifts());
    live_if(move || {
        drifts.with(|drifts| {
            let line = |found| view! { <li>{drift::say(lang, found)}</li> }.into_any();
            let view = view! {
                <section class="card" aria-labelledby="clocks-title">
                    <h2 class="card__title" id="clocks-title">{lang.t(clocks::CLOCKS)}</h2>
                    <ul>{drifts.iter().map(line).collect_view()}</ul>
                    <p>{lang.t(clocks::HINT)}</p>
                </section>
            };
            (!drifts.is_empty()).then(|| view.into_any())
        })
    })
}
