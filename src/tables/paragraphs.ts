import { grouped } from "../document/grouped.js";
import type { Paragraph, Stance } from "../document/schema.js";
import { integer, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, OFFSET, place, tone } from "./shared-columns.js";
import { holderKey, holderName, targetKey, targetName } from "./stance-parties.js";
import { table } from "./table.js";

function stancesOf(view: DocumentView, paragraph: Paragraph, label: "favor" | "against"): number | null {
  return view.stancesIn(paragraph)?.filter((s) => s.label === label).length ?? null;
}

/** The party of most of the paragraph's stances by key, the highest sum of scores deciding; null where there is none. */
function mainOf(
  view: DocumentView,
  paragraph: Paragraph,
  keyOf: (stance: Stance) => string,
  nameOf: (view: DocumentView, stance: Stance) => string | null | undefined,
): string | null {
  const groups = [...grouped(view.stancesIn(paragraph) ?? [], keyOf).values()];
  const weight = (group: readonly Stance[]) => group.reduce((sum, { score }) => sum + (score ?? 1), 0);
  const main = groups.reduce<readonly Stance[]>(
    (best, group) =>
      group.length > best.length || (group.length === best.length && weight(group) > weight(best))
        ? group
        : best,
    [],
  );
  return (main[0] && nameOf(view, main[0])) ?? null;
}

export const paragraphs = table<Paragraph>({
  name: "paragraphs",
  about: "A paragraph a row: what it is, what stands in it, and how it sounds.",
  items: ({ doc }) => doc.paragraphs,
  columns: [
    ...article,
    ...place<Paragraph>((_, paragraph) => paragraph),
    integer("start", OFFSET, "Where it begins.", (_, p) => p.start),
    integer("end", OFFSET, "Where it ends, exclusive.", (_, p) => p.end),
    integer("n_words", "tokens", "Tokens that are neither punctuation nor symbols.", (view, p) =>
      view.wordCount(p),
    ),
    integer(
      "n_mentions",
      "mentions",
      "Names, dates and numbers in it.",
      (view, p) => view.mentionsIn(p)?.length,
    ),
    integer(
      "n_quotations",
      "quotations",
      "Statements attributed to a source.",
      (view, p) => view.quotationsIn(p)?.length,
    ),
    integer("n_favor", "stances", "Stances in favor of something.", (view, p) => stancesOf(view, p, "favor")),
    integer("n_against", "stances", "Stances against something.", (view, p) => stancesOf(view, p, "against")),
    text(
      "main_holder",
      "Who holds most of its stances, of several the one of the surest; empty where there is none.",
      (view, p) => mainOf(view, p, holderKey, holderName),
    ),
    text("main_target", "Toward whom or what most of them go, in the same way.", (view, p) =>
      mainOf(view, p, (s) => targetKey(view, s), targetName),
    ),
    ...tone,
    text("text", "Its words.", (view, p) => view.words(p)),
  ],
});
