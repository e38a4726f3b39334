import { shortParty } from "../short-phrase.js";
import { layer, type ValueOf } from "./layer.js";
import { id, offset, type Plain, pieces, probability, span } from "./shapes.js";

export const stances = layer({
  name: "stances",
  shape: (z) => {
    const holder = z.union([
      z.object({ author: z.literal(true) }),
      z.object({ entity: id(z), start: offset(z).optional(), end: offset(z).optional() }),
      z.object({ text: z.string().min(1), ...span(z) }),
    ]);
    return z.array(
      z.object({
        id: id(z),
        paragraph: id(z),
        sentence: id(z).optional(),
        label: z.enum(["favor", "against"]),
        holder,
        target: z.object({
          ...span(z),
          entity: id(z).optional(),
          text: z
            .string()
            .min(1)
            .optional()
            .describe("The canonical words of the target where it is a phrase."),
        }),
        evidence: pieces(z),
        quotation: id(z).optional(),
        negated: z.boolean().optional(),
        hedged: z.boolean().optional(),
        score: probability(z).optional(),
      }),
    );
  },
  check(stances, check) {
    check.ids("stances", stances);
    stances.forEach((stance, i) => {
      const where = `stances[${i}]`;
      check.refers(`${where}.paragraph`, stance.paragraph, "paragraphs");
      check.refers(`${where}.sentence`, stance.sentence, "sentences");
      check.refers(`${where}.quotation`, stance.quotation, "quotations");
      check.refers(`${where}.target.entity`, stance.target.entity, "entities");
      check.span(`${where}.target`, stance.target);
      const { holder } = stance;
      if ("entity" in holder) check.refers(`${where}.holder.entity`, holder.entity, "entities");
      if (!("author" in holder) && holder.start !== undefined && holder.end !== undefined)
        check.span(`${where}.holder`, { start: holder.start, end: holder.end });
      check.pieces(`${where}.evidence`, stance.evidence);
    });
  },
  withoutText: (stances) =>
    stances.map((stance) => ({
      ...stance,
      holder: shortParty(stance.holder),
      target: shortParty(stance.target),
    })),
});
export type Stance = Plain<ValueOf<typeof stances>[number]>;
export type Holder = Stance["holder"];
