//! Entries of a file that have the name of one that is here and another content: shown, and left where they are.

use leptos::prelude::*;

use crate::i18n::words::data;
use crate::report::Preview;
use crate::report::change::Teller;

/// How many are shown; a file with more of them is no file of a colleague.
const MOST: usize = 20;

pub(super) fn twins(teller: Teller<'_>, preview: &Preview) -> AnyView {
    let told = preview.twins.iter().take(MOST).map(|twin| view! { <li>{teller.twin(twin)}</li> }).collect_view();
    let more = preview.twins.len().saturating_sub(MOST);
    let more = (more > 0).then(|| view! { <li>{data::and_so_many(teller.lang, more)}</li> });
    (!preview.twins.is_empty()).then(|| view! { <ul class="incoming__twins">{told} {more}</ul> }).into_any()
}
