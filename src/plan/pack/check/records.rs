//! What must hold for the records of each table.

use std::collections::BTreeSet;

use super::super::super::{
    About, DerivedShare, Document, Enterprise, Figure, Goal, Indicator, Industry, IndustryGroup, Measure, Name, Park,
    Picture, Plan, Programme, Project, Ratio, Safeguard, Statement, StatementKind, Subtotal, Years,
};
use super::{Checker, FIGURES, Fault};

pub(super) fn check(plan: &Plan, figures_from: &[&'static str], checker: &mut Checker<'_>) {
    about(&plan.about, checker);
    plan.measures.iter().for_each(|record| measure(record, checker));
    statements(&plan.statements, checker);
    plan.goals.iter().for_each(|record| goal(record, checker));
    plan.indicators.iter().for_each(|record| indicator(record, checker));
    plan.parks.iter().for_each(|record| park(record, checker));
    plan.industries.iter().for_each(|record| industry(record, checker));
    plan.groups.iter().for_each(|record| group(record, checker));
    products(&plan.products, checker);
    plan.programmes.iter().for_each(|record| programme(record, checker));
    plan.safeguards.iter().for_each(|record| safeguard(record, checker));
    plan.projects.iter().for_each(|record| project(record, checker));
    plan.subtotals.iter().for_each(|record| subtotal(record, checker));
    plan.enterprises.iter().for_each(|record| enterprise(record, checker));
    plan.documents.iter().for_each(|record| document(record, checker));
    plan.pictures.iter().for_each(|record| picture(record, checker));
    figures(&plan.figures, figures_from, checker);
    plan.derived_shares.iter().for_each(|record| derived_share(record, checker));
}

fn about(about: &About, checker: &mut Checker<'_>) {
    // A file that could not be read has been reported.
    if *about == About::default() {
        return;
    }
    checker.enter("about.json", &about.id);
    if about.id.is_empty() {
        checker.fault("id", Fault::MissingId);
    }
    checker.year("base_year", about.base_year);
    years("period", about.period, checker);
    checker.citations(&about.cite);
}

fn measure(measure: &Measure, checker: &mut Checker<'_>) {
    checker.enter("measures.json", measure.id.as_str());
    if let Some(outside) = &measure.within {
        checker.refers("within", outside.as_str(), "measures.json");
    }
}

fn years(field: &str, years: Years, checker: &mut Checker<'_>) {
    checker.year(&format!("{field}.from"), years.from);
    checker.year(&format!("{field}.to"), years.to);
    if years.from > years.to {
        checker.fault(field, Fault::YearsReversed { from: years.from.0, to: years.to.0 });
    }
}

fn statements(statements: &[Statement], checker: &mut Checker<'_>) {
    let mut seen = BTreeSet::new();
    for statement in statements {
        let file = match statement.kind {
            StatementKind::Strength => "strengths.json",
            StatementKind::Problem => "problems.json",
            StatementKind::Opportunity | StatementKind::Challenge => "situation.json",
            StatementKind::Principle => "principles.json",
        };
        checker.enter(file, statement.id.as_str());
        if !seen.insert(statement.id.as_str()) {
            checker.fault("id", Fault::DuplicateId);
        }
        checker.citations(&statement.cite);
    }
}

fn goal(goal: &Goal, checker: &mut Checker<'_>) {
    checker.enter("goals.json", goal.id.as_str());
    checker.year("year", goal.year);
    checker.citations(&goal.cite);
}

fn indicator(indicator: &Indicator, checker: &mut Checker<'_>) {
    checker.enter("indicators.json", indicator.id.as_str());
    checker.subject("of", &indicator.of);
    checker.refers("measure", indicator.measure.as_str(), "measures.json");
    checker.citations(&indicator.cite);
}

fn park(park: &Park, checker: &mut Checker<'_>) {
    checker.enter("parks.json", park.id.as_str());
    checker.not_negative("planned_land", park.planned_land);
    checker.not_negative("industrial_land", park.industrial_land);
    checker.not_negative("firms", park.firms);
    checker.not_negative("output", park.output);
    checker.citations(&park.cite);
}

fn industry(industry: &Industry, checker: &mut Checker<'_>) {
    checker.enter("industries.json", industry.id.as_str());
    if let Some(park) = &industry.park {
        checker.refers("park", park.as_str(), "parks.json");
    }
    checker.products(&industry.products);
    checker.citations(&industry.cite);
}

fn group(group: &IndustryGroup, checker: &mut Checker<'_>) {
    checker.enter("groups.json", group.id.as_str());
    checker.refers("industry", group.industry.as_str(), "industries.json");
    checker.products(&group.products);
    checker.citations(&group.cite);
}

fn products(products: &[Name], checker: &mut Checker<'_>) {
    let mut seen = BTreeSet::new();
    for product in products {
        checker.enter("products.json", &product.zh);
        if !seen.insert(product.zh.as_str()) {
            checker.fault("zh", Fault::DuplicateId);
        }
    }
}

fn programme(programme: &Programme, checker: &mut Checker<'_>) {
    checker.enter("programmes.json", programme.id.as_str());
    checker.citations(&programme.cite);
    let mut seen = BTreeSet::new();
    for task in &programme.tasks {
        checker.enter("programmes.json", task.id.as_str());
        if !seen.insert(task.id.as_str()) {
            checker.fault("id", Fault::DuplicateId);
        }
        checker.citations(&task.cite);
    }
}

fn safeguard(safeguard: &Safeguard, checker: &mut Checker<'_>) {
    checker.enter("safeguards.json", safeguard.id.as_str());
    for (at, body) in safeguard.bodies.iter().enumerate() {
        checker.citation(&format!("bodies[{}].cite", at + 1), &body.cite);
    }
    checker.citations(&safeguard.cite);
}

fn project(project: &Project, checker: &mut Checker<'_>) {
    checker.enter("projects.json", project.id.as_str());
    checker.refers("park", project.park.as_str(), "parks.json");
    if let Some(industry) = &project.industry {
        checker.refers("industry", industry.as_str(), "industries.json");
    }
    if let Some(group) = &project.group {
        checker.refers("group", group.as_str(), "groups.json");
    }
    years("years", project.years, checker);
    checker.not_negative("investment", Some(project.investment));
    checker.citations(&project.cite);
}

fn subtotal(subtotal: &Subtotal, checker: &mut Checker<'_>) {
    checker.enter("subtotals.json", subtotal.id.as_str());
    checker.subject("of", &subtotal.of);
    checker.not_negative("investment", Some(subtotal.investment));
    checker.citations(&subtotal.cite);
}

fn enterprise(enterprise: &Enterprise, checker: &mut Checker<'_>) {
    checker.enter("enterprises.json", enterprise.id.as_str());
    if let Some(industry) = &enterprise.industry {
        checker.refers("industry", industry.as_str(), "industries.json");
    }
    checker.citations(&enterprise.cite);
}

fn document(document: &Document, checker: &mut Checker<'_>) {
    checker.enter("documents.json", document.id.as_str());
    checker.citations(&document.cite);
}

fn picture(picture: &Picture, checker: &mut Checker<'_>) {
    checker.enter("pictures.json", picture.id.as_str());
    checker.citations(&picture.cite);
}

fn figures(figures: &[Figure], files: &[&'static str], checker: &mut Checker<'_>) {
    let mut seen = BTreeSet::new();
    for (figure, file) in figures.iter().zip(files) {
        checker.enter(file, figure.id.as_str());
        if !seen.insert(figure.id.as_str()) {
            checker.fault("id", Fault::DuplicateId);
        }
        checker.subject("of", &figure.of);
        checker.refers("measure", figure.measure.as_str(), "measures.json");
        checker.year("year", figure.year);
        if let Some(whole) = &figure.part_of {
            checker.refers("part_of", whole.as_str(), FIGURES);
        }
        if let Some(ratio) = &figure.ratio {
            self::ratio(ratio, checker);
        }
        checker.citations(&figure.cite);
    }
}

fn ratio(ratio: &Ratio, checker: &mut Checker<'_>) {
    checker.refers("ratio.part", ratio.part.as_str(), FIGURES);
    checker.refers("ratio.whole", ratio.whole.as_str(), FIGURES);
}

fn derived_share(share: &DerivedShare, checker: &mut Checker<'_>) {
    checker.enter("derived-shares.json", share.id.as_str());
    checker.subject("of", &share.of);
    checker.refers("measure", share.measure.as_str(), "measures.json");
    checker.year("year", share.year);
    ratio(&share.ratio, checker);
    checker.citations(&share.cite);
}
