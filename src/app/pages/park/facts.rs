//! What the plan prints of one park, line by line.

use crate::app::named;
use crate::app::parts::{Cell, corrected, value};
use crate::i18n::Lang;
use crate::i18n::words::{parks, sources, units};
use crate::insight::parks::{built_up_target, enterprises_of, output_target};
use crate::journal::Field;
use crate::plan::{Decimal, Enterprise, Evidence, Figure, Park, Plan, Quantity, Subject, Unit};
use crate::report::change::Teller;
use crate::route::Page;

/// Each with its correction if there is one.
pub(super) fn facts(plan: &'static Plan, teller: Teller<'_>, park: &'static Park) -> Vec<(String, Cell)> {
    let (lang, subject) = (teller.lang, Subject::Park(park.id.clone()));
    let beside = |field: Field, printed: Cell| corrected(teller, &subject, field, printed);
    let name = |text| lang.t(text).to_owned();
    let stated = |digits: Option<Decimal>, unit: &str| {
        Cell::Text(digits.map_or(parks::DASHES.to_owned(), |digits| units::with_unit(lang, &digits.to_string(), unit)))
    };
    let in_year = |year: i16| parks::in_year(lang, lang.t(parks::OUTPUT), year);
    let target =
        output_target(plan, park).map_or(Cell::Text(parks::DASHES.to_owned()), |figure| stated_as(lang, figure));
    let mut facts = vec![
        (name(parks::LEADING), beside(Field::Leading, Cell::Text(named(&park.leading).to_owned()))),
        (name(parks::PLANNED_LAND), beside(Field::PlannedLand, Cell::Text(land(lang, park.planned_land)))),
        (name(parks::INDUSTRIAL_LAND), beside(Field::IndustrialLand, Cell::Text(land(lang, park.industrial_land)))),
        (name(parks::FIRMS), beside(Field::Firms, stated(park.firms, "家"))),
        (in_year(plan.about.base_year.0), beside(Field::Output, stated(park.output, "亿元"))),
        (in_year(plan.about.period.to.0), target),
    ];
    let built_up = parks::in_year(lang, lang.t(parks::BUILT_UP), plan.about.period.to.0);
    facts.extend(built_up_target(plan, park).map(|figure| (built_up, stated_as(lang, figure))));
    facts.extend(
        park.remark
            .as_ref()
            .map(|remark| (name(parks::REMARK), beside(Field::Remarks, Cell::Text(named(remark).to_owned())))),
    );
    if !park.aliases.is_empty() {
        facts.push((name(parks::ALIASES), Cell::Printed(park.aliases.join("、"))));
    }
    let chains = plan.chains.iter().filter(|chain| chain.park == park.id);
    let chains = chains.map(|chain| Cell::Link(named(&chain.name).to_owned(), Page::Chain(chain.id.clone()).href()));
    facts.push((name(parks::CHAINS), Cell::All(chains.collect())));
    facts.extend(firms(lang, &enterprises_of(plan, &Subject::Park(park.id.clone()))));
    facts
}

/// A figure's value, marked where the number is printed but its meaning is our reading.
fn stated_as(lang: Lang, figure: &Figure) -> Cell {
    let words = Cell::Text(value(lang, figure));
    match figure.evidence {
        Evidence::Printed => words,
        Evidence::Inferred(_) => Cell::All(vec![words, Cell::Badge("inferred", lang.t(sources::INFERRED).to_owned())]),
    }
}

/// Which firms are named, and that their park is our reading.
fn firms(lang: Lang, enterprises: &[&Enterprise]) -> Option<(String, Cell)> {
    let name = |enterprise: &&Enterprise| lang.pick(&enterprise.name.zh, &enterprise.name.en).clone();
    let names: Vec<String> = enterprises.iter().map(name).collect();
    let mark = Cell::Badge("inferred", lang.t(parks::BY_INDUSTRY).to_owned());
    let cell = Cell::All(vec![Cell::Text(names.join(lang.pick("、", ", "))), mark]);
    (!names.is_empty()).then(|| (lang.t(parks::ENTERPRISES).to_owned(), cell))
}

fn land(lang: Lang, hectares: Option<Decimal>) -> String {
    let Some(hectares) = hectares else {
        return parks::DASHES.to_owned();
    };
    let mu = Quantity::new(hectares, Unit::Hectare).to(&Unit::Mu).map_or(hectares, |mu| mu.value.normalize());
    units::land(lang, &hectares.to_string(), &mu.to_string())
}
