// Prints the bytes of everything a reader downloads before the page is usable: raw, gzip, brotli.
import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
const rows = readdirSync(dist, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => {
    const bytes = readFileSync(`${dist}/${name}`);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return [name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
  })
  .sort((a, b) => b[3] - a[3]);
const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
const print = ([name, ...sizes]) => console.log(name.padEnd(24), ...sizes.map((size) => String(size).padStart(10)));
print(["bytes", "raw", "gzip", "brotli"]);
rows.forEach(print);
print(["all", sum(1), sum(2), sum(3)]);
