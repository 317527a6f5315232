//! The file that the models come in: a header with a checksum, then named parts.
//!
//! ```text
//! "dateline language 1\n"   20 bytes
//! CRC-32 of the rest        4 bytes, little-endian
//! parts                     each: name (length, bytes), content (length, bytes)
//! ```
//! Numbers are unsigned LEB128. The file is not compressed: a server does that better.

use std::fmt;

const HEADER: &[u8] = b"dateline language 1\n";

/// A model file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It does not begin like one.
    NotAModel,
    /// It begins like one of another version.
    OtherVersion,
    /// Its checksum or its content is wrong.
    Damaged,
    /// A part is not there.
    Missing(&'static str),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::NotAModel => write!(f, "it is not a language model"),
            FileError::OtherVersion => write!(f, "it belongs to another version of Dateline"),
            FileError::Damaged => write!(f, "it is damaged or incomplete"),
            FileError::Missing(part) => write!(f, "its part “{part}” is missing"),
        }
    }
}

impl std::error::Error for FileError {}

/// Bytes that are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage;

impl From<Damage> for FileError {
    fn from(_: Damage) -> Self {
        FileError::Damaged
    }
}

/// The parts of an opened file.
#[derive(Debug)]
pub struct Parts<'a> {
    parts: Vec<(&'a str, &'a [u8])>,
}

impl<'a> Parts<'a> {
    /// Checks `bytes` and finds the parts in them.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FileError> {
        let kind = HEADER.len() - 2; // without the version
        if bytes.get(..kind) != HEADER.get(..kind) {
            return Err(FileError::NotAModel);
        }
        let rest = bytes.strip_prefix(HEADER).ok_or(FileError::OtherVersion)?;
        let (sum, rest) = rest.split_first_chunk::<4>().ok_or(FileError::Damaged)?;
        if crc32fast::hash(rest) != u32::from_le_bytes(*sum) {
            return Err(FileError::Damaged);
        }
        let mut reader = Reader { rest };
        let mut parts = Vec::new();
        while !reader.rest.is_empty() {
            let name = reader.text()?;
            let length = reader.number()? as usize;
            parts.push((name, reader.bytes(length)?));
        }
        Ok(Parts { parts })
    }

    /// Returns a reader of the part called `name`.
    pub fn part(&self, name: &'static str) -> Result<Reader<'a>, FileError> {
        self.parts
            .iter()
            .find(|(found, _)| *found == name)
            .map(|(_, content)| Reader { rest: content })
            .ok_or(FileError::Missing(name))
    }

    /// Reads the model called `name`; `None` where the file has no such part. So an older file, or one that is
    /// being made, is used for what it has, but damage is never taken for absence.
    pub fn model<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'a>) -> Result<T, Damage>,
    ) -> Result<Option<T>, FileError> {
        match self.part(name) {
            Ok(mut reader) => {
                let model = read(&mut reader)?;
                match reader.is_done() {
                    true => Ok(Some(model)),
                    false => Err(FileError::Damaged),
                }
            }
            Err(_) => Ok(None),
        }
    }

    /// Returns the names of the parts and their lengths in bytes.
    pub fn sizes(&self) -> impl Iterator<Item = (&'a str, usize)> + '_ {
        self.parts
            .iter()
            .map(|(name, content)| (*name, content.len()))
    }
}

/// Joins `parts`, each a name and what was written, to a file.
pub fn assemble(parts: impl IntoIterator<Item = (&'static str, Writer)>) -> Vec<u8> {
    let mut body = Writer::default();
    for (name, content) in parts {
        body.text(name);
        body.number(content.bytes.len() as u32);
        body.bytes.extend(content.bytes);
    }
    let mut file = HEADER.to_vec();
    file.extend(crc32fast::hash(&body.bytes).to_le_bytes());
    file.extend(body.bytes);
    file
}

/// Takes numbers and bytes from a part, from its beginning on.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Takes a number.
    pub fn number(&mut self) -> Result<u32, Damage> {
        let mut number = 0_u32;
        for shift in (0..35).step_by(7) {
            let (byte, rest) = self.rest.split_first().ok_or(Damage)?;
            self.rest = rest;
            let bits = u32::from(byte & 0x7f);
            number |= bits.checked_shl(shift).ok_or(Damage)?;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Damage)
    }

    /// Takes `n` bytes.
    pub fn bytes(&mut self, n: usize) -> Result<&'a [u8], Damage> {
        let (taken, rest) = self.rest.split_at_checked(n).ok_or(Damage)?;
        self.rest = rest;
        Ok(taken)
    }

    /// Takes one byte.
    pub fn byte(&mut self) -> Result<u8, Damage> {
        Ok(self.bytes(1)?[0])
    }

    /// Takes a string.
    pub fn text(&mut self) -> Result<&'a str, Damage> {
        let length = self.number()? as usize;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| Damage)
    }

    /// Says whether everything has been taken.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }
}

/// Collects what a part shall hold.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl From<Reader<'_>> for Writer {
    fn from(reader: Reader<'_>) -> Self {
        Writer {
            bytes: reader.rest.to_vec(),
        }
    }
}

impl Writer {
    /// Returns a reader of what was written.
    pub fn reader(&self) -> Reader<'_> {
        Reader { rest: &self.bytes }
    }

    /// Adds a number.
    pub fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Adds one byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Adds a string.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.bytes.extend(text.bytes());
    }
}
