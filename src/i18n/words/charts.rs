//! Charts: titles, axes, summaries, the table twin.
