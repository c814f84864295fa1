//! What the audit promises of any plan: numbers that could all be right are never called wrong, and a
//! number that cannot be right is.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use park_atlas::insight::audit::{Finding, Rule, Severity, findings};
use park_atlas::insight::search::Pinyin;
use park_atlas::plan::*;
use proptest::prelude::*;
use rust_decimal::RoundingStrategy;

/// How a number is put into print.
#[derive(Clone, Copy, Debug)]
struct Print {
    yi: bool,
    digits: u32,
    bound: Bound,
}

/// True investments in 万元 of each park's projects, and how each number is printed.
#[derive(Clone, Debug)]
struct Truth {
    parks: Vec<Vec<Decimal>>,
    prints: Vec<Print>,
    digits: Vec<u32>,
}

fn print() -> impl Strategy<Value = Print> {
    let bound = prop_oneof![
        6 => Just(Bound::Exactly),
        1 => Just(Bound::About),
        1 => Just(Bound::AtLeast),
        1 => Just(Bound::AtMost),
        1 => Just(Bound::Class),
    ];
    (any::<bool>(), 0u32..4, bound).prop_map(|(yi, digits, bound)| Print { yi, digits, bound })
}

fn truth() -> impl Strategy<Value = Truth> {
    let amount = (1i64..900_000_000).prop_map(|amount| Decimal::new(amount, 3));
    let park = prop::collection::vec(amount, 1..5);
    let parks = prop::collection::vec(park, 1..5);
    (parks, prop::collection::vec(print(), 16), prop::collection::vec(0u32..3, 32))
        .prop_map(|(parks, prints, digits)| Truth { parks, prints, digits })
}

fn rounded(value: Decimal, digits: u32) -> Decimal {
    value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

impl Truth {
    fn exact(mut self) -> Self {
        self.prints.iter_mut().for_each(|print| print.bound = Bound::Exactly);
        self
    }

    fn print(&self, at: usize) -> Print {
        self.prints[at % self.prints.len()]
    }

    fn park(&self, at: usize) -> Decimal {
        self.parks[at].iter().sum()
    }

    fn zone(&self) -> Decimal {
        self.parks.iter().flatten().sum()
    }

    /// The plan as it would be printed.
    fn plan(&self) -> Plan {
        let mut printed = 0;
        let mut money = |value: Decimal| {
            printed += 1;
            rounded(value, self.digits[printed % self.digits.len()])
        };
        let mut plan =
            Plan { measures: vec![measure("output", None), measure("land", Some("output"))], ..Plan::default() };
        plan.subtotals.push(subtotal(Subject::Zone, money(self.zone())));
        for (at, projects) in self.parks.iter().enumerate() {
            let park = park(at);
            let of = Subject::Park(park.id.clone());
            plan.subtotals.push(subtotal(of.clone(), money(self.park(at))));
            for (number, investment) in projects.iter().enumerate() {
                plan.projects.push(project(&park.id, number, money(*investment)));
            }
            plan.figures.push(figure(&of, "output", self.park(at), self.print(at)));
            plan.figures.push(figure(&of, "land", self.park(at), self.print(at + 5)));
            let part_of = Some(FigureId::new("whole"));
            let named = figure(
                &Subject::Paragraph(ParagraphId::new(&format!("named{at}"))),
                "output",
                self.park(at),
                self.print(at + 9),
            );
            plan.figures.push(Figure { part_of, ..named });
            self.industry(at, &park, &mut plan);
            plan.parks.push(park);
        }
        for at in 0..3 {
            plan.figures.push(figure(&Subject::Zone, "output", self.zone(), self.print(at + 12)));
        }
        let whole = figure(&Subject::County, "output", self.zone(), self.print(15));
        plan.figures.push(Figure { id: FigureId::new("whole"), ..whole });
        let share = self.park(0) * Decimal::ONE_HUNDRED / self.zone();
        let ratio = Some(Ratio { part: plan.figures[0].id.clone(), whole: FigureId::new("whole") });
        let quantity = Some(Quantity::new(rounded(share, self.digits[0]), Unit::Percent));
        let printed = figure(&Subject::Zone, "share", share, self.print(0));
        plan.figures.push(Figure { quantity, ratio, bound: Bound::Exactly, ..printed });
        plan
    }

    /// Everything in a park is of one industry; of its two groups one has figures: what its first project costs.
    fn industry(&self, at: usize, park: &Park, plan: &mut Plan) {
        let id = IndustryId::new(&format!("industry{at}"));
        let (name, cite) = (Name::default(), Vec::new());
        for group in ["counted", "uncounted"] {
            let id = GroupId::new(&format!("{group}{at}"));
            let (industry, aliases, products) = (IndustryId::new(&format!("industry{at}")), Vec::new(), Vec::new());
            plan.groups.push(IndustryGroup { id, industry, name: name.clone(), aliases, products, cite: cite.clone() });
        }
        plan.figures.push(figure(&Subject::Industry(id.clone()), "output", self.park(at), self.print(at + 2)));
        let group = Subject::Group(GroupId::new(&format!("counted{at}")));
        plan.figures.push(figure(&group, "output", self.parks[at][0], self.print(at + 3)));
        let park = Some(park.id.clone());
        plan.industries.push(Industry { id, park, name, aliases: Vec::new(), products: Vec::new(), cite });
    }
}

/// In 亿元 or 万元, rounded; a bound is set on its side of the number, 约 within a twentieth.
fn figure(of: &Subject, measure: &str, wan: Decimal, print: Print) -> Figure {
    let shifted = match print.bound {
        Bound::Exactly => wan,
        Bound::About => wan * Decimal::new(103, 2),
        Bound::AtLeast | Bound::Class => wan * Decimal::new(8, 1),
        Bound::AtMost => wan * Decimal::new(12, 1),
    };
    let (value, unit) =
        if print.yi { (shifted / Decimal::from(10_000), Unit::YiYuan) } else { (shifted, Unit::WanYuan) };
    Figure {
        id: FigureId::new(&format!("{of}.{measure}.{print:?}")),
        of: of.clone(),
        measure: MeasureId::new(measure),
        year: Year(2022),
        quantity: Some(Quantity::new(rounded(value, print.digits), unit)),
        bound: print.bound,
        evidence: Evidence::Printed,
        part_of: None,
        ratio: None,
        cite: Vec::new(),
    }
}

fn measure(id: &str, within: Option<&str>) -> Measure {
    Measure { id: MeasureId::new(id), name: Name::default(), additive: true, within: within.map(MeasureId::new) }
}

fn park(at: usize) -> Park {
    Park::named(&format!("park{at}"), Name::default())
}

fn subtotal(of: Subject, investment: Decimal) -> Subtotal {
    Subtotal { id: SubtotalId::new(&of.to_string()), of, label: Name::default(), investment, cite: Vec::new() }
}

fn project(park: &ParkId, number: usize, investment: Decimal) -> Project {
    Project {
        id: ProjectId::new(&format!("{park}-{number}")),
        number: String::new(),
        park: park.clone(),
        industry: None,
        group: None,
        name: Name::default(),
        content: String::new(),
        nature: String::new(),
        years: Years { from: Year(0), to: Year(0) },
        investment,
        remarks: String::new(),
        cite: Vec::new(),
    }
}

/// Whatever says that numbers contradict each other.
fn alarms(plan: &Plan) -> Vec<Finding> {
    // That a group is only named is no matter of numbers.
    let harmless = [Rule::Rounding, Rule::Repeat];
    let is_alarm = |finding: &Finding| {
        finding.rule != Rule::OnlyNamed && (finding.severity != Severity::Note || !harmless.contains(&finding.rule))
    };
    findings(plan, &Pinyin::default()).into_iter().filter(is_alarm).collect()
}

fn has_error(plan: &Plan) -> bool {
    findings(plan, &Pinyin::default()).iter().any(|finding| finding.severity == Severity::Error)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn numbers_that_could_all_be_right_raise_no_alarm(truth in truth()) {
        let plan = truth.plan();
        prop_assert!(alarms(&plan).is_empty(), "{:#?}", alarms(&plan));
    }

    /// Each number of a sum may hide half a 万元, so twice as much as all of them is beyond any rounding.
    #[test]
    fn a_sum_that_no_rounding_explains_is_an_error(truth in truth(), at in 0usize..64, up: bool) {
        let mut plan = truth.plan();
        let off = Decimal::from(plan.projects.len() + plan.subtotals.len());
        let at = at % plan.subtotals.len();
        plan.subtotals[at].investment += if up { off } else { -off };
        prop_assert!(has_error(&plan));
    }

    /// A group alone may be too large, whatever is known of the groups beside it.
    #[test]
    fn a_group_that_is_larger_than_its_park_is_an_error(truth in truth()) {
        let much = truth.zone() * Decimal::from(3) + Decimal::from(1_000_000);
        let mut plan = truth.exact().plan();
        let group = plan.figures.iter_mut().find(|figure| matches!(figure.of, Subject::Group(_))).unwrap();
        group.quantity = Some(Quantity::new(much, Unit::WanYuan));
        prop_assert!(has_error(&plan), "{:#?}", plan.figures);
    }

    /// A figure that is changed cannot agree with its other printings or with the figures of the parks.
    #[test]
    fn a_figure_that_no_rounding_explains_is_an_error(truth in truth(), at in 0usize..64, up: bool) {
        let mut plan = truth.exact().plan();
        let outputs: Vec<usize> = (0..plan.figures.len())
            .filter(|at| plan.figures[*at].measure.as_str() == "output" && plan.figures[*at].part_of.is_none())
            .filter(|at| matches!(plan.figures[*at].of, Subject::Zone | Subject::Park(_)))
            .collect();
        let figure = &mut plan.figures[outputs[at % outputs.len()]];
        let quantity = figure.quantity.as_mut().unwrap();
        // Half a 亿元 for each of at most four parks and their zone.
        let off = if quantity.unit == Unit::YiYuan { Decimal::from(6) } else { Decimal::from(60_000) };
        quantity.value += if up { off } else { -off };
        prop_assert!(has_error(&plan), "{:#?}", plan.figures);
    }
}
