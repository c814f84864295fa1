//! Everything that contradicts itself until a person settles it, wherever in the plan it stands.

use leptos::prelude::*;

use crate::app::parts::Conflict;
use crate::app::{follow, live, name_of, use_lang, use_state, use_work};
use crate::i18n::Lang;
use crate::i18n::words::data;
use crate::journal::Cell;
use crate::report::{change, summary};
use crate::route::Route;

/// Not there while nothing is in conflict.
#[component]
pub fn Conflicts() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let cells = Memo::new(move |_| work.with(summary::conflicts));
    let list = live(move || cells.get().into_iter().map(|cell| entry(lang, cell)).collect_view().into_any());
    view! {
        <section class="card" aria-labelledby="conflicts-title" hidden=follow(move || cells.with(Vec::is_empty))>
            <h2 class="card__title" id="conflicts-title">{lang.t(data::CONFLICTS)}</h2>
            <ul class="conflict__list">{list}</ul>
        </section>
    }
}

fn entry(lang: Lang, cell: Cell) -> AnyView {
    let what = change::slot(lang, &cell.slot);
    view! {
        <li>
            <a href=Route::of(use_state().plan, &cell.subject).to_hash()>{name_of(&cell.subject)}</a> " · " {what}
            <Conflict cell />
        </li>
    }
    .into_any()
}
