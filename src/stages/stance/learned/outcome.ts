import type { Holder, Stance } from "../../../document/schema.js";
import type { Piece } from "../../../document/span.js";
import { polarityBefore } from "../polarity.js";
import type { StanceArticle } from "./article.js";
import type { Candidate } from "./candidates.js";
import { PartyKind } from "./party.js";

/** A candidate with what the model says of it. */
export interface Judged {
  candidate: Candidate;
  label: "favor" | "against";
  score: number;
}

/** The stance of a candidate, without its id; `evidence` in tokens, ascending. Null where it names no target. */
export function stanceOf(
  { scene, rules }: StanceArticle,
  { candidate, label, score }: Judged,
  evidence: readonly Piece[],
): Stance | null {
  const { reading, layers, parties, quotationOf } = scene;
  const { start, end } = reading.tokens;
  const { holder, target, sentence } = candidate;
  if (!holder.holder) return null;
  const at = layers.sentences[sentence]!;
  const ruled = candidate.rules.length > 0 ? rules[candidate.rules[0]!]!.stance : undefined;
  const goal = target.from < 0 ? ruled?.target : targetOf();
  if (!goal) return null;
  const main = evidence.at(-1)![0];
  const own = candidate.rules.map((r) => rules[r]!.stance).find((found) => found.label === label);
  const around = polarityBefore(reading, main, candidate.from);
  const negated = own?.negated ?? around.negated;
  const hedged = own?.hedged ?? around.hedged;
  const inside = candidate.quotation >= 0 ? candidate.quotation : quotationOf[evidence[0]![0]]!;
  return {
    id: "",
    paragraph: at.paragraph,
    sentence: at.id,
    label,
    holder: holder.holder as Holder,
    target: goal,
    evidence: evidence.map(([from, to]): Piece => [start[from]!, end[to - 1]!]),
    ...(inside >= 0 && { quotation: layers.quotations[inside]!.id }),
    ...(negated && { negated }),
    ...(hedged && { hedged }),
    score,
  };

  function targetOf(): Stance["target"] {
    const span = { start: start[target.from]!, end: end[target.to - 1]! };
    if (target.kind === PartyKind.Name) {
      const mention = reading.mentions[reading.mention[target.from]!]!;
      return { start: mention.start, end: mention.end, entity: target.key };
    }
    if (target.kind === PartyKind.Pronoun) {
      const name = parties.nameOf(target.key);
      if (name !== undefined) return { ...span, entity: target.key, text: name };
      if (target.holder && "text" in target.holder) return { ...span, text: target.holder.text };
    }
    return { ...span, text: reading.text.slice(span.start, span.end) };
  }
}
