//! What the page lets run: a Content-Security-Policy with the hashes of its own inline scripts, and
//! integrity hashes for every script and style sheet it loads.

use anyhow::{Context, Result};
use serde_json::json;

use super::hash;

/// Everything else of the policy follows from the page's scripts. Style attributes are free: the chart
/// library writes its tooltips with them.
const POLICY: &str = "default-src 'none'; style-src-attr 'unsafe-inline'; \
    img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    form-action 'none'; base-uri 'none'";

/// The policy comes before everything that could break it.
const FIRST: &str = "<head>\n    <meta charset=\"utf-8\">";

/// Puts policy and integrity into a page. `scripts` are the names of all script files, also of those
/// that the program loads later; `integrity` computes the hash of a file.
pub fn protect(
    page: &str,
    scripts: impl Iterator<Item = String>,
    integrity: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let (page, early) = without_early_links(&with_integrity(page, &integrity)?);
    let hashes = scripts.map(|name| Ok((format!("./{name}"), json!(integrity(&name)?))));
    let hashes: serde_json::Map<_, _> = hashes.collect::<Result<_>>()?;
    // Only an import map tells the browser what a module must be that is loaded by `import`.
    let map = format!("<script type=\"importmap\">{}</script>", json!({ "integrity": hashes }));
    let (before, after) = page.split_once(FIRST).context("the page does not begin with its character set")?;
    let sources: Vec<_> = inline_scripts(&map).chain(inline_scripts(after)).map(hash::source).collect();
    let styles: Vec<_> = inline("style", after).map(|(_, style)| hash::source(style)).collect();
    let policy = format!(
        "{POLICY}; style-src 'self' {}; script-src 'self' 'wasm-unsafe-eval' {}",
        styles.join(" "),
        sources.join(" ")
    );
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(format!("{before}{FIRST}\n    {meta}\n    {map}{early}{after}"))
}

/// Takes out the links to what is wanted early, which is the program: the page's first script looks for
/// it, and Firefox 153 calls modules failed when their links stand behind the script that imports them and
/// there is an import map.
fn without_early_links(page: &str) -> (String, String) {
    const LINK: &str = "<link rel=\"";
    let (mut rest, mut links) = (String::with_capacity(page.len()), String::new());
    for (index, part) in page.split(LINK).enumerate() {
        let early = part.starts_with("modulepreload") || part.starts_with("preload");
        match part.split_once('>').filter(|_| index > 0 && early) {
            Some((attributes, after)) => {
                links.push_str(&format!("\n    {LINK}{attributes}>"));
                rest.push_str(after);
            }
            None if index == 0 => rest.push_str(part),
            None => rest.push_str(&format!("{LINK}{part}")),
        }
    }
    (rest, links)
}

/// The same for a page that has everything inside: `head` comes first, and of what is unpacked later only
/// `unpacked` may run.
pub fn protect_one_file(page: &str, head: &str, styles: [&str; 2], unpacked: &[&str]) -> Result<String> {
    let (before, after) = page.split_once(FIRST).context("the page does not begin with its character set")?;
    let unpacked = unpacked.iter().filter(|code| !code.is_empty()).copied();
    let scripts: Vec<_> = inline_scripts(head).chain(inline_scripts(after)).chain(unpacked).map(hash::source).collect();
    let policy = format!(
        "default-src 'none'; style-src {}; style-src-attr 'unsafe-inline'; img-src blob: data:; \
         form-action 'none'; base-uri 'none'; script-src 'wasm-unsafe-eval' {}",
        styles.map(hash::source).join(" "),
        scripts.join(" ")
    );
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(format!("{before}{FIRST}\n    {meta}\n    {head}{after}"))
}

/// What stands between the tags of scripts that are part of the page.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    let runs = |attributes: &str| !attributes.contains(" src=") && !attributes.contains("text/plain");
    inline("script", html).filter(move |(attributes, _)| runs(attributes)).map(|(_, code)| code)
}

/// The attributes and the content of all scripts or style sheets of a page. Nothing but the end of its own
/// kind ends such an element, whatever tags stand in it.
fn inline<'a>(kind: &str, html: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
    let (begin, end, mut rest) = (format!("<{kind}"), format!("</{kind}"), html);
    std::iter::from_fn(move || {
        let (attributes, after) = rest.split_once(begin.as_str())?.1.split_once('>')?;
        let (content, after) = after.split_once(end.as_str())?;
        rest = after;
        Some((attributes, content))
    })
}

/// Style sheets and modules named in the page get the hash of their file.
fn with_integrity(page: &str, integrity: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut done = String::with_capacity(page.len());
    for (index, part) in page.split("<link").enumerate() {
        if index == 0 {
            done.push_str(part);
            continue;
        }
        let (attributes, rest) = part.split_once('>').context("a link without an end")?;
        done.push_str("<link");
        let name = attribute(attributes, "href").map(|address| address.trim_start_matches("./"));
        let loads = ["stylesheet", "modulepreload"].map(Some).contains(&attribute(attributes, "rel"));
        match name.filter(|_| loads && attribute(attributes, "integrity").is_none()) {
            Some(name) => {
                let attributes = attributes.trim_end_matches('/');
                done.push_str(&format!("{attributes} integrity=\"{}\"", integrity(name)?));
            }
            None => done.push_str(attributes),
        }
        done.push('>');
        done.push_str(rest);
    }
    Ok(done)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n    <meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"./a.css\"/><script>one</script>\
        <script src=\"b.js\"></script><link rel=\"modulepreload\" href=\"b.js\" integrity=\"b\"></head>";

    fn protected() -> String {
        let files = ["b.js", "c/d.js"].map(str::to_owned).into_iter();
        protect(PAGE, files, |name| Ok(format!("hash of {name}"))).unwrap()
    }

    #[test]
    fn the_policy_comes_first_and_names_each_inline_script() {
        let page = protected();
        let (before, after) = page.split_once("<script").unwrap();
        assert!(before.contains("Content-Security-Policy"), "{page}");
        // echo -n one | openssl dgst -sha256 -binary | base64
        assert!(before.contains("'sha256-dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0='"), "{before}");
        assert_eq!(before.matches("'sha256-").count(), 2, "the map and the script, not the file: {before}");
        assert!(!before.contains("'unsafe-eval'"), "{before}");
        assert!(after.contains("hash of c/d.js"), "a script that is loaded later is in the map: {after}");
    }

    #[test]
    fn tags_in_the_text_of_a_script_neither_end_nor_begin_one() {
        let html = "<script>a = \"</b><script src=x>\"</script><script src=\"b.js\"></script><style>c</style>";
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["a = \"</b><script src=x>\""]);
        assert_eq!(inline("style", html).collect::<Vec<_>>(), [("", "c")]);
        assert_eq!(inline_scripts("<script>never ends").count(), 0);
    }

    #[test]
    fn nothing_is_allowed_that_the_program_does_not_need() {
        let page = protected();
        assert!(!page.contains("frame-src") && !page.contains("connect-src 'self' blob:"), "{page}");
        let one = protect_one_file(PAGE, "<script>opener</script>", ["a", "b"], &["code"]).unwrap();
        assert!(!one.contains("connect-src") && !one.contains("'self'"), "{one}");
    }

    #[test]
    fn modules_are_asked_for_before_a_script_imports_them() {
        let page = protected();
        let at = |words: &str| page.find(words).unwrap();
        assert!(at("importmap") < at("modulepreload") && at("modulepreload") < at("<script>one"), "{page}");
        assert_eq!(page.matches("modulepreload").count(), 1, "{page}");
    }

    #[test]
    fn a_style_sheet_gets_its_hash_once() {
        let page = protected();
        assert!(page.contains("<link rel=\"stylesheet\" href=\"./a.css\" integrity=\"hash of a.css\">"), "{page}");
        let again = with_integrity(&page, |_| anyhow::bail!("asked again")).unwrap();
        assert_eq!(again, page);
    }
}
