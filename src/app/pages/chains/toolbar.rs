//! The tools above the map: filters, folding, finding, presenting and saving.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Chosen;
use super::filters::Filters;
use super::find::FindLink;
use super::presenting::Present;
use super::save::Save;
use crate::app::parts::MapView;
use crate::app::use_lang;
use crate::i18n::words::chains;
use crate::insight::chains::{ChainMap, Choice, Fold};

#[component]
pub(super) fn Toolbar(chosen: Chosen, map: Memo<Arc<ChainMap>>, view: MapView) -> impl IntoView {
    let lang = use_lang();
    let all = move || chosen.chains.with(|plan| plan.links.len());
    let shown =
        move || chosen.standing_out.with(|links| links.as_ref().map(|links| chains::shown(lang, links.len(), all())));
    let reset = move |_| chosen.change(|choice| *choice = Choice::default());
    view! {
        <div class="toolbar">
            <Filters chosen />
            {(!chosen.is_single()).then(|| view! { <Level chosen /> })}
            <FindLink chosen />
            <button class="button" on:click=reset>{lang.t(chains::RESET)}</button>
            <Present chosen />
            <Save chosen map view />
            <p class="toolbar__count" role="status">{shown}</p>
        </div>
    }
}

#[component]
fn Level(chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let name = |fold| match fold {
        Fold::Parks => chains::LEVEL_PARKS,
        Fold::Chains => chains::LEVEL_CHAINS,
        Fold::Links => chains::LEVEL_LINKS,
    };
    let button = move |fold| {
        let pressed = move || (chosen.choice.with(|choice| choice.fold) == fold).to_string();
        let open = move |_| {
            chosen.change(|choice| {
                (choice.fold, choice.folded, choice.folded_parks) = (fold, BTreeSet::new(), BTreeSet::new());
            });
        };
        view! { <button class="button" aria-pressed=pressed on:click=open>{lang.t(name(fold))}</button> }
    };
    view! {
        <div class="field" role="group" aria-label=lang.t(chains::LEVEL)>
            <span class="field__label">{lang.t(chains::LEVEL)}</span>
            <span class="button-group">{Fold::ALL.map(button).into_iter().collect_view()}</span>
        </div>
    }
}
