//! What a reader brings: dropped, chosen or pasted, with the folders it lies in.

use crate::web::pool::Brought;
use js_sys::{Array, Function, Promise, Reflect};
use std::collections::VecDeque;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileList, FilePropertyBag, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry,
};

/// Returns the files of `list`, as a field for files has them: with their folders where a folder was chosen.
pub(crate) fn chosen(list: &FileList) -> Vec<Brought> {
    let files = (0..list.length()).filter_map(|at| list.get(at));
    files.map(brought).collect()
}

/// Takes hold of what `dropped` has, at once: the browser empties it when its event is over. What is awaited then are
/// the files in its folders.
pub(crate) fn dropped(dropped: &DataTransfer) -> impl Future<Output = Vec<Brought>> + use<> {
    let items = dropped.items();
    let mut entries = VecDeque::new();
    let mut files = Vec::new();
    for item in (0..items.length()).filter_map(|at| items.get(at)) {
        match item.webkit_get_as_entry() {
            Ok(Some(entry)) if entry.is_directory() => entries.push_back(entry),
            _ => files.extend(item.get_as_file().ok().flatten().map(brought)),
        }
    }
    async move {
        while let Some(entry) = entries.pop_front() {
            if entry.is_file() {
                // One that is gone by now is not there to be read.
                if let Ok(file) = file(entry.unchecked_ref()).await {
                    let path = entry.full_path().trim_start_matches('/').to_owned();
                    files.push(Brought::File(path, file));
                }
            } else if let Ok(within) = within(entry.unchecked_ref()).await {
                entries.extend(within);
            }
        }
        files
    }
}

/// Returns what was pasted: files, or else the page or the text that was copied somewhere.
pub(crate) fn pasted(pasted: &DataTransfer) -> Vec<Brought> {
    if let Some(files) = pasted.files().filter(|files| files.length() > 0) {
        return chosen(&files);
    }
    let kinds = [("text/html", "html"), ("text/plain", "txt")];
    let text = kinds.into_iter().find_map(|(kind, ending)| {
        let text = pasted
            .get_data(kind)
            .ok()
            .filter(|text| !text.trim().is_empty())?;
        written(&text, ending)
    });
    text.into_iter().collect()
}

/// Returns `text` as a file of the kind that `ending` names.
pub(crate) fn written(text: &str, ending: &str) -> Option<Brought> {
    let name = format!("pasted.{ending}");
    let file = File::new_with_str_sequence_and_options(
        &Array::of1(&text.into()),
        &name,
        &FilePropertyBag::new(),
    );
    file.ok().map(|file| Brought::File(name, file))
}

fn brought(file: File) -> Brought {
    let folder = Reflect::get(&file, &"webkitRelativePath".into());
    let path = folder.ok().and_then(|path| path.as_string());
    let path = path.filter(|path| !path.is_empty());
    Brought::File(path.unwrap_or_else(|| file.name()), file)
}

async fn file(entry: &FileSystemFileEntry) -> Result<File, JsValue> {
    let got = Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    JsFuture::from(got).await.map(JsValue::unchecked_into)
}

async fn within(folder: &FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, JsValue> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    // A browser gives a hundred at a time, and at the end none.
    loop {
        let read = Promise::new(&mut |resolve: Function, reject: Function| {
            let refused = reject.clone();
            if let Err(error) = reader.read_entries_with_callback_and_callback(&resolve, &reject) {
                let _ = refused.call1(&JsValue::NULL, &error);
            }
        });
        let entries: Array = JsFuture::from(read).await?.unchecked_into();
        if entries.length() == 0 {
            return Ok(all);
        }
        all.extend(
            entries
                .iter()
                .map(JsValue::unchecked_into::<FileSystemEntry>),
        );
    }
}
