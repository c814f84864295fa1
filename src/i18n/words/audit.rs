//! The audit: rules, findings, how serious they are.
