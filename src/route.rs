//! Addresses: every state of a page that is worth sharing, as a hash such as `#/projects?park=xialu`.
//! Hash routes work from `file://` and from any sub-folder. `parse(route.to_hash()) == route`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::plan::{
    ChainId, Citation, EnterpriseId, GroupId, IndicatorId, IndustryId, LeadId, LinkId, ParagraphId, ParkId, Plan,
    ProgrammeId, ProjectId, SafeguardId, Subject, TaskId,
};

/// A page and what is set on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    pub page: Page,
    pub query: Query,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Overview,
    Text(Option<ParagraphId>),
    Parks,
    Park(ParkId),
    Industry(IndustryId),
    Indicators,
    Indicator(IndicatorId),
    Projects,
    Project(ProjectId),
    Chains,
    Chain(ChainId),
    /// What the chains lack; no chain may have the id `gaps`.
    Gaps,
    /// The investment-promotion ledger (招商台账).
    Ledger,
    Enterprises,
    Programmes,
    Programme(ProgrammeId),
    Audit,
    Notes,
    /// What was changed since a day.
    Changes,
    Search,
    Data,
    /// An address that means nothing here, kept to be shown.
    Unknown(String),
}

/// As many characters the search marks at once.
const LONGEST_MARKED: usize = 60;

/// Filters and choices of a page, ordered by name. An empty value is no value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(BTreeMap<String, String>);

impl Route {
    /// Reads `location.hash`, with or without the leading `#`. Never fails.
    pub fn parse(hash: &str) -> Self {
        let address = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Self { page: Page::parse(path), query: Query::parse(query) }
    }

    /// Where a subject is shown. What has no page of its own is pointed at on the page that shows it; a
    /// thing whose page the plan does not know is looked for on the page of all such things.
    pub fn of(plan: &Plan, subject: &Subject) -> Self {
        let (page, name, id) = match subject {
            Subject::Group(id) => {
                let industry = plan.group(id).map(|group| Page::Industry(group.industry.clone()));
                (industry.unwrap_or(Page::Parks), "group", id.as_str())
            }
            Subject::Link(id) => {
                let chain = plan.link(id).map(|link| Page::Chain(link.chain.clone()));
                (chain.unwrap_or(Page::Chains), "link", id.as_str())
            }
            Subject::Task(id) => {
                let programme = plan.task(id).map(|(programme, _)| Page::Programme(programme.id.clone()));
                (programme.unwrap_or(Page::Programmes), "task", id.as_str())
            }
            Subject::Safeguard(id) => (Page::Programmes, "safeguard", id.as_str()),
            Subject::Enterprise(id) => (Page::Enterprises, "id", id.as_str()),
            Subject::Lead(id) => (Page::Ledger, "id", id.as_str()),
            Subject::County | Subject::Zone => return Page::Overview.into(),
            Subject::Park(id) => return Page::Park(id.clone()).into(),
            Subject::Industry(id) => return Page::Industry(id.clone()).into(),
            Subject::Chain(id) => return Page::Chain(id.clone()).into(),
            Subject::Indicator(id) => return Page::Indicator(id.clone()).into(),
            Subject::Project(id) => return Page::Project(id.clone()).into(),
            Subject::Programme(id) => return Page::Programme(id.clone()).into(),
            Subject::Paragraph(id) => return Page::Text(Some(id.clone())).into(),
        };
        Self { page, query: Query::default().with(name, id) }
    }

    /// A paragraph of the text, in which these words are marked.
    pub fn text(at: &ParagraphId, words: &str) -> Self {
        Self { page: Page::Text(Some(at.clone())), query: Query::default().with("q", words) }
    }

    /// Where a fact stands, with its words marked; of a long passage the place says enough.
    pub fn citation(citation: &Citation) -> Self {
        let is_short = citation.words.chars().nth(LONGEST_MARKED).is_none();
        Self::text(&citation.at, if is_short { &citation.words } else { "" })
    }

    /// Where a field of a subject is tracked, with its history open.
    pub fn to_field(plan: &Plan, subject: &Subject, field: &str) -> Self {
        let Self { page, query } = Self::of(plan, subject);
        Self { page, query: query.with("field", field) }
    }

    /// What is found for these words.
    pub fn search(words: &str) -> Self {
        Self { page: Page::Search, query: Query::default().with("q", words) }
    }

    /// All notes on a subject.
    pub fn notes_on(subject: &Subject) -> Self {
        Self { page: Page::Notes, query: Query::default().with("about", &subject.to_string()) }
    }

    /// What one is looking at: what a note written here is about. The whole zone where a page shows
    /// nothing in particular.
    pub fn subject(&self) -> Subject {
        let link = self.query.get("link").map(|id| Subject::Link(LinkId::new(id)));
        match &self.page {
            Page::Text(Some(id)) => Subject::Paragraph(id.clone()),
            Page::Park(id) => Subject::Park(id.clone()),
            Page::Industry(id) => {
                let group = self.query.get("group").map(|id| Subject::Group(GroupId::new(id)));
                group.unwrap_or_else(|| Subject::Industry(id.clone()))
            }
            Page::Indicator(id) => Subject::Indicator(id.clone()),
            Page::Project(id) => Subject::Project(id.clone()),
            Page::Chain(id) => link.unwrap_or_else(|| Subject::Chain(id.clone())),
            Page::Chains => link.unwrap_or(Subject::Zone),
            Page::Programme(id) => {
                let task = self.query.get("task").map(|id| Subject::Task(TaskId::new(id)));
                task.unwrap_or_else(|| Subject::Programme(id.clone()))
            }
            Page::Programmes => {
                self.query.get("safeguard").map_or(Subject::Zone, |id| Subject::Safeguard(SafeguardId::new(id)))
            }
            Page::Notes => self.query.get("about").and_then(|about| about.parse().ok()).unwrap_or(Subject::Zone),
            Page::Enterprises => {
                self.query.get("id").map_or(Subject::Zone, |id| Subject::Enterprise(EnterpriseId::new(id)))
            }
            Page::Ledger => self.query.get("id").map_or(Subject::Zone, |id| Subject::Lead(LeadId::new(id))),
            _ => Subject::Zone,
        }
    }

    pub fn to_hash(&self) -> String {
        let mut hash = format!("#{}", self.page.path());
        for (index, (name, value)) in self.query.0.iter().enumerate() {
            hash.push(if index == 0 { '?' } else { '&' });
            encode(name, &mut hash);
            hash.push('=');
            encode(value, &mut hash);
        }
        hash
    }
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self { page, query: Query::default() }
    }
}

impl Page {
    pub fn href(self) -> String {
        Route::from(self).to_hash()
    }

    fn parse(path: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/');
        let (Some(area), id, None) = (parts.next(), parts.next(), parts.next()) else {
            return Page::Unknown(path.to_owned());
        };
        let Some(id) = id.map(decode) else {
            return match area {
                "" => Page::Overview,
                "text" => Page::Text(None),
                "parks" => Page::Parks,
                "indicators" => Page::Indicators,
                "projects" => Page::Projects,
                "chains" => Page::Chains,
                "programmes" => Page::Programmes,
                "audit" => Page::Audit,
                "notes" => Page::Notes,
                "ledger" => Page::Ledger,
                "enterprises" => Page::Enterprises,
                "changes" => Page::Changes,
                "search" => Page::Search,
                "data" => Page::Data,
                _ => Page::Unknown(path.to_owned()),
            };
        };
        match area {
            "chains" if id == "gaps" => Page::Gaps,
            "text" => Page::Text(Some(ParagraphId::new(&id))),
            "parks" => Page::Park(ParkId::new(&id)),
            "industries" => Page::Industry(IndustryId::new(&id)),
            "indicators" => Page::Indicator(IndicatorId::new(&id)),
            "projects" => Page::Project(ProjectId::new(&id)),
            "chains" => Page::Chain(ChainId::new(&id)),
            "programmes" => Page::Programme(ProgrammeId::new(&id)),
            _ => Page::Unknown(path.to_owned()),
        }
    }

    fn path(&self) -> String {
        let (area, id) = match self {
            Page::Overview => return "/".to_owned(),
            Page::Unknown(path) => return path.clone(),
            Page::Text(None) => ("text", None),
            Page::Text(Some(id)) => ("text", Some(id.as_str())),
            Page::Parks => ("parks", None),
            Page::Park(id) => ("parks", Some(id.as_str())),
            Page::Industry(id) => ("industries", Some(id.as_str())),
            Page::Indicators => ("indicators", None),
            Page::Indicator(id) => ("indicators", Some(id.as_str())),
            Page::Projects => ("projects", None),
            Page::Project(id) => ("projects", Some(id.as_str())),
            Page::Chains => ("chains", None),
            Page::Chain(id) => ("chains", Some(id.as_str())),
            Page::Gaps => ("chains", Some("gaps")),
            Page::Ledger => ("ledger", None),
            Page::Enterprises => ("enterprises", None),
            Page::Programmes => ("programmes", None),
            Page::Programme(id) => ("programmes", Some(id.as_str())),
            Page::Audit => ("audit", None),
            Page::Notes => ("notes", None),
            Page::Changes => ("changes", None),
            Page::Search => ("search", None),
            Page::Data => ("data", None),
        };
        let mut path = format!("/{area}");
        if let Some(id) = id {
            path.push('/');
            encode(id, &mut path);
        }
        path
    }
}

impl Query {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The same query with one value set, or removed when it is empty.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if value.is_empty() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), value.to_owned());
        }
        self
    }

    fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        Self(pairs.map(|(name, value)| (decode(name), decode(value))).filter(|(_, value)| !value.is_empty()).collect())
    }
}

/// Percent-encodes what has a meaning in a hash; 汉字 stay readable.
fn encode(text: &str, into: &mut String) {
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | ':' | ',') {
            into.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a String cannot fail.
                let _ = write!(into, "%{byte:02X}");
            }
        }
    }
}

/// Undoes [`encode`] and what browsers encode on their own; bad escapes stay as they are.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = after
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests;
