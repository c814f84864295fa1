//! What this page knows of a newer version, and what follows when something happens: a table of its own,
//! so that every pair of the two can be tried.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newer {
    #[default]
    None,
    /// Kept whole, waits for the person; or why it was not switched to when the person wanted it.
    Waiting(Option<Obstacle>),
    /// The person said: not now. Offered again with the next visit.
    Later,
    /// Chosen in this tab; the page will load anew when everything is saved.
    Chosen,
    /// Chosen in another tab.
    Elsewhere,
    /// The copy in this browser is of another version than this page, older or newer.
    Differs,
}

/// Why nothing was switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Some changes could not be saved.
    NotSaved,
    /// The newer version did not take over.
    NotReady,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A newer version has come whole.
    Came,
    /// It has taken over.
    TookOver,
    /// The person wants it in this tab.
    Wanted,
    /// The person does not want it now, in this tab.
    PutOff,
    /// The same in another tab.
    PutOffElsewhere,
    /// It cannot be switched now.
    Hindered(Obstacle),
    /// The copy is of another version than this page.
    CopyDiffers,
    /// The copy was removed.
    CopyRemoved,
}

/// What the page does about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Nothing,
    Reload,
}

impl Newer {
    /// What is known after an event, and what is to be done.
    pub fn after(self, event: Event) -> (Self, Deed) {
        let next = match (self, event) {
            // Reloading brings the copy, whichever version that is.
            (Newer::Elsewhere | Newer::Differs, Event::Wanted) | (Newer::Chosen, Event::TookOver) => {
                return (self, Deed::Reload);
            }
            // Whoever is about to switch gets the newest; a tab that was left behind reloads first.
            (Newer::Chosen | Newer::Elsewhere, Event::Came) => self,
            (_, Event::Came) => Newer::Waiting(None),
            (_, Event::TookOver) => Newer::Elsewhere,
            (Newer::Waiting(_), Event::Wanted) => Newer::Chosen,
            (Newer::Chosen, Event::Hindered(obstacle)) => Newer::Waiting(Some(obstacle)),
            (Newer::Waiting(_) | Newer::Elsewhere | Newer::Differs, Event::PutOff) => Newer::Later,
            (Newer::Waiting(_), Event::PutOffElsewhere) => Newer::Later,
            (Newer::None, Event::CopyDiffers) => Newer::Differs,
            (_, Event::CopyRemoved) => Newer::None,
            _ => self,
        };
        (next, Deed::Nothing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAITING: Newer = Newer::Waiting(None);
    const NOT_SAVED: Newer = Newer::Waiting(Some(Obstacle::NotSaved));
    const ALL: [Newer; 8] = [
        Newer::None,
        WAITING,
        NOT_SAVED,
        Newer::Waiting(Some(Obstacle::NotReady)),
        Newer::Later,
        Newer::Chosen,
        Newer::Elsewhere,
        Newer::Differs,
    ];

    /// What comes out for each of [`ALL`]; none of them reloads.
    #[track_caller]
    fn check(event: Event, expected: [Newer; 8]) {
        let found = ALL.map(|newer| newer.after(event));
        assert_eq!(found, expected.map(|newer| (newer, Deed::Nothing)), "{event:?}");
    }

    #[test]
    fn a_version_that_comes_disturbs_nobody_who_has_chosen() {
        use Newer::{Chosen, Elsewhere};
        check(Event::Came, [WAITING, WAITING, WAITING, WAITING, WAITING, Chosen, Elsewhere, WAITING]);
    }

    #[test]
    fn what_hinders_the_switch_brings_the_offer_back() {
        let mut expected = ALL;
        expected[5] = NOT_SAVED;
        check(Event::Hindered(Obstacle::NotSaved), expected);
        assert_eq!(NOT_SAVED.after(Event::Wanted), (Newer::Chosen, Deed::Nothing));
    }

    #[test]
    fn only_who_chose_is_reloaded_when_a_version_takes_over() {
        for newer in ALL {
            let expected = match newer {
                Newer::Chosen => (Newer::Chosen, Deed::Reload),
                _ => (Newer::Elsewhere, Deed::Nothing),
            };
            assert_eq!(newer.after(Event::TookOver), expected, "{newer:?}");
        }
    }

    #[test]
    fn the_button_switches_or_reloads() {
        for newer in ALL {
            let expected = match newer {
                Newer::Waiting(_) => (Newer::Chosen, Deed::Nothing),
                Newer::Elsewhere | Newer::Differs => (newer, Deed::Reload),
                _ => (newer, Deed::Nothing),
            };
            assert_eq!(newer.after(Event::Wanted), expected, "{newer:?}");
        }
    }

    #[test]
    fn later_holds_for_all_tabs_and_for_nothing_but_the_offer() {
        use Newer::{Chosen, Differs, Elsewhere, Later, None};
        check(Event::PutOff, [None, Later, Later, Later, Later, Chosen, Later, Later]);
        check(Event::PutOffElsewhere, [None, Later, Later, Later, Later, Chosen, Elsewhere, Differs]);
    }

    #[test]
    fn a_copy_of_another_version_is_told_unless_something_better_is_known() {
        let mut expected = ALL;
        expected[0] = Newer::Differs;
        check(Event::CopyDiffers, expected);
        check(Event::CopyRemoved, [Newer::None; 8]);
    }
}
