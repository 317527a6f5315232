//! The model of names: from news articles whose names are marked.

mod document;
mod mend;
mod origin;
mod score;
mod silver;
mod swap;

use crate::language::{
    feature::Feature,
    file::Writer,
    name::{N_LABELS, Names, Page, evidence},
    train::{
        Done, Workshop,
        crf::{self, Example, GROUPS, Settings, Trained},
        perceptron::Dice,
    },
    word::{Classes, Word},
};
use document::Document;

/// In how many parts the documents are labelled by a model that has not seen them.
const FOLDS: usize = 4;

/// Makes the part of the file that finds names.
pub fn make(workshop: &Workshop<'_>, done: &Done) -> Result<Writer, String> {
    let classes = Classes::read(&mut done.part("classes")?).map_err(|_| "classes are damaged")?;
    let corpus = |name: &str| (workshop.corpus)(name);
    let mut documents = document::read(&corpus("ner-ewn-train.jsonl")?, &[])?;
    documents.extend(document::read(
        &corpus("roles-conll04-train.jsonl")?,
        &["person", "organisation", "place"],
    )?);
    let dev = document::read(&corpus("ner-ewn-dev.jsonl")?, &[])?;
    let mut mended = dev.clone();
    let web = document::read(&corpus("ner-ewt-dev.jsonl")?, &[])?;
    add_copies(&mut documents);
    documents.extend(silver::read(workshop)?);
    documents.iter_mut().chain(&mut mended).for_each(mend::mend);
    let names = train(&documents, &classes, workshop);
    for (title, documents) in [
        ("ewn-dev", &dev),
        ("ewn-dev, mended", &mended),
        ("ewt-dev", &web),
    ] {
        for line in score::scores(&names, documents, &classes) {
            (workshop.log)(&format!("  {title}: {line}"));
        }
    }
    (workshop.log)(&format!(
        "  people found under names from {}",
        origin::recall(&names, &dev, &classes)
    ));
    let mut part = Writer::default();
    names.write(&mut part);
    Ok(part)
}

/// Adds copies of documents in which people and places bear other names, and sets some sentences in capitals.
fn add_copies(documents: &mut Vec<Document>) {
    let names = swap::Names::listed();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let copies: Vec<Document> = documents
        .iter()
        .filter(|_| dice.below(100) < 50)
        .collect::<Vec<_>>()
        .into_iter()
        .map(|document| {
            let mut copy = swap::renamed(document, &names, true, &mut dice);
            swap::set_in_capitals(&mut copy, 20, &mut dice);
            copy.count *= 0.5;
            copy
        })
        .collect();
    documents.extend(copies);
}

/// Trains on `documents`: first on parts of them, to know what is found in the others, then on all.
fn train(documents: &[Document], classes: &Classes, workshop: &Workshop<'_>) -> Names {
    let mut settings = Settings {
        epochs: 4,
        rate: 0.15,
        l2: 0.0,
        l1: 0.0,
        start: 0.1,
        min_count: 2,
        hidden: [0.0, 0.3, 0.2, 0.0],
    };
    let words: Vec<Vec<Word>> = documents.iter().map(|d| d.words(classes)).collect();
    let plain: Vec<Vec<(Vec<Example<Feature>>, f32)>> = documents
        .iter()
        .zip(&words)
        .map(|(document, words)| examples(document, words))
        .collect();
    let folds = document::folds(documents, FOLDS);
    let mut guesses: Vec<Vec<u8>> = vec![Vec::new(); documents.len()];
    for fold in 0..FOLDS {
        let rest: Vec<&(Vec<Example<Feature>>, f32)> = plain
            .iter()
            .zip(&folds)
            .filter(|(_, other)| **other != fold)
            .flat_map(|(sentences, _)| sentences)
            .collect();
        let trained: Trained<N_LABELS> = crf::train(&rest, &settings, workshop.log);
        let names = Names::from(trained.pruned(usize::MAX));
        for (at, document) in documents.iter().enumerate() {
            if folds[at] == fold {
                let forms = document.forms();
                let page = Page::new(&forms, &words[at], &document.sentences);
                guesses[at] = names.labels(&page, &names.scores(&page));
            }
        }
    }
    for line in score::guesses(documents, &guesses) {
        (workshop.log)(&format!("  unseen outlets, asked once: {line}"));
    }
    let mut all = Vec::new();
    for (at, mut sentences) in plain.into_iter().enumerate() {
        let document = &documents[at];
        let forms = document.forms();
        let page = Page::new(&forms, &words[at], &document.sentences);
        let mut place = vec![(0, 0); words[at].len()];
        for (n, range) in document.sentences.iter().enumerate() {
            for token in range.clone() {
                place[token] = (n, token - range.start);
            }
        }
        evidence(&page, &guesses[at], &mut |token, feature| {
            let (sentence, token) = place[token];
            sentences[sentence].0[token].groups[GROUPS - 1].push(feature);
        });
        all.extend(sentences);
    }
    settings.epochs = 8;
    settings.hidden[GROUPS - 1] = 0.4;
    let trained: Trained<N_LABELS> =
        crf::train(&all.iter().collect::<Vec<_>>(), &settings, workshop.log);
    Names::from(trained.pruned(450_000))
}

/// Returns the sentences of a document with the features that do not depend on what is found.
fn examples(document: &Document, words: &[Word]) -> Vec<(Vec<Example<Feature>>, f32)> {
    let forms = document.forms();
    let page = Page::new(&forms, words, &document.sentences);
    document
        .sentences
        .iter()
        .map(|range| {
            let sentence = page.sentence(range);
            let tokens = range.clone().map(|at| {
                let mut groups = [const { Vec::new() }; GROUPS];
                sentence.features(at, &mut |group, feature| groups[group].push(feature));
                Example {
                    groups,
                    labels: document.labels[at],
                }
            });
            (tokens.collect(), document.count)
        })
        .collect()
}
