//! Values and their names in the hash.

/// A value's name in the hash and the value.
pub(super) type Names<T> = &'static [(&'static str, T)];

/// Returns the name of `value`; empty where it has none.
pub(super) fn name_of<T: PartialEq>(names: Names<T>, value: &T) -> &'static str {
    names
        .iter()
        .find(|(_, named)| named == value)
        .map_or("", |(name, _)| name)
}

/// Returns the value with this name.
pub(super) fn value_of<T: Copy>(names: Names<T>, name: &str) -> Option<T> {
    names
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

/// Writes the order of a table: `-value` where the last stands first.
pub(super) fn order_words<T: PartialEq>(columns: Names<T>, by: &T, is_descending: bool) -> String {
    let minus = if is_descending { "-" } else { "" };
    format!("{minus}{}", name_of(columns, by))
}

/// Reads what [`order_words`] writes.
pub(super) fn order_of<T: Copy>(columns: Names<T>, words: &str) -> Option<(T, bool)> {
    let name = words.strip_prefix('-').unwrap_or(words);
    Some((value_of(columns, name)?, name.len() < words.len()))
}
