//! The name of something that can be selected, as a button; on paper it is the name alone.

use leptos::prelude::*;

pub(super) fn name_button(name: &str, select: impl Fn() + 'static) -> AnyView {
    let (name, select): (String, Box<dyn Fn()>) = (name.to_owned(), Box::new(select));
    view! { <button class="link-button link-button--name" type="button" on:click=move |_| select()>{name}</button> }
        .into_any()
}
