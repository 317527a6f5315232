// Starts the page: the app and the worker load beside each other. A file of its own, because the
// content policy allows no inline script; relative to itself, because the page may lie anywhere.
const here = (name) => new URL(name + new URL(import.meta.url).search, import.meta.url);
const root = document.getElementById("app");

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

/** Runs the module `name` in the page, where a worker is refused. */
async function serveHere(name) {
  const { default: init, serve } = await import(here(`${name}.js`));
  await init({ module_or_path: here(`${name}_bg.wasm`) });
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return port1;
}

/** Resolves to what the module `name` ("worker", "importer") is reached through, once it listens. */
function connect(name) {
  return new Promise((resolve, reject) => {
    const instead = () => serveHere(name).then(resolve, reject);
    let worker;
    try {
      worker = new Worker(here(`start_${name}.js`), { type: "module" });
    } catch {
      instead();
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      instead();
    };
    worker.onmessage = () => {
      // A crash after this is told by the worker's own last message.
      worker.onerror = (event) => event.preventDefault();
      resolve(worker);
    };
  });
}

if (typeof WebAssembly !== "object") {
  fail("This browser has no WebAssembly, or it is switched off. Dateline needs it to read the articles; nothing else is missing.");
} else {
  // The first worker starts while the app is still on its way.
  let first = connect("worker");
  first.catch(() => {}); // awaited below, or by the app
  const next = (name) => {
    if (name !== "worker" || !first) return connect(name);
    const port = first;
    first = null;
    return port;
  };
  try {
    const { default: init, mount } = await import(here("app.js"));
    await init({ module_or_path: here("app_bg.wasm") });
    const { bundle, model, modelBytes } = root.dataset;
    // The model has a version of its own: it is big, and seldom another.
    mount(root, next, String(here(bundle)), String(new URL(model, import.meta.url)), Number(modelBytes));
  } catch (error) {
    fail("A file that the page needs did not load, or this site’s security policy does not allow WebAssembly. Loading the page again may help.", error);
  }
}
