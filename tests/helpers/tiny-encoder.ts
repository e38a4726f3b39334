import { readFileSync } from "node:fs";
import type { Paragraph, Sentence, Tokens } from "../../src/document/schema.js";
import type { Encoder } from "../../src/encoder/encode.js";
import type { Engine } from "../../src/encoder/engine.js";
import { wordPieces } from "../../src/encoder/word-pieces.js";
import { type EngineName, loadEngine } from "../../src/io/engine.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens } from "../../src/stages/tokens/tokens.js";

const fixture = (file: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/encoder/${file}`, import.meta.url)));

/** The network of train/neural/tiny.py: 16 columns, and a vocabulary of single letters. */
export const TINY_NETWORK = fixture("encoder.onnx");
export const TINY_WIDTH = 16;
export const tinyWords = wordPieces(new TextDecoder().decode(fixture("vocabulary.txt")));

const engines = new Map<EngineName, Promise<Engine>>();

/** The engine of that name over the tiny network; loaded once. */
export function tinyEngine(name: EngineName): Promise<Engine> {
  const engine = engines.get(name) ?? loaded(name);
  engines.set(name, engine);
  return engine;
}

async function loaded(name: EngineName): Promise<Engine> {
  const engine = await loadEngine(TINY_NETWORK, name);
  if (!engine.ok) throw new Error(engine.problem.message);
  return engine.value;
}

export async function tinyEncoder(name: EngineName = "node"): Promise<Encoder> {
  const columns = new Map([["hidden", { from: 0, to: TINY_WIDTH }]]);
  return { engine: await tinyEngine(name), words: tinyWords, width: TINY_WIDTH, columns };
}

/** A text with what the encoder needs of it. */
export function readingOf(text: string): {
  text: string;
  tokens: Tokens;
  paragraphs: Paragraph[];
  sentences: Sentence[];
} {
  const article = { id: "a", text, meta: {} };
  const { paragraphs } = structure.run(article);
  return { text, paragraphs, ...tokens.run({ ...article, paragraphs }) };
}
