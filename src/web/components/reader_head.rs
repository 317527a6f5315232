//! Section, headline and byline of the article: what it says of itself, and apart from that what an editor added.

use crate::{
    protocol::{Page, TitleFrom},
    search::filter::{Choice, Facet, FacetValue},
    state::{
        Action, Address,
        view::{counted, link_to_article, metadata::publication},
    },
    texts::Texts,
    web::{
        clipboard::{permalink, use_copy},
        components::action_link::ActionLink,
        shared::Shared,
        store::use_texts,
    },
    wording::list,
};
use yew::prelude::*;

/// Properties of [`ReaderHead`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReaderHeadProps {
    /// The article.
    pub(crate) page: Shared<Page>,
}

/// Draws the head.
#[component]
pub(crate) fn ReaderHead(props: &ReaderHeadProps) -> Html {
    let page = &props.page;
    let copy = use_copy();
    let texts = use_texts();
    let on_copy = use_callback((page.id.clone(), copy), |event: MouseEvent, (id, copy)| {
        event.stop_propagation();
        copy.emit((permalink(&link_to_article(id)), "Link"));
    });
    let url = page.stated.url.as_ref().or(page.added.url.as_ref());
    // An address comes from an article's file: anything but a web page is not followed.
    let url = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let n_quotes = counted(page.n_quotes, "quote");
    html! {
        <header class="reader__head">
            if let Some(section) = page.stated.section.as_ref().or(page.added.section.as_ref()) {
                <p class="reader__section">
                    { section }
                    if page.stated.section.is_none() { { added() } }
                </p>
            }
            <h2 tabindex="-1" class={classes!("reader__title", (page.title_from == TitleFrom::FirstWords).then_some("reader__title--first-words"))}>
                { &page.title }
            </h2>
            { match page.title_from {
                TitleFrom::Stated => Html::default(),
                TitleFrom::Added => html! { <p class="reader__title-from">{ "Title added by the editor" }</p> },
                TitleFrom::FirstWords => html! { <p class="reader__title-from">{ "No title: these are its first words" }</p> },
            } }
            <p class="reader__byline">
                { byline(page) }
                <br />
                if page.n_quotes > 0 {
                    { format!("{n_quotes} by {}", counted(page.n_speakers, "speaker")) }
                } else {
                    { "no quotes" }
                }
                <span class="reader__copy">
                { " · " }
                <button type="button" class="button button--plain" onclick={on_copy}>{ "Copy link" }</button>
                </span>
                if let Some(url) = url {
                    { " · " }<a href={url.clone()} rel="noopener noreferrer">{ "Original" }</a>
                }
            </p>
            if !page.topics.is_empty() {
                <p class="reader__topics">
                    <span class="eyebrow">{ texts.say("reader-topics") }</span>
                    { for page.topics.iter().map(|topic| topic_link(topic, &texts)) }
                </p>
            }
        </header>
    }
}

/// A key phrase leads to the articles on it, with its places as hits.
fn topic_link(topic: &str, texts: &Texts) -> Html {
    let value = FacetValue::Named(topic.to_owned());
    let mut address = Address::default();
    let choices = address.filters.choices.entry(Facet::Topic).or_default();
    choices.insert(value.clone(), Choice::Keep);
    html! {
        <ActionLink
            href={format!("#{}", address.to_hash())}
            action={Action::ValueToggled(Facet::Topic, value, Choice::Keep)}
            label={texts.with("reader-topic-filter", "topic", topic)}
        >
            { topic.to_owned() }
        </ActionLink>
    }
}

fn added() -> Html {
    html! { <>{ " " }<span class="added">{ "added by the editor" }</span></> }
}

fn byline(page: &Page) -> Html {
    let (stated, extra) = (&page.stated, &page.added);
    let authors = if stated.authors.is_empty() {
        &extra.authors
    } else {
        &stated.authors
    };
    let date = publication(stated, extra);
    let place = stated.place.as_ref().or(extra.place.as_ref());
    html! {
        <>
            if authors.is_empty() {
                <span class="unknown">{ "author unknown" }</span>
            } else {
                { format!("By {}", list(authors)) }
                if stated.authors.is_empty() { { added() } }
            }
            { " · " }
            if let Some(outlet) = stated.source.as_ref().or(extra.source.as_ref()) {
                { outlet }
                if stated.source.is_none() { { added() } }
            } else {
                <span class="unknown">{ "source unknown" }</span>
            }
            if let Some(place) = place {
                { " · " }{ place }
                if stated.place.is_none() { { added() } }
            }
            { " · " }
            if !date.words.known.is_empty() {
                <time datetime={date.machine_readable.clone()}>{ &date.words.known }</time>
            }
            if let Some(missing) = date.words.missing {
                if !date.words.known.is_empty() { { ", " } }
                <span class="unknown">{ missing }</span>
            }
            if let Some(addition) = &date.added {
                { ", " }{ addition }{ added() }
            }
        </>
    }
}
