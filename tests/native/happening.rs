//! Tests of what a page that holds the explorer is told.

use crate::support::english;
use dateline::{
    article::ArticleId,
    protocol::{Response, Results, Summary},
    state::{Action, Address, State, Theme, View},
    texts::Message,
};

fn opened() -> State {
    let summary = Summary {
        n_articles: 3,
        ..Summary::default()
    };
    let state = State::new(Address::default());
    let opened = Response::Opened { seq: 0, summary };
    state.reduce(Action::Answered(opened)).unwrap()
}

/// Each happening after `actions`, as the host gets it.
fn told(mut state: State, actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let before = state.clone();
    for action in actions {
        state = state.reduce(action).unwrap_or(state);
    }
    let happenings = state.happened_since(&before, &english());
    let written = happenings.iter().map(|one| {
        let detail = serde_json::to_string(one).unwrap();
        format!("{} {detail}", one.name())
    });
    written.collect()
}

#[test]
fn a_host_is_told_what_changes_and_nothing_else() {
    let nothing: Vec<String> = Vec::new();
    assert_eq!(told(opened(), []), nothing);
    assert_eq!(told(opened(), [Action::ThemeChosen(Theme::Dark)]), nothing);
    assert_eq!(
        told(opened(), [Action::ViewChosen(View::Voices)]),
        [r#"went {"hash":"view=voices","isStep":true}"#]
    );
    // Typing is nothing that Back should undo.
    assert_eq!(
        told(opened(), [Action::Typed("fog".into())]),
        [r#"went {"hash":"q=fog","isStep":false}"#]
    );
    assert_eq!(
        told(opened(), [Action::ArticleOpened(ArticleId("1f2e".into()))]),
        [
            r#"went {"hash":"a=1f2e","isStep":true}"#,
            r#"selected {"kind":"article","article":"1f2e","id":null}"#
        ]
    );
}

#[test]
fn a_host_is_told_how_far_the_articles_are() {
    let before = State::new(Address::default());
    let progress = |done| {
        Action::Answered(Response::Progress {
            seq: 0,
            done,
            total: 3,
        })
    };
    assert_eq!(
        told(before.clone(), [progress(1)]),
        [r#"progress {"done":1,"total":3}"#]
    );
    let opened = Response::Opened {
        seq: 0,
        summary: Summary::default(),
    };
    assert_eq!(
        told(before.clone(), [Action::Answered(opened)]),
        [r#"ready {"articles":0}"#]
    );
    assert_eq!(
        told(before, [Action::Failed(Message::new("notice-crashed"))]),
        [format!(
            "failed {{\"reason\":{:?}}}",
            english().say("notice-crashed")
        )]
    );
}

#[test]
fn a_host_is_told_what_a_question_finds_when_it_is_answered() {
    let state = opened();
    let (seq, _) = state.explore().unwrap();
    let results = Results {
        n_articles: 2,
        n_all: 3,
        ..Results::default()
    };
    let answered = Response::Explored {
        seq,
        page: None,
        results: Box::new(results),
    };
    assert_eq!(
        told(state, [Action::Answered(answered)]),
        [r#"found {"query":"","count":2,"total":3,"articles":[]}"#]
    );
}
