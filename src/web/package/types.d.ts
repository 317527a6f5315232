// Made from the Rust types by src/typescript.rs: not to be edited.

/** What the calendar value of an expression was counted from. */
export type Anchor = "stated" | "published" | { "text": number } | "reader";

/** One article with what was found in it. */
export type Article = {
  /** As given, or made from the text. */
  id: string,
  /** The headline. */
  title: string | null,
  /** The section of the outlet it appeared in. */
  section: string | null,
  /** Who wrote it. */
  authors: Array<string>,
  /** When it was published, as ISO 8601 at the precision that is known; `XXXX-03-03` without a year. */
  published: string | null,
  /** The outlet. */
  source: string | null,
  /** The dateline's place. */
  place: string | null,
  /** Its address on the web. */
  url: string | null,
  /** The date of the print edition. */
  source_date?: string,
  /** What an editor added beside what the article states. */
  added?: Metadata,
  /** The body that all positions refer to. */
  text: string,
  /** Headings, paragraphs, items of lists, in order. */
  blocks: Array<Block>,
  /** In order, not overlapping. */
  sentences: Array<[number, number]>,
  /** Only where they are asked for. */
  tokens?: Array<Token>,
  /** One for each distinct entity of the article. */
  entities: Array<Entity>,
  /** Attributions, in text order. */
  quotes: Array<Quote>,
  /** In text order. */
  times: Array<Time>,
  /** In text order. */
  quantities: Array<Quantity>,
  /** Dated happenings, in text order. */
  events: Array<Event>,
};

/** An article as a program gives it. */
export type ArticleInput = {
  /** Its name; without one, it is made from the text. */
  id?: string,
  /** Its body, taken as it is. */
  text: string,
  /** The headline. */
  title?: string,
  /** The section of the outlet it appeared in. */
  section?: string,
  /** Who wrote it, in the order given. */
  authors?: Array<string>,
  /** When it was published, at the precision that is stated. */
  published?: PartialDate,
  /** Where the publication date was found, in a few words for a reader: `dateline`, `byline`. */
  published_from?: string,
  /** The outlet. */
  source?: string,
  /** The dateline's place. */
  place?: string,
  /** Its address on the web. */
  url?: string,
  /** The date of the print edition in the source line. */
  source_date?: PartialDate,
};

/** One block of the text. */
export type Block = {
  /** What it is. */
  kind: BlockKind,
  /** First position. */
  start: number,
  /** One past the last. */
  end: number,
};

/** What kind of text a block is. */
export type BlockKind = "heading" | "paragraph" | "list-item" | "source-line";

/** One thing that the article names or describes. */
export type Entity = {
  /** Names it within the article. */
  id: string,
  /** What it is. */
  kind: EntityKind,
  /** The fullest form. */
  name: string,
  /** The other forms by name. */
  aliases: Array<string>,
  /** In text order. */
  mentions: Array<Mention>,
  /** What the text says it is. */
  roles: Array<Role>,
  /** How it was found, and how sure its kind is. */
  found: Found,
  /** A reader put it right. */
  corrected?: boolean,
};

/** What an entity is. */
export type EntityKind = "person" | "organisation" | "place" | "group" | "product" | "work" | "event" | "misc";

/** Something dated that happened or will; its positions are the sentence that says so. */
export type Event = {
  /** First day it can have been on. */
  earliest: string | null,
  /** Last day it can have been on. */
  latest: string | null,
  /** How exactly it is dated. */
  precision: Precision,
  /** What happened, as a short headline. */
  label: string,
  /** Index in `times`. */
  time: number,
  /** Who takes part, as ids of entities. */
  entities: Array<string>,
  /** The quote that says so, by index in `quotes`. */
  quote: number | null,
  /** How it was found. */
  found: Found,
  /** A reader put it right. */
  corrected?: boolean,
  /** First position. */
  start: number,
  /** One past the last. */
  end: number,
};

/** How something was found. */
export type Found = {
  /** By rules, by the language model, or by a reader who put it right. */
  by: Method,
  /** Of findings with 0.8, about 80 % are right on development sets. */
  confidence: number,
};

/** One article found. */
export type Hit = {
  /** The sentence that matches best, or the article's first. */
  snippet: string,
  /** Where the words searched for are in it: start and end of each. */
  hits: Array<[number, number]>,
  /** The people named most, at most four. */
  people: Array<string>,
  /** Names it. */
  id: string,
  /** Its title, or its first words. */
  title: string,
  /** The outlet. */
  source: string | null,
  /** When it was published, as ISO 8601 at the precision that is known; `XXXX-03-03` without a year. */
  published: string | null,
};

/** One article of a corpus, in a list. */
export type Listed = {
  /** Names it. */
  id: string,
  /** Its title, or its first words. */
  title: string,
  /** The outlet. */
  source: string | null,
  /** When it was published, as ISO 8601 at the precision that is known; `XXXX-03-03` without a year. */
  published: string | null,
};

/** One place where an entity is meant. */
export type Mention = {
  /** By name, by a description ("the professor"), or by a pronoun. */
  form: MentionForm,
  /** How it was found. */
  found: Found,
  /** First position. */
  start: number,
  /** One past the last. */
  end: number,
};

/** How a mention refers. */
export type MentionForm = "name" | "nominal" | "pronoun";

/** What is known about an article beside its text. */
export type Metadata = {
  /** The headline. */
  title?: string,
  /** The section of the outlet it appeared in. */
  section?: string,
  /** Who wrote it, in the order given. */
  authors?: Array<string>,
  /** When it was published, at the precision that is stated. */
  published?: PartialDate,
  /** Where the publication date was found, in a few words for a reader: `dateline`, `byline`. */
  published_from?: string,
  /** The outlet. */
  source?: string,
  /** The dateline's place. */
  place?: string,
  /** Its address on the web. */
  url?: string,
  /** The date of the print edition in the source line. */
  source_date?: PartialDate,
};

/** By what something was found. */
export type Method = "rule" | "model" | "reader";

/** An order of articles. */
export type Order = "match" | "newest" | "oldest";

/**
 * A calendar date of which the year, the day, or month and day may not be stated.
 *
 * Prints and parses as ISO 8601 at the precision that is known, with `XXXX` for a year that is
 * not stated: `2024-03-10T15:01:00-05:00`, `2024-03-10`, `2024-03`, `2024`, `XXXX-03-03`.
 * Serialized, it is the same string, but without the seconds where they are not stated.
 */
export type PartialDate = string;

/** How exactly an event is dated. */
export type Precision = "minute" | "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century";

/** A number that the text gives. */
export type Quantity = {
  /** Scale words multiplied out; of a range, the lower end. */
  value: number,
  /** Of a range, the upper end. */
  upper?: number,
  /** ISO 4217 for money, `percent`, the unit's name, or what is counted; empty where bare. */
  unit: string,
  /** What it counts. */
  kind: QuantityKind,
  /** `=`, `~`, `<`, `>`, `<=`, `>=`, or `up` or `down` for a change. */
  mod: string,
  /** The phrase it measures. */
  of: [number, number] | null,
  /** How it was found. */
  found: Found,
  /** First position. */
  start: number,
  /** One past the last. */
  end: number,
};

/** What a quantity counts. */
export type QuantityKind = "money" | "percent" | "measure" | "count" | "ratio" | "ordinal";

/** What somebody said or wrote. */
export type Quote = {
  /** Names it within the article. */
  id: string,
  /** All inside quotation marks, partly, or not. */
  kind: QuoteKind,
  /** More than one piece where the cue interrupts; quotation marks included. */
  content: Array<[number, number]>,
  /** The words that attribute: "said", "according to". */
  cue: [number, number] | null,
  /** The whole phrase that names the speaker. */
  source: [number, number] | null,
  /** Ids of entities; empty where unknown. */
  speakers: Array<string>,
  /** How it was found. */
  found: Found,
  /** How it was found whom the source means. */
  resolved?: Found,
  /** A reader put the speaker right. */
  corrected?: boolean,
};

/** How much of a quote stands between quotation marks. */
export type QuoteKind = "direct" | "mixed" | "indirect";

/** What the text says an entity is; its positions are the phrase that says so. */
export type Role = {
  /** What it is: "mayor". */
  role: string | null,
  /** Where, as the id of an entity. */
  organisation: string | null,
  /** What that is a part of, as ids of entities. */
  within?: Array<string>,
  /** How it was found. */
  found: Found,
  /** First position. */
  start: number,
  /** One past the last. */
  end: number,
};

/** What a query finds. */
export type SearchResult = {
  /** Articles found. */
  total: number,
  /** Quotes in them; where the query asks for quotes, those that it asks for. */
  quotes: number,
  /** Events in them. */
  events: number,
  /** The ids of all articles found, in order. */
  ids: Array<string>,
  /** The articles found that were asked for, with what matches. */
  articles: Array<Hit>,
  /** Which values narrow the result, and how many articles each would leave. */
  facets: Array<Values>,
  /** What was searched for, in English. */
  words: string,
  /** What of the query could not be understood, in English. */
  problems: Array<string>,
};

/** An expression of time: TimeML's TIMEX3. */
export type Time = {
  /** TIMEX3 type. */
  type: TimeKind,
  /** TIMEX3 value: `2024-03-08`, `P5Y`, `PAST_REF`, `XXXX-03-03`. */
  value: string,
  /** TIMEX3 mod: `APPROX`, `START`, `MORE_THAN` … */
  mod: string | null,
  /** First day it can mean, where it is on a calendar. */
  earliest: string | null,
  /** Last day it can mean, where it is on a calendar. */
  latest: string | null,
  /** What the value was counted from: nothing, the publication, another time of the article, by index. */
  anchor: Anchor,
  /** How it was found. */
  found: Found,
  /** A reader put it right. */
  corrected?: boolean,
  /** First position. */
  start: number,
  /** One past the last. */
  end: number,
};

/** TIMEX3's type. */
export type TimeKind = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * `[start, end, upos, xpos, head, deprel, ner]`: Universal Dependencies. `head` is the index of the head token, its
 * own for a root; `ner` is BIO over the kinds of entities. The last five are null without the language model.
 */
export type Token = [number, number, string | null, string | null, number | null, string | null, string | null];

/** One value of a field. */
export type Value = {
  /** Null: articles of which it is not known. */
  name: string | null,
  /** How many articles it would leave. */
  articles: number,
  /** What to add to the query to have only those; null where the search language has no words for it. */
  query: string | null,
};

/** The values of one field of the search language. */
export type Values = {
  /** Its name: `speaker`, `person`, `org` … */
  field: string,
  /** Most articles first, the unknown last. */
  values: Array<Value>,
};
