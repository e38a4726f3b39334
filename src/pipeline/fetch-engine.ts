import type { Engine } from "../encoder/engine.js";
import { type OnnxWebRuntime, WEB_ENGINE, webEngine } from "../encoder/onnx.js";
import { fetchFile, folderAddress, messageOf } from "./served-files.js";

const SERVED = "the engine is served from the package's folder dist/web-engine";

/** The shortest WebAssembly module: its first eight bytes. */
const NOTHING = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Fetches the engine of the encoder in a browser: the folder `dist/web-engine` of the package, served as it is.
 * The page's security policy, where it has one, must allow scripts from there and `wasm-unsafe-eval`.
 *
 * @param base address of that folder, such as `/web-engine` or `https://example.org/web-engine/`.
 * @param model bytes of the encoder's network.
 * @throws Error naming the address that does not answer with the file, or that WebAssembly may not run.
 */
export async function fetchEngine(base: string | URL, model: Uint8Array): Promise<Engine> {
  await tryWebAssembly();
  const folder = folderAddress(base);
  const [runtime, binary] = await Promise.all([
    importCode(new URL(WEB_ENGINE.code, folder)),
    fetchFile(new URL(WEB_ENGINE.binary, folder), SERVED),
  ]);
  return webEngine(runtime, binary, model);
}

/** Says what stands in the way before 14 MB are fetched, and in plainer words than the engine. */
async function tryWebAssembly(): Promise<void> {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly?: { compile(bytes: Uint8Array): Promise<object> };
  };
  if (!WebAssembly) throw new Error("WebAssembly is not there, or switched off in this browser");
  try {
    await WebAssembly.compile(NOTHING);
  } catch (error) {
    throw new Error(
      `WebAssembly may not run here (${messageOf(error)}); a page's Content-Security-Policy must allow 'wasm-unsafe-eval'`,
      { cause: error },
    );
  }
}

async function importCode(address: URL): Promise<OnnxWebRuntime> {
  try {
    // No bundler looks into it: it is where the user serves it.
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ address.href);
  } catch (error) {
    throw new Error(`${address} is no script that can be loaded (${messageOf(error)}); ${SERVED}`, {
      cause: error,
    });
  }
}
