//! Where each word stands: for every word, the articles that hold it and its positions there.
//!
//! A list is bytes. For each article: twice the distance from the article before, plus one if the word
//! stands there once; else how often; then the distance of each position from the one before. All are
//! variable-length integers above zero, seven bits a byte.

/// All lists, by the number of the word.
#[derive(Debug, Default)]
pub struct Postings {
    /// Lists that were packed, one after the other.
    packed: Vec<u8>,
    /// Where each packed list ends.
    ends: Vec<u32>,
    /// What came after packing.
    lists: Vec<List>,
    n_articles: Vec<u32>,
}

#[derive(Debug, Default)]
struct List {
    bytes: Vec<u8>,
    /// The last article plus one; 0 before the first.
    article: u32,
}

/// One article of a list.
#[derive(Clone, Copy, Debug)]
pub struct Posting<'p> {
    /// The article.
    pub article: u32,
    /// How often the word stands in it.
    pub n: u32,
    positions: &'p [u8],
}

impl Postings {
    /// Notes the words of `article`: their numbers and positions, in rising order. Articles must come in rising
    /// order, too.
    pub fn add(&mut self, article: u32, words: &[(u32, u32)]) {
        for word in words.chunk_by(|(a, _), (b, _)| a == b) {
            let number = word[0].0 as usize;
            if number >= self.lists.len() {
                self.lists.resize_with(number + 1, List::default);
            }
            if number >= self.n_articles.len() {
                self.n_articles.resize(number + 1, 0);
            }
            let list = &mut self.lists[number];
            let distance = article + 1 - list.article;
            push_number(&mut list.bytes, distance * 2 + u32::from(word.len() == 1));
            if word.len() > 1 {
                push_number(&mut list.bytes, word.len() as u32);
            }
            let mut before = 0;
            for (_, position) in word {
                push_number(&mut list.bytes, position + 1 - before);
                before = position + 1;
            }
            list.article = article + 1;
            self.n_articles[number] += 1;
        }
    }

    /// Returns how many articles hold `word`.
    pub fn n_articles(&self, word: u32) -> u32 {
        self.n_articles.get(word as usize).copied().unwrap_or(0)
    }

    /// Returns the articles that hold `word`, in order.
    pub fn of(&self, word: u32) -> impl Iterator<Item = Posting<'_>> {
        let word = word as usize;
        let packed = self.packed_list(word);
        let list = self.lists.get(word).map_or(&[][..], |list| &list.bytes);
        postings(packed).chain(postings(list))
    }

    /// Packs all lists, without room for growth between them. More can be added afterwards.
    pub fn pack(&mut self) {
        let n = self.ends.len().max(self.lists.len());
        let n_bytes = self
            .lists
            .iter()
            .map(|list| list.bytes.len())
            .sum::<usize>();
        // Lists count articles from the last packing: packing twice would need to count anew.
        if n_bytes == 0 || !self.packed.is_empty() {
            return;
        }
        let mut ends = Vec::with_capacity(n);
        let mut packed = Vec::with_capacity(n_bytes);
        for list in std::mem::take(&mut self.lists) {
            packed.extend(list.bytes);
            ends.push(packed.len() as u32);
        }
        self.packed = packed;
        self.ends = ends;
        self.n_articles.shrink_to_fit();
    }

    /// Returns how many bytes are held.
    pub fn memory(&self) -> usize {
        let lists = self.lists.iter().map(|list| list.bytes.capacity());
        self.packed.capacity()
            + 4 * (self.ends.capacity() + self.n_articles.capacity())
            + self.lists.capacity() * size_of::<List>()
            + lists.sum::<usize>()
    }

    fn packed_list(&self, word: usize) -> &[u8] {
        let Some(&end) = self.ends.get(word) else {
            return &[];
        };
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.packed[start as usize..end as usize]
    }
}

impl<'p> Posting<'p> {
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

fn postings(mut bytes: &[u8]) -> impl Iterator<Item = Posting<'_>> {
    let mut article = 0;
    std::iter::from_fn(move || {
        let head = next_number(&mut bytes)?;
        article += head / 2;
        let n = match head % 2 {
            1 => 1,
            _ => next_number(&mut bytes)?,
        };
        let (positions, rest) = bytes.split_at(length(bytes, n));
        bytes = rest;
        Some(Posting {
            article: article - 1,
            n,
            positions,
        })
    })
}

/// The number of bytes that `n` integers take: the last byte of each has no high bit.
fn length(bytes: &[u8], n: u32) -> usize {
    let mut left = n;
    for (i, byte) in bytes.iter().enumerate() {
        left -= u32::from(*byte < 0x80);
        if left == 0 {
            return i + 1;
        }
    }
    bytes.len()
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
