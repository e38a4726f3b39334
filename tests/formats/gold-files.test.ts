import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { goldOf, markedIds, PASSES, type Pass } from "../../scripts/gold.js";
import { readDocument, writeDocument } from "../../src/document/json.js";
import { ENTITY_TYPES, ROLES } from "../../src/document/schema.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function stored(id: string, pass: Pass = "first"): string {
  return readFileSync(`${ROOT}/${PASSES[pass]}/${id}.json`, "utf8");
}

describe("annotations/gold and annotations/second", () => {
  const passes = (["first", "second"] as const).flatMap((pass) =>
    markedIds(pass).map((id) => [pass, id] as const),
  );
  it.each(passes)("%s pass, %s: is what its marks give (else run: npm run gold)", (pass, id) => {
    const gold = goldOf(id, pass);
    expect(gold.ok ? "" : gold.problem).toBe("");
    if (gold.ok) expect(stored(id, pass)).toBe(writeDocument(gold.value));
  });

  it("has marks for every article of the corpus", () => {
    const articles = readdirSync(`${ROOT}/corpus`).filter((name) => name.endsWith(".txt"));
    expect(articles.map((name) => name.slice(0, -".txt".length)).sort()).toEqual(markedIds());
    expect(markedIds("second")).toEqual(markedIds());
  });

  it("holds the reference article without its text", () => {
    const doc = readDocument(stored("sochi-summit-2008"));
    expect(doc.ok && doc.value.text).toBeUndefined();
    expect(doc.ok && doc.value.sha256).toBe(
      "a453c14e554529bb5fb4070ebaf6b7be7c5d11699073251453f7cd8ba64f698d",
    );
    expect(
      doc.ok && [doc.value.mentions?.length, doc.value.quotations?.length, doc.value.stances?.length],
    ).toEqual([122, 27, 46]);
  });

  it("shows every role, entity type, form and label at least once", () => {
    const docs = markedIds().flatMap((id) => {
      const gold = goldOf(id);
      return gold.ok ? [gold.value] : [];
    });
    const all = <T>(of: (doc: (typeof docs)[number]) => T[]) => [...new Set(docs.flatMap(of))].sort();
    expect(all((d) => d.paragraphs!.map((p) => p.role))).toEqual([...ROLES].sort());
    expect(all((d) => d.mentions!.map((m) => m.type))).toEqual([...ENTITY_TYPES].sort());
    expect(all((d) => d.quotations!.map((q) => q.form))).toEqual(["direct", "indirect", "mixed"]);
    expect(all((d) => d.stances!.map((s) => s.label))).toEqual(["against", "favor"]);
  });
});
