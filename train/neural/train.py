"""Trains the encoder and its heads on all groups together. Goes on where it stopped.

usage: train.py --examples FOLDER --model FOLDER --out FOLDER --steps N [--seed N] [--init FILE]
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
import torch.nn as nn

from data import GROUPS, batches, crop, load, seeded
from dev import figures
from model import Encoder, Heads
from tasks import loss

SCALES = ["annotated", "nyt-editorials", "emobank", "vader-films", "vader-products", "vader-tweets"]
CHECKPOINT = 300  # seconds


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--examples", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--steps", type=int, default=9000)
    ap.add_argument("--pieces", type=int, default=2048, help="pieces of a batch")
    ap.add_argument("--windows", type=int, default=6, help="windows of an article that are read together")
    ap.add_argument("--rate", type=float, default=1.3e-4)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--every", type=int, default=2000, help="steps between figures on dev")
    ap.add_argument("--init", help="weights to begin from")
    a = ap.parse_args()
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    os.makedirs(a.out, exist_ok=True)
    rng = seeded(a.seed)
    train, other = load(a.examples)
    encoder, heads = Encoder(a.model), Heads(SCALES)
    body = list(encoder.body.parameters())
    rest = [encoder.shape.weight, *encoder.columns.parameters(), *heads.parameters()]
    opt = torch.optim.AdamW([dict(params=body), dict(params=rest)], lr=a.rate, weight_decay=0.01, fused=True)
    if a.init:
        load_weights(encoder, heads, torch.load(a.init))
    # A model that was loaded comes without its dropout.
    encoder.train()
    heads.train()
    step, path = 0, os.path.join(a.out, "checkpoint.pt")
    if os.path.exists(path):
        c = torch.load(path, weights_only=False)
        load_weights(encoder, heads, c)
        opt.load_state_dict(c["opt"])
        step = c["step"]
        rng = seeded(a.seed * 100_003 + step)
        print("goes on at step", step, flush=True)
    one = {g: len(batches(x, a.pieces, rng)) for g, x in train.items()}
    print({g: (len(x), one[g]) for g, x in train.items()}, "steps a pass", int(sum(n * GROUPS[g] for g, n in one.items())), flush=True)
    queue, losses, mark, saved, worked = [], {}, time.time(), time.time(), 0
    while step < a.steps:
        if not queue:
            queue = [b for g, x in train.items() for _ in range(math.ceil(GROUPS[g])) for b in batches(x, a.pieces, rng) if rng.random() < GROUPS[g] / math.ceil(GROUPS[g])]
            rng.shuffle(queue)
        batch = queue.pop()
        rate = a.rate * min(1, (step + 1) / 300) * (1 - step / a.steps)
        for group, times in zip(opt.param_groups, (1, 5)):
            group["lr"] = rate * times
        items = [(e, *crop(e, a.windows, rng)) for e in batch]
        l = loss(encoder, heads, items)
        if l is None:
            continue
        opt.zero_grad()
        l.backward()
        nn.utils.clip_grad_norm_(body + rest, 1.0)
        opt.step()
        step += 1
        worked += 1
        losses.setdefault(batch[0]["group"], []).append(float(l.detach()))
        if step % 100 == 0:
            print(step, {g: round(float(np.mean(v[-60:])), 3) for g, v in losses.items()}, f"{(time.time() - mark) / worked:.2f} s a step", flush=True)
            mark, worked = time.time(), 0
        if time.time() - saved > CHECKPOINT:
            save(path, encoder, heads, dict(opt=opt.state_dict(), step=step))
            saved = time.time()
        if step % a.every == 0 and step < a.steps:
            print("DEV", step, json.dumps(figures(encoder, heads, other)), flush=True)
            mark, worked = time.time(), 0
    save(os.path.join(a.out, "final.pt"), encoder, heads, dict(step=step))
    print("DEV", step, json.dumps(figures(encoder, heads, other)), flush=True)


def save(path, encoder, heads, more):
    torch.save(dict(encoder=encoder.state_dict(), heads=heads.state_dict(), **more), path + ".aside")
    os.replace(path + ".aside", path)


def trained(model, weights):
    """The encoder and the heads of a file that training has written, and the step of it."""
    encoder, heads = Encoder(model), Heads(SCALES)
    c = torch.load(weights, weights_only=False)
    load_weights(encoder, heads, c)
    return encoder, heads, c["step"]


def load_weights(encoder, heads, c):
    encoder.load_state_dict(c["encoder"])
    heads.load_state_dict(c["heads"])


if __name__ == "__main__":
    main()
