//! A chart as an SVG file of its own: title above, source below, and colours in place of the style
//! sheet's names, so that it looks the same everywhere.

use super::paint;

const MARGIN: f64 = 24.0;
const ABOVE: f64 = 56.0;
const BELOW: f64 = 32.0;
const TITLE: f64 = 18.0;

/// The words around the drawing.
pub struct Captions<'a> {
    pub title: &'a str,
    pub source: &'a str,
    pub notes: &'a [String],
}

/// Width and height of the file for a drawing of this size.
pub fn size((width, height): (f64, f64), captions: &Captions<'_>) -> (f64, f64) {
    (width + 2.0 * MARGIN, ABOVE + height + BELOW + line_height() * wrapped(width, captions).len() as f64)
}

/// `drawing` is an SVG element of the given size; `color` knows what a token such as `--ink` stands for.
pub fn svg(drawing: &str, inner: (f64, f64), captions: &Captions<'_>, color: impl Fn(&str) -> String) -> String {
    let (width, height) = size(inner, captions);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{}\">\n<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        escaped(paint::FONT),
        paint::SURFACE,
    );
    out += &line(MARGIN + TITLE * 0.9, TITLE, paint::INK, captions.title);
    out += &format!("<g transform=\"translate({MARGIN} {ABOVE})\">{drawing}</g>\n");
    for (row, words) in wrapped(inner.0, captions).iter().enumerate() {
        let y = ABOVE + inner.1 + BELOW + line_height() * row as f64;
        out += &line(y, paint::SIZE, paint::SOFT, words);
    }
    resolved(&(out + "</svg>\n"), color)
}

fn line_height() -> f64 {
    paint::SIZE * 1.5
}

fn line(y: f64, size: f64, color: &str, words: &str) -> String {
    format!("<text x=\"{MARGIN}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{color}\">{}</text>\n", escaped(words))
}

/// Notes and source, broken into lines that fit the drawing's width.
fn wrapped(width: f64, captions: &Captions<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for words in captions.notes.iter().map(String::as_str).chain([captions.source]) {
        let mut current = String::new();
        for letter in words.chars() {
            if paint::width(&current) + paint::SIZE > width {
                lines.push(std::mem::take(&mut current));
            }
            current.push(letter);
        }
        lines.push(current);
    }
    lines
}

/// Puts a colour in place of every `var(--token)`.
fn resolved(svg: &str, color: impl Fn(&str) -> String) -> String {
    let mut pieces = svg.split("var(");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(')') {
            Some((token, rest)) => out.extend([color(token).as_str(), rest]),
            None => out.extend(["var(", piece]),
        }
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(notes: &[String]) -> String {
        let captions = Captions { title: "投资 <A&B>", source: "来源：规划", notes };
        svg("<svg><path fill=\"var(--series-1)\"/></svg>", (300.0, 200.0), &captions, |token| format!("[{token}]"))
    }

    #[test]
    fn tokens_become_colours_and_words_are_escaped() {
        let svg = picture(&[]);
        assert!(svg.contains("<path fill=\"[--series-1]\"/>"), "{svg}");
        assert!(svg.contains("投资 &lt;A&amp;B&gt;"), "{svg}");
        assert!(!svg.contains("var("), "{svg}");
    }

    #[test]
    fn long_notes_are_broken_and_make_the_picture_higher() {
        let captions = |notes| Captions { title: "", source: "来源", notes };
        let long = ["长".repeat(60)];
        let (_, short) = size((300.0, 200.0), &captions(&[]));
        let (_, high) = size((300.0, 200.0), &captions(&long));
        assert!(high > short + 2.0 * line_height(), "{high} {short}");
        assert!(!picture(&long).contains(&"长".repeat(24)));
    }
}
