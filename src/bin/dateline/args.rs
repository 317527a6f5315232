//! What can be asked on the command line.

use clap::{Parser, Subcommand};
use dateline::calendar::PartialDate;
use std::{num::NonZeroUsize, path::PathBuf};

/// Reads news articles and finds who said what, when, and how much.
#[derive(Parser)]
#[command(name = "dateline", version, after_help = AFTER)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Extract(Extract),
    Bundle(Bundle),
}

/// Prints what was found in each article: one JSON object a line, in the order of the input.
///
/// Positions in the output are half-open and count Unicode code points of `text`.
#[derive(clap::Args)]
#[command(after_help = AFTER_EXTRACT)]
pub(crate) struct Extract {
    /// The input is JSON Lines, one article a line: {"id": …, "text": …, "published": …}; `text` is
    /// taken as it is.
    #[arg(long)]
    pub(crate) jsonl: bool,
    /// Prints tokens as well: [start, end, upos, xpos, head, deprel, ner], null where that is not known.
    #[arg(long)]
    pub(crate) tokens: bool,
    /// The day that "yesterday" counts from in articles that do not state their own; a year alone
    /// completes dates without one. ISO 8601, such as 2024-03-10.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) published: Option<PartialDate>,
    /// How many articles are read at the same time [default: one for each core].
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// A file of corrections, saved from the page or put together by hand; may be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) corrections: Vec<PathBuf>,
    /// Prints on standard error what became of each file: a table with what it was read as, title, date of publication
    /// and where that was found, words, and what is odd.
    #[arg(long)]
    pub(crate) report: bool,
    /// Uses rules alone: what the page does where the language model could not be loaded.
    #[arg(long, hide = true)]
    pub(crate) no_model: bool,
    /// Article files in any format that is known, or archives of them; with --jsonl JSON Lines files; - is standard
    /// input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// Writes article files, and what editors added beside them, as one corpus file for the page.
///
/// What is added to NAME.txt lies beside it in NAME.added.json.
#[derive(clap::Args)]
#[command(after_help = AFTER_BUNDLE)]
pub(crate) struct Bundle {
    /// Article files in any format that is known, archives of them, and directories with such files in them at any depth.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// A file of corrections, saved from the page or put together by hand; may be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) corrections: Vec<PathBuf>,
    /// Finds what is in the articles now, on all cores, so that the page opens thousands at once. A large corpus becomes
    /// several files, which are published in one folder. Run again, it reads only articles that are new or changed.
    #[arg(long)]
    pub(crate) annotations: bool,
    /// How many bytes of articles a file of a large corpus holds; the first holds a quarter, and is shown first.
    #[arg(long, value_name = "N", default_value_t = 4 << 20, hide = true)]
    pub(crate) shard_bytes: usize,
    /// Prints on standard error what became of each file: a table with what it was read as, title, date of publication
    /// and where that was found, words, and what is odd.
    #[arg(long)]
    pub(crate) report: bool,
    /// The corpus file to write; - is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

fn date(written: &str) -> Result<PartialDate, String> {
    PartialDate::parse(written).ok_or_else(|| {
        "not a date; write 2024-03-10, 2024-03, 2024 or 2024-03-10T15:01:00-05:00".into()
    })
}

const AFTER: &str = "\
Examples:
  dateline extract article.txt
  dateline bundle articles/ -o corpus.jsonl

Exit status: 0 all done, 1 some article failed, 2 the command was not understood.";

const AFTER_EXTRACT: &str = "\
Examples:
  dateline extract article.txt                            one article
  dateline extract --published 2024-03-10 *.txt           \"yesterday\" is 9 March 2024
  dateline extract --jsonl corpus.jsonl > found.jsonl     a whole corpus, on all cores
  dateline extract --corrections corrections.json *.txt   with what readers put right
  zcat corpus.jsonl.gz | dateline extract --jsonl - | jq -c '.quotes[]'

An article that cannot be read is named on standard error, the others are printed all the same.
Exit status: 0 all done, 1 some article failed, 2 the command was not understood.";

const AFTER_BUNDLE: &str = "\
Examples:
  dateline bundle data/articles -o corpus.jsonl
  dateline bundle monday.txt tuesday.txt archive/ -o week.jsonl
  dateline bundle articles/ --corrections corrections.json -o corpus.jsonl
  dateline bundle articles/ --annotations -o public/corpus.jsonl      public/corpus.2.jsonl, … beside it

An article that cannot be read is named on standard error, the others are written all the same.
Exit status: 0 all done, 1 some article failed, 2 the command was not understood.";
