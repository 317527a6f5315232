// The package, for any place it runs in: what differs is given.
import { Corpus } from "./corpus.js";
import { DatelineError } from "./error.js";
import { Service } from "./service.js";

/**
 * Makes the package's functions. `place` says how they are done here: `worker()` and `here()` resolve to a port of the
 * service in a worker or in this thread, `read(address)` to the bytes at an address; `model` is the model's address.
 */
export function make(place) {
  let modelBytes = null;
  const shared = new Map();

  async function read(address, what) {
    try {
      return await place.read(address);
    } catch (cause) {
      throw new DatelineError("not-loaded", `${what} could not be loaded from ${address}: ${cause.message}`, { cause });
    }
  }

  async function start(inWorker) {
    try {
      if (!inWorker) return new Service(await place.here());
      // Where a worker is refused, this thread does the work.
      return new Service(await place.worker().catch(() => place.here()));
    } catch (cause) {
      throw new DatelineError("not-loaded", `Dateline could not be started: ${cause.message}`, { cause });
    }
  }

  /** The package's own model is read once. */
  function ownModel() {
    modelBytes ??= read(place.model, "The language model").catch((error) => {
      modelBytes = null;
      throw error;
    });
    return modelBytes;
  }

  /** Hands the model over, unless it is there or not wanted. */
  async function learn(service, model = true) {
    if (model === false || service.model === model) return;
    const bytes = model === true ? ownModel() : bytesOf(model, "The language model");
    const { problem } = await service.ask("Learn", { model: await bytes });
    if (problem) throw new DatelineError("bad-model", `The language model cannot be used: ${await service.say(problem)}`);
    service.model = model;
  }

  async function bytesOf(source, what) {
    if (source instanceof Uint8Array) return source;
    if (source instanceof ArrayBuffer) return new Uint8Array(source);
    if (typeof source?.arrayBuffer === "function") return new Uint8Array(await source.arrayBuffer());
    if (typeof source === "string" || source instanceof URL) return read(source, what);
    throw new DatelineError("invalid-input", `${what} must be bytes, a Blob, a Response or an address.`);
  }

  /** The service that texts are given to, one for all of them. */
  async function common(inWorker) {
    const known = await shared.get(inWorker)?.catch(() => null);
    if (known && !known.isEnded) return known;
    const next = start(inWorker);
    shared.set(inWorker, next);
    return next;
  }

  async function extract(text, options = {}) {
    const { tokens = false, worker = true, model, ...about } = options;
    const article = given({ ...about, text });
    const service = await common(worker !== false);
    await learn(service, model);
    return service.call({ extract: { article, tokens, rules: model === false } });
  }

  async function open(source, options = {}) {
    const { worker = true, model, progress } = options;
    const articles = Array.isArray(source) ? source.map(given) : null;
    const service = await start(worker !== false);
    try {
      const bundle = articles
        ? new TextEncoder().encode(await service.call({ bundle: { articles } }))
        : await bytesOf(source, "The bundle");
      const failed = new Promise((_, reject) => {
        service.onmodel = () => learn(service, model).catch(reject);
      });
      failed.catch(() => {}); // after this it is asked for by nobody
      if (model === false) await service.ask("DoWithout", { reason: said("the model is not wanted") });
      const ahead = new Map();
      service.onshard = async (name, next) => {
        const shard = ahead.get(name) ?? readShard(source, name);
        ahead.clear();
        if (next) ahead.set(next, readShard(source, next));
        await service.ask("Shard", await shard);
      };
      const { summary } = await Promise.race([service.ask("Open", { bundle, skip: [] }, progress), failed]);
      const problem = async ([line, reason]) => ({ line, reason: await service.say(reason) });
      const problems = await Promise.all(summary.problems.map(problem));
      return new Corpus(service, await service.call("articles"), problems, () => learn(service, model));
    } catch (error) {
      service.end();
      throw error;
    }
  }

  /** Reads another file of the folder that the bundle is in. */
  async function readShard(source, name) {
    try {
      const base = source instanceof Response ? source.url : source instanceof URL ? source.href : source;
      const address = new URL(name, new URL(base, globalThis.document?.baseURI)).href;
      return { shard: await read(address, "A part of the bundle"), problem: null };
    } catch (error) {
      return { shard: new Uint8Array(), problem: said(error.message) };
    }
  }

  async function bundle(articles, options = {}) {
    const service = await common(options.worker !== false);
    return service.call({ bundle: { articles: articles.map(given) } });
  }

  async function close() {
    const all = [...shared.values()];
    shared.clear();
    for (const service of await Promise.allSettled(all)) service.value?.end();
  }

  return { extract, open, bundle, close };
}

/** Words as the service has them. */
const said = (words) => ({ id: "failed-browser", args: [["error", { Text: words }]] });

/** Returns `article` as JSON has it. */
function given(article) {
  if (typeof article?.text !== "string") throw new DatelineError("invalid-input", "The text of an article must be a string.");
  const published = article.published instanceof Date ? article.published.toISOString() : article.published;
  return { ...article, text: wellFormed(article.text), ...(published !== undefined && { published }) };
}

/** Half of a pair is no character: it becomes one of the same length, so that positions stay. */
function wellFormed(text) {
  if (text.toWellFormed) return text.toWellFormed();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
