//! Where each word stands: for every word, its places in all articles.
//!
//! Words are counted through all articles, so that a place is one number and the article follows from it. A list is
//! bytes: how many articles hold the word, then the distance of each place from the one before, the first from 0. All
//! are variable-length integers, seven bits a byte.

use serde::{Deserialize, Serialize};

/// All lists, by the number of the word.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Postings {
    /// Lists that were packed, one after the other.
    #[serde(with = "serde_bytes")]
    packed: Vec<u8>,
    /// Where each packed list ends.
    ends: Vec<u32>,
    /// What came after packing, by the number of the word; these lists start from 0 again.
    lists: Vec<List>,
    /// The first place after each article.
    article_ends: Vec<u32>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct List {
    bytes: Vec<u8>,
    /// The last place.
    last: u32,
    n_articles: u32,
}

/// One article of a list.
#[derive(Clone, Copy, Debug)]
pub struct Posting<'p> {
    /// The article.
    pub article: u32,
    /// How often the word stands in it.
    pub n: u32,
    /// Where the article starts.
    start: u32,
    /// The place before the first in the article.
    before: u32,
    distances: &'p [u8],
}

impl Postings {
    /// Notes the words of the next article: their numbers and positions in it, in rising order. All positions are
    /// below `n_positions`.
    pub fn add(&mut self, words: &[(u32, u32)], n_positions: u32) {
        let start = self.article_ends.last().copied().unwrap_or(0);
        self.article_ends.push(start + n_positions);
        for word in words.chunk_by(|(a, _), (b, _)| a == b) {
            let number = word[0].0 as usize;
            if number >= self.lists.len() {
                self.lists.resize_with(number + 1, List::default);
            }
            let list = &mut self.lists[number];
            for (_, position) in word {
                let place = start + position;
                push_number(&mut list.bytes, place - list.last);
                list.last = place;
            }
            list.n_articles += 1;
        }
    }

    /// Returns how many articles hold `word`.
    pub fn n_articles(&self, word: u32) -> u32 {
        let (packed, _) = self.packed_list(word as usize);
        let list = self.lists.get(word as usize);
        packed + list.map_or(0, |list| list.n_articles)
    }

    /// Returns the articles that hold `word`, in order.
    pub fn of(&self, word: u32) -> impl Iterator<Item = Posting<'_>> {
        let word = word as usize;
        let (_, packed) = self.packed_list(word);
        let list = self.lists.get(word).map_or(&[][..], |list| &list.bytes);
        self.postings(packed).chain(self.postings(list))
    }

    /// Packs all lists, without room for growth between them. Words get other numbers: `before` has, for each, the
    /// one that it had. More can be added afterwards.
    pub fn pack(&mut self, before: &[u32]) {
        let added: usize = self.lists.iter().map(|list| list.bytes.len() + 5).sum();
        let mut packed = Vec::with_capacity(self.packed.len() + added);
        let mut ends = Vec::with_capacity(before.len());
        for word in before {
            let word = *word as usize;
            let (_, mut first) = self.packed_list(word);
            push_number(&mut packed, self.n_articles(word as u32));
            packed.extend_from_slice(first);
            if let Some(list) = self.lists.get(word).filter(|list| !list.bytes.is_empty()) {
                let mut last = 0;
                while let Some(distance) = next_number(&mut first) {
                    last += distance;
                }
                let mut rest = &list.bytes[..];
                let place = next_number(&mut rest).unwrap_or(last);
                push_number(&mut packed, place - last);
                packed.extend_from_slice(rest);
            }
            ends.push(packed.len() as u32);
        }
        packed.shrink_to_fit();
        self.packed = packed;
        self.ends = ends;
        self.lists = Vec::new();
        self.article_ends.shrink_to_fit();
    }

    /// Returns how many bytes are held.
    pub fn memory(&self) -> usize {
        let lists = self.lists.iter().map(|list| list.bytes.capacity());
        self.packed.capacity()
            + 4 * (self.ends.capacity() + self.article_ends.capacity())
            + self.lists.capacity() * size_of::<List>()
            + lists.sum::<usize>()
    }

    /// Returns in how many packed articles `word` is, and its distances.
    fn packed_list(&self, word: usize) -> (u32, &[u8]) {
        let Some(&end) = self.ends.get(word) else {
            return (0, &[]);
        };
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        let mut list = &self.packed[start as usize..end as usize];
        let n_articles = next_number(&mut list).unwrap_or(0);
        (n_articles, list)
    }

    fn postings<'p>(&'p self, mut list: &'p [u8]) -> impl Iterator<Item = Posting<'p>> {
        let mut article = 0;
        let mut last = 0;
        std::iter::from_fn(move || {
            let (before, distances) = (last, list);
            last += next_number(&mut list)?;
            article = self.article_of(last, article);
            let end = self.article_ends[article];
            let mut n = 1;
            let mut next = list;
            while let Some(distance) = next_number(&mut next)
                && last + distance < end
            {
                last += distance;
                n += 1;
                list = next;
            }
            Some(Posting {
                article: article as u32,
                n,
                start: article
                    .checked_sub(1)
                    .map_or(0, |before| self.article_ends[before]),
                before,
                distances: &distances[..distances.len() - list.len()],
            })
        })
    }

    /// The article that holds `place`, which is `from` or a later one: most often a near one.
    fn article_of(&self, place: u32, from: usize) -> usize {
        let mut from = from;
        let mut step = 1;
        while let Some(end) = self.article_ends.get(from + step - 1)
            && *end <= place
        {
            from += step;
            step *= 2;
        }
        let to = (from + step).min(self.article_ends.len());
        from + self.article_ends[from..to].partition_point(|end| *end <= place)
    }
}

impl<'p> Posting<'p> {
    /// Returns the positions, in order.
    pub fn positions(self) -> impl Iterator<Item = u32> + 'p {
        let mut distances = self.distances;
        let mut place = self.before;
        std::iter::from_fn(move || {
            place += next_number(&mut distances)?;
            Some(place - self.start)
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
