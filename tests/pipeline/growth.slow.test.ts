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

/** Milliseconds that have been worked so far. */
type Clock = () => number;

const processor: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The least milliseconds that each stage, and all of them, have worked for one text. */
class Times {
  private readonly least = new Map<string, number>();

  constructor(
    private readonly stages: readonly AnyStage[],
    private readonly text: string,
    private readonly clock: Clock,
  ) {}

  async measure(runs: number): Promise<this> {
    for (let run = 0; run < runs; run++) {
      let soFar: object = { id: "a", text: this.text, meta: {} };
      let whole = 0;
      for (const stage of this.stages) {
        const before = this.clock();
        soFar = { ...soFar, ...(await stage.run(soFar)) };
        whole += this.keep(stage.name, this.clock() - before);
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
  { most = MOST, least = LEAST, clock = processor } = {},
): Promise<string[]> {
  const long = new Times(stages, make(length), clock);
  const short = new Times(stages, make(length / TIMES), clock);
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
async function grows(stages: readonly AnyStage[], make: Growing, clock = processor): Promise<string[]> {
  let length = SHORTEST;
  const all = async (units: number) =>
    (await new Times(stages, make(units), clock).measure(1)).of("all stages");
  while (length < LONGEST && (await all(length)) < ENOUGH) length *= 2;
  let found = [...stages.map(({ name }) => name), "all stages"];
  for (const factor of [1, 2, 4]) {
    found = await faults(stages, make, length * factor, found, { clock });
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
      const bounds = { most: MOST_OF_HEADS, least: LEAST_OF_HEADS };
      expect(await faults(whole.stages, make, HEADS_LENGTH, HEADS, bounds)).toEqual([]);
    },
    120_000,
  );
});

describe("a stage that is not linear is found", () => {
  // The clock counts the words that are looked at, so that no other program on the machine has a say.
  const lookingAt = (words: (before: number) => number) => {
    let looked = 0;
    const run = ({ text }: { text: string }) => {
      text.split(" ").forEach((_, before) => {
        looked += words(before);
      });
      return {};
    };
    const stage: AnyStage = { name: "words", version: "1", needs: [], gives: [], run };
    return grows([stage], GROWING.get("numbers")!, () => looked / 1000);
  };

  it("that looks at all words before each", async () => {
    expect(await lookingAt((before) => before)).toEqual(["words", "all stages"]);
  });

  it("and not one that looks at each word once, or at ten more", async () => {
    expect(await lookingAt(() => 1)).toEqual([]);
    expect(await lookingAt((before) => Math.min(before, 10))).toEqual([]);
  });
});
