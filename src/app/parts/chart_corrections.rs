//! What people say in place of the numbers that a chart draws. The drawing keeps to the print.

use leptos::prelude::*;

use super::corrected::correction;
use super::table::content;
use crate::app::{live_if, use_lang, use_state, use_work};
use crate::charts::Chart;
use crate::i18n::words::{charts, fields};
use crate::insight::parks::Measure;
use crate::journal::Field;
use crate::plan::{Indicator, Plan, Project, Subject};

/// Nothing while nobody corrected a number of the chart.
pub fn chart_corrections(chart: Signal<Chart>) -> AnyView {
    let (lang, state, work) = (use_lang(), use_state(), use_work());
    live_if(move || {
        let drawn = chart.with(|chart| drawn(chart, state.plan));
        let said = work.with(|overlay| {
            let teller = state.teller(overlay);
            let what = |subject: &Subject, field: Field| {
                fields::colon(lang, &teller.name(subject), lang.t(fields::name(field)))
            };
            let of = |(subject, field)| correction(teller, &subject, field, &what(&subject, field));
            drawn.into_iter().filter_map(of).collect::<Vec<_>>()
        });
        let said =
            (!said.is_empty()).then(|| said.into_iter().map(|one| view! { {content(one)} " " }).collect_view())?;
        Some(view! { <p class="chart__note">{lang.t(charts::CORRECTED)} " " {said}</p> }.into_any())
    })
}

/// The printed values that stand behind a chart.
fn drawn(chart: &Chart, plan: &'static Plan) -> Vec<(Subject, Field)> {
    let all = || plan.projects.iter().collect::<Vec<_>>();
    match chart {
        Chart::ByPark | Chart::ByGroup | Chart::Parks(Measure::Investment) => of_projects(&all(), &[Field::Investment]),
        Chart::ByYear(projects) => of_projects(projects, &[Field::Investment, Field::Years]),
        Chart::Treemap(projects) => of_projects(projects, &[Field::Investment]),
        Chart::ProjectYears(projects) => of_projects(projects, &[Field::Years]),
        Chart::Targets(category) => {
            let within = |indicator: &&Indicator| category.is_empty() || indicator.category.zh == *category;
            plan.indicators.iter().filter(within).flat_map(of_indicator).collect()
        }
        Chart::Path(indicator, _) => of_indicator(indicator).into(),
        Chart::Parks(Measure::PlannedLand) => of_parks(plan, Field::PlannedLand),
        Chart::Parks(Measure::IndustrialLand) => of_parks(plan, Field::IndustrialLand),
        Chart::Parks(Measure::Output) => of_parks(plan, Field::Output),
        // A target of a park is a figure of the text, corrected there.
        Chart::Parks(Measure::Target) => Vec::new(),
    }
}

fn of_projects(projects: &[&Project], fields: &[Field]) -> Vec<(Subject, Field)> {
    let of = |project: &&Project| fields.iter().map(|field| (Subject::Project(project.id.clone()), *field)).collect();
    projects.iter().flat_map(|project| -> Vec<_> { of(project) }).collect()
}

fn of_indicator(indicator: &Indicator) -> [(Subject, Field); 2] {
    [Field::Base, Field::Target].map(|field| (Subject::Indicator(indicator.id.clone()), field))
}

fn of_parks(plan: &Plan, field: Field) -> Vec<(Subject, Field)> {
    plan.parks.iter().map(|park| (Subject::Park(park.id.clone()), field)).collect()
}
