//! Keeps things as long as the page lives, and fails when told to: for tests of everything above it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::ready;
use std::ops::RangeInclusive;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::{Answer, Backend, Pictures, Receipt, Record, Shelf, StorageError, Tell};

/// The answer of the memory, which keeps nobody waiting.
pub fn now<T>(answer: impl Future<Output = T>) -> T {
    match pin!(answer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => unreachable!("the memory keeps nobody waiting"),
    }
}

#[derive(Default)]
pub struct Memory {
    records: RefCell<BTreeMap<(Shelf, String), String>>,
    pictures: RefCell<BTreeMap<String, Vec<u8>>>,
    calls: Cell<usize>,
    fault: RefCell<Option<(RangeInclusive<usize>, StorageError)>>,
    vanished: Cell<bool>,
    most: Cell<Option<usize>>,
    cleared: RefCell<Option<Tell>>,
}

impl Memory {
    /// Fails the call with this number, counted from now on and from 1.
    pub fn fail_at(&self, call: usize, error: StorageError) {
        let call = self.calls.get() + call;
        *self.fault.borrow_mut() = Some((call..=call, error));
    }

    /// Fails this call and all that follow, until it is healed.
    pub fn fail_from(&self, call: usize, error: StorageError) {
        *self.fault.borrow_mut() = Some((self.calls.get() + call..=usize::MAX, error));
    }

    /// Whatever was to fail does not.
    pub fn heal(&self) {
        *self.fault.borrow_mut() = None;
        self.most.set(None);
    }

    /// How many calls there have been.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    /// Has room for so many bytes; what is more does not fit.
    pub fn hold_at_most(&self, bytes: usize) {
        self.most.set(Some(bytes));
    }

    /// Loses everything, as when somebody clears the site's data.
    pub fn vanish(&self) {
        self.records.borrow_mut().clear();
        self.pictures.borrow_mut().clear();
        self.vanished.set(true);
        if let Some(tell) = &*self.cleared.borrow() {
            tell();
        }
    }

    /// How many bytes of records are new.
    fn bytes_of_new(&self, shelf: Shelf, records: &[Record]) -> usize {
        let kept = self.records.borrow();
        let is_new = |key: &str| !kept.contains_key(&(shelf, key.to_owned()));
        records.iter().filter(|(key, _)| is_new(key)).map(|(_, text)| text.len()).sum()
    }

    fn make_room(&self, new: usize) -> Result<(), StorageError> {
        let texts = self.records.borrow().values().map(String::len).sum::<usize>();
        let pictures = self.pictures.borrow().values().map(Vec::len).sum::<usize>();
        let fits = self.most.get().is_none_or(|most| texts + pictures + new <= most);
        if fits { Ok(()) } else { Err(StorageError::Full) }
    }

    fn call(&self) -> Result<(), StorageError> {
        self.calls.set(self.calls.get() + 1);
        match &*self.fault.borrow() {
            Some((calls, error)) if calls.contains(&self.calls.get()) => Err(error.clone()),
            _ => Ok(()),
        }
    }

    /// The pictures that are there, without a call that could fail.
    pub fn pictures(&self) -> Vec<String> {
        self.pictures.borrow().keys().cloned().collect()
    }

    /// What is on the shelf, without a call that could fail.
    pub fn contents(&self, shelf: Shelf) -> Vec<Record> {
        let records = self.records.borrow();
        let of_shelf = records.iter().filter(|((of, _), _)| *of == shelf);
        of_shelf.map(|((_, key), text)| (key.clone(), text.clone())).collect()
    }
}

impl Backend for Memory {
    fn read_all(&self, shelf: Shelf) -> Answer<'_, Vec<Record>> {
        Box::pin(ready(self.call().map(|()| self.contents(shelf))))
    }

    fn put(&self, shelf: Shelf, records: Vec<Record>) -> Answer<'_, Receipt> {
        let called = self.call().and_then(|()| self.make_room(self.bytes_of_new(shelf, &records)));
        let kept = called.map(|()| {
            let records = records.into_iter().map(|(key, text)| ((shelf, key), text));
            self.records.borrow_mut().extend(records);
            Receipt { anew: self.vanished.replace(false) }
        });
        Box::pin(ready(kept))
    }

    fn on_cleared(&self, tell: Tell) {
        *self.cleared.borrow_mut() = Some(tell);
    }
}

impl Pictures<Vec<u8>> for Memory {
    fn put_photo<'a>(&'a self, name: &'a str, picture: &'a Vec<u8>) -> Answer<'a, ()> {
        let called = self.call().and_then(|()| self.make_room(picture.len()));
        let kept = called.map(|()| drop(self.pictures.borrow_mut().insert(name.to_owned(), picture.clone())));
        Box::pin(ready(kept))
    }

    fn photo<'a>(&'a self, name: &'a str) -> Answer<'a, Option<Vec<u8>>> {
        Box::pin(ready(self.call().map(|()| self.pictures.borrow().get(name).cloned())))
    }

    fn remove_photo<'a>(&'a self, name: &'a str) -> Answer<'a, ()> {
        Box::pin(ready(self.call().map(|()| drop(self.pictures.borrow_mut().remove(name)))))
    }

    fn photo_sizes(&self) -> Answer<'_, Vec<(String, u64)>> {
        let sizes =
            |()| self.pictures.borrow().iter().map(|(name, bytes)| (name.clone(), bytes.len() as u64)).collect();
        Box::pin(ready(self.call().map(sizes)))
    }
}
