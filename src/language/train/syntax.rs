//! Makes the parts that tag and parse, from treebanks and a teacher's labels.

use crate::language::{
    file::Writer,
    tag::{Tag, TagScratch, Tagger},
    train::{
        Done, Make, Workshop,
        conllu::{self, Sentence},
        parse::{self, Tagged},
        tag,
    },
    word::Classes,
};

const TAGGER: tag::Settings = tag::Settings {
    n_epochs: 8,
    least_updates: 3,
    unit: 0.12,
    least_weight: 3,
};

const PARSER: parse::Settings = parse::Settings {
    n_epochs: 10,
    n_label_epochs: 6,
    least_updates: 4,
    least_label_updates: 4,
    unit: 0.12,
    label_unit: 0.12,
    least_weight: 3,
    least_label_weight: 3,
};

/// Parts that the sentences are cut into so that each is tagged by a tagger that has not seen it.
const N_FOLDS: usize = 4;

/// Labelled sentences.
struct Treebank {
    train: Vec<Sentence>,
    /// Each with its name.
    development: Vec<(&'static str, Vec<Sentence>)>,
}

impl Treebank {
    fn read(workshop: &Workshop<'_>, classes: &Classes) -> Result<Treebank, String> {
        let read = |name: &str| conllu::sentences(&(workshop.corpus)(name)?, classes);
        let mut train = read("ud-ewt-train.conllu")?;
        train.extend(read("ud-gum-train.conllu")?);
        Ok(Treebank {
            train,
            development: vec![
                ("EWT", read("ud-ewt-dev.conllu")?),
                ("GUM", read("ud-gum-dev.conllu")?),
            ],
        })
    }
}

/// The parts, in the order in which they are made.
pub const STEPS: [(&str, Make); 2] = [("tagger", make_tagger), ("parser", make_parser)];

/// Makes the part of the file that tags.
fn make_tagger(workshop: &Workshop<'_>, done: &Done) -> Result<Writer, String> {
    let bank = Treebank::read(workshop, &classes(done)?)?;
    let sentences: Vec<&Sentence> = bank.train.iter().collect();
    let tagger = tag::learn(&sentences, TAGGER);
    for (name, sentences) in &bank.development {
        (workshop.log)(&format!("  {name}: {}", tag::score(&tagger, sentences)));
    }
    let mut part = Writer::default();
    tagger.write(&mut part);
    Ok(part)
}

/// Makes the part of the file that parses.
fn make_parser(workshop: &Workshop<'_>, done: &Done) -> Result<Writer, String> {
    let bank = Treebank::read(workshop, &classes(done)?)?;
    let tagger =
        Tagger::read(&mut done.part("tagger")?).map_err(|_| "the tagger is damaged".to_string())?;
    let parser = parse::learn(&jackknife(&bank.train), PARSER);
    let mut scratch = TagScratch::default();
    for (name, sentences) in &bank.development {
        let tagged: Vec<Tagged<'_>> = sentences
            .iter()
            .map(|sentence| (sentence, tag::tags(&tagger, sentence, &mut scratch)))
            .collect();
        (workshop.log)(&format!("  {name}: {}", parse::score(&parser, &tagged)));
    }
    let mut part = Writer::default();
    parser.write(&mut part);
    Ok(part)
}

fn classes(done: &Done) -> Result<Classes, String> {
    Classes::read(&mut done.part("classes")?).map_err(|_| "the classes are damaged".to_string())
}

/// Tags each sentence with a tagger that has not seen it.
fn jackknife(sentences: &[Sentence]) -> Vec<Tagged<'_>> {
    let mut scratch = TagScratch::default();
    let mut tags: Vec<Vec<Tag>> = vec![Vec::new(); sentences.len()];
    for fold in 0..N_FOLDS {
        let others: Vec<&Sentence> = sentences
            .iter()
            .enumerate()
            .filter(|(at, _)| at % N_FOLDS != fold)
            .map(|(_, sentence)| sentence)
            .collect();
        let tagger = tag::learn(&others, TAGGER);
        for at in (fold..sentences.len()).step_by(N_FOLDS) {
            tags[at] = tag::tags(&tagger, &sentences[at], &mut scratch);
        }
    }
    sentences.iter().zip(tags).collect()
}
