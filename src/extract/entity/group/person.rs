//! Which short forms of a person's name mean whom.

use super::{Grouping, MOST_NAMESAKES};
use crate::{
    extract::{
        EntityKind,
        coref::{
            mention::{FEMININE, MASCULINE},
            noun::gender_of,
        },
    },
    hash::HashMap,
    lexicon::Traits,
};
use std::ops::Range;

impl Grouping<'_, '_> {
    /// Family names and given names alone go to the person who bears them.
    pub(super) fn join_people(&mut self) {
        let mut bearers: HashMap<String, Vec<usize>> = HashMap::default();
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
        let mut shared = Vec::new();
        for at in 0..self.names.len() {
            let key = self.names[at].words.join(" ");
            let Some(people) = bearers.get(&key) else {
                continue;
            };
            let mut roots: Vec<usize> = Vec::new();
            for person in people.iter().filter(|person| **person != at) {
                roots.push(self.root(*person));
            }
            roots.sort_unstable();
            roots.dedup();
            if roots.is_empty() || !self.may_be_person(at) {
                continue;
            }
            match roots[..] {
                [person] => self.join_fitting(at, person),
                _ => shared.push((at, roots)),
            }
        }
        if !shared.is_empty() {
            let mut mentions: HashMap<usize, Vec<usize>> = HashMap::default();
            for at in 0..self.names.len() {
                let root = self.root(at);
                let known = mentions.entry(root).or_default();
                known.extend_from_slice(&self.names[at].mentions);
            }
            for (at, people) in shared {
                self.resolve_each(at, &people, &mentions);
            }
        }
    }

    /// Gives the bare name to the only `person` who bears it, but for those whose title does not fit: `Lady Smith`,
    /// where only a John Smith is named, is somebody else.
    fn join_fitting(&mut self, name: usize, person: usize) {
        let bearer = &self.names[person].mentions;
        let own = self.names[name].mentions.iter().copied();
        let fitting: Vec<usize> = own.filter(|at| self.title_fits(*at, bearer)).collect();
        if fitting.len() == self.names[name].mentions.len() {
            self.join(name, person);
        } else {
            self.moved
                .extend(fitting.into_iter().map(|at| (at, person)));
        }
    }

    /// Says whether a name that is known for something else may be a person's here.
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
    fn resolve_each(
        &mut self,
        name: usize,
        people: &[usize],
        mentions_of: &HashMap<usize, Vec<usize>>,
    ) {
        let mut mentions: Vec<(usize, usize)> = Vec::new();
        for person in people {
            let known = mentions_of.get(person).map_or(&[][..], Vec::as_slice);
            mentions.extend(known.iter().map(|index| (*index, *person)));
        }
        mentions.sort_unstable();
        let sentence = |index: usize| self.v.words[self.candidates[index].words.start].sentence;
        let mut focus: Option<(usize, usize)> = None;
        let own = self.names[name].mentions.clone();
        let mut moved = Vec::new();
        for index in own {
            let before = mentions.partition_point(|(at, _)| *at < index);
            // the title tells which, or only one has been named so far
            let fitting = |person: &usize| {
                self.title_fits(index, mentions_of.get(person).map_or(&[], Vec::as_slice))
            };
            let mut named = mentions[..before].iter().map(|(_, person)| *person);
            let mut possible = named.by_ref().filter(&fitting);
            if let Some(only) = possible.next()
                && possible.all(|person| person == only)
            {
                moved.push((index, only));
                focus = Some((index, only));
                continue;
            }
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
            // who was meant by the bare name before, if nobody else was named since
            let meant = focus.filter(|(at, _)| mentions[..before].iter().all(|(m, _)| m < at));
            if near && alone {
                moved.push((index, person));
                focus = Some((index, person));
            } else if let Some((_, person)) = meant {
                moved.push((index, person));
                focus = Some((index, person));
            }
        }
        self.moved.extend(moved);
    }
}

impl Grouping<'_, '_> {
    /// Says whether a person with these mentions may have the title of the mention `index`: `Mrs`, of an `Anna`.
    fn title_fits(&self, index: usize, mentions: &[usize]) -> bool {
        let gender = |title: Range<usize>| {
            title
                .filter_map(|at| gender_of(self.v.surface(at)))
                .next_back()
        };
        let Some(wanted) = gender(self.candidates[index].title.clone()) else {
            return true;
        };
        let own = mentions.iter().find_map(|at| {
            let candidate = &self.candidates[*at];
            let traits = self.v.traits(candidate.words.start);
            let given = match (
                traits.any(Traits::MASCULINE),
                traits.any(Traits::FEMININE) && candidate.words.len() > 1,
            ) {
                (true, false) if candidate.words.len() > 1 => Some(MASCULINE),
                (false, true) => Some(FEMININE),
                _ => None,
            };
            gender(candidate.title.clone()).or(given)
        });
        own.is_none_or(|own| own == wanted)
    }
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
