"""Tags and trees: model, training data, labelling."""
import collections, ctypes, random, subprocess, tempfile
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from encoder import Encoder, batches, in_parallel, padded
from text import digits, read_conllu, read_documents, silver_sentence, status

LONGEST = 120  # tokens of a sentence that is still parsed


class Syntax(nn.Module):
    """UPOS, XPOS, arcs and relations; node 0 is the root."""

    def __init__(self, encoder, upos, xpos, deprels, arc=256, relation=100):
        super().__init__()
        self.encoder, self.drop = encoder, nn.Dropout(0.25)
        self.upos, self.xpos = nn.Linear(encoder.width, upos), nn.Linear(encoder.width, xpos)
        self.mlps = nn.ModuleList(nn.Sequential(nn.Linear(encoder.width, size), nn.LeakyReLU(0.1), nn.Dropout(0.3))
                                  for size in (arc, arc, relation, relation))
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relation = nn.Parameter(torch.zeros(relation + 1, deprels, relation + 1))

    def forward(self, ids, case, mask, first):
        nodes = self.drop(self.encoder(ids, case, mask, first))
        words, (arc_dep, arc_head, rel_dep, rel_head) = nodes[:, 1:], (mlp(nodes) for mlp in self.mlps)
        arcs = F.pad(arc_dep[:, 1:], (0, 1), value=1.0) @ self.arc @ arc_head.transpose(1, 2)
        absent = first == 0
        absent[:, 0] = False
        arcs = arcs.masked_fill(absent[:, None], -1e9)
        return self.upos(words), self.xpos(words), arcs, rel_dep[:, 1:], rel_head

    def relations(self, rel_dep, rel_head, heads):
        """Scores of all relations of each token to the head given."""
        head = rel_head.gather(1, heads[..., None].expand(-1, -1, rel_head.shape[-1]))
        left = torch.einsum("btd,dre->btre", F.pad(rel_dep, (0, 1), value=1.0), self.relation)
        return torch.einsum("btre,bte->btr", left, F.pad(head, (0, 1), value=1.0))


EISNER = r"""
#include <stdlib.h>
static int w; static float *C[2], *I[2]; static int *bc[2], *bi[2];
/* direction 0: the head is the right end, 1: the left end */
#define AT(i, j) ((i) * w + (j))
#define TRY(value, place) { float v = value; if (v > best) { best = v; at = place; } }
static void walk(int i, int j, int d, int complete, int *head) {
    if (i == j) return;
    int k = complete ? bc[d][AT(i, j)] : bi[d][AT(i, j)];
    if (!complete) { if (d) head[j] = i; else head[i] = j; walk(i, k, 1, 1, head); walk(k + 1, j, 0, 1, head); }
    else if (d) { walk(i, k, 1, 0, head); walk(k, j, 1, 1, head); }
    else { walk(i, k, 0, 1, head); walk(k, j, 0, 0, head); }
}
void eisner(int n, const float *s, int *head) {
    w = n + 1;
    for (int d = 0; d < 2; d++) {
        C[d] = calloc(w * w, 4); I[d] = calloc(w * w, 4); bc[d] = calloc(w * w, 4); bi[d] = calloc(w * w, 4);
    }
    for (int m = 1; m < n; m++) for (int i = 1, j; (j = i + m) <= n; i++) {
        float best = -1e30f; int at = i;
        for (int k = i; k < j; k++) TRY(C[1][AT(i, k)] + C[0][AT(k + 1, j)], k)
        I[0][AT(i, j)] = best + s[AT(i, j)]; I[1][AT(i, j)] = best + s[AT(j, i)];
        bi[0][AT(i, j)] = bi[1][AT(i, j)] = at; best = -1e30f;
        for (int k = i; k < j; k++) TRY(C[0][AT(i, k)] + I[0][AT(k, j)], k)
        C[0][AT(i, j)] = best; bc[0][AT(i, j)] = at; best = -1e30f;
        for (int k = i + 1; k <= j; k++) TRY(I[1][AT(i, k)] + C[1][AT(k, j)], k)
        C[1][AT(i, j)] = best; bc[1][AT(i, j)] = at;
    }
    int at = 1; float best = -1e30f;
    for (int r = 1; r <= n; r++) TRY(s[AT(r, 0)] + C[0][AT(1, r)] + C[1][AT(r, n)], r)
    head[at] = 0; walk(1, at, 0, 1, head); walk(at, n, 1, 1, head);
    for (int d = 0; d < 2; d++) { free(C[d]); free(I[d]); free(bc[d]); free(bi[d]); }
}
"""


def eisner():
    """A function from arc scores ([dependent, head], row and column 0 the root) to heads."""
    folder = tempfile.mkdtemp()
    Path(folder, "eisner.c").write_text(EISNER)
    subprocess.run(["gcc", "-O3", "-shared", "-fPIC", "-o", f"{folder}/eisner.so", f"{folder}/eisner.c"], check=True)
    library = ctypes.CDLL(f"{folder}/eisner.so")

    def decode(scores):
        scores = np.ascontiguousarray(scores, np.float32)
        heads = np.zeros(len(scores), np.int32)
        library.eisner(len(scores) - 1, scores.ctypes.data_as(ctypes.c_void_p), heads.ctypes.data_as(ctypes.c_void_p))
        return heads[1:].astype(np.int64)

    return decode


def curly(words, xpos):
    """With typographic quotation marks, which news has and the treebanks hardly have."""
    marks = {"``": "“", "''": "”"}
    return [marks.get(tag, word) if word == '"' else word for word, tag in zip(words, xpos)]


class Ud:
    def __init__(self, options, pieces):
        paths = [options.corpora / f"{name}.conllu.gz" for name in ("ud-ewt-train", "ud-gum-train")]
        gold = [s for path in paths for s in read_conllu(path)]
        self.options, self.pieces, self.decode = options, pieces, eisner()
        self.upos, self.xpos, self.deprels = (sorted({t[c] for s in gold for t in s}) for c in (1, 2, 4))
        pairs = collections.Counter((self.upos.index(t[1]), self.xpos.index(t[2])) for s in gold for t in s)
        self.pairs = torch.tensor([pair for pair, count in sorted(pairs.items()) if count > 1])
        self.gold = [self.item(s) for s in gold if len(s) <= LONGEST]
        self.model = Syntax(Encoder(options.model), len(self.upos), len(self.xpos), len(self.deprels))

    def item(self, sentence):
        form, upos, xpos, head, deprel = zip(*sentence)
        return {"words": list(form), "upos": [self.upos.index(t) for t in upos], "tags": xpos, "head": list(head),
                "xpos": [self.xpos.index(t) for t in xpos], "deprel": [self.deprels.index(r) for r in deprel]}

    def loss(self, model, batch):
        words = [curly(b["words"], b["tags"]) if random.random() < 0.3 else b["words"] for b in batch]
        inputs = self.pieces.batch(words)
        upos, xpos, arcs, rel_dep, rel_head = model(*inputs)
        width = upos.shape[1]
        real = inputs[3][:, 1:] > 0
        gold = {name: padded([b[name] for b in batch], width, 0) for name in ("upos", "xpos", "head", "deprel")}
        relations = model.relations(rel_dep, rel_head, gold["head"])
        return sum(F.cross_entropy(scores[real], gold[name][real])
                   for name, scores in (("upos", upos), ("xpos", xpos), ("head", arcs), ("deprel", relations)))

    def label(self, items):
        """Sets `found` of each item: arrays upos, xpos, head, deprel, and the probabilities tag_sure, arc_sure."""
        todo = batches(items, self.pieces, 4000)
        for batch, found in zip(todo, in_parallel(self.label_batch, todo)):
            for item, labels in zip(batch, found):
                item["found"] = labels

    def label_batch(self, batch):
        root = self.deprels.index("root")
        upos, xpos, arcs, rel_dep, rel_head = self.model(*self.pieces.batch([b["words"] for b in batch]))
        # the best pair of tags that goes together
        both = upos.log_softmax(-1)[..., self.pairs[:, 0]] + xpos.log_softmax(-1)[..., self.pairs[:, 1]]
        tag_sure, pair = both.softmax(-1).max(-1)
        pair = self.pairs[pair]
        arcs = F.pad(arcs.log_softmax(-1), (0, 0, 1, 0)).numpy()
        heads = [self.decode(arcs[i, :len(b["words"]) + 1, :len(b["words"]) + 1]) for i, b in enumerate(batch)]
        head = padded([h.tolist() for h in heads], upos.shape[1], 0)
        relations = self.model.relations(rel_dep, rel_head, head)
        relations[..., root] = torch.where(head == 0, 1e9, -1e9)
        rel_sure, deprel = relations.softmax(-1).max(-1)
        found = []
        for i, item in enumerate(batch):
            n = len(item["words"])
            arc = np.exp(arcs[i, np.arange(1, n + 1), heads[i]])
            found.append({"upos": pair[i, :n, 0].numpy(), "xpos": pair[i, :n, 1].numpy(), "head": heads[i],
                          "deprel": deprel[i, :n].numpy(), "tag_sure": tag_sure[i, :n].numpy(),
                          "arc_sure": arc * rel_sure[i, :n].numpy()})
        return found

    def report(self, _model):
        for name in ("ud-ewt-dev", "ud-gum-dev"):
            known = set(self.deprels)
            gold = [[(*t[:4], t[4] if t[4] in known else "dep") for t in s]
                    for s in read_conllu(self.options.corpora / f"{name}.conllu.gz")]
            items = [self.item(s) for s in gold]
            self.label(items)
            right = collections.Counter()
            for item in items:
                same = {c: np.asarray(item[c]) == item["found"][c] for c in ("upos", "xpos", "head", "deprel")}
                base = [self.deprels[a].split(":")[0] == self.deprels[b].split(":")[0]
                        for a, b in zip(item["deprel"], item["found"]["deprel"])]
                right.update(tokens=len(base), upos=same["upos"].sum(), xpos=same["xpos"].sum(), uas=same["head"].sum(),
                             las=(same["head"] & base).sum(), las_subtypes=(same["head"] & same["deprel"]).sum())
            figures = ", ".join(f"{k} {100 * v / right['tokens']:.2f}" for k, v in right.items() if k != "tokens")
            status(self.options, f"{name}: {figures}")

    def silver(self, corpus):
        documents = list(read_documents(self.options, corpus))
        items = [{"words": [t[2] for t in s[2]], "sentence": s, "document": i}
                 for i, (_, sentences) in enumerate(documents) for s in sentences if len(s[2]) <= LONGEST]
        self.label(items)
        lines = [{"corpus": corpus, "id": record["id"], "sentences": []} for record, _ in documents]
        for item in items:
            found = item["found"]
            lines[item["document"]]["sentences"].append(silver_sentence(
                item["sentence"], upos=" ".join(self.upos[t] for t in found["upos"]),
                xpos=" ".join(self.xpos[t] for t in found["xpos"]), head=" ".join(map(str, found["head"])),
                deprel=" ".join(self.deprels[r] for r in found["deprel"]),
                sure=digits(found["tag_sure"]), arc_sure=digits(found["arc_sure"])))
        status(self.options, f"{corpus}: {len(items)} sentences, {sum(len(i['words']) for i in items)} tokens labelled")
        return lines
