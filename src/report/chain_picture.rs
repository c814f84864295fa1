//! The chain map as an SVG file of its own: plain shapes and `<text>`, no style sheet and no
//! `foreignObject`, so that office programs and drawing programs open it.

use std::fmt::Write;

use crate::insight::chains::{Band, ChainMap, Edge, Node};
use crate::insight::layout::Rect;

/// Common fonts for 汉字 on Windows, macOS and Linux, first that is there.
const FONTS: &str = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
const MARGIN: f64 = 24.0;
const INK: &str = "#1c2423";
const SOFT: &str = "#55605d";
const LINE: &str = "#8b8a80";
const ACCENT: &str = "#0b5d57";
const FILL: &str = "#dcebe8";
const EMPTY: &str = "#f2f0e9";

/// Words of the picture in the reader's language.
pub struct Captions<'a> {
    pub title: &'a str,
    pub source: &'a str,
    pub stages: [&'a str; 3],
    pub band: &'a dyn Fn(&Band) -> String,
    pub foot: &'a dyn Fn(&Node) -> String,
}

/// Above the map stands its title, below it the source.
const ABOVE: f64 = MARGIN + 32.0;
const BELOW: f64 = MARGIN + 24.0;

/// Width and height of the picture of a map, or of a part of one, in CSS pixels.
pub fn size(map: &ChainMap, part: Option<Rect>) -> (f64, f64) {
    let (width, height) = part.map_or((map.width, map.height), |part| (part.width, part.height));
    (width + 2.0 * MARGIN, height + ABOVE + BELOW)
}

/// The whole map, or a part of it at the same size. Lines that are inferred are dashed, as on the screen.
pub fn svg(map: &ChainMap, part: Option<Rect>, captions: &Captions<'_>) -> String {
    let (width, height) = size(map, part);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\">\n\
         <title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
         <defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
         markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"{LINE}\"/></marker></defs>\n",
        escape(captions.title)
    );
    words(&mut out, (MARGIN, MARGIN + 8.0), (20, INK, "start"), captions.title);
    let _ = writeln!(out, "<g transform=\"translate({MARGIN} {ABOVE})\">");
    match part {
        Some(part) => cut_out(&mut out, map, part, captions),
        None => draw(&mut out, map, map.nodes.iter(), captions),
    }
    out.push_str("</g>\n");
    words(&mut out, (MARGIN, height - 12.0), (12, SOFT, "start"), captions.source);
    out.push_str("</svg>\n");
    out
}

/// A path that cuts and a shift, because not all programs know a drawing within a drawing.
fn cut_out(out: &mut String, map: &ChainMap, part: Rect, captions: &Captions<'_>) {
    let Rect { x, y, width, height } = part;
    let _ = writeln!(
        out,
        "<clipPath id=\"part\"><rect width=\"{width:.1}\" height=\"{height:.1}\"/></clipPath>\n\
         <g clip-path=\"url(#part)\"><g transform=\"translate({:.1} {:.1})\">",
        -x, -y
    );
    draw(out, map, map.nodes.iter().filter(|node| node.rect.common(&part).is_some()), captions);
    out.push_str("</g></g>\n");
}

fn draw<'a>(out: &mut String, map: &ChainMap, nodes: impl Iterator<Item = &'a Node>, captions: &Captions<'_>) {
    for ((_, span), stage) in map.stages.iter().zip(captions.stages) {
        words(out, (span.start + span.length / 2.0, 8.0), (13, SOFT, "middle"), stage);
    }
    map.edges.iter().for_each(|edge| line(out, edge));
    for band in &map.bands {
        words(out, (0.0, band.span.start - 12.0), (14, SOFT, "start"), &(captions.band)(band));
    }
    nodes.for_each(|node| draw_box(out, node, &(captions.foot)(node)));
}

fn line(out: &mut String, edge: &Edge) {
    let dash = if edge.inferred { " stroke-dasharray=\"6 4\"" } else { "" };
    // Writing to a String cannot fail; so everywhere below.
    let _ = writeln!(
        out,
        "<path d=\"{}\" fill=\"none\" stroke=\"{LINE}\" stroke-width=\"1.6\"{dash} marker-end=\"url(#arrow)\"/>",
        edge.path.to_svg()
    );
}

fn draw_box(out: &mut String, node: &Node, foot: &str) {
    let rect = node.rect;
    let (fill, stroke) = if node.facts.is_empty() { (EMPTY, LINE) } else { (FILL, ACCENT) };
    let dash = if node.inferred { " stroke-dasharray=\"5 3\"" } else { "" };
    let _ = writeln!(
        out,
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"6\" fill=\"{fill}\" stroke=\"{stroke}\" \
         stroke-width=\"1.4\"{dash}/>",
        rect.x, rect.y, rect.width, rect.height
    );
    let middle = rect.x + rect.width / 2.0;
    for (row, text) in node.lines.iter().enumerate() {
        words(out, (middle, rect.y + 21.0 + 20.0 * row as f64), (14, INK, "middle"), text);
    }
    words(out, (middle, rect.y + rect.height - 9.0), (11, SOFT, "middle"), foot);
}

fn words(out: &mut String, (x, y): (f64, f64), (size, fill, anchor): (u8, &str, &str), text: &str) {
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"{anchor}\">{}</text>",
        escape(text)
    );
}

/// Text for XML; characters that XML does not allow are left out.
fn escape(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::chains::{Facts, Item};
    use crate::plan::LinkId;

    fn picture(name: &str, part: Option<Rect>) -> String {
        let node = Node {
            item: Item::Link(LinkId::new("a")),
            rect: Rect { x: 0.0, y: 60.0, width: 120.0, height: 50.0 },
            lines: vec![name.to_owned()],
            facts: Facts::default(),
            links: Vec::new(),
            inferred: true,
        };
        let map = ChainMap { nodes: vec![node], width: 120.0, height: 120.0, ..ChainMap::default() };
        let captions =
            Captions {
                title: "图", source: "源", stages: [""; 3], band: &|_| String::new(), foot: &|_| "脚".into()
            };
        svg(&map, part, &captions)
    }

    #[test]
    fn a_part_is_as_large_as_it_is_and_leaves_out_the_boxes_outside() {
        let part = |x| Some(Rect { x, y: 40.0, width: 100.0, height: 50.0 });
        let seen = picture("辣椒", part(60.0));
        assert!(seen.contains("width=\"148\" height=\"154\""), "{seen}");
        assert!(
            seen.contains("clip-path") && seen.contains("translate(-60.0 -40.0)") && seen.contains("辣椒"),
            "{seen}"
        );
        assert!(!picture("辣椒", part(120.0)).contains("辣椒"));
        assert!(!picture("辣椒", None).contains("clip-path"));
    }

    #[test]
    fn names_stand_as_text_and_nothing_in_them_is_markup() {
        assert!(picture("辣椒粗加工", None).contains(">辣椒粗加工</text>"));
        let hostile = picture("<script>alert(1)</script>&\u{0}\u{202e}", None);
        assert!(hostile.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;\u{202e}</text>"));
        assert!(!hostile.contains("<script"));
        assert!(!hostile.contains("foreignObject"));
    }
}
