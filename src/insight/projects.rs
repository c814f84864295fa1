//! The project table: which projects are shown, in which order, and what they add up to.

mod sums;

pub use sums::{Comparison, Totals, belongs, compare, in_yi, projects_of, summed_in, totals};

use crate::journal::Stage;
use crate::plan::{Decimal, GroupId, IndustryId, ParkId, Plan, Project, ProjectId, Subject, Year};
use crate::route::Query;

/// What is asked of the table; `Filter::parse(&filter.write(query)) == filter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub park: Option<ParkId>,
    pub industry: Option<IndustryId>,
    pub group: Option<GroupId>,
    /// Built in this year, among others.
    pub year: Option<Year>,
    pub size: Option<Size>,
    pub standing: Option<Standing>,
    /// Words that stand in name, content or number.
    pub text: String,
    pub sort: Sort,
    pub descending: bool,
}

/// Bands of total investment, 万元.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Under10000,
    Under50000,
    Under100000,
    From100000,
}

/// What people reported of a project. What nobody reported is never called late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Unreported,
    /// 应开工未开工: the year in which building was to begin is over, the stage is one before it.
    LateStart,
    /// 应竣工未竣工: the last year of building is over, the stage is one before completion.
    LateEnd,
    At(Stage),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As printed.
    #[default]
    Printed,
    Name,
    Years,
    Investment,
}

impl Size {
    pub const ALL: [Size; 4] = [Size::Under10000, Size::Under50000, Size::Under100000, Size::From100000];

    pub fn as_str(self) -> &'static str {
        match self {
            Size::Under10000 => "under-10000",
            Size::Under50000 => "under-50000",
            Size::Under100000 => "under-100000",
            Size::From100000 => "from-100000",
        }
    }

    fn of(investment: Decimal) -> Self {
        match investment {
            amount if amount < Decimal::from(10_000) => Size::Under10000,
            amount if amount < Decimal::from(50_000) => Size::Under50000,
            amount if amount < Decimal::from(100_000) => Size::Under100000,
            _ => Size::From100000,
        }
    }
}

impl Standing {
    pub const QUESTIONS: [Standing; 3] = [Standing::Unreported, Standing::LateStart, Standing::LateEnd];

    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Unreported => "unreported",
            Standing::LateStart => "late-start",
            Standing::LateEnd => "late-end",
            Standing::At(stage) => stage.code(),
        }
    }

    fn parse(written: &str) -> Option<Self> {
        let question = Self::QUESTIONS.into_iter().find(|standing| standing.as_str() == written);
        question.or_else(|| Stage::from_code(written).map(Standing::At))
    }

    /// `this` is the year we are in.
    fn takes(self, project: &Project, stage: Option<Stage>, this: Year) -> bool {
        let under_way = stage.is_some_and(|stage| !Stage::BESIDE.contains(&stage));
        match self {
            Standing::Unreported => stage.is_none(),
            Standing::LateStart => project.years.from < this && under_way && stage < Some(Stage::Started),
            Standing::LateEnd => project.years.to < this && under_way && stage < Some(Stage::Completed),
            Standing::At(wanted) => stage == Some(wanted),
        }
    }
}

impl Sort {
    const ALL: [Sort; 4] = [Sort::Printed, Sort::Name, Sort::Years, Sort::Investment];

    pub fn as_str(self) -> &'static str {
        match self {
            Sort::Printed => "",
            Sort::Name => "name",
            Sort::Years => "years",
            Sort::Investment => "investment",
        }
    }
}

impl Filter {
    /// Reads the address; what it cannot read is not asked.
    pub fn parse(query: &Query) -> Self {
        Self {
            park: query.get("park").map(ParkId::new),
            industry: query.get("industry").map(IndustryId::new),
            group: query.get("group").map(GroupId::new),
            year: query.get("year").and_then(|year| year.parse().ok()).map(Year),
            size: Size::ALL.into_iter().find(|size| query.get("size") == Some(size.as_str())),
            standing: query.get("stage").and_then(Standing::parse),
            text: query.get("text").unwrap_or_default().to_owned(),
            sort: Sort::ALL.into_iter().find(|sort| query.get("sort") == Some(sort.as_str())).unwrap_or_default(),
            descending: query.get("order") == Some("down"),
        }
    }

    pub fn write(&self, query: Query) -> Query {
        let year = self.year.map(|Year(year)| year.to_string()).unwrap_or_default();
        query
            .with("park", self.park.as_ref().map_or("", ParkId::as_str))
            .with("industry", self.industry.as_ref().map_or("", IndustryId::as_str))
            .with("group", self.group.as_ref().map_or("", GroupId::as_str))
            .with("year", &year)
            .with("size", self.size.map_or("", Size::as_str))
            .with("stage", self.standing.map_or("", Standing::as_str))
            .with("text", &self.text)
            .with("sort", self.sort.as_str())
            .with("order", if self.descending { "down" } else { "" })
    }

    /// The same with another sort; asked twice it turns round.
    pub fn sorted_by(&self, sort: Sort) -> Self {
        Self { sort, descending: self.sort == sort && !self.descending, ..self.clone() }
    }

    /// The projects that match, in order.
    pub fn apply<'a>(&self, plan: &'a Plan) -> Vec<&'a Project> {
        let mut shown: Vec<&Project> = plan.projects.iter().filter(|project| self.matches(project)).collect();
        match self.sort {
            Sort::Printed => {}
            Sort::Name => shown.sort_by_key(|project| &project.name.zh),
            Sort::Years => shown.sort_by_key(|project| project.years),
            Sort::Investment => shown.sort_by_key(|project| project.investment),
        }
        if self.descending {
            shown.reverse();
        }
        shown
    }

    /// The same, of which people reported what is asked for. `stage` tells what they reported, `this`
    /// is the year we are in.
    pub fn reported<'a>(
        &self,
        plan: &'a Plan,
        stage: impl Fn(&ProjectId) -> Option<Stage>,
        this: Year,
    ) -> Vec<&'a Project> {
        let mut shown = self.apply(plan);
        if let Some(standing) = self.standing {
            shown.retain(|project| standing.takes(project, stage(&project.id), this));
        }
        shown
    }

    fn matches(&self, project: &Project) -> bool {
        self.park.as_ref().is_none_or(|park| *park == project.park)
            && self.industry.as_ref().is_none_or(|industry| project.industry.as_ref() == Some(industry))
            && self.group.as_ref().is_none_or(|group| project.group.as_ref() == Some(group))
            && self.year.is_none_or(|year| project.years.contains(year))
            && self.size.is_none_or(|size| size == Size::of(project.investment))
            && self.text.split_whitespace().all(|word| mentions(project, word))
    }

    /// The whole that is shown, if it is one that the annex may sum up: nothing more, nothing less.
    pub fn whole(&self, plan: &Plan) -> Option<Subject> {
        if self.year.is_some() || self.size.is_some() || self.standing.is_some() || !self.text.trim().is_empty() {
            return None;
        }
        let group = self.group.clone().map(Subject::Group);
        let industry = self.industry.clone().map(Subject::Industry);
        let park = self.park.clone().map(Subject::Park);
        let whole = group.or(industry).or(park).unwrap_or(Subject::Zone);
        projects_of(plan, &whole).iter().all(|project| self.matches(project)).then_some(whole)
    }
}

fn mentions(project: &Project, word: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(&word.to_lowercase());
    has(&project.name.zh) || has(&project.name.en) || has(&project.content) || project.investment.to_string() == word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Name, ProjectId, Years};

    fn project(id: &str, park: &str, years: (i16, i16), investment: i64) -> Project {
        Project {
            id: ProjectId::new(id),
            number: "1".into(),
            park: ParkId::new(park),
            industry: None,
            group: None,
            name: Name { zh: format!("辣椒{id}"), en: format!("Chilli {id}") },
            content: "建设生产线".into(),
            nature: "新建".into(),
            years: Years { from: Year(years.0), to: Year(years.1) },
            investment: investment.into(),
            remarks: String::new(),
            cite: Vec::new(),
        }
    }

    fn plan() -> Plan {
        let projects = vec![
            project("a", "north", (2023, 2027), 30_000),
            project("b", "north", (2024, 2024), 6_000),
            Project { industry: Some(IndustryId::new("energy")), ..project("c", "south", (2025, 2026), 100_000) },
        ];
        Plan { projects, ..Plan::default() }
    }

    #[track_caller]
    fn check(filter: Filter, expected: &[&str]) {
        let plan = plan();
        assert_eq!(filter.apply(&plan).iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), expected);
        assert_eq!(Filter::parse(&filter.write(Query::default())), filter);
    }

    #[test]
    fn each_filter_leaves_what_it_asks_for() {
        check(Filter::default(), &["a", "b", "c"]);
        check(Filter { park: Some(ParkId::new("north")), ..Filter::default() }, &["a", "b"]);
        check(Filter { industry: Some(IndustryId::new("energy")), ..Filter::default() }, &["c"]);
        check(Filter { year: Some(Year(2024)), ..Filter::default() }, &["a", "b"]);
        check(Filter { size: Some(Size::From100000), ..Filter::default() }, &["c"]);
        check(Filter { text: "chilli B".into(), ..Filter::default() }, &["b"]);
        check(Filter { text: "辣椒 生产线".into(), ..Filter::default() }, &["a", "b", "c"]);
        check(Filter { sort: Sort::Investment, descending: true, ..Filter::default() }, &["c", "a", "b"]);
    }

    #[track_caller]
    fn check_whole(query: &str, expected: Option<&str>) {
        let filter = Filter::parse(&crate::route::Route::parse(&format!("#/projects?{query}")).query);
        assert_eq!(filter.whole(&plan()).map(|whole| whole.to_string()).as_deref(), expected, "{query}");
    }

    #[test]
    fn what_is_shown_is_a_whole_only_if_nothing_of_it_is_left_out() {
        check_whole("", Some("zone"));
        check_whole("park=north", Some("park:north"));
        check_whole("industry=energy", Some("industry:energy"));
        check_whole("industry=energy&park=south", Some("industry:energy"));
        check_whole("industry=energy&park=north", None);
        check_whole("park=north&year=2024", None);
    }

    #[test]
    fn only_what_was_reported_is_called_late() {
        let plan = plan();
        let stage = |id: &ProjectId| match id.as_str() {
            "a" => Some(Stage::Talks),
            "b" => Some(Stage::UnderConstruction),
            _ => None,
        };
        let found = |standing, year| {
            let filter = Filter { standing: Some(standing), ..Filter::default() };
            assert_eq!(Filter::parse(&filter.write(Query::default())), filter);
            filter.reported(&plan, stage, Year(year)).iter().map(|project| project.id.to_string()).collect::<String>()
        };
        assert_eq!(found(Standing::LateStart, 2023), "");
        assert_eq!(found(Standing::LateStart, 2026), "a");
        assert_eq!(found(Standing::LateEnd, 2026), "b");
        assert_eq!(found(Standing::LateEnd, 2030), "ab");
        assert_eq!(found(Standing::Unreported, 2030), "c");
        assert_eq!(found(Standing::At(Stage::Talks), 2030), "a");
    }

    #[test]
    fn sorting_twice_by_one_column_turns_round() {
        let once = Filter::default().sorted_by(Sort::Name);
        assert!(!once.descending && once.sorted_by(Sort::Name).descending && !once.sorted_by(Sort::Years).descending);
    }

    #[test]
    fn totals_add_what_is_shown() {
        assert_eq!(totals(&plan().projects), Totals { count: 3, investment: 136_000.into() });
        assert_eq!(in_yi(Decimal::from(2_039_600)).to_string(), "203.96");
    }
}
