//! The groups of results and what each hit shows.

use leptos::prelude::*;

use crate::app::live::after_paint;
use crate::app::parts::MarkedText;
use crate::app::{use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::{search, units};
use crate::insight::search::{Group, Hit, Kind, Marked, Results};
use crate::plan::{Plan, Subject, Unit};
use crate::route::{Page, Query, Route};

/// Hits that fill a screen; groups behind them are built when these are seen.
const AT_ONCE: usize = 6;

/// What somebody typed, for which plan, and in which language the answer is.
#[derive(Clone)]
pub struct Asked {
    pub typed: String,
    pub plan: &'static Plan,
    pub lang: Lang,
}

#[component]
pub fn ResultList(
    found: Results,
    typed: String,
    /// Where only one kind is shown, a link leads back to all.
    only: Option<Kind>,
) -> impl IntoView {
    let asked = Asked { typed, plan: use_state().plan, lang: use_lang() };
    let all = only.map(|_| {
        view! { <p><a href=Route::search(&asked.typed).to_hash()>{asked.lang.t(search::ALL_KINDS)}</a></p> }
    });
    let (at_once, further) = at_once(found.groups, &asked);
    view! { {all} {at_once} {after_paint(move || views(further.clone(), &asked))} }
}

/// What fills a screen, and what is left.
pub fn at_once(mut groups: Vec<Group>, asked: &Asked) -> (AnyView, Vec<Group>) {
    let mut room = AT_ONCE;
    let seen = groups.iter().take_while(|group| {
        let fits = room > 0;
        room = room.saturating_sub(group.hits.len());
        fits
    });
    let further = groups.split_off(seen.count());
    (views(groups, asked), further)
}

fn views(groups: Vec<Group>, asked: &Asked) -> AnyView {
    groups.into_iter().map(|group| view! { <HitGroup group asked=asked.clone() /> }).collect_view().into_any()
}

#[component]
fn HitGroup(group: Group, asked: Asked) -> impl IntoView {
    let lang = asked.lang;
    let id = format!("found-{}", group.kind.as_str());
    let label = id.clone();
    let more = (group.total > group.hits.len()).then(|| {
        let query = Query::default().with("q", &asked.typed).with("kind", group.kind.as_str());
        let href = Route { page: Page::Search, query }.to_hash();
        view! { <p><a href=href>{search::show_all(lang, group.kind, group.total)}</a></p> }
    });
    view! {
        <section class="found" aria-labelledby=label>
            <h2 id=id class="found__kind">
                {lang.t(search::kind(group.kind))} " " <span class="badge">{group.total}</span>
            </h2>
            <ol class="found__list">
                {group.hits.into_iter().map(|hit| view! { <HitView hit asked=asked.clone() /> }).collect_view()}
            </ol>
            {more}
        </section>
    }
}

/// The title in the language of the view; the other one where the words were found in it.
#[component]
fn HitView(hit: Hit, asked: Asked) -> impl IntoView {
    let lang = asked.lang;
    let href = way_to(&hit, &asked).to_hash();
    let context = lang.pick(hit.entry.context.zh, hit.entry.context.en);
    let english = with_unit(hit.en, hit.entry.unit.as_ref());
    let (title, other) = lang.pick((hit.zh.clone(), english.clone()), (english, hit.zh));
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

/// An English title that ends with a number: its digits grouped, and the English unit behind them.
fn with_unit(title: Marked, unit: Option<&Unit>) -> Marked {
    let Some(unit) = unit else { return title };
    let (words, digits) = title.text.rsplit_once(' ').unwrap_or(("", title.text.as_str()));
    let spelt = format!("{words} {}", units::with_unit(Lang::En, digits, unit.as_str()));
    title.spelt(spelt.trim_start())
}

/// A note with all others on the same thing; a place in the text with the words marked that were found there.
fn way_to(hit: &Hit, asked: &Asked) -> Route {
    match &hit.entry.shown {
        shown if hit.entry.kind == Kind::Notes => Route::notes_on(shown),
        Subject::Paragraph(id) if hit.entry.kind == Kind::Paragraphs || !hit.body.marks.is_empty() => {
            Route::text(id, &asked.typed)
        }
        shown => Route::of(asked.plan, shown),
    }
}
