// @ts-self-types="./index.d.ts"
// The package in browsers and Deno.
import { make } from "./api.js";

export { Corpus } from "./corpus.js";
export { DatelineError } from "./error.js";

const asPort = (port) => ({
  post: (message) => port.postMessage(message),
  listen: (hear) => (port.onmessage = ({ data }) => hear(data)),
  onfail: (fail) => (port.onerror = (event) => (event.preventDefault?.(), fail(event.message ?? "no reason is known"))),
  hold() {},
  end: () => (port.terminate ? port.terminate() : port.close()),
});

/** A worker may only be started from the page's own origin: elsewhere, one of that origin loads the other. */
function startWorker() {
  const start = () => new Worker(new URL("./start.js", import.meta.url), { type: "module" });
  try {
    return start();
  } catch (error) {
    if (error.name !== "SecurityError") throw error;
    const load = `import ${JSON.stringify(new URL("./start.js", import.meta.url).href)}`;
    const address = URL.createObjectURL(new Blob([load], { type: "text/javascript" }));
    const worker = new Worker(address, { type: "module" });
    worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
    return worker;
  }
}

const place = {
  model: new URL("./language.bin", import.meta.url),

  async read(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`the server says ${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  },

  worker: async () => {
    const worker = startWorker();
    await new Promise((resolve, reject) => {
      worker.onmessage = resolve; // it listens
      worker.onerror = (event) => {
        event.preventDefault?.();
        worker.terminate();
        reject(new Error(event.message ?? "the worker could not be started"));
      };
    });
    return asPort(worker);
  },

  here: async () => {
    const { default: init, serve } = await import("./worker.js");
    await init({ module_or_path: new URL("./worker_bg.wasm", import.meta.url) });
    const { port1, port2 } = new MessageChannel();
    const ready = new Promise((resolve) => (port1.onmessage = resolve));
    serve(port2);
    await ready;
    return asPort(port1);
  },
};

export const { extract, open, bundle, close } = make(place);
