"""Writes models/encoder from trained weights: the network (ONNX, int8), the matrices of the heads, the description.

usage: finish.py --weights FILE --model FOLDER --examples FOLDER --out FOLDER [--held-out FILE]
"""
import argparse
import hashlib
import json
import os
import shutil

import torch

from calibrate import tone_calibration
from data import load
from export import export, write_matrices
from model import COLUMNS
from standing import last_head
from train import trained


def matrices(heads, more):
    """{name: tensor}; what only training needs is left out."""
    out = {name: value for name, value in heads.state_dict().items() if name not in ("scale", "shift")}
    out.update({name: torch.tensor(value) for name, value in more.items()})
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--weights", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--examples", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--held-out", help="what the model says of articles that it was not trained on (scripts/neural/held-out.ts)")
    a = ap.parse_args()
    torch.set_num_threads(1)
    os.makedirs(a.out, exist_ok=True)
    encoder, heads, step = trained(a.model, a.weights)
    train, other = load(a.examples)
    windows = lambda examples: [(w["ids"], w["shapes"], w["first"]) for e in examples for w in e["windows"][:2]]
    calibration, probes = windows(train["article"][:16]), windows(other["articles-annotated-dev"][:6])
    network = os.path.join(a.out, "encoder.onnx")
    print(export(encoder, network, calibration, probes), flush=True)
    fp32 = network.replace(".onnx", ".fp32.onnx")
    os.replace(fp32, os.path.join(os.path.dirname(a.weights), "encoder.fp32.onnx"))
    last = {"matrices": {}, "leastStance": 0.25, "shownStance": 0.5}
    if a.held_out:
        docs = {"held out": [], "dev": []}
        for line in open(a.held_out, encoding="utf-8"):
            doc = json.loads(line)
            docs[doc["split"]].append(doc)
        last = last_head(docs["held out"], docs["dev"])
        tones = lambda split: [t for doc in docs[split] for t in doc["tones"]]
        last["tone"] = tone_calibration(tones("held out"), tones("dev"))
        with torch.no_grad():
            heads.label.weight /= last["tone"]["temperature"]
            heads.label.bias.copy_(heads.label.bias / last["tone"]["temperature"] + torch.tensor(last["tone"]["bias"]))
        print(json.dumps({k: v for k, v in last.items() if k != "matrices"}, indent=1), flush=True)
    write_matrices(os.path.join(a.out, "heads.bin"), matrices(heads, last["matrices"]))
    shutil.copy(os.path.join(a.model, "vocab.txt"), os.path.join(a.out, "vocabulary.txt"))
    digest = hashlib.sha256()
    for name in ("encoder.onnx", "heads.bin", "vocabulary.txt"):
        digest.update(open(os.path.join(a.out, name), "rb").read())
    description = {
        "hash": "sha256:" + digest.hexdigest(),
        "columns": [[k, v] for k, v in COLUMNS.items()],
        "leastStance": last["leastStance"],
        "shownStance": last["shownStance"],
        "step": step,
        "standing": last.get("figures"),
        "tone": last.get("tone"),
    }
    with open(os.path.join(a.out, "model.json"), "w") as f:
        json.dump(description, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    main()
