// Starts a page that is one file: its parts lie in it, each compressed and in base64, and become addresses of the
// same names. Written into the file when it is saved.
const types = { js: "text/javascript", wasm: "application/wasm", css: "text/css", svg: "image/svg+xml" };
const address = (part, name) => URL.createObjectURL(new Blob([part], { type: types[name.split(".").pop()] ?? "" }));
const unpacked = (element) => {
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
};
const parts = {};
await Promise.all(
  [...document.querySelectorAll("script[data-part]")].map(async (element) => {
    const name = element.dataset.part;
    parts[name] = address(await unpacked(element), name);
    element.remove();
  }),
);
// A worker has no page to look the parts up in.
const worker = "start_worker.js";
const start = await (await fetch(parts[worker])).text();
parts[worker] = address(`globalThis.datelineParts = ${JSON.stringify(parts)};\n${start}`, worker);
globalThis.datelineParts = parts;
const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: parts["styles.css"] });
document.head.append(styles, Object.assign(document.createElement("link"), { rel: "icon", href: parts["icon.svg"] }));
await import(parts["page.js"]);
