import { describe, expect, it } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { learned } from "../../src/pipeline/learned.js";
import { standard } from "../../src/pipeline/standard.js";
import type { AnyStage } from "../../src/stages/stage.js";
import { GROWING, type Growing } from "../helpers/growing-texts.js";

/** Time may grow with the length to this power: linear, and what caches and collected garbage add. */
const MOST = 1.25;
/** From a text to one that is so many times as long. */
const TIMES = 4;
/** Milliseconds of the processor: what is less is not measured, and texts grow until all stages take the greater. */
const LEAST = 2;
const ENOUGH = 20;
/** A quarter of it is longer than what the stages read around a name or a verb, however long the sentence. */
const SHORTEST = 8_000;
const LONGEST = 512_000;

/** The least milliseconds that the processor has worked in each stage, and in all, for one text. */
class Times {
  private readonly least = new Map<string, number>();

  constructor(
    private readonly stages: readonly AnyStage[],
    private readonly text: string,
  ) {}

  measure(runs: number): this {
    for (let run = 0; run < runs; run++) {
      let soFar: object = { id: "a", text: this.text, meta: {} };
      let whole = 0;
      for (const stage of this.stages) {
        const before = process.cpuUsage();
        soFar = { ...soFar, ...stage.run(soFar) };
        const { user, system } = process.cpuUsage(before);
        whole += this.keep(stage.name, (user + system) / 1000);
      }
      this.keep("all stages", whole);
    }
    return this;
  }

  of(name: string): number {
    return this.least.get(name)!;
  }

  private keep(name: string, time: number): number {
    this.least.set(name, Math.min(this.least.get(name) ?? Number.POSITIVE_INFINITY, time));
    return time;
  }
}

/** The stages whose time grows faster than it may. What looks so is measured again: the least times are its own. */
function grows(stages: readonly AnyStage[], make: Growing): string[] {
  let length = SHORTEST;
  let long = new Times(stages, make(length)).measure(1);
  while (length < LONGEST && long.of("all stages") < ENOUGH) {
    length *= 2;
    long = new Times(stages, make(length)).measure(1);
  }
  const short = new Times(stages, make(length / TIMES)).measure(3);
  const names = [...stages.map(({ name }) => name), "all stages"];
  let found: string[] = [];
  for (let round = 0; round < 8; round++) {
    const powers = names.map((name) => ({
      name,
      power: long.of(name) < LEAST ? 0 : Math.log(long.of(name) / short.of(name)) / Math.log(TIMES),
    }));
    found = powers
      .filter(({ power }) => power > MOST)
      .map(({ name, power }) => `${name} ${power.toFixed(2)}`);
    if (found.length === 0) break;
    long.measure(1);
    short.measure(1);
  }
  return found;
}

describe("time grows with the length of the text, whatever the text", () => {
  const { stages } = learned(loadModels());
  it.each([...GROWING])(
    "%s",
    (_, make) => {
      expect(grows(stages, make)).toEqual([]);
    },
    120_000,
  );

  it("by rules", () => {
    const found = [...GROWING].map(([name, make]) => `${name}: ${grows(standard.stages, make).join(", ")}`);
    expect(found.filter((line) => !line.endsWith(": "))).toEqual([]);
  }, 120_000);
});

it("a stage that is not linear is found", () => {
  const run = ({ text }: { text: string }) => {
    const seen: string[] = [];
    for (const word of text.split(" ")) if (!seen.includes(word)) seen.push(word);
    return {};
  };
  const stage: AnyStage = { name: "words", version: "1", needs: [], gives: [], run };
  expect(grows([stage], GROWING.get("numbers")!)).not.toEqual([]);
});
