//! What could be typed, taken from the plan itself, so that every example finds something.

use super::Pinyin;
use crate::plan::Plan;

/// Something to try for each way of searching that this plan allows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    pub name: Option<String>,
    pub pinyin: Option<String>,
    pub initials: Option<String>,
    pub number: Option<String>,
}

pub fn examples(plan: &Plan, pinyin: &Pinyin) -> Examples {
    let syllables = plan.links.iter().find_map(|link| syllables(&link.name.zh, pinyin));
    let number = plan.figures.iter().filter_map(|figure| figure.quantity.as_ref());
    Examples {
        name: plan.projects.first().map(|project| project.name.zh.clone()),
        pinyin: syllables.as_ref().map(|syllables| syllables.concat()),
        initials: syllables.map(|syllables| syllables.iter().filter_map(|syllable| syllable.get(..1)).collect()),
        number: number.map(|quantity| quantity.value.to_string()).find(|number| number.contains('.')),
    }
}

/// How the first two characters are read, if there is no doubt about it.
fn syllables(name: &str, pinyin: &Pinyin) -> Option<Vec<String>> {
    let readings = name.chars().take(2).map(|character| {
        let mut readings = pinyin.readings(character);
        readings.next().filter(|_| readings.next().is_none()).map(str::to_owned)
    });
    readings.collect::<Option<Vec<String>>>().filter(|syllables| syllables.len() == 2)
}
