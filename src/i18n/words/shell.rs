//! Header, navigation, footer and what any page may say.

use crate::i18n::{Text, text};

pub const APP: Text = text("园区规划图册", "Park Atlas");
pub const FOREIGN_PAGE: Text = text(
    "图册正显示在其他网站的页面里。浏览器可能不保存在此填写的内容，或者与直接打开时分开保存，请在单独的标签页中使用。",
    "The atlas is shown inside a page of another site. The browser may not keep what you enter here, or may store it \
     apart from what you enter when the atlas is opened directly; please use it in a tab of its own.",
);
pub const OWN_TAB: Text = text("在新标签页打开", "Open in a new tab");
pub const SKIP: Text = text("跳到正文", "Skip to content");
pub const MENU: Text = text("目录", "Menu");

pub const OVERVIEW: Text = text("总览", "Overview");
pub const TEXT: Text = text("规划文本", "Plan text");
pub const PARKS: Text = text("园区", "Parks");
pub const INDICATORS: Text = text("指标", "Indicators");
pub const PROJECTS: Text = text("项目", "Projects");
pub const CHAINS: Text = text("产业链", "Chains");
pub const PROGRAMMES: Text = text("行动与保障", "Programmes");
pub const AUDIT: Text = text("数据核对", "Audit");
pub const NOTES: Text = text("记录", "Notes");
pub const SEARCH: Text = text("搜索", "Search");
pub const DATA: Text = text("数据与备份", "Data and backup");

pub const SEARCH_HINT: Text = text("搜索全部内容（/）", "Search (/)");
pub const SWITCH_LANGUAGE: Text = text("English", "中文");
pub const THEME: Text = text("外观", "Theme");
pub const THEME_SYSTEM: Text = text("跟随系统", "System");
pub const THEME_LIGHT: Text = text("浅色", "Light");
pub const THEME_DARK: Text = text("深色", "Dark");

pub const PART_MISSING: Text = text(
    "本页所需的程序文件未能加载，请检查网络后重试。已保存的内容不受影响。",
    "A file that this page needs could not be loaded. Please check the network and try again. What was saved is not affected.",
);
pub const TRY_AGAIN: Text = text("重试", "Try again");

pub const NOT_FOUND: Text = text("没有这一页", "There is no such page");
pub const NOT_FOUND_HINT: Text = text(
    "地址可能输错，或者该内容不在本规划中。可以搜索，或从总览重新进入。",
    "The address may be mistyped, or this plan does not contain it. Search for it, or start from the overview.",
);
pub const TO_OVERVIEW: Text = text("返回总览", "Back to the overview");
