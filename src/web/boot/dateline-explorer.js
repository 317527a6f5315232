// <dateline-explorer>: the explorer as an element of any page. What it takes, tells and does is in embed/README.md.
const VERSION = "0.0.0"; // the build writes these three
const BUILD = "?v=BUILD";
const MODEL = ["language.bin?v=MODEL", "MODEL_BYTES"];

const NAME = new URL(import.meta.url).searchParams.get("name") ?? "dateline-explorer";
const SOURCE = ["src", "asset-base", "no-worker", "allow-drop"];
const ATTRIBUTES = "state view query from to facets article quote embed readonly label height theme lang dir deep-link loading corrections".split(" ").concat(SOURCE);
const SWITCHES = ["no-worker", "allow-drop", "readonly"];

const host = (url) => new URL(url).host || "this page’s server";
/** For each kind of error, what happened and whose job the mend is. */
const SENTENCES = {
  csp: (url) => `This page’s Content-Security-Policy refuses ${url}. Whoever runs the page has to allow it there.`,
  cors: (url) => `${host(url)} does not let other sites read ${url}. Whoever runs it has to send Access-Control-Allow-Origin.`,
  mime: (url, kind) => `${url} is sent as ${kind}, which it cannot be. Whoever runs ${host(url)} has to correct that.`,
  missing: (url, status) => `There is nothing at ${url} (${status}). Whoever made this page has to correct the address.`,
  network: (url) => `${host(url)} does not answer. It may later: please try again.`,
  wasm: () => "This browser has no WebAssembly, or it is switched off. Its user or administrator can allow it.",
  file: () => "A page opened from a disk may not read other files. Whoever made it has to put it on a server.",
  corpus: (_, reason) => `${reason} Whoever made this page has to mend that.`,
};

class Refusal extends Error {
  constructor(type, url, detail = "") {
    super(SENTENCES[type](String(url), detail));
    Object.assign(this, { type, url: String(url), detail });
  }
}

const violations = [];
globalThis.document?.addEventListener("securitypolicyviolation", (event) => {
  if (event.disposition === "enforce") violations.push(event.blockedURI);
});
/** Whether the page's policy refused `url`. The browser tells of it a moment after the error. */
async function isRefused(url) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return violations.some((blocked) => blocked === String(url) || String(url).startsWith(`${blocked}/`));
}

/** Fetches `url`, or throws why it cannot. */
async function get(url) {
  let response;
  try {
    response = await fetch(url);
  } catch {
    if (new URL(url).protocol === "file:") throw new Refusal("file", url);
    if (await isRefused(url)) throw new Refusal("csp", url);
    // A server that answers, but not to this page, is there.
    const answers = await fetch(url, { mode: "no-cors" }).catch(() => null);
    throw new Refusal(answers ? "cors" : "network", url);
  }
  if (response.ok) return response;
  throw new Refusal("missing", url, response.status);
}

/** Resolves to the module at `url`. */
const load = (url) =>
  import(url).catch(async () => {
    if (await isRefused(url)) throw new Refusal("csp", url);
    throw new Refusal("mime", url, (await get(url)).headers.get("content-type"));
  });

/** Resolves to the app's module, running. */
async function start(here) {
  const code = here("app_bg.wasm");
  const [app, response] = await Promise.all([load(here("app.js")), get(code)]);
  const kind = response.headers.get("content-type");
  await app.default({ module_or_path: response }).catch(async () => {
    if (await isRefused("wasm-eval")) throw new Refusal("csp", "'wasm-unsafe-eval'");
    throw kind?.startsWith("text/") ? new Refusal("mime", code, kind) : new Refusal("wasm", code);
  });
  return app;
}

const block = globalThis.CSSStyleSheet && new CSSStyleSheet();
block?.replaceSync(":host { display: block }");

/** What all elements with one asset base share, whichever copy of this script they are from. */
const bases = (globalThis.datelineBases ??= new Map());
function shared(base) {
  if (!bases.has(base)) {
    const here = (name) => String(new URL(name + BUILD, base));
    const reach = load(here("connect.js"));
    const styles = get(here("styles.css")).then((response) => response.text());
    const all = Promise.all([start(here), load(here("embedded.js")), reach, styles]);
    const parts = all.then(([app, rest, { connect }, styles]) => ({ ...rest, app, connect, here, sheet: rest.paint(styles) }));
    parts.catch(() => bases.delete(base));
    // A service starts while the app is still on its way.
    bases.set(base, { parts, serve: (...how) => reach.then(({ connect }) => connect("worker", here, ...how)) });
  }
  return bases.get(base);
}

class Explorer extends (globalThis.HTMLElement ?? class {}) {
  static version = VERSION;
  static observedAttributes = ATTRIBUTES;
  #root;
  #session;
  #ending;
  #run = 0;
  #given;
  #near;
  #settle;
  #started = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    this.#rest();
    this.#promise();
  }

  connectedCallback() {
    if (this.#started) return; // it was moved
    if (this.loading === "eager") return this.#start();
    this.#near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), { rootMargin: "600px" });
    this.#near.observe(this);
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.destroy());
  }

  attributeChangedCallback(name) {
    if (name === "loading" && this.#near && this.loading === "eager" && !this.#started) this.#start();
    else if (this.#started && SOURCE.includes(name)) this.#start();
    else if (name !== "corrections") this.#session?.changed(name);
    else if (this.#session) this.#patch().then((patch) => this.#session?.correct(patch), (error) => this.#fail(error));
  }

  /** Shows other articles: those at an address, in a file, or given as objects. */
  async load(source) {
    const isAddress = typeof source === "string" || source instanceof URL;
    this.#given = isAddress ? undefined : source;
    if (isAddress && this.src !== String(source)) this.src = source;
    else this.#start();
    return this.ready;
  }

  getState() {
    return { version: 1, hash: this.#session?.hash ?? "" };
  }

  async setState(state) {
    if (state?.version !== 1) throw new TypeError(`no state of version 1: ${JSON.stringify(state)}`);
    await (await this.#drawn()).go(state.hash);
  }

  getSelection() {
    return this.#session?.selection ?? { kind: "nothing", article: null, id: null };
  }

  search = async (query) => (await this.#drawn()).search(query);
  setFilters = async (filters) => (await this.#drawn()).setFilters(filters);
  goTo = async (id) => (await this.#drawn()).goTo(id);
  export = async (format) => (await this.#drawn()).export(format);

  /** Ends what runs, frees what it has, and shows what the element had in it before. */
  destroy() {
    this.#near?.disconnect();
    this.#end();
    this.#started = false;
    this.#rest();
  }

  #end() {
    this.#run++;
    this.#ending?.abort();
    this.#session?.end();
    this.#session = undefined;
  }

  async #drawn() {
    await this.ready;
    return this.#session;
  }

  /** Shows the fallback. */
  #rest(...more) {
    const slot = document.createElement("slot");
    if (this.#started) slot.textContent = this.#isChinese ? "正在载入…" : "Loading …";
    this.#root.adoptedStyleSheets = [block];
    this.#root.replaceChildren(slot, ...more);
  }

  #promise() {
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => {}); // whoever waits for it hears of it, and there is an event
  }

  async #start() {
    this.#near?.disconnect();
    this.#end();
    if (this.#started) this.#promise();
    this.#started = true;
    this.#rest();
    if (!this.#given && this.src == null && !this.#inline) return; // it waits for articles
    const run = this.#run;
    try {
      if (typeof WebAssembly !== "object") throw new Refusal("wasm");
      const base = this.#base;
      const all = shared(String(base));
      const service = all.serve(!this.noWorker, (this.#ending = new AbortController()).signal);
      service.catch(() => {}); // the app hears of it
      const [parts, source, corrections] = await Promise.all([all.parts, this.#corpus(), this.#patch()]);
      const bundle = await parts.bytes(source);
      if (run !== this.#run) return;
      const given = { bundle, corrections, service, model: String(new URL(MODEL[0], base)), modelBytes: Number(MODEL[1]) || 0 };
      this.#session = new parts.Session(this, this.#root, parts, given, {
        ready: () => this.#settle.resolve(this),
        again: () => this.#start(),
        fail: async (reason) => this.#told(await this.#translated(new Refusal("corpus", this.src ?? "", reason))),
        strange: () => this.#fail(new Refusal("corpus", this.corrections, "No file of corrections.")),
      });
      if (corrections != null) this.#session.correct(corrections);
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  get #base() {
    return new URL(this.assetBase ?? ".", this.assetBase == null ? import.meta.url : document.baseURI);
  }

  get #isChinese() {
    return /^zh\b/i.test(this.closest("[lang]")?.lang);
  }

  get #inline() {
    return this.querySelector('script[type="application/json"][slot="corpus"]');
  }

  async #corpus() {
    if (this.#given) return this.#given;
    if (this.src == null) return JSON.parse(this.#inline.textContent);
    const url = new URL(this.src, document.baseURI);
    const response = await get(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A page that says that there is nothing, sent as if there were.
    if (bytes[0] === 60) throw new Refusal("mime", url, response.headers.get("content-type"));
    return bytes;
  }

  async #patch() {
    const { corrections } = this;
    return corrections == null ? undefined : (await get(new URL(corrections, document.baseURI))).text();
  }

  async #fail(error) {
    this.#end();
    const run = this.#run;
    await this.#translated(error);
    if (run !== this.#run) return;
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.part = "error";
    note.textContent = error.message;
    this.#rest(note);
    this.#told(error);
  }

  /** Resolves to `error` in the element's language, where its sentences can be had. */
  async #translated(error) {
    if (!error.type || !this.#isChinese) return error;
    const { default: sentences } = await import(new URL(`refusals.zh-Hans.js${BUILD}`, this.#base)).catch(() => ({}));
    if (sentences) error.message = sentences[error.type](error.url, error.detail);
    return error;
  }

  #told(error) {
    this.#settle.reject(error);
    const { type = "wasm", message, url = "" } = error;
    this.dispatchEvent(new CustomEvent("dateline-error", { bubbles: true, composed: true, detail: { type, message, url } }));
  }
}

for (const name of ATTRIBUTES) {
  const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const isSwitch = SWITCHES.includes(name);
  Object.defineProperty(Explorer.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return isSwitch ? this.hasAttribute(name) : this.getAttribute(name);
    },
    set(value) {
      if (isSwitch) this.toggleAttribute(name, Boolean(value));
      else if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

/** Of several copies on one page the newest defines the element, as soon as the page is read. */
function elect() {
  if (customElements.get(NAME)) return;
  const newest = copies[NAME].sort((one, other) => one.version.localeCompare(other.version, "en", { numeric: true })).at(-1);
  customElements.define(NAME, newest);
}
const copies = (globalThis.datelineExplorers ??= {});
(copies[NAME] ??= []).push(Explorer);
if (globalThis.customElements) {
  const isRead = document.readyState === "complete" || performance.getEntriesByType("navigation")[0]?.domContentLoadedEventStart > 0;
  if (isRead) elect();
  else document.addEventListener("DOMContentLoaded", elect, { once: true });
}

export { Explorer as DatelineExplorer };
