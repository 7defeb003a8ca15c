"""The network of the name tagger; lib/analysis/tagger runs it in the extension."""

import random

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import MISC, TAGS
from crf import ALLOWED, NEVER, log_partition, viterbi

DILATIONS = (1, 2, 4, 1)
POOL_AFTER = 2  # convolutions before the words of an article see each other


class Dropout(nn.Module):
    """Dropout from a store of random numbers: drawing fresh ones costs more than the network."""

    def __init__(self, share):
        super().__init__()
        self.keep = (torch.rand(3_000_000) >= share).float() / (1 - share)

    def forward(self, x):
        if not self.training:
            return x
        start = random.randrange(0, len(self.keep) - x.numel())
        return x * self.keep[start : start + x.numel()].view_as(x)


class Tagger(nn.Module):
    """Sums of word vectors and features, residual convolutions, what a word's other mentions say, tags."""

    def __init__(self, vectors, feature_rows, width):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.project = nn.Linear(vectors.shape[1], width)
        self.features = nn.EmbeddingBag(feature_rows, width, mode="sum", padding_idx=0)
        nn.init.normal_(self.features.weight, 0, 0.05)
        self.features.weight.data[0] = 0
        self.convolutions = nn.ModuleList(nn.Linear(3 * width, width) for _ in DILATIONS)
        self.pool = nn.Linear(2 * width, width, bias=False)
        self.out = nn.Linear(width, TAGS)
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.dropout = Dropout(0.2)
        self.feature_dropout = Dropout(0.1)
        self.word_dropout = 0.1

    def forward(self, batch):
        vectors, features = batch["vectors"], batch["features"]
        if self.training:
            known = torch.rand(vectors.shape) >= self.word_dropout
            vectors = vectors * known
            features = features * (self.feature_dropout(torch.ones(features.shape)) > 0)
        mask = batch["mask"][:, None]
        h = (self.project(self.vectors(vectors)) + self.features(features)) * mask
        h = self.dropout(h)
        for i, (convolution, dilation) in enumerate(zip(self.convolutions, DILATIONS)):
            padded = F.pad(h, (0, 0, dilation, dilation))
            seen = torch.cat([padded[: len(h)], h, padded[2 * dilation :]], 1)
            h = h + self.dropout(F.relu(convolution(seen)) * mask)
            if i + 1 == POOL_AFTER:
                h = h + self.others(h, batch)
        return self.out(h)

    def others(self, h, batch):
        """For each capitalised word: the mean of its other mentions and the largest of all of them."""
        member = batch["groups"] >= 0
        groups, rows = batch["groups"][member], h[member]
        count, width = batch["group_count"], h.shape[1]
        sizes = torch.zeros(count).index_add_(0, groups, torch.ones(len(groups)))[groups][:, None]
        sums = torch.zeros(count, width).index_add_(0, groups, rows)[groups]
        place = groups[:, None].expand(-1, width)
        peaks = torch.full((count, width), -1e3).scatter_reduce(0, place, rows, "amax")[groups]
        mean = (sums - rows) / (sizes - 1).clamp(min=1)
        said = F.relu(self.pool(torch.cat([mean, peaks], 1))) * (sizes > 1)
        return torch.zeros_like(h).index_put((member.nonzero()[:, 0],), self.dropout(said))

    def scores(self, batch):
        return self(batch)[batch["index"]], self.transitions + ALLOWED

    def loss(self, batch):
        """Mean negative log-likelihood a token; where a type is not annotated, of outside or that type."""
        scores, transitions = self.scores(batch)
        inside, index = batch["inside"], batch["index"]
        gold = torch.full_like(scores, NEVER).scatter_(2, batch["tags"][index][..., None], 0.0)
        gold[..., MISC:][batch["latent"][index]] = 0.0
        every = log_partition(scores, inside, transitions)
        right = log_partition(scores + gold, inside, transitions)
        return (every - right).sum() / inside.sum()

    @torch.no_grad()
    def decode(self, batch):
        return viterbi(*self.scores(batch)[:1], batch["inside"], self.transitions + ALLOWED)
