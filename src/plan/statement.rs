//! What the plan says without a number: problems, opportunities, principles, goals.

use super::{Citation, GoalId, Name, StatementId, Year};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Statement {
    pub id: StatementId,
    pub kind: StatementKind,
    pub title: Name,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum StatementKind {
    /// 发展基础
    Strength,
    /// 存在问题
    Problem,
    /// 发展新机遇
    Opportunity,
    /// 发展新挑战
    Challenge,
    /// 基本原则
    Principle,
}

/// A goal or vision; its numbers are figures citing the same paragraph.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Goal {
    pub id: GoalId,
    pub year: Year,
    pub title: Name,
    pub cite: Vec<Citation>,
}
