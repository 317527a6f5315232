//! What is too much for a page in a browser.

use crate::import::{Refusal, Source};
use serde::{Deserialize, Serialize};
use std::io::{Read as _, SeekFrom};

/// What is too much. The defaults leave room for what people really have, and stop what would end the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// The bytes of one file that is no archive, or of one member unpacked. It is held in memory, and what is made of it
    /// takes several times as much. Lower, and exports of a whole library are refused; higher, and one file can fill a
    /// worker. A novel has 1 MB of text, 10,000 articles as JSON Lines have 40.
    pub file_bytes: u64,
    /// The bytes of all members of one archive together, and of archives in it. They are read one at a time, so this is
    /// a limit of time, not of memory.
    pub unpacked_bytes: u64,
    /// How many times larger a member of more than 1 MB may get by unpacking. Deflate ends at 1032; text and pages are at
    /// 3 to 10, tables of zeros at 100.
    pub ratio: u64,
    /// How many archives may lie in one another: a saved page in a week's archive in a year's.
    pub depth: usize,
    /// How many members all archives of one file may have together.
    pub members: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 64 << 20,
            unpacked_bytes: 4 << 30,
            ratio: 200,
            depth: 3,
            members: 100_000,
        }
    }
}

/// A member smaller than this is no bomb, however well it was packed.
const NO_BOMB: u64 = 1 << 20;

/// What has been spent of the limits of one file.
pub(super) struct Budget {
    pub(super) limits: Limits,
    unpacked: u64,
    members: u64,
}

impl Budget {
    pub(super) fn new(limits: Limits) -> Self {
        Budget {
            limits,
            unpacked: 0,
            members: 0,
        }
    }

    /// Reads all of `source`.
    pub(super) fn read(&self, source: &mut dyn Source) -> Result<Vec<u8>, Refusal> {
        let limit = self.limits.file_bytes;
        let n_bytes = source
            .seek(SeekFrom::End(0))
            .map_err(|error| Refusal::unreadable(&error))?;
        if n_bytes > limit {
            return Err(Refusal::TooLarge {
                bytes: n_bytes,
                limit,
            });
        }
        let mut bytes = Vec::with_capacity(n_bytes as usize);
        source
            .seek(SeekFrom::Start(0))
            .and_then(|_| source.read_to_end(&mut bytes))
            .map_err(|error| Refusal::unreadable(&error))?;
        Ok(bytes)
    }

    /// Takes one member from what is left; returns whether there was one.
    pub(super) fn take_member(&mut self) -> bool {
        self.members += 1;
        self.members <= self.limits.members
    }

    /// Takes bytes that are read one after another from what is left.
    pub(super) fn spend(&mut self, bytes: u64) -> Result<(), Refusal> {
        self.unpacked = self.unpacked.saturating_add(bytes);
        match self.unpacked > self.limits.unpacked_bytes {
            true => Err(Refusal::Bomb {
                bytes: self.unpacked,
            }),
            false => Ok(()),
        }
    }

    /// Unpacks a member that is `packed` bytes long and says of itself to be `stated` bytes long; what it says is not
    /// trusted.
    pub(super) fn unpack(
        &mut self,
        mut reader: impl std::io::Read,
        packed: u64,
        stated: u64,
    ) -> Result<Vec<u8>, Refusal> {
        let limit = self.limits.file_bytes;
        let by_ratio = packed.saturating_mul(self.limits.ratio).max(NO_BOMB);
        if stated > by_ratio {
            return Err(Refusal::Bomb { bytes: stated });
        }
        if stated > limit {
            return Err(Refusal::TooLarge {
                bytes: stated,
                limit,
            });
        }
        let left = self.limits.unpacked_bytes.saturating_sub(self.unpacked);
        let most = limit.min(by_ratio).min(left);
        let mut bytes = Vec::with_capacity(stated.min(most) as usize);
        let read = reader.by_ref().take(most + 1).read_to_end(&mut bytes);
        let n_bytes = bytes.len() as u64;
        self.unpacked = self.unpacked.saturating_add(n_bytes);
        read.map_err(|error| Refusal::damaged(&error))?;
        match n_bytes > most {
            false => Ok(bytes),
            true if most == limit => Err(Refusal::TooLarge {
                bytes: n_bytes,
                limit,
            }),
            true => Err(Refusal::Bomb { bytes: n_bytes }),
        }
    }
}
