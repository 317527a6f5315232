//! When someone was quoted, in a line as high as a word; in words for who does not see it.

use crate::{
    calendar::PartialDate,
    protocol::{Results, VoiceRow},
    state::view::voice::{SPARK_WIDTH, spark_bars},
    texts::{Message, Texts},
    web::{shared::Shared, store::use_texts},
};
use yew::prelude::*;

/// Properties of [`Sparkline`].
#[derive(Properties, PartialEq)]
pub(crate) struct SparklineProps {
    /// What was found, with its voices.
    pub(crate) results: Shared<Results>,
    /// Whose line: which of the rows.
    pub(crate) at: u32,
}

/// Draws the line.
#[component]
pub(crate) fn Sparkline(props: &SparklineProps) -> Html {
    let texts = use_texts();
    let Some(voices) = &props.results.voices else {
        return Html::default();
    };
    let Some(row) = voices.rows.get(props.at as usize) else {
        return Html::default();
    };
    if row.is_undated() {
        let words = texts.say(row.undated_text());
        return html! { <span class="unknown speaker-row__when">{ words }</span> };
    }
    let percent = |value: f64| format!("{value:.2}%");
    html! {
        <span class="speaker-row__when">
            <svg class="sparkline" aria-hidden="true" focusable="false">
                { for spark_bars(&row.steps).iter().map(|bar| html! {
                    <rect
                        x={percent(bar.x)}
                        y={percent(100.0 - bar.height)}
                        width={percent(SPARK_WIDTH)}
                        height={percent(bar.height)}
                    />
                }) }
                <line x1="0" x2="100%" y1="100%" y2="100%" />
            </svg>
            <span class="visually-hidden">{ when(row, &texts) }</span>
            if row.n_no_date + row.n_no_year > 0 {
                <span class="unknown">{ texts.with("voices-undated", "n", row.n_no_date + row.n_no_year) }</span>
            }
        </span>
    }
}

/// From when to when someone was quoted.
fn when(row: &VoiceRow, texts: &Texts) -> String {
    let words = |day: Option<chrono::NaiveDate>| {
        day.map_or(String::new(), |day| {
            texts.line(&texts.short_words(PartialDate::from(day)))
        })
    };
    let (first, latest) = (words(row.first), words(row.latest));
    if first == latest {
        return first;
    }
    let span = Message::new("voices-span")
        .with("first", first)
        .with("latest", latest);
    texts.put(&span)
}
