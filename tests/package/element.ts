// What a page does with <dateline-explorer>, for the compiler: `make test-package` has it looked at.
import type { DatelineExplorer, Found, Selection } from "../../src/web/boot/dateline-explorer.js";

export async function use(explorer: DatelineExplorer): Promise<void> {
  explorer.view = "voices";
  explorer.from = "2024-01";
  explorer.readonly = true;
  explorer.addEventListener("dateline-filter", ({ detail }) => console.log(detail.count + detail.total));
  explorer.addEventListener("dateline-error", ({ detail }) => console.log(detail.type === "cors", detail.url.length));
  explorer.addEventListener("click", (event) => event.preventDefault());
  await explorer.load([{ id: "one", text: "Fog." }]);
  await explorer.setFilters({ any: { speaker: ["Ada Brook", null] }, none: { outlet: "Harbour Wire" }, undated: false });
  const found: Found = await explorer.search("fog");
  const chosen: Selection = explorer.getSelection();
  console.log(found.articles[0]?.published, chosen.kind === "pair");
  // @ts-expect-error: there is no such facet
  await explorer.setFilters({ any: { mood: "glad" } });
}

export const first: DatelineExplorer | null = document.querySelector("dateline-explorer");
