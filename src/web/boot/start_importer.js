// Starts in a worker what reads a reader's files.
const here = (name) => new URL(name + new URL(import.meta.url).search, import.meta.url);
// What ends a task that waits is an error like any other: the page hears of it.
self.addEventListener("unhandledrejection", ({ reason }) => setTimeout(() => { throw reason; }));
const { default: init, serve } = await import(here("importer.js"));
await init({ module_or_path: here("importer_bg.wasm") });
serve(self);
