//! What stands on a link: planned projects with their money and years, firms named, products.

use std::collections::BTreeSet;

use crate::plan::{Decimal, Link, Plan, Project};

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
    facts_of(plan, &[link])
}

/// The facts of several links; what stands on two of them is counted once.
pub fn facts_of(plan: &Plan, links: &[&Link]) -> Facts {
    let stands = |project: &&Project| links.iter().any(|link| link.projects.contains(&project.id));
    let projects: Vec<&Project> = plan.projects.iter().filter(stands).collect();
    let named = |id| links.iter().any(|link| link.enterprises.contains(id));
    let ids: BTreeSet<_> = links.iter().flat_map(|link| &link.projects).collect();
    Facts {
        links: links.len(),
        products: links.iter().map(|link| link.products.len()).sum(),
        projects: projects.len(),
        investment: projects.iter().map(|project| project.investment).sum(),
        outside: ids.into_iter().filter(|id| plan.project(id).is_none()).count(),
        enterprises: plan.enterprises.iter().filter(|enterprise| named(&enterprise.id)).count(),
    }
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
