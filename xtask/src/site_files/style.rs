//! Where the styles stand: those of the first view in the page, because asking for them would let it
//! wait; those of other pages in a file for which nothing waits, until the program wants it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::names;
use crate::slim;

const LINK: &str = "<link rel=\"stylesheet\"";
/// The browser asks for it without waiting; the program makes it count for screens.
const LATER: &str = "<link id=\"pages-style\" media=\"print\" rel=\"stylesheet\"";

/// Those of the first view and those of other pages.
pub fn both(folder: &Path) -> Result<[String; 2]> {
    let short = |name| slim::shorter(&sheet(folder, name)?.1, "css");
    Ok([short("app")?, short("pages")?])
}

pub fn place(folder: &Path, page: &str) -> Result<String> {
    let (name, style) = sheet(folder, "app")?;
    fs::remove_file(folder.join(&name))?;
    let (before, rest) = page.split_once(LINK).context("the page has no style sheet")?;
    let (_, after) = rest.split_once('>').context("a link without an end")?;
    Ok(format!("{before}<style>{}</style>{}", style.trim_end(), after.replacen(LINK, LATER, 1)))
}

/// Name and content of a style sheet; Trunk has put a hash behind its name.
fn sheet(folder: &Path, name: &str) -> Result<(String, String)> {
    let is_it = |file: &String| file.starts_with(&format!("{name}-")) && file.ends_with(".css");
    let file = names(folder)?.into_iter().find(is_it).with_context(|| format!("no style sheet {name}"))?;
    let style = fs::read_to_string(folder.join(&file))?;
    Ok((file, style))
}
