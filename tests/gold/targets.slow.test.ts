/** What the encoder says of targets against NewsMTSC dev, where the packs are at hand: a floor a little below what was measured. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TargetRow } from "../../scripts/neural/packs.js";
import { readPack } from "../../scripts/training.js";
import { codePointOffsets } from "../../src/document/span.js";
import { TONE_LABELS } from "../../src/heads/tone-head.js";
import { assemble, stagesFor } from "../../src/pipeline/pipeline.js";
import { whole } from "../helpers/models.js";

const DATA = "../shared/data";

/** The mean of the labels' F1. */
function macroF1(pairs: readonly (readonly [gold: string, got: string])[]): number {
  const f1 = TONE_LABELS.map((label) => {
    const right = pairs.filter(([gold, got]) => gold === label && got === label).length;
    const said = pairs.filter(([, got]) => got === label).length;
    const marked = pairs.filter(([gold]) => gold === label).length;
    return right === 0 ? 0 : (2 * right) / (said + marked);
  });
  return f1.reduce((sum, value) => sum + value, 0) / f1.length;
}

describe.skipIf(!existsSync(`${DATA}/targeted-sentiment`))(
  "targets of NewsMTSC dev (needs ../shared/data)",
  () => {
    const pipeline = assemble(stagesFor(whole.stages, ["targets"]));

    it.each([
      ["rw-dev", 0.78],
      ["mt-dev", 0.77],
    ] as const)(
      "%s does not fall below %d",
      async (pack, floor) => {
        const { rows } = readPack<TargetRow>(DATA, `targeted-sentiment/newsmtsc-${pack}`);
        const articles = rows.map(({ id, text, target }, i) => {
          const unit = codePointOffsets(text);
          const asked = [{ start: unit(target.start), end: unit(target.end) }];
          return { id: `${i} ${id}`, text, meta: {}, asked };
        });
        const pairs: [string, string][] = [];
        for await (const result of pipeline.annotateAll(articles)) {
          if (!result.ok) throw new Error(result.problem.message);
          pairs.push([rows[pairs.length]!.label, result.value.targets![0]!.sentiment.label!]);
        }
        expect(pairs).toHaveLength(rows.length);
        const got = macroF1(pairs);
        console.log(`${pack}: macro-F1 ${got.toFixed(3)}`);
        expect(got).toBeGreaterThan(floor);
      },
      300_000,
    );
  },
);
