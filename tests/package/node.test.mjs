// The package in Node, as a program uses it. `make test-package` runs it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { Corpus, DatelineError, bundle, close, extract, open } from "../../dist-package/node.js";

const packaged = (name) => new URL(`../../dist-package/${name}`, import.meta.url);
const TEXT =
  "😀 It is news. “The harbour opens on 3 March,” said Anna Smith, the mayor of Oland. Она сказала: 🚢. She added that it cost 4 million euros.";

after(close);

const said = (article, quote) => quote.content.map(([start, end]) => article.text.slice(start, end));
const code = (wanted) => (error) => error instanceof DatelineError && error.code === wanted && error.message.length > 10;

for (const worker of [true, false]) {
  const where = worker ? "in a worker" : "in this thread";

  test(`${where}, slices of the text are what was found`, async () => {
    const article = await extract(TEXT, { worker, published: "2024-02-20", id: "a" });
    assert.equal(article.id, "a");
    assert.equal(article.text, TEXT);
    const anna = article.entities.find(({ name }) => name === "Anna Smith");
    assert.equal(anna.kind, "person");
    const names = anna.mentions.filter(({ form }) => form === "name");
    assert.deepEqual(names.map(({ start, end }) => TEXT.slice(start, end)), ["Anna Smith"]);
    const quote = article.quotes.find(({ kind }) => kind === "direct");
    assert.deepEqual(said(article, quote), ["“The harbour opens on 3 March,”"]);
    assert.deepEqual(quote.speakers, [anna.id]);
    const [time] = article.times;
    assert.deepEqual([TEXT.slice(time.start, time.end), time.value], ["3 March", "2024-03-03"]);
    const [money] = article.quantities;
    assert.deepEqual([TEXT.slice(money.start, money.end), money.value, money.unit], ["4 million euros", 4e6, "EUR"]);
  });

  test(`${where}, a corpus is searched`, async () => {
    const seen = [];
    const progress = (done, total) => seen.push([done, total]);
    const articles = [
      { text: TEXT, title: "Harbour", published: new Date("2024-02-20T12:00:00Z"), source: "Oland Post" },
      { id: "b", text: "Ben Orr left 😀 the harbour. Nothing else happened." },
    ];
    const corpus = await open(articles, { worker, progress });
    assert.ok(corpus instanceof Corpus);
    assert.deepEqual(seen.at(-1), [2, 2]);
    assert.deepEqual(corpus.articles.map(({ title, source }) => [title, source]), [["Harbour", "Oland Post"], [articles[1].text, null]]);
    const found = await corpus.search("harbour", { order: "newest", limit: 1, offset: 1 });
    assert.deepEqual([found.total, found.ids.length, found.articles.length], [2, 2, 1]);
    const [{ id, snippet, hits }] = found.articles;
    assert.equal(id, "b");
    assert.deepEqual(hits.map(([start, end]) => snippet.slice(start, end)), ["harbour"]);
    const speakers = found.facets.find(({ field }) => field === "speaker");
    const [anna] = speakers.values;
    assert.equal((await corpus.search(anna.query)).total, anna.articles);
    assert.match((await corpus.search("harbour 😀")).problems[0], /left out/);
    const whole = await corpus.extract(corpus.articles[0].id, { tokens: true });
    assert.deepEqual(whole.entities, (await extract(TEXT, { worker, title: "Harbour", published: "2024-02-20T12:00Z" })).entities);
    assert.equal(TEXT.slice(...whole.tokens.at(-1).slice(0, 2)), ".");
    const file = await corpus.export("timeline-json");
    assert.equal(file.type, "application/json");
    assert.ok(JSON.parse(new TextDecoder().decode(file.content)).events.length > 0);
    await assert.rejects(corpus.extract("c"), code("no-such-article"));
    await assert.rejects(corpus.export("exe"), code("invalid-input"));
    corpus.close();
    await assert.rejects(corpus.search("harbour"), code("closed"));
  });
}

test("rules do without the language model", async () => {
  const ruled = await extract(TEXT, { model: false, tokens: true });
  assert.ok(ruled.quotes.length > 0);
  assert.ok(ruled.entities.every(({ found }) => found.by === "rule"));
  assert.equal(ruled.tokens[0][2], null);
});

test("half of a pair of units moves no position", async () => {
  const text = `\ud83d Anna Smith left \ude00 Oland.`;
  const { entities } = await extract(text);
  const [anna] = entities.flatMap(({ mentions }) => mentions);
  assert.equal(text.slice(anna.start, anna.end), "Anna Smith");
});

test("a bundle is opened from bytes, from a path, from an address", async () => {
  const made = await bundle([{ id: "a", text: TEXT }, { id: "b", text: "Ben Orr left." }]);
  const bytes = new TextEncoder().encode(`${made}{"damaged":\n`);
  const corpus = await open(bytes, { model: false });
  assert.deepEqual(corpus.articles.map(({ id }) => id), ["a", "b"]);
  assert.equal(corpus.problems.length, 1);
  assert.equal(corpus.problems[0].line, 4);
  corpus.close();
  const address = `data:application/jsonl,${encodeURIComponent(made)}`;
  (await open(address, { model: false })).close();
  (await open(new Blob([made]), { model: false })).close();
});

test("what goes wrong has a code and words", async () => {
  await assert.rejects(extract(7), code("invalid-input"));
  await assert.rejects(extract("x", { published: "soon" }), code("invalid-input"));
  await assert.rejects(open(7), code("invalid-input"));
  await assert.rejects(open([{ title: "no text" }]), code("invalid-input"));
  await assert.rejects(open("nowhere.jsonl"), code("not-loaded"));
  await assert.rejects(open(new Uint8Array([1, 2])), code("not-a-bundle"));
  const newer = new TextEncoder().encode('{"format":"dateline-bundle","version":99,"articles":0}');
  await assert.rejects(open(newer), code("newer-bundle"));
  await assert.rejects(open([{ text: "Ben Orr left." }], { model: new Uint8Array([1, 2]) }), code("bad-model"));
  await assert.rejects(open([{ text: "Ben Orr left." }], { model: "nowhere.bin" }), code("not-loaded"));
  assert.equal((await extract(TEXT)).text, TEXT, "the next call is answered");
});

test("many calls at once are answered each with its own", async () => {
  const texts = Array.from({ length: 20 }, (_, n) => `Anna Smith has ${n + 2} boats.`);
  const articles = await Promise.all(texts.map((text) => extract(text)));
  assert.deepEqual(articles.map(({ text }) => text), texts);
});

test("a process ends by itself, and not before it has its answer", async () => {
  for (const worker of [true, false]) {
    const program = `const { extract } = await import(${JSON.stringify(packaged("node.js").href)});
      console.log((await extract("Anna Smith left.", { worker: ${worker} })).entities[0].name);`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
    assert.equal(stdout, "Anna Smith\n");
  }
});

test("what is shipped is what package.json says", async () => {
  const about = JSON.parse(await readFile(packaged("package.json"), "utf8"));
  const cargo = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");
  assert.equal(about.version, cargo.match(/^version = "(.*)"$/m)[1]);
  assert.equal(about.scripts, undefined, "nothing runs on installing");
  const files = [about.main, about.browser, about.types, ...about.sideEffects, ...Object.values(about.exports).flatMap((it) => (typeof it === "string" ? it : Object.values(it)))];
  await Promise.all(files.map((name) => readFile(packaged(name))));
});

test("what browsers and Deno load names nothing but its own files, and nothing of Node", async () => {
  const seen = new Set();
  const look = async (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = await readFile(packaged(name), "utf8");
    for (const [, wanted] of text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)) {
      assert.ok(wanted.startsWith("./"), `${name} imports ${wanted}`);
      await look(wanted);
    }
    assert.doesNotMatch(text, /node:|\bprocess\.|require\(/, name);
  };
  await look("./index.js");
  await look("./start.js");
  assert.ok(seen.size > 4);
});
