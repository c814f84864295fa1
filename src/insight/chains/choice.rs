//! What of the map is shown: filters, folds, focus. All of it lives in the address.

use std::collections::BTreeSet;

use crate::plan::{Chain, ChainId, IndustryId, Link, LinkId, ParkId, Plan, Year};
use crate::route::Query;

use super::{Facts, Web};

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
    pub folded: BTreeSet<ChainId>,
    pub fold: Fold,
    pub link: Option<LinkId>,
    /// With `link`: only links so many steps away stand out.
    pub steps: Option<usize>,
    /// With `link`: only the ways to this link stand out.
    pub to: Option<LinkId>,
}

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
            Having::Projects => facts.projects > 0,
            Having::NoProjects => facts.projects == 0,
            Having::Enterprises => facts.enterprises > 0,
            Having::Nothing => facts.is_empty(),
        }
    }
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
    /// Reads the address; what it cannot read is not chosen.
    pub fn parse(query: &Query) -> Self {
        let named = |name: &str| query.get(name);
        Self {
            chain: named("chain").map(ChainId::new),
            park: named("park").map(ParkId::new),
            industry: named("industry").map(IndustryId::new),
            year: named("year").and_then(|year| year.parse().ok()).map(Year),
            having: Having::ALL.into_iter().find(|having| named("having") == Some(having.as_str())),
            folded: named("folded").map(|ids| ids.split(',').map(ChainId::new).collect()).unwrap_or_default(),
            fold: Fold::ALL.into_iter().find(|fold| named("fold") == Some(fold.as_str())).unwrap_or_default(),
            link: named("link").map(LinkId::new),
            steps: named("steps").and_then(|steps| steps.parse().ok()),
            to: named("to").map(LinkId::new),
        }
    }

    pub fn write(&self, query: Query) -> Query {
        let folded: Vec<&str> = self.folded.iter().map(ChainId::as_str).collect();
        let number = |number: Option<String>| number.unwrap_or_default();
        query
            .with("chain", self.chain.as_ref().map_or("", ChainId::as_str))
            .with("park", self.park.as_ref().map_or("", ParkId::as_str))
            .with("industry", self.industry.as_ref().map_or("", IndustryId::as_str))
            .with("year", &number(self.year.map(|Year(year)| year.to_string())))
            .with("having", self.having.map_or("", Having::as_str))
            .with("folded", &folded.join(","))
            .with("fold", if self.fold == Fold::default() { "" } else { self.fold.as_str() })
            .with("link", self.link.as_ref().map_or("", LinkId::as_str))
            .with("steps", &number(self.steps.map(|steps| steps.to_string())))
            .with("to", self.to.as_ref().map_or("", LinkId::as_str))
    }

    /// Chains that are on the map at all.
    pub fn shows(&self, chain: &Chain) -> bool {
        self.chain.as_ref().is_none_or(|id| *id == chain.id)
            && self.park.as_ref().is_none_or(|id| *id == chain.park)
            && self.industry.as_ref().is_none_or(|id| *id == chain.industry)
    }

    /// Links that stand out; `None` if nothing is chosen that would set links apart.
    pub fn standing_out<'a>(&'a self, plan: &'a Plan, web: &Web<'a>) -> Option<BTreeSet<&'a LinkId>> {
        let focus = match (&self.link, &self.to, self.steps) {
            (Some(from), Some(to), _) => Some(web.between(from, to)),
            (Some(link), None, Some(steps)) => Some(web.around(link, steps)),
            _ => None,
        };
        if focus.is_none() && self.year.is_none() && self.having.is_none() {
            return None;
        }
        let matching = plan.links.iter().filter(|link| self.matches(plan, link)).map(|link| &link.id);
        Some(matching.filter(|id| focus.as_ref().is_none_or(|focus| focus.contains(id))).collect())
    }

    fn matches(&self, plan: &Plan, link: &Link) -> bool {
        let facts = super::facts(plan, link);
        let in_year = |year| plan.projects.iter().any(|p| link.projects.contains(&p.id) && p.years.contains(year));
        self.having.is_none_or(|having| having.holds(&facts)) && self.year.is_none_or(in_year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_survives_the_address() {
        let choice = Choice {
            chain: None,
            park: Some(ParkId::new("north")),
            industry: None,
            year: Some(Year(2025)),
            having: Some(Having::Nothing),
            folded: [ChainId::new("a"), ChainId::new("b")].into(),
            fold: Fold::Chains,
            link: Some(LinkId::new("x")),
            steps: Some(2),
            to: None,
        };
        assert_eq!(Choice::parse(&choice.write(Query::default())), choice);
        assert_eq!(Choice::default().write(Query::default()), Query::default());
    }
}
