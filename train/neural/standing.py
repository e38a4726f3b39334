"""Learns the last head of stance on what the model proposes for articles that it was not trained on, and chooses the thresholds on sixty more.

usage: standing.py FOLDER/standing.jsonl OUT.json
"""
import json
import sys

import numpy as np
import torch
import torch.nn as nn

SURE = 0.75  # of the stances in the tables so many are to be right


def rows(path, split):
    return [r for r in map(json.loads, open(path, encoding="utf-8")) if r["split"] == split]


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


def learn(x, y, seed, epochs=60):
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


def main():
    path, out = sys.argv[1:3]
    torch.set_num_threads(1)
    learned, chosen, dev = (rows(path, s) for s in ("stands", "threshold", "dev"))
    x, y = flat(learned)
    mean, scale = x.mean(0), x.std(0) + 1e-3
    net = learn((x - mean) / scale, y, 1)
    figures = {"proposals": len(y), "right": float(y.mean())}
    points = {}
    for name, docs in (("stands", learned), ("threshold", chosen), ("dev", dev)):
        xs, ys = flat(docs)
        gold = sum(d["gold"] for d in docs)
        p = scores(net, (xs - mean) / scale)
        points[name] = curve(p, ys, gold)
        figures[name] = {"gold": gold, "reached": float(ys.sum() / gold), "best": max(points[name], key=lambda c: c[3])}
    least = max(points["threshold"], key=lambda c: c[3])[0]
    shown = next((c for c in reversed(points["threshold"]) if c[1] >= SURE), points["threshold"][0])[0]
    figures["at"] = {n: {"document": at(points[n], least), "tables": at(points[n], shown)} for n in ("threshold", "dev")}
    print(json.dumps({"least": least, "shown": shown, **figures}, indent=1))
    m = {"standing.mean": mean, "standing.scale": scale}
    for k, name in ((0, "standing.0"), (3, "standing.3")):
        m[f"{name}.weight"] = net.judge[k].weight
        m[f"{name}.bias"] = net.judge[k].bias
    m["standing.plain.weight"], m["standing.plain.bias"] = net.plain.weight, net.plain.bias
    m = {k: np.atleast_2d(np.asarray(v.detach() if torch.is_tensor(v) else v)).tolist() for k, v in m.items()}
    json.dump({"matrices": m, "leastStance": round(least, 2), "shownStance": round(shown, 2), "figures": figures}, open(out, "w"))


if __name__ == "__main__":
    main()
