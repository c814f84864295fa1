//! What was changed, in words.

use crate::i18n::words::{data, journal};
use crate::i18n::{Lang, Text};
use crate::journal::{Deed, Field, Happening, Slot, Stage, Value};

use super::Incoming;

pub fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Idea => journal::IDEA,
        Stage::Talks => journal::TALKS,
        Stage::Signed => journal::SIGNED,
        Stage::Preparation => journal::PREPARATION,
        Stage::Started => journal::STARTED,
        Stage::UnderConstruction => journal::UNDER_CONSTRUCTION,
        Stage::Completed => journal::COMPLETED,
        Stage::InProduction => journal::IN_PRODUCTION,
        Stage::AtCapacity => journal::AT_CAPACITY,
        Stage::Paused => journal::PAUSED,
        Stage::Stopped => journal::STOPPED,
        Stage::Transferred => journal::TRANSFERRED,
    }
}

/// What kind of thing stands in a slot.
pub fn slot(slot: &Slot) -> Text {
    match slot {
        Slot::Field(Field::Stage) => journal::STAGE,
        Slot::Note(_) => journal::NOTE,
    }
}

/// A value as one line of text; the absence of one has a name of its own in each slot.
pub fn value(lang: Lang, slot: &Slot, value: Option<&Value>) -> String {
    match (slot, value) {
        (_, Some(Value::Stage(reached))) => lang.t(stage(*reached)).to_owned(),
        (_, Some(Value::Note(note))) => format!("{} {}", note.day, note.text),
        (Slot::Field(Field::Stage), None) => lang.t(journal::NOT_REPORTED).to_owned(),
        (Slot::Note(_), None) => lang.t(journal::NOTHING).to_owned(),
    }
}

/// Before and after, and whether it was undone or redone.
pub fn happening(lang: Lang, told: &Happening<'_>) -> String {
    let slot = &told.revision.slot;
    let step = format!("{} → {}", value(lang, slot, told.before), value(lang, slot, told.after));
    let deed = match told.deed {
        Deed::Written => return step,
        Deed::Undone => lang.t(journal::UNDO),
        Deed::Redone => lang.t(journal::REDO),
    };
    lang.pick(format!("{deed}：{step}"), format!("{deed}: {step}"))
}

/// What taking in would do to one thing.
pub fn effect(incoming: &Incoming) -> Text {
    match (&incoming.before, &incoming.after) {
        _ if incoming.conflict => data::CONFLICT,
        (before, after) if before == after => data::HISTORY_ONLY,
        (None, _) => data::NEW,
        _ => data::CHANGED,
    }
}

/// The value that would hold after taking in, and those that contradict it.
pub fn outcome(lang: Lang, incoming: &Incoming) -> String {
    let slot = &incoming.cell.slot;
    let mut outcome = value(lang, slot, incoming.after.as_ref());
    for rival in &incoming.rivals {
        outcome.push_str(lang.pick("；另有填报：", "; also reported: "));
        outcome.push_str(&value(lang, slot, rival.as_ref()));
    }
    outcome
}

/// Everybody whose changes to one thing come in, each once.
pub fn people(lang: Lang, incoming: &Incoming) -> String {
    let name = |author: &str| if author.is_empty() { lang.t(journal::UNSIGNED).to_owned() } else { author.to_owned() };
    let mut people: Vec<String> = Vec::new();
    for author in incoming.revisions.iter().map(|revision| name(&revision.author)) {
        if !people.contains(&author) {
            people.push(author);
        }
    }
    people.join(lang.pick("、", ", "))
}
