//! Classes of words: a clustering, made outside and kept as lists.

use crate::language::{
    feature::hash,
    file::Writer,
    train::{Done, Workshop},
    word::Classes,
};

/// Makes the part of the file that tells the class of a word.
pub(super) fn make(workshop: &Workshop<'_>, _: &Done) -> Result<Writer, String> {
    let list = (workshop.corpus)("word-classes.tsv")?;
    let mut classes = Vec::new();
    for line in list.lines() {
        let mut fields = line.split('\t');
        let word = fields.next().unwrap_or_default();
        let mut class = || fields.next()?.parse::<u16>().ok();
        let (Some(fine), Some(coarse)) = (class(), class()) else {
            return Err(format!(
                "word-classes.tsv: “{line}” is not a word with two classes"
            ));
        };
        // 0 is for words without a class.
        classes.push((hash(word.bytes()), [fine + 1, coarse + 1]));
    }
    let mut part = Writer::default();
    Classes::new(classes).write(&mut part);
    Ok(part)
}
