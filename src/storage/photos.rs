//! Pictures in IndexedDB: one blob per photo, under the digest of its bytes, never rewritten. A
//! browser keeps blobs as files, so that listing a thousand photos reads none of them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::Blob;
use web_sys::BlobPropertyBag;

use super::indexed::{Indexed, RECORDS, answer, complete, failed};
use super::{Answer, Pictures, Shelf, StorageError};

/// What photos are kept as.
const KIND: &str = "image/jpeg";

impl Pictures<Blob> for Indexed {
    fn put_photo<'a>(&'a self, name: &'a str, picture: &'a Blob) -> Answer<'a, ()> {
        Box::pin(self.put_picture(name, picture))
    }

    fn photo<'a>(&'a self, name: &'a str) -> Answer<'a, Option<Blob>> {
        Box::pin(self.picture(name))
    }

    fn remove_photo<'a>(&'a self, name: &'a str) -> Answer<'a, ()> {
        Box::pin(self.remove_picture(name))
    }

    fn photo_sizes(&self) -> Answer<'_, Vec<(String, u64)>> {
        Box::pin(self.picture_sizes())
    }
}

impl Indexed {
    async fn put_picture(&self, id: &str, picture: &Blob) -> Result<(), StorageError> {
        match self.put_value(id, picture).await {
            // WebKit takes no blobs in private windows, but bytes.
            Err(StorageError::Failed(_)) => {
                let bytes = JsFuture::from(picture.array_buffer()).await.map_err(|error| failed(&error))?;
                self.put_value(id, &Uint8Array::new(&bytes)).await
            }
            other => other,
        }
    }

    async fn picture(&self, id: &str) -> Result<Option<Blob>, StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readonly").await?;
        let read = async { answer(transaction.object_store(RECORDS)?.get(&id.into())?).await };
        let found = read.await.map_err(|error: JsValue| failed(&error))?;
        if found.is_instance_of::<Uint8Array>() {
            return of_array(&found.unchecked_into()).map(Some).map_err(|error| failed(&error));
        }
        Ok(found.dyn_into().ok())
    }

    async fn remove_picture(&self, id: &str) -> Result<(), StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readwrite").await?;
        let remove = async {
            transaction.object_store(RECORDS)?.delete(&id.into())?;
            complete(&transaction).await
        };
        remove.await.map_err(|error: JsValue| failed(&error))
    }

    async fn picture_sizes(&self) -> Result<Vec<(String, u64)>, StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readonly").await?;
        let read = async {
            let store = transaction.object_store(RECORDS)?;
            let (keys, pictures) = (answer(store.get_all_keys()?), answer(store.get_all()?));
            Ok((keys.await?, pictures.await?))
        };
        let (keys, pictures) = read.await.map_err(|error: JsValue| failed(&error))?;
        let name = |key: JsValue| key.as_string().unwrap_or_default();
        Ok(Array::from(&keys)
            .iter()
            .map(name)
            .zip(Array::from(&pictures).iter().map(|picture| size(&picture)))
            .collect())
    }

    async fn put_value(&self, id: &str, value: &JsValue) -> Result<(), StorageError> {
        let (transaction, _) = self.transaction(Shelf::Photos, "readwrite").await?;
        let write = async {
            transaction.object_store(RECORDS)?.put_with_key(value, &id.into())?;
            complete(&transaction).await
        };
        write.await.map_err(|error: JsValue| failed(&error))
    }
}

/// A picture of the kind photos are kept in.
pub fn of_bytes(bytes: &[u8]) -> Result<Blob, JsValue> {
    of_array(&Uint8Array::from(bytes))
}

fn of_array(bytes: &Uint8Array) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(KIND);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options)
}

fn size(picture: &JsValue) -> u64 {
    let bytes = picture.dyn_ref::<Uint8Array>().map(|bytes| u64::from(bytes.byte_length()));
    bytes.or_else(|| Some(picture.dyn_ref::<Blob>()?.size() as u64)).unwrap_or_default()
}
