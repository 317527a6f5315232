//! Where each word stands: for every word, the articles that hold it and its positions there.
//!
//! A list is bytes: for each article the distance from the one before, then the distance of each
//! position from the one before, as variable-length integers above zero, then a zero byte. So the
//! end of an article's positions is found by looking for a zero, and how many there are by counting
//! bytes without their high bit.

/// All lists, by the number of the word.
#[derive(Debug, Default)]
pub struct Postings {
    lists: Vec<List>,
}

#[derive(Debug, Default)]
struct List {
    bytes: Vec<u8>,
    /// The last article plus one; 0 before the first.
    article: u32,
    position: u32,
    n_articles: u32,
}

/// One article of a list.
#[derive(Clone, Copy, Debug)]
pub struct Posting<'p> {
    /// The article.
    pub article: u32,
    positions: &'p [u8],
}

impl Postings {
    /// Notes that `word` stands at `position` of `article`. Articles, and the positions of each, must come
    /// in rising order.
    pub fn push(&mut self, word: u32, article: u32, position: u32) {
        let word = word as usize;
        if word >= self.lists.len() {
            self.lists.resize_with(word + 1, List::default);
        }
        let list = &mut self.lists[word];
        if list.article != article + 1 {
            if list.article != 0 {
                list.bytes.push(0);
            }
            push_number(&mut list.bytes, article + 1 - list.article);
            list.article = article + 1;
            list.position = 0;
            list.n_articles += 1;
        }
        push_number(&mut list.bytes, position + 1 - list.position);
        list.position = position + 1;
    }

    /// Returns how many articles hold `word`.
    pub fn n_articles(&self, word: u32) -> u32 {
        self.lists
            .get(word as usize)
            .map_or(0, |list| list.n_articles)
    }

    /// Returns the articles that hold `word`, in order.
    pub fn of(&self, word: u32) -> impl Iterator<Item = Posting<'_>> {
        let mut bytes: &[u8] = self
            .lists
            .get(word as usize)
            .map_or(&[], |list| &list.bytes);
        let mut article = 0;
        std::iter::from_fn(move || {
            article += next_number(&mut bytes)?;
            let end = bytes
                .iter()
                .position(|byte| *byte == 0)
                .unwrap_or(bytes.len());
            let positions = &bytes[..end];
            bytes = bytes.get(end + 1..).unwrap_or(&[]);
            Some(Posting {
                article: article - 1,
                positions,
            })
        })
    }

    /// Gives back what was set aside for growth.
    pub fn shrink(&mut self) {
        self.lists.shrink_to_fit();
        for list in &mut self.lists {
            list.bytes.shrink_to_fit();
        }
    }

    /// Returns how many bytes are held.
    pub fn memory(&self) -> usize {
        self.lists.capacity() * size_of::<List>()
            + self
                .lists
                .iter()
                .map(|list| list.bytes.capacity())
                .sum::<usize>()
    }
}

impl<'p> Posting<'p> {
    /// Returns how often the word stands in the article.
    pub fn n(self) -> u32 {
        self.positions.iter().filter(|byte| **byte < 0x80).count() as u32
    }

    /// Returns the positions, in order.
    pub fn positions(self) -> impl Iterator<Item = u32> + 'p {
        let mut bytes = self.positions;
        let mut position = 0;
        std::iter::from_fn(move || {
            position += next_number(&mut bytes)?;
            Some(position - 1)
        })
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn next_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    let mut shift = 0;
    loop {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
        shift += 7;
    }
}
