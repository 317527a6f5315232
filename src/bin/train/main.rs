//! Makes the language model from a folder of corpora: see `data/README.md`.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::print_stdout, reason = "a command line prints")]

use clap::Parser;
use dateline::language::train::{Workshop, train};
use flate2::read::GzDecoder;
use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Makes the language model from labelled corpora, and prints development scores.
#[derive(Parser)]
struct Args {
    /// The folder of corpora.
    corpora: PathBuf,
    /// Where the teacher's labels and the word classes are.
    #[arg(long, default_value = "data/model")]
    labels: PathBuf,
    /// The model file.
    #[arg(short, long, default_value = "data/model/language.bin")]
    output: PathBuf,
    /// Makes this part only, and takes the others from the file that is there.
    #[arg(long)]
    only: Option<String>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            println!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<(), String> {
    let corpus = |name: &str| {
        let folders = [&args.corpora, &args.labels];
        let found = folders.iter().find_map(|folder| {
            let plain = folder.join(name);
            let packed = folder.join(format!("{name}.gz"));
            [plain, packed].into_iter().find(|path| path.exists())
        });
        let path = found.ok_or_else(|| format!("{name} is in neither folder"))?;
        read(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let before = match &args.only {
        Some(_) => fs::read(&args.output).ok(),
        None => None,
    };
    let workshop = Workshop {
        corpus: &corpus,
        log: &|line| println!("{line}"),
    };
    let file = train(&workshop, args.only.as_deref(), before.as_deref())?;
    println!("{}: {} bytes", args.output.display(), file.len());
    fs::write(&args.output, file).map_err(|error| format!("{}: {error}", args.output.display()))
}

/// Reads a file, unpacked where its name ends in `.gz`.
fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let mut file = fs::File::open(path)?;
    if path.extension().is_some_and(|extension| extension == "gz") {
        GzDecoder::new(file).read_to_string(&mut text)?;
    } else {
        file.read_to_string(&mut text)?;
    }
    Ok(text)
}
