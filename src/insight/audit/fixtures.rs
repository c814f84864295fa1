//! Small made-up plans for the tests of the rules.

use crate::plan::*;

pub fn figure(id: &str, of: &str, measure: &str, year: i16, value: &str, unit: &str) -> Figure {
    Figure {
        id: FigureId::new(id),
        of: of.parse().unwrap(),
        measure: MeasureId::new(measure),
        year: Year(year),
        quantity: Some(Quantity::new(value.parse().unwrap(), Unit::from(std::sync::Arc::<str>::from(unit)))),
        bound: Bound::Exactly,
        evidence: Evidence::Printed,
        part_of: None,
        ratio: None,
        cite: vec![Citation { at: ParagraphId::new(id), words: value.to_owned() }],
    }
}

pub fn park(id: &str) -> Park {
    Park::named(id, Name::same(id))
}

pub fn industry(id: &str, park: Option<&str>) -> Industry {
    Industry {
        id: IndustryId::new(id),
        park: park.map(ParkId::new),
        name: Name::same(id),
        aliases: Vec::new(),
        products: Vec::new(),
        cite: Vec::new(),
    }
}

pub fn group(id: &str, industry: &str) -> IndustryGroup {
    IndustryGroup {
        id: GroupId::new(id),
        industry: IndustryId::new(industry),
        name: Name::same(id),
        aliases: Vec::new(),
        products: Vec::new(),
        cite: Vec::new(),
    }
}

pub fn project(id: &str, park: &str, name: &str) -> Project {
    Project {
        id: ProjectId::new(id),
        number: String::new(),
        park: ParkId::new(park),
        industry: None,
        group: None,
        name: Name::same(name),
        content: String::new(),
        nature: String::new(),
        years: Years { from: Year(2023), to: Year(2027) },
        investment: 1.into(),
        remarks: String::new(),
        cite: vec![Citation { at: ParagraphId::new(id), words: name.to_owned() }],
    }
}

/// A text of plain paragraphs `p1`, `p2`, …
pub fn text(paragraphs: &[&str]) -> Text {
    let paragraph = |(at, words): (usize, &&str)| Paragraph {
        id: ParagraphId::new(&format!("p{}", at + 1)),
        block: Block::Words((*words).to_owned()),
    };
    Text { paragraphs: paragraphs.iter().enumerate().map(paragraph).collect() }
}

pub fn plan(figures: Vec<Figure>) -> Plan {
    let about = About { base_year: Year(2022), period: Years { from: Year(2023), to: Year(2027) }, ..About::default() };
    let measures = figures.iter().map(|figure| Measure {
        id: figure.measure.clone(),
        name: Name::default(),
        additive: true,
        within: None,
    });
    Plan { about, measures: measures.collect(), figures, ..Plan::default() }
}
