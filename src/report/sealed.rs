//! Backups that only a passphrase opens: Argon2id makes a key of it, XChaCha20-Poly1305 seals the text
//! piece by piece (STREAM), so that a piece that is missing, moved or changed is noticed and large files
//! need not be in memory twice.

use aead_stream::{DecryptorBE32, EncryptorBE32};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::Payload;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::album::base64;

/// What the file says it is.
const FORMAT: &str = "park-atlas-sealed";
const VERSION: u32 = 1;
/// What one guess costs: 64 MiB in three passes, the second choice of RFC 9106 with a single lane.
const COST: Cost = Cost { memory: 65_536, passes: 3 };
/// No file may ask for more: 256 MiB, or more passes than anybody waits for.
const DEAREST: Cost = Cost { memory: 262_144, passes: 16 };
/// Photos of one sealed file have at most so many bytes: in letters of letters they are 16/9 as long, and
/// the whole must stay below [`super::LARGEST`].
pub const MOST: u64 = 90 * 1024 * 1024;

/// Bytes that no other file has, drawn by whoever writes it.
#[derive(Clone, Copy, Debug)]
pub struct Seed {
    pub salt: [u8; 16],
    pub nonce: [u8; 19],
}

/// Why a file stays closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Closed {
    #[error("the passphrase is wrong, or the file was changed")]
    Wrong,
    #[error("the file is of version {0}; this app opens version {VERSION}")]
    Newer(u32),
    #[error("the file is damaged, or was not sealed by this app")]
    Damaged,
}

/// How dear a guess is; `memory` in KiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Cost {
    memory: u32,
    passes: u32,
}

/// Stands in front of every file and is sealed with every piece.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    argon2id: Cost,
    salt: String,
    nonce: String,
}

#[derive(Deserialize)]
struct File {
    #[serde(flatten)]
    head: Head,
    pieces: Vec<String>,
}

/// A file that is being written: [`Sealer::open`], any number of [`Sealer::piece`], one [`Sealer::close`].
pub struct Sealer {
    head: String,
    stream: EncryptorBE32<XChaCha20Poly1305>,
}

impl Sealer {
    /// Takes about a second, so that guessing takes long as well. `None` where memory is short.
    pub fn new(passphrase: &str, seed: &Seed) -> Option<Self> {
        let head = Head {
            format: FORMAT.to_owned(),
            version: VERSION,
            argon2id: COST,
            salt: base64::encode(&seed.salt),
            nonce: base64::encode(&seed.nonce),
        };
        let key = key(passphrase, &seed.salt, COST)?;
        Some(Self { head: head.to_json(), stream: EncryptorBE32::new(&key.into(), &seed.nonce.into()) })
    }

    /// What stands before the first piece.
    pub fn open(&self) -> String {
        format!("{},\n\"pieces\":[", self.head.strip_suffix('}').unwrap_or(&self.head))
    }

    /// A piece of the text; another one follows. `None` after four thousand million of them.
    pub fn piece(&mut self, text: &str) -> Option<String> {
        let payload = Payload { msg: text.as_bytes(), aad: self.head.as_bytes() };
        Some(format!("\"{}\",\n", base64::encode(&self.stream.encrypt_next(payload).ok()?)))
    }

    /// The last piece and the end of the file.
    pub fn close(self, text: &str) -> Option<String> {
        let payload = Payload { msg: text.as_bytes(), aad: self.head.as_bytes() };
        Some(format!("\"{}\"]}}", base64::encode(&self.stream.encrypt_last(payload).ok()?)))
    }
}

/// Whether a passphrase is needed to read a file.
pub fn is_sealed(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(&format!("{{\"format\":\"{FORMAT}\""))
}

/// The text that was sealed. `sealed` may be anything.
pub fn unseal(sealed: &str, passphrase: &str) -> Result<String, Closed> {
    let File { head, pieces } = serde_json::from_str(sealed).map_err(|_| Closed::Damaged)?;
    if head.version > VERSION {
        return Err(Closed::Newer(head.version));
    }
    let Cost { memory, passes } = head.argon2id;
    if memory > DEAREST.memory || passes > DEAREST.passes {
        return Err(Closed::Damaged);
    }
    let salt: [u8; 16] = exactly(&head.salt).ok_or(Closed::Damaged)?;
    let nonce: [u8; 19] = exactly(&head.nonce).ok_or(Closed::Damaged)?;
    let key = key(passphrase, &salt, head.argon2id).ok_or(Closed::Damaged)?;
    let mut stream = DecryptorBE32::<XChaCha20Poly1305>::new(&key.into(), &nonce.into());
    let (last, others) = pieces.split_last().ok_or(Closed::Damaged)?;
    let aad = head.to_json();
    let mut text = Vec::new();
    for piece in others {
        let msg = base64::decode(piece).ok_or(Closed::Damaged)?;
        text.extend(stream.decrypt_next(Payload { msg: &msg, aad: aad.as_bytes() }).map_err(|_| Closed::Wrong)?);
    }
    let msg = base64::decode(last).ok_or(Closed::Damaged)?;
    text.extend(stream.decrypt_last(Payload { msg: &msg, aad: aad.as_bytes() }).map_err(|_| Closed::Wrong)?);
    String::from_utf8(text).map_err(|_| Closed::Damaged)
}

impl Head {
    fn to_json(&self) -> String {
        // Serialising plain data into a string has no way to fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn key(passphrase: &str, salt: &[u8], cost: Cost) -> Option<[u8; 32]> {
    let params = Params::new(cost.memory, cost.passes, 1, None).ok()?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .ok()?;
    Some(key)
}

fn exactly<const LENGTH: usize>(letters: &str) -> Option<[u8; LENGTH]> {
    base64::decode(letters)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::LazyLock;

    use super::*;

    const SEED: Seed = Seed { salt: [7; 16], nonce: [9; 19] };

    /// A key takes seconds without optimisation, so it is made once.
    static FILE: LazyLock<String> = LazyLock::new(|| {
        let mut sealer = Sealer::new("石柱 2027", &SEED).unwrap();
        let open = sealer.open();
        let pieces = ["{\"a\":", "\"辣椒\""].map(|text| sealer.piece(text).unwrap()).concat();
        open + &pieces + &sealer.close("}").unwrap()
    });

    #[track_caller]
    fn check(file: &str, passphrase: &str, expected: Result<&str, Closed>) {
        assert_eq!(unseal(file, passphrase), expected.map(str::to_owned));
    }

    #[test]
    fn the_passphrase_opens_what_it_sealed() {
        assert!(is_sealed(&FILE) && is_sealed(&format!("\u{feff} {}", *FILE)));
        assert!(!is_sealed("{\"format\":\"park-atlas-journal\"}") && !is_sealed(""));
        assert!(!FILE.contains("辣椒"));
        check(&FILE, "石柱 2027", Ok("{\"a\":\"辣椒\"}"));
        check(&FILE, "石柱 2028", Err(Closed::Wrong));
    }

    #[test]
    fn what_was_changed_left_out_or_moved_does_not_open() {
        let lines: Vec<&str> = FILE.lines().collect();
        let [head, first, second, last] = lines.as_slice() else { panic!("{lines:?}") };
        let first = first.trim_start_matches("\"pieces\":[");
        let file = |pieces: &[&str]| format!("{head}\n\"pieces\":[{}", pieces.concat());
        check(&file(&[first, second, last]), "石柱 2027", Ok("{\"a\":\"辣椒\"}"));
        check(&file(&[second, first, last]), "石柱 2027", Err(Closed::Wrong));
        check(&file(&[first, last]), "石柱 2027", Err(Closed::Wrong));
        check(&file(&[first, &second.replace("\",", "\"]}")]), "石柱 2027", Err(Closed::Wrong));
        check(&FILE.replace("\"passes\":3", "\"passes\":2"), "石柱 2027", Err(Closed::Wrong));
    }

    #[test]
    fn a_file_that_would_eat_all_memory_or_is_no_file_is_refused_at_once() {
        check(&FILE.replace("\"memory\":65536", "\"memory\":4000000000"), "", Err(Closed::Damaged));
        check(&FILE.replace("\"memory\":65536", "\"memory\":0"), "", Err(Closed::Damaged));
        check(&FILE.replace("\"passes\":3", "\"passes\":17"), "", Err(Closed::Damaged));
        check(&FILE.replace("\"version\":1", "\"version\":2"), "", Err(Closed::Newer(2)));
        check(&FILE.replace("\"pieces\":[", "\"pieces\":[],\"x\":["), "", Err(Closed::Damaged));
        for text in ["", "{}", "null", FILE.get(..200).unwrap()] {
            check(text, "", Err(Closed::Damaged));
        }
    }

    /// Made with the `argon2` command of Debian: `echo -n 石柱 | argon2 saltsaltsaltsalt -id -t 3 -k 65536 -p 1 -r`.
    #[test]
    fn the_key_is_that_of_the_standard() {
        let hex: String =
            key("石柱", b"saltsaltsaltsalt", COST).unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "d6e94f61a533bf23000c3d40543af28bd30331b10ffe47032d28c427e6be914e");
    }
}
