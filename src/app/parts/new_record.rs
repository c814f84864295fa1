//! Adding a record that the plan does not have: only its name is asked for, the rest is reported in
//! its place afterwards. The name is kept as a draft until then.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::AuthorField;
use crate::app::{follow, use_lang, use_state, use_work};
use crate::i18n::words::{fields, records as words};
use crate::insight::records;
use crate::journal::{Field, Value};
use crate::plan::{Subject, SubjectKind};
use crate::storage::local::{self, Key};

#[component]
pub fn NewRecord(
    kind: SubjectKind,
    /// What it has from the start besides its name.
    #[prop(optional)]
    with: Vec<(Field, Value)>,
    /// Called with what was added.
    added: Callback<Subject>,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let Some(naming) = records::naming(kind) else {
        return ().into_any();
    };
    let scope = StoredValue::new(format!("{}.{kind:?}", use_state().plan.about.id));
    let kept = scope.with_value(|scope| local::read_of(Key::NewRecord, scope));
    let typed = RwSignal::new(kept.unwrap_or_default());
    let forget = move || scope.with_value(|scope| local::forget(Key::NewRecord, scope));
    Effect::new(move |_| match typed.get() {
        name if name.is_empty() => forget(),
        name => scope.with_value(|scope| local::write_of(Key::NewRecord, scope, &name)),
    });
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let name = typed.with_untracked(|typed| naming.spec().kind.read(typed));
        let values = |name| [(naming, name)].into_iter().chain(with.clone()).collect();
        work.was_asked();
        let subject = name.ok().flatten().and_then(|name| work.create(kind, values(name)));
        if let Some(subject) = subject {
            typed.set(String::new());
            forget();
            added.run(subject);
        }
    };
    let label = fields::colon(lang, lang.t(words::ADD), lang.t(fields::name(naming)));
    let unready = follow(move || !work.is_ready() || typed.with(|typed| typed.trim().is_empty()));
    view! {
        <form class="toolbar new-record" on:submit=add>
            <label class="field">
                <span class="field__label">{label}</span>
                <input class="input" type="text" maxlength="200" bind:value=typed />
            </label>
            <AuthorField />
            <button class="button button--primary" type="submit" disabled=unready>{lang.t(words::ADD)}</button>
        </form>
    }
    .into_any()
}
