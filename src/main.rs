//! In a browser: starts the app, plan in, page out; a failure is shown as a sentence, never as a white
//! page. Anywhere else: writes the first view of a packed plan as HTML, for `index.html`.

#[cfg(target_arch = "wasm32")]
mod start {
    use park_atlas::browser::boot;
    use park_atlas::plan::Packed;

    pub fn main() {
        std::panic::set_hook(Box::new(|panic| {
            console_error_panic_hook::hook(panic);
            boot::failed(&panic.to_string());
        }));
        wasm_bindgen_futures::spawn_local(async {
            match load().await {
                Ok(packed) => park_atlas::app::start(packed).await,
                Err(error) => boot::failed(&error),
            }
        });
    }

    async fn load() -> Result<Packed, String> {
        let packed = boot::packed_plan().await.map_err(|error| format!("{error:?}"))?;
        let packed = Packed::from_bytes(&packed).map_err(|error| error.to_string())?;
        boot::first_view_drawn().await.map_err(|error| format!("{error:?}"))?;
        Ok(packed)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod start {
    use std::error::Error;

    use park_atlas::plan::Packed;

    pub fn main() -> Result<(), Box<dyn Error>> {
        let plan = std::env::args().nth(1).ok_or("usage: park-atlas <packed plan>")?;
        print!("{}", park_atlas::app::first_view(Packed::from_bytes(&std::fs::read(plan)?)?));
        Ok(())
    }
}

use start::main;
