//! A note's text on the page: each mark becomes an element of its own, every word stays a word.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::i18n::words::notes;
use crate::report::markdown::{Block, Href, Inline, parse};

#[component]
pub fn Markdown(text: String) -> impl IntoView {
    view! { <div class="markdown">{blocks(&parse(&text))}</div> }
}

fn blocks(list: &[Block]) -> AnyView {
    list.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(words) => view! { <p class="markdown__heading">{inlines(words)}</p> }.into_any(),
        Block::Paragraph(words) => view! { <p>{inlines(words)}</p> }.into_any(),
        Block::Quote(inside) => view! { <blockquote>{blocks(inside)}</blockquote> }.into_any(),
        Block::List { from: Some(from), items } => view! { <ol start=*from>{list(items)}</ol> }.into_any(),
        Block::List { from: None, items } => view! { <ul>{list(items)}</ul> }.into_any(),
        Block::Code(code) => view! { <pre><code>{code.clone()}</code></pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn list(items: &[Vec<Block>]) -> AnyView {
    items.iter().map(|item| view! { <li>{blocks(item)}</li> }.into_any()).collect_view().into_any()
}

fn inlines(list: &[Inline]) -> AnyView {
    list.iter().map(inline).collect_view().into_any()
}

fn inline(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(words) => words.clone().into_any(),
        Inline::Strong(inside) => view! { <strong>{inlines(inside)}</strong> }.into_any(),
        Inline::Emphasis(inside) => view! { <em>{inlines(inside)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Link { to, words } => link(to, inlines(words)),
        Inline::Picture { to, words } => {
            let words = notes::picture(use_lang(), words).into_any();
            match to {
                Some(to) => link(to, words),
                None => words,
            }
        }
        Inline::Break => view! { <br /> }.into_any(),
    }
}

fn link(to: &Href, words: AnyView) -> AnyView {
    view! { <a href=to.as_str().to_owned() target="_blank" rel="noopener noreferrer">{words}</a> }.into_any()
}
