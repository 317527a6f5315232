//! Which names mean the same: short forms, family names, acronyms.

mod acronym;
mod person;

use crate::extract::{
    EntityKind,
    entity::{
        candidate::Candidate,
        kind::{Evidence, by_context, by_form},
        vocabulary::Vocabulary,
    },
};
use crate::hash::HashMap;

/// Candidates that are written the same.
#[derive(Debug)]
struct Name {
    /// Keys of its words; marks, full stops and accents are not in them.
    words: Vec<String>,
    /// Where the candidates are, in text order.
    mentions: Vec<usize>,
    /// What speaks for each kind.
    evidence: Evidence,
    /// What stands around it says, alone.
    context: Evidence,
}

/// Candidates that mean the same.
#[derive(Debug)]
pub(crate) struct Group {
    /// What it is.
    pub(crate) kind: EntityKind,
    /// How much speaks for that.
    pub(crate) weight: f32,
    /// Indices of its candidates, in text order.
    pub(crate) mentions: Vec<usize>,
}

/// How much the language model's word counts, if it is sure.
const MODEL_WEIGHT: f32 = 5.0;

/// How many names that share a word are compared: keeps a text of one word from being quadratic.
const MOST_NAMESAKES: usize = 40;

/// Groups `candidates` by what they mean, in order of their first mention.
pub(crate) fn groups(v: &Vocabulary<'_>, candidates: &[Candidate]) -> Vec<Group> {
    let mut grouping = Grouping::new(v, candidates);
    grouping.join_acronyms();
    grouping.join_known();
    grouping.join_people();
    grouping.join_short_forms();
    grouping.finish()
}

struct Grouping<'g, 'a> {
    v: &'g Vocabulary<'a>,
    candidates: &'g [Candidate],
    names: Vec<Name>,
    /// Which name each candidate is.
    name_of: Vec<usize>,
    /// Which name each name is the same as; its own index for the head of a group.
    parent: Vec<usize>,
    /// Mentions that go elsewhere than their name.
    moved: HashMap<usize, usize>,
}

impl<'g, 'a> Grouping<'g, 'a> {
    fn new(v: &'g Vocabulary<'a>, candidates: &'g [Candidate]) -> Self {
        let mut names: Vec<Name> = Vec::new();
        let mut by_key: HashMap<String, usize> = HashMap::default();
        let mut name_of = Vec::with_capacity(candidates.len());
        for (index, candidate) in candidates.iter().enumerate() {
            let key = v.name_key(candidate.whole.start, candidate.whole.end);
            let at = *by_key.entry(key).or_insert_with_key(|key: &String| {
                names.push(Name {
                    words: key.split(' ').map(str::to_owned).collect(),
                    mentions: Vec::new(),
                    evidence: by_form(v, candidate),
                    context: Evidence::default(),
                });
                names.len() - 1
            });
            names[at].mentions.push(index);
            let mut context = by_context(v, candidate);
            if let Some((kind, confidence)) = candidate.believed {
                context.add(kind, MODEL_WEIGHT * confidence);
            }
            names[at].context.merge(&context);
            name_of.push(at);
        }
        for name in &mut names {
            // ten mentions say more than one, but not ten times as much
            let n = name.mentions.len() as f32;
            name.context.scale(n.powf(-0.4));
            let context = name.context;
            name.evidence.merge(&context);
        }
        share_in_lists(v, candidates, &mut names, &name_of);
        let governed: Vec<usize> = names
            .iter()
            .filter_map(|name| by_key.get(&governed(&name.words)?).copied())
            .collect();
        for at in governed {
            names[at].evidence.add(EntityKind::Organisation, 3.0);
            names[at].evidence.add(EntityKind::Event, -2.0);
        }
        let parent = (0..names.len()).collect();
        Grouping {
            v,
            candidates,
            names,
            name_of,
            parent,
            moved: HashMap::default(),
        }
    }

    fn root(&mut self, name: usize) -> usize {
        let mut at = name;
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    /// Makes `part` the same as `whole`.
    fn join(&mut self, part: usize, whole: usize) {
        let (part, whole) = (self.root(part), self.root(whole));
        if part != whole {
            self.parent[part] = whole;
            let evidence = self.names[part].evidence;
            self.names[whole].evidence.merge(&evidence);
        }
    }

    fn kind(&mut self, name: usize) -> EntityKind {
        let root = self.root(name);
        self.names[root].evidence.best().0
    }

    fn finish(mut self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut group_of: HashMap<usize, usize> = HashMap::default();
        for index in 0..self.candidates.len() {
            let name = self
                .moved
                .get(&index)
                .copied()
                .unwrap_or(self.name_of[index]);
            let root = self.root(name);
            let at = *group_of.entry(root).or_insert_with(|| {
                let (kind, weight) = self.names[root].evidence.best();
                groups.push(Group {
                    kind,
                    weight,
                    mentions: Vec::new(),
                });
                groups.len() - 1
            });
            groups[at].mentions.push(index);
        }
        groups
    }
}

/// Returns what has the committee: the conference in `National Committee of the Harbour Conference`.
fn governed(words: &[String]) -> Option<String> {
    let of = words.iter().position(|word| word == "of")?;
    let committee = words.get(of.checked_sub(1)?)?;
    if !matches!(
        committee.as_str(),
        "committee" | "council" | "presidium" | "secretariat"
    ) {
        return None;
    }
    let article = usize::from(words.get(of + 1)? == "the");
    let rest = words.get(of + 1 + article..)?;
    (rest.len() > 1).then(|| rest.join(" "))
}

/// `Kano, Jos and Abuja`: what a list has in it is of one kind.
fn share_in_lists(
    v: &Vocabulary<'_>,
    candidates: &[Candidate],
    names: &mut [Name],
    name_of: &[usize],
) {
    let mut shared = Vec::new();
    for index in 1..candidates.len() {
        let (end, start) = (
            candidates[index - 1].words.end,
            candidates[index].words.start,
        );
        let is_list = v.same_sentence(end, start)
            && candidates[index].title.is_empty()
            && (start == end + 1 && matches!(v.surface(end), "," | "and" | "or" | "&")
                || start == end + 2
                    && v.surface(end) == ","
                    && matches!(v.surface(end + 1), "and" | "or"));
        let (a, b) = (name_of[index - 1], name_of[index]);
        if is_list && a != b {
            for (from, to) in [(a, b), (b, a)] {
                let (kind, weight) = names[from].evidence.best();
                if weight >= 2.5 {
                    shared.push((to, kind));
                }
            }
        }
    }
    for (name, kind) in shared {
        names[name].evidence.add(kind, 1.0);
    }
}
