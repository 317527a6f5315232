//! Articles that are copies of others.

use dateline::corpus::copies::Copies;

/// A made-up report of `n` sentences about `subject`, with words that no other subject has.
fn report(subject: &str, n: usize) -> Vec<String> {
    (0..n)
        .map(|at| {
            format!("In week {at} the {subject} council of Kenbury heard speaker {subject}{at} on item {} and put off vote {subject}-{at}.", at * 7)
        })
        .collect()
}

/// Which texts are alike, each group by its fullest text.
fn groups(texts: &[String]) -> Vec<Vec<usize>> {
    let mut copies = Copies::default();
    for text in texts {
        copies.add(text);
    }
    let groups = copies.groups();
    groups
        .into_iter()
        .map(|group| group.into_iter().map(|copy| copy.at).collect())
        .collect()
}

#[track_caller]
fn alike(a: &str, b: &str) {
    assert_eq!(
        groups(&[a.to_owned(), b.to_owned()]).len(),
        1,
        "copies:\n{a}\n{b}"
    );
}

#[track_caller]
fn apart(a: &str, b: &str) {
    assert_eq!(
        groups(&[a.to_owned(), b.to_owned()]).len(),
        0,
        "no copies:\n{a}\n{b}"
    );
}

#[test]
fn a_copy_is_found_however_papers_change_it() {
    let report = report("bridge", 20);
    let whole = report.join(" ");
    alike(&whole, &whole);
    alike(&whole, &whole.to_uppercase()); // set in another type
    alike(&whole, &report.join("\n\n")); // other paragraphs
    alike(&whole, &report[..8].join(" ")); // cut from the end
    alike(&whole, &report[3..].join(" ")); // another beginning
    alike(
        &whole,
        &format!("By our own reporter. {whole} Read more news on our site."),
    );
    alike(&whole, &whole.replace("Kenbury", "the town")); // a word throughout
    let mut edited = report;
    edited[4] = "A sentence of the paper's own stands here instead.".into();
    edited[9] = "So it does here, with what a reader there wants to know.".into();
    alike(&whole, &edited.join(" "));
}

#[test]
fn reports_that_only_share_a_subject_are_apart() {
    let (bridge, ferry) = (report("bridge", 20), report("ferry", 20));
    apart(&bridge.join(" "), &ferry.join(" "));
    // two reports of one event share its quotes, and the background of both papers
    let mut shared = ferry;
    shared[..8].clone_from_slice(&bridge[..8]);
    apart(&bridge.join(" "), &shared.join(" "));
    apart("The bridge is open.", "The bridge is open again.");
    apart("", "");
}

#[test]
fn texts_of_scripts_without_spaces_are_compared_by_characters() {
    let text = "大桥今天重新通车，市长说，工程历时一年，耗资三百万元，船只撞击桥墩后该桥一直关闭，轮渡也在星期日停运。";
    alike(text, &format!("本报讯：{text}"));
    apart(
        text,
        "市议会星期一讨论了新的预算，议员们对学校的拨款意见不一，表决推迟到下个月举行，市民可以旁听会议的全部过程。",
    );
}

#[test]
fn the_fullest_text_leads_its_group() {
    let report = report("bridge", 20);
    let texts = [
        report[..9].join(" "),
        report.join(" "),
        report[..12].join(" "),
        report.join("  "),
    ];
    assert_eq!(groups(&texts), [[1, 3, 2, 0]]);
    let mut copies = Copies::default();
    let found: Vec<Option<usize>> = texts.iter().map(|text| copies.add(text)).collect();
    assert_eq!(found, [None, Some(0), Some(0), Some(0)]);
    let group = &copies.groups()[0];
    assert!(group[1].is_same && !group[2].is_same);
    assert!(group[2].shared > 0.95, "{group:?}");
}

#[test]
fn a_thousand_reports_are_told_apart_and_their_copies_found() {
    let mut texts: Vec<String> = (0..1000)
        .map(|n| report(&format!("matter{n}x"), 12).join(" "))
        .collect();
    for n in (0..1000).step_by(10) {
        let copy: Vec<String> = report(&format!("matter{n}x"), 12);
        texts.push(copy[1..10].join(" "));
    }
    let groups = groups(&texts);
    assert_eq!(groups.len(), 100);
    assert!(groups.iter().all(|group| group.len() == 2));
}
