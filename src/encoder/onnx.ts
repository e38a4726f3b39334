import type { Engine } from "./engine.js";

/** What is used of ONNX Runtime: the packages for Node and for browsers have it in common. */
export interface OnnxRuntime {
  readonly Tensor: new (type: "int32", data: Int32Array, dims: readonly number[]) => object;
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<OnnxSession>;
  };
}

interface OnnxSession {
  // biome-ignore lint/suspicious/noExplicitAny: each package has its own type of tensors, which no user should need.
  run(feeds: any): Promise<Readonly<Record<string, { readonly data: unknown }>>>;
}

/** The package for browsers, which takes its WebAssembly from these settings. */
export interface OnnxWebRuntime extends OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number; wasmBinary?: ArrayBufferLike | Uint8Array } };
}

/**
 * The two files that an engine in WebAssembly consists of, in the package's folder `dist/web-engine`. Both endings are
 * known to every server: many do not know `.mjs` for a script, and then no browser runs it.
 */
export const WEB_ENGINE = {
  code: "ort.wasm.bundle.min.js",
  binary: "ort-wasm-simd-threaded.wasm",
} as const;

/**
 * An engine from a runtime and the bytes of the encoder's network (ONNX). One thread: how many articles are annotated
 * at once is the caller's to say, by processes.
 *
 * @param model inputs `ids`, `shapes` of one window and `rows`, int32; output `vectors`, float32.
 * @throws Error where the bytes are no such network.
 */
export async function onnxEngine(name: string, runtime: OnnxRuntime, model: Uint8Array): Promise<Engine> {
  const session = await runtime.InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
  });
  const tensor = (data: Int32Array) => new runtime.Tensor("int32", data, [data.length]);
  return {
    name,
    run: async ({ ids, shapes, rows }) => {
      const { vectors } = await session.run({ ids: tensor(ids), shapes: tensor(shapes), rows: tensor(rows) });
      if (!(vectors?.data instanceof Float32Array)) throw new Error("the encoder's network gives no vectors");
      return vectors.data;
    },
  };
}

/**
 * The engine in WebAssembly.
 *
 * @param binary bytes of the file `WEB_ENGINE.binary`.
 * @throws Error as `onnxEngine`.
 */
export function webEngine(runtime: OnnxWebRuntime, binary: Uint8Array, model: Uint8Array): Promise<Engine> {
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.wasmBinary = binary;
  return onnxEngine("web", runtime, model);
}
