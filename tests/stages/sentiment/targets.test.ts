import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../scripts/targets/probe.js";
import type { Role } from "../../../src/document/schema.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { HashIndex } from "../../../src/learn/hash-index.js";
import { writeModel } from "../../../src/learn/model-bytes.js";
import { targetsWith } from "../../../src/stages/sentiment/targets.js";
import { features } from "../../../src/stages/sentiment/toward/features.js";
import { learnedToward } from "../../../src/stages/sentiment/toward/learned.js";
import { targetOf } from "../../../src/stages/sentiment/toward/target.js";
import { viewOf } from "../../../src/stages/sentiment/toward/view.js";
import { targetWords } from "../../../src/stages/sentiment/toward/words.js";
import { indentedCases } from "../../helpers/indented-cases.js";
import { models } from "../../helpers/models.js";
import { named } from "../../helpers/named.js";

const learned = learnedToward(models.targets);

const tones = (source: string) => targetsWith(learned).run(named(source)).tones;

describe("target cases (learned)", () => {
  for (const { line, text, expected } of indentedCases("targets")) {
    it(`line ${line}: ${text}`, () => {
      const { mentions, text: plain } = named(text);
      const labels = tones(text).map((tone) => tone?.label ?? "none");
      expect(mentions.map(({ start, end }, i) => `${plain.slice(start, end)}: ${labels[i]}`)).toEqual(
        expected,
      );
    });
  }
});

describe("targets", () => {
  const asked = (source: string) => {
    const layers = named(source);
    return targetsWith(learned).run({
      ...layers,
      asked: layers.mentions.map(({ start, end }) => ({ start, end })),
    });
  };

  it("answers in the order asked, the same as for the mention there", () => {
    const given = asked(
      "[Ana Brandt] was praised for her courage. [Otto Keller], a corrupt liar, failed miserably.",
    );
    expect(given.targets.map(({ sentiment }) => sentiment.label)).toEqual(["positive", "negative"]);
    expect(given.targets.map(({ sentiment }) => sentiment)).toEqual(given.tones);
  });

  it("hears no other sentence", () => {
    const alone = tones("[Ana Brandt] is in the north.");
    expect(tones("[Ana Brandt] is in the north. The road there is a horrible mess.")).toEqual(alone);
  });

  it("answers for a target outside every sentence", () => {
    const layers = named("  A good day.");
    const { targets } = targetsWith(learned).run({ ...layers, asked: [{ start: 0, end: 1 }] });
    expect(targets).toEqual([{ start: 0, end: 1, sentiment: { label: "neutral", score: 0 } }]);
  });

  it("answers for a span that ends after its sentence or begins inside a word", () => {
    const layers = named("We admire her. It rained \u{1F600}.");
    const spans = [
      { start: 3, end: layers.text.length },
      { start: 4, end: 6 },
    ];
    for (const { sentiment } of targetsWith(learned).run({ ...layers, asked: spans }).targets)
      expect(Math.abs(sentiment.score!)).toBeLessThanOrEqual(1);
  });

  it("judges names in title, deck and body, of those who can be praised and blamed, and no others", () => {
    const roles: Role[] = ["title", "deck", "byline", "credit", "dateline", "heading", "body", "boilerplate"];
    const layers = named(roles.map(() => "[Ana] went to [Norland|GPE] on [Friday|DATE].").join("\n\n"));
    const paragraphs = layers.paragraphs.map((paragraph, i) => ({ ...paragraph, role: roles[i]! }));
    const given = targetsWith(learned).run({ ...layers, paragraphs }).tones;
    const judged = given.flatMap((tone, i) => (tone ? [`${roles[Math.floor(i / 3)]} ${i % 3}`] : []));
    expect(judged).toEqual(["title 0", "title 1", "deck 0", "deck 1", "body 0", "body 1"]);
  });

  it("takes time in proportion to the text, however long a sentence is", () => {
    const long = `[Ana Brandt] was praised ${"and they were happy ".repeat(20_000)}.`;
    const started = process.cpuUsage();
    expect(tones(long)[0]!.label).toBeDefined();
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(8000);
  });
});

describe("learned judge", () => {
  it("does not ask who it is: another name changes nothing", () => {
    expect(tones("[Otto Keller] was harshly attacked by critics.")).toEqual(
      tones("[Ana Brandt] was harshly attacked by critics."),
    );
  });

  it("gives a score within ±1 and a probability of at least a third", () => {
    for (const tone of tones("[Ana] praised [Otto], but [Norland|GPE] condemned both of them.")) {
      expect(Math.abs(tone!.score!)).toBeLessThanOrEqual(1);
      expect(tone!.probability).toBeGreaterThanOrEqual(0.333);
    }
  });

  it("refuses bytes that are another model", () => {
    const weights = writeModel({ chains: {}, weights: {} });
    expect(() => learnedToward({ weights, clusters: new Uint8Array(0) })).toThrow(/no model of targets/);
  });

  it("was trained with the features that the code computes (else: npm run train -- targets)", () => {
    const info = JSON.parse(readFileSync("models/targets/model.json", "utf8"));
    expect(fingerprint(new Clusters(models.targets.clusters))).toBe(info.fingerprint);
  });
});

describe("features", () => {
  const hashes = (source: string) => {
    const { text, tokens, sentences, mentions } = named(source);
    const view = viewOf(
      text,
      tokens,
      sentences,
      targetWords(new Clusters(new Uint8Array(0)), new HashIndex(new Uint32Array(0))),
    );
    const starts = sentences.map(({ start }) => start);
    const found = new Set<number>();
    features(view, targetOf(view, tokens, sentences, starts, mentions[0]!)!, {
      add: (hash) => found.add(hash),
    });
    return found;
  };

  it("tells subject from object, and active from passive", () => {
    const [subject, object, passive] = [
      "[Ana] attacked Otto.",
      "Otto attacked [Ana].",
      "[Ana] was attacked.",
    ].map(hashes);
    expect(subject).not.toEqual(object);
    expect(subject).not.toEqual(passive);
  });

  it("tells a negated word from the plain one", () => {
    expect(hashes("[Ana] was not honest.")).not.toEqual(hashes("[Ana] was very honest."));
  });
});
