//! Sets up what is missing, one file per kind of tool. Asking again costs nothing.

mod browsers;
mod cargo_tools;
mod node;
mod wasm;

pub use browsers::browsers;
pub use cargo_tools::{cargo_deny, trunk, wasm_bindgen};
pub use node::packages;
pub use wasm::toolchain;
