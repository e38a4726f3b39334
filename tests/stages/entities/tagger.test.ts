import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { probe } from "../../../scripts/names/probe.js";
import { readText } from "../../../scripts/reading.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { Gazetteer } from "../../../src/learn/gazetteer.js";
import {
  LABELS,
  mayBegin,
  mayFinish,
  mayFollow,
  namesOf,
} from "../../../src/stages/entities/names/labels.js";
import { NameFeatures } from "../../../src/stages/entities/names/linear/features.js";
import { fingerprintOf } from "../../../src/stages/entities/names/linear/fingerprint.js";
import { taggedNames } from "../../../src/stages/entities/names/linear/learned-names.js";
import { models, whole } from "../../helpers/models.js";

const info = JSON.parse(readFileSync("models/names/model.json", "utf8"));
const { names } = models;

describe("the name model", () => {
  it("was trained on the features that there are (else: npm run train -- names)", () => {
    const features = new NameFeatures(new Clusters(names.clusters), new Gazetteer(names.gazetteer));
    expect(fingerprintOf(features, probe())).toBe(info.fingerprint);
  });

  it("is named by the hash of its files", async () => {
    const hash = createHash("sha256");
    for (const bytes of [names.weights, names.clusters, names.gazetteer]) hash.update(bytes);
    expect(names.hash).toBe(`sha256:${hash.digest("hex")}`);
    expect(info.hash).toBe(names.hash);
    const { layers } = await whole.annotate({ id: "a", text: "Ana.", meta: {} });
    expect(layers.mentions?.model).toBe(names.hash);
  });

  it("is refused where it is no model", () => {
    expect(() => taggedNames({ ...names, weights: new Uint8Array(20) })).toThrow(/not a glossator model/);
  });
});

describe("tagged names", () => {
  const find = taggedNames(names);
  const words = (input: ReturnType<typeof probe>) =>
    find(input).map(
      ({ from, to, type }) =>
        `${type} ${input.text.slice(input.tokens.start[from]!, input.tokens.end[to - 1]!)}`,
    );

  it("finds the names of a text, with probabilities", () => {
    const input = probe();
    expect(words(input)).toEqual(
      expect.arrayContaining([
        "PERSON Ana Brandt",
        "PERSON Okafor",
        "ORG European Union",
        "GPE New York",
        "GPE Germany",
      ]),
    );
    for (const { from, to, score } of find(input)) {
      expect(to).toBeGreaterThan(from);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("finds the same whatever it has read before", () => {
    const first = words(probe());
    find(readText("Somebody else met Lissa in Ana."));
    expect(words(probe())).toEqual(first);
    expect(taggedNames(names)(probe())).toEqual(find(probe()));
  });

  it("gives nothing for a text without sentences", () => {
    expect(find(readText(""))).toEqual([]);
  });
});

describe("labels", () => {
  it("allow exactly the sequences that are names one after the other", () => {
    const all = Array.from({ length: LABELS }, (_, y) => y);
    // O, and B and U of each type, may begin; O, L and U may end.
    expect(all.filter(mayBegin).length).toBe(1 + ((LABELS - 1) / 4) * 2);
    expect(all.filter(mayFinish)).toEqual(all.filter((y) => y === 0 || (y - 1) % 4 >= 2));
    for (const from of all)
      for (const to of all)
        if (mayFollow(from, to) && from !== 0 && (from - 1) % 4 < 2) {
          expect(Math.floor((from - 1) / 4)).toBe(Math.floor((to - 1) / 4));
        }
    expect(namesOf([0, 1, 2, 3, 4, 0, 8])).toEqual([
      { from: 1, to: 4, type: 0 },
      { from: 4, to: 5, type: 0 },
      { from: 6, to: 7, type: 1 },
    ]);
  });
});

it("names an entity without the line break that stands in a wrapped name", async () => {
  const text =
    "The council of Lissa raised the toll on the old bridge, Mayor Steve\nWaughton told the drivers who had come to the hall, and most of them\nwent home. Steve Waughton stayed.";
  const { entities } = await whole.annotate({ id: "t", text, meta: {} });
  expect(entities?.filter(({ type }) => type === "PERSON")).toMatchObject([
    { name: "Steve Waughton", aliases: [] },
  ]);
});
