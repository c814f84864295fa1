//! Programmes (行动), their tasks (任务), and safeguards (保障措施).

use super::{Citation, Figure, Name, ProgrammeId, SafeguardId, TaskId};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Programme {
    pub id: ProgrammeId,
    pub name: Name,
    pub tasks: Vec<Task>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Task {
    pub id: TaskId,
    pub name: Name,
    /// Figures the task names; they are also in [`super::Plan::figures`].
    pub figures: Vec<Figure>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Safeguard {
    pub id: SafeguardId,
    pub name: Name,
    pub bodies: Vec<Body>,
    pub cite: Vec<Citation>,
}

/// A government body named as taking part.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Body {
    pub name: Name,
    pub cite: Citation,
}
