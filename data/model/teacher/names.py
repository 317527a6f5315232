"""Names: model, training data, labelling, and word clusters from its hidden states."""
import collections, json, random

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from encoder import Encoder, batches, in_parallel, padded
from text import digits, read_conllu, read_documents, silver_sentence, status

KINDS = ["person", "organisation", "place", "group", "product", "misc"]
BIO = ["O"] + [f"{prefix}-{kind}" for kind in KINDS for prefix in "BI"]
WINDOW = 254  # pieces of a document that are read together when names are looked for


class Names(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder, self.drop, self.out = encoder, nn.Dropout(0.2), nn.Linear(encoder.width, len(BIO))

    def forward(self, *batch):
        return self.out(self.drop(self.encoder(*batch)[:, 1:]))


def projected(tokens, entities):
    """BIO labels of the tokens; of mentions that overlap, the longest is kept."""
    mentions = [(m["start"], m["end"], e["kind"] if e["kind"] in KINDS else "misc")
                for e in entities for m in e["mentions"] if m.get("form", "name") == "name"]
    labels = ["O"] * len(tokens)
    for start, end, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        inside = [i for i, (a, b, _) in enumerate(tokens) if a < end and b > start]
        if inside and all(labels[i] == "O" for i in inside):
            for n, i in enumerate(inside):
                labels[i] = f"{'I' if n else 'B'}-{kind}"
    return labels


def mentions_of(tokens, labels):
    found = []
    for (start, end, _), label in zip(tokens, labels):
        if label[0] == "B":
            found.append([start, end, label[2:]])
        elif label[0] == "I":
            found[-1][1] = end
    return [tuple(m) for m in found]


class Ner:
    """Reads a document in windows of several sentences, so that a name is seen where it is introduced."""

    def __init__(self, options, pieces):
        self.options, self.pieces = options, pieces
        self.model = Names(Encoder(options.model))
        self.forbidden = torch.tensor([[-1e9 if b[0] == "I" and a[1:] != b[1:] else 0.0 for b in BIO] for a in BIO])

    def windows(self, sentences, first=WINDOW):
        """Items with `words` and `parts`: (sentence, place of its first token there) in the order of the words."""
        found, room = [], 0
        for n, (_, _, tokens) in enumerate(sentences):
            for at in range(0, len(tokens), 80):
                words = [form for _, _, form in tokens[at:at + 80]]
                need = self.pieces.length(words) - 2
                if need > room or not found:
                    room = WINDOW if found else max(first, need)
                    found.append({"words": [], "parts": []})
                room -= need
                found[-1]["parts"].append((n, at, len(words)))
                found[-1]["words"] += words
        return found

    def gold(self, corpus):
        return [(sentences, [projected(tokens, record["entities"]) for _, _, tokens in sentences])
                for record, sentences in read_documents(self.options, corpus)]

    def epoch(self, gold):
        items = []
        for sentences, labels in gold:
            for item in self.windows(sentences, random.randint(40, WINDOW)):
                parts = (labels[n][at:at + length] for n, at, length in item["parts"])
                item["labels"] = [BIO.index(label) for part in parts for label in part]
                items.append(item)
        return batches(items, self.pieces, 600, shuffle=True)

    def loss(self, model, batch):
        scores = model(*self.pieces.batch([b["words"] for b in batch]))
        gold = padded([b["labels"] for b in batch], scores.shape[1], -100)
        return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)

    def label(self, documents):
        """For each document (a list of sentences) and sentence, (labels, their probabilities)."""
        items = [dict(item, document=d) for d, sentences in enumerate(documents) for item in self.windows(sentences)]
        scores = [[np.zeros((len(s[2]), len(BIO)), np.float32) for s in sentences] for sentences in documents]
        todo = batches(items, self.pieces, 4000)
        for batch, found in zip(todo, in_parallel(self.label_batch, todo)):
            for item, rows in zip(batch, found):
                done = 0
                for n, at, length in item["parts"]:
                    scores[item["document"]][n][at:at + length] = rows[done:done + length]
                    done += length
        return [[self.viterbi(rows) for rows in sentences] for sentences in scores]

    def label_batch(self, batch):
        return self.model(*self.pieces.batch([b["words"] for b in batch])).log_softmax(-1).numpy()

    def viterbi(self, rows):
        forbidden, back = self.forbidden.numpy(), []
        best = rows[0] + forbidden[0]  # before a sentence as after O
        for row in rows[1:]:
            table = best[:, None] + forbidden
            back.append(table.argmax(0))
            best = table.max(0) + row
        path = [int(best.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        path.reverse()
        return [BIO[label] for label in path], np.exp(rows[np.arange(len(path)), path])

    def report(self, _model):
        documents = list(read_documents(self.options, "ner-ewn-dev"))
        counts = collections.Counter()
        with open(self.options.out / "ner-dev.pred.jsonl", "w", encoding="utf-8") as file:
            for (record, sentences), labels in zip(documents, self.label([s for _, s in documents])):
                found = [m for (_, _, tokens), (bio, _) in zip(sentences, labels) for m in mentions_of(tokens, bio)]
                gold = {(m["start"], m["end"], e["kind"] if e["kind"] in KINDS else "misc")
                        for e in record["entities"] for m in e["mentions"]}
                for name, kinds in (("all", KINDS), ("three", KINDS[:3])):
                    have, want = ({m for m in s if m[2] in kinds} for s in (set(found), gold))
                    counts.update({name: 2 * len(have & want), name + "/": len(have) + len(want)})
                entities = collections.defaultdict(list)
                for start, end, kind in found:
                    entities[kind, record["text"][start:end]].append({"start": start, "end": end, "form": "name"})
                entities = [{"id": f"e{i}", "kind": kind, "name": name, "aliases": [], "roles": [],
                             "mentions": mentions}
                            for i, ((kind, name), mentions) in enumerate(entities.items())]
                file.write(json.dumps({"id": record["id"], "text": record["text"], "entities": entities}) + "\n")
        status(self.options, "ner-ewn-dev, exact F1: " +
               ", ".join(f"{n} {100 * counts[n] / counts[n + '/']:.2f}" for n in ("all", "three")))

    def silver(self, corpus):
        documents = list(read_documents(self.options, corpus))
        found = self.label([sentences for _, sentences in documents])
        tokens = sum(len(s[2]) for _, sentences in documents for s in sentences)
        status(self.options, f"{corpus}: {tokens} tokens labelled with names")
        return [{"corpus": corpus, "id": record["id"], "sentences": [
            silver_sentence(s, ner=" ".join(bio), sure=digits(sure)) for s, (bio, sure) in zip(sentences, labels)]}
            for (record, sentences), labels in zip(documents, found)]

    def mean_layers(self, batch):
        ids, case, mask, first = self.pieces.batch([b["words"] for b in batch])
        return torch.stack(self.model.encoder.layers(ids, case, mask)[1:]).mean(0).numpy(), first.numpy()

    def clusters(self, corpora, treebanks, sizes=(128, 1024), most=20):
        """Words by k-means over the mean of the layers of their pieces, in up to `most` places each."""
        from sklearn.cluster import MiniBatchKMeans
        from sklearn.decomposition import PCA
        vocabulary = [w for w in self.pieces.tokenizer.get_vocab() if len(w) > 1 and w.isalpha() and w.isascii()]
        seen, sums, items = collections.Counter(), {}, []
        texts = [sentences for corpus in corpora for _, sentences in read_documents(self.options, corpus)]
        texts += [[(0, 0, [(0, 0, t[0]) for t in s])] for name in treebanks
                  for s in read_conllu(self.options.corpora / f"{name}.conllu.gz")]
        for item in (item for sentences in texts for item in self.windows(sentences)):
            words = [w.lower() for w in item["words"]]
            if any(seen[w] < most for w in words):
                items.append(item)
            seen.update(words)
        taken = collections.Counter()
        items += [{"words": [w]} for w in vocabulary if not seen[w]]
        todo = batches(items, self.pieces, 4000)
        for batch, (mean, first) in zip(todo, in_parallel(self.mean_layers, todo)):
            for i, item in enumerate(batch):
                for form, at in zip(item["words"], first[i, 1:]):
                    word = form.lower()
                    if taken[word] < most and (seen[word] > 1 or not seen[word]):
                        taken[word] += 1
                        sums[word] = sums.get(word, 0) + mean[i, at:at + len(self.pieces.of(form)[0])].mean(0)
        words = sorted(w for w in sums if any(c.isalpha() for c in w))
        vectors = np.stack([sums[w] / taken[w] for w in words])
        vectors = PCA(100, random_state=1).fit_transform(vectors)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        for size in sizes:
            classes = MiniBatchKMeans(size, random_state=1, batch_size=4096, n_init=3).fit_predict(vectors)
            text = "".join(f"{word}\t{c}\n" for word, c in zip(words, classes))
            (self.options.out / f"clusters{size}.txt").write_text(text, encoding="utf-8")
        status(self.options, f"{len(words)} words in clusters")
