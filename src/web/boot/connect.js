// Reaches what runs beside the page: modules in workers, or in the page where a worker is refused. `here` returns the
// address of a file of the same build.

/** Modules that run in the page, each started once. */
const running = {};
async function run(name, here) {
  const { default: init, serve } = await import(here(`${name}.js`));
  await init({ module_or_path: here(`${name}_bg.wasm`) });
  return serve;
}

/** Has the module `name` serve a port in the page. */
async function serveHere(name, here) {
  const serve = await (running[name] ??= run(name, here));
  const { port1, port2 } = new MessageChannel();
  let end = serve(port2);
  port1.terminate = () => {
    end?.();
    end = undefined; // once
    port2.close();
  };
  return port1;
}

/** Returns where a worker may start: no browser starts one at another origin, but any imports from there. */
function start(address) {
  const { protocol, origin } = new URL(address);
  if (!protocol.startsWith("http") || origin === location.origin) return String(address);
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(String(address))};`], { type: "text/javascript" }));
}

/**
 * Resolves to what the module `name` ("worker", "importer") is reached through, once it listens. It ends with `signal`,
 * listening or not.
 */
export function connect(name, here, inWorker = true, signal = undefined) {
  return new Promise((resolve, reject) => {
    const endWith = (port) => {
      if (signal?.aborted) port.terminate();
      signal?.addEventListener("abort", () => port.terminate());
      return port;
    };
    const instead = () => serveHere(name, here).then(endWith).then(resolve, reject);
    if (!inWorker) return void instead();
    const address = start(here(`start_${name}.js`));
    let worker;
    try {
      worker = endWith(new Worker(address, { type: "module" }));
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
