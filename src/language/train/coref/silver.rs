//! Pronouns whose meaning is known without annotation: where all people that may be meant have known genders, and one
//! fits. The example hides the genders, so that everything else is learnt from it.

use super::{
    Text,
    learn::{Example, Trained},
};
use crate::extract::{
    MentionForm,
    coref::{
        Linked, Situation,
        cluster::{Cluster, Kind},
        link,
        mention::{FEMININE, MASCULINE, Pronoun},
    },
};

/// What an example counts beside one that was marked by hand.
const COUNT: f32 = 1.0;

/// Finds such pronouns in a text; `model` decides what is not known.
pub(super) fn examples(text: &Text<'_>, model: &Trained) -> Vec<Example> {
    let mut found = Vec::new();
    let mut decide = |index: usize, situation: &Situation<'_>, linked: &Linked| {
        let wanted = match text.mentions[index].pronoun {
            Some(Pronoun::He) => MASCULINE,
            Some(Pronoun::She) => FEMININE,
            _ => return model.choose(situation),
        };
        let Some(meant) = meant(text, index, situation, linked, wanted) else {
            return (None, 1.0);
        };
        if situation.possible.len() > 1 {
            let right: Vec<bool> = (0..=situation.possible.len())
                .map(|at| at == meant + 1)
                .collect();
            let mut example = Example::ranked(situation, &right);
            example.count = COUNT;
            found.push(example);
        }
        (Some(meant), 1.0)
    };
    link(
        &text.document,
        &text.mentions,
        &text.entities,
        true,
        &mut decide,
    );
    found
}

/// The only one of the possible whose gender fits, if nobody's is unknown who was mentioned just before.
fn meant(
    text: &Text<'_>,
    index: usize,
    situation: &Situation<'_>,
    linked: &Linked,
    wanted: u8,
) -> Option<usize> {
    let mention = &text.mentions[index];
    let mut meant = None;
    for (at, cluster) in situation.possible.iter().enumerate() {
        let cluster = &linked.clusters[*cluster];
        let last = &text.mentions[cluster.last];
        match gender(cluster) {
            Some(gender) if gender == wanted => {
                if meant.replace(at).is_some() {
                    return None;
                }
            }
            Some(_) => {}
            None => {
                let distance = mention.turn - last.turn;
                let is_far = match last.form {
                    MentionForm::Nominal => distance > 0,
                    _ => distance > 2,
                };
                if cluster.kind == Kind::Person && !is_far {
                    return None;
                }
            }
        }
    }
    meant
}

/// The gender of a cluster, if it has one.
fn gender(cluster: &Cluster) -> Option<u8> {
    match cluster.genders & cluster.likely {
        MASCULINE => Some(MASCULINE),
        FEMININE => Some(FEMININE),
        _ => None,
    }
}
