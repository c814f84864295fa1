//! Backups under a passphrase.

use crate::i18n::{Text, text};

pub const WITH_PASSPHRASE: Text = text("给备份文件加口令（可选）", "Protect the backup with a passphrase (optional)");
pub const HINT: Text = text(
    "加口令后，不知道口令的人打不开文件。口令宜用几个不相干的词，越长越难猜。口令不保存在任何地方，忘记后文件无法打开，也没有办法找回。",
    "Without the passphrase nobody can open the file. Several unrelated words make a good one: the longer, the harder to \
     guess. It is not stored anywhere; if it is forgotten, the file cannot be opened and it cannot be recovered.",
);
pub const PASSPHRASE: Text = text("口令", "Passphrase");
pub const AGAIN: Text = text("再输入一次", "Repeat passphrase");
pub const NOT_THE_SAME: Text =
    text("两次输入的口令不一致，没有生成文件。", "The two passphrases differ; no file was made.");
pub const SEALING: Text = text("正在用口令加密，请稍候……", "Encrypting the file, please wait…");
pub const NOT_SEALED: Text = text(
    "没有生成文件：浏览器内存不足，或不能提供安全的随机数。可以不加口令再试一次。",
    "No file was made: the browser is short of memory or has no secure random numbers. Try again without a passphrase.",
);

pub const NEEDS_PASSPHRASE: Text =
    text("这个文件加了口令，请输入口令。", "This file is protected by a passphrase; please enter it.");
pub const OPEN: Text = text("打开", "Open");
pub const OPENING: Text = text("正在用口令打开，请稍候……", "Opening the file, please wait…");
pub const WRONG: Text = text(
    "打不开：口令不对，或者文件被改动过。请检查大小写和输入法后再试。",
    "It cannot be opened: the passphrase is wrong, or the file was changed. Check capitals and the input method, then \
     try again.",
);
pub const NEWER: Text = text(
    "这个文件由较新版本的图册加密，请先更新本图册。",
    "This file was encrypted by a newer version of the atlas; please update this one first.",
);
pub const DAMAGED: Text =
    text("文件已损坏，或不是本图册加密的文件。", "The file is damaged or was not encrypted by the atlas.");
