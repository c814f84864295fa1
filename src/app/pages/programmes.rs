//! Programmes with their tasks, and safeguards with the bodies they name.

use leptos::prelude::*;

use crate::app::parts::{NoteLink, PageTitle, Pointed, Sources, Tracking};
use crate::app::{named, use_lang, use_state};
use crate::i18n::words::{fields, programmes, shell};
use crate::plan::{Citation, Plan, Programme, Safeguard, Subject};
use crate::route::Page;

#[component]
pub fn Programmes() -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let pointed = Pointed::new("safeguard");
    let guard = |safeguard| view! { <Guard safeguard pointed /> };
    view! {
        <PageTitle title=lang.t(shell::PROGRAMMES) />
        <p class="page__lead">{lang.t(programmes::LEAD)}</p>
        <h2>{lang.t(programmes::PROGRAMMES)}</h2>
        <div class="grid">{plan.programmes.iter().map(|programme| view! { <Card programme /> }).collect_view()}</div>
        <h2>{lang.t(programmes::SAFEGUARDS)}</h2>
        <div class="grid">{plan.safeguards.iter().map(guard).collect_view()}</div>
    }
}

#[component]
fn Card(programme: &'static Programme) -> impl IntoView {
    let lang = use_lang();
    let tasks = programme.tasks.iter().map(|task| view! { <li>{named(&task.name)}</li> }.into_any());
    view! {
        <section class="card">
            <h3 class="card__title">
                <a href=Page::Programme(programme.id.clone()).href()>{named(&programme.name)}</a>
            </h3>
            <p class="page__note">{programmes::tasks(lang, programme.tasks.len())}</p>
            <ol>{tasks.collect_view()}</ol>
        </section>
    }
}

#[component]
fn Guard(safeguard: &'static Safeguard, pointed: Pointed) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let bodies = safeguard.bodies.iter().map(|body| view! { <li>{named(&body.name)}</li> }.into_any());
    let none = safeguard.bodies.is_empty().then(|| view! { <p>{lang.t(programmes::NO_BODIES)}</p> });
    let id = safeguard.id.as_str();
    view! {
        <section class="card" id=pointed.element_id(id) aria-current=pointed.is_at(id)>
            <h3 class="card__title">{named(&safeguard.name)}</h3>
            {passage(plan, &safeguard.cite)}
            <h4>{lang.t(programmes::BODIES)}</h4>
            <ul class="tags">{bodies.collect_view()}</ul>
            {none}
            <Sources cite=&safeguard.cite />
            <NoteLink subject=Subject::Safeguard(safeguard.id.clone()) />
            <details>
                <summary>{lang.t(fields::TRACKING)}</summary>
                <Tracking subject=Subject::Safeguard(safeguard.id.clone()) />
            </details>
        </section>
    }
}

/// The full paragraphs that are cited, headings left out.
pub(super) fn passage(plan: &'static Plan, cite: &'static [Citation]) -> AnyView {
    let paragraphs = cite.iter().filter_map(|cite| plan.text.paragraph(&cite.at));
    let words = paragraphs.filter_map(|paragraph| match &paragraph.block {
        crate::plan::Block::Words(words) => {
            Some(view! { <p class="quote" lang="zh-CN">{words.as_str()}</p> }.into_any())
        }
        _ => None,
    });
    words.collect_view().into_any()
}
