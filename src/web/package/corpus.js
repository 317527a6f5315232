// Many articles, opened together.
import { DatelineError } from "./error.js";

/** Forms in which what is found can be taken away, by their names in the protocol. */
const FORMATS = {
  json: "Json",
  tables: "Tables",
  "timeline-json": "TimelineJson",
  "timeline-csv": "TimelineCsv",
  "web-annotation": "WebAnnotation",
  "schema-org": "SchemaOrg",
  graphml: "GraphMl",
  html: "Html",
  markdown: "Markdown",
  bundle: "Bundle",
};

export class Corpus {
  #service;
  #learn;

  constructor(service, articles, problems, learn) {
    this.#service = service;
    this.#learn = learn;
    this.articles = articles;
    this.problems = problems;
  }

  async search(query = "", { order = "match", offset = 0, limit = 20 } = {}) {
    return this.#service.call({ search: { query, order, offset, limit } });
  }

  async extract(id, { tokens = false } = {}) {
    if (tokens) await this.#learn(); // what was read ahead has none
    return this.#service.call({ article: { id, tokens } });
  }

  async export(format, { query = "" } = {}) {
    if (!Object.hasOwn(FORMATS, format)) {
      throw new DatelineError("invalid-input", `There is no format ${format}: ${Object.keys(FORMATS).join(", ")}.`);
    }
    const filters = { choices: new Map(), keep_undated: true };
    const question = { query, filters, sort: "Match", first: 0, n_cards: 0, part: "List", reads_first: false };
    const today = new Date().toISOString().slice(0, 10);
    const { file } = await this.#service.ask("Export", { question, format: FORMATS[format], today });
    return { name: file.name, type: file.media_type, content: file.content };
  }

  close() {
    this.#service.end();
  }
}
