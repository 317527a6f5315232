// A program in TypeScript: what it may do compiles, what it may not does not. `make test-package` has it looked at.
import { Corpus, DatelineError, bundle, close, extract, open } from "../../dist-package/index.js";
import type { Article, Entity, Quote, SearchResult, Time } from "../../dist-package/index.js";

export async function speakers(text: string): Promise<Map<string, string[]>> {
  const article: Article = await extract(text, { published: new Date(), tokens: true, worker: false, model: false });
  const byId = new Map<string, Entity>(article.entities.map((entity) => [entity.id, entity]));
  const said = (quote: Quote): string => quote.content.map(([start, end]) => text.slice(start, end)).join(" ");
  const dates = article.times.filter((time: Time) => time.type === "DATE").map(({ earliest }) => earliest?.slice(0, 4));
  const [first] = article.tokens ?? [];
  const tag: string | null | undefined = first?.[2];
  if (article.events[0]?.precision === "day" && article.entities[0]?.kind !== "person") console.log(dates, tag);
  // @ts-expect-error: there is no such kind
  if (article.entities[0]?.kind === "spaceship") console.log("never");
  // @ts-expect-error: a speaker may be unknown
  const source: [number, number] = article.quotes[0]!.source;
  console.log(source);
  return new Map(article.quotes.map((quote) => [quote.speakers.map((id) => byId.get(id)!.name).join(), [said(quote)]]));
}

export async function found(): Promise<SearchResult> {
  const corpus: Corpus = await open([{ text: "Ben Orr left.", title: "Left" }], { progress: (done, total) => console.log(done / total) });
  try {
    const { content } = await corpus.export("tables", { query: "left" });
    console.log(content.byteLength, corpus.articles[0]?.published, (await bundle([{ text: "x" }])).length);
    // @ts-expect-error: there is no such format
    await corpus.export("exe");
    // @ts-expect-error: an article has a text
    await open([{ title: "Left" }]);
    return await corpus.search("left", { order: "newest", limit: 3 });
  } catch (error) {
    if (error instanceof DatelineError && error.code === "closed") console.log(error.message);
    // @ts-expect-error: there is no such code
    if (error instanceof DatelineError && error.code === "tired") console.log("never");
    throw error;
  } finally {
    corpus.close();
    await close();
  }
}
