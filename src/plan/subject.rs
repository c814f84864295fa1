//! Anything of the plan that can be pointed at: by a figure, a note, a search hit, an address.

use borsh::{BorshDeserialize, BorshSerialize};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    ChainId, EnterpriseId, GroupId, IndicatorId, IndustryId, LeadId, LinkId, ParagraphId, ParkId, ProgrammeId,
    ProjectId, SafeguardId, TaskId,
};

/// Written as `kind:id`, for example `park:xialu`; the county is `county`, the zone with all its
/// parks (一区三园) is `zone`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[serde(try_from = "String", into = "String")]
pub enum Subject {
    County,
    Zone,
    Park(ParkId),
    Industry(IndustryId),
    Group(GroupId),
    Chain(ChainId),
    Link(LinkId),
    Indicator(IndicatorId),
    Project(ProjectId),
    Programme(ProgrammeId),
    Task(TaskId),
    Safeguard(SafeguardId),
    Enterprise(EnterpriseId),
    Paragraph(ParagraphId),
    /// A row of the investment-promotion ledger (招商台账); only people add these.
    Lead(LeadId),
}

/// What kind of thing a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    County,
    Zone,
    Park,
    Industry,
    Group,
    Chain,
    Link,
    Indicator,
    Project,
    Programme,
    Task,
    Safeguard,
    Enterprise,
    Paragraph,
    Lead,
}

impl Subject {
    pub fn kind(&self) -> SubjectKind {
        match self {
            Subject::County => SubjectKind::County,
            Subject::Zone => SubjectKind::Zone,
            Subject::Park(_) => SubjectKind::Park,
            Subject::Industry(_) => SubjectKind::Industry,
            Subject::Group(_) => SubjectKind::Group,
            Subject::Chain(_) => SubjectKind::Chain,
            Subject::Link(_) => SubjectKind::Link,
            Subject::Indicator(_) => SubjectKind::Indicator,
            Subject::Project(_) => SubjectKind::Project,
            Subject::Programme(_) => SubjectKind::Programme,
            Subject::Task(_) => SubjectKind::Task,
            Subject::Safeguard(_) => SubjectKind::Safeguard,
            Subject::Enterprise(_) => SubjectKind::Enterprise,
            Subject::Paragraph(_) => SubjectKind::Paragraph,
            Subject::Lead(_) => SubjectKind::Lead,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a subject; expected `county`, `zone` or `kind:id`")]
pub struct NotASubject(pub String);

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::County => f.write_str("county"),
            Subject::Zone => f.write_str("zone"),
            Subject::Park(id) => write!(f, "park:{id}"),
            Subject::Industry(id) => write!(f, "industry:{id}"),
            Subject::Group(id) => write!(f, "group:{id}"),
            Subject::Chain(id) => write!(f, "chain:{id}"),
            Subject::Link(id) => write!(f, "link:{id}"),
            Subject::Indicator(id) => write!(f, "indicator:{id}"),
            Subject::Project(id) => write!(f, "project:{id}"),
            Subject::Programme(id) => write!(f, "programme:{id}"),
            Subject::Task(id) => write!(f, "task:{id}"),
            Subject::Safeguard(id) => write!(f, "safeguard:{id}"),
            Subject::Enterprise(id) => write!(f, "enterprise:{id}"),
            Subject::Paragraph(id) => write!(f, "paragraph:{id}"),
            Subject::Lead(id) => write!(f, "lead:{id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = NotASubject;

    fn from_str(written: &str) -> Result<Self, NotASubject> {
        match written.split_once(':') {
            None if written == "county" => Ok(Subject::County),
            None if written == "zone" => Ok(Subject::Zone),
            Some(("park", id)) => Ok(Subject::Park(ParkId::new(id))),
            Some(("industry", id)) => Ok(Subject::Industry(IndustryId::new(id))),
            Some(("group", id)) => Ok(Subject::Group(GroupId::new(id))),
            Some(("chain", id)) => Ok(Subject::Chain(ChainId::new(id))),
            Some(("link", id)) => Ok(Subject::Link(LinkId::new(id))),
            Some(("indicator", id)) => Ok(Subject::Indicator(IndicatorId::new(id))),
            Some(("project", id)) => Ok(Subject::Project(ProjectId::new(id))),
            Some(("programme", id)) => Ok(Subject::Programme(ProgrammeId::new(id))),
            Some(("task", id)) => Ok(Subject::Task(TaskId::new(id))),
            Some(("safeguard", id)) => Ok(Subject::Safeguard(SafeguardId::new(id))),
            Some(("enterprise", id)) => Ok(Subject::Enterprise(EnterpriseId::new(id))),
            Some(("paragraph", id)) => Ok(Subject::Paragraph(ParagraphId::new(id))),
            Some(("lead", id)) => Ok(Subject::Lead(LeadId::new(id))),
            _ => Err(NotASubject(written.to_owned())),
        }
    }
}

impl TryFrom<String> for Subject {
    type Error = NotASubject;

    fn try_from(written: String) -> Result<Self, NotASubject> {
        written.parse()
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> Self {
        subject.to_string()
    }
}
