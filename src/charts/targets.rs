//! All indicators on one scale: what the base year had, as a share of the target.

use serde_json::json;

use super::bars::Bar;
use super::wording::named;
use super::{Cell, ChartSpec, Row, Shape, Table, paint};
use crate::i18n::Lang;
use crate::i18n::words::{charts, units};
use crate::plan::{Decimal, Indicator, Nature, Plan, Subject};

pub fn targets(plan: &Plan, lang: Lang) -> ChartSpec {
    let shown: Vec<_> = plan.indicators.iter().filter_map(|indicator| Some((indicator, share(indicator)?))).collect();
    let bars: Vec<_> = shown.iter().map(|(indicator, share)| bar(plan, lang, indicator, *share)).collect();
    let years = [plan.about.base_year.0, plan.about.period.to.0].map(|year| charts::year(lang, year));
    let head = [charts::INDICATOR, charts::UNIT].map(|word| lang.t(word).to_owned()).into_iter();
    let tail = [charts::SHARE, charts::NATURE].map(|word| lang.t(word).to_owned());
    let spec = ChartSpec {
        title: lang.t(charts::TARGETS).to_owned(),
        summary: charts::shown_of(lang, shown.len(), plan.indicators.len()),
        notes: vec![lang.t(charts::BASE_SHARE).to_owned()],
        table: Table {
            head: head.chain(years).chain(tail).collect(),
            rows: plan.indicators.iter().map(|indicator| row(lang, indicator)).collect(),
        },
        shape: Shape::Bars(0),
        option: serde_json::Value::Null,
    };
    with_target_line(spec.with_bars(&bars), lang)
}

/// Base over target, in percent with one decimal.
fn share(indicator: &Indicator) -> Option<Decimal> {
    let share = indicator.base.value?.checked_div(indicator.target.value?)? * Decimal::ONE_HUNDRED;
    Some(share.round_dp(1).normalize())
}

fn bar(plan: &Plan, lang: Lang, indicator: &Indicator, share: Decimal) -> Bar {
    let target = &indicator.target.printed;
    // English units are too long for a phone; the table has them.
    let target = lang.pick(units::with_unit(lang, target, indicator.unit.as_str()), target.clone());
    Bar {
        name: named(lang, &indicator.name),
        value: Some(share),
        label: format!("{} → {target}", indicator.base.printed),
        subject: Some(Subject::Indicator(indicator.id.clone())),
        series: plan
            .indicators
            .iter()
            .position(|one| one.category == indicator.category)
            .map_or(0, |at| category(plan, at)),
    }
}

/// How many categories start before this row: the place of its category.
fn category(plan: &Plan, row: usize) -> usize {
    let before = plan.indicators.iter().zip(plan.indicators.iter().skip(1)).take(row);
    before.filter(|(one, next)| one.category != next.category).count()
}

fn row(lang: Lang, indicator: &Indicator) -> Row {
    let nature = match indicator.nature {
        Nature::Expected => charts::EXPECTED,
        Nature::Binding => charts::BINDING,
    };
    let printed = |text: &str| {
        if text.parse::<Decimal>().is_ok() { Cell::Number(text.to_owned()) } else { Cell::Words(text.to_owned()) }
    };
    let share = share(indicator).map(|share| format!("{share}%"));
    Row {
        name: named(lang, &indicator.name),
        subject: Some(Subject::Indicator(indicator.id.clone())),
        cells: vec![
            Cell::Words(units::unit(lang, indicator.unit.as_str()).to_owned()),
            printed(&indicator.base.printed),
            printed(&indicator.target.printed),
            Cell::number(share),
            Cell::Words(lang.t(nature).to_owned()),
        ],
    }
}

/// Where every bar would have to end.
fn with_target_line(mut spec: ChartSpec, lang: Lang) -> ChartSpec {
    if let Some(grid) = spec.option.get_mut("grid").and_then(|grid| grid.as_object_mut()) {
        // Room for the word above the line, which starts at the top.
        grid.insert("top".to_owned(), 24.into());
    }
    if let Some(series) = spec.option.pointer_mut("/series/0").and_then(|series| series.as_object_mut()) {
        let label = json!({ "formatter": lang.t(charts::TARGET_LINE), "color": paint::INK, "position": "start" });
        series.insert(
            "markLine".to_owned(),
            json!({
                "silent": true,
                "symbol": "none",
                "lineStyle": { "color": paint::ACCENT, "type": "dashed" },
                "label": label,
                "data": [{ "xAxis": 100 }],
            }),
        );
    }
    spec
}
