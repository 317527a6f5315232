// Prints the bytes of what a reader downloads, raw, gzip, brotli: before the page is usable, and what comes later.
import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
// The language model comes beside the articles; the rest when files are brought, the page is saved, left alone, or put into another one.
const LATER = /^(language\.|importer|start_importer|alone|sw\.|manifest|dateline-explorer|embedded|refusals|frame)/;
const rows = readdirSync(dist, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => {
    const bytes = readFileSync(`${dist}/${name}`);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return [name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
  })
  .sort((a, b) => b[3] - a[3]);
const sum = (rows, column) => rows.reduce((total, row) => total + row[column], 0);
const print = ([name, ...sizes]) => console.log(name.padEnd(24), ...sizes.map((size) => String(size).padStart(10)));
for (const [name, isMeant] of [["at first", (name) => !LATER.test(name)], ["later", (name) => LATER.test(name)]]) {
  const meant = rows.filter(([file]) => isMeant(file));
  print([name, "raw", "gzip", "brotli"]);
  meant.forEach(print);
  print(["all", sum(meant, 1), sum(meant, 2), sum(meant, 3)]);
  console.log();
}
