//! Which charts there are: what a page asks for before anything of the chart library is there.

use super::{ChartSpec, by_group, by_park, by_year, parks, path, project_years, targets, treemap};
use crate::i18n::Lang;
use crate::insight::parks::Measure;
use crate::plan::{Decimal, Indicator, Plan, Project, Year};

#[derive(Clone, Debug)]
pub enum Chart {
    ByPark,
    ByGroup,
    /// Planned investment of these projects by year.
    ByYear(Vec<&'static Project>),
    /// How many of these projects are under way in each year.
    ProjectYears(Vec<&'static Project>),
    Treemap(Vec<&'static Project>),
    /// The needed growth of the indicators of a category, of all if it is empty.
    Targets(String),
    /// The way of an indicator, and the actual values that were reported.
    Path(&'static Indicator, Vec<(Year, Decimal)>),
    Parks(Measure),
}

impl Chart {
    /// None if the plan gives nothing to draw.
    pub fn spec(&self, plan: &Plan, lang: Lang) -> Option<ChartSpec> {
        Some(match self {
            Chart::ByPark => by_park(plan, lang),
            Chart::ByGroup => by_group(plan, lang),
            Chart::ByYear(projects) => by_year(plan, lang, projects),
            Chart::ProjectYears(projects) => project_years(plan, lang, projects),
            Chart::Treemap(projects) => treemap(plan, lang, projects),
            Chart::Targets(category) => return targets(plan, lang, category),
            Chart::Path(indicator, actuals) => return path(plan, lang, indicator, actuals),
            Chart::Parks(measure) => parks(plan, lang, *measure),
        })
    }
}
