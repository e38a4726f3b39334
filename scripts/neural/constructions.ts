import { readFileSync } from "node:fs";
import type { Piece } from "../../src/document/span.js";
import type { AnnotatedRow, TargetRow } from "./packs.js";

const FOLDER = "train/constructions";

/** How often each sentence is filled with other words. */
const TIMES = { stances: 36, tones: 24, toward: 24 };

/** Sentences of an article, a paragraph each. */
const SENTENCES = 6;

/** A sentence that is filled: its places by name, and what is said of them. */
interface Filled {
  text: string;
  places: Map<string, Piece>;
  /** What stands behind the sentence: `a + b 1`, `a positive`. */
  marks: readonly string[][];
}

/** Whole texts made of the sentences in `train/constructions`, with tone and stances; the same ones each time. */
export function constructedArticles(): AnnotatedRow[] {
  const draw = random(1);
  const fill = filler(draw);
  const stances = linesOf("stances.txt").flatMap((line) => times(TIMES.stances, () => fill(line)));
  const tones = linesOf("tones.txt").flatMap((line) => {
    const [label, ...rest] = line.split(" ");
    return times(TIMES.tones, () => ({ ...fill(rest.join(" ")), label: label! }));
  });
  return [
    ...grouped(shuffled(stances, draw)).map((group, k) => articleOf(`stances-${k}`, group)),
    ...grouped(shuffled(tones, draw)).map((group, k) => articleOf(`tones-${k}`, group)),
  ];
}

/** Sentences with what each says of one of its places. */
export function constructedTargets(): TargetRow[] {
  const fill = filler(random(2));
  return linesOf("toward.txt").flatMap((line, k) =>
    times(TIMES.toward, (n) => {
      const { text, places, marks } = fill(line);
      return marks.map(([name, label]) => {
        const [start, end] = places.get(name!)!;
        return { id: `${k}-${n}-${name}`, text, target: { start, end }, label: label! };
      });
    }).flat(),
  );
}

function articleOf(id: string, sentences: readonly (Filled & { label?: string })[]): AnnotatedRow {
  const row: AnnotatedRow = { id, text: "", paragraphs: [], sentiment: {}, skip: [], stances: [] };
  sentences.forEach(({ text, places, marks, label }, k) => {
    const paragraph = k + 1;
    const offset = row.text.length === 0 ? 0 : row.text.length + 2;
    row.text += row.text.length === 0 ? text : `\n\n${text}`;
    row.paragraphs.push([offset, offset + text.length]);
    const piece = (name: string): Piece => {
      const [start, end] = places.get(name)!;
      return [start + offset, end + offset];
    };
    const words = (name: string) => text.slice(...places.get(name)!);
    if (label) {
      // Who judges in these is not marked, so they teach tone alone.
      row.sentiment[paragraph] = label;
      row.skip.push(paragraph);
    }
    for (const [holder, side, target, ...rest] of marks) {
      row.stances.push({
        paragraph,
        holder: piece(holder!),
        holderName: words(holder!),
        target: piece(target!),
        targetName: words(target!),
        label: side === "+" ? "favor" : "against",
        evidence: rest.filter((name) => places.has(name)).map(piece),
        hedged: rest.includes("hedged"),
        negated: rest.includes("negated"),
      });
    }
  });
  return row;
}

/** Fills a line's places and classes with words, no two places with the same. Throws RangeError for an unknown class or place. */
function filler(draw: () => number): (line: string) => Filled {
  const classes = new Map(
    linesOf("words.txt").map((line) => {
      const [name, words] = line.split(" = ");
      return [name!, words!.split(" | ")] as const;
    }),
  );
  const expand = (words: string): string =>
    words.replace(/\$(\w+)/g, (_, name: string) => {
      const all = classes.get(name);
      if (!all) throw new RangeError(`train/constructions/words.txt has no class "${name}"`);
      return expand(all[Math.floor(draw() * all.length)]!);
    });
  return (line) => {
    const [sentence, ...marks] = line.split(" ; ").map((part) => part.trim());
    const places = new Map<string, Piece>();
    const used = new Set<string>();
    let text = "";
    for (const part of sentence!.replace(/ ;$/, "").split(/(\{[^}]*\})/)) {
      const [, name, words] = /^\{(?:(\w) )?(.*)\}$/.exec(part) ?? [];
      let filled = words === undefined ? part : expand(words);
      for (let tries = 0; name && used.has(filled) && tries < 9; tries++) filled = expand(words!);
      if (/^(|[“"])$/.test(text)) filled = filled.charAt(0).toUpperCase() + filled.slice(1);
      if (name) {
        used.add(filled);
        places.set(name, [text.length, text.length + filled.length]);
      }
      text += filled;
    }
    const split = marks.map((mark) => mark.split(" "));
    for (const mark of split) {
      const names = mark.filter((word) => /^\w$/.test(word));
      for (const name of names)
        if (!places.has(name)) throw new RangeError(`no place "${name}" in "${line}"`);
    }
    return { text, places, marks: split };
  };
}

function linesOf(file: string): string[] {
  return readFileSync(`${FOLDER}/${file}`, "utf8").split("\n").filter(Boolean);
}

function times<T>(n: number, make: (k: number) => T): T[] {
  return Array.from({ length: n }, (_, k) => make(k));
}

function grouped<T>(all: readonly T[]): T[][] {
  return times(Math.ceil(all.length / SENTENCES), (k) => all.slice(k * SENTENCES, (k + 1) * SENTENCES));
}

function shuffled<T>(all: readonly T[], draw: () => number): T[] {
  return all
    .map((one) => [draw(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** Numbers of [0, 1), the same ones for a seed (Lehmer 1951, with the multiplier of Park and Miller 1988). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
