//! What the browser tests share with the tools: a small server for static files.

pub mod site;
