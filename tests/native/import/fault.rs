//! What is wrong with files: each is named, none stops another.

use super::{TEXT, import, make::zip};
use dateline::import::{File, Import, Item, Limits, Note, Options, Refusal};

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
