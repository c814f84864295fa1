//! What stands on a link: planned projects with their money and years, firms named, products.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Chain, ChainId, Decimal, Enterprise, EnterpriseId, Link, Plan, Project, ProjectId, Year, Years};

/// What the plan puts on one link, or on several taken together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub links: usize,
    pub products: usize,
    pub projects: usize,
    /// Sum of the projects' printed totals, 万元. A project that stands on two links counts in full on
    /// each of them, but once in a sum over both.
    pub investment: Decimal,
    /// Projects that people put here and that the plan does not have.
    pub outside: usize,
    pub enterprises: usize,
}

/// The facts of one link.
pub fn facts(plan: &Plan, link: &Link) -> Facts {
    let projects = link.projects.iter().filter_map(|id| plan.project(id)).map(|project| (&project.id, project));
    let enterprises = link.enterprises.iter().filter_map(|id| plan.enterprise(id)).map(|enterprise| &enterprise.id);
    Stock { projects: projects.collect(), enterprises: enterprises.collect() }.facts(&[link])
}

/// What stands anywhere in a plan, to be asked link by link.
pub struct Stock<'a> {
    projects: BTreeMap<&'a ProjectId, &'a Project>,
    enterprises: BTreeSet<&'a EnterpriseId>,
}

impl<'a> Stock<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        Self {
            projects: plan.projects.iter().map(|project| (&project.id, project)).collect(),
            enterprises: plan.enterprises.iter().map(|enterprise| &enterprise.id).collect(),
        }
    }

    /// The facts of several links; what stands on two of them is counted once.
    pub fn facts(&self, links: &[&Link]) -> Facts {
        let ids: BTreeSet<_> = links.iter().flat_map(|link| &link.projects).collect();
        let projects: Vec<&Project> = ids.iter().filter_map(|id| self.projects.get(*id)).copied().collect();
        let firms: BTreeSet<_> = links.iter().flat_map(|link| &link.enterprises).collect();
        Facts {
            links: links.len(),
            products: links.iter().map(|link| link.products.len()).sum(),
            projects: projects.len(),
            investment: projects.iter().map(|project| project.investment).sum(),
            outside: ids.len() - projects.len(),
            enterprises: firms.intersection(&self.enterprises).count(),
        }
    }

    /// Whether one of the plan's projects on a link is built in this year.
    pub fn builds_in(&self, link: &Link, year: Year) -> bool {
        let mut projects = link.projects.iter().filter_map(|id| self.projects.get(id));
        projects.any(|project| project.years.contains(year))
    }

    /// From the first to the last year in which one of the plan's projects on a link is built.
    pub fn years(&self, link: &Link) -> Option<Years> {
        let years = link.projects.iter().filter_map(|id| self.projects.get(id)).map(|project| project.years);
        years.reduce(|all, one| Years { from: all.from.min(one.from), to: all.to.max(one.to) })
    }
}

/// The firms that are named for a chain's industry and stand on no link of that industry's chains.
/// `chains` are the chains as they stand.
pub fn unplaced<'a>(plan: &'a Plan, chains: &Plan, chain: &Chain) -> Vec<&'a Enterprise> {
    let of_industry = |id: &ChainId| chains.chain(id).is_some_and(|other| other.industry == chain.industry);
    let links: Vec<&Link> = chains.links.iter().filter(|link| of_industry(&link.chain)).collect();
    let stands = |firm: &Enterprise| links.iter().any(|link| link.enterprises.contains(&firm.id));
    let named = plan.enterprises.iter().filter(|firm| firm.industry.as_ref() == Some(&chain.industry));
    named.filter(|firm| !stands(firm)).collect()
}

impl Facts {
    /// Of the plan, or put here by people.
    pub fn has_projects(&self) -> bool {
        self.projects + self.outside > 0
    }

    /// Nothing is known to stand here. That is not the same as "nothing is here".
    pub fn is_empty(&self) -> bool {
        !self.has_projects() && self.enterprises == 0
    }
}
