//! What findings are called in addresses, and which of them an address asks for.

use crate::plan::{Plan, Subject};
use crate::route::{Page, Query, Route};

use super::{Content, Finding, Rule, Severity, concerns};

/// Characters of the print that a name keeps.
const KEPT: usize = 12;

/// What is asked of the audit page; `Filter::parse(&filter.write(query)) == filter`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub severity: Option<Severity>,
    pub rule: Option<Rule>,
    /// Only what concerns this.
    pub about: Option<Subject>,
}

impl Filter {
    /// Reads the address; what it cannot read is not asked.
    pub fn parse(query: &Query) -> Self {
        Self {
            severity: Severity::ALL.into_iter().find(|severity| query.get("severity") == Some(severity.as_str())),
            rule: Rule::ALL.into_iter().find(|rule| query.get("rule") == Some(rule.as_str())),
            about: query.get("about").and_then(|about| about.parse().ok()),
        }
    }

    pub fn write(&self, query: Query) -> Query {
        let about = self.about.as_ref().map(ToString::to_string).unwrap_or_default();
        query
            .with("severity", self.severity.map_or("", Severity::as_str))
            .with("rule", self.rule.map_or("", Rule::as_str))
            .with("about", &about)
    }

    pub fn matches(&self, plan: &Plan, finding: &Finding) -> bool {
        self.severity.is_none_or(|severity| finding.severity == severity)
            && self.rule.is_none_or(|rule| finding.rule == rule)
            && self.about.as_ref().is_none_or(|about| concerns(plan, finding, about))
    }

    /// The findings it leaves, by their place; and always the one that the address itself names.
    pub fn apply(&self, plan: &Plan, findings: &[Finding], named: Option<&str>) -> Vec<usize> {
        let shown = |finding: &Finding| named == Some(finding.id.as_str()) || self.matches(plan, finding);
        findings.iter().enumerate().filter(|(_, finding)| shown(finding)).map(|(at, _)| at).collect()
    }
}

impl Finding {
    /// Where it is shown among all others.
    pub fn route(&self) -> Route {
        Route { page: Page::Audit, query: Query::default().with("finding", &self.id) }
    }
}

/// Where the findings about something are shown: the only one by its name, several by what they concern.
pub fn route_to(findings: &[&Finding], about: &Subject) -> Route {
    match findings {
        [only] => only.route(),
        _ => {
            let filter = Filter { about: Some(about.clone()), ..Filter::default() };
            Route { page: Page::Audit, query: filter.write(Query::default()) }
        }
    }
}

/// Gives every finding a name of its own, made of what was found and not of its place in the list, so
/// that an address stays true while other findings come and go.
pub(super) fn name_all(findings: &mut [Finding]) {
    let mut given: Vec<String> = Vec::with_capacity(findings.len());
    for finding in findings {
        let name = name(finding);
        let same = given.iter().filter(|known| **known == name).count();
        finding.id = if same == 0 { name.clone() } else { format!("{name}.{}", same + 1) };
        given.push(name);
    }
}

fn name(finding: &Finding) -> String {
    let words = finding.values.iter().rev().find_map(|value| match &value.content {
        Content::Words(words) => Some(words.chars().take(KEPT).collect()),
        Content::Quantity(_) => None,
    });
    let year = finding.values.first().and_then(|value| value.year).map(|year| year.0.to_string());
    let measure = finding.measure.as_ref().map(ToString::to_string);
    let parts = [Some(finding.rule.as_str().to_owned()), Some(finding.about.to_string()), measure, year, words];
    parts.into_iter().flatten().collect::<Vec<_>>().join(".")
}

impl Rule {
    pub const ALL: [Rule; 23] = [
        Rule::Sum,
        Rule::CarriedSum,
        Rule::Repeat,
        Rule::Rounding,
        Rule::Scope,
        Rule::Parts,
        Rule::Share,
        Rule::Derived,
        Rule::Target,
        Rule::TargetWords,
        Rule::NoTarget,
        Rule::Capacity,
        Rule::Limit,
        Rule::Unit,
        Rule::UnitTwice,
        Rule::Numbering,
        Rule::Announced,
        Rule::Years,
        Rule::TwoNames,
        Rule::SameSound,
        Rule::OnlyNamed,
        Rule::Unlisted,
        Rule::Wording,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Rule::Sum => "sum",
            Rule::CarriedSum => "carried-sum",
            Rule::Repeat => "repeat",
            Rule::Rounding => "rounding",
            Rule::Scope => "scope",
            Rule::Parts => "parts",
            Rule::Share => "share",
            Rule::Derived => "derived",
            Rule::Target => "target",
            Rule::TargetWords => "target-words",
            Rule::NoTarget => "no-target",
            Rule::Capacity => "capacity",
            Rule::Limit => "limit",
            Rule::Unit => "unit",
            Rule::UnitTwice => "unit-twice",
            Rule::Numbering => "numbering",
            Rule::Announced => "announced",
            Rule::Years => "years",
            Rule::TwoNames => "two-names",
            Rule::SameSound => "same-sound",
            Rule::OnlyNamed => "only-named",
            Rule::Unlisted => "unlisted",
            Rule::Wording => "wording",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::audit::Value;
    use crate::plan::ParkId;

    fn finding(rule: Rule, severity: Severity, words: &str) -> Finding {
        Finding::new(rule, severity, Subject::Park(ParkId::new("north")), vec![Value::words(words, &[])])
    }

    fn findings() -> Vec<Finding> {
        let mut findings = vec![
            finding(Rule::Sum, Severity::Error, "甲"),
            finding(Rule::TwoNames, Severity::Note, "乙"),
            finding(Rule::TwoNames, Severity::Note, "丙"),
            finding(Rule::TwoNames, Severity::Note, "丙"),
        ];
        name_all(&mut findings);
        findings
    }

    #[track_caller]
    fn check(filter: Filter, named: Option<&str>, expected: &[usize]) {
        assert_eq!(filter.apply(&Plan::default(), &findings(), named), expected);
        assert_eq!(Filter::parse(&filter.write(Query::default())), filter);
    }

    #[test]
    fn each_filter_leaves_what_it_asks_for() {
        let north = Some(Subject::Park(ParkId::new("north")));
        check(Filter::default(), None, &[0, 1, 2, 3]);
        check(Filter { severity: Some(Severity::Error), ..Filter::default() }, None, &[0]);
        check(Filter { rule: Some(Rule::TwoNames), ..Filter::default() }, None, &[1, 2, 3]);
        check(Filter { about: north.clone(), ..Filter::default() }, None, &[0, 1, 2, 3]);
        check(Filter { about: Some(Subject::County), ..Filter::default() }, None, &[]);
        check(Filter { severity: Some(Severity::Doubt), rule: Some(Rule::Sum), about: north }, None, &[]);
    }

    #[test]
    fn the_finding_that_the_address_names_is_never_filtered_away() {
        let filter = Filter { severity: Some(Severity::Error), ..Filter::default() };
        check(filter, Some("two-names.park:north.乙"), &[0, 1]);
    }

    #[test]
    fn every_finding_has_a_name_of_its_own() {
        let names: Vec<String> = findings().into_iter().map(|finding| finding.id).collect();
        assert_eq!(names[1], "two-names.park:north.乙");
        assert_eq!(names[3], "two-names.park:north.丙.2");
        assert_eq!(Rule::ALL.map(|rule| Filter::parse(&Query::default().with("rule", rule.as_str())).rule), {
            Rule::ALL.map(Some)
        });
    }

    #[test]
    fn one_finding_is_gone_to_and_several_are_listed() {
        let (findings, north) = (findings(), Subject::Park(ParkId::new("north")));
        let found: Vec<&Finding> = findings.iter().collect();
        assert_eq!(route_to(&found[..1], &north).to_hash(), "#/audit?finding=sum.park:north.甲");
        assert_eq!(route_to(&found, &north).to_hash(), "#/audit?about=park:north");
    }
}
