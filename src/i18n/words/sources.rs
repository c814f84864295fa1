//! Citations and evidence.

use crate::i18n::{Text, text};

pub const SOURCE: Text = text("出处", "Source");
pub const PRINTED: Text = text("原文所载", "Printed");
pub const INFERRED: Text = text("据原文推断", "Inferred");
