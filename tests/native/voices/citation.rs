//! Tests of how a passage is taken away: Markdown, HTML, the link to where it was first printed.

use dateline::{
    article::ArticleId,
    export::markup::escaped,
    extract::QuoteKind,
    protocol::{Passage, Subject},
    state::view::{
        citation::{Form, citation},
        original::link_to_original,
    },
    text::span::Span,
    texts::{Locale, Texts},
};
use proptest::prelude::*;

fn passage(words: &str, title: &str, speaker: &str) -> Passage {
    let article = ArticleId("1f2e".into());
    Passage {
        article: article.clone(),
        title: title.into(),
        outlet: Some("Sound Post".into()),
        published: Some("2024-03-10".into()),
        url: Some("https://sound.example/pier".into()),
        subject: Subject::Annotation {
            article,
            key: "q-77aa".into(),
        },
        words: words.into(),
        marks: Vec::new(),
        quote: Some(QuoteKind::Direct),
        speakers: vec![speaker.into()],
        is_doubtful: false,
        is_corrected: false,
        role: Some("harbour master".into()),
        as_named: None,
        at: Span::new(0, 3),
    }
}

fn cited(passage: &Passage, form: Form) -> String {
    let texts = Texts::new(Locale::English);
    citation(passage, "https://a.example/#s=1f2e~q-1", form, &texts)
}

#[test]
fn html_has_the_page_it_is_from_and_markdown_a_block_quote() {
    let quote = passage(
        "“We *lost* it.”\nAll of it.",
        "1. Fish & <chips>",
        "Ada Vale",
    );
    assert_eq!(
        cited(&quote, Form::Html),
        "<blockquote cite=\"https://sound.example/pier\">\n<p>“We *lost* it.”</p>\n<p>All of it.</p>\n\
         <cite>— Ada Vale (harbour master), <a href=\"https://a.example/#s=1f2e~q-1\">1. Fish &amp; &lt;chips&gt;</a>, \
         Sound Post, 10 Mar 2024</cite>\n</blockquote>\n"
    );
    assert_eq!(
        cited(&quote, Form::Markdown),
        "> “We \\*lost\\* it.”\n>\n> All of it.\n>\n\
         > — Ada Vale (harbour master), [1\\. Fish \\& \\<chips\\>](<https://a.example/#s=1f2e~q-1>), Sound Post, 10 Mar 2024\n"
    );
    let odd = Passage {
        url: Some("javascript:alert(1)".into()),
        ..quote
    };
    assert!(cited(&odd, Form::Html).contains("cite=\"https://a.example/"));
}

/// The text of `html` with its markup taken away, and the names of its elements.
fn read(html: &str) -> (String, Vec<String>) {
    let (mut text, mut elements) = (String::new(), Vec::new());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text += before;
        let (tag, after) = after.split_once('>').unwrap();
        elements.push(tag.split(' ').next().unwrap().to_owned());
        assert_eq!(tag.matches('"').count() % 2, 0);
        rest = after;
    }
    (text + rest, elements)
}

proptest! {
    #[test]
    fn a_copy_in_html_holds_no_markup_but_its_own(
        words in "[a-z<>&\"'/= \\n]{1,60}",
        title in "[a-z<>&\"'/=]{1,20}",
        speaker in "\\PC{1,20}",
    ) {
        let html = cited(&passage(&words, &title, &speaker), Form::Html);
        let (text, elements) = read(&html);
        let own = ["blockquote", "p", "/p", "cite", "a", "/a", "/cite", "/blockquote"];
        prop_assert!(elements.iter().all(|element| own.contains(&element.as_str())), "{}", html);
        prop_assert!(!text.contains(['<', '>', '"']));
        prop_assert!(text.contains(&escaped(&title)));
    }

    #[test]
    fn a_text_fragment_holds_no_sign_of_its_own(words in "\\PC{1,400}") {
        let link = link_to_original("https://a.example/x", &words).unwrap();
        let fragment = link.strip_prefix("https://a.example/x").unwrap();
        let texts = fragment.strip_prefix("#:~:").unwrap_or_default();
        for directive in texts.split('&').filter(|text| !text.is_empty()) {
            let text = directive.strip_prefix("text=").unwrap();
            prop_assert!(text.split(',').count() <= 2);
            prop_assert!(!text.contains(['-', '&', ' ', '#']));
        }
    }
}

#[track_caller]
fn check_link(url: &str, words: &str, expected: Option<&str>) {
    assert_eq!(
        link_to_original(url, words).as_deref(),
        expected,
        "{url} {words}"
    );
}

#[test]
fn the_link_to_the_original_page_finds_the_words_there() {
    let page = "https://a.example/x";
    check_link(
        page,
        "“We lost it.”",
        Some("https://a.example/x#:~:text=We%20lost%20it%2E"),
    );
    check_link(
        page,
        "large-scale, A&B",
        Some("https://a.example/x#:~:text=large%2Dscale%2C%20A%26B"),
    );
    check_link(
        page,
        "“We lost it,” […] “but not all.”",
        Some("https://a.example/x#:~:text=We%20lost%20it%2C&text=but%20not%20all%2E"),
    );
    check_link(
        "https://a.example/x#top",
        "sea",
        Some("https://a.example/x#top:~:text=sea"),
    );
    check_link(
        "https://a.example/x#:~:text=y",
        "sea",
        Some("https://a.example/x#:~:text=sea"),
    );
    check_link(
        "HTTP://a.example",
        "sea",
        Some("HTTP://a.example#:~:text=sea"),
    );
    check_link(page, "“”", Some(page));
    for url in [
        "",
        "ftp://a.example/",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://a b.example/",
        "https://a.example/\"><script>",
    ] {
        check_link(url, "sea", None);
    }
    let long = "word ".repeat(80);
    let edge = ["word"; 8].join("%20");
    check_link(page, &long, Some(&format!("{page}#:~:text={edge},{edge}")));
    check_link(
        page,
        "one two\nthree four",
        Some("https://a.example/x#:~:text=one%20two,three%20four"),
    );
}
