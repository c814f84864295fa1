//! From the JSON reader's error to the field it is about and what is wrong with it.

use serde_json::Error;

use super::{Fault, Problem};

pub(super) fn problem(file: &str, record: &str, json: &str, error: &Error) -> Problem {
    let fault = fault(error);
    let field = match fault {
        Fault::NotJson { .. } => String::new(),
        _ => path(json, offset(json, error.line(), error.column())),
    };
    Problem { file: file.to_owned(), record: record.to_owned(), field, fault }
}

/// The reader gives its reasons only as a sentence; the sentences are stable and tested below.
fn fault(error: &Error) -> Fault {
    if !error.is_data() {
        return Fault::NotJson { line: error.line(), column: error.column() };
    }
    let sentence = error.to_string();
    let message = sentence.rsplit_once(" at line ").map_or(sentence.as_str(), |(message, _)| message);
    if let Some(rest) = message.strip_prefix("missing field ") {
        return Fault::MissingField { name: unquoted(rest) };
    }
    if let Some((name, _)) = message.strip_prefix("unknown field ").and_then(|rest| rest.split_once(", ")) {
        return Fault::UnknownField { name: unquoted(name) };
    }
    if let Some((word, allowed)) = split(message, "unknown variant ") {
        let allowed = allowed.strip_prefix("one of ").unwrap_or(allowed);
        return Fault::UnknownWord { word: unquoted(word), allowed: allowed.replace('`', "") };
    }
    if let Some((found, expected)) = split(message, "invalid type: ").or_else(|| split(message, "invalid value: ")) {
        return Fault::WrongType { found: found.replace('`', ""), expected: expected.to_owned() };
    }
    Fault::Malformed { message: message.to_owned() }
}

fn split<'a>(message: &'a str, prefix: &str) -> Option<(&'a str, &'a str)> {
    message.strip_prefix(prefix)?.rsplit_once(", expected ")
}

fn unquoted(name: &str) -> String {
    name.trim_matches('`').to_owned()
}

/// Line and column (in bytes) count from 1.
fn offset(json: &str, line: usize, column: usize) -> usize {
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    before + column
}

enum Inside {
    /// The key whose value is being read.
    Object(String),
    /// Items begun so far.
    List(usize),
}

/// The path of keys that leads to this offset, for example `cite[1].words`.
fn path(json: &str, end: usize) -> String {
    let mut inside: Vec<Inside> = Vec::new();
    let mut last_string = String::new();
    let mut chars = json.char_indices();
    while let Some((at, c)) = chars.next() {
        if at >= end {
            break;
        }
        match c {
            '"' => last_string = string(&mut chars),
            ':' => set_key(&mut inside, &last_string),
            ',' => next(&mut inside),
            '{' => inside.push(Inside::Object(String::new())),
            '[' => inside.push(Inside::List(1)),
            // What the reader misses is found missing at the closing brace.
            '}' | ']' if at + 1 < end => drop(inside.pop()),
            '}' => set_key(&mut inside, ""),
            _ => {}
        }
    }
    written(&inside)
}

/// The rest of a string literal whose opening quote has been read.
fn string(chars: &mut std::str::CharIndices<'_>) -> String {
    let mut string = String::new();
    while let Some((_, c)) = chars.next() {
        match c {
            '"' => break,
            '\\' => drop(chars.next()),
            c => string.push(c),
        }
    }
    string
}

fn set_key(inside: &mut [Inside], name: &str) {
    if let Some(Inside::Object(key)) = inside.last_mut() {
        name.clone_into(key);
    }
}

fn next(inside: &mut [Inside]) {
    match inside.last_mut() {
        Some(Inside::List(count)) => *count += 1,
        Some(Inside::Object(key)) => key.clear(),
        None => {}
    }
}

fn written(inside: &[Inside]) -> String {
    let mut path = String::new();
    for step in inside {
        match step {
            Inside::List(count) => path.push_str(&format!("[{count}]")),
            Inside::Object(key) if key.is_empty() => {}
            Inside::Object(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::super::{Connection, Project, Statement};
    use super::*;
    use serde::de::DeserializeOwned;

    #[track_caller]
    fn check<T: DeserializeOwned>(json: &str, field: &str, fault: Fault) {
        let Err(error) = serde_json::from_str::<T>(json) else { panic!("read without an error") };
        let problem = problem("x.json", "r", json, &error);
        assert_eq!((problem.field.as_str(), problem.fault), (field, fault));
    }

    #[test]
    fn the_field_and_the_fault_are_named() {
        let missing = |name: &str| Fault::MissingField { name: name.into() };
        check::<Connection>(r#"{"from": "a", "to": "b"}"#, "", missing("cite"));
        check::<Connection>(r#"{"from": "a", "to": "b", "cite": [{"at": "p1"}]}"#, "cite[1]", missing("words"));
        check::<Connection>(
            "{\"from\": \"甲\",\n \"too\": \"b\", \"cite\": []}",
            "",
            Fault::UnknownField { name: "too".into() },
        );
        check::<Connection>(
            r#"{"from": "a", "to": 7, "cite": []}"#,
            "to",
            Fault::WrongType { found: "integer 7".into(), expected: "a string".into() },
        );
        check::<Statement>(
            r#"{"id": "a", "kind": "trouble", "title": {"zh": "", "en": ""}, "cite": []}"#,
            "kind",
            Fault::UnknownWord {
                word: "trouble".into(),
                allowed: "strength, problem, opportunity, challenge, principle".into(),
            },
        );
    }

    #[test]
    fn a_number_that_is_none_is_named() {
        let json = r#"{"id": "a", "number": "1", "park": "p", "name": {"zh": "甲", "en": "A"}, "content": "",
            "nature": "新建", "years": {"from": "2023", "to": 2027}, "investment": "3", "cite": []}"#;
        check::<Project>(
            json,
            "years.from",
            Fault::WrongType { found: "string \"2023\"".into(), expected: "i16".into() },
        );
    }

    #[test]
    fn broken_json_is_placed_by_line_and_column() {
        check::<Connection>("{\n\"from\": }", "", Fault::NotJson { line: 2, column: 9 });
    }
}
