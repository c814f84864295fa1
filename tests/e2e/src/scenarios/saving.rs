//! Pictures and tables taken along as files: in the form they claim to have, and not empty.

use anyhow::{Result, ensure};
use park_atlas::i18n::words::{chains, charts};
use park_atlas::i18n::{Lang, Text};
use serde_json::{Value, json};

use super::Scenario;
use super::charts::{DRAWN, page_with_chart};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_chart_is_saved_as_table_and_picture", chart),
    Scenario::new("the_chain_map_is_saved_as_picture", chain_map),
];

/// A drawing's width and words. Only a well-formed one can be decoded.
const READ_SVG: &str = "
    const picture = Object.assign(new Image(), { src: URL.createObjectURL(file) });
    await picture.decode();
    const text = await file.text();
    return { name, width: picture.naturalWidth, words: text.replace(/<[^>]*>/g, ''),
        free: !/var\\(|<foreignObject|href=.http/.test(text) };";

/// How large a picture is, and how many of its dots are not like one of its margin; the outermost dots
/// may be mixed with what lies outside.
const READ_PNG: &str = "
    const picture = await createImageBitmap(file);
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const dots = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
    const paper = dots[4 * picture.width + 4];
    return { name, width: picture.width, drawn: dots.filter(dot => dot !== paper).length / dots.length };";

/// Chooses that only what is on the screen is saved.
const CHOOSE_SEEN: &str = "
    const choice = document.querySelector('option[value=seen]').parentElement;
    choice.value = 'seen';
    choice.dispatchEvent(new Event('change', { bubbles: true }));";

/// Presses a button and has a function's body read the `file` that is offered, by its `name`, instead of
/// keeping it. Drivers do not tell of downloads.
pub(super) fn offered(visit: &mut Visit<'_>, button: &str, read: &str) -> Result<Value> {
    let script = format!(
        "const made = new Map();
        const {{ createObjectURL }} = URL;
        URL.createObjectURL = file => {{
            const address = createObjectURL.call(URL, file);
            made.set(address, file);
            return address;
        }};
        const offered = new Promise(resolve => {{
            const {{ click }} = HTMLAnchorElement.prototype;
            HTMLAnchorElement.prototype.click = function () {{
                HTMLAnchorElement.prototype.click = click;
                URL.createObjectURL = createObjectURL;
                resolve([this.download, made.get(this.href)]);
            }};
        }});
        {button}.click();
        const [name, file] = await offered;
        {read}"
    );
    visit.run(&script, &[])
}

fn button(words: &str) -> String {
    format!(
        "[...document.querySelectorAll('main button')].find(button => button.textContent.trim() === {})",
        json!(words)
    )
}

fn chart(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("")?;
    save_chart(visit)
}

pub(super) fn save_chart(visit: &mut Visit<'_>) -> Result<()> {
    visit.turn_to(&page_with_chart()?)?;
    visit.window()?.wait(DRAWN)?;
    let pressed = |words: Text| button(Lang::Zh.t(words));
    let table = offered(visit, &pressed(charts::SAVE_CSV), "return { name, text: await file.text() };")?;
    let lines = part(&table, "text").as_str().unwrap_or_default().lines().count();
    ensure!(named(&table, ".csv") && lines > 2, "the table is {table:#}");
    let svg = offered(visit, &pressed(charts::SAVE_SVG), READ_SVG)?;
    check_svg(&svg)?;
    let png = offered(visit, &pressed(charts::SAVE_PNG), READ_PNG)?;
    check_png(&png, &svg, 2.0)
}

fn chain_map(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("")?;
    save_chain_map(visit)
}

pub(super) fn save_chain_map(visit: &mut Visit<'_>) -> Result<()> {
    visit.turn_to("#/chains")?;
    visit.window()?.wait("document.querySelectorAll('.chain-map__node').length > 40")?;
    let svg = offered(visit, &button(Lang::Zh.t(chains::SAVE_SVG)), READ_SVG)?;
    check_svg(&svg)?;
    for scale in [1, 3] {
        let png = offered(visit, &button(&chains::times_larger(scale)), READ_PNG)?;
        check_png(&png, &svg, scale.into())?;
    }
    // Larger than life, so that only a part is on the screen.
    visit.window()?.click(".chain-map__controls .button:first-child")?;
    visit.window()?.click(".chain-map__controls .button:first-child")?;
    visit.run(CHOOSE_SEEN, &[])?;
    let seen = offered(visit, &button(Lang::Zh.t(chains::SAVE_SVG)), READ_SVG)?;
    check_svg(&seen)?;
    let width = |file| part(file, "width").as_f64().unwrap_or_default();
    ensure!(width(&seen) < width(&svg), "{} px of {} px are on the screen", width(&seen), width(&svg));
    let png = offered(visit, &button(&chains::times_larger(4)), READ_PNG)?;
    check_png(&png, &seen, 4.0)?;
    ensure!(named(&seen, "-局部.svg") && named(&png, "-局部-4x.png"), "the parts are called {seen:#} and {png:#}");
    visit.turn_to("#/chains/chilli")?;
    visit.window()?.wait("document.querySelector('.chain-map__node')")?;
    let alone = offered(visit, &button(Lang::Zh.t(chains::SAVE_SVG)), READ_SVG)?;
    ensure!(named(&alone, "-辣椒产业链.svg"), "the picture of one chain is called {alone:#}");
    Ok(())
}

fn part<'a>(file: &'a Value, name: &str) -> &'a Value {
    file.get(name).unwrap_or(&Value::Null)
}

fn named(file: &Value, end: &str) -> bool {
    part(file, "name").as_str().is_some_and(|name| name.len() > end.len() && name.ends_with(end))
}

fn check_svg(svg: &Value) -> Result<()> {
    let words = part(svg, "words").as_str().is_some_and(|words| words.contains("石柱"));
    ensure!(named(svg, ".svg") && words && *part(svg, "free") == true, "the drawing is {svg:#}");
    Ok(())
}

/// The picture is as large as promised unless no canvas could hold it.
fn check_png(png: &Value, svg: &Value, scale: f64) -> Result<()> {
    let number = |file, name| part(file, name).as_f64().unwrap_or_default();
    // Browsers round the width of a drawing, WebKit upwards.
    let is_large = (number(png, "width") - scale * number(svg, "width")).abs() < scale.max(2.0);
    let share = number(png, "drawn");
    ensure!(
        named(png, ".png") && is_large && share > 0.01 && share < 0.99,
        "the picture of {} px is {png:#}",
        part(svg, "width")
    );
    Ok(())
}
