import { describe, expect, it } from "vitest";
import { readText } from "../../scripts/reading.js";
import { indexesWithin } from "../../src/document/span.js";
import { phraseAround } from "../../src/reading/phrase-around.js";
import { mentionRows } from "../../src/reading/rows.js";
import { marked } from "../helpers/marked.js";

/** The phrase around the last marked word of a text; what is marked before it are names. */
function around(source: string): string | null {
  const { text, spans } = marked(source);
  const reading = readText(text);
  const [row] = indexesWithin(reading.tokens, spans.pop()!);
  const names = spans.length > 0 ? mentionRows(reading.tokens, spans) : undefined;
  const rows = phraseAround(reading, row, names);
  return rows && text.slice(reading.tokens.start[rows.from]!, reading.tokens.end[rows.to - 1]!);
}

describe("the noun phrase around a word", () => {
  it.each([
    ["The council questioned the [result] of the runoff.", "the result of the runoff"],
    ["The council questioned the result of the [runoff].", "the runoff"],
    ["Critics oppose Norland's new [tax] on ferries.", "Norland's new tax"],
    ["Critics oppose [Norland]'s new tax.", "Norland"],
    ["Many angry [fishermen] blocked the port.", "Many angry fishermen"],
    ["Many [angry] fishermen blocked the port.", "Many angry fishermen"],
    ["She praised the long-standing free-trade [deal].", "the long-standing free-trade deal"],
    ["She praised his very old [boat].", "his very old boat"],
    ["Voters rejected the planned [toll].", "the planned toll"],
    ["Fishermen opposed [plans] for a harbour.", "plans"],
    ["Yesterday [she] condemned the raid.", "she"],
    ["The minister defended the [policy] Monday.", "the policy"],
  ])("%s", (source, phrase) => {
    expect(around(source)).toBe(phrase);
  });

  it("is none around a verb or a mark", () => {
    expect(around("The council [questioned] the result.")).toBeNull();
    expect(around("The council questioned the result[.]")).toBeNull();
  });

  it("does not cut a name", () => {
    expect(around("They sued Nurses Without [Frontiers] over it.")).toBe("Frontiers");
    expect(around("They sued [Nurses Without [Frontiers]] over it.")).toBe("Nurses Without Frontiers");
  });

  it("stays in its sentence, and is bounded in a list without end", () => {
    expect(around("He sold boats. [Ferries] came.")).toBe("Ferries");
    const { from, to } = phraseAround(readText(`${"old ".repeat(500)}boats sank.`), 250)!;
    expect(to - from).toBeLessThan(40);
  });
});
