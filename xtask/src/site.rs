//! A server for a folder of static files on this machine only, as plain as any host.

mod answer;
mod files;
mod sent;
#[cfg(test)]
mod tests;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use files::Files;

/// What is served, and how.
#[derive(Clone)]
pub struct Site {
    base: String,
    head: String,
    compressed: bool,
    knows_wasm: bool,
    files: Files,
}

/// A server that can be stopped and started again under the same address; it ends when it is dropped.
pub struct Running {
    site: Arc<Site>,
    address: SocketAddr,
    told: Arc<Told>,
    /// Every connection lives in it and ends with it, also those that a browser keeps open.
    runtime: Mutex<Option<Runtime>>,
}

/// What is known of the requests, and what is wanted of their answers.
#[derive(Default)]
struct Told {
    failed: Mutex<Vec<String>>,
    /// The connection ends in the middle of the file of this name.
    cut_off: Mutex<Option<String>>,
}

impl Site {
    pub fn new(folder: PathBuf) -> Self {
        Self { base: String::new(), head: String::new(), compressed: true, knows_wasm: true, files: Files::new(folder) }
    }

    /// The folder appears below this path, such as `offices/atlas/`, as on a host with other sites.
    #[must_use]
    pub fn below(mut self, base: &str) -> Self {
        base.clone_into(&mut self.base);
        self
    }

    /// Something put first into the head of each page, such as a script that watches it.
    #[must_use]
    pub fn with_head(mut self, html: &str) -> Self {
        html.clone_into(&mut self.head);
        self
    }

    /// Every file as it is, whatever twins it has.
    #[must_use]
    pub fn uncompressed(mut self) -> Self {
        self.compressed = false;
        self
    }

    /// As a host that has never heard of WebAssembly.
    #[must_use]
    pub fn without_wasm_type(mut self) -> Self {
        self.knows_wasm = false;
        self
    }

    /// A file from elsewhere under a name of its own.
    #[must_use]
    pub fn with_file(mut self, name: &str, path: PathBuf) -> Self {
        self.files.add(name, path);
        self
    }

    /// The folder a second time, below `name/`, and of its files only those that `has` lets through.
    #[must_use]
    pub fn with_copy(mut self, name: &str, has: fn(&str) -> bool) -> Self {
        self.files.copy(name, has);
        self
    }

    /// Port 0 takes a free one.
    pub fn serve(self, port: u16) -> Result<Running> {
        let mut running = Running {
            site: Arc::new(self),
            address: (Ipv4Addr::LOCALHOST, port).into(),
            told: Arc::default(),
            runtime: Mutex::default(),
        };
        running.address = running.start()?;
        Ok(running)
    }
}

impl Running {
    /// Where the folder is found; ends with a slash.
    pub fn url(&self) -> String {
        format!("http://{}/{}", self.address, self.site.base)
    }

    /// Every request since the last time that could not be answered, such as `404 /atlas/x.png`.
    pub fn failed(&self) -> Vec<String> {
        std::mem::take(&mut *unlocked(&self.told.failed))
    }

    /// From now on the connection ends in the middle of each file of this name; of none for `None`.
    pub fn cut_off(&self, name: Option<&str>) {
        *unlocked(&self.told.cut_off) = name.map(str::to_owned);
    }

    /// Ends all connections; from now on nobody answers, as where the network ends.
    pub fn stop(&self) {
        drop(self.runtime().take());
    }

    /// Answers again under the same address.
    pub fn start_again(&self) -> Result<()> {
        self.stop();
        self.start().map(drop)
    }

    fn start(&self) -> Result<SocketAddr> {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_io().build()?;
        let listener = runtime.block_on(TcpListener::bind(self.address));
        let listener = listener.with_context(|| format!("cannot listen at {}", self.address))?;
        let address = listener.local_addr()?;
        runtime.spawn(accept(listener, self.site.clone(), self.told.clone()));
        *self.runtime() = Some(runtime);
        Ok(address)
    }

    fn runtime(&self) -> MutexGuard<'_, Option<Runtime>> {
        unlocked(&self.runtime)
    }
}

/// Whoever panicked while holding it has left it whole.
fn unlocked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, site: Arc<Site>, told: Arc<Told>) {
    loop {
        // A connection that ended before it was accepted concerns nobody.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let (site, told) = (site.clone(), told.clone());
        let service = service_fn(move |request: Request<Incoming>| {
            let (site, told) = (site.clone(), told.clone());
            async move {
                let answer = answer::answer(&site, &request).await;
                if !answer.status().is_success() && !answer.status().is_redirection() {
                    let line = format!("{} {}", answer.status().as_u16(), request.uri());
                    unlocked(&told.failed).push(line);
                }
                let is_cut = unlocked(&told.cut_off).as_ref().is_some_and(|name| request.uri().path().ends_with(name));
                Ok::<_, Infallible>(if is_cut { answer.map(sent::Sent::half) } else { answer })
            }
        });
        // A browser that has gone away does not need its answer.
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok() });
    }
}
