//! The chain map as an SVG file of its own: plain shapes and `<text>`, no style sheet and no
//! `foreignObject`, so that office programs and drawing programs open it.

mod ink;

use std::fmt::Write;

use crate::insight::chains::{Band, ChainMap, LinkState, Node, SAMPLE, STAGE, Sign, stage};
use crate::insight::layout::{Rect, Span, text_width};
use crate::plan::{ParkId, Stage};
use ink::{INK, SOFT, arrows, caption, draw, escape};

/// Common fonts for 汉字 on Windows, macOS and Linux, first that is there.
const FONTS: &str = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
const MARGIN: f64 = 24.0;
/// Above the map stands its title, below it the legend and the source.
const TITLE: f64 = 20.0;
const ABOVE: f64 = MARGIN + 32.0;
const SOURCE: f64 = 12.0;
const BELOW: f64 = MARGIN + 24.0;
/// Above a part of a map: the heads of its stages.
const HEADS: f64 = 24.0;
/// Rows of the legend, and the room after a sample and after its words.
const LEGEND: (f64, f64, f64) = (32.0, 8.0, 24.0);
/// Height of the ground behind a title that stands over boxes.
const BACKED: f64 = 20.0;
/// The legend needs so much beside it.
const NARROWEST: f64 = 480.0;

/// Words of the picture in the reader's language.
pub struct Captions<'a> {
    pub title: &'a str,
    pub source: &'a str,
    pub stage: &'a dyn Fn(Stage) -> String,
    /// Heads of parks; none on a map of one chain.
    pub park: Option<&'a dyn Fn(&ParkId) -> String>,
    pub band: &'a dyn Fn(&Band) -> String,
    pub foot: &'a dyn Fn(&Node) -> String,
    /// What people found a box to be, if it can be anything.
    pub state: &'a dyn Fn(&Node) -> Option<LinkState>,
    pub state_mark: &'a dyn Fn(LinkState) -> String,
    pub sign: &'a dyn Fn(Sign) -> String,
}

/// A finished picture; width and height in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub svg: String,
    pub size: (f64, f64),
}

/// The whole map, or a part of it at the same size, drawn as on the screen.
pub fn picture(map: &ChainMap, part: Option<Rect>, captions: &Captions<'_>) -> Picture {
    let (wide, high) = part.map_or((map.width, map.height), |part| (part.width, part.height));
    let wide = wide.max(NARROWEST).max(text_width(captions.title) * TITLE).max(text_width(captions.source) * SOURCE);
    let heads = if part.is_some() { HEADS } else { 0.0 };
    let mut legend = String::new();
    let rows = signs(&mut legend, wide, captions);
    let (width, height) = (wide + 2.0 * MARGIN, high + ABOVE + heads + MARGIN + rows * LEGEND.0 + BELOW);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\">\n\
         <title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
        escape(captions.title)
    );
    arrows(&mut out);
    caption(&mut out, (MARGIN, MARGIN + 8.0), (TITLE, INK), captions.title);
    let top = ABOVE + heads;
    // Writing to a String cannot fail; so everywhere below.
    let _ = writeln!(out, "<g transform=\"translate({MARGIN} {top})\">");
    match part {
        Some(part) => cut_out(&mut out, map, part, captions),
        None => whole(&mut out, map, captions),
    }
    let _ = write!(out, "</g>\n<g transform=\"translate({MARGIN} {:.1})\">\n{legend}</g>\n", top + high + MARGIN);
    caption(&mut out, (MARGIN, height - 12.0), (SOURCE, SOFT), captions.source);
    out.push_str("</svg>\n");
    Picture { svg: out, size: (width, height) }
}

fn whole(out: &mut String, map: &ChainMap, captions: &Captions<'_>) {
    for (at, span) in &map.stages {
        draw(out, &stage(*span, STAGE, (captions.stage)(*at)));
    }
    parks(out, map, 0.0, captions);
    boxes_and_lines(out, map, map.nodes.iter(), captions);
    for band in &map.bands {
        draw(out, &band.title((0.0, 0.0), (captions.band)(band)));
    }
}

/// A path that cuts and a shift, because not all programs know a drawing within a drawing. The heads and
/// titles of what is seen are repeated where they would be cut off.
fn cut_out(out: &mut String, map: &ChainMap, part: Rect, captions: &Captions<'_>) {
    let Rect { x, y, width, height } = part;
    for (at, span) in &map.stages {
        let (start, end) = (span.start.max(x), (span.start + span.length).min(x + width));
        if end > start {
            draw(out, &stage(Span { start: start - x, length: end - start }, -STAGE, (captions.stage)(*at)));
        }
    }
    let _ = writeln!(
        out,
        "<clipPath id=\"part\"><rect width=\"{width:.1}\" height=\"{height:.1}\"/></clipPath>\n\
         <g clip-path=\"url(#part)\"><g transform=\"translate({:.1} {:.1})\">",
        -x, -y
    );
    parks(out, map, x.max(0.0), captions);
    boxes_and_lines(out, map, map.nodes.iter().filter(|node| node.rect.common(&part).is_some()), captions);
    for band in &map.bands {
        let strip = band.strip();
        if strip.start < y + height && strip.start + strip.length > y + BACKED {
            let words = (captions.band)(band);
            let place = (x.max(0.0), y + 18.0);
            if strip.start + 10.0 < y || x > 0.0 {
                let (left, right) = (place.0, text_width(&words) * 14.0 + 8.0);
                let top = (band.span.start - 12.0).max(place.1) - 15.0;
                let _ = writeln!(
                    out,
                    "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{right:.1}\" height=\"{BACKED}\" fill=\"#ffffff\" fill-opacity=\"0.85\"/>"
                );
            }
            draw(out, &band.title(place, words));
        }
    }
    out.push_str("</g></g>\n");
}

/// A frame around the chains of each park, with its head from `x` on.
fn parks(out: &mut String, map: &ChainMap, x: f64, captions: &Captions<'_>) {
    let Some(name) = captions.park else { return };
    for park in map.parks() {
        draw(out, &park.frame(map.width));
        draw(out, &park.title(x, name(&park.park)));
    }
}

fn boxes_and_lines<'a>(
    out: &mut String,
    map: &ChainMap,
    nodes: impl Iterator<Item = &'a Node>,
    captions: &Captions<'_>,
) {
    map.bands.iter().for_each(|band| draw(out, &band.rule(map.width)));
    map.edges.iter().for_each(|edge| draw(out, &edge.line()));
    for node in nodes {
        draw(out, &node.outline());
        draw(out, &node.name());
        let foot = (captions.foot)(node);
        if !foot.is_empty() {
            draw(out, &node.foot(foot));
        }
        if let Some(state) = (captions.state)(node) {
            node.state(state, (captions.state_mark)(state)).iter().for_each(|shape| draw(out, shape));
        }
    }
}

/// What the signs mean, in as many rows as they need; says how many.
fn signs(out: &mut String, width: f64, captions: &Captions<'_>) -> f64 {
    let (row, gap, next) = LEGEND;
    let (mut x, mut rows) = (0.0, 0.0);
    for sign in Sign::ALL {
        let words = (captions.sign)(sign);
        let needed = SAMPLE.0 + gap + text_width(&words) * SOURCE;
        if x > 0.0 && x + needed > width {
            (x, rows) = (0.0, rows + 1.0);
        }
        let _ = writeln!(out, "<g transform=\"translate({x:.1} {:.1})\">", rows * row);
        sign.sample(captions.state_mark).iter().for_each(|shape| draw(out, shape));
        caption(out, (SAMPLE.0 + gap, SAMPLE.1 / 2.0 + 4.0), (SOURCE, SOFT), &words);
        out.push_str("</g>\n");
        x += needed + next;
    }
    rows + 1.0
}

#[cfg(test)]
mod tests;
