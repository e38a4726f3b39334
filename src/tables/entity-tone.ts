import { grouped } from "../document/grouped.js";
import { hundredths } from "../document/hundredths.js";
import { ENTITY_TYPES, type Entity, type Mention, type Sentiment } from "../document/schema.js";
import { type Column, category, id, integer, number, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, POLARITY, place } from "./shared-columns.js";
import { table } from "./table.js";

/** A mention whose sentence was judged. */
type Judged = Mention & { sentiment: Sentiment };

/** An entity and its judged mentions, at least one; by voice null where quotations were not annotated. */
interface Tone {
  entity: Entity;
  all: Judged[];
  author: Judged[] | null;
  quoted: Judged[] | null;
}

function tones(view: DocumentView): Tone[] | undefined {
  const { mentions, entities } = view.doc;
  if (!mentions || !entities) return undefined;
  const judged = grouped(mentions.filter(isJudged), (mention) => mention.entity);
  return entities.flatMap((entity) => {
    const all = judged.get(entity.id);
    if (!all) return [];
    const by = (voice: "author" | "quoted") =>
      view.doc.quotations ? all.filter((mention) => view.voiceAt(mention) === voice) : null;
    return [{ entity, all, author: by("author"), quoted: by("quoted") }];
  });
}

function isJudged(mention: Mention): mention is Judged {
  return mention.sentiment !== undefined;
}

/** Count, mean and shares of one voice. */
function voice(prefix: string, whose: string, of: (tone: Tone) => Judged[] | null): Column<Tone>[] {
  const share = (label: Sentiment["label"]) => (_: DocumentView, tone: Tone) => {
    const judged = of(tone);
    return judged?.length ? hundredths(count(judged, label) / judged.length) : null;
  };
  return [
    integer(`${prefix}mentions`, "mentions", `Its judged mentions${whose}.`, (_, tone) => of(tone)?.length),
    number(
      `${prefix}mean`,
      POLARITY,
      `Mean of what is said of it${whose}; empty where there is no mention.`,
      (_, tone) => mean(of(tone) ?? []),
    ),
    number(
      `${prefix}positive`,
      "share, 0 to 1",
      `Share of these mentions that are positive.`,
      share("positive"),
    ),
    number(
      `${prefix}negative`,
      "share, 0 to 1",
      `Share of these mentions that are negative.`,
      share("negative"),
    ),
  ];
}

function count(judged: readonly Judged[], label: Sentiment["label"]): number {
  return judged.filter(({ sentiment }) => sentiment.label === label).length;
}

/** Mean of the scores; null where none has one (people decide labels alone). */
function mean(judged: readonly Judged[]): number | null {
  const scores = judged.flatMap(({ sentiment }) => sentiment.score ?? []);
  return scores.length === 0
    ? null
    : hundredths(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

export const entityTone = table<Tone>({
  name: "entity_tone",
  about:
    "What an article says of a person, organization, state or people a row, over all sentences that name it; paragraph is that of its first judged mention.",
  items: tones,
  columns: [
    ...article,
    ...place<Tone>((view, { all }) => view.paragraphAt(all[0]!.start)),
    id("entity", "As in the table entities.", (_, { entity }) => entity.id),
    text("name", "Its fullest name in the article.", (_, { entity }) => entity.name),
    category("type", ENTITY_TYPES, "What kind of thing it is (OntoNotes).", (_, { entity }) => entity.type),
    ...voice("", "", ({ all }) => all),
    ...voice("author_", " in the writer's own words", ({ author }) => author),
    ...voice("quoted_", " inside quotations, whatever their form", ({ quoted }) => quoted),
  ],
});
