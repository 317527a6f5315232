//! The state of a parse: a stack of words, the words to come, and the arcs so far.
//!
//! The transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011): a word on top of the stack
//! gets the next word as its head (left), or the word below it (right). The root is what is left at the end,
//! so there is exactly one, and arcs never cross.

use crate::language::{
    tag::{N_TAGS, Tag},
    word::Word,
};

/// What a parser does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts the next word on the stack.
    Shift,
    /// Makes the next word the head of the top, which is done.
    Left,
    /// Makes the word below the top its head; the top is done.
    Right,
}

/// All moves, by number.
pub const MOVES: [Move; 3] = [Move::Shift, Move::Left, Move::Right];

/// A word as the parser sees it.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The lower-case form.
    pub word: u32,
    /// The tag's number.
    pub tag: u32,
    /// The fine and the coarse class.
    pub classes: [u32; 2],
}

/// Stands for a word that is not there.
const NOBODY: Node = Node {
    word: 1,
    tag: N_TAGS as u32,
    classes: [0; 2],
};

/// The state of a parse. `nobody()` stands for a word that is not there.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The words, and one that is not there.
    pub(super) nodes: Vec<Node>,
    stack: Vec<u32>,
    next: u32,
    heads: Vec<u32>,
    /// The children of each word on its left, the outermost first, and on its right.
    lefts: Vec<[u32; 2]>,
    rights: Vec<[u32; 2]>,
    n_lefts: Vec<u8>,
    n_rights: Vec<u8>,
    /// In a finished tree: the nearest word on the left with the same head.
    siblings: Vec<u32>,
    last: Vec<u32>,
}

impl State {
    /// Begins a sentence.
    pub fn set(&mut self, words: &[Word], tags: &[Tag]) {
        let n = words.len();
        self.nodes.clear();
        self.nodes
            .extend(words.iter().zip(tags).map(|(word, tag)| Node {
                word: word.lower,
                tag: tag.number() as u32,
                classes: word.classes.map(u32::from),
            }));
        self.nodes.push(NOBODY);
        self.stack.clear();
        self.next = 0;
        let nobody = n as u32;
        fill(&mut self.heads, n, nobody);
        fill(&mut self.lefts, n + 1, [nobody; 2]);
        fill(&mut self.rights, n + 1, [nobody; 2]);
        fill(&mut self.n_lefts, n + 1, 0);
        fill(&mut self.n_rights, n + 1, 0);
    }

    /// The index that stands for a word that is not there: the number of words.
    pub fn nobody(&self) -> u32 {
        self.nodes.len() as u32 - 1
    }

    /// The word `depth` below the top of the stack.
    pub fn on_stack(&self, depth: usize) -> u32 {
        match self.stack.len().checked_sub(depth + 1) {
            Some(at) => self.stack[at],
            None => self.nobody(),
        }
    }

    /// The whole stack, the top last.
    pub fn stack(&self) -> &[u32] {
        &self.stack
    }

    /// The word that comes in `ahead` words, 0 for the next.
    pub fn ahead(&self, ahead: u32) -> u32 {
        (self.next + ahead).min(self.nobody())
    }

    /// Returns the outermost and the second child on the left of a word.
    pub fn lefts(&self, of: u32) -> [u32; 2] {
        self.lefts[of as usize]
    }

    /// Returns the outermost and the second child on the right of a word.
    pub fn rights(&self, of: u32) -> [u32; 2] {
        self.rights[of as usize]
    }

    /// Returns the numbers of children of a word, on the left and on the right.
    pub fn n_children(&self, of: u32) -> [u32; 2] {
        [self.n_lefts[of as usize], self.n_rights[of as usize]].map(u32::from)
    }

    /// The head of each word so far; the number of words for none.
    pub fn heads(&self) -> &[u32] {
        &self.heads
    }

    /// In a finished tree, the nearest word on the left with the same head.
    pub fn sibling(&self, of: u32) -> u32 {
        self.siblings[of as usize]
    }

    /// Says whether all words are done but one, the root.
    pub fn is_done(&self) -> bool {
        self.next == self.nobody() && self.stack.len() <= 1
    }

    /// Says which moves are possible, by number.
    pub fn possible(&self) -> [bool; 3] {
        let more = self.next < self.nobody();
        [more, more && !self.stack.is_empty(), self.stack.len() > 1]
    }

    /// Makes a possible move.
    pub fn make(&mut self, next: Move) {
        match next {
            Move::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Move::Left => {
                if let Some(child) = self.stack.pop() {
                    let head = self.next;
                    self.heads[child as usize] = head;
                    push(&mut self.lefts[head as usize], child);
                    self.n_lefts[head as usize] = self.n_lefts[head as usize].saturating_add(1);
                }
            }
            Move::Right => {
                if let Some(child) = self.stack.pop() {
                    let head = self.on_stack(0);
                    self.heads[child as usize] = head;
                    push(&mut self.rights[head as usize], child);
                    self.n_rights[head as usize] = self.n_rights[head as usize].saturating_add(1);
                }
            }
        }
    }

    /// Takes a finished tree; a root is its own head.
    pub fn finish(&mut self, heads: &[u32]) {
        let nobody = self.nobody();
        for (child, head) in heads.iter().enumerate() {
            self.heads[child] = *head;
        }
        let n = heads.len() + 1;
        fill(&mut self.lefts, n, [nobody; 2]);
        fill(&mut self.rights, n, [nobody; 2]);
        fill(&mut self.siblings, n, nobody);
        for child in (0..nobody).rev() {
            let head = self.heads[child as usize];
            if child < head {
                push(&mut self.lefts[head as usize], child);
            }
        }
        fill(&mut self.last, n, nobody);
        for child in 0..nobody {
            let head = self.heads[child as usize];
            if head != child {
                self.siblings[child as usize] = self.last[head as usize];
                self.last[head as usize] = child;
            }
            if head < child {
                push(&mut self.rights[head as usize], child);
            }
        }
    }
}

fn push(children: &mut [u32; 2], child: u32) {
    *children = [child, children[0]];
}

fn fill<T: Copy>(items: &mut Vec<T>, n: usize, item: T) {
    items.clear();
    items.resize(n, item);
}
