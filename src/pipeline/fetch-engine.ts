import type { Engine } from "../encoder/engine.js";
import { type OnnxWebRuntime, WEB_ENGINE, webEngine } from "../encoder/onnx.js";

/**
 * Fetches the engine of the encoder in a browser: the folder `dist/web-engine` of the package, served as it is.
 * The page's security policy, where it has one, must allow scripts from there and `wasm-unsafe-eval`.
 *
 * @param base address of that folder, such as `https://example.org/web-engine/`.
 * @param model bytes of the encoder's network.
 * @throws Error naming the address that does not answer with the file.
 */
export async function fetchEngine(base: string | URL, model: Uint8Array): Promise<Engine> {
  const folder = new URL(base);
  if (!folder.pathname.endsWith("/")) folder.pathname += "/";
  const binary = new URL(WEB_ENGINE.binary, folder);
  const [runtime, response] = await Promise.all([
    // No bundler looks into it: it is where the user serves it.
    import(/* @vite-ignore */ /* webpackIgnore: true */ new URL(WEB_ENGINE.code, folder).href),
    fetch(binary),
  ]);
  if (!response.ok)
    throw new Error(
      `${binary} answers ${response.status}; the engine is served from the package's folder dist/web-engine`,
    );
  return webEngine(runtime as OnnxWebRuntime, new Uint8Array(await response.arrayBuffer()), model);
}
