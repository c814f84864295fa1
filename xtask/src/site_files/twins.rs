//! Compressed twins beside the files, for hosts that send them in their place (`brotli_static`,
//! `gzip_static`). Hosts that do not know them never look.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{hash, names, one_file};
use crate::machine::root;

/// Ends that name a coding, best first.
pub const ENDS: [&str; 2] = [".br", ".gz"];

/// Compressed already.
const PACKED: [&str; 2] = [".png", one_file::NAME];

/// Of small files the header is the larger part.
const SMALLEST: usize = 512;

/// Writes both twins of every file that gains by it. What was compressed once is kept for the next time.
pub fn write(folder: &Path) -> Result<()> {
    for name in
        names(folder)?.into_iter().filter(|name| !is_twin(name) && !PACKED.iter().any(|end| name.ends_with(end)))
    {
        let content = fs::read(folder.join(&name))?;
        if content.len() < SMALLEST {
            continue;
        }
        for end in ENDS {
            let kept = kept(&content, end);
            if !kept.is_file() {
                fs::create_dir_all(kept.parent().unwrap_or(folder))?;
                fs::write(&kept, if end == ".br" { brotli(&content)? } else { gzip(&content)? })?;
            }
            fs::copy(&kept, folder.join(format!("{name}{end}")))?;
        }
    }
    Ok(())
}

pub fn is_twin(name: &str) -> bool {
    ENDS.iter().any(|end| name.ends_with(end))
}

/// Twins of a file that was written anew are of the one before.
pub fn drop_of(file: &Path) -> Result<()> {
    for end in ENDS {
        let twin = PathBuf::from(format!("{}{end}", file.display()));
        if twin.exists() {
            fs::remove_file(twin)?;
        }
    }
    Ok(())
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(content)?;
    Ok(out.finish()?)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut out = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    out.write_all(content)?;
    Ok(out.into_inner())
}

fn kept(content: &[u8], end: &str) -> PathBuf {
    root().join("target/pack/twins").join(format!("{}{end}", hash::hex(content)))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        let text = "规划".repeat(1_000);
        let mut unpacked = String::new();
        GzDecoder::new(gzip(text.as_bytes()).unwrap().as_slice()).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        unpacked.clear();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::Decompressor::new(packed.as_slice(), 4096).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        assert!(packed.len() < 100, "{} bytes", packed.len());
    }
}
