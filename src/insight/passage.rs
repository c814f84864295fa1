//! The text as it is set on a page: tables put together from their rows, and words cut where
//! something begins or ends that is marked in them.

use std::ops::Range;

use crate::plan::{Block, Decimal, Paragraph, Text};

/// What stands between two breaks of the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Part<'a> {
    One(&'a Paragraph),
    /// The heading of the table that follows.
    Caption(&'a Paragraph),
    Table {
        header: Vec<Row<'a>>,
        rows: Vec<Row<'a>>,
    },
}

/// A row with its cells as they are laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    pub paragraph: &'a Paragraph,
    pub cells: Vec<Cell>,
}

/// A cell that is drawn; cells that another one covers are not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which cell of the printed row it is.
    pub column: usize,
    pub columns: usize,
    pub rows: usize,
    pub is_number: bool,
}

/// A piece of text and why it is marked, if it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    /// Looked for: its number among all that were found.
    pub found: Option<usize>,
    /// Cited by the fact that is pointed at.
    pub cited: bool,
}

pub fn parts(text: &Text) -> Vec<Part<'_>> {
    let groups: Vec<&[Paragraph]> = text.paragraphs.chunk_by(|one, next| is_row(one) && is_row(next)).collect();
    let next = groups.iter().skip(1).map(|group| group.iter().any(is_row)).chain([false]);
    groups.iter().zip(next).filter_map(|(group, before_table)| part(group, before_table)).collect()
}

/// A table, or the only paragraph of a group.
fn part(group: &[Paragraph], before_table: bool) -> Option<Part<'_>> {
    let first = group.first()?;
    Some(match first.block {
        Block::Row { .. } => table(group),
        Block::Heading { .. } if before_table => Part::Caption(first),
        _ => Part::One(first),
    })
}

fn table(group: &[Paragraph]) -> Part<'_> {
    let is_header = |paragraph: &&Paragraph| matches!(paragraph.block, Block::Row { header: true, .. });
    let (header, rows): (Vec<_>, Vec<_>) = group.iter().partition(is_header);
    Part::Table { header: head(&header), rows: layout(&rows) }
}

fn is_row(paragraph: &Paragraph) -> bool {
    matches!(paragraph.block, Block::Row { .. })
}

/// A blank cell below a heading belongs to that heading.
fn head<'a>(rows: &[&'a Paragraph]) -> Vec<Row<'a>> {
    let blank = |row: &Paragraph, column: usize| cells(row).get(column).is_none_or(String::is_empty);
    let row = |(at, paragraph): (usize, &&'a Paragraph)| {
        let below = rows.get(at + 1..).unwrap_or_default();
        let drawn = (0..cells(paragraph).len()).filter(|column| at == 0 || !blank(paragraph, *column));
        let cell = |column| {
            let rows = 1 + below.iter().take_while(|next| blank(next, column)).count();
            Cell { column, columns: 1, rows, is_number: false }
        };
        Row { paragraph, cells: drawn.map(cell).collect() }
    };
    rows.iter().enumerate().map(row).collect()
}

/// Printed tables leave a first cell blank where the one above it goes on, and write a heading in
/// the first cell with nothing behind it.
fn layout<'a>(rows: &[&'a Paragraph]) -> Vec<Row<'a>> {
    let row = |(at, paragraph): (usize, &&'a Paragraph)| {
        let below = rows.get(at + 1..).unwrap_or_default();
        let rows = 1 + below.iter().take_while(|next| continues(cells(next))).count();
        Row { paragraph, cells: drawn(cells(paragraph), rows) }
    };
    rows.iter().enumerate().map(row).collect()
}

fn drawn(cells: &[String], rows: usize) -> Vec<Cell> {
    let heading = heading_width(cells);
    let first = (!continues(cells)).then_some(Cell { column: 0, columns: heading, rows, is_number: false });
    let others = cells.iter().enumerate().skip(heading).map(|(column, printed)| {
        let is_number = printed.parse::<Decimal>().is_ok();
        Cell { column, columns: 1, rows: 1, is_number }
    });
    first.into_iter().chain(others).collect()
}

fn cells(paragraph: &Paragraph) -> &[String] {
    match &paragraph.block {
        Block::Row { cells, .. } => cells,
        _ => &[],
    }
}

fn continues(cells: &[String]) -> bool {
    cells.first().is_some_and(String::is_empty)
}

fn heading_width(cells: &[String]) -> usize {
    match continues(cells) {
        true => 1,
        false => 1 + cells.iter().skip(1).take_while(|cell| cell.is_empty()).count(),
    }
}

/// A paragraph's words, cell by cell, cut at everything that is marked. Ranges are in characters of
/// [`Paragraph::plain`]; `first` is the number of the first stretch that was found.
pub fn stretches(plain: &str, found: &[Range<usize>], first: usize, cited: &Range<usize>) -> Vec<Vec<Stretch>> {
    let mut cells = vec![Vec::new()];
    for (at, character) in plain.chars().enumerate() {
        if character == '｜' {
            cells.push(Vec::new());
            continue;
        }
        let number = found.iter().position(|range| range.contains(&at)).map(|place| first + place);
        put(&mut cells, character, number, cited.contains(&at));
    }
    cells
}

fn put(cells: &mut [Vec<Stretch>], character: char, found: Option<usize>, cited: bool) {
    let Some(cell) = cells.last_mut() else { return };
    match cell.last_mut() {
        Some(last) if last.found == found && last.cited == cited => last.text.push(character),
        _ => cell.push(Stretch { text: character.into(), found, cited }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ParagraphId;

    fn row(cells: &[&str], header: bool) -> Paragraph {
        let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
        Paragraph { id: ParagraphId::new("r"), block: Block::Row { cells, header } }
    }

    type Layout = fn(&[&'static Paragraph]) -> Vec<Row<'static>>;

    #[track_caller]
    fn check(layout: Layout, rows: &[&[&str]], expected: &[&[(usize, usize, usize)]]) {
        let rows: Vec<Paragraph> = rows.iter().map(|cells| row(cells, false)).collect();
        let drawn = layout(&rows.leak().iter().collect::<Vec<_>>());
        let shown: Vec<Vec<_>> = drawn
            .iter()
            .map(|row| row.cells.iter().map(|cell| (cell.column, cell.columns, cell.rows)).collect())
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_blank_first_cell_belongs_to_the_one_above() {
        check(
            layout,
            &[&["发展质效", "产值"], &["", "税金"], &["绿色", "工厂"]],
            &[&[(0, 1, 2), (1, 1, 1)], &[(1, 1, 1)], &[(0, 1, 1), (1, 1, 1)]],
        );
    }

    #[test]
    fn a_blank_cell_in_the_head_belongs_to_the_heading_above() {
        check(head, &[&["序号", "总投资"], &["", "（万元）"]], &[&[(0, 1, 2), (1, 1, 1)], &[(1, 1, 1)]]);
    }

    #[test]
    fn a_heading_goes_over_the_blank_cells_behind_it() {
        check(
            layout,
            &[&["一、下路", "", "", "1498600", ""], &["1", "项目", "内容", "20", ""]],
            &[&[(0, 3, 1), (3, 1, 1), (4, 1, 1)], &[(0, 1, 1), (1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 1)]],
        );
    }

    #[test]
    fn rows_that_follow_each_other_are_one_table() {
        let words = |words: &str| Paragraph { id: ParagraphId::new("p"), block: Block::Words(words.to_owned()) };
        let heading = Paragraph { block: Block::Heading { level: 4, words: "b".to_owned() }, ..words("b") };
        let text = Text { paragraphs: vec![words("a"), heading, row(&["h"], true), row(&["1"], false), words("c")] };
        let shape: Vec<_> = parts(&text)
            .iter()
            .map(|part| match part {
                Part::One(_) => (0, 0),
                Part::Caption(_) => (9, 9),
                Part::Table { header, rows } => (header.len(), rows.len()),
            })
            .collect();
        assert_eq!(shape, [(0, 0), (9, 9), (1, 1), (0, 0)]);
    }

    #[test]
    fn words_are_cut_where_a_mark_begins_or_ends() {
        let cells = stretches("下路｜51.17亿元", &[0..2, 3..5], 7, &(3..10));
        let shown: Vec<Vec<_>> = cells
            .iter()
            .map(|cell| cell.iter().map(|piece| (piece.text.as_str(), piece.found, piece.cited)).collect())
            .collect();
        assert_eq!(shown, [vec![("下路", Some(7), false)], vec![("51", Some(8), true), (".17亿元", None, true)],]);
    }
}
