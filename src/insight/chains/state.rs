//! What people found a link to be: strong, weak, missing. Until somebody looked it is not verified,
//! which is never the same as missing.

use super::state_of;
use crate::journal::Overlay;
use crate::plan::LinkId;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkState {
    Strong,
    Weak,
    Missing,
    #[default]
    Unverified,
}

impl LinkState {
    pub const ALL: [LinkState; 4] = [LinkState::Strong, LinkState::Weak, LinkState::Missing, LinkState::Unverified];

    pub fn of(overlay: &Overlay, link: &LinkId) -> Self {
        let code = state_of(overlay, link);
        Self::ALL.into_iter().find(|state| state.code() == code).unwrap_or_default()
    }

    /// As the journal has it, and for a style sheet.
    pub fn code(self) -> &'static str {
        match self {
            LinkState::Strong => "strong",
            LinkState::Weak => "weak",
            LinkState::Missing => "missing",
            LinkState::Unverified => "unverified",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Field;

    #[test]
    fn every_state_that_can_be_reported_is_drawn() {
        let codes: Vec<&str> = Field::LinkState.choices().iter().map(|choice| choice.code).collect();
        assert_eq!(codes, LinkState::ALL.map(LinkState::code));
    }
}
