"""What int8 costs: the figures of dev.py by the encoder in float32 and by the network that the package runs, side by side.

usage: int8.py --weights FILE --model FOLDER --examples FOLDER --network FILE [--packs PART,PART]

`--network` is the `encoder.onnx` that finish.py wrote from `--weights`; `--packs` takes the packs alone whose names
have one of these parts. Ends with 1 where a figure loses more than it may.
"""
import argparse
import sys

import numpy as np
import torch

from data import load
from dev import figures
from export import _feed, _session
from train import trained

#: What a figure may lose; the pack of triples is small.
MOST, MOST_OF = 0.005, {"stance-seesaw-dev": 0.01}


class Network:
    """The exported network in the place of `Encoder`: the same batches, each window alone."""

    def __init__(self, path):
        self.session = _session(path)

    def eval(self):
        return self

    train = eval

    def __call__(self, ids, shapes, mask, rows):
        length, out = ids.shape[1], []
        for k, n in enumerate(mask.sum(1).tolist()):
            own = rows[rows // length == k] % length
            window = [part.numpy().astype(np.int32) for part in (ids[k, :n], shapes[k, :n], own)]
            out.append(torch.from_numpy(self.session.run(None, _feed(window))[0]))
        return torch.cat(out)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--weights", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--examples", required=True)
    ap.add_argument("--network", required=True)
    ap.add_argument("--packs", default="")
    a = ap.parse_args()
    torch.set_num_threads(1)
    encoder, heads, _ = trained(a.model, a.weights)
    network, over = Network(a.network), []
    print("| figure | float32 | int8 | costs |\n| --- | --- | --- | --- |")
    for pack, examples in load(a.examples)[1].items():
        # The splits of a train pack that are held out for the last head have a colon in their names.
        if ":" in pack or not any(part in pack for part in a.packs.split(",")):
            continue
        exact, quantized = (figures(e, heads, {pack: examples}) for e in (encoder, network))
        for name, figure in exact.items():
            # Where a threshold falls, and how precise it is there, are no figures of their own.
            if name.endswith((" at", " P")):
                continue
            costs = figure - quantized[name]
            print(f"| {name} | {figure:.4f} | {quantized[name]:.4f} | {costs:+.4f} |", flush=True)
            if costs > MOST_OF.get(pack, MOST):
                over.append(name)
    if over:
        sys.exit("costs more than it may: " + ", ".join(over))


if __name__ == "__main__":
    main()
