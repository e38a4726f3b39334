"""Learns the last head of stance on what the model proposes for articles that it was not trained on, and chooses both thresholds there.

Cross-fitted: what a head says of an article by which thresholds are chosen comes from one that has not learned from it."""
import hashlib

import numpy as np
import torch
import torch.nn as nn

SURE = 0.75  # of the stances in the tables so many are to be right
NETS = 5     # learned apart and taken together: few articles, and each order of learning says something else
FOLDS = 8
EPOCHS = 25  # with 60 as many are found, and scores above 0.5 are too high


def flat(docs):
    x = np.array([f for d in docs for f in d["features"]], dtype=np.float32)
    return x, np.array([y for d in docs for y in d["y"]], dtype=np.float32)


class Standing(nn.Module):
    def __init__(s, n):
        super().__init__()
        s.judge = nn.Sequential(nn.Linear(n, 32), nn.GELU(), nn.Dropout(0.2), nn.Linear(32, 1))
        s.plain = nn.Linear(n, 1)

    def forward(s, x):
        return (s.judge(x) + s.plain(x)).squeeze(1)


def learn(x, y, seed, epochs=EPOCHS):
    torch.manual_seed(seed)
    net = Standing(x.shape[1])
    opt = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=0.05)
    x, y = torch.tensor(x), torch.tensor(y)
    steps, n = 0, epochs * (len(x) // 256 + 1)
    for _ in range(epochs):
        order = torch.randperm(len(x))
        for i in range(0, len(x), 256):
            b = order[i:i + 256]
            for g in opt.param_groups:
                g["lr"] = 3e-3 * (1 - steps / n)
            loss = nn.functional.binary_cross_entropy_with_logits(net(x[b]), y[b])
            opt.zero_grad()
            loss.backward()
            opt.step()
            steps += 1
    return net.eval()


@torch.no_grad()
def together(nets):
    """One net that gives the mean of what several give."""
    net = Standing(nets[0].plain.in_features)
    net.judge = nn.Sequential(nn.Linear(net.plain.in_features, 32 * len(nets)), nn.GELU(), nn.Dropout(0.0), nn.Linear(32 * len(nets), 1))
    for k in (0, 3):
        net.judge[k].bias.copy_(torch.cat([n.judge[k].bias for n in nets]) if k == 0 else torch.stack([n.judge[k].bias for n in nets]).mean(0))
    net.judge[0].weight.copy_(torch.cat([n.judge[0].weight for n in nets]))
    net.judge[3].weight.copy_(torch.cat([n.judge[3].weight for n in nets], 1) / len(nets))
    net.plain.weight.copy_(torch.stack([n.plain.weight for n in nets]).mean(0))
    net.plain.bias.copy_(torch.stack([n.plain.bias for n in nets]).mean(0))
    return net.eval()


@torch.no_grad()
def scores(net, x):
    return torch.sigmoid(net(torch.tensor(x))).numpy()


def curve(p, y, gold):
    """[(threshold, right, recall, F1)] from the strictest on"""
    order = np.argsort(-p)
    tp = np.cumsum(y[order])
    n = np.arange(1, len(p) + 1)
    return [(float(p[k]), float(t / m), float(t / gold), float(2 * t / (m + gold))) for k, t, m in zip(order, tp, n)]


def at(points, least):
    kept = [c for c in points if c[0] >= least]
    return kept[-1] if kept else (1.0, 0.0, 0.0, 0.0)


def fitted(docs):
    """The mean and scale of the features, and the head."""
    x, y = flat(docs)
    mean, scale = x.mean(0), x.std(0) + 1e-3
    return mean, scale, together([learn((x - mean) / scale, y, seed) for seed in range(NETS)])


def judged(head, docs):
    mean, scale, net = head
    x, y = flat(docs)
    return scores(net, (x - mean) / scale), y


def bins(p, y):
    """[(from, how many, mean score, share that is right)]"""
    out = []
    for k in range(10):
        of = (p >= k / 10) & (p < (k + 1) / 10 + (k == 9))
        if of.any():
            out.append((k / 10, int(of.sum()), float(p[of].mean()), float(y[of].mean())))
    return out


def last_head(held, dev):
    """held, dev: [{"id", "features", "y", "gold"}]; gives the matrices, both thresholds and figures."""
    order = sorted(range(len(held)), key=lambda k: hashlib.sha256(held[k]["id"].encode()).hexdigest())
    p, y = [], []
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS])
        part = judged(fitted([d for k, d in enumerate(held) if k not in out]), [held[k] for k in sorted(out)])
        p.append(part[0])
        y.append(part[1])
    p, y = np.concatenate(p), np.concatenate(y)
    head = fitted(held)
    dev_p, dev_y = judged(head, dev)
    gold, dev_gold = (sum(d["gold"] for d in docs) for docs in (held, dev))
    points, dev_points = curve(p, y, gold), curve(dev_p, dev_y, dev_gold)
    least = max(points, key=lambda c: c[3])[0]
    shown = next((c for c in reversed(points) if c[1] >= SURE), points[0])[0]
    figures = {
        "held out": {
            "articles": len(held), "gold": gold, "proposals": len(y), "reached": float(y.sum() / gold),
            "document": at(points, least), "tables": at(points, shown), "bins": bins(p, y),
        },
        "dev": {
            "articles": len(dev), "gold": dev_gold, "proposals": len(dev_y), "reached": float(dev_y.sum() / dev_gold),
            "document": at(dev_points, least), "tables": at(dev_points, shown), "bins": bins(dev_p, dev_y),
        },
    }
    mean, scale, net = head
    m = {"standing.mean": mean, "standing.scale": scale}
    for k, name in ((0, "standing.0"), (3, "standing.3")):
        m[f"{name}.weight"] = net.judge[k].weight
        m[f"{name}.bias"] = net.judge[k].bias
    m["standing.plain.weight"], m["standing.plain.bias"] = net.plain.weight, net.plain.bias
    m = {k: np.atleast_2d(np.asarray(v.detach() if torch.is_tensor(v) else v)) for k, v in m.items()}
    return {"matrices": m, "leastStance": round(least, 2), "shownStance": round(shown, 2), "figures": figures}
