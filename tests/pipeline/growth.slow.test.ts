import { describe, expect, it } from "vitest";
import type { AnyStage } from "../../src/stages/stage.js";
import { GROWING, type Growing } from "../helpers/growing-texts.js";
import { quick, whole } from "../helpers/models.js";

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

  async measure(runs: number): Promise<this> {
    for (let run = 0; run < runs; run++) {
      let soFar: object = { id: "a", text: this.text, meta: {} };
      let whole = 0;
      for (const stage of this.stages) {
        const before = process.cpuUsage();
        soFar = { ...soFar, ...(await stage.run(soFar)) };
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

/** Those of `names` whose time grows faster than it may up to a length. What looks so is measured again. */
async function faults(
  stages: readonly AnyStage[],
  make: Growing,
  length: number,
  names: string[],
  most = MOST,
  least = LEAST,
): Promise<string[]> {
  const long = new Times(stages, make(length));
  const short = new Times(stages, make(length / TIMES));
  let found = names;
  for (let round = 0; round < 4 && found.length > 0; round++) {
    await long.measure(1);
    await short.measure(1);
    const power = (name: string) => Math.log(long.of(name) / short.of(name)) / Math.log(TIMES);
    found = names.filter((name) => long.of(name) >= least && power(name) > most);
  }
  return found;
}

/**
 * The stages whose time grows faster than it may, up to one length and to twice and four times that: a power stays, what
 * a crowded machine or the edges of a short text add does not.
 */
async function grows(stages: readonly AnyStage[], make: Growing): Promise<string[]> {
  let length = SHORTEST;
  const all = async (units: number) => (await new Times(stages, make(units)).measure(1)).of("all stages");
  while (length < LONGEST && (await all(length)) < ENOUGH) length *= 2;
  let found = [...stages.map(({ name }) => name), "all stages"];
  for (const factor of [1, 2, 4]) {
    found = await faults(stages, make, length * factor, found);
    if (found.length === 0) break;
  }
  return found;
}

describe("time grows with the length of the text, whatever the text", () => {
  it.each([...GROWING])(
    "%s",
    async (_, make) => {
      expect(await grows(quick.stages, make)).toEqual([]);
    },
    120_000,
  );
});

/**
 * The encoder reads windows of one length, each alone: what may grow is what the heads look at. The vectors of a longer
 * text no longer lie in the processor's cache, so that times grow by a power that is greater, and still far from 2.
 */
const HEADS = ["sentiment", "targets", "stance"];
const HEADS_LENGTH = 32_000;
const MOST_OF_HEADS = 1.6;
/** Milliseconds: what takes less hardly says how it grows. */
const LEAST_OF_HEADS = 100;

describe("so does that of the encoder's heads", () => {
  it.each([
    "said in one sentence",
    "a long sentence",
    "new names and",
    "owners",
    "attitudes of one holder",
    "attitudes to new things",
    "quotations of one cue",
    "prose",
  ])(
    "%s",
    async (family) => {
      const make = GROWING.get(family)!;
      expect(await faults(whole.stages, make, HEADS_LENGTH, HEADS, MOST_OF_HEADS, LEAST_OF_HEADS)).toEqual(
        [],
      );
    },
    120_000,
  );
});

it("a stage that is not linear is found", async () => {
  const run = ({ text }: { text: string }) => {
    const seen: string[] = [];
    for (const word of text.split(" ")) if (!seen.includes(word)) seen.push(word);
    return {};
  };
  const stage: AnyStage = { name: "words", version: "1", needs: [], gives: [], run };
  expect(await grows([stage], GROWING.get("numbers")!)).not.toEqual([]);
});
