//! Whether something is printed or inferred, in words and by shape.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::i18n::words::sources;
use crate::plan::Evidence;

#[component]
pub fn EvidenceBadge(evidence: &'static Evidence) -> impl IntoView {
    let lang = use_lang();
    match evidence {
        Evidence::Printed => view! { <span class="badge">{lang.t(sources::PRINTED)}</span> }.into_any(),
        Evidence::Inferred(how) => view! {
            <span class="badge badge--inferred" title=lang.pick(how.zh.as_str(), &how.en)>
                {lang.t(sources::INFERRED)}
            </span>
        }
        .into_any(),
    }
}
