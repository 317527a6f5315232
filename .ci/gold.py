#!/usr/bin/env python3
"""Makes a gold file for the scorer out of CoNLL-U: .ci/gold.py UD.conllu[.gz] > GOLD.jsonl

One line for each document: its text from forms and SpaceAfter, paragraphs two line breaks apart, with
sentences and tokens ([start, end, upos, xpos, head, deprel], a root is its own head). The words of a
contraction lie side by side in it; where they are not its letters ("wanna" is "want to"), they share them out.
"""
import gzip
import json
import sys


def documents(lines):
    """Yields (id, [(starts a paragraph, [row])]) from the lines of a CoNLL-U file."""
    name, sentences, rows, is_paragraph = "document", [], [], False
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if sentences:
                yield name, sentences
            name, sentences = line.partition("=")[2].strip(), []
        elif line.startswith("# newpar"):
            is_paragraph |= not line.startswith("# newpar_block")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            sentences.append((is_paragraph, rows))
            rows, is_paragraph = [], False
    if sentences:
        yield name, sentences


def share(surface, words):
    """The lengths of `words` within `surface`."""
    if "".join(words) == surface:
        return [len(word) for word in words]
    lengths = [1] * len(words)
    lengths[0] += max(0, len(surface) - len(words))
    return lengths


def gold(name, sentences):
    text, spans, tokens = "", [], []
    for is_paragraph, rows in sentences:
        if text:
            text = text.rstrip() + "\n\n" if is_paragraph else text
        start, first, parts, index = len(text), len(tokens), [], {}
        words = [row for row in rows if row[0].isdigit()]
        for row in words:
            index[row[0]] = first + len(index)
        covered = 0
        for row in rows:
            number, form, misc = row[0], row[1], row[9].split("|")
            if "-" in number:
                low, high = map(int, number.split("-"))
                parts = [other for other in words if low <= int(other[0]) <= high]
                covered = high
            elif number.isdigit() and int(number) > covered:
                parts = [row]
            else:
                continue
            at = len(text)
            for part, length in zip(parts, share(form, [part[1] for part in parts])):
                head = index[part[0]] if part[6] == "0" else index[part[6]]
                tokens.append([at, at + length, part[3], part[4], head, part[7]])
                at += length
            text += form + ("" if "SpaceAfter=No" in misc else " ")
        spans.append([start, len(text.rstrip())])
    return {"id": name, "text": text.rstrip(), "annotated": ["pos", "parse", "sentences"], "sentences": spans, "tokens": tokens}


if __name__ == "__main__":
    opened = gzip.open if sys.argv[1].endswith(".gz") else open
    with opened(sys.argv[1], "rt", encoding="utf-8") as lines:
        for document in documents(lines):
            print(json.dumps(gold(*document), ensure_ascii=False))
