//! The WebDriver protocol: JSON over HTTP, one question, one answer.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use ureq::Agent;

/// Longer than any page or script of ours may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// A connection to a driver, or to one of its sessions.
#[derive(Clone)]
pub struct Wire {
    agent: Agent,
    url: String,
}

impl Wire {
    pub fn new(url: String) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE)).build();
        Self { agent: config.into(), url }
    }

    /// The same connection one step further down.
    pub fn below(&self, path: &str) -> Self {
        Self { agent: self.agent.clone(), url: format!("{}/{path}", self.url) }
    }

    pub fn get(&self, path: &str) -> Result<Value> {
        value(self.agent.get(self.full(path)).call().with_context(|| format!("{path}: no answer"))?)
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        value(self.agent.post(self.full(path)).send_json(body).with_context(|| format!("{path}: no answer"))?)
    }

    pub fn delete(&self) -> Result<Value> {
        value(self.agent.delete(&self.url).call()?)
    }

    fn full(&self, path: &str) -> String {
        format!("{}/{path}", self.url)
    }
}

fn value(mut response: ureq::http::Response<ureq::Body>) -> Result<Value> {
    // Screenshots are large.
    let mut answer: Value = response.body_mut().with_config().limit(64 << 20).read_json()?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    if response.status().is_success() {
        return Ok(value);
    }
    let part = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    bail!("{}: {}", part("error"), part("message"))
}
