import { hashText } from "../../../learn/hash.js";
import type { Rows } from "../../../reading/rows.js";
import type { FoundQuotation } from "../finder.js";
import { scoreOf } from "../scores.js";
import type { Found } from "./find.js";
import { POS, Quote, THAT, type View } from "./view.js";

const COMMA = hashText(",");
const PERIOD = hashText(".");

/**
 * What the stage is given: the chosen candidates, with the paragraphs by which a rule saw them go on, and the
 * quotations that rules find without any cue, where nothing else was found on their rows.
 */
export function quotationsOf(view: View, chosen: readonly Found[]): FoundQuotation[] {
  const taken = new Uint8Array(view.length);
  const free = ({ from, to }: Rows) => {
    for (let i = from; i < to; i++) if (taken[i] === 1) return false;
    return true;
  };
  for (const { content } of chosen) for (const { from, to } of content) taken.fill(1, from, to);
  const found = chosen.map((candidate): FoundQuotation => {
    const { anchor, content, source } = candidate;
    const rule = anchor.rule < 0 ? undefined : view.rules[anchor.rule]!;
    const paragraph = view.paragraph[anchor.head];
    const onward = (rule?.content ?? []).filter(
      (rows) => view.paragraph[rows.from] !== paragraph && free(rows),
    );
    for (const { from, to } of onward) taken.fill(1, from, to);
    return {
      construction: rule?.construction ?? "learned",
      content: trimmed(
        view,
        [...content, ...onward].sort((a, b) => a.from - b.from),
      ),
      cue: { from: candidate.cue.from, to: candidate.cue.to },
      source: candidate.mainSource,
      ...(source.length === 0 && rule?.impersonal && { impersonal: true }),
      score: Number(candidate.loose.toFixed(3)),
    };
  });
  for (const rule of view.rules) {
    if (rule.cue || !rule.content.every(free)) continue;
    found.push({ ...rule, score: scoreOf(rule.construction) });
  }
  return found.sort((a, b) => a.content[0]!.from - b.content[0]!.from);
}

/** Content as our guidelines want it: without the joining *that* and without a comma or a period at an end. */
function trimmed(view: View, content: readonly Rows[]): Rows[] {
  const { lower, pos, quote } = view;
  return content.map(({ from, to }, k) => {
    const last = lower[to - 1]!;
    const stops = (last === COMMA || last === PERIOD) && quote[to - 1] === Quote.Outside;
    // *That argument* is tagged alike: a clause has a verb.
    const clause = view.verbs[to]! > view.verbs[from]!;
    const joins = k === 0 && clause && lower[from] === THAT && pos[from] === POS.SCONJ;
    return to - from < 3 ? { from, to } : { from: joins ? from + 1 : from, to: stops ? to - 1 : to };
  });
}
