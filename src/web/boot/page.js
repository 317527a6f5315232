// Starts the page: the app and the worker load beside each other. A file of its own, because the
// content policy allows no inline script; relative to itself, because the page may lie anywhere.
// A page that is one file has its parts in a table.
const parts = globalThis.datelineParts;
const here = (name) => parts?.[name] ?? new URL(name + new URL(import.meta.url).search, import.meta.url);
const root = document.getElementById("app");
const { bundle, model, modelBytes } = root.dataset;
// The model has a version of its own: it is big, and seldom another.
const modelName = model.split("?")[0];
const modelAddress = parts?.[modelName] ?? new URL(model, import.meta.url);
const embed = new URLSearchParams(location.search).get("embed");
if (embed) root.dataset.embed = embed; // before it paints

/** Says on the page, in words, why it cannot go on. */
function fail(reason, detail) {
  const note = document.createElement("div");
  note.className = "error-note";
  note.setAttribute("role", "alert");
  const line = (tag, text, name) => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.className = name;
    note.append(element);
  };
  line("h2", "The page could not start", "state-title");
  line("p", reason, "state-text");
  line("p", String(detail ?? ""), "note");
  (document.getElementById("view") ?? root).replaceChildren(note);
}

/** Has the browser keep the page for when there is no network: the page alone, never in a frame. */
async function keepOffline() {
  if (parts || !navigator.serviceWorker || window.top !== window) return;
  await navigator.serviceWorker.register(new URL("sw.js", import.meta.url));
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  // What the worker has loaded is not in the page's list.
  const files = ["worker.js", "worker_bg.wasm"].map(here);
  // Who has installed it wants to add articles as well, wherever that may be.
  if (matchMedia("(display-mode: standalone)").matches) {
    files.push(modelAddress, ...["start_importer.js", "importer.js", "importer_bg.wasm"].map(here));
  }
  active.postMessage([location.href.split("#")[0], ...loaded, ...files.map(String)]);
}

if (typeof WebAssembly !== "object") {
  fail("This browser has no WebAssembly, or it is switched off. Dateline needs it to read the articles; nothing else is missing.");
} else {
  try {
    const { connect } = await import(here("connect.js"));
    // The first worker starts while the app is still on its way, and the app's two files come side by side.
    const code = fetch(here("app_bg.wasm"));
    code.catch(() => {}); // awaited below
    let first = connect("worker", here);
    first.catch(() => {}); // awaited by the app
    const next = (name) => {
      if (name !== "worker" || !first) return connect(name, here);
      const port = first;
      first = null;
      return port;
    };
    const { default: init, mount } = await import(here("app.js"));
    await init({ module_or_path: code });
    const files = parts ? undefined : (name) => String(name === modelName ? modelAddress : here(name));
    if (embed && !parts) (await import(here("framed.js"))).serve(root);
    mount(root, next, String(here(bundle)), String(modelAddress), Number(modelBytes), files);
    // Later: the articles come first. Where it is refused, the page is as it was.
    setTimeout(() => keepOffline().catch(() => {}), 3000);
  } catch (error) {
    fail("A file that the page needs did not load, or this site’s security policy does not allow WebAssembly. Loading the page again may help.", error);
  }
}
