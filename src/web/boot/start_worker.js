// Starts the service in a worker.
const here = (name) => globalThis.datelineParts?.[name] ?? new URL(name + new URL(import.meta.url).search, import.meta.url);
const code = fetch(here("worker_bg.wasm")); // beside what starts it
const { default: init, serve } = await import(here("worker.js"));
await init({ module_or_path: code });
serve(self);
