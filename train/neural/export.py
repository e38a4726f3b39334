"""The encoder and the heads as the package runs them.

`export` writes one ONNX graph, its weights in 7 of 8 bits. It reads one window and nothing else, so it has no mask and
no padding: inputs `ids` and `shapes` [length] and `rows` [n], all int32; output `vectors` [n, width], float32.
`write_matrices` writes what src/heads/matrices.ts reads.
"""
import json
import os
import struct
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

#: One window: pieces, their shapes, and the places of those whose vectors are asked for.
Window = tuple[list[int], list[int], list[int]]

#: How much of a column's size goes from what a matrix is multiplied with into the matrix itself, 0 to 1.
SMOOTH = 0.7


class _OneWindow(nn.Module):
    def __init__(self, model: nn.Module):
        super().__init__()
        self.model = model

    def forward(self, ids, shapes, rows):
        return self.model(ids.long()[None], shapes.long()[None], None, rows.long())


def export(
    model: nn.Module, path: str | Path, calibration: list[Window], probes: list[Window], keep: tuple[str, ...] = ()
) -> dict:
    """Writes `path` (quantized) and beside it `*.fp32.onnx`; gives how far the two are apart on `probes`.

    model: `forward(ids, shapes, mask, rows)`, the first two [windows, length], `rows` places in the windows laid one
        behind another; gives [rows, width]. Must take `mask=None`: one window, all of it text.
    calibration: some dozen windows of real text, on which columns are measured; none of the dev packs.
    keep: parts of the names of matrices that stay float32, such as "columns" (larger and slower).

    Weights have 7 bits and a scale a column. With 8, x86 processors without VNNI add in 16 bits that run over, and the
    same article would get other vectors there. The eighth bit brings next to nothing (docs/design/050-encoder.md).
    """
    path = Path(path)
    fp32 = path.with_suffix(".fp32.onnx")
    was_training = model.training
    model.eval()
    for part in model.modules():
        if hasattr(getattr(part, "config", None), "_attn_implementation"):
            part.config._attn_implementation = "eager"
    with torch.no_grad():
        own = np.concatenate(
            [model(*(torch.tensor(p)[None] for p in probe[:2]), None, torch.tensor(probe[2])).numpy() for probe in probes]
        )
        torch.onnx.export(
            _OneWindow(model).eval(), tuple(torch.tensor(part, dtype=torch.int32) for part in probes[0]), str(fp32),
            input_names=["ids", "shapes", "rows"], output_names=["vectors"],
            dynamic_axes={"ids": {0: "length"}, "shapes": {0: "length"}, "rows": {0: "n"}, "vectors": {0: "n"}},
            dynamo=False, opset_version=17,
        )
    model.train(was_training)
    # Layer norms with their sums, and GELU with its bias, become one step each: some 5 % faster.
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    options.enable_attention = False
    optimize_model(str(fp32), "bert", optimization_options=options, opt_level=0).save_model_to_file(str(fp32))
    exact = vectors(fp32, probes)
    off = float(np.abs(exact - own).max() / np.abs(own).max())
    if off > 1e-4:
        raise AssertionError(f"the graph does not give what the model gives: off by {off:.6f}")
    graph = onnx.load(str(fp32))
    _smooth(graph, calibration)
    quantize_dynamic(
        graph, str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        nodes_to_exclude=[node.name for node in graph.graph.node if any(part in node.name for part in keep)],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    quantized = vectors(path, probes)
    cosine = (exact * quantized).sum(1) / np.linalg.norm(exact, axis=1) / np.linalg.norm(quantized, axis=1)
    rms = float(np.sqrt(((exact - quantized) ** 2).mean() / (exact**2).mean()))
    return {
        "bytes": os.path.getsize(path), "graph": off, "rms": rms,
        "cosine": float(cosine.mean()), "least cosine": float(cosine.min()),
    }


def _smooth(model: onnx.ModelProto, calibration: list[Window]) -> None:
    """SmoothQuant (Xiao et al. 2023). All of a window is quantized with one scale, and some columns are forty times as
    large as the others, which leaves few steps for those. What is multiplied with a matrix is divided, column by
    column, and the matrix's row multiplied by the same number: the product stays. Takes a third off the error."""
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    products = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in weights]
    inputs = list(dict.fromkeys(node.input[0] for node in products))
    measured = onnx.ModelProto()
    measured.CopyFrom(model)
    measured.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in inputs)
    session = _session(measured.SerializeToString())
    largest = {name: 0.0 for name in inputs}
    for window in calibration:
        for name, values in zip(inputs, session.run(inputs, _feed(window))):
            largest[name] = np.maximum(largest[name], np.abs(values).reshape(-1, values.shape[-1]).max(0))
    for number, name in enumerate(inputs):
        users = [node for node in products if node.input[0] == name]
        matrices = {node.input[1]: numpy_helper.to_array(weights[node.input[1]]) for node in users}
        rows = np.max([np.abs(matrix).max(1) for matrix in matrices.values()], axis=0)
        scale = np.maximum(largest[name], 1e-5) ** SMOOTH / np.maximum(rows, 1e-5) ** (1 - SMOOTH)
        scale = np.clip(scale / np.exp(np.log(scale).mean()), 0.01, 100).astype(np.float32)
        for key, matrix in matrices.items():
            weights[key].CopyFrom(numpy_helper.from_array(matrix * scale[:, None], key))
        graph.initializer.append(numpy_helper.from_array(1 / scale, f"smooth_{number}"))
        at = min(i for i, node in enumerate(graph.node) if any(node is user for user in users))
        divided = f"{name}_smooth"
        graph.node.insert(at, helper.make_node("Mul", [name, f"smooth_{number}"], [divided], name=f"smooth_{number}"))
        for node in users:
            node.input[0] = divided


def vectors(path: str | Path, windows: list[Window]) -> np.ndarray:
    """The vectors of all windows, one behind another, each window alone, as the package computes them."""
    session = _session(str(path))
    return np.concatenate([session.run(None, _feed(window))[0] for window in windows])


def write_matrices(path: str | Path, matrices: dict[str, torch.Tensor]) -> None:
    """Matrices by name, one or two dimensions each: a head of JSON, then 32-bit floats, little-endian."""
    parts = {name: np.atleast_2d(tensor.detach().float().numpy()) for name, tensor in matrices.items()}
    head = json.dumps([[name, *part.shape] for name, part in parts.items()]).encode()
    head += b" " * (-len(head) % 4)
    with open(path, "wb") as file:
        file.write(b"GLH1" + struct.pack("<I", len(head)) + head)
        for part in parts.values():
            file.write(np.ascontiguousarray(part, "<f4").tobytes())


def _session(model: str | bytes) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _feed(window: Window) -> dict:
    return dict(zip(("ids", "shapes", "rows"), (np.array(part, np.int32) for part in window)))
