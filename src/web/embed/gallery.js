// Shows, as a card, what was chosen last in one of the explorers of the page.
const card = document.getElementById("card");
addEventListener("dateline-select", ({ target, detail }) => {
  if (target === card || detail.kind !== "annotation") return;
  card.quote = `${detail.article}~${detail.id}`;
  card.src ??= "../articles.jsonl";
});
