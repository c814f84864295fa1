//! Which plan it is.

use super::{Citation, Name, Year, Years};
use borsh::{BorshDeserialize, BorshSerialize};

#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct About {
    /// Folder-safe id, for example `shizhu-2023-2027`; part of every storage key.
    pub id: String,
    pub title: Name,
    pub county: Name,
    /// The zone with all its parks, 一区三园.
    pub zone: Name,
    /// Document number and date of issue, as printed.
    pub number: String,
    /// ISO date, for example `2024-01-23`.
    pub issued: String,
    pub issuer: Name,
    pub base_year: Year,
    pub period: Years,
    /// Outline of the county in degrees: longitude, latitude. For orientation only.
    pub outline: Vec<(f64, f64)>,
    /// Where the outline comes from, with its licence.
    pub outline_source: String,
    pub cite: Vec<Citation>,
}
