//! What people say of a link: its state and why, and what they put on it.

use leptos::prelude::*;

use crate::app::parts::{Pick, Tracking};
use crate::app::{follow, live, live_if, use_lang, use_state, use_work};
use crate::i18n::Text;
use crate::i18n::words::{chains, fields, records as words};
use crate::insight::chains::Facts;
use crate::insight::records;
use crate::journal::{Cell, Field, Overlay, Value};
use crate::plan::{LinkId, Subject, SubjectKind};
use crate::route::Route;

/// The state that was reported; until then nobody has verified anything.
#[component]
pub(super) fn LinkState(link: LinkId, facts: Facts) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let subject = Subject::Link(link);
    live(move || {
        let words = |field: Field| {
            work.with(|overlay| {
                overlay.text(&subject, field).map(|text| (text.to_owned(), fields::choice(field, text)))
            })
        };
        match words(Field::LinkState) {
            Some((code, Some(state))) if code != "unverified" => {
                let reason = words(Field::StateReason).map(|(reason, _)| reason);
                let source = words(Field::StateSource).and_then(|(_, source)| source);
                view! {
                    <p>
                        <span class=format!("badge link-state link-state--{code}")>{lang.t(state)}</span> " " {reason} " "
                        {source.map(|source| view! { <span class="badge badge--info">{lang.t(source)}</span> })}
                    </p>
                }
                .into_any()
            }
            _ => view! {
                <p>
                    <span class="badge badge--inferred">{lang.t(chains::UNVERIFIED)}</span> " "
                    {chains::unverified_reason(lang, facts.projects, facts.enterprises)}
                </p>
            }
            .into_any(),
        }
    })
}

/// Enterprises and projects that people put on the link, and the way to put more there; below it all
/// fields of the link.
#[component]
pub(super) fn Entered(link: LinkId) -> impl IntoView {
    let id = StoredValue::new(link.clone());
    view! {
        <Attached id kind=SubjectKind::Enterprise label=words::ATTACH_FIRM />
        <Attached id kind=SubjectKind::Project label=words::ATTACH_PROJECT />
        <Tracking subject=Subject::Link(link) />
    }
}

#[component]
fn Attached(id: StoredValue<LinkId>, kind: SubjectKind, label: Text) -> impl IntoView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    let list = live_if(move || {
        work.with(|overlay| {
            let found = records::on_link(overlay, kind, &id.get_value());
            let teller = state.teller(overlay);
            let item = |subject: &Subject| {
                view! { <li><a href=Route::of(state.plan, subject).to_hash()>{teller.name(subject)}</a></li> }
                    .into_any()
            };
            let list = view! {
                <p class="page__note">{lang.t(words::ATTACHED)}</p>
                <ul class="tags">{found.iter().map(item).collect_view()}</ul>
            };
            (!found.is_empty()).then(|| list.into_any())
        })
    });
    let options = work.with_untracked(|overlay| {
        let all = records::all(state.plan, overlay, kind);
        all.iter().map(|subject| (subject.to_string(), state.teller(overlay).name(subject))).collect::<Vec<_>>()
    });
    let attach = Callback::new(move |chosen: String| {
        let subject = chosen.parse::<Subject>();
        if let Some((cell, value)) =
            subject.ok().and_then(|subject| work.with_untracked(|overlay| put(overlay, subject, id)))
        {
            work.put(cell, value, None, "");
        }
    });
    view! {
        {list}
        <Pick label none=fields::CHOOSE options value=follow(String::new) on_pick=attach />
    }
}

/// The links of a record with this one; nothing if it stands there already.
fn put(overlay: &Overlay, subject: Subject, id: StoredValue<LinkId>) -> Option<(Cell, Value)> {
    let link = Subject::Link(id.get_value());
    let mut links = overlay.records(&subject, Field::OnLinks).to_vec();
    if links.contains(&link) {
        return None;
    }
    links.push(link);
    Some((Cell::field(subject, Field::OnLinks), Value::Records(links)))
}
