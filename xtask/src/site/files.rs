//! Which file lies under which name. Nothing outside the folder is ever found.

use std::path::{Component, Path, PathBuf};

#[derive(Clone)]
pub struct Files {
    folder: PathBuf,
    extra: Vec<(String, PathBuf)>,
    copies: Vec<PartOf>,
}

/// The folder once more, below another name and without some of its files.
#[derive(Clone)]
struct PartOf {
    below: String,
    has: fn(&str) -> bool,
}

impl Files {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, extra: Vec::new(), copies: Vec::new() }
    }

    pub fn add(&mut self, name: &str, path: PathBuf) {
        self.extra.push((name.to_owned(), path));
    }

    pub fn copy(&mut self, name: &str, has: fn(&str) -> bool) {
        self.copies.push(PartOf { below: format!("{name}/"), has });
    }

    pub fn find(&self, name: &str) -> Option<PathBuf> {
        if let Some((_, path)) = self.extra.iter().find(|(extra, _)| extra == name) {
            return Some(path.clone());
        }
        let copy = self.copies.iter().find_map(|copy| Some((name.strip_prefix(copy.below.as_str())?, copy.has)));
        let (name, has) = copy.unwrap_or((name, |_| true));
        let name = if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
        let inside = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
        (inside && has(&name)).then(|| self.folder.join(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, path: Option<&str>) {
        let mut files = Files::new("/site".into());
        files.add("axe.js", "/elsewhere/axe.min.js".into());
        files.copy("bare", |name| name != "charts.js");
        assert_eq!(files.find(name), path.map(PathBuf::from));
    }

    #[test]
    fn a_folder_stands_for_its_first_page() {
        check("", Some("/site/index.html"));
        check("parts/", Some("/site/parts/index.html"));
        check("parts/a.wasm", Some("/site/parts/a.wasm"));
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        check("../secret", None);
        check("parts/../../secret", None);
        check("/etc/passwd", None);
    }

    #[test]
    fn a_file_from_elsewhere_and_a_copy_have_their_own_names() {
        check("axe.js", Some("/elsewhere/axe.min.js"));
        check("bare/", Some("/site/index.html"));
        check("bare/app.css", Some("/site/app.css"));
        check("bare/charts.js", None);
        check("charts.js", Some("/site/charts.js"));
    }
}
