//! Folding and unfolding: how far the map is opened, and what has to be opened to see a link.

use super::Choice;
use crate::plan::{ChainId, LinkId, ParkId, Plan};

/// How far the map is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// One box per park.
    Parks,
    /// One box per chain.
    Chains,
    #[default]
    Links,
}

impl Fold {
    pub const ALL: [Fold; 3] = [Fold::Parks, Fold::Chains, Fold::Links];

    pub fn as_str(self) -> &'static str {
        match self {
            Fold::Parks => "parks",
            Fold::Chains => "chains",
            Fold::Links => "links",
        }
    }
}

impl Choice {
    /// Folds a chain into one box, or opens it.
    pub fn turn(&mut self, chain: ChainId) {
        if !self.folded.remove(&chain) {
            self.folded.insert(chain);
        }
    }

    /// Folds a park into one box, or opens it; the others stay as they are seen.
    pub fn turn_park(&mut self, park: &ParkId, plan: &Plan) {
        if self.fold == Fold::Parks {
            self.folded_parks = plan.parks.iter().map(|park| park.id.clone()).collect();
            self.fold = Fold::Links;
        }
        if !self.folded_parks.remove(park) {
            self.folded_parks.insert(park.clone());
        }
    }

    /// Opens one chain and the park it lies in; the others stay as they are seen.
    pub fn open(&mut self, chain: &ChainId, plan: &Plan) {
        let Some(of) = plan.chain(chain) else { return };
        if self.hides(&of.park) {
            self.turn_park(&of.park, plan);
            // Of this park only that chain was asked for.
            let beside = plan.chains.iter().filter(|other| other.park == of.park);
            self.folded.extend(beside.map(|other| other.id.clone()));
        }
        if self.fold == Fold::Chains {
            self.folded = plan.chains.iter().map(|chain| chain.id.clone()).collect();
            self.fold = Fold::Links;
        }
        self.folded.remove(chain);
    }

    /// Whether a park is one box; never where one chain is all there is.
    pub fn hides(&self, park: &ParkId) -> bool {
        self.chain.is_none() && (self.fold == Fold::Parks || self.folded_parks.contains(park))
    }

    /// Selects a link and nothing else; what is set apart around it stays set apart.
    pub fn select(&mut self, link: LinkId) {
        (self.link, self.line, self.band) = (Some(link), None, None);
    }

    /// Selects a connection and nothing else.
    pub fn select_line(&mut self, line: (LinkId, LinkId)) {
        self.clear_selection();
        self.line = Some(line);
    }

    /// Selects a chain as a whole and nothing else.
    pub fn select_band(&mut self, chain: ChainId) {
        self.clear_selection();
        self.band = Some(chain);
    }

    pub fn clear_selection(&mut self) {
        (self.link, self.line, self.band, self.to, self.steps) = (None, None, None, None, None);
    }

    /// Selects a link and undoes only what hides it; the other choices stay.
    pub fn reveal(&mut self, link: &LinkId, plan: &Plan) {
        let Some(chain) = plan.link(link).and_then(|link| plan.chain(&link.chain)) else { return };
        if self.chain.as_ref().is_some_and(|only| *only != chain.id) {
            self.chain = None;
        }
        if self.park.as_ref().is_some_and(|park| *park != chain.park) {
            self.park = None;
        }
        if self.industry.as_ref().is_some_and(|industry| *industry != chain.industry) {
            self.industry = None;
        }
        if self.hides(&chain.park) || self.fold == Fold::Chains || self.folded.contains(&chain.id) {
            self.open(&chain.id, plan);
        }
        if self.link.as_ref() != Some(link) {
            // The way was asked for from another link.
            self.to = None;
        }
        self.select(link.clone());
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::plan::{Chain, Evidence, IndustryId, Link, Name, Park, Stage, Year};

    fn park(id: &str) -> Park {
        Park::named(id, Name::default())
    }

    fn link(id: &str, chain: &str) -> Link {
        Link {
            id: LinkId::new(id),
            chain: ChainId::new(chain),
            name: Name::default(),
            stage: Stage::Midstream,
            kind: None,
            evidence: Evidence::default(),
            products: Vec::new(),
            projects: Vec::new(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        }
    }

    fn chain(id: &str, park: &str) -> Chain {
        Chain {
            id: ChainId::new(id),
            name: Default::default(),
            park: ParkId::new(park),
            industry: IndustryId::new("i"),
            group: None,
            evidence: Default::default(),
            cite: Vec::new(),
        }
    }

    /// Chains `a` and `b` in the north, `c` in the south.
    fn plan() -> Plan {
        Plan {
            parks: vec![park("north"), park("south")],
            chains: vec![chain("a", "north"), chain("b", "north"), chain("c", "south")],
            links: vec![link("in-a", "a"), link("in-b", "b"), link("in-c", "c")],
            ..Plan::default()
        }
    }

    fn folded(choice: &Choice) -> (Vec<&str>, Vec<&str>) {
        (choice.folded.iter().map(ChainId::as_str).collect(), choice.folded_parks.iter().map(ParkId::as_str).collect())
    }

    #[test]
    fn one_chain_opens_and_the_others_stay_folded() {
        let mut choice = Choice { fold: Fold::Chains, ..Choice::default() };
        choice.open(&ChainId::new("b"), &plan());
        assert_eq!((choice.fold, folded(&choice)), (Fold::Links, (vec!["a", "c"], vec![])));
        choice.turn(ChainId::new("a"));
        choice.turn(ChainId::new("b"));
        assert_eq!(folded(&choice).0, ["b", "c"]);
    }

    #[test]
    fn one_park_opens_and_the_others_stay_folded_and_on_the_map() {
        let (plan, north) = (plan(), ParkId::new("north"));
        let mut choice = Choice { fold: Fold::Parks, ..Choice::default() };
        choice.turn_park(&north, &plan);
        assert_eq!((choice.fold, folded(&choice)), (Fold::Links, (vec![], vec!["south"])));
        assert!(plan.chains.iter().all(|chain| choice.shows(chain)));
        choice.turn_park(&north, &plan);
        assert_eq!(folded(&choice).1, ["north", "south"]);
    }

    #[test]
    fn a_link_is_revealed_by_opening_only_what_hides_it() {
        let plan = plan();
        let reveal = |choice: Choice, link: &str| {
            let mut choice = choice;
            choice.reveal(&LinkId::new(link), &plan);
            assert_eq!(choice.link, Some(LinkId::new(link)));
            Choice { link: None, ..choice }
        };
        // Nothing hides it: nothing changes.
        let year = Choice { year: Some(Year(2025)), steps: Some(2), ..Choice::default() };
        assert_eq!(reveal(year.clone(), "in-a"), year);
        let elsewhere = Choice { park: Some(ParkId::new("south")), ..year.clone() };
        assert_eq!(reveal(elsewhere, "in-a"), year);
        let here = Choice { park: Some(ParkId::new("north")), folded: [ChainId::new("b")].into(), ..year.clone() };
        assert_eq!(reveal(here.clone(), "in-a"), here);
        assert_eq!(reveal(here.clone(), "in-b"), Choice { folded: BTreeSet::new(), ..here });
        let parks = Choice { fold: Fold::Parks, ..year.clone() };
        let opened = reveal(parks, "in-a");
        assert_eq!((opened.fold, folded(&opened)), (Fold::Links, (vec!["b"], vec!["south"])));
        let chains = reveal(Choice { fold: Fold::Chains, ..year }, "in-c");
        assert_eq!((chains.fold, folded(&chains)), (Fold::Links, (vec!["a", "b"], vec![])));
    }
}
