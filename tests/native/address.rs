//! Tests of the state: actions, questions, and the hash.

use crate::support::Draft;
use chrono::{NaiveDate, NaiveDateTime};
use dateline::{
    article::ArticleId,
    corpus::{
        correction::{Change, Correction, Named, Target, layer::Layer},
        store::Store,
    },
    extract::{EntityKind, QuantityKind, QuoteKind},
    protocol::{
        AffiliationColumn, ConnectionChoice, MarkKind, NumberChoice, NumberColumn, Part, Parties,
        Party, Relation, Request, Response, Results, Sort, Standing, Subject, Summary, Voice,
        VoiceOrder, VoiceQuotes, Voices,
    },
    search::filter::{Choice, Facet, FacetValue, Filters},
    service::Service,
    state::{Action, Address, Model, Phase, State, View, address::CollectionId},
    texts::{Locale, Message, Texts},
};
use proptest::prelude::*;

#[track_caller]
fn check(hash: &str, change: impl FnOnce(&mut Address)) {
    let mut address = Address::default();
    change(&mut address);
    assert_eq!(address.to_hash(), hash);
    assert_eq!(Address::from_hash(hash), address);
}

fn named(name: &str) -> FacetValue {
    FacetValue::Named(name.into())
}

fn moment(month: u32, day: u32, hour: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2024, month, day).unwrap();
    day.and_hms_opt(hour, 0, 0).unwrap()
}

fn choose(filters: &mut Filters, facet: Facet, value: FacetValue, choice: Choice) {
    filters
        .choices
        .entry(facet)
        .or_default()
        .insert(value, choice);
}

#[test]
fn a_link_is_copied_with_a_word_about_what_is_not_in_it() {
    let said = |state: &State| state.notice.as_ref().map(|notice| notice.id.to_string());
    let mut state = State::new(Address::default());
    state = state.reduce(Action::LinkCopied).unwrap();
    assert_eq!(said(&state).as_deref(), Some("notice-link-copied"));
    let ada = Named {
        kind: EntityKind::Person,
        name: "Ada Vale".into(),
    };
    let layer = Layer {
        corrections: vec![Correction::new(Target::Identity(ada), Change::Remove)],
        ..Layer::default()
    };
    state = state.reduce(Action::CorrectionsChanged(layer)).unwrap();
    state = state.reduce(Action::LinkCopied).unwrap();
    assert_eq!(said(&state).as_deref(), Some("notice-link-copied-own"));
    state.address.collection = Some(CollectionId("mine".into()));
    state = state.reduce(Action::LinkCopied).unwrap();
    assert_eq!(
        said(&state).as_deref(),
        Some("notice-link-copied-collection")
    );
}

#[test]
fn the_hash_names_what_is_not_as_it_was_at_first() {
    check("", |_| {});
    check("view=timeline", |to| to.view = View::Timeline);
    check(
        "q=port%20strike%20%26%20%22a%23b%22"
            .replace("%22", "\"")
            .as_str(),
        |to| to.query = "port strike & \"a#b\"".into(),
    );
    check("person=Ana%20Kowalska&-org=Harbour%20Wire&outlet=", |to| {
        choose(
            &mut to.filters,
            Facet::Person,
            named("Ana Kowalska"),
            Choice::Keep,
        );
        choose(
            &mut to.filters,
            Facet::Organisation,
            named("Harbour Wire"),
            Choice::Exclude,
        );
        choose(
            &mut to.filters,
            Facet::Outlet,
            FacetValue::Unknown,
            Choice::Keep,
        );
    });
    check("from=2024-01-01&undated=0&sort=oldest", |to| {
        to.filters.from = NaiveDate::from_ymd_opt(2024, 1, 1);
        to.filters.keep_undated = false;
        to.sort = Sort::Oldest;
    });
    check("a=1f2e&s=1f2e~q-77aa&hide=person,time&quotes=1", |to| {
        to.article = Some(ArticleId("1f2e".into()));
        to.subject = Some(Subject::Annotation {
            article: ArticleId("1f2e".into()),
            key: "q-77aa".into(),
        });
        to.hidden = [MarkKind::Person, MarkKind::Time].into();
        to.quotes_only = true;
    });
    check("view=timeline&window=2024-03-01..2024-03-31", |to| {
        to.view = View::Timeline;
        to.window = Some((moment(3, 1, 0), moment(4, 1, 0)));
    });
    check(
        "view=timeline&window=2024-03-01T09:00..2024-03-01T15:00",
        |to| {
            to.view = View::Timeline;
            to.window = Some((moment(3, 1, 9), moment(3, 1, 15)));
        },
    );
    check("view=numbers&num=money:EUR&order=-value", |to| {
        to.view = View::Numbers;
        to.numbers = NumberChoice {
            kind: Some(QuantityKind::Money),
            unit: Some("EUR".into()),
            by: NumberColumn::Value,
            is_descending: true,
        };
    });
    check(
        "view=connections&parties=people&affiliations=-person&pair=about:person:Ada%20%257E:Vale~organisation:Oland%20Bank",
        |to| {
            to.view = View::Connections;
            to.connections = ConnectionChoice {
                parties: Parties::People,
                by: AffiliationColumn::Person,
                is_descending: true,
            };
            to.subject = Some(Subject::Pair {
                relation: Relation::About,
                one: Party {
                    kind: EntityKind::Person,
                    name: "Ada ~:Vale".into(),
                },
                other: Party {
                    kind: EntityKind::Organisation,
                    name: "Oland Bank".into(),
                },
            });
        },
    );
    check("num=count:&order=-date", |to| {
        to.numbers.kind = Some(QuantityKind::Count);
        to.numbers.unit = Some(String::new());
        to.numbers.is_descending = true;
    });
    check(
        "view=voices&voices=name&voice=person:Ada%20Vale&voice=:the%20driver&table=1",
        |to| {
            to.view = View::Voices;
            to.voices.order = VoiceOrder::Name;
            to.is_table = true;
            to.voices.chosen = vec![
                Voice::Named {
                    kind: EntityKind::Person,
                    name: "Ada Vale".into(),
                },
                Voice::Described("the driver".into()),
            ];
        },
    );
    check("view=voices&voice=&voice=all:described.direct", |to| {
        to.view = View::Voices;
        let all = Voice::Every(Some(Standing::Described), Some(QuoteKind::Direct));
        to.voices.chosen = vec![Voice::Unknown, all];
    });
    check("view=voices&voice=in:Harbour%20Council&voice=all:", |to| {
        to.view = View::Voices;
        to.voices.chosen = vec![
            Voice::Within("Harbour Council".into()),
            Voice::Every(None, None),
        ];
    });
    check("e=person:O%27Neill%3D", |to| {
        to.subject = Some(Subject::Entity {
            kind: EntityKind::Person,
            name: "O'Neill=".into(),
        });
    });
}

#[test]
fn what_is_not_understood_is_left_out() {
    for hash in [
        "view=moon",
        "from=yesterday",
        "window=3..2",
        "e=dragon:Smaug",
        "pair=beside:person:Ada",
        "pair=near:person:Ada~person:Ben",
        "parties=birds",
        "num=dreams:EUR",
        "order=-moon",
        "affiliations=-moon",
        "colour=red",
        "&&=",
        "%ff%fe",
        "a=",
        "voices=loudest",
        "voice=person:",
        "voice=dragon:Smaug",
        "voice=all:everyone",
        "voice=nobody",
    ] {
        assert_eq!(Address::from_hash(hash), Address::default(), "{hash}");
    }
}

fn voice() -> impl Strategy<Value = Voice> {
    let kinds = [
        EntityKind::Person,
        EntityKind::Organisation,
        EntityKind::Group,
    ];
    let quotes = [
        None,
        Some(QuoteKind::Direct),
        Some(QuoteKind::Mixed),
        Some(QuoteKind::Indirect),
    ];
    prop_oneof![
        (prop::sample::select(kinds.to_vec()), "\\PC{1,12}")
            .prop_map(|(kind, name)| Voice::Named { kind, name }),
        "\\PC{1,12}".prop_map(Voice::Described),
        "\\PC{1,12}".prop_map(Voice::Within),
        Just(Voice::Unknown),
        (
            prop::option::of(prop::sample::select(Standing::ALL.to_vec())),
            prop::sample::select(quotes.to_vec())
        )
            .prop_map(|(standing, kind)| Voice::Every(standing, kind)),
    ]
}

proptest! {
    #[test]
    fn an_address_comes_back_from_its_hash(query in "\\PC{0,20}", name in "\\PC{1,20}", id in "[^~]{1,12}", hide in any::<bool>(), unit in prop::option::of("[^:]{0,8}")) {
        let mut address = Address { query, quotes_only: hide, ..Address::default() };
        address.numbers = NumberChoice { kind: Some(QuantityKind::Measure), unit, by: NumberColumn::Of, is_descending: hide };
        choose(&mut address.filters, Facet::Speaker, named(&name), Choice::Exclude);
        address.subject = Some(Subject::Annotation { article: ArticleId(id.clone()), key: "t-1".into() });
        address.article = Some(ArticleId(id));
        prop_assert_eq!(Address::from_hash(&address.to_hash()), address);
    }

    #[test]
    fn chosen_voices_come_back_from_the_hash(first in voice(), second in voice()) {
        let mut address = Address { view: View::Voices, ..Address::default() };
        address.voices.toggle(first.clone());
        if second != first {
            address.voices.toggle(second);
        }
        prop_assert_eq!(Address::from_hash(&address.to_hash()), address);
    }

    #[test]
    fn two_names_come_back_from_the_hash(one in "\\PC{0,12}", other in "[~%:]{0,4}") {
        let party = |name: &str| Party { kind: EntityKind::Person, name: name.into() };
        let subject = Subject::Pair { relation: Relation::Beside, one: party(&one), other: party(&other) };
        let address = Address { subject: Some(subject), ..Address::default() };
        prop_assert_eq!(Address::from_hash(&address.to_hash()), address);
    }

    #[test]
    fn no_hash_makes_it_panic(hash in "\\PC{0,60}") {
        let address = Address::from_hash(&hash);
        prop_assert_eq!(Address::from_hash(&address.to_hash()), address);
    }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(State::new(Address::default()), |state, action| {
            state.reduce(action).unwrap_or(state)
        })
}

fn ready() -> Action {
    Action::Answered(Response::Opened {
        seq: 0,
        summary: Summary::default(),
    })
}

fn found(seq: u32, ids: &[&str]) -> Action {
    let ids = ids.iter().map(|id| ArticleId((*id).into())).collect();
    Action::Answered(Response::Explored {
        seq,
        page: None,
        results: Box::new(Results {
            ids,
            ..Results::default()
        }),
    })
}

#[test]
fn nothing_is_asked_before_there_is_a_corpus() {
    let state = after([Action::Typed("a".into())]);
    assert_eq!(
        (state.explore(), state.read(), state.inspect()),
        (None, None, None)
    );
    assert!(state.reduce(ready()).unwrap().explore().is_some());
}

#[test]
fn a_late_answer_is_ignored() {
    let state = after([ready(), Action::Typed("a".into())]);
    let (early, _) = state.explore().unwrap();
    let state = state.reduce(Action::Typed("ab".into())).unwrap();
    assert_eq!(state.reduce(found(early, &["x"])), None);
    let (seq, _) = state.explore().unwrap();
    assert_eq!(
        state
            .reduce(found(seq, &["x"]))
            .unwrap()
            .results
            .unwrap()
            .ids
            .len(),
        1
    );
}

#[test]
fn the_first_article_found_comes_with_the_answer() {
    let mut store = Store::default();
    for (id, text) in [
        ("pier", "A pier burned."),
        ("storm", "A storm came."),
        ("tide", "A tide rose."),
    ] {
        let draft = Draft::new(id, text);
        store.add(draft.article, draft.found);
    }
    store.settle();
    let mut service = Service::from(store);
    let mut answered = |state: State| {
        let (seq, question) = state.explore().unwrap();
        let answer = service.answer(Request::Explore { seq, question });
        state.reduce(Action::Answered(answer)).unwrap()
    };
    let shown = |state: &State| state.page.as_ref().unwrap().id.0.clone();
    let asked = |state: &State| state.read().map(|(_, article, ..)| article.0);

    let state = after([ready()]);
    assert!(state.explore().unwrap().1.reads_first);
    assert_eq!(asked(&state), None, "it is to come");
    let state = answered(state);
    assert_eq!((shown(&state).as_str(), asked(&state)), ("pier", None));
    let state = answered(state.reduce(Action::Typed("tide".into())).unwrap());
    assert_eq!((shown(&state).as_str(), asked(&state)), ("tide", None));

    let scrolled = state.reduce(Action::ListScrolled(1)).unwrap();
    assert!(!scrolled.explore().unwrap().1.reads_first, "it is there");
    let hurried = state.reduce(Action::Typed(String::new())).unwrap();
    let hurried = hurried.reduce(Action::ListScrolled(1)).unwrap();
    assert!(
        hurried.explore().unwrap().1.reads_first,
        "the answer with it is dropped"
    );

    let opened = state
        .reduce(Action::ArticleOpened(ArticleId("storm".into())))
        .unwrap();
    assert_eq!(opened.explore(), state.explore(), "nothing else is found");
    assert_eq!(asked(&opened).as_deref(), Some("storm"));
    let typed = answered(opened.reduce(Action::Typed("pier".into())).unwrap());
    assert_eq!(
        shown(&typed),
        "tide",
        "another one is open, and comes by itself"
    );
    let back = Action::AddressChanged(Address {
        query: "pier".into(),
        ..Address::default()
    });
    assert_eq!(asked(&typed.reduce(back).unwrap()).as_deref(), Some("pier"));
}

#[test]
fn the_same_question_is_asked_once() {
    let state = after([ready()]);
    let quotes_only = state.reduce(Action::QuotesOnlyToggled).unwrap();
    assert_eq!(state.explore(), quotes_only.explore());
    assert_eq!(state.reduce(Action::Typed(String::new())), None);
}

#[test]
fn the_first_result_is_read_until_another_is_opened() {
    let state = after([ready()]);
    let (seq, _) = state.explore().unwrap();
    let state = state.reduce(found(seq, &["x", "y"])).unwrap();
    assert_eq!(state.read().unwrap().1, ArticleId("x".into()));
    assert_eq!(state.neighbour(1), Some(&ArticleId("y".into())));
    assert_eq!(state.neighbour(-1), None);
    let state = state
        .reduce(Action::ArticleOpened(ArticleId("y".into())))
        .unwrap();
    assert_eq!(state.read().unwrap().1, ArticleId("y".into()));
    assert_eq!(state.place().unwrap().0, 1);
}

#[test]
fn an_article_that_is_not_in_the_corpus_leaves_the_address() {
    let state = after([ready(), Action::ArticleOpened(ArticleId("gone".into()))]);
    let (seq, ..) = state.read().unwrap();
    let state = state
        .reduce(Action::Answered(Response::Failed {
            seq,
            reason: Message::new("missing-article"),
        }))
        .unwrap();
    assert_eq!(state.address.article, None);
    assert_eq!(state.notice, Some(Message::new("missing-article")));
}

#[test]
fn while_articles_come_in_the_question_is_asked_again_as_their_number_doubles() {
    let progress = |done| {
        Action::Answered(Response::Progress {
            seq: 0,
            done,
            total: 1000,
        })
    };
    let mut state = State::new(Address::default());
    let mut asked = 0;
    let mut last = None;
    for done in 1..=1000 {
        state = state.reduce(progress(done)).unwrap();
        if state.explore() != last {
            last = state.explore();
            asked += 1;
        }
    }
    assert_eq!(asked, 10); // at 1, 2, 4, … 512
    assert_ne!(state.reduce(ready()).unwrap().explore(), last);
}

#[test]
fn a_value_chosen_twice_is_no_longer_chosen() {
    let keep = || Action::ValueToggled(Facet::Place, named("Nairobi"), Choice::Keep);
    let exclude = || Action::ValueToggled(Facet::Place, named("Nairobi"), Choice::Exclude);
    assert_eq!(after([keep()]).n_filters(), 1);
    assert_eq!(after([keep(), exclude()]).n_filters(), 1);
    assert_eq!(after([keep(), keep()]).address, Address::default());
    assert_eq!(
        after([keep(), exclude(), Action::FiltersCleared]).n_filters(),
        0
    );
}

#[test]
fn a_language_model_that_is_missing_is_said_until_the_reader_has_seen_it() {
    let loading = after([Action::ModelProgressed(100, 300)]);
    let (n_bytes, n_total) = (100, 300);
    assert_eq!(loading.model, Model::Loading { n_bytes, n_total });
    let learned = |problem: Option<&'static str>| {
        let problem = problem.map(Message::new);
        Action::Answered(Response::Learned { seq: 0, problem })
    };
    assert_eq!(after([learned(None)]).model, Model::Used);
    let missed = |is_closed| Model::Missing {
        reason: Message::new("model-damaged"),
        is_closed,
    };
    let damaged = || learned(Some("model-damaged"));
    assert_eq!(after([damaged()]).model, missed(false));
    // A worker that crashed is told the same again: what was closed stays closed.
    let closed = after([damaged(), Action::ModelNoteClosed, damaged()]);
    assert_eq!(closed.model, missed(true));
    assert_eq!(
        after([Action::ModelMissed(Message::new("model-damaged"))]).model,
        missed(false)
    );
    assert_eq!(closed.phase, Phase::Starting);
}

#[test]
fn a_corpus_that_cannot_be_opened_is_said() {
    let state = after([Action::Answered(Response::Failed {
        seq: 0,
        reason: Message::new("failed-not-a-bundle"),
    })]);
    assert_eq!(
        state.phase,
        Phase::Failed(Message::new("failed-not-a-bundle"))
    );
}

#[test]
fn another_order_of_the_table_starts_at_its_first_row() {
    let state = after([
        ready(),
        Action::ViewChosen(View::Numbers),
        Action::TableScrolled(100),
    ]);
    assert_eq!(state.first_row, 100);
    let choice = NumberChoice::default().sorted(NumberColumn::Value);
    assert!(choice.is_descending, "the largest are looked for first");
    let state = state.reduce(Action::NumbersChosen(choice.clone())).unwrap();
    assert_eq!(state.first_row, 0);
    let Part::Numbers(window) = state.explore().unwrap().1.part else {
        panic!("the view's numbers are asked for");
    };
    assert_eq!(window.choice, choice);
    assert!(!choice.sorted(NumberColumn::Value).is_descending);
}

fn ada() -> Voice {
    Voice::Named {
        kind: EntityKind::Person,
        name: "Ada Vale".into(),
    }
}

#[test]
fn two_voices_are_compared_and_a_third_is_not_taken() {
    let described = |words: &str| Voice::Described(words.into());
    let toggle = |voice: Voice| Action::VoiceToggled(voice);
    let two = || {
        [
            Action::ViewChosen(View::Voices),
            toggle(ada()),
            toggle(Voice::Unknown),
        ]
    };
    let state = after(two());
    assert_eq!(state.address.voices.chosen, [ada(), Voice::Unknown]);
    assert_eq!(state.reduce(toggle(described("the driver"))), None);
    let state = state.reduce(toggle(ada())).unwrap();
    assert_eq!(state.address.voices.chosen, [Voice::Unknown]);
    let before = Address::default();
    assert!(before.is_step(&state.address), "Back undoes it");
}

#[test]
fn the_address_names_voices_as_the_corpus_knows_them() {
    let asked = after([
        ready(),
        Action::ViewChosen(View::Voices),
        Action::VoicesChosen(vec![Voice::Described("gone".into()), Voice::Unknown]),
    ]);
    let chosen = |voice: Voice, is_known: bool| VoiceQuotes {
        voice,
        is_known,
        tally: Default::default(),
        roles: Vec::new(),
        cards: Vec::new(),
    };
    let voices = Voices {
        chosen: vec![
            chosen(Voice::Described("gone".into()), false),
            chosen(ada(), true),
        ],
        ..Voices::default()
    };
    let answer = Action::Answered(Response::Explored {
        seq: asked.explore().unwrap().0,
        page: None,
        results: Box::new(Results {
            voices: Some(voices),
            ..Results::default()
        }),
    });
    let state = asked.reduce(answer).unwrap();
    assert_eq!(state.address.voices.chosen, [ada()]);
}

#[test]
fn more_rows_and_cards_are_asked_for_until_the_question_changes() {
    let state = after([
        ready(),
        Action::ViewChosen(View::Voices),
        Action::MoreVoicesAsked,
        Action::MoreVoiceCardsAsked,
    ]);
    assert_eq!((state.n_voices, state.n_voice_cards), (80, 40));
    let chosen = state.reduce(Action::VoiceToggled(ada())).unwrap();
    assert_eq!((chosen.n_voices, chosen.n_voice_cards), (80, 20));
    let typed = state.reduce(Action::Typed("pier".into())).unwrap();
    assert_eq!((typed.n_voices, typed.n_voice_cards), (40, 20));
}

#[test]
fn the_title_names_whose_quotes_are_read() {
    let texts = Texts::new(Locale::English);
    let state = after([Action::ViewChosen(View::Voices)]);
    assert_eq!(state.title(&texts), "Voices · Dateline");
    let state = state.reduce(Action::VoiceToggled(ada())).unwrap();
    assert_eq!(state.title(&texts), "Ada Vale · Voices · Dateline");
}
