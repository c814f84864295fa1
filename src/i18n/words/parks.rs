//! Parks, industries, the map.
