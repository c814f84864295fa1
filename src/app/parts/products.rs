//! Products as a row of tags, in the language of the view.

use leptos::prelude::*;

use crate::app::{named, use_state};
use crate::plan::Product;

/// Nothing for an empty list.
pub fn product_tags(products: &'static [Product]) -> AnyView {
    if products.is_empty() {
        return ().into_any();
    }
    let plan = use_state().plan;
    let item = |product: &'static Product| {
        let name = plan.product_name(product).map_or(product.name.as_str(), named);
        view! { <li>{name}</li> }.into_any()
    };
    view! { <ul class="tags">{products.iter().map(item).collect_view()}</ul> }.into_any()
}
