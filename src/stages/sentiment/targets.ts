import type { EntityType, Mention, Paragraph, Role } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { stage } from "../stage.js";
import type { TowardJudge } from "./toward/judge.js";

/** Mentions of these types are judged: those who can be praised and blamed. */
const TYPES: ReadonlySet<EntityType> = new Set(["PERSON", "ORG", "GPE", "NORP"]);
/** In paragraphs with these roles. */
const ROLES: ReadonlySet<Role> = new Set(["title", "deck", "body"]);

/**
 * What is said of persons, organizations, states and peoples where they are named, and of the spans that the
 * caller asks about.
 *
 * @param model `sha256:…` of the model behind the judge, where there is one.
 */
export function targetsWith(judge: TowardJudge, model?: string) {
  return stage({
    name: "targets",
    version: "1.0.0",
    needs: ["paragraphs", "tokens", "sentences", "mentions"],
    gives: ["tones", "targets"],
    ...(model !== undefined && { model }),
    run({ text, paragraphs, tokens, sentences, mentions, asked }) {
      const starts = paragraphs.map(({ start }) => start);
      const judged = (mention: Mention) => TYPES.has(mention.type) && heard(paragraphs, starts, mention);
      const toward = judge({ text, tokens, sentences, mentions });
      return {
        tones: mentions.map((mention) => (judged(mention) ? toward(mention) : null)),
        targets: (asked ?? []).map(({ start, end }) => ({ start, end, sentiment: toward({ start, end }) })),
      };
    },
  });
}

function heard(paragraphs: readonly Paragraph[], starts: readonly number[], { start }: Mention): boolean {
  const paragraph = paragraphs[firstAtOrAfter(starts, start + 1) - 1];
  return paragraph !== undefined && ROLES.has(paragraph.role);
}
