import type { Article, ArticleInput, Listed, Order, SearchResult } from "./types.js";
export type * from "./types.js";

/** Where the work is done, and with what. */
export interface PlaceOptions {
  /**
   * `false`: in this thread, which waits meanwhile. By default in a worker, and here only where a worker is refused.
   */
  worker?: boolean;
  /**
   * `false`: by rules alone, without loading the language model. An address or bytes: another model than the
   * package's own, or the same from elsewhere.
   */
  model?: boolean | string | URL | ArrayBuffer | Uint8Array | Blob | Response;
}

/** A date may be given as ISO 8601 at the precision that is known, or as a `Date`. */
export type Given = Omit<ArticleInput, "published"> & { published?: string | Date };

export interface ExtractOptions extends PlaceOptions, Omit<Given, "text"> {
  /** Whether the tokens are wanted. */
  tokens?: boolean;
}

/**
 * Finds what is in a text: people, organisations and places, quotes with speakers, times, quantities, events.
 *
 * All positions are UTF-16 units, so `text.slice(start, end)` gives the words. The text is taken as it is.
 */
export function extract(text: string, options?: ExtractOptions): Promise<Article>;

export interface OpenOptions extends PlaceOptions {
  /** Is told how many articles are read, and of how many. */
  progress?: (done: number, total: number) => void;
}

/** A bundle, as `dateline bundle` makes it, by its bytes or its address (in Node also a path); or articles. */
export type Source = Given[] | ArrayBuffer | Uint8Array | Blob | Response | string | URL;

/** Reads many articles, to be searched. Each corpus has a worker of its own until it is closed. */
export function open(source: Source, options?: OpenOptions): Promise<Corpus>;

/** Makes a bundle of articles: a text, which `open` and the page open. */
export function bundle(articles: Given[], options?: Pick<PlaceOptions, "worker">): Promise<string>;

/** Ends the worker that `extract` and `bundle` use; the next call starts another. */
export function close(): Promise<void>;

export interface SearchOptions {
  /** The order of the articles found; by default, the best match first. */
  order?: Order;
  /** The first of the articles found that is described; 0 by default. */
  offset?: number;
  /** How many of them are described; 20 by default. */
  limit?: number;
}

/** What can be made of the articles of a corpus. */
export type Format =
  | "json"
  | "tables"
  | "timeline-json"
  | "timeline-csv"
  | "web-annotation"
  | "schema-org"
  | "graphml"
  | "html"
  | "markdown"
  | "bundle";

/** Many articles, opened together. */
export class Corpus {
  private constructor();
  /** The articles, in the order in which they came. */
  readonly articles: Listed[];
  /** Lines of the bundle that could not be read. */
  readonly problems: { line: number; reason: string }[];
  /** Finds articles: words, `"phrases"`, `-not`, `OR`, `speaker:`, `person:`, `org:`, `from:2024-01` … */
  search(query?: string, options?: SearchOptions): Promise<SearchResult>;
  /** Returns what is in one article, with the corrections that the bundle brings. */
  extract(id: string, options?: { tokens?: boolean }): Promise<Article>;
  /** Returns what a query finds as a file. Positions in it are code points: it is made for other programs. */
  export(format: Format, options?: { query?: string }): Promise<{ name: string; type: string; content: Uint8Array }>;
  /** Ends the worker. What is still asked is rejected. */
  close(): void;
}

/** Why a promise was rejected. */
export type ErrorCode =
  /** What was given is no text, no article, no date, no format. */
  | "invalid-input"
  /** The file is no bundle. */
  | "not-a-bundle"
  /** A newer Dateline made the bundle. */
  | "newer-bundle"
  /** The corpus has no article with this id. */
  | "no-such-article"
  /** A file of the package, a model or a bundle could not be loaded. */
  | "not-loaded"
  /** The language model is damaged, or of another version. */
  | "bad-model"
  /** The worker stopped; the next call of `extract` starts another. */
  | "crashed"
  /** The corpus, or the package, was closed. */
  | "closed"
  /** Anything else. */
  | "failed";

export class DatelineError extends Error {
  constructor(code: ErrorCode, message: string, options?: ErrorOptions);
  readonly code: ErrorCode;
}
