//! What the reader keeps and forgets of what is on the desk, and what other tabs do.

use crate::{
    article::ArticleId,
    corpus::correction::layer::Layer,
    state::{
        Action,
        address::CollectionId,
        shelf::{Keeping, Shelf},
    },
    texts::Message,
    web::{
        desk::Desk,
        keep::{self, session::Tidings},
        ledger,
        pile::Pile,
    },
};
use std::{collections::BTreeMap, rc::Rc};
use wasm_bindgen_futures::spawn_local;

impl Desk {
    /// Keeps the collection that is open under this name, or gives another one this name.
    pub(crate) fn keep(&self, id: &CollectionId, name: String) {
        let (desk, id) = (self.clone(), id.clone());
        spawn_local(async move {
            let pile = desk.0.piles.borrow().get(&id).cloned();
            let kept = match &pile {
                Some(pile) => pile.keep(&name).await,
                None => desk.0.keep.name(&id.0, &name).await,
            };
            match (kept, pile) {
                (Ok(()), Some(_)) => keep::persist().await,
                (Ok(()), None) => {}
                (Err(reason), Some(_)) => desk.kept(&id, Keeping::Stopped(reason)),
                (Err(reason), None) => desk.0.dispatch.dispatch(Action::Noticed(Some(reason))),
            }
            desk.list().await;
        });
    }

    /// Forgets a collection with its corrections, or all of them with all corrections and habits.
    pub(crate) fn forget(&self, id: Option<CollectionId>) {
        let desk = self.clone();
        spawn_local(async move {
            if let Err(reason) = desk
                .0
                .keep
                .forget(id.as_ref().map(|id| id.0.as_str()))
                .await
            {
                return desk.0.dispatch.dispatch(Action::Noticed(Some(reason)));
            }
            let open = desk.0.open.borrow().clone();
            let gone = |pile: &CollectionId| id.as_ref().is_none_or(|id| id == pile);
            match &id {
                Some(id) => ledger::forget(id),
                None => {
                    ledger::forget_all();
                    let none = Action::CorrectionsChanged(Layer::default());
                    desk.0.dispatch.dispatch(none);
                }
            }
            let piles = std::mem::take(&mut *desk.0.piles.borrow_mut());
            let (ended, left): (BTreeMap<_, _>, _) =
                piles.into_iter().partition(|(id, _)| gone(id));
            desk.0.piles.replace(left);
            ended.values().for_each(|pile| pile.end());
            if open.as_ref().is_some_and(gone) {
                desk.0.dispatch.dispatch(Action::CollectionLeft);
            }
            let said = match id {
                Some(_) => Message::new("keep-forgot"),
                None => Message::new("keep-forgot-all"),
            };
            desk.0.dispatch.dispatch(Action::Noticed(Some(said)));
            desk.list().await;
        });
    }

    /// Tells what is kept.
    pub(crate) async fn list(&self) {
        let (collections, problem) = match self.0.keep.collections().await {
            Ok(collections) => (collections, None),
            Err(reason) => (Vec::new(), Some(reason)),
        };
        let shelf = Shelf {
            collections,
            usage: keep::usage().await,
            problem,
        };
        self.0.dispatch.dispatch(Action::Shelved(Rc::new(shelf)));
    }

    /// Takes in what another tab kept.
    pub(super) async fn heard(&self, tidings: Tidings) {
        let pile = |id: String| {
            let id = CollectionId(id);
            let pile = self.0.piles.borrow().get(&id).cloned()?;
            matches!(pile.keeping(), Keeping::Yes(_)).then_some((id, pile))
        };
        match tidings {
            Tidings::Shelf => {
                self.list().await;
                let piles: Vec<_> = self.0.piles.borrow().values().cloned().collect();
                for pile in piles {
                    pile.look_after().await;
                }
            }
            Tidings::Batch(collection, article) => {
                let Some((id, pile)) = pile(collection) else {
                    return;
                };
                self.take_in(&id, &pile, &ArticleId(article)).await;
            }
            Tidings::Report(collection, file) => {
                let Some((id, pile)) = pile(collection) else {
                    return;
                };
                if let Ok(Some(report)) = self.0.keep.report(&id.0, &file).await {
                    // Its articles first: one that is not here is told to be lost.
                    for article in report.rows.iter().filter_map(|row| row.row.id.as_ref()) {
                        self.take_in(&id, &pile, article).await;
                    }
                    pile.recall(file, report);
                    self.list().await;
                }
            }
        }
    }

    /// Takes in an article that another tab has kept.
    async fn take_in(&self, id: &CollectionId, pile: &Pile, article: &ArticleId) {
        if pile.knows(article) {
            return;
        }
        if let Ok(Some(batch)) = self.0.keep.batch(&id.0, &article.0).await
            && !pile.knows(article)
        {
            self.add(id, pile, batch.bytes.clone());
            pile.push_kept(&batch);
            self.settle(id);
        }
    }
}
