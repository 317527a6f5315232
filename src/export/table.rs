//! Tables for spreadsheets: RFC 4180, in UTF-8, with a header.

/// Writes `rows` under `columns`.
pub fn csv<const N: usize>(
    columns: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = (|| {
        writer.write_record(columns)?;
        for row in rows {
            writer.write_record(row.iter().map(|cell| harmless(cell)))?;
        }
        writer.flush()?;
        csv::Result::Ok(())
    })();
    written.expect("memory can be written");
    let bytes = writer.into_inner().expect("everything was flushed");
    String::from_utf8(bytes).expect("cells are strings")
}

/// Puts an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection). A negative number
/// is none.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    match is_formula && cell.parse::<f64>().is_err() {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}
