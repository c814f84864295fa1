//! Where the text names a park, and which of its pictures are lost.

use leptos::prelude::*;

use crate::app::named;
use crate::i18n::Lang;
use crate::i18n::words::parks;
use crate::insight::parks::{named_in, passages_of, pictures_of};
use crate::plan::{Paragraph, Park, Plan};
use crate::route::Route;

pub(super) fn passages(plan: &'static Plan, lang: Lang, park: &'static Park) -> AnyView {
    let passage = |passage: &'static Paragraph| {
        let href = Route::text(&passage.id, named_in(park, passage)).to_hash();
        view! { <li class="passages__item"><a class="passages__words" href=href>{passage.plain()}</a></li> }.into_any()
    };
    view! {
        <h2>{lang.t(parks::PASSAGES)}</h2>
        <ul class="passages" lang="zh-CN">{passages_of(plan, park).into_iter().map(passage).collect_view()}</ul>
        {lost(plan, lang, park)}
    }
    .into_any()
}

fn lost(plan: &'static Plan, lang: Lang, park: &'static Park) -> Option<AnyView> {
    let pictures = pictures_of(plan, park);
    let item = |picture: &'static crate::plan::Picture| {
        let href = picture.cite.first().map(|cite| Route::citation(cite).to_hash());
        view! { <li>{picture.number.as_str()} " " <a href=href>{named(&picture.title)}</a></li> }.into_any()
    };
    (!pictures.is_empty()).then(|| {
        view! {
            <h2>{lang.t(parks::LOST)}</h2>
            <p>{lang.t(parks::LOST_HINT)}</p>
            <ul class="plain">{pictures.into_iter().map(item).collect_view()}</ul>
        }
        .into_any()
    })
}
