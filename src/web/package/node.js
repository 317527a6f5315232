// The package in Node.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { resolve as resolvePath } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { make } from "./api.js";

export { Corpus } from "./corpus.js";
export { DatelineError } from "./error.js";

const place = {
  model: new URL("./language.bin", import.meta.url),

  /** An address may be a path. */
  async read(address) {
    const isUrl = address instanceof URL || /^[a-z][a-z0-9+.-]+:/i.test(address);
    const url = isUrl ? new URL(address) : pathToFileURL(resolvePath(address));
    if (url.protocol === "file:") return new Uint8Array(await readFile(url));
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`the server says ${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  },

  worker: async () => {
    const worker = new Worker(new URL("./start_node.js", import.meta.url));
    await once(worker, "message"); // it listens
    const port = held(worker);
    return {
      ...port,
      listen: (hear) => worker.on("message", hear),
      onfail: (fail) => worker.on("error", (error) => fail(error.message)).on("exit", (code) => fail(`exit code ${code}`)),
      end: () => void worker.terminate(),
    };
  },

  here: async () => {
    const { default: init, serve } = await import("./worker.js");
    await init({ module_or_path: await readFile(new URL("./worker_bg.wasm", import.meta.url)) });
    const { port1, port2 } = new MessageChannel();
    const ready = once(port1, "message");
    serve(port2);
    await ready;
    port2.unref();
    const port = held(port1);
    return { ...port, listen: (hear) => port1.on("message", hear), onfail() {}, end: () => port1.close() };
  },
};

/** The part of a port that keeps the process alive while something is asked, and only then. */
function held(port) {
  port.unref();
  return {
    post: (message) => port.postMessage(message),
    hold: (isHeld) => (isHeld ? port.ref() : port.unref()),
  };
}

export const { extract, open, bundle, close } = make(place);
