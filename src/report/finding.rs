//! A finding of the audit in words, for the page and for the command line.

use crate::i18n::words::{audit, units};
use crate::i18n::{Lang, Text};
use crate::insight::audit::{Content, Finding, Part, Rule, Severity};
use crate::insight::outline::paths;
use crate::plan::{MeasureId, ParagraphId, Plan, Project, Quantity, Subject, Unit};

/// What it is about and which rule it breaks.
pub fn title(plan: &Plan, lang: Lang, finding: &Finding) -> String {
    let (rule, _) = rule_words(finding.rule);
    let about = measured(plan, lang, &finding.about, finding.measure.as_ref());
    audit::title(lang, lang.t(rule), &about)
}

/// What a part of a sum or quotient is called.
pub fn part_name(plan: &Plan, lang: Lang, part: &Part) -> String {
    measured(plan, lang, &part.subject, part.measure.as_ref())
}

fn measured(plan: &Plan, lang: Lang, subject: &Subject, measure: Option<&MeasureId>) -> String {
    let measure = measure.and_then(|id| plan.measure(id));
    let measure = measure.map(|measure| lang.pick(measure.name.zh.as_str(), &measure.name.en));
    audit::measured(lang, name(plan, lang, subject), measure.unwrap_or_default())
}

/// Title and values on one line.
pub fn line(plan: &Plan, lang: Lang, finding: &Finding) -> String {
    let values: Vec<String> = finding.values.iter().map(|value| content(lang, &value.content)).collect();
    let title = title(plan, lang, finding);
    format!("{} · {title} · {}", lang.t(severity_word(finding.severity)), values.join(lang.pick("；", "; ")))
}

/// A value of a finding with its unit.
pub fn content(lang: Lang, content: &Content) -> String {
    match content {
        Content::Quantity(quantity) => amount(lang, quantity),
        Content::Words(words) => words.clone(),
    }
}

pub fn amount(lang: Lang, quantity: &Quantity) -> String {
    units::with_unit(lang, &quantity.value.to_string(), quantity.unit.as_str())
}

/// How far two values lie apart; two shares lie percentage points apart.
pub fn gap(lang: Lang, difference: &Quantity) -> String {
    match difference.unit {
        Unit::Percent => units::with_unit(lang, &difference.value.to_string(), lang.t(audit::POINTS)),
        _ => amount(lang, difference),
    }
}

/// What a subject is called; a paragraph by the project it prints or the heading it stands under.
pub fn name(plan: &Plan, lang: Lang, subject: &Subject) -> String {
    match subject {
        Subject::Paragraph(id) => place(plan, lang, id),
        _ => plan.name_of(subject).map(|name| lang.pick(name.zh, name.en)).unwrap_or_default(),
    }
}

fn place(plan: &Plan, lang: Lang, at: &ParagraphId) -> String {
    let prints = |project: &&Project| project.cite.iter().any(|cite| cite.at == *at);
    if let Some(project) = plan.projects.iter().find(prints) {
        return lang.pick(project.name.zh.clone(), project.name.en.clone());
    }
    let path = paths(&plan.text).into_iter().find(|(id, _)| *id == at).map(|(_, path)| path);
    let heading = path.and_then(|path| path.last().map(|section| section.words.to_owned()));
    heading.unwrap_or_else(|| at.to_string())
}

/// Heading of all findings of one severity.
pub fn severity_name(severity: Severity) -> Text {
    match severity {
        Severity::Error => audit::ERRORS,
        Severity::Doubt => audit::DOUBTS,
        Severity::Note => audit::NOTES,
    }
}

/// How serious one finding is.
pub fn severity_word(severity: Severity) -> Text {
    match severity {
        Severity::Error => audit::ERROR,
        Severity::Doubt => audit::DOUBT,
        Severity::Note => audit::NOTE,
    }
}

/// What a rule is called, and what it asks.
pub fn rule_words(rule: Rule) -> (Text, Text) {
    match rule {
        Rule::Sum => (audit::SUM, audit::SUM_WHY),
        Rule::CarriedSum => (audit::CARRIED, audit::CARRIED_WHY),
        Rule::Repeat => (audit::REPEAT, audit::REPEAT_WHY),
        Rule::Rounding => (audit::ROUNDING, audit::ROUNDING_WHY),
        Rule::Scope => (audit::SCOPE, audit::SCOPE_WHY),
        Rule::Parts => (audit::PARTS_RULE, audit::PARTS_WHY),
        Rule::Share => (audit::SHARE, audit::SHARE_WHY),
        Rule::Derived => (audit::DERIVED, audit::DERIVED_WHY),
        Rule::Target => (audit::TARGET, audit::TARGET_WHY),
        Rule::TargetWords => (audit::TARGET_WORDS, audit::TARGET_WORDS_WHY),
        Rule::NoTarget => (audit::NO_TARGET, audit::NO_TARGET_WHY),
        Rule::Capacity => (audit::CAPACITY, audit::CAPACITY_WHY),
        Rule::Limit => (audit::LIMIT, audit::LIMIT_WHY),
        Rule::Unit => (audit::UNIT, audit::UNIT_WHY),
        Rule::UnitTwice => (audit::UNIT_TWICE, audit::UNIT_TWICE_WHY),
        Rule::Numbering => (audit::NUMBERING, audit::NUMBERING_WHY),
        Rule::Announced => (audit::ANNOUNCED, audit::ANNOUNCED_WHY),
        Rule::Years => (audit::YEARS, audit::YEARS_WHY),
        Rule::TwoNames => (audit::TWO_NAMES, audit::TWO_NAMES_WHY),
        Rule::SameSound => (audit::SAME_SOUND, audit::SAME_SOUND_WHY),
        Rule::Unlisted => (audit::UNLISTED, audit::UNLISTED_WHY),
        Rule::OnlyNamed => (audit::ONLY_NAMED, audit::ONLY_NAMED_WHY),
        Rule::Wording => (audit::WORDING, audit::WORDING_WHY),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Block, Paragraph};

    #[test]
    fn a_paragraph_is_called_by_the_heading_it_stands_under() {
        let paragraph = |id: &str, block| Paragraph { id: ParagraphId::new(id), block };
        let heading = Block::Heading { level: 2, words: "第一章 发展现状".to_owned() };
        let paragraphs = vec![
            paragraph("p0", Block::Words("前言".to_owned())),
            paragraph("c1", heading),
            paragraph("c1.p1", Block::Words("近年来".to_owned())),
        ];
        let plan = Plan { text: crate::plan::Text { paragraphs }, ..Plan::default() };
        for (id, expected) in [("c1.p1", "第一章 发展现状"), ("p0", "p0"), ("nowhere", "nowhere")] {
            assert_eq!(name(&plan, Lang::Zh, &Subject::Paragraph(ParagraphId::new(id))), expected);
        }
    }

    #[test]
    fn shares_lie_points_apart_and_amounts_their_unit() {
        let percent = Quantity::new((-10).into(), Unit::Percent);
        assert_eq!(gap(Lang::Zh, &percent), "\u{2212}10 个百分点");
        assert_eq!(gap(Lang::En, &percent), "\u{2212}10 percentage points");
        assert_eq!(gap(Lang::Zh, &Quantity::new(20000.into(), Unit::WanYuan)), "20,000 万元");
    }
}
