//! Tests of what is pasted into other pages.

use dateline::state::{Address, view::snippet::Snippet};

#[track_caller]
fn check(part: &str, theme: &str, hash: &str, label: &str, element: &str, frame: &str) {
    let snippet = Snippet {
        home: "https://a.example/news/",
        bundle: "https://a.example/news/articles.jsonl",
        address: &Address::from_hash(hash),
        part,
        theme,
        height: 640,
        label,
    };
    assert_eq!(snippet.element(), element);
    assert_eq!(snippet.frame(), frame);
    // One line each, and nothing that would end an attribute.
    for code in [snippet.element(), snippet.frame()] {
        assert!(!code.contains('\n'));
        assert_eq!(code.matches('"').count() % 2, 0, "{code}");
    }
}

#[test]
fn the_code_shows_what_is_on_the_screen() {
    check(
        "compact",
        "inherit",
        "view=timeline&q=fog",
        "Timeline",
        "<script type=\"module\" src=\"https://a.example/news/dateline-explorer.js\"></script>\
         <dateline-explorer src=\"https://a.example/news/articles.jsonl\" state=\"view=timeline&amp;q=fog\" embed=\"compact\" theme=\"inherit\" height=\"640\" label=\"Timeline\">\
         <a href=\"https://a.example/news/#view=timeline&amp;q=fog\">Timeline</a></dateline-explorer>",
        "<iframe src=\"https://a.example/news/?embed=compact#view=timeline&amp;q=fog\" title=\"Timeline\" width=\"100%\" height=\"640\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
    );
}

#[test]
fn what_has_no_value_is_left_out_and_words_stay_words() {
    check(
        "quote-card",
        "dark",
        "",
        "\"Fog\" <b> & more",
        "<script type=\"module\" src=\"https://a.example/news/dateline-explorer.js\"></script>\
         <dateline-explorer src=\"https://a.example/news/articles.jsonl\" embed=\"quote-card\" theme=\"dark\" label=\"&quot;Fog&quot; &lt;b&gt; &amp; more\">\
         <a href=\"https://a.example/news/\">&quot;Fog&quot; &lt;b&gt; &amp; more</a></dateline-explorer>",
        "<iframe src=\"https://a.example/news/?embed=quote-card&amp;theme=dark\" title=\"&quot;Fog&quot; &lt;b&gt; &amp; more\" width=\"100%\" height=\"640\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
    );
}
