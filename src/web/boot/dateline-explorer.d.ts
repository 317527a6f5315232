// The types of <dateline-explorer>: what each of it means is in embed/README.md.

/** The bundle: its address, a file, its bytes, or articles as a bundle has them. */
export type Source = string | URL | Blob | FileList | ArrayBuffer | ArrayBufferView | object[] | { articles: object[] };
export type View = "articles" | "voices" | "timeline" | "connections" | "numbers";
export type Facet = "speaker" | "topic" | "person" | "org" | "place" | "outlet" | "published" | "product";
export type Format = "json" | "tables" | "bundle" | "html" | "markdown" | "timeline" | "annotations" | "graph" | "schema";
export type ErrorType = "csp" | "cors" | "mime" | "missing" | "network" | "wasm" | "file" | "corpus" | "model";

export interface State {
  version: 1;
  hash: string;
}

/** Values of facets; `null` is what is unknown. */
export type Values = Partial<Record<Facet, string | null | (string | null)[]>>;

/** Of each facet in `any` one value has to be there, and none of `none`. */
export interface Filters {
  any?: Values;
  none?: Values;
  /** `2024-01-09`, `2024-01` or `2024`. */
  from?: string;
  to?: string;
  /** Whether articles without a date are kept; they are if it is not said. */
  undated?: boolean;
}

export interface Selection {
  kind: "article" | "annotation" | "entity" | "pair" | "nothing";
  article: string | null;
  id: string | null;
}

export interface FoundArticle {
  id: string;
  title: string;
  outlet: string | null;
  published: string | null;
  snippet: string;
}

export interface Found {
  query: string;
  count: number;
  total: number;
  articles: FoundArticle[];
}

/** The `detail` of each event. */
export interface DatelineEvents {
  "dateline-progress": { done: number; total: number };
  "dateline-ready": { articles: number };
  "dateline-error": { type: ErrorType; message: string; url: string };
  "dateline-statechange": { state: State; url: string };
  "dateline-select": Selection;
  "dateline-filter": { query: string; count: number; total: number };
  "dateline-correction": { count: number; corrections: string };
  "dateline-export": { file: File };
  "dateline-open": { article: string };
}

type Events = { [Name in keyof DatelineEvents]: CustomEvent<DatelineEvents[Name]> };

export class DatelineExplorer extends HTMLElement {
  static readonly version: string;

  // Attributes, as properties.
  src: string | null;
  view: View | null;
  query: string | null;
  from: string | null;
  to: string | null;
  facets: string | null;
  article: string | null;
  quote: string | null;
  state: string | null;
  embed: "full" | "compact" | "view-only" | "quote-card" | null;
  theme: "light" | "dark" | "auto" | "inherit" | null;
  height: string | number | null;
  label: string | null;
  loading: "eager" | "lazy" | null;
  deepLink: string | null;
  corrections: string | null;
  assetBase: string | null;
  readonly: boolean;
  allowDrop: boolean;
  noWorker: boolean;

  /** All articles are there. */
  readonly ready: Promise<DatelineExplorer>;
  load(source: Source): Promise<DatelineExplorer>;
  getState(): State;
  setState(state: State): Promise<void>;
  getSelection(): Selection;
  setFilters(filters: Filters): Promise<void>;
  search(query: string): Promise<Found>;
  goTo(id: string): Promise<void>;
  export(format: Format): Promise<File>;
  destroy(): void;

  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "dateline-explorer": DatelineExplorer;
  }
}
