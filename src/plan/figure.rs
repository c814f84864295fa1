//! A figure: one number the plan states about one subject.

use super::{Citation, Evidence, FigureId, MeasureId, Name, Quantity, Subject, Year};
use borsh::{BorshDeserialize, BorshSerialize};

/// What is measured, for example 规上工业产值. Two figures of the same measure, subject and year
/// state the same thing, so they must agree.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Measure {
    pub id: MeasureId,
    pub name: Name,
    /// The parts of a whole add up to it (output does, a share does not).
    pub additive: bool,
    /// The measure that this one lies inside of: industrial land inside planned land.
    pub within: Option<MeasureId>,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Figure {
    pub id: FigureId,
    pub of: Subject,
    pub measure: MeasureId,
    /// The year it is stated for, or the last year of a cumulative figure. Later than the plan's
    /// base year means a target.
    pub year: Year,
    /// `None` where the print has a dash: unknown, not zero.
    pub quantity: Option<Quantity>,
    pub bound: Bound,
    /// Inferred: the number is printed, but its year or subject is our reading.
    pub evidence: Evidence,
    /// The figure that the words name this one a part of (其中, 含). Parts of one measure must not
    /// add up to more than their whole.
    pub part_of: Option<FigureId>,
    /// The two figures whose ratio this share is.
    pub ratio: Option<Ratio>,
    pub cite: Vec<Citation>,
}

/// A share recomputed: `part` over `whole`.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Ratio {
    pub part: FigureId,
    pub whole: FigureId,
}

/// A share that the plan does not print, though it prints the two numbers it follows from. The audit
/// holds it against what is printed of the same measure.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct DerivedShare {
    pub id: FigureId,
    pub of: Subject,
    pub measure: MeasureId,
    pub year: Year,
    pub ratio: Ratio,
    /// `AtMost` where some of the part may count more than once.
    pub bound: Bound,
    /// Why the two numbers give this share.
    pub evidence: Evidence,
    /// Where the two numbers stand.
    pub cite: Vec<Citation>,
}

/// How exactly the words state the value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Bound {
    #[default]
    Exactly,
    /// 约, 左右
    About,
    /// 以上
    AtLeast,
    /// 以内
    AtMost,
    /// 级, as in 百亿级: about so much, or more.
    Class,
}
