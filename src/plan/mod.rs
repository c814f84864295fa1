//! What was printed: one industrial-park plan as data. Immutable, and knows nothing of browsers,
//! clocks or what people added later.

use borsh::{BorshDeserialize, BorshSerialize};

mod id;
pub use id::*;

mod name;
pub use name::Name;

mod quantity;
pub use quantity::{Decimal, Dimension, Quantity, Unit};

mod year;
pub use year::{Year, Years};

mod text;
pub use text::{Block, Paragraph, Text};

mod citation;
pub use citation::{Citation, Evidence};

mod subject;
pub use subject::{NotASubject, Subject, SubjectKind};

mod figure;
pub use figure::{Bound, DerivedShare, Figure, Measure, Ratio};

mod about;
pub use about::About;

mod park;
pub use park::{Park, Position};

mod industry;
pub use industry::{Industry, IndustryGroup, Product};

mod indicator;
pub use indicator::{Indicator, Nature, Reading};

mod chain;
pub use chain::{Chain, Connection, Link, LinkKind, Stage};

mod project;
pub use project::{Project, Subtotal};

mod programme;
pub use programme::{Body, Programme, Safeguard, Task};

mod statement;
pub use statement::{Goal, Statement, StatementKind};

mod reference;
pub use reference::{Document, Enterprise, Picture};

pub mod pack;

mod packed;
pub use packed::{Found, NotPacked, Packed};

/// One plan, whole. Lists keep the printed order.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Plan {
    pub about: About,
    pub text: Text,
    pub measures: Vec<Measure>,
    /// Every figure the plan states, wherever it is printed: tables, text, tasks.
    pub figures: Vec<Figure>,
    /// What follows from some of them without being printed.
    pub derived_shares: Vec<DerivedShare>,
    pub statements: Vec<Statement>,
    pub goals: Vec<Goal>,
    pub indicators: Vec<Indicator>,
    pub parks: Vec<Park>,
    pub industries: Vec<Industry>,
    pub groups: Vec<IndustryGroup>,
    /// What is to be made, each once; industries, groups and links name them.
    pub products: Vec<Name>,
    pub chains: Vec<Chain>,
    pub links: Vec<Link>,
    pub connections: Vec<Connection>,
    pub programmes: Vec<Programme>,
    pub safeguards: Vec<Safeguard>,
    pub projects: Vec<Project>,
    pub subtotals: Vec<Subtotal>,
    pub enterprises: Vec<Enterprise>,
    pub documents: Vec<Document>,
    pub pictures: Vec<Picture>,
}

macro_rules! find_by_id {
    ($($find:ident in $list:ident: $id:ty => $record:ty),* $(,)?) => {
        impl Plan {
            $(
                #[doc = concat!("The record of `", stringify!($list), "` with this id, if there is one.")]
                pub fn $find(&self, id: &$id) -> Option<&$record> {
                    self.$list.iter().find(|record| record.id == *id)
                }
            )*
        }
    };
}

find_by_id! {
    measure in measures: MeasureId => Measure,
    figure in figures: FigureId => Figure,
    indicator in indicators: IndicatorId => Indicator,
    park in parks: ParkId => Park,
    industry in industries: IndustryId => Industry,
    group in groups: GroupId => IndustryGroup,
    chain in chains: ChainId => Chain,
    link in links: LinkId => Link,
    programme in programmes: ProgrammeId => Programme,
    safeguard in safeguards: SafeguardId => Safeguard,
    project in projects: ProjectId => Project,
    enterprise in enterprises: EnterpriseId => Enterprise,
}

impl Plan {
    /// The task with this id and the programme it belongs to.
    pub fn task(&self, id: &TaskId) -> Option<(&Programme, &Task)> {
        self.programmes
            .iter()
            .find_map(|programme| Some((programme, programme.tasks.iter().find(|task| task.id == *id)?)))
    }

    /// What a product is called in both languages.
    pub fn product_name(&self, product: &Product) -> Option<&Name> {
        self.products.iter().find(|name| name.zh == product.name)
    }

    /// What a subject is called, if the plan knows it.
    pub fn name_of(&self, subject: &Subject) -> Option<Name> {
        match subject {
            Subject::County => Some(self.about.county.clone()),
            Subject::Zone => Some(self.about.zone.clone()),
            Subject::Park(id) => self.park(id).map(|park| park.name.clone()),
            Subject::Industry(id) => self.industry(id).map(|industry| industry.name.clone()),
            Subject::Group(id) => self.group(id).map(|group| group.name.clone()),
            Subject::Chain(id) => self.chain(id).map(|chain| chain.name.clone()),
            Subject::Link(id) => self.link(id).map(|link| link.name.clone()),
            Subject::Indicator(id) => self.indicator(id).map(|indicator| indicator.name.clone()),
            Subject::Project(id) => self.project(id).map(|project| project.name.clone()),
            Subject::Programme(id) => self.programme(id).map(|programme| programme.name.clone()),
            Subject::Task(id) => self.task(id).map(|(_, task)| task.name.clone()),
            Subject::Safeguard(id) => self.safeguard(id).map(|safeguard| safeguard.name.clone()),
            Subject::Enterprise(id) => self.enterprise(id).map(|enterprise| enterprise.name.clone()),
            Subject::Paragraph(id) => self.text.paragraph(id).map(|paragraph| Name::same(&paragraph.plain())),
            Subject::Lead(_) => None,
        }
    }
}
