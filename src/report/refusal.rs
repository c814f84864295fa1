//! Why a file was refused, for whoever chose it.

use super::{LARGEST, Refusal};
use crate::i18n::Lang;
use crate::i18n::words::data;

const MEGABYTE: u64 = 1024 * 1024;

pub fn sentence(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => lang.t(data::EMPTY).to_owned(),
        Refusal::TooLarge(bytes) => data::too_large(lang, bytes / MEGABYTE, LARGEST / MEGABYTE),
        Refusal::TooDeep(_) => lang.t(data::TOO_DEEP).to_owned(),
        Refusal::NotJson { .. } => lang.t(data::NOT_JSON).to_owned(),
        Refusal::Truncated => lang.t(data::TRUNCATED).to_owned(),
        Refusal::NotABackup => lang.t(data::NOT_A_BACKUP).to_owned(),
        Refusal::Newer(version) => data::newer(lang, *version),
        Refusal::OtherPlan(plan) => data::other_plan(lang, plan),
    }
}
