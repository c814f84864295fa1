//! The shapes of the map as SVG: what the style sheet says on the screen is said here by attributes, in
//! the colours of the light theme, since files have no style sheet.

use std::fmt::Write;

use crate::insight::chains::{
    Anchor, ELSEWHERE, Form, LinkState, NAME, Origin, ROUND, Role, STATE_WORD, Shape, UPRIGHT,
};
use crate::insight::layout::Rect;

pub(super) const INK: &str = "#1c2423";
pub(super) const SOFT: &str = "#55605d";
const LINE: &str = "#8b8a80";
const FAINT: &str = "#e2dfd4";
const ACCENT: &str = "#0b5d57";
const ACROSS: &str = "#47609f";
const STAFF: &str = "#8a4476";
const FILL: &str = "#dcebe8";
const EMPTY: &str = "#f2f0e9";
const GOOD: &str = "#1d6b34";
const WARN: &str = "#85520a";
const BAD: &str = "#a8281d";

/// The ends of lines.
pub(super) fn arrows(out: &mut String) {
    out.push_str("<defs>\n");
    for (id, ink) in Role::ARROWS.into_iter().zip([LINE, ACROSS, STAFF]) {
        // Writing to a String cannot fail; so everywhere below.
        let _ = writeln!(
            out,
            "<marker id=\"{id}\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
             markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"{ink}\"/></marker>"
        );
    }
    out.push_str("</defs>\n");
}

pub(super) fn draw(out: &mut String, shape: &Shape) {
    let look = look(shape);
    let _ = match &shape.form {
        Form::Area(Rect { x, y, width, height }) => writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{ROUND}\" {look}/>"
        ),
        Form::Path(d) => {
            let end = shape.role.arrow().map(|id| format!(" marker-end=\"url(#{id})\"")).unwrap_or_default();
            writeln!(out, "<path d=\"{d}\" {look}{end}/>")
        }
        Form::Words { x, anchor, lines } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
            };
            lines.iter().try_for_each(|(y, words)| {
                let words = escape(words);
                writeln!(out, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" {look}>{words}</text>")
            })
        }
        Form::Upright { x, y, words } => writeln!(
            out,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" transform=\"rotate(-90 {x:.1} {y:.1})\" {look}>{}</text>",
            escape(words)
        ),
    };
}

/// How a shape looks.
fn look(Shape { role, form }: &Shape) -> String {
    let state_word = if matches!(form, Form::Upright { .. }) { UPRIGHT } else { STATE_WORD };
    match *role {
        Role::Box { origin, empty } => {
            let (fill, edge) = if empty { (EMPTY, LINE) } else { (FILL, ACCENT) };
            let (edge, dash) = match origin {
                Origin::Printed => (edge, ""),
                Origin::Inferred => (edge, " stroke-dasharray=\"5 3\""),
                Origin::Staff => (STAFF, " stroke-dasharray=\"1.5 3\""),
            };
            format!("fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.4\"{dash}")
        }
        Role::Line { origin, across } => {
            let (ink, dash) = match origin {
                Origin::Printed => (LINE, ""),
                Origin::Inferred => (LINE, " stroke-dasharray=\"6 4\""),
                Origin::Staff => (STAFF, " stroke-dasharray=\"1.5 4\""),
            };
            let ink = if across && origin != Origin::Staff { ACROSS } else { ink };
            let width = if across { 1.2 } else { 1.6 };
            format!("fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"{dash}")
        }
        Role::Stripe(LinkState::Missing) => {
            format!("fill=\"#ffffff\" stroke=\"{BAD}\" stroke-width=\"1.4\" stroke-dasharray=\"3 2\"")
        }
        Role::Stripe(state) => format!("fill=\"{}\"", ink_of(state)),
        Role::StateWord(state) => words(state_word, ink_of(state), state != LinkState::Unverified),
        Role::Elsewhere => format!("fill=\"#ffffff\" stroke=\"{ACROSS}\" stroke-width=\"1\""),
        Role::ElsewhereName => words(ELSEWHERE, SOFT, false),
        Role::Name | Role::LargeName(_) => words(NAME, INK, false),
        Role::Foot => words(11.0, SOFT, false),
        Role::Park => format!("fill=\"none\" stroke=\"{FAINT}\" stroke-width=\"1.5\""),
        Role::ParkTitle => words(NAME, INK, true),
        Role::Rule => format!("stroke=\"{FAINT}\""),
        Role::BandTitle => words(NAME, SOFT, true),
        Role::Stage => words(13.0, SOFT, true),
    }
}

fn ink_of(state: LinkState) -> &'static str {
    match state {
        LinkState::Strong => GOOD,
        LinkState::Weak => WARN,
        LinkState::Missing => BAD,
        LinkState::Unverified => SOFT,
    }
}

fn words(size: f64, ink: &str, bold: bool) -> String {
    let weight = if bold { " font-weight=\"600\"" } else { "" };
    format!("font-size=\"{size}\" fill=\"{ink}\"{weight}")
}

/// Words that are no shape of the map.
pub(super) fn caption(out: &mut String, (x, y): (f64, f64), (size, ink): (f64, &str), words: &str) {
    let look = self::words(size, ink, false);
    let _ = writeln!(out, "<text x=\"{x:.1}\" y=\"{y:.1}\" {look}>{}</text>", escape(words));
}

/// Text for XML; characters that XML does not allow are left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}
