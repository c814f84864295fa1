//! What was taken from each paragraph: the other direction of every citation.

use std::collections::BTreeMap;
use std::ops::Range;

use super::search::Kind;
use crate::plan::{
    Bound, Citation, Connection, Evidence, Figure, Name, ParagraphId, Plan, Product, Project, Quantity, Subject, Unit,
    Year,
};

/// One record, as far as it rests on one citation.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub kind: Kind,
    /// Whose page shows it, if one does.
    pub shown: Option<Subject>,
    pub name: Name,
    pub stated: Option<Stated>,
    /// The cited words, in characters of [`crate::plan::Paragraph::plain`].
    pub words: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    pub quantity: Quantity,
    pub bound: Bound,
    pub year: Option<Year>,
}

/// The facts of each paragraph in the order of their words; the same fact is listed once.
pub fn facts(plan: &Plan) -> BTreeMap<ParagraphId, Vec<Fact>> {
    let mut facts = Facts { plan, plain: BTreeMap::new(), found: BTreeMap::new() };
    facts.plain.extend(plan.text.paragraphs.iter().map(|paragraph| (&paragraph.id, paragraph.plain())));
    facts.records();
    facts.chains();
    facts.statements();
    for found in facts.found.values_mut() {
        found.sort_by_key(|fact| (fact.words.start, fact.kind, fact.words.end));
        found.dedup();
    }
    facts.found
}

struct Facts<'a> {
    plan: &'a Plan,
    plain: BTreeMap<&'a ParagraphId, String>,
    found: BTreeMap<ParagraphId, Vec<Fact>>,
}

impl Facts<'_> {
    /// Whatever has numbers.
    fn records(&mut self) {
        let plan = self.plan;
        for figure in &plan.figures {
            self.figure(figure);
        }
        for project in &plan.projects {
            let shown = Some(Subject::Project(project.id.clone()));
            self.add(Kind::Projects, shown, &project.name, Some(investment(project)), &project.cite);
        }
        for subtotal in &plan.subtotals {
            let stated = Stated { quantity: wan_yuan(subtotal.investment), bound: Bound::Exactly, year: None };
            self.add(Kind::Figures, Some(subtotal.of.clone()), &subtotal.label, Some(stated), &subtotal.cite);
        }
        for park in &plan.parks {
            self.add(Kind::Parks, Some(Subject::Park(park.id.clone())), &park.name, None, &park.cite);
        }
        for indicator in &plan.indicators {
            let shown = Some(Subject::Indicator(indicator.id.clone()));
            self.add(Kind::Indicators, shown, &indicator.name, None, &indicator.cite);
        }
    }

    fn chains(&mut self) {
        let plan = self.plan;
        for industry in &plan.industries {
            let shown = Subject::Industry(industry.id.clone());
            self.add(Kind::Industries, Some(shown.clone()), &industry.name, None, &industry.cite);
            self.products(Kind::Industries, &shown, &industry.name, &industry.products);
        }
        for group in &plan.groups {
            let shown = Subject::Group(group.id.clone());
            self.add(Kind::Groups, Some(shown.clone()), &group.name, None, &group.cite);
            self.products(Kind::Groups, &shown, &group.name, &group.products);
        }
        for chain in &plan.chains {
            self.add(Kind::Chains, Some(Subject::Chain(chain.id.clone())), &chain.name, None, &chain.cite);
        }
        for link in &plan.links {
            let shown = Subject::Link(link.id.clone());
            self.add(Kind::Links, Some(shown.clone()), &link.name, None, &link.cite);
            self.products(Kind::Links, &shown, &link.name, &link.products);
        }
        for connection in &plan.connections {
            self.connection(connection);
        }
    }

    fn statements(&mut self) {
        let plan = self.plan;
        for programme in &plan.programmes {
            let shown = Some(Subject::Programme(programme.id.clone()));
            self.add(Kind::Programmes, shown, &programme.name, None, &programme.cite);
            for task in &programme.tasks {
                let shown = Some(Subject::Task(task.id.clone()));
                self.add(Kind::Programmes, shown, &task.name, None, &task.cite);
            }
        }
        for safeguard in &plan.safeguards {
            let shown = Some(Subject::Safeguard(safeguard.id.clone()));
            self.add(Kind::Safeguards, shown.clone(), &safeguard.name, None, &safeguard.cite);
            for body in &safeguard.bodies {
                self.add(Kind::Safeguards, shown.clone(), &body.name, None, std::slice::from_ref(&body.cite));
            }
        }
        for enterprise in &plan.enterprises {
            let shown = Some(Subject::Enterprise(enterprise.id.clone()));
            self.add(Kind::Enterprises, shown, &enterprise.name, None, &enterprise.cite);
        }
        for statement in &plan.statements {
            self.add(Kind::Statements, None, &statement.title, None, &statement.cite);
        }
        for goal in &plan.goals {
            self.add(Kind::Statements, None, &goal.title, None, &goal.cite);
        }
        for document in &plan.documents {
            self.add(Kind::Documents, None, &document.title, None, &document.cite);
        }
        for picture in &plan.pictures {
            self.add(Kind::Documents, None, &picture.title, None, &picture.cite);
        }
        self.add(Kind::Documents, None, &plan.about.title, None, &plan.about.cite);
    }

    /// Left out where the print has a dash.
    fn figure(&mut self, figure: &Figure) {
        let Some(quantity) = figure.quantity.clone() else { return };
        let of = self.plan.name_of(&figure.of).unwrap_or_default();
        let measure = self.plan.measure(&figure.measure).map(|measure| measure.name.clone()).unwrap_or_default();
        // A year that is our reading is not shown as one the paragraph states.
        let year = (figure.evidence == Evidence::Printed).then_some(figure.year);
        let stated = Stated { quantity, bound: figure.bound, year };
        self.add(Kind::Figures, Some(figure.of.clone()), &joined(&of, " · ", &measure), Some(stated), &figure.cite);
    }

    fn connection(&mut self, connection: &Connection) {
        let link = |id| self.plan.link(id);
        let (Some(from), Some(to)) = (link(&connection.from), link(&connection.to)) else { return };
        let name = joined(&from.name, " → ", &to.name);
        self.add(Kind::Links, Some(Subject::Chain(from.chain.clone())), &name, None, &connection.cite);
    }

    fn products(&mut self, kind: Kind, shown: &Subject, of: &Name, products: &[Product]) {
        for product in products {
            let name = joined(of, " · ", &Name::same(&product.name));
            self.add(kind, Some(shown.clone()), &name, None, std::slice::from_ref(&product.cite));
        }
    }

    fn add(&mut self, kind: Kind, shown: Option<Subject>, name: &Name, stated: Option<Stated>, cite: &[Citation]) {
        for citation in cite {
            let plain = self.plain.get(&citation.at).map_or("", String::as_str);
            let fact = Fact {
                kind,
                shown: shown.clone(),
                name: name.clone(),
                stated: stated.clone(),
                words: place(plain, &citation.words),
            };
            self.found.entry(citation.at.clone()).or_default().push(fact);
        }
    }
}

/// In characters; empty if the words do not stand there, which `pack::read` has reported.
fn place(plain: &str, words: &str) -> Range<usize> {
    let Some(before) = plain.find(words).and_then(|at| plain.get(..at)) else { return 0..0 };
    let start = before.chars().count();
    start..start + words.chars().count()
}

fn joined(first: &Name, between: &str, second: &Name) -> Name {
    Name { zh: format!("{}{between}{}", first.zh, second.zh), en: format!("{}{between}{}", first.en, second.en) }
}

fn investment(project: &Project) -> Stated {
    Stated { quantity: wan_yuan(project.investment), bound: Bound::Exactly, year: None }
}

fn wan_yuan(value: crate::plan::Decimal) -> Quantity {
    Quantity::new(value, Unit::WanYuan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Block, Document, DocumentId, Paragraph, Park, Text};

    fn cite(words: &str) -> Vec<Citation> {
        vec![Citation { at: ParagraphId::new("p"), words: words.to_owned() }]
    }

    fn plan() -> Plan {
        let words = "下路工业园区产值51.17亿元，依据《办法》。".to_owned();
        let park = Park { name: Name::same("下路工业园区"), cite: cite("下路工业园区"), ..park() };
        let document = |id| Document {
            id: DocumentId::new(id),
            title: Name::same("办法"),
            number: String::new(),
            cite: cite("《办法》"),
        };
        Plan {
            text: Text { paragraphs: vec![Paragraph { id: ParagraphId::new("p"), block: Block::Words(words) }] },
            parks: vec![park],
            documents: vec![document("a"), document("b")],
            ..Plan::default()
        }
    }

    fn park() -> Park {
        Park::named("xialu", Name::default())
    }

    #[test]
    fn a_paragraph_lists_what_cites_it_in_the_order_of_the_words() {
        let facts = facts(&plan());
        let of: Vec<_> = facts.get(&ParagraphId::new("p")).into_iter().flatten().collect();
        let names: Vec<_> = of.iter().map(|fact| fact.name.zh.as_str()).collect();
        assert_eq!(names, ["下路工业园区", "办法"], "what is said twice is listed once");
        assert_eq!(of.iter().map(|fact| fact.words.clone()).collect::<Vec<_>>(), [0..6, 18..22]);
    }

    #[test]
    fn a_year_that_is_our_reading_is_not_stated() {
        for (evidence, year) in [(Evidence::Printed, Some(Year(2022))), (Evidence::Inferred(Name::default()), None)] {
            let figure = Figure {
                id: crate::plan::FigureId::new("f"),
                of: Subject::Zone,
                measure: crate::plan::MeasureId::new("m"),
                year: Year(2022),
                quantity: Some(wan_yuan(51.into())),
                bound: Bound::Exactly,
                evidence,
                part_of: None,
                ratio: None,
                cite: cite("51.17亿元"),
            };
            let found = facts(&Plan { figures: vec![figure], ..plan() });
            let stated = found.values().flatten().find_map(|fact| fact.stated.clone());
            assert_eq!(stated.map(|stated| stated.year), Some(year));
        }
    }

    #[test]
    fn words_that_do_not_stand_there_mark_nothing() {
        assert_eq!(place("下路", "西沱"), 0..0);
    }
}
