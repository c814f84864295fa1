//! The project table and one project.
