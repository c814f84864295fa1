//! How far a project has come.

use serde::{Deserialize, Serialize};

/// In the order in which a project passes through them; the last three stand beside that line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// 谋划
    Idea,
    /// 洽谈
    Talks,
    /// 签约
    Signed,
    /// 前期
    Preparation,
    /// 开工
    Started,
    /// 在建
    UnderConstruction,
    /// 竣工
    Completed,
    /// 投产
    InProduction,
    /// 达产
    AtCapacity,
    /// 暂停
    Paused,
    /// 终止
    Stopped,
    /// 调出
    Transferred,
}

impl Stage {
    pub const LINE: [Stage; 9] = [
        Stage::Idea,
        Stage::Talks,
        Stage::Signed,
        Stage::Preparation,
        Stage::Started,
        Stage::UnderConstruction,
        Stage::Completed,
        Stage::InProduction,
        Stage::AtCapacity,
    ];

    pub const BESIDE: [Stage; 3] = [Stage::Paused, Stage::Stopped, Stage::Transferred];
}
