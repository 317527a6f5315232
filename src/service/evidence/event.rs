//! An event that several articles tell: each of them with its own sentence.

use crate::{
    corpus::{
        key::{event_keys, subject},
        store::Store,
    },
    protocol::{Evidence, MarkKind, Passage},
    service::passage::sentence_passage,
    texts::{Arg, Join, Message},
    timeline::gather::tellings_of,
};

/// Adds to `evidence` of event `i` of article `number` what the other articles say of it.
pub(super) fn with_tellings(
    store: &Store,
    mut evidence: Evidence,
    number: u32,
    i: usize,
) -> Evidence {
    let tellings = tellings_of(store, number, i);
    if tellings.len() < 2 {
        return evidence;
    }
    let n = tellings.len();
    let articles = Message::new("count-articles").with("n", n);
    evidence.kind = Arg::List(Join::Dot, vec![evidence.kind, articles.clone().into()]);
    evidence
        .reading
        .insert(0, super::row("event-told-in", articles));
    let others = tellings.into_iter().filter(|other| *other != (number, i));
    let mut more: Vec<Passage> = others
        .filter_map(|(number, i)| passage(store, number, i))
        .collect();
    // What else the list holds of the date, but for what is listed already.
    let listed: Vec<_> = more
        .iter()
        .map(|it| (it.article.clone(), it.words.clone()))
        .collect();
    let also = std::mem::take(&mut evidence.more).into_iter();
    more.extend(also.filter(|it| {
        !listed
            .iter()
            .any(|(article, words)| it.article == *article && it.words == *words)
    }));
    let title = match more.len() == listed.len() {
        true => Message::new("event-told-in-articles"),
        false => Message::new("event-told-in-articles-and-more"),
    };
    evidence.more_title = Some(title.with("n", n));
    evidence.more = more;
    evidence
}

fn passage(store: &Store, number: u32, i: usize) -> Option<Passage> {
    let held = store.held(number);
    let event = held.annotations.events.get(i)?;
    let time = held.annotations.times.get(event.time as usize)?;
    let opens = subject(held, event_keys(held).get(i)?);
    Some(sentence_passage(
        held,
        opens,
        event.sentence,
        [(time.span, MarkKind::Time)],
    ))
}
