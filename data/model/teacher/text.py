"""Reading the corpora, our own tokens and sentences, word pieces, and writing silver labels."""
import gzip, json, os, subprocess, tempfile, time, zlib

import numpy as np
import torch
from tokenizers import Tokenizer

CASES = ["special", "mark", "digit", "lower", "initial", "upper", "capital", "mixed"]
PIECES = 6  # of a token; what comes after (web addresses) says little
STRAIGHT = str.maketrans("‘’", "''")


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def read_conllu(path):
    """Sentences as lists of (form, upos, xpos, head, deprel)."""
    sentence = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                sentence.append((cells[1], cells[3], cells[4], int(cells[6]), cells[7]))
            elif not line.strip() and sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def read_documents(options, corpus):
    """(gold record, sentences) of a corpus; a sentence is (start, end, [(start, end, form)]) by our own tokenizer."""
    records = list(lines(options.corpora / f"{corpus}.jsonl.gz"))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for record in records:
            record["text"] = record.get("text", record.get("body"))
            file.write(json.dumps({"id": record["id"], "text": record["text"]}) + "\n")
        file.flush()
        run = subprocess.run([options.dateline, "extract", "--jsonl", "--tokens", file.name],
                             stdout=subprocess.PIPE, check=True)
    output = {d["id"]: d for d in map(json.loads, run.stdout.decode().splitlines())}
    for record in records:
        found = output[record["id"]]
        assert found["text"] == record["text"]
        tokens, sentences, at = found["tokens"], [], 0
        for start, end in found["sentences"]:
            inside = []
            while at < len(tokens) and tokens[at][0] < end:
                if tokens[at][0] >= start:
                    inside.append((tokens[at][0], tokens[at][1], record["text"][tokens[at][0]:tokens[at][1]]))
                at += 1
            if inside:
                sentences.append((start, end, inside))
        yield record, sentences


def write_silver(path, documents):
    with gzip.open(f"{path}.tmp", "wt", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
    os.replace(f"{path}.tmp", path)


def silver_sentence(sentence, **labels):
    start, end, tokens = sentence
    check = zlib.crc32("\u0001".join(form for _, _, form in tokens).encode())
    return {"start": start, "end": end, "check": check, **labels}


def digits(probabilities):
    return "".join(str(min(9, int(p * 10))) for p in probabilities)


def case_of(word):
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return "digit"
    if not letters:
        return "mark"
    if all(not c.isupper() for c in letters):
        return "lower"
    if all(c.isupper() for c in letters):
        return "initial" if len(letters) == 1 else "upper"
    return "capital" if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else "mixed"


class Pieces:
    """Word pieces of tokens; each token is known by its first one."""

    def __init__(self, model):
        self.tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cls, self.sep, self.unknown = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def of(self, word):
        if word not in self.known:
            ids = self.tokenizer.encode(word.translate(STRAIGHT), add_special_tokens=False).ids[:PIECES]
            self.known[word] = (ids or [self.unknown], CASES.index(case_of(word)))
        return self.known[word]

    def length(self, words):
        return 2 + sum(len(self.of(word)[0]) for word in words)

    def batch(self, sentences):
        """(ids, case, mask, first): `first` has the place of each token's first piece, preceded by that of [CLS]."""
        rows = []
        for words in sentences:
            ids, case, first = [self.cls], [0], [0]
            for word in words:
                pieces, shape = self.of(word)
                first.append(len(ids))
                ids += pieces
                case += [shape] * len(pieces)
            rows.append((ids + [self.sep], case + [0], first))
        width, most = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
        ids, case, mask = (np.zeros((len(rows), width), np.int64) for _ in range(3))
        first = np.zeros((len(rows), most), np.int64)
        for i, (a, b, c) in enumerate(rows):
            ids[i, :len(a)], case[i, :len(a)], mask[i, :len(a)], first[i, :len(c)] = a, b, 1, c
        return tuple(torch.from_numpy(x) for x in (ids, case, mask, first))


def status(options, line):
    line = f"{time.strftime('%H:%M:%S')} {line}"
    print(line, flush=True)
    with open(options.out / "STATUS.txt", "a") as file:
        file.write(line + "\n")
