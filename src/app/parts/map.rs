//! The county with its parks, sized by a chosen figure. Real links on an SVG.

use leptos::prelude::*;

use crate::app::{named, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::{parks, units};
use crate::insight::map::{HEIGHT, Sheet, radius};
use crate::insight::pace::number;
use crate::insight::parks::Measure;
use crate::plan::{Park, Plan};
use crate::route::Page;

#[component]
pub fn ParkMap(
    /// What the circles tell.
    measure: Measure,
) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let sheet = Sheet::new(plan)?;
    let values = plan.parks.iter().map(|park| measure.of(plan, park).map(|quantity| number(quantity.value)));
    let values: Vec<Option<f64>> = values.collect();
    let largest = values.iter().flatten().copied().fold(0.0, f64::max);
    let marks = plan
        .parks
        .iter()
        .zip(values)
        .map(|(park, value)| mark(plan, lang, &sheet, park, measure, value.map(|value| radius(value, largest))));
    Some(view! {
        <figure class="park-map">
            <svg viewBox=format!("0 0 {:.0} {HEIGHT:.0}", sheet.width) role="group" aria-label=lang.t(parks::MAP)>
                <path class="park-map__county" d=sheet.outline(plan) />
                {marks.collect_view()}
            </svg>
            <figcaption class="park-map__note">
                {lang.t(parks::SCHEMATIC)} " " {plan.about.outline_source.as_str()}
            </figcaption>
        </figure>
    })
}

/// A park without the figure keeps a dashed circle: unknown is not zero.
fn mark(
    plan: &'static Plan,
    lang: Lang,
    sheet: &Sheet,
    park: &'static Park,
    measure: Measure,
    r: Option<f64>,
) -> AnyView {
    let (x, y) = sheet.place(park.position);
    let known = r.is_some();
    let r = r.unwrap_or(radius(0.0, 1.0));
    let quantity = measure.of(plan, park);
    let value = quantity.map(|q| units::with_unit(lang, &q.value.to_string(), q.unit.as_str()));
    let value = value.unwrap_or(lang.t(parks::NOT_PRINTED).to_owned());
    let name = named(&park.name);
    let label = format!("{name} {value}");
    let below = (y + r + 18.0).to_string();
    view! {
        <a class="park-map__park" href=Page::Park(park.id.clone()).href() aria-label=label>
            <circle class="park-map__circle" class:park-map__circle--unknown=!known
                cx=x.to_string() cy=y.to_string() r=r.to_string() />
            <text class="park-map__name" x=x.to_string() y=below text-anchor="middle">{name}</text>
            <text class="park-map__value" x=x.to_string() y=(y + r + 36.0).to_string() text-anchor="middle">{value}</text>
        </a>
    }
    .into_any()
}
