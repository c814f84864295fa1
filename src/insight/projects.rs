//! The project table: which projects are shown, in which order, and what they add up to.

mod asked;
pub use asked::{Size, Standing};

mod now;
pub use now::{Now, entered_years, now};

mod order;
pub use order::Sort;

mod sums;
pub use sums::{Comparison, Totals, belongs, compare, corrected_total, in_yi, projects_of, summed_in, totals};

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::insight::search::Results;
use crate::journal::Stage;
use crate::plan::{GroupId, IndustryId, Name, ParkId, Plan, Project, ProjectId, Subject, Year};
use crate::route::Query;

/// What is asked of the table; `Filter::parse(&filter.write(query)) == filter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub park: Option<ParkId>,
    pub industry: Option<IndustryId>,
    pub group: Option<GroupId>,
    /// Built in this year, among others.
    pub year: Option<Year>,
    pub size: Option<Size>,
    pub standing: Option<Standing>,
    /// Words that are looked for as the search does.
    pub text: String,
    pub sort: Sort,
    pub descending: bool,
}

/// What the plan alone does not say.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The stage that people reported.
    pub stage: &'a dyn Fn(&ProjectId) -> Option<Stage>,
    /// The year we are in.
    pub this: Year,
    /// The order of names in the reader's language.
    pub by_name: &'a dyn Fn(&Name, &Name) -> Ordering,
    /// In which projects the words of the filter stand; asked only if there are any.
    pub found: &'a BTreeSet<ProjectId>,
}

/// The projects among what a search found.
pub fn found_in(results: &Results) -> BTreeSet<ProjectId> {
    let hits = results.groups.iter().flat_map(|group| &group.hits);
    let project = |subject: &Subject| match subject {
        Subject::Project(id) => Some(id.clone()),
        _ => None,
    };
    hits.filter_map(|hit| project(&hit.entry.shown)).collect()
}

impl Filter {
    /// Reads the address; what it cannot read is not asked.
    pub fn parse(query: &Query) -> Self {
        Self {
            park: query.get("park").map(ParkId::new),
            industry: query.get("industry").map(IndustryId::new),
            group: query.get("group").map(GroupId::new),
            year: query.get("year").and_then(|year| year.parse().ok()).map(Year),
            size: Size::ALL.into_iter().find(|size| query.get("size") == Some(size.as_str())),
            standing: query.get("stage").and_then(Standing::parse),
            text: query.get("text").unwrap_or_default().to_owned(),
            sort: Sort::ALL.into_iter().find(|sort| query.get("sort") == Some(sort.as_str())).unwrap_or_default(),
            descending: query.get("order") == Some("down"),
        }
    }

    pub fn write(&self, query: Query) -> Query {
        let year = self.year.map(|Year(year)| year.to_string()).unwrap_or_default();
        query
            .with("park", self.park.as_ref().map_or("", ParkId::as_str))
            .with("industry", self.industry.as_ref().map_or("", IndustryId::as_str))
            .with("group", self.group.as_ref().map_or("", GroupId::as_str))
            .with("year", &year)
            .with("size", self.size.map_or("", Size::as_str))
            .with("stage", self.standing.map_or("", Standing::as_str))
            .with("text", &self.text)
            .with("sort", self.sort.as_str())
            .with("order", if self.descending { "down" } else { "" })
    }

    /// The same with another sort; asked twice it turns round.
    pub fn sorted_by(&self, sort: Sort) -> Self {
        Self { sort, descending: self.sort == sort && !self.descending, ..self.clone() }
    }

    /// Nothing is asked any more; the order stays.
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, descending: self.descending, ..Self::default() }
    }

    /// Name and value of each choice in an address that means nothing for this plan.
    pub fn unknown(query: &Query, plan: &Plan) -> Vec<(String, String)> {
        let read = Self::parse(query);
        let known = |name: &str| match name {
            "park" => read.park.as_ref().is_some_and(|id| plan.park(id).is_some()),
            "industry" => read.industry.as_ref().is_some_and(|id| plan.industry(id).is_some()),
            "group" => read.group.as_ref().is_some_and(|id| plan.group(id).is_some()),
            "year" => read.year.is_some_and(|year| plan.about.period.contains(year)),
            "size" => read.size.is_some(),
            "stage" => read.standing.is_some(),
            "sort" => read.sort != Sort::Printed,
            _ => read.descending,
        };
        let names = ["park", "industry", "group", "year", "size", "stage", "sort", "order"];
        let wrong = |name: &&str| query.get(name).is_some() && !known(name);
        let pair = |name: &str| (name.to_owned(), query.get(name).unwrap_or_default().to_owned());
        names.into_iter().filter(wrong).map(pair).collect()
    }

    /// The projects that match, in order.
    pub fn apply<'a>(&self, plan: &'a Plan, known: &Known<'_>) -> Vec<&'a Project> {
        let is_mentioned = |project: &Project| self.text.trim().is_empty() || known.found.contains(&project.id);
        let is_standing = |project: &Project| {
            self.standing.is_none_or(|standing| standing.takes(project, (known.stage)(&project.id), known.this))
        };
        let fits = |project: &&Project| self.matches(project) && is_mentioned(project) && is_standing(project);
        let mut shown: Vec<&Project> = plan.projects.iter().filter(fits).collect();
        self.sort.apply(plan, known, &mut shown);
        if self.descending {
            shown.reverse();
        }
        shown
    }

    /// How many projects may be late as well, for all that is known: nobody reported a stage.
    pub fn untold(&self, plan: &Plan, known: &Known<'_>) -> usize {
        let Some(standing) = self.standing else { return 0 };
        let unreported = Self { standing: Some(Standing::Unreported), ..self.clone() };
        unreported.apply(plan, known).into_iter().filter(|project| standing.is_due(project, known.this)).count()
    }

    /// As far as the plan tells.
    fn matches(&self, project: &Project) -> bool {
        self.park.as_ref().is_none_or(|park| *park == project.park)
            && self.industry.as_ref().is_none_or(|industry| project.industry.as_ref() == Some(industry))
            && self.group.as_ref().is_none_or(|group| project.group.as_ref() == Some(group))
            && self.year.is_none_or(|year| project.years.contains(year))
            && self.size.is_none_or(|size| size == Size::of(project.investment))
    }

    /// The whole that is shown, if it is one that the annex may sum up: nothing more, nothing less.
    pub fn whole(&self, plan: &Plan) -> Option<Subject> {
        if self.year.is_some() || self.size.is_some() || self.standing.is_some() || !self.text.trim().is_empty() {
            return None;
        }
        let group = self.group.clone().map(Subject::Group);
        let industry = self.industry.clone().map(Subject::Industry);
        let park = self.park.clone().map(Subject::Park);
        let whole = group.or(industry).or(park).unwrap_or(Subject::Zone);
        projects_of(plan, &whole).iter().all(|project| self.matches(project)).then_some(whole)
    }
}

#[cfg(test)]
mod tests;
