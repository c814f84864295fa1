//! How wide words are, without asking a browser, and where they break.

/// Width in em: 汉字 and other full-width characters 1, most Latin about 0.56; measured a little
/// too wide rather than too narrow so that no label is cut.
pub fn text_width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

/// Breaks words into lines of at most `width` em, at spaces where there are any, else anywhere.
/// Never drops a character but the space at a break; at least one character stands on each line.
pub fn wrap(text: &str, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for word in pieces(text) {
        let needed = text_width(word);
        if used > 0.0 && used + text_width(word.trim_end()) > width {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
            used = 0.0;
        }
        line.push_str(word);
        used += needed;
        while text_width(line.trim_end()) > width && line.chars().count() > 1 {
            let rest = split_at_width(&mut line, width);
            lines.push(std::mem::replace(&mut line, rest));
            used = text_width(&line);
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Latin words stay whole; every full-width character may stand alone.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let breaks =
            before.is_some_and(|b| b == ' ' || b == '/' || !opens(b) && (is_wide(b) && !closes(c) || is_wide(c)));
        if breaks && !closes(c) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn split_at_width(line: &mut String, width: f64) -> String {
    let mut used = 0.0;
    let mut count = 0;
    for c in line.chars() {
        used += char_width(c);
        if used > width && count > 0 {
            break;
        }
        count += 1;
    }
    let at = line.char_indices().nth(count).map_or(line.len(), |(at, _)| at);
    line.split_off(at)
}

/// Marks that may not begin a line.
fn closes(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '》' | '”' | '’' | '！' | '？' | ')' | ',' | '.' | ' ')
}

/// Marks that may not end a line.
fn opens(c: char) -> bool {
    matches!(c, '（' | '《' | '“' | '‘' | '(')
}

fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115F | 0x2010..=0x2027 | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0x1F000..)
}

fn char_width(c: char) -> f64 {
    match c {
        c if u32::from(c) >= 0x1F000 => 1.4,
        c if is_wide(c) => 1.0,
        'i' | 'j' | 'l' | '.' | ',' | ' ' | '\'' | ':' | ';' | '|' | 'I' | '(' | ')' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        c if c.is_ascii_lowercase() || c.is_ascii_digit() => 0.6,
        c if c.is_ascii() => 0.72,
        _ => 0.8,
    }
}
