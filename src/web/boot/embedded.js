// What runs in a <dateline-explorer> once it is near the window: draws the explorer and stands between it and the page.
const LOOK = ["dir", "embed", "readonly", "label", "height", "article", "quote"];
const PLACE = ["state", "view", "query", "article", "quote"];
const SCHEME = "(prefers-color-scheme: dark)";
const isNight = () => matchMedia(SCHEME).matches;
const hashOf = (pairs) => pairs.filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");

/** Returns the style sheet `text`. The page's root says how long a `rem` is; --dl-rem is ours. */
export function paint(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replace(/(-?\d*\.?\d+)rem\b/g, "calc($1 * var(--dl-rem))"));
  return sheet;
}

/** Returns the bundle in `source`: bytes, a file, articles. */
export async function bytes(source) {
  if (source?.[Symbol.iterator] && source[0] instanceof Blob) source = source[0];
  if (source instanceof Blob) source = await source.arrayBuffer();
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  const articles = source.articles ?? source;
  const head = { format: "dateline-bundle", version: 1, articles: articles.length };
  return new TextEncoder().encode([head, ...articles].map((line) => JSON.stringify(line)).join("\n"));
}

/** Returns where the link that was clicked leads, if that is in the explorer. */
function hrefIn(event) {
  const href = event.composedPath().find((node) => node.localName === "a")?.getAttribute("href");
  return href?.startsWith("#") ? href : null;
}

/** An explorer in `element`, until it ends. `on` has what the element does about it. */
export class Session {
  hash = "";
  #element;
  #root;
  #on;
  #app;
  #shell = document.createElement("div");
  #own = new CSSStyleSheet();
  #ending = new AbortController();
  #found;
  #searches = [];
  #exports = [];

  constructor(element, root, { app, connect, here, sheet }, given, on) {
    this.#element = element;
    this.#root = root;
    this.#on = on;
    const explorer = document.createElement("section");
    this.#shell.className = "shell";
    explorer.className = "explorer";
    explorer.part = "explorer";
    this.#shell.append(explorer);
    this.#root.adoptedStyleSheets = [sheet, this.#own];
    // What is there already stays until there are articles.
    if (element.childElementCount) this.#shell.hidden = true;
    else this.#root.replaceChildren();
    this.#root.append(this.#shell);
    this.#dress();
    this.#listen();
    this.hash = this.#hostHash() || this.#attributes();
    this.#app = new app.Explorer(explorer, {
      ...given,
      root: this.#root,
      name: String(element.src ?? ""),
      connect: (name) => connect(name, here, !element.noWorker),
      files: element.allowDrop ? here : undefined,
      hash: this.hash,
      language: element.closest("[lang]")?.lang || undefined,
      theme: this.#theme(),
      tell: (name, detail) => (this.#ending.signal.aborted ? undefined : this.#told(name, detail)),
      link: (hash) => this.#link(hash),
    });
  }

  end() {
    this.#ending.abort();
    this.#app?.destroy();
    this.#app = undefined;
  }

  /** Takes over an attribute that was changed. */
  changed(name) {
    if (LOOK.includes(name)) this.#dress();
    if (PLACE.includes(name)) this.#app.go(this.#attributes());
    if (name === "theme") this.#app.paint(this.#theme());
    if (name === "lang") this.#app.speak(this.#element.lang);
  }

  correct(patch) {
    this.#app.correct(patch ?? "");
  }

  go(hash) {
    this.#app.go(hash);
  }

  goTo(id) {
    this.go(hashOf([["a", id.split("~")[0]], ["s", id.includes("~") && id]]));
  }

  search(query) {
    if (this.#found?.query === query) return this.#found;
    const rest = this.hash.split("&").filter((pair) => pair && !/^(q|a|s|e|pair)=/.test(pair));
    const found = new Promise((resolve) => this.#searches.push([query, resolve]));
    this.go([...rest, hashOf([["q", query]])].join("&"));
    return found;
  }

  export(format) {
    return new Promise((resolve, reject) => {
      if (this.#app.export(format)) this.#exports.push(resolve);
      else reject(new TypeError(`no format ${format}`));
    });
  }

  #listen() {
    const { signal } = this.#ending;
    const onHost = () => {
      const hash = this.#hostHash();
      if (hash != null && hash !== this.hash) this.go((this.hash = hash));
    };
    addEventListener("popstate", onHost, { signal });
    addEventListener("hashchange", onHost, { signal });
    matchMedia(SCHEME).addEventListener("change", () => this.#app.paint(this.#theme()), { signal });
    this.#root.addEventListener("click", (event) => this.#clicked(event), { capture: true, signal });
    this.#root.addEventListener("click", (event) => this.#followed(event), { signal });
    // A card of its own has nothing behind it.
    const isKept = (event) => this.#element.embed === "quote-card" && event.key === "Escape";
    this.#root.addEventListener("keydown", (event) => isKept(event) && event.stopPropagation(), { capture: true, signal });
  }

  /** Takes over the attributes that change nothing but the look. */
  #dress() {
    const element = this.#element;
    const explorer = this.#shell.firstChild;
    explorer.setAttribute("aria-label", element.label ?? "Dateline");
    explorer.dataset.embed = element.embed ?? "full";
    explorer.dir = element.dir || "ltr"; // as its languages are written, whatever the page's is
    explorer.toggleAttribute("data-readonly", element.readonly);
    explorer.toggleAttribute("data-article", Boolean(element.article ?? element.quote));
    const height = Number.parseFloat(element.height);
    const { fontFamily } = getComputedStyle(element);
    const rem = getComputedStyle(this.#shell).fontSize;
    this.#own.replaceSync(`:host { --dl-rem: ${rem || "16px"}; --dl-sans: ${fontFamily}; ${height ? `--dl-height: ${height}px; --dl-overflow: auto` : ""} }`);
  }

  #theme() {
    const asked = this.#element.getAttribute("theme") ?? "light";
    const scheme = asked === "inherit" ? getComputedStyle(this.#element).colorScheme : asked;
    const isDark = scheme === "dark" || (/auto|light dark|dark light/.test(scheme) && isNight());
    return (this.#element.dataset.theme = isDark ? "dark" : "light");
  }

  #attributes() {
    const { state, view, query, quote } = this.#element;
    const article = quote ? quote.split("~")[0] : this.#element.article;
    const own = hashOf([["view", view === "articles" ? "" : view], ["q", query], ["a", article], ["s", quote]]);
    return [state, own].filter(Boolean).join("&");
  }

  #told(name, detail) {
    if (["ready", "found", "failed"].includes(name) && this.#root.firstChild !== this.#shell) {
      this.#shell.hidden = false;
      this.#root.replaceChildren(this.#shell);
    }
    switch (name) {
      case "ready":
        this.#on.ready();
        return this.#emit("ready", detail);
      case "failed":
        return this.#on.fail(detail.reason);
      case "model":
        return this.#emit("error", { type: "model", message: detail.reason, url: "" });
      case "went":
        this.hash = detail.hash;
        if (this.#link() !== location.href) history[detail.isStep ? "pushState" : "replaceState"](history.state, "", this.#link());
        return this.#emit("statechange", { state: this.#element.getState(), url: this.#link() });
      case "found":
        this.#found = detail;
        this.#searches = this.#searches.filter(([query, resolve]) => query !== detail.query || resolve(detail));
        return this.#emit("filter", { query: detail.query, count: detail.count, total: detail.total });
      case "file": {
        const [fileName, type, content] = detail;
        const file = new File([content], fileName, { type });
        const asked = this.#exports.shift();
        asked?.(file);
        return !asked && this.#emit("export", { file }, true);
      }
      case "theme":
        return void (this.#element.dataset.theme = detail !== "auto" ? detail : isNight() ? "dark" : "light");
      case "again":
        return void this.#on.again();
      default:
        return this.#emit({ selected: "select", corrected: "correction" }[name] ?? name, detail);
    }
  }

  #emit(name, detail, cancelable = false) {
    return this.#element.dispatchEvent(new CustomEvent(`dateline-${name}`, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** The part of the page's hash that is ours; nothing where the element keeps nothing there. */
  get #key() {
    const { deepLink } = this.#element;
    return deepLink == null ? null : `${deepLink || "dateline"}=`;
  }

  #hostHash() {
    const key = this.#key;
    if (!key) return null;
    const own = location.hash.slice(1).split("&").find((part) => part.startsWith(key));
    return own ? decodeURIComponent(own.slice(key.length)) : "";
  }

  /** Returns the address on this page that leads to `hash`. */
  #link(hash = `#${this.hash}`) {
    const key = this.#key;
    if (!key) return location.href;
    const [page, old = ""] = location.href.split("#");
    const parts = old.split("&").filter((part) => part && !part.startsWith(key));
    if (hash.length > 1) parts.push(key + encodeURIComponent(hash.slice(1)));
    return parts.length ? `${page}#${parts.join("&")}` : page;
  }

  /** Asks the page before an article is opened, and keeps links that are followed elsewhere on it. */
  #clicked(event) {
    const href = hrefIn(event);
    if (!href || event.button) return;
    const article = /(^|&)a=([^&]*)/.exec(href.slice(1))?.[2];
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const isWhole = !isElsewhere && article && !/&s=/.test(href);
    const isTaken = isWhole && !this.#emit("open", { article: decodeURIComponent(article) }, true);
    if (isElsewhere) open(this.#link(href), "_blank", "noopener");
    if (!isTaken && !isElsewhere) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #followed(event) {
    const href = hrefIn(event);
    if (!href || event.defaultPrevented) return;
    event.preventDefault();
    this.go(href.slice(1));
  }
}
