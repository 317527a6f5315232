// What runs in a <dateline-explorer> once it is near the window: draws the explorer and stands between it and the page.
const LOOK = ["dir", "embed", "readonly", "label", "height", "article", "quote", "facets"];
const PLACE = ["state", "view", "query", "from", "to", "article", "quote"];
const FACETS = ["speaker", "topic", "person", "org", "place", "outlet", "published", "product"];
const FILTERS = new RegExp(`^(-?(${FACETS.join("|")})|from|to|undated)=`);
const SCHEME = "(prefers-color-scheme: dark)";
const isNight = () => matchMedia(SCHEME).matches;
const pairOf = ([key, value]) => `${key}=${encodeURIComponent(value ?? "")}`;
const hashOf = (pairs) => pairs.filter(([, value]) => value).map(pairOf).join("&");

/** Returns the first or the last day of `words`: a day, a month or a year. */
function dayOf(words, isLast) {
  const [year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(words)?.slice(1) ?? [];
  if (!year || day) return words;
  const months = isLast ? Number(month ?? 12) : (month ?? 1) - 1;
  return new Date(Date.UTC(year, months, isLast ? 0 : 1)).toISOString().slice(0, 10);
}

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
  #service;

  constructor(element, root, { app, connect, here, sheet }, { bundle, corrections, model, modelBytes, service }, on) {
    this.#service = service;
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
      bundle,
      corrections,
      model,
      modelBytes,
      root: this.#root,
      name: String(element.src ?? ""),
      connect: (name) => (name === "worker" && this.#first()) || connect(name, here, !element.noWorker),
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

  /** Returns the service that was started with the element, once: after a crash there is another. */
  #first() {
    const first = this.#service;
    this.#service = undefined;
    return first;
  }

  /** Takes over an attribute that was changed. */
  changed(name) {
    if (LOOK.includes(name)) this.#dress();
    if (PLACE.includes(name)) this.#app.go(this.#attributes());
    if (name === "theme") this.#app.paint(this.#theme());
    if (name === "lang") this.#app.speak(this.#element.lang);
  }

  correct(patch) {
    if (!this.#app.correct(patch)) this.#on.strange();
  }

  /** Goes to the place that `hash` names; resolves when it is told that it is there. */
  go(hash) {
    this.#app.go(hash);
    return new Promise((resolve) => setTimeout(resolve));
  }

  goTo(id) {
    return this.go(hashOf([["a", id.split("~")[0]], ["s", id.includes("~") && id]]));
  }

  /** What is open or chosen, as `dateline-select` tells it. */
  get selection() {
    const asked = new URLSearchParams(this.hash.replaceAll("+", "%2B"));
    const [article, passage, entity] = ["a", "s", "e"].map((name) => asked.get(name));
    const at = passage?.lastIndexOf("~") ?? -1;
    if (at >= 0) return { kind: "annotation", article: passage.slice(0, at), id: passage.slice(at + 1) };
    if (entity) return { kind: "entity", article, id: entity.slice(entity.indexOf(":") + 1) };
    return { kind: asked.has("pair") ? "pair" : article ? "article" : "nothing", article, id: null };
  }

  /** Narrows the articles to these, and to no others: of each facet in `any` one of its values, and none in `none`. */
  setFilters({ any = {}, none = {}, from, to, undated = true, ...others } = {}) {
    const strange = [...Object.keys(others), ...Object.keys({ ...any, ...none }).filter((facet) => !FACETS.includes(facet))];
    if (strange.length) throw new TypeError(`no filter ${strange.join(", ")}`);
    const chosen = (facets, sign) => Object.entries(facets).flatMap(([facet, values]) => [values].flat().map((value) => pairOf([sign + facet, value])));
    const rest = this.hash.split("&").filter((pair) => pair && !FILTERS.test(pair));
    const days = hashOf([["from", from && dayOf(from)], ["to", to && dayOf(to, true)], ["undated", !undated && "0"]]);
    return this.go([...rest, ...chosen(any, ""), ...chosen(none, "-"), days].filter(Boolean).join("&"));
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
    const facets = element.facets?.match(/[a-z]+/g)?.map((facet) => `:not([data-facet=${facet}])`) ?? [];
    const hidden = element.facets == null ? "" : `.facet${facets.join("")} { display: none }`;
    this.#own.replaceSync(`${hidden} :host { --dl-rem: ${rem || "16px"}; --dl-sans: ${fontFamily}; ${height ? `--dl-height: ${height}px; --dl-overflow: auto` : ""} }`);
  }

  #theme() {
    const asked = this.#element.getAttribute("theme") ?? "light";
    const scheme = asked === "inherit" ? getComputedStyle(this.#element).colorScheme : asked;
    const isDark = scheme === "dark" || (/auto|light dark|dark light/.test(scheme) && isNight());
    return (this.#element.dataset.theme = isDark ? "dark" : "light");
  }

  #attributes() {
    const { state, view, query, quote, from, to } = this.#element;
    const article = quote ? quote.split("~")[0] : this.#element.article;
    const days = [["from", from && dayOf(from)], ["to", to && dayOf(to, true)]];
    const own = hashOf([["view", view === "articles" ? "" : view], ["q", query], ...days, ["a", article], ["s", quote]]);
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
