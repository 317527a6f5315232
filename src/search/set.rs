//! A set of articles, one bit each.

/// Articles by their number in the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    bits: Vec<u64>,
    n: u32,
}

impl Set {
    /// Returns the empty set among `n` articles.
    pub fn none(n: u32) -> Self {
        Set {
            bits: vec![0; n.div_ceil(64) as usize],
            n,
        }
    }

    /// Returns the set of all `n` articles.
    pub fn all(n: u32) -> Self {
        Set::none(n).complement()
    }

    /// Returns the set of `members`, among `n` articles.
    pub fn of(n: u32, members: impl IntoIterator<Item = u32>) -> Self {
        let mut set = Set::none(n);
        for member in members {
            set.insert(member);
        }
        set
    }

    /// Adds `member`, if it is one of the articles there are.
    pub fn insert(&mut self, member: u32) {
        if member < self.n {
            self.bits[member as usize / 64] |= 1 << (member % 64);
        }
    }

    /// Says whether `member` is in the set.
    pub fn contains(&self, member: u32) -> bool {
        member < self.n && self.bits[member as usize / 64] >> (member % 64) & 1 == 1
    }

    /// Returns how many members there are.
    pub fn len(&self) -> u32 {
        self.bits.iter().map(|bits| bits.count_ones()).sum()
    }

    /// Says whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|bits| *bits == 0)
    }

    /// Keeps only members that `other` has, too.
    pub fn intersect(&mut self, other: &Set) {
        for (bits, other) in self.bits.iter_mut().zip(&other.bits) {
            *bits &= other;
        }
    }

    /// Takes away the members of `other`.
    pub fn subtract(&mut self, other: &Set) {
        for (bits, other) in self.bits.iter_mut().zip(&other.bits) {
            *bits &= !other;
        }
    }

    /// Adds the members of `other`.
    pub fn unite(&mut self, other: &Set) {
        for (bits, other) in self.bits.iter_mut().zip(&other.bits) {
            *bits |= other;
        }
    }

    /// Returns the articles that are not members.
    pub fn complement(mut self) -> Self {
        for bits in &mut self.bits {
            *bits = !*bits;
        }
        if let (Some(last), 1..) = (self.bits.last_mut(), self.n % 64) {
            *last &= (1 << (self.n % 64)) - 1;
        }
        self
    }

    /// Returns the members in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.bits.iter().enumerate().flat_map(|(i, bits)| {
            let mut rest = *bits;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(i as u32 * 64 + bit)
            })
        })
    }
}
