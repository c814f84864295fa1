//! Industry chains as a map: what stands on each link, how links hang together, where they go.

mod arrange;
mod choice;
mod facts;
mod gaps;
mod map;
mod present;
mod table;
mod walk;

pub use arrange::{arranged, place, places, shift, step};
pub use choice::{Choice, Fold, Having, state_of};
pub use facts::{Facts, facts, facts_of};
pub use gaps::{Gap, Reason, Weight, gaps, new_lead};
pub use map::{Band, ChainMap, Edge, Item, Node, Way};
pub use present::{is_same, present};
pub use table::{Row, rows};
pub use walk::{Direction, Web};
