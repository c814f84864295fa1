//! The shapes of the map as elements of the page; how they look is said by the style sheet.

use leptos::prelude::*;

use crate::insight::chains::{Anchor, Form, LinkState, ROUND, Role, Shape};
use crate::insight::layout::Rect;

/// One shape.
pub(super) fn paint(shape: Shape) -> AnyView {
    let class = class(shape.role);
    let size = match shape.role {
        Role::LargeName(size) => Some(px(size)),
        _ => None,
    };
    match shape.form {
        Form::Area(Rect { x, y, width, height }) => {
            view! { <rect class=class x=px(x) y=px(y) width=px(width) height=px(height) rx=ROUND.to_string() /> }
                .into_any()
        }
        Form::Path(d) => view! { <path class=class marker-end=arrow(shape.role) d=d /> }.into_any(),
        Form::Words { x, anchor, lines } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
            };
            // Read aloud, letters of two lines are two words; nothing is to be seen of the gap.
            let gap = |words: &str| {
                let ends_in_letters = words.ends_with(|end: char| end.is_ascii_alphanumeric());
                ends_in_letters.then(|| view! { <tspan font-size="0">" "</tspan> }.into_any())
            };
            let line = |(y, words): (f64, String)| {
                let gap = gap(&words);
                view! { <tspan x=px(x) y=px(y)>{words}</tspan> {gap} }.into_any()
            };
            let lines = lines.into_iter().map(line).collect_view();
            view! { <text class=class font-size=size text-anchor=anchor>{lines}</text> }.into_any()
        }
        Form::Upright { x, y, words } => {
            let turn = format!("rotate(-90 {x:.1} {y:.1})");
            let class = format!("{class} chain-map__upright");
            view! { <text class=class x=px(x) y=px(y) text-anchor="middle" transform=turn>{words}</text> }.into_any()
        }
    }
}

/// The end of a line.
pub(super) fn arrow(role: Role) -> Option<String> {
    role.arrow().map(|id| format!("url(#chain-map-{id})"))
}

/// The ends of lines, to be put before the lines.
#[component]
pub(super) fn Arrows() -> impl IntoView {
    let arrow = |id: &'static str| {
        view! {
            <marker id=format!("chain-map-{id}") viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8"
                markerUnits="userSpaceOnUse" orient="auto">
                <path class=format!("chain-map__{id}") d="M0 0L8 4L0 8z" />
            </marker>
        }
        .into_any()
    };
    view! { <defs>{Role::ARROWS.into_iter().map(arrow).collect_view()}</defs> }
}

/// The classes of a role.
pub(super) fn class(role: Role) -> String {
    let of_state = |what: &str, state: LinkState| format!("chain-map__{what} chain-map__{what}--{}", state.code());
    match role {
        Role::Box { origin, empty } => {
            let empty = if empty { " chain-map__box--empty" } else { "" };
            format!("chain-map__box chain-map__box--{}{empty}", origin.as_str())
        }
        Role::Line { origin, across } => {
            let across = if across { " chain-map__line--across" } else { "" };
            format!("chain-map__line chain-map__line--{}{across}", origin.as_str())
        }
        Role::Stripe(state) => of_state("stripe", state),
        Role::StateWord(state) => of_state("state", state),
        Role::Name => "chain-map__name".to_owned(),
        Role::LargeName(_) => "chain-map__large-name".to_owned(),
        Role::Foot => "chain-map__foot".to_owned(),
        Role::Elsewhere => "chain-map__elsewhere".to_owned(),
        Role::ElsewhereName => "chain-map__elsewhere-name".to_owned(),
        Role::Park => "chain-map__park".to_owned(),
        Role::ParkTitle => "chain-map__band-title".to_owned(),
        Role::Rule => "chain-map__rule".to_owned(),
        Role::BandTitle => "chain-map__band-title".to_owned(),
        Role::Stage => "chain-map__stage".to_owned(),
    }
}

pub(super) fn px(length: f64) -> String {
    format!("{length:.1}")
}
