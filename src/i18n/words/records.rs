//! Registers: the investment-promotion ledger, enterprises, projects that are not in the plan.

use crate::i18n::{Lang, Text, text};

pub const LEDGER: Text = text("招商台账", "Investment-promotion ledger");
pub const LEDGER_LEAD: Text = text(
    "按产业链缺口逐条跟进：拟引进什么、找谁、进展到哪一步、下一步何时办。可从缺口清单直接加入。",
    "Gap by gap: what is sought, from whom, how far it has got, what comes next and when. Gaps can be added straight from the gap list.",
);
pub const ENTERPRISES: Text = text("企业名录", "Enterprises");
pub const ENTERPRISES_LEAD: Text = text(
    "规划列名的企业和工作人员补充的企业。未列入不等于没有。",
    "Enterprises named in the plan and those added by staff. Not listed does not mean absent.",
);
pub const OUTSIDE: Text = text("规划外项目", "Projects outside the plan");
pub const OUTSIDE_LEAD: Text = text(
    "工作人员补充的项目，不计入规划的项目数和投资合计。",
    "Added by staff; not counted in the plan’s project numbers and totals.",
);
pub const ADDED: Text = text("工作人员补充，规划未载", "Added by staff, not in the plan");
pub const ADD: Text = text("添加", "Add");
pub const ALL: Text = text("全部", "All");
pub const FIND: Text = text("查找", "Find");
pub const CSV: Text = text("下载表格（CSV）", "Download as CSV");
pub const REGISTER: Text = text("列表", "List");
pub const EMPTY: Text = text("还没有条目，请在上面添加第一条。", "Nothing here yet. Add the first one above.");
pub const NONE_FOUND: Text = text("没有符合条件的条目。", "Nothing matches.");
pub const TO_LEDGER: Text = text("加入招商台账", "Add to the ledger");
pub const IN_LEDGER: Text = text("已在招商台账", "In the ledger");
pub const NEW_LINK: Text = text("补充环节", "Add a link to the map");
pub const NEEDS_CHAIN: Text =
    text("填报所属产业链后，即显示在图上。", "It appears on the map once its chain is given.");
pub const ATTACHED: Text = text("工作人员补充", "Added by staff");
pub const ATTACH_FIRM: Text = text("补充企业", "Add an enterprise");
pub const ATTACH_PROJECT: Text = text("补充项目", "Add a project");

/// How many entries of a list are shown, and how many there are if that is not all of them.
pub fn shown(lang: Lang, shown: usize, all: usize) -> String {
    if shown == all {
        return lang.pick(format!("共 {all} 条"), format!("{all} in all"));
    }
    lang.pick(format!("显示 {shown} 条，共 {all} 条"), format!("{shown} of {all} shown"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_list_says_its_length_once() {
        assert_eq!(shown(Lang::Zh, 13, 13), "共 13 条");
        assert_eq!(shown(Lang::Zh, 5, 13), "显示 5 条，共 13 条");
        assert_eq!(shown(Lang::En, 0, 0), "0 in all");
    }
}
