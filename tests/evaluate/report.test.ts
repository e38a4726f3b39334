import { describe, expect, it } from "vitest";
import { evaluation } from "../../src/evaluate/evaluate.js";
import { belowLeast } from "../../src/evaluate/least.js";
import type { Report } from "../../src/evaluate/report.js";
import { reportTable } from "../../src/evaluate/table.js";
import { documentOf, place } from "./documents.js";

const TEXT = "Ana Brandt of Oxmoor\nCarl Cole of Oxmoor\n";

function report(): Report {
  const paragraphs = [
    { id: "p1", ...place(TEXT, "Ana Brandt of Oxmoor"), role: "title" as const },
    { id: "p2", ...place(TEXT, "Carl Cole of Oxmoor"), role: "body" as const },
  ];
  const mention = (words: string, type: "PERSON" | "GPE", nth = 1) => ({
    id: `m-${words}-${nth}`,
    ...place(TEXT, words, nth),
    type,
  });
  const run = evaluation();
  run.add(
    documentOf(TEXT, {
      paragraphs,
      mentions: [mention("Ana Brandt", "PERSON"), mention("Oxmoor", "PERSON")],
    }),
    documentOf(TEXT, {
      paragraphs,
      mentions: [mention("Ana Brandt", "PERSON"), mention("Oxmoor", "GPE")],
      stances: [],
    }),
  );
  return run.report({ resamples: 100 });
}

describe("reportTable", () => {
  it("aligns a layer after the other and leaves out what there is nothing of", () => {
    expect(reportTable(report())).toBe(
      `1 document; intervals from 100 resamples of paragraphs, seed 1

                                    value    95% interval  precision  recall  right  predicted  gold
roles
  paragraph found, same role        1.000  1.000 to 1.000                         2          2     2
entities
  span and type                     0.500  0.500 to 0.500      0.500   0.500      1          2     2
  span and type, names only         0.500  0.500 to 0.500      0.500   0.500      1          2     2
  overlap and type                  0.500  0.500 to 0.500      0.500   0.500      1          2     2
    PERSON                          0.667  0.667 to 0.667      0.500   1.000      1          2     1
    GPE                             0.000  0.000 to 0.000          –   0.000      0          0     1
stance
  paragraph, holder, target, label      –               –          –       –      0          0     0
  paragraph, holder, label              –               –          –       –      0          0     0

Not annotated in gold: tokens, sentences, linking, quotations, sentiment
`,
    );
  });

  it("names the columns for two people", () => {
    const table = reportTable(report(), "people");
    expect(table).toMatch(/same +first +second\n/);
    expect(table).toContain("Not annotated by both: tokens");
  });
});

describe("belowLeast", () => {
  it("lists what falls below, and what could not be computed", () => {
    expect(
      belowLeast(report(), {
        "roles.accuracy": 1,
        "entities.strict": 0.9,
        "stance.holder": 0.1,
        "tokens.f1": 0,
      }),
    ).toEqual({
      ok: true,
      value: [
        { key: "entities.strict", least: 0.9, value: 0.5 },
        { key: "stance.holder", least: 0.1, value: null },
        { key: "tokens.f1", least: 0, value: null },
      ],
    });
    expect(belowLeast(report(), {})).toEqual({ ok: true, value: [] });
    expect(belowLeast(report(), { "entities.strict": 0.5 })).toEqual({ ok: true, value: [] });
  });

  it("refuses a figure that does not exist, and names those that do", () => {
    const result = belowLeast(report(), { "entities.strickt": 0.9 });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: "unknown-figure", where: "entities.strickt" },
    });
    expect(!result.ok && result.problem.message).toContain("roles.accuracy, tokens.f1, sentences.f1");
  });

  it.each([[null], [[0.9]], ["0.9"], [{ "roles.accuracy": "0.9" }], [{ "roles.accuracy": 90 }]])(
    "refuses %j, which holds no thresholds",
    (least) => {
      expect(belowLeast(report(), least)).toMatchObject({ ok: false, problem: { code: "not-thresholds" } });
    },
  );
});
