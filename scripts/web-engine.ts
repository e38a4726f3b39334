/**
 * The engine in WebAssembly as the package ships it, in `dist/web-engine`: of onnxruntime-web's 139 MB the two files that
 * are needed, with the licences of what is in them. Part of `npm run build`.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { WEB_ENGINE } from "../src/encoder/onnx.js";

const OUT = "dist/web-engine";
mkdirSync(OUT, { recursive: true });
const SOURCE = "node_modules/onnxruntime-web/dist";
copyFileSync(`${SOURCE}/${WEB_ENGINE.binary}`, `${OUT}/${WEB_ENGINE.binary}`);
// All but its last line, which names a source map that is not shipped.
const code = readFileSync(`${SOURCE}/${WEB_ENGINE.code.replace(/js$/, "mjs")}`, "utf8");
writeFileSync(`${OUT}/${WEB_ENGINE.code}`, code.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n"));
for (const file of ["LICENSE", "ThirdPartyNotices.txt"])
  copyFileSync(`licences/onnxruntime/${file}`, `${OUT}/${file}`);
