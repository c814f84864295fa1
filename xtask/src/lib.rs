//! What the browser tests share with the commands: this machine, a small server, and browsers that
//! do as they are told.

pub mod machine;

pub mod slim;

pub mod site;

pub mod site_files;

pub mod browser;
