//! What is wrong with files: each is named, none stops another.

use super::{
    TEXT, import,
    make::{gzip, zip},
};
use dateline::import::{File, Import, Item, Limits, Note, Options, Refusal};
use std::io::{self, Read, Seek, SeekFrom};

fn limited(bytes: &[u8], limits: Limits) -> Vec<Item> {
    Import::new(
        File::new("a.zip", bytes),
        Options {
            limits,
            ..Options::default()
        },
    )
    .collect()
}

#[test]
fn a_truncated_archive_is_damaged() {
    let archive = zip(&[("a.txt", TEXT), ("b.txt", TEXT)]);
    for end in [6, 30, archive.len() / 2, archive.len() - 1] {
        let items = import("a.zip", &archive[..end]);
        let last = items.last().unwrap();
        assert!(
            matches!(last.content, Err(Refusal::Damaged { .. })),
            "{items:?}"
        );
    }
}

#[test]
fn a_damaged_member_loses_no_other() {
    let mut archive = zip(&[("a.txt", &TEXT.repeat(20)), ("b.txt", TEXT)]);
    let at = archive
        .windows(5)
        .position(|five| five == b"a.txt")
        .unwrap()
        + 12;
    archive[at] ^= 0xff;
    let items = import("a.zip", &archive);
    assert!(
        matches!(items[0].content, Err(Refusal::Damaged { .. })),
        "{items:?}"
    );
    assert!(items[1].content.is_ok());
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 8 << 20];
    let archive = zip(&[("bomb.txt", &zeros), ("a.txt", TEXT)]);
    let items = import("a.zip", &archive);
    assert_eq!(items[0].content, Err(Refusal::Bomb { bytes: 8 << 20 }));
    assert!(items[1].content.is_ok());
}

#[test]
fn a_bomb_that_lies_about_its_size_is_stopped() {
    let zeros = vec![b' '; 8 << 20];
    let mut archive = zip(&[("bomb.txt", &zeros)]);
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    while let Some(at) = archive.windows(4).position(|four| four == size) {
        archive[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let items = import("a.zip", &archive);
    let refused = items[0].content.as_ref().unwrap_err();
    assert!(
        matches!(refused, Refusal::Bomb { .. } | Refusal::Damaged { .. }),
        "{refused:?}"
    );
}

#[test]
fn archives_in_archives_end_somewhere() {
    let mut archive = zip(&[("a.txt", TEXT)]);
    for _ in 0..5 {
        archive = zip(&[("a.zip", &archive)]);
    }
    let items = import("a.zip", &archive);
    assert_eq!(items[0].path, "a.zip/a.zip/a.zip/a.zip");
    assert_eq!(items[0].content, Err(Refusal::TooDeep { limit: 3 }));
    assert_eq!(items.len(), 4);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let limits = Limits {
        file_bytes: 40,
        ..Limits::default()
    };
    let file = File::new("a.txt", TEXT);
    let items: Vec<_> = Import::new(
        file,
        Options {
            limits: limits.clone(),
            ..Options::default()
        },
    )
    .collect();
    let bytes = TEXT.len() as u64;
    assert_eq!(
        items[0].content,
        Err(Refusal::TooLarge { bytes, limit: 40 })
    );
    let items = limited(&zip(&[("a.txt", TEXT)]), limits);
    assert_eq!(
        items[0].content,
        Err(Refusal::TooLarge { bytes, limit: 40 })
    );
}

/// A file of so many bytes that none may ask for more than the first of them.
struct Huge(u64, u64);

impl Read for Huge {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        assert!(self.1 < 64, "no more than its beginning is read");
        let n = buffer.len().min(16);
        buffer[..n].fill(b'a');
        self.1 += n as u64;
        Ok(n)
    }
}

impl Seek for Huge {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.1 = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(_) => self.0,
            SeekFrom::Current(_) => self.1,
        };
        Ok(self.1)
    }
}

#[test]
fn two_hundred_megabytes_of_text_are_refused_before_they_are_read() {
    let (bytes, limit) = (200 << 20, Limits::default().file_bytes);
    let file = File::open("a.txt", Huge(bytes, 0));
    let items: Vec<_> = Import::new(file, Options::default()).collect();
    assert_eq!(items[0].content, Err(Refusal::TooLarge { bytes, limit }));
}

#[test]
fn a_member_with_a_password_loses_no_other() {
    let mut archive = zip(&[("a.txt", TEXT), ("b.txt", TEXT)]);
    // the flag in the head of the first member, and in its entry in the directory
    let directory = archive
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    archive[6] |= 1;
    archive[directory + 8] |= 1;
    let items = import("a.zip", &archive);
    assert_eq!(items[0].content, Err(Refusal::Encrypted));
    assert!(items[1].content.is_ok());
}

#[test]
fn the_same_file_twice_is_the_same_article_by_name() {
    let items = import("a.zip", &zip(&[("a.txt", TEXT), ("b.txt", TEXT)]));
    let id = |at: usize| &items[at].content.as_ref().unwrap()[0].article.id;
    assert_eq!(id(0), id(1));
}

#[test]
fn a_bomb_in_one_compressed_file_is_stopped() {
    let items = import("a.txt.gz", &gzip(&vec![b' '; 8 << 20]));
    assert!(
        matches!(items[0].content, Err(Refusal::Bomb { .. })),
        "{items:?}"
    );
    let items = import("a.gz.gz", &gzip(&gzip(TEXT)));
    assert_eq!(items[0].content, Err(Refusal::TooDeep { limit: 1 }));
}

#[test]
fn formats_made_of_archives_are_damaged_without_their_parts() {
    for name in ["word/document.xml", "META-INF/container.xml"] {
        let items = import("a", &zip(&[(name, b"<a><b></a>")]));
        let refused = items[0].content.as_ref().unwrap_err();
        assert!(matches!(refused, Refusal::Damaged { .. }), "{refused:?}");
    }
}

#[test]
fn what_is_beyond_a_limit_is_counted() {
    let archive = zip(&[("a.txt", TEXT), ("b.txt", TEXT), ("c.txt", TEXT)]);
    let items = limited(
        &archive,
        Limits {
            members: 2,
            ..Limits::default()
        },
    );
    assert_eq!(items.len(), 3);
    assert_eq!(items[2].notes, [Note::Members(2), Note::Unread(1)]);
    assert!(items[2].is_partial());
}

#[test]
fn five_thousand_files_at_once_are_read_one_after_another() {
    let names: Vec<String> = (0..5000).map(|n| format!("{n}.txt")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), TEXT)).collect();
    let archive = zip(&members);
    let mut import = Import::new(File::new("a.zip", &archive), Options::default());
    assert_eq!(import.next().unwrap().path, "a.zip/0.txt");
    assert_eq!(
        import.by_ref().filter(|item| item.content.is_ok()).count(),
        5000
    );
}
