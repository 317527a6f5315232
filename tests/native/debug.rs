//! The developer's view: what is asked for it, the answer, and the drawing of a sentence.

use crate::support::Draft;
use dateline::{
    article::ArticleId,
    corpus::store::Store,
    export::bio::Bio,
    extract::EntityKind,
    language::embedded,
    protocol::{Analysed, AnalysedSentence, AnalysedToken, Request, Response, Sample, Summary},
    service::Service,
    state::{Action, Address, State, View, view::tree::Tree},
};
use proptest::prelude::*;

fn service() -> Service {
    let mut store = Store::default();
    let draft = Draft::new("fog", "The fog came. Ada Vale left.").person("Ada Vale");
    store.add(draft.article, draft.found);
    Service::from(store)
}

#[track_caller]
fn analyse(service: &mut Service, sample: Sample) -> Analysed {
    match service.answer(Request::Analyse { seq: 4, sample }) {
        Response::Analysed { seq: 4, analysed } => *analysed,
        other => panic!("{other:?}"),
    }
}

fn forms(sentence: &AnalysedSentence) -> Vec<&str> {
    let forms = sentence.tokens.iter().map(|token| token.form.as_str());
    forms.collect()
}

#[test]
fn an_article_is_shown_with_the_names_found_in_it() {
    let sample = Sample::Article(ArticleId("fog".into()));
    let analysed = analyse(&mut service(), sample);
    assert_eq!((analysed.n_sentences, analysed.n_tokens), (2, 8));
    assert_eq!(forms(&analysed.sentences[1]), ["Ada", "Vale", "left", "."]);
    let person = EntityKind::Person;
    let names = analysed.sentences[1].tokens.iter().map(|token| token.name);
    let expected = [Bio::B(person), Bio::I(person), Bio::O, Bio::O];
    assert!(names.eq(expected));
    // Without a language model nothing more is known.
    assert_eq!(analysed.sentences[0].tokens[0].upos, None);
    let missing = Sample::Article(ArticleId("none".into()));
    let answer = service().answer(Request::Analyse {
        seq: 4,
        sample: missing,
    });
    assert!(matches!(answer, Response::Failed { seq: 4, .. }));
}

#[test]
fn a_text_is_analysed_with_the_language_model() {
    let mut service = service();
    let model = embedded::BYTES.to_vec();
    service.answer(Request::Learn { seq: 0, model });
    for text in ["", " \n", "The ferry sailed.\n\nIt rained, too."] {
        let analysed = analyse(&mut service, Sample::Text(text.into()));
        for sentence in &analysed.sentences {
            let n = sentence.tokens.len() as u32;
            let heads = sentence.tokens.iter().filter_map(|token| token.head);
            assert!(heads.max().is_none_or(|head| head < n));
        }
    }
    let long = "word ".repeat(5000) + &". It rained.".repeat(500);
    let analysed = analyse(&mut service, Sample::Text(long));
    assert_eq!(
        analysed.sentences.len(),
        60,
        "no more than can be looked at"
    );
    assert!(analysed.n_sentences > 400);
    assert_eq!(analysed.sentences[0].tokens.len(), 200);
    assert!(analysed.sentences[0].n_more > 4000);
}

#[test]
fn the_view_has_an_address_that_nothing_leads_to() {
    for (hash, article) in [("/debug", None), ("/debug/a%201", Some("a 1"))] {
        let address = Address {
            view: View::Debug,
            article: article.map(|id| ArticleId(id.into())),
            ..Address::default()
        };
        assert_eq!(Address::from_hash(&format!("#{hash}")), address);
        assert_eq!(address.to_hash(), hash);
    }
    assert!(!View::ALL.contains(&View::Debug));
}

#[test]
fn a_text_that_is_typed_is_asked_for_instead_of_the_article() {
    let open = Response::Opened {
        seq: 0,
        summary: Summary::default(),
    };
    let mut state = State::new(Address::from_hash("#/debug/fog"));
    assert_eq!(state.analyse(), None, "nothing is there yet");
    let mut act = |action: Action| {
        state = state.reduce(action).unwrap();
        state.analyse().unwrap()
    };
    let article = Sample::Article(ArticleId("fog".into()));
    let (first, sample) = act(Action::Answered(open));
    assert_eq!(sample, article);
    let (second, sample) = act(Action::SampleTyped("It rained.".into()));
    assert_eq!(sample, Sample::Text("It rained.".into()));
    assert!(second > first);
    // What was asked before is late now, and dropped.
    let late = Response::Analysed {
        seq: first,
        analysed: Box::default(),
    };
    assert_eq!(state.reduce(Action::Answered(late)), None);
    let answer = Response::Analysed {
        seq: second,
        analysed: Box::default(),
    };
    let state = state.reduce(Action::Answered(answer)).unwrap();
    assert!(state.analysed.is_some());
    let chosen = Action::SampleChosen(ArticleId("ferry".into()));
    let state = state.reduce(chosen).unwrap();
    assert_eq!(state.address.to_hash(), "/debug/ferry");
    let ferry = Sample::Article(ArticleId("ferry".into()));
    assert_eq!(state.analyse().map(|(_, sample)| sample), Some(ferry));
}

/// A sentence of these words, each with the index of its head.
fn sentence(words: &[(&str, usize, &str)]) -> AnalysedSentence {
    let token = |&(form, head, relation): &(&str, usize, &str)| AnalysedToken {
        form: form.into(),
        head: Some(head as u32),
        relation: Some(relation.into()),
        ..AnalysedToken::default()
    };
    AnalysedSentence {
        tokens: words.iter().map(token).collect(),
        n_more: 0,
    }
}

#[test]
fn arcs_lie_over_those_inside_them() {
    let sentence = sentence(&[
        ("The", 2, "det"),
        ("old", 2, "amod"),
        ("ferry", 3, "nsubj"),
        ("sailed", 3, "root"),
        (".", 3, "punct"),
    ]);
    let tree = Tree::new(&sentence);
    let height = |label: &str| {
        let arc = tree.arcs.iter().find(|arc| arc.label == label).unwrap();
        tree.base_px - arc.y_px
    };
    assert!(height("det") > height("amod"));
    assert!(height("root") > height("det"));
    assert_eq!(height("nsubj"), height("amod"), "side by side");
    assert!(tree.words.is_sorted());
    // An arc between two short words leaves room for its label.
    assert!(tree.words[3] - tree.words[2] > 5.0 * 7.0);
}

#[test]
fn names_have_room_for_the_word_that_says_their_kind() {
    let token = |form: &str, name| AnalysedToken {
        form: form.into(),
        name,
        ..AnalysedToken::default()
    };
    let kind = EntityKind::Organisation;
    let tree = Tree::new(&AnalysedSentence {
        tokens: vec![
            token("A", Bio::B(kind)),
            token("B", Bio::B(kind)),
            token("C", Bio::I(kind)),
            token("D", Bio::O),
        ],
        n_more: 0,
    });
    let [first, second] = &tree.names[..] else {
        panic!("{:?}", tree.names)
    };
    let label_px = 12.0 * 6.0;
    assert!(second.start_px - first.start_px > label_px);
    assert!(tree.words[3] - second.start_px > label_px);
}

proptest! {
    /// Whatever the heads are, the drawing holds every word and arc, and nothing is outside it.
    #[test]
    fn every_tree_can_be_drawn(heads in prop::collection::vec(0..30_usize, 0..30)) {
        let words: Vec<_> = heads.iter().map(|head| ("word", *head, "relation")).collect();
        let sentence = sentence(&words);
        let tree = Tree::new(&sentence);
        prop_assert_eq!(tree.words.len(), heads.len());
        prop_assert_eq!(tree.arcs.len(), heads.iter().filter(|head| **head < heads.len()).count());
        for arc in &tree.arcs {
            prop_assert!(arc.y_px > 0.0 && arc.y_px < tree.base_px, "{:?}", arc);
            prop_assert!(arc.x_px > 0.0 && arc.x_px < tree.width_px, "{:?}", arc);
            prop_assert!(!arc.line.contains("NaN") && !arc.tip.contains("NaN"));
        }
    }
}
