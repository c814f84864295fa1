//! The small part of Markdown that notes are written in, as a tree of plain words. Nothing of it is
//! ever handed to a browser as HTML: tags, scripts and pictures are words like all others.

mod href;
mod inline;

pub use href::Href;
pub use inline::Inline;

/// Deeper nesting is shown as it was typed.
const DEEPEST: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Of whatever level: a note has no outline of its own.
    Heading(Vec<Inline>),
    Paragraph(Vec<Inline>),
    Quote(Vec<Block>),
    /// With the number of the first item, if it is numbered.
    List {
        from: Option<u32>,
        items: Vec<Vec<Block>>,
    },
    Code(String),
    Rule,
}

/// What a line begins.
enum Opening<'a> {
    Blank,
    Fence,
    Heading(&'a str),
    Rule,
    Quote(&'a str),
    Item(Option<u32>, &'a str),
    Words,
}

/// Any text has a meaning; what is no mark is a word.
pub fn parse(text: &str) -> Vec<Block> {
    blocks(&text.lines().collect::<Vec<_>>(), 0)
}

/// The words alone, in one line.
pub fn plain(text: &str) -> String {
    let mut words = String::new();
    parse(text).iter().for_each(|block| block.say(&mut words));
    // Code may go on in the next line.
    words.trim_end().replace('\n', " ")
}

fn blocks(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let (block, left) = match opening(line) {
            Opening::Blank => (None, after),
            Opening::Fence => code(after),
            Opening::Heading(words) => (Some(Block::Heading(inline::parse(words))), after),
            Opening::Rule => (Some(Block::Rule), after),
            Opening::Quote(_) if depth < DEEPEST => quote(rest, depth),
            Opening::Item(from, _) if depth < DEEPEST => list(rest, from, depth),
            Opening::Quote(_) | Opening::Item(..) | Opening::Words => paragraph(rest),
        };
        blocks.extend(block);
        rest = left;
    }
    blocks
}

fn opening(line: &str) -> Opening<'_> {
    let words = line.trim();
    let marks = words.trim_start_matches('#');
    let level = words.len() - marks.len();
    if words.is_empty() {
        return Opening::Blank;
    }
    if words.starts_with("```") {
        return Opening::Fence;
    }
    if (1..=6).contains(&level) && marks.starts_with(' ') {
        return Opening::Heading(marks.trim());
    }
    if words.len() >= 3 && ["-", "*", "_"].iter().any(|mark| words.replace(mark, "").is_empty()) {
        return Opening::Rule;
    }
    if let Some(quoted) = words.strip_prefix('>') {
        return Opening::Quote(quoted.strip_prefix(' ').unwrap_or(quoted));
    }
    item(words).map_or(Opening::Words, |(from, words)| Opening::Item(from, words))
}

fn item(words: &str) -> Option<(Option<u32>, &str)> {
    if let Some(words) = ["- ", "* ", "+ "].iter().find_map(|mark| words.strip_prefix(mark)) {
        return Some((None, words));
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = words.split_at_checked(digits)?;
    let words = after.strip_prefix(". ").or_else(|| after.strip_prefix(") "))?;
    (digits <= 4).then_some((Some(number.parse().ok()?), words))
}

type Taken<'a, 'b> = (Option<Block>, &'a [&'b str]);

fn code<'a, 'b>(lines: &'a [&'b str]) -> Taken<'a, 'b> {
    let end = lines.iter().position(|line| line.trim().starts_with("```")).unwrap_or(lines.len());
    let (inside, after) = lines.split_at_checked(end).unwrap_or((lines, &[]));
    (Some(Block::Code(inside.join("\n"))), after.get(1..).unwrap_or_default())
}

fn quote<'a, 'b>(lines: &'a [&'b str], depth: usize) -> Taken<'a, 'b> {
    let quoted = |line: &&'b str| match opening(line) {
        Opening::Quote(words) => Some(words),
        _ => None,
    };
    let inside: Vec<&str> = lines.iter().map_while(quoted).collect();
    (Some(Block::Quote(blocks(&inside, depth + 1))), lines.get(inside.len()..).unwrap_or_default())
}

fn paragraph<'a, 'b>(lines: &'a [&'b str]) -> Taken<'a, 'b> {
    let goes_on = |line: &&&str| matches!(opening(line), Opening::Words);
    // The first line is taken whatever it looks like: nobody else wanted it.
    let count = 1 + lines.iter().skip(1).take_while(goes_on).count();
    let (words, after) = lines.split_at_checked(count).unwrap_or((lines, &[]));
    let words: Vec<&str> = words.iter().map(|line| line.trim()).collect();
    (Some(Block::Paragraph(inline::parse(&words.join("\n")))), after)
}

fn list<'a, 'b>(lines: &'a [&'b str], from: Option<u32>, depth: usize) -> Taken<'a, 'b> {
    let mut items: Vec<Vec<&str>> = Vec::new();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let indented = line.strip_prefix("  ").or_else(|| line.strip_prefix('\t'));
        match (opening(line), indented, items.last_mut()) {
            (_, Some(inside), Some(item)) => item.push(inside),
            // A blank line belongs to the list only if the list goes on behind it.
            (Opening::Blank, _, Some(item)) if after.first().is_some_and(|next| goes_on(next, from)) => item.push(""),
            (Opening::Item(number, words), ..) if number.is_some() == from.is_some() => items.push(vec![words]),
            _ => break,
        }
        rest = after;
    }
    let items = items.iter().map(|lines| blocks(lines, depth + 1)).collect();
    (Some(Block::List { from, items }), rest)
}

fn goes_on(line: &str, from: Option<u32>) -> bool {
    let is_item = matches!(opening(line), Opening::Item(number, _) if number.is_some() == from.is_some());
    is_item || (line.starts_with("  ") && !line.trim().is_empty())
}

impl Block {
    fn say(&self, into: &mut String) {
        match self {
            Block::Heading(words) | Block::Paragraph(words) => words.iter().for_each(|inline| inline.say(into)),
            Block::Quote(blocks) => blocks.iter().for_each(|block| block.say(into)),
            Block::List { items, .. } => items.iter().flatten().for_each(|block| block.say(into)),
            Block::Code(text) => into.push_str(&text.replace('\n', " ")),
            Block::Rule => {}
        }
        if !into.is_empty() && !into.ends_with(' ') {
            into.push(' ');
        }
    }
}

#[cfg(test)]
mod tests;
