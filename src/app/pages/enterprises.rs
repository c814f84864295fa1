//! The enterprises the plan names and those that people added.

use leptos::prelude::*;

use crate::app::parts::{PageTitle, RegisterView};
use crate::app::use_lang;
use crate::i18n::words::records;
use crate::plan::SubjectKind;

#[component]
pub fn Enterprises() -> impl IntoView {
    let lang = use_lang();
    view! {
        <PageTitle title=lang.t(records::ENTERPRISES) />
        <p class="page__lead">{lang.t(records::ENTERPRISES_LEAD)}</p>
        <RegisterView kind=SubjectKind::Enterprise name="qiye-minglu.csv" />
    }
}
