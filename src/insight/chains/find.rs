//! Finding a link by what it is called: as printed, by pinyin or initials, in either language, with or
//! without the name of its chain. Two links of one name are two hits.

use crate::insight::search::{Index, Query};
use crate::plan::{Link, LinkId, Name, Plan};

/// A link that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub link: LinkId,
    pub name: Name,
    pub chain: Name,
}

/// At most so many links in whose names all words stand, the closest first: the whole name before its
/// beginning, before its middle, before words that stand partly in the name of the chain. Nothing for nothing.
pub fn find(plan: &Plan, index: &Index, typed: &str, most: usize) -> Vec<Hit> {
    let query = Query::new(typed);
    if query.is_empty() {
        return Vec::new();
    }
    let found = plan.links.iter().filter_map(|link| {
        let hit = hit(plan, link);
        let both = [(&hit.name.zh, &hit.chain.zh), (&hit.name.en, &hit.chain.en)];
        let farness = both.into_iter().filter_map(|(name, chain)| farness(index, &query, name, chain)).min()?;
        Some((farness, hit))
    });
    let mut found: Vec<(u8, Hit)> = found.collect();
    found.sort_by_key(|(farness, _)| *farness);
    found.into_iter().take(most).map(|(_, hit)| hit).collect()
}

/// A link with the chain in which it stands.
pub fn hit(plan: &Plan, link: &Link) -> Hit {
    let chain = plan.chain(&link.chain).map(|chain| chain.name.clone()).unwrap_or_default();
    Hit { link: link.id.clone(), name: link.name.clone(), chain }
}

/// How far what was typed is from a name; none if not all of it is there.
fn farness(index: &Index, query: &Query, name: &str, chain: &str) -> Option<u8> {
    let long = name.chars().count();
    match index.marks(name, query).marks.as_slice() {
        [first] if first.start == 0 && first.end == long => Some(0),
        [first, ..] if first.start == 0 => Some(1),
        [_, ..] => Some(2),
        [] => (!index.marks(&format!("{chain} {name}"), query).marks.is_empty()).then_some(3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::search::Pinyin;
    use crate::plan::{Chain, ChainId, Evidence, IndustryId, ParkId, Stage};

    fn plan() -> Plan {
        let chain = |id: &str, zh: &str| Chain {
            id: ChainId::new(id),
            name: Name { zh: zh.to_owned(), en: id.to_owned() },
            park: ParkId::new("p"),
            industry: IndustryId::new("i"),
            group: None,
            evidence: Evidence::Printed,
            cite: Vec::new(),
        };
        let link = |id: &str, chain: &str, zh: &str| Link {
            id: LinkId::new(id),
            chain: ChainId::new(chain),
            name: Name { zh: zh.to_owned(), en: id.replace('-', " ") },
            stage: Stage::Midstream,
            kind: None,
            evidence: Evidence::Printed,
            products: Vec::new(),
            projects: Vec::new(),
            enterprises: Vec::new(),
            cite: Vec::new(),
        };
        Plan {
            chains: vec![chain("food", "绿色食品"), chain("zinc", "铅锌")],
            links: vec![
                link("rough", "food", "食品粗加工及精深加工"),
                link("food-deep", "food", "精深加工"),
                link("zinc-deep", "zinc", "精深加工"),
                link("cast", "zinc", "精密铸造（规划原名：铸造）"),
            ],
            ..Plan::default()
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let readings = [('精', "jing"), ('深', "shen"), ('加', "jia"), ('工', "gong"), ('铸', "zhu"), ('造', "zao")];
        let readings = readings.map(|(character, syllable)| (character, [syllable.to_owned()].into()));
        let index = Index::new([], Pinyin::new(&readings.into()));
        let found = find(&plan(), &index, typed, 8);
        assert_eq!(found.iter().map(|hit| hit.link.as_str()).collect::<Vec<_>>(), expected, "{typed}");
    }

    #[test]
    fn links_of_one_name_are_all_found_and_told_apart_by_their_chain() {
        check("精深加工", &["food-deep", "zinc-deep", "rough"]);
        check("铅锌 精深", &["zinc-deep"]);
        check("深加工 绿色", &["rough", "food-deep"]);
    }

    #[test]
    fn pinyin_initials_and_english_find_as_well() {
        check("jingshen", &["food-deep", "zinc-deep", "rough"]);
        check("jsjg", &["food-deep", "zinc-deep", "rough"]);
        check("Zinc Deep", &["zinc-deep"]);
    }

    #[test]
    fn a_link_that_was_renamed_is_found_by_either_name() {
        check("精密铸造", &["cast"]);
        check("zhuzao", &["cast"]);
    }

    #[test]
    fn nothing_is_found_for_nothing_and_for_what_is_not_there() {
        check("  ", &[]);
        check("航空", &[]);
    }
}
