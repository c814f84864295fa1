//! How far a project has come.

use super::Choice;
use super::kind::choice;

/// In the order in which a project passes through them; the last three stand beside that line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Idea,
    Talks,
    Signed,
    Preparation,
    Started,
    UnderConstruction,
    Completed,
    InProduction,
    AtCapacity,
    Paused,
    Stopped,
    Transferred,
}

/// The stages as a person chooses among them, in the same order.
pub(super) const STAGES: &[Choice] = &[
    choice("idea", "谋划", "Idea"),
    choice("talks", "洽谈", "Talks"),
    choice("signed", "签约", "Signed"),
    choice("preparation", "前期", "Preparation"),
    choice("started", "开工", "Started"),
    choice("under-construction", "在建", "Under construction"),
    choice("completed", "竣工", "Completed"),
    choice("in-production", "投产", "In production"),
    choice("at-capacity", "达产", "At capacity"),
    choice("paused", "暂停", "Paused"),
    choice("stopped", "终止", "Stopped"),
    choice("transferred", "调出", "Transferred out"),
];

impl Stage {
    pub const LINE: [Stage; 9] = [
        Stage::Idea,
        Stage::Talks,
        Stage::Signed,
        Stage::Preparation,
        Stage::Started,
        Stage::UnderConstruction,
        Stage::Completed,
        Stage::InProduction,
        Stage::AtCapacity,
    ];

    pub const BESIDE: [Stage; 3] = [Stage::Paused, Stage::Stopped, Stage::Transferred];

    /// As it is kept.
    pub fn code(self) -> &'static str {
        STAGES.get(self as usize).map_or("", |choice| choice.code)
    }

    /// Whether building has begun; of what is paused or stopped the stage does not tell.
    pub fn has_started(self) -> bool {
        matches!(
            self,
            Stage::Started | Stage::UnderConstruction | Stage::Completed | Stage::InProduction | Stage::AtCapacity
        )
    }

    /// Whether building is still to begin. A project that is paused, stopped or transferred may have begun.
    pub fn is_before_start(self) -> bool {
        matches!(self, Stage::Idea | Stage::Talks | Stage::Signed | Stage::Preparation)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::LINE.into_iter().chain(Self::BESIDE).find(|stage| stage.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_a_stage() {
        let stages: Vec<_> = STAGES.iter().filter_map(|choice| Stage::from_code(choice.code)).collect();
        assert_eq!(stages, [Stage::LINE.as_slice(), &Stage::BESIDE].concat());
        let before: Vec<_> = stages.iter().filter(|stage| stage.is_before_start()).collect();
        assert_eq!(before, [&Stage::Idea, &Stage::Talks, &Stage::Signed, &Stage::Preparation]);
        assert_eq!((Stage::Started.code(), Stage::Transferred.code()), ("started", "transferred"));
    }
}
