//! A park (园区).

use super::{Citation, Decimal, Name, ParkId};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Park {
    pub id: ParkId,
    pub name: Name,
    /// Other names the print uses for the same park.
    pub aliases: Vec<String>,
    /// 主导产业 as printed.
    pub leading: Name,
    /// 规划用地面积, 公顷
    pub planned_land: Option<Decimal>,
    /// 工业用地面积, 公顷
    pub industrial_land: Option<Decimal>,
    /// 入驻企业, 家
    pub firms: Option<Decimal>,
    /// 规上产值 of the base year, 亿元
    pub output: Option<Decimal>,
    /// What the table prints in place of an output.
    pub remark: Option<Name>,
    /// Schematic, not surveyed: only for laying out the map.
    pub position: Position,
    pub cite: Vec<Citation>,
}

impl Park {
    /// A park of which only the name is known.
    pub fn named(id: &str, name: Name) -> Self {
        Self {
            id: ParkId::new(id),
            name,
            aliases: Vec::new(),
            leading: Name::default(),
            planned_land: None,
            industrial_land: None,
            firms: None,
            output: None,
            remark: None,
            position: Position::default(),
            cite: Vec::new(),
        }
    }
}

/// Degrees, WGS 84.
#[derive(Clone, Copy, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Position {
    pub longitude: f64,
    pub latitude: f64,
}
