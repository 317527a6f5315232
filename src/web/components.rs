//! What is seen: one component per file, its style file under the same name in `styles/`.

mod action_link;
mod annotated_text;
mod date_text;
mod dated_list;
mod event_card;
pub(crate) mod evidence_panel;
pub(crate) mod explorer;
mod kind_key;
mod margin_note;
mod passage_foot;
mod passage_list;
mod passage_words;
mod quote_card;
pub(crate) mod reader;
mod reader_bar;
mod reader_head;
mod reading_rows;
mod result_card;
pub(crate) mod result_list;
pub(crate) mod timeline_view;
