"""What the heads give for numbers that mean nothing, for tests: src/heads and src/stages/stance must give the same.

    python train/neural/parity.py tests/fixtures/heads

Writes `heads.bin` (heads of small widths that have learned nothing, as the real ones are written) and `expected.json`: a text of
forty tokens with names and quotations, a row of columns for each token, and what the heads of model.py say. Seeded.
"""
import json
import os
import sys

import torch
import torch.nn as nn

import model

# Smaller than the real ones; set before the other modules read them.
model.COLUMNS.update(tone=5, span=6, key=8, value=8, attitude=4, party=3)
real_mlp = model.mlp
model.mlp = lambda inputs, _, outputs: real_mlp(inputs, 7, outputs)

import dev  # noqa: E402
import tasks  # noqa: E402
from finish import matrices, write_matrices  # noqa: E402
from standing import Standing  # noqa: E402

TOKENS = 40
FEATURES = 40  # of standing.ts


def text():
    """A made-up text: three paragraphs, a quotation over two sentences of one, one by somebody whom nothing names."""
    return {
        "group": "article",
        "tokens": TOKENS,
        "within": [[0, 6], [6, 29], [29, 40]],
        "sentences": [[0, 6], [6, 15], [15, 22], [22, 29], [29, 33], [33, 40]],
        # from, to, entity, type
        "mentions": [[1, 3, 0, "PERSON"], [7, 8, 1, "ORG"], [10, 12, 0, "PERSON"], [16, 17, 2, "GPE"], [20, 21, 1, "ORG"],
                     [23, 25, 0, "PERSON"], [30, 31, 3, "EVENT"], [34, 35, 2, "GPE"], [37, 38, 4, "NORP"]],
        # from, to, entity of the speaker or -1, from and to of its source
        "said": [[12, 22, 0, 10, 12], [35, 40, -1, 33, 34]],
    }


def numbers(x):
    return [round(v, 7) for v in x.tolist()] if x.dim() == 1 else [numbers(r) for r in x]


@torch.no_grad()
def expected(heads, standing, e, rows):
    out = {}
    spans = [*e["within"], *e["sentences"]]
    shared = [heads.tone(rows.cut(*s)) for s in spans]
    out["tone"] = [{"rows": s, "rating": float(heads.rating(v)), "labels": numbers(heads.label(v).softmax(0))} for s, v in zip(spans, shared)]
    places = [m[:2] for m in e["mentions"]]
    out["targets"] = numbers(tasks.target_logits(heads, e, rows, places).softmax(1))
    for manner, name in enumerate(("sentence", "article")):
        pairs = tasks.article_pairs(e, 0, TOKENS, list(enumerate(e["sentences"])))
        p = tasks.pair_logits(heads, e, rows, [x[3] for x in pairs], manner).softmax(1)
        out[name] = [{"sentence": k, "first": x, "second": y, "p": numbers(q)} for (k, x, y, _), q in zip(pairs, p)]
    out["attitudes"] = []
    counts = tasks.counts_of(e)
    for within in e["within"]:
        f, t = within
        cut = rows.cut(f, t)
        mentions = tasks.mentions_for(e, 0, TOKENS, t)
        for i, j, label, score in dev.expressions(cut["tags"].softmax(1).numpy()):
            at = (f + i, f + j)
            q = rows.mean("attitude", [at])
            a, b = tasks.sentence_of(e, at[0])
            same = torch.zeros(1, t - f)
            same[0, max(a, f) - f:max(0, min(b, t) - f)] = 1
            arcs = heads.arc_logits(q, torch.tensor([at]), cut, f, same).sigmoid()[0]
            distances, facts = tasks.facts_of(e, at, mentions, within, counts)
            facts = torch.tensor(facts).view(1, len(mentions), -1)
            who = heads.who_logits(q, rows.mean("span", [m[:2] for m in mentions]), torch.tensor([distances]), facts, torch.tensor([tasks.state_of(e, at)]))
            who = who.softmax(1)[0]
            entities = {}
            for m, p in zip(mentions, who[2:].tolist()):
                entities[m[2]] = entities.get(m[2], 0) + p
            out["attitudes"].append({
                "within": within, "rows": at, "label": "favor" if label == 1 else "against", "score": score,
                "target": numbers(arcs[:, 0]), "holder": numbers(arcs[:, 1]), "author": float(who[0]), "words": float(who[1]),
                "entities": entities, "manners": numbers(heads.manners(q).sigmoid()[0]),
            })
    features = torch.randn(3, FEATURES)
    mean, scale = torch.randn(FEATURES), torch.rand(FEATURES) + 0.5
    out["standing"] = [{"features": numbers(x), "p": float(p)} for x, p in zip(features, standing((features - mean) / scale).sigmoid())]
    return out, {"standing.mean": mean.numpy(), "standing.scale": scale.numpy()}


def main(folder):
    torch.manual_seed(13)
    heads, standing = model.Heads(["annotated"]).eval(), Standing(FEATURES).eval()
    for weights in (*heads.parameters(), *standing.parameters()):
        nn.init.normal_(weights, std=0.5)
    e = text()
    columns = torch.round(torch.randn(TOKENS, sum(model.COLUMNS.values())) * 1000) / 1000
    rows = model.Rows(model.split(columns, [TOKENS])[0], 0)
    out, more = expected(heads, standing, e, rows)
    for name, value in standing.state_dict().items():
        more["standing." + name.removeprefix("judge.")] = value.numpy()
    os.makedirs(folder, exist_ok=True)
    write_matrices(os.path.join(folder, "heads.bin"), matrices(heads, more))
    with open(os.path.join(folder, "expected.json"), "w") as f:
        json.dump({"columns": list(model.COLUMNS.items()), "rows": [[round(v, 3) for v in r] for r in columns.tolist()], "text": e, **out}, f, separators=(",", ":"))
        f.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
