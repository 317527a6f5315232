//! Names made from content.

/// Returns twelve hexadecimal digits for `text`, the same wherever only its white space differs.
///
/// 64-bit FNV-1a, folded to 48 bits: among ten thousand articles, two share a name with a chance
/// of one in five million. It names articles and guards nothing.
pub(crate) fn of(text: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for word in text.split_whitespace() {
        for byte in word.bytes().chain([b' ']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{:012x}", (hash >> 48) ^ (hash & 0xffff_ffff_ffff))
}
