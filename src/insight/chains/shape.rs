//! What the map is drawn of. The screen and files draw the same shapes: here is where they stand, there
//! only how they look.

use super::measure::{ELSEWHERE_LEADING, LARGE_LEADING, LEADING, PADDING, STATE, STRIPE, large};
use super::{Band, Edge, Item, LinkState, Node, Origin, PARK_HEAD, ParkOnMap};
use crate::insight::layout::{Rect, Span};

/// A form and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub role: Role,
    pub form: Form,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A box with round corners.
    Area(Rect),
    /// The `d` of an SVG path.
    Path(String),
    /// Lines of words, each with its baseline.
    Words { x: f64, anchor: Anchor, lines: Vec<(f64, String)> },
    /// One line of words that is read from below, around its middle.
    Upright { x: f64, y: f64, words: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
}

/// What a shape means; how it looks follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    Box {
        origin: Origin,
        empty: bool,
    },
    Name,
    /// The name in the type size that fills the box, for a map seen from afar.
    LargeName(f64),
    Foot,
    Stripe(LinkState),
    StateWord(LinkState),
    Line {
        origin: Origin,
        across: bool,
    },
    Elsewhere,
    ElsewhereName,
    Rule,
    /// The frame around the chains of a park, and its head.
    Park,
    ParkTitle,
    BandTitle,
    Stage,
}

/// Radius of a box's corners.
pub const ROUND: f64 = 6.0;
/// Baseline of the first line of a name below the top of its box.
const FIRST: f64 = 21.0;
/// Baseline of the foot above the bottom of its box.
const FOOT: f64 = 9.0;
/// Baseline of a band's title above its boxes, and the rule above both.
const TITLE: f64 = 12.0;
const RULE: f64 = 34.0;
/// How far the frame of a park reaches beyond the map on either side, and above and below its boxes.
const PARK_BESIDE: f64 = 12.0;
const PARK_ABOVE: f64 = PARK_HEAD + 36.0;
const PARK_BELOW: f64 = 9.0;
/// Baseline of a park's head above its boxes, and the title of the first chain between both.
const PARK_TITLE: f64 = PARK_HEAD + 16.0;
/// Width of a title, about.
const HEAD: f64 = 240.0;
/// Baseline of the heads of the stages.
pub const STAGE: f64 = 8.0;
/// How high capitals and 汉字 stand above the middle of their line, as part of the type size.
const RISE: f64 = 0.36;
/// Type size of a state's word.
pub const STATE_WORD: f64 = 13.0;
/// The same where it stands upright.
pub const UPRIGHT: f64 = 11.0;

impl Node {
    /// Where the words of a box stand; nothing else is drawn there.
    pub fn room(&self) -> Rect {
        let Rect { x, y, width, height } = self.rect;
        let left = if matches!(self.item, Item::Link(_)) { STATE + PADDING / 2.0 } else { PADDING };
        Rect { x: x + left, y, width: width - left - PADDING, height }
    }

    pub fn outline(&self) -> Shape {
        let role = match self.item {
            Item::Elsewhere(_) => Role::Elsewhere,
            _ => Role::Box { origin: self.origin, empty: self.facts.is_empty() },
        };
        Shape { role, form: Form::Area(self.rect) }
    }

    pub fn name(&self) -> Shape {
        let (role, first, leading) = match self.item {
            Item::Elsewhere(_) => (Role::ElsewhereName, FIRST - 3.0, ELSEWHERE_LEADING),
            _ => (Role::Name, FIRST, LEADING),
        };
        let rows = self.lines.iter().enumerate();
        let lines = rows.map(|(row, line)| (self.rect.y + first + leading * row as f64, line.clone())).collect();
        self.words(role, lines)
    }

    /// The name as large as the box allows.
    pub fn large_name(&self) -> Shape {
        let Rect { height, .. } = self.rect;
        let room = Rect { height: height - 4.0, ..self.room() };
        let (size, lines) = large(&self.whole, &room);
        let leading = size * LARGE_LEADING;
        let top = self.rect.y + (height - leading * (lines.len().max(1) - 1) as f64) / 2.0 + size * RISE;
        let lines = lines.into_iter().enumerate().map(|(row, line)| (top + leading * row as f64, line)).collect();
        self.words(Role::LargeName(size), lines)
    }

    /// The line under the name: what stands there.
    pub fn foot(&self, words: String) -> Shape {
        self.words(Role::Foot, vec![(self.rect.y + self.rect.height - FOOT, words)])
    }

    fn words(&self, role: Role, lines: Vec<(f64, String)>) -> Shape {
        let room = self.room();
        Shape { role, form: Form::Words { x: room.x + room.width / 2.0, anchor: Anchor::Middle, lines } }
    }

    /// A state as a stripe at the box's left edge and as a word beside it: full, half, hollow, or none.
    pub fn state(&self, state: LinkState, word: String) -> Vec<Shape> {
        let Rect { x, y, height, .. } = self.rect;
        let stripe = match state {
            LinkState::Strong | LinkState::Missing => Some(stripe(x, y, height)),
            LinkState::Weak => Some(half_stripe(x, y, height)),
            LinkState::Unverified => None,
        };
        let stripe = stripe.map(|d| Shape { role: Role::Stripe(state), form: Form::Path(d) });
        let (x, y) = (x + (STRIPE + STATE) / 2.0, y + height / 2.0);
        let form = match word.chars().nth(1) {
            None => Form::Words { x, anchor: Anchor::Middle, lines: vec![(y + STATE_WORD * RISE, word)] },
            Some(_) => Form::Upright { x: x + UPRIGHT * RISE, y, words: word },
        };
        stripe.into_iter().chain([Shape { role: Role::StateWord(state), form }]).collect()
    }
}

/// The left edge of a box, as thick as a stripe.
fn stripe(x: f64, y: f64, height: f64) -> String {
    let (right, low) = (STRIPE - ROUND, height - 2.0 * ROUND);
    format!(
        "M{:.1} {y:.1}h{right:.1}v{height:.1}h{:.1}a{ROUND} {ROUND} 0 0 1 {:.1} {:.1}v{:.1}a{ROUND} {ROUND} 0 0 1 {ROUND} {:.1}z",
        x + ROUND,
        -right,
        -ROUND,
        -ROUND,
        -low,
        -ROUND
    )
}

/// Its lower half.
fn half_stripe(x: f64, y: f64, height: f64) -> String {
    let (half, right) = (height / 2.0, STRIPE - ROUND);
    format!(
        "M{x:.1} {:.1}h{STRIPE:.1}v{half:.1}h{:.1}a{ROUND} {ROUND} 0 0 1 {:.1} {:.1}z",
        y + half,
        -right,
        -ROUND,
        -ROUND
    )
}

impl Edge {
    pub fn line(&self) -> Shape {
        Shape { role: Role::Line { origin: self.origin, across: self.across }, form: Form::Path(self.path.to_svg()) }
    }
}

impl Band {
    /// The rule that begins a chain's strip.
    pub fn rule(&self, width: f64) -> Shape {
        Shape { role: Role::Rule, form: Form::Path(format!("M0 {:.1}H{width:.1}", self.span.start - RULE)) }
    }

    /// The title of a chain's strip, from `x` on and not above `y`.
    pub fn title(&self, (x, y): (f64, f64), words: String) -> Shape {
        let lines = vec![((self.span.start - TITLE).max(y), words)];
        Shape { role: Role::BandTitle, form: Form::Words { x, anchor: Anchor::Start, lines } }
    }

    /// About where its title stands.
    pub fn head(&self) -> Rect {
        Rect { x: 0.0, y: self.span.start - RULE, width: HEAD, height: RULE }
    }

    /// What belongs to the chain on the map: its boxes and its title.
    pub fn strip(&self) -> Span {
        Span { start: self.span.start - RULE, length: self.span.length + RULE }
    }
}

impl ParkOnMap {
    /// Around its chains, and a little wider than the map.
    pub fn frame(&self, width: f64) -> Shape {
        let (x, y) = (-PARK_BESIDE, self.span.start - PARK_ABOVE);
        let (width, height) = (width + 2.0 * PARK_BESIDE, self.span.length + PARK_ABOVE + PARK_BELOW);
        Shape { role: Role::Park, form: Form::Area(Rect { x, y, width, height }) }
    }

    /// Baseline of its head.
    pub fn baseline(&self) -> f64 {
        self.span.start - PARK_TITLE
    }

    /// Its head, from `x` on.
    pub fn title(&self, x: f64, words: String) -> Shape {
        let lines = vec![(self.baseline(), words)];
        Shape { role: Role::ParkTitle, form: Form::Words { x, anchor: Anchor::Start, lines } }
    }
}

/// The head of a stage over its columns.
pub fn stage(span: Span, y: f64, words: String) -> Shape {
    let x = span.start + span.length / 2.0;
    Shape { role: Role::Stage, form: Form::Words { x, anchor: Anchor::Middle, lines: vec![(y, words)] } }
}

impl Role {
    /// Ends of lines have the colour of their line.
    pub fn arrow(self) -> Option<&'static str> {
        match self {
            Role::Line { origin: Origin::Staff, .. } => Some("arrow-staff"),
            Role::Line { across: true, .. } => Some("arrow-across"),
            Role::Line { .. } => Some("arrow"),
            _ => None,
        }
    }

    /// All ends of lines that there are.
    pub const ARROWS: [&'static str; 3] = ["arrow", "arrow-across", "arrow-staff"];
}
