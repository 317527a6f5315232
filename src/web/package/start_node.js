// Starts the service in a worker thread of Node.
import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import init, { serve } from "./worker.js";

await init({ module_or_path: await readFile(new URL("./worker_bg.wasm", import.meta.url)) });
serve(parentPort);
