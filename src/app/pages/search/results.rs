//! The groups of results and what each hit shows.

use leptos::prelude::*;

use crate::app::live::after_paint;
use crate::app::parts::MarkedText;
use crate::app::use_lang;
use crate::i18n::words::search;
use crate::insight::search::{Group, Hit, Kind, Results};
use crate::route::{Page, Query, Route};

/// Groups that fill a screen; the others are built when these are seen.
const AT_ONCE: usize = 2;

#[component]
pub fn ResultList(
    found: Results,
    typed: String,
    /// Where only one kind is shown, a link leads back to all.
    only: Option<Kind>,
) -> impl IntoView {
    let lang = use_lang();
    let all = only.map(|_| {
        view! { <p><a href=Route::search(&typed).to_hash()>{lang.t(search::ALL_KINDS)}</a></p> }
    });
    let mut at_once = found.groups;
    let further = at_once.split_off(at_once.len().min(AT_ONCE));
    let groups = move |groups: Vec<Group>| {
        let typed = typed.clone();
        groups.into_iter().map(move |group| view! { <HitGroup group typed=typed.clone() /> }).collect_view().into_any()
    };
    let at_once = groups(at_once);
    view! { {all} {at_once} {after_paint(move || groups(further.clone()))} }
}

#[component]
fn HitGroup(group: Group, typed: String) -> impl IntoView {
    let lang = use_lang();
    let id = format!("found-{}", group.kind.as_str());
    let label = id.clone();
    let more = (group.total > group.hits.len()).then(|| {
        let query = Query::default().with("q", &typed).with("kind", group.kind.as_str());
        let href = Route { page: Page::Search, query }.to_hash();
        view! { <p><a href=href>{search::show_all(lang, group.kind, group.total)}</a></p> }
    });
    view! {
        <section class="found" aria-labelledby=label>
            <h2 id=id class="found__kind">
                {lang.t(search::kind(group.kind))} " " <span class="badge">{group.total}</span>
            </h2>
            <ol class="found__list">
                {group.hits.into_iter().map(|hit| view! { <HitView hit /> }).collect_view()}
            </ol>
            {more}
        </section>
    }
}

/// The title in the language of the view; the other one where the words were found in it.
#[component]
fn HitView(hit: Hit) -> impl IntoView {
    let lang = use_lang();
    let context = lang.pick(hit.entry.context.zh, hit.entry.context.en);
    // Some things have no page with their notes on it.
    let route = if hit.entry.kind == Kind::Notes { Route::notes_on } else { Route::of };
    let href = route(&hit.entry.shown).to_hash();
    let (title, other) = lang.pick((hit.zh.clone(), hit.en.clone()), (hit.en, hit.zh));
    let other = (!other.marks.is_empty() && other != title).then(|| {
        view! { <p class="hit__other" lang=lang.other().tag()><MarkedText text=other /></p> }
    });
    // A paragraph and a note have no title: their words are the link.
    let (title, body) = if title.text.is_empty() { (hit.body, None) } else { (title, Some(hit.body)) };
    let body = body.filter(|body| !body.text.is_empty()).map(|body| {
        view! { <p class="hit__body" lang="zh-CN"><MarkedText text=body /></p> }
    });
    view! {
        <li class="hit">
            <a class="hit__link" href=href><MarkedText text=title /></a>
            {(!context.is_empty()).then(|| view! { <span class="hit__context">{context}</span> })}
            {other}
            {body}
        </li>
    }
}
