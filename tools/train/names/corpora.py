"""Reads what export-features.ts wrote: documents as rows of numbers."""

import json
import pathlib

import numpy as np
import torch

TAGS = 17  # lib/analysis/tagger/tags.ts: outside, then first, inside, last, single for each of four types
MISC = 13  # the first tag of the type that some corpora leave out
HEAD = 3  # columns before the features: vector, tag, group
GAP = 4  # empty rows between sentences; no dilation is larger


class Corpora:
    def __init__(self, folder, vocabulary):
        self.folder = pathlib.Path(folder)
        meta = json.loads((self.folder / "meta.json").read_text())
        self.columns = meta["columns"]
        self.feature_rows = meta["rows"]
        self.vocabulary = vocabulary

    def names(self):
        """Corpora, without their copies with other names."""
        return sorted(p.stem for p in self.folder.glob("*.rows") if not p.stem.endswith("-1"))

    def read(self, name):
        rows = np.fromfile(self.folder / f"{name}.rows", np.int32).reshape(-1, self.columns)
        lengths = np.fromfile(self.folder / f"{name}.lengths", np.int32)
        documents, at, i = [], 0, 0
        while i < len(lengths):
            sentences = lengths[i + 1 : i + 1 + lengths[i]]
            i += 1 + lengths[i]
            size = int(sentences.sum())
            if size:
                documents.append(self.document(rows[at : at + size], sentences))
            at += size
        return documents

    def document(self, rows, sentences):
        vectors = rows[:, 0].copy()
        vectors[vectors > self.vocabulary] = 0
        tags = rows[:, 1].copy()
        latent = tags < 0
        tags[latent] = 0
        return {
            "vectors": vectors,
            "tags": tags,
            "latent": latent,
            "groups": rows[:, 2],
            "features": rows[:, HEAD:],
            "sentences": sentences,
        }


def collate(documents):
    """One long sequence of the sentences of documents with gaps between, and where its sentences are."""
    starts, lengths, at = [], [], 0
    for document in documents:
        for length in document["sentences"]:
            starts.append(at)
            lengths.append(int(length))
            at += int(length) + GAP
    place = np.concatenate([np.arange(s, s + n) for s, n in zip(starts, lengths)])

    def spread(key, empty, dtype):
        parts = np.concatenate([d[key] for d in documents])
        full = np.full((at,) + parts.shape[1:], empty, dtype)
        full[place] = parts
        return torch.from_numpy(full)

    groups, first = [], 0
    for document in documents:
        own = document["groups"]
        groups.append(np.where(own >= 0, own + first, -1))
        first += int(own.max(initial=-1)) + 1
    group = np.full(at, -1, np.int64)
    group[place] = np.concatenate(groups)
    longest = max(lengths)
    index = np.zeros((len(lengths), longest), np.int64)
    inside = np.zeros((len(lengths), longest), bool)
    for row, (start, length) in enumerate(zip(starts, lengths)):
        index[row, :length] = np.arange(start, start + length)
        inside[row, :length] = True
    mask = np.zeros(at, np.float32)
    mask[place] = 1
    return {
        "vectors": spread("vectors", 0, np.int64),
        "features": spread("features", 0, np.int64),
        "mask": torch.from_numpy(mask),
        "groups": torch.from_numpy(group),
        "group_count": first,
        "index": torch.from_numpy(index),
        "inside": torch.from_numpy(inside),
        "tags": spread("tags", 0, np.int64),
        "latent": spread("latent", False, bool),
    }


def batches(documents, size, random=None):
    """Batches of whole documents of about `size` tokens, shuffled where a generator is given."""
    order = list(range(len(documents)))
    if random:
        random.shuffle(order)
    batch, tokens = [], 0
    for i in order:
        batch.append(documents[i])
        tokens += len(documents[i]["vectors"])
        if tokens >= size:
            yield collate(batch)
            batch, tokens = [], 0
    if batch:
        yield collate(batch)
