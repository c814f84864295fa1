//! The investment-promotion ledger (招商台账).

use leptos::prelude::*;

use crate::app::parts::{PageTitle, RegisterView};
use crate::app::use_lang;
use crate::i18n::words::{chains, records};
use crate::plan::SubjectKind;
use crate::route::Page;

#[component]
pub fn Ledger() -> impl IntoView {
    let lang = use_lang();
    view! {
        <PageTitle title=lang.t(records::LEDGER) />
        <p class="page__lead">{lang.t(records::LEDGER_LEAD)} " " <a href=Page::Gaps.href()>{lang.t(chains::GAPS)}</a></p>
        <RegisterView kind=SubjectKind::Lead name="zhaoshang-taizhang.csv" />
    }
}
