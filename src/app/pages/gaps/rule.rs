//! The rule by which gaps are put in order, in words, from the numbers that the program uses.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::i18n::words::gaps as words;
use crate::insight::chains::{About, Force, Reason, Weight};
use crate::plan::LinkKind;

#[component]
pub(super) fn Rule() -> impl IntoView {
    let lang = use_lang();
    let reasons = Reason::ALL.map(|reason| words::points(lang.t(words::reason(reason)), reason.points()));
    let asked = Force::ALL.map(|how| Weight::Asked(how, About::Link));
    let mut asked: Vec<String> = asked.map(|part| words::points(&words::weight(lang, part), part.points())).to_vec();
    asked.push(words::rule_chain(lang));
    let kinds = LinkKind::ALL.map(Weight::Kind);
    let kinds = kinds.map(|part| words::points(&words::weight(lang, part), part.points()));
    let size = [words::rule_dependents(lang), words::rule_products(lang)];
    let list = |title, parts: Vec<String>| {
        let items = parts.into_iter().map(|part| view! { <li>{part}</li> }).collect_view();
        view! { <h3>{lang.t(title)}</h3> <ul>{items}</ul> }.into_any()
    };
    view! {
        <details class="card gap-rule">
            <summary>{lang.t(words::RULE)}</summary>
            <p>{lang.t(words::RULE_LEAD)}</p>
            {list(words::RULE_REASONS, reasons.to_vec())}
            {list(words::RULE_ASKED, asked)}
            {list(words::RULE_KIND, kinds.to_vec())}
            {list(words::RULE_SIZE, size.to_vec())}
        </details>
    }
}
