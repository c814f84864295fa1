//! Parks compared by one measure.

use super::bars::Bar;
use super::wording::{named, one};
use super::{Cell, ChartSpec, Row, Shape, Table, by_park};
use crate::i18n::Lang;
use crate::i18n::words::{charts, parks as words, units};
use crate::insight::parks::Measure;
use crate::plan::{Plan, Subject};

const MEASURES: [Measure; 4] = [Measure::PlannedLand, Measure::IndustrialLand, Measure::Output, Measure::Target];

/// The chart shows one measure, its table all that are printed in one table or as a target;
/// investment has a chart of its own.
pub fn parks(plan: &Plan, lang: Lang, measure: Measure) -> ChartSpec {
    if measure == Measure::Investment {
        return by_park(plan, lang);
    }
    let bars: Vec<_> = plan
        .parks
        .iter()
        .enumerate()
        .map(|(index, park)| {
            let value = measure.of(plan, park);
            Bar {
                name: named(lang, &park.name),
                label: value.as_ref().map(|value| value.value.to_string()).unwrap_or_default(),
                value: value.map(|value| value.value),
                subject: Some(Subject::Park(park.id.clone())),
                series: index,
            }
        })
        .collect();
    let missing: Vec<_> = bars.iter().filter(|bar| bar.value.is_none()).map(|bar| bar.name.clone()).collect();
    let spec = ChartSpec {
        title: charts::parks_by(
            lang,
            &units::column(lang, &measure_name(plan, lang, measure), measure.unit().as_str()),
        ),
        summary: summary(lang, &bars, measure.unit().as_str()),
        notes: if missing.is_empty() { Vec::new() } else { vec![charts::not_printed(lang, &missing)] },
        table: table(plan, lang),
        shape: Shape::Bars(0),
        option: serde_json::Value::Null,
    };
    spec.with_bars(&bars)
}

/// What a measure is called, with the year it stands for.
pub fn measure_name(plan: &Plan, lang: Lang, measure: Measure) -> String {
    let name = lang.t(words::measure(measure));
    measure.year(plan).map_or(name.to_owned(), |year| words::in_year(lang, name, year.0))
}

fn summary(lang: Lang, bars: &[Bar], unit: &str) -> String {
    let known = bars.iter().filter(|bar| bar.value.is_some());
    let each: Vec<_> = known.map(|bar| one(&bar.name, &units::with_unit(lang, &bar.label, unit))).collect();
    charts::values_are(lang, &each)
}

fn table(plan: &Plan, lang: Lang) -> Table {
    let column = |measure| units::column(lang, &measure_name(plan, lang, measure), measure.unit().as_str());
    let rows = plan.parks.iter().map(|park| Row {
        name: named(lang, &park.name),
        subject: Some(Subject::Park(park.id.clone())),
        cells: MEASURES.map(|measure| Cell::number(measure.of(plan, park).map(|value| value.value))).to_vec(),
    });
    let head = [lang.t(charts::PARK).to_owned()].into_iter().chain(MEASURES.map(column));
    Table { head: head.collect(), rows: rows.collect() }
}
