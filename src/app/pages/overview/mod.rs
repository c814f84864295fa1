//! Where the plan wants to be and from where, to be understood in ten seconds: the title page of the
//! atlas.

mod clock;
mod headlines;
mod investment;
mod parks;
mod start;

use leptos::prelude::*;

use super::missing;
use crate::app::lazy::{self, Missing, Rest};
use crate::app::live::later;
use crate::app::{live, named, use_lang, use_state};
use crate::browser::screen;
use crate::i18n::Lang;
use crate::i18n::words::{overview, shell};
use crate::insight::overview::aim;
use crate::plan::{About, Goal};
use crate::route::Route;

#[component]
pub fn Overview() -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let part: Part = RwSignal::new(None);
    later(move || lazy::arrive(lazy::overview(), part));
    screen::set_title(&format!("{} · {}", lang.t(shell::OVERVIEW), lang.t(shell::APP)));
    view! {
        <div class="overview">
            {title(lang, &plan.about, aim(plan))}
            {headlines::headlines(plan, lang, part)}
            {clock::clock(plan, lang)}
            {lower(part)}
        </div>
    }
}

/// A part of the program of its own: the first screen need not wait for it.
type Part = RwSignal<Option<Result<Rest, Missing>>>;

fn lower(part: Part) -> AnyView {
    live(move || match part.get() {
        None => ().into_any(),
        Some(Ok(rest)) => (rest.below)(),
        Some(Err(Missing)) => missing(Callback::new(move |()| lazy::arrive(lazy::overview(), part))),
    })
}

/// What stands below the first screen of most devices.
pub fn below() -> AnyView {
    let (plan, lang) = (use_state().plan, use_lang());
    view! {
        {parks::parks(plan, lang)}
        {investment::investment(plan, lang)}
        {start::start(lang)}
    }
    .into_any()
}

/// The plan's own title, who issued it, and what it is for in one sentence.
fn title(lang: Lang, about: &'static About, aim: Option<&'static Goal>) -> AnyView {
    let sentence = aim.map(|goal| {
        let words = overview::aim(lang, goal.year.0, named(&goal.title));
        let source = goal.cite.first().map(|cite| Route::citation(cite).to_hash());
        view! { <p class="overview__aim"><a href=source>{words}</a></p> }.into_any()
    });
    let other =
        (lang == Lang::En).then(|| view! { <span lang="zh-CN">{about.title.zh.as_str()} " · "</span> }.into_any());
    view! {
        <header class="overview__header">
            <h1 class="overview__title">{named(&about.title)}</h1>
            {sentence}
            <p class="overview__issue">
                {other} {named(&about.issuer)} " · "
                <span lang="zh-CN">{about.number.as_str()}</span> " · " <time>{about.issued.as_str()}</time>
            </p>
        </header>
    }
    .into_any()
}
