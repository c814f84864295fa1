//! The ladder from older versions of the journal's format to this one. A step is never changed
//! once it was released; each has a fixture and a test in `tests/restore`.

use serde_json::Value;

/// Rewrites one revision from a version to the next.
type Step = fn(Value) -> Value;

/// The step at place `n` leads from version `n + 1` to `n + 2`.
const LADDER: [Step; 1] = [stages_become_choices];

/// The version this app writes.
pub const VERSION: u32 = LADDER.len() as u32 + 1;

/// Brings a revision of an older version up to this one. Newer ones are never guessed at: the
/// caller must have refused them.
pub fn upgrade(from: u32, revision: Value) -> Value {
    LADDER.iter().skip(from.saturating_sub(1) as usize).fold(revision, |revision, step| step(revision))
}

/// Version 1 knew one field, and its value was a kind of its own: `{"stage":"talks"}` is now
/// `{"choice":"talks"}`.
fn stages_become_choices(mut revision: Value) -> Value {
    let put = revision.pointer_mut("/change/put").and_then(Value::as_object_mut);
    if let Some(put) = put
        && let Some(stage) = put.remove("stage")
    {
        put.insert("choice".to_owned(), stage);
    }
    revision
}
