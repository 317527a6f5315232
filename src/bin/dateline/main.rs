//! The `dateline` command: the extraction of the page, for a shell. All file access of the project is here.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod ahead;
mod args;
mod bundle;
mod extract;
mod file;
mod line;
mod pipeline;
mod report;

use clap::Parser as _;
use std::{io, process::ExitCode};

fn main() -> ExitCode {
    let done = match args::Args::parse().command {
        args::Command::Extract(options) => extract::run(options),
        args::Command::Bundle(options) => bundle::run(&options),
    };
    match done {
        Ok(code) => code,
        // Who reads us has had enough, as `head` does: not an error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report::say("standard output", &error.to_string());
            ExitCode::FAILURE
        }
    }
}
