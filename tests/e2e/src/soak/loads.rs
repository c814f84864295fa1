//! The site loads, however often it is asked for.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::Outcome;
use crate::visit::Visit;

/// A browser is started anew after so many loads: half of them find nothing in its cache.
const LOADS_OF_A_BROWSER: usize = 4;

pub fn loads(visit: &mut Visit<'_>, rounds: usize) -> Result<Outcome> {
    let mut took = Vec::new();
    let mut stalled = 0;
    for round in 0..rounds {
        if round % LOADS_OF_A_BROWSER == 0 {
            visit.quit_browser()?;
            visit.window()?;
        }
        let started = Instant::now();
        let loaded = if round % 2 == 0 { visit.open("#/") } else { visit.reload() };
        match loaded {
            Ok(()) => took.push(started.elapsed()),
            Err(error) => {
                stalled += 1;
                eprintln!("!!! load {round}: {error:#}");
                visit.leave()?;
            }
        }
    }
    took.sort_unstable();
    let (median, longest) = (took.get(took.len() / 2).copied(), took.last().copied());
    let ms = |time: Option<Duration>| time.unwrap_or_default().as_millis();
    let said = format!("{rounds} loads, {stalled} never ended; median {} ms, longest {} ms", ms(median), ms(longest));
    Ok(Outcome { said, kept: stalled == 0 })
}
