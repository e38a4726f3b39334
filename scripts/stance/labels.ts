import type { GlossatorDocument } from "../../src/document/schema.js";
import { codePointOffsets, type Piece } from "../../src/document/span.js";
import { sameName } from "../../src/evaluate/names.js";
import type { Candidate } from "../../src/stages/stance/learned/candidates.js";
import type { Party } from "../../src/stages/stance/learned/party.js";
import type { DirectedRow, OpinionRow, SeesawRow, StanceRow } from "./packs.js";

/**
 * What a pack says of a candidate: unknown where it does not say; spare where another candidate is nearer to the
 * target that was marked, which the second model is to leave out.
 */
export const Label = { Spare: -2, Unknown: -1, None: 0, Favor: 1, Against: 2 } as const;

const FAVOR = ["sentiment-pos", "agree-pos", "arguing-pos", "intention-pos"];
const AGAINST = ["sentiment-neg", "agree-neg", "arguing-neg", "intention-neg"];

/** What a pack says of the candidates of a document. */
export interface Labels {
  labels: Int8Array;
  /**
   * 1 where the annotators had both parties in view: the two names of a directed sentence, entities on the list of
   * a SEESAW article, a holder and a target of some opinion of an MPQA sentence. Scores are calibrated on these.
   */
  asked: Uint8Array;
}

/** The label of each candidate of a row's document, by the rules of measure.py. */
export function labelsOf(row: StanceRow, doc: GlossatorDocument, candidates: readonly Candidate[]): Labels {
  if ("p" in row) return directed(row, doc, candidates);
  if ("stances" in row) return seesaw(row, doc, candidates);
  return opinions(row, doc, candidates);
}

/** How many stances a row has, those included that no candidate reaches. */
export function stancesOf(row: StanceRow): number {
  if ("p" in row) return row.label === "none" ? 0 : 1;
  if ("stances" in row)
    return row.stances.filter(({ holder, target }) => !UNLISTED.has(holder) && !UNLISTED.has(target)).length;
  return row.opinions.filter(
    ({ attitude, holders, targets }) =>
      attitude &&
      (FAVOR.includes(attitude) || AGAINST.includes(attitude)) &&
      holders.length > 0 &&
      targets.length > 0,
  ).length;
}

const touch = (some: readonly Piece[], others: readonly Piece[]) =>
  some.some(([a, b]) => others.some(([c, d]) => a < d && c < b));
const sideOf = (label: string) => (label === "favor" ? Label.Favor : Label.Against);

/** Own place of a party, and that of every mention of its entity. */
function places(doc: GlossatorDocument): (party: Party) => { own: Piece[]; all: Piece[]; name: string } {
  const tokens = doc.tokens!;
  const mentions = new Map<string, Piece[]>();
  for (const { entity, start, end } of doc.mentions ?? []) {
    if (entity !== undefined) mentions.set(entity, [...(mentions.get(entity) ?? []), [start, end]]);
  }
  const names = new Map(doc.entities?.map(({ id, name }) => [id, name]));
  return (party) => {
    const span = party.holder && "start" in party.holder ? party.holder : null;
    const own: Piece[] =
      party.from >= 0
        ? [[tokens.start[party.from]!, tokens.end[party.to - 1]!]]
        : span?.start !== undefined
          ? [[span.start, span.end!]]
          : [];
    if (span?.start !== undefined) own.push([span.start, span.end!]);
    const entity = mentions.get(party.key);
    const text = party.holder && "text" in party.holder ? party.holder.text : undefined;
    const words = own.length > 0 ? doc.text!.slice(...own[0]!) : "";
    return { own, all: [...own, ...(entity ?? [])], name: names.get(party.key) ?? text ?? words };
  };
}

function directed(row: DirectedRow, doc: GlossatorDocument, candidates: readonly Candidate[]): Labels {
  const at = codePointOffsets(row.text);
  const p: Piece[] = [[at(row.p[0]), at(row.p[1])]];
  const q: Piece[] = [[at(row.q[0]), at(row.q[1])]];
  const placeOf = places(doc);
  const labels = Int8Array.from(candidates, ({ holder, target }) => {
    const h = placeOf(holder).all;
    const t = placeOf(target).all;
    const pq = touch(h, p) && touch(t, q);
    const qp = touch(h, q) && touch(t, p);
    if (pq === qp) return Label.Unknown;
    return row.direction === (pq ? "pq" : "qp") ? sideOf(row.label) : Label.None;
  });
  return { labels, asked: Uint8Array.from(labels, (label) => (label === Label.Unknown ? 0 : 1)) };
}

/** Parties that the pack's annotators did not name one by one. */
const UNLISTED = new Set(["Not in the list", "None"]);

function seesaw(row: SeesawRow, doc: GlossatorDocument, candidates: readonly Candidate[]): Labels {
  const at = codePointOffsets(row.text);
  const sentences = row.sentences.map(([a, b]): Piece => [at(a), at(b)]);
  const placeOf = places(doc);
  const { start } = doc.tokens!;
  const asked = new Uint8Array(candidates.length);
  const labels = Int8Array.from(candidates, ({ holder, target, from }, c) => {
    const offset = start[target.from >= 0 ? target.from : from]!;
    const s = sentences.findIndex(([a, b]) => a <= offset && offset < b);
    if (s < 0) return Label.Unknown;
    const marked = row.stances.filter(({ sentence }) => sentence === s);
    const h = placeOf(holder).name;
    const t = placeOf(target).name;
    const listed = (name: string) => row.entities.some((entity) => sameName(name, entity.name));
    asked[c] = listed(h) && listed(t) ? 1 : 0;
    const hit = marked.find((gold) => sameName(h, gold.holder) && sameName(t, gold.target));
    if (hit) return sideOf(hit.label);
    const open = marked.some(
      (gold) =>
        (UNLISTED.has(gold.holder) && (UNLISTED.has(gold.target) || sameName(t, gold.target))) ||
        (UNLISTED.has(gold.target) && sameName(h, gold.holder)),
    );
    return open ? Label.Unknown : Label.None;
  });
  return { labels, asked };
}

function opinions(row: OpinionRow, doc: GlossatorDocument, candidates: readonly Candidate[]): Labels {
  const at = codePointOffsets(row.text);
  const pieces = (list: (Piece | null)[]) =>
    list.filter((piece) => piece !== null).map(([a, b]): Piece => [at(a), at(b)]);
  const placeOf = places(doc);
  const labels = new Int8Array(candidates.length);
  const everyone = row.opinions.map(({ holders, targets }) => ({
    holders: pieces(holders),
    targets: pieces(targets),
  }));
  const spots = candidates.map(({ holder, target }) => ({ h: placeOf(holder), t: placeOf(target) }));
  for (const { attitude, holders, targets } of row.opinions) {
    const side = !attitude
      ? undefined
      : FAVOR.includes(attitude)
        ? Label.Favor
        : AGAINST.includes(attitude)
          ? Label.Against
          : undefined;
    if (side === undefined) continue;
    const goldHolders = pieces(holders);
    const goldTargets = pieces(targets);
    let best = -1;
    let most = 0;
    spots.forEach(({ h, t }, c) => {
      const own = t.own[0];
      if (!own || !touch(h.all, goldHolders) || !touch([own], goldTargets)) return;
      if (labels[c] === Label.None) labels[c] = Label.Spare;
      const shared = Math.max(...goldTargets.map((gold) => jaccard(own, gold)));
      if (shared > most) [best, most] = [c, shared];
    });
    if (best >= 0) labels[best] = side;
  }
  const asked = Uint8Array.from(spots, ({ h, t }, c) => {
    const own = t.own[0];
    const { start, end } = doc.sentences![candidates[c]!.sentence]!;
    const here = everyone.filter(({ holders }) => touch([[start, end]], holders));
    const known = here.some(({ holders }) => touch(h.all, holders));
    return own && known && everyone.some(({ targets }) => touch([own], targets)) ? 1 : 0;
  });
  return { labels, asked };
}

function jaccard([a, b]: Piece, [c, d]: Piece): number {
  const both = Math.min(b, d) - Math.max(a, c);
  return both <= 0 ? 0 : both / (b - a + d - c - both);
}
