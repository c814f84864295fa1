//! Keeps things as long as the page lives, and fails when told to: for tests of everything above it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::ready;

use super::{Answer, Backend, Receipt, Record, Shelf, StorageError, Tell};

#[derive(Default)]
pub struct Memory {
    records: RefCell<BTreeMap<(Shelf, String), String>>,
    calls: Cell<usize>,
    fault: RefCell<Option<(usize, StorageError)>>,
    vanished: Cell<bool>,
    most: Cell<Option<usize>>,
    cleared: RefCell<Option<Tell>>,
}

impl Memory {
    /// Fails the call with this number, counted from now on and from 1.
    pub fn fail_at(&self, call: usize, error: StorageError) {
        *self.fault.borrow_mut() = Some((self.calls.get() + call, error));
    }

    /// Whatever was to fail does not.
    pub fn heal(&self) {
        *self.fault.borrow_mut() = None;
        self.most.set(None);
    }

    /// Has room for so many bytes; what is more does not fit.
    pub fn hold_at_most(&self, bytes: usize) {
        self.most.set(Some(bytes));
    }

    /// Loses everything, as when somebody clears the site's data.
    pub fn vanish(&self) {
        self.records.borrow_mut().clear();
        self.vanished.set(true);
        if let Some(tell) = &*self.cleared.borrow() {
            tell();
        }
    }

    fn fits(&self, shelf: Shelf, records: &[Record]) -> bool {
        let kept = self.records.borrow();
        let is_new = |key: &str| !kept.contains_key(&(shelf, key.to_owned()));
        let new: usize = records.iter().filter(|(key, _)| is_new(key)).map(|(_, text)| text.len()).sum();
        self.most.get().is_none_or(|most| kept.values().map(String::len).sum::<usize>() + new <= most)
    }

    fn call(&self) -> Result<(), StorageError> {
        self.calls.set(self.calls.get() + 1);
        match &*self.fault.borrow() {
            Some((call, error)) if *call == self.calls.get() => Err(error.clone()),
            _ => Ok(()),
        }
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
        let called = self.call().and_then(|()| self.fits(shelf, &records).then_some(()).ok_or(StorageError::Full));
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
