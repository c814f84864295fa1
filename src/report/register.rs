//! A register: all records of a kind, one line each, with a column for each of their fields. On the
//! screen and as a file for WPS or Excel.

use super::change::{self, Teller};
use super::csv;
use crate::i18n::words::{data, fields};
use crate::insight::records;
use crate::journal::{Cell, Field, Kind, Role, Slot, Value};
use crate::plan::{Subject, SubjectKind};
use crate::route::Query;

/// What is asked of a register; all of it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Code of a state, or empty for all.
    pub state: String,
    /// Id of a chain, or empty for all.
    pub chain: String,
    /// Words that must stand in the line.
    pub words: String,
}

/// What a register shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    pub head: Vec<String>,
    pub lines: Vec<Line>,
    /// How many there are with those that were not asked for.
    pub all: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub subject: Subject,
    /// The first one names it.
    pub cells: Vec<String>,
}

impl Wanted {
    pub fn parse(query: &Query) -> Self {
        let get = |name| query.get(name).unwrap_or_default().to_owned();
        Self { state: get("state"), chain: get("chain"), words: get("text") }
    }

    fn takes(&self, teller: Teller<'_>, line: &Line) -> bool {
        let Teller { plan, overlay, .. } = teller;
        let state = state_field(line.subject.kind());
        let in_state = self.state.is_empty()
            || state.is_some_and(|field| overlay.text(&line.subject, field) == Some(self.state.as_str()));
        let has = |word: &str| line.cells.iter().any(|cell| cell.to_lowercase().contains(&word.to_lowercase()));
        let is_it = |chain: &Subject| matches!(chain, Subject::Chain(id) if id.to_string() == self.chain);
        let in_chain = self.chain.is_empty()
            || chain(teller, &line.subject).as_ref().is_some_and(is_it)
            || records::links_of(plan, overlay, &line.subject)
                .iter()
                .any(|link| records::chain_of(plan, overlay, link).as_ref().is_some_and(is_it));
        in_state && in_chain && self.words.split_whitespace().all(has)
    }
}

/// The field by whose choices a register can be filtered: the first that is a choice.
pub fn state_field(kind: SubjectKind) -> Option<Field> {
    Field::of(kind).find(|field| matches!(field.spec().kind, Kind::Choice(_)) && field.role() == Role::Tracked)
}

impl Register {
    pub fn of(teller: Teller<'_>, kind: SubjectKind, wanted: &Wanted) -> Self {
        let fields = columns(kind);
        let head = fields.iter().map(|field| change::slot(teller.lang, &Slot::Field(*field))).collect();
        let all = records::all(teller.plan, teller.overlay, kind);
        let count = all.len();
        let lines = all.into_iter().map(|subject| line(teller, subject, &fields));
        Self { head, lines: lines.filter(|line| wanted.takes(teller, line)).collect(), all: count }
    }

    pub fn csv(&self) -> String {
        let head = self.head.iter().map(String::as_str).collect();
        let lines = self.lines.iter().map(|line| line.cells.iter().map(String::as_str).collect());
        csv(std::iter::once(head).chain(lines))
    }
}

/// The name first, then what is tracked in the order of the forms.
fn columns(kind: SubjectKind) -> Vec<Field> {
    let naming = records::naming(kind);
    let tracked =
        |field: &Field| field.role() == Role::Tracked && Some(*field) != naming && field.spec().kind != Kind::Place;
    naming.into_iter().chain(Field::of(kind).filter(tracked)).collect()
}

fn line(teller: Teller<'_>, subject: Subject, fields: &[Field]) -> Line {
    let cell = |(at, field): (usize, &Field)| match (at, field, teller.overlay.field(&subject, *field)) {
        (0, ..) => named(teller, &subject),
        // The chain has a column of its own, and is known from the link.
        (_, Field::ForLink, Some(Value::Records(links))) => {
            links.first().map(|link| teller.name(link)).unwrap_or_default()
        }
        (_, Field::ForChain, None) => chain(teller, &subject).map(|chain| teller.name(&chain)).unwrap_or_default(),
        (_, _, Some(value)) => teller.value(&Cell::field(subject.clone(), *field), Some(value)),
        (_, _, None) => String::new(),
    };
    let cells = fields.iter().enumerate().map(cell).collect();
    Line { subject, cells }
}

/// The chain that a ledger row is for, as entered or as its link tells.
fn chain(teller: Teller<'_>, lead: &Subject) -> Option<Subject> {
    let Teller { plan, overlay, .. } = teller;
    let entered = overlay.records(lead, Field::ForChain).first().cloned();
    entered.or_else(|| records::chain_of(plan, overlay, overlay.records(lead, Field::ForLink).first()?))
}

/// As printed, with what people say instead behind it.
fn named(teller: Teller<'_>, subject: &Subject) -> String {
    let name = teller.name(subject);
    match teller.correction(subject, Field::Name) {
        Some(words) => data::within(teller.lang, &name, &fields::corrected_to(teller.lang, "", &words)),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use crate::i18n::Lang;
    use crate::journal::{Change, Draft, Entry, Journal, Millis, Value, Writer, WriterId};
    use crate::plan::{ChainId, Evidence, LeadId, Link, LinkId, Name, Plan, Stage};

    fn journal() -> Journal {
        let mut writer = Writer::new(WriterId::new("d", "t"));
        let mut entry = |id: &str, field: Field, value: Value| {
            let (subject, slot) = (Subject::Lead(LeadId::new(id)), Slot::Field(field));
            let (author, remark, change) = (String::new(), String::new(), Change::Put(value));
            let draft = Draft { author, subject, slot, base: Vec::new(), change, since: None, remark };
            Entry::from(writer.write(Millis::new(1), draft))
        };
        let text = |words: &str| Value::Text(words.to_owned());
        [
            entry("a", Field::Sought, text("铸件")),
            entry("a", Field::LeadState, Value::Choice("talks".to_owned())),
            entry("a", Field::Candidates, text("甲公司\n乙公司")),
            entry("b", Field::Sought, text("密封件")),
            entry("b", Field::ForLink, Value::Records(vec![Subject::Link(LinkId::new("seals"))])),
            entry("nameless", Field::Contact, text("张三")),
        ]
        .into_iter()
        .collect()
    }

    fn link() -> Link {
        Link {
            id: LinkId::new("seals"),
            chain: ChainId::new("valves"),
            name: Name::default(),
            stage: Stage::Midstream,
            kind: None,
            evidence: Evidence::Printed,
            products: Vec::new(),
            projects: Vec::new(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        }
    }

    /// With one link on one chain.
    fn plan() -> Plan {
        Plan { links: vec![link()], ..Plan::default() }
    }

    #[track_caller]
    fn check(state: &str, chain: &str, words: &str, expected: &[&str]) {
        let (journal, plan) = (journal(), plan());
        let teller = Teller { lang: Lang::Zh, plan: &plan, overlay: journal.overlay() };
        let wanted = Wanted { state: state.to_owned(), chain: chain.to_owned(), words: words.to_owned() };
        let register = Register::of(teller, SubjectKind::Lead, &wanted);
        assert_eq!(register.lines.iter().map(|line| line.cells[0].as_str()).collect::<Vec<_>>(), expected);
        assert_eq!(register.all, 2);
    }

    #[test]
    fn a_register_shows_what_is_asked_for() {
        check("", "", "", &["铸件", "密封件"]);
        check("talks", "", "", &["铸件"]);
        check("", "", "乙公司", &["铸件"]);
        check("", "valves", "", &["密封件"]);
        check("talks", "valves", "", &[]);
        check("", "peppers", "", &[]);
        check("signed", "", "", &[]);
    }

    #[test]
    fn a_file_of_the_register_has_a_column_for_each_field() {
        let (journal, plan) = (journal(), Plan::default());
        let teller = Teller { lang: Lang::Zh, plan: &plan, overlay: journal.overlay() };
        let file = Register::of(teller, SubjectKind::Lead, &Wanted::default()).csv();
        let mut lines = file.lines();
        let head = lines.next().unwrap_or_default();
        assert_eq!(
            head.trim_start_matches('\u{feff}'),
            "拟引进产品,跟进阶段,产业链,环节,目标企业,责任人,联系人及电话,下一步工作,下一步日期,备注"
        );
        assert!(file.contains("铸件,洽谈,,,\"甲公司\n乙公司\",,,,,"), "{file}");
    }
}
