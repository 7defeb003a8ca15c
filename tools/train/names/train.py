"""
Trains the name tagger on what export-features.ts wrote and writes its numbers for pack-names.ts.

    python3 train.py --train FOLDER --dev FOLDER --vectors FILE --out FOLDER [--width 96] ...

Runs on one thread, so that the same corpora, seed and versions give the same numbers.
"""

import argparse
import copy
import json
import pathlib
import random
import time

import numpy as np
import torch

from corpora import Corpora, batches
from names_of import f1, spans
from tagger import DILATIONS, POOL_AFTER, Tagger

NOISY = "gmb_clean"  # labelled by machine and corrected in part
BATCH = 4000
AVERAGED = 0.02  # share of the present weights in their moving average, every fourth step


def options():
    parser = argparse.ArgumentParser()
    for name in ("train", "dev", "vectors", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--vocabulary", type=int, default=80_000)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0, help="of the documents, for learning curves")
    return parser.parse_args()


def fit(model, epochs, rate, seed):
    """Adam with a linear warm-up and decay; the model ends as the moving average of its weights."""
    shuffler = random.Random(seed)
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(weights, lr=rate, betas=(0.9, 0.99))
    tokens = sum(len(d["vectors"]) for documents in epochs for d in documents)
    steps, step, average = tokens / BATCH + 1, 0, None
    for epoch, documents in enumerate(epochs):
        model.train()
        started, losses = time.time(), []
        for batch in batches(documents, BATCH, shuffler):
            done = step / steps
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, done * 20 + 0.05) * max(0.02, 1 - done)
            loss = model.loss(batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 5.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
            if epoch > 0 and step % 4 == 0:
                average = average or [w.detach().clone() for w in weights]
                for kept, weight in zip(average, weights):
                    kept.lerp_(weight.detach(), AVERAGED)
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}, {time.time() - started:.0f} s", flush=True)
    with torch.no_grad():
        for kept, weight in zip(average or [], weights):
            weight.copy_(kept)


def relabel(model, documents):
    """
    Copies of documents in which a name has the type that the model gives it, where both agree on its ends:
    a model that has seen a million labels few times follows the many right ones, not the wrong one in hand.
    """
    model.eval()
    fresh, changed = copy.deepcopy(documents), 0
    for at in range(0, len(fresh), 12):
        some = fresh[at : at + 12]
        predicted = iter(decoded(model, some))
        for document in some:
            first = 0
            for length in document["sentences"]:
                tags = document["tags"][first : first + length]
                kinds = {s[:2]: s[2] for s in spans(next(predicted))}
                for start, end, kind in spans(tags.tolist()):
                    new = kinds.get((start, end), kind)
                    changed += new != kind
                    tags[start:end] += 4 * (new - kind)
                first += length
    print(f"relabelled {changed} names", flush=True)
    return fresh


def decoded(model, documents):
    for batch in batches(documents, float("inf")):
        lengths = batch["inside"].sum(1).tolist()
        for row, length in zip(model.decode(batch).tolist(), lengths):
            yield row[:length]


def peaks(model, documents):
    """The largest inputs of each layer, but for one number in a hundred thousand."""
    most, model = {}, model.eval()

    def watch(name):
        def note(_, inputs, __):
            values = inputs[0].abs().flatten()
            far = float(values.kthvalue(max(1, int(len(values) * 0.99999)))[0])
            most[name] = max(most.get(name, 0.0), far)

        return note

    layers = {f"conv-{i}": layer for i, layer in enumerate(model.convolutions)}
    layers |= {"pool": model.pool, "out": model.out}
    hooks = [layer.register_forward_hook(watch(name)) for name, layer in layers.items()]
    with torch.no_grad():
        for batch in batches(documents, BATCH):
            model(batch)
    for hook in hooks:
        hook.remove()
    return most


def write(model, folder, vectors, most, sentence_rows):
    arrays, numbers, layers = {}, [], []

    def put(name, values):
        flat = values.detach().contiguous().numpy().astype(np.float32).ravel()
        arrays[name] = [sum(map(len, numbers)), len(flat)]
        numbers.append(flat)

    def layer(name, linear, taps, dilation=1, relu=True, residual=True, pool=False):
        outputs, inputs = linear.weight.shape
        put(f"{name}-weights", linear.weight)
        put(f"{name}-biases", linear.bias if linear.bias is not None else torch.zeros(outputs))
        sizes = dict(taps=taps, inputs=inputs // taps, outputs=outputs, dilation=dilation)
        flags = dict(relu=relu, residual=residual, pool=pool)
        layers.append(dict(name=name, peak=most[name], **sizes, **flags))

    features = model.features.weight.data.clone()
    # Every token has one of these rows, so they carry the bias of the projection.
    features[sentence_rows : sentence_rows + 8] += model.project.bias.data
    put("vectors", vectors[1:] @ model.project.weight.data.t())
    put("features", features[1:])
    put("transitions", model.transitions)
    for i, (convolution, dilation) in enumerate(zip(model.convolutions, DILATIONS)):
        layer(f"conv-{i}", convolution, 3, dilation)
        if i + 1 == POOL_AFTER:
            layer("pool", model.pool, 1, pool=True)
    layer("out", model.out, 1, relu=False, residual=False)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    np.concatenate(numbers).tofile(folder / "weights.bin")
    width = model.project.out_features
    described = json.dumps(dict(width=width, layers=layers, arrays=arrays))
    (folder / "weights.json").write_text(described)


def main():
    chosen = options()
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    random.seed(chosen.seed)
    corpora = Corpora(chosen.train, chosen.vocabulary)
    held = Corpora(chosen.dev, chosen.vocabulary)
    vectors = np.fromfile(chosen.vectors, np.float32).reshape(-1, 100)[: chosen.vocabulary]
    vectors = torch.cat([torch.zeros(1, 100), torch.from_numpy(vectors)])
    texts = {}
    for name in corpora.names():
        for copied in (name, f"{name}-1"):
            documents = corpora.read(copied)
            texts[copied] = documents[: max(1, int(len(documents) * chosen.share))]

    def epochs():
        names = corpora.names()
        plans = [[f"{n}-1" if e % 2 == 0 else n for n in names] for e in range(chosen.epochs)]
        return [[d for name in plan for d in texts[name]] for plan in plans]

    def report(model):
        for name in held.names():
            exact, loose = f1(model, batches(held.read(name), BATCH))
            print(f"{name}: F1 {exact}, spans {loose}", flush=True)

    first = Tagger(vectors, corpora.feature_rows, chosen.width)
    fit(first, epochs(), 2e-3, chosen.seed)
    report(first)
    for name in (NOISY, f"{NOISY}-1"):
        texts[name] = relabel(first, texts[name])
    model = Tagger(vectors, corpora.feature_rows, chosen.width)
    fit(model, epochs(), 2e-3, chosen.seed + 1)
    report(model)
    sample = texts[NOISY][:150]
    sentence_rows = corpora.feature_rows - 24
    write(model, chosen.out, vectors, peaks(model, sample), sentence_rows)


if __name__ == "__main__":
    main()
