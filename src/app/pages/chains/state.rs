//! What people say of a link: its state and why.

use leptos::prelude::*;

use crate::app::{live, use_lang, use_state, use_work};
use crate::i18n::words::{chains, fields};
use crate::insight::chains::facts;
use crate::journal::Field;
use crate::plan::{LinkId, Subject};

/// The state that was reported; until then nobody has verified anything.
#[component]
pub(super) fn LinkState(link: LinkId) -> impl IntoView {
    let (lang, plan, work) = (use_lang(), use_state().plan, use_work());
    let subject = Subject::Link(link.clone());
    let unverified = move || {
        let facts = plan.link(&link).map(|link| facts(plan, link)).unwrap_or_default();
        chains::unverified_reason(lang, facts.projects, facts.enterprises)
    };
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
                    {unverified()}
                </p>
            }
            .into_any(),
        }
    })
}
