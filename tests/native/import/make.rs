//! Small files of formats that are not text, made by code.

use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// An archive of `members`; a name that ends with a slash is a folder.
pub(super) fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in members {
        if name.ends_with('/') {
            writer.add_directory(*name, options).unwrap();
            continue;
        }
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// One compressed file.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// A document of Word whose paragraphs have these styles, by their ids in a German program.
pub(super) fn docx(paragraphs: &[(&str, &str)]) -> Vec<u8> {
    let body: String = paragraphs
        .iter()
        .map(|(style, text)| {
            let style = match *style {
                "" => String::new(),
                "list" => "<w:pPr><w:numPr/></w:pPr>".into(),
                style => format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"),
            };
            format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
        })
        .collect();
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
                  <w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ])
}

/// A document of OpenOffice.
pub(super) fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A book of these chapters, each a page.
pub(super) fn epub(chapters: &[&str]) -> Vec<u8> {
    let container =
        "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>";
    let items: String = (0..chapters.len())
        .map(|n| format!("<item id=\"c{n}\" href=\"text/c%20{n}.xhtml\"/>"))
        .collect();
    let spine: String = (0..chapters.len())
        .map(|n| format!("<itemref idref=\"c{n}\"/>"))
        .collect();
    let package = format!(
        "<package xmlns:dc=\"dc\"><metadata><dc:title>Bridges &amp; Ferries</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2024-03-10</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    );
    let names: Vec<String> = (0..chapters.len())
        .map(|n| format!("OPS/text/c {n}.xhtml"))
        .collect();
    let mut members: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container.as_bytes()),
        ("OPS/book.opf", package.as_bytes()),
    ];
    members.extend(
        names
            .iter()
            .zip(chapters)
            .map(|(name, text)| (name.as_str(), text.as_bytes())),
    );
    zip(&members)
}

/// A PDF with these pages of lines: left, height, size of type, words.
pub(super) fn pdf(pages: &[Vec<(f64, f64, f64, String)>]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 4 + 2 * n))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.join(" "),
            pages.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    for (n, lines) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * n
        ));
        let text: String = lines
            .iter()
            .map(|(x, y, size, words)| {
                let words = words.replace('(', "\\(").replace(')', "\\)");
                format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n")
            })
            .collect();
        objects.push(format!(
            "<< /Length {} >>\nstream\n{text}\nendstream",
            text.len() + 1
        ));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut offsets = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        offsets.push(file.len());
        file += &format!("{n} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1);
    for offset in &offsets {
        file += &format!("{offset:010} 00000 n \n");
    }
    file += &format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        offsets.len() + 1
    );
    file.into_bytes()
}

/// One record of a web archive: a page as it was sent.
pub(super) fn warc(url: &str, head: &str, body: &str) -> Vec<u8> {
    let sent = format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n{body}");
    format!(
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {}\r\n\r\n{sent}\r\n\r\n",
        sent.len()
    )
    .into_bytes()
}
