//! From charming's chart to the JSON that ECharts reads, with the few settings charming has no
//! words for.

use charming::Chart;
use serde_json::{Value, json};

use super::paint;
use crate::plan::{Decimal, Subject};

/// The chart's option; each extra is a JSON pointer and what is to stand there. Its parent must be
/// part of the chart.
pub fn option<const N: usize>(chart: Chart, extras: [(&str, Value); N]) -> Value {
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    set(&mut option, "/textStyle", json!({ "color": paint::INK, "fontFamily": paint::FONT, "fontSize": paint::SIZE }));
    // A calm page: nothing moves by itself.
    set(&mut option, "/animation", false.into());
    for (at, value) in extras {
        set(&mut option, at, value);
    }
    // The library would mix the colour of what is pointed at, and cannot mix names of colours.
    let series = option.get_mut("series").and_then(Value::as_array_mut);
    for series in series.into_iter().flatten().filter_map(Value::as_object_mut) {
        series.insert("emphasis".to_owned(), json!({ "disabled": true }));
    }
    option
}

fn set(option: &mut Value, at: &str, value: Value) {
    let parent =
        at.rsplit_once('/').and_then(|(parent, key)| Some((option.pointer_mut(parent)?.as_object_mut()?, key)));
    debug_assert!(parent.is_some(), "no place for {at}");
    if let Some((parent, key)) = parent {
        parent.insert(key.to_owned(), value);
    }
}

/// A number for ECharts; the digits shown to people come from the decimal itself.
pub fn number(value: Option<Decimal>) -> Value {
    value.and_then(|value| value.to_string().parse::<f64>().ok()).map_or(Value::Null, Value::from)
}

/// One item of a series that leads to its subject.
pub fn item(value: Value, subject: Option<&Subject>, color: &str) -> Value {
    match subject {
        Some(subject) => json!({ "id": subject, "value": value, "itemStyle": { "color": color } }),
        None => json!({ "value": value, "itemStyle": { "color": color } }),
    }
}

/// Text in tooltips, which charming cannot colour.
pub fn tooltip_text() -> Value {
    json!({ "color": paint::INK, "fontSize": paint::SIZE })
}
