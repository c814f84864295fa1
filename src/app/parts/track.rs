//! How far a project has come: its stage, who said so, and the way to change it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{AuthorField, CellHistory, Conflict, Signature};
use crate::app::{Work, follow, live, use_lang, use_work};
use crate::browser::clock;
use crate::i18n::Lang;
use crate::i18n::words::journal;
use crate::journal::{Cell, Field, Stage, Value};
use crate::plan::{ProjectId, Subject};
use crate::report::change;

#[component]
pub fn ProjectTracking(
    /// A project of the plan or one that was added.
    id: ProjectId,
) -> impl IntoView {
    let lang = use_lang();
    let cell = Cell::field(Subject::Project(id), Field::Stage);
    view! {
        <section class="card tracking" aria-labelledby="tracking-title">
            <h2 class="card__title" id="tracking-title">{lang.t(journal::STAGE)}</h2>
            <CurrentStage cell=cell.clone() />
            <Conflict cell=cell.clone() />
            <StageForm cell=cell.clone() />
            <CellHistory cell />
        </section>
    }
}

#[component]
fn CurrentStage(cell: Cell) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let unreported = move || {
        view! {
            <p class="tracking__stage tracking__stage--none">{lang.t(journal::NOT_REPORTED)}</p>
            <p class="tracking__remark">{lang.t(journal::NOT_PRINTED)}</p>
        }
        .into_any()
    };
    let stage = live(move || current(lang, work, &cell).unwrap_or_else(unreported));
    view! { <div class="tracking__current" role="status">{stage}</div> }
}

fn current(lang: Lang, work: Work, cell: &Cell) -> Option<AnyView> {
    work.with(|overlay| {
        let revision = overlay.history(cell)?.current()?;
        let value = revision.change.value()?;
        let since = revision.since.map(|day| format!(" · {} {day}", lang.t(journal::SINCE)));
        let view = view! {
            <p class="tracking__stage">{change::value(lang, &cell.slot, Some(value)) + &since.unwrap_or_default()}</p>
            <p class="tracking__remark">{revision.remark.clone()}</p>
            <p><Signature revision /></p>
        };
        Some(view.into_any())
    })
}

/// Choosing a stage changes nothing; recording it does.
#[component]
fn StageForm(cell: Cell) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let chosen = RwSignal::new(None::<Stage>);
    let since = RwSignal::new(clock::today());
    let remark = RwSignal::new(String::new());
    let cell = StoredValue::new(cell);
    let record = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(stage) = chosen.get_untracked() {
            let day = since.with_untracked(|typed| typed.parse().ok());
            work.put(cell.get_value(), Value::Stage(stage), day, &remark.get_untracked());
            chosen.set(None);
            remark.set(String::new());
        }
    };
    let clear = move |_| work.clear(cell.get_value());
    let empty = follow(move || work.with(|overlay| overlay.value(&cell.get_value()).is_none()));
    let unready = follow(move || !work.is_ready() || chosen.with(Option::is_none));
    view! {
        <form class="tracking__form" on:submit=record>
            <StageChoice chosen />
            <div class="toolbar">
                <label class="field">
                    <span class="field__label">{lang.t(journal::SINCE)}</span>
                    <input class="input" type="date" bind:value=since />
                </label>
                <label class="field tracking__words">
                    <span class="field__label">{lang.t(journal::REMARK)}</span>
                    <input class="input" type="text" maxlength="400" bind:value=remark />
                </label>
                <AuthorField />
                <button class="button button--primary" type="submit" disabled=unready>{lang.t(journal::RECORD_STAGE)}</button>
                <button class="button" type="button" hidden=empty on:click=clear>{lang.t(journal::CLEAR_STAGE)}</button>
            </div>
        </form>
    }
}

#[component]
fn StageChoice(chosen: RwSignal<Option<Stage>>) -> impl IntoView {
    let lang = use_lang();
    let choice = move |stage: Stage| {
        view! {
            <label class="stages__stage">
                <input class="stages__radio" type="radio" name="stage"
                    prop:checked=follow(move || chosen.get() == Some(stage))
                    on:change=move |_| chosen.set(Some(stage)) />
                {lang.t(change::stage(stage))}
            </label>
        }
    };
    view! {
        <fieldset class="stages">
            <legend class="field__label">{lang.t(journal::NEW_STAGE)}</legend>
            <div class="stages__line">{Stage::LINE.map(choice).into_iter().collect_view()}</div>
            <div class="stages__line stages__line--beside">
                <span class="field__label">{lang.t(journal::BESIDE)}</span>
                {Stage::BESIDE.map(choice).into_iter().collect_view()}
            </div>
        </fieldset>
    }
}
