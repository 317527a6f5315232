"""The encoder that all tasks share, and how it is trained."""
import multiprocessing, os, random, time

import torch
from torch import nn
from transformers import BertModel

from text import CASES

FORK = multiprocessing.get_context("fork")


class Encoder(nn.Module):
    """MiniLM with an embedding of letter case (it is uncased) and a learnt mix of its layers."""

    def __init__(self, model):
        super().__init__()
        self.bert = BertModel.from_pretrained(model, add_pooling_layer=False)
        self.bert.embeddings.word_embeddings.requires_grad_(False)  # words not seen in training stay comparable
        self.width = self.bert.config.hidden_size
        self.case = nn.Embedding(len(CASES), self.width)
        nn.init.zeros_(self.case.weight)
        self.mix = nn.Parameter(torch.tensor([0.0] * self.bert.config.num_hidden_layers + [2.0]))

    def layers(self, ids, case, mask):
        embedded = self.bert.embeddings.word_embeddings(ids) + self.case(case)
        return self.bert(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states

    def forward(self, ids, case, mask, first):
        weights = torch.softmax(self.mix, 0)
        mixed = sum(w * h for w, h in zip(weights, self.layers(ids, case, mask)))
        return mixed.gather(1, first[..., None].expand(-1, -1, self.width))


def batches(items, pieces, budget, shuffle=False):
    """Lists of items of about the same length, at most `budget` pieces with padding."""
    lengths = [pieces.length(item["words"]) for item in items]
    order = sorted(range(len(items)), key=lambda i: lengths[i] * (random.uniform(0.9, 1.1) if shuffle else 1.0))
    found, longest = [[]], 0
    for i in order:
        longest = max(longest, lengths[i])
        if found[-1] and longest * (len(found[-1]) + 1) > budget:
            found.append([])
            longest = lengths[i]
        found[-1].append(items[i])
    if shuffle:
        random.shuffle(found)
    return found


def padded(rows, width, fill):
    return torch.tensor([list(row) + [fill] * (width - len(row)) for row in rows])


def in_parallel(function, todo):
    """The results of `function` in order, computed in one process per core: cheaper than many threads in each sum."""
    global _function
    _function = function
    with FORK.Pool(os.cpu_count()) as pool:
        yield from pool.imap(_call, todo)


def _call(batch):
    with torch.inference_mode():
        return _function(batch)


def _worker(pipe, seed, model, loss, parameters, gradients):
    random.seed(seed)
    torch.manual_seed(seed)
    while True:
        batch = pipe.recv()
        model.train()
        value = loss(model, batch)
        value.backward()
        for parameter, gradient in zip(parameters, gradients):
            gradient.zero_() if parameter.grad is None else gradient.copy_(parameter.grad)
            parameter.grad = None
        pipe.send(value.item())


def train(model, epoch_batches, loss, epochs, report, lr=1e-4, head_lr=1e-3):
    """Each step takes one batch per core, in a process of its own; the gradients are averaged."""
    inside = {id(p) for p in model.encoder.bert.parameters()}
    bert = [p for p in model.parameters() if p.requires_grad and id(p) in inside]
    rest = [p for p in model.parameters() if p.requires_grad and id(p) not in inside]
    optimizer = torch.optim.AdamW([{"params": bert, "lr": lr}, {"params": rest, "lr": head_lr}], weight_decay=0.01)
    parameters, workers = bert + rest, []
    model.share_memory()
    for seed in range(os.cpu_count()):
        gradients = [torch.zeros_like(p).share_memory_() for p in parameters]
        ours, theirs = FORK.Pipe()
        FORK.Process(target=_worker, args=(theirs, seed, model, loss, parameters, gradients), daemon=True).start()
        workers.append((ours, gradients))
    step, total, begun = 0, 0, time.time()
    for epoch in range(epochs):
        todo, sum_loss = epoch_batches(epoch), 0.0
        todo = [todo[i:i + len(workers)] for i in range(0, len(todo) - len(workers) + 1, len(workers))]
        if epoch == 0:
            total = epochs * len(todo)
            scheduler = torch.optim.lr_scheduler.LambdaLR(
                optimizer, lambda s: min((s + 1) / (0.06 * total), max(0.0, (1.02 * total - s) / total)))
        for group in todo:
            for (pipe, _), batch in zip(workers, group):
                pipe.send(batch)
            sum_loss += sum(pipe.recv() for pipe, _ in workers) / len(workers)
            for parameter, *gradients in zip(parameters, *(gradients for _, gradients in workers)):
                parameter.grad = sum(gradients) / len(workers)
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            scheduler.step()
            step += 1
            if step % 50 == 0:
                print(f"{time.time() - begun:.0f} s, step {step} of {total}", flush=True)
        print(f"epoch {epoch + 1}: {time.time() - begun:.0f} s, loss {sum_loss / len(todo):.4f}", flush=True)
        model.eval()
        report(model)
