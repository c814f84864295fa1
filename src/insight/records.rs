//! Everything there is a record of: what the plan prints and what people added.
//!
//! An added record has no revision of its own that makes it: it is there as long as it has a name.

use crate::journal::{Cell, Field, Overlay, Slot};
use crate::plan::{EnterpriseId, LeadId, LinkId, Name, Park, Plan, Project, ProjectId, Subject, SubjectKind};

/// What a subject is called: as printed, or as people named what they added.
pub fn name(plan: &Plan, overlay: &Overlay, subject: &Subject) -> Option<Name> {
    plan.name_of(subject).or_else(|| entered_name(overlay, subject).map(Name::same))
}

/// Whether the plan or the journal has a record of it.
pub fn is_known(plan: &Plan, overlay: &Overlay, subject: &Subject) -> bool {
    plan.name_of(subject).is_some() || entered_name(overlay, subject).is_some()
}

/// Whether people added it.
pub fn is_added(plan: &Plan, subject: &Subject) -> bool {
    naming(subject.kind()).is_some() && plan.name_of(subject).is_none()
}

/// The field that names what people can add.
pub fn naming(kind: SubjectKind) -> Option<Field> {
    match kind {
        SubjectKind::Project | SubjectKind::Enterprise | SubjectKind::Link => Some(Field::Name),
        SubjectKind::Lead => Some(Field::Sought),
        _ => None,
    }
}

/// A subject for a record that is about to be added, named after a revision so that nothing else has
/// its name.
pub fn new_subject(kind: SubjectKind, id: &str) -> Option<Subject> {
    match kind {
        SubjectKind::Project => Some(Subject::Project(ProjectId::new(id))),
        SubjectKind::Enterprise => Some(Subject::Enterprise(EnterpriseId::new(id))),
        SubjectKind::Link => Some(Subject::Link(LinkId::new(id))),
        SubjectKind::Lead => Some(Subject::Lead(LeadId::new(id))),
        _ => None,
    }
}

/// The records of a kind that people added, in the order of their ids.
pub fn added(plan: &Plan, overlay: &Overlay, kind: SubjectKind) -> Vec<Subject> {
    let Some(naming) = naming(kind) else {
        return Vec::new();
    };
    let names_one = |cell: &&Cell| cell.subject.kind() == kind && cell.slot == Slot::Field(naming);
    let named = overlay.cells().filter(|(_, history)| history.value().is_some()).map(|(cell, _)| cell);
    let subjects = named.filter(names_one).map(|cell| cell.subject.clone());
    subjects.filter(|subject| plan.name_of(subject).is_none()).collect()
}

/// All records of a kind: the printed ones in their order, then the added ones.
pub fn all(plan: &Plan, overlay: &Overlay, kind: SubjectKind) -> Vec<Subject> {
    let mut all: Vec<Subject> = match kind {
        SubjectKind::Park => plan.parks.iter().map(|Park { id, .. }| Subject::Park(id.clone())).collect(),
        SubjectKind::Chain => plan.chains.iter().map(|chain| Subject::Chain(chain.id.clone())).collect(),
        SubjectKind::Link => plan.links.iter().map(|link| Subject::Link(link.id.clone())).collect(),
        SubjectKind::Enterprise => plan.enterprises.iter().map(|firm| Subject::Enterprise(firm.id.clone())).collect(),
        SubjectKind::Project => plan.projects.iter().map(|Project { id, .. }| Subject::Project(id.clone())).collect(),
        _ => Vec::new(),
    };
    all.extend(added(plan, overlay, kind));
    all
}

/// The chain of a link, as printed or as entered.
pub fn chain_of(plan: &Plan, overlay: &Overlay, subject: &Subject) -> Option<Subject> {
    let Subject::Link(id) = subject else {
        return None;
    };
    let printed = plan.link(id).map(|link| Subject::Chain(link.chain.clone()));
    printed.or_else(|| overlay.records(subject, Field::OfChain).first().cloned())
}

/// The links a record stands on or was started for, as printed and as entered.
pub fn links_of(plan: &Plan, overlay: &Overlay, subject: &Subject) -> Vec<Subject> {
    let printed = plan.links.iter().filter(|link| match subject {
        Subject::Enterprise(id) => link.enterprises.contains(id),
        Subject::Project(id) => link.projects.contains(id),
        _ => false,
    });
    let entered = [Field::OnLinks, Field::ForLink].into_iter().flat_map(|field| overlay.records(subject, field));
    printed.map(|link| Subject::Link(link.id.clone())).chain(entered.cloned()).collect()
}

/// The records of a kind that people put on a link of a chain, or started for it.
pub fn on_link(overlay: &Overlay, kind: SubjectKind, link: &LinkId) -> Vec<Subject> {
    let link = Subject::Link(link.clone());
    let names_it = |cell: &Cell| {
        let field = cell.slot.field().filter(|field| matches!(field, Field::OnLinks | Field::ForLink));
        field.is_some_and(|field| overlay.records(&cell.subject, field).contains(&link))
    };
    let cells = overlay.cells().map(|(cell, _)| cell).filter(|cell| cell.subject.kind() == kind);
    cells.filter(|cell| names_it(cell)).map(|cell| cell.subject.clone()).collect()
}

fn entered_name<'a>(overlay: &'a Overlay, subject: &Subject) -> Option<&'a str> {
    overlay.text(subject, naming(subject.kind())?)
}
