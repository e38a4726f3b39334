"""Examples (scripts/neural/examples.ts) as batches. Everything counts tokens of glossator; offsets are not seen here."""
import glob
import json
import os
import random

import torch

# Texts of one group make a batch. Share: how often a group is seen in one pass over the packs.
GROUPS = {"article": 1.4, "opinion": 0.8, "seesaw": 1.0, "pair": 1.0, "target": 1.0, "rated": 0.6}


def load(folder, only=None):
    """{group: [example]} of train, and {pack: [example]} of every other split. Train rows whose text is held out in any pack are left out."""
    train, other, held = {g: [] for g in GROUPS}, {}, set()
    files = sorted(glob.glob(os.path.join(folder, "*.jsonl")))
    rows = {}
    for path in files:
        name = os.path.basename(path).removesuffix(".jsonl")
        rows[name] = [json.loads(line) for line in open(path, encoding="utf-8")]
        held |= {r["key"] for r in rows[name] if r["split"] != "train"}
    for name, examples in rows.items():
        for e in examples:
            if not e["tokens"]:
                continue
            e["pack"] = name
            e["pieces"] = sum(len(w["ids"]) for w in e["windows"])
            if e["split"] == "train":
                if e["key"] not in held and useful(e):
                    train[e["group"]].append(e)
            else:
                other.setdefault(name if e["split"] == "dev" else f"{name}:{e['split']}", []).append(e)
    return train, other


def useful(e):
    """Whether there is anything to learn: a sentence whose marks lie outside of its tokens teaches nothing."""
    g = e["group"]
    return bool(e["pairs"] if g == "pair" else e["targets"] if g == "target" else e["stances"] if g == "opinion" else True)


def batches(examples, limit, rng):
    """Lists of examples of like length whose padded windows have at most `limit` pieces; a longer one stands alone."""
    order = sorted(examples, key=lambda e: max(len(w["ids"]) for w in e["windows"]) + rng.random() * 8)
    out, cur, windows, longest = [], [], 0, 0
    for e in order:
        n, m = len(e["windows"]), max(len(w["ids"]) for w in e["windows"])
        if cur and (windows + n) * max(longest, m) > limit:
            out.append(cur)
            cur, windows, longest = [], 0, 0
        cur.append(e)
        windows += n
        longest = max(longest, m)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


def crop(e, most, rng):
    """Of an article with more than `most` windows a run of them, so that a step stays small. Gives the tokens [from, to) that are read."""
    n = len(e["windows"])
    if n <= most:
        return e["windows"], 0, e["tokens"]
    k = rng.randrange(n - most + 1)
    w = e["windows"][k:k + most]
    return w, w[0]["from"], w[-1]["from"] + len(w[-1]["first"])


def collate(items):
    """[(windows, from, to)] -> ids, shapes, mask (windows × length), and the rows of the first pieces, text after text."""
    wins = [w for ws, _, _ in items for w in ws]
    L = max(len(w["ids"]) for w in wins)
    ids = torch.zeros(len(wins), L, dtype=torch.long)
    shapes = torch.zeros(len(wins), L, dtype=torch.long)
    mask = torch.zeros(len(wins), L, dtype=torch.long)
    rows, b = [], 0
    for ws, _, _ in items:
        for w in ws:
            n = len(w["ids"])
            ids[b, :n] = torch.tensor(w["ids"])
            shapes[b, :n] = torch.tensor(w["shapes"])
            mask[b, :n] = 1
            rows.extend(b * L + f for f in w["first"])
            b += 1
    return ids, shapes, mask, torch.tensor(rows)


def seeded(seed):
    random.seed(seed)
    torch.manual_seed(seed)
    return random.Random(seed)
