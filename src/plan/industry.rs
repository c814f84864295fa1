//! Industries (产业), their groups (产业门类) and products.

use super::{Citation, GroupId, IndustryId, Name, ParkId};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Industry {
    pub id: IndustryId,
    /// `None`: found across the zone, and no park is planned for it.
    pub park: Option<ParkId>,
    pub name: Name,
    /// Other names the print uses, for example 装备制造业产业.
    pub aliases: Vec<String>,
    /// Products named for the industry as a whole.
    pub products: Vec<Product>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct IndustryGroup {
    pub id: GroupId,
    pub industry: IndustryId,
    pub name: Name,
    pub aliases: Vec<String>,
    pub products: Vec<Product>,
    pub cite: Vec<Citation>,
}

/// Something the plan wants made, named as printed; [`super::Plan::products`] has it in English.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Product {
    pub name: String,
    pub cite: Citation,
}
