//! Parks on the map: each is a run of bands, or one box.

use super::room::{bands_of, make_room};
use super::{Band, ChainMap};
use crate::insight::layout::Span;
use crate::plan::ParkId;

/// A park as it stands on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct ParkOnMap {
    pub park: ParkId,
    /// It is one box.
    pub folded: bool,
    /// From the top of its first chain to the bottom of its last.
    pub span: Span,
}

/// Room above the first chain of a park, for the park's own head.
pub const PARK_HEAD: f64 = 30.0;

impl ChainMap {
    /// The same with room for a head above each park.
    pub(super) fn with_heads(mut self) -> Self {
        let begins = |(at, band): (usize, &Band)| {
            at.checked_sub(1).and_then(|before| self.bands.get(before)).is_none_or(|before| before.park != band.park)
        };
        let above: Vec<f64> =
            self.bands.iter().enumerate().map(|band| if begins(band) { PARK_HEAD } else { 0.0 }).collect();
        let bands = bands_of(&self);
        make_room(&mut self, &bands, &above);
        self
    }

    /// The parks from top to bottom.
    pub fn parks(&self) -> Vec<ParkOnMap> {
        let runs = self.bands.chunk_by(|one, next| one.park == next.park);
        let park = |run: &[Band]| {
            let (first, last) = (run.first()?, run.last()?);
            let span = Span { start: first.span.start, length: last.span.start + last.span.length - first.span.start };
            Some(ParkOnMap { park: first.park.clone(), folded: first.chain.is_none(), span })
        };
        runs.filter_map(park).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ChainId;

    fn map() -> ChainMap {
        let band = |park: &str, chain: Option<&str>, start: f64| Band {
            park: ParkId::new(park),
            chain: chain.map(ChainId::new),
            span: Span { start, length: 40.0 },
        };
        let bands = vec![band("a", Some("1"), 50.0), band("a", Some("2"), 150.0), band("b", None, 250.0)];
        ChainMap { bands, height: 290.0, ..ChainMap::default() }
    }

    #[test]
    fn a_park_reaches_from_its_first_chain_to_its_last() {
        let parks = map().parks();
        let found: Vec<_> = parks.iter().map(|park| (park.park.as_str(), park.folded, park.span)).collect();
        let span = |start, length| Span { start, length };
        assert_eq!(found, [("a", false, span(50.0, 140.0)), ("b", true, span(250.0, 40.0))]);
    }

    #[test]
    fn a_head_stands_above_the_first_chain_of_each_park_only() {
        let starts = |map: &ChainMap| map.bands.iter().map(|band| band.span.start).collect::<Vec<_>>();
        let headed = map().with_heads();
        assert_eq!((starts(&headed), headed.height), (vec![80.0, 180.0, 310.0], 350.0));
    }
}
