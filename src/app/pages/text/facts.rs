//! The facts taken from one paragraph: how many, and each with the page that shows it.

use leptos::html::Details;
use leptos::prelude::*;

use super::desk::{Desk, use_desk};
use crate::app::{live_if, use_lang, use_state};
use crate::browser::reading;
use crate::i18n::words::{search, text};
use crate::insight::citations::Fact;
use crate::plan::{Block, Paragraph, ParagraphId};
use crate::route::Route;

/// Open where there is room beside the text. Its list is built when it comes near or is opened.
#[component]
pub fn FactList(paragraph: &'static Paragraph) -> impl IntoView {
    let (desk, lang) = (use_desk(), use_lang());
    let count = desk.count_facts(&paragraph.id);
    let beside = desk.is_wide && !matches!(paragraph.block, Block::Row { .. });
    let wanted = RwSignal::new(false);
    // An element that is open from the start tells so as well; that is not a wish.
    let toggled = move |_| wanted.set(!beside || wanted.get_untracked());
    let node = NodeRef::<Details>::new();
    if beside {
        node.on_load(move |element| {
            reading::when_near(&element, move || {
                wanted.try_set(true);
            });
        });
    }
    let list = live_if(move || {
        let facts = desk.facts_of(&paragraph.id);
        let rows = move || facts.iter().map(|fact| row(desk, &paragraph.id, fact)).collect_view();
        wanted.get().then(|| view! { <ul class="taken__list">{rows()}</ul> }.into_any())
    });
    (count > 0).then(|| {
        view! {
            <details class="taken" lang=lang.tag() node_ref=node open=beside on:toggle=toggled>
                <summary class="taken__count">{text::facts(lang, count)}</summary>
                {list}
            </details>
        }
    })
}

/// Pointing at it or reaching it by keyboard marks its words.
fn row(desk: Desk, at: &'static ParagraphId, fact: &Fact) -> AnyView {
    let (lang, plan) = (use_lang(), use_state().plan);
    let words = fact.words.clone();
    let point = move || desk.cited.set(Some((at.clone(), words.clone())));
    let leave = move || desk.cited.set(None);
    let name = lang.pick(fact.name.zh.clone(), fact.name.en.clone());
    let name = match &fact.shown {
        Some(subject) => view! { <a href=Route::of(plan, subject).to_hash()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let value = fact.stated.as_ref().map(|stated| text::stated(lang, stated));
    view! {
        <li class="taken__fact" on:pointerenter={ let point = point.clone(); move |_| point() }
            on:pointerleave=move |_| leave() on:focusin=move |_| point() on:focusout=move |_| leave()>
            <span class="taken__kind">{lang.t(search::kind(fact.kind))}</span> " " {name}
            {value.map(|value| view! { " " <span class="taken__value">{value}</span> })}
        </li>
    }
    .into_any()
}
