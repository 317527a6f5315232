//! Makes the parts that tag and parse, from treebanks and a teacher's labels.

use crate::language::{
    file::Writer,
    parse::{Parser, write},
    tag::{Tag, TagScratch, Tagger},
    train::{
        Done, Make, Workshop,
        conllu::{self, Sentence},
        lemma,
        parse::{self, Tagged},
        perceptron::Settings,
        tag, teacher,
    },
    word::Classes,
};

const TAGGER: Settings = Settings {
    n_trials: 4,
    n_epochs: 6,
    least_updates: 3,
    n_features: 65_000,
    unit: 0.6,
    least_weight: 2,
};

/// For the tags that the parser learns from.
const JACKKNIFE: Settings = Settings {
    n_trials: 3,
    n_epochs: 0,
    ..TAGGER
};

const MOVES: Settings = Settings {
    n_trials: 4,
    n_epochs: 10,
    least_updates: 3,
    n_features: 290_000,
    unit: 0.7,
    least_weight: 1,
};

const LABELS: Settings = Settings {
    n_trials: 3,
    n_epochs: 5,
    least_updates: 3,
    n_features: 60_000,
    unit: 0.6,
    least_weight: 2,
};

/// Parts that the sentences are cut into so that each is tagged by a tagger that has not seen it.
const N_FOLDS: usize = 2;

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
        let mut development = vec![
            ("EWT", read("ud-ewt-dev.conllu")?),
            ("GUM", read("ud-gum-dev.conllu")?),
        ];
        let log = |line: &str| (workshop.log)(&format!("  {line}"));
        match teacher::read(workshop, classes) {
            Ok(lessons) => {
                log(&format!(
                    "{} sentences by hand, {} by the teacher, {} of changed tokens are left out",
                    train.len(),
                    lessons.train.len(),
                    lessons.n_changed
                ));
                train.extend(lessons.train);
                development.push(("the teacher's", lessons.held_out));
            }
            Err(reason) => log(&format!("without a teacher: {reason}")),
        }
        let headlines = headlines(&train, classes);
        train.extend(headlines);
        Ok(Treebank { train, development })
    }
}

/// The parts, in the order in which they are made.
pub const STEPS: [(&str, Make); 3] = [
    ("tagger", make_tagger),
    ("parser", make_parser),
    ("lemmas", lemma::make),
];

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
    let tagged = jackknife(&bank.train);
    let moves = parse::learn_moves(&tagged, MOVES);
    let sure = parse::sure(&tagged);
    let labels = parse::learn_labels(&tagged, &sure, LABELS);
    let mut part = Writer::default();
    let (moves, labels) = (
        parse::pack_moves(&moves, MOVES),
        parse::pack_labels(&labels, LABELS),
    );
    write(&moves, &sure, &labels, &mut part);
    let parser =
        Parser::read(&mut part.reader()).map_err(|_| "the parser is damaged".to_string())?;
    let mut scratch = TagScratch::default();
    for (name, sentences) in &bank.development {
        let tagged: Vec<Tagged<'_>> = sentences
            .iter()
            .map(|sentence| (sentence, tag::tags(&tagger, sentence, &mut scratch)))
            .collect();
        (workshop.log)(&format!("  {name}: {}", parse::score(&parser, &tagged)));
    }
    Ok(part)
}

fn classes(done: &Done) -> Result<Classes, String> {
    Classes::read(&mut done.part("classes")?).map_err(|_| "the classes are damaged".to_string())
}

/// Some of the sentences in the capitals of headlines.
fn headlines(sentences: &[Sentence], classes: &Classes) -> Vec<Sentence> {
    let upper = sentences
        .iter()
        .step_by(40)
        .map(|sentence| sentence.respelt(classes, str::to_uppercase));
    let title = sentences.iter().skip(20).step_by(40).map(|sentence| {
        sentence.respelt(classes, |form| match form.len() {
            0..4 => form.to_string(),
            _ => {
                let mut chars = form.chars();
                let first = chars.next().into_iter().flat_map(char::to_uppercase);
                first.chain(chars).collect()
            }
        })
    });
    upper.chain(title).collect()
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
        let tagger = tag::learn(&others, JACKKNIFE);
        for at in (fold..sentences.len()).step_by(N_FOLDS) {
            tags[at] = tag::tags(&tagger, &sentences[at], &mut scratch);
        }
    }
    sentences.iter().zip(tags).collect()
}
