//! Marks within a line: emphasis, code, links.

use super::{DEEPEST, Href};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Code(String),
    Link {
        to: Href,
        words: Vec<Inline>,
    },
    /// A picture of elsewhere is never loaded; what is known of it is its description and address.
    Picture {
        to: Option<Href>,
        words: String,
    },
    Break,
}

pub fn parse(text: &str) -> Vec<Inline> {
    let mut reader = Reader { found: Vec::new(), words: String::new(), before: ' ', in_vain: Vec::new(), depth: 0 };
    reader.read(text);
    reader.found
}

struct Reader {
    found: Vec<Inline>,
    /// Words since the last mark.
    words: String,
    /// The last character.
    before: char,
    /// Ends that were looked for and are not there, so that nobody looks for them again: a text of
    /// nothing but openings is read in one pass.
    in_vain: Vec<&'static str>,
    depth: usize,
}

/// A mark and the text behind it.
type Mark<'a> = (Inline, &'a str);

impl Reader {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            if let Some((mark, behind)) = self.mark(c, rest, after) {
                self.flush();
                self.before = ' ';
                self.found.push(mark);
                rest = behind;
                continue;
            }
            let escaped = after.chars().next().filter(|next| c == '\\' && next.is_ascii_punctuation());
            let word = escaped.unwrap_or(c);
            self.words.push(word);
            self.before = word;
            rest = if escaped.is_some() { after.get(1..).unwrap_or_default() } else { after };
        }
        self.flush();
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            self.found.push(Inline::Text(std::mem::take(&mut self.words)));
        }
    }

    fn mark<'a>(&mut self, c: char, rest: &'a str, after: &'a str) -> Option<Mark<'a>> {
        match c {
            '\n' => Some((Inline::Break, after)),
            '`' => self.code(after),
            '*' if after.starts_with('*') => self.spanned(after.get(1..)?, "**", Inline::Strong),
            '*' => self.spanned(after, "*", Inline::Emphasis),
            '!' if after.starts_with('[') => self.picture(after.get(1..)?),
            '[' => self.link(after),
            '<' => self.bracketed(after),
            'h' if !self.before.is_ascii_alphanumeric() && Href::begins(rest) => pasted(rest),
            _ => None,
        }
    }

    /// What stands before an end, and what behind it. Ends that `fits` refuses are passed over.
    fn until<'a>(&mut self, text: &'a str, end: &'static str, fits: fn(&str) -> bool) -> Option<(&'a str, &'a str)> {
        if self.in_vain.contains(&end) {
            return None;
        }
        let places = text.match_indices(end).map(|(at, _)| at);
        let place = places.filter_map(|at| text.split_at_checked(at)).find(|(inside, _)| fits(inside));
        if place.is_none() {
            self.in_vain.push(end);
        }
        place.map(|(inside, behind)| (inside, behind.strip_prefix(end).unwrap_or(behind)))
    }

    fn code<'a>(&mut self, after: &'a str) -> Option<Mark<'a>> {
        let (code, behind) = self.until(after, "`", |inside| !inside.is_empty())?;
        Some((Inline::Code(code.to_owned()), behind))
    }

    fn spanned<'a>(&mut self, after: &'a str, end: &'static str, mark: fn(Vec<Inline>) -> Inline) -> Option<Mark<'a>> {
        if after.starts_with(char::is_whitespace) || self.depth >= DEEPEST {
            return None;
        }
        let (inside, behind) = self.until(after, end, |inside| !inside.is_empty() && !inside.ends_with([' ', '\n']))?;
        Some((mark(self.within(inside)), behind))
    }

    /// The same marks, one level deeper.
    fn within(&self, text: &str) -> Vec<Inline> {
        let mut reader =
            Self { found: Vec::new(), words: String::new(), before: ' ', in_vain: Vec::new(), depth: self.depth + 1 };
        reader.read(text);
        reader.found
    }

    /// The words and the address of `words](address)`.
    fn target<'a>(&mut self, after: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
        let (words, behind) = self.until(after, "](", |_| true)?;
        let (address, behind) = self.until(behind, ")", |_| true)?;
        Some((words, address, behind))
    }

    fn link<'a>(&mut self, after: &'a str) -> Option<Mark<'a>> {
        let (words, address, behind) = self.target(after)?;
        let to = Href::new(address)?;
        // A link within a link leads nowhere, so the words of one are words only.
        let words = if words.trim().is_empty() { address.trim() } else { words };
        Some((Inline::Link { to, words: vec![Inline::Text(words.to_owned())] }, behind))
    }

    fn picture<'a>(&mut self, after: &'a str) -> Option<Mark<'a>> {
        let (words, address, behind) = self.target(after)?;
        Some((Inline::Picture { to: Href::new(address), words: words.to_owned() }, behind))
    }

    /// `<https://…>`
    fn bracketed<'a>(&mut self, after: &'a str) -> Option<Mark<'a>> {
        let (address, behind) = self.until(after, ">", |_| true)?;
        Some((link_to(address)?, behind))
    }
}

/// An address in the middle of a text ends where no address goes on; Chinese words follow it closely.
fn pasted(rest: &str) -> Option<Mark<'_>> {
    let ends = |c: char| !c.is_ascii() || c.is_ascii_whitespace() || c.is_control() || "\"<>\\`*".contains(c);
    let address = rest.split(ends).next()?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
    Some((link_to(address)?, rest.get(address.len()..)?))
}

fn link_to(address: &str) -> Option<Inline> {
    Some(Inline::Link { to: Href::new(address)?, words: vec![Inline::Text(address.to_owned())] })
}

impl Inline {
    pub(super) fn say(&self, into: &mut String) {
        match self {
            Inline::Text(words) | Inline::Code(words) | Inline::Picture { words, .. } => into.push_str(words),
            Inline::Strong(inside) | Inline::Emphasis(inside) | Inline::Link { words: inside, .. } => {
                inside.iter().for_each(|inline| inline.say(into));
            }
            Inline::Break => into.push(' '),
        }
    }
}
