import type { Entity, GlossatorDocument } from "./schema.js";

/** Words taken from the text that stay together; what is longer is cut. */
const MOST_WORDS = 6;

/**
 * The document without what its text could be read back from: `text` is left out, and the lemmas are emptied
 * (they would give the text away word by word). Names, and the words of described speakers, holders and targets,
 * stay up to six words; longer ones end in an ellipsis there. The name that a codebook gives is none of the
 * text's words, and stays whole.
 */
export function withoutText(doc: GlossatorDocument): GlossatorDocument {
  const copy = { ...doc };
  delete copy.text;
  if (doc.tokens) copy.tokens = { ...doc.tokens, lemma: doc.tokens.lemma.map(() => "") };
  if (doc.entities) copy.entities = doc.entities.map(shortNamed);
  if (doc.quotations) {
    copy.quotations = doc.quotations.map((quotation) => ({
      ...quotation,
      speaker: quotation.speaker && shortened(quotation.speaker),
    }));
  }
  if (doc.stances) {
    copy.stances = doc.stances.map((stance) => ({
      ...stance,
      holder: shortened(stance.holder),
      target: shortened(stance.target),
    }));
  }
  return copy;
}

function shortNamed(entity: Entity): Entity {
  const name = entity.ids?.codebook === undefined ? short(entity.name) : entity.name;
  return { ...entity, name, aliases: entity.aliases.map(short) };
}

function shortened<Party extends object>(party: Party): Party {
  return "text" in party && typeof party.text === "string" ? { ...party, text: short(party.text) } : party;
}

function short(text: string): string {
  const words = text.split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(" ")} …` : text;
}
