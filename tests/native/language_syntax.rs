//! Tags and trees, with models trained on a handful of sentences.

use dateline::{
    language::{
        Analysis, Language,
        file::Writer,
        parse::Relation,
        tag::Tag,
        train::{Done, Workshop, syntax},
        word::Classes,
    },
    text::{sentence::sentences, token::tokens},
};
use proptest::prelude::*;
use std::{cell::RefCell, sync::LazyLock};

/// Each word with its tags, its head (from 1, 0 for none) and its relation.
const BANK: &[&str] = &[
    "The/DET/DT/2/det minister/NOUN/NN/3/nsubj opened/VERB/VBD/0/root the/DET/DT/5/det bridge/NOUN/NN/3/obj ./PUNCT/./3/punct",
    "A/DET/DT/2/det farmer/NOUN/NN/3/nsubj sold/VERB/VBD/0/root two/NUM/CD/5/nummod horses/NOUN/NNS/3/obj ./PUNCT/./3/punct",
    "The/DET/DT/2/det harbour/NOUN/NN/4/nsubj:pass was/AUX/VBD/4/aux:pass closed/VERB/VBN/0/root on/ADP/IN/6/case Monday/PROPN/NNP/4/obl ./PUNCT/./4/punct",
    "Old/ADJ/JJ/2/amod farmers/NOUN/NNS/3/nsubj sold/VERB/VBD/0/root the/DET/DT/5/det harbour/NOUN/NN/3/obj ./PUNCT/./3/punct",
    "She/PRON/PRP/2/nsubj opened/VERB/VBD/0/root an/DET/DT/5/det old/ADJ/JJ/5/amod shop/NOUN/NN/2/obj in/ADP/IN/7/case Oxford/PROPN/NNP/2/obl ./PUNCT/./2/punct",
];

fn conllu() -> String {
    let mut text = String::new();
    for sentence in BANK.repeat(20) {
        for (at, word) in sentence.split(' ').enumerate() {
            let mut fields = word.rsplitn(5, '/');
            let [relation, head, xpos, upos, form] =
                std::array::from_fn(|_| fields.next().unwrap());
            let id = at + 1;
            let lemma = match form {
                "sold" => "sell",
                "opened" => "open",
                "farmers" => "farmer",
                "horses" => "horse",
                _ => form,
            };
            text +=
                &format!("{id}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_\n");
        }
        text += "\n";
    }
    text
}

/// Trained once, written and read again.
static LANGUAGE: LazyLock<Language> = LazyLock::new(|| Language::open(&file()).unwrap());

fn file() -> Vec<u8> {
    let corpus = |name: &str| match name {
        _ if name.ends_with(".conllu") => Ok(conllu()),
        _ => Err(format!("{name} is not there")),
    };
    let workshop = Workshop {
        corpus: &corpus,
        log: &|_| {},
    };
    let mut done = Done::default();
    let mut classes = Writer::default();
    Classes::default().write(&mut classes);
    done.add("classes", classes);
    for (name, make) in syntax::STEPS {
        let part = make(&workshop, &done).unwrap();
        done.add(name, part);
    }
    done.assemble()
}

fn analyse(text: &str) -> Analysis {
    LANGUAGE.analyse(text, &sentences(text), &tokens(text))
}

/// Each word with its tag, its relation and its head.
fn described(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let analysis = analyse(text);
    let word = |at: usize| tokens[at].span.of(text);
    (0..tokens.len())
        .map(|at| {
            let relation = analysis.relations[at];
            let head = match relation {
                Relation::ROOT => "-",
                _ => word(analysis.heads[at] as usize),
            };
            let xpos = analysis.tags[at].xpos();
            format!("{} {xpos} {} {head}", word(at), relation.as_str())
        })
        .collect()
}

#[test]
fn a_sentence_like_the_taught_ones_is_tagged_and_parsed() {
    assert_eq!(
        described("The farmer opened an old shop on Monday."),
        [
            "The DT det farmer",
            "farmer NN nsubj opened",
            "opened VBD root -",
            "an DT det shop",
            "old JJ amod shop",
            "shop NN obj opened",
            "on IN case Monday",
            "Monday NNP obl opened",
            ". . punct opened",
        ]
    );
}

#[test]
fn lemmas_follow_the_longest_known_ending() {
    let lemma = |form: &str, upos: &str, xpos: &str| {
        let tag = Tag::of(upos, xpos).unwrap();
        LANGUAGE.lemma(form, tag).into_owned()
    };
    assert_eq!(lemma("sold", "VERB", "VBD"), "sell");
    assert_eq!(
        lemma("Opened", "VERB", "VBD"),
        "Opened",
        "no rule for a capital"
    );
    assert_eq!(lemma("sailors", "NOUN", "NNS"), "sailor");
    assert_eq!(lemma("Oxford", "PROPN", "NNP"), "Oxford");
    for whole in ["s", "é"] {
        assert_eq!(lemma(whole, "NOUN", "NNS"), whole, "nothing would be left");
    }
}

#[test]
fn heads_are_counted_over_the_whole_text() {
    let analysis = analyse("She opened an old shop. The farmer sold two horses.");
    assert_eq!(analysis.sentences, [0..6, 6..12]);
    assert_eq!(analysis.heads[1], 1);
    assert_eq!(analysis.heads[7], 8);
    assert_eq!(analysis.tags[8].upos(), "VERB");
}

#[test]
fn a_teachers_labels_are_taken_where_the_tokens_are_still_the_same() {
    let check = crc32fast::hash("Up\u{1}she\u{1}went\u{1}.".as_bytes());
    let labels = |start: usize, end: usize| {
        format!(
            r#"{{"start":{start},"end":{end},"check":{check},"tags":"ADV/RB PRON/PRP VERB/VBD _","heads":"2 1 0 -1","relations":"advmod nsubj root punct"}}"#
        )
    };
    let (same, changed) = (labels(4, 16), labels(0, 2));
    let corpus = |name: &str| match name {
        "teacher-syntax.jsonl" => Ok(format!(
            r#"{{"corpus":"news","id":"a","sentences":[{same},{changed}]}}"#
        )),
        "news.jsonl" => Ok(r#"{"id":"a","text":"Só. Up she went."}"#.to_string()),
        _ => Ok(conllu()),
    };
    let lines = RefCell::new(Vec::new());
    let workshop = Workshop {
        corpus: &corpus,
        log: &|line| lines.borrow_mut().push(line.to_string()),
    };
    let mut done = Done::default();
    let mut classes = Writer::default();
    Classes::default().write(&mut classes);
    done.add("classes", classes);
    let (_, make_tagger) = syntax::STEPS[0];
    make_tagger(&workshop, &done).unwrap();
    assert_eq!(
        lines.borrow()[0],
        "  200 sentences by hand, 1 by the teacher, 1 of changed tokens are left out"
    );
}

#[test]
fn training_twice_gives_the_same_bytes() {
    assert_eq!(file(), file());
}

#[test]
fn nothing_is_said_of_nothing() {
    let analysis = analyse(" ");
    assert!(analysis.tags.is_empty() && analysis.heads.is_empty());
}

proptest! {
    #[test]
    fn every_sentence_is_one_tree_without_crossing_arcs(text in "([a-zA-Z.,'“”\n-]{1,9} ?){0,40}") {
        let analysis = analyse(&text);
        let n = tokens(&text).len();
        prop_assert_eq!([analysis.tags.len(), analysis.heads.len(), analysis.relations.len()], [n; 3]);
        for sentence in &analysis.sentences {
            let head = |at: usize| analysis.heads[at] as usize;
            let roots = sentence.clone().filter(|at| head(*at) == *at).count();
            prop_assert_eq!(roots, 1);
            for at in sentence.clone() {
                prop_assert!(sentence.contains(&head(at)));
                prop_assert_eq!(analysis.relations[at] == Relation::ROOT, head(at) == at);
                let mut above = at;
                for _ in sentence.clone() {
                    above = head(above);
                }
                prop_assert_eq!(head(above), above, "no cycles");
                let (low, high) = (at.min(head(at)), at.max(head(at)));
                for inner in low + 1..high {
                    prop_assert!((low..=high).contains(&head(inner)), "no crossing");
                }
            }
        }
    }
}
