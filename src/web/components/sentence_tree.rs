//! One analysed sentence: its words with their tags, the arcs between them, the names; and the same as a table.

use crate::{
    export::bio::Bio,
    protocol::{Analysed, AnalysedSentence, AnalysedToken},
    state::view::tree::{Arc, Name, Tree, kind_name},
    texts::Texts,
    web::{store::use_texts, words::ARTICLE_LANG},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`SentenceTree`].
#[derive(Properties, PartialEq)]
pub(crate) struct SentenceTreeProps {
    /// The analysis.
    pub(crate) analysed: Rc<Analysed>,
    /// Which sentence.
    pub(crate) at: usize,
}

/// From where the arcs end down to the rows of text, in pixels.
const FORM_PX: f64 = 17.0;
const LEMMA_PX: f64 = 35.0;
const UPOS_PX: f64 = 54.0;
const XPOS_PX: f64 = 69.0;
const NAME_PX: f64 = 77.0;

/// Draws the sentence.
#[component]
pub(crate) fn SentenceTree(props: &SentenceTreeProps) -> Html {
    let texts = use_texts();
    let is_open = use_state(|| false);
    let ontoggle = {
        let is_open = is_open.setter();
        Callback::from(move |event: Event| {
            let details = event.target_unchecked_into::<web_sys::Element>();
            is_open.set(details.has_attribute("open"));
        })
    };
    let Some(sentence) = props.analysed.sentences.get(props.at) else {
        return html! {};
    };
    let at = props.at + 1;
    html! {
        <figure class="sentence-tree">
            // What scrolls can be reached by keys.
            <div class="sentence-tree__scroll" tabindex="0" role="group" aria-label={texts.with("tree-drawn", "at", at)}>
                { picture(sentence) }
            </div>
            if sentence.n_more > 0 {
                <p class="note">{ texts.with("tree-more", "n", sentence.n_more) }</p>
            }
            <details {ontoggle}>
                <summary>{ texts.with("tree-as-table", "at", at) }</summary>
                if *is_open {
                    { table(at, sentence, &texts) }
                }
            </details>
        </figure>
    }
}

fn picture(sentence: &AnalysedSentence) -> Html {
    let tree = Tree::new(sentence);
    let words = || sentence.tokens.iter().zip(&tree.words);
    let row = |y: f64, class: &'static str, text: &dyn Fn(&AnalysedToken) -> String| {
        html! {
            <g class={class}>
                { for words().map(|(token, x)| html! {
                    <text x={px(*x)} y={px(tree.base_px + y)} text-anchor="middle">{ text(token) }</text>
                }) }
            </g>
        }
    };
    html! {
        <svg width={px(tree.width_px)} height={px(tree.height_px)} aria-hidden="true" focusable="false">
            { for tree.arcs.iter().map(line) }
            { for tree.arcs.iter().map(label) }
            { row(FORM_PX, "sentence-tree__form", &|token| token.form.clone()) }
            { row(LEMMA_PX, "sentence-tree__lemma", &|token| token.lemma.clone().unwrap_or_default()) }
            { row(UPOS_PX, "sentence-tree__tag", &|token| token.upos.clone().unwrap_or_default()) }
            { row(XPOS_PX, "sentence-tree__tag", &|token| token.xpos.clone().unwrap_or_default()) }
            { for tree.names.iter().map(|name| underline(name, tree.base_px + NAME_PX)) }
        </svg>
    }
}

fn line(arc: &Arc) -> Html {
    html! {
        <>
            <path class="sentence-tree__arc" d={arc.line.clone()} />
            <path class="sentence-tree__tip" d={arc.tip.clone()} />
        </>
    }
}

/// Labels are drawn over all lines, on paper.
fn label(arc: &Arc) -> Html {
    html! {
        <text class="sentence-tree__label" x={px(arc.x_px)} y={px(arc.y_px)} text-anchor="middle">{ &arc.label }</text>
    }
}

fn underline(name: &Name, y: f64) -> Html {
    let kind = kind_name(name.kind);
    html! {
        <g class={format!("sentence-tree__name sentence-tree__name--{kind}")}>
            <line x1={px(name.start_px)} x2={px(name.end_px)} y1={px(y)} y2={px(y)} />
            <text x={px(name.start_px)} y={px(y + 15.0)}>{ kind }</text>
        </g>
    }
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

fn table(at: usize, sentence: &AnalysedSentence, texts: &Texts) -> Html {
    let known = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".into());
    let head = |token: &AnalysedToken, at: usize| match token.head.map(|head| head as usize) {
        None => "–".into(),
        Some(head) if head == at => "0".into(),
        Some(head) => (head + 1).to_string(),
    };
    html! {
        <div class="sentence-tree__scroll" tabindex="0" role="group" aria-label={texts.with("tree-rows", "at", at)}>
            <table>
                <thead>
                    <tr>
                        { for [
                            "tree-number", "tree-word", "tree-lemma", "tree-upos", "tree-xpos", "tree-head", "tree-relation", "tree-name",
                        ].map(|column| html! {
                            <th scope="col">{ texts.say(column) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody lang={ARTICLE_LANG}>
                    { for sentence.tokens.iter().enumerate().map(|(at, token)| html! {
                        <tr>
                            <td class="num">{ at + 1 }</td>
                            <th scope="row">{ &token.form }</th>
                            <td>{ known(&token.lemma) }</td>
                            <td>{ known(&token.upos) }</td>
                            <td>{ known(&token.xpos) }</td>
                            <td class="num">{ head(token, at) }</td>
                            <td>{ known(&token.relation) }</td>
                            <td>{ if token.name == Bio::O { "–" } else { token.name.as_str() } }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
