//! npm packages: the chart library and its bundler for the site, the accessibility rules for the tests.

use std::path::Path;

use anyhow::{Result, bail};

use xtask::machine::{apt_install, command, exec, has, root, say};

/// Installs the packages that `folder/package-lock.json` names, exactly; once for what the two files say.
pub fn packages(folder: &Path) -> Result<()> {
    let folder = root().join(folder);
    let read = |name| std::fs::read_to_string(folder.join(name));
    let wanted = read("package.json")? + &read("package-lock.json")?;
    let stamp = folder.join("node_modules/.park-atlas-packages");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !has("npm") && (apt_install(&["nodejs", "npm"]).is_err() || !has("npm")) {
        bail!("Node.js with npm is needed; please install it");
    }
    say(&format!("fetching the npm packages of {} (seconds)", folder.display()));
    exec(command("npm").current_dir(&folder).args(["ci", "--silent", "--no-audit", "--no-fund"]))?;
    std::fs::write(stamp, wanted)?;
    Ok(())
}
