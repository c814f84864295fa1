//! A row of the indicator table (指标).

use super::{Citation, Decimal, IndicatorId, MeasureId, Name, Subject, Unit};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Indicator {
    pub id: IndicatorId,
    /// 一级指标 as printed, for example 发展质效.
    pub category: Name,
    pub name: Name,
    pub unit: Unit,
    /// Value of the base year.
    pub base: Reading,
    /// Value of the target year.
    pub target: Reading,
    pub nature: Nature,
    /// What it measures and of what, so that figures elsewhere can be held against it.
    pub of: Subject,
    pub measure: MeasureId,
    pub cite: Vec<Citation>,
}

/// A cell of the table: the print, and the number in it if it is one. A dash is not zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Reading {
    pub printed: String,
    pub value: Option<Decimal>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Nature {
    /// 预期性: judged by trend and forecast.
    Expected,
    /// 约束性: a commitment of the government, passed or failed.
    Binding,
}

impl Reading {
    /// Whether the print is a number and nothing else: no dash, no sentence, no unit beside it.
    pub fn is_number(&self) -> bool {
        self.value.is_some() && self.printed.ends_with(|last: char| last.is_ascii_digit())
    }
}
