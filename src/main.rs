//! Starts the app: plan in, page out. A failure is shown as a sentence, never as a white page.

use park_atlas::browser::boot;
use park_atlas::plan::Plan;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        boot::failed(&panic.to_string());
    }));
    wasm_bindgen_futures::spawn_local(async {
        match boot::packed_plan().await {
            Ok(_packed) => {
                park_atlas::app::mount(Plan::default());
                boot::started();
            }
            Err(error) => boot::failed(&error.to_string()),
        }
    });
}
