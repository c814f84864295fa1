//! The plan's own numbers held against each other. Rules are general and know nothing of any one plan.
//! Nothing is corrected: a finding sets the printed value beside the other one, with both citations.
//!
//! How serious a finding is depends on what the print itself says: [`Severity::Error`] only where two
//! printed things cannot both be right, whatever was rounded. Where our own reading of the words takes
//! part, it is a doubt at most.

mod address;
mod announced;
mod capacity;
mod concern;
mod derived;
mod fields;
#[cfg(test)]
mod fixtures;
mod larger;
mod limits;
mod misnamed;
mod names;
mod no_target;
mod numbering;
mod ordinal;
mod parts;
mod pictures;
mod points;
mod quotient;
mod range;
mod repeats;
mod scope;
mod shares;
mod sound;
mod sums;
mod targets;
mod tree;
mod units;
mod unlisted;
mod worded;
mod wording;
mod years;

pub use address::{Filter, route_to};
pub use concern::{concerning, concerns, shown_at};

use crate::insight::search::Pinyin;
use crate::plan::{Citation, Evidence, Figure, MeasureId, Name, Plan, Quantity, Subject, Year};

/// Something the audit found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its name in addresses; the same plan gives the same names.
    pub id: String,
    pub rule: Rule,
    pub severity: Severity,
    pub about: Subject,
    /// What is measured, where it is a figure.
    pub measure: Option<MeasureId>,
    /// The values that do not agree, the printed one first.
    pub values: Vec<Value>,
    /// Second value less first, in the unit of the first.
    pub difference: Option<Quantity>,
    /// The parts of a sum, written out.
    pub parts: Vec<Part>,
    /// Parts that together are exactly the difference.
    pub left_out: Vec<Subject>,
    /// How the words were read, where a value was concluded from them.
    pub reason: Option<Name>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Two printed things that cannot both be right.
    Error,
    /// Very likely a slip, but there may be a reason the print does not give.
    Doubt,
    /// Worth knowing when one quotes the figure.
    Note,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    Sum,
    CarriedSum,
    Repeat,
    Rounding,
    Scope,
    Parts,
    Share,
    Derived,
    Target,
    TargetWords,
    NoTarget,
    Capacity,
    Limit,
    Unit,
    UnitTwice,
    Numbering,
    Announced,
    Years,
    TwoNames,
    SameSound,
    OnlyNamed,
    Unlisted,
    Wording,
}

/// One of the values that do not agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub content: Content,
    pub year: Option<Year>,
    pub basis: Basis,
    /// Where it is printed, or where the numbers are printed that it was computed from.
    pub cite: Vec<Citation>,
}

/// Whether a value stands in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Printed,
    Computed,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Quantity(Quantity),
    /// Words of the print.
    Words(String),
}

/// A part of a sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub subject: Subject,
    /// What is measured, where the parts of a finding are not of one measure.
    pub measure: Option<MeasureId>,
    pub quantity: Quantity,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Doubt, Severity::Note];

    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Doubt => "doubt",
            Severity::Note => "note",
        }
    }

    /// A doubt at most if one of the figures is inferred.
    fn resting_on<'a>(self, figures: impl IntoIterator<Item = &'a Figure>) -> Self {
        let inferred = figures.into_iter().any(|figure| figure.evidence != Evidence::Printed);
        if inferred { self.max(Severity::Doubt) } else { self }
    }
}

/// A rule looks at the whole plan and says what it found.
type Check = fn(&Plan) -> Vec<Finding>;

/// All rules but the one that needs readings; a new one is a file and a line.
const RULES: [Check; 23] = [
    sums::check,
    repeats::check,
    scope::check,
    parts::check,
    shares::check,
    derived::check,
    targets::check,
    worded::check,
    no_target::check,
    capacity::check,
    larger::check,
    limits::check,
    units::check,
    numbering::check,
    points::check,
    pictures::check,
    announced::check,
    years::check,
    names::check,
    misnamed::check,
    fields::check,
    unlisted::check,
    wording::check,
];

/// Everything the rules find, the most serious first, then in the order of the rules. Without readings
/// nothing is found that sounds alike.
pub fn findings(plan: &Plan, pinyin: &Pinyin) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|check| check(plan)).collect();
    findings.extend(sound::check(plan, pinyin));
    findings.sort_by_key(|finding| finding.severity);
    address::name_all(&mut findings);
    findings
}

/// How many findings are so serious.
pub fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

impl Finding {
    fn new(rule: Rule, severity: Severity, about: Subject, values: Vec<Value>) -> Self {
        let (id, measure, difference, parts, left_out, reason) = Default::default();
        Self { id, rule, severity, about, measure, values, difference, parts, left_out, reason }
    }
}

impl Value {
    fn printed(quantity: &Quantity, cite: &[Citation]) -> Self {
        Self { content: Content::Quantity(quantity.clone()), year: None, basis: Basis::Printed, cite: cite.to_vec() }
    }

    fn computed(quantity: Quantity) -> Self {
        Self { basis: Basis::Computed, ..Self::printed(&quantity, &[]) }
    }

    /// Words of the print.
    fn words(words: &str, cite: &[Citation]) -> Self {
        Self { content: Content::Words(words.to_owned()), year: None, basis: Basis::Printed, cite: cite.to_vec() }
    }

    /// Words that should stand there.
    fn expected(words: &str) -> Self {
        Self { basis: Basis::Computed, ..Self::words(words, &[]) }
    }

    fn of(figure: &Figure) -> Option<Self> {
        let quantity = figure.quantity.as_ref()?;
        Some(Self { year: Some(figure.year), ..Self::printed(quantity, &figure.cite) })
    }
}
