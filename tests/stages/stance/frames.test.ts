import { describe, expect, it } from "vitest";
import { indexesWithin } from "../../../src/document/span.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { frameOf, Link, Subjects } from "../../../src/stages/stance/learned/frames.js";
import { viewOf } from "../../../src/stages/stance/learned/view.js";
import { stanceWords } from "../../../src/stages/stance/learned/word-table.js";
import { sceneOf } from "../../../src/stages/stance/scene.js";
import { models } from "../../helpers/models.js";
import { named } from "../../helpers/named.js";

const table = stanceWords(Clusters.of(models.stance.clusters));
const LINKS = Object.fromEntries(Object.entries(Link).map(([name, value]) => [value, name]));

/** How `words` hang on the rest of a text of one sentence: link, governor, preposition, verb above. */
function hangs(source: string, words: string): string {
  const layers = named(source);
  const { reading } = sceneOf(layers);
  const start = layers.text.indexOf(words);
  const [from, to] = indexesWithin(layers.tokens, { start, end: start + words.length });
  const frame = frameOf(reading, viewOf(reading, table), from, to, 0, layers.tokens.start.length);
  const word = (i: number) => (i < 0 ? "" : reading.form(i));
  return [LINKS[frame.link], word(frame.governor), word(frame.preposition), word(frame.verb)]
    .filter((part) => part !== "")
    .join(" ");
}

describe("what a phrase hangs on", () => {
  it.each([
    ["[Ana Brandt] criticized the new ferry tax.", "ferry tax", "Object criticized"],
    ["[Ana Brandt] voted against the ferry tax.", "ferry tax", "Preposition voted against"],
    ["[Ana Brandt] voiced criticism of the ferry tax.", "ferry tax", "Noun criticism of voiced"],
    ["The ferry tax has failed.", "ferry tax", "Subject failed"],
    ["[Ana Brandt] welcomed [Otto Keller]'s plan.", "Otto Keller", "Owner plan welcomed"],
    ["After the vote, the ferry tax.", "ferry tax", "None"],
  ])("%s", (source, words, expected) => {
    expect(hangs(source, words)).toBe(expected);
  });
});

describe("subjects", () => {
  it("are the heads of whoever does what a verb says, and −1 where nobody does", () => {
    const layers = named("[Ana Brandt] met the council and criticized [Otto Keller].");
    const { reading } = sceneOf(layers);
    const subjects = new Subjects(reading);
    const at = (form: string) => layers.tokens.start.findIndex((_, i) => reading.form(i) === form);
    const to = layers.tokens.start.length;
    for (let time = 0; time < 2; time++) expect(subjects.of(at("criticized"), 0, to)).toBe(at("brandt"));
    const headless = named("Criticized at last.");
    const other = new Subjects(sceneOf(headless).reading);
    expect(other.of(0, 0, headless.tokens.start.length)).toBe(-1);
  });
});
