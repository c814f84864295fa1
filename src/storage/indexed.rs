//! IndexedDB: the store of record. A thin binding of our own, because the crates looked at either
//! cannot ask for strict durability (idb) or bring much else along (indexed_db_futures).
//!
//! Each shelf is a database of its own, named after the app and the plan, so that no shelf ever
//! needs an upgrade while another tab is open. A put counts when its transaction has completed.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction, Window};

use super::{Answer, Backend, Receipt, Record, Shelf, StorageError, Tell};

const APP: &str = "park-atlas";
/// The one object store of each database.
pub(super) const RECORDS: &str = "records";

pub struct Indexed {
    plan: String,
    open: RefCell<BTreeMap<Shelf, Rc<Connection>>>,
    cleared: Rc<RefCell<Option<Tell>>>,
}

/// Closes itself when somebody deletes the database, rather than standing in the way, and tells. Closes
/// when it is dropped; what was begun on it still ends.
struct Connection {
    database: IdbDatabase,
    _on_delete: Closure<dyn FnMut(JsValue)>,
    _on_close: Closure<dyn FnMut()>,
}

impl Indexed {
    /// `plan` keeps the work on different plans apart.
    pub fn new(plan: &str) -> Self {
        Self { plan: plan.to_owned(), open: RefCell::default(), cleared: Rc::default() }
    }

    pub(super) async fn transaction(
        &self,
        shelf: Shelf,
        mode: &str,
    ) -> Result<(IdbTransaction, Receipt), StorageError> {
        if let Some(transaction) = self.begin(shelf, mode) {
            return Ok((transaction, Receipt { anew: false }));
        }
        // Not opened yet, or closed by the browser.
        let was_open = self.open.borrow().contains_key(&shelf);
        let name = format!("{APP}.{}.{}", self.plan, shelf.name());
        let (connection, created) = connect(&name, &self.cleared).await.map_err(|error| refused(&error))?;
        let receipt = Receipt { anew: created && was_open };
        // Whoever else was waiting for it may have been first; then this connection is one too many.
        if let Some(transaction) = self.begin(shelf, mode) {
            return Ok((transaction, receipt));
        }
        let transaction = begin(&connection.database, mode).map_err(|error| failed(&error))?;
        self.open.borrow_mut().insert(shelf, Rc::new(connection));
        Ok((transaction, receipt))
    }

    /// On the connection that is open, if there is one.
    fn begin(&self, shelf: Shelf, mode: &str) -> Option<IdbTransaction> {
        let connection = self.open.borrow().get(&shelf).cloned()?;
        begin(&connection.database, mode).ok()
    }

    async fn all(&self, shelf: Shelf) -> Result<Vec<Record>, StorageError> {
        let (transaction, _) = self.transaction(shelf, "readonly").await?;
        let read = async {
            let store = transaction.object_store(RECORDS)?;
            let (keys, texts) = (answer(store.get_all_keys()?), answer(store.get_all()?));
            Ok((keys.await?, texts.await?))
        };
        let (keys, texts) = read.await.map_err(|error: JsValue| failed(&error))?;
        // A text that is none reads as empty, which the journal sets aside as damaged.
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(Array::from(&keys).iter().map(text).zip(Array::from(&texts).iter().map(text)).collect())
    }

    /// In Firefox the transaction that follows one without room may only delete, and whatever is written in it
    /// is refused as if the storage were broken. The next one is answered properly.
    async fn keep(&self, shelf: Shelf, records: Vec<Record>) -> Result<Receipt, StorageError> {
        match self.try_to_keep(shelf, &records).await {
            Err(StorageError::Failed(why)) if why.starts_with("InvalidStateError") => {
                self.try_to_keep(shelf, &records).await
            }
            answer => answer,
        }
    }

    async fn try_to_keep(&self, shelf: Shelf, records: &[Record]) -> Result<Receipt, StorageError> {
        let (transaction, receipt) = self.transaction(shelf, "readwrite").await?;
        let write = async {
            let store = transaction.object_store(RECORDS)?;
            for (key, text) in records {
                store.put_with_key(&text.into(), &key.into())?;
            }
            complete(&transaction).await
        };
        write.await.map_err(|error: JsValue| failed(&error))?;
        Ok(receipt)
    }
}

impl Backend for Indexed {
    fn read_all(&self, shelf: Shelf) -> Answer<'_, Vec<Record>> {
        Box::pin(self.all(shelf))
    }

    fn put(&self, shelf: Shelf, records: Vec<Record>) -> Answer<'_, Receipt> {
        Box::pin(self.keep(shelf, records))
    }

    fn on_cleared(&self, tell: Tell) {
        *self.cleared.borrow_mut() = Some(tell);
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

/// Opens a database, making it where there is none; says whether it was made.
async fn connect(name: &str, cleared: &Rc<RefCell<Option<Tell>>>) -> Result<(Connection, bool), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let _awake = Awake::keep(&window)?;
    let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(name, 1)?;
    let created = Rc::new(Cell::new(false));
    let create = Closure::<dyn FnMut()>::new({
        let (request, created) = (request.clone(), created.clone());
        move || created.set(make_store(&request).is_ok())
    });
    request.set_onupgradeneeded(Some(create.as_ref().unchecked_ref()));
    let database: IdbDatabase = answer(request.into()).await?.dyn_into()?;
    let tell = {
        let cleared = cleared.clone();
        move || {
            let tell = cleared.borrow().clone();
            if let Some(tell) = tell {
                tell();
            }
        }
    };
    let on_delete = Closure::<dyn FnMut(JsValue)>::new({
        let (database, tell) = (database.clone(), tell.clone());
        move |event: JsValue| {
            database.close();
            // A newer version of the app that wants to change the database gives its new number.
            if Reflect::get(&event, &"newVersion".into()).is_ok_and(|version| version.is_null()) {
                tell();
            }
        }
    });
    database.set_onversionchange(Some(on_delete.as_ref().unchecked_ref()));
    // The browser itself has cleared it.
    let on_close = Closure::<dyn FnMut()>::new(tell);
    database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
    Ok((Connection { database, _on_delete: on_delete, _on_close: on_close }, created.get()))
}

/// Keeps the page out of the back/forward cache while it opens a database. Chromium 156 was seen
/// to freeze a page that was left in this moment together with its half-made database, which then
/// no page could open until the browser was restarted (7 of 150 tries, none with this).
///
/// What keeps a page out is a listener for `unload`, which browsers are about to give up and report
/// wherever it is added. So it is added when the page is being left, and not before.
struct Awake {
    window: Window,
    on_leaving: Closure<dyn FnMut()>,
    on_unload: Rc<Closure<dyn FnMut()>>,
}

impl Awake {
    fn keep(window: &Window) -> Result<Self, JsValue> {
        let on_unload = Rc::new(Closure::<dyn FnMut()>::new(|| {}));
        let on_leaving = Closure::<dyn FnMut()>::new({
            let (window, on_unload) = (window.clone(), on_unload.clone());
            // Without it the page is left as any other, which nearly always goes well.
            move || drop(window.add_event_listener_with_callback("unload", (*on_unload).as_ref().unchecked_ref()))
        });
        window.add_event_listener_with_callback("beforeunload", on_leaving.as_ref().unchecked_ref())?;
        Ok(Self { window: window.clone(), on_leaving, on_unload })
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        let (window, on_leaving) = (&self.window, self.on_leaving.as_ref().unchecked_ref());
        // Listeners that were added can be removed, and removing one that was not is nothing.
        let _ = window.remove_event_listener_with_callback("beforeunload", on_leaving);
        let _ = window.remove_event_listener_with_callback("unload", (*self.on_unload).as_ref().unchecked_ref());
    }
}

fn make_store(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    request.result()?.dyn_into::<IdbDatabase>()?.create_object_store(RECORDS)?;
    Ok(())
}

/// web-sys has the options of a transaction only behind an unstable flag, so this calls by name.
fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    begin.call3(database, &RECORDS.into(), &mode.into(), &options)?.dyn_into()
}

/// Listens at once, so that no answer is missed while another is awaited.
pub(super) fn answer(request: IdbRequest) -> impl Future<Output = Result<JsValue, JsValue>> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    async move {
        match JsFuture::from(answered).await {
            Ok(_) => request.result(),
            Err(_) => Err(request.error()?.map_or(JsValue::NULL, Into::into)),
        }
    }
}

pub(super) async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let completed = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(completed).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or(JsValue::NULL, Into::into)),
    }
}

/// Why a database did not open.
fn refused(error: &JsValue) -> StorageError {
    match failed(error) {
        StorageError::Full => StorageError::Full,
        _ => StorageError::Blocked,
    }
}

pub(super) fn failed(error: &JsValue) -> StorageError {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => StorageError::Full,
        Some(error) => StorageError::Failed(format!("{}: {}", error.name(), error.message())),
        None => StorageError::Failed(format!("{error:?}")),
    }
}
