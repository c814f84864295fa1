//! Numbers that skip one or stand twice: of chapters, sections, lists and rows of tables.
//!
//! A doubt, for a section or a row may have been lost. A list may begin anew below each heading or run on
//! through all of them.

use crate::plan::{Block, Citation, Paragraph, Plan, Subject};

use super::ordinal::Ordinal;
use super::{Finding, Rule, Severity, Value};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut walk = Walk { plan, open: Vec::new(), last: Vec::new(), numbered_rows: false, found: Vec::new() };
    for paragraph in &plan.text.paragraphs {
        walk.paragraph(paragraph);
    }
    walk.found
}

/// Ranks below those of headings.
const WORDS: u8 = 100;
const ROW: u8 = 101;

/// Goes through the text and remembers how far each kind of number has come.
struct Walk<'a> {
    plan: &'a Plan,
    /// The numbers that are being counted here, the outermost first.
    open: Vec<(u8, Ordinal)>,
    /// The last number of each kind anywhere before.
    last: Vec<Ordinal>,
    /// Whether the first column of the table is a column of numbers.
    numbered_rows: bool,
    found: Vec<Finding>,
}

impl Walk<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        if !matches!(paragraph.block, Block::Row { .. }) {
            self.open.retain(|(rank, _)| *rank < ROW);
            self.numbered_rows = false;
        }
        match &paragraph.block {
            Block::Heading { level, words } => {
                let ordinal = Ordinal::leading(words);
                let deepest = if ordinal.is_some() { *level } else { level.saturating_sub(1) };
                self.open.retain(|(rank, _)| *rank <= deepest);
                self.count(paragraph, *level, ordinal);
            }
            Block::Words(words) => self.count(paragraph, WORDS, Ordinal::leading(words)),
            Block::Row { cells, header: true } => {
                let first = cells.first().map(String::as_str).unwrap_or_default();
                self.numbered_rows |= ["序号", "编号", "序"].contains(&first);
            }
            Block::Row { cells, header: false } => {
                let first = cells.first().filter(|_| self.numbered_rows);
                self.count(paragraph, ROW, first.and_then(|cell| Ordinal::cell(cell)));
            }
            Block::LostPicture { .. } => {}
        }
    }

    fn count(&mut self, paragraph: &Paragraph, rank: u8, ordinal: Option<Ordinal>) {
        let Some(ordinal) = ordinal else { return };
        let place = self.open.iter().position(|(_, known)| known.same_kind(&ordinal));
        let before = self.last.iter().position(|known| known.same_kind(&ordinal));
        let known = before.and_then(|at| self.last.get(at));
        let runs_on = known.is_some_and(|last| ordinal.number == last.number + 1);
        // One list of a section may follow another, but no chapter begins a second time.
        let begins = ordinal.number == 1 && (place.is_none() || rank == WORDS);
        if !runs_on && !begins {
            let last = known.filter(|_| place.is_some()).map_or(0, |last| last.number);
            self.found.push(self.finding(paragraph, &ordinal, last + 1));
        }
        match place {
            Some(at) => self.open.truncate(at + 1),
            None => self.open.push((rank, ordinal.clone())),
        }
        match before.and_then(|at| self.last.get_mut(at)) {
            Some(last) => *last = ordinal,
            None => self.last.push(ordinal),
        }
    }

    fn finding(&self, paragraph: &Paragraph, printed: &Ordinal, wanted: u32) -> Finding {
        let words = printed.print();
        let cite = vec![Citation { at: paragraph.id.clone(), words: words.clone() }];
        let values = vec![Value::words(&words, &cite), Value::expected(&printed.with(wanted).print())];
        Finding::new(Rule::Numbering, Severity::Doubt, self.owner(paragraph), values)
    }

    /// The project or programme that stands there, or the paragraph.
    fn owner(&self, paragraph: &Paragraph) -> Subject {
        let here = |cite: &[Citation]| cite.iter().any(|place| place.at == paragraph.id);
        let project = self.plan.projects.iter().find(|project| here(&project.cite));
        let project = project.map(|project| Subject::Project(project.id.clone()));
        let programme = || {
            let programme = self.plan.programmes.iter().find(|programme| here(&programme.cite))?;
            Some(Subject::Programme(programme.id.clone()))
        };
        project.or_else(programme).unwrap_or_else(|| Subject::Paragraph(paragraph.id.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Name, ParagraphId, Text};

    fn text(lines: &[&str]) -> Plan {
        let block = |line: &str| match line.split_once(' ') {
            Some((marks, words)) if marks.starts_with('#') => {
                Block::Heading { level: u8::try_from(marks.len()).unwrap(), words: words.to_owned() }
            }
            Some(("|", cell)) => {
                Block::Row { cells: vec![cell.to_owned(), "项目".to_owned()], header: cell == "序号" }
            }
            _ => Block::Words(line.to_owned()),
        };
        let paragraph = |(at, line): (usize, &&str)| Paragraph {
            id: ParagraphId::new(&format!("p{}", at + 1)),
            block: block(line),
        };
        Plan { text: Text { paragraphs: lines.iter().enumerate().map(paragraph).collect() }, ..Plan::default() }
    }

    /// Expected: where, what is printed, what should be.
    #[track_caller]
    fn check_text(lines: &[&str], expected: &[(&str, &str, &str)]) {
        let found = check(&text(lines));
        let words = |value: &Value| match &value.content {
            super::super::Content::Words(words) => words.clone(),
            other => panic!("{other:?}"),
        };
        let found: Vec<(String, String, String)> =
            found.iter().map(|f| (f.about.to_string(), words(&f.values[0]), words(&f.values[1]))).collect();
        let expected: Vec<(String, String, String)> =
            expected.iter().map(|(at, a, b)| (format!("paragraph:{at}"), (*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn chapters_and_sections_that_run_on_are_silent() {
        check_text(&["## 第一章 甲", "### 第一节 乙", "### 第二节 丙", "## 第二章 丁", "### 第一节 戊"], &[]);
        check_text(&["## 第一章 甲", "### 第一节 乙", "## 第二章 丁", "### 第二节 戊"], &[]);
        check_text(&["目录", "第一章 甲", "第二章 乙", "## 第一章 甲", "## 第二章 乙"], &[]);
    }

    #[test]
    fn a_chapter_or_section_that_is_skipped_or_doubled_is_doubted() {
        check_text(&["## 第一章 甲", "## 第三章 乙", "## 第四章 丙"], &[("p2", "第三章", "第二章")]);
        let doubled = ["## 第一章 甲", "### 第一节 乙", "### 第二节 丙", "### 第二节 丁", "### 第三节 戊"];
        check_text(&doubled, &[("p4", "第二节", "第三节")]);
        check_text(&["## 第一章 甲", "## 第一章 乙"], &[("p2", "第一章", "第二章")]);
    }

    #[test]
    fn lists_begin_anew_and_gaps_in_them_are_doubted() {
        check_text(&["### 第一节 甲", "1. 乙", "2. 丙", "1. 丁", "2. 戊"], &[]);
        check_text(&["### 第一节 甲", "1. 乙", "（1）丙", "（2）丁", "2. 戊", "（1）己"], &[]);
        check_text(&["1. 乙", "3. 丙"], &[("p2", "3.", "2.")]);
    }

    #[test]
    fn rows_of_a_table_are_counted_at_every_level() {
        let rows = [
            "| 序号",
            "| 一、甲园区",
            "| （一）乙产业",
            "| 1",
            "| (1)",
            "| (2)",
            "| 2",
            "| (1)",
            "| 二、丙园区",
            "| 1",
        ];
        check_text(&rows, &[]);
        check_text(&["| 序号", "| 1", "| (1)", "| (3)", "| 2"], &[("p4", "(3)", "(2)")]);
        check_text(&["| 序号", "| 1", "| 2", "| 2"], &[("p4", "2", "3")]);
        check_text(&["| 年份", "| 1", "| 5"], &[]);
    }

    #[test]
    fn a_row_that_is_a_project_is_told_of_the_project() {
        let project = crate::plan::Project {
            id: crate::plan::ProjectId::new("third"),
            number: "3".into(),
            park: crate::plan::ParkId::new("north"),
            industry: None,
            group: None,
            name: Name::default(),
            content: String::new(),
            nature: String::new(),
            years: crate::plan::Years::default(),
            investment: 1.into(),
            remarks: String::new(),
            cite: vec![Citation { at: ParagraphId::new("p3"), words: "3".into() }],
        };
        let plan = Plan { projects: vec![project], ..text(&["| 序号", "| 1", "| 3"]) };
        assert_eq!(check(&plan).first().map(|finding| finding.about.to_string()).as_deref(), Some("project:third"));
    }
}
