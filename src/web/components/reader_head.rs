//! Section, headline and byline of the article: what it says of itself, and apart from that what an editor added.

use crate::{
    protocol::{Page, TitleFrom},
    search::filter::{Choice, Facet, FacetValue},
    state::{
        Action, Address, Corrections,
        view::{link_to_article, metadata::publication},
    },
    texts::{Arg, Message, Texts},
    web::{
        clipboard::{Copied, use_copy},
        components::{action_link::ActionLink, correction_panel::CorrectionPanel},
        shared::Shared,
        store::{use_place, use_texts},
        words::{ARTICLE_LANG, drawn},
    },
};
use yew::prelude::*;

/// Properties of [`ReaderHead`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReaderHeadProps {
    /// The article.
    pub(crate) page: Shared<Page>,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
}

/// Draws the head.
#[component]
pub(crate) fn ReaderHead(props: &ReaderHeadProps) -> Html {
    let page = &props.page;
    let texts = use_texts();
    let copy = use_copy();
    let place = use_place();
    let on_copy = use_callback(
        (page.id.clone(), copy, place),
        |event: MouseEvent, (id, copy, place)| {
            event.stop_propagation();
            copy.emit((place.link(&link_to_article(id)), Copied::Link));
        },
    );
    let url = page.stated.url.as_ref().or(page.added.url.as_ref());
    // An address comes from an article's file: anything but a web page is not followed.
    let url = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let n_quotes = Message::new("reader-quotes")
        .with("quotes", page.n_quotes)
        .with("speakers", page.n_speakers);
    html! {
        <header class="reader__head">
            if let Some(section) = page.stated.section.as_ref().or(page.added.section.as_ref()) {
                <p class="reader__section">
                    <span lang={ARTICLE_LANG}>{ section }</span>
                    if page.stated.section.is_none() { { added(&texts) } }
                </p>
            }
            <h2 tabindex="-1" lang={ARTICLE_LANG} class={classes!("reader__title", (page.title_from == TitleFrom::FirstWords).then_some("reader__title--first-words"))}>
                { &page.title }
            </h2>
            { match page.title_from {
                TitleFrom::Stated => Html::default(),
                TitleFrom::Added => html! { <p class="reader__title-from">{ texts.say("reader-title-added") }</p> },
                TitleFrom::FirstWords => html! { <p class="reader__title-from">{ texts.say("reader-title-none") }</p> },
            } }
            <p class="reader__byline">
                { byline(page, &texts) }
                <br />
                if page.n_quotes > 0 {
                    { texts.put(&n_quotes) }
                } else {
                    { texts.say("reader-no-quotes") }
                }
                <span class="reader__copy">
                { " · " }
                <button type="button" class="button button--plain" onclick={on_copy}>{ texts.say("reader-copy") }</button>
                </span>
                if let Some(url) = url {
                    { " · " }<a href={url.clone()} rel="noopener noreferrer">{ texts.say("reader-original") }</a>
                }
            </p>
            <CorrectionPanel
                key={page.id.0.clone()}
                of={page.correctable.clone()}
                corrections={props.corrections.clone()}
            />
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
            <span lang={ARTICLE_LANG}>{ topic.to_owned() }</span>
        </ActionLink>
    }
}

fn added(texts: &Texts) -> Html {
    html! { <>{ " " }<span class="added">{ texts.say("reader-added") }</span></> }
}

fn byline(page: &Page, texts: &Texts) -> Html {
    let (stated, extra) = (&page.stated, &page.added);
    let authors = if stated.authors.is_empty() {
        &extra.authors
    } else {
        &stated.authors
    };
    let date = publication(stated, extra, page.corrected, texts);
    let place = stated.place.as_ref().or(extra.place.as_ref());
    html! {
        <>
            if authors.is_empty() {
                <span class="unknown">{ texts.say("unknown-author") }</span>
            } else {
                { drawn(texts.pieces(&Message::new("reader-by").with("names", Arg::names(authors)))) }
                if stated.authors.is_empty() { { added(texts) } }
            }
            { " · " }
            if let Some(outlet) = stated.source.as_ref().or(extra.source.as_ref()) {
                <span lang={ARTICLE_LANG}>{ outlet }</span>
                if stated.source.is_none() { { added(texts) } }
            } else {
                <span class="unknown">{ texts.say("unknown-source") }</span>
            }
            if let Some(place) = place {
                { " · " }<span lang={ARTICLE_LANG}>{ place }</span>
                if stated.place.is_none() { { added(texts) } }
            }
            { " · " }
            if !date.words.known.is_empty() {
                <time datetime={date.machine_readable.clone()}>{ &date.words.known }</time>
            }
            if let Some(missing) = &date.words.missing {
                if !date.words.known.is_empty() { { texts.say("date-comma") } }
                <span class="unknown">{ missing }</span>
            }
            if let Some(addition) = &date.added {
                { texts.say("date-comma") }{ addition }{ added(texts) }
            }
            if page.corrected.is_some() {
                { " " }<span class="corrected">{ texts.say("corrected") }</span>
            }
        </>
    }
}
