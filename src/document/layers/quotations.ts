import { shortParty } from "../short-phrase.js";
import { layer, type ValueOf } from "./layer.js";
import { id, type Plain, pieces, probability, sentimentShape } from "./shapes.js";

export const quotations = layer({
  name: "quotations",
  shape: (z) => {
    const speaker = z
      .union([
        z.object({ entity: id(z) }),
        z.object({
          text: z.string().min(1),
          entities: z.array(id(z)).min(2).optional().describe("Those named where several speak together."),
        }),
      ])
      .nullable()
      .describe("The entity behind the source, else the source's own words; null where nobody is named.");
    return z.array(
      z.object({
        id: id(z),
        paragraph: id(z),
        form: z.enum(["direct", "indirect", "mixed"]),
        content: pieces(z),
        cue: pieces(z),
        source: pieces(z),
        speaker,
        sentiment: sentimentShape(z).optional().describe("How its content sounds, a voice by itself."),
        score: probability(z).optional(),
      }),
    );
  },
  check(quotations, check) {
    check.ids("quotations", quotations);
    quotations.forEach((quotation, i) => {
      const where = `quotations[${i}]`;
      check.refers(`${where}.paragraph`, quotation.paragraph, "paragraphs");
      if (quotation.speaker && "entity" in quotation.speaker)
        check.refers(`${where}.speaker.entity`, quotation.speaker.entity, "entities");
      else
        quotation.speaker?.entities?.forEach((entity, k) => {
          check.refers(`${where}.speaker.entities[${k}]`, entity, "entities");
        });
      if (quotation.content.length === 0) check.fail("empty-content", `${where}.content`, "has no piece");
      for (const part of ["content", "cue", "source"] as const)
        check.pieces(`${where}.${part}`, quotation[part]);
    });
  },
  withoutText: (quotations) =>
    quotations.map((quotation) => ({
      ...quotation,
      speaker: quotation.speaker && shortParty(quotation.speaker),
    })),
});
export type Quotation = Plain<ValueOf<typeof quotations>[number]>;
export type Speaker = Quotation["speaker"];
