"""Makes what is committed of the teacher's tags and trees.

    python3 compact.py ud-silver.jsonl.gz teacher-syntax.jsonl.gz

Heads become relative, so that they compress; a tag or a relation of which the teacher was less than half sure is `_`.
"""
import gzip, json, sys
source, target = sys.argv[1:]
n = 0
with gzip.GzipFile(target, "wb", 9, mtime=0) as out:
    for line in gzip.open(source, "rt", encoding="utf-8"):
        document = json.loads(line)
        for s in document["sentences"]:
            tags = [f"{u}/{x}" if sure >= "5" else "_" for u, x, sure in zip(s["upos"].split(), s["xpos"].split(), s["sure"])]
            relations = [r if sure >= "5" else "_" for r, sure in zip(s["deprel"].split(), s["arc_sure"])]
            heads = [0 if h == "0" else int(h) - at for at, h in enumerate(s["head"].split(), 1)]
            n += len(tags)
            labels = {"start": s["start"], "end": s["end"], "check": s["check"], "tags": " ".join(tags),
                      "heads": " ".join(map(str, heads)), "relations": " ".join(relations)}
            s.clear()
            s.update(labels)
        out.write((json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n").encode())
print(n, "tokens")
