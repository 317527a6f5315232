//! Benches of the pure modules.
fn main() {
    let mut criterion = criterion::Criterion::default().configure_from_args();
    criterion.bench_function("text/tokens", |bench| {
        let text = "One word after another, until the end. ".repeat(100);
        bench.iter(|| dateline::text::token::tokens(&text).len());
    });
    criterion.final_summary();
}
