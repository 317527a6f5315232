//! The browser's database, from version to version.

use dateline::web::keep::schema;
use idb::{Database, DatabaseEvent as _, Factory, KeyPath, ObjectStoreParams, TransactionMode};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Makes a database as version 1 was, with a collection in it.
async fn version_1(name: &str) {
    let factory = Factory::new().unwrap();
    factory.delete(name).unwrap().await.unwrap();
    let mut request = factory.open(name, Some(1)).unwrap();
    request.on_upgrade_needed(|event| {
        let database = event.database().unwrap();
        let file = KeyPath::new_array(["collection", "session", "n"]);
        let keys = [
            ("collections", KeyPath::new_single("id")),
            ("batches", KeyPath::new_array(["collection", "article"])),
            ("reports", file),
        ];
        for (store, key) in keys {
            let mut params = ObjectStoreParams::new();
            params.key_path(Some(key));
            database.create_object_store(store, params).unwrap();
        }
    });
    let database = request.await.unwrap();
    let transaction = database
        .transaction(&["collections"], TransactionMode::ReadWrite)
        .unwrap();
    let store = transaction.object_store("collections").unwrap();
    let record = Object::new();
    Reflect::set(&record, &"id".into(), &"abc".into()).unwrap();
    Reflect::set(&record, &"name".into(), &"Harbour".into()).unwrap();
    store.put(&record, None).unwrap().await.unwrap();
    transaction.await.unwrap();
    database.close();
}

async fn name_of(database: &Database, id: &str) -> Option<String> {
    let transaction = database
        .transaction(&["collections"], TransactionMode::ReadOnly)
        .unwrap();
    let store = transaction.object_store("collections").unwrap();
    let record = store.get(JsValue::from(id)).unwrap().await.unwrap()?;
    Reflect::get(&record, &"name".into()).unwrap().as_string()
}

#[wasm_bindgen_test]
async fn a_database_of_the_first_version_becomes_one_of_this() {
    version_1("dateline-test-1").await;
    let database = schema::open("dateline-test-1", || {}).await.unwrap();
    assert_eq!(database.version().unwrap(), schema::VERSION);
    let mut stores = schema::STORES.map(str::to_owned).to_vec();
    stores.sort();
    assert_eq!(database.store_names(), stores);
    let name = name_of(&database, "abc").await;
    assert_eq!(name.as_deref(), Some("Harbour"));
    database.close();
}

#[wasm_bindgen_test]
async fn a_new_database_is_made_whole() {
    let factory = Factory::new().unwrap();
    factory.delete("dateline-test-2").unwrap().await.unwrap();
    let database = schema::open("dateline-test-2", || {}).await.unwrap();
    assert_eq!(database.store_names().len(), schema::STORES.len());
    database.close();
}

#[wasm_bindgen_test]
async fn a_database_of_a_later_version_is_left_as_it_is() {
    let factory = Factory::new().unwrap();
    let name = "dateline-test-3";
    factory.delete(name).unwrap().await.unwrap();
    let later = factory.open(name, Some(schema::VERSION + 1)).unwrap();
    later.await.unwrap().close();
    let error = schema::open(name, || {}).await.unwrap_err();
    assert_eq!(schema::error_name(&error), "VersionError");
}
