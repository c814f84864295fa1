//! Indicators and pace.
