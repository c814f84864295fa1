//! Words that begin as a product of the plan does and sound like it, but are written with another
//! character: 蓝梅, 蓝莓.
//!
//! A note. Only words are compared that begin where a word begins: behind a stop, or at the head of a cell.

use std::collections::BTreeSet;

use crate::insight::search::Pinyin;
use crate::plan::{Citation, Paragraph, Plan, Product, Subject};

use super::{Finding, Rule, Severity, Value};

/// Silent without readings.
pub(super) fn check(plan: &Plan, pinyin: &Pinyin) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for product in products(plan).filter(|product| seen.insert(product.name.as_str())) {
        let name: Vec<char> = product.name.chars().collect();
        if name.len() > 1 && name.iter().all(|c| is_han(*c)) {
            found.extend(other_spelling(plan, pinyin, &name).map(|(at, words)| finding(product, at, &words)));
        }
    }
    found
}

fn products(plan: &Plan) -> impl Iterator<Item = &Product> {
    let industries = plan.industries.iter().flat_map(|industry| &industry.products);
    let groups = plan.groups.iter().flat_map(|group| &group.products);
    industries.chain(groups).chain(plan.links.iter().flat_map(|link| &link.products))
}

/// The first such word of the text, and where it stands.
fn other_spelling<'a>(plan: &'a Plan, pinyin: &Pinyin, name: &[char]) -> Option<(&'a Paragraph, String)> {
    plan.text.paragraphs.iter().find_map(|paragraph| {
        let plain: Vec<char> = paragraph.plain().chars().collect();
        let begins = |at: &usize| !at.checked_sub(1).and_then(|before| plain.get(before)).is_some_and(|c| is_han(*c));
        let words = (0..plain.len()).filter(begins).filter_map(|at| plain.get(at..at + name.len()));
        let other = words.into_iter().find(|words| *words != name && sounds_like(pinyin, name, words))?;
        Some((paragraph, other.iter().collect()))
    })
}

/// The same first character, and readings in common for all others.
fn sounds_like(pinyin: &Pinyin, a: &[char], b: &[char]) -> bool {
    let alike = |a: char, b: char| a == b || pinyin.readings(a).any(|reading| pinyin.readings(b).any(|r| r == reading));
    a.first() == b.first() && a.iter().zip(b).all(|(a, b)| alike(*a, *b))
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

fn finding(product: &Product, at: &Paragraph, words: &str) -> Finding {
    let cite = Citation { at: at.id.clone(), words: words.to_owned() };
    let values = vec![Value::words(&product.name, std::slice::from_ref(&product.cite)), Value::words(words, &[cite])];
    Finding::new(Rule::SameSound, Severity::Note, Subject::Paragraph(product.cite.at.clone()), values)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::fixtures::{group, text};
    use super::*;
    use crate::plan::{IndustryGroup, ParagraphId};

    fn pinyin() -> Pinyin {
        let readings = [("lan", "蓝兰"), ("mei", "梅莓"), ("dian", "电"), ("zu", "阻组")];
        let mut table: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
        for (reading, characters) in readings {
            for character in characters.chars() {
                table.entry(character).or_default().insert(reading.to_owned());
            }
        }
        Pinyin::new(&table)
    }

    #[track_caller]
    fn check_text(name: &str, words: &str, expected: Option<&str>) {
        let cite = Citation { at: ParagraphId::new("p0"), words: name.to_owned() };
        let products = vec![Product { name: name.to_owned(), cite }];
        let groups = vec![IndustryGroup { products, ..group("g", "i") }];
        let plan = Plan { groups, text: text(&[words]), ..Plan::default() };
        let found = check(&plan, &pinyin());
        assert_eq!(found.first().map(|found| found.values[1].cite[0].words.as_str()), expected, "{words}");
        assert_eq!(check(&plan, &Pinyin::default()), []);
    }

    #[test]
    fn the_same_sound_with_another_character_is_noted() {
        check_text("蓝梅", "(7)｜蓝莓饮品生产项目", Some("蓝莓"));
        check_text("蓝梅", "蜂蜜、木瓜、蓝莓等", Some("蓝莓"));
    }

    #[test]
    fn the_same_word_and_the_middle_of_others_are_silent() {
        check_text("蓝梅", "蜂蜜、蓝梅等，兰梅", None);
        check_text("电阻", "建设光伏发电组件生产线", None);
        check_text("电阻", "电", None);
    }
}
