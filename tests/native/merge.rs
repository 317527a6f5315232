//! Tests of events that several articles tell.

use crate::support::{Draft, said, written};
use dateline::{
    corpus::store::Store,
    extract::Anchor,
    protocol::{LaneBy, Request, Response, Subject},
    search::set::Set,
    service::Service,
    timeline::{
        gather::{MOST_EVENTS, gather},
        merge::{Telling, groups},
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A store of articles that tell `labels` of Ada Quill on 3 March 2024, published on days in order.
fn store(labels: &[&str]) -> Store {
    let mut store = Store::default();
    for (n, label) in labels.iter().enumerate() {
        let draft = Draft::new(&format!("a{n}"), "Ada Quill did it on 3 March.")
            .published(&format!("2024-03-{:02}", n + 4))
            .person("Ada Quill")
            .event("3 March", "2024-03-03", Anchor::Published, label);
        store.add(draft.article, draft.found);
    }
    store
}

/// Checks what is shown of the events: headline, and in how many articles it is told.
#[track_caller]
fn check(labels: &[&str], expected: &[(&str, usize)]) {
    let store = store(labels);
    let timeline = gather(&store, &Set::all(labels.len() as u32), LaneBy::Person);
    let shown: Vec<(&str, usize)> = timeline
        .events
        .iter()
        .map(|event| (event.label.as_str(), event.also.len() + 1))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn the_same_event_in_several_articles_is_one() {
    check(
        &[
            "Ada Quill opened the pier in Norwick",
            "Mayor Ada Quill opened the new pier",
        ],
        &[("Ada Quill opened the pier in Norwick", 2)],
    );
    check(
        &["Ada Quill resigned", "Ada Quill resigns"],
        &[("Ada Quill resigned", 2)],
    );
}

#[test]
fn behind_an_event_are_the_sentences_of_all_its_articles() {
    let store = store(&["Ada Quill opened the pier", "Ada Quill opens the new pier"]);
    let timeline = gather(&store, &Set::all(2), LaneBy::Person);
    let subjects: Vec<Subject> = timeline.events[0].subjects().collect();
    let mut service = Service::from(store);
    for (subject, other) in subjects.iter().zip(subjects.iter().rev()) {
        let request = Request::Inspect {
            seq: 1,
            subject: subject.clone(),
            at: None,
        };
        let Response::Inspected { evidence, .. } = service.answer(request) else {
            panic!("no evidence of {subject:?}");
        };
        assert_eq!(written(&evidence.kind), "Event · a day · 2 articles");
        assert_eq!(said(&evidence.more_title.unwrap()), "Told in 2 articles");
        let opened: Vec<&Subject> = evidence
            .more
            .iter()
            .map(|passage| &passage.subject)
            .collect();
        assert_eq!(opened, [other]);
    }
}

#[test]
fn other_events_of_the_same_day_stay_apart() {
    check(
        &["Ada Quill opened the pier", "Ada Quill met the council"],
        &[
            ("Ada Quill opened the pier", 1),
            ("Ada Quill met the council", 1),
        ],
    );
    check(
        &[
            "Ada Quill opened the pier",
            "Ada Quill did not open the pier",
        ],
        &[
            ("Ada Quill opened the pier", 1),
            ("Ada Quill did not open the pier", 1),
        ],
    );
}

#[test]
fn of_too_many_events_those_that_most_articles_tell_are_shown_and_the_others_counted() {
    let told = "Ada Quill opened the new wooden pier";
    let draft = |id, labels: &mut dyn Iterator<Item = String>| {
        let draft = Draft::new(id, "Ada Quill did it on 3 March.").person("Ada Quill");
        labels.fold(draft, |draft, label| {
            draft.event("3 March", "2024-03-03", Anchor::Published, &label)
        })
    };
    let mut many = (0..MOST_EVENTS + 50).map(|n| format!("Ada Quill a{n} b{n} c{n}"));
    let mut store = Store::default();
    for draft in [
        draft("first", &mut many),
        draft("second", &mut std::iter::once(told.to_owned())),
        draft("third", &mut std::iter::once(told.to_owned())),
    ] {
        store.add(draft.article, draft.found);
    }
    let timeline = gather(&store, &Set::all(3), LaneBy::Person);
    assert_eq!(timeline.events.len(), MOST_EVENTS);
    assert_eq!(timeline.n_left_out, 51);
    let both = timeline.events.iter().filter(|event| event.also.len() == 1);
    assert_eq!(both.map(|event| &event.label).collect::<Vec<_>>(), [told]);
}

fn telling() -> impl Strategy<Value = Telling> {
    let terms = |first: u32, most: usize| {
        let terms =
            prop::collection::btree_set((0_u32..4).prop_map(move |n| n * 2 + first), 0..most);
        terms.prop_map(|terms| terms.into_iter().collect::<Vec<_>>())
    };
    (
        0_u32..3,
        terms(0, 3),
        terms(1, 4),
        0_u32..6,
        0_u32..3,
        any::<bool>(),
    )
        .prop_map(|(day, names, words, article, place, is_point)| Telling {
            when: (None, None, day.to_string()),
            is_point,
            names,
            words,
            is_denied: false,
            article,
            place,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_telling_is_in_one_group_and_their_order_does_not_matter(
        tellings in prop::collection::vec(telling(), 0..40),
        seed in any::<u64>(),
    ) {
        // A place holds one event.
        let mut seen = BTreeSet::new();
        let tellings: Vec<Telling> = tellings
            .into_iter()
            .filter(|telling| seen.insert((telling.article, telling.place)))
            .collect();
        let found = groups(&tellings, |article| article);
        let mut members: Vec<u32> = found.iter().flatten().copied().collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..tellings.len() as u32).collect::<Vec<_>>());
        for group in &found {
            let articles: BTreeSet<_> = group.iter().map(|i| tellings[*i as usize].article).collect();
            prop_assert_eq!(articles.len(), group.len());
        }
        let turn = seed as usize % tellings.len().max(1);
        let mut turned = tellings.clone();
        turned.rotate_left(turn);
        let own = |tellings: &[Telling]| {
            let sets = groups(tellings, |article| article).into_iter().map(|group| {
                group.into_iter().map(|i| format!("{:?}", tellings[i as usize])).collect::<Vec<_>>()
            });
            sets.collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(own(&tellings), own(&turned));
    }
}
