//! Text with the words that were looked for.

use leptos::prelude::*;

use crate::insight::search::Marked;

#[component]
pub fn MarkedText(text: Marked) -> impl IntoView {
    let piece = |piece: crate::insight::search::Piece| match piece.marked {
        true => view! { <mark>{piece.text}</mark> }.into_any(),
        false => piece.text.into_any(),
    };
    text.pieces().into_iter().map(piece).collect_view()
}
