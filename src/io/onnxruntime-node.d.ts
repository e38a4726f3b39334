/** The package comes without types: of it no more is used than it has in common with the one for browsers. */
declare module "onnxruntime-node" {
  type OnnxRuntime = import("../encoder/onnx.js").OnnxRuntime;
  export const InferenceSession: OnnxRuntime["InferenceSession"];
  export const Tensor: OnnxRuntime["Tensor"];
}
