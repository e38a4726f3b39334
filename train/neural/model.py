"""The encoder with the columns that the heads read, and the heads. What is written here is computed again in TypeScript (src/heads)."""
import math

import torch
import torch.nn as nn
from transformers import AutoModel

# Columns of a token's row, side by side in this order.
COLUMNS = {"tone": 192, "weight": 1, "span": 192, "key": 128, "value": 128, "attitude": 128, "party": 128, "tags": 5, "bias": 2}
HEADS, ROLES = 4, ("target", "holder")
BUCKETS = 43  # of signed distances; the last one is "no place"
FLAGS = 5  # of pairs: p and q stand in the sentence, p or q is its speaker, p is the author
FACTS = 7  # of a mention as holder: see facts() in tasks.py
TYPES = ["PERSON", "ORG", "GPE", "NORP", "other"]


def bucket(d):
    """Signed distances in tokens, in logarithmic steps: 0 to 41."""
    return (torch.sign(d) * torch.clamp(torch.log2(d.abs().float() + 1) * 2.2, max=20)).long() + 21


class Encoder(nn.Module):
    """ids, shapes, mask (windows × length), rows (n) -> (n, width): the columns of each token, read at its first piece."""

    def __init__(self, folder):
        super().__init__()
        self.body = AutoModel.from_pretrained(folder, attn_implementation="sdpa", add_pooling_layer=False, attention_probs_dropout_prob=0.0)
        d = self.body.config.hidden_size
        self.shape = nn.Embedding(8, d)
        nn.init.zeros_(self.shape.weight)
        self.drop = nn.Dropout(0.1)
        self.columns = nn.Linear(d, sum(COLUMNS.values()))
        with torch.no_grad():
            at = COLUMNS["tone"]
            self.columns.weight[at].zero_()
            self.columns.bias[at].zero_()

    def forward(self, ids, shapes, mask, rows):
        x = self.body.get_input_embeddings()(ids) + self.shape(shapes)
        h = self.body(inputs_embeds=x, attention_mask=mask).last_hidden_state
        return self.columns(self.drop(h.reshape(-1, h.shape[-1])[rows]))


def mlp(n, hidden, out):
    return nn.Sequential(nn.Linear(n, hidden), nn.GELU(), nn.Dropout(0.1), nn.Linear(hidden, out))


class Heads(nn.Module):
    def __init__(self, scales):
        super().__init__()
        c = COLUMNS
        self.rating, self.label = nn.Linear(c["tone"], 1), nn.Linear(c["tone"], 3)
        # Each pack of ratings has a scale of its own.
        self.scales = scales
        self.scale, self.shift = nn.Parameter(torch.ones(len(scales))), nn.Parameter(torch.zeros(len(scales)))
        self.target_query = nn.Linear(c["span"], c["key"])
        self.target_near = nn.Embedding(BUCKETS, HEADS)
        self.target = mlp(c["span"] + 2 * c["value"], 256, 3)
        self.pair_query = nn.Linear(3 * c["span"], c["key"])
        self.pair_near = nn.Embedding(2 * BUCKETS, HEADS)
        self.pair = mlp(3 * c["span"] + c["value"] + FLAGS, 256, 5)
        self.manner = nn.Parameter(torch.zeros(2, 5))  # one sentence alone; an article
        self.author = nn.Parameter(torch.randn(c["span"]) * 0.02)
        self.arc = nn.ModuleList([nn.Linear(c["attitude"], c["party"]) for _ in ROLES])
        self.arc_near = nn.Embedding(BUCKETS, len(ROLES))
        self.arc_sentence = nn.Parameter(torch.zeros(len(ROLES)))
        self.who_query = nn.Linear(c["attitude"], c["key"])
        self.who_key = nn.Linear(c["span"], c["key"])
        self.who_near = nn.Embedding(BUCKETS, 1)
        self.who_facts = nn.Linear(FACTS + len(TYPES), 1)
        self.who_other = nn.Linear(c["attitude"] + 3, 2)  # the author; the words alone (nobody who is named)
        self.manners = nn.Linear(c["attitude"], 2)  # hedged, negated
        self.drop = nn.Dropout(0.1)
        for e in (self.target_near, self.pair_near, self.arc_near, self.who_near):
            nn.init.zeros_(e.weight)

    def attend(self, query, keys, values, near):
        """query (m, 128), keys and values (n, 128), near (m, n, HEADS) -> (m, 128)"""
        m, n = query.shape[0], keys.shape[0]
        q = query.view(m, HEADS, -1)
        k = keys.view(n, HEADS, -1)
        a = torch.einsum("mhd,nhd->mnh", q, k) / math.sqrt(q.shape[-1]) + near
        return torch.einsum("mnh,nhd->mhd", a.softmax(1), values.view(n, HEADS, -1)).reshape(m, -1)

    def tone(self, rows):
        """The columns of some tokens -> the vector that both readings of tone share."""
        w = rows["weight"].softmax(0)
        return self.drop(torch.tanh((rows["tone"] * w).sum(0)))

    def target_logits(self, span, place, rows, begin):
        """span (m, 192), their places [from, to), the sentence's columns, its first token -> (m, 3)"""
        n = rows["key"].shape[0]
        near = self.target_near(distance(place, begin, n))
        ctx = self.attend(self.target_query(span), rows["key"], rows["value"], near)
        mean = rows["value"].mean(0, keepdim=True).expand(len(span), -1)
        return self.target(torch.cat([span, ctx, mean], 1))

    def pair_logits(self, p, q, p_place, q_place, flags, rows, begin, manner):
        n = rows["key"].shape[0]
        near = self.pair_near(distance(p_place, begin, n)) + self.pair_near(distance(q_place, begin, n) + BUCKETS)
        both = torch.cat([p, q, p * q], 1)
        ctx = self.attend(self.pair_query(both), rows["key"], rows["value"], near)
        return self.pair(torch.cat([both, ctx, flags], 1)) + self.manner[manner]

    def arc_logits(self, attitude, place, rows, begin, same):
        """attitude (m, 128) of expressions at `place`; the columns of n tokens from `begin` on; same (m, n): in its sentence -> (m, n, 2)"""
        n = rows["party"].shape[0]
        lg = torch.stack([a(attitude) @ rows["party"].T for a in self.arc], -1) / math.sqrt(rows["party"].shape[1])
        return lg + rows["bias"][None] + self.arc_near(distance(place, begin, n)) + same[..., None] * self.arc_sentence

    def who_logits(self, attitude, spans, distances, facts, state):
        """attitude (m, 128); spans (k, 192) of mentions; distances (m, k); facts (m, k, F); state (m, 3) -> (m, 2 + k): author, words, mentions"""
        lg = self.who_query(attitude) @ self.who_key(spans).T / math.sqrt(COLUMNS["key"])
        lg = lg + self.who_near(bucket(distances)).squeeze(-1) + self.who_facts(facts).squeeze(-1)
        return torch.cat([self.who_other(torch.cat([attitude, state], 1)), lg], 1)


def distance(place, begin, n):
    """place (m, 2): tokens [from, to), or [-1, -1] for none; distance of n tokens from `begin` on to its nearest end, as buckets (m, n)"""
    i = torch.arange(begin, begin + n)[None]
    a, b = place[:, :1], place[:, 1:] - 1
    d = torch.where(i < a, i - a, torch.where(i > b, i - b, torch.zeros_like(i)))
    return torch.where(a < 0, torch.full_like(d, BUCKETS - 1), bucket(d))


def split(x, lengths):
    """(n, width) of several texts one behind another -> [{column: (n of the text, c)}]. One split each way: a slice's gradient costs the whole."""
    columns = {k: v.split(lengths) for k, v in zip(COLUMNS, x.split(list(COLUMNS.values()), 1))}
    return [{k: v[i] for k, v in columns.items()} for i in range(len(lengths))]


class Rows:
    """The columns of one text, from token `at` on."""

    def __init__(self, columns, at):
        self.c, self.at = columns, at

    def cut(self, a, b):
        return {k: v[a - self.at:b - self.at] for k, v in self.c.items()}

    def mean(self, column, places):
        """Means over places [(from, to)] -> (m, c)"""
        return torch.stack([self.c[column][a - self.at:b - self.at].mean(0) for a, b in places])
