//! What is found at the place where it is printed: figures, statements, what is referred to, and
//! the text itself.

use super::{Places, entry, first_place, words};
use crate::insight::search::{Entry, Kind};
use crate::plan::{
    Block, Document, Enterprise, Evidence, Figure, Goal, Name, Paragraph, ParagraphId, Picture, Plan, Quantity,
    Statement, Subject, Subtotal, Unit,
};

pub fn entries(plan: &Plan, places: &Places<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(plan.enterprises.iter().map(|enterprise| of_enterprise(plan, enterprise)));
    entries.extend(plan.figures.iter().filter_map(|figure| of_figure(plan, figure)));
    entries.extend(plan.subtotals.iter().map(subtotal));
    entries.extend(plan.statements.iter().map(statement));
    entries.extend(plan.goals.iter().map(goal));
    entries.extend(plan.documents.iter().map(document));
    entries.extend(plan.pictures.iter().map(picture));
    for entry in &mut entries {
        if let Subject::Paragraph(id) = &entry.shown
            && entry.context == Name::default()
        {
            entry.context = places.at(id);
        }
    }
    let pages = cited_by_pages(plan);
    let has_page = |text: &Paragraph| matches!(text.block, Block::Row { .. }) && pages.binary_search(&&text.id).is_ok();
    let text = plan.text.paragraphs.iter().filter(|text| !has_page(text));
    entries.extend(text.map(|text| paragraph(text, places)));
    entries
}

fn of_enterprise(plan: &Plan, enterprise: &Enterprise) -> Entry {
    let industry = enterprise.industry.as_ref().and_then(|id| plan.industry(id));
    Entry {
        context: industry.map(|industry| industry.name.clone()).unwrap_or_default(),
        ..entry(
            Kind::Enterprises,
            Subject::Enterprise(enterprise.id.clone()),
            &enterprise.name,
            words(&enterprise.cite),
        )
    }
}

/// None where the print has a dash.
fn of_figure(plan: &Plan, figure: &Figure) -> Option<Entry> {
    let Quantity { value, unit } = figure.quantity.as_ref()?;
    let (of, measure) = (plan.name_of(&figure.of)?, &plan.measure(&figure.measure)?.name);
    let (year, printed) = (figure.year.0, unit.as_str());
    let title = match figure.evidence {
        Evidence::Printed => Name {
            zh: format!("{} {} {year}年 {value}{printed}", of.zh, measure.zh),
            en: format!("{}, {}, {year}: {value}", of.en, measure.en),
        },
        // The year is our reading of the words.
        Evidence::Inferred(_) => Name {
            zh: format!("{} {} {value}{printed}（按{year}年计）", of.zh, measure.zh),
            en: format!("{}, {} (taken as {year}): {value}", of.en, measure.en),
        },
    };
    let entry = entry(Kind::Figures, first_place(&figure.cite), &title, words(&figure.cite));
    Some(Entry { unit: Some(unit.clone()), ..entry })
}

fn subtotal(subtotal: &Subtotal) -> Entry {
    let title = Name {
        zh: format!("{} {}万元", subtotal.label.zh, subtotal.investment),
        en: format!("{}, investment: {}", subtotal.label.en, subtotal.investment),
    };
    let entry = entry(Kind::Figures, first_place(&subtotal.cite), &title, "总投资".to_owned());
    Entry { unit: Some(Unit::WanYuan), ..entry }
}

fn statement(statement: &Statement) -> Entry {
    entry(Kind::Statements, first_place(&statement.cite), &statement.title, String::new())
}

fn goal(goal: &Goal) -> Entry {
    entry(Kind::Statements, first_place(&goal.cite), &goal.title, format!("{}年", goal.year.0))
}

fn document(document: &Document) -> Entry {
    entry(Kind::Documents, first_place(&document.cite), &document.title, document.number.clone())
}

fn picture(picture: &Picture) -> Entry {
    entry(Kind::Documents, first_place(&picture.cite), &picture.title, picture.number.clone())
}

/// What records with a page of their own are read from, in order: table rows that are found as the record they are,
/// not once more as text.
fn cited_by_pages(plan: &Plan) -> Vec<&ParagraphId> {
    let parks = plan.parks.iter().flat_map(|park| &park.cite);
    let indicators = plan.indicators.iter().flat_map(|indicator| &indicator.cite);
    let projects = plan.projects.iter().flat_map(|project| &project.cite);
    let subtotals = plan.subtotals.iter().flat_map(|subtotal| &subtotal.cite);
    let cited = parks.chain(indicators).chain(projects).chain(subtotals).map(|citation| &citation.at);
    let mut cited: Vec<&ParagraphId> = cited.collect();
    cited.sort_unstable();
    cited
}

fn paragraph(paragraph: &Paragraph, places: &Places<'_>) -> Entry {
    let shown = Subject::Paragraph(paragraph.id.clone());
    match &paragraph.block {
        Block::Heading { words, .. } => entry(Kind::Paragraphs, shown, &Name::same(words), String::new()),
        _ => Entry {
            context: places.at(&paragraph.id),
            ..entry(Kind::Paragraphs, shown, &Name::default(), paragraph.plain())
        },
    }
}
