"""Writes models/encoder from trained weights: the network (ONNX, int8), the matrices of the heads, the description.

usage: finish.py --weights FILE --model FOLDER --examples FOLDER --out FOLDER [--standing FILE]
"""
import argparse
import hashlib
import json
import os
import shutil
import struct

import numpy as np
import torch

from data import load
from export import export
from model import COLUMNS, Encoder, Heads
from train import SCALES


def matrices(heads, more):
    """{name: 2-D array}; what only training needs is left out."""
    out = {}
    for name, value in heads.state_dict().items():
        if name in ("scale", "shift"):
            continue
        v = value.numpy().astype("<f4")
        out[name] = v.reshape(1, -1) if v.ndim == 1 else v
    out.update({k: np.atleast_2d(np.asarray(v, dtype="<f4")) for k, v in more.items()})
    return out


def write_matrices(path, parts):
    head = json.dumps([[n, *v.shape] for n, v in parts.items()]).encode()
    head += b" " * (-len(head) % 4)
    with open(path, "wb") as f:
        f.write(b"GLH1" + struct.pack("<I", len(head)) + head)
        for v in parts.values():
            f.write(np.ascontiguousarray(v).tobytes())


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--weights", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--examples", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--standing", help="what standing.py learned (JSON)")
    a = ap.parse_args()
    torch.set_num_threads(1)
    os.makedirs(a.out, exist_ok=True)
    encoder, heads = Encoder(a.model), Heads(SCALES)
    weights = torch.load(a.weights, weights_only=False)
    encoder.load_state_dict(weights["encoder"])
    heads.load_state_dict(weights["heads"])
    _, other = load(a.examples)
    probes = [(w["ids"], w["shapes"], w["first"]) for e in other["articles-annotated-dev"][:6] for w in e["windows"][:2]]
    network = os.path.join(a.out, "encoder.onnx")
    print(export(encoder, network, probes), flush=True)
    fp32 = network.replace(".onnx", ".fp32.onnx")
    os.replace(fp32, os.path.join(os.path.dirname(a.weights), "encoder.fp32.onnx"))
    standing = json.load(open(a.standing)) if a.standing else {"matrices": {}, "leastStance": 0.25, "shownStance": 0.5}
    write_matrices(os.path.join(a.out, "heads.bin"), matrices(heads, standing["matrices"]))
    shutil.copy(os.path.join(a.model, "vocab.txt"), os.path.join(a.out, "vocabulary.txt"))
    digest = hashlib.sha256()
    for name in ("encoder.onnx", "heads.bin", "vocabulary.txt"):
        digest.update(open(os.path.join(a.out, name), "rb").read())
    description = {
        "hash": "sha256:" + digest.hexdigest(),
        "columns": [[k, v] for k, v in COLUMNS.items()],
        "leastStance": standing["leastStance"],
        "shownStance": standing["shownStance"],
        "step": weights["step"],
        "standing": standing.get("figures"),
    }
    with open(os.path.join(a.out, "model.json"), "w") as f:
        json.dump(description, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    main()
