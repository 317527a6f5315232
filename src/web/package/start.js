// Starts the service in a worker of a browser.
import init, { serve } from "./worker.js";

// What fails here is an error of the worker, which the page hears of.
const fail = (error) => setTimeout(() => { throw error; });
init({ module_or_path: new URL("./worker_bg.wasm", import.meta.url) }).then(() => serve(self), fail);
