//! Figures of the parks that can be compared and drawn, and what else the plan has on a park or an
//! industry.

use std::iter;

use crate::plan::{
    Block, Enterprise, Figure, Industry, Paragraph, Park, ParkId, Picture, Plan, Quantity, Subject, Unit, Year,
};

use super::projects::{projects_of, totals};

/// Measure of the parks table's column 规上产值.
const OUTPUT: &str = "output";
const BUILT_UP: &str = "built-up-area";

/// A figure to size and compare parks by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    #[default]
    PlannedLand,
    IndustrialLand,
    Output,
    Target,
    Investment,
}

impl Measure {
    pub const ALL: [Measure; 5] =
        [Measure::PlannedLand, Measure::IndustrialLand, Measure::Output, Measure::Target, Measure::Investment];

    pub fn as_str(self) -> &'static str {
        match self {
            Measure::PlannedLand => "",
            Measure::IndustrialLand => "industrial-land",
            Measure::Output => "output",
            Measure::Target => "target",
            Measure::Investment => "investment",
        }
    }

    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|measure| measure.as_str() == name).unwrap_or_default()
    }

    /// Its unit, the same for all parks.
    pub fn unit(self) -> Unit {
        match self {
            Measure::PlannedLand | Measure::IndustrialLand => Unit::Hectare,
            Measure::Output | Measure::Target => Unit::YiYuan,
            Measure::Investment => Unit::WanYuan,
        }
    }

    /// The year it stands for, if it stands for one.
    pub fn year(self, plan: &Plan) -> Option<Year> {
        match self {
            Measure::Output => Some(plan.about.base_year),
            Measure::Target => Some(plan.about.period.to),
            Measure::PlannedLand | Measure::IndustrialLand | Measure::Investment => None,
        }
    }

    /// The value for a park; `None` where the plan has none.
    pub fn of(self, plan: &Plan, park: &Park) -> Option<Quantity> {
        let value = match self {
            Measure::PlannedLand => park.planned_land,
            Measure::IndustrialLand => park.industrial_land,
            Measure::Output => park.output,
            Measure::Target => return output_target(plan, park)?.quantity.clone(),
            Measure::Investment => {
                let sum = totals(projects_of(plan, &Subject::Park(park.id.clone())));
                (sum.count > 0).then_some(sum.investment)
            }
        };
        value.map(|value| Quantity::new(value, self.unit()))
    }
}

/// The figure that states the output a park is to reach at the end of the plan.
pub fn output_target<'a>(plan: &'a Plan, park: &Park) -> Option<&'a Figure> {
    target(plan, park, OUTPUT)
}

/// The figure that states the area to be built up by the end of the plan.
pub fn built_up_target<'a>(plan: &'a Plan, park: &Park) -> Option<&'a Figure> {
    target(plan, park, BUILT_UP)
}

fn target<'a>(plan: &'a Plan, park: &Park, measure: &str) -> Option<&'a Figure> {
    let of = Subject::Park(park.id.clone());
    let year = plan.about.period.to;
    let states = |figure: &&Figure| figure.of == of && figure.year == year && figure.measure.as_str() == measure;
    plan.figures.iter().find(states)
}

/// Every figure about a subject.
pub fn all_figures<'a>(plan: &'a Plan, of: &Subject) -> Vec<&'a Figure> {
    plan.figures.iter().filter(|figure| figure.of == *of).collect()
}

/// The industries planned for a park.
pub fn industries_of<'a>(plan: &'a Plan, park: &ParkId) -> Vec<&'a Industry> {
    plan.industries.iter().filter(|industry| industry.park.as_ref() == Some(park)).collect()
}

/// The firms named for the industries of a park or for one industry. The plan does not say where they
/// stand: that they belong to the park is concluded from their industry.
pub fn enterprises_of<'a>(plan: &'a Plan, whole: &Subject) -> Vec<&'a Enterprise> {
    let belongs = |enterprise: &&Enterprise| {
        let industry = enterprise.industry.clone().map(Subject::Industry);
        industry.is_some_and(|industry| lies_in(plan, &industry, whole))
    };
    plan.enterprises.iter().filter(belongs).collect()
}

/// Whether a subject is the whole or part of it.
pub fn lies_in(plan: &Plan, subject: &Subject, whole: &Subject) -> bool {
    iter::successors(Some(subject.clone()), |part| parent(plan, part)).any(|part| part == *whole)
}

/// What a subject is part of, one step up.
fn parent(plan: &Plan, subject: &Subject) -> Option<Subject> {
    match subject {
        Subject::Link(id) => Some(Subject::Chain(plan.link(id)?.chain.clone())),
        Subject::Chain(id) => Some(Subject::Industry(plan.chain(id)?.industry.clone())),
        Subject::Group(id) => Some(Subject::Industry(plan.group(id)?.industry.clone())),
        Subject::Industry(id) => plan.industry(id)?.park.clone().map(Subject::Park),
        Subject::Project(id) => {
            let project = plan.project(id)?;
            Some(project.industry.clone().map_or(Subject::Park(project.park.clone()), Subject::Industry))
        }
        Subject::Task(id) => plan.task(id).map(|(programme, _)| Subject::Programme(programme.id.clone())),
        // A row of the annex is part of what it prints.
        Subject::Paragraph(id) => {
            let printed = plan.projects.iter().find(|project| project.cite.iter().any(|cite| cite.at == *id));
            printed.map(|project| Subject::Project(project.id.clone()))
        }
        _ => None,
    }
}

/// The pictures whose title names the park.
pub fn pictures_of<'a>(plan: &'a Plan, park: &Park) -> Vec<&'a Picture> {
    plan.pictures.iter().filter(|picture| name_in(park, &picture.title.zh).is_some()).collect()
}

/// The headings and paragraphs that name the park; its rows in tables are cited elsewhere.
pub fn passages_of<'a>(plan: &'a Plan, park: &Park) -> Vec<&'a Paragraph> {
    let told = |paragraph: &&Paragraph| match &paragraph.block {
        Block::Heading { words, .. } | Block::Words(words) => name_in(park, words).is_some(),
        Block::Row { .. } | Block::LostPicture { .. } => false,
    };
    plan.text.paragraphs.iter().filter(told).collect()
}

/// The name by which a passage names the park; empty if it does not.
pub fn named_in<'a>(park: &'a Park, passage: &Paragraph) -> &'a str {
    name_in(park, &passage.plain()).unwrap_or_default()
}

fn name_in<'a>(park: &'a Park, words: &str) -> Option<&'a str> {
    let mut names = [&park.name.zh].into_iter().chain(&park.aliases).map(String::as_str);
    names.find(|name| words.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{EnterpriseId, GroupId, IndustryGroup, IndustryId, Name, ParagraphId, ProjectId, Text};

    fn plan() -> Plan {
        let park = Park { aliases: vec!["北方园".into()], ..Park::named("north", Name::same("北园")) };
        let industry = |id: &str, park: Option<&str>| Industry {
            id: IndustryId::new(id),
            park: park.map(ParkId::new),
            name: Name::same(id),
            aliases: Vec::new(),
            products: Vec::new(),
            cite: Vec::new(),
        };
        let firm = |id: &str, industry: Option<&str>| Enterprise {
            id: EnterpriseId::new(id),
            name: Name::same(id),
            industry: industry.map(IndustryId::new),
            cite: Vec::new(),
        };
        let words = |id: &str, words: &str| Paragraph { id: ParagraphId::new(id), block: Block::Words(words.into()) };
        let group = IndustryGroup {
            id: GroupId::new("valves"),
            industry: IndustryId::new("machines"),
            name: Name::same("valves"),
            aliases: Vec::new(),
            products: Vec::new(),
            cite: Vec::new(),
        };
        Plan {
            parks: vec![park],
            industries: vec![industry("machines", Some("north")), industry("energy", None)],
            groups: vec![group],
            enterprises: vec![firm("a", Some("machines")), firm("b", Some("energy")), firm("c", None)],
            text: Text {
                paragraphs: vec![words("p1", "北园"), words("p2", "别处"), words("p3", "在北方园建设")]
            },
            ..Plan::default()
        }
    }

    fn north() -> Subject {
        Subject::Park(ParkId::new("north"))
    }

    #[test]
    fn a_group_lies_in_its_industry_and_its_park() {
        let group = Subject::Group(GroupId::new("valves"));
        assert!(lies_in(&plan(), &group, &Subject::Industry(IndustryId::new("machines"))));
        assert!(lies_in(&plan(), &group, &north()));
        assert!(!lies_in(&plan(), &Subject::Industry(IndustryId::new("energy")), &north()));
        assert!(!lies_in(&plan(), &Subject::Project(ProjectId::new("unknown")), &north()));
    }

    #[test]
    fn firms_are_those_of_the_industries_planned_there() {
        let plan = plan();
        assert_eq!(enterprises_of(&plan, &north()).iter().map(|firm| firm.id.as_str()).collect::<Vec<_>>(), ["a"]);
        assert_eq!(industries_of(&plan, &ParkId::new("north")).len(), 1);
    }

    #[test]
    fn passages_name_the_park_by_any_of_its_names() {
        let plan = plan();
        let ids: Vec<_> =
            plan.parks.iter().flat_map(|park| passages_of(&plan, park)).map(|passage| passage.id.as_str()).collect();
        assert_eq!(ids, ["p1", "p3"]);
    }

    #[test]
    fn a_measure_survives_the_address() {
        assert_eq!(Measure::ALL.map(|measure| Measure::parse(measure.as_str())), Measure::ALL);
        assert_eq!(Measure::parse("nonsense"), Measure::PlannedLand);
    }
}
