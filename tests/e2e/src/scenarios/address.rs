//! The address bar holds where one is.

use anyhow::{Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::shell;
use serde_json::json;

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_wrong_address_says_so_and_offers_the_way_on", wrong_address),
    Scenario::new("the_back_button_goes_back", back),
    Scenario::new("who_comes_back_finds_the_place_where_he_left", place),
    Scenario::new("a_link_with_a_search_opens_the_same_view", deep_link),
    Scenario::new("filters_of_the_projects_live_in_the_address", filters),
];

fn wrong_address(visit: &mut Visit<'_>) -> Result<()> {
    for hash in ["#/projects/nope", "#/parks/%E4%B8%8B", "#/nope", "#/a/b/c/d", "#/%zz"] {
        visit.open(hash)?;
        let title = visit.text("main h1")?;
        ensure!(title == Lang::Zh.t(shell::NOT_FOUND), "{hash} is titled “{title}”");
        visit.check_quiet()?;
    }
    visit.window()?.click("main a[href='#/']")?;
    visit.window()?.wait("location.hash === '#/'")
}

fn back(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/parks")?;
    let parks = visit.text("main h1")?;
    visit.window()?.click(".menu a[href='#/projects']")?;
    visit.window()?.wait("location.hash === '#/projects'")?;
    visit.window()?.back()?;
    let parks_again = format!("document.querySelector('main h1').textContent.trim() === {}", json!(parks));
    visit.window()?.wait(&parks_again)
}

fn place(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/projects")?;
    visit.run("scrollTo(0, 1500)", &[])?;
    visit.window()?.wait("history.state === 1500")?;
    // The menu stands still above the page, so the driver need not scroll to it.
    visit.window()?.click(".menu a[href='#/parks']")?;
    visit.window()?.wait("location.hash === '#/parks' && scrollY === 0")?;
    visit.window()?.back()?;
    visit.window()?.wait("location.hash === '#/projects' && scrollY === 1500")?;
    visit.reload()?;
    visit.window()?.wait("scrollY === 1500")
}

fn deep_link(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/")?;
    visit.window()?.write("#search", "辣椒")?;
    visit.window()?.wait("decodeURIComponent(location.hash) === '#/search?q=辣椒'")?;
    visit.reload()?;
    let hash = visit.run("return decodeURIComponent(location.hash)", &[])?;
    ensure!(hash == "#/search?q=辣椒", "after a reload the address is {hash}");
    let words = visit.run("return document.getElementById('search').value", &[])?;
    ensure!(words == "辣椒", "after a reload the search box says {words}");
    Ok(())
}

fn filters(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/projects?text=辣椒&view=timeline")?;
    let shown = visit.text("main [role=status]")?;
    ensure!(shown.contains("73") && !shown.starts_with("73"), "all projects are shown: “{shown}”");
    visit.reload()?;
    let again = visit.text("main [role=status]")?;
    ensure!(again == shown, "after a reload “{again}” instead of “{shown}”");
    Ok(())
}
