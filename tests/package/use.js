// What a page does with the package; `window.done` resolves to what came of it.
const TEXT = "😀 “The harbour opens on 3 March,” said Anna Smith, the mayor of Oland. She added that it cost 4 million euros.";

export async function use({ extract, open, close, DatelineError }) {
  const said = [];
  for (const worker of [true, false]) {
    const article = await extract(TEXT, { worker, published: "2024-02-20" });
    const [quote] = article.quotes;
    said.push(quote.content.map(([start, end]) => TEXT.slice(start, end)).join());
  }
  const corpus = await open([{ text: TEXT }, { text: "Ben Orr left." }]);
  const { total } = await corpus.search("harbour");
  const missing = await open("nowhere.jsonl").catch((error) => error);
  corpus.close();
  await close();
  return { said, total, code: missing instanceof DatelineError && missing.code };
}

// How many workers there were.
window.workers = 0;
window.Worker = class extends Worker {
  constructor(...how) {
    super(...how);
    this.addEventListener("message", () => window.workers++, { once: true });
  }
};
