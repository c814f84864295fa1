//! A plan as entries: one for each of its records, figures and paragraphs; and what people added.

mod added;
pub use added::of_journal;

mod printed;
mod records;

use super::{Entry, Kind};
use crate::insight::outline;
use crate::plan::{Citation, Name, ParagraphId, Plan, Subject};

/// Everything a plan says, in printed order within each kind.
pub fn of_plan(plan: &Plan) -> Vec<Entry> {
    let places = Places::of(plan);
    let mut entries = records::entries(plan);
    entries.extend(printed::entries(plan, &places));
    entries
}

/// The headings above each paragraph, as one line; in the order of the ids.
struct Places<'a>(Vec<(&'a ParagraphId, String)>);

impl<'a> Places<'a> {
    fn of(plan: &'a Plan) -> Self {
        let paths = outline::paths(&plan.text).into_iter();
        let mut places: Vec<_> = paths.map(|(id, path)| (id, outline::line(&path))).collect();
        places.sort_unstable();
        Self(places)
    }

    fn at(&self, id: &ParagraphId) -> Name {
        let place = self.0.binary_search_by_key(&id, |(id, _)| id).ok().and_then(|place| self.0.get(place));
        Name::same(place.map_or("", |(_, line)| line))
    }
}

fn entry(kind: Kind, shown: Subject, title: &Name, body: String) -> Entry {
    Entry { kind, shown, title: title.clone(), unit: None, body, context: Name::default() }
}

/// Where the first cited words stand.
fn first_place(cite: &[Citation]) -> Subject {
    cite.first().map_or(Subject::Zone, |citation| Subject::Paragraph(citation.at.clone()))
}

/// The parts that are not empty, set apart.
fn line<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// All cited words.
fn words(cite: &[Citation]) -> String {
    line(cite.iter().map(|citation| citation.words.as_str()))
}
