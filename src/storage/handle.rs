//! The one file outside of the browser that the app may keep up to date, as the browser names it.

use wasm_bindgen::{JsCast, JsValue};

use super::indexed::{Indexed, RECORDS, answer, complete, failed};
use super::{Shelf, StorageError};

/// There is one file at most.
const KEY: &str = "copy";

impl Indexed {
    pub async fn handle<T: JsCast>(&self) -> Result<Option<T>, StorageError> {
        let (transaction, _) = self.transaction(Shelf::Handle, "readonly").await?;
        let read = async { answer(transaction.object_store(RECORDS)?.get(&KEY.into())?).await };
        let found = read.await.map_err(|error: JsValue| failed(&error))?;
        Ok(found.is_object().then(|| found.unchecked_into()))
    }

    /// `None` forgets the file.
    pub async fn put_handle(&self, handle: Option<&JsValue>) -> Result<(), StorageError> {
        let (transaction, _) = self.transaction(Shelf::Handle, "readwrite").await?;
        let write = async {
            let store = transaction.object_store(RECORDS)?;
            match handle {
                Some(handle) => store.put_with_key(handle, &KEY.into())?,
                None => store.delete(&KEY.into())?,
            };
            complete(&transaction).await
        };
        write.await.map_err(|error: JsValue| failed(&error))
    }
}
