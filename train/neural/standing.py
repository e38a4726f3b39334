"""Learns the last head of stance on what the model proposes for articles that it was not trained on, and chooses the thresholds on sixty more."""
import numpy as np
import torch
import torch.nn as nn

SURE = 0.75  # of the stances in the tables so many are to be right
NETS = 5     # learned apart and taken together: few articles, and each order of learning says something else


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


def last_head(docs):
    """docs: {split: [{"features", "y", "gold"}]} of `stands`, `threshold` and `dev`; gives the matrices, both thresholds and figures."""
    x, y = flat(docs["stands"])
    mean, scale = x.mean(0), x.std(0) + 1e-3
    net = together([learn((x - mean) / scale, y, seed) for seed in range(NETS)])
    figures = {"proposals": len(y), "right": float(y.mean())}
    points = {}
    for name, part in docs.items():
        xs, ys = flat(part)
        gold = sum(d["gold"] for d in part)
        points[name] = curve(scores(net, (xs - mean) / scale), ys, gold)
        figures[name] = {"gold": gold, "reached": float(ys.sum() / gold), "best": max(points[name], key=lambda c: c[3])}
    least = max(points["threshold"], key=lambda c: c[3])[0]
    shown = next((c for c in reversed(points["threshold"]) if c[1] >= SURE), points["threshold"][0])[0]
    figures["at"] = {n: {"document": at(points[n], least), "tables": at(points[n], shown)} for n in ("threshold", "dev")}
    m = {"standing.mean": mean, "standing.scale": scale}
    for k, name in ((0, "standing.0"), (3, "standing.3")):
        m[f"{name}.weight"] = net.judge[k].weight
        m[f"{name}.bias"] = net.judge[k].bias
    m["standing.plain.weight"], m["standing.plain.bias"] = net.plain.weight, net.plain.bias
    m = {k: np.atleast_2d(np.asarray(v.detach() if torch.is_tensor(v) else v)) for k, v in m.items()}
    return {"matrices": m, "leastStance": round(least, 2), "shownStance": round(shown, 2), "figures": figures}
