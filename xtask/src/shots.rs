//! `cargo xtask shots`: pictures of pages to be looked at by a person.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use xtask::browser::{Browser, Driver, Profile, Window};
use xtask::machine::{dist, root};
use xtask::site::Site;

use crate::{fresh, setup};

/// A way in which people see the atlas.
struct Form {
    name: &'static str,
    theme: &'static str,
    width: u32,
    height: u32,
    /// How many dots stand for one pixel of the style sheet.
    scale: u32,
    media: &'static str,
}

const FORMS: [Form; 4] = [
    Form { name: "light", theme: "light", width: 1280, height: 900, scale: 1, media: "screen" },
    Form { name: "dark", theme: "dark", width: 1280, height: 900, scale: 1, media: "screen" },
    Form { name: "phone", theme: "light", width: 390, height: 844, scale: 2, media: "screen" },
    // A4 at 96 dots per inch, without margins.
    Form { name: "print", theme: "light", width: 794, height: 1123, scale: 1, media: "print" },
];

pub fn run(addresses: &[String]) -> Result<ExitCode> {
    if setup::browsers(&[Browser::Chromium]).is_empty() {
        bail!("pictures are taken with Chromium");
    }
    fresh::site()?;
    let folder = root().join("target/shots");
    fs::create_dir_all(&folder)?;
    let site = Site::new(dist()).serve(0)?;
    let driver = Driver::start(Browser::Chromium)?;
    let window = driver.open(Profile::Fresh)?;
    let overview = ["#/".to_owned()];
    for address in if addresses.is_empty() { &overview } else { addresses } {
        for form in &FORMS {
            let file = folder.join(format!("{}-{}.png", file_name(address), form.name));
            shoot(&window, &format!("{}{address}", site.url()), form, &file)?;
            println!("{}", file.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn shoot(window: &Window, url: &str, form: &Form, file: &Path) -> Result<()> {
    let Form { width, height, scale, media, .. } = form;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
    window.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
    window.devtools("Emulation.setEmulatedMedia", &json!({ "media": media }))?;
    window.go(url)?;
    window.run("localStorage.setItem('park-atlas.theme', JSON.stringify(args[0]))", &[Value::from(form.theme)])?;
    window.reload()?;
    window.wait("document.body.hasAttribute('data-ready')")?;
    // Charts come a moment after the page that shows them.
    window.run("await new Promise(resolve => setTimeout(resolve, 700))", &[])?;
    if *media == "print" {
        window.run("dispatchEvent(new Event('beforeprint'))", &[])?;
    }
    fs::write(file, window.picture()?)?;
    Ok(())
}

fn file_name(address: &str) -> String {
    let name: String = address.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    match name.trim_matches('-') {
        "" => "overview".to_owned(),
        name => name.to_owned(),
    }
}
