//! Industry chains.
