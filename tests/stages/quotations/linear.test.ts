import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { probe } from "../../../scripts/quotations/probe.js";
import type { GlossatorDocument } from "../../../src/document/schema.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { fingerprintOf } from "../../../src/stages/quotations/linear/fingerprint.js";
import { learnedQuotations } from "../../../src/stages/quotations/linear/learned-quotations.js";
import { readCases } from "../../helpers/cases.js";
import { models, whole } from "../../helpers/models.js";

const info = JSON.parse(readFileSync("models/quotations/model.json", "utf8"));

describe("the model of quotations", () => {
  it("was trained on the features that there are (else: npm run train -- quotations)", () => {
    expect(fingerprintOf(probe(), new Clusters(models.quotations.clusters))).toBe(info.fingerprint);
  });

  it("is named by the hash of its files", () => {
    const { weights, clusters, hash } = models.quotations;
    expect(hash).toBe(`sha256:${createHash("sha256").update(weights).update(clusters).digest("hex")}`);
    expect(info.hash).toBe(hash);
  });

  it("finds the same whatever it has read before", () => {
    const find = learnedQuotations(models.quotations);
    const first = find(probe());
    expect(first.length).toBeGreaterThan(3);
    expect(find(probe())).toEqual(first);
    for (const { score } of first) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("keeps its scores on the pack that it was chosen on", () => {
    const dev = info.dev["polnear-dev"];
    expect(dev["content at 0.3"]).toBeGreaterThan(0.79);
    expect(dev["content at 0.8"]).toBeGreaterThan(0.64);
    expect(dev.source).toBeGreaterThan(0.9);
    expect(dev["calibration error"]).toBeLessThan(0.05);
  });
});

/** Quotations as the cases write them. */
function shown({ quotations, entities }: GlossatorDocument, text: string): string[] {
  const cut = (pieces: [number, number][]) =>
    pieces.map(([start, end]) => text.slice(start, end)).join(" … ") || "-";
  return quotations!.map(({ form, content, cue, source, speaker }) => {
    const who =
      speaker === null
        ? "-"
        : "entity" in speaker
          ? `[${entities!.find(({ id }) => id === speaker.entity)!.name}]`
          : speaker.text;
    return [form, cut(content), cut(cue), cut(source), who].join(" | ");
  });
}

describe("cases of the learned finder", () => {
  test.each(readCases("quotations-learned.txt"))("$title", async ({ body }) => {
    const [line, ...expected] = body.split("\n");
    const text = line!.replaceAll("¶", "\n\n");
    expect(shown(await whole.annotate({ id: "case", text, meta: {} }), text)).toEqual(expected);
  });
});
