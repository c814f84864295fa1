//! When projects are built: one bar each over the years of the plan.

use leptos::prelude::*;

use crate::app::named;
use crate::app::parts::{content, correction};
use crate::i18n::words::projects;
use crate::journal::Field;
use crate::plan::{Plan, Project, Subject, Year};
use crate::report::change::Teller;
use crate::route::Page;

pub(super) fn timeline(plan: &'static Plan, teller: Teller<'_>, found: &[&'static Project]) -> AnyView {
    let (lang, period) = (teller.lang, plan.about.period);
    let years = period.iter().map(|Year(year)| view! { <span class="timeline__year">{year}</span> " " }.into_any());
    let bars = found.iter().map(|project| bar(plan, teller, project));
    view! {
        <div class="timeline" role="table" aria-label=lang.t(projects::TIMELINE)
            style:--years=period.count().to_string()>
            <div class="timeline__row timeline__row--head" role="row">
                <span class="timeline__name" role="columnheader">{lang.t(projects::NAME)}</span>
                <span class="timeline__track" role="columnheader">{years.collect_view()}</span>
            </div>
            {bars.collect_view()}
        </div>
    }
    .into_any()
}

/// Columns count from 1 at the first year of the plan; years outside it end at its edge. Drawn as printed.
fn bar(plan: &'static Plan, teller: Teller<'_>, project: &'static Project) -> AnyView {
    let period = plan.about.period;
    let from = project.years.from.max(period.from).0 - period.from.0 + 1;
    let to = project.years.to.min(period.to).0 - period.from.0 + 2;
    let years = projects::years(project.years.from.0, project.years.to.0);
    let corrected = correction(teller, &Subject::Project(project.id.clone()), Field::Years, "");
    view! {
        <div class="timeline__row" role="row">
            <span class="timeline__name" role="rowheader">
                <a href=Page::Project(project.id.clone()).href()>{named(&project.name)}</a>
                {corrected.map(content)}
            </span>
            <span class="timeline__track" role="cell">
                <span class="timeline__bar" style:--from=from.to_string() style:--to=to.to_string()>{years}</span>
            </span>
        </div>
    }
    .into_any()
}
