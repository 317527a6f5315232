//! What corrections make of the identities that they name, before it is laid over them.

use crate::{
    corpus::{
        correction::{Aspect, Change, CorrectionId, Named, Orphan, Status, resolve::EntityChange},
        identity::{Identities, partition::Sets},
    },
    extract::EntityKind,
    hash::HashSet,
    search::fold::fold,
};
use std::collections::{BTreeMap, BTreeSet};

/// A correction of an identity.
pub type Said<'c> = (CorrectionId, &'c Named, &'c Change);

/// What corrections make of the identities that they name.
#[derive(Debug, Default)]
pub struct Plan {
    /// What became of each correction, in their order.
    pub statuses: Vec<Status>,
    /// What changes in the articles, by number.
    pub entities: BTreeMap<u32, BTreeMap<u32, EntityChange>>,
    pub(super) groups: Vec<Group>,
    pub(super) removed: BTreeSet<u32>,
}

/// What is one identity now.
#[derive(Debug)]
pub(super) struct Group {
    /// The name by which it is found.
    pub(super) root: Named,
    /// What it is.
    pub(super) kind: EntityKind,
    /// What it is called.
    pub(super) name: String,
    /// The identities that it is made of.
    pub(super) bases: Vec<u32>,
    /// What was corrected of them.
    pub(super) corrections: Vec<CorrectionId>,
}

/// An identity that a correction names.
struct Node {
    named: Named,
    base: Option<u32>,
    change: EntityChange,
    /// Whether it is merged into another one, whose name is taken.
    is_merged: bool,
    corrections: Vec<CorrectionId>,
}

struct Nodes<'i> {
    identities: &'i Identities,
    all: Vec<Node>,
    by_base: BTreeMap<u32, usize>,
    by_name: BTreeMap<(EntityKind, String), usize>,
}

impl Nodes<'_> {
    fn of(&mut self, named: &Named) -> usize {
        let key = named.key();
        if let Some(number) = self.identities.by_name.get(&key) {
            return self.of_base(*number);
        }
        let next = self.all.len();
        let at = *self.by_name.entry(key).or_insert(next);
        if at == next {
            self.push(named.clone(), None);
        }
        at
    }

    fn of_base(&mut self, number: u32) -> usize {
        let next = self.all.len();
        let at = *self.by_base.entry(number).or_insert(next);
        if at == next {
            self.push(self.identities.all[number as usize].named(), Some(number));
        }
        at
    }

    fn push(&mut self, named: Named, base: Option<u32>) {
        self.all.push(Node {
            named,
            base,
            change: EntityChange::default(),
            is_merged: false,
            corrections: Vec::new(),
        });
    }
}

impl Identities {
    /// Says what `said` makes of the identities, and what it changes in the articles. The order decides nothing.
    pub fn plan(&self, said: &[Said<'_>]) -> Plan {
        let mut nodes = Nodes {
            identities: self,
            all: Vec::new(),
            by_base: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        let at: Vec<usize> = said.iter().map(|(_, named, _)| nodes.of(named)).collect();
        let mut plan = Plan {
            statuses: statuses(said, &at, &nodes),
            ..Plan::default()
        };
        let mut joins: Vec<(usize, usize)> = Vec::new();
        for ((said, at), status) in said.iter().zip(at).zip(&plan.statuses) {
            let (id, _, change) = said;
            if *status != Status::Applied {
                continue;
            }
            nodes.all[at].corrections.push(id.clone());
            nodes.all[at].change.note(change);
            if let Change::Merge { into } = change {
                let into = nodes.of(into);
                nodes.all[at].is_merged |= into != at;
                joins.push((at, into));
            }
        }
        plan.group(&mut nodes, &joins);
        plan.change_entities(self);
        plan
    }
}

/// Says which of `said` can be in force.
fn statuses(said: &[Said<'_>], at: &[usize], nodes: &Nodes<'_>) -> Vec<Status> {
    let mut changes: BTreeMap<(usize, Aspect), HashSet<&Change>> = BTreeMap::new();
    for ((_, _, change), at) in said.iter().zip(at) {
        let aspect = change.aspect();
        changes.entry((*at, aspect)).or_default().insert(change);
    }
    let status = |((_, _, change), at): (&Said<'_>, &usize)| {
        let aspect = change.aspect();
        let fits = match change {
            Change::Rename { to } => !fold(to).is_empty(),
            Change::Merge { into } => !fold(&into.name).is_empty(),
            Change::Kind { .. } | Change::Remove => true,
            Change::Speaker { .. } | Change::Date { .. } => false,
        };
        if !fits {
            Status::Orphaned(Orphan::Unfit)
        } else if nodes.all[*at].base.is_none() {
            Status::Orphaned(Orphan::NoName)
        } else if aspect != Aspect::Sameness && changes[&(*at, aspect)].len() > 1 {
            Status::Orphaned(Orphan::Conflict)
        } else {
            Status::Applied
        }
    };
    said.iter().zip(at).map(status).collect()
}

impl Plan {
    /// Joins what is merged, and what has the same kind and name now.
    fn group(&mut self, nodes: &mut Nodes<'_>, joins: &[(usize, usize)]) {
        let is_removed = |node: &Node| node.change.is_removed;
        let removed = nodes.all.iter().filter(|node| is_removed(node));
        self.removed = removed.filter_map(|node| node.base).collect();
        let mut sets = Sets::new(nodes.all.len());
        for (a, b) in joins {
            if !is_removed(&nodes.all[*a]) && !is_removed(&nodes.all[*b]) {
                sets.join(*a, *b);
            }
        }
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in (0..nodes.all.len()).filter(|at| !is_removed(&nodes.all[*at])) {
            members.entry(sets.find(at)).or_default().push(at);
        }
        let mut by_name: BTreeMap<(EntityKind, String), Group> = BTreeMap::new();
        for members in members.into_values() {
            let members: Vec<&Node> = members.into_iter().map(|at| &nodes.all[at]).collect();
            if members.iter().all(|node| node.corrections.is_empty()) {
                continue;
            }
            let group = Group::of(nodes.identities, &members);
            let key = (group.kind, fold(&group.name));
            match by_name.entry(key) {
                std::collections::btree_map::Entry::Vacant(free) => drop(free.insert(group)),
                std::collections::btree_map::Entry::Occupied(mut same) => {
                    same.get_mut().take(group)
                }
            }
        }
        for (key, group) in &mut by_name {
            // who bears the new name already is the same
            let known = nodes.identities.by_name.get(key);
            let known = known.filter(|number| {
                fold(&nodes.identities.all[**number as usize].name) == key.1
                    && !nodes.by_base.contains_key(number)
            });
            if let Some(number) = known
                && !group.bases.contains(number)
            {
                group.bases.push(*number);
                group.root = nodes.identities.all[*number as usize].named();
            }
        }
        self.groups = by_name.into_values().collect();
    }

    fn change_entities(&mut self, identities: &Identities) {
        for number in &self.removed {
            for (article, id) in &identities.all[*number as usize].members {
                let entities = self.entities.entry(*article).or_default();
                entities.entry(id.0).or_default().is_removed = true;
            }
        }
        for group in &self.groups {
            for number in &group.bases {
                let base = &identities.all[*number as usize];
                let is_renamed = group.bases.len() > 1 || group.name != base.shown;
                for (article, id) in &base.members {
                    let change = EntityChange {
                        name: is_renamed.then(|| group.name.clone()),
                        kind: Some(group.kind),
                        is_removed: false,
                    };
                    self.entities
                        .entry(*article)
                        .or_default()
                        .insert(id.0, change);
                }
            }
        }
    }
}

impl Group {
    fn of(identities: &Identities, members: &[&Node]) -> Self {
        let shown = |node: &Node| match (&node.change.name, node.base) {
            (Some(name), _) => name.clone(),
            (None, Some(number)) => identities.all[number as usize].shown.clone(),
            (None, None) => node.named.name.clone(),
        };
        // the one that the others are merged into; of several, the fullest name
        let root = members
            .iter()
            .max_by_key(|node| {
                let name = shown(node);
                (
                    !node.is_merged,
                    name.split(' ').count(),
                    std::cmp::Reverse(name),
                )
            })
            .expect("a group has members");
        let corrections = members.iter().flat_map(|node| node.corrections.clone());
        let found = members.iter().find(|node| node.base.is_some());
        Group {
            // what no article names is found by what it is made of
            root: match (root.base, found) {
                (None, Some(node)) => node.named.clone(),
                _ => root.named.clone(),
            },
            kind: root.change.kind.unwrap_or(root.named.kind),
            name: shown(root),
            bases: members.iter().filter_map(|node| node.base).collect(),
            corrections: corrections.collect(),
        }
    }

    fn take(&mut self, mut other: Group) {
        self.bases.append(&mut other.bases);
        self.corrections.append(&mut other.corrections);
    }
}
