/** What is proposed when the heads say this or that: the heads are made up, the words are real. */
import { describe, expect, it } from "vitest";
import { Manner, type PairHead } from "../../../src/heads/pair-head.js";
import type { StanceHeadOfText } from "../../../src/heads/stance-head.js";
import { mentionRows, type Rows } from "../../../src/reading/rows.js";
import type { EntityPair } from "../../../src/stages/stance/pairs.js";
import { type Proposal, proposalsIn, stretchesOf } from "../../../src/stages/stance/proposals.js";
import { stanceText } from "../../../src/stages/stance/stance-text.js";
import { named } from "../../helpers/named.js";
import { row, SMALL, vectorsOf } from "../../helpers/vectors.js";

/** What the heads say. Words are those of the text; what is not named is unlikely. */
interface Heads {
  favor?: string[];
  against?: string[];
  /** How likely words are those of the target, of the holder. */
  target?: Record<string, number>;
  holder?: Record<string, number>;
  /** How likely each name is the holder, and "author" and "words". */
  who?: Record<string, number>;
  /** `A > B : favor` and how likely. */
  pairs?: Record<string, number>;
  manner?: number;
}

const TAG = { favor: [0, 9, 0, 0, 0], against: [0, 0, 0, 9, 0] };

function proposals(source: string, said: Heads): { found: Proposal[]; lines: string[] } {
  const layers = named(source);
  const { tokens, entities } = layers;
  const words = tokens.start.map((start, i) => layers.text.slice(start, tokens.end[i]));
  const rows = words.map((word) =>
    row({
      tags: said.favor?.includes(word)
        ? TAG.favor
        : said.against?.includes(word)
          ? TAG.against
          : [9, 0, 0, 0, 0],
    }),
  );
  const text = stanceText({ ...layers, vectors: vectorsOf(SMALL, rows) });
  const likely = (of: Record<string, number> = {}, from: number, to: number) =>
    Float32Array.from({ length: to - from }, (_, i) => of[words[from + i]!] ?? 0.01);
  const who = said.who ?? {};
  const stance: StanceHeadOfText = {
    arcs: (_, __, from, to) => ({
      target: likely(said.target, from, to),
      holder: likely(said.holder, from, to),
    }),
    manners: () => ({ hedged: 0.2, negated: 0.7 }),
    who: (_, mentions) => ({
      author: who.author ?? 0,
      words: who.words ?? 0,
      mentions: Float64Array.from(mentions, ({ from, to }) => who[words.slice(from, to).join(" ")] ?? 0),
    }),
  };
  const nameOf = (entity: number) => entities[entity]?.name ?? "author";
  const pair: ReturnType<PairHead> = (parties) => {
    const { first, second } = parties as EntityPair;
    const one = (a: number, b: number, label: string) =>
      said.pairs?.[`${nameOf(a)} > ${nameOf(b)} : ${label}`] ?? 0;
    const p = [
      one(first, second, "favor"),
      one(second, first, "favor"),
      one(first, second, "against"),
      one(second, first, "against"),
    ];
    return Float64Array.of(1 - p.reduce((sum, x) => sum + x, 0), ...p);
  };
  const mentionAt = mentionRows(tokens, layers.mentions);
  const found = layers.paragraphs.flatMap((_, paragraph) =>
    stretchesOf(text, paragraph).flatMap((stretch) =>
      proposalsIn(text, { stance, pair }, paragraph, stretch, said.manner ?? Manner.Article, mentionAt),
    ),
  );
  const wordsOf = ({ from, to }: Rows) => layers.text.slice(tokens.start[from], tokens.end[to - 1]);
  const lines = found.map(({ holder, holderRows, target, targetEntity, label, evidence }) => {
    const name = typeof holder === "object" ? nameOf(holder.entity) : holder;
    const place = holderRows ? ` (${wordsOf(holderRows)})` : "";
    const entity = targetEntity < 0 ? "" : ` = ${nameOf(targetEntity)}`;
    return `${name}${place} > ${wordsOf(target)}${entity} : ${label} [${evidence.map(wordsOf).join(", ")}]`;
  });
  return { found, lines };
}

describe("words of attitude", () => {
  const ana = { who: { "Ana Brandt": 0.9 } };

  it("propose who holds it and the whole phrase that the head points to", () => {
    const { found, lines } = proposals("[Ana Brandt] criticized the result of the runoff.", {
      ...ana,
      against: ["criticized"],
      target: { result: 0.9 },
    });
    expect(lines).toEqual(["Ana Brandt (Ana Brandt) > the result of the runoff : against [criticized]"]);
    expect(found[0]).toMatchObject({ hedged: 0.2, negated: 0.7, holderProbability: 0.9, pair: 0, noPair: 1 });
    expect(found[0]!.targetMost).toBeCloseTo(0.9, 5);
  });

  it("say which entity a target is: the one whose name ends it, unless it hangs on another noun", () => {
    const targets = (source: string, ...words: string[]) =>
      proposals(source, {
        ...ana,
        against: ["criticized"],
        target: Object.fromEntries(words.map((word) => [word, 0.9])),
      }).lines.map((line) => / > (.*) :/.exec(line)![1]);
    expect(targets("[Ana Brandt] criticized [Otto Keller].", "Keller")).toEqual([
      "Otto Keller = Otto Keller",
    ]);
    expect(targets("[Ana Brandt] criticized mayor [Otto Keller].", "Otto")).toEqual([
      "mayor Otto Keller = Otto Keller",
    ]);
    expect(targets("[Ana Brandt] criticized the friends of [Otto Keller].", "friends")).toEqual([
      "the friends of Otto Keller",
    ]);
    expect(targets("[Ana Brandt] criticized [Otto Keller]'s plan.", "plan")).toEqual(["Otto Keller's plan"]);
  });

  it("point to the likeliest word where none is likely enough, and to six targets at most", () => {
    const weak = proposals("[Ana Brandt] criticized the tax.", {
      ...ana,
      against: ["criticized"],
      target: { tax: 0.2 },
    });
    expect(weak.lines).toEqual(["Ana Brandt (Ana Brandt) > the tax : against [criticized]"]);
    const list = ["tax", "ferry", "bridge", "school", "harbour", "market", "station", "library"];
    const many = proposals(`[Ana Brandt] criticized the ${list.join(", the ")}.`, {
      ...ana,
      against: ["criticized"],
      target: Object.fromEntries(list.map((word) => [word, 0.99])),
    });
    expect(many.lines).toHaveLength(6);
  });

  it("propose further holders that may be, and nobody of themselves", () => {
    const source = "[Ana Brandt] met [Otto Keller] and [Ida Lund], who criticized [Otto Keller].";
    const holders = (who: Record<string, number>) =>
      proposals(source, { against: ["criticized"], target: { Keller: 0.9 }, who }).lines.map(
        (line) => line.split(" (")[0],
      );
    expect(holders({ "Ida Lund": 0.6, "Ana Brandt": 0.3 })).toEqual(["Ida Lund", "Ana Brandt"]);
    expect(holders({ "Ida Lund": 0.6, "Ana Brandt": 0.05 })).toEqual(["Ida Lund"]);
    expect(holders({ "Ida Lund": 0.3, "Otto Keller": 0.3 })).toEqual(["Ida Lund"]);
  });

  it("take the author, who stands nowhere, and words that name nobody, where the head points to them", () => {
    const source = "Angry teachers criticized the tax.";
    const heads = { against: ["criticized"], target: { tax: 0.9 } };
    expect(proposals(source, { ...heads, who: { author: 0.9 } }).lines).toEqual([
      "author > the tax : against [criticized]",
    ]);
    expect(proposals(source, { ...heads, who: { words: 0.9 }, holder: { teachers: 0.9 } }).lines).toEqual([
      "words (Angry teachers) > the tax : against [criticized]",
    ]);
    expect(proposals(source, { ...heads, who: { words: 0.9 } }).lines).toEqual([]);
  });

  it("say where the holder stands: in a pronoun or its own name, never in words for somebody else", () => {
    const lines = (sentence: string, place: string) =>
      proposals(`[Otto Ferris] left. ${sentence}`, {
        against: ["criticized"],
        target: { tax: 0.9 },
        who: { "Otto Ferris": 0.9 },
        holder: { [place]: 0.9 },
      }).lines.map((line) => line.split(" > ")[0]);
    expect(lines("Then he criticized the tax.", "he")).toEqual(["Otto Ferris (he)"]);
    expect(lines("Then mayor [Otto Ferris] criticized the tax.", "mayor")).toEqual(["Otto Ferris (mayor)"]);
    expect(lines("The union of workers criticized the tax.", "union")).toEqual(["Otto Ferris (Otto Ferris)"]);
    expect(lines("Captain [Ida Lund] criticized the tax.", "Lund")).toEqual(["Otto Ferris (Otto Ferris)"]);
  });

  it("of one holder, side and entity are one proposal with all evidence", () => {
    const source = "[Ana Brandt] criticized and attacked [Otto Keller].";
    const { found, lines } = proposals(source, {
      ...ana,
      against: ["criticized", "attacked"],
      target: { Otto: 0.9, Keller: 0.9 },
    });
    expect(lines).toEqual([
      "Ana Brandt (Ana Brandt) > Otto Keller = Otto Keller : against [criticized, attacked]",
    ]);
    expect(found[0]!.targetEntity).toBe(1);
  });

  it("of either side are two", () => {
    const { lines } = proposals("[Ana Brandt] praised, then attacked the tax.", {
      ...ana,
      favor: ["praised"],
      against: ["attacked"],
      target: { tax: 0.9 },
    });
    expect(lines).toEqual([
      "Ana Brandt (Ana Brandt) > the tax : favor [praised]",
      "Ana Brandt (Ana Brandt) > the tax : against [attacked]",
    ]);
  });

  it("point to nothing in another paragraph", () => {
    const { lines } = proposals("[Ana Brandt] spoke.\n\nThe tax was criticized.\n\nThe ferry tax stays.", {
      ...ana,
      against: ["criticized"],
      target: { tax: 0.9 },
    });
    expect(lines).toEqual(["Ana Brandt > The tax : against [criticized]"]);
  });
});

describe("pairs of parties", () => {
  const source = "[Ana Brandt] met [Otto Keller] and sighed. It rained.";
  const sighed = { favor: ["sighed"], who: { words: 1 } };

  it("propose in their direction, with the strongest word of that side as evidence", () => {
    const forward = proposals(source, { ...sighed, pairs: { "Ana Brandt > Otto Keller : favor": 0.6 } });
    expect(forward.lines).toEqual(["Ana Brandt (Ana Brandt) > Otto Keller = Otto Keller : favor [sighed]"]);
    expect(forward.found[0]).toMatchObject({ pair: 0.6, noPair: 0.4, tag: 0 });
    const backward = proposals(source, { ...sighed, pairs: { "Otto Keller > Ana Brandt : favor": 0.6 } });
    expect(backward.lines).toEqual(["Otto Keller (Otto Keller) > Ana Brandt = Ana Brandt : favor [sighed]"]);
  });

  it("take the author as holder and never as target", () => {
    const pairs = { "author > Ana Brandt : favor": 0.5, "Ana Brandt > author : favor": 0.4 };
    expect(proposals(source, { ...sighed, pairs }).lines).toEqual([
      "author > Ana Brandt = Ana Brandt : favor [sighed]",
    ]);
  });

  it("are left where a label is unlikely, or in an article no word shows an attitude", () => {
    const pairs = { "Ana Brandt > Otto Keller : favor": 0.6 };
    expect(
      proposals(source, { ...sighed, pairs: { "Ana Brandt > Otto Keller : favor": 0.2 } }).lines,
    ).toEqual([]);
    expect(proposals(source, { pairs }).lines).toEqual([]);
    expect(proposals(source, { pairs, manner: Manner.Sentence }).lines).toHaveLength(1);
  });

  it("strengthen what words of attitude propose", () => {
    const { found, lines } = proposals("[Ana Brandt] praised [Otto Keller].", {
      favor: ["praised"],
      who: { "Ana Brandt": 0.8 },
      target: { Otto: 0.9, Keller: 0.9 },
      pairs: { "Ana Brandt > Otto Keller : favor": 0.6 },
    });
    expect(lines).toEqual(["Ana Brandt (Ana Brandt) > Otto Keller = Otto Keller : favor [praised]"]);
    expect(found[0]).toMatchObject({ pair: 0.6, noPair: 0.4, holderProbability: 0.8 });
    expect(found[0]!.tag).toBeGreaterThan(0.9);
  });
});
