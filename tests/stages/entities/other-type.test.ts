import { describe, expect, it } from "vitest";
import { isProgramme, otherType } from "../../../src/stages/entities/names/guidelines/other-type.js";

/** The type of the words in brackets. */
function typeOf(marked: string, score = 0.6) {
  const start = marked.indexOf("[");
  const text = marked.replace("[", "").replace("]", "");
  return otherType({ text, start, end: marked.indexOf("]") - 1, score });
}

describe("names that are of no person, body or place", () => {
  it.each([
    ["They would cut [Medicare].", "LAW"],
    ["The [Fisheries Act 2011] passed.", "LAW"],
    ["The court heard [Marsh v. Dolan].", "LAW"],
    ["The [Convention against Seagrass] is old.", "LAW"],
    ["The [Republican National Convention] opened.", "EVENT"],
    ["The [Cup of Nations] began.", "EVENT"],
    ["A strain of [Islam] spread.", "NORP"],
    ["The [GOP] lost.", "ORG"],
    ["The [Second District GOP] lost.", "ORG"],
    ["He told the [Oxmoor Examiner] so.", "ORG"],
    ["The [Rules of Order] help.", "LAW"],
    ["She sang “[Grey Harbour].”", "WORK_OF_ART"],
    ["She was on “[The Evening Hour] with Ann Lee.”", "WORK_OF_ART"],
    ["The book “[Spies of the CIA]” sold.", "WORK_OF_ART"],
    ["The [Oxmoor Ways] came.", "EVENT"],
  ])("%s %s", (marked, type) => {
    expect(typeOf(marked)).toBe(type);
  });

  it("stay what the tagger is sure of, where a list or a head has another type", () => {
    expect(typeOf("The [Second District GOP] lost.", 0.9)).toBe("EVENT");
    expect(typeOf("The [Northern League] opened.", 0.9)).toBe("EVENT");
  });

  it("are works where they end in a show that is on the air", () => {
    expect(isProgramme(["the", "evening", "show"])).toBe(true);
    expect(isProgramme(["oxmoor", "air", "show"])).toBe(false);
  });
});
