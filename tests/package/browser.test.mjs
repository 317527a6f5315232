// The package in a browser: as it is, from another host, without workers, and built by Vite. `make test-package` runs it.
import assert from "node:assert/strict";
import { once } from "node:events";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browser } from "./webdriver.mjs";

const root = new URL("../../", import.meta.url);
const made = new URL("target/package-page/", root);
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8" };
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** Serves the folder that the tests make; `/dateline/` is the package. The policy of a page is in its query. */
async function serve(headers = {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const file = pathname.startsWith("/dateline/") ? new URL(`dist-package${pathname.slice(9)}`, root) : new URL(`.${pathname}`, made);
    const bytes = await readFile(file).catch(() => null);
    const policy = searchParams.get("policy");
    if (policy) response.setHeader("Content-Security-Policy", policy);
    response.writeHead(bytes ? 200 : 404, { "Content-Type": TYPES[extname(pathname)] ?? "application/octet-stream", ...headers });
    response.end(bytes);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}

const page = (script) => `<!doctype html><title>Dateline</title><script type="module" src="${script}"></script>`;
const program = (from) => `import { use } from "./use.js";\nwindow.done = import(${JSON.stringify(from)}).then(use);\n`;

let here, far, window;
before(async () => {
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  here = await serve();
  far = await serve({ "Access-Control-Allow-Origin": "*" });
  await cp(new URL("use.js", import.meta.url), new URL("use.js", made));
  for (const [name, from] of [["plain", "./dateline/index.js"], ["far", `${far.address}/dateline/index.js`]]) {
    await writeFile(new URL(`${name}.js`, made), program(from));
    await writeFile(new URL(`${name}.html`, made), page(`${name}.js`));
  }
  window = await browser();
});
after(async () => {
  await window?.close();
  for (const { server } of [here, far]) server.closeAllConnections(), server.close();
});

/** Opens `path`, and says what came of it. */
async function used(path) {
  await window.open(here.address + path);
  const script = `const tell = arguments[0];
    const wait = () => window.done ? window.done.then((result) => tell({ ...result, workers }), (error) => tell(String(error))) : setTimeout(wait, 20);
    wait();`;
  return window.run(script);
}

const WHOLE = { said: Array(2).fill("“The harbour opens on 3 March,”"), total: 1, code: "not-loaded" };
const query = (policy) => `?policy=${encodeURIComponent(policy)}`;

test("as it is, under a strict policy", async () => {
  // one for the texts, one for each corpus
  assert.deepEqual(await used(`/plain.html${query(STRICT)}`), { ...WHOLE, workers: 3 });
});

test("from another host", async () => {
  assert.deepEqual(await used("/far.html"), { ...WHOLE, workers: 3 });
});

test("where workers are refused", async () => {
  assert.deepEqual(await used(`/plain.html${query(STRICT.replace("worker-src 'self'", "worker-src 'none'"))}`), { ...WHOLE, workers: 0 });
});

test("built by Vite", async () => {
  const source = new URL("vite/", made);
  const installed = new URL("node_modules/dateline/", source);
  await mkdir(installed, { recursive: true });
  await cp(new URL("dist-package/", root), installed, { recursive: true });
  await cp(new URL("use.js", made), new URL("use.js", source));
  await writeFile(new URL("main.js", source), 'import * as dateline from "dateline";\n' + program("").replace(/import\(""\)/, "Promise.resolve(dateline)"));
  await writeFile(new URL("index.html", source), page("./main.js"));
  const { build } = await import(new URL(".tools/package/node_modules/vite/dist/node/index.js", root));
  await build({ root: fileURLToPath(source), base: "./", configFile: false, logLevel: "error", build: { outDir: "built" } });
  const assets = await readdir(new URL("built/assets/", source));
  const count = (end) => assets.filter((name) => name.endsWith(end)).length;
  assert.deepEqual([count(".wasm"), count(".bin")], [1, 1], `each big file once: ${assets}`);
  assert.deepEqual(await used(`/vite/built/index.html${query(STRICT)}`), { ...WHOLE, workers: 3 });
});
