//! The plan's text with outline and, beside each paragraph, the facts taken from it.

mod desk;
mod facts;
mod outline;
mod paragraph;
mod seek;
mod table;

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::{follow, use_lang, use_state};
use crate::browser::reading;
use crate::i18n::words::{shell, text};
use crate::insight::passage::{Part, parts};
use crate::route::Page;

use desk::Desk;
use outline::Outline;
use paragraph::ParagraphView;
use seek::Seek;
use table::TextTable;

#[component]
pub fn TextPage() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let desk = Desk::new(state);
    provide_context(desk);
    Effect::new(move |_| {
        if let Page::Text(Some(id)) = state.page.get() {
            reading::reveal(desk::element_id(&id));
        }
    });
    let unknown = follow(move || match state.page.get() {
        Page::Text(Some(id)) if state.plan.text.paragraph(&id).is_none() => Some(text::unknown(lang, id.as_str())),
        _ => None,
    });
    view! {
        <PageTitle title=lang.t(shell::TEXT) note=lang.pick(state.plan.about.title.zh.as_str(), "") />
        <p class="notice notice--warn" hidden=follow(move || unknown.with(Option::is_none))>{unknown}</p>
        <div class="reader">
            <Outline />
            <div class="reader__main">
                <Seek />
                <article class="plan-text" lang="zh-CN">
                    {parts(&state.plan.text).into_iter().map(part).collect_view()}
                </article>
                <p class="visually-hidden" role="status">{move || desk.said.get()}</p>
            </div>
        </div>
    }
}

fn part(part: Part<'static>) -> AnyView {
    match part {
        Part::Caption(paragraph) => view! { <ParagraphView paragraph caption=true /> }.into_any(),
        Part::One(paragraph) => view! { <ParagraphView paragraph /> }.into_any(),
        Part::Table { header, rows } => view! { <TextTable header rows /> }.into_any(),
    }
}
