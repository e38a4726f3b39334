import { readFileSync } from "node:fs";
import type { Article } from "../../src/document/article.js";
import { Shape } from "../../src/encoder/shapes.js";
import { MOST_OF_WINDOW } from "../../src/encoder/windows.js";
import { wordPieces } from "../../src/encoder/word-pieces.js";
import type { loadEngine as LoadEngine } from "../../src/io/engine.js";
import type { Pipeline } from "../../src/pipeline/pipeline.js";

const FOLDER = "models/encoder";

/** The bare network on the articles' own pieces, one behind another in full windows, with the vectors of all. */
export async function bareEncoder(
  pipeline: Pipeline,
  articles: readonly Article[],
  loadEngine: typeof LoadEngine,
) {
  const loaded = await loadEngine(new Uint8Array(readFileSync(`${FOLDER}/encoder.onnx`)));
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const words = wordPieces(readFileSync(`${FOLDER}/vocabulary.txt`, "utf8"));
  const pieces: number[] = [];
  let count = 0;
  for (const article of articles) {
    const { tokens } = await pipeline.annotate(article);
    count += tokens!.start.length;
    tokens!.start.forEach((start, i) => {
      for (const id of words.piecesOf(article.text.slice(start, tokens!.end[i]!))) pieces.push(id);
    });
  }
  return {
    tokens: count,
    pieces: pieces.length,
    run: async () => {
      for (let at = 0; at < pieces.length; at += MOST_OF_WINDOW) {
        const ids = Int32Array.from(pieces.slice(at, at + MOST_OF_WINDOW));
        const shapes = new Int32Array(ids.length).fill(Shape.Lower);
        await loaded.value.run({ ids, shapes, rows: ids.map((_, i) => i) });
      }
    },
  };
}
