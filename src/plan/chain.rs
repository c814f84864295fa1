//! Industry chains (产业链): links (环节) and the connections between them.

use serde::{Deserialize, Serialize};

use super::{ChainId, Citation, EnterpriseId, Evidence, GroupId, IndustryId, LinkId, Name, ParkId, Product, ProjectId};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    pub id: ChainId,
    pub name: Name,
    pub park: ParkId,
    pub industry: IndustryId,
    #[serde(default)]
    pub group: Option<GroupId>,
    /// Printed: the plan draws it with arrows.
    #[serde(default)]
    pub evidence: Evidence,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub id: LinkId,
    pub chain: ChainId,
    pub name: Name,
    pub stage: Stage,
    #[serde(default)]
    pub evidence: Evidence,
    #[serde(default)]
    pub products: Vec<Product>,
    /// Planned projects that stand on this link; that they do is always our reading of their content.
    #[serde(default)]
    pub projects: Vec<ProjectId>,
    #[serde(default)]
    pub enterprises: Vec<EnterpriseId>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Upstream,
    Midstream,
    Downstream,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Connection {
    pub from: LinkId,
    pub to: LinkId,
    #[serde(default)]
    pub evidence: Evidence,
    pub cite: Vec<Citation>,
}
