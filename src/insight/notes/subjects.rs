//! What notes can be about.

use crate::insight::records;
use crate::insight::search::Kind;
use crate::journal::Overlay;
use crate::plan::{Plan, Subject, SubjectKind};

/// The kind of thing a note is about; the whole zone counts as a park.
pub fn kind_of(subject: &Subject) -> Kind {
    match subject {
        Subject::County | Subject::Zone | Subject::Park(_) => Kind::Parks,
        Subject::Industry(_) => Kind::Industries,
        Subject::Group(_) => Kind::Groups,
        Subject::Chain(_) => Kind::Chains,
        Subject::Link(_) => Kind::Links,
        Subject::Indicator(_) => Kind::Indicators,
        Subject::Project(_) => Kind::Projects,
        Subject::Programme(_) | Subject::Task(_) => Kind::Programmes,
        Subject::Safeguard(_) => Kind::Safeguards,
        Subject::Enterprise(_) | Subject::Lead(_) => Kind::Enterprises,
        Subject::Paragraph(_) => Kind::Paragraphs,
    }
}

/// Everything a note can be about, kind by kind in printed order, what people added last; paragraphs
/// are left out, they are chosen where they stand.
pub fn subjects(plan: &Plan, overlay: &Overlay) -> Vec<(Kind, Vec<Subject>)> {
    let tasks = plan.programmes.iter().flat_map(|programme| {
        let tasks = programme.tasks.iter().map(|task| Subject::Task(task.id.clone()));
        [Subject::Programme(programme.id.clone())].into_iter().chain(tasks)
    });
    let parks = plan.parks.iter().map(|park| Subject::Park(park.id.clone()));
    let groups = [
        [Subject::Zone].into_iter().chain(parks).collect::<Vec<_>>(),
        records::all(plan, overlay, SubjectKind::Project),
        plan.indicators.iter().map(|indicator| Subject::Indicator(indicator.id.clone())).collect(),
        tasks.collect(),
        plan.safeguards.iter().map(|safeguard| Subject::Safeguard(safeguard.id.clone())).collect(),
        plan.industries.iter().map(|industry| Subject::Industry(industry.id.clone())).collect(),
        plan.chains.iter().map(|chain| Subject::Chain(chain.id.clone())).collect(),
        records::all(plan, overlay, SubjectKind::Link),
        records::all(plan, overlay, SubjectKind::Enterprise),
    ];
    groups.into_iter().filter_map(|subjects| Some((kind_of(subjects.first()?), subjects))).collect()
}
