//! The native command, run as a person runs it.

use dateline::corpus::{bundle, store::Packed};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::PathBuf,
    process::{Command, Output, Stdio},
};

fn dateline(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = dateline(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeding = std::thread::spawn(move || {
        let _ = stdin.write_all(&input); // who does not read it is tested as well
    });
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    output
}

fn records(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

const LINE: &str = r#"{"id": "a1", "text": "It opened.", "published": "2024-03-10"}"#;

#[test]
fn lines_come_out_in_the_order_they_went_in() {
    let long = "Ada Quill said on Monday that it cost 3 million dollars. ".repeat(400);
    let mut input = String::new();
    for n in 0..60 {
        let text = if n % 7 == 0 {
            long.as_str()
        } else {
            "It opened."
        };
        input += &serde_json::json!({"id": n.to_string(), "text": text}).to_string();
        input.push('\n');
    }
    let output = run(
        &["extract", "--jsonl", "--threads", "8", "-"],
        input.as_bytes(),
    );
    let ids: Vec<String> = records(&output)
        .iter()
        .map(|record| record["id"].as_str().unwrap().to_owned())
        .collect();
    let expected: Vec<String> = (0..60).map(|n| n.to_string()).collect();
    assert_eq!(ids, expected);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_line_is_out_as_soon_as_it_is_done() {
    let mut child = dateline(&["extract", "--jsonl", "-"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for _ in 0..3 {
        writeln!(stdin, "{LINE}").unwrap();
        assert!(lines.next().unwrap().unwrap().contains("It opened."));
    }
    drop(stdin);
    assert!(lines.next().is_none());
    assert!(child.wait().unwrap().success());
}

#[test]
fn bad_lines_are_told_by_number_and_skipped() {
    let input = format!(
        "{LINE}\n\nnot json\n[\"a\", \"b\"]\n{{\"id\": 1, \"text\": \"x\"}}\n{{\"id\": \"b\"}}\n{LINE}"
    );
    let output = run(&["extract", "--jsonl", "-"], input.as_bytes());
    assert_eq!(records(&output).len(), 2);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    for (line, number) in lines.iter().zip([3, 4, 5, 6]) {
        assert!(
            line.starts_with(&format!("dateline: -: line {number}: ")),
            "{line}"
        );
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_a_bad_line() {
    let output = run(
        &["extract", "--jsonl", "-"],
        b"{\"id\": \"a\", \"text\": \"\xff\"}\n",
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("dateline: -: line 1: "));
}

#[test]
fn text_is_taken_verbatim_and_offsets_count_code_points() {
    let text = "\u{1f309}\u{a0}One é.\r\n\r\n  Two.  \n";
    let input = serde_json::json!({"id": "a", "text": text}).to_string();
    let record = records(&run(&["extract", "--jsonl", "-"], input.as_bytes())).remove(0);
    assert_eq!(record["text"], text);
    let chars: Vec<char> = text.chars().collect();
    let words = |block: &Value| {
        let at = |end: &str| block[end].as_u64().unwrap() as usize;
        chars[at("start")..at("end")].iter().collect::<String>()
    };
    let blocks: Vec<String> = record["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(words)
        .collect();
    assert_eq!(blocks, ["\u{1f309}\u{a0}One é.", "Two."]);
}

#[test]
fn odd_texts_are_articles_too() {
    let huge = "word ".repeat(20_000);
    for text in [
        "",
        " ",
        "\n\n\n",
        "\u{1f309}",
        "\"",
        "\u{0}",
        "e\u{301}\u{200d}",
        huge.as_str(),
    ] {
        let input = serde_json::json!({"id": "a", "text": text}).to_string();
        let output = run(&["extract", "--jsonl", "--tokens", "-"], input.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert_eq!(records(&output)[0]["text"], *text);
    }
}

#[test]
fn files_that_cannot_be_read_are_told_and_the_others_printed() {
    let folder = folder("unreadable");
    let good = folder.join("good.txt");
    fs::write(
        &good,
        "Bridge to reopen\n\nBy Jane Doe\n\nIt opened on Monday.\n",
    )
    .unwrap();
    let missing = folder.join("missing.txt");
    let output = run(
        &["extract", missing.to_str().unwrap(), good.to_str().unwrap()],
        b"",
    );
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "dateline: {}: The file could not be opened: no such file or directory\n",
        missing.display()
    );
    assert_eq!(said(&output), expected);
    assert_eq!(records(&output)[0]["title"], "Bridge to reopen");
}

#[test]
fn a_directory_is_no_article() {
    let folder = folder("directory");
    let output = run(&["extract", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let output = run(&["extract", "--jsonl", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("dateline: "));
}

#[test]
fn standard_input_can_be_an_article() {
    let output = run(
        &["extract", "-"],
        b"Bridge to reopen\n\nBy Jane Doe\n\nIt opened on Monday.\n",
    );
    assert_eq!(
        records(&output)[0]["authors"],
        serde_json::json!(["Jane Doe"])
    );
}

#[test]
fn a_date_given_on_the_command_line_is_added_and_not_stated() {
    let output = run(
        &["extract", "--published", "2024", "-"],
        b"KENBURY, March 3 -- It opened on Monday.\n",
    );
    let record = records(&output).remove(0);
    assert_eq!(record["published"], "XXXX-03-03");
    assert_eq!(record["added"]["published"], "2024");
}

#[test]
fn commands_that_are_not_understood_exit_with_2() {
    for arguments in [
        &["extract"][..],
        &["extract", "--published", "soon", "-"],
        &["extract", "--threads", "0", "-"],
        &["extract", "--no-such", "-"],
        &["bundle", "data"],
        &["read"],
        &[],
    ] {
        assert_eq!(run(arguments, b"").status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn help_has_examples_and_version_is_the_packages() {
    for arguments in [
        &["--help"][..],
        &["extract", "--help"],
        &["bundle", "--help"],
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(0));
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.contains("Examples:\n  dateline "), "{help}");
    }
    let version = run(&["--version"], b"").stdout;
    assert_eq!(
        String::from_utf8(version).unwrap(),
        format!("dateline {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn who_closes_the_pipe_hears_no_complaint() {
    let mut child = dateline(&["extract", "--jsonl", "-"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let feeding = std::thread::spawn(move || while writeln!(stdin, "{LINE}").is_ok() {});
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    assert_eq!(said(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_bundle_holds_the_articles_of_its_folders_in_order() {
    let folder = folder("bundle");
    fs::create_dir_all(folder.join("b")).unwrap();
    fs::write(folder.join("c.txt"), "Three.\n").unwrap();
    fs::write(folder.join("a.txt"), "One.\n").unwrap();
    fs::write(folder.join("b/x.txt"), "Two.\n").unwrap();
    fs::write(folder.join("d.txt"), "One.\n").unwrap();
    fs::write(folder.join("e.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    fs::write(
        folder.join("a.added.json"),
        r#"{"title": "First", "published": "XXXX-03"}"#,
    )
    .unwrap();
    let file = folder.join("corpus.jsonl");
    let output = run(
        &[
            "bundle",
            folder.to_str().unwrap(),
            "-o",
            file.to_str().unwrap(),
        ],
        b"",
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(
        said(&output).contains("d.txt: left out: the same article as"),
        "{}",
        said(&output)
    );
    let (articles, problems) = bundle::decode(&fs::read(&file).unwrap()).unwrap();
    let texts: Vec<&str> = articles
        .iter()
        .map(|article| article.text.as_str())
        .collect();
    assert_eq!(texts, ["One.", "Two.", "Three."]);
    assert_eq!(articles[0].added.title.as_deref(), Some("First"));
    assert_eq!(articles[0].stated.title, None);
    assert!(problems.is_empty());
}

#[test]
fn a_corpus_that_is_read_ahead_is_read_once() {
    let folder = folder("ahead");
    let articles = folder.join("articles");
    fs::create_dir(&articles).unwrap();
    let write = |name: &str, text: &str| fs::write(articles.join(name), text).unwrap();
    write("a.txt", "“It is open,” Ada Brook said on Monday.\n");
    write("b.txt", "Two.\n");
    let file = folder.join("corpus.jsonl");
    let bundle = || {
        let (articles, file) = (articles.to_str().unwrap(), file.to_str().unwrap());
        let output = run(&["bundle", articles, "--annotations", "-o", file], b"");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let said = said(&output).replace(file, "F");
        (said, fs::read_to_string(file).unwrap())
    };
    let (said, first) = bundle();
    assert_eq!(
        said,
        "dateline: F: 2 articles in 1 file, 0 of them read before\n"
    );
    let lines = bundle::Lines::open(first.as_bytes()).unwrap();
    let entries: Vec<_> = lines.map(Result::unwrap).collect();
    assert_eq!(entries[0].annotations.as_ref().unwrap().quotes.len(), 1);
    let (said, second) = bundle();
    assert_eq!(
        said,
        "dateline: F: 2 articles in 1 file, 2 of them read before\n"
    );
    assert_eq!(first, second);
    write("b.txt", "Another.\n");
    let (said, third) = bundle();
    assert_eq!(
        said,
        "dateline: F: 2 articles in 1 file, 1 of them read before\n"
    );
    // Who edits an article by hand does not leave what was found in another text beside it.
    fs::write(&file, third.replace("Another.", "Anothes.")).unwrap();
    assert_eq!(
        bundle().0,
        "dateline: F: 2 articles in 1 file, 1 of them read before\n"
    );
}

#[test]
fn a_large_corpus_that_is_read_ahead_is_several_files() {
    let folder = folder("shards");
    let lines: String = (0..6)
        .map(|n| {
            serde_json::json!({ "id": n.to_string(), "text": format!("Item {n} is put off.") })
                .to_string()
                + "\n"
        })
        .collect();
    fs::write(folder.join("in.jsonl"), lines).unwrap();
    let (input, file) = (folder.join("in.jsonl"), folder.join("corpus.jsonl"));
    let (input, output) = (input.to_str().unwrap(), file.to_str().unwrap());
    let stale = folder.join("corpus.3.jsonl");
    fs::write(&stale, bundle::encode(&[])).unwrap();
    let arguments = [
        "bundle",
        input,
        "--annotations",
        "--shard-bytes",
        "2000",
        "-o",
        output,
    ];
    let done = run(&arguments, b"");
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(
        said(&done).contains("6 articles in 2 files"),
        "{}",
        said(&done)
    );
    assert!(!stale.exists(), "of an earlier, larger run");
    let first = fs::read(&file).unwrap();
    let lines = bundle::Lines::open(&first).unwrap();
    let [shard] = lines.shards() else {
        panic!("{:?}", lines.shards())
    };
    assert_eq!(shard.name, "corpus.2.jsonl");
    assert_eq!(shard.articles + lines.n_articles(), 6);
    let others = fs::read(folder.join(&shard.name)).unwrap();
    let (others, problems) = bundle::decode(&others).unwrap();
    assert_eq!((others.len() as u32, problems.len()), (shard.articles, 0));
    // What is computed of all articles is in a file that fits them.
    assert_eq!(lines.index(), Some("corpus.index.bin"));
    let index = folder.join("corpus.index.bin");
    let packed = Packed::open(&fs::read(&index).unwrap()).unwrap();
    let shard_bytes = fs::read(folder.join(&shard.name)).unwrap();
    assert!(packed.is_of(0, &first) && packed.is_of(1, &shard_bytes));
    // What an ended run left is not made again.
    fs::remove_file(&file).unwrap();
    let done = run(&arguments, b"");
    let n = format!("{} of them read before", shard.articles);
    assert!(said(&done).contains(&n), "{}", said(&done));
    // One file needs none.
    let whole = ["bundle", input, "--annotations", "-o", output];
    assert_eq!(run(&whole, b"").status.code(), Some(0));
    assert!(!index.exists());
}

#[test]
fn a_report_has_a_row_for_every_file() {
    let folder = folder("report");
    fs::write(
        folder.join("a.txt"),
        "Bridge reopens\n\nBy Jane Doe\n\nKENBURY, March 3, 2024 (KNA) - The bridge is open again.\n",
    )
    .unwrap();
    fs::write(folder.join("b.txt"), "").unwrap();
    let path = folder.to_str().unwrap();
    let output = run(&["bundle", "--report", path, "-o", "-"], b"");
    assert_eq!(output.status.code(), Some(1));
    let table = said(&output).replace(path, "F");
    let lines: Vec<Vec<&str>> = table
        .lines()
        .map(|line| {
            line.split("  ")
                .filter(|it| !it.is_empty())
                .map(str::trim)
                .collect()
        })
        .collect();
    assert_eq!(
        lines[0],
        ["file", "read as", "title", "published", "words", "notes"]
    );
    assert_eq!(
        lines[1],
        [
            "F/a.txt",
            "Text",
            "Bridge reopens",
            "2024-03-03 (dateline)",
            "10"
        ]
    );
    assert_eq!(
        lines[2][4..],
        ["0", "Empty: there is nothing in this file."]
    );
}

#[test]
fn a_sidecar_that_is_wrong_is_told() {
    let folder = folder("sidecar");
    fs::write(folder.join("a.txt"), "One.\n").unwrap();
    fs::write(folder.join("a.added.json"), r#"{"titel": "First"}"#).unwrap();
    fs::write(folder.join("b.txt"), "Two.\n").unwrap();
    let output = run(&["bundle", folder.to_str().unwrap(), "-o", "-"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("a.added.json: unknown field `titel`"),
        "{}",
        said(&output)
    );
    assert_eq!(records(&output).len(), 2); // the header and b
}

#[test]
fn the_bundled_articles_are_read_as_they_came() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles");
    let output = run(&["bundle", folder, "-o", "-"], b"");
    assert_eq!(said(&output), "");
    let (articles, problems) = bundle::decode(&output.stdout).unwrap();
    assert_eq!((articles.len(), problems.len()), (2, 0));
    assert!(articles[1].stated.title.is_none() && articles[1].added.title.is_some());
    assert_eq!(
        articles[1].stated.published.unwrap().to_string(),
        "XXXX-03-03"
    );
}

#[test]
fn corrections_are_applied_and_put_into_a_bundle() {
    let folder = folder("corrections");
    let file = folder.join("corrections.json");
    let corrections = r#"{"format":"dateline-corrections","version":1,"corrections":[
        {"target":{"type":"identity","kind":"person","name":"Ada Quill"},"change":{"type":"rename","to":"Ida Quill"}},
        {"target":{"type":"article","article":{"id":"a1","begins":"It opened"}},"change":{"type":"date","to":"2021-05-05"}}]}"#;
    fs::write(&file, corrections).unwrap();
    let path = file.to_str().unwrap();
    let line = r#"{"id": "a1", "text": "It opened yesterday, Ada Quill said.", "published": "2024-03-10"}"#;
    let output = run(
        &[
            "extract",
            "--no-model",
            "--jsonl",
            "--corrections",
            path,
            "-",
        ],
        line.as_bytes(),
    );
    let record = &records(&output)[0];
    assert_eq!(record["published"], "2021-05-05");
    assert_eq!(record["times"][0]["value"], "2021-05-04");
    assert_eq!(record["entities"][0]["name"], "Ida Quill");
    assert_eq!(record["entities"][0]["corrected"], true);
    let article = folder.join("one.txt");
    fs::write(&article, "It opened yesterday, Ada Quill said.").unwrap();
    let arguments = [
        "bundle",
        article.to_str().unwrap(),
        "--corrections",
        path,
        "-o",
        "-",
    ];
    let bundle = String::from_utf8(run(&arguments, b"").stdout).unwrap();
    assert!(
        bundle.lines().next().unwrap().contains("Ida Quill"),
        "{bundle}"
    );
    fs::write(&file, "{}").unwrap();
    let output = run(
        &["extract", "--corrections", path, article.to_str().unwrap()],
        b"",
    );
    assert!(said(&output).contains("no file of Dateline’s corrections"));
    assert_eq!(output.status.code(), Some(1));
}
