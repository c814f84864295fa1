//! Where the plan asks for a link: the sentence with its asking verb, not just any place that names it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::plan::{Block, Chain, ChainId, Citation, Link, ParagraphId, Plan};

/// A sentence of the plan that asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub at: ParagraphId,
    /// The whole sentence, to the letter.
    pub sentence: String,
    pub force: Force,
    pub about: About,
    /// The verb that asks and the words that are asked for, in bytes of the sentence.
    pub verb: Range<usize>,
    pub words: Range<usize>,
}

/// How strongly a sentence asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// Firms are to be brought in.
    Attract,
    /// To come before others.
    Priority,
    /// To be developed, supported, completed.
    Develop,
    /// It stands in a row of arrows that is to be built up as a whole.
    Row,
}

/// What the sentence asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The link itself, or a product that is made on it.
    Link,
    /// The chain, the group or the industry that it belongs to.
    Chain,
}

/// Verbs that ask; the strongest one before the words counts.
const VERBS: [(&str, Force); 24] = [
    ("引进", Force::Attract),
    ("招引", Force::Attract),
    ("招商", Force::Attract),
    ("承接", Force::Attract),
    ("重点发展", Force::Priority),
    ("重点规划", Force::Priority),
    ("重点培育", Force::Priority),
    ("重点打造", Force::Priority),
    ("补齐", Force::Priority),
    ("补链", Force::Priority),
    ("布局", Force::Priority),
    ("发展", Force::Develop),
    ("培育", Force::Develop),
    ("培植", Force::Develop),
    ("壮大", Force::Develop),
    ("打造", Force::Develop),
    ("做大", Force::Develop),
    ("做强", Force::Develop),
    ("开发", Force::Develop),
    ("完善", Force::Develop),
    ("支持", Force::Develop),
    ("鼓励", Force::Develop),
    ("推进", Force::Develop),
    ("构建", Force::Develop),
];

/// Part sentences with one of these forbid or report, and do not ask.
const NOT_ASKING: [&str; 8] = ["严禁", "禁止", "不得", "严格控制", "淘汰", "退出", "正在", "已"];

/// What may follow a name where it means the thing and is not the beginning of a longer name.
const AFTER: [&str; 29] = [
    "、", "，", "。", "；", "：", "）", "（", "”", "→", "/", "等", "及", "和", "与", "以及", "或", "产业", "产品",
    "项目", "企业", "生产", "工艺", "装备", "设备", "领域", "行业", "体系", "环节", "基地",
];

impl Force {
    pub const ALL: [Force; 4] = [Force::Attract, Force::Priority, Force::Develop, Force::Row];
}

impl Ask {
    /// The sentence in pieces, each with whether it is the verb or the words that are asked for.
    pub fn pieces(&self) -> Vec<(bool, String)> {
        let cuts = [0, self.verb.start, self.verb.end, self.words.start, self.words.end, self.sentence.len()];
        let pieces = cuts.iter().zip(cuts.iter().skip(1)).enumerate().map(|(at, (from, to))| {
            let text = self.sentence.get(*from..*to).unwrap_or_default().to_owned();
            (at % 2 == 1, text)
        });
        pieces.filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// The sentence that asks most for a link. `plan` is the printed one; the link may be one that people
/// added or renamed.
pub fn ask_for_link(plan: &Plan, link: &Link) -> Option<Ask> {
    let printed = plan.link(&link.id).unwrap_or(link);
    let chain = plan.chain(&link.chain);
    let products = printed.products.iter();
    let cites = printed.cite.iter().chain(products.clone().map(|product| &product.cite));
    let cites = cites.chain(chain.into_iter().flat_map(|chain| of_chain(plan, chain)));
    let names = [printed.name.zh.as_str()].into_iter().chain(products.map(|product| product.name.as_str()));
    let mut terms: Vec<(String, About)> = names.flat_map(variants).map(|name| (name, About::Link)).collect();
    terms.extend(chain.into_iter().flat_map(|chain| names_of_chain(plan, chain)));
    strongest(plan, cites, &terms)
}

/// The sentence that asks most for a chain as a whole.
pub fn ask_for_chain(plan: &Plan, chain: &ChainId) -> Option<Ask> {
    let chain = plan.chain(chain)?;
    strongest(plan, of_chain(plan, chain).into_iter(), &names_of_chain(plan, chain))
}

/// Where the plan speaks of a chain.
fn of_chain<'a>(plan: &'a Plan, chain: &'a Chain) -> Vec<&'a Citation> {
    let group = chain.group.as_ref().and_then(|group| plan.group(group));
    let industry = plan.industry(&chain.industry);
    let cites = [Some(&chain.cite), group.map(|group| &group.cite), industry.map(|industry| &industry.cite)];
    cites.into_iter().flatten().flatten().collect()
}

fn names_of_chain(plan: &Plan, chain: &Chain) -> Vec<(String, About)> {
    let mut names = vec![chain.name.zh.replace("产业链", "")];
    if let Some(group) = chain.group.as_ref().and_then(|group| plan.group(group)) {
        names.push(group.name.zh.clone());
        names.extend(group.aliases.iter().cloned());
    }
    if let Some(industry) = plan.industry(&chain.industry).filter(|_| chain.group.is_none()) {
        names.push(industry.name.zh.clone());
        names.extend(industry.aliases.iter().cloned());
    }
    names.retain(|name| name.chars().count() > 1);
    names.into_iter().map(|name| (name, About::Chain)).collect()
}

/// A name as the text may write it: whole, without what stands in brackets, that alone, or one of the
/// things it joins.
fn variants(name: &str) -> Vec<String> {
    let mut found = vec![name.to_owned()];
    if let Some((before, rest)) = name.split_once('（') {
        found.push(before.to_owned());
        found.extend(rest.split('）').next().map(str::to_owned));
    }
    if name.contains('、') && !name.contains('等') {
        found.extend(name.split('、').map(str::to_owned));
    }
    found.retain(|name| name.chars().count() > 1);
    found
}

fn strongest<'a>(plan: &Plan, cites: impl Iterator<Item = &'a Citation>, terms: &[(String, About)]) -> Option<Ask> {
    let places: BTreeSet<&ParagraphId> = cites.map(|cite| &cite.at).collect();
    let words = plan.text.paragraphs.iter().filter(|paragraph| places.contains(&paragraph.id));
    let words = words.filter(|paragraph| matches!(paragraph.block, Block::Words(_)));
    let mut best: Option<Ask> = None;
    for paragraph in words {
        let plain = paragraph.plain();
        for sentence in plain.split_inclusive('。') {
            for (term, about) in terms {
                let Some((force, verb, words)) = asks(sentence, term) else { continue };
                if best.as_ref().is_none_or(|best| (*about, force) < (best.about, best.force)) {
                    let (at, sentence) = (paragraph.id.clone(), sentence.to_owned());
                    best = Some(Ask { at, sentence, force, about: *about, verb, words });
                }
            }
        }
    }
    best
}

/// Whether a sentence asks for what a term names: a verb that asks, and behind it, in the same part of
/// the sentence, the term as a name of its own.
fn asks(sentence: &str, term: &str) -> Option<(Force, Range<usize>, Range<usize>)> {
    let mut carried: Option<(Force, Range<usize>)> = None;
    let mut best: Option<(Force, Range<usize>, Range<usize>)> = None;
    let mut start = 0;
    for part in sentence.split_inclusive(['，', '；']) {
        let goes_on = sentence.get(..start).is_some_and(|before| before.ends_with('；'));
        let asking = !NOT_ASKING.iter().any(|word| part.contains(word));
        let own = |end: usize| asking.then(|| verb(part, end)).flatten();
        for at in places(part, term) {
            let own = own(at).map(|(force, verb)| (force, verb.start + start..verb.end + start));
            let verb = own.or_else(|| carried.clone().filter(|_| goes_on && asking));
            let Some((force, verb)) = verb else { continue };
            let force = if part.contains('→') { Force::Row } else { force };
            if best.as_ref().is_none_or(|(best, ..)| force < *best) {
                best = Some((force, verb, start + at..start + at + term.len()));
            }
        }
        if !goes_on || own(part.len()).is_some() {
            carried = own(part.len()).map(|(force, verb)| (force, verb.start + start..verb.end + start));
        }
        start += part.len();
    }
    best
}

/// Where a term stands as a name of its own.
fn places<'a>(part: &'a str, term: &'a str) -> impl Iterator<Item = usize> + 'a {
    part.match_indices(term).map(|(at, _)| at).filter(move |at| {
        let after = part.get(at + term.len()..).unwrap_or_default();
        after.is_empty() || AFTER.iter().any(|word| after.starts_with(word))
    })
}

/// The strongest verb that ends before a place; of equals the nearest, and of two at one place the longer.
fn verb(part: &str, end: usize) -> Option<(Force, Range<usize>)> {
    let before = part.get(..end)?;
    let found = VERBS.iter().filter_map(|(verb, force)| Some((*force, before.rfind(verb)?, verb.len())));
    let (force, at, length) = found.min_by_key(|(force, at, length)| (*force, usize::MAX - at, usize::MAX - length))?;
    Some((force, at..at + length))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[track_caller]
    fn check(sentence: &str, term: &str, expected: Option<(Force, &str)>) {
        let found = asks(sentence, term);
        if let Some((_, verb, words)) = &found {
            assert!(verb.end <= words.start, "{sentence}");
            assert_eq!(&sentence[words.clone()], term);
        }
        assert_eq!(found.map(|(force, verb, _)| (force, &sentence[verb])), expected, "{sentence}");
    }

    #[test]
    fn a_verb_must_ask_for_the_very_thing() {
        check("积极引进电容、电感等领域企业，发展耳机等产品。", "电容", Some((Force::Attract, "引进")));
        check("积极引进电容、电感等领域企业，发展耳机等产品。", "耳机", Some((Force::Develop, "发展")));
        check("重点发展黄连祛痘膏等日用产品。", "黄连", None);
        check("立足蜂蜜、木瓜等优质资源，打造果酒产业。", "蜂蜜", None);
        check("在泵阀产业等领域培育一批新产品。", "泵阀", None);
        check("聚焦手机、汽车等领域的需求，积极引进电容。", "手机", None);
    }

    #[test]
    fn the_strongest_verb_counts_and_a_semicolon_goes_on() {
        check("布局引进100万吨铸造等项目。", "铸造", Some((Force::Attract, "引进")));
        check("重点发展叶片；光伏支架等装备。", "光伏支架", Some((Force::Priority, "重点发展")));
        check("重点发展叶片，光伏支架也有。", "光伏支架", None);
        check("构建“开采→浮选→冶炼”体系。", "浮选", Some((Force::Row, "构建")));
    }

    #[test]
    fn what_is_forbidden_or_reported_is_not_asked_for() {
        check("严禁引进电镀项目。", "电镀", None);
        check("电镀等3个项目正在推进建设。", "电镀", None);
        check("已引进电镀项目。", "电镀", None);
    }

    #[test]
    fn a_name_is_looked_for_as_the_text_may_write_it() {
        assert_eq!(variants("金属表面处理（电镀）"), ["金属表面处理（电镀）", "金属表面处理", "电镀"]);
        assert_eq!(variants("商品混凝土、PC构件"), ["商品混凝土、PC构件", "商品混凝土", "PC构件"]);
        assert_eq!(variants("泵"), Vec::<String>::new());
    }
}
