//! Units and what they measure.
