//! Starts the app: plan in, page out. A failure is shown as a sentence, never as a white page.

use park_atlas::browser::boot;
use park_atlas::plan::{Plan, pack};

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        boot::failed(&panic.to_string());
    }));
    wasm_bindgen_futures::spawn_local(async {
        match load().await {
            Ok((plan, pinyin)) => {
                park_atlas::app::mount(plan, pinyin);
                boot::started();
            }
            Err(error) => boot::failed(&error),
        }
    });
}

/// Rows that cannot be read are left out; `cargo xtask check` is where they are reported.
async fn load() -> Result<(Plan, String), String> {
    let packed = boot::packed_plan().await.map_err(|error| error.to_string())?;
    let mut files = pack::unpack(&packed).map_err(|fault| format!("{fault:?}"))?;
    let pinyin = files.remove(pack::PINYIN).unwrap_or_default();
    Ok((pack::read_checked(&files), pinyin))
}
