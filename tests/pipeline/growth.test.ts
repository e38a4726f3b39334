import { describe, expect, it } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { learned } from "../../src/pipeline/learned.js";
import { standard } from "../../src/pipeline/standard.js";
import type { AnyStage } from "../../src/stages/stage.js";
import { GROWING, type Growing } from "../helpers/growing-texts.js";

/** Time may grow with the length to this power: linear, and what caches and collected garbage add. */
const MOST = 1.25;
/** What is shorter is not measured: milliseconds of the processor. */
const LEAST = 3;
/** Texts grow until all stages together take so long. */
const ENOUGH = 20;
const SHORTEST = 1_500;
const LONGEST = 512_000;

type Times = Map<string, number>;

/** Milliseconds that the processor works in each stage and in all: the least of `runs`, since others use it as well. */
function timesOf(stages: readonly AnyStage[], text: string, runs: number): Times {
  const least: Times = new Map();
  for (let run = 0; run < runs; run++) {
    let soFar: object = { id: "a", text, meta: {} };
    let whole = 0;
    for (const stage of stages) {
      const before = process.cpuUsage();
      soFar = { ...soFar, ...stage.run(soFar) };
      const { user, system } = process.cpuUsage(before);
      const time = (user + system) / 1000;
      whole += time;
      least.set(stage.name, Math.min(least.get(stage.name) ?? Infinity, time));
    }
    least.set("all stages", Math.min(least.get("all stages") ?? Infinity, whole));
  }
  return least;
}

/** The stages whose time grows faster than it may from a length to four times that. */
function faults(stages: readonly AnyStage[], make: Growing, length: number): string[] {
  const short = timesOf(stages, make(length), 2);
  const middle = timesOf(stages, make(length * 2), 2);
  const long = timesOf(stages, make(length * 4), 1);
  const found: string[] = [];
  for (const [name, time] of long) {
    if (time < LEAST) continue;
    // What is quadratic is so in the second step, too, where noise in the shortest does not tell.
    const power = Math.log2(time / Math.max(short.get(name)!, 0.05)) / 2;
    const last = Math.log2(time / Math.max(middle.get(name)!, 0.05));
    if (power > MOST && last > MOST) found.push(`${name} ${power.toFixed(2)}, ${last.toFixed(2)}`);
  }
  return found;
}

/** What is a fault at twice and four and eight times the length as well: noise does not come again, a power does. */
function grows(stages: readonly AnyStage[], make: Growing): string[] {
  let length = SHORTEST;
  while (length * 4 < LONGEST && timesOf(stages, make(length * 4), 1).get("all stages")! < ENOUGH)
    length *= 2;
  let found: string[] = [];
  for (let attempt = 0; attempt < 4; attempt++, length *= 2) {
    found = faults(stages, make, length);
    if (found.length === 0) return found;
  }
  return found;
}

describe("time grows with the length of the text, whatever the text", () => {
  const { stages } = learned(loadModels());
  it.each([...GROWING])("models: %s", (_, make) => {
    expect(grows(stages, make)).toEqual([]);
  });
  // What the rules alone do is small, so it is told for all families together.
  it("rules", () => {
    const found = [...GROWING].flatMap(([name, make]) =>
      grows(standard.stages, make).map((fault) => `${name}: ${fault}`),
    );
    expect(found).toEqual([]);
  });
});

it("a stage that is not linear is found", () => {
  const words = { name: "words", version: "1", needs: [], gives: [] };
  const run = ({ text }: { text: string }) => {
    const seen: string[] = [];
    for (const word of text.split(" ")) if (!seen.includes(word)) seen.push(word);
    return {};
  };
  expect(grows([{ ...words, run } as AnyStage], GROWING.get("numbers")!)).not.toEqual([]);
});
