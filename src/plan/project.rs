//! The annex: projects (项目) and the subtotals printed above them.

use super::{Citation, Decimal, GroupId, IndustryId, Name, ParkId, ProjectId, Subject, SubtotalId, Years};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Project {
    pub id: ProjectId,
    /// 序号 as printed, for example `(3)`; unique only within its group.
    pub number: String,
    pub park: ParkId,
    pub industry: Option<IndustryId>,
    pub group: Option<GroupId>,
    pub name: Name,
    /// 建设内容及规模 as printed.
    pub content: String,
    /// 建设性质 as printed, for example 新建.
    pub nature: String,
    /// 建设年限
    pub years: Years,
    /// 总投资, 万元
    pub investment: Decimal,
    /// 备注 as printed.
    pub remarks: String,
    pub cite: Vec<Citation>,
}

/// A sum as the annex prints it, right or wrong.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Subtotal {
    pub id: SubtotalId,
    /// What it is the sum of: the zone, a park, an industry or a group.
    pub of: Subject,
    pub label: Name,
    /// 万元
    pub investment: Decimal,
    pub cite: Vec<Citation>,
}
