//! The model of coreference: from documents whose mentions are marked.

mod gold;
mod learn;
mod silver;

use crate::{
    article::{Article, ArticleId, Metadata},
    extract::{
        Document, Entity, MentionForm,
        coref::{
            Decide, Linked, Situation, group, link,
            mention::{Mention, mentions},
            noun::kind_features,
        },
        entity::entities,
        quantity::quantities,
        time::times,
    },
    language::{
        Language,
        coref::{Coref, N_GROUPS, N_KINDS, normalise},
        feature::Feature,
        file::Writer,
        train::{Done, Workshop},
        weights::Weights,
    },
    read::verbatim,
};
use gold::{Gold, Marked};
use learn::{Example, Settings, Trained};

/// Parts of the documents, each of which is read by models that have not seen it.
const FOLDS: usize = 4;

const KINDS: Settings = Settings {
    epochs: 12,
    rate: 0.15,
    l2: 1e-4,
    min_count: 2,
};

const LINKS: Settings = Settings {
    epochs: 12,
    rate: 0.03,
    l2: 1e-3,
    min_count: 5,
};

/// How much less sure than by news that was held back: texts that were read had most of their mistakes below 0.8.
const CAUTION: f32 = 1.0;

/// Makes the part of the file that finds out whom pronouns and nouns mean.
pub(super) fn make(workshop: &Workshop<'_>, done: &Done) -> Result<Writer, String> {
    let language = done.language()?;
    let marked = gold::read(&(workshop.corpus)("coref-gum-train.jsonl")?)?;
    let articles = articles(&marked);
    let mut texts = texts(&articles, &marked, &language);
    let kinds = learn_kinds(&mut texts, workshop);
    let first = learn_first(&texts);
    let (news, held) = silver(workshop, &language, &kinds, &first)?;
    let (links, mut maps) = learn_links(&texts, &news, workshop);
    // GUM is not news: how sure `he` and `she` are is told by news that was held back.
    let outcomes: Vec<(f32, bool)> = held
        .iter()
        .map(|example| {
            let (best, share) = links.best(example);
            (share, example.right[best])
        })
        .collect();
    maps[0] = learn::platt(&outcomes);
    maps[0][1] -= CAUTION;
    let right = outcomes.iter().filter(|(_, right)| *right).count();
    (workshop.log)(&format!(
        "  news held back: {right} of {}; {:?}",
        held.len(),
        maps[0]
    ));
    let model = Coref::new(
        kinds.weights(),
        links.weights(),
        [kinds.unit(), links.unit()],
        maps,
    );
    (workshop.log)(&format!("  {:?} features", model.n_features()));
    let mut part = Writer::default();
    model.write(&mut part);
    Ok(part)
}

fn articles(marked: &[Marked]) -> Vec<Article> {
    let article = |marked: &Marked| {
        let id = ArticleId(marked.id.clone());
        verbatim(id, marked.text.clone(), Metadata::default())
    };
    marked.iter().map(article).collect()
}

fn texts<'a>(articles: &'a [Article], marked: &[Marked], language: &'a Language) -> Vec<Text<'a>> {
    let pairs = articles.iter().zip(marked);
    pairs
        .map(|(article, marked)| Text::new(Document::new(article, Some(language)), marked))
        .collect()
}

/// Pronouns in news whose meaning is known; the second part, of other texts, is held back.
fn silver(
    workshop: &Workshop<'_>,
    language: &Language,
    kinds: &Trained,
    first: &Trained,
) -> Result<(Vec<Example>, Vec<Example>), String> {
    let mut found = (Vec::new(), Vec::new());
    for corpus in [
        "quotes-polnear-train.jsonl",
        "ner-ewn-train.jsonl",
        "quotes-polnear-dev.jsonl",
    ] {
        let marked = gold::texts(&(workshop.corpus)(corpus)?)?;
        let articles = articles(&marked);
        let mut features = Vec::new();
        for mut text in texts(&articles, &marked, language) {
            for mention in &mut text.mentions {
                if mention.form == MentionForm::Nominal {
                    kind_features(&text.document, mention, &mut features);
                    let mut shares = kinds.score(&Example::labelled(&features, 0, N_KINDS));
                    normalise(&mut shares);
                    mention.kinds.copy_from_slice(&shares);
                }
            }
            let examples = silver::examples(&text, first);
            match corpus.contains("-dev") {
                true => found.1.extend(examples),
                false => found.0.extend(examples),
            }
        }
        (workshop.log)(&format!(
            "  {corpus}: {} and {} examples",
            found.0.len(),
            found.1.len()
        ));
    }
    Ok(found)
}

/// Learns links from what is marked alone.
fn learn_first(texts: &[Text<'_>]) -> Trained {
    let followed: Vec<Example> = texts.iter().flat_map(|text| examples(text, None)).collect();
    learn::train(followed.iter(), &LINKS)
}

/// A document as the model reads it, with what is right.
struct Text<'a> {
    document: Document<'a>,
    entities: Vec<Entity>,
    mentions: Vec<Mention>,
    /// What each mention is of what is marked.
    gold: Vec<Option<Gold>>,
}

impl<'a> Text<'a> {
    fn new(document: Document<'a>, marked: &Marked) -> Self {
        let times = times(&document);
        let quantities = quantities(&document, &times);
        let entities = entities(&document, &times, &quantities);
        let mentions = match &document.analysis {
            Some(analysis) => mentions(&document, analysis, &entities),
            None => Vec::new(),
        };
        let spans: Vec<_> = mentions
            .iter()
            .map(|mention| mention.span(&document))
            .collect();
        Text {
            gold: marked.align(&spans),
            document,
            entities,
            mentions,
        }
    }

    fn link(&self, decide: Decide<'_>) -> Linked {
        link(
            &self.document,
            &self.mentions,
            &self.entities,
            false,
            decide,
        )
    }

    /// Which of what is possible is right, none first: where a mention is marked, clusters that mean the same; where
    /// it is not, none and what is not marked either.
    fn right(&self, index: usize, situation: &Situation<'_>, linked: &Linked) -> Vec<bool> {
        let own = self.gold[index].map(|gold| gold.cluster);
        let is_pronoun = self.mentions[index].form == MentionForm::Pronoun;
        let mut right = vec![false];
        right.extend(situation.possible.iter().map(|cluster| {
            let theirs = self.meaning(*cluster, linked);
            theirs == own && (own.is_some() || is_pronoun)
        }));
        // a pronoun that means somebody who is not possible teaches nothing
        right[0] = own.is_none() || !right.contains(&true) && !is_pronoun;
        right
    }

    /// What most mentions of a cluster mean.
    fn meaning(&self, cluster: usize, linked: &Linked) -> Option<usize> {
        let mut votes: Vec<(Option<usize>, usize)> = Vec::new();
        for (index, found) in linked.cluster_of.iter().enumerate() {
            if found.is_some_and(|(found, _)| found == cluster) {
                let gold = self.gold[index].map(|gold| gold.cluster);
                match votes.iter_mut().find(|(known, _)| *known == gold) {
                    Some((_, n)) => *n += 1,
                    None => votes.push((gold, 1)),
                }
            }
        }
        let marked = votes.iter().filter(|(gold, _)| gold.is_some());
        let best = marked.max_by_key(|(_, n)| *n);
        best.and_then(|(gold, _)| *gold)
    }
}

/// Learns what nouns stand for, and says so of the mentions of `texts`, each time by a model that has not seen them.
fn learn_kinds(texts: &mut [Text<'_>], workshop: &Workshop<'_>) -> Trained {
    let mut features: Vec<Feature> = Vec::new();
    let examples: Vec<Vec<(usize, Example)>> = texts
        .iter()
        .map(|text| {
            let nominals = text.mentions.iter().enumerate();
            nominals
                .filter(|(_, mention)| mention.form == MentionForm::Nominal)
                .map(|(index, mention)| {
                    kind_features(&text.document, mention, &mut features);
                    let kind = text.gold[index].map_or(0, |gold| gold.kind);
                    (index, Example::labelled(&features, kind, N_KINDS))
                })
                .collect()
        })
        .collect();
    let (mut right, mut all) = (0, 0);
    for fold in 0..FOLDS {
        let others = examples
            .iter()
            .enumerate()
            .filter(|(at, _)| at % FOLDS != fold);
        let model = learn::train(
            others.flat_map(|(_, text)| text.iter().map(|(_, e)| e)),
            &KINDS,
        );
        for (text, examples) in texts.iter_mut().zip(&examples).skip(fold).step_by(FOLDS) {
            for (index, example) in examples {
                let mut shares = model.score(example);
                normalise(&mut shares);
                let kinds = &mut text.mentions[*index].kinds;
                kinds.copy_from_slice(&shares);
                all += 1;
                right += usize::from(example.right[text.mentions[*index].best_kind()]);
            }
        }
    }
    (workshop.log)(&format!(
        "  kinds of nouns, {FOLDS} folds: {right} of {all}"
    ));
    learn::train(examples.iter().flatten().map(|(_, e)| e), &KINDS)
}

/// Learns links, first from what is right before, then from what a model of that made of it too.
fn learn_links(
    texts: &[Text<'_>],
    news: &[Example],
    workshop: &Workshop<'_>,
) -> (Trained, [[f32; 2]; N_GROUPS]) {
    let followed: Vec<Vec<Example>> = texts.iter().map(|text| examples(text, None)).collect();
    let mut found: Vec<Vec<Example>> = Vec::new();
    found.resize_with(texts.len(), Vec::new);
    let without = |all: &[Vec<Example>], fold: usize| {
        let others = all.iter().enumerate().filter(|(at, _)| at % FOLDS != fold);
        learn::train(others.flat_map(|(_, text)| text).chain(news), &LINKS)
    };
    for fold in 0..FOLDS {
        let model = without(&followed, fold);
        for at in (fold..texts.len()).step_by(FOLDS) {
            found[at] = examples(&texts[at], Some(&model));
        }
    }
    for (own, more) in found.iter_mut().zip(&followed) {
        own.extend(more.iter().cloned());
    }
    // How sure: on texts that the model has not seen.
    let mut outcomes: [Vec<(f32, bool)>; N_GROUPS] = Default::default();
    for fold in 0..FOLDS {
        let model = without(&found, fold);
        for text in texts.iter().skip(fold).step_by(FOLDS) {
            text.link(&mut |index, situation, linked| {
                let right = text.right(index, situation, linked);
                let (choice, share) = model.choose(situation);
                if let Some(choice) = choice {
                    let group = group(&text.mentions[index]);
                    outcomes[group].push((share, right[choice + 1]));
                }
                (choice, share)
            });
        }
    }
    let maps = outcomes.each_ref().map(|outcomes| learn::platt(outcomes));
    for (group, outcomes) in outcomes.iter().enumerate() {
        let right = outcomes.iter().filter(|(_, right)| *right).count();
        (workshop.log)(&format!(
            "  links of group {group}, {FOLDS} folds: {right} right of {}; {:?}",
            outcomes.len(),
            maps[group]
        ));
    }
    (
        learn::train(found.iter().flatten().chain(news), &LINKS),
        maps,
    )
}

/// What is to decide in a text: after right decisions, or after those of a model.
fn examples(text: &Text<'_>, model: Option<&Trained>) -> Vec<Example> {
    let mut found = Vec::new();
    text.link(&mut |index, situation, linked| {
        let right = text.right(index, situation, linked);
        found.push(Example::ranked(situation, &right));
        match model {
            Some(model) => model.choose(situation),
            None => (right[1..].iter().position(|right| *right), 1.0),
        }
    });
    found
}

impl Trained {
    /// Rounds the weights to a table.
    fn weights(&self) -> Weights {
        Weights::new(&self.rows())
    }
}
