//! Date, tags, follow-up and position: there when they are wanted, out of the way when not.

use leptos::prelude::*;

use super::place::PlaceField;
use super::sheet::Sheet;
use crate::app::{follow, use_lang};
use crate::i18n::Text;
use crate::i18n::words::{journal, notes};
use crate::journal::Sketch;

#[component]
pub(super) fn More(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    // Open where something stands in it already.
    let filled = sheet.sketch.with_untracked(|sketch| {
        sketch.place.is_some() || [&sketch.tags, &sketch.due, &sketch.coordinates].iter().any(|typed| !typed.is_empty())
    });
    view! {
        <details class="sheet__more" open=filled>
            <summary>{lang.t(notes::MORE_FIELDS)}</summary>
            <div class="toolbar">
                <Line sheet label=journal::NOTE_DAY kind="date" of=|sketch| &mut sketch.day />
                <Line sheet label=notes::DUE_DAY kind="date" of=|sketch| &mut sketch.due />
                <Line sheet label=notes::TAGS kind="text" of=|sketch| &mut sketch.tags />
            </div>
            <PlaceField sheet />
        </details>
    }
}

/// A field of one line.
#[component]
pub(super) fn Line(
    sheet: Sheet,
    label: Text,
    kind: &'static str,
    /// Where its value stands in the sketch.
    of: fn(&mut Sketch) -> &mut String,
) -> impl IntoView {
    let lang = use_lang();
    let value = follow(move || of(&mut sheet.sketch.get()).clone());
    let typed = move |event| {
        let typed = event_target_value(&event);
        sheet.change(|sketch| *of(sketch) = typed);
    };
    view! {
        <label class="field">
            <span class="field__label">{lang.t(label)}</span>
            <input class="input" type=kind prop:value=value on:input=typed />
        </label>
    }
}
