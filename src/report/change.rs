//! What was changed, in words.

use std::borrow::Cow;

use super::{Incoming, Twin, note_line};
use crate::i18n::words::{data, fields, journal, units};
use crate::i18n::{Lang, Text};
use crate::insight::{fields as known, records};
use crate::journal::{Cell, Deed, Entry, Field, Happening, Kind, Overlay, Role, Slot, Value};
use crate::plan::{Plan, Subject};

/// Puts values into words; what they refer to is named by the plan and the journal.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub lang: Lang,
    pub plan: &'a Plan,
    pub overlay: &'a Overlay,
}

/// What kind of thing stands in a slot.
pub fn slot(lang: Lang, slot: &Slot) -> String {
    match slot {
        Slot::Field(field) => lang.t(fields::name(*field)).to_owned(),
        Slot::Year(field, year) => fields::in_year(lang, *field, year.0),
        Slot::Note(_) => lang.t(journal::NOTE).to_owned(),
    }
}

impl Teller<'_> {
    /// What a thing is called; its id if nobody knows it.
    pub fn name(&self, subject: &Subject) -> String {
        let name = records::name(self.plan, self.overlay, subject);
        name.map_or_else(|| subject.to_string(), |name| self.lang.pick(name.zh, name.en))
    }

    /// What a thing is called where others may have the same name: a link of a chain with its chain.
    pub fn full_name(&self, subject: &Subject) -> String {
        let name = self.name(subject);
        match records::chain_of(self.plan, self.overlay, subject) {
            Some(chain) => data::within(self.lang, &name, &self.name(&chain)),
            None => name,
        }
    }

    /// A value as one line of text; the absence of one has words of its own. Where nobody corrected the
    /// print, the print holds.
    pub fn value(&self, cell: &Cell, value: Option<&Value>) -> String {
        match (value, cell.slot.field()) {
            (None, Some(field)) => self.unsaid(&cell.subject, field),
            (None, None) => self.lang.t(journal::NOTHING).to_owned(),
            (Some(Value::Note(note)), _) => note_line::say(self.lang, note),
            (Some(value), Some(field)) => self.typed(&cell.subject, field, &value.typed()),
            (Some(value), None) => value.typed(),
        }
    }

    fn unsaid(&self, subject: &Subject, field: Field) -> String {
        match field.role() {
            Role::Tracked | Role::Yearly => self.lang.t(journal::NOT_REPORTED).to_owned(),
            Role::Printed => self.printed(subject, field).map_or_else(
                || self.lang.t(journal::NOTHING).to_owned(),
                |printed| journal::as_printed(self.lang, &printed),
            ),
        }
    }

    /// What the plan prints in a field.
    pub fn printed(&self, subject: &Subject, field: Field) -> Option<String> {
        known::printed(self.plan, subject, field).map(|printed| self.typed(subject, field, &printed))
    }

    /// What people say in place of what the plan prints; `None` where they say nothing else.
    pub fn correction(&self, subject: &Subject, field: Field) -> Option<String> {
        let cell = Cell::field(subject.clone(), field);
        let value = self.overlay.value(&cell).filter(|_| known::corrects(self.plan, subject, field))?;
        Some(self.value(&cell, Some(value)))
    }

    /// What stands in a field, given as it would be typed.
    fn typed(&self, subject: &Subject, field: Field, typed: &str) -> String {
        let comma = self.lang.pick("、", ", ");
        match field.spec().kind {
            Kind::Choice(_) => fields::choice(field, typed).map_or(typed, |choice| self.lang.t(choice)).to_owned(),
            Kind::Amount(_) | Kind::Number => {
                units::with_unit(self.lang, typed, known::unit(self.plan, subject, field).unwrap_or_default())
            }
            Kind::One(_) | Kind::Many(_) => {
                let named = |id: &str| id.parse().map_or_else(|_| id.to_owned(), |subject| self.full_name(&subject));
                typed.split(' ').map(named).collect::<Vec<_>>().join(comma)
            }
            Kind::Line | Kind::Words | Kind::Day | Kind::Place | Kind::Shift => typed.to_owned(),
        }
    }

    /// Before and after, and whether it was undone or redone.
    pub fn happening(&self, told: &Happening<'_>) -> String {
        let cell = Cell::of(told.revision);
        let step = format!("{} → {}", self.value(&cell, told.before), self.value(&cell, told.after));
        let deed = match told.deed {
            Deed::Written => return step,
            Deed::Undone => self.lang.t(journal::UNDO),
            Deed::Redone => self.lang.t(journal::REDO),
        };
        self.lang.pick(format!("{deed}：{step}"), format!("{deed}: {step}"))
    }

    /// Two entries of one name, each with what it is about, what it says and who signed it.
    pub fn twin(&self, twin: &Twin) -> String {
        data::twin(self.lang, &self.entry(&twin.here), &self.entry(&twin.there))
    }

    fn entry(&self, entry: &Entry) -> String {
        let Some(revision) = entry.revision() else {
            return format!("{} {}", self.lang.t(data::ENTRY), entry.id());
        };
        let (cell, said) = (Cell::of(revision), revision.change.value());
        let (name, slot, said) = (self.full_name(&cell.subject), slot(self.lang, &cell.slot), self.value(&cell, said));
        data::within(self.lang, &format!("{name} · {slot} · {said}"), signed(self.lang, &revision.author))
    }

    /// The value that would hold after taking in, and those that contradict it.
    pub fn outcome(&self, incoming: &Incoming) -> String {
        let mut outcome = self.value(&incoming.cell, incoming.after.as_ref());
        for rival in &incoming.rivals {
            outcome.push_str(self.lang.pick("；另有填报：", "; also reported: "));
            outcome.push_str(&self.value(&incoming.cell, rival.as_ref()));
        }
        outcome
    }
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

/// Everybody whose changes to one thing come in, each once.
pub fn people(lang: Lang, incoming: &Incoming) -> String {
    let mut people: Vec<Cow<'_, str>> = Vec::new();
    for revision in &incoming.revisions {
        let author = signed(lang, &revision.author);
        if !people.iter().any(|known| known == author) {
            people.push(author.into());
        }
    }
    people.join(lang.pick("、", ", "))
}

fn signed(lang: Lang, author: &str) -> &str {
    if author.is_empty() { lang.t(journal::UNSIGNED) } else { author }
}
