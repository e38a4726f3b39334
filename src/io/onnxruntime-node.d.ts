/** The package comes without types: of it no more is used than it has in common with the one for browsers. */
declare module "onnxruntime-node" {
  const runtime: import("../encoder/onnx.js").OnnxRuntime;
  export default runtime;
}
