/**
 * What people may expect of the encoder's tone, targets and stances, as readable cases. A learned model does not hold
 * each of them: a floor says how many at least, and the output which do not. Of stances each that is expected must be
 * in the document; where none is, tables must show none.
 */
import { describe, expect, it } from "vitest";
import { toneHead } from "../../src/heads/tone-head.js";
import { encodeWith } from "../../src/stages/encode/encode.js";
import { encoderTone } from "../../src/stages/sentiment/encoder-tone.js";
import { sentimentOverVectors } from "../../src/stages/sentiment/sentiment.js";
import { stanceWith } from "../../src/stages/stance/stance.js";
import { targetsWith } from "../../src/stages/targets/targets.js";
import { type Case, indentedCases } from "../helpers/indented-cases.js";
import { models } from "../helpers/models.js";
import { named } from "../helpers/named.js";

const { encoder, matrices, hash, leastStance, shownStance } = models.encoder;
const encoding = encodeWith(encoder, hash);

async function layersOf(source: string) {
  const speaker = /said \[([^\]|]+)/.exec(source)?.[1] ?? null;
  const layers = named(source, source.includes("{") ? speaker : null);
  return { ...layers, ...(await encoding.run(layers)) };
}
type Layers = Awaited<ReturnType<typeof layersOf>>;

/** How many cases hold; the others are printed. */
async function held(
  name: string,
  answer: (layers: Layers, expected: readonly string[]) => string[],
): Promise<number> {
  const cases = indentedCases(name);
  const missed: string[] = [];
  const check = async ({ line, text, expected }: Case) => {
    const got = answer(await layersOf(text), expected);
    if (got.toSorted().join("\n") !== expected.toSorted().join("\n"))
      missed.push(`line ${line}: ${text}\n    ${got.join("\n    ")}`);
  };
  for (const one of cases) await check(one);
  const right = cases.length - missed.length;
  console.log([`${name}: ${right} of ${cases.length} hold`, ...missed].join("\n"));
  return right;
}

const tone = sentimentOverVectors(encoderTone(toneHead(matrices)), hash);
const targets = targetsWith(matrices, hash);
const written = stanceWith(matrices, leastStance, hash);
const shown = stanceWith(matrices, shownStance, hash);

describe("the encoder family holds what people may expect", () => {
  it("of tone", async () => {
    const answer = (layers: Layers) => [tone.run(layers).sentiment.paragraphs[0]!.label];
    expect(await held("tone", answer)).toBeGreaterThanOrEqual(10);
  });

  it("of targets", async () => {
    const answer = (layers: Layers) => {
      const said = targets.run(layers).tones;
      return layers.mentions.map(
        ({ start, end }, i) => `${layers.text.slice(start, end)}: ${said[i]?.label}`,
      );
    };
    expect(await held("targets", answer)).toBeGreaterThanOrEqual(7);
  });

  it("of stances", async () => {
    const answer = (layers: Layers, expected: readonly string[]) => {
      const none = expected[0] === "none";
      const { text, entities } = layers;
      const nameOf = (id: string) => entities.find((entity) => entity.id === id)!.name;
      const lines = (none ? shown : written).run(layers).stances.map(({ holder, target, label }) => {
        const who = "author" in holder ? "author" : "entity" in holder ? nameOf(holder.entity) : holder.text;
        const what = target.entity ? nameOf(target.entity) : text.slice(target.start, target.end);
        return `${bare(who)} > ${bare(what)} : ${label}`;
      });
      if (none && lines.length === 0) return ["none"];
      const right = expected.filter((line) => lines.includes(line));
      return right.length === expected.length ? right : lines;
    };
    expect(await held("stance", answer)).toBeGreaterThanOrEqual(42);
  });
});

/** Without its article. */
function bare(phrase: string): string {
  return phrase.replace(/^(?:the|a|an|some) /i, "");
}
