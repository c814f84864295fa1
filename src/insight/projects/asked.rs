//! What can be asked of a project: how much is invested, and what people reported.

use crate::journal::Stage;
use crate::plan::{Decimal, Project, Year};

/// Bands of total investment, 万元.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Under10000,
    Under50000,
    Under100000,
    From100000,
}

/// What people reported of a project. What nobody reported is never called late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Unreported,
    /// 应开工未开工: the year in which building was to begin is over, the stage is one before it.
    LateStart,
    /// 应竣工未竣工: the last year of building is over, the stage is one before completion.
    LateEnd,
    At(Stage),
}

impl Size {
    pub const ALL: [Size; 4] = [Size::Under10000, Size::Under50000, Size::Under100000, Size::From100000];

    pub fn as_str(self) -> &'static str {
        match self {
            Size::Under10000 => "under-10000",
            Size::Under50000 => "under-50000",
            Size::Under100000 => "under-100000",
            Size::From100000 => "from-100000",
        }
    }

    pub(super) fn of(investment: Decimal) -> Self {
        match investment {
            amount if amount < Decimal::from(10_000) => Size::Under10000,
            amount if amount < Decimal::from(50_000) => Size::Under50000,
            amount if amount < Decimal::from(100_000) => Size::Under100000,
            _ => Size::From100000,
        }
    }
}

impl Standing {
    pub const QUESTIONS: [Standing; 3] = [Standing::Unreported, Standing::LateStart, Standing::LateEnd];

    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Unreported => "unreported",
            Standing::LateStart => "late-start",
            Standing::LateEnd => "late-end",
            Standing::At(stage) => stage.code(),
        }
    }

    pub(super) fn parse(written: &str) -> Option<Self> {
        let question = Self::QUESTIONS.into_iter().find(|standing| standing.as_str() == written);
        question.or_else(|| Stage::from_code(written).map(Standing::At))
    }

    /// `this` is the year we are in.
    pub(super) fn takes(self, project: &Project, stage: Option<Stage>, this: Year) -> bool {
        let under_way = stage.is_some_and(|stage| !Stage::BESIDE.contains(&stage));
        match self {
            Standing::Unreported => stage.is_none(),
            Standing::LateStart => self.is_due(project, this) && under_way && stage < Some(Stage::Started),
            Standing::LateEnd => self.is_due(project, this) && under_way && stage < Some(Stage::Completed),
            Standing::At(wanted) => stage == Some(wanted),
        }
    }

    /// Whether the year is over by which what is asked should be done.
    pub(super) fn is_due(self, project: &Project, this: Year) -> bool {
        match self {
            Standing::LateStart => project.years.from < this,
            Standing::LateEnd => project.years.to < this,
            Standing::Unreported | Standing::At(_) => false,
        }
    }
}
