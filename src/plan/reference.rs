//! What the plan refers to: firms, documents, pictures.

use super::{Citation, DocumentId, EnterpriseId, IndustryId, Name, PictureId};
use borsh::{BorshDeserialize, BorshSerialize};

/// A firm named in the plan, by the name printed.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Enterprise {
    pub id: EnterpriseId,
    pub name: Name,
    pub industry: Option<IndustryId>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Document {
    pub id: DocumentId,
    pub title: Name,
    /// 文号, for example 渝府办发〔2020〕99号; empty where none is printed.
    pub number: String,
    pub cite: Vec<Citation>,
}

/// A picture of the print. All pictures of the first plan are lost; captions are kept.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Picture {
    pub id: PictureId,
    /// 图1, or empty where none is printed.
    pub number: String,
    pub title: Name,
    pub cite: Vec<Citation>,
}
