//! One thing under two names, and things that are listed but never described.
//!
//! Other names are notes. A group that is only named, with no product, paragraph or project of its own,
//! is a doubt: something may have been dropped on the way to print.

use crate::plan::{Citation, IndustryGroup, Plan, Subject, Text};

use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let parks = plan.parks.iter().map(|park| (Subject::Park(park.id.clone()), &park.name, &park.aliases, &park.cite));
    let industries = plan.industries.iter();
    let industries = industries.map(|i| (Subject::Industry(i.id.clone()), &i.name, &i.aliases, &i.cite));
    let named = parks.chain(industries).flat_map(|(about, name, aliases, cite)| {
        // A name that is part of the other is only a short form.
        let other = aliases.iter().filter(|alias| !name.zh.contains(alias.as_str())).map(move |alias| {
            let values = vec![Value::words(&name.zh, cite), Value::words(alias, &place_of(&plan.text, alias))];
            Finding::new(Rule::TwoNames, Severity::Note, about.clone(), values)
        });
        other.collect::<Vec<_>>()
    });
    named.chain(plan.groups.iter().filter_map(|group| only_named(plan, group))).collect()
}

fn only_named(plan: &Plan, group: &IndustryGroup) -> Option<Finding> {
    let has_projects = plan.projects.iter().any(|project| project.group.as_ref() == Some(&group.id));
    let described = has_projects || !group.products.is_empty();
    (!described).then(|| {
        let values = vec![Value::words(&group.name.zh, &group.cite)];
        Finding::new(Rule::OnlyNamed, Severity::Doubt, Subject::Group(group.id.clone()), values)
    })
}

/// The first paragraph in which some words stand.
fn place_of(text: &Text, words: &str) -> Vec<Citation> {
    let found = text.paragraphs.iter().find(|paragraph| paragraph.plain().contains(words));
    found.map(|paragraph| Citation { at: paragraph.id.clone(), words: words.to_owned() }).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::park;
    use super::*;
    use crate::plan::{Block, GroupId, IndustryId, Name, Paragraph, ParagraphId, Park, Product};

    #[test]
    fn a_group_without_products_and_projects_is_only_named() {
        let product = Product { name: "泵".into(), cite: Citation { at: ParagraphId::new("p"), words: "泵".into() } };
        for (products, fires) in [(vec![], true), (vec![product], false)] {
            let group = IndustryGroup {
                id: GroupId::new("g"),
                industry: IndustryId::new("i"),
                name: Name::same("泵阀"),
                aliases: Vec::new(),
                products,
                cite: Vec::new(),
            };
            assert_eq!(check(&Plan { groups: vec![group], ..Plan::default() }).len(), usize::from(fires));
        }
    }

    #[test]
    fn another_name_is_noted_with_its_place_and_a_short_form_is_not() {
        for (alias, fires) in [("北方园", true), ("北园", false)] {
            let paragraph = Paragraph { id: ParagraphId::new("p"), block: Block::Words(format!("在{alias}建设")) };
            let named = Park { name: Name::same("城北园区北园"), aliases: vec![alias.into()], ..park("north") };
            let text = Text { paragraphs: vec![paragraph] };
            let found = check(&Plan { parks: vec![named], text, ..Plan::default() });
            assert_eq!(found.len(), usize::from(fires), "{alias}");
            assert!(found.iter().all(|finding| finding.values[1].cite[0].words == alias));
        }
    }
}
