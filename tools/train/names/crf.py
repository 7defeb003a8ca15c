"""A linear-chain conditional random field over BILOU tags (Lafferty, McCallum and Pereira 2001)."""

import torch

from corpora import TAGS

NEVER = -1e4
CLOSED = [0] + [tag for t in range(4) for tag in (3 + 4 * t, 4 + 4 * t)]  # outside, last, single
OPENING = [0] + [tag for t in range(4) for tag in (1 + 4 * t, 4 + 4 * t)]  # outside, first, single


def structure():
    """Transitions, starts and ends that are allowed (0) or not (NEVER)."""
    allowed = torch.full((TAGS, TAGS), NEVER)
    for before in CLOSED:
        allowed[before, OPENING] = 0.0
    for t in range(4):
        first, inside, last = 1 + 4 * t, 2 + 4 * t, 3 + 4 * t
        for before in (first, inside):
            allowed[before, [inside, last]] = 0.0
    start = torch.full((TAGS,), NEVER)
    start[OPENING] = 0.0
    end = torch.full((TAGS,), NEVER)
    end[CLOSED] = 0.0
    return allowed, start, end


ALLOWED, START, END = structure()


def log_partition(scores, inside, transitions):
    """Logarithm of the sum over all tag sequences; scores: sentences by tokens by tags."""
    ways = transitions.exp()
    total = scores[:, 0] + START
    columns, masks = scores.unbind(1), inside[:, :, None].unbind(1)
    for t in range(1, scores.shape[1]):
        peak = total.max(1, keepdim=True)[0].detach()
        step = torch.log((total - peak).exp() @ ways + 1e-30) + peak + columns[t]
        total = torch.where(masks[t], step, total)
    return torch.logsumexp(total + END, 1)


def viterbi(scores, inside, transitions):
    """The best tag sequence of each sentence."""
    total, back = scores[:, 0] + START, []
    same = torch.arange(TAGS)[None].expand(len(scores), TAGS)
    for t in range(1, scores.shape[1]):
        best, came = (total[:, :, None] + transitions[None]).max(1)
        mask = inside[:, t, None]
        back.append(torch.where(mask, came, same))
        total = torch.where(mask, best + scores[:, t], total)
    last = (total + END).argmax(1)
    path = [last]
    for came in reversed(back):
        last = came.gather(1, last[:, None])[:, 0]
        path.append(last)
    return torch.stack(path[::-1], 1)
