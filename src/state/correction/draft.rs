//! A correction while it is written: what is in the fields of the form, and what that comes to.

use super::Corrections;
use crate::{
    calendar::PartialDate,
    corpus::correction::{Change, Correction, Named, Target, layer::Edit},
    extract::EntityKind,
    protocol::{Correctable, Here, Thing},
    search::fold::fold,
    state::view::correction::kind_text,
};

/// What is in the fields. Those that a thing does not have stay empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// What it is; `None` where it is no such thing.
    pub kind: Option<EntityKind>,
    /// Whether there is no such thing.
    pub is_removed: bool,
    /// What it is the same as.
    pub same_as: String,
    /// Who says it; empty where that is not known.
    pub speaker: String,
    /// When.
    pub date: String,
    /// Whether the event that is dated is none.
    pub is_no_event: bool,
    /// Where it is so.
    pub scope: Scope,
    /// Why.
    pub note: String,
}

/// Where a correction of a name holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// In all articles.
    #[default]
    Everywhere,
    /// In the article where it was chosen.
    Article,
    /// At the place where it was chosen.
    Mention,
}

impl Scope {
    /// Returns what a choice calls it.
    pub fn value(self) -> &'static str {
        match self {
            Scope::Everywhere => "everywhere",
            Scope::Article => "article",
            Scope::Mention => "mention",
        }
    }

    /// Returns what a choice calls `value`.
    pub fn from_value(value: &str) -> Self {
        match value {
            "article" => Scope::Article,
            "mention" => Scope::Mention,
            _ => Scope::Everywhere,
        }
    }
}

/// Why a draft comes to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is other than before.
    Nothing,
    /// There is no name.
    NoName,
    /// What it should be the same as is not known.
    UnknownName,
    /// It is no date.
    NoDate,
}

impl Fault {
    /// Returns the text that says so.
    pub fn text(self) -> &'static str {
        match self {
            Fault::Nothing => "correction-fault-nothing",
            Fault::NoName => "correction-fault-name",
            Fault::UnknownName => "correction-fault-unknown",
            Fault::NoDate => "correction-fault-date",
        }
    }
}

impl Draft {
    /// Returns the draft that changes nothing of `thing`.
    pub fn new(thing: &Thing) -> Self {
        let mut draft = Draft::default();
        let written =
            |date: &Option<PartialDate>| date.map_or_else(String::new, |date| date.to_string());
        match thing {
            Thing::Entity { shown, .. } => {
                draft.name = shown.name.clone();
                draft.kind = Some(shown.kind);
            }
            Thing::Quote { speaker, .. } => {
                draft.speaker = speaker
                    .as_ref()
                    .map_or_else(String::new, |named| named.name.clone());
            }
            Thing::Time { date, .. } | Thing::Article { date, .. } => draft.date = written(date),
            Thing::Quantity { .. } => {}
        }
        draft
    }

    /// Returns the edit that the draft comes to: one step, however many fields are other than before.
    ///
    /// # Errors
    /// If it comes to nothing.
    pub fn edit(&self, of: &Correctable, corrections: &Corrections) -> Result<Edit, Fault> {
        let changes = self.changes(&of.thing)?;
        let mut whole = Edit::default();
        for (target, change) in changes {
            let correction = Correction {
                target,
                change,
                note: self.note.trim().to_owned(),
            };
            let edit = corrections.making(correction, &of.corrections);
            whole.made.extend(edit.made);
            whole.dropped.extend(edit.dropped);
            whole.withdrawn.extend(edit.withdrawn);
            whole.restored.extend(edit.restored);
        }
        match whole.is_empty() {
            true => Err(Fault::Nothing),
            false => Ok(whole),
        }
    }

    /// Says whether there is no such thing any more, and nothing to show of it.
    pub fn is_gone(&self) -> bool {
        (self.is_removed || self.is_no_event) && self.scope == Scope::Everywhere
    }

    /// Returns what a choice of kinds shows: the text of the kind, or `none`.
    pub fn kind_value(&self) -> &'static str {
        match self.kind.filter(|_| !self.is_removed) {
            Some(kind) => kind_text(kind),
            None => "none",
        }
    }

    /// Takes what was chosen among kinds.
    pub fn choose_kind(&mut self, value: &str) {
        self.is_removed = value == "none";
        let kind = EntityKind::ALL
            .into_iter()
            .find(|kind| kind_text(*kind) == value);
        self.kind = kind.or(self.kind);
    }

    /// Returns what a choice shows of whether there is such a thing.
    pub fn presence_value(&self) -> &'static str {
        match (self.is_removed, self.is_no_event) {
            (true, _) => "none",
            (_, true) => "no-event",
            _ => "is",
        }
    }

    /// Takes what was chosen of whether there is such a thing.
    pub fn choose_presence(&mut self, value: &str) {
        self.is_removed = value == "none";
        self.is_no_event = value == "no-event";
    }

    fn changes(&self, thing: &Thing) -> Result<Vec<(Target, Change)>, Fault> {
        let before = Draft::new(thing);
        let same = |a: &str, b: &str| a.trim() == b.trim();
        match thing {
            Thing::Entity {
                identity,
                known,
                here,
                ..
            } => {
                let target = self.target(identity, here.as_ref());
                self.changes_of_name(&before, target, known)
            }
            Thing::Quote { target, .. } if self.is_removed => {
                Ok(vec![(target.clone(), Change::Remove)])
            }
            Thing::Quote { target, known, .. } => {
                if same(&self.speaker, &before.speaker) {
                    return Err(Fault::Nothing);
                }
                let name = self.speaker.trim();
                let speaker = (!name.is_empty()).then(|| {
                    let new = || Named {
                        kind: EntityKind::Person,
                        name: name.to_owned(),
                    };
                    find(known, name).unwrap_or_else(new)
                });
                if speaker
                    .as_ref()
                    .is_some_and(|named| fold(&named.name).is_empty())
                {
                    return Err(Fault::NoName);
                }
                Ok(vec![(target.clone(), Change::Speaker { speaker })])
            }
            Thing::Quantity { target } if self.is_removed => {
                Ok(vec![(target.clone(), Change::Remove)])
            }
            Thing::Time { target, .. } if self.is_removed => {
                Ok(vec![(target.clone(), Change::Remove)])
            }
            Thing::Time {
                event: Some(event), ..
            } if self.is_no_event => Ok(vec![(event.clone(), Change::Remove)]),
            Thing::Time { target, .. } | Thing::Article { target, .. } => {
                if same(&self.date, &before.date) {
                    return Err(Fault::Nothing);
                }
                let to = PartialDate::parse(&self.date).ok_or(Fault::NoDate)?;
                Ok(vec![(target.clone(), Change::Date { to })])
            }
            Thing::Quantity { .. } => Err(Fault::Nothing),
        }
    }

    fn target(&self, identity: &Named, here: Option<&Here>) -> Target {
        match (self.scope, here) {
            (Scope::Article, Some(here)) => here.entity.clone(),
            (Scope::Mention, Some(here)) => here.mention.clone(),
            _ => Target::Identity(identity.clone()),
        }
    }

    fn changes_of_name(
        &self,
        before: &Draft,
        target: Target,
        known: &[Named],
    ) -> Result<Vec<(Target, Change)>, Fault> {
        if self.is_removed {
            return Ok(vec![(target, Change::Remove)]);
        }
        let mut changes = Vec::new();
        let name = self.name.trim();
        if name != before.name.trim() {
            if fold(name).is_empty() {
                return Err(Fault::NoName);
            }
            let to = name.to_owned();
            changes.push((target.clone(), Change::Rename { to }));
        }
        if let Some(to) = self
            .kind
            .filter(|_| self.kind != before.kind && self.scope != Scope::Mention)
        {
            changes.push((target.clone(), Change::Kind { to }));
        }
        let same_as = self.same_as.trim();
        if !same_as.is_empty() {
            let into = find(known, same_as).ok_or(Fault::UnknownName)?;
            // in one article, to be the same as another is to have its name
            let change = match self.scope {
                Scope::Everywhere => Change::Merge { into },
                Scope::Article | Scope::Mention => Change::Rename { to: into.name },
            };
            changes.push((target, change));
        }
        match changes.is_empty() {
            true => Err(Fault::Nothing),
            false => Ok(changes),
        }
    }
}

fn find(known: &[Named], name: &str) -> Option<Named> {
    let name = fold(name);
    known
        .iter()
        .find(|named| fold(&named.name) == name)
        .cloned()
}
