//! A figure: one number the plan states about one subject.

use serde::{Deserialize, Serialize};

use super::{Citation, FigureId, MeasureId, Name, Quantity, Subject, Year};

/// What is measured, for example 规上工业产值. Two figures of the same measure, subject and year
/// state the same thing, so they must agree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    pub id: MeasureId,
    pub name: Name,
    /// The parts of a whole add up to it (output does, a share does not).
    #[serde(default)]
    pub additive: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub id: FigureId,
    pub of: Subject,
    pub measure: MeasureId,
    /// The year it is stated for, or the last year of a cumulative figure. Later than the plan's
    /// base year means a target.
    pub year: Year,
    /// `None` where the print has a dash: unknown, not zero.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    #[serde(default)]
    pub bound: Bound,
    pub cite: Vec<Citation>,
}

/// How exactly the words state the value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    #[default]
    Exactly,
    /// 约, 左右
    About,
    /// 以上
    AtLeast,
    /// 以内
    AtMost,
}
