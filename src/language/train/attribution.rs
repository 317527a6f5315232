//! The models of attributions: from news articles in which people have marked who says what.

mod gold;
mod score;

use crate::{
    extract::{
        Document, QuoteKind,
        quote::{
            flow,
            learned::{
                PRINTED,
                head::{Head, LEAST},
                judge::Proposal,
                page::Page,
                window::Window,
            },
        },
    },
    language::{
        attribution::{Attributions, N_ANSWERS, N_LABELS, Part},
        crf::Crf,
        feature::Feature,
        file::Writer,
        train::{
            Done, Workshop,
            crf::{self, Example, GROUPS, Settings},
        },
        weights::Weights,
    },
};
use gold::{Gold, Marked};
use std::collections::{BTreeMap, BTreeSet};

/// How many weights are kept: each costs a reader about a byte and a half.
const N_HEAD_WEIGHTS: usize = 35_000;
const N_PART_WEIGHTS: usize = 95_000;

/// In how many parts the documents are labelled by models that have not seen them.
const FOLDS: usize = 4;

const HEADS: Settings = Settings {
    epochs: 8,
    rate: 0.022,
    l2: 0.0,
    l1: 0.0,
    start: 0.1,
    min_count: 2,
    hidden: [0.0; GROUPS],
};

const PARTS: Settings = Settings {
    epochs: 5,
    rate: 0.03,
    l1: 0.01,
    min_count: 3,
    ..HEADS
};

const JUDGE: Settings = Settings {
    epochs: 6,
    rate: 0.1,
    min_count: 20,
    ..HEADS
};

/// One sequence to learn from.
type Sequence = (Vec<Example<Feature>>, f32);

/// Makes the part of the file that finds attributions.
pub(super) fn make(workshop: &Workshop<'_>, done: &Done) -> Result<Writer, String> {
    let language = done.language()?;
    let train = gold::read(&(workshop.corpus)("quotes-polnear-train.jsonl")?)?;
    let dev = gold::read(&(workshop.corpus)("quotes-polnear-dev.jsonl")?)?;
    let documents: Vec<Document<'_>> = train
        .iter()
        .chain(&dev)
        .map(|gold| Document::new(&gold.article, Some(&language)))
        .collect();
    let readings: Vec<flow::Reading<'_>> = documents.iter().map(flow::read).collect();
    let pages: Vec<Page<'_>> = documents
        .iter()
        .zip(&readings)
        .filter_map(|(document, reading)| Page::new(document, reading))
        .collect();
    if pages.len() < documents.len() {
        return Err("attributions need a tagger and a parser".to_owned());
    }
    let (pages, dev_pages) = pages.split_at(train.len());
    let school = School {
        golds: &train,
        pages,
        heads: train
            .iter()
            .zip(pages)
            .map(|(gold, page)| gold_heads(gold, page))
            .collect(),
        workshop,
    };
    let model = school.model();
    school.report("train", &train, pages, &model);
    school.report("dev", &dev, dev_pages, &model);
    let mut part = Writer::default();
    model.write(&mut part);
    Ok(part)
}

/// What is learned from.
struct School<'s, 'p> {
    golds: &'s [Gold],
    pages: &'s [Page<'p>],
    /// Of each document: the head of each marked cue.
    heads: Vec<BTreeMap<usize, usize>>,
    workshop: &'s Workshop<'s>,
}

/// Finds the token of each cue that the others depend on.
fn gold_heads(gold: &Gold, page: &Page<'_>) -> BTreeMap<usize, usize> {
    let mut heads = BTreeMap::new();
    for (n, quote) in gold.quotes.iter().enumerate() {
        let Some(cue) = quote.cue else { continue };
        let tokens = page.tokens_of(cue);
        let depth = |at: usize| {
            let (mut at, mut depth) = (at, 0);
            while page.head(at) != at && depth < 60 {
                (at, depth) = (page.head(at), depth + 1);
            }
            depth
        };
        let head = tokens
            .filter(|at| page.may_head(*at, |_| true))
            .min_by_key(|at| (!page.is_word(*at), depth(*at)));
        if let Some(head) = head {
            heads.insert(head, n);
        }
    }
    heads
}

impl School<'_, '_> {
    fn model(&self) -> Attributions {
        let mut model = Attributions {
            listed: self.listed(),
            heads: Crf::new(Weights::new(&[]), [[0; N_ANSWERS]; N_ANSWERS], 0.01),
            parts: Crf::new(Weights::new(&[]), [[0; N_LABELS]; N_LABELS], 0.01),
            judge: Crf::new(Weights::new(&[]), [[0; N_ANSWERS]; N_ANSWERS], 0.01),
        };
        let n_marked: usize = self.golds.iter().map(|gold| gold.quotes.len()).sum();
        let n_heads: usize = self.heads.iter().map(BTreeMap::len).sum();
        self.log(&format!(
            "  {n_marked} marked, {n_heads} with a head, {} words listed",
            model.listed.len()
        ));
        // heads
        let examples: Vec<Vec<Sequence>> = (0..self.pages.len())
            .map(|n| self.head_examples(n, &model.listed))
            .collect();
        let mut guessed: Vec<Vec<Head>> = vec![Vec::new(); self.pages.len()];
        for fold in 0..FOLDS {
            model.heads = self.learn(&examples, &HEADS, Some((fold, FOLDS)), None);
            for n in (fold..self.pages.len()).step_by(FOLDS) {
                guessed[n] = self.pages[n].heads(&model);
            }
        }
        self.log_heads(&guessed);
        model.heads = self.learn(&examples, &HEADS, None, Some(N_HEAD_WEIGHTS));
        drop(examples);
        // parts
        let examples: Vec<Vec<Sequence>> = (0..self.pages.len())
            .map(|n| self.part_examples(n, &guessed[n]))
            .collect();
        let mut proposed: Vec<Vec<Proposal>> = vec![Vec::new(); self.pages.len()];
        for fold in 0..2 {
            model.parts = self.learn(&examples, &PARTS, Some((fold, 2)), None);
            for n in (fold..self.pages.len()).step_by(2) {
                proposed[n] = self.pages[n].proposals_of(&guessed[n], &model);
            }
        }
        model.parts = self.learn(&examples, &PARTS, None, Some(N_PART_WEIGHTS));
        drop(examples);
        // judge
        let examples: Vec<Vec<Sequence>> = (0..self.pages.len())
            .map(|n| self.judge_examples(n, &proposed[n]))
            .collect();
        model.judge = self.learn(&examples, &JUDGE, None, None);
        model
    }

    fn log(&self, line: &str) {
        (self.workshop.log)(line);
    }

    /// Trains on all documents but those of one fold.
    fn learn<const N: usize>(
        &self,
        examples: &[Vec<Sequence>],
        settings: &Settings,
        without: Option<(usize, usize)>,
        n_weights: Option<usize>,
    ) -> Crf<N> {
        let seen: Vec<&Sequence> = examples
            .iter()
            .enumerate()
            .filter(|(n, _)| without.is_none_or(|(fold, folds)| n % folds != fold))
            .flat_map(|(_, sequences)| sequences)
            .collect();
        let log = self.workshop.log;
        match n_weights {
            None => crf::train(&seen, settings, log).pruned(usize::MAX),
            Some(n) => crf::train_small(&seen, settings, n * 10 / 26, log).pruned(n),
        }
    }

    /// Words that are no verbs and are often heads of cues.
    fn listed(&self) -> BTreeSet<u32> {
        let mut counts: BTreeMap<u32, [usize; 2]> = BTreeMap::new();
        for (page, heads) in self.pages.iter().zip(&self.heads) {
            for at in 0..page.n_tokens() {
                if !page.may_head(at, |_| false) && page.may_head(at, |_| true) {
                    let count = counts.entry(page.lower(at)).or_default();
                    count[0] += 1;
                    count[1] += usize::from(heads.contains_key(&at));
                }
            }
        }
        counts
            .into_iter()
            .filter(|(_, [all, heads])| *heads >= 4 && heads * 20 >= *all)
            .map(|(word, _)| word)
            .collect()
    }

    fn head_examples(&self, n: usize, listed: &BTreeSet<u32>) -> Vec<Sequence> {
        let page = &self.pages[n];
        (0..page.n_tokens())
            .filter(|at| page.may_head(*at, |word| listed.contains(&word)))
            .map(|at| {
                let mut groups = [const { Vec::new() }; GROUPS];
                page.head_features(at, &mut groups[0]);
                let labels = if self.heads[n].contains_key(&at) {
                    2
                } else {
                    1
                };
                (vec![Example { groups, labels }], 1.0)
            })
            .collect()
    }

    fn log_heads(&self, guessed: &[Vec<Head>]) {
        for least in [LEAST, 0.5] {
            let (mut found, mut right, mut all) = (0, 0, 0);
            for (heads, marked) in guessed.iter().zip(&self.heads) {
                all += marked.len();
                for head in heads.iter().filter(|head| head.probability >= least) {
                    found += 1;
                    right += usize::from(marked.contains_key(&head.at));
                }
            }
            let share = |of: usize| right as f32 / of.max(1) as f32;
            let (precision, recall) = (share(found), share(all));
            self.log(&format!(
                "  unseen heads from {least}: precision {precision:.3}, recall {recall:.3}"
            ));
        }
    }

    fn part_examples(&self, n: usize, guessed: &[Head]) -> Vec<Sequence> {
        let page = &self.pages[n];
        let known: BTreeSet<usize> = guessed.iter().map(|head| head.at).collect();
        let missed = self.heads[n].keys().filter(|at| !known.contains(at));
        let missed = missed.map(|at| Head {
            at: *at,
            probability: LEAST,
        });
        let mut found = Vec::new();
        for head in guessed.iter().copied().chain(missed) {
            let window = page.window(&head);
            let marked = self.heads[n]
                .get(&head.at)
                .map(|q| &self.golds[n].quotes[*q]);
            let mut items: Vec<Example<Feature>> = labels(page, &window, marked)
                .into_iter()
                .map(|label| Example {
                    groups: [const { Vec::new() }; GROUPS],
                    labels: 1 << label,
                })
                .collect();
            page.part_features(&head, &window, &mut |i, features| {
                items[i].groups[0].extend_from_slice(features);
            });
            found.push((items, 1.0));
        }
        found
    }

    fn judge_examples(&self, n: usize, proposed: &[Proposal]) -> Vec<Sequence> {
        let page = &self.pages[n];
        proposed
            .iter()
            .map(|proposal| {
                let mut groups = [const { Vec::new() }; GROUPS];
                page.judge_features(proposal, &mut groups[0]);
                let right = is_right(&self.golds[n], proposal, page);
                let labels = if right { 2 } else { 1 };
                (vec![Example { groups, labels }], 1.0)
            })
            .collect()
    }

    /// Scores a model, and says how far its confidence can be believed.
    fn report(&self, title: &str, golds: &[Gold], pages: &[Page<'_>], model: &Attributions) {
        let proposals: Vec<Vec<Proposal>> =
            pages.iter().map(|page| page.proposals(model)).collect();
        let kept: Vec<score::Answer<'_>> = golds
            .iter()
            .zip(pages)
            .zip(&proposals)
            .map(|((gold, page), proposals)| {
                let kept = proposals.iter().filter(|p| p.confidence >= PRINTED);
                (gold, kept.map(|p| (p, page.source(p))).collect())
            })
            .collect();
        self.log(&format!("  {title}: {}", score::scores(&kept)));
        for kind in [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect] {
            let mut bins = [(0, 0, 0.0); 10];
            for ((gold, page), proposals) in golds.iter().zip(pages).zip(&proposals) {
                for proposal in proposals.iter().filter(|p| p.kind == kind) {
                    let bin = &mut bins[((proposal.confidence * 10.0) as usize).min(9)];
                    bin.0 += 1;
                    bin.1 += usize::from(is_right(gold, proposal, page));
                    bin.2 += proposal.confidence;
                }
            }
            let shown = bins.iter().filter(|bin| bin.0 > 0).map(|(n, right, sum)| {
                format!(
                    "{:.2}→{:.2} ({n})  ",
                    sum / *n as f32,
                    *right as f32 / *n as f32
                )
            });
            self.log(&format!("    {kind:?}: {}", shown.collect::<String>()));
        }
    }
}

/// Returns the label of each item of a window.
fn labels(page: &Page<'_>, window: &Window, marked: Option<&Marked>) -> Vec<u8> {
    let mut labels = vec![0; window.len()];
    let Some(marked) = marked else {
        return labels;
    };
    let spans = marked.source.iter().map(|span| (Part::Source, *span));
    let spans = spans
        .chain(marked.content.iter().map(|span| (Part::Content, *span)))
        .chain(marked.cue.iter().map(|span| (Part::Cue, *span)));
    for (part, span) in spans {
        let mut first = true;
        for (label, place) in labels.iter_mut().zip(window) {
            let item = page.span(*place);
            let shared = (item.end.min(span.end)).saturating_sub(item.start.max(span.start));
            if shared as usize * 2 > item.len() {
                *label = part.label(first);
                first = false;
            }
        }
    }
    labels
}

fn is_right(gold: &Gold, proposal: &Proposal, page: &Page<'_>) -> bool {
    let source = page.source(proposal);
    gold.quotes
        .iter()
        .any(|quote| quote.is(&proposal.draft.content, source))
}
