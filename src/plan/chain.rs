//! Industry chains (产业链): links (环节) and the connections between them.

use super::{ChainId, Citation, EnterpriseId, Evidence, GroupId, IndustryId, LinkId, Name, ParkId, Product, ProjectId};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Chain {
    pub id: ChainId,
    pub name: Name,
    pub park: ParkId,
    pub industry: IndustryId,
    pub group: Option<GroupId>,
    /// Printed: the plan draws it with arrows.
    pub evidence: Evidence,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Link {
    pub id: LinkId,
    pub chain: ChainId,
    pub name: Name,
    pub stage: Stage,
    pub evidence: Evidence,
    /// Products and planned projects that stand on this link; that they do is our reading of the words.
    pub products: Vec<Product>,
    pub projects: Vec<ProjectId>,
    pub enterprises: Vec<EnterpriseId>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Stage {
    Upstream,
    Midstream,
    Downstream,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Connection {
    pub from: LinkId,
    pub to: LinkId,
    pub evidence: Evidence,
    pub cite: Vec<Citation>,
}
