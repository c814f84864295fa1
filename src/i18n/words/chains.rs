//! Industry chains.

use super::units;
use crate::i18n::{Lang, Text, grouped, text};

pub const INTRO: Text = text(
    "附件中的产业链图谱缺失，本图按第三章文字重建。原文用箭头标明的关系照录，画为实线；其余据原文推断，画为虚线并注明依据。上、中、下游的划分为本图册所加。",
    "The annex’s chain map is lost; this one is rebuilt from chapter 3. Solid lines are the arrows printed in the plan; dashed lines are inferred, each with its reason. The division into upstream, midstream and downstream is ours.",
);
pub const MAP: Text = text("产业链图谱", "Chain map");
pub const TABLE: Text = text("图谱列表", "The map as a table");
pub const UPSTREAM: Text = text("上游", "Upstream");
pub const MIDSTREAM: Text = text("中游", "Midstream");
pub const DOWNSTREAM: Text = text("下游", "Downstream");

pub const CHAIN: Text = text("产业链", "Chain");
pub const STAGE: Text = text("上中下游", "Position");
pub const LINK: Text = text("环节", "Link");
pub const STATE: Text = text("状态", "State");
pub const UNVERIFIED: Text = text("未核实", "Not verified");
pub const PRODUCTS: Text = text("产品", "Products");
pub const PROJECTS: Text = text("规划项目", "Planned projects");
pub const ENTERPRISES: Text = text("企业", "Enterprises");
pub const SUPPLIED_BY: Text = text("上一环节", "Supplied by");
pub const SUPPLIES: Text = text("下一环节", "Supplies");
pub const NONE_PRINTED: Text = text("规划未列", "None in the plan");
pub const REASON: Text = text("依据", "Reason");
/// Beside what stands on a printed link.
pub const PLACED: Text = text("归入本环节为本图所判", "placed here by our reading");
pub const KIND: Text = text("环节类型", "Kind of link");
pub const KIND_OURS: Text = text("类型为本图所判", "our reading");
pub const THIS_CHAIN: Text = text("本链概况", "This chain");
pub const PUT_HERE: Text = text("列入本环节", "Put on this link");
pub const TAKE_AWAY: Text = text("移出本环节", "Take off this link");
pub const NOT_SO: Text = text("此推断不成立", "This is not so");
pub const DENIED: Text =
    text("工作人员认为此推断不成立，图上不显示。", "Staff say that this is not so; it is kept off the map.");
pub const HIDDEN: Text = text("已标为不成立、图上不显示", "Said not to be so, and kept off the map");
pub const BRING_BACK: Text = text("恢复", "Bring back");
pub const CIRCLE: Text = text("首尾相接，请检查", "Leads back to itself, please check");

pub const ALL_PARKS: Text = text("全部园区", "All parks");
pub const ALL_YEARS: Text = text("全部年份", "All years");
pub const ANY_LINK: Text = text("全部环节", "All links");
pub const WITH_PROJECTS: Text = text("有规划项目", "With planned projects");
pub const WITHOUT_PROJECTS: Text = text("无规划项目", "Without planned projects");
pub const WITH_ENTERPRISES: Text = text("有列名企业", "With named enterprises");
pub const WITH_NOTHING: Text = text("项目、企业均未列", "With neither");
pub const PARK: Text = text("园区", "Park");
pub const INDUSTRY: Text = text("产业", "Industry");
pub const ALL_INDUSTRIES: Text = text("全部产业", "All industries");
pub const ANY_STATE: Text = text("全部状态", "Any state");
pub const YEAR: Text = text("建设年份", "Construction year");
pub const HAVING: Text = text("环节条件", "Links");
pub const LEVEL: Text = text("展开到", "Expand to");
pub const LEVEL_PARKS: Text = text("园区", "Parks");
pub const LEVEL_CHAINS: Text = text("产业链", "Chains");
pub const LEVEL_LINKS: Text = text("环节", "Links");
pub const RESET: Text = text("清除条件", "Clear filters");

pub const ZOOM_IN: Text = text("放大", "Zoom in");
pub const ZOOM_OUT: Text = text("缩小", "Zoom out");
pub const FIT: Text = text("适合窗口", "Fit");
pub const FIT_WIDTH: Text = text("适合宽度", "Fit width");
pub const FIND: Text = text("查找环节", "Find a link");
pub const FIND_HINT: Text = text("名称、拼音或首字母", "Name, pinyin or initials");
pub const PRESENT: Text = text("投影", "Present");
pub const LEAVE_PRESENT: Text = text("退出投影", "Exit presentation");
pub const SAVE_EXTENT: Text = text("存图范围", "Picture of");
pub const SAVE_WHOLE: Text = text("整张图谱", "The whole map");
pub const SAVE_SEEN: Text = text("屏幕所见部分", "Visible part");
pub const SAVE_SVG: Text = text("存为 SVG", "Save as SVG");
pub const SAVE_FAILED: Text =
    text("浏览器未能生成图片，请改存 SVG。", "The browser could not make the picture; please save as SVG instead.");
pub const KEYS: Text = text(
    "键盘：方向键沿链移动，＋ － 缩放，0 适合窗口，Esc 取消选择。",
    "Keys: arrows follow the links, + and − zoom, 0 fits, Esc clears the selection.",
);

pub const MOVE_HINT: Text = text(
    "选中的环节可以拖动调整位置，也可用 Alt＋方向键移动。",
    "The selected link can be dragged elsewhere, or moved with Alt and the arrow keys.",
);
pub const ARRANGE_AGAIN: Text = text("重新排列", "Reset layout");

pub const SELECT_HINT: Text = text(
    "点选环节，查看其产品、项目、企业和出处；点选连线，查看联系的依据；点选链名，查看整条产业链。",
    "Choose a link to see its products, projects, enterprises and sources; a line to see where it comes from; a title to see the whole chain.",
);
pub const CLOSE: Text = text("取消选择", "Clear the selection");
pub const FOCUS: Text = text("突出相邻环节", "Highlight neighbours");
pub const FOCUS_OFF: Text = text("不限", "No limit");
pub const STEPS: Text = text("步数", "Steps");
pub const WAY_TO: Text = text("突出通往……的路径", "Highlight paths to …");
pub const FOLD: Text = text("折叠此链", "Collapse this chain");
pub const UNFOLD: Text = text("展开此链", "Expand this chain");
pub const MINIMAP: Text = text("全图位置", "Where this is on the whole map");
pub const NO_WAY: Text = text("两个环节之间没有路径相连。", "No path connects the two links.");

pub const GAPS: Text = text("缺口清单", "Gaps");
pub const ON_THE_MAP: Text = text("在图上查看", "On the map");

/// Name of a picture file without its ending.
pub fn picture_name(lang: Lang, plan: &str) -> String {
    lang.pick(format!("{plan}-产业链图谱"), format!("{plan}-chain-map"))
}

/// Line under a picture: where it comes from.
pub fn picture_source(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Zh => format!("据《{title}》第三章整理；虚线为推断。"),
        Lang::En => format!("Drawn from chapter 3 of the plan 《{title}》; dashed lines are inferred."),
    }
}

pub fn times_larger(scale: u8) -> String {
    format!("PNG {scale}×")
}

/// Said while somebody types the name of a link.
pub fn links_found(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, 0) => "没有找到这样的环节。".to_owned(),
        (Lang::Zh, _) => format!("找到 {count} 个，可用方向键选择。"),
        (Lang::En, 0) => "No such link was found.".to_owned(),
        (Lang::En, 1) => "1 found; Enter chooses it.".to_owned(),
        (Lang::En, _) => format!("{count} found; choose with the arrow keys."),
    }
}

pub fn steps(lang: Lang, steps: usize) -> String {
    match lang {
        Lang::Zh => format!("{steps} 步以内"),
        Lang::En if steps == 1 => "1 step".to_owned(),
        Lang::En => format!("{steps} steps"),
    }
}

/// The line under a box's name.
pub fn foot(lang: Lang, projects: usize, outside: usize, investment: &str) -> String {
    match (lang, projects) {
        (Lang::Zh, 0) if outside > 0 => format!("规划外项目 {outside} 个"),
        (Lang::En, 0) if outside > 0 => format!("{outside} proj. outside the plan"),
        (Lang::Zh, 0) => "规划未列项目".to_owned(),
        (Lang::En, 0) => "no planned project".to_owned(),
        (Lang::Zh, _) => format!("{projects} 个项目 · {} 万元", grouped(investment)),
        (Lang::En, _) => format!("{projects} proj. · ¥{}m", units::millions(investment)),
    }
}

/// Why a link is not verified: what the plan says about it, and that nobody has looked.
pub fn unverified_reason(lang: Lang, projects: usize, enterprises: usize) -> String {
    let zh = match (projects, enterprises) {
        (0, 0) => "规划未列项目和企业，尚无人核实；未列不等于没有。".to_owned(),
        (0, _) => format!("规划未列项目，列名企业 {enterprises} 家，尚无人核实。"),
        (_, 0) => format!("规划列 {projects} 个项目，未列企业，尚无人核实。"),
        _ => format!("规划列 {projects} 个项目、{enterprises} 家企业，尚无人核实。"),
    };
    let en = match (projects, enterprises) {
        (0, 0) => {
            "The plan lists no project or enterprise and nobody has checked; not listed is not absent.".to_owned()
        }
        _ => {
            let projects = units::english(projects, "project", "projects");
            let enterprises = units::english(enterprises, "enterprise", "enterprises");
            format!("The plan lists {projects} and {enterprises}; nobody has checked.")
        }
    };
    lang.pick(zh, en)
}

/// The state of a link with its reason and how people know.
pub fn state_told(lang: Lang, state: &str, reason: Option<&str>, source: Option<&str>) -> String {
    let more: Vec<&str> = [reason, source].into_iter().flatten().filter(|words| !words.is_empty()).collect();
    match (lang, more.is_empty()) {
        (_, true) => state.to_owned(),
        (Lang::Zh, _) => format!("{state}（{}）", more.join("；")),
        (Lang::En, _) => format!("{state} ({})", more.join("; ")),
    }
}

/// How many projects of a link have come how far; of the others nobody has said.
pub fn stages<'a>(lang: Lang, told: impl Iterator<Item = (&'a str, usize)>, untold: usize) -> String {
    let untold = (untold > 0).then(|| (lang.pick("未填报", "not reported"), untold));
    let parts = told.chain(untold).map(|(name, count)| format!("{name} {count}"));
    parts.collect::<Vec<_>>().join(lang.pick("、", ", "))
}

/// Said when a link was chosen.
pub fn chosen(lang: Lang, link: &str, stage: &str) -> String {
    lang.pick(format!("已选中：{link}，{stage}"), format!("Chosen: {link}, {stage}"))
}

/// How many named enterprises of an industry stand on none of its links.
pub fn unplaced(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("本产业列名企业 {count} 家，未分环节"),
        Lang::En if count == 1 => "1 named enterprise of this industry is on no link".to_owned(),
        Lang::En => format!("{count} named enterprises of this industry are on no link"),
    }
}

/// What stands on a chain as a whole.
pub fn sum(lang: Lang, links: usize, projects: usize, investment: &str, outside: usize, enterprises: usize) -> String {
    let more = if outside == 0 {
        String::new()
    } else {
        let en = units::english(outside, "project", "projects");
        lang.pick(format!("，规划外项目 {outside} 个"), format!(", {en} outside the plan"))
    };
    match lang {
        Lang::Zh => format!(
            "环节 {links} 个，规划项目 {projects} 个，总投资 {investment}{more}；落在环节上的企业 {enterprises} 家。"
        ),
        Lang::En => {
            let links = units::english(links, "link", "links");
            let projects = units::english(projects, "planned project", "planned projects");
            let enterprises = units::english(enterprises, "enterprise", "enterprises");
            format!("{links}, {projects} of {investment}{more}; {enterprises} on its links.")
        }
    }
}

pub fn shown(lang: Lang, matching: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("符合条件的环节 {matching} 个，共 {all} 个"),
        Lang::En => format!("{matching} of {all} links match"),
    }
}

/// Title of a chain's strip on the map.
pub fn band(lang: Lang, park: &str, chain: &str, inferred: bool) -> String {
    let evidence = match (lang, inferred) {
        (Lang::Zh, false) => "原文箭头所示",
        (Lang::Zh, true) => "据原文推断",
        (Lang::En, false) => "printed with arrows",
        (Lang::En, true) => "inferred",
    };
    lang.pick(format!("{park} · {chain}（{evidence}）"), format!("{park} · {chain} ({evidence})"))
}

/// What a screen reader says of a box after its words.
pub fn node_more(lang: Lang, enterprises: usize, state: &str) -> String {
    match lang {
        Lang::Zh => format!("列名企业 {enterprises} 家，状态：{state}"),
        Lang::En => {
            let enterprises = units::english(enterprises, "named enterprise", "named enterprises");
            format!("{enterprises}, state: {state}")
        }
    }
}

/// The button of a park on the map.
pub fn fold_park(lang: Lang, park: &str) -> String {
    lang.pick(format!("收起{park}"), format!("Fold {park}"))
}

pub fn unfold_park(lang: Lang, park: &str) -> String {
    lang.pick(format!("展开{park}"), format!("Open {park}"))
}

/// How many boxes stand elsewhere than the layout put them.
pub fn arranged(lang: Lang, boxes: usize) -> String {
    match lang {
        Lang::Zh => format!("已移动 {boxes} 个环节"),
        Lang::En if boxes == 1 => "1 link moved".to_owned(),
        Lang::En => format!("{boxes} links moved"),
    }
}

pub fn folded(lang: Lang, links: usize) -> String {
    match lang {
        Lang::Zh => format!("{links} 个环节"),
        Lang::En => units::english(links, "link", "links"),
    }
}
