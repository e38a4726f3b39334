import { hundredths } from "../../document/hundredths.js";
import type { Holder as DocumentHolder, Stance } from "../../document/schema.js";
import { SPEAKING_ROLES } from "../../document/vocabulary.js";
import type { Matrices } from "../../heads/matrices.js";
import { Manner, pairHead } from "../../heads/pair-head.js";
import { stanceHead } from "../../heads/stance-head.js";
import { type TargetHead, targetHead } from "../../heads/target-head.js";
import { toneHead } from "../../heads/tone-head.js";
import { mentionRows, type Rows } from "../../reading/rows.js";
import { stage } from "../stage.js";
import { type Proposal, proposalsIn, stretchesOf } from "./proposals.js";
import { type StanceLayers, type StanceText, stanceText } from "./stance-text.js";
import { type Surroundings, standingFeatures, standingHead } from "./standing.js";

/** A stance that was proposed, with what the last head reads of it. */
export interface Judged {
  proposal: Proposal;
  features: number[];
}

/** Proposes the stances of an article and reads each for the last head: what annotation and training both call. */
export type StanceReader = (layers: StanceLayers) => { text: StanceText; judged: Judged[] };

export function stanceReader(matrices: Matrices): StanceReader {
  const stance = stanceHead(matrices);
  const pairs = pairHead(matrices);
  const tone = toneHead(matrices);
  const toward = targetHead(matrices);
  return (layers) => {
    const text = stanceText(layers);
    const { vectors, reading } = text;
    const heads = { stance: stance(vectors), pair: pairs(vectors) };
    const says = toward(vectors);
    const mentionAt = mentionRows(layers.tokens, layers.mentions);
    const manner = layers.sentences.length === 1 ? Manner.Sentence : Manner.Article;
    const judged = layers.paragraphs.flatMap(({ role }, paragraph): Judged[] => {
      if (!SPEAKING_ROLES.has(role)) return [];
      const all = { from: reading.paragraphFrom[paragraph]!, to: reading.paragraphFrom[paragraph + 1]! };
      let sound: Float64Array | undefined;
      return stretchesOf(text, paragraph).flatMap((rows) => {
        const proposals = proposalsIn(text, heads, paragraph, rows, manner, mentionAt);
        if (proposals.length === 0) return [];
        sound ??= tone(
          vectors,
          Array.from({ length: all.to - all.from }, (_, i) => all.from + i),
        ).labels;
        const around: Surroundings = {
          tone: sound[2]! - sound[0]!,
          toward: towardIn(text, says, rows),
          title: role === "title",
          proposals,
        };
        return proposals.map((proposal) => ({
          proposal,
          features: standingFeatures(text, proposal, around),
        }));
      });
    });
    return { text, judged };
  };
}

/** What the sentence of a target says of it, as far as it stands in the stretch; asked once a target. */
function towardIn(text: StanceText, head: ReturnType<TargetHead>, stretch: Rows): Surroundings["toward"] {
  const known = new Map<string, number>();
  return (target) => {
    const key = `${target.from} ${target.to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const sentence = text.sentenceOf(target.from);
    const from = Math.max(sentence.from, stretch.from);
    const says = head(target, from, Math.max(Math.min(sentence.to, stretch.to), target.to));
    known.set(key, says[2]! - says[0]!);
    return says[2]! - says[0]!;
  };
}

/**
 * Who is for or against whom or what. Words of attitude point to their holder and target, pairs of names are read
 * beside them, and a last head says how likely each stance stands: its score.
 *
 * @param least stances less likely than this are not given, 0 to 1.
 * @param model `sha256:…` of the encoder's model.
 */
export function stanceWith(matrices: Matrices, least: number, model: string) {
  const read = stanceReader(matrices);
  const stands = standingHead(matrices);
  return stage({
    name: "stance",
    version: "3.0.0",
    model,
    needs: ["paragraphs", "tokens", "sentences", "mentions", "entities", "quotations", "vectors"],
    gives: ["stances"],
    run(layers) {
      const { text, judged } = read(layers);
      const scored = judged
        .map(({ proposal, features }) => ({ proposal, score: hundredths(stands(features)) }))
        .filter(({ score }) => score >= least);
      const stances = withoutContradictions(scored)
        .sort((a, b) => a.proposal.evidence[0]!.from - b.proposal.evidence[0]!.from)
        .map(({ proposal, score }, i) => stanceOf(text, proposal, score, `t${i + 1}`));
      return { stances };
    },
  });
}

interface Scored {
  proposal: Proposal;
  score: number;
}

/** One holder is not both for and against one target in a paragraph: the likelier stands. */
function withoutContradictions(scored: readonly Scored[]): Scored[] {
  const key = ({ proposal: { paragraph, holder, holderRows, target, targetEntity } }: Scored) => {
    const who = typeof holder === "object" ? `e${holder.entity}` : `${holder} ${holderRows?.from ?? ""}`;
    return `${paragraph} ${who} ${targetEntity >= 0 ? `e${targetEntity}` : `${target.from}`}`;
  };
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const other = best.get(key(one));
    if (!other || one.score > other.score) best.set(key(one), one);
  }
  return scored.filter((one) => best.get(key(one)) === one);
}

function stanceOf(text: StanceText, proposal: Proposal, score: number, id: string): Stance {
  const { tokens, sentences, paragraphs, entities, quotations } = text.layers;
  const span = ({ from, to }: Rows) => ({ start: tokens.start[from]!, end: tokens.end[to - 1]! });
  const words = (rows: Rows) => text.layers.text.slice(span(rows).start, span(rows).end);
  const { holder, holderRows, target, targetEntity, label, hedged, negated } = proposal;
  const place = holderRows ? span(holderRows) : {};
  const who: DocumentHolder =
    holder === "author"
      ? { author: true }
      : holder === "words"
        ? { text: words(holderRows!), ...span(holderRows!) }
        : { entity: entities[holder.entity]!.id, ...place };
  const said = text.saidAt(proposal.evidence[0]!.from);
  return {
    id,
    paragraph: paragraphs[proposal.paragraph]!.id,
    sentence: sentences[proposal.sentence]!.id,
    label,
    holder: who,
    target: {
      ...span(target),
      ...(targetEntity >= 0 ? { entity: entities[targetEntity]!.id } : { text: words(target) }),
    },
    evidence: piecesOf(proposal.evidence).map((rows) => [span(rows).start, span(rows).end]),
    ...(said && { quotation: quotations[said.quotation]!.id }),
    ...(negated > 0.5 && { negated: true }),
    ...(hedged > 0.5 && { hedged: true }),
    score,
  };
}

/** Pieces in order and apart. */
function piecesOf(evidence: readonly Rows[]): Rows[] {
  const pieces: Rows[] = [];
  for (const { from, to } of [...evidence].sort((a, b) => a.from - b.from)) {
    const last = pieces[pieces.length - 1];
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  return pieces;
}
