//! One project, with its stage and notes.

use leptos::prelude::*;

use super::not_found::NotFound;
use crate::app::parts::{Notes, PageTitle, ProjectTracking};
use crate::app::{named, use_state};
use crate::plan::{ProjectId, Subject};

#[component]
pub fn ProjectPage(
    /// As in the address; may be unknown to the plan.
    id: ProjectId,
) -> impl IntoView {
    let Some(project) = use_state().plan.project(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    view! {
        <PageTitle title=named(&project.name) />
        <ProjectTracking id=id.clone() />
        <Notes subject=Subject::Project(id) />
    }
    .into_any()
}
