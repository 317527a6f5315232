// Measures search beside three JavaScript libraries, on the same made-up news and with the same queries:
// node search_peers.mjs NEWS.jsonl OURS.json, where `answers --search N` made the second. One thread, one run: what
// counts for a query is its best of five. None of the three has phrases; FlexSearch, with an index of whole words,
// has no prefixes either.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.env.PEERS}/`);
const [news, file] = process.argv.slice(2);
const articles = readFileSync(news, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const ours = JSON.parse(readFileSync(file, "utf8"));
const megabytes = articles.reduce((n, { text }) => n + Buffer.byteLength(text), 0) / 1e6;
const N_ROUNDS = 5;

const peers = {
  MiniSearch: () => {
    const MiniSearch = require("minisearch");
    const index = new MiniSearch({ fields: ["text"], searchOptions: { combineWith: "AND" } });
    index.addAll(articles);
    return (query, form) => index.search(query, { prefix: form === "prefix" }).length;
  },
  FlexSearch: () => {
    const { Index } = require("flexsearch");
    const index = new Index({ tokenize: "strict" });
    articles.forEach(({ text }, n) => index.add(n, text));
    return (query, form) => (form === "prefix" ? null : index.search(query, { limit: articles.length }).length);
  },
  lunr: () => {
    const lunr = require("lunr");
    const index = lunr(function () {
      this.ref("id");
      this.field("text");
      for (const article of articles) this.add(article);
    });
    const written = (query, form) =>
      form === "prefix" ? `${query}*` : query.split(" ").map((word) => `+${word}`).join(" ");
    return (query, form) => index.search(written(query, form)).length;
  },
};

const memory = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
};
const p95 = (times) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];

function measure(make) {
  const before = memory();
  const start = performance.now();
  const search = make();
  const speed = megabytes / ((performance.now() - start) / 1e3);
  const held = memory() - before;
  const forms = ours.forms.map(({ form, queries }) => {
    if (form.startsWith("phrase")) return null;
    const times = queries.map((query) => {
      let best = Infinity;
      for (let n = 0; n < N_ROUNDS; n += 1) {
        const from = performance.now();
        if (search(query.replace("*", ""), form) === null) return null;
        best = Math.min(best, performance.now() - from);
      }
      return best;
    });
    return times.includes(null) ? null : p95(times);
  });
  return { speed, held, forms };
}

const cells = (values) => values.map((value) => value.padStart(16)).join("");
console.log(`search, ${articles.length} articles, ${megabytes.toFixed(1)} MB, one thread; p95 of each form of query, ms`);
console.log("".padEnd(14) + cells(["build MB/s", "memory MB", ...ours.forms.map(({ form }) => form)]));
function print(name, { speed, held, forms }) {
  const times = forms.map((time) => (time === null ? "–" : time.toFixed(2)));
  console.log(name.padEnd(14) + cells([speed.toFixed(1), held.toFixed(0), ...times]));
}
print("Dateline", { ...ours, forms: ours.forms.map((form) => form.p95) });
for (const [name, make] of Object.entries(peers)) print(name, measure(make));
console.log("Dateline: natively, with stems; its index has every word's place. –: has no such queries.");
