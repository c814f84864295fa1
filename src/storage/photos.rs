//! Pictures in IndexedDB: one blob per photo, under the digest of its bytes, never rewritten. A
//! browser keeps blobs as files, so that listing a thousand photos reads none of them.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::Blob;

use super::indexed::{Indexed, RECORDS, answer, complete, failed};
use super::{Shelf, StorageError};

impl Indexed {
    /// Keeps a picture; `Ok` means that it is on disk.
    pub async fn put_photo(&self, id: &str, picture: &Blob) -> Result<(), StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readwrite").await?;
        let write = async {
            transaction.object_store(RECORDS)?.put_with_key(picture, &id.into())?;
            complete(&transaction).await
        };
        write.await.map_err(|error: JsValue| failed(&error))
    }

    /// `None` if there is no such picture here.
    pub async fn photo(&self, id: &str) -> Result<Option<Blob>, StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readonly").await?;
        let read = async { answer(transaction.object_store(RECORDS)?.get(&id.into())?).await };
        let found = read.await.map_err(|error: JsValue| failed(&error))?;
        Ok(found.dyn_into().ok())
    }

    /// The name and the bytes of each picture.
    pub async fn photo_sizes(&self) -> Result<Vec<(String, u64)>, StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readonly").await?;
        let read = async {
            let store = transaction.object_store(RECORDS)?;
            let (keys, pictures) = (answer(store.get_all_keys()?), answer(store.get_all()?));
            Ok((keys.await?, pictures.await?))
        };
        let (keys, pictures) = read.await.map_err(|error: JsValue| failed(&error))?;
        let name = |key: JsValue| key.as_string().unwrap_or_default();
        let size = |picture: JsValue| picture.dyn_ref::<Blob>().map_or(0, |picture| picture.size() as u64);
        Ok(Array::from(&keys).iter().map(name).zip(Array::from(&pictures).iter().map(size)).collect())
    }
}
