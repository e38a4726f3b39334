import { readFileSync } from "node:fs";
import { failure, type Result, success } from "../document/problem.js";
import type { Engine } from "../encoder/engine.js";
import { type OnnxRuntime, type OnnxWebRuntime, onnxEngine, WEB_ENGINE, webEngine } from "../encoder/onnx.js";

/** `node`: the package onnxruntime-node, native and fast. `web`: the WebAssembly that glossator brings along. */
export type EngineName = "node" | "web";

/** Beside `dist` and `src` alike. */
const WEB_FOLDER = new URL("../../dist/web-engine/", import.meta.url);

/** The engine that was asked for does not run here: `no-engine`. */
export class MissingEngine extends Error {}

/**
 * Loads the engine that runs the encoder.
 *
 * @param model bytes of the encoder's network.
 * @param name of the engine; without it `node`, and where that is not installed or does not run here, `web`, which is
 *   some six times slower.
 * @returns the problem `no-engine` where the engine that was asked for is not there.
 * @throws Error where the bytes are no network.
 */
export async function loadEngine(model: Uint8Array, name?: EngineName): Promise<Result<Engine>> {
  const native = name === "web" ? null : await nativeRuntime();
  if (native && "runtime" in native) return success(await onnxEngine("node", native.runtime, model));
  if (native && name === "node")
    return failure(
      "no-engine",
      `onnxruntime-node does not run here (${native.why}): npm install onnxruntime-node@1.16.3, or choose the engine web`,
    );
  return success(await loadWebEngine(model));
}

async function loadWebEngine(model: Uint8Array): Promise<Engine> {
  const runtime = (await import(new URL(WEB_ENGINE.code, WEB_FOLDER).href)) as OnnxWebRuntime;
  return webEngine(runtime, readFileSync(new URL(WEB_ENGINE.binary, WEB_FOLDER)), model);
}

/** The package is optional: it may be left out, and has no build for some systems. */
async function nativeRuntime(): Promise<{ runtime: OnnxRuntime } | { why: string }> {
  try {
    return { runtime: await import("onnxruntime-node") };
  } catch (error) {
    return { why: error instanceof Error ? error.message.split("\n", 1)[0]! : String(error) };
  }
}
