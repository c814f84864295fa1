//! What is sent of a file: all of it, or the beginning, after which the connection ends.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};

pub struct Sent {
    bytes: Bytes,
    /// What the browser was told to expect and will not get.
    missing: u64,
    /// Whether the beginning was handed on, so that the browser has it before the connection ends.
    handed_on: bool,
}

impl Sent {
    pub fn whole(bytes: impl Into<Bytes>) -> Self {
        Self { bytes: bytes.into(), missing: 0, handed_on: false }
    }

    /// Only the first half of it.
    #[must_use]
    pub fn half(mut self) -> Self {
        let rest = self.bytes.split_off(self.bytes.len() / 2);
        self.missing = rest.len() as u64;
        self
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if !self.bytes.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut self.bytes)))));
        }
        if self.missing == 0 {
            return Poll::Ready(None);
        }
        if !self.handed_on {
            self.handed_on = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty() && self.missing == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.len() as u64 + self.missing)
    }
}
