//! What of the map is shown: filters, folds, focus. All of it lives in the address.

use std::collections::BTreeSet;

use crate::insight::projects::entered_years;
use crate::journal::{Field, Overlay};
use crate::plan::{Chain, ChainId, IndustryId, Link, LinkId, ParkId, Plan, Subject, Year};
use crate::route::Query;

use super::{Facts, Fold, Stock, Web};

/// The choices of a reader; `Choice::parse(&choice.write(query)) == choice`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Only this chain.
    pub chain: Option<ChainId>,
    pub park: Option<ParkId>,
    pub industry: Option<IndustryId>,
    /// Only links with a project running in this year stand out.
    pub year: Option<Year>,
    pub having: Option<Having>,
    /// Code of a state: only links that are in it stand out.
    pub state: Option<String>,
    pub folded: BTreeSet<ChainId>,
    pub folded_parks: BTreeSet<ParkId>,
    pub fold: Fold,
    pub link: Option<LinkId>,
    /// The connection that is selected, from and to; then no link is.
    pub line: Option<(LinkId, LinkId)>,
    /// The chain whose strip is selected as a whole; then neither link nor line is.
    pub band: Option<ChainId>,
    /// With `link`: only links so many steps away stand out.
    pub steps: Option<usize>,
    /// With `link`: only the ways to this link stand out.
    pub to: Option<LinkId>,
}

/// What must stand on a link for it to stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Having {
    Projects,
    NoProjects,
    Enterprises,
    Nothing,
}

impl Having {
    pub const ALL: [Having; 4] = [Having::Projects, Having::NoProjects, Having::Enterprises, Having::Nothing];

    pub fn as_str(self) -> &'static str {
        match self {
            Having::Projects => "projects",
            Having::NoProjects => "no-projects",
            Having::Enterprises => "enterprises",
            Having::Nothing => "nothing",
        }
    }

    fn holds(self, facts: &Facts) -> bool {
        match self {
            Having::Projects => facts.has_projects(),
            Having::NoProjects => !facts.has_projects(),
            Having::Enterprises => facts.enterprises > 0,
            Having::Nothing => facts.is_empty(),
        }
    }
}

impl Choice {
    /// Reads the address; what it cannot read is not chosen.
    pub fn parse(query: &Query) -> Self {
        let named = |name: &str| query.get(name);
        // Of several selections in one address the smallest holds.
        let no_link = |name: &str| named(name).filter(|_| named("link").is_none());
        Self {
            chain: named("chain").map(ChainId::new),
            park: named("park").map(ParkId::new),
            industry: named("industry").map(IndustryId::new),
            year: named("year").and_then(|year| year.parse().ok()).map(Year),
            having: Having::ALL.into_iter().find(|having| named("having") == Some(having.as_str())),
            state: named("state").filter(|code| Field::LinkState.choice(code).is_some()).map(str::to_owned),
            folded: named("folded").map(|ids| ids.split(',').map(ChainId::new).collect()).unwrap_or_default(),
            folded_parks: named("parks").map(|ids| ids.split(',').map(ParkId::new).collect()).unwrap_or_default(),
            fold: Fold::ALL.into_iter().find(|fold| named("fold") == Some(fold.as_str())).unwrap_or_default(),
            link: named("link").map(LinkId::new),
            line: no_link("line").and_then(|ends| {
                let (from, to) = ends.split_once(',')?;
                Some((LinkId::new(from), LinkId::new(to)))
            }),
            band: no_link("band").filter(|_| named("line").is_none()).map(ChainId::new),
            steps: named("steps").and_then(|steps| steps.parse().ok()),
            to: named("to").map(LinkId::new),
        }
    }

    pub fn write(&self, query: Query) -> Query {
        let folded: Vec<&str> = self.folded.iter().map(ChainId::as_str).collect();
        let parks: Vec<&str> = self.folded_parks.iter().map(ParkId::as_str).collect();
        let number = |number: Option<String>| number.unwrap_or_default();
        query
            .with("chain", self.chain.as_ref().map_or("", ChainId::as_str))
            .with("park", self.park.as_ref().map_or("", ParkId::as_str))
            .with("industry", self.industry.as_ref().map_or("", IndustryId::as_str))
            .with("year", &number(self.year.map(|Year(year)| year.to_string())))
            .with("having", self.having.map_or("", Having::as_str))
            .with("state", self.state.as_deref().unwrap_or_default())
            .with("folded", &folded.join(","))
            .with("parks", &parks.join(","))
            .with("fold", if self.fold == Fold::default() { "" } else { self.fold.as_str() })
            .with("link", self.link.as_ref().map_or("", LinkId::as_str))
            .with("line", &line_name(self.line.as_ref()))
            .with("band", self.band.as_ref().map_or("", ChainId::as_str))
            .with("steps", &number(self.steps.map(|steps| steps.to_string())))
            .with("to", self.to.as_ref().map_or("", LinkId::as_str))
    }

    /// What the layout hangs on; the rest only sets links apart.
    pub fn for_layout(&self) -> Self {
        let Self { chain, park, industry, .. } = self.clone();
        Self { chain, park, industry, ..self.folds() }
    }

    /// Whether a link is selected: itself, as an end of the selected line, or as part of the selected chain.
    pub fn selects(&self, plan: &Plan, link: &LinkId) -> bool {
        let is_end = |(from, to): &(LinkId, LinkId)| from == link || to == link;
        self.link.as_ref() == Some(link)
            || self.line.as_ref().is_some_and(is_end)
            || self.band.as_ref().is_some_and(|band| plan.link(link).is_some_and(|link| link.chain == *band))
    }

    /// How far the map is opened, and nothing else.
    pub fn folds(&self) -> Self {
        let Self { folded, folded_parks, fold, .. } = self.clone();
        Self { folded, folded_parks, fold, ..Self::default() }
    }

    /// Chains that are on the map at all.
    pub fn shows(&self, chain: &Chain) -> bool {
        self.chain.as_ref().is_none_or(|id| *id == chain.id)
            && self.park.as_ref().is_none_or(|id| *id == chain.park)
            && self.industry.as_ref().is_none_or(|id| *id == chain.industry)
    }

    /// Links that stand out; `None` if nothing is chosen that would set links apart.
    pub fn standing_out(&self, plan: &Plan, web: &Web, overlay: &Overlay) -> Option<BTreeSet<LinkId>> {
        let focus = match (&self.link, &self.to, self.steps) {
            (Some(from), Some(to), _) => Some(web.between(from, to)),
            (Some(link), None, Some(steps)) => Some(web.around(link, steps)),
            _ => None,
        };
        if focus.is_none() && self.year.is_none() && self.having.is_none() && self.state.is_none() {
            return None;
        }
        let stock = Stock::new(plan);
        let matching = plan.links.iter().filter(|link| self.matches(&stock, overlay, link)).map(|link| &link.id);
        Some(matching.filter(|id| focus.as_ref().is_none_or(|focus| focus.contains(*id))).cloned().collect())
    }

    fn matches(&self, stock: &Stock<'_>, overlay: &Overlay, link: &Link) -> bool {
        let runs = |project, year| entered_years(overlay, project).is_some_and(|years| years.contains(year));
        // Stock knows the printed ones only.
        let in_year = |year| stock.builds_in(link, year) || link.projects.iter().any(|project| runs(project, year));
        let is_in = |state: &String| *state == state_of(overlay, &link.id);
        self.having.is_none_or(|having| having.holds(&stock.facts(&[link])))
            && self.year.is_none_or(in_year)
            && self.state.as_ref().is_none_or(is_in)
    }
}

/// A connection as the address has it.
pub fn line_name(line: Option<&(LinkId, LinkId)>) -> String {
    line.map(|(from, to)| format!("{from},{to}")).unwrap_or_default()
}

/// Code of a link's state; nobody has verified it until somebody says so.
pub fn state_of(overlay: &Overlay, link: &LinkId) -> String {
    overlay.text(&Subject::Link(link.clone()), Field::LinkState).unwrap_or("unverified").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_selects_its_ends_and_a_chain_its_links() {
        let none = Choice::default();
        let (a, b) = (LinkId::new("a"), LinkId::new("b"));
        let line = Choice { line: Some((a.clone(), LinkId::new("c"))), ..none.clone() };
        assert_eq!([&a, &b].map(|id| line.selects(&Plan::default(), id)), [true, false]);
        let mut link = line.clone();
        link.select(b.clone());
        assert_eq!(([&a, &b].map(|id| link.selects(&Plan::default(), id)), link.line), ([false, true], None));
        let band = Choice { band: Some(ChainId::new("x")), ..none };
        assert!(!band.selects(&Plan::default(), &a), "nobody knows its chain");
    }

    #[test]
    fn a_choice_survives_the_address() {
        let choice = Choice {
            chain: None,
            park: Some(ParkId::new("north")),
            industry: None,
            year: Some(Year(2025)),
            having: Some(Having::Nothing),
            state: Some("weak".to_owned()),
            folded: [ChainId::new("a"), ChainId::new("b")].into(),
            folded_parks: [ParkId::new("south")].into(),
            fold: Fold::Chains,
            link: Some(LinkId::new("x")),
            line: None,
            band: None,
            steps: Some(2),
            to: None,
        };
        let line = Choice { link: None, line: Some((LinkId::new("x"), LinkId::new("y"))), ..choice.clone() };
        let band = Choice { line: None, band: Some(ChainId::new("b")), ..line.clone() };
        for choice in [choice, line, band] {
            assert_eq!(Choice::parse(&choice.write(Query::default())), choice);
        }
        assert_eq!(Choice::default().write(Query::default()), Query::default());
    }
}
