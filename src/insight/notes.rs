//! All notes together: which are shown, in which order, and what is due.

mod subjects;

pub use subjects::{kind_of, subjects};

use crate::insight::records;
use crate::insight::search::Kind;
use crate::journal::{Cell, Day, History, Note, Overlay, Revision, Slot, Tag, Value};
use crate::plan::{Plan, Subject};
use crate::route::Query;

/// A note as it stands now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written<'a> {
    pub cell: &'a Cell,
    pub note: &'a Note,
    /// What was written last of it.
    pub revision: &'a Revision,
    history: &'a History,
}

/// What is asked of the notes, as it stands in the address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub tag: String,
    /// Who wrote it or changed it.
    pub person: String,
    pub kind: Option<Kind>,
    pub about: Option<Subject>,
    pub only: Vec<Only>,
    /// Words that the caller looks for.
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// With something that should have been done by now.
    Due,
    /// With something still to be done, whenever.
    Open,
    WithPhotos,
}

/// Notes of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct OfDay<'a> {
    pub day: Day,
    pub notes: Vec<Written<'a>>,
}

impl Only {
    pub const ALL: [Only; 3] = [Only::Due, Only::Open, Only::WithPhotos];

    /// Its name in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Only::Due => "due",
            Only::Open => "open",
            Only::WithPhotos => "photos",
        }
    }
}

impl Filter {
    pub fn parse(query: &Query) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default().to_owned();
        Self {
            tag: text("tag"),
            person: text("by"),
            kind: query.get("kind").and_then(Kind::from_name),
            about: query.get("about").and_then(|about| about.parse().ok()),
            only: Only::ALL.into_iter().filter(|only| query.get(only.as_str()).is_some()).collect(),
            words: text("q"),
        }
    }

    /// Whether a note is wanted, its words aside.
    pub fn takes(&self, written: &Written<'_>, today: Day) -> bool {
        let Written { cell, note, .. } = written;
        let wanted = |only: &Only| match only {
            Only::Due => note.is_due(today),
            Only::Open => note.follow_up.is_some_and(|follow_up| follow_up.done.is_none()),
            Only::WithPhotos => !note.photos.is_empty(),
        };
        (self.tag.is_empty() || note.tags.iter().any(|tag| tag.as_str() == self.tag))
            && (self.person.is_empty() || written.people().any(|person| person == self.person))
            && self.kind.is_none_or(|kind| kind == kind_of(&cell.subject))
            && self.about.as_ref().is_none_or(|about| *about == cell.subject)
            && self.only.iter().all(wanted)
    }
}

impl<'a> Written<'a> {
    fn of(cell: &'a Cell, history: &'a History) -> Option<Self> {
        match (&cell.slot, history.value()?, history.current()?) {
            (Slot::Note(_), Value::Note(note), revision) => Some(Self { cell, note, revision, history }),
            _ => None,
        }
    }

    /// Everybody who signed one of its versions; some more than once.
    pub fn people(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let authors = self.history.revisions().iter().map(|revision| revision.author.as_str());
        authors.filter(|author| !author.is_empty())
    }

    /// What is looked through when somebody looks for words.
    pub fn words(&self, plan: &Plan, overlay: &Overlay) -> String {
        let name = records::name(plan, overlay, &self.cell.subject).map(|name| format!("{} {}", name.zh, name.en));
        let tags: Vec<&str> = self.note.tags.iter().map(Tag::as_str).collect();
        format!("{} {} {}", self.note.text, tags.join(" "), name.unwrap_or_default())
    }
}

/// Every note that was not removed: the latest day first, then the latest written.
pub fn all(overlay: &Overlay) -> Vec<Written<'_>> {
    let mut notes: Vec<Written<'_>> =
        overlay.cells().filter_map(|(cell, history)| Written::of(cell, history)).collect();
    notes.sort_unstable_by(|one, other| key(other).cmp(&key(one)));
    notes
}

fn key<'a>(written: &Written<'a>) -> (Day, (crate::journal::Time, &'a crate::journal::RevisionId)) {
    (written.note.day, written.revision.order())
}

/// Those with something that should have been done by now, the longest overdue first; and the others.
pub fn due_first<'a>(notes: &[Written<'a>], today: Day) -> (Vec<Written<'a>>, Vec<Written<'a>>) {
    let (mut due, others): (Vec<_>, Vec<_>) = notes.iter().copied().partition(|written| written.note.is_due(today));
    due.sort_by_key(|written| written.note.follow_up.map(|follow_up| follow_up.due));
    (due, others)
}

/// How many follow-ups should have been done by now.
pub fn count_due(overlay: &Overlay, today: Day) -> usize {
    let notes = overlay.cells().filter_map(|(_, history)| history.value());
    notes.filter(|value| matches!(value, Value::Note(note) if note.is_due(today))).count()
}

/// Notes in order, parted where the day changes.
pub fn by_day<'a>(notes: &[Written<'a>]) -> Vec<OfDay<'a>> {
    let days = notes.chunk_by(|one, next| one.note.day == next.note.day);
    days.filter_map(|notes| Some(OfDay { day: notes.first()?.note.day, notes: notes.to_vec() })).collect()
}

/// Every tag and every person of the notes, each once, the most used first.
pub fn choices(notes: &[Written<'_>]) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut people) = (Vec::new(), Vec::new());
    for written in notes {
        written.note.tags.iter().for_each(|tag| count(&mut tags, tag.as_str()));
        written.people().for_each(|person| count(&mut people, person));
    }
    (most_used(tags), most_used(people))
}

fn count(counts: &mut Vec<(usize, String)>, name: &str) {
    match counts.iter_mut().find(|(_, known)| known == name) {
        Some((count, _)) => *count += 1,
        None => counts.push((1, name.to_owned())),
    }
}

fn most_used(mut counts: Vec<(usize, String)>) -> Vec<String> {
    counts.sort_unstable_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    counts.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests;
