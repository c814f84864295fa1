//! Where the plan wants to be and from where, to be understood in ten seconds.

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::{use_lang, use_state};

#[component]
pub fn Overview() -> impl IntoView {
    let plan = use_state().plan;
    let lang = use_lang();
    view! { <PageTitle title=lang.pick(&plan.about.title.zh, &plan.about.title.en) /> }
}
