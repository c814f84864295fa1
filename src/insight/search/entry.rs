//! What can be found, whatever it is: the index knows nothing else of a plan or a note.

use crate::plan::{Name, Subject, Unit};

/// Groups of results, in the order in which they are shown when nothing else decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Parks,
    Industries,
    Groups,
    Chains,
    Links,
    Projects,
    Indicators,
    Programmes,
    Safeguards,
    Enterprises,
    Notes,
    Figures,
    Statements,
    Documents,
    Paragraphs,
}

impl Kind {
    pub const ALL: [Kind; 15] = [
        Kind::Parks,
        Kind::Industries,
        Kind::Groups,
        Kind::Chains,
        Kind::Links,
        Kind::Projects,
        Kind::Indicators,
        Kind::Programmes,
        Kind::Safeguards,
        Kind::Enterprises,
        Kind::Notes,
        Kind::Figures,
        Kind::Statements,
        Kind::Documents,
        Kind::Paragraphs,
    ];

    /// Its name in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Parks => "parks",
            Kind::Industries => "industries",
            Kind::Groups => "groups",
            Kind::Chains => "chains",
            Kind::Links => "links",
            Kind::Projects => "projects",
            Kind::Indicators => "indicators",
            Kind::Programmes => "programmes",
            Kind::Safeguards => "safeguards",
            Kind::Enterprises => "enterprises",
            Kind::Notes => "notes",
            Kind::Figures => "figures",
            Kind::Statements => "statements",
            Kind::Documents => "documents",
            Kind::Paragraphs => "paragraphs",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub kind: Kind,
    /// Whose page shows it.
    pub shown: Subject,
    /// What it is called, in both languages; empty for a paragraph, which only has words.
    pub title: Name,
    /// The unit of the number with which the title ends. The Chinese title says it as printed, the English
    /// one leaves it to whoever shows it.
    pub unit: Option<Unit>,
    /// What else it says.
    pub body: String,
    /// Where it stands; shown, but not searched, or one heading would bring all its paragraphs.
    pub context: Name,
}
