/** `node`: the package onnxruntime-node, native and fast. `web`: the WebAssembly that glossator brings along. */
export type EngineName = "node" | "web";
