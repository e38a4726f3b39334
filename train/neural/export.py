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
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

#: One window: pieces, their shapes, and the places of those whose vectors are asked for.
Window = tuple[list[int], list[int], list[int]]

#: How much of a column's size goes from what a matrix is multiplied with into the matrix itself, 0 to 1.
SMOOTH = 0.5

#: The byte that stands for 0 in what a matrix is multiplied with: in the middle where columns have both signs, low
#: behind GELU, which gives nothing below -0.17.
ZERO, ZERO_OF_GELU = 128, 16

#: Weights are integers from -MOST to MOST: 7 bits.
MOST = 63

#: A table of more numbers than this is quantized too: that of the words.
LARGE = 2**20


class _OneWindow(nn.Module):
    def __init__(self, model: nn.Module):
        super().__init__()
        self.model = model

    def forward(self, ids, shapes, rows):
        return self.model(ids.long()[None], shapes.long()[None], None, rows.long())


def export(model: nn.Module, path: str | Path, calibration: list[Window], probes: list[Window]) -> dict:
    """Writes `path` (quantized) and beside it `*.fp32.onnx`; gives how far the two are apart on `probes`.

    model: `forward(ids, shapes, mask, rows)`, the first two [windows, length], `rows` places in the windows laid one
        behind another; gives [rows, width]. Must take `mask=None`: one window, all of it text.
    calibration: some dozen windows of real text, on which columns are measured; none of the dev packs.
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
    onnx.save(_quantized(onnx.load(str(fp32)), calibration), str(path))
    quantized = vectors(path, probes)
    cosine = (exact * quantized).sum(1) / np.linalg.norm(exact, axis=1) / np.linalg.norm(quantized, axis=1)
    rms = float(np.sqrt(((exact - quantized) ** 2).mean() / (exact**2).mean()))
    return {
        "bytes": os.path.getsize(path), "graph": off, "rms": rms,
        "cosine": float(cosine.mean()), "least cosine": float(cosine.min()),
    }


def _quantized(model: onnx.ModelProto, calibration: list[Window]) -> onnx.ModelProto:
    """The graph with matrices and the words' embeddings as integers (docs/design/050-encoder.md).

    What a matrix is multiplied with is quantized a row: a piece has a scale of its own, so how exactly it is read
    depends on no other piece. A column of a matrix has a scale of its own too. Weights have 7 bits: with 8, x86
    processors without VNNI add in 16 bits that run over, and the same article would get other vectors there. Stays
    float32: the last matrix, whose error nothing behind it would even out.
    """
    graph = model.graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    of_gelu = {node.output[0] for node in graph.node if node.op_type == "BiasGelu"}
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            users.setdefault(node.input[0], []).append(node)
    largest = _largest(model, list(users), calibration)
    nodes: list[onnx.NodeProto] = []

    def add(op: str, inputs: list[str], output: str, **attributes) -> str:
        nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def constant(name: str, value: np.ndarray) -> str:
        weights[name] = np.asarray(value)
        return name

    def quantized_rows(x: str, zero: int) -> tuple[str, str]:
        """Names of the bytes [1, length, n] and of the rows' scales [1, length, 1]."""
        top = add("ReduceMax", [x], f"{x}_top", axes=[2], keepdims=1)
        bottom = add("ReduceMin", [x], f"{x}_bottom", axes=[2], keepdims=1)
        up = add("Mul", [top, constant(f"up_{zero}", np.float32(1 / (255 - zero)))], f"{x}_up")
        down = add("Mul", [bottom, constant(f"down_{zero}", np.float32(-1 / zero))], f"{x}_down")
        scale = add("Max", [up, down, constant("least_scale", np.float32(1e-8))], f"{x}_scale")
        flat = add("Reshape", [scale, constant("flat", np.array([-1]))], f"{x}_flat")
        return add("QuantizeLinear", [x, flat, f"zeros_{zero}"], f"{x}_bytes", axis=1), scale

    add("Shape", ["ids"], "length")
    for zero in (ZERO, ZERO_OF_GELU):
        add("ConstantOfShape", ["length"], f"zeros_{zero}", value=numpy_helper.from_array(np.array([zero], np.uint8)))
        constant(f"zero_{zero}", np.uint8(zero))
    constant("one", np.float32(1))
    rows: dict[str, tuple[str, str]] = {}
    smoothing: dict[str, np.ndarray] = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            x, name = node.input
            zero = ZERO_OF_GELU if x in of_gelu else ZERO
            if x not in rows:
                smooth = x
                if x not in of_gelu:
                    smoothing[x] = _smoothing(largest[x], [weights[user.input[1]] for user in users[x]])
                    smooth = add("Mul", [x, constant(f"{x}_by", 1 / smoothing[x])], f"{x}_smooth")
                rows[x] = quantized_rows(smooth, zero)
            matrix = weights[name] * smoothing[x][:, None] if x in smoothing else weights[name]
            scale = np.maximum(np.abs(matrix).max(0), 1e-12) / MOST
            constant(f"{name}_bytes", np.round(matrix / scale).astype(np.int8))
            constant(f"{name}_scale", scale.astype(np.float32))
            product = add(
                "MatMulIntegerToFloat", [rows[x][0], f"{name}_bytes", "one", f"{name}_scale", f"zero_{zero}"],
                f"{node.output[0]}_of_bytes", domain="com.microsoft",
            )
            add("Mul", [product, rows[x][1]], node.output[0])
        elif node.op_type == "Gather" and weights.get(node.input[0], np.empty(0)).size > LARGE:
            name, ids = node.input
            scale = np.maximum(np.abs(weights[name]).max(1, keepdims=True), 1e-12) / 127
            constant(f"{name}_bytes", np.round(weights[name] / scale).astype(np.int8))
            constant(f"{name}_scale", scale.astype(np.float32))
            taken = add("Cast", [add("Gather", [f"{name}_bytes", ids], f"{name}_taken")], f"{name}_float", to=1)
            add("Mul", [taken, add("Gather", [f"{name}_scale", ids], f"{name}_taken_scale")], node.output[0])
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    out = onnx.ModelProto()
    out.CopyFrom(model)
    del out.graph.node[:], out.graph.initializer[:]
    out.graph.node.extend(nodes)
    out.graph.initializer.extend(numpy_helper.from_array(weights[name], name) for name in weights if name in used)
    return out


def _largest(model: onnx.ModelProto, names: list[str], windows: list[Window]) -> dict[str, np.ndarray]:
    """The largest absolute number of each column of each of these values of the graph."""
    measured = onnx.ModelProto()
    measured.CopyFrom(model)
    measured.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names)
    session = _session(measured.SerializeToString())
    largest: dict[str, np.ndarray] = {}
    for window in windows:
        for name, values in zip(names, session.run(names, _feed(window))):
            largest[name] = np.maximum(largest.get(name, 0), np.abs(values).reshape(-1, values.shape[-1]).max(0))
    return largest


def _smoothing(largest: np.ndarray, matrices: list[np.ndarray]) -> np.ndarray:
    """SmoothQuant (Xiao et al. 2023): by what each column is divided and the matrices' rows are multiplied; the product
    stays. Some columns are forty times as large as the others, which leaves few steps for those."""
    rows = np.max([np.abs(matrix).max(1) for matrix in matrices], axis=0)
    scale = np.maximum(largest, 1e-5) ** SMOOTH / np.maximum(rows, 1e-5) ** (1 - SMOOTH)
    return np.clip(scale / np.exp(np.log(scale).mean()), 0.01, 100).astype(np.float32)


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
