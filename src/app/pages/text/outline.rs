//! The headings beside the text; the one that is being read is marked, and of the chapters only
//! the current one is unfolded.

use leptos::prelude::*;

use super::desk::{element_id, use_desk};
use crate::app::{follow, use_lang, use_state};
use crate::browser::reading;
use crate::i18n::words::text;
use crate::insight::outline::{Entry, entries};

const HEADINGS: &str = ".passage--title, .passage--chapter, .passage--section, .passage--part";

#[component]
pub fn Outline() -> impl IntoView {
    let (state, desk, lang) = (use_state(), use_desk(), use_lang());
    let read = RwSignal::new(None::<String>);
    reading::on_scroll(move || {
        let now = reading::last_begun(HEADINGS);
        if read.with_untracked(|before| *before != now) {
            read.set(now);
        }
    });
    let entries = StoredValue::new(entries(&state.plan.text));
    let chapter = Memo::new(move |_| {
        let read = read.get();
        let reading = |entry: &&Entry<'_>| read.as_ref().is_some_and(|read| *read == element_id(entry.section.id));
        entries.with_value(|entries| entries.iter().find(reading).map_or(0, |entry| entry.chapter))
    });
    let item = move |entry: Entry<'static>| {
        let (id, own) = (element_id(entry.section.id), entry.chapter);
        let current = follow(move || (read.with(|read| read.as_ref() == Some(&id))).then_some("true"));
        let folded = follow(move || entry.section.level > 2 && chapter.get() != own);
        view! {
            <li class=format!("outline__item outline__item--{}", entry.section.level) class:outline__item--folded=folded>
                <a href=desk.way_to(entry.section.id) aria-current=current>{entry.section.words}</a>
            </li>
        }
    };
    view! {
        <nav class="outline" aria-label=lang.t(text::OUTLINE)>
            <details open=desk.is_wide>
                <summary class="outline__title">{lang.t(text::OUTLINE)}</summary>
                <ol class="outline__list" lang="zh-CN">
                    {entries.get_value().into_iter().map(item).collect_view()}
                </ol>
            </details>
        </nav>
    }
}
