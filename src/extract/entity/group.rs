//! Which names mean the same: short forms, family names, acronyms.

use crate::extract::{
    EntityKind,
    entity::{
        candidate::Candidate,
        kind::{Evidence, by_context, by_form},
        lexicon::Traits,
        vocabulary::{Shape, Vocabulary},
    },
};
use std::collections::HashMap;

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

/// How many names that share a word are compared: keeps a text of one word from being quadratic.
const MOST_NAMESAKES: usize = 40;

/// Groups `candidates` by what they mean, in order of their first mention.
pub(crate) fn groups(v: &Vocabulary<'_>, candidates: &[Candidate]) -> Vec<Group> {
    let mut grouping = Grouping::new(v, candidates);
    grouping.join_acronyms();
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
    by_key: HashMap<String, usize>,
    /// Which name each name is the same as; its own index for the head of a group.
    parent: Vec<usize>,
    /// Mentions that go elsewhere than their name.
    moved: HashMap<usize, usize>,
}

impl<'g, 'a> Grouping<'g, 'a> {
    fn new(v: &'g Vocabulary<'a>, candidates: &'g [Candidate]) -> Self {
        let mut names: Vec<Name> = Vec::new();
        let mut by_key = HashMap::new();
        let mut name_of = Vec::with_capacity(candidates.len());
        for (index, candidate) in candidates.iter().enumerate() {
            let key = v.name_key(candidate.words.start, candidate.words.end);
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
            let context = by_context(v, candidate);
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
        let parent = (0..names.len()).collect();
        Grouping {
            v,
            candidates,
            names,
            name_of,
            by_key,
            parent,
            moved: HashMap::new(),
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

    /// `African Union (AU)`, and `AU` elsewhere.
    fn join_acronyms(&mut self) {
        for index in 1..self.candidates.len() {
            let (before, here) = (
                &self.candidates[index - 1].words,
                &self.candidates[index].words,
            );
            let open = before.end;
            if self.v.surface(open) != "(" || before.end - before.start < 2 {
                continue;
            }
            let names = (self.name_of[index], self.name_of[index - 1]);
            let is_whole =
                here.len() <= 3 && here.start == open + 1 && self.v.surface(here.end) == ")";
            let is_quoted = here.len() <= 3
                && here.start == open + 2
                && matches!(
                    self.v.surface(open + 1),
                    "“" | "\"" | "‘" | "'" | "or" | "the"
                );
            let named = is_called(self.v, open + 1, here.start);
            if (is_whole || is_quoted) && self.abbreviates(names.0, names.1) || named {
                self.join(names.0, names.1);
                self.join_later_aliases(index, names.1);
            }
        }
        // without brackets: capitals of exactly one name
        let mut by_initials: HashMap<String, Option<usize>> = HashMap::new();
        for (at, name) in self.names.iter().enumerate() {
            if name.words.len() >= 3 {
                by_initials
                    .entry(initials(&name.words))
                    .and_modify(|whole| *whole = None)
                    .or_insert(Some(at));
            }
        }
        for at in 0..self.names.len() {
            let first = self.candidates[self.names[at].mentions[0]].words.clone();
            if self.names[at].words.len() == 1
                && self.v.shape(first.start) == Shape::Upper
                && self.names[at].words[0].len() >= 3
                && self.root(at) == at
                && let Some(Some(whole)) = by_initials.get(&self.names[at].words[0])
            {
                self.join(at, *whole);
            }
        }
    }

    /// `(referred to as the Harbour Commission, or HARCO)`: what follows in the bracket.
    fn join_later_aliases(&mut self, index: usize, whole: usize) {
        let end = self.candidates[index].words.end;
        let Some(next) = self.candidates.get(index + 1) else {
            return;
        };
        let or = next.words.start;
        if or >= 1
            && or - end <= 3
            && self.v.key(or - 1) == "or"
            && self.v.surface(next.words.end) == ")"
        {
            self.join(self.name_of[index + 1], whole);
        }
    }

    /// Says whether the letters of `short` are, in order, letters of `long`, with the same first.
    fn abbreviates(&self, short: usize, long: usize) -> bool {
        let letters: Vec<char> = self.names[short]
            .words
            .iter()
            .flat_map(|word| word.chars())
            .collect();
        let long = &self.names[long].words;
        let matches_in_order = |words: &[String]| {
            let mut rest = letters.iter().peekable();
            for c in words.iter().flat_map(|word| word.chars()) {
                if rest.peek() == Some(&&c) {
                    rest.next();
                }
            }
            rest.peek().is_none()
        };
        // the first letter starts a word of the name: `Nigerian Bar Association (BA)`
        let start = long
            .iter()
            .position(|word| word.chars().next() == letters.first().copied());
        start.is_some_and(|start| start <= 2 && matches_in_order(&long[start..]))
            || self
                .v
                .shape(self.candidates[self.names[short].mentions[0]].words.start)
                == Shape::Upper
                && letters.len() <= 6
    }

    /// Family names and given names alone go to the person who bears them.
    fn join_people(&mut self) {
        let mut bearers: HashMap<String, Vec<usize>> = HashMap::new();
        for at in 0..self.names.len() {
            if self.names[at].words.len() < 2 || self.kind(at) != EntityKind::Person {
                continue;
            }
            let words = &self.names[at].words;
            let mut keys = vec![words[0].clone(), words[words.len() - 1].clone()];
            if words.len() > 2 {
                keys.push(words[words.len() - 2].clone());
                // `bin Salman`, `Al Sabah`, `Jae in`
                keys.push(words[1..].join(" "));
                keys.push(words[words.len() - 2..].join(" "));
            }
            keys.sort_unstable();
            keys.dedup();
            for key in keys.into_iter().filter(|key| key.len() > 1) {
                let known = bearers.entry(key).or_default();
                if known.len() < MOST_NAMESAKES {
                    known.push(at);
                }
            }
        }
        self.join_fuller_forms(&bearers);
        for at in 0..self.names.len() {
            let key = self.names[at].words.join(" ");
            let Some(people) = bearers.get(&key) else {
                continue;
            };
            let mut people: Vec<usize> = people
                .iter()
                .filter(|person| **person != at)
                .copied()
                .collect();
            for person in &mut people {
                *person = self.root(*person);
            }
            people.sort_unstable();
            people.dedup();
            if people.is_empty() || !self.may_be_person(at) {
                continue;
            }
            if let [person] = people[..] {
                self.join(at, person);
            } else {
                self.resolve_each(at, &people);
            }
        }
    }

    fn may_be_person(&self, name: usize) -> bool {
        let name = &self.names[name];
        let first = self.candidates[name.mentions[0]].words.clone();
        match self.v.known_kind(first.start, first.end) {
            None => true,
            Some(EntityKind::Group) => false,
            Some(kind) => {
                let person = name.context.of(EntityKind::Person);
                person > 0.0 && person >= name.context.of(kind)
            }
        }
    }

    /// `Joe Tan` is `Joe K. Tan`, `Amara Obi` is `Amara Ngozi Obi`.
    fn join_fuller_forms(&mut self, bearers: &HashMap<String, Vec<usize>>) {
        for at in 0..self.names.len() {
            if self.names[at].words.len() < 2 {
                continue;
            }
            let last = &self.names[at].words[self.names[at].words.len() - 1];
            let Some(namesakes) = bearers.get(last) else {
                continue;
            };
            let fuller: Vec<usize> = namesakes
                .iter()
                .copied()
                .filter(|other| {
                    *other != at
                        && is_shorter_form(&self.names[at].words, &self.names[*other].words)
                })
                .collect();
            if let [whole] = fuller[..]
                && self.names[at].evidence.of(EntityKind::Person) > -2.0
            {
                self.join(at, whole);
            }
        }
    }

    /// Each bare name goes to the one of `people` who was named last, if nobody else is near.
    fn resolve_each(&mut self, name: usize, people: &[usize]) {
        let mut mentions: Vec<(usize, usize)> = Vec::new();
        for at in 0..self.names.len() {
            let root = self.root(at);
            if people.contains(&root) {
                mentions.extend(self.names[at].mentions.iter().map(|index| (*index, root)));
            }
        }
        mentions.sort_unstable();
        let sentence = |index: usize| self.v.words[self.candidates[index].words.start].sentence;
        let mut focus: Option<(usize, usize)> = None;
        let own = self.names[name].mentions.clone();
        let mut moved = Vec::new();
        for index in own {
            let before = mentions.partition_point(|(at, _)| *at < index);
            let mut seen: Option<(usize, usize)> = focus;
            let mut rival = None;
            for (at, person) in mentions[..before].iter().rev().take(12) {
                match seen {
                    None => seen = Some((*at, *person)),
                    Some((last, in_focus)) if *at > last => {
                        rival = (*person != in_focus).then_some(last);
                        seen = Some((*at, *person));
                    }
                    Some((_, in_focus)) if *person != in_focus => {
                        rival = Some(*at);
                        break;
                    }
                    Some(_) => {}
                }
            }
            let Some((last, person)) = seen else { continue };
            let near = sentence(index) - sentence(last) <= 4;
            let alone = rival.is_none_or(|rival| sentence(last) > sentence(rival) + 1);
            if near && alone {
                moved.push((index, person));
                focus = Some((index, person));
            }
        }
        self.moved.extend(moved);
    }

    /// `Harbour Group` is `Harbour Group Holdings Ltd`; `Harbour` is, too, if nothing else is.
    fn join_short_forms(&mut self) {
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for at in 0..self.names.len() {
            let kind = self.kind(at);
            if self.names[at].words.len() >= 2
                && matches!(
                    kind,
                    EntityKind::Organisation
                        | EntityKind::Place
                        | EntityKind::Event
                        | EntityKind::Work
                )
            {
                let known = by_first.entry(self.names[at].words[0].clone()).or_default();
                if known.len() < MOST_NAMESAKES {
                    known.push(at);
                }
            }
        }
        for at in 0..self.names.len() {
            if self.root(at) != at {
                continue;
            }
            let words = &self.names[at].words;
            let first = self.candidates[self.names[at].mentions[0]].words.clone();
            if self.v.known_kind(first.start, first.end).is_some() {
                continue;
            }
            let Some(longer) = by_first.get(&words[0]) else {
                continue;
            };
            let n = words.len();
            let mut wholes: Vec<usize> = longer
                .iter()
                .copied()
                .filter(|other| {
                    self.names[*other].words.len() > n
                        && self.names[*other].words[..n] == self.names[at].words[..]
                })
                .collect();
            for whole in &mut wholes {
                *whole = self.root(*whole);
            }
            wholes.sort_unstable();
            wholes.dedup();
            let [whole] = wholes[..] else { continue };
            let traits = self.v.traits(first.start);
            let alone = n == 1
                && (traits.any(Traits::COMMON.and(Traits::GIVEN).and(Traits::FAMILY))
                    || self.kind(whole) != EntityKind::Organisation);
            if !alone && whole != at && (n == 1 || self.kind(at) == self.kind(whole)) {
                self.join(at, whole);
            }
        }
    }

    fn finish(mut self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut group_of: HashMap<usize, usize> = HashMap::new();
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
        let _ = &self.by_key;
        groups
    }
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

/// Says whether the words `from..to` introduce another name: `referred to as the`.
fn is_called(v: &Vocabulary<'_>, from: usize, to: usize) -> bool {
    to > from
        && to - from <= 5
        && (from..to).any(|at| {
            matches!(
                v.key(at),
                "called" | "known" | "referred" | "abbreviated" | "short" | "dubbed"
            )
        })
}

fn initials(words: &[String]) -> String {
    words
        .iter()
        .filter(|word| {
            !matches!(
                word.as_str(),
                "of" | "the" | "and" | "for" | "on" | "de" | "&"
            )
        })
        .filter_map(|word| word.chars().next())
        .collect()
}

/// Says whether `short` has only words of `long`, in order and with the same last; initials count.
fn is_shorter_form(short: &[String], long: &[String]) -> bool {
    if short.len() >= long.len()
        && !(short.len() == long.len() && short.iter().any(|word| word.len() == 1))
    {
        return false;
    }
    let mut rest = long.iter();
    let in_order = short.iter().all(|word| {
        rest.any(|other| other == word || word.len() == 1 && other.starts_with(word.as_str()))
    });
    in_order && short.last() == long.last() && short != long
}
