"""The encoder as the package runs it: one ONNX graph, its weights in 7 of 8 bits.

The graph reads one window and nothing else, so it has no mask and no padding: inputs `ids` and `shapes` [length] and
`rows` [n], all int32; output `vectors` [n, width], float32.
"""
import os
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

#: One window: pieces, their shapes, and the places of those whose vectors are asked for.
Probe = tuple[list[int], list[int], list[int]]


class _OneWindow(nn.Module):
    def __init__(self, model: nn.Module):
        super().__init__()
        self.model = model

    def forward(self, ids, shapes, rows):
        return self.model(ids.long()[None], shapes.long()[None], None, rows.long())


def export(model: nn.Module, path: str | Path, probes: list[Probe], keep: tuple[str, ...] = ()) -> dict:
    """Writes `path` (quantized) and beside it `*.fp32.onnx`; gives how far the two are apart on `probes`.

    model: `forward(ids, shapes, mask, rows)`, the first two [windows, length], `rows` places in the windows laid one
        behind another; gives [rows, width]. Must take `mask=None`: one window, all of it text.
    probes: windows of real text; the first also serves to trace the model.
    keep: parts of the names of matrices that stay float32, such as "layer.5/output" (larger and slower).

    Weights have 7 bits and a scale a column. With 8, x86 processors without VNNI add in 16 bits that run over, and the
    same article would get other vectors there. The eighth bit brings next to nothing (docs/design/050-encoder.md).
    """
    path = Path(path)
    fp32 = path.with_suffix(".fp32.onnx")
    was_training = model.training
    model.eval()
    ids, shapes, rows = (torch.tensor(part, dtype=torch.int32) for part in probes[0])
    with torch.no_grad():
        torch.onnx.export(
            _OneWindow(model).eval(), (ids, shapes, rows), str(fp32),
            input_names=["ids", "shapes", "rows"], output_names=["vectors"],
            dynamic_axes={"ids": {0: "length"}, "shapes": {0: "length"}, "rows": {0: "n"}, "vectors": {0: "n"}},
            dynamo=False, opset_version=17,
        )
    model.train(was_training)
    # Layer norms with their sums, and GELU with its bias, become one step each: some 5 % faster.
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    options.enable_attention = False
    fused = optimize_model(str(fp32), "bert", optimization_options=options, opt_level=0)
    fused.save_model_to_file(str(fp32))
    kept = [node.name for node in fused.model.graph.node if any(part in node.name for part in keep)]
    quantize_dynamic(
        str(fp32), str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    with torch.no_grad():
        own = [model.eval()(*(torch.tensor(p)[None] for p in probe[:2]), None, torch.tensor(probe[2])) for probe in probes]
    model.train(was_training)
    own = np.concatenate([part.numpy() for part in own])
    exact, quantized = vectors(fp32, probes), vectors(path, probes)
    off = float(np.abs(exact - own).max() / np.abs(own).max())
    if off > 1e-4:
        raise AssertionError(f"the graph does not give what the model gives: off by {off:.6f}")
    cosine = (exact * quantized).sum(1) / np.linalg.norm(exact, axis=1) / np.linalg.norm(quantized, axis=1)
    return {
        "bytes": os.path.getsize(path), "graph": off, "rms": float(np.sqrt(((exact - quantized) ** 2).mean() / (exact**2).mean())),
        "cosine": float(cosine.mean()), "least cosine": float(cosine.min()),
    }


def vectors(path: str | Path, probes: list[Probe]) -> np.ndarray:
    """The vectors of all probes, window by window, as the package computes them."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    feeds = [dict(zip(("ids", "shapes", "rows"), (np.array(part, np.int32) for part in probe))) for probe in probes]
    return np.concatenate([session.run(None, feed)[0] for feed in feeds])
