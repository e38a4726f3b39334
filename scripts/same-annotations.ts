/**
 * Compares `annotations/auto` as it was just made with what the repository holds, and fails where they differ:
 *
 *     tsx scripts/same-annotations.ts
 *
 * Names, quotations, structure and tokens must be the same to the byte. What the encoder reads may differ in the last
 * decimal, since processors round its sums differently: its scores by `NEAR`, and few labels and stances.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = "annotations/auto";
/** Keys of numbers that the encoder gives. */
const READ = new Set(["score", "probability", "author", "quoted"]);
const NEAR = 0.1;
/** Of a hundred labels of sentiment, and of a hundred stances, so many may differ. */
const MOST_LABELS = 3;
const MOST_STANCES = 15;

interface Doc {
  stances?: { label: string; target: { start: number }; holder: object }[];
}

let labels = 0;
let otherLabels = 0;

/** The first place where two values differ more than they may; null where none does. */
function difference(a: unknown, b: unknown, path: string, inSentiment = false): string | null {
  if (a === b) {
    if (inSentiment && path.endsWith(".label")) labels++;
    return null;
  }
  if (inSentiment && path.endsWith(".label")) {
    labels++;
    otherLabels++;
    return null;
  }
  const key = path.split(".").at(-1)!;
  if (typeof a === "number" && typeof b === "number")
    return inSentiment && READ.has(key) && Math.abs(a - b) <= NEAR ? null : `${path}: ${a} and ${b}`;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${path}: ${a} and ${b}`;
  const one = new Map(Object.entries(a));
  const other = new Map(Object.entries(b));
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    if (path === "" && name === "stances") continue;
    const found = difference(
      one.get(name),
      other.get(name),
      `${path}.${name}`,
      inSentiment || name === "sentiment",
    );
    if (found) return found;
  }
  return null;
}

const faults: string[] = [];
let stances = 0;
let otherStances = 0;
const keys = ({ stances = [] }: Doc) =>
  new Set(
    stances.map(
      ({ label, target, holder }) => `${label} ${target.start} ${"entity" in holder ? holder.entity : ""}`,
    ),
  );
for (const file of readdirSync(FOLDER)) {
  const path = `${FOLDER}/${file}`;
  const stored = execFileSync("git", ["show", `HEAD:${path}`], { encoding: "utf8", maxBuffer: 1e8 });
  const made = readFileSync(path, "utf8");
  if (!file.endsWith(".json")) {
    if (stored !== made) faults.push(`${path} differs`);
    continue;
  }
  const [a, b] = [JSON.parse(stored) as Doc, JSON.parse(made) as Doc];
  const found = difference(a, b, "");
  if (found) faults.push(`${path}${found}`);
  const [before, now] = [keys(a), keys(b)];
  stances += before.size;
  for (const key of before) if (!now.has(key)) otherStances++;
  for (const key of now) if (!before.has(key)) otherStances++;
}
if (otherLabels * 100 > labels * MOST_LABELS)
  faults.push(`${otherLabels} of ${labels} labels of sentiment differ`);
if (otherStances * 100 > stances * MOST_STANCES) faults.push(`${otherStances} of ${stances} stances differ`);
console.log(
  faults.length > 0
    ? `annotations/auto is not what this code gives (npm run annotate, then look at the diff):\n${faults.join("\n")}`
    : `annotations/auto is what this code gives: ${otherLabels} of ${labels} labels and ${otherStances} of ${stances} stances differ`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
