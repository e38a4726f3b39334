"""Losses of the groups of examples. Candidates are made as the stages make them (see the names there)."""
import random

import torch
import torch.nn.functional as F

from model import FACTS, TYPES, Rows, split

NEAR_MENTIONS = 60   # mentions before the end of a paragraph that may be a holder
OUTSIDE = 2          # sentences before, whose parties may be those of a pair
MASK = 103           # pieces up to this one are no words
HIDDEN = {"article": 0.05, "opinion": 0.05, "seesaw": 0.1, "pair": 0.1, "target": 0.1, "rated": 0.1}
TAG_WEIGHTS = torch.tensor([1.0, 3.0, 2.0, 3.0, 2.0])


def sentence_of(e, row):
    for a, b in e["sentences"]:
        if a <= row < b:
            return a, b
    return row, row + 1


def tone_loss(heads, e, rows, a, b):
    if e["group"] == "rated":
        v = heads.tone(rows.cut(a, b))
        k = heads.scales.index(e["scale"])
        return (heads.rating(v).squeeze() * heads.scale[k] + heads.shift[k] - e["rating"]) ** 2 * 8, 1
    vs, ys = [], []
    for f, t, y in e["tones"]:
        if a <= f and t <= b:
            vs.append(heads.tone(rows.cut(f, t)))
            ys.append(y)
    if not vs:
        return 0.0, 0
    v, y = torch.stack(vs), torch.tensor(ys)
    lg = heads.label(v)
    # The rating is read on articles too: their labels stand for -0.5, 0 and 0.5.
    rating = heads.rating(v).squeeze(-1)
    k = heads.scales.index("annotated")
    side = ((rating * heads.scale[k] + heads.shift[k] - (y - 1) * 0.5) ** 2).sum() * 2
    return F.cross_entropy(lg, y, reduction="sum") + side, len(ys)


def target_logits(heads, e, rows, targets):
    """Targets [(from, to)] of one text, each over its own sentence."""
    out = []
    for f, t in targets:
        a, b = sentence_of(e, f)
        b = max(b, t)
        out.append(heads.target_logits(rows.mean("span", [(f, t)]), torch.tensor([[f, t]]), rows.cut(a, b), a))
    return torch.cat(out)


def pair_logits(heads, e, rows, pairs, manner):
    """Pairs [(p from, p to, q from, q to, from, to, flags)] in order; those of one range are read together. p may be the author: p from = -1."""
    groups, out = {}, [None] * len(pairs)
    for i, x in enumerate(pairs):
        groups.setdefault((x[4], x[5]), []).append(i)
    for (a, b), ix in groups.items():
        ps = [pairs[i][:2] for i in ix]
        qs = [pairs[i][2:4] for i in ix]
        p = torch.stack([heads.author if x[0] < 0 else rows.mean("span", [x])[0] for x in ps])
        q = rows.mean("span", qs)
        flags = torch.tensor([pairs[i][6] for i in ix], dtype=torch.float)
        lg = heads.pair_logits(p, q, torch.tensor(ps), torch.tensor(qs), flags, rows.cut(a, b), a, manner)
        for k, i in enumerate(ix):
            out[i] = lg[k]
    return torch.stack(out)


def alone_pairs(e):
    """The marked pair of a sentence: over the sentences that hold both."""
    out = []
    for pa, pb, qa, qb, _, _, y in e["pairs"]:
        first, last = (pa, qb) if pa < qa else (qa, pb)
        a = sentence_of(e, first)[0]
        b = max(sentence_of(e, last - 1)[1], last)
        out.append((pa, pb, qa, qb, a, b, [1.0, 1.0, 0.0, 0.0, 0.0], y))
    return out


SWAP = [0, 2, 1, 4, 3]


def article_pairs(e, a, b, sentences):
    """Pairs of parties for each sentence (number, from, to): at least one of the two stands in it."""
    out = []
    for k, (f, t) in sentences:
        if f < a or t > b or t <= f:
            continue
        inside, before, speaker = {}, {}, -1
        back = [s for s in e["sentences"] if s[1] <= f][-OUTSIDE:]
        low = back[0][0] if back else f
        for mf, mt, ent, _ in e["mentions"]:
            if mf >= f and mt <= t:
                inside.setdefault(ent, (mf, mt))
            elif max(low, a) <= mf and mt <= f:
                before[ent] = (mf, mt)
        for qf, qt, ent, sf, st in e["said"]:
            if qf < t and qt > f and ent >= 0:
                speaker = ent
                if ent not in inside and ent not in before and sf >= a and st <= b:
                    before[ent] = (sf, st)
        near = {**{x: (m, 0.0) for x, m in before.items() if x not in inside}, **{x: (m, 1.0) for x, m in inside.items()}}
        names = sorted(near)
        for i, x in enumerate(names):
            for y in names[i + 1:]:
                (px, ix), (py, iy) = near[x], near[y]
                if not ix and not iy:
                    continue
                out.append((k, x, y, (*px, *py, f, t, [ix, iy, float(x == speaker), float(y == speaker), 0.0])))
        for y, (py, iy) in near.items():
            if iy:
                out.append((k, -1, y, (-1, -1, *py, f, t, [0.0, iy, 0.0, float(y == speaker), 1.0])))
    return out


def seesaw_candidates(e, a, b, rng=None):
    """Pairs of listed entities with their class; with rng, negatives are drawn."""
    asked = set(e["asked"])
    gold = {}
    for t in e["triples"]:
        for h in t["holders"]:
            for q in t["targets"]:
                gold[(t["sentence"], h, q)] = t["label"]
    pos, neg = [], []
    for k, x, y, pair in article_pairs(e, a, b, list(enumerate(e["marked"]))):
        if (x != -1 and x not in asked) or y not in asked:
            continue
        l1, l2 = gold.get((k, x, y)), gold.get((k, y, x))
        c = {1: 1, 2: 3}[l1] if l1 else {1: 2, 2: 4}[l2] if l2 else 0
        (pos if c else neg).append((k, x, y, pair, c))
    if rng and len(neg) > 6 * len(pos) + 12:
        neg = rng.sample(neg, 6 * len(pos) + 12)
    return pos + neg


def pair_loss(heads, e, rows, a, b):
    if e["group"] == "pair":
        ps = []
        for x in alone_pairs(e):
            if random.random() < 0.5:
                x = (*x[2:4], *x[:2], *x[4:7], SWAP[x[7]])
            ps.append(x)
        manner = 0
    else:
        ps = []
        for _, _, _, x, c in seesaw_candidates(e, a, b, random):
            if x[0] >= 0 and random.random() < 0.5:
                f = x[6]
                x, c = (*x[2:4], *x[:2], *x[4:6], [f[1], f[0], f[3], f[2], 0.0]), SWAP[c]
            ps.append((*x, c))
        manner = 1
    if not ps:
        return 0.0, 0
    lg = pair_logits(heads, e, rows, ps, manner)
    return F.cross_entropy(lg, torch.tensor([x[7] for x in ps]), reduction="sum"), len(ps)


# ---- stance end to end: words of attitude, arcs from them to target and holder, and who the holder is ----

def quotation_at(e, row):
    for q in e["said"]:
        if q[0] <= row < q[1]:
            return q
    return None


def mentions_for(e, a, b, end):
    return [m for m in e["mentions"] if a <= m[0] and m[1] <= b and m[1] <= end][-NEAR_MENTIONS:]


def facts_of(e, place, mentions, within, counts):
    """(distances, facts) of mentions as holder of an expression"""
    f, t = place
    sa, sb = sentence_of(e, f)
    q = quotation_at(e, f)
    d, x = [], []
    for mf, mt, ent, ty in mentions:
        d.append(mf - t + 1 if mf >= t else mt - 1 - f if mt <= f else 0)
        k = TYPES.index(ty) if ty in TYPES else len(TYPES) - 1
        x.append([float(q is not None and ent == q[2]), float(q is not None and q[3] <= mf and mt <= q[4]), float(sa <= mf < sb),
                  float(within[0] <= mf < within[1]), float(q is not None and q[0] <= mf < q[1]), float(mf < f), min(counts[ent], 20) / 10]
                 + [float(i == k) for i in range(len(TYPES))])
    return d, x


def state_of(e, place):
    q = quotation_at(e, place[0])
    return [float(q is not None), float(q is not None and q[2] >= 0), float(q is not None and q[3] >= 0)]


def counts_of(e):
    c = {}
    for m in e["mentions"]:
        c[m[2]] = c.get(m[2], 0) + 1
    return c


def stance_loss(heads, e, rows, a, b, train=True):
    """Sum of the losses, and by how many expressions and tokens they are to be divided."""
    by = {}
    for s in e["stances"]:
        f, t = s["within"]
        if a <= f and t <= b:
            by.setdefault((f, t), []).append(s)
    if e["group"] == "article":
        aside = set(e["skip"])
        places = [tuple(w) for k, w in enumerate(e["within"], 1) if k not in aside and a <= w[0] and w[1] <= b and w[1] > w[0]]
    else:
        places = sorted(by)
    if not places:
        return 0.0, 0
    tags, ys, arc, who, mann, n = [], [], 0.0, 0.0, 0.0, 0
    counts = counts_of(e)
    for within in places:
        f, t = within
        y = [0] * (t - f)
        groups = {}
        for s in by.get(within, []):
            for g0, g1 in s["evidence"]:
                if not (f <= g0 and g1 <= t):
                    continue
                g = groups.setdefault((g0, g1, s["label"]), dict(t=set(), h=set(), who=set(), author=False, words=False, hedged=s["hedged"], negated=s["negated"]))
                if s["target"]:
                    g["t"].update(range(*s["target"]))
                if s["holder"]:
                    g["h"].update(range(*s["holder"]))
                g["who"].update(s["who"])
                g["author"] |= s["author"]
                g["words"] |= not s["author"] and not s["who"] and bool(s["holder"])
                c = 1 if s["label"] == 1 else 3
                for i in range(g0, g1):
                    if y[i - f] == 0:
                        y[i - f] = c if i == g0 else c + 1
        cut = rows.cut(f, t)
        tags.append(cut["tags"])
        ys += y
        if not groups:
            continue
        G = list(groups.items())
        at = [k[:2] for k, _ in G]
        q = heads.drop(rows.mean("attitude", at))
        same = torch.zeros(len(G), t - f)
        Y = torch.zeros(len(G), t - f, 2)
        for i, ((g0, g1, _), g) in enumerate(G):
            sa, sb = sentence_of(e, g0)
            same[i, max(sa, f) - f:max(0, min(sb, t) - f)] = 1
            for r, k in enumerate(("t", "h")):
                ix = [j - f for j in g[k] if f <= j < t]
                Y[i, ix, r] = 1
        lg = heads.arc_logits(q, torch.tensor(at), cut, f, same)
        arc = arc + F.binary_cross_entropy_with_logits(lg, Y, reduction="none", pos_weight=torch.tensor([2.0, 2.0])).mean((1, 2)).sum() * 6
        n += len(G)
        ms = mentions_for(e, a, b, t)
        D, X = zip(*(facts_of(e, p, ms, within, counts) for p in at))
        X = torch.tensor(X, dtype=torch.float).view(len(G), len(ms), FACTS + len(TYPES))
        state = torch.tensor([state_of(e, p) for p in at])
        if train:  # who speaks is known less well on other texts
            keep = (torch.rand(len(G), 1) > 0.2).float()
            X = torch.cat([X[..., :2] * keep[..., None], X[..., 2:]], -1)
        spans = rows.mean("span", [m[:2] for m in ms]) if ms else q.new_zeros(0, heads.author.shape[0])
        lw = heads.who_logits(q, spans, torch.tensor(D).view(len(G), len(ms)), X, state).log_softmax(1)
        for i, (_, g) in enumerate(G):
            right = ([0] if g["author"] else []) + ([1] if g["words"] else []) + [2 + j for j, m in enumerate(ms) if m[2] in g["who"]]
            if right:
                who = who - lw[i, right].logsumexp(0)
        if e["group"] == "article":
            M = torch.tensor([[float(g["hedged"]), float(g["negated"])] for _, g in G])
            mann = mann + F.binary_cross_entropy_with_logits(heads.manners(q), M, reduction="sum") * 0.3
    lt = F.cross_entropy(torch.cat(tags), torch.tensor(ys), weight=TAG_WEIGHTS) * 2 * len(e["windows"])
    return lt + (arc + 0.5 * who + mann) / max(n, 1) * len(e["windows"]), len(e["windows"])


def hidden(ids, share):
    """Some pieces stand for themselves no longer, so that a text that is seen again is not known by heart."""
    drawn = (torch.rand(ids.shape) < share) & (ids > MASK)
    return torch.where(drawn, torch.full_like(ids, MASK), ids)


def loss(encoder, heads, items):
    """The mean loss of a batch of one group. items: [(example, windows, from, to)]; None where nothing is marked."""
    from data import collate
    ids, shapes, mask, first = collate([(w, a, b) for _, w, a, b in items])
    if encoder.training:
        ids = hidden(ids, HIDDEN[items[0][0]["group"]])
    x = encoder(ids, shapes, mask, first)
    total, n = 0.0, 0
    for (e, _, a, b), c in zip(items, split(x, [b - a for _, _, a, b in items])):
        rows = Rows(c, a)
        g = e["group"]
        parts = []
        if g == "rated":
            parts.append(tone_loss(heads, e, rows, a, b))
        elif g == "target":
            ts = e["targets"]
            lg = target_logits(heads, e, rows, [t[:2] for t in ts])
            parts.append((F.cross_entropy(lg, torch.tensor([t[2] for t in ts]), reduction="sum"), len(ts)))
        elif g in ("pair", "seesaw"):
            parts.append(pair_loss(heads, e, rows, a, b))
        else:
            if g == "article":
                l, k = tone_loss(heads, e, rows, a, b)
                if k:
                    parts.append((l / k * len(e["windows"]), 0))
            parts.append(stance_loss(heads, e, rows, a, b))
        for l, k in parts:
            total = total + l
            n += k
    return total / n if n and torch.is_tensor(total) else None
