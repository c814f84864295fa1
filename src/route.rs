//! Addresses: every state of a page that is worth sharing, as a hash such as `#/projects?park=xialu`.
//! Hash routes work from `file://` and from any sub-folder. `parse(route.to_hash()) == route`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::plan::{
    ChainId, EnterpriseId, IndicatorId, IndustryId, LeadId, LinkId, ParagraphId, ParkId, ProgrammeId, ProjectId,
    Subject,
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

    /// Where a subject is shown; a link of a chain is selected on the map.
    pub fn of(subject: &Subject) -> Self {
        let query = match subject {
            Subject::Link(id) => Query::default().with("link", id.as_str()),
            Subject::Enterprise(id) => Query::default().with("id", id.as_str()),
            Subject::Lead(id) => Query::default().with("id", id.as_str()),
            _ => Query::default(),
        };
        Self { page: Page::of(subject), query }
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
            Page::Industry(id) => Subject::Industry(id.clone()),
            Page::Indicator(id) => Subject::Indicator(id.clone()),
            Page::Project(id) => Subject::Project(id.clone()),
            Page::Chain(id) => link.unwrap_or_else(|| Subject::Chain(id.clone())),
            Page::Chains => link.unwrap_or(Subject::Zone),
            Page::Programme(id) => Subject::Programme(id.clone()),
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
    /// The page on which a subject is shown.
    pub fn of(subject: &Subject) -> Self {
        match subject {
            Subject::County | Subject::Zone => Page::Overview,
            Subject::Park(id) => Page::Park(id.clone()),
            Subject::Industry(id) => Page::Industry(id.clone()),
            Subject::Chain(id) => Page::Chain(id.clone()),
            Subject::Indicator(id) => Page::Indicator(id.clone()),
            Subject::Project(id) => Page::Project(id.clone()),
            Subject::Programme(id) => Page::Programme(id.clone()),
            Subject::Paragraph(id) => Page::Text(Some(id.clone())),
            Subject::Group(_) => Page::Parks,
            Subject::Link(_) => Page::Chains,
            Subject::Task(_) | Subject::Safeguard(_) => Page::Programmes,
            Subject::Enterprise(_) => Page::Enterprises,
            Subject::Lead(_) => Page::Ledger,
        }
    }

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
mod tests {
    use super::*;

    #[track_caller]
    fn check(hash: &str, page: Page) {
        let route = Route::parse(hash);
        assert_eq!(route.page, page);
        assert_eq!(Route::parse(&route.to_hash()), route);
    }

    #[test]
    fn every_page_has_an_address() {
        check("", Page::Overview);
        check("#/", Page::Overview);
        check("#/text", Page::Text(None));
        check("#/text/c3.s1.p2", Page::Text(Some(ParagraphId::new("c3.s1.p2"))));
        check("#/projects?park=xialu", Page::Projects);
        check("#/projects/xialu-pump-valve-3", Page::Project(ProjectId::new("xialu-pump-valve-3")));
        check("#/chains/gaps", Page::Gaps);
        check("#/audit", Page::Audit);
    }

    #[test]
    fn a_note_is_about_what_one_is_looking_at() {
        for (hash, subject) in [
            ("#/", "zone"),
            ("#/projects", "zone"),
            ("#/projects/xituo-3", "project:xituo-3"),
            ("#/text/c3.s1.p2", "paragraph:c3.s1.p2"),
            ("#/chains?link=chili-rough", "link:chili-rough"),
            ("#/chains/chili", "chain:chili"),
            ("#/notes?about=task:t1", "task:t1"),
            ("#/enterprises?id=e1", "enterprise:e1"),
            ("#/enterprises", "zone"),
            ("#/notes?about=nonsense", "zone"),
        ] {
            assert_eq!(Route::parse(hash).subject().to_string(), subject, "{hash}");
        }
    }

    #[test]
    fn an_address_that_means_nothing_is_kept_to_be_shown() {
        check("#/nope", Page::Unknown("/nope".into()));
        check("#/parks/a/b", Page::Unknown("/parks/a/b".into()));
        check("#/parks/%E4%B8%8B", Page::Park(ParkId::new("下")));
    }

    #[test]
    fn values_survive_the_address() {
        for value in ["辣椒", "a&b=c?d#e", "100%", "%zz", "two words", "😀"] {
            let route = Route { page: Page::Search, query: Query::default().with("q", value) };
            assert_eq!(Route::parse(&route.to_hash()), route, "{value}");
        }
    }
}
