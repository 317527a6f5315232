//! Tests of intake: who reads what, and what the report says.

use dateline::{
    article::ArticleId,
    corpus::correction::ArticleRef,
    import::report::Row,
    protocol::{Found, FoundArticle},
    state::intake::{
        Fate, FileReport, Intake, Report, Stage, Task,
        written::{Step, Written},
    },
    texts::Message,
};

fn row(path: &str, id: Option<&str>) -> Row {
    Row {
        id: id.map(|id| ArticleId(id.into())),
        is_failure: id.is_none(),
        ..Row::unread(path.into(), Message::new("refusal-empty"))
    }
}

/// What a worker finds in the file `path` that has articles with these ids.
fn found(path: &str, ids: &[&str]) -> Found {
    Found {
        rows: ids.iter().map(|id| row(path, Some(id))).collect(),
        articles: ids
            .iter()
            .map(|id| FoundArticle {
                about: ArticleRef {
                    id: (*id).into(),
                    url: None,
                    title: None,
                    begins: String::new(),
                },
                json: id.as_bytes().to_vec(),
            })
            .collect(),
    }
}

fn annotate(id: &str) -> Option<Task> {
    Some(Task::Annotate(id.as_bytes().to_vec()))
}

/// The fates of all articles in order, a letter each; then those of the files.
fn fates(report: &Report) -> String {
    let rows = report.files.iter().flat_map(|file| &file.rows);
    let articles = rows.filter_map(|row| row.article.as_ref());
    let articles = articles.map(|article| match article.fate {
        Fate::Waiting => 'w',
        Fate::Ready { .. } => 'r',
        Fate::Again(_) => 'a',
        Fate::Lost(_) => 'l',
    });
    let files = report.files.iter().map(|file| match file.stage {
        Stage::Waiting => 'W',
        Stage::Reading => 'B',
        Stage::Read => 'R',
        Stage::Stopped(_) => 'S',
    });
    articles.chain([' ']).chain(files).collect()
}

fn two_files() -> Intake {
    let mut intake = Intake::default();
    intake.bring([("a.zip".to_owned(), 3000.0), ("b.txt".to_owned(), 1000.0)]);
    intake
}

#[test]
fn articles_come_before_files() {
    let mut intake = two_files();
    assert_eq!(intake.task(1), Some(Task::Read(0)));
    intake.found(1, found("a.zip/1", &["one", "two"]));
    // Another worker begins with what was found, though a file waits.
    assert_eq!(intake.task(2), annotate("one"));
    intake.annotated(2, 4);
    assert_eq!(intake.task(2), annotate("two"));
    intake.read(1);
    assert_eq!(intake.task(1), Some(Task::Read(1)));
    assert_eq!(fates(&intake.report(0.0)), "rw RB");
    assert_eq!(intake.task(3), None);
    assert!(!intake.is_done());
}

#[test]
fn a_worker_that_is_lost_loses_what_it_worked_on() {
    let mut intake = two_files();
    intake.task(1);
    intake.task(2);
    intake.found(1, found("a.zip/1", &["one", "two"]));
    intake.lost(2, Message::new("intake-stopped"));
    assert_eq!(intake.task(3), annotate("one"));
    intake.lost(3, Message::new("intake-stopped"));
    // It is gone: what it says late is not heard.
    intake.annotated(3, 1);
    intake.read(1);
    assert_eq!(intake.task(1), annotate("two"));
    intake.annotated(1, 0);
    assert_eq!(fates(&intake.report(0.0)), "lr RS");
    assert_eq!(intake.report(0.0).n_refused, 2);
    assert!(intake.is_done());
}

#[test]
fn the_same_article_is_there_once() {
    let mut intake = two_files();
    intake.task(1);
    intake.found(1, found("a.zip/1", &["one"]));
    intake.found(1, found("a.zip/2", &["one"]));
    intake.read(1);
    assert_eq!(intake.task(1), annotate("one"));
    intake.annotated(1, 2);
    let report = intake.report(0.0);
    assert_eq!(fates(&report), "ra RW");
    assert_eq!((report.n_found, report.n_again, report.n_ready), (1, 1, 1));
    let again = report.files[0].rows[1].article.as_ref();
    assert_eq!(
        again.map(|it| &it.fate),
        Some(&Fate::Again("a.zip/1".into()))
    );
}

#[test]
fn what_is_ready_stays_when_the_rest_is_stopped() {
    let mut intake = two_files();
    intake.task(1);
    intake.found(1, found("a.zip/1", &["one", "two"]));
    intake.task(2);
    intake.annotated(2, 1);
    intake.cancel(&Message::new("intake-cancelled"));
    assert_eq!(fates(&intake.report(0.0)), "rl SS");
    assert!(intake.is_done());
    assert!(!intake.report(0.0).is_going_on());
    // More can be brought afterwards.
    assert_eq!(intake.bring([("c.txt".to_owned(), 10.0)]), 2);
    assert_eq!(intake.task(3), Some(Task::Read(2)));
}

#[test]
fn the_time_left_is_told_from_how_far_the_work_is() {
    let mut intake = Intake::default();
    intake.bring((0..4).map(|n| (format!("{n}.txt"), 1000.0)));
    for n in 0..3 {
        intake.task(1);
        let id = format!("article {n}");
        intake.found(1, found("x", &[&id]));
        intake.read(1);
        intake.task(1);
        intake.annotated(1, 0);
    }
    let report = intake.report(6.0);
    assert_eq!(report.part_done, 0.75);
    assert_eq!(report.seconds_left, Some(2));
    assert_eq!(intake.report(0.5).seconds_left, None);
    assert_eq!(report.n_waiting, 1);
}

#[test]
fn a_file_without_articles_is_named() {
    let mut intake = two_files();
    intake.task(1);
    let rows = vec![row("a.zip", None)];
    intake.found(
        1,
        Found {
            rows,
            articles: Vec::new(),
        },
    );
    intake.read(1);
    let report = intake.report(0.0);
    assert_eq!((report.n_refused, report.n_found), (1, 0));
    assert_eq!(report.files[0].rows[0].row.path, "a.zip");
}

/// Reads the file that `worker` was given, with these articles in it.
fn reads(intake: &mut Intake, worker: u32, path: &str, ids: &[&str]) {
    intake.found(worker, found(path, ids));
    intake.read(worker);
}

#[test]
fn of_two_files_with_the_same_article_the_first_in_order_has_it() {
    let again = |report: &Report, file: usize| match &report.files[file].rows[0].article {
        Some(article) => match &article.fate {
            Fate::Again(path) => path.clone(),
            _ => String::new(),
        },
        None => String::new(),
    };
    // The last is read first, and its article is being looked into when the others are read.
    let mut intake = Intake::default();
    intake.bring((0..3).map(|n| (format!("{n}.txt"), 10.0)));
    for worker in 0..3 {
        intake.task(worker);
    }
    reads(&mut intake, 2, "2.txt", &["one"]);
    assert_eq!(intake.task(2), annotate("one"));
    reads(&mut intake, 1, "1.txt", &["one"]);
    reads(&mut intake, 0, "0.txt", &["one"]);
    intake.annotated(2, 3);
    let report = intake.report(0.0);
    assert_eq!(fates(&report), "raa RRR");
    assert_eq!([again(&report, 1), again(&report, 2)], ["0.txt", "0.txt"]);
    assert_eq!((report.n_found, report.n_ready, report.n_again), (1, 1, 2));
}

#[test]
fn an_article_stays_where_it_was_looked_into_when_the_other_says_something_else_of_it() {
    let mut intake = two_files();
    intake.task(1);
    intake.task(2);
    reads(&mut intake, 2, "b.txt", &["one"]);
    intake.task(2);
    let mut other = found("a.zip/1", &["one"]);
    other.articles[0].json = b"one, with a date".to_vec();
    intake.found(1, other);
    intake.annotated(2, 1);
    assert_eq!(fates(&intake.report(0.0)), "ar BR");
}

fn id(id: &str) -> ArticleId {
    ArticleId(id.into())
}

/// The report of the file `path` with one article, which is ready.
fn kept(path: &str, id: &str) -> FileReport {
    let mut intake = Intake::default();
    intake.bring([(path.to_owned(), 10.0)]);
    intake.task(1);
    reads(&mut intake, 1, path, &[id]);
    intake.task(1);
    intake.annotated(1, 1);
    (*intake.report(0.0).files[0]).clone()
}

#[test]
fn what_was_kept_is_there_again() {
    let mut intake = Intake::default();
    intake.know(id("one"), 4);
    intake.know_outdated(id("two"), b"two".to_vec());
    intake.recall(kept("a.txt", "one"));
    intake.recall(kept("b.txt", "two"));
    intake.recall(kept("c.txt", "three"));
    // one is there, two is looked into anew, three is lost
    assert_eq!(fates(&intake.report(0.0)), "rwl RRR");
    assert_eq!(intake.report(0.0).n_found, 3);
    assert_eq!(intake.task(1), annotate("two"));
    assert_eq!(intake.annotated(1, 2), Some(id("two")));
    assert_eq!(fates(&intake.report(0.0)), "rrl RRR");
    assert!(intake.is_done());
}

#[test]
fn a_file_that_was_not_read_to_its_end_goes_on_where_it_was() {
    let mut intake = Intake::default();
    intake.know(id("one"), 4);
    intake.bring([("a.zip".to_owned(), 10.0)]);
    intake.task(1);
    reads(&mut intake, 1, "a.zip", &["one", "two"]);
    // What was found in the first is kept; the second is looked into.
    assert_eq!(intake.task(1), annotate("two"));
    intake.annotated(1, 1);
    let report = intake.report(0.0);
    assert_eq!(fates(&report), "rr R");
    assert_eq!((report.n_found, report.n_ready), (2, 2));
}

#[test]
fn each_step_of_a_file_is_written_once_and_its_report_again_when_it_changes() {
    let mut intake = two_files();
    let mut written = Written::default();
    let mut due = |intake: &Intake| -> String {
        let due = written.due(&intake.report(0.0)).into_iter();
        due.map(|(file, step)| match step {
            Step::Waits => format!("{file} waits "),
            Step::Begun => format!("{file} begun "),
            Step::Over(report) => format!("{file} over {} ", report.rows.len()),
        })
        .collect()
    };
    assert_eq!(due(&intake), "0 waits 1 waits ");
    assert_eq!(due(&intake), "");
    intake.task(1);
    intake.task(2);
    assert_eq!(due(&intake), "0 begun 1 begun ");
    reads(&mut intake, 2, "b.txt", &["one"]);
    assert_eq!(due(&intake), "", "its article is not ready");
    intake.task(2);
    intake.annotated(2, 1);
    assert_eq!(due(&intake), "1 over 1 ");
    // The file before has the same article: the report of this one changes.
    reads(&mut intake, 1, "a.zip", &["one"]);
    assert_eq!(due(&intake), "0 over 1 1 over 1 ");
}
