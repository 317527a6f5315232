//! Words that differ by one slip of the hand: Damerau and Levenshtein's distance of one.

/// Says whether one letter more, less or other, or two that changed places, make one word of the other.
///
/// ```
/// use dateline::search::slip::is_one_slip;
///
/// assert!(is_one_slip("harbuor", "harbour"));
/// assert!(!is_one_slip("harbour", "harbour"));
/// ```
pub fn is_one_slip(a: &str, b: &str) -> bool {
    // the longest letter has four bytes
    if a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let same = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
        a.zip(b)
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum::<usize>()
    };
    let front = same(&mut a.chars(), &mut b.chars());
    let (a, b) = (&a[front..], &b[front..]);
    let back = same(&mut a.chars().rev(), &mut b.chars().rev());
    let letters = |word: &str| {
        word[..word.len() - back]
            .chars()
            .take(3)
            .collect::<Vec<char>>()
    };
    match (&letters(a)[..], &letters(b)[..]) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}
