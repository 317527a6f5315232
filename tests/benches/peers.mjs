// Measures Dateline's command line beside two JavaScript libraries on the same made-up news, one thread each:
// node peers.mjs NEWS.jsonl DATELINE. The libraries do less: neither has a dependency parser; compromise tags words
// and names by rules, wink-nlp tags parts of speech with a small trained model.
import { spawnSync } from "node:child_process";
import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";

const require = createRequire(`${process.env.PEERS}/`);
const [news, dateline] = process.argv.slice(2);
const texts = readFileSync(news, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line).text);
const megabytes = Buffer.byteLength(texts.join("")) / 1e6;
const N_RUNS = 5;

/** The best of some runs, the first of which warms up. */
function measure(name, run) {
  run();
  let best = Infinity;
  let found;
  for (let n = 0; n < N_RUNS; n += 1) {
    const start = performance.now();
    found = run();
    best = Math.min(best, performance.now() - start);
  }
  console.log(`  ${name.padEnd(58)} ${(megabytes / (best / 1e3)).toFixed(2).padStart(7)} MB/s   ${found}`);
}

console.log(`peers, ${texts.length} articles, ${megabytes.toFixed(2)} MB, one thread, best of ${N_RUNS}`);

const compromise = require("compromise");
const sum = (count) => texts.reduce((total, text) => total + count(text), 0);
measure("compromise: sentences, tags", () => {
  const n = sum((text) => compromise(text).json({ offset: true }).reduce((total, sentence) => total + sentence.terms.length, 0));
  return `${n} terms`;
});
measure("compromise: the same, and people, places, organisations", () => {
  const n = sum((text) => {
    const doc = compromise(text);
    doc.json({ offset: true });
    return doc.people().length + doc.places().length + doc.organizations().length;
  });
  return `${n} names`;
});

const wink = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos", "ner"]);
measure("wink-nlp: sentences, parts of speech, entities", () => {
  const n = sum((text) => {
    const doc = wink.readDoc(text);
    return doc.tokens().out(wink.its.pos).length;
  });
  return `${n} tokens`;
});

// The command line is measured with many copies, so that its start does not count.
const COPIES = 10;
const many = `${tmpdir()}/dateline-peers-${process.pid}.jsonl`;
const lines = readFileSync(news, "utf8");
function runs(path, options) {
  const done = spawnSync(dateline, ["extract", "--jsonl", "--threads", "1", ...options, path], { maxBuffer: 1 << 30 });
  if (done.status !== 0) throw new Error(String(done.stderr));
  return done.stdout.length;
}
writeFileSync(many, lines.repeat(COPIES));
for (const [name, options] of [
  ["dateline: everything (tags, trees, names, quotes, dates …)", ["--tokens"]],
  ["dateline: rules alone", ["--no-model"]],
]) {
  let best = Infinity;
  for (let n = 0; n < 3; n += 1) {
    const start = performance.now();
    runs(many, options);
    best = Math.min(best, performance.now() - start);
  }
  console.log(`  ${name.padEnd(58)} ${((megabytes * COPIES) / (best / 1e3)).toFixed(2).padStart(7)} MB/s`);
}
unlinkSync(many);
