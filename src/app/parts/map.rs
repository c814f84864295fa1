//! The county with its parks, sized by a chosen figure. Real links on an SVG.

use leptos::prelude::*;

use crate::app::{live, name_now, named, use_lang, use_state, use_work};
use crate::charts::measure_name;
use crate::i18n::Lang;
use crate::i18n::words::{parks, units};
use crate::insight::map::{HEIGHT, Mark, Sheet, Spot, marks, spots, tenths};
use crate::insight::parks::Measure;
use crate::route::{Page, Route};

#[component]
pub fn ParkMap(
    /// What the circles tell.
    measure: Measure,
) -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    let sheet = Sheet::new(plan)?;
    let work = use_work();
    // The group says to the macro that what is in it is of SVG.
    let drawn = move || {
        let (marks, spots) = work.with(|overlay| (marks(plan, overlay, &sheet, measure), spots(overlay, &sheet)));
        let circles = marks.into_iter().enumerate().map(|(at, mark)| circle(lang, at + 1, mark));
        view! { <g>{spots.into_iter().map(spot).collect_view()} {circles.collect_view()}</g> }.into_any()
    };
    Some(view! {
        <figure class="park-map">
            <svg viewBox=format!("0 0 {} {}", tenths(sheet.width), tenths(HEIGHT)) role="group" aria-label=lang.t(parks::MAP)>
                <path class="park-map__county" d=sheet.outline(plan) />
                {live(drawn)}
            </svg>
            <figcaption class="park-map__note">
                {parks::circles(lang, &measure_name(plan, lang, measure))} " " {lang.t(parks::SCHEMATIC)}
                {plan.about.outline_source.as_str()}
            </figcaption>
        </figure>
    })
}

/// A park without the figure keeps a dashed circle: unknown is not zero.
fn circle(lang: Lang, series: usize, mark: Mark<'static>) -> AnyView {
    let known = mark.quantity.is_some();
    let value = mark.quantity.as_ref().map(|q| units::with_unit(lang, &q.value.to_string(), q.unit.as_str()));
    let value = value.unwrap_or(lang.t(parks::NOT_PRINTED).to_owned());
    let reported = mark.reported.then(|| view! { <title>{lang.t(parks::REPORTED)}</title> });
    let name = named(&mark.park.name);
    let [name_y, value_y] = mark.lines().map(tenths);
    let (x, y, r) = (tenths(mark.x), tenths(mark.y), tenths(mark.radius));
    // The group says to the macro that this link is one of SVG.
    view! {
        <g data-series=series.to_string()>
            <a class="park-map__park" href=Page::Park(mark.park.id.clone()).href()>
                {reported}
                <circle class="park-map__circle" class:park-map__circle--unknown=!known
                    cx=x.clone() cy=y r=r />
                <text class="park-map__name" x=x.clone() y=name_y text-anchor="middle">{name}</text>
                " "
                <text class="park-map__value" x=x y=value_y text-anchor="middle">{value}</text>
            </a>
        </g>
    }
    .into_any()
}

fn spot(spot: Spot) -> AnyView {
    let (x, y) = (tenths(spot.x), tenths(spot.y));
    view! {
        <g>
            <a class="park-map__spot" href=Route::of(use_state().plan, &spot.subject).to_hash()>
                <title>{name_now(&spot.subject)}</title>
                <circle cx=x cy=y r="5" />
            </a>
        </g>
    }
    .into_any()
}
