//! The article, set for reading, with what was found in it.

use crate::{
    article::{ArticleId, Block, BlockKind},
    protocol::{MarkKind, Page, Subject},
    state::{
        Corrections,
        view::pieces::{Piece, pieces_of_blocks},
    },
    text::span::Span,
    web::{
        components::{
            annotated_text::AnnotatedText, margin_note::MarginNote, reader_bar::ReaderBar,
            reader_head::ReaderHead,
        },
        hooks::{mention_keys::use_mention_keys, passage::use_passage},
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
    },
};
use std::{collections::BTreeSet, rc::Rc};
use yew::prelude::*;

/// Properties of [`Reader`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReaderProps {
    /// The article.
    pub(crate) page: Shared<Page>,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
    /// Its place among the results, from 0, and how many there are.
    pub(crate) place: Option<(u32, u32)>,
    /// The result before it.
    pub(crate) previous: Option<ArticleId>,
    /// The result after it.
    pub(crate) next: Option<ArticleId>,
    /// The kinds of marks that are switched off.
    pub(crate) hidden: Rc<BTreeSet<MarkKind>>,
    /// Whether everything but quotes is dimmed.
    pub(crate) quotes_only: bool,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
    /// The hit that was stepped to.
    pub(crate) hit: Option<u32>,
    /// How often a passage was asked for: each time it is scrolled to.
    pub(crate) n_jumps: u32,
}

/// Draws the article.
#[component]
pub(crate) fn Reader(props: &ReaderProps) -> Html {
    let texts = use_texts();
    let page = &props.page;
    let article = use_node_ref();
    let blocks = use_memo((page.clone(), props.hidden.clone()), |(page, hidden)| {
        let is_shown = |kind| !hidden.contains(&kind);
        let pieces = pieces_of_blocks(&page.blocks, &page.marks, &page.hits, is_shown);
        pieces
            .into_iter()
            .map(Rc::from)
            .collect::<Vec<Rc<[Piece]>>>()
    });
    let first = page
        .marks
        .iter()
        .position(|mark| !props.hidden.contains(&mark.kind));
    let keys = use_mention_keys(page, first.map(|mark| mark as u32), &article);
    use_passage(
        page,
        props.selected.as_ref(),
        props.hit,
        props.n_jumps,
        &article,
    );
    let with_selected = |is_meant: fn(MarkKind) -> bool| {
        let subject = props.selected.as_ref();
        subject
            .map(|subject| blocks_with(page, subject, is_meant))
            .unwrap_or_default()
    };
    let has_selected = with_selected(|_| true);
    let has_quote = with_selected(|kind| kind == MarkKind::Quote);
    let stop_at = keys
        .stop
        .and_then(|mark| block_of(page, page.marks.get(mark as usize)?.span));
    let hit_at = props
        .hit
        .and_then(|hit| block_of(page, *page.hits.get(hit as usize)?));
    let corrected = AttrValue::from(use_texts().say("corrected"));
    let draw = |(at, (block, pieces)): (usize, (&Block, &Rc<[Piece]>))| {
        let text = html! {
            <AnnotatedText
                page={page.clone()}
                pieces={pieces.clone()}
                selected={props.selected.clone().filter(|_| has_selected.contains(&at))}
                hit={props.hit.filter(|_| hit_at.is_some_and(|first| first <= at))}
                corrected={corrected.clone()}
                stop={keys.stop.filter(|_| stop_at == Some(at))}
            />
        };
        // Notes are in text order, so those of one block lie together.
        let first = page
            .notes
            .partition_point(|note| (note.block as usize) < at);
        let of_block = page.notes[first..]
            .iter()
            .take_while(|note| note.block as usize == at);
        let n_notes = of_block.clone().count();
        let notes = of_block.zip(first..).map(|(note, index)| {
            let is_selected = props.selected.as_ref() == Some(&note.subject)
                || n_notes == 1 && has_quote.contains(&at);
            html! { <MarginNote page={page.clone()} at={index as u32} {is_selected} /> }
        });
        html! {
            <div class="reader__block" key={at}>
                { match block.kind {
                    BlockKind::Heading => html! { <h3 lang={ARTICLE_LANG}>{ text }</h3> },
                    BlockKind::Paragraph => html! { <p lang={ARTICLE_LANG}>{ text }</p> },
                    BlockKind::ListItem => html! { <p class="reader__item" lang={ARTICLE_LANG}>{ text }</p> },
                    BlockKind::SourceLine => html! { <p class="reader__source" lang={ARTICLE_LANG}>{ text }</p> },
                } }
                if n_notes > 0 {
                    <div class="margin-notes">{ for notes }</div>
                }
            </div>
        }
    };
    html! {
        <section class="reader" aria-label={texts.say("reader-name")}>
            <ReaderBar
                page={page.clone()}
                place={props.place}
                previous={props.previous.clone()}
                next={props.next.clone()}
                hidden={props.hidden.clone()}
                quotes_only={props.quotes_only}
                hit={props.hit}
            />
            <article
                ref={article}
                class={classes!("reader__article", "annotated-text", props.quotes_only.then_some("annotated-text--quotes-only"))}
                onclick={keys.onclick}
                onkeydown={keys.onkeydown}
                onfocusin={keys.onfocusin}
            >
                <ReaderHead page={page.clone()} corrections={props.corrections.clone()} />
                { for page.blocks.iter().zip(blocks.iter()).enumerate().map(draw) }
            </article>
        </section>
    }
}

/// Returns the first block that `span` reaches into.
fn block_of(page: &Page, span: Span) -> Option<usize> {
    let at = page
        .blocks
        .partition_point(|block| block.span.end <= span.start);
    (at < page.blocks.len()).then_some(at)
}

/// Returns the blocks in which marks of `subject` lie whose kind is meant.
fn blocks_with(page: &Page, subject: &Subject, is_meant: fn(MarkKind) -> bool) -> BTreeSet<usize> {
    let of_subject = page
        .marks
        .iter()
        .filter(|mark| is_meant(mark.kind) && mark.subject == *subject);
    of_subject
        .filter_map(|mark| {
            let last = page
                .blocks
                .partition_point(|block| block.span.start < mark.span.end);
            Some(block_of(page, mark.span)?..last)
        })
        .flatten()
        .collect()
}
