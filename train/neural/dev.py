"""Figures on dev while training. What is reported is measured on the built tool; these say which way it goes."""
import numpy as np
import torch

from data import collate
from model import Rows, split
from tasks import (alone_pairs, counts_of, facts_of, mentions_for, pair_logits, seesaw_candidates, sentence_of, state_of, target_logits)
from model import FACTS, TYPES


def macro(gold, got, labels):
    out = []
    for k in labels:
        tp = sum(a == b == k for a, b in zip(gold, got))
        n = gold.count(k) + got.count(k)
        out.append(2 * tp / n if n else 0.0)
    return sum(out) / len(out)


@torch.no_grad()
def each(encoder, examples, limit=4096):
    """(example, Rows) of each text, read whole."""
    order = sorted(examples, key=lambda e: max(len(w["ids"]) for w in e["windows"]))
    i = 0
    while i < len(order):
        batch, windows, longest = [], 0, 0
        while i < len(order):
            e = order[i]
            n, m = len(e["windows"]), max(len(w["ids"]) for w in e["windows"])
            if batch and (windows + n) * max(longest, m) > limit:
                break
            batch.append(e)
            windows, longest, i = windows + n, max(longest, m), i + 1
        ids, shapes, mask, first = collate([(e["windows"], 0, e["tokens"]) for e in batch])
        x = encoder(ids, shapes, mask, first)
        for e, c in zip(batch, split(x, [e["tokens"] for e in batch])):
            yield e, Rows(c, 0)


def smooth(p, cost=1.0):
    """The likeliest yes or no of each token where a run of yes costs `cost` to begin (Viterbi)."""
    yes, no = np.log(p + 1e-6), np.log(1 - p + 1e-6)
    s0, s1, back = no[0], yes[0] - cost, []
    for t in range(1, len(p)):
        a0, a1 = (s0, 0) if s0 >= s1 else (s1, 1)
        b0, b1 = (s1, 1) if s1 >= s0 - cost else (s0 - cost, 0)
        back.append((a1, b1))
        s0, s1 = a0 + no[t], b0 + yes[t]
    y = [int(s1 > s0)]
    for a, b in reversed(back):
        y.append(b if y[-1] else a)
    return y[::-1]


def runs(y):
    out, i = [], 0
    while i < len(y):
        j = i
        while j < len(y) and y[j]:
            j += 1
        if j > i:
            out.append((i, j))
        i = max(j, i + 1)
    return out


def expressions(p, doubt=0.5):
    """(from, to, label, probability) of words of attitude: the likeliest way through the tags p (n, 5); as in src/heads/attitudes.ts"""
    if not len(p):
        return []
    best, back = np.array([0.0] + 4 * [-np.inf]), []
    for own in p:
        top = int(best.argmax())
        came = [top, top, 1 if best[1] >= best[2] else 2, top, 3 if best[3] >= best[4] else 4]
        best = best[came] + np.log(own * [doubt, 1, 1, 1, 1] + 1e-6)
        back.append(came)
    tag, path = int(best.argmax()), []
    for came in reversed(back):
        path.append(tag)
        tag = came[tag]
    out = []
    for i, tag in enumerate(reversed(path)):
        if tag in (1, 3):
            out.append([i, i + 1, 1 if tag == 1 else 2, 0.0])
        if tag:
            side = 1 if tag < 3 else 3
            out[-1][1], out[-1][3] = i + 1, max(out[-1][3], float(p[i, side] + p[i, side + 1]))
    return [tuple(x) for x in out]


@torch.no_grad()
def stances_of(heads, e, rows):
    """[(paragraph, who: entity, "author" or (from, to) or None, target, label, score)] by words alone"""
    out = []
    counts = counts_of(e)
    for k, within in enumerate(e["within"], 1):
        f, t = within
        if k in e["skip"] or t <= f:
            continue
        c = rows.cut(f, t)
        ex = expressions(c["tags"].softmax(1).numpy())
        if not ex:
            continue
        at = [(f + i, f + j) for i, j, _, _ in ex]
        q = rows.mean("attitude", at)
        same = torch.zeros(len(ex), t - f)
        for i, (a, _) in enumerate(at):
            sa, sb = sentence_of(e, a)
            same[i, max(sa, f) - f:max(0, min(sb, t) - f)] = 1
        arc = heads.arc_logits(q, torch.tensor(at), c, f, same).sigmoid().numpy()
        ms = mentions_for(e, 0, e["tokens"], t)
        D, X = zip(*(facts_of(e, p, ms, within, counts) for p in at))
        X = torch.tensor(X, dtype=torch.float).view(len(at), len(ms), FACTS + len(TYPES))
        spans = rows.mean("span", [m[:2] for m in ms]) if ms else q.new_zeros(0, heads.author.shape[0])
        pw = heads.who_logits(q, spans, torch.tensor(D).view(len(at), len(ms)), X, torch.tensor([state_of(e, p) for p in at])).softmax(1).numpy()
        for i, (_, _, label, score) in enumerate(ex):
            who = {"author": pw[i, 0], "words": pw[i, 1]}
            for j, m in enumerate(ms):
                who[m[2]] = who.get(m[2], 0.0) + pw[i, 2 + j]
            h, ph = max(who.items(), key=lambda x: x[1])
            if h == "words":
                hr = runs(smooth(arc[i, :, 1]))
                h = (f + hr[0][0], f + hr[0][1]) if hr else None
            tr = runs(smooth(arc[i, :, 0])) or [(int(arc[i, :, 0].argmax()),) * 2]
            for a, b in tr[:6]:
                b = max(b, a + 1)
                out.append((k, h, (f + a, f + b), label, score * float(arc[i, a:b, 0].mean()), float(ph)))
    return out


def stance_figures(heads, articles):
    """Best F1 over thresholds: (paragraph, holder, target, label), and by itself that without the target; then the
    threshold of the first, and how many are right there."""
    prop = [(e, stances_of(heads, e, r)) for e, r in articles]
    best, alone = (0, 0, 0), 0
    for least in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5):
        tp = tp2 = got = gold = 0
        for e, list_ in prop:
            kept = []
            for x in sorted((x for x in list_ if x[4] * x[5] >= least and x[1] is not None), key=lambda x: -x[4] * x[5]):
                if not any(x[:2] == y[:2] and x[3] == y[3] and x[2][0] < y[2][1] and y[2][0] < x[2][1] for y in kept):
                    kept.append(x)
            G = [s for s in e["stances"] if s["target"]]
            P = {tuple(w): k for k, w in enumerate(e["within"], 1)}
            gold += len(G)
            got += len(kept)
            for full in (True, False):
                used = set()
                for x in kept:
                    for i, s in enumerate(G):
                        if i in used or P[tuple(s["within"])] != x[0] or s["label"] != x[3]:
                            continue
                        if full and not (x[2][0] < s["target"][1] and s["target"][0] < x[2][1]):
                            continue
                        ok = s["author"] if x[1] == "author" else (s["holder"] and x[1][0] < s["holder"][1] and s["holder"][0] < x[1][1]) if isinstance(x[1], tuple) else x[1] in s["who"]
                        if ok:
                            used.add(i)
                            break
                if full:
                    tp += len(used)
                else:
                    tp2 += len(used)
        f = 2 * tp / max(1, got + gold)
        alone = max(alone, 2 * tp2 / max(1, got + gold))
        if f > best[0]:
            best = (f, least, tp / max(1, got))
    return best[0], alone, *best[1:]


@torch.no_grad()
def figures(encoder, heads, other):
    encoder.eval()
    heads.eval()
    out = {}
    for pack, examples in other.items():
        g = examples[0]["group"]
        if g == "rated":
            got, gold = [], []
            for e, r in each(encoder, examples):
                got.append(float(heads.rating(heads.tone(r.c)).squeeze()))
                gold.append(e["rating"])
            out[pack + " r"] = float(np.corrcoef(got, gold)[0, 1])
            if "nyt" in pack:
                k = heads.scales.index("nyt-editorials")
                lab = lambda x: int(x > 0.125) - int(x < -0.125)
                out[pack + " F1"] = macro([lab(x) for x in gold], [lab(x * float(heads.scale[k]) + float(heads.shift[k])) for x in got], [-1, 0, 1])
        elif g == "target":
            got, gold = [], []
            for e, r in each(encoder, examples):
                if e["targets"]:
                    got.append(int(target_logits(heads, e, r, [e["targets"][0][:2]]).argmax()))
                    gold.append(e["targets"][0][2])
            out[pack] = macro(gold, got, range(3))
        elif g == "pair":
            got, gold = [], []
            for e, r in each(encoder, examples):
                for x in alone_pairs(e):
                    got.append(int(pair_logits(heads, e, r, [x], 0).argmax()))
                    gold.append(x[7])
            out[pack] = macro(gold, got, sorted(set(gold)))
        elif g == "seesaw":
            scored, G = [], 0
            for e, r in each(encoder, examples):
                G += len({(t["sentence"], t["holder"], t["target"], t["label"]) for t in e["triples"]})
                c = seesaw_candidates(e, 0, e["tokens"])
                if c:
                    p = pair_logits(heads, e, r, [x[3] for x in c], 1).softmax(1)
                    for x, q in zip(c, p.numpy()):
                        k = 1 + int(q[1:].argmax())
                        scored.append((float(q[k]), k == x[4]))
            scored.sort(reverse=True)
            tp, best = 0, (0, 0)
            for n, (s, ok) in enumerate(scored, 1):
                tp += ok
                best = max(best, (2 * tp / (n + G), s))
            out[pack], out[pack + " at"] = best
        elif g == "article":
            articles, got, gold = list(each(encoder, examples)), [], []
            for e, r in articles:
                for f, t, y in e["tones"]:
                    got.append(int(heads.label(heads.tone(r.cut(f, t))).argmax()))
                    gold.append(y)
            out[pack + " tone"] = macro(gold, got, range(3))
            b = stance_figures(heads, articles)
            out[pack + " stance"], out[pack + " holder"], out[pack + " at"], out[pack + " P"] = b
    encoder.train()
    heads.train()
    return {k: round(float(v), 4) for k, v in out.items()}
