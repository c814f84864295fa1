//! Starts the app: plan in, page out. A failure is shown as a sentence, never as a white page.

use park_atlas::browser::boot;
use park_atlas::plan::Packed;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        boot::failed(&panic.to_string());
    }));
    wasm_bindgen_futures::spawn_local(async {
        match load().await {
            Ok(Packed { plan, pinyin }) => park_atlas::app::mount(plan, pinyin),
            Err(error) => boot::failed(&error),
        }
    });
}

async fn load() -> Result<Packed, String> {
    let packed = boot::packed_plan().await.map_err(|error| format!("{error:?}"))?;
    Packed::from_bytes(&packed).map_err(|error| error.to_string())
}
