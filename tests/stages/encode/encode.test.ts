import { expect, it } from "vitest";
import type { Vectors } from "../../../src/document/layers/vectors.js";
import { assemble } from "../../../src/pipeline/pipeline.js";
import { encodeWith } from "../../../src/stages/encode/encode.js";
import { stage } from "../../../src/stages/stage.js";
import { structure } from "../../../src/stages/structure/structure.js";
import { tokens } from "../../../src/stages/tokens/tokens.js";
import { tinyEncoder } from "../../helpers/tiny-encoder.js";

const article = (id: string, text: string) => ({ id, text, meta: {} });

it("hands its vectors to later stages and into no document; those of an article are its own", async () => {
  const seen = new Map<string, Vectors>();
  const reader = stage({
    name: "reader",
    version: "1.0.0",
    needs: ["tokens", "vectors"],
    gives: ["mentions"],
    run: ({ id, tokens, vectors }) => {
      expect(vectors.data).toHaveLength(tokens.start.length * vectors.width);
      seen.set(id, vectors);
      return { mentions: [] };
    },
  });
  const pipeline = assemble([structure, tokens, encodeWith(await tinyEncoder(), "sha256:tiny"), reader]);
  const one = article("one", "Ana Brandt said so.\n\nThe ferry sails.");
  const alone = await pipeline.annotate(one);
  const own = seen.get("one")!;
  expect(alone).not.toHaveProperty("vectors");
  expect(Object.keys(alone.layers)).not.toContain("vectors");

  seen.clear();
  const others = [article("two", "NO. ".repeat(400)), one, article("three", "")];
  for await (const result of pipeline.annotateAll(others)) expect(result.ok).toBe(true);
  expect(seen.get("one")).toEqual(own);
  expect(seen.get("three")!.data).toHaveLength(0);
});
