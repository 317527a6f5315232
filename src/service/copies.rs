//! Which of a reader's articles are copies of others.

use crate::{
    corpus::{copies::Copies, credit::shown_title, store::Store},
    protocol::Copied,
};

/// Returns the articles that are alike, group by group.
pub(super) fn copies(store: &Store) -> Vec<Vec<Copied>> {
    let mut copies = Copies::default();
    for (_, held) in store.all() {
        copies.add(&held.article.text);
    }
    let groups = copies.groups().into_iter();
    let group = |group: Vec<crate::corpus::copies::Copy>| {
        let of = |copy: crate::corpus::copies::Copy| {
            let article = &store.held(copy.at as u32).article;
            Copied {
                id: article.id.clone(),
                title: shown_title(article).0,
                source: article
                    .stated
                    .source
                    .clone()
                    .or(article.added.source.clone()),
                published: article.published().map(|date| date.to_string()),
                // not a hundred where a word differs
                percent: (!copy.is_same).then(|| (copy.shared * 100.0).floor().min(99.0) as u32),
            }
        };
        group.into_iter().map(of).collect()
    };
    groups.map(group).collect()
}
