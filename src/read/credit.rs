//! Names above a body that stand without a date: authors, posts, outlets.

use crate::read::{
    byline::{self, byline},
    fact::{Fact, Facts, NAMED},
    name::{is_acronym, is_name_word, is_outlet, is_pen_name, is_section, is_title},
};

/// Reads names without a date: a byline, an outlet, a lone person.
pub(super) fn names(segment: &str, among: bool) -> Option<Facts> {
    let mut facts = Facts::default();
    let words = segment.split(' ').count();
    let named = |outlet: &str| Some((outlet.to_owned(), NAMED));
    let (first, after_comma) = segment.split_once(", ").unwrap_or((segment, ""));
    if !first.starts_with("By ")
        && is_outlet(first)
        && words <= 7
        && (among || !after_comma.is_empty())
        && is_place(after_comma)
    {
        facts.outlet = named(first);
        return Some(facts);
    }
    if let Some(read) = byline(segment) {
        // Four words and more in capitals are rather a title, unless they are marked.
        if !read.is_marked
            && !among
            && words > 3 * read.authors.len()
            && read.outlet.is_none()
            && !segment.contains([',', '.'])
            && !segment.contains(" in ")
        {
            return None;
        }
        facts.strength = if read.is_marked {
            Fact::Strong
        } else {
            Fact::Weak
        };
        facts.authors = read.authors;
        facts.outlet = read.outlet.map(|outlet| (outlet, NAMED));
        return Some(facts);
    }
    if words <= 9 && segment.contains(" reported from ") {
        facts.strength = Fact::Furniture;
        return Some(facts);
    }
    if is_post(segment) {
        // A line of its own under the name: "Environment correspondent, BBC News".
        facts.strength = Fact::Strong;
        facts.outlet = byline::employer_in(segment).map(|outlet| (outlet, NAMED));
        return Some(facts);
    }
    if among && is_pen_name(segment) {
        facts.authors.push(segment.to_owned());
        return Some(facts);
    }
    if among && is_section(segment) {
        facts.section = Some(segment.to_owned());
        return Some(facts);
    }
    if among && words == 1 && (is_acronym(segment) || is_name_word(segment)) {
        facts.outlet = named(segment);
        return Some(facts);
    }
    let place = ["Reporting from ", "in ", "From "]
        .iter()
        .find_map(|before| segment.strip_prefix(before))?;
    is_place(place).then_some(facts)
}

/// Says whether `line` is what someone is at an outlet: "Senior staff writer", "Political editor, BBC".
fn is_post(line: &str) -> bool {
    let post = line.split([',']).next().unwrap_or(line);
    let post = [" of ", " for ", " at "]
        .iter()
        .find_map(|word| post.split_once(word))
        .map_or(post, |(post, _)| post);
    line.split(' ').count() <= 8
        && (2..=5).contains(&post.split(' ').count())
        && post.split(' ').next_back().is_some_and(is_title)
        && line.starts_with(char::is_uppercase)
        && !line.ends_with('.')
}

fn is_place(text: &str) -> bool {
    text.split([' ', ','])
        .all(|word| word.is_empty() || is_name_word(word) || is_section(word))
}
