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
    /// Our reading of its name and products, never printed; `None` where nobody has said.
    pub kind: Option<LinkKind>,
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

/// What is done on a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum LinkKind {
    /// Growing, mining, quarrying, collecting.
    Resource,
    /// Materials and goods made from them.
    Processing,
    /// Machines, instruments and their parts, ready for whoever installs them.
    Equipment,
    /// Selling, or the use to which the goods are put.
    Sales,
    /// Research and other services.
    Service,
}

impl LinkKind {
    pub const ALL: [LinkKind; 5] =
        [LinkKind::Processing, LinkKind::Equipment, LinkKind::Sales, LinkKind::Service, LinkKind::Resource];
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Connection {
    pub from: LinkId,
    pub to: LinkId,
    pub evidence: Evidence,
    pub cite: Vec<Citation>,
}
