//! What the chains lack, and by which rule it is put in order.

use super::{fields, units};
use crate::i18n::{Lang, Text, text};
use crate::insight::chains::{
    About, Ask, Force, Gap, MOST_FOR_CHAIN, MOST_FOR_DEPENDENTS, MOST_FOR_PRODUCTS, PER_DEPENDENT, PER_PRODUCT, Reason,
    Weight,
};
use crate::journal::Field;
use crate::plan::LinkKind;

pub const LEAD: Text = text(
    "列出规划未列项目和企业、所列项目均未开工或停滞的环节，以及未列销售环节的产业链，按分值从高到低排序，供招商研判。“未列”只说明规划没有提到，不等于没有，须逐项核实。",
    "Links on which nothing is listed or nothing goes on, and chains without a link for sales, highest score first. Not listed only means the plan does not mention it; each needs to be checked.",
);
pub const SCORE: Text = text("分值", "Score");
pub const NONE: Text = text("没有发现缺口。", "No gaps were found.");
pub const NONE_FOUND: Text = text("没有符合条件的缺口。", "No gap matches.");
pub const REASON: Text = text("缺口理由", "Reason");
pub const ANY_REASON: Text = text("全部理由", "Any reason");
pub const WHOLE_CHAIN: Text = text("整条产业链", "the whole chain");
pub const ENDS: Text = text("止于", "It ends in");
pub const ASKED: Text = text("规划原文", "The plan says");
pub const NOT_ASKED: Text = text(
    "规划中没有要求引进或发展它的句子；提到它的原文如下。",
    "No sentence of the plan asks for it; this is where it is named.",
);
pub const AGAIN: Text = text("再加一条", "Add another row");

pub const RULE: Text = text("分值怎样计算", "How the score is made");
pub const RULE_LEAD: Text = text(
    "分值＝缺口理由＋加分项，各项都列在条目上，满足几项加几项。分值只用于排序，不是评价。",
    "The score is the reason and whatever adds to it, all shown with each gap. It only orders the list and judges nothing.",
);
pub const RULE_REASONS: Text = text("缺口理由", "Reasons");
pub const RULE_ASKED: Text =
    text("规划要求（看句子里的动词，取最强的一句）", "What the plan asks for (by the strongest verb of its sentences)");
pub const RULE_KIND: Text = text(
    "环节类型（本图册所判，不是规划原文；可在图上选中环节后更正）",
    "What is done on the link (our reading, not printed; it can be corrected on the map)",
);
pub const RULE_SIZE: Text = text("牵动和产品", "What hangs on it");

/// Why something is on the list.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::Nothing => text("项目、企业均未列名", "neither project nor enterprise is listed"),
        Reason::NoProject => text("有企业，未列项目", "enterprises, but no project"),
        Reason::NotStarted => text("所列项目均未开工", "no listed project has begun building"),
        Reason::Stalled => {
            text("所列项目均已暂停、终止、调出或未开工", "every listed project is paused, stopped, moved or not begun")
        }
        Reason::EmptyChain => text("产业链下未列任何环节", "the chain has no link at all"),
        Reason::EndsIn(LinkKind::Resource) => text(
            "产业链止于资源环节，未列加工和销售环节",
            "the chain ends in raw materials, without processing or sale",
        ),
        Reason::EndsIn(LinkKind::Service) => {
            text("产业链止于研发和服务环节，未列销售环节", "the chain ends in research, without sale")
        }
        Reason::EndsIn(_) => text("产业链止于加工环节，未列销售环节", "the chain ends in processing, without sale"),
    }
}

/// Name of a reason in the filter, where all chains without sales are one.
pub fn reason_kind(code: &str) -> Text {
    match Reason::ALL.into_iter().find(|reason| reason.code() == code) {
        Some(Reason::EndsIn(_)) | None => text("产业链未列销售环节", "chains without sale"),
        Some(other) => reason(other),
    }
}

/// How the plan asks.
pub fn force(force: Force) -> Text {
    match force {
        Force::Attract => text("规划要求引进、招引", "the plan wants firms brought in"),
        Force::Priority => text("规划列为重点、布局", "the plan puts it first"),
        Force::Develop => text("规划要求发展、培育、支持", "the plan wants it developed"),
        Force::Row => text("规划列入箭头所示产业链", "it stands in a chain that the plan wants built"),
    }
}

/// What makes a gap weigh more.
pub fn weight(lang: Lang, weight: Weight) -> String {
    match weight {
        Weight::Asked(how, About::Link) => lang.t(force(how)).to_owned(),
        Weight::Asked(Force::Row, About::Chain) => {
            lang.pick("规划要求构建这条产业链", "the plan wants this chain built").to_owned()
        }
        Weight::Asked(how, About::Chain) => {
            let how = lang.t(force(how));
            lang.pick(format!("{how}（指所属产业或产业链）"), format!("{how} (said of its industry or chain)"))
        }
        Weight::Kind(what) => lang.t(kind(what)).to_owned(),
        Weight::Dependents(count) => {
            let en = units::english(count, "link depends", "links depend");
            lang.pick(format!("牵动下游 {count} 个环节"), format!("{en} on it"))
        }
        Weight::Products(count) => {
            let en = units::english(count, "product", "products");
            lang.pick(format!("规划列出 {count} 种产品"), format!("the plan names {en}"))
        }
    }
}

/// What is done on a link, as the field's choices name it.
pub fn kind(kind: LinkKind) -> Text {
    let code = match kind {
        LinkKind::Resource => "resource",
        LinkKind::Processing => "processing",
        LinkKind::Equipment => "equipment",
        LinkKind::Sales => "sales",
        LinkKind::Service => "service",
    };
    fields::choice(Field::LinkKind, code).unwrap_or(NONE)
}

/// A part of a score with its points.
pub fn points(part: &str, points: u32) -> String {
    format!("{part} +{points}")
}

pub fn rule_chain(lang: Lang) -> String {
    lang.pick(
        format!("句子只说到所属产业或产业链的，最多 +{MOST_FOR_CHAIN}"),
        format!("at most +{MOST_FOR_CHAIN} if the sentence is about its industry or chain only"),
    )
}

pub fn rule_dependents(lang: Lang) -> String {
    lang.pick(
        format!("每牵动下游 1 个环节 +{PER_DEPENDENT}，最多 +{MOST_FOR_DEPENDENTS}"),
        format!("+{PER_DEPENDENT} for each link that depends on it, at most +{MOST_FOR_DEPENDENTS}"),
    )
}

pub fn rule_products(lang: Lang) -> String {
    lang.pick(
        format!("规划每列出 1 种产品 +{PER_PRODUCT}，最多 +{MOST_FOR_PRODUCTS}；资源环节不计"),
        format!("+{PER_PRODUCT} for each product the plan names, at most +{MOST_FOR_PRODUCTS}; none for raw materials"),
    )
}

/// What is sought where a chain lacks something as a whole.
pub fn sought(lang: Lang, gap: &Gap, chain: &str) -> String {
    match gap.reason {
        Reason::EmptyChain => chain.to_owned(),
        _ => lang.pick(format!("{chain}销售环节"), format!("sales for {chain}")),
    }
}

/// Why a row of the ledger was started: the gap, its score and the sentence.
pub fn remark(lang: Lang, gap: &Gap) -> String {
    let parts = gap.weights.iter().map(|part| points(&weight(lang, *part), part.points()));
    let first = points(lang.t(reason(gap.reason)), gap.reason.points());
    let parts: Vec<String> = [first].into_iter().chain(parts).collect();
    let (score, parts) = (gap.score(), parts.join(lang.pick("，", ", ")));
    let why = lang.pick(format!("缺口分值 {score}（{parts}）。"), format!("Score of the gap {score} ({parts})."));
    match &gap.ask {
        Some(Ask { at, sentence, .. }) => {
            lang.pick(format!("{why}\n规划原文：“{sentence}”（{at}）"), format!("{why}\nThe plan: “{sentence}” ({at})"))
        }
        None => why,
    }
}
