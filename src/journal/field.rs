//! Every field that has a life of its own beside what was printed: the one table from which forms,
//! checks, histories, previews of a merge and exports are made. A new field is one line here.

use super::kind::{Choice, Kind, choice};
use super::stage::STAGES;
use crate::plan::SubjectKind;

use SubjectKind::{Enterprise, Indicator, Lead, Link, Paragraph, Park, Project, Safeguard, Task};

/// What is known of a field.
#[derive(Debug)]
pub struct Spec {
    /// As it is kept; never changed once it was released.
    pub id: &'static str,
    /// What has it.
    pub of: &'static [SubjectKind],
    pub role: Role,
    pub kind: Kind,
    pub zh: &'static str,
    pub en: &'static str,
}

/// How a field stands to the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The plan does not print it; people report it.
    Tracked,
    /// Reported for each year.
    Yearly,
    /// The plan prints it; a value here corrects the print and stands beside it.
    Printed,
}

macro_rules! fields {
    ($($field:ident $id:literal of [$($of:ident),*] $role:ident $kind:expr, $zh:literal, $en:literal;)*) => {
        /// A field; what is known of it is its [`Field::spec`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = $zh] $field,)*
        }

        impl Field {
            /// In the order in which forms show them.
            pub const ALL: &[Field] = &[$(Field::$field,)*];

            pub fn spec(self) -> &'static Spec {
                match self {
                    $(Field::$field => {
                        const SPEC: Spec = Spec {
                            id: $id, of: &[$($of),*], role: Role::$role, kind: $kind, zh: $zh, en: $en,
                        };
                        &SPEC
                    })*
                }
            }
        }
    };
}

fields! {
    Stage       "stage"        of [Project] Tracked Kind::Choice(STAGES), "项目阶段", "Stage";
    LinkState   "link-state"   of [Link] Tracked Kind::Choice(LINK_STATES), "环节状态", "State of the link";
    StateReason "state-reason" of [Link] Tracked Kind::Words, "判断理由", "Why";
    StateSource "state-source" of [Link] Tracked Kind::Choice(SOURCES), "依据类别", "Kind of evidence";
    LinkKind    "link-kind"    of [Link] Tracked Kind::Choice(LINK_KINDS), "环节类型", "What is done here";
    Holds       "holds"        of [Link] Tracked Kind::Choice(HOLDS), "推断是否成立", "Whether the inference holds";
    Progress    "progress"     of [Task, Safeguard] Tracked Kind::Choice(PROGRESS), "推进状态", "Progress";
    FirmState   "firm-state"   of [Enterprise] Tracked Kind::Choice(FIRM_STATES), "企业状态", "State";
    LeadState   "lead-state"   of [Lead] Tracked Kind::Choice(LEAD_STATES), "跟进阶段", "How far";
    Sought      "sought"       of [Lead] Tracked Kind::Line, "拟引进产品", "Product sought";
    ForChain    "for-chain"    of [Lead] Tracked Kind::One(SubjectKind::Chain), "产业链", "Chain";
    ForLink     "for-link"     of [Lead] Tracked Kind::One(Link), "环节", "Link";
    Candidates  "candidates"   of [Lead] Tracked Kind::Words, "目标企业", "Candidate firms";
    Invested    "invested"     of [Project] Tracked Kind::Amount("万元"), "累计完成投资", "Invested so far";
    Actual      "actual"       of [Indicator] Yearly Kind::Number, "实际值", "Actual value";
    BuiltUp     "built-up"     of [Park] Tracked Kind::Amount("公顷"), "已建成面积", "Built-up area";
    Occupied    "occupied"     of [Park] Tracked Kind::Amount("公顷"), "已供工业用地", "Industrial land in use";
    FirmsNow    "firms-now"    of [Park] Tracked Kind::Amount("家"), "现有入驻企业", "Firms now";
    LargeFirms  "large-firms"  of [Park] Tracked Kind::Amount("家"), "现有规上企业", "Firms above scale now";
    OutputNow   "output-now"   of [Park] Tracked Kind::Amount("亿元"), "规上工业产值（实际）", "Output now";
    MapPosition "position"     of [Park, Project, Enterprise] Tracked Kind::Place, "地图位置", "Position";
    Started     "started"      of [Project] Tracked Kind::Day, "实际开工日期", "Started on";
    Completed   "completed"    of [Project] Tracked Kind::Day, "实际竣工日期", "Completed on";
    Settled     "settled"      of [Enterprise] Tracked Kind::Day, "入驻日期", "Settled on";
    Producing   "producing"    of [Enterprise] Tracked Kind::Day, "投产日期", "Producing since";
    Surveyed    "surveyed"     of [Park] Tracked Kind::Day, "数据统计日期", "Figures as of";
    Verified    "verified"     of [Link] Tracked Kind::Day, "最近核实日期", "Last verified on";
    Scale       "scale"        of [Enterprise] Tracked Kind::Choice(SCALES), "规模", "Scale";
    Body        "body"         of [Project, Indicator, Task, Safeguard, Enterprise, Link, Park] Tracked Kind::Line, "责任单位", "Responsible body";
    Person      "person"       of [Project, Indicator, Task, Safeguard, Lead, Enterprise, Link, Park] Tracked Kind::Line, "责任人", "Responsible person";
    Contact     "contact"      of [Project, Enterprise, Lead] Tracked Kind::Line, "联系人及电话", "Contact";
    Due         "due"          of [Task, Safeguard, Link] Tracked Kind::Day, "完成时限", "Due";
    Obstacle    "obstacle"     of [Project, Task, Safeguard] Tracked Kind::Words, "存在问题", "Obstacle";
    NextStep    "next-step"    of [Project, Task, Safeguard, Lead] Tracked Kind::Words, "下一步工作", "Next step";
    NextDay     "next-day"     of [Lead] Tracked Kind::Day, "下一步日期", "Next step on";
    Remark      "remark"       of [Lead] Tracked Kind::Words, "备注", "Remarks";
    InPark      "in-park"      of [Enterprise] Tracked Kind::One(Park), "所在园区", "Park";
    OnLinks     "on-links"     of [Enterprise, Project] Tracked Kind::Many(Link), "所在产业链环节", "Chain links";
    LeadsTo     "leads-to"     of [Link] Tracked Kind::Many(Link), "供给下游环节", "Supplies";
    NotTo       "not-to"       of [Link] Tracked Kind::Many(Link), "不成立的下一环节", "Does not supply";
    Arranged    "arranged"     of [Link] Tracked Kind::Shift, "图上位移（右,下）", "Moved on the map (right,down)";
    Name        "name"         of [Project, Enterprise, Link] Printed Kind::Line, "名称", "Name";
    OfChain     "of-chain"     of [Link] Printed Kind::One(SubjectKind::Chain), "产业链", "Chain";
    Stream      "stream"       of [Link] Printed Kind::Choice(STREAMS), "上中下游", "Stream";
    OfPark      "of-park"      of [Project] Printed Kind::One(Park), "园区", "Park";
    Content     "content"      of [Project] Printed Kind::Words, "建设内容及规模", "Content and scale";
    Nature      "nature"       of [Project] Printed Kind::Line, "建设性质", "Nature";
    Years       "years"        of [Project] Printed Kind::Line, "建设年限", "Building period";
    Investment  "investment"   of [Project] Printed Kind::Amount("万元"), "总投资", "Total investment";
    Base        "base"         of [Indicator] Printed Kind::Line, "基期值", "Base value";
    Target      "target"       of [Indicator] Printed Kind::Line, "目标值", "Target";
    PlannedLand "planned-land" of [Park] Printed Kind::Amount("公顷"), "规划用地面积", "Planned land";
    IndustrialLand "industrial-land" of [Park] Printed Kind::Amount("公顷"), "工业用地面积", "Industrial land";
    Firms       "firms"        of [Park] Printed Kind::Amount("家"), "入驻企业（规划数）", "Firms as printed";
    Output      "output"       of [Park] Printed Kind::Amount("亿元"), "规上工业产值（规划数）", "Output as printed";
    Leading     "leading"      of [Park] Printed Kind::Line, "主导产业", "Leading industries";
    Remarks     "remarks"      of [Project, Park] Printed Kind::Words, "备注（规划所载）", "Remarks as printed";
    Words       "words"        of [Paragraph] Printed Kind::Words, "原文", "Words of the plan";
}

const LINK_STATES: &[Choice] = &[
    choice("strong", "强", "Strong"),
    choice("weak", "弱", "Weak"),
    choice("missing", "缺", "Missing"),
    choice("unverified", "未核实", "Not verified"),
];

/// As `plan::LinkKind` is written in the tables of a plan.
const LINK_KINDS: &[Choice] = &[
    choice("resource", "资源", "Raw materials"),
    choice("processing", "加工", "Processing"),
    choice("equipment", "装备及零部件制造", "Equipment and parts"),
    choice("sales", "销售和应用", "Sale and use"),
    choice("service", "研发和服务", "Research and services"),
];

/// Whether a link that the plan implies is there at all.
const HOLDS: &[Choice] =
    &[choice("holds", "成立", "It does"), choice("not-so", "不成立，图上不显示", "It does not; kept off the map")];

const SOURCES: &[Choice] = &[
    choice("fact", "事实", "Fact"),
    choice("calculation", "计算", "Calculation"),
    choice("inference", "推断", "Inference"),
    choice("by-hand", "人工填报", "Entered by hand"),
];

const PROGRESS: &[Choice] = &[
    choice("not-begun", "未启动", "Not begun"),
    choice("under-way", "推进中", "Under way"),
    choice("behind", "滞后", "Behind"),
    choice("done", "已完成", "Done"),
    choice("dropped", "不再推进", "Dropped"),
];

const FIRM_STATES: &[Choice] = &[
    choice("producing", "在产", "Producing"),
    choice("building", "在建", "Building"),
    choice("stopped", "停产", "Stopped"),
    choice("left", "已迁出", "Left"),
];

const SCALES: &[Choice] =
    &[choice("above", "规模以上", "Above designated size"), choice("below", "规模以下", "Below designated size")];

const LEAD_STATES: &[Choice] = &[
    choice("idea", "线索", "Idea"),
    choice("contact", "对接", "In contact"),
    choice("talks", "洽谈", "Talks"),
    choice("signed", "签约", "Signed"),
    choice("landed", "落地", "Landed"),
    choice("shelved", "搁置", "Shelved"),
];

const STREAMS: &[Choice] = &[
    choice("upstream", "上游", "Upstream"),
    choice("midstream", "中游", "Midstream"),
    choice("downstream", "下游", "Downstream"),
];

impl Field {
    /// The field that is kept under this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.spec().id == id)
    }

    /// The fields that a kind of thing has, in the order in which forms show them.
    pub fn of(kind: SubjectKind) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| field.is_of(kind))
    }

    pub fn role(self) -> Role {
        self.spec().role
    }

    /// What can be chosen; empty for fields of another kind.
    pub fn choices(self) -> &'static [Choice] {
        match self.spec().kind {
            Kind::Choice(choices) => choices,
            _ => &[],
        }
    }

    /// Whether this kind of thing has it.
    pub fn is_of(self, kind: SubjectKind) -> bool {
        self.spec().of.contains(&kind)
    }

    /// The choice that is kept under this code.
    pub fn choice(self, code: &str) -> Option<&'static Choice> {
        self.choices().iter().find(|choice| choice.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_kept_under_a_name_of_its_own() {
        for field in Field::ALL {
            let id = field.spec().id;
            assert_eq!(Field::from_id(id), Some(*field));
            assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{id}");
        }
    }

    #[test]
    fn whatever_people_look_after_has_somebody_responsible_and_a_date() {
        for kind in [Project, Task, Safeguard, Enterprise, Link, Park] {
            let has = |field: Field| assert!(field.is_of(kind), "{kind:?}: {field:?}");
            has(Field::Body);
            has(Field::Person);
            assert!(Field::of(kind).any(|field| field.spec().kind == Kind::Day), "{kind:?}");
        }
    }

    #[test]
    fn no_choice_is_listed_twice() {
        for field in Field::ALL {
            let choices = field.choices();
            for choice in choices {
                assert_eq!(choices.iter().filter(|other| other.code == choice.code).count(), 1, "{}", choice.code);
            }
        }
    }
}
