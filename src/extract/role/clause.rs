//! Clauses that give somebody a role: `X is the director of Y`, `X was named director of Y`, `X works for Y`.
//!
//! They are read from the trees of the language model.

use super::{names::Names, pattern::Pattern, phrase::Found};
use crate::{extract::EntityKind, language::Analysis};

/// What hangs on each word.
struct Clauses<'c> {
    analysis: &'c Analysis,
    /// The subject.
    subject: Vec<Option<usize>>,
    /// The object.
    object: Vec<Option<usize>>,
    /// How the clause is meant.
    mood: Vec<Mood>,
    /// Has a copula.
    is_equation: Vec<bool>,
}

/// How a clause is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Mood {
    /// It is so, or was.
    #[default]
    Stated,
    /// It will be so.
    Future,
    /// It is not so, or only perhaps.
    Unreal,
}

/// Verbs with `as`, whose subject has the role: their beginnings.
const SERVE: &[&str] = &[
    "act", "began", "begin", "continu", "doubl", "join", "quit", "remain", "resign", "retir",
    "return", "serv", "start", "step", "stood", "took", "tak", "work",
];

/// Verbs that give somebody a role.
const APPOINT: &[&str] = &[
    "appoint",
    "choos",
    "chose",
    "confirm",
    "crown",
    "dismiss",
    "elect",
    "fir",
    "hir",
    "install",
    "nam",
    "oust",
    "pick",
    "promot",
    "re-elect",
    "reappoint",
    "reelect",
    "remov",
    "sack",
    "select",
    "swor",
    "tapp",
];

/// Verbs with `as` that make somebody another's successor.
const REPLACE: &[&str] = &["replac", "succeed"];

/// Verbs between somebody and a role.
const BECOME: &[&str] = &["becam", "becom", "remain"];

/// Verbs before `for` or `at`, whose subject belongs to what follows.
const WORK: &[&str] = &["lectur", "report", "teach", "taught", "work"];

/// Verbs whose subject belongs to their object.
const HEAD: &[&str] = &[
    "head",
    "heads",
    "headed",
    "chairs",
    "chaired",
    "founded",
    "co-founded",
    "cofounded",
    "directs",
    "leads",
    "runs",
    "owns",
    "edits",
];

impl Names<'_, '_> {
    /// Returns the name that the word at `at` belongs to.
    pub(super) fn at(&self, at: usize) -> Option<super::names::Name> {
        // names are short: a longer search would find another one
        (at.saturating_sub(6)..=at)
            .rev()
            .find_map(|start| self.starting(start))
            .filter(|name| at < name.end)
    }

    /// Returns the roles that clauses give; `person` says who is meant at a word.
    pub(super) fn clauses(
        &self,
        person: impl Fn(usize) -> Option<(usize, f32)>,
    ) -> Vec<(usize, Found)> {
        let Some(analysis) = self.analysis.filter(|analysis| !analysis.heads.is_empty()) else {
            return Vec::new();
        };
        let clauses = self.read(analysis);
        let mut found = Vec::new();
        for at in 0..analysis.heads.len() {
            let roles = self.clause(&clauses, at, &person);
            let Some(((who, sure), mood, roles)) =
                roles.filter(|(_, mood, _)| *mood != Mood::Unreal)
            else {
                continue;
            };
            found.extend(roles.into_iter().map(|mut role| {
                if mood == Mood::Future {
                    role.pattern = Pattern::Future;
                }
                role.sure = sure;
                (who, role)
            }));
        }
        found
    }

    /// One pass over the trees.
    fn read<'c>(&self, analysis: &'c Analysis) -> Clauses<'c> {
        let n = analysis.heads.len();
        let mut clauses = Clauses {
            analysis,
            subject: vec![None; n],
            object: vec![None; n],
            mood: vec![Mood::Stated; n],
            is_equation: vec![false; n],
        };
        for at in 0..n {
            let head = analysis.heads[at] as usize;
            let key = self.v.key(at);
            match analysis.relations[at].universal() {
                "nsubj" => clauses.subject[head] = Some(at),
                "obj" => clauses.object[head] = Some(at),
                "cop" => clauses.is_equation[head] = true,
                "aux" => {
                    let mood = match key {
                        "will" | "'ll" | "’ll" | "shall" => Mood::Future,
                        "would" | "could" | "might" | "may" | "should" | "must" | "can" | "wo"
                        | "ca" | "'d" | "’d" => Mood::Unreal,
                        _ => Mood::Stated,
                    };
                    clauses.mood[head] = clauses.mood[head].max(mood);
                }
                "advmod"
                    if matches!(key, "not" | "n't" | "n’t" | "never" | "almost" | "nearly") =>
                {
                    clauses.mood[head] = Mood::Unreal;
                }
                "mark" if matches!(key, "if" | "whether" | "unless" | "to") => {
                    clauses.mood[head] = Mood::Unreal;
                }
                _ => {}
            }
        }
        clauses
    }

    /// The roles that the clause whose head is at `at` gives, and to whom.
    fn clause(
        &self,
        clauses: &Clauses<'_>,
        at: usize,
        person: &impl Fn(usize) -> Option<(usize, f32)>,
    ) -> Option<((usize, f32), Mood, Vec<Found>)> {
        // who may resign as something is it
        let mood = match self.leaves(at) {
            true => Mood::Stated,
            false => clauses.mood[at],
        };
        if clauses.is_equation[at] {
            let subject = clauses.subject_of(at, self)?;
            if self.is_role(at) {
                let who = person(subject)?;
                let found = self.phrases(self.left_edge(at), Pattern::Copula);
                return self.holding(found, at).map(|found| (who, mood, found));
            }
            // `the director of Y is X`
            let who = person(at).filter(|_| self.is_role(subject))?;
            let found = self.phrases(self.left_edge(subject), Pattern::Copula);
            return self.holding(found, subject).map(|found| (who, mood, found));
        }
        if self.upos(at) != "VERB" {
            return None;
        }
        let key = self.v.key(at);
        let is = |verbs: &[&str]| {
            verbs
                .iter()
                .any(|verb| key.starts_with(verb) && key.len() <= verb.len() + 4)
        };
        if HEAD.contains(&key) {
            let who = person(clauses.subject_of(at, self)?)?;
            let body = clauses.object[at].and_then(|object| self.at(object))?;
            let found = self.belonging(body, at)?;
            return Some((who, mood, vec![found]));
        }
        if is(BECOME) {
            let who = person(clauses.subject_of(at, self)?)?;
            let found = self.phrases(at + 1, Pattern::Appointment);
            return (!found.is_empty()).then_some((who, mood, found));
        }
        let is_appointed = is(APPOINT);
        // `the board named X director of Y`
        if is_appointed && let Some((who, found)) = self.appointed(at, person) {
            return Some((who, mood, found));
        }
        let passive = is_appointed && clauses.is_passive(at);
        if is(WORK) && matches!(self.v.key(at + 1), "for" | "at") {
            let who = person(clauses.subject_of(at, self)?)?;
            let body = self.organisation_at(at + 2)?;
            let found = self.belonging(body, at)?;
            return Some((who, mood, vec![found]));
        }
        if is(REPLACE) {
            // `X replaced Z as director of Y`: both were
            let successor = person(clauses.subject_of(at, self)?)?;
            let from = self.after_verb(at, false)?;
            let found = self.phrases(from, Pattern::Appointment);
            return (!found.is_empty()).then_some((successor, mood, found));
        }
        if passive || is(SERVE) {
            let from = self.after_verb(at, passive)?;
            let who = person(clauses.subject_of(at, self)?)?;
            let found = self.phrases(from, Pattern::Appointment);
            return (!found.is_empty()).then_some((who, mood, found));
        }
        None
    }

    /// Whom the verb at `verb` gives which roles, if a name and a role follow it.
    fn appointed(
        &self,
        verb: usize,
        person: &impl Fn(usize) -> Option<(usize, f32)>,
    ) -> Option<((usize, f32), Vec<Found>)> {
        let start = (verb + 1..verb + 5)
            .find(|next| self.starting(*next).is_some() || !self.is_inside(*next))?;
        let name = self.starting(start)?;
        let who = person(start)?;
        let from = name.end + usize::from(self.v.key(name.end) == "as");
        let found = self.phrases(from, Pattern::Appointment);
        (!found.is_empty()).then_some((who, found))
    }

    /// Says whether the verb at `at` gives up what somebody is.
    fn leaves(&self, at: usize) -> bool {
        let key = self.v.key(at);
        ["resign", "retir", "step", "quit"]
            .iter()
            .any(|verb| key.starts_with(verb))
            && (!key.starts_with("step") || matches!(self.v.key(at + 1), "down" | "aside"))
    }

    /// Returns where the role starts behind the verb at `verb`: at once if it is `bare`, else behind `as`.
    fn after_verb(&self, verb: usize, bare: bool) -> Option<usize> {
        let v = self.v;
        let next = verb + 1;
        if bare && self.run(self.skip_article(next)).is_some() {
            return Some(next);
        }
        if bare && v.key(next) == "to" && v.key(next + 1) == "be" {
            return Some(next + 2);
        }
        (next..next + 6)
            .take_while(|at| {
                v.same_sentence(verb, *at) && !matches!(v.surface(*at), "," | ";" | ":")
            })
            .find(|at| v.key(*at) == "as")
            .map(|at| at + 1)
    }

    /// Keeps `found` if one of the roles is at `at`.
    fn holding(&self, found: Vec<Found>, at: usize) -> Option<Vec<Found>> {
        found
            .iter()
            .any(|role| role.role.contains(&at))
            .then_some(found)
    }

    /// Says whether no other person is named between `noun` and the pronoun that stands for it.
    fn is_next(&self, noun: usize, pronoun: usize) -> bool {
        let from = self.at(noun).map_or(noun + 1, |name| name.end);
        (from..pronoun).all(|at| !self.person_starts(at))
    }

    /// Where somebody belongs by the verb at `verb`.
    fn belonging(&self, body: super::names::Name, verb: usize) -> Option<Found> {
        (body.kind == EntityKind::Organisation && body.start > verb).then(|| Found {
            role: 0..0,
            holders: vec![body.entity],
            phrase: verb..body.end,
            pattern: Pattern::Affiliation,
            sure: 1.0,
        })
    }
}

impl Clauses<'_> {
    fn relation(&self, at: usize) -> &'static str {
        self.analysis.relations[at].as_str()
    }

    /// Says whether the verb at `at` is a passive, or a participle that describes a noun.
    fn is_passive(&self, at: usize) -> bool {
        let by_subject =
            self.subject[at].is_some_and(|subject| self.relation(subject) == "nsubj:pass");
        by_subject
            || self.subject[at].is_none()
                && self.object[at].is_none()
                && self.analysis.tags[at].xpos() == "VBN"
    }

    /// Returns the subject of the clause whose head is at `at`: its own, that of the clause it is joined to, or
    /// the noun that it describes.
    fn subject_of(&self, at: usize, names: &Names<'_, '_>) -> Option<usize> {
        let mut at = at;
        for _ in 0..3 {
            let head = self.analysis.heads[at] as usize;
            match self.subject[at] {
                Some(subject) if matches!(names.v.key(subject), "who" | "that") => {
                    return (self.relation(at) == "acl:relcl" && names.is_next(head, subject))
                        .then_some(head);
                }
                Some(subject) => return Some(subject),
                None if self.relation(at) == "acl" => return Some(head),
                None if self.relation(at) == "xcomp" => at = head,
                None if self.relation(at) == "conj" && self.mood[head] == Mood::Stated => at = head,
                None => return None,
            }
        }
        None
    }
}
